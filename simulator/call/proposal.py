"""What lies on the table: a next step put together from what he says over several turns."""

import re
from dataclasses import replace
from datetime import date, timedelta

from simulator.call.consent import asks_consent
from simulator.call.draft import Draft
from simulator.call.events import NextStepProposed, RefusalReason
from simulator.call.practical import takes_her_day_with_it
from simulator.call.step_times import is_definite, on_a_wrong_day
from simulator.call.times_said import (
    at_the_same_time,
    bounds_another_thing,
    day_counted_from,
    days_ahead,
    in_the_morning,
    is_a_condition,
    is_of_a_thing,
    last_hour,
    one_that_suits,
    sets_aside_the_hour,
    the_one_after,
    with_bare_hours,
)
from simulator.hearing.acts import Act, ActKind, HeardText, Moment
from simulator.hearing.calendar_words import MONTHS, WEEKDAYS
from simulator.hearing.days_said import those_that_will_do, will_not_do
from simulator.hearing.wordlists import COMMON
from simulator.scenario.cues import Phase

FARTHEST = 366  # days: "in seven years" is no time for a step
OTHER = "other"  # an action that is none of the steps she named
# After these refusals a day or "is that all right?" brings nothing new.
_NOT_YET = frozenset({RefusalReason.BEFORE_NEED, RefusalReason.NO_TRUST, RefusalReason.WRONG_STEP})
_PLAINLY = 0.5  # confidence below which only the model takes words for a proposal


def says_something(act: Act) -> bool:
    """Whether a proposal names a time, asks for hers, or plainly names an action."""
    said = act.attributes
    does_something = said.action and act.confidence >= _PLAINLY
    return bool(said.step or does_something or said.moment or said.asks_her_date)


_GIVES = (
    r"(?:move|shift|hold|keep|reserve|block|send|mail|e-?mail|post|print|write|forward|note|let you"
    r" have|give you|drop you)"
)
_HE_GIVES = re.compile(
    r"\b(?:i|we)(?:'ll|'d)? "
    r"(?:(?:will|can|could|would|shall|may|just|gladly|also|simply|um|uh)[, ]+)*"
    rf"{_GIVES}\b|\b(?:what|how about|suppose) if (?:i|we) (?:just |first )?"
    r"(?:sent|mailed|e-?mailed|posted|printed|wrote|gave)\b"
    rf"|\b(?:shall|should|can|could|may) (?:i|we) (?:just |also |perhaps )*{_GIVES}\b",
    re.I,
)
_THEY_MEET = re.compile(
    r"\b(?:ring|rings|call|calls|phone|meet|come|comes|visit|visits|talk|speak|see you|look at"
    r"|sit down|go through|join|show|when|bell|buzz|tinkle|shout)\b",
    re.I,
)


_MAY_HE = re.compile(rf"\b(?:shall|should|may) (?:i|we) (?:just |also |perhaps )*{_GIVES}\b", re.I)


def he_offers(heard: HeardText) -> bool:
    """Whether all he asks is whether he shall do something for her: "shall I move it?"."""
    asked = heard.all_of(ActKind.CLOSED_QUESTION)
    return bool(asked) and all(_MAY_HE.search(heard.text[a.start : a.end]) for a in asked)


def is_his_alone(heard: HeardText) -> bool:
    """Whether all he proposes is something he does himself, without a day of theirs: a mail."""
    steps = [act for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL) if says_something(act)]
    return bool(steps) and all(_he_gives(act, heard) for act in steps)


def _he_gives(act: Act, heard: HeardText) -> bool:
    """Whether a proposal is something he does himself: a mail, a place kept."""
    return bool(
        _HE_GIVES.search(heard.text[max(0, act.start - 2) : act.end])
        and not _THEY_MEET.search(heard.text[act.start : act.end])
        and not act.attributes.asks_her_date
    )


def _only_offers_a_gift(act: Act, heard: HeardText) -> bool:
    """ "Shall I send you the page?": giving is no request for her time."""
    said = act.attributes
    asks_nothing = not said.step and said.moment is None and not said.asks_her_date
    return asks_nothing and heard.has(ActKind.VALUE_GIVEN)


_SOMEBODY_COMES = re.compile(
    r"\b(?:could|can|would|will|may|might) (?:come|visit|sit|ring|call|show|train|drop|look)\b",
    re.I,
)


def _offers_somebody(heard: HeardText) -> bool:
    """ "We have a trainer who could come for nothing": a visit, though it is a present."""
    return any(
        _SOMEBODY_COMES.search(heard.text[act.start : act.end])
        for act in heard.all_of(ActKind.VALUE_GIVEN)
    )


_IS_AN_HOUR = re.compile(
    r"[\d:]+(?:am|pm)?|on|at|in|the|then|morning|afternoon|o'clock|am|pm|half|past|quarter|to"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|fifteen"
)


def _earliest(draft: Draft) -> date | None:
    return draft.world.call.next_step.earliest


_A_WEEK = 7


def _reread(moment: Moment, heard: HeardText, draft: Draft) -> Moment:
    """A weekday alone, "on Tuesday", means the Tuesday they already speak of."""
    table = draft.table
    if (following := the_one_after(heard.text, heard.when.moments, moment)) is not None:
        return replace(moment, day=following)
    spoken_of = [each.day for each in (table.agreed_moment, table.moment, table.offered) if each]
    span = table.moment
    if span is not None and span.day is not None and span.until is not None:
        # "The week after next", and then "Wednesday": the one in that week.
        days = range((span.until - span.day).days + 1) if moment.day else range(0)
        spoken_of += [span.day + timedelta(days=ahead) for ahead in days if ahead < _A_WEEK]
    said = set(re.findall(r"[\w':]+", heard.text[moment.start : moment.end].casefold()))
    if moment.day is None or moment.until:
        return moment
    weekday = f"{moment.day:%A}".casefold()
    if weekday not in said or not all(_IS_AN_HOUR.fullmatch(word) for word in said - {weekday}):
        return moment
    for day in spoken_of:  # "Wednesday 11", of Wednesday the eleventh, is no hour
        if day is not None and said == {f"{day:%A}".casefold(), str(day.day)}:
            return replace(moment, day=day, time="")
    if table.refused is RefusalReason.TOO_EARLY and (soonest := _earliest(draft)):
        # She has just said from when: the weekday he then names is the first one after that.
        spoken_of.append(soonest + timedelta(days=(moment.day - soonest).days % 7))
    for day in spoken_of:
        if day is not None and day.weekday() == moment.day.weekday():
            return replace(moment, day=day)
    agreed = table.agreed_moment
    if agreed is not None and agreed.day is not None:  # "make it the Thursday": of that week
        same_week = agreed.day + timedelta(days=moment.day.weekday() - agreed.day.weekday())
        if same_week > draft.world.today:
            return replace(moment, day=same_week)
    return moment


def _moved(draft: Draft, heard: HeardText) -> Moment | None:
    """The day "a week later" means, of the one that lies open or from which she could."""
    table = draft.table
    open_days = [each.day for each in (table.moment, table.offered, table.agreed_moment) if each]
    if table.refused is RefusalReason.TOO_EARLY:
        open_days.append(_earliest(draft))
    day = next((day for day in open_days if day is not None), None)
    return day_counted_from(heard.text, day) if day is not None else None


def _with_morning_hours(heard: HeardText) -> HeardText:
    acts = tuple(
        replace(act, attributes=replace(act.attributes, moment=in_the_morning(heard.text, named)))
        if (named := act.attributes.moment) is not None
        else act
        for act in heard.acts
    )
    moments = tuple(in_the_morning(heard.text, moment) for moment in heard.when.moments)
    return replace(heard, acts=acts, when=replace(heard.when, moments=moments))


def in_their_terms(draft: Draft, heard: HeardText) -> HeardText:
    """What was heard, its bare weekdays read as the days that lie on the table."""
    heard = _with_morning_hours(heard)
    acts = tuple(
        replace(act, attributes=replace(act.attributes, moment=_reread(named, heard, draft)))
        if (named := act.attributes.moment) is not None
        else act
        for act in heard.acts
    )
    moments = tuple(
        _reread(moment, heard, draft)
        for moment in heard.when.moments
        if moment.day is None or (moment.day - draft.world.today).days <= FARTHEST
    )
    if not any(moment.day for moment in moments) and (moved := _moved(draft, heard)) is not None:
        moments = (*moments, moved)
    heard = replace(heard, acts=acts, when=replace(heard.when, moments=moments))
    return with_bare_hours(heard) if _a_time_is_talked_about(draft, heard) else heard


def _a_time_is_talked_about(draft: Draft, heard: HeardText) -> bool:
    """Whether a day lies on the table or is named now, so that a bare number may be its hour."""
    table = draft.table
    return (
        any((table.moment, table.offered, table.agreed_moment))
        or draft.spoken.awaiting == "date"
        or any(act.attributes.moment for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL))
    )


def put_on_the_table(draft: Draft, heard: HeardText) -> bool:
    """Join this turn's proposal to what was said before; whether there is anything."""
    said_of_it = [
        act
        for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
        if says_something(act) and not _only_wants_to_know(act, heard)
    ]
    gifts = [act for act in said_of_it if _only_offers_a_gift(act, heard)]
    if any(act.attributes.action for act in gifts) or _offers_somebody(heard):
        # "Our trainer could come for nothing": a day he names later is a day for that.
        draft.table = replace(draft.table, action=True)
    table = draft.table
    proposals = [act for act in said_of_it if act not in gifts]
    if not proposals and not _answers_about_the_step(draft, heard):
        return False
    for act in proposals:
        said = act.attributes
        table = replace(
            table,
            step=_step_meant(draft, act) or table.step or (OTHER if said.action else ""),
            action=table.action or said.action or bool(said.step),
            moment=_moment_of(act, heard, table.moment)
            or (None if said.asks_her_date else table.moment),
            so_that=table.so_that or said.so_that or heard.has(ActKind.BENEFIT),
            facts=tuple(dict.fromkeys((*table.facts, *said.facts))),
        )
    table = replace(table, action=table.action or _says_what_for(draft, heard))
    if proposals and not table.action and (step := _step_just_spoken_of(draft, heard)):
        table = replace(table, action=True, step=table.step or step)
    named = None if _only_promises_today(draft, heard) else _moment_said(heard)
    left_open = bool(proposals) and named is not None and named.day == draft.world.today
    if named is not None and not any(
        act.attributes.moment or act.attributes.asks_her_date or (left_open and not named.time)
        for act in proposals
    ):
        table = replace(table, moment=_joined(table.moment or table.offered, named))
    elif named is None and _takes_her_day(draft, heard):
        table = replace(table, moment=table.offered)
    for earlier in (draft.table.moment, table.offered):
        table = replace(table, moment=_with_the_hour_of(table.moment, earlier, heard))
    draft.table = table
    _choose_the_day_that_suits(draft, heard)
    table = draft.table
    draft.emit(
        NextStepProposed(
            at_ms=draft.at_ms,
            turn=draft.turn,
            step=table.step,
            action=table.action,
            moment=table.moment,
            so_that=table.so_that,
        )
    )
    return True


def _step_meant(draft: Draft, act: Act) -> str:
    """The step a proposal names; where he asks for a day it is none that needs none."""
    said = act.attributes
    step = draft.world.steps.get(said.step)
    parts = step is not None and step.lets_go
    return "" if parts and said.asks_her_date else said.step


_TO_KNOW = re.compile(
    r"\b(?:know|understand|learn|hear|asked|asking|wonder(?:ing)?)\b[^.?!,]{0,20}"
    r"\b(?:until|till|which|what|how|why|whether)\b",
    re.I,
)


_ASKS_NO_STEP = re.compile(
    r"^\W*(?:(?:and|so|but|well|okay|then|oh|um) )*(?:(?:when|what|which|why|how|where|who)\b"
    r"[^.?!]{0,30}\b(?:did|was|were|has|have) (?:you|it|they|he|she|that|the)\b"
    r"|(?:may|might|can|could) i (?:just |please |also |perhaps )*ask\b"
    r"(?! (?!you\b)(?:\w+ ){1,3}?to \w)"
    r"|[^.?!]*\b(?:is|are|was|were) there (?:anything|something|any)\b"
    r"(?! (?:\w+ )?(?:day|time|hour|date|chance|moment|way|slot|use)\b)"
    r"|why\b|how often\b|where (?:should|shall|can|do) (?:i|we) (?:send|post|mail)\b)",
    re.I,
)


_FOR_SOMEBODY = re.compile(r"\bso (?:that )?(?:you|she|he|they|we) (?:can |could |may )?$", re.I)


def _only_wants_to_know(act: Act, heard: HeardText) -> bool:
    """ "I'd like to know until when on Wednesday you need it": a day, and no proposal."""
    said = heard.text[act.start : act.end]
    named = act.attributes.moment
    if act.attributes.kind == "completes" and named is not None and _is_for_her(heard, named):
        return True
    if _ASKS_NO_STEP.search(said) is not None:
        return True
    to_know = _TO_KNOW.search(said)
    if to_know is None or _THEY_MEET.search(said) is not None:
        return False
    # "ten minutes on Wednesday, so that she hears how …": what the step is for
    before = said[: to_know.start()]
    return not (act.attributes.moment and act.attributes.step and _FOR_SOMEBODY.search(before))


def _choose_the_day_that_suits(draft: Draft, heard: HeardText) -> None:
    """Where the day she took for the step will not do, another one he names in this turn."""
    moment = draft.table.moment
    if is_definite(moment) and moment is not None and not on_a_wrong_day(draft, moment):
        return
    other = one_that_suits(draft, heard)
    if other is not None:
        draft.table = replace(draft.table, moment=_with_clock(other, heard))


def _answers_about_the_step(draft: Draft, heard: HeardText) -> bool:
    """Whether words without a proposal of their own still complete the one that lies open."""
    table = draft.table
    is_negotiating = draft.base_phase in {Phase.NEXT_STEP, Phase.OBJECTION}
    was_asked = draft.spoken.awaiting in {"date", "action"}
    is_open = bool(table.step or table.moment or table.offered)
    if table.agreed or not (is_open or was_asked or is_negotiating):
        return False
    if takes_her_day_with_it(draft, heard):
        return True
    if was_asked and _names_a_time(draft, heard):
        return True
    if is_open and table.refused not in _NOT_YET and _completes_it(draft, heard):
        return True
    if draft.spoken.awaiting == "date":
        return _takes_her_day(draft, heard)
    return _says_what_for(draft, heard)


_LONGEST_FOR_A_STEP = 31  # days: a step is for a day, a week or a month, never for a season


def _names_a_time(draft: Draft, heard: HeardText) -> bool:
    """Whether he answers when it shall be; a season, or a day given back in a summary, is none."""
    if heard.has(ActKind.CHECK_BACK):
        return bool(days_ahead(draft, heard))
    return any(
        not (m.day and m.until) or (m.until - m.day).days <= _LONGEST_FOR_A_STEP
        for m in heard.when.moments
        if not (is_of_a_thing(heard.text, m) or _is_for_her(heard, m))
    )


def _completes_it(draft: Draft, heard: HeardText) -> bool:
    """Whether, without the form of a proposal, he names its day or asks whether it is all right."""
    if heard.has(ActKind.OPEN_QUESTION):
        return False
    return bool(days_ahead(draft, heard)) or asks_consent(heard)


def _promises_for_a_day(heard: HeardText) -> bool:
    """ "Tuesday at ten. I'll ring you": what he will do, and when."""
    return heard.has(ActKind.COMMITMENT) and any(moment.day for moment in heard.when.moments)


def _says_what_for(draft: Draft, heard: HeardText) -> bool:
    """Whether he tells her what they would do: beside a time, or after she has asked."""
    proposes = heard.has(ActKind.NEXT_STEP_PROPOSAL) and heard.has(ActKind.COMMITMENT)
    if proposes or _promises_for_a_day(heard):
        return True
    if draft.spoken.awaiting != "action":
        return False
    if heard.has(ActKind.ANSWER) and not heard.when.moments:
        return True
    return heard.has(
        ActKind.BENEFIT,
        ActKind.COMMITMENT,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.REQUEST,
        ActKind.SUGGESTION,
    )


_NO_NAMES = WEEKDAYS.keys() | MONTHS.keys()
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")


def _step_just_spoken_of(draft: Draft, heard: HeardText) -> str:
    """The step she accepts of somebody whom he, or she right before, has named: "Farah"."""
    last = draft.spoken.last
    spoken_of = f"{heard.text} {last.meaning}" if last is not None else heard.text
    named = set(re.findall(r"[A-Z][a-z]+", spoken_of)) - set(draft.person.name.split())
    named = {name for name in named if name.lower() not in COMMON | _NO_NAMES}
    return next(
        (
            step.id
            for step in draft.world.call.next_step.accepts
            if not step.lets_go
            and any(named.intersection(_NAME.findall(f"so {each}")) for each in step.examples)
        ),
        "",
    )


def _takes_her_day(draft: Draft, heard: HeardText) -> bool:
    """ "Fine", "Thursday it is": he takes the day she offered."""
    if draft.table.offered is None:
        return False
    return heard.has(ActKind.AFFIRM, ActKind.THANKS) or takes_her_day_with_it(draft, heard)


def _only_promises_today(draft: Draft, heard: HeardText) -> bool:
    """ "I'll mail it this afternoon": when he does what he promises is no day of theirs."""
    return heard.has(ActKind.COMMITMENT) and all(
        moment.day in {None, draft.world.today} for moment in heard.when.moments
    )


def _moment_of(act: Act, heard: HeardText, open_day: Moment | None) -> Moment | None:
    """The time a proposal names; a clock time said beside its day, or after it, belongs to it."""
    named = _with_clock(act.attributes.moment, heard)
    return _joined(open_day, named) if named is not None and names_an_hour(named) else named


def _moment_said(heard: HeardText) -> Moment | None:
    """The last day of the turn with its clock time, or a clock time alone."""
    said = those_that_will_do(heard.text, heard.when.moments)
    moments = [m for m in said if not (is_of_a_thing(heard.text, m) or _is_for_her(heard, m))]
    days = [moment for moment in moments if moment.day is not None]
    clocks = [moment for moment in moments if names_an_hour(moment)]
    return _with_clock(days[-1], heard) if days else clocks[-1] if clocks else None


def _is_for_her(heard: HeardText, moment: Moment) -> bool:
    """ "Would you post a dozen by Wednesday?", "if I had it by then": by when she does her part."""
    if not bounds_another_thing(heard.text, moment):
        return False
    asked = heard.all_of(ActKind.REQUEST)
    within = any(act.start <= moment.start < act.end for act in asked)
    return within or is_a_condition(heard.text, moment)


def names_an_hour(moment: Moment) -> bool:
    """Whether a time of day is named; "before two" only bounds one."""
    return bool(moment.time) and (moment.day is not None or not moment.vague)


def _with_clock(moment: Moment | None, heard: HeardText) -> Moment | None:
    """A day with its hour: "the 17th at two, no, better half past two" is at half past."""
    if moment is None or moment.day is None:
        return moment
    said = those_that_will_do(heard.text, heard.when.moments)
    clocks = [m for m in said if names_an_hour(m) and m.day in {None, moment.day}]
    hour = last_hour(heard.text, clocks)
    if hour is None or (moment.time and hour.start <= moment.start):
        return moment
    return replace(moment, time=hour.time)


def _joined(open_day: Moment | None, named: Moment) -> Moment:
    """A clock time alone belongs to the day that lies open: his, or the one she offered."""
    if open_day is not None and named.day is None:
        return replace(open_day, time=named.time)
    return named


def _with_the_hour_of(
    moment: Moment | None, earlier: Moment | None, heard: HeardText
) -> Moment | None:
    """ "The sixteenth is fine", of the day one of them named at half past eight: at that hour.

    So does "Monday instead, same time?"; but not where he sets that hour aside.
    """
    if moment is None or earlier is None or sets_aside_the_hour(heard, earlier.time):
        return moment
    if moment.day != earlier.day and not at_the_same_time(heard.text):
        return moment
    return replace(moment, time=moment.time or earlier.time)


_PROMISES = (ActKind.COMMITMENT, ActKind.CONDITIONAL_COMMITMENT)


def changes_what_was_agreed(draft: Draft, heard: HeardText) -> bool:
    """Whether a proposal names another day than the one agreed.

    What he will do by some day, or promises for one before they meet, leaves that as it is.
    """
    agreed = draft.table.agreed_moment
    if agreed is None or agreed.day is None:
        return False
    settled = {None, agreed.day, *(kept.day for kept in draft.table.kept)}
    for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL):
        moment = act.attributes.moment
        if _names_what_is_agreed(act, heard, agreed.day):
            continue  # "I mail it on Friday and ring on Monday, as agreed"
        if moment is None or moment.day in settled or will_not_do(heard.text, moment):
            continue
        assert moment.day is not None
        if bounds_another_thing(heard.text, moment) or _he_gives(act, heard):
            continue
        if _INFORMS.search(heard.text[max(0, act.start - 40) : act.end]):
            continue
        promised = any(
            other.start < act.end and act.start < other.end for other in heard.all_of(*_PROMISES)
        )
        if not (promised and moment.day < agreed.day):
            return True
    return False


def _names_what_is_agreed(act: Act, heard: HeardText, day: date) -> bool:
    """Whether a proposal names the day they have agreed, and not only to set it aside."""
    return any(
        act.start <= moment.start < act.end
        and moment.day == day
        and not will_not_do(heard.text, moment)
        for moment in heard.when.moments
    )


# "You'll hear from me Friday": what he will let her know by then moves nothing they agreed.
_INFORMS = re.compile(
    r"\byou(?:'ll| will) (?:hear from|have (?:my|an|the)|get (?:my|an|the))\b"
    r"|\b(?:i|we)(?:'ll| will) (?:let you know|tell you|ask|find out|check)\b",
    re.I,
)
_PUTS_RIGHT = re.compile(
    r"\bi (?:said|meant|mean|wrote|proposed|was saying)\b|\bsorry\b|\binstead\b"
    r"|\bmake (?:it|that)\b|\bmove (?:it|that)\b|\bcould it be\b|\bbetter\b|\bnot the\b",
    re.I,
)


def puts_right(heard: HeardText) -> bool:
    """Whether he puts something right: "sorry, I said eleven"."""
    return _PUTS_RIGHT.search(heard.text) is not None


def another_day(draft: Draft, heard: HeardText) -> Moment | None:
    """The day he puts in place of the one agreed: "sorry, I said the ninth, not the second"."""
    agreed = draft.table.agreed_moment
    if agreed is None or agreed.day is None:
        return None
    moments = [moment for moment in heard.when.moments if moment.day and not moment.vague]
    set_aside = any(m.day == agreed.day and will_not_do(heard.text, m) for m in moments)
    if not (set_aside or puts_right(heard)):
        return None
    settled = {kept.day for kept in draft.table.kept}
    ahead = [
        moment
        for moment in those_that_will_do(heard.text, moments)
        if moment.until is None
        and moment.day is not None
        and moment.day != agreed.day
        and moment.day not in settled
        and moment.day > draft.world.today
        and not bounds_another_thing(heard.text, moment)
    ]
    if not ahead or any(m.day == agreed.day and not will_not_do(heard.text, m) for m in moments):
        return None
    named = _with_clock(ahead[0], heard)
    assert named is not None
    return replace(named, time=named.time or agreed.time)


def asks_for_another_step(draft: Draft, heard: HeardText) -> bool:
    """Whether beside the one agreed, "I send you the page", he proposes one more of hers."""
    return any(
        act.attributes.step not in {"", draft.table.agreed}
        for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    )
