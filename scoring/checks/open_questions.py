"""Did he ask so that she could tell, and build on what she told?"""

import re

from scoring.criteria import asks_for_criteria
from scoring.finding import Finding
from scoring.her_reply import shrugs
from scoring.rubric import Thresholds
from scoring.turns import Quote, Turn
from scoring.view import CallView
from simulator.call.events import Version
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind
from simulator.hearing.sides import Side
from simulator.hearing.stacking import HALVES
from simulator.scenario.model import Layer

# Questions of these kinds keep a call in hand and say nothing about his curiosity.
_NOT_ABOUT_HER = (
    ActKind.TIME_REQUEST,
    ActKind.CHECK_BACK,
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.HELP_OFFER,
    ActKind.RECAP,
    ActKind.ASK_TO_REPEAT,
    ActKind.ASK_FOR_PERSON,
)
_ACKNOWLEDGES = (
    ActKind.EMPATHY,
    ActKind.RECAP,
    ActKind.FOLLOW_UP,
    ActKind.SUGGESTION,
    ActKind.VALUE_GIVEN,
    ActKind.APOLOGY,
)
_OFFERS = (
    ActKind.PITCH,
    ActKind.VALUE_GIVEN,
    ActKind.SUGGESTION,
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.COMMITMENT,
)
# "What would happen then?", "what would it do?" ask what comes of it, and for no wish.
_ONLY_HAPPENS = re.compile(r"\bhappen|\bwould (?:it|that|this) (?:do|be like|take|make)\b", re.I)
_OR = re.compile(r"\bor\b", re.I)
_ASKS_BY_A_VERB = re.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might"
    r"|am|who|what|when|where|which|why|how|you|it|they|he|she|we)\b",
    re.I,
)
CLARIFYING = "clarifying"  # makes sure of something she has just said
_NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half)\b",
    re.IGNORECASE,
)


def _overlaps(one: Act, other: Act) -> bool:
    return one.start < other.end and other.start < one.end


def open_ones(turn: Turn) -> tuple[Act, ...]:
    """The open questions and invitations of a turn, a follow-up of no other kind included."""
    questions = [a for a in turn.heard.acts if a.act in QUESTION_KINDS]
    bare = [
        a
        for a in turn.heard.all_of(ActKind.FOLLOW_UP)
        if not any(_overlaps(a, question) for question in questions)
    ]
    found = [a for a in questions if a.act is ActKind.OPEN_QUESTION] + bare
    own = [act for act in found if not _is_hers(turn, act)]
    return tuple(sorted(own, key=lambda act: act.start))


def _is_hers(turn: Turn, question: Act) -> bool:
    """Whether he only says her own words back: "What else?", "What would we like to know." """
    asked = _but_persons(turn.text[question.start : question.end])
    return bool(asked) and f" {asked} " in f" {_but_persons(turn.her_line)} "


_PERSON = re.compile(r"\b(?:i|you|we|me|us|my|your|our|i'm|you're|we're|am|are|is|so|and)\b ?")


def _but_persons(text: str) -> str:
    """The plain words, without those that change where her "I" becomes his "you"."""
    return _PERSON.sub("", _plain(text)).strip()


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9']+", text.lower()))


def open_questions(view: CallView, limits: Thresholds) -> Finding:
    """Open questions answered with content, one a turn at most; repeats don't count."""
    found: list[Quote] = []  # those she told something in full to come first
    hinted: list[Quote] = []
    unanswered = None
    asked: set[str] = set()
    for turn in view.turns:
        fresh = [
            act for act in open_ones(turn) if _plain(turn.text[act.start : act.end]) not in asked
        ]
        asked.update(_plain(turn.text[act.start : act.end]) for act in fresh)
        if not fresh or not turn.understood:
            continue
        if turn.was_answered():
            in_full = any(told.version is Version.FULL for told in turn.news)
            (found if in_full else hinted).append(turn.quote(fresh[0]))
        elif not shrugs(turn):  # what she had no answer to is no fault of his question
            unanswered = turn.quote(fresh[0])
    closed = next((turn.quote(act) for turn, act in view.acts(ActKind.CLOSED_QUESTION)), None)
    counted = (found + hinted)[: limits.open_questions_counted]
    return Finding(
        earned=len(counted),
        most=limits.open_questions_counted,
        evidence=tuple(sorted(counted, key=lambda quote: quote.turn)),
        miss=unanswered or closed,
    )


def _is_about_her(turn: Turn, question: Act) -> bool:
    """Whether a closed question counts as one: no formality, and no number made sure of."""
    if any(_overlaps(question, other) for other in turn.heard.all_of(*_NOT_ABOUT_HER)):
        return False
    if question.attributes.kind == CLARIFYING:
        return False
    numbers = {n.lower() for n in _NUMBER.findall(turn.text[question.start : question.end])}
    heard = {n.lower() for n in _NUMBER.findall(turn.her_line)}
    return not (numbers and numbers <= heard)


def asks_about_her(turn: Turn) -> bool:
    """Whether the turn asks something of its own, beside formalities and what it makes sure of."""
    closed = any(_is_about_her(turn, a) for a in turn.heard.all_of(ActKind.CLOSED_QUESTION))
    return closed or bool(open_ones(turn))


def _is_loaded(turn: Turn, question: Act) -> bool:
    """Whether a question holds its answer, or stands for several about different things.

    A tag on a summary or on a word of care asks for no answer of his own making; a half of a
    question, one that only leads in to the next, a day asked for or a check-back stack nothing.
    """
    if question.act is ActKind.LEADING_QUESTION:
        tagged = turn.heard.all_of(ActKind.CHECK_BACK, ActKind.RECAP, ActKind.EMPATHY)
        return not any(_overlaps(question, other) for other in tagged)
    if question.act is not ActKind.STACKED_QUESTIONS or question.attributes.kind == HALVES:
        return False
    formal = turn.heard.all_of(*_NOT_ABOUT_HER)
    held = [
        act
        for act in turn.heard.all_of(*QUESTION_KINDS - {ActKind.STACKED_QUESTIONS})
        if _overlaps(act, question)
    ]
    real = [
        a for a in held if not a.attributes.general and not any(_overlaps(a, o) for o in formal)
    ]
    if real and all(_only_offers_answers(turn, a) for a in real[1:]):
        return False
    return not held or len(real) > 1


def _only_offers_answers(turn: Turn, question: Act) -> bool:
    """Whether it only names what the question before it may have for an answer: "Seals, jaws?" """
    words = turn.text[question.start : question.end]
    return _OR.search(words) is not None and _ASKS_BY_A_VERB.search(words) is None


def _apart(quotes: list[Quote]) -> list[Quote]:
    """The quotes without those that hold words of an earlier one."""
    kept: list[Quote] = []
    for quote in quotes:
        held = (k for k in kept if k.turn == quote.turn)
        if not any(k.start < quote.end and quote.start < k.end for k in held):
            kept.append(quote)
    return kept


def _closed_ones(turn: Turn) -> list[Act]:
    """The closed questions of a turn; those said in one breath are one, or none beside an open."""
    stacks = turn.heard.all_of(ActKind.STACKED_QUESTIONS)
    opens = open_ones(turn)
    counted: list[Act] = []
    for act in turn.heard.all_of(ActKind.CLOSED_QUESTION):
        if not _is_about_her(turn, act):
            continue
        beside = [stack for stack in stacks if _overlaps(stack, act)]
        if any(_overlaps(stack, other) for stack in beside for other in (*opens, *counted)):
            continue
        counted.append(act)
    return counted


def question_shape(view: CallView, limits: Thresholds) -> Finding:
    """Enough questions, about as many open as closed, hardly any leading or stacked."""
    asked = view.acts(*QUESTION_KINDS, ActKind.FOLLOW_UP)
    open_count = sum(len(open_ones(turn)) for turn in view.turns if turn.understood)
    closed = [
        turn.quote(act)
        for turn in view.turns
        if turn.understood and not shrugs(turn)
        for act in _closed_ones(turn)
    ]
    loaded = [turn.quote(act) for turn, act in asked if _is_loaded(turn, act)]
    # Questions that don't count as closed still are questions.
    formal = sum(
        1
        for turn, act in view.acts(*_NOT_ABOUT_HER)
        if "?" in turn.text[act.start : act.end + 1] or act.act is ActKind.CHECK_BACK
    )
    everything = open_count + len(loaded) + sum(a.act is ActKind.CLOSED_QUESTION for _, a in asked)
    enough = everything + formal >= limits.fewest_questions and open_count + len(closed) > 0
    too_closed = len(closed) > open_count + limits.closed_over_open
    too_loaded = len(loaded) > limits.leading_or_stacked
    miss = loaded[-1] if too_loaded else closed[-1] if too_closed else None
    opens = [turn.quote(act) for turn in view.turns if turn.understood for act in open_ones(turn)]
    others = [turn.quote(act) for turn, act in asked if act.act in QUESTION_KINDS]
    return Finding(
        earned=bool(enough and not too_closed and not too_loaded),
        evidence=tuple(_apart([*opens, *others])[:3]),
        miss=miss or next((turn.quote(act) for turn, act in asked), None),
        settled=too_loaded,
    )


def _is_about_an_offer(turn: Turn, act: Act) -> bool:
    """Whether it only asks how she likes what he has just offered: "would that be of interest?" """
    offers = [offer for offer in turn.heard.all_of(*_OFFERS) if offer.start <= act.start]
    asked = [
        question for question in turn.heard.all_of(*QUESTION_KINDS) if _overlaps(question, act)
    ]
    closed = all(question.act is ActKind.CLOSED_QUESTION for question in asked)
    return bool(offers and asked) and closed and any(q.attributes.general for q in asked)


def _has_been_answered(view: CallView, turn: int) -> bool:
    return any(earlier.answered_with_content() for earlier in view.turns if earlier.number < turn)


def follow_up(view: CallView, limits: Thresholds) -> Finding:
    """Something new about what she said; "tell me more" alone is worth part of it."""
    found = [
        (turn, act)
        for turn, act in view.acts(ActKind.FOLLOW_UP)
        if _has_been_answered(view, turn.number) and not _is_about_an_offer(turn, act)
    ]
    real = [turn.quote(act) for turn, act in found if not act.attributes.bare]
    bare = [turn.quote(act) for turn, act in found if act.attributes.bare]
    most = 2 * limits.bare_follow_up_points
    fresh = next(
        (
            turn.quote(act)
            for turn in reversed(view.turns)
            for act in open_ones(turn)
            if _has_been_answered(view, turn.number)
        ),
        None,
    )
    return Finding(
        earned=most if real else limits.bare_follow_up_points if bare else 0,
        most=most,
        evidence=tuple(_apart(real or bare)[:2]),
        miss=bare[0] if bare else fresh,
    )


def _problem_acknowledged(view: CallView, turn: Turn, question: Act) -> bool:
    """Whether a problem she told was taken up before this question, or in its own words."""
    problems = {
        told.fact: told.turn
        for told in view.told
        if told.turn < turn.number and view.fact(told.fact).layer is Layer.PROBLEM
    }
    if not problems:
        return False
    if any(fact in problems for fact in question.attributes.facts):
        return True
    first = min(problems.values())
    return any(
        first < earlier.number < turn.number
        or (earlier.number == turn.number and act.start <= question.start)
        for earlier, act in view.acts(*_ACKNOWLEDGES)
    )


def _asks_deep(turn: Turn, question: Act) -> bool:
    """Whether its own words ask for a wish, a plan or what she decides by."""
    put = question.attributes
    if put.deep or put.probe or asks_for_criteria(turn.text[question.start : question.end]):
        return True
    wishes = put.side is Side.WHAT_WOULD_HELP and question.act is ActKind.OPEN_QUESTION
    return wishes and _ONLY_HAPPENS.search(turn.text[question.start : question.end]) is None


def _is_deep(view: CallView, turn: Turn, question: Act) -> bool:
    if _asks_deep(turn, question):
        return True
    # What a follow-up builds on, or a closed question touches, is no wish; nor is what she tells
    # to a question that names no topic ("what do they say about it?").
    if question.act is not ActKind.OPEN_QUESTION or question.attributes.general:
        return False
    asked = question.attributes.facts[:1] or turn.heard.asks_for[:1]
    guarded = {f.id for f in view.customer.facts if f.layer is not Layer.PROBLEM}
    return any(fact in guarded for fact in asked)


def deeper_layer(view: CallView, limits: Thresholds) -> Finding:
    """After a problem was told and taken up, a question about wishes, changes or plans."""
    deep = [
        (turn, act)
        for turn, act in view.acts(*QUESTION_KINDS, ActKind.FOLLOW_UP)
        if _is_deep(view, turn, act)
    ]
    earned_by = [
        turn.quote(act)
        for turn, act in sorted(deep, key=lambda found: not _asks_deep(*found))
        if _problem_acknowledged(view, turn, act)
    ]
    attainable = {fact.id for fact in view.attainable()}
    reached = any(told.version is Version.FULL and told.fact in attainable for told in view.told)
    can_be_told = bool(attainable) and limits.deep_told_points > 0
    most = limits.deep_asked_points + (limits.deep_told_points if can_be_told else 0)
    told_points = limits.deep_told_points if reached and can_be_told else 0
    return Finding(
        earned=limits.deep_asked_points + told_points if earned_by else 0,
        most=most,
        evidence=tuple(earned_by[:1]),
        miss=next((turn.quote(act) for turn, act in deep), None),
    )
