"""What a proposed next step holds: action, who, when, what for, and which accepted one it is."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from simulator.hearing.acts import QUESTION_KINDS, ActKind, Attributes, Moment, When
from simulator.hearing.context import HearingContext
from simulator.hearing.days_said import those_that_will_do
from simulator.hearing.drafts import Draft
from simulator.hearing.likeness import content_stems, facts_touched, share, stems_of
from simulator.hearing.wants import Wanted
from simulator.hearing.wording import Wording

_ASKS_DATE = re.compile(
    r"\bwhen\b(?! (?:do you need|you (?:say|tell|told|said|want|wish|need|ask)|they"
    r"|it (?:is|breaks|stops)|the)\b)"
    r"|\b(?:anything|any (?:day|time|morning|afternoon)|some ?time) (?:from|after|between)\b"
    r"|\bwhenever (?:it |that |this |would |might )*(?:suits?|works?|fits?)\b"
    r"|(?<!ring )(?<!call )(?<!reach )(?<!phone )(?<! me )(?<! him )(?<! us )(?<! her )(?<!them )"
    r"\bany (?:day|time)\b|\b(?<!\bi )(?:choose|pick|name) (?:the|a) (?:day|date|time)\b"
    r"|\b(?:what|which) (?:time|day|date|week|slot|morning|afternoon)|\byour (?:diary"
    r"|calendar|schedule|availability)\b"
    r"|\bme (?:please )?(?:a|your|some) (?:good )?(?:date|day|time)|\bwhat is sensible"
)
_VAGUE = re.compile(
    r"\b(?:keep|stay|be|remain) in (?:touch|contact)\b|\btouch base\b|\b(?:speak|talk) (?:soon"
    r"|again)\b$"
)
_ACTION = re.compile(
    r"\b(?:meet|meeting|visit(?:s|ed)?|call|ring|phone|come|comes|came|brings?|brought|walk(?:ed)?"
    r"|have a look|had a look|appointment|demo|demonstration|drop (?:by|in)"
    r"|(?:calls|rings|phones|visits|visiting|calling|ringing|coming|meets|brings|bringing|sends"
    r"|showing) |sit(?:s|ting)? (?:down|with)|(?:plan|page|list|draft) from"
    r"|stop by|show|send|introduce|invite|bring|join|workshop|trial|sample|test|e ?mail"
    r"|write|prepare|look at|have a (?:chat|talk)|walk through|review|go through|share|set up"
    r"|book|schedule|arrange|see|mail|deliver|report|start|put together|bell|buzz|tinkle|shout)\b"
)
_SO_THAT = re.compile(
    r"\b(?:so (?:that )?(?:we|you|i|your|the|it|they|that|both|our)\b|in order to|to (?:see|show"
    r"|go through|look|discuss|decide|check|fix|solve|learn|find|agree|watch|compare|plan"
    r"|measure|understand|talk about|sort|review|stop|answer|hear|help|prepare|work out"
    r"|make sure|test|walk)\b|because\b|for the (?!\d|\w+day)\w+|about (?:the|your|how|what|this"
    r"|that)\b)"
)
_SHE_ACTS = re.compile(
    r"\byou (?:will |would |can |could )?(?:show|send|bring|introduce|invite|ask|call|ring|check"
    r"|give|prepare)\b|\b(?:can|could|would|will) you\b"
    r"(?! (?:(?:maybe|perhaps|rather) )?(?:like|want|mind|prefer)\b)"
)
_HE_ACTS = re.compile(r"\b(?:i|we|let me|let us|shall we|could we|can we)\b")
_COLLEAGUE_ACTS = re.compile(
    r"\b(?:my|our) (?:colleague|engineer|expert|technician|team|specialist)\b"
)
_BY = re.compile(r"\b(?:by|before|until) (?:the |next |this )?$", re.IGNORECASE)
_BECAUSE = re.compile(r"\b(?:because|since)\b", re.IGNORECASE)
_EXPLAINS = re.compile(r"(?: after| week)?,(?: that's| that is)?(?: the| on the)? ?", re.IGNORECASE)
_REASON = re.compile(r"\b(?:because|so that|so (?:we|you|they|your)|in order to)\b")
_LEAST_SHARE = 0.4  # of an example's content words, for a proposal to be taken as that step


def moment_in(when: When, start: int, end: int) -> Moment | None:
    """The first moment named in a stretch of the text; one with a day before a bare time."""
    inside = [m for m in when.moments if start <= m.start < end]
    return next((m for m in inside if m.day is not None), inside[0] if inside else None)


def of_the_step(text: str, moments: Sequence[Moment]) -> list[Moment]:
    """The moments but for days he sets aside and those only in its reason, after "because"."""
    moments = those_that_will_do(text, moments)
    if not moments:
        return []
    reason = _BECAUSE.search(text, moments[0].end)
    return [m for m in moments if reason is None or m.start < reason.start()]


def day_they_meet(text: str, moments: Sequence[Moment]) -> Moment | None:
    """Of several days the first on which they meet, before one by which he does something.

    A date that explains the word before it is the one meant: "the Friday after, the fifth of June".
    """
    moments = of_the_step(text, moments)
    dated = [moment for moment in moments if moment.day is not None]
    meet = [moment for moment in dated if not _BY.search(text[: moment.start])]
    explained = (
        other
        for moment, other in pairwise(meet[:2])
        if _EXPLAINS.fullmatch(text[moment.end : other.start])
    )
    chosen = next(explained, next(iter(meet or dated), None))
    return chosen or (moments[0] if moments else None)


_WRITES = re.compile(r"\b(?:i|we)\b.{0,12}\b(?:send|e-?mail|write|mail|post)\b", re.IGNORECASE)
_AND_THEN = re.compile(r",? and\b", re.IGNORECASE)


def _their_moment(
    wording: Wording, when: When, start: int, end: int, context: HearingContext
) -> Moment | None:
    """The moment of the step itself; "I order it today, and he comes by" leaves its day open."""
    named = [m for m in when.moments if start <= m.start < end]
    if context.today is not None:  # "… because last month it was four nights"
        named = [m for m in named if m.until is None or m.until >= context.today]
    moment = day_they_meet(wording.text, named)
    if moment is None or moment.day != context.today or moment.time:
        return moment
    if _WRITES.search(wording.text, start, end):
        return None
    return None if _AND_THEN.search(wording.text, moment.end, end) else moment


_A_VISIT = "come by"  # what "come" alone offers


def matching_step(wording: Wording, start: int, end: int, context: HearingContext) -> str:
    """Id of the accepted step that a stretch of the wording is most like, or nothing."""
    said = stems_of(wording.tokens_of(start, end))
    raw = frozenset(token.stem for token in wording.tokens_of(start, end))
    if "come" in raw:
        said |= content_stems(_A_VISIT)
    best, best_share = "", 0.0
    for step in context.prepared.steps:
        for example in step.examples:
            wanted = content_stems(example)
            shared = (said | raw) & wanted
            likeness = share(shared, wanted)
            # One word in common, "call", makes any two calls the same step.
            if likeness > best_share and len(shared) >= min(2, len(wanted)):
                best, best_share = step.id, likeness
    return best if best_share >= _LEAST_SHARE else ""


def with_reasons_after(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """The drafts, each step with the reason that a later sentence of the turn gives for it."""
    return [
        _with_reason_after(draft, wording, when, context)
        if draft.act is ActKind.NEXT_STEP_PROPOSAL and not draft.attributes.so_that
        else draft
        for draft in drafts
    ]


def _with_reason_after(step: Draft, wording: Wording, when: When, context: HearingContext) -> Draft:
    reason = _REASON.search(wording.plain, step.end)
    if reason is None:
        return step
    end = wording.sentence_at(reason.start()).end
    facts = describe_step(wording, reason.start(), end, when, context).facts
    held = replace(
        step.attributes, so_that=True, facts=tuple(dict.fromkeys((*step.attributes.facts, *facts)))
    )
    return replace(step, end=end, attributes=held)


_GOOD_FOR_HER = re.compile(r"\b(?:good|best|better|suits?|convenient|works?|fits?)\b")


def without_questions_for_its_day(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts but for questions that ask again for the day of a step: "… and when's that?"."""
    steps = [
        draft.start
        for draft in drafts
        if draft.act is ActKind.NEXT_STEP_PROPOSAL and draft.attributes.asks_her_date
    ]

    def asks_its_day(draft: Draft) -> bool:
        return (
            draft.act in QUESTION_KINDS
            and draft.attributes.general
            and any(at <= draft.start for at in steps)
            and (
                draft.attributes.wants == Wanted.DAY
                or _GOOD_FOR_HER.search(wording.plain, draft.start, draft.end) is not None
            )
        )

    return [draft for draft in drafts if not asks_its_day(draft)]


def with_the_step_of_the_turn(
    drafts: list[Draft], wording: Wording, context: HearingContext
) -> list[Draft]:
    """The drafts, each step that no words of its own tell with the one the whole turn speaks of.

    "Hamid, you and I talk, and he writes down what counts as passed. Would tomorrow suit you?"
    """
    unnamed = [
        draft
        for draft in drafts
        if draft.act is ActKind.NEXT_STEP_PROPOSAL
        and not draft.attributes.step
        and draft.attributes.kind != "vague"
    ]
    if not unnamed or any(draft.act is ActKind.RECAP for draft in drafts):
        return drafts
    step = matching_step(wording, 0, len(wording.plain), context)
    if not step:
        return drafts
    return [
        replace(draft, attributes=replace(draft.attributes, step=step))
        if draft in unnamed
        else draft
        for draft in drafts
    ]


def describe_step(
    wording: Wording, start: int, end: int, when: When, context: HearingContext
) -> Attributes:
    """The attributes of a proposal made in a stretch of the wording."""
    text = wording.plain[start:end]
    first, last = wording.span(start, end)
    asks = bool(_ASKS_DATE.search(text))
    vague = bool(_VAGUE.search(text))
    she, he = bool(_SHE_ACTS.search(text)), bool(_HE_ACTS.search(text))
    colleague = bool(_COLLEAGUE_ACTS.search(text))
    return Attributes(
        step="" if vague else matching_step(wording, start, end, context),
        action=not vague and bool(_ACTION.search(text)),
        who="colleague" if colleague else "customer" if she and not he else "trainee",
        moment=_their_moment(wording, when, first, last, context),
        asks_her_date=asks,
        so_that=bool(_SO_THAT.search(text)),
        facts=facts_touched(stems_of(wording.tokens_of(start, end)), context),
        kind="vague" if vague else "",
    )
