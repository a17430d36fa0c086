"""Hears an utterance: text and context in, everything that was said in it out.

Pure and total: any string gives a result. Only the first `wording.MOST_CHARS` characters
are heard. The steps: plain wording, candidates from rules, questions, attributes, the
weighing of rival readings, then what only the context can tell.
"""

import re
from dataclasses import replace
from functools import lru_cache

from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind, Attributes, HeardText, When
from simulator.hearing.answering_her import completed, is_brief, naming_her_matter, with_what_for
from simulator.hearing.arrangements import without_arrangements
from simulator.hearing.asked_outside import with_questions_by_form
from simulator.hearing.asking import Asked, find_questions
from simulator.hearing.checking_back import tagged_summaries, with_checks_back
from simulator.hearing.checking_first import without_idle_conditions
from simulator.hearing.choices import with_bare_choices
from simulator.hearing.context import HearingContext
from simulator.hearing.described import described
from simulator.hearing.drafts import Draft, as_act, stretched, weigh, without_shadows
from simulator.hearing.english import WH
from simulator.hearing.facts_asked_for import with_facts
from simulator.hearing.features import is_in_call
from simulator.hearing.finer_sides import side_to_answer
from simulator.hearing.her_dates import counted_from_hers, dated
from simulator.hearing.in_context import (
    follow_ups,
    leaves_it_open,
    marked_clarifying,
    names_no_topic,
)
from simulator.hearing.in_turn import (
    feature_dumps,
    with_bare_purposes,
    with_dated_steps,
    without_idle_fillers,
)
from simulator.hearing.language import language_of
from simulator.hearing.learned import Learned, learned
from simulator.hearing.linear import model
from simulator.hearing.misunderstood import without_mended_misunderstandings
from simulator.hearing.offers import (
    offered_steps,
    with_consent,
    without_general_times,
    without_idle_holds,
    without_what_is_retold,
)
from simulator.hearing.outside_calls import asked_or_wanted, recaps_by_form
from simulator.hearing.promises import with_promises_held
from simulator.hearing.recaps_by_content import giving_back, recaps_by_content
from simulator.hearing.reserves import may_answer, objection_answers
from simulator.hearing.rules import RuleTable
from simulator.hearing.rules_conduct import CONDUCT_RULES
from simulator.hearing.rules_next_step import NEXT_STEP_RULES
from simulator.hearing.rules_offers import OFFERS
from simulator.hearing.rules_outcome import OUTCOMES
from simulator.hearing.rules_personal import PERSONAL_RULES
from simulator.hearing.rules_purpose import PURPOSE_RULES
from simulator.hearing.rules_recap import RECAP_RULES
from simulator.hearing.rules_social import SOCIAL_RULES
from simulator.hearing.rules_unfair import UNFAIR_RULES
from simulator.hearing.rules_who_and_when import WHO_AND_WHEN
from simulator.hearing.second_readings import read_again
from simulator.hearing.stacking import stacks
from simulator.hearing.steps import (
    with_reasons_after,
    with_the_step_of_the_turn,
    without_questions_for_its_day,
)
from simulator.hearing.summing_up import sum_up
from simulator.hearing.wants import wanted
from simulator.hearing.when import find_when
from simulator.hearing.wording import MOST_CHARS, Wording, read
from simulator.hearing.wordlists import COMMON
from simulator.hearing.written_questions import with_written_questions

RULES = RuleTable(
    SOCIAL_RULES,
    PURPOSE_RULES,
    OUTCOMES,
    NEXT_STEP_RULES,
    OFFERS,
    CONDUCT_RULES,
    RECAP_RULES,
    UNFAIR_RULES,
    WHO_AND_WHEN,
    PERSONAL_RULES,
)
MOST_HEARD = 24  # questions of a turn; who asks more in a breath hears no more of them answered


@lru_cache(maxsize=64)
def names_of(people: tuple[str, ...]) -> frozenset[str]:
    """Their names, word by word, without those that are also plain words of English."""
    return frozenset(word.lower() for name in people for word in name.split()) - COMMON


_OF_HER = frozenset({"you", "your", "yours", "yourself", "we", "us", "our"})
_OF_OTHERS = frozenset({"he", "she", "him", "her", "his", "they", "them", "their"})


def _is_about_others(text: str, names: frozenset[str]) -> bool:
    said = frozenset(re.findall(r"\w+", text))
    return not said & _OF_HER and bool(said & (_OF_OTHERS | names))


def _question(asked: Asked, text: str, names: frozenset[str]) -> Draft:
    return Draft(
        act=asked.act,
        start=asked.start,
        end=asked.end,
        confidence=asked.confidence,
        reason=asked.reason,
        attributes=Attributes(
            kind=asked.kind,
            deep=asked.deep,
            probe=asked.probe,
            about_present=asked.about_present,
            wants=asked.wants,
            side=asked.side or "",
            about_others=_is_about_others(text[asked.start : asked.end], names),
            again=asked.again,
            bare=leaves_it_open(text[asked.start : asked.end]),
            general=names_no_topic(text[asked.start : asked.end]),
        ),
    )


_MAY_ASK = (ActKind.ASK_BLOCKER, ActKind.NEXT_STEP_PROPOSAL)


def _sorted_out(draft: Draft, wording: Wording) -> Draft:
    """What is no plain question but asks all the same, with the sort of answer it wants."""
    if draft.act not in _MAY_ASK or wording.sentence_at(draft.start).mark == ".":
        return draft
    before = wording.plain[: draft.start].split()[-2:]
    first = next((number for number, word in enumerate(before) if word in WH), len(before))
    lead = " ".join(before[first:])  # "who" of "who should I talk to"
    asked = f"{lead} {wording.plain[draft.start : draft.end]}".strip(" ?.!")
    return replace(
        draft,
        attributes=replace(
            draft.attributes, wants=wanted(asked, ""), side=side_to_answer(asked, "") or ""
        ),
    )


def _unclear(text: str, reason: str) -> tuple[Act, ...]:
    return (
        Act(
            act=ActKind.UNCLEAR,
            start=0,
            end=len(text.rstrip()),
            confidence=1.0,
            reason=f"unclear: {reason}",
        ),
    )


def rule_readings(wording: Wording, when: When, context: HearingContext) -> list[Draft]:
    """What the rules and the shape of questions take the words for, not yet weighed."""
    drafts = [
        draft
        for found in RULES.find(wording, moment="opening" if context.in_opening else "under_way")
        if (draft := described(found, wording, when, context)) is not None
    ]
    names = names_of(context.prepared.people)
    return drafts + [
        marked_clarifying(_question(asked, wording.plain, names), wording, context)
        for asked in find_questions(wording)[:MOST_HEARD]
    ]


def in_their_context(
    readings: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """The rules' readings weighed against each other, and what only the context can tell."""
    drafts = readings + objection_answers(readings, wording, context)
    drafts = with_promises_held(drafts, wording, when, context)
    drafts += offered_steps(drafts, wording, when, context)
    drafts = without_general_times(drafts, wording, context)
    drafts = stretched(
        without_shadows(stretched(weigh(drafts), wording), giving_back(wording, context)), wording
    )
    drafts = with_what_for(drafts, wording, when, context)
    drafts = without_arrangements(drafts, wording, when, context)
    drafts += recaps_by_content(drafts, wording, when, context)
    drafts = with_dated_steps(drafts, wording, when, context)
    drafts = with_bare_purposes(drafts, wording, context)
    drafts = with_consent(without_what_is_retold(drafts, wording), wording)
    drafts += feature_dumps(drafts, wording)
    return drafts + completed(drafts, wording, when, context)


def _senseless(wording: Wording, by_model: Learned) -> list[Draft]:
    """One act over the whole where the words seem to have no meaning; else none."""
    if not by_model.makes_no_sense():
        return []
    return [
        Draft(
            act=ActKind.UNCLEAR,
            start=0,
            end=len(wording.plain),
            confidence=0.5,
            reason="learned: makes no sense",
        )
    ]


def _acts(wording: Wording, when: When, context: HearingContext) -> list[Draft]:
    """The acts by place; where nothing else is found, her matter named or the likeliest act."""
    readings = rule_readings(wording, when, context)
    drafts = in_their_context(readings, wording, when, context)
    was_checked = _checks(drafts)
    by_model = learned(model("acts"), readings, wording, when, context, standing=drafts)
    if is_in_call(context):
        drafts = by_model.settled(read_again(drafts, wording, context))
        drafts += tagged_summaries(drafts)
    else:
        drafts = by_model.added_to(drafts + recaps_by_form(wording, context))
        drafts = asked_or_wanted(drafts, by_model.scored)
    drafts = without_idle_conditions(drafts, wording)
    drafts = without_idle_fillers(without_general_times(drafts, wording, context), wording, context)
    drafts = read_again(drafts, wording, context)
    drafts = without_idle_holds(with_consent(without_what_is_retold(drafts, wording), wording))
    drafts = with_reasons_after(drafts, wording, when, context)
    drafts = with_the_step_of_the_turn(drafts, wording, context)
    drafts = without_questions_for_its_day(drafts, wording)
    drafts = without_mended_misunderstandings(drafts, wording, context)
    if is_in_call(context):
        drafts = with_bare_choices(drafts, wording)
    else:
        drafts = with_questions_by_form(drafts, readings, wording)
    drafts += [asked for asked in follow_ups(drafts, wording, context) if by_model.believes(asked)]
    drafts = with_checks_back(drafts, wording)
    if _checks(drafts) and not was_checked:  # what stands before it may give back, after all
        drafts += recaps_by_content(drafts, wording, when, context)
        drafts = without_what_is_retold(drafts, wording)
    drafts += [stack for stack in stacks(drafts, wording) if by_model.believes(stack)]
    if not drafts:
        named = naming_her_matter(wording, context)
        if named and (is_brief(named.start, named.end, wording) or by_model.believes(named)):
            return [named]
        return _senseless(wording, by_model)
    return sorted(drafts, key=lambda draft: (draft.start, draft.end, draft.act))


def _checks(drafts: list[Draft]) -> bool:
    return any(draft.act is ActKind.CHECK_BACK for draft in drafts)


def _answered_before(draft: Draft) -> tuple[bool, bool, int]:
    """The order in which people take up several questions: open ones first, the last one first.

    What he suggests himself is asked least ("it's the seals, no? What does it cost?"), and what
    only leaves the choice open ("is it the money, or is it something else?").
    """
    is_open = draft.act is ActKind.OPEN_QUESTION
    least = draft.act is ActKind.LEADING_QUESTION
    least = least or (draft.attributes.wants == "more" and not is_open)
    return least, not is_open, -draft.start


def _before_her_matter(context: HearingContext) -> HearingContext:
    """The context, where he has yet to say why he rings and she has told nothing that matters.

    A small answer of hers ("a tray of buns") leaves him where he was: there is nothing to sum up.
    """
    small = {fact.id for fact in context.prepared.facts if fact.is_small}
    if not context.in_opening or context.guarded or not small.issuperset(context.disclosed):
        return context
    return replace(context, disclosed=())


def may_answer_her_reserve(text: str, context: HearingContext) -> bool:
    """Whether hearing the text could find an answer to the objection that stands; far cheaper."""
    return may_answer(read(text, names_of(context.prepared.people)), context)


def hear(text: str, context: HearingContext) -> HeardText:
    """Everything found in what the trainee said, acts in order of their start.

    Never raises; words beyond `MOST_CHARS` and what is no word are not heard.
    """
    wording = read(text, names_of(context.prepared.people))
    if not wording.tokens:
        return HeardText(text=text, acts=_unclear(text, "no words"), language="none")
    language = language_of(wording.tokens)
    if language == "none":
        return HeardText(text=text, acts=_unclear(text, "no sentence"), language=language)
    if context.only_recap:
        recap = sum_up(text[:MOST_CHARS], (), context)
        return HeardText(text=text, acts=(), recap=recap, language=language)
    when = find_when(
        text[:MOST_CHARS], context.today, counted_from_hers(text[:MOST_CHARS], dated(context))
    )
    context = _before_her_matter(context)
    drafts = with_written_questions(_acts(wording, when, context), wording, context)
    drafts = [
        draft
        if draft.act in QUESTION_KINDS or draft.act is ActKind.HELP_OFFER
        else _sorted_out(draft, wording)
        for draft in with_facts(drafts, wording, context)
    ]
    asked = tuple(
        dict.fromkeys(
            fact
            for draft in sorted(drafts, key=_answered_before)
            if draft.act in QUESTION_KINDS
            for fact in draft.attributes.facts
        )
    )
    acts = tuple(as_act(draft, wording) for draft in drafts)
    return HeardText(
        text=text,
        acts=acts,
        when=when,
        asks_for=asked,
        recap=sum_up(text[:MOST_CHARS], acts, context),
        language=language,
    )
