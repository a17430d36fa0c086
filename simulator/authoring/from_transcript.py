"""A two-sided conversation taken apart: what the customer told becomes draft facts.

Each takes the trainee's question before it as the one that asks for it. Its layer is a guess
from the words of both, for the author to look at.
"""

import re
from dataclasses import dataclass

from simulator.authoring.drafts import DraftFact, id_of
from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.scenario.model import Layer

MOST_FACTS = 12
_FEWEST_WORDS = 5  # less is "Yes, that's right": an answer to nothing in particular
_LONGEST = 300  # characters of one fact: a breath or two
# "Dana: …", "[00:12] Dana: …", "Dana (00:12): …", "00:12 Dana: …"
_LINE = re.compile(
    r"^\s*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*[-–]?\s*)?"
    r"(?P<speaker>[^\W\d_][^:\[\]()]{0,40}?)\s*(?:[\[(][^\])]*[\])])?\s*:\s+(?P<text>\S.*)$"
)
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_QUESTIONS = (
    ActKind.OPEN_QUESTION,
    ActKind.FOLLOW_UP,
    ActKind.CLOSED_QUESTION,
    ActKind.ASK_BLOCKER,
    ActKind.LEADING_QUESTION,
)
_NOT_TOLD = frozenset(
    {
        ActKind.GREETING,
        ActKind.SELF_INTRODUCTION,
        ActKind.GOODBYE,
        ActKind.THANKS,
        ActKind.ASK_TO_REPEAT,
        ActKind.BACKCHANNEL,
    }
)
_OURS = frozenset({"me", "i", "you", "rep", "agent", "seller", "caller", "trainee", "sales"})


# Words by which wishes and plans are asked for and told.
_PLANS = re.compile(
    r"\b(plan\w*|strateg\w+|next year|long term|board|between us|future|years? from now)\b",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(would|could|wish|magic wand|suppose|imagine|ideally|dream|opportunit\w+)\b", re.IGNORECASE
)


class NoConversationError(ValueError):
    """The text is no conversation of two; the message says what was looked for."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One turn of a conversation."""

    speaker: str
    text: str


def read_conversation(text: str) -> tuple[Spoken, ...]:
    """The turns of a transcript: `Name: words`, a line that begins no turn goes on with the last.

    Raises `NoConversationError` where fewer than two people speak.
    """
    turns: list[Spoken] = []
    for line in text.splitlines():
        found = _LINE.match(line)
        if found:
            turns.append(Spoken(" ".join(found["speaker"].split()), found["text"].strip()))
        elif line.strip() and turns:
            turns[-1] = Spoken(turns[-1].speaker, f"{turns[-1].text} {line.strip()}")
    if len(speakers(turns)) < 2:
        raise NoConversationError(
            "No conversation of two people was found. Each turn begins with who speaks, a colon "
            "and a space, for instance: 'Dana: The line still stops.'"
        )
    return _joined(turns)


def _joined(turns: list[Spoken]) -> tuple[Spoken, ...]:
    """Turns of one speaker that follow each other are one."""
    joined: list[Spoken] = []
    for turn in turns:
        if joined and joined[-1].speaker == turn.speaker:
            joined[-1] = Spoken(turn.speaker, f"{joined[-1].text} {turn.text}")
        else:
            joined.append(turn)
    return tuple(joined)


def speakers(turns: tuple[Spoken, ...] | list[Spoken]) -> tuple[str, ...]:
    """Who speaks, in the order of their first words."""
    return tuple(dict.fromkeys(turn.speaker for turn in turns))


def likely_customer(turns: tuple[Spoken, ...]) -> str:
    """Who of them is the customer, as far as can be told: the one who asks less."""
    named = speakers(turns)
    others = [name for name in named if name.casefold() not in _OURS]
    if len(others) < len(named) and others:
        return others[0]
    asked = dict.fromkeys(named, 0.0)
    for name in named:
        own = [turn.text for turn in turns if turn.speaker == name]
        asked[name] = sum(_question_in(text) != "" for text in own) / len(own)
    return min(named, key=lambda name: asked[name])


def facts_in(turns: tuple[Spoken, ...], customer: str) -> tuple[DraftFact, ...]:
    """What the customer told, at most `MOST_FACTS`, each with the question that brought it."""
    found: list[DraftFact] = []
    question = ""
    for turn in turns:
        if turn.speaker != customer:
            question = _question_in(turn.text)
            continue
        says = _told_in(turn.text)
        if not says or any(fact.says == says for fact in found) or len(found) == MOST_FACTS:
            continue
        id = id_of(says, (fact.id for fact in found))
        found.append(
            DraftFact(
                id=id,
                layer=_layer(question, says),
                says=says,
                asked_by=(question,) if question else (),
                remark="Is the layer right? Who must you be to hear this? Shorten it, too",
            )
        )
    return tuple(found)


def _layer(question: str, says: str) -> Layer:
    both = f"{question} {says}"
    if _PLANS.search(both):
        return Layer.STRATEGY
    return Layer.OPPORTUNITY if _WISHES.search(both) else Layer.PROBLEM


def _sentences(text: str) -> list[str]:
    return [found.group().strip() for found in _SENTENCE.finditer(text) if found.group().strip()]


def _question_in(text: str) -> str:
    """The last thing asked in a turn; written without question marks it is found all the same."""
    marked = [sentence for sentence in _sentences(text) if sentence.endswith("?")]
    if marked:
        return marked[-1]
    acts = hear(text, HearingContext()).all_of(*_QUESTIONS)
    return text[acts[-1].start : acts[-1].end].strip() if acts else ""


def _told_in(text: str) -> str:
    """What is told in a turn: its sentences without questions, greetings and thanks."""
    kept = [s for s in _sentences(text) if not s.endswith("?") and _tells(s)]
    told = ""
    for sentence in kept:
        if told and len(told) + len(sentence) >= _LONGEST:
            break
        told = f"{told} {sentence}".strip()
    return told[:_LONGEST] if len(told.split()) >= _FEWEST_WORDS else ""


def _tells(sentence: str) -> bool:
    acts = hear(sentence, HearingContext()).acts
    return not acts or any(act.act not in _NOT_TOLD for act in acts)
