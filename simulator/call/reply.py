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
from simulator.call.joining import (
    MODEST,
    SALIENT,
    asks_already,
    begun_after_an_answer,
    goes_before_nothing,
    hands_on,
    leads_in,
    may_open,
    stutters,
    without_empty_words,
)
from simulator.call.moments import ordinal
from simulator.call.phase_machine import Trigger
from simulator.call.state import Line, PartlySaid
from simulator.call.untold import speaks_of_the_untold
from simulator.scenario.cues import Situation
from simulator.scenario.model import Cell, Part

FLOOR_TOKEN = "Mm-hm."  # what anybody says when a library has nothing left
EARLIER_LINES = 5
_BEGINS = re.compile(r"(?:^|(?<=[a-z][.!?] ))[a-z]")  # of a sentence
# After these a thing she adds unasked would seem to be what was right.
_CONFIRMS = frozenset({Situation.RECAP_RIGHT, Situation.RECAP_PARTLY, Situation.RECAP_PUT_RIGHT})
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
    for content in without_empty_words(reply.contents, reacted_to):
        said = _content(draft, content)
        if said is None:
            continue
        if (
            len(wordings) == 1
            and reaction is not None
            and stutters(reaction[0].weight, reaction[1].part.text, said.part.text)
        ):
            swallowed = wordings.pop().meaning
        if content.fact and not content.asked and reacted_to in _CONFIRMS:
            wordings.extend(_besides(draft, said))
        answered = any(w.part.kind is PartKind.CONTENT for w in wordings)
        wordings.append(_begun_after(said) if answered else said)
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
    so_far = wordings[-1].part.text if wordings else ""
    for cue in reply.hand_back:
        if asks_already(reacted_to, cue) or (cue == Situation.HEARS_HIM_OUT and hands_on(so_far)):
            continue
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


def _besides(draft: Draft, said: Wording) -> list[Wording]:
    """What leads from "that's right" to a thing she adds unasked, unless that leads in itself."""
    if leads_in(said.part.text):
        return []
    led = worded(draft, Situation.VOLUNTEERS, PartKind.REACTION)
    return [led] if led is not None else []


def _begun_after(said: Wording) -> Wording:
    begun = begun_after_an_answer(said.part.text)
    part = replace(said.part, text=begun)
    return Wording(part=part, meaning=begun_after_an_answer(said.meaning))


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
        if wanted.kind is PartKind.REACTION and (draft.reply.contents or draft.reply.hand_back):
            left = [text for text in left if not goes_before_nothing(draft, text)]
        if wanted.cue == Situation.TRUST_SIGN:
            left = [text for text in left if not speaks_of_the_untold(draft, text)]
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
        if not may_open(draft, reaction):
            continue
        wording = worded(draft, reaction.cue, PartKind.REACTION, reaction.fills)
        if wording is not None:
            return reaction, wording
    return None


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
        "role": person.role,
        "company": person.company,
        "trainee": draft.world.start.trainee_name,
        "our_company": draft.world.call.briefing.company,
        "topic": draft.opening.topic,
        "today": f"{today:%A} the {ordinal(today.day)} of {today:%B}",
    }


def _filled(line: str, known: dict[str, str]) -> str:
    """The line with its blanks filled, or nothing where a filling is not known."""
    if "{" not in line:
        return line
    wanted = [name for _, name, _, _ in Formatter().parse(line) if name is not None]
    if not all(known.get(name) for name in wanted):
        return ""
    return _BEGINS.sub(lambda begun: begun.group().upper(), line.format_map(known))
