"""Drafts of acts before they are weighed against each other, and that weighing.

Owns which reading of the same words wins. Works in places of the plain wording.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from simulator.hearing.acts import NO_ATTRIBUTES, QUESTION_KINDS, Act, ActKind, Attributes
from simulator.hearing.tokens import words
from simulator.hearing.wording import Wording

BY_CONTENT = "content"  # the kind of a recap known only by its likeness to what she told


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An act that may still lose against another reading of the same words."""

    act: ActKind
    start: int
    end: int
    confidence: float
    reason: str
    attributes: Attributes = NO_ATTRIBUTES
    runs_on: bool = False

    def overlaps(self, other: "Draft") -> bool:
        """Whether both claim some of the same words."""
        return self.start < other.end and other.start < self.end

    def claims(self, other: "Draft") -> bool:
        """Whether this act's words reach into the other's first ones.

        Speech runs on: what begins far behind another act's first words is its own.
        """
        end = self.end if self.act in _HOLDS_WHOLE else min(self.end, self.start + _HEAD)
        return self.start < min(other.end, other.start + _HEAD) and other.start < end


_HEAD = 34  # characters of plain wording, about six words
_HOLDS_WHOLE = frozenset(
    {
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.OVER_PROMISE,
        ActKind.FALSE_URGENCY,
        ActKind.BLAME,
        ActKind.PRESSURE,
        ActKind.RUDE,
        ActKind.NOTE_REFERENCE,
        ActKind.TIME_REQUEST,
        ActKind.CHECK_BACK,
        ActKind.HELP_OFFER,
        ActKind.ASK_FOR_PERSON,
        ActKind.PERSONA_QUESTION,
    }
)
K = ActKind
# Where both claim the same words, the first reading wins over each of the others.
_WINS: dict[ActKind, frozenset[ActKind]] = {
    K.TIME_REQUEST: QUESTION_KINDS | {K.REQUEST, K.NEXT_STEP_PROPOSAL, K.PURPOSE, K.RECAP},
    K.CHECK_BACK: QUESTION_KINDS | {K.REQUEST, K.AFFIRM, K.RECAP, K.RESPECTFUL_CHALLENGE},
    K.HELP_OFFER: QUESTION_KINDS
    | {K.REQUEST, K.FILLER_OPENER, K.PURPOSE, K.COMMITMENT, K.SUGGESTION, K.BENEFIT},
    K.NEXT_STEP_PROPOSAL: QUESTION_KINDS | {K.REQUEST, K.SUGGESTION, K.PURPOSE, K.RECAP, K.PITCH},
    K.ASK_FOR_PERSON: QUESTION_KINDS
    | {K.REQUEST, K.PURPOSE, K.NEXT_STEP_PROPOSAL, K.SELF_INTRODUCTION},
    K.SMALL_TALK: QUESTION_KINDS | {K.FILLER_OPENER, K.BACKCHANNEL},
    K.PERSONA_QUESTION: QUESTION_KINDS | {K.REQUEST, K.RECAP, K.PURPOSE},
    K.ASK_TO_REPEAT: QUESTION_KINDS | {K.REQUEST, K.APOLOGY, K.RECAP},
    K.STANDARDS_AGREEMENT: frozenset(
        {K.NEXT_STEP_PROPOSAL, K.COMMITMENT, K.PURPOSE, K.REQUEST, K.SUGGESTION}
    ),
    K.NOTE_REFERENCE: frozenset({K.RECAP, K.BLAME}),
    K.FILLER_OPENER: QUESTION_KINDS | {K.CHECK_BACK, K.NEXT_STEP_PROPOSAL, K.BENEFIT, K.REQUEST},
    K.PURPOSE: frozenset(
        {K.RECAP, K.VALUE_GIVEN, K.SUGGESTION, K.REQUEST, K.NEXT_STEP_PROPOSAL, K.PITCH}
    ),
    K.CONDITIONAL_COMMITMENT: frozenset({K.COMMITMENT, K.OVER_PROMISE, K.RECAP, K.VALUE_GIVEN}),
    K.OVER_PROMISE: frozenset({K.COMMITMENT, K.BENEFIT, K.PITCH, K.RECAP}),
    K.FALSE_URGENCY: frozenset(
        {K.OVER_PROMISE, K.REQUEST, K.COMMITMENT, K.PITCH, K.RECAP, K.PURPOSE}
    ),
    K.EMPATHY: frozenset({K.APOLOGY, K.RECAP, K.BACKCHANNEL, K.RESPECTFUL_CHALLENGE}),
    K.BLAME: frozenset({K.RECAP}) | QUESTION_KINDS,
    K.PRESSURE: frozenset({K.RECAP, K.REQUEST, K.EMPATHY}) | QUESTION_KINDS,
    K.RUDE: QUESTION_KINDS | {K.RECAP, K.BLAME, K.EMPATHY, K.PRESSURE, K.PURPOSE},
    K.DISQUALIFY: frozenset({K.RECAP, K.DENY, K.RESPECTFUL_CHALLENGE, K.PITCH}),
    K.BENEFIT: frozenset({K.RECAP, K.PITCH}),
    K.OPEN_QUESTION: frozenset({K.SUGGESTION}),
    K.VALUE_GIVEN: frozenset({K.REQUEST, K.PITCH, K.RECAP}),
    K.SUGGESTION: frozenset({K.RECAP}),
    K.COMMITMENT: frozenset({K.RECAP}),
    K.ASK_BLOCKER: frozenset({K.RECAP}),
    K.GOODBYE: frozenset({K.NEXT_STEP_PROPOSAL, K.COMMITMENT, K.REQUEST}),
    K.APOLOGY: frozenset({K.BACKCHANNEL}),
    K.AFFIRM: frozenset({K.BACKCHANNEL}),
    K.HOLD_ON: frozenset({K.REQUEST, K.COMMITMENT}),
    K.THANKS: frozenset({K.BACKCHANNEL}),
}


def excludes(first: ActKind, second: ActKind) -> bool:
    """Whether the same words cannot be both."""
    return second in _WINS.get(first, ()) or first in _WINS.get(second, ())


_INVITES = "question: invites her to tell"
_AN_ACCOUNT = 60  # characters of plain wording: more than "and to ask how your summer was"


def _asks_for_an_account(draft: Draft, other: Draft) -> bool:
    """ "Have you a few minutes to tell me how it went?": asks for that as well as for time."""
    if draft.reason != _INVITES:
        return False
    if other.act is K.SMALL_TALK:
        return draft.end - draft.start > _AN_ACCOUNT
    return other.act is K.TIME_REQUEST and draft.start > other.start


def weigh(drafts: list[Draft]) -> list[Draft]:
    """The drafts that stand, by place: one reading wins over another by the table above.

    Of two overlapping drafts of the same act the surer one stays, then the longer.
    """
    ordered = sorted(
        drafts, key=lambda d: (d.start, -d.confidence, d.start - d.end, d.act, d.reason)
    )
    standing: list[Draft] = []
    for draft in ordered:
        if any(
            other.claims(draft)
            and draft.act in _WINS.get(other.act, ())
            and not (other.attributes.kind == "tag" and draft.act in QUESTION_KINDS)
            and other.attributes.kind != "wish"
            and not _asks_for_an_account(draft, other)
            and not (draft.attributes.kind == "wish" and other.act is ActKind.NEXT_STEP_PROPOSAL)
            for other in ordered
            if other is not draft
        ):
            continue
        standing.append(draft)
    kept: list[Draft] = []
    for draft in sorted(standing, key=lambda d: (-d.confidence, d.start - d.end, d.start)):
        if not any(draft.act is other.act and draft.overlaps(other) for other in kept):
            kept.append(draft)
    return sorted(kept, key=lambda d: (d.start, d.end, d.act))


_GUESSED = ("guess", "declarative")
_NO_RECAP_IN = (ActKind.CLOSED_QUESTION, ActKind.LEADING_QUESTION)


BARE_SO = "rule: so-that-you, by so alone"
_REASONS = (ActKind.PURPOSE, ActKind.NEXT_STEP_PROPOSAL, ActKind.COMMITMENT, ActKind.VALUE_GIVEN)


def _is_bare_so(draft: Draft) -> bool:
    """Whether only "so" makes it a benefit: it needs something that it is the use of."""
    return draft.reason == BARE_SO


def _has_before(draft: Draft, drafts: list[Draft]) -> bool:
    return any(other.act in _REASONS and other.start < draft.start for other in drafts)


def without_shadows(drafts: list[Draft], gives_back: Callable[[Draft], bool]) -> list[Draft]:
    """The drafts without those that only shadow another kind of reading.

    A request inside a question is none ("what else would you change"); a closed question
    that is a request does not count as one. "So you …?" is a recap that leaves room where it
    gives back what she told (`gives_back`), else a question.
    """
    questions = [draft for draft in drafts if draft.act in QUESTION_KINDS]
    recaps = [draft for draft in drafts if draft.act is ActKind.RECAP]
    tags = [
        draft
        for draft in drafts
        if draft.act is ActKind.CHECK_BACK and draft.attributes.kind == "tag"
    ]
    requests = [
        draft
        for draft in drafts
        if draft.act is ActKind.REQUEST
        and not any(
            draft.overlaps(asked)
            and (asked.act is ActKind.OPEN_QUESTION or asked.start < draft.start)
            for asked in (*questions, *recaps)
        )
    ]
    kept = []
    for each in drafts:
        draft = each
        if draft.act is ActKind.REQUEST and draft not in requests:
            continue
        if draft.act is ActKind.BENEFIT and _is_bare_so(draft) and not _has_before(draft, drafts):
            continue
        if draft.act is ActKind.RECAP and any(
            asked.act in _NO_RECAP_IN
            and asked.overlaps(draft)
            and not (asked.attributes.kind in _GUESSED and gives_back(draft))
            for asked in questions
        ):
            continue
        if draft.act is ActKind.CLOSED_QUESTION and draft.attributes.kind in _GUESSED:
            if any(tag.overlaps(draft) for tag in tags):
                draft = replace(draft, attributes=replace(draft.attributes, kind="clarifying"))
            elif draft.attributes.kind == "guess":
                if any(recap.overlaps(draft) and gives_back(recap) for recap in recaps):
                    continue
                draft = replace(draft, attributes=replace(draft.attributes, kind="declarative"))
        if draft.act is ActKind.CLOSED_QUESTION and any(
            request.overlaps(draft) for request in requests
        ):
            draft = replace(draft, attributes=replace(draft.attributes, kind="request"))
        kept.append(draft)
    return kept


_LEAST = 10  # characters an act keeps before the next one ends it
_TRAILING = words("and but so because or then that to which")


def _without_trailing(wording: Wording, start: int, end: int) -> int:
    """The end without joining words that lead on to the next act."""
    text = wording.plain[start:end].rstrip()
    while (cut := text.rfind(" ")) > 0 and text[cut + 1 :] in _TRAILING:
        text = text[:cut].rstrip()
    return start + len(text)


def stretched(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """Drafts that run on, ended where the next act or the sentence's end comes."""
    starts = sorted({draft.start for draft in drafts})
    result = []
    for draft in drafts:
        if not draft.runs_on:
            result.append(draft)
            continue
        stop = wording.sentence_at(draft.start).end
        following = next((place for place in starts if draft.start + _LEAST < place), stop)
        end = max(min(stop, following), draft.start + 1)
        end = _without_trailing(wording, draft.start, end)
        result.append(draft if end == draft.end else replace(draft, end=end))
    return result


def as_act(draft: Draft, wording: Wording) -> Act:
    """The act with its place in the text as given."""
    start, end = wording.span(draft.start, draft.end)
    return Act(
        act=draft.act,
        start=start,
        end=end,
        confidence=round(draft.confidence, 2),
        attributes=draft.attributes,
        reason=draft.reason,
    )
