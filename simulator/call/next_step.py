"""Agreeing what comes next: an action, a time, and her yes.

She refuses first where she must, then voices a reserve, then decides. A step the author
did not foresee will do where it serves what she has told. What was said
about a step keeps over several turns, so that a day may follow an action. She sets the
times; a second push after a refusal costs.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from simulator.call.choosing import leaves_a_choice
from simulator.call.consent import asks_consent
from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.call.due import Due, asks_behind_a_step, due_of
from simulator.call.events import (
    NextStepAgreed,
    NextStepRefused,
    Outcome,
    RefusalReason,
)
from simulator.call.moments import clock_in_words, day_in_words, moment_in_words
from simulator.call.objections import let_rest, object_to, stand_by
from simulator.call.phase_machine import Trigger
from simulator.call.practical import say_what_goes_with_it, takes_her_day_with_it
from simulator.call.proposal import (
    OTHER,
    another_day,
    asks_for_another_step,
    changes_what_was_agreed,
    in_their_terms,
    is_his_alone,
    names_an_hour,
    put_on_the_table,
    puts_right,
)
from simulator.call.step_times import (
    AN_HOUR_OF_HERS,
    accepted_step,
    asks_her_date,
    asks_her_hour,
    before_her_hour,
    is_definite,
    not_before,
    on_a_wrong_day,
    too_early,
    with_an_hour,
    working_day,
)
from simulator.call.times_said import day_repeated
from simulator.hearing.acts import QUESTION_KINDS, ActKind, HeardText, Moment
from simulator.hearing.days_said import those_that_will_do, will_not_do
from simulator.hearing.things_asked import asks_for_a_thing
from simulator.scenario.cues import MoveReason, Situation
from simulator.scenario.model import AcceptedStep, CallType, Layer

_WELCOMES = frozenset(
    {
        ActKind.COMMITMENT,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.AFFIRM,
        ActKind.BENEFIT,
        ActKind.SUGGESTION,
        ActKind.REQUEST,
    }
)  # reactions that would take up what she is about to refuse
_LEAVES_THE_DAY = re.compile(
    r"\bbefore (?:i|we) (?:name|fix|say|set|agree|suggest|give you)(?: \w+)? (?:date|day|time)\b",
    re.I,
)  # "before I name a date": he has something to say or to ask first
_IS_IT_ALL_RIGHT = re.compile(
    r"\b(?:is|does|would|will|so)\b[^.?!]*\b(?:okay|ok|good|fine|right|all right|alright|suit|work"
    r"|works|fit|fits|possible|do|settled|agreed|then|too (?:early|late|soon))\b",
    re.I,
)
_SAYS_YES = ("next_step:agreed", "next_step:offers_day")
PUSHES_SHE_TAKES = 3  # pushes after a refusal before she puts the phone down


def negotiate(draft: Draft, heard: HeardText) -> None:
    """Take what this turn says about a next step, and answer it."""
    _negotiate(draft, heard)
    say_what_goes_with_it(draft, heard)
    contents = draft.reply.contents
    if any(content.source in _SAYS_YES for content in contents):
        # Beside it no word with which she would not answer: that would sound like a no.
        contents[:] = [each for each in contents if each.cue != Situation.TOLD_GUARDED]


def _negotiate(draft: Draft, heard: HeardText) -> None:
    heard = in_their_terms(draft, heard)
    if heard.has(ActKind.PERSONA_QUESTION) or _only_requests(heard):
        return
    parts = says_it_does_not_fit(heard) and not draft.table.lets_go and _part(draft)
    if parts or _puts_his_day_right(draft, heard):
        return
    if (
        draft.table.agreed
        and not changes_what_was_agreed(draft, heard)
        and not _takes_back_the_parting(draft, heard)
    ):
        _talk_about_what_is_agreed(draft, heard)
        return
    if _only_asks_something_else(draft, heard):
        return
    if not put_on_the_table(draft, heard) or _LEAVES_THE_DAY.search(heard.text):
        return
    if _is_a_push(draft, heard):
        _resist(draft)
        return
    refusal = _refusal(draft)
    if refusal is None and is_his_alone(heard) and not is_definite(draft.table.moment):
        draft.table = replace(draft.table, moment=None)
        draft.reply.contents[:] = [content for content in draft.reply.contents if content.fact]
        draft.react(ActKind.COMMITMENT, 30)
        return  # nobody asks on which day he writes a mail
    if heard.has(ActKind.GOODBYE) and (refusal is not None or not is_definite(draft.table.moment)):
        _leave_it_open(draft)
        return  # nobody begins to bargain at a goodbye
    if refusal is not None:
        _refuse(draft, refusal)
        return
    if draft.reserves.pending and (draft.reserves.stood_by or asks_her_date(heard)):
        let_rest(draft)
    reserved = bool(draft.reserves.pending)
    if reserved or (
        not heard.has(ActKind.GOODBYE)
        and due_of(heard) is not Due.ANSWER
        and not leaves_a_choice(heard)
        and object_to(draft, ActKind.NEXT_STEP_PROPOSAL, heard.text)
    ):
        if reserved:
            stand_by(draft)
        _record_refusal(draft, RefusalReason.OBJECTION)
        draft.reply.awaiting = "date"
        return
    _decide(draft, heard)


def _puts_his_day_right(draft: Draft, heard: HeardText) -> bool:
    """ "The eighteenth it is, goodbye", where the seventeenth is agreed: say which it is."""
    agreed = draft.table.agreed_moment
    if agreed is None or agreed.day is None:
        return False
    days = [m.day or m.until for m in heard.when.moments if not m.time or m.day]
    settled = {agreed.day, *(kept.day for kept in draft.table.kept)}
    repeated = [day_repeated(heard.text, m) for m in heard.when.moments if not m.time or m.day]
    if not any(repeated) or None in repeated or settled.intersection(days):
        return False
    when = moment_in_words(agreed, draft.world.today)
    draft.say(Situation.DAY_PUT_RIGHT, source="next_step:agreed", when=when)
    return True


def _only_asks_something_else(draft: Draft, heard: HeardText) -> bool:
    """ "And what has annoyed you till now?": no word of the step that lies open, and no time.

    What only completes that step by its form, "please, go on", does not where a fact answers.
    """
    if takes_her_day_with_it(draft, heard):
        return False
    due = due_of(heard)
    if due is Due.CHECK and draft.spoken.awaiting != "date":
        return not heard.has(ActKind.NEXT_STEP_PROPOSAL)  # a day of his summary is none of theirs
    if due is not Due.ANSWER:
        return False
    answered = any(content.fact and content.asked for content in draft.reply.contents)
    steps = heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    table = draft.table
    is_open = bool(table.step or table.action or table.offered)
    if any(
        not (answered and act.attributes.kind == "completes")
        and (is_open or act.attributes.step or act.attributes.action)
        for act in steps
    ):
        return False
    asked = heard.all_of(ActKind.OPEN_QUESTION, ActKind.FOLLOW_UP)
    times = [
        moment
        for moment in those_that_will_do(heard.text, heard.when.moments)
        if (moment.day is None or moment.day >= draft.world.today)
        and not any(act.start <= moment.start < act.end for act in (*asked, *steps))
    ]
    said = bool(draft.reply.contents)
    return not times and (answered or said or draft.spoken.awaiting != "date")


def _only_requests(heard: HeardText) -> bool:
    """ "Could you send me the names?": a thing of hers and no time, which is no step."""
    return asks_for_a_thing(heard.text) and not heard.when.moments


def _leave_it_open(draft: Draft) -> None:
    """Say neither yes nor no to a day named with the goodbye, lest "Good." be taken for a yes."""
    if is_definite(draft.table.moment):
        draft.reply.reactions = [r for r in draft.reply.reactions if r.cue not in _WELCOMES]
        draft.say(Situation.LEAVES_IT_OPEN)


def _talk_about_what_is_agreed(draft: Draft, heard: HeardText) -> None:
    """Once a step is agreed: another day, its hour, one more step beside it, or a nod."""
    if draft.table.lets_go and asks_her_date(heard):
        _offer_day(draft, not_before(draft, heard))
        return
    if (other := another_day(draft, heard)) is not None:
        _moves_to(draft, other)
        return
    if (asks_her_date(heard) or asks_her_hour(heard.text)) and _names_her_hour(draft, heard):
        return
    if _asks_what_was_agreed(draft, heard):
        _say_what_was_agreed(draft)
    elif asks_her_date(heard) and asks_for_another_step(draft, heard):
        draft.table = replace(draft.table, step="", moment=None, offered=None)
        put_on_the_table(draft, heard)
        _offer_day(draft, not_before(draft, heard))
    elif _adds_the_hour(draft, heard):
        return
    elif _asks_about_its_day(draft, heard) or asks_consent(heard):
        draft.reply.contents[:] = [content for content in draft.reply.contents if content.fact]
        draft.react(ActKind.AFFIRM, 60)
    elif heard.has(ActKind.NEXT_STEP_PROPOSAL):
        draft.react(ActKind.AFFIRM, 40)


_ASKS_AGAIN = re.compile(
    r"\b(?:when|what|which)(?: (?:day|time|date|hour))?\b[^.?!]{0,12}\b(?:was|did we|have we)\b"
    r"|\b(?:is|was)\b[^.?!]*\d*\bor\b",
    re.I,
)


def _asks_what_was_agreed(draft: Draft, heard: HeardText) -> bool:
    """ "Is Tuesday the 17th or the 18th?", "what time did we say?", of what is agreed."""
    agreed = draft.table.agreed_moment
    if agreed is None or agreed.day is None:
        return False
    names_it = any(m.day == agreed.day for m in heard.when.moments)
    asks = heard.has(*QUESTION_KINDS, ActKind.NEXT_STEP_PROPOSAL, ActKind.ASK_TO_REPEAT)
    return names_it and asks and _ASKS_AGAIN.search(heard.text) is not None


def _say_what_was_agreed(draft: Draft) -> None:
    agreed = draft.table.agreed_moment
    assert agreed is not None
    draft.reply.contents[:] = [content for content in draft.reply.contents if content.fact]
    words = moment_in_words(agreed, draft.world.today)
    draft.say_verbatim(f"{words[0].upper()}{words[1:]}.", "next_step:agreed")


def _asks_about_its_day(draft: Draft, heard: HeardText) -> bool:
    """Whether he asks her once more about the day they have agreed: "is the ninth okay?"."""
    agreed = draft.table.agreed_moment
    days = [m for m in heard.when.moments if agreed is not None and m.day == agreed.day is not None]
    return any(
        act.start <= day.start < act.end
        for act in heard.all_of(ActKind.CLOSED_QUESTION)
        for day in days
        if not will_not_do(heard.text, day)
        and _IS_IT_ALL_RIGHT.search(heard.text, act.start, act.end)
    )


def _moves_to(draft: Draft, moment: Moment) -> None:
    """Another day for what is agreed, where she can; his "is the ninth okay?" asks nothing else."""
    draft.reply.contents[:] = [content for content in draft.reply.contents if content.fact]
    draft.table = replace(draft.table, moment=moment, step=draft.table.agreed)
    if too_early(draft):
        _refuse(draft, RefusalReason.TOO_EARLY)
    else:
        _agree(draft, draft.table.agreed, moment)


def says_it_does_not_fit(heard: HeardText) -> bool:
    """Whether he says so himself; "is it just that it's not right for you?" only asks."""
    questions = heard.all_of(*QUESTION_KINDS)
    return any(
        not any(asked.start <= act.start < asked.end for asked in questions)
        and not heard.text[act.end :].lstrip().startswith("?")
        for act in heard.all_of(ActKind.DISQUALIFY)
    )


def _part(draft: Draft) -> bool:
    """Part as friends where he says himself that it does not fit, if she would."""
    for step in draft.world.call.next_step.accepts:
        if step.lets_go and _has_earned(draft, step):
            _agree(draft, step.id, None)
            return True
    return False


def _takes_back_the_parting(draft: Draft, heard: HeardText) -> bool:
    """Whether, though they have parted as friends, he now asks for a step that is none."""
    if not draft.table.lets_go:
        return False
    if takes_her_day_with_it(draft, heard):
        return True
    asked = {act.attributes.step for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL)}
    return any(step.id in asked and not step.lets_go for step in draft.world.steps.values())


# ── no ──────────────────────────────────────────────────────────────────────


def _is_a_push(draft: Draft, heard: HeardText) -> bool:
    """Whether he asks again for what she has just refused, with nothing new."""
    table = draft.table
    steps = heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    if not steps:
        return False
    if asks_her_date(heard):  # "What day suits you, then?", of what she has no use for
        names_one = any(act.attributes.step or act.attributes.action for act in steps)
        return table.refused is RefusalReason.WRONG_STEP and not names_one
    match table.refused:
        case RefusalReason.TOO_EARLY:
            return _names_a_day(heard) and too_early(draft)
        case RefusalReason.WRONG_STEP:
            return table.step == OTHER
        case RefusalReason.BEFORE_NEED | RefusalReason.NO_TRUST:
            return _refusal(draft) is not None and table.known_when_refused >= len(draft.told.full)
        case _:
            return False


def _names_a_day(heard: HeardText) -> bool:
    """Whether he names a day for a step in this turn, and not merely speaks of one."""
    return any(
        moment is not None and not moment.vague
        for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
        for moment in (act.attributes.moment,)
    )


def _resist(draft: Draft) -> None:
    move(draft, MoveReason.PUSHED_AGAIN)
    draft.table = replace(draft.table, pushes=draft.table.pushes + 1)
    draft.react(Situation.PUSHED_AGAIN, 90)
    assert draft.table.refused is not None
    _record_refusal(draft, draft.table.refused)
    draft.reply.awaiting = "date" if draft.table.moment else "action"
    if draft.table.pushes >= PUSHES_SHE_TAKES:
        draft.end(Outcome.HUNG_UP_ON, Situation.HANGS_UP)


def _refusal(draft: Draft) -> RefusalReason | None:
    table, step = draft.table, accepted_step(draft)
    if step is not None and step.lets_go:
        return None
    if not _need_is_known(draft):
        return RefusalReason.BEFORE_NEED
    serves_her = bool(set(table.facts) & set(draft.told.full))
    foreign = step is None and table.step == OTHER and bool(draft.world.steps)
    if foreign and not serves_her and not has_just_welcomed_it(draft):
        return RefusalReason.WRONG_STEP
    if step is not None and not _has_earned(draft, step):
        return RefusalReason.NO_TRUST
    if table.moment is not None and too_early(draft):
        return RefusalReason.TOO_EARLY
    return None


_WELCOMED = (Situation.VALUE_FITS, Situation.TAKES_OFFER, ActKind.SUGGESTION, ActKind.BENEFIT)


def has_just_welcomed_it(draft: Draft) -> bool:
    """Whether her last line took up what he now proposes once more, with the details."""
    last = draft.spoken.last
    cells = [part.cell.rpartition(" ")[2] for part in last.parts] if last is not None else []
    return any(cell in _WELCOMED for cell in cells)


def _need_is_known(draft: Draft) -> bool:
    wanted = draft.world.call.next_step.needs_known
    told = draft.told.full
    if draft.world.call.type is CallType.OPENING and draft.opening.specific:
        return True  # in two minutes a reason that is true of her is need enough
    if wanted and not all(fact in told for fact in wanted):
        # Asked what it would be for, he has named something she told him.
        table = draft.table
        named = table.so_that and bool(set(table.facts) & set(told))
        return table.refused is RefusalReason.BEFORE_NEED and named
    if wanted:
        return True
    problems = [f.id for f in draft.world.customer.facts if f.layer is Layer.PROBLEM]
    return not problems or any(fact in told for fact in problems)


def _has_earned(draft: Draft, step: AcceptedStep) -> bool:
    return draft.trust >= step.needs.trust and all(
        fact in draft.told.full for fact in step.needs.after
    )


def _refuse(draft: Draft, reason: RefusalReason) -> None:
    reactions = draft.reply.reactions
    draft.reply.reactions = [said for said in reactions if said.cue not in _WELCOMES]
    refuses = draft.world.call.next_step.refuses
    source = f"next_step:{reason}"
    match reason:
        case RefusalReason.BEFORE_NEED | RefusalReason.NO_TRUST:
            draft.say(Situation.STEP_BEFORE_NEED, *refuses.before_need, source=source)
            draft.fire(Trigger.STEP_REFUSED)
            draft.reply.awaiting = "action"
        case RefusalReason.WRONG_STEP:
            draft.say(Situation.STEP_WRONG, *refuses.wrong_step, source=source)
            draft.reply.awaiting = "action"
        case _:
            _ask_for_later(draft, source)
            draft.reply.awaiting = "date"
    _record_refusal(draft, reason)
    if reason is RefusalReason.WRONG_STEP:
        draft.table = replace(draft.table, step="", action=False)
    if reason is RefusalReason.TOO_EARLY:
        draft.table = replace(draft.table, moment=None)


def _ask_for_later(draft: Draft, source: str) -> None:
    """Name what is wrong with the time: the hour of a day that would do, else the day."""
    rules, moment = draft.world.call.next_step, draft.table.moment
    if (
        moment is not None
        and moment.day
        and before_her_hour(moment, rules)
        and not on_a_wrong_day(draft, moment)
    ):
        draft.say("", f"Not before {clock_in_words(rules.not_before_time)}, please.", source=source)
        draft.table = replace(draft.table, offered=replace(moment, time=""))
        return
    delays = (*rules.asks_for_delay, *rules.refuses.too_early)
    draft.say(Situation.STEP_TOO_EARLY, *delays, source=source)


def _record_refusal(draft: Draft, reason: RefusalReason) -> None:
    draft.emit(
        NextStepRefused(at_ms=draft.at_ms, turn=draft.turn, step=draft.table.step, reason=reason)
    )
    draft.table = replace(draft.table, refused=reason, known_when_refused=len(draft.told.full))


# ── yes, or what is missing ─────────────────────────────────────────────────


def _decide(draft: Draft, heard: HeardText) -> None:
    table, step = draft.table, accepted_step(draft)
    refuses = draft.world.call.next_step.refuses
    if step is not None and step.lets_go:
        _agree(draft, step.id, None)
    elif asks_behind_a_step(heard) and not table.action and draft.reply.contents:
        return  # a day by the way, and a question that she has answered
    elif not table.action and not table.asked_what_for and not _has_half_agreed(draft, heard):
        draft.table = replace(table, asked_what_for=True)
        draft.say(Situation.STEP_NO_ACTION, source="next_step:no_action")
        draft.reply.awaiting = "action"
    elif asks_her_date(heard) and not is_definite(table.moment):
        _offer_day(draft, not_before(draft, heard))
    elif step is not None and step.at is not None:
        at = step.at
        _agree(draft, step.id, Moment(start=0, end=0, day=at.date(), time=f"{at:%H:%M}"))
    elif is_definite(table.moment):
        _agree(draft, table.step, with_an_hour(draft, heard))
    elif _offers_nothing_now(heard):
        return
    else:
        draft.say(Situation.STEP_NO_DAY, *refuses.no_day, source="next_step:no_day")
        draft.reply.awaiting = "date"
        _record_refusal(draft, RefusalReason.NO_DAY)


def _has_half_agreed(draft: Draft, heard: HeardText) -> bool:
    """Whether she has only asked for a later day, and he asks which: she knows what for."""
    return draft.table.refused is RefusalReason.TOO_EARLY and asks_her_date(heard)


_WANTS_NO_DAY_YET = re.compile(
    r"\b(?:not|n't|before)\b[^.?!]{0,20}\b(?:a date|the date|a day|the day|the when|when)\b", re.I
)


def _offers_nothing_now(heard: HeardText) -> bool:
    """Whether nothing of this turn offers a step: she asks for no day then.

    A question that only names a time, or a step he only spoke of before, is none.
    """
    steps = heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    completes = all(act.attributes.kind == "completes" for act in steps)
    asks = heard.has(*QUESTION_KINDS)
    if leaves_a_choice(heard) or asks_for_a_thing(heard.text) or asks_behind_a_step(heard):
        return True
    return (asks and completes) or _WANTS_NO_DAY_YET.search(heard.text) is not None


def _offer_day(draft: Draft, not_before: date) -> None:
    """Her own date: the author's words, else the first working day both could."""
    rules = draft.world.call.next_step
    not_before = max(not_before, rules.earliest_for(draft.table.step) or date.min)
    unused = [text for text in rules.offers_day if text not in draft.spoken.used]
    offered: Moment | None = None
    if unused:
        moments = draft.world.hearing(unused[0], draft.world.asked_today()).when.moments
        offered = next((m for m in moments if m.day is not None and not m.vague), None)
        if offered is not None and offered.day is not None and offered.day < not_before:
            unused, offered = [], None
    if unused:
        draft.say("", unused[0], source="next_step:offers_day")
    if offered is None:
        soonest = draft.world.today + timedelta(days=2)
        day = working_day(max(rules.earliest or date.min, soonest, not_before))
        offered = Moment(start=0, end=0, day=day)
        if not unused:
            words = day_in_words(day, draft.world.today)
            draft.say("", f"{words[0].upper()}{words[1:]} would do.", source="next_step:offers_day")
    draft.table = replace(draft.table, offered=offered, refused=None)
    draft.reply.awaiting = "date"


def _adds_the_hour(draft: Draft, heard: HeardText) -> bool:
    """ "Ten o'clock?", once the day is agreed, or another hour proposed: agreed with that one."""
    agreed = draft.table.agreed_moment
    said = those_that_will_do(heard.text, heard.when.moments)
    hours = [m for m in said if names_an_hour(m) and m.day in {None, agreed and agreed.day}]
    if agreed is None or not hours or hours[0].time == agreed.time:
        return False
    steps = heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    proposed = any(
        act.start <= hours[0].start < act.end and hours[0].day in {None, agreed.day}
        for act in steps
    )
    asked = _IS_IT_ALL_RIGHT.search(heard.text) and heard.has(ActKind.CLOSED_QUESTION)
    if agreed.time and not (proposed or asked or puts_right(heard)):
        return False
    moment = replace(agreed, time=hours[0].time)
    if before_her_hour(moment, draft.world.call.next_step):
        return False
    # His "ten o'clock?" is answered by the hour, not by a yes and no of its own.
    draft.reply.contents[:] = [content for content in draft.reply.contents if content.fact]
    _agree(draft, draft.table.agreed, moment)
    return True


def _names_her_hour(draft: Draft, heard: HeardText) -> bool:
    """Asked at what time on the day agreed: the author's words for that day, else an hour of hers.

    That is the hour she names for another day, the first she may be rung at, or else ten.
    """
    agreed = draft.table.agreed_moment
    if agreed is None or agreed.day is None or agreed.time:
        return False
    hours: list[str] = []
    for text in draft.world.call.next_step.offers_day:
        moments = draft.world.hearing(text, draft.world.asked_today()).when.moments
        hour = next((m.time for m in moments if m.time), "")
        if any(m.day == agreed.day for m in moments) and hour:
            draft.table = replace(draft.table, agreed_moment=replace(agreed, time=hour))
            draft.say("", text, source="next_step:offers_day")
            return True
        hours += [hour] if hour else []
    if not asks_her_hour(heard.text):
        return False
    hours += [draft.world.call.next_step.not_before_time or AN_HOUR_OF_HERS]
    draft.reply.contents[:] = [content for content in draft.reply.contents if content.fact]
    _agree(draft, draft.table.agreed, replace(agreed, time=hours[0]))
    return True


def _kept_with(draft: Draft, step: str) -> tuple[Moment, ...]:
    """The times agreed so far that stay beside a new one, for another step."""
    table = draft.table
    if table.agreed_moment is None or table.agreed == step:
        return table.kept
    return (*table.kept, table.agreed_moment)


def _agree(draft: Draft, step: str, moment: Moment | None) -> None:
    accepted = draft.world.steps.get(step)
    lets_go = accepted is not None and accepted.lets_go
    draft.table = replace(
        draft.table,
        agreed=step or OTHER,
        agreed_moment=moment,
        kept=_kept_with(draft, step or OTHER),
        lets_go=lets_go,
        refused=None,
        pushes=0,
    )
    draft.emit(
        NextStepAgreed(
            at_ms=draft.at_ms,
            turn=draft.turn,
            step=step or OTHER,
            moment=moment,
            so_that=draft.table.so_that,
            facts=tuple(fact for fact in draft.table.facts if fact in draft.told.full),
        )
    )
    draft.fire(Trigger.STEP_AGREED)
    if lets_go:
        move(draft, MoveReason.LET_GO)
        draft.say(Situation.LETS_GO, source="next_step:agreed")
    else:
        when = moment_in_words(moment, draft.world.today) if moment else ""
        draft.say(Situation.STEP_AGREED, source="next_step:agreed", when=when)
