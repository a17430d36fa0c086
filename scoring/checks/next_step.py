"""Is there a next step both could write in a diary, on her terms and for her reason?"""

import re
from dataclasses import dataclass
from datetime import time

from scoring.checks.listening import is_open_question
from scoring.finding import Finding
from scoring.rubric import Thresholds
from scoring.turns import Quote, Turn, count_words, fits_a_diary
from scoring.view import CallView
from simulator.call.events import NextStepAgreed, Outcome, RefusalReason
from simulator.hearing.acts import Act, ActKind, Moment, Span
from simulator.hearing.meaning import DATE_WORDS, meaning
from simulator.hearing.when import find_when
from simulator.scenario.cues import MoveReason

_PROMISES = (ActKind.COMMITMENT, ActKind.CONDITIONAL_COMMITMENT)
# Refusals that ask for what is missing; offering it is an answer, not a second push.
_ASKS_FOR_MORE = frozenset(
    {RefusalReason.NO_DAY, RefusalReason.NO_ACTION, RefusalReason.BEFORE_NEED}
)
_WHEN = re.compile(r"\b(?:if|when|once|unless|until|as soon as|should|again)\b", re.I)
_SENTENCE = re.compile(r"[^.!?\s][^.!?]*[.!?]?")
_TO_THE_MARK = re.compile(r"[^.!?]*[.!?]?")
_CONTACT = re.compile(r"\b(?:call|ring|phone|write|mail|email|come|knock|here|there|talk)\b", re.I)
_IF_IT_SUITS = re.compile(
    r"\bif (?:that|it)(?:'?s| is)?(?: \w+){0,2} (?:fine|ok|okay|all ?right|good|suits?|works?)\b",
    re.I,
)
_NOT_BEFORE = re.compile(r"\b(?:before|until|till|after|first)\b", re.I)
_SEE_YOU = re.compile(r"\b(?:see you|until|till|speak|talk)\b", re.I)
_ASKS_YES = re.compile(r"\byes or no\b|\bagree\b")
# What leads in to the reason of a contact: "about truck 6", "to see the seals".
_FOR = re.compile(
    r"\b(?:about|because|so that|so (?:we|you|i|he|she|they)|what|why|whether|how|for (?:the|your)"
    r"|to (?!you\b|me\b|us\b|him\b|her\b|them\b|the\b|your\b|our\b|my\b|a\b|an\b|\d)[a-z]+"
    r"|after (?:the|your)|with (?:the|your|our|a)"
    r"|and (?:say|tell|show|see|hear|look|talk))\b",
    re.I,
)
# "after the vote", "with the rear pair", "about truck 6"
_IN_VIEW_OF = re.compile(r"after|with|about", re.I)
_WHAT_FOR = re.compile(r"(?:[^.!?]*[.!]\s+)(?:[^.!?]{1,30}[.!]\s+)?(?:So|To|Because)\b[^.!?]*")
_FEWEST_WORDS = 6  # that show a step by themselves: "let's do it like this" only leads in to it
_HER_TERMS = frozenset({RefusalReason.TOO_EARLY, RefusalReason.WRONG_STEP})
_SURELY_HERS = 2  # words of one thing she told that say what for, though anybody might say each
_PUSHES = frozenset({MoveReason.PUSHED_AGAIN, MoveReason.PRESSURE, MoveReason.FALSE_URGENCY})


def proposals(view: CallView) -> tuple[tuple[Turn, Act], ...]:
    """Everything he put forward as a next step, in order; an open question is none."""
    put = view.acts(ActKind.NEXT_STEP_PROPOSAL)
    return tuple((turn, act) for turn, act in put if not is_open_question(turn, act))


def parted_well(view: CallView) -> tuple[Quote, ...]:
    """Where letting go is an accepted ending: the misfit, a gift and an open door, or nothing."""
    may_let_go = any(step.lets_go for step in view.call.next_step.accepts)
    if not may_let_go or view.outcome is not Outcome.LET_GO:
        return ()
    misfit = view.acts(ActKind.DISQUALIFY)
    gift = view.acts(ActKind.VALUE_GIVEN, ActKind.SUGGESTION)
    gift = gift or view.acts(ActKind.HELP_OFFER)
    door = view.acts(ActKind.NEXT_STEP_PROPOSAL, *_PROMISES, ActKind.HELP_OFFER)
    if not (misfit and gift and door):
        return ()
    last = door[-1][0].quote(door[-1][1])
    open_door = _open_door(view, after=misfit[-1][0].number) or last
    said = max((turn.quote(act) for turn, act in misfit), key=lambda quote: len(quote.text))
    return (said, gift[-1][0].quote(gift[-1][1]), open_door)


def _open_door(view: CallView, after: int) -> Quote | None:
    """His last sentence that leaves a door open for a change: "If you grow, you call me"."""
    for turn in reversed(view.turns):
        if turn.number < after or not turn.understood:
            continue
        for said in reversed(list(_SENTENCE.finditer(turn.text))):
            words = said.group().rstrip(" .!")
            if not words.endswith("?") and _WHEN.search(words) and _CONTACT.search(words):
                return turn.quote(Span(start=said.start(), end=said.start() + len(words)))
    return None


def booked_instead_of_parting(view: CallView) -> bool:
    """Whether he has her yes to something, where letting go was right for her."""
    parting = {step.id for step in view.call.next_step.accepts if step.lets_go}
    return bool(parting and view.agreed) and view.agreed[-1].step not in parting


def _parting(title: str, quotes: tuple[Quote, ...], most: int = 1) -> Finding:
    return Finding(earned=most, most=most, evidence=quotes, title=title)


def _last(view: CallView) -> Quote | None:
    """What the yes was given to; without one, what was put forward last."""
    put = proposals(view)
    settled = {event.turn for event in view.agreed}
    agreed = [turn.quote(act) for turn, act in put if turn.number in settled]
    return next(reversed(agreed or [turn.quote(act) for turn, act in put]), None)


def _of_the_yes(view: CallView, found: list[tuple[Turn, Act]]) -> tuple[Quote, ...]:
    """The last of these with the day agreed, else with a day from the first yes on, else of all.

    Of those with the day agreed one with the hour says more than "See you on the second".
    """
    first_yes = min((event.turn for event in view.agreed), default=len(view.turns) + 1)
    days = {event.moment.day for event in view.agreed if event.moment and event.moment.day}
    since = [(turn, act) for turn, act in found if turn.number >= first_yes]
    dated = [(turn, act) for turn, act in since if act.attributes.moment is not None]
    on_the_day = [
        (turn, act)
        for turn, act in dated
        if act.attributes.moment is not None and act.attributes.moment.day in days
    ]
    to_the_hour = [
        (turn, act)
        for turn, act in on_the_day
        if act.attributes.moment is not None and act.attributes.moment.time
    ]
    best = to_the_hour or on_the_day or dated or since or found
    return tuple(_told_whole(turn, act) for turn, act in best[-1:])


def _told_whole(turn: Turn, act: Act) -> Quote:
    """The words of an act; the whole sentence where they are only a few words of it."""
    quote = turn.quote(act)
    if count_words(quote.text) >= _FEWEST_WORDS:
        return quote
    around = next((s for s in _SENTENCE.finditer(turn.text) if s.end() > act.start), None)
    if around is None:
        return quote
    end = around.start() + len(around.group().rstrip(" .!?"))
    return turn.quote(Span(start=min(around.start(), act.start), end=max(end, act.end)))


def _is_for_later(view: CallView, act: Act) -> bool:
    """Whether he promised something for a day after this call: who does what, unproposed.

    What he sends today is a gift or a courtesy, and no next contact.
    """
    moment = act.attributes.moment
    if moment is None or moment.day is None or not fits_a_diary(moment):
        return False
    return act.act in _PROMISES and moment.day > view.today


def next_step_action(view: CallView, _limits: Thresholds) -> Finding:
    """Who does what, said by either side."""
    if parting := parted_well(view):
        return _parting("Gave something to take along", parting[1:2])
    put = [
        (turn, act)
        for turn, act in view.acts(ActKind.NEXT_STEP_PROPOSAL, *_PROMISES)
        if act.attributes.action or act.attributes.step or _is_for_later(view, act)
    ]
    saying_who = [(turn, act) for turn, act in put if act.attributes.action]
    found = list(_of_the_yes(view, saying_who or put))
    if not found and any(agreed.step for agreed in view.agreed):
        accepting = next(turn for turn in view.turns if turn.number == view.agreed[-1].turn)
        found = [
            Quote(turn=accepting.number, start=0, end=len(accepting.text), text=accepting.text)
        ]
    return Finding(earned=bool(found), evidence=tuple(found[-1:]), miss=_last(view))


def _only_takes_leave(turn: Turn) -> bool:
    """Whether a turn says goodbye and arranges nothing: "See you on the second." """
    leaving = turn.heard.has(ActKind.GOODBYE) and _SEE_YOU.search(turn.text)
    return bool(leaving) and not turn.heard.has(ActKind.NEXT_STEP_PROPOSAL, *_PROMISES)


def next_step_when(view: CallView, _limits: Thresholds) -> Finding:
    """A day for the next step, his or hers confirmed."""
    if parting := parted_well(view):
        return _parting("Left the door open, and said for what", parting[2:])
    timed = [
        (turn, act, act.attributes.moment)
        for turn, act in view.acts(ActKind.NEXT_STEP_PROPOSAL, *_PROMISES)
        if act.attributes.moment is not None
        and (act.act is ActKind.NEXT_STEP_PROPOSAL or _is_for_later(view, act))
    ]
    put = [(turn, act) for turn, act, moment in timed if fits_a_diary(moment)]
    first_yes = min((event.turn for event in view.agreed), default=0)
    since = [(turn, act) for turn, act in put if turn.number >= first_yes]
    days = {event.moment.day for event in view.agreed if event.moment is not None}
    on_it = [(t, a) for t, a, moment in timed if fits_a_diary(moment) and moment.day in days]
    found = list(_of_the_yes(view, since or on_it))
    if not found:
        parted = {turn.number for turn in view.turns if _only_takes_leave(turn)}
        agreed = [
            event.turn
            for event in view.agreed
            if fits_a_diary(event.moment) and event.turn not in parted
        ]
        found = [
            Quote(turn=turn.number, start=0, end=len(turn.text), text=turn.text)
            for turn in view.turns
            if turn.number in agreed
        ]
    found = found or list(_of_the_yes(view, put))
    vague = next((turn.quote(act) for turn, act, _ in timed), None)
    return Finding(earned=bool(found), evidence=tuple(found[-1:]), miss=vague or _last(view))


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """What of hers a proposal ran against."""

    turn: Turn
    act: Act
    why: str  # early, late, hour, pushed, urgency, refused


def _against_her_dates(view: CallView, step: str, moment: Moment | None) -> str:
    """How a moment breaks the bounds of her diary for this step; empty when it keeps them."""
    rules = view.call.next_step
    if moment is None:
        return ""
    last = moment.until or moment.day
    earliest = rules.earliest_for(step)
    if earliest and last and last < earliest:
        return "early"
    if rules.latest and moment.day and moment.day > rules.latest:
        return "late"
    if not rules.not_before_time or not moment.time:
        return ""
    if time.fromisoformat(moment.time) < time.fromisoformat(rules.not_before_time):
        return "hour"
    return ""


def presses(view: CallView, turn: Turn, act: Act) -> bool:
    """Whether words of pressure press for a decision; "yes or no?" does where one is asked for."""
    if not _ASKS_YES.search(turn.text[act.start : act.end].lower()):
        return True
    offers = view.acts(ActKind.NEXT_STEP_PROPOSAL, ActKind.PITCH, ActKind.FEATURE_DUMP)
    return any(other.number <= turn.number for other, _ in offers)


def _second_push(view: CallView) -> Misfit | None:
    """A proposal that she had already refused for the same reason, put again."""
    seen: set[tuple[str, RefusalReason]] = set()
    for refusal in view.refused:
        if refusal.reason in _ASKS_FOR_MORE:
            continue
        again = ("", refusal.reason) in seen
        seen.add(("", refusal.reason))
        if again:
            for turn, act in proposals(view):
                if turn.number == refusal.turn:
                    return Misfit(turn=turn, act=act, why="pushed")
    return None


def misfit(view: CallView) -> Misfit | None:
    """The first thing that ran against what she had stated, or None."""
    for turn, act in view.acts(ActKind.FALSE_URGENCY):
        return Misfit(turn=turn, act=act, why="urgency")
    pushed = {move.turn for move in view.trust if move.reason in _PUSHES}
    pushed |= {move.turn for move in view.patience if move.reason in _PUSHES}
    for turn, act in view.acts(ActKind.PRESSURE, ActKind.NEXT_STEP_PROPOSAL):
        if turn.number in pushed or (act.act is ActKind.PRESSURE and presses(view, turn, act)):
            return Misfit(turn=turn, act=act, why="pushed")
    if (again := _second_push(view)) is not None:
        return again
    stated = _first_statement(view)
    taken = {event.turn for event in view.agreed}
    for turn, act in reversed(proposals(view)):
        if _is_settled(view, turn):
            continue  # what he will do before they meet is no other day for meeting
        if turn.number in taken:
            break  # she said yes to that very turn
        why = _against_her_dates(view, act.attributes.step, act.attributes.moment)
        if act.attributes.moment is not None:
            if act.attributes.moment.day in {e.moment.day for e in view.agreed if e.moment}:
                break  # she took that very day
            if why and turn.number >= stated:
                return Misfit(turn=turn, act=act, why=why)
            break
    return None


def _last_word_was_no(view: CallView) -> Misfit | None:
    """The last proposal, where she refused it for her terms and he put nothing that keeps them."""
    if view.agreed or not view.refused or view.refused[-1].reason not in _HER_TERMS:
        return None
    refused, put = view.refused[-1].turn, proposals(view)
    taken = [*put, *view.acts(ActKind.AFFIRM)]
    taken += [found for found in view.acts(*_PROMISES) if _is_for_later(view, found[1])]
    if not put or any(turn.number > refused for turn, _ in taken):
        return None
    if put[-1][1].attributes.moment is not None:
        return None  # whether that day breaks her terms is seen from the day
    return Misfit(turn=put[-1][0], act=put[-1][1], why="refused")


def _is_settled(view: CallView, turn: Turn) -> bool:
    """Whether a step was agreed before this turn, and the turn led to no other answer to it."""
    agreed = [event.turn for event in view.agreed]
    answered = {*agreed, *(event.turn for event in view.refused)}
    return turn.number not in answered and any(number < turn.number for number in agreed)


def _first_statement(view: CallView) -> int:
    """The turn from which he can know her terms: the one whose reply first held any.

    The refusal of his last word counts from that very turn: he did not take hers.
    """
    refusals = [r.turn for r in view.refused if r.reason not in _ASKS_FOR_MORE]
    offers = [
        line.turn + 1
        for line in view.lines()
        for part in line.parts
        if part.source.startswith("next_step:") and not part.source.endswith("agreed")
    ]
    return min((*refusals, *offers), default=len(view.turns) + 1)


def asked_for_hers(view: CallView) -> tuple[Turn, Act] | None:
    """Where he asked when, how or whether it suits her."""
    for turn, act in proposals(view):
        if _IF_IT_SUITS.search(turn.text[act.start : act.end]):
            return turn, act
        rest = _TO_THE_MARK.match(turn.text, act.end)
        asks = "?" in turn.text[act.start : act.end] or (rest and rest.group().endswith("?"))
        if act.attributes.asks_her_date or asks:
            return turn, act
        questions = turn.heard.all_of(ActKind.CLOSED_QUESTION, ActKind.OPEN_QUESTION)
        if any(q.end > act.start for q in questions):
            return turn, act
    return None


def _is_a_day_she_told(view: CallView) -> bool:
    """Whether the day agreed keeps to one told before: "she is free on Wednesday", "we vote on
    the eighteenth, before that I can't decide".
    """
    return any(
        moment.day == event.moment.day or (_waits(view, fact) and moment.day < event.moment.day)
        for event in view.agreed
        if event.moment is not None and event.moment.day is not None
        for fact in view.told_in_full_before(event.turn)
        for moment in find_when(view.fact(fact).says, view.today).moments
        if moment.day is not None and fits_a_diary(event.moment)
    )


def _waits(view: CallView, fact: str) -> bool:
    return _NOT_BEFORE.search(view.fact(fact).says) is not None


def next_step_fits(view: CallView, _limits: Thresholds) -> Finding:
    """Everything she stated is respected; where she stated nothing, he asked."""
    if parting := parted_well(view):
        return _parting("Said honestly that it does not fit", parting[:1])
    put = proposals(view)
    wrong = misfit(view) or _last_word_was_no(view)
    if wrong is not None:
        return Finding(earned=0, miss=wrong.turn.quote(wrong.act))
    if booked_instead_of_parting(view):
        return Finding(earned=0, miss=_last(view))
    if not put:
        return Finding(earned=0)
    she_stated = _first_statement(view) <= len(view.turns)
    asked = asked_for_hers(view)
    fits = she_stated or asked is not None or _is_a_day_she_told(view)
    turn, act = asked or put[-1]
    shown = _of_the_yes(view, list(put))[0] if view.agreed else turn.quote(act)
    return Finding(
        earned=fits, evidence=(shown,) if fits else (), miss=None if fits else turn.quote(act)
    )


def reason_given(view: CallView) -> Quote | None:
    """Where he said what the contact is for, tied to something she told in this call."""
    put = proposals(view)
    settled = [event.turn for event in view.agreed]
    agreed = [(turn, act) for turn, act in put if turn.number in settled]
    for turn, act in (*reversed(agreed), *reversed(put)):
        told = view.told_in_full_before(turn.number)
        says_why = act.attributes.so_that and any(fact in told for fact in act.attributes.facts)
        if says_why and (turn.number in settled or not _reason_in_the_yes(view)):
            return turn.quote(act)
    for turn, act in reversed(put):
        if turn.number >= min(settled, default=0) and _names_a_fact(view, turn, act):
            return turn.quote(act)
    serving = [event.turn for event in view.agreed if _serves(view, event)]
    for turn, act in reversed(put):
        if turn.number in serving:
            return _told_whole(turn, act)
    if serving:
        turn = next(turn for turn in view.turns if turn.number == serving[-1])
        return Quote(turn=turn.number, start=0, end=len(turn.text), text=turn.text)
    return None


def _serves(view: CallView, event: NextStepAgreed) -> bool:
    """Whether the step agreed serves something she had told before."""
    told = view.told_in_full_before(event.turn)
    return event.so_that and any(fact in told for fact in event.facts)


def _reason_in_the_yes(view: CallView) -> bool:
    return any(_serves(view, event) for event in view.agreed)


def _names_a_fact(view: CallView, turn: Turn, act: Act) -> bool:
    """Whether the words agreed to say what for, in words of something she told: "about truck 6"."""
    afterwards = _WHAT_FOR.match(turn.text, act.end)  # "April 2nd, nine. To get the jaws changed."
    words = turn.text[act.start : afterwards.end() if afterwards else act.end]
    leads_in = _FOR.search(words)
    if leads_in is None:
        return False
    known = view.told_in_full_before(turn.number)
    if (
        view.agreed
        and _IN_VIEW_OF.match(leads_in.group())
        and any(f in known for f in act.attributes.facts)
    ):
        return True
    examples = " ".join(e for step in view.call.next_step.accepts for e in step.examples)
    plain = meaning(examples).names | DATE_WORDS
    named = meaning(words[leads_in.start() :]).names - DATE_WORDS
    hers = [named & meaning(view.fact(fact).says).names for fact in known]
    if any(len(shared) >= _SURELY_HERS for shared in hers):
        return True
    return bool(view.agreed) and any(shared - plain for shared in hers)


def next_step_agreed(view: CallView, limits: Thresholds) -> Finding:
    """Her yes to action and time, and what it is for; the reason counts though she declines."""
    most = limits.agreed_points + limits.reason_points
    if parting := parted_well(view):
        return _parting("Parted as friends, which was right here", parting, most)
    yes = any(event.step and event.moment is not None for event in view.agreed)
    reason = None if booked_instead_of_parting(view) else reason_given(view)
    last = _last(view)
    evidence = reason or (last if yes else None)
    return Finding(
        earned=limits.agreed_points * yes + (limits.reason_points if reason else 0),
        most=most,
        evidence=(evidence,) if evidence else (),
        miss=None if yes and reason else last,
    )
