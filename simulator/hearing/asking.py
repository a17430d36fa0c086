"""Finds what an utterance asks, and how: open, closed or leading, with or without marks.

Owns the shape of questions only. Whether one is really a request for time, a check-back
or a next step is settled in `drafts`; which fact it asks for, in `questions`.

Finer kinds of a closed question: "yes_no", "datum" (a wh-question with one datum for an
answer), "either_or", "declarative" count as closed; "clarifying" (a number or word of hers
given back), "request" and "permission" do not.
"""

import re
from dataclasses import dataclass, replace

from simulator.hearing.acts import ActKind
from simulator.hearing.english import AUX, PRONOUN
from simulator.hearing.finer_sides import FinerSide, side_to_answer
from simulator.hearing.fluency import Fluent, fluent
from simulator.hearing.inviting import asks_what, plain_invitation
from simulator.hearing.openings import Opening, asks_as_a_statement, openings
from simulator.hearing.question_kinds import (
    TAGGED,
    aims_deep,
    asks_in_place,
    classify,
    is_about_now,
    probes,
    rates,
)
from simulator.hearing.restating import put_again
from simulator.hearing.sides import Side
from simulator.hearing.wants import Wanted, wanted
from simulator.hearing.wording import Sentence, Wording

_TAG_ALONE = re.compile(
    rf"{AUX}(?: not)? {PRONOUN}(?: (?:think|agree|say|know|reckon|suppose|mean))?$"
)
_PREFACE = re.compile(
    r"(?:what|how) (?:do|would) you (?:think|say|feel)(?: about (?:it|that|this))?$"
)
_NO_WORDS_ASKED = re.compile(
    r"(?:(?:yeah|yes|yep|okay|right|oh|really|no|sure|eh|ah|all right|alright|well|so|and|but"
    r"|sorry|pardon|excuse me|hello|i see|good|great) ?)+$"
)
_OF_HIMSELF = re.compile(
    r"(?:(?:oh|um|uh|well|so|and|hm) )*(?:what|how) (?:do|can|could|shall|should|would) i"
    r" (?:make of|think|say|know|put (?:it|this))\b"
)
_SAID_IN_PASSING = re.compile(
    r"(?:and |but |so |well |yeah |oh )*(?:you know(?: what| what i mean| what i am saying)?"
    r"|do you know what i mean|know what i mean|see what i mean|guess what)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question or invitation, in places of the plain wording."""

    act: ActKind
    start: int
    end: int
    confidence: float
    kind: str
    reason: str
    deep: bool
    probe: bool
    about_present: bool
    wants: Wanted
    side: Side | FinerSide | None
    again: bool  # put again because it was not answered


_ASIDE = re.compile(
    r"(?:do you (?:think|reckon|suppose)|would you say) (?:from|that|by|for|of|in|with|to|on)\b"
)


def find_questions(wording: Wording) -> tuple[Asked, ...]:
    """Every question and invitation of an utterance in order; stacking is not judged here."""
    found: list[Asked] = []
    for sentence in wording.sentences:
        said = fluent(wording, sentence)
        if not said.words or _SAID_IN_PASSING.match(said.text) or _OF_HIMSELF.match(said.text):
            continue
        if (restated := put_again(said)) is not None:
            asked = _asked(wording, sentence, said, restated, len(said.words))
            found.append(replace(asked, again=True))
            continue
        kept = _worth_asking(openings(said), said)
        if not kept and _is_asked(said):
            kept = [Opening(0, "declarative")]
        ends = [*(opening.since for opening in kept[1:]), len(said.words)]
        for opening, end in zip(kept, ends, strict=False):
            found.append(_asked(wording, sentence, said, opening, end))
    return tuple(found)


def _words_of(said: Fluent, first: int, end: int) -> str:
    return " ".join(said.words[first:end])


def _worth_asking(found: tuple[Opening, ...], said: Fluent) -> list[Opening]:
    """The openings without a tag ("…, wouldn't you?") or a preface ("What do you think, …?")."""
    kept: list[Opening] = []
    for index, opening in enumerate(found):
        last = index + 1 == len(found)
        text = _words_of(said, opening.at, len(said.words) if last else found[index + 1].at)
        if not last and _PREFACE.match(text):
            continue
        if last and opening.at and _TAG_ALONE.match(text):
            if not kept and TAGGED.search(said.text):
                kept.append(Opening(0, "declarative"))
            continue
        if kept and _ASIDE.match(text):
            continue  # "What stops it, do you think, from being used?"
        kept.append(opening)
    return kept


def _is_asked(said: Fluent) -> bool:
    """Whether a sentence without a question's form asks all the same, by mark or tag."""
    if TAGGED.search(said.text) or asks_as_a_statement(said):
        return True
    if said.mark == "?":
        return not _NO_WORDS_ASKED.match(said.text)
    return asks_in_place(said.text)


_SUPPOSES = re.compile(r"\b(?:if|suppose|supposing|imagine|assuming|say (?!that\b))\b")


def _of_a_case(side: Side | FinerSide | None, sentence: str) -> Side | FinerSide | None:
    """What he asks of a case he only supposes has not happened: "say it fails, what then?"."""
    supposed = side is FinerSide.WHAT_HAPPENED and _SUPPOSES.search(sentence)
    return Side.WHAT_THEN if supposed else side


def _asked(wording: Wording, sentence: Sentence, said: Fluent, opening: Opening, end: int) -> Asked:
    text = _words_of(said, opening.at, end)
    start = said.places[opening.since]
    stop = said.places[end] if end < len(said.words) else sentence.end
    act, kind, reason, confidence = classify(text, opening.form)
    if opening.form == "wh" and rates(text, said.text):
        act, kind, reason = ActKind.CLOSED_QUESTION, "datum", "question: one datum answers it"
    if opening.form == "aux" and said.before_word(opening.at).endswith(" or"):
        kind = "either_or"  # "would two do, or is that too little?"
    whole = _words_of(said, opening.since, end)
    meant = asks_what(text) or plain_invitation(text)
    return Asked(
        act=act,
        start=start,
        end=start + len(wording.plain[start:stop].strip()),
        confidence=confidence if sentence.mark == "?" else confidence - 0.1,
        kind=kind,
        reason=reason,
        deep=aims_deep(whole),
        probe=probes(whole),
        about_present=is_about_now(whole),
        wants=wanted(meant, kind),
        side=_of_a_case(side_to_answer(meant, kind), said.text),
        again=False,
    )
