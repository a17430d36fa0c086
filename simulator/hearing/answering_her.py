"""Words that are something only because she asked: a day, a purpose, what a step is for."""

import re
from dataclasses import replace

from simulator.hearing.acts import QUESTION_KINDS, ActKind, Attributes, Moment, When
from simulator.hearing.context import HearingContext
from simulator.hearing.days_said import a_thing_comes, those_that_will_do
from simulator.hearing.drafts import BY_CONTENT, Draft
from simulator.hearing.likeness import stems_of
from simulator.hearing.purpose import judge
from simulator.hearing.steps import describe_step, of_the_step
from simulator.hearing.wording import Wording

_SUBSTANCE = frozenset(ActKind) - {
    ActKind.GREETING,
    ActKind.BACKCHANNEL,
    ActKind.THANKS,
    ActKind.AFFIRM,
    ActKind.DENY,
    ActKind.SELF_INTRODUCTION,
    ActKind.SMALL_TALK,
    ActKind.APOLOGY,
    ActKind.GOODBYE,
}


_DOES_SOMETHING = re.compile(
    r"\b(?:i|we|he|she|they|both|(?:my|our) \w+|\w+ and i|(?!you\b|it\b|that\b|this\b)\w+)"
    r" (?:(?:would|will|could|can|shall|just|then|all|both|also|simply|first|am going to"
    r"|are going to|want to|would like to|have to|need to) )*(?:puts?|fits?|replaces?"
    r"|changes?|swaps?|measures?|looks?|checks?|cleans?|sets?|adjusts?|tests?|watch(?:es)?"
    r"|brings?|shows?|trains?|go(?:es)?|talks?|decides?|agrees?|installs?|takes?|fix(?:es)?"
    r"|sorts?|sees?|walks?|comes?|meets?|visits?|rings?|calls?|sends?|explains?|discuss(?:es)?"
    r"|compares?|plans?|works?|starts?|makes?|gets?|gives?|helps?|counts?|inspects?|repairs?"
    r"|reviews?|present)\b"
)


_NO_DOING = frozenset({ActKind.RECAP, ActKind.REQUEST})


def with_what_for(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """The drafts with what he says they would do, where she has just asked that.

    "We put the new pair in" is then the action of the step that lies open, and gives nothing back,
    unless he has it checked: that is a summary.
    """
    if context.awaiting != "action" or any(d.act is ActKind.CHECK_BACK for d in drafts):
        return drafts
    named = [
        draft
        for draft in drafts
        if draft.act is ActKind.NEXT_STEP_PROPOSAL and draft.attributes.action
    ]
    if named:
        return drafts
    for sentence in wording.sentences:
        text = wording.plain[sentence.start : sentence.end]
        if sentence.mark == "?" or not _DOES_SOMETHING.search(text):
            continue
        start, end = sentence.start, sentence.start + len(text.rstrip())
        described = describe_step(wording, start, end, when, context)
        step = Draft(
            act=ActKind.NEXT_STEP_PROPOSAL,
            start=start,
            end=end,
            confidence=0.7,
            reason="next step: says what they would do, as she asked",
            attributes=replace(
                described,
                action=True,
                step=described.step or context.named_step,
                kind="completes",
                asks_her_date=False,
            ),
        )
        kept = [d for d in drafts if d.act not in _NO_DOING or not d.overlaps(step)]
        return sorted([*kept, step], key=lambda draft: (draft.start, draft.end, draft.act))
    return drafts


def completed(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """Acts that words are only because she asked: a day, a purpose, an answer."""
    whole = (0, len(wording.plain))
    kinds = {draft.act for draft in drafts}
    only_today = ActKind.COMMITMENT in kinds and all(
        moment.day in {None, context.today} for moment in when.moments
    )
    asks = kinds & QUESTION_KINDS
    # "Never before two" bounds an hour and names none.
    named = [m for m in when.moments if m.day or m.until or not (m.vague and m.time)]
    named = [m for m in named if _may_be_a_day_of_theirs(m, drafts, wording, context)]
    named = those_that_will_do(wording.text, named)
    named = [m for m in named if not a_thing_comes(wording.text, m)] or named
    # "After the twelfth, fine. What happens then?" names none, and asks something else.
    names_a_day = named and not only_today and not (asks and all(m.vague for m in named))
    if context.awaiting == "date" and names_a_day and ActKind.NEXT_STEP_PROPOSAL not in kinds:
        return [
            Draft(
                act=ActKind.NEXT_STEP_PROPOSAL,
                start=whole[0],
                end=_before_a_question(wording, named),
                confidence=0.8,
                reason="next step: names the day she asked for",
                attributes=replace(
                    describe_step(wording, *whole, when, context),
                    kind="completes",
                    step=context.named_step,
                    moment=_day_meant(wording, replace(when, moments=tuple(named))),
                    who="trainee",
                    asks_her_date=False,
                ),
            )
        ]
    if not context.awaiting:
        return []
    if kinds & _SUBSTANCE or not stems_of(wording.tokens):
        return []
    return [
        Draft(
            act=ActKind.ANSWER,
            start=whole[0],
            end=whole[1],
            confidence=0.6,
            reason="answer: she had asked",
            attributes=Attributes(kind=context.awaiting),
        )
    ]


def _before_a_question(wording: Wording, named: list[Moment]) -> int:
    """Where words that name a day end: before a last sentence that asks and names none."""
    last = wording.sentences[-1]
    first, end = wording.span(last.start, last.end)
    asks = last.mark == "?" and last.start > 0
    if not asks or any(first <= moment.start < end for moment in named):
        return len(wording.plain)
    if _TAKES_CONSENT.match(wording.plain, last.start):
        return len(wording.plain)
    return last.start


_TAKES_CONSENT = re.compile(
    r"(?:is|would|does|do|will|are|can|could|shall|how|what do you (?:say|think)|okay|ok|agreed)\b"
    r"[^.?!]{0,12}\b(?:that|it|this|you|then|we|say|think)\b|(?:okay|ok|agreed|deal)\b"
)
_LONGEST_FOR_A_STEP = 31  # days: a step is for a day, a week or a month, never for a season
_GIVES_BACK = (ActKind.RECAP, ActKind.OPEN_QUESTION, ActKind.LEADING_QUESTION)
_HE_DOES_IT = re.compile(r"\b(?:i|we)\b.{0,12}\b(?:send|e-?mail|write|mail|post|order)\b", re.I)


def _may_be_a_day_of_theirs(
    moment: Moment, drafts: list[Draft], wording: Wording, context: HearingContext
) -> bool:
    """Whether a time is no season or year, and not part of a summary or a question of another kind.

    "What are your plans for next year?" names no day, though she has just asked for one.
    """
    if moment.day and moment.until and (moment.until - moment.day).days > _LONGEST_FOR_A_STEP:
        return False
    if moment.day == context.today and _HE_DOES_IT.search(wording.text[: moment.start]):
        return False
    return not any(
        first <= moment.start < last
        for draft in drafts
        if draft.act in _GIVES_BACK and draft.attributes.kind != BY_CONTENT
        for first, last in [wording.span(draft.start, draft.end)]
    )


MOST_NAMING = 5  # words that may do nothing but name a matter of hers


def is_brief(start: int, end: int, wording: Wording) -> bool:
    """Whether a stretch is so short that it may do no more than name something."""
    return len(wording.tokens_of(start, end)) <= MOST_NAMING


def naming_her_matter(wording: Wording, context: HearingContext) -> Draft | None:
    """Words that do nothing but name what is hers: as good as an answer to "what about?".

    It lasts from the first sentence that names something of hers to the last, of the brief ones
    where there are any.
    """
    judged = judge(wording.tokens, context.prepared, context.known)
    if context.in_opening or not judged.specific:
        return None
    naming = [
        sentence
        for sentence in wording.sentences
        if judge(
            wording.tokens_of(sentence.start, sentence.end), context.prepared, context.known
        ).anchors
    ]
    naming = [each for each in naming if is_brief(each.start, each.end, wording)] or naming
    return Draft(
        act=ActKind.ANSWER,
        start=naming[0].start if naming else 0,
        end=naming[-1].end if naming else len(wording.plain),
        confidence=0.5,
        reason=f"answer: names {', '.join(judged.anchors)}",
        attributes=Attributes(kind=context.awaiting, anchors=judged.anchors),
    )


_MEANS_THAT_DAY = re.compile(
    r"\b(?:say|suit|suits|work|works|would|could|shall|how about|what about|make it|then|fine)\b"
)


def _day_meant(wording: Wording, when: When) -> Moment | None:
    """The day he means of several: the one he asks about, else the first a diary could hold."""
    moments = of_the_step(wording.text, when.moments)
    definite = [m for m in moments if m.day is not None and not m.vague]
    definite = [m for m in definite if m.until in (None, m.day)] or definite
    asked = [
        moment
        for moment in definite
        if any(
            first <= moment.start < last
            and (sentence.mark == "?" or _MEANS_THAT_DAY.search(wording.plain, *place))
            for sentence in wording.sentences
            for place in [(sentence.start, sentence.end)]
            for first, last in [wording.span(*place)]
        )
    ]
    if asked or definite:
        return (asked[-1:] or definite)[0]
    return next((m for m in when.moments if m.day is not None), when.moments[0])
