"""Which words of a question are held against her facts, and which of these it asks for.

Owns where such a question begins and ends; how likely it asks for a fact is `questions`'.
"""

import re
from dataclasses import replace

from simulator.hearing.acts import QUESTION_KINDS, ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.in_context import names_no_topic
from simulator.hearing.inviting import asks_what
from simulator.hearing.questions import Matched, matched, names_nothing_of_hers
from simulator.hearing.standing import main_clause
from simulator.hearing.wants import Wanted, speaks_of_elsewhere
from simulator.hearing.wording import Wording

_OR = re.compile(r"\bor\b", re.IGNORECASE)
_SUPPOSES = re.compile(r"\b(?:if|suppose|supposing|imagine|assuming)\b", re.IGNORECASE)


_ONE_BREATH = 30  # words: a sentence of this length may hold two halves of one question


def _in_one_breath(
    draft: Draft, questions: list[Draft], wording: Wording, start: int, end: int
) -> tuple[int, int]:
    """The words of all questions of its sentence: "what is in the way, and who decides?".

    Its halves tell more together than each alone.
    """
    sentence = wording.sentence_at(draft.start)
    if draft not in questions or draft.attributes.kind == "either_or":
        return start, end
    beside = [each for each in questions if wording.sentence_at(each.start) == sentence]
    first, last = min(each.start for each in beside), max(each.end for each in beside)
    if len(wording.plain[first:last].split()) > _ONE_BREATH:
        return start, end
    opens, closes = wording.span(first, last)
    return min(opens, start), max(closes, end)


def asking_for(
    draft: Draft, questions: list[Draft], wording: Wording, context: HearingContext
) -> Draft:
    """The question with the facts it asks for; `questions` are all of the turn."""
    asks = draft.act in QUESTION_KINDS or draft.act is ActKind.HELP_OFFER
    if not asks or draft.act is ActKind.STACKED_QUESTIONS:
        return draft
    ends = draft.end
    if draft.act is ActKind.HELP_OFFER:  # "… that would make it easier?" says with what
        ends = wording.sentence_at(draft.start).end
    start, end = wording.span(draft.start, ends)
    opens = wording.span(wording.sentence_at(draft.start).start, draft.end)[0]
    if _SUPPOSES.search(wording.text[opens:start]):
        start = opens  # "if the seals held, what would that let you do" is one question
    text, facts = wording.text[start:end], context.prepared.facts
    opens, closes = _in_one_breath(draft, questions, wording, start, end)
    plain = wording.plain[draft.start : draft.end]
    found = Matched()
    if opens == start and " " in (clause := asks_what(plain)):
        begins = wording.span(draft.end - len(clause), draft.end)[0]
        words_of_it = main_clause(wording.text[begins:closes])
        found = matched(words_of_it, facts, context, draft.attributes.wants)
    if not found.facts:
        words_of_it = main_clause(wording.text[opens:closes])
        found = matched(words_of_it, facts, context, draft.attributes.wants)
    if draft.attributes.kind == "either_or":
        # "Is it the money, or …?": what he names first is what he asks about.
        one = _OR.split(text)[0].rstrip(" ,")
        first = matched(one, facts, context)
        found = first if first.facts and not names_no_topic(one) else found
    asked = found.facts
    wanted = draft.attributes.wants
    if speaks_of_elsewhere(text) and names_nothing_of_hers(text, context):
        wanted = Wanted.OFF_TOPIC
    if wanted in (Wanted.MEANING, Wanted.OFF_TOPIC, Wanted.OFFER):
        asked = ()
    return replace(
        draft,
        attributes=replace(
            draft.attributes,
            facts=asked,
            wants=wanted,
            chance=round(found.chance, 2),
            near=found.near,
        ),
    )
