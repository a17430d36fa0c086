"""Statements that give back what she told in this call, whatever they begin with.

Owns what tells them from what he only thinks, proposes or thanks for; whether they are right
is `summing_up`'s.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cache

from simulator.hearing.acts import QUESTION_KINDS, ActKind, Attributes, When
from simulator.hearing.arrangements import arranges
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import BY_CONTENT, Draft
from simulator.hearing.in_context import has_told, her_words, told_texts
from simulator.hearing.likeness import stems_of
from simulator.hearing.numbers import numbers
from simulator.hearing.offers import LIKE_A_STEP
from simulator.hearing.tokens import Token
from simulator.hearing.wording import Wording

_NO_RECAP_BESIDE = frozenset(
    {
        ActKind.RECAP,
        ActKind.PURPOSE,
        ActKind.BENEFIT,
        ActKind.NEXT_STEP_PROPOSAL,
        ActKind.COMMITMENT,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.NOTE_REFERENCE,
        ActKind.SUGGESTION,
        ActKind.VALUE_GIVEN,
        ActKind.PITCH,
        ActKind.BLAME,
        ActKind.DISQUALIFY,
        ActKind.FALSE_URGENCY,
        ActKind.OVER_PROMISE,
        ActKind.SELF_INTRODUCTION,
        ActKind.BACKCHANNEL,
        ActKind.EMPATHY,
        ActKind.RUDE,
        ActKind.PRESSURE,
        ActKind.STANDARDS_AGREEMENT,
    }
    | QUESTION_KINDS
)
# A retelling may sound like these, for it tells of her troubles, her house and her wishes.
_MAY_BE_HERS = frozenset(
    {
        ActKind.EMPATHY,
        ActKind.BACKCHANNEL,
        ActKind.PITCH,
        ActKind.BLAME,
        ActKind.BENEFIT,
        ActKind.SELF_INTRODUCTION,
        ActKind.STANDARDS_AGREEMENT,
        ActKind.DISQUALIFY,
        ActKind.COMMITMENT,
        ActKind.OVER_PROMISE,
        ActKind.SUGGESTION,
    }
)
# What he thinks should be done, or would do, gives back nothing.
_INTENDS = re.compile(
    r"\b(?:i|we) (?:really |also |just |would |do |then )*(?:think|believe|suggest|propose"
    r"|recommend|would|will|could|should|shall|am going to|are going to)\b.*\b(?:should|must"
    r"|ought|have to|has to|need to|needs to|be (?:changed|replaced|fixed|done)|get|comes?"
    r"|replace|change|look|put|fit|bring|measure|see|visit|send|do|fix)\b"
)
_SUPPOSES_IT = re.compile(
    r"(?:(?:and|so|then|but|or|only) )*(?:if|unless|in case|should)\b(?! i\b)"
)
# What he proposes, or says it is for, gives nothing back: "I propose: Marek changes the jaws".
PROPOSES = re.compile(
    r"(?:(?:and|so|then|well|okay|right) )*(?:(?:i|we) (?:would |will |do )?(?:suggest|propose"
    r"|recommend)\b|(?:in order )?to (?!sum|recap|be (?:clear|sure|fair)|repeat|check|make sure"
    r"|confirm|wrap|play|put|say|go over|run)\w+)"
)
# What would be done, where a day for it follows: "Then Marek changes the jaws. Shall we say …?".
_WOULD_BE_DONE = re.compile(
    r"(?:(?:and|so|well|okay|right|good) )*then (?!it\b|they\b|you\b|your\b|there\b)"
    r"|(?!.*\byour?\b).*\b(?:should|could|would|can|will) \w"
)
# What he tells of somebody else's house is none of hers: "a water company like yours went to one".
_OF_OTHERS = re.compile(
    r"\b(?:an?|another|one|some|many|most|two|three|several|other|the) (?:\w+ ){0,3}"
    r"(?:like (?:you|yours)|(?:of|about) your size"
    r"|in your (?:line|trade|business|position|place))\b"
    r"|\b(?:one|some|two|three|many|most|several|others?) of our (?:other |own )?"
    r"(?:customers?|clients?|users?|people)\b"
    r"|\b(?:other|another) (?:customers?|clients?|compan(?:y|ies)|firms?|users?)\b"
)
# Nor what one of his people does for her: "our engineer meters one store for four weeks".
_OUR_PEOPLE_DO = re.compile(
    r"\b(?:our|my) (?:engineer|colleague|technician|expert|specialist|fitter|trainer|planner)"
    r" (?:then |just |also )?(?!is\b|was\b|has\b)\w+s\b"
)
# Thanks are no summary: "thank you for seven years", "Thank you, Ms Duval."
_THANKS = re.compile(
    r"\bthank(?:s| you)(?: \w+){0,3} for\b|(?<![^ ])thank(?:s| you)(?: \w+){0,3}(?: ?[.!]|$)"
)
_GIVEN_BACK_SHARE = 0.5  # of a statement's content words, hers today
_CHECKED_SHARE = 0.3  # the same where he asks whether it is right


def giving_back(wording: Wording, context: HearingContext) -> Callable[[Draft], bool]:
    """Whether a draft's words share content with what she told."""
    hers = her_words(context)

    @cache
    def gives_back(start: int, end: int) -> bool:
        return not hers.isdisjoint(stems_of(wording.tokens_of(start, end)))

    return lambda draft: gives_back(draft.start, draft.end)


_SHORT_ANNOUNCEMENT = 60  # characters: "Let me see if I've got it."


def _is_announced(place: int, drafts: list[Draft]) -> bool:
    """Whether the sentence before only announces a summary."""
    return any(
        draft.act is ActKind.RECAP
        and draft.end <= place <= draft.end + 3
        and draft.end - draft.start < _SHORT_ANNOUNCEMENT
        and draft.reason != "rule: you-feel"
        for draft in drafts
    )


def _beside_dates(tokens: Iterable[Token], when: When) -> tuple[Token, ...]:
    """The words that name no day, month or hour."""
    starts = [span.start for span in when.spans]
    found = []
    for token in tokens:
        at = bisect_right(starts, token.start) - 1
        if at < 0 or when.spans[at].end <= token.start:
            found.append(token)
    return tuple(found)


# "So it takes you two days a month. Is that fair?" sums her up, however wrongly.
_SUMS_HER_UP = re.compile(
    r"(?:(?:okay|right|well|and|now|good) )*"
    r"so\b(?! (?:what|how|who|when|i|we|let|shall|my|our)\b).*\byour?\b"
)


def recaps_by_content(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """Statements that give back what she told in this call, whatever they begin with."""
    if not has_told(context):
        return []
    hers = her_words(context)
    values = {number.value for text in told_texts(context) for number in numbers(text)}
    found: list[Draft] = []
    checks = [draft.start for draft in drafts if draft.act is ActKind.CHECK_BACK]
    steps = [draft.start for draft in drafts if draft.act is ActKind.NEXT_STEP_PROPOSAL]
    asked_of = set(checks)  # where begins what asks, or what is asked of
    for sentence in reversed(wording.sentences):
        checked = any(
            draft.act is ActKind.CHECK_BACK and sentence.start <= draft.start < sentence.end
            for draft in drafts
        )
        # What a check-back follows gives back, whatever else it sounds like.
        followed = any(sentence.end <= at <= sentence.end + 3 for at in asked_of)
        at_once = any(sentence.end <= at <= sentence.end + 3 for at in checks)
        if followed and any(
            d.act is ActKind.RECAP and d.start < sentence.end and sentence.start < d.end
            for d in drafts
        ):
            asked_of.add(sentence.start)
        if (
            (sentence.mark == "?" and not checked)
            or any(
                _excludes_a_recap(draft, followed=followed)
                and not (checked and draft.attributes.kind in ("declarative", "clarifying"))
                and draft.start < sentence.end
                and sentence.start < draft.end
                for draft in drafts
            )
            or _INTENDS.search(wording.plain, sentence.start, sentence.end)
            or (not (checked or followed) and _SUPPOSES_IT.match(wording.plain, sentence.start))
            or (not (checked or followed) and PROPOSES.match(wording.plain, sentence.start))
            or _THANKS.search(wording.plain, sentence.start, sentence.end)
            or (not followed and _OF_OTHERS.search(wording.plain, sentence.start, sentence.end))
            or _OUR_PEOPLE_DO.search(wording.plain, sentence.start, sentence.end)
            or (
                any(sentence.end <= at <= sentence.end + 3 for at in steps)
                and _WOULD_BE_DONE.match(wording.plain, sentence.start, sentence.end)
            )
        ):
            continue
        tokens = wording.tokens_of(sentence.start, sentence.end)
        said = stems_of(tokens)
        start, end = wording.span(sentence.start, sentence.end)
        figures = values & {
            number.value
            for number in numbers(wording.text[start:end])
            if not any(span.start <= number.start < span.end for span in when.spans)
        }
        if arranges(start, end, wording, when, context):
            continue
        shared = said & hers
        sums_up = at_once and _SUMS_HER_UP.match(wording.plain, sentence.start, sentence.end)
        if not sums_up and not figures and not shared & stems_of(_beside_dates(tokens, when)):
            days = numbers(wording.text[start:end])
            if not {day.value for day in days} <= values:
                continue  # a day of his own, and nothing of hers beside it
        announced = _is_announced(sentence.start, drafts)
        least = _CHECKED_SHARE if at_once else _GIVEN_BACK_SHARE
        gives_back = announced or len(shared) >= 2 or figures
        if sums_up or (gives_back and len(shared) >= least * len(said)):
            if followed:  # so is what stands before it: "Six is flat. Then it waits. Right?"
                asked_of.add(sentence.start)
            found.append(
                Draft(
                    act=ActKind.RECAP,
                    start=sentence.start,
                    end=sentence.end,
                    confidence=0.65,
                    reason=f"recap: gives back {', '.join(sorted(shared)) or 'what she would say'}",
                    attributes=Attributes(kind=BY_CONTENT),
                )
            )
    return found[::-1]


def _excludes_a_recap(draft: Draft, *, followed: bool) -> bool:
    """Whether beside this reading a statement gives nothing back.

    Before a check-back only what arranges or asks something does.
    """
    if not followed or draft.act is ActKind.RECAP:
        return draft.act in _NO_RECAP_BESIDE
    if draft.act is ActKind.NEXT_STEP_PROPOSAL:
        said = draft.attributes
        he_does_it = said.action and said.who == "trainee" and said.moment and said.moment.day
        return said.moment is not None and (draft.confidence > LIKE_A_STEP or bool(he_does_it))
    if draft.act is ActKind.COMMITMENT and draft.attributes.moment is not None:
        return True  # "You'll have our page by Friday, and I ring you on the nineteenth"
    if draft.act is ActKind.VALUE_GIVEN and draft.reason.startswith("learned"):
        return False
    return draft.act in _NO_RECAP_BESIDE - _MAY_BE_HERS
