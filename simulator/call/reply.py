"""Her words: a reply of up to three parts, composed from the scenario and her library.

A cell answers a cue in a state and a mood; the most specific one with a line left wins,
then the next. A line is said once in a call, but for floor tokens and where he asks to
hear it again. Where no line is left for anything, she gives a floor token.
"""

import re
from dataclasses import dataclass, replace
from string import Formatter
from zlib import crc32

from simulator.call.draft import Content, Draft, Reaction
from simulator.call.events import (
    CallEnded,
    FactDisclosed,
    PartKind,
    PersonaSaid,
    SaidPart,
)
from simulator.call.moments import ordinal
from simulator.call.phase_machine import Trigger
from simulator.call.state import Line, PartlySaid
from simulator.hearing.acts import ActKind
from simulator.scenario.cues import Situation
from simulator.scenario.model import Cell, Part

FLOOR_TOKEN = "Mm-hm."  # what anybody says when a library has nothing left
SALIENT = 50  # a reaction this weighty may follow one to the same cue
TELLING = 10  # below this weight a reaction is not worth a word before a goodbye
EARLIER_LINES = 5
# Small words that answer his small words ("Gladly.", "Okay."): where she has something to
# say they would seem to belong to that.
_ONLY_ALONE = frozenset(
    {
        ActKind.AFFIRM,
        ActKind.DENY,
        ActKind.THANKS,
        ActKind.BACKCHANNEL,
        ActKind.ANSWER,
        ActKind.CHECK_BACK,
        ActKind.RECAP,
        ActKind.NOTE_REFERENCE,
    }
)
# Where no line is left for the sort of answer he wants, she simply doesn't know.
MODEST = frozenset(
    {
        Situation.NO_NAME,
        Situation.NO_DAY,
        Situation.NO_PLACE,
        Situation.NO_REASON,
        Situation.NO_FIGURE,
        Situation.NO_DURATION,
        Situation.NO_CHOICE,
        Situation.NO_OTHER_WORDS,
        Situation.NO_EXPLANATION,
        Situation.NO_STORY,
        Situation.NO_QUOTE,
        Situation.NO_VIEW,
        Situation.NOT_THAT_SHE_KNOWS,
        Situation.NON_COMMITTAL,
        Situation.NOTHING_TO_ADD,
        Situation.OFF_TOPIC,
        Situation.NOTHING_IN_THE_WAY,
    }
)
# What opens an answer. Before every one it would be a tic, and before "I don't know" a promise.
_LEAD_INS = frozenset(
    {
        Situation.TOLD_FULL,
        ActKind.OPEN_QUESTION,
        ActKind.CLOSED_QUESTION,
        ActKind.FOLLOW_UP,
        ActKind.ASK_BLOCKER,
    }
)
# What takes up an offer or a reason of his: before the answer to his question it would seem
# to be that answer ("Oh yes, do let's. Nobody here has tested it").
_TAKES_UP = frozenset(
    {
        ActKind.COMMITMENT,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.SUGGESTION,
        ActKind.REQUEST,
        ActKind.BENEFIT,
        ActKind.PURPOSE,
        ActKind.SMALL_TALK,
        Situation.VALUE_GENERIC,
        Situation.SPECIFIC_PURPOSE,
        Situation.OBJECTION_STANDS,
    }
)
_NOT_KNOWING = frozenset({Situation.DOES_NOT_KNOW})
_ASKS_WHY = frozenset({Situation.ASKS_PURPOSE, Situation.NO_PURPOSE})
_WORDS = re.compile(r"[a-z]+")
_FIRST_WORD = re.compile(r"[\w']+")
_A_SMALL_REACTION = 3  # words
_KINDS = {
    Part.REACTION: PartKind.REACTION,
    Part.CONTENT: PartKind.CONTENT,
    Part.HAND_BACK: PartKind.HAND_BACK,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A part as said, and its meaning: the same for every seed."""

    part: SaidPart
    meaning: str


def speak(draft: Draft) -> None:
    """Compose her reply, say it, and end the call with it where that was decided."""
    reply = draft.reply
    line_id = f"L{draft.spoken.lines + 1}"
    wordings: list[Wording] = []
    facts: list[PartlySaid] = []
    reacted_to = swallowed = ""
    if (reaction := _reaction(draft)) is not None:
        weightiest, wording = reaction
        reacted_to = weightiest.cue
        wordings.append(wording)
    for content in _without_empty_words(reply.contents):
        said = _content(draft, content)
        if said is None:
            continue
        if len(wordings) == 1 and reaction is not None and _stutters(*reaction, said):
            swallowed = wordings.pop().meaning
        wordings.append(said)
        if content.fact:
            until = len(" ".join(w.part.text for w in wordings))
            facts.append(PartlySaid(fact=content.fact, version=content.version, until_chars=until))
            draft.emit(
                FactDisclosed(
                    at_ms=draft.at_ms,
                    turn=draft.turn,
                    fact=content.fact,
                    version=content.version,
                    line_id=line_id,
                    asked=content.asked,
                )
            )
    for cue in reply.hand_back:
        if (handed := worded(draft, cue, PartKind.HAND_BACK)) is not None:
            wordings.append(handed)
            break
    if not wordings:
        wordings.append(_floor_token(draft))
    # What a seed leaves unsaid still counts as meant: what is heard next must not depend on it.
    meaning = " ".join(filter(None, (swallowed, *(wording.meaning for wording in wordings))))
    _say(draft, _Spoken(line_id, wordings, tuple(facts), reacted_to, meaning))
    if reply.outcome is not None:
        finish(draft)


def finish(draft: Draft) -> None:
    """Put the phone down; nothing comes after it."""
    draft.fire(Trigger.ENDED)
    draft.outcome = draft.reply.outcome
    assert draft.outcome is not None
    draft.emit(CallEnded(at_ms=draft.at_ms, turn=draft.turn, outcome=draft.outcome))


def worded(
    draft: Draft, cue: str, kind: PartKind, fills: tuple[tuple[str, str], ...] = ()
) -> Wording | None:
    """A line for a cue that she has not said yet and that can be filled, if there is one.

    Cells written for this part of a reply come first, then those of other parts.
    """
    cells = [
        cell
        for cell in draft.world.cells[draft.speaker].get(cue, ())
        if cell.state in {"", draft.phase, draft.base_phase}
        and cell.disposition in {"", draft.disposition}
    ]
    wanted = _Wanted(
        cue=cue,
        kind=kind,
        known=_fillings(draft) | dict(fills),
        telling=tuple(f"{{{name}}}" for name, _ in fills),
    )
    for cell in sorted(cells, key=lambda cell: _KINDS[cell.part] is not kind):
        if (wording := _from_cell(draft, cell, wanted)) is not None:
            return wording
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What a line is looked for."""

    cue: str
    kind: PartKind
    known: dict[str, str]
    telling: tuple[str, ...]  # blanks that name what this moment is about


def _from_cell(draft: Draft, cell: Cell, wanted: _Wanted) -> Wording | None:
    """A line of this cell; those that name what this moment is about come first."""
    telling = [line for line in cell.lines if any(blank in line for blank in wanted.telling)]
    for lines in (telling, cell.lines):
        filled = [text for line in lines if (text := _filled(line, wanted.known))]
        left = filled
        if wanted.cue != Situation.FLOOR_TOKEN:
            left = [text for text in filled if text not in draft.spoken.used]
        if left:
            picked = crc32(f"{draft.world.seed}:{draft.turn}:{cell.source}".encode())
            chosen = left[picked % len(left)]
            draft.spoken = replace(draft.spoken, used=draft.spoken.used | {chosen})
            cell_name = f"{cell.source} {wanted.cue}"
            part = SaidPart(text=chosen, kind=wanted.kind, source="cell", cell=cell_name)
            return Wording(part=part, meaning=filled[0])
    return None


def _reaction(draft: Draft) -> tuple[Reaction, Wording] | None:
    ordered: list[Reaction] = sorted(draft.reply.reactions, key=lambda r: -r.weight)
    for reaction in ordered:
        if reaction.cue == draft.spoken.last_reaction and reaction.weight < SALIENT:
            continue
        if draft.reply.outcome is not None and reaction.weight < TELLING:
            continue
        if reaction.cue in _ONLY_ALONE and _says_more(draft):
            continue
        if reaction.cue in _TAKES_UP and _answers(draft):
            continue
        if reaction.cue in _LEAD_INS and not _needs_a_lead_in(draft):
            continue
        wording = worded(draft, reaction.cue, PartKind.REACTION, reaction.fills)
        if wording is not None:
            return reaction, wording
    return None


def _says_more(draft: Draft) -> bool:
    """Whether she answers or asks something, other than to ring off or give the floor back."""
    reply = draft.reply
    asks = any(cue in _ASKS_WHY for cue in reply.hand_back)
    return (reply.outcome is None and bool(reply.contents)) or asks


def _needs_a_lead_in(draft: Draft) -> bool:
    """Whether a small word may open her answer: one that tells something, or nothing but it."""
    contents = draft.reply.contents
    if not contents:
        return True
    tells = any(content.fact for content in contents)
    return tells and draft.spoken.last_reaction not in _LEAD_INS


def _answers(draft: Draft) -> bool:
    """Whether she tells something that he asked for."""
    return any(content.fact and content.asked for content in draft.reply.contents)


def _without_empty_words(contents: list[Content]) -> list[Content]:
    """Her contents; that she doesn't know something goes unsaid where she says anything else."""
    empty = _NOT_KNOWING | MODEST
    telling = [content for content in contents if content.texts or content.cue not in empty]
    return telling or contents


def _stutters(reaction: Reaction, words: Wording, following: Wording) -> bool:
    """Whether a small reaction begins like what follows it: "Well. Well, several of us"."""
    if reaction.weight >= SALIENT:
        return False
    first, second = (_FIRST_WORD.match(w.part.text.casefold()) for w in (words, following))
    said = words.part.text.casefold()
    same = second is not None and (
        (first is not None and first.group() == second.group())
        or (second.group() == "yes" and "yes" in _WORDS.findall(said))
    )
    return same and len(words.part.text.split()) <= _A_SMALL_REACTION


def _content(draft: Draft, content: Content) -> Wording | None:
    for text in content.texts:
        if content.again or text not in draft.spoken.used:
            draft.spoken = replace(draft.spoken, used=draft.spoken.used | {text})
            part = SaidPart(text=text, kind=content.kind, source=content.source)
            return Wording(part=part, meaning=text)
    if not content.cue:
        return None
    wording = worded(draft, content.cue, content.kind, content.fills)
    if wording is None and content.cue in MODEST:
        wording = worded(draft, Situation.DOES_NOT_KNOW, content.kind)
    if wording is None or content.source == "cell":
        return wording
    return replace(wording, part=replace(wording.part, source=content.source))


def _floor_token(draft: Draft) -> Wording:
    wording = worded(draft, Situation.FLOOR_TOKEN, PartKind.REACTION)
    if wording is not None:
        return wording
    part = SaidPart(text=FLOOR_TOKEN, kind=PartKind.REACTION, source="cell", cell="floor_token")
    return Wording(part=part, meaning=FLOOR_TOKEN)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A reply as composed."""

    line_id: str
    wordings: list[Wording]
    facts: tuple[PartlySaid, ...]
    reacted_to: str
    meaning: str


def _say(draft: Draft, said: _Spoken) -> None:
    line = Line(
        line_id=said.line_id,
        speaker=draft.speaker,
        turn=draft.turn,
        parts=tuple(wording.part for wording in said.wordings),
        facts=said.facts,
        meaning=said.meaning,
    )
    spoken = draft.spoken
    earlier = (spoken.last.meaning, *spoken.earlier) if spoken.last else spoken.earlier
    draft.spoken = replace(
        spoken,
        lines=spoken.lines + 1,
        last=line,
        earlier=earlier[:EARLIER_LINES],
        last_reaction=said.reacted_to,
        awaiting=draft.reply.awaiting,
    )
    draft.floor = replace(draft.floor, line=line)
    draft.emit(
        PersonaSaid(
            at_ms=draft.at_ms,
            speaker=draft.speaker,
            line_id=said.line_id,
            turn=draft.turn,
            parts=line.parts,
        )
    )


def _fillings(draft: Draft) -> dict[str, str]:
    person, today = draft.person, draft.world.start.today
    return {
        "name": person.name,
        "first_name": person.name.split()[0] if person.name else "",
        "role": person.role,
        "company": person.company,
        "trainee": draft.world.start.trainee_name,
        "our_company": draft.world.call.briefing.company,
        "topic": draft.opening.topic,
        "today": f"{today:%A} the {ordinal(today.day)} of {today:%B}",
        "lead": draft.world.people[draft.world.lead].name,
    }


def _filled(line: str, known: dict[str, str]) -> str:
    """The line with its blanks filled, or nothing where a filling is not known."""
    if "{" not in line:
        return line
    wanted = [name for _, name, _, _ in Formatter().parse(line) if name is not None]
    if not all(known.get(name) for name in wanted):
        return ""
    filled = line.format_map(known)
    return filled[0].upper() + filled[1:]
