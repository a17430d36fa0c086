"""Which words of a question are held against her facts, and which of these it asks for.

Owns where such a question begins and ends, and whether two of a sentence are two matters ("why
does it stick, and who signs?") or two halves of one ("what's in the way, and how bad is it?").
How likely words ask for a fact is `questions`'.
"""

import re
from dataclasses import replace

from simulator.hearing.acts import QUESTION_KINDS, ActKind
from simulator.hearing.asking_on import asking_on
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.finer_sides import FinerSide
from simulator.hearing.in_context import names_no_topic
from simulator.hearing.inviting import asks_what
from simulator.hearing.questions import Matched, matched, names_nothing_of_hers, word_for_word
from simulator.hearing.stacking import HALVES
from simulator.hearing.standing import main_clause
from simulator.hearing.wants import Wanted, speaks_of_elsewhere
from simulator.hearing.wording import Wording

MOST_QUESTIONS = 12  # of a turn are held against the facts; nobody means more
_OR = re.compile(r"\bor\b", re.IGNORECASE)
_SUPPOSES = re.compile(r"\b(?:if|suppose|supposing|imagine|assuming)\b", re.IGNORECASE)
_ONE_BREATH = 30  # words: a sentence of this length may hold two halves of one question
_SURE_OF_A_HALF = 0.6  # chance from which a question that points back asks for another fact
_SURE_BY_ITSELF = 0.8  # the same where the other names nothing: "who minds it, what do they say?"
_WORDS_OF_A_TAIL = 3  # of one that names nothing itself
_ONE_OTHER = re.compile(r"\b(?:he|she|him|his)\b|\bher\b(?! \w)", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:he|she|him|his|her|they|them|their)\b|(?<=[a-z,] )[A-Z][a-z]+|^(?:Mr|Ms|Dr)\b"
)
_JOINT = re.compile(r"[\s,]*(?:\b(?:and|but|or|so)\b)?[\s,]*$", re.IGNORECASE)


def with_facts(drafts: list[Draft], wording: Wording, context: HearingContext) -> list[Draft]:
    """The drafts, each question and each offer of help with the facts it asks for."""
    questions = [draft for draft in drafts if draft.act in QUESTION_KINDS][:MOST_QUESTIONS]
    plain = [draft for draft in questions if draft.act is not ActKind.STACKED_QUESTIONS]
    apart: dict[int, Matched] = {}
    for stack in questions:
        if stack.act is ActKind.STACKED_QUESTIONS:
            apart.update(_apart(stack, plain, wording, context))
    return [
        _asking_for(draft, plain, wording, context, apart.get(draft.start))
        if draft in plain or draft.act is ActKind.HELP_OFFER
        else draft
        for draft in drafts
    ]


def _apart(
    stack: Draft, questions: list[Draft], wording: Wording, context: HearingContext
) -> dict[int, Matched]:
    """What each question of a sentence asks for, by place; nothing where they are one's halves."""
    sentence = wording.sentence_at(stack.start)
    beside = [each for each in questions if wording.sentence_at(each.start) == sentence]
    if not beside:  # its questions are beyond the most that are held against the facts
        return {}
    first, last = wording.span(beside[0].start, beside[-1].end)
    if word_for_word(wording.text[first:last], context.prepared.facts):
        return {}
    found = [
        _by_its_own_words(each, wording, context, is_first=each is beside[0]) for each in beside
    ]
    named = [each for each in found if each.facts]
    of_two = len({each.facts[0] for each in named}) > 1
    sure = named if of_two else [each for each in found[1:] if each.facts]
    least = _SURE_OF_A_HALF if of_two else _SURE_BY_ITSELF
    if stack.attributes.kind == HALVES and any(each.chance < least for each in sure):
        return {}
    if not of_two and (len(named) != 1 or _together(beside, wording, context).facts):
        return {}
    return {each.start: own for each, own in zip(beside, found, strict=True)}


def _by_its_own_words(
    draft: Draft, wording: Wording, context: HearingContext, *, is_first: bool
) -> Matched:
    """What a question asks for alone; a later one that names nothing is of those before it."""
    if draft.attributes.kind == "either_or":
        return _found(draft, [draft], wording, context)
    start, end = _place(draft, wording)
    words = _JOINT.sub("", wording.text[start:end])
    if not is_first and draft.attributes.general and len(words.split()) <= _WORDS_OF_A_TAIL:
        return Matched()  # "…, and why there?"
    found = matched(words, context.prepared.facts, context, draft.attributes.wants)
    return Matched() if found.at_large and not is_first else found


def _together(beside: list[Draft], wording: Wording, context: HearingContext) -> Matched:
    start, end = wording.span(beside[0].start, beside[-1].end)
    words, wants = main_clause(wording.text[start:end]), beside[-1].attributes.wants
    return matched(words, context.prepared.facts, context, wants)


def _place(draft: Draft, wording: Wording) -> tuple[int, int]:
    """Where its words stand in the text, with the case it supposes: "if the seals held, …"."""
    ends = draft.end
    if draft.act is ActKind.HELP_OFFER:  # "… that would make it easier?" says with what
        ends = wording.sentence_at(draft.start).end
    start, end = wording.span(draft.start, ends)
    opens = wording.span(wording.sentence_at(draft.start).start, draft.end)[0]
    return (opens if _SUPPOSES.search(wording.text[opens:start]) else start), end


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


def _asking_for(
    draft: Draft,
    questions: list[Draft],
    wording: Wording,
    context: HearingContext,
    by_itself: Matched | None,
) -> Draft:
    """The question with the facts it asks for; `questions` are all of the turn."""
    start, end = _place(draft, wording)
    text = wording.text[start:end]
    found = _found(draft, questions, wording, context) if by_itself is None else by_itself
    if found.facts and set(found.facts) <= set(context.disclosed) and asking_on(text) is not None:
        # "What troubles you there, and what do they cost you?": of what she told, what is new.
        alone = matched(text, context.prepared.facts, context, draft.attributes.wants)
        found = alone if set(alone.facts) - set(context.disclosed) else found
    asked, near, wanted = found.facts, found.near, draft.attributes.wants
    if speaks_of_elsewhere(text) and names_nothing_of_hers(text, context):
        wanted = Wanted.OFF_TOPIC
    only_more = wanted == Wanted.MORE and draft.attributes.bare
    if wanted in (Wanted.MEANING, Wanted.OFF_TOPIC, Wanted.OFFER) or only_more:
        asked = ()
    asked = _of_whom_he_names(asked, text, context)
    if draft.attributes.side == FinerSide.WHAT_TO_WRITE:  # no small thing is of use in a mail
        small = {fact.id for fact in context.prepared.facts if fact.is_small}
        asked, near = tuple(id for id in asked if id not in small), ()
    if draft.attributes.general and (one := _ONE_OTHER.search(text)) is not None:
        # "What does she need to see?" asks for nothing in which nobody else is spoken of.
        told = {fact.id: fact.text for fact in context.prepared.facts}
        asked = tuple(id for id in asked if _OTHERS.search(told[id]) or one[0] in told[id])
    return replace(
        draft,
        attributes=replace(
            draft.attributes,
            facts=asked,
            wants=wanted,
            chance=round(found.chance, 2),
            near=near,
        ),
    )


_WHAT_ONE_DOES = re.compile(
    r"\b(?:do|does|did|is|was|has|would|could|will) (?:your |the )?(?:[a-z]+ )?(?:M[rs]s? )?"
    r"(?P<name>[A-Z][a-z]+)\b"
)


def whom_he_asks_about(text: str) -> str:
    """The name of him whose doing or view a question is after, or nothing."""
    found = _WHAT_ONE_DOES.search(text)
    return found["name"] if found is not None else ""


def _of_whom_he_names(
    asked: tuple[str, ...], text: str, context: HearingContext
) -> tuple[str, ...]:
    """The facts but for those without somebody he names of whom she could tell: "how does Victor
    see it?" is no question about the labels.
    """
    name = whom_he_asks_about(text)
    told = {fact.id: fact for fact in context.prepared.facts}
    if not name or not any(name in fact.text for fact in told.values()):
        return asked
    return tuple(
        id for id in asked if name in told[id].text or any(name in q for q in told[id].asked_by)
    )


def _found(
    draft: Draft, questions: list[Draft], wording: Wording, context: HearingContext
) -> Matched:
    """What a question asks for, beside those of its sentence that ask about the same."""
    start, end = _place(draft, wording)
    text, facts = wording.text[start:end], context.prepared.facts
    opens, closes = _in_one_breath(draft, questions, wording, start, end)
    plain = wording.plain[draft.start : draft.end]
    if draft.attributes.kind == "either_or":
        # "Is it the money, or …?": what he names first is what he asks about.
        one = _OR.split(text)[0].rstrip(" ,")
        if not names_no_topic(one) and (first := matched(one, facts, context)).facts:
            return first
    found = Matched()
    if opens == start and " " in (clause := asks_what(plain)):
        begins = wording.span(draft.end - len(clause), draft.end)[0]
        found = _asked_with(wording.text[begins:closes], draft, facts, context)
    if not found.facts:
        found = _asked_with(wording.text[opens:closes], draft, facts, context)
    return found


def _asked_with(
    words: str, draft: Draft, facts: tuple[FactCue, ...], context: HearingContext
) -> Matched:
    return matched(main_clause(words), facts, context, draft.attributes.wants)
