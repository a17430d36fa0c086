"""Checks that only some kinds of call have, instead of those that do not apply to them."""

from scoring.checks.purpose import asks, kindness, turns_to_lead
from scoring.finding import Finding
from scoring.rubric import Thresholds
from scoring.turns import Quote, Turn, count_words, mentions
from scoring.view import CallView
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind
from simulator.hearing.meaning import DATE_WORDS, meaning

_OPENING_TURNS = 2  # of an inbound call, in which her reason is given back


def _first(found: list[Quote], miss: Quote | None = None, *, settled: bool = False) -> Finding:
    return Finding(
        earned=bool(found), evidence=tuple(found[:1]), miss=miss, settled=settled and not found
    )


def _whole(turn: Turn) -> Quote:
    return Quote(turn=turn.number, start=0, end=len(turn.text), text=turn.text)


def permission_to_go_on(view: CallView, _limits: Thresholds) -> Finding:
    """He asked for the time it takes, and she let him go on."""
    asked = view.acts(ActKind.TIME_REQUEST)
    last = view.turns[-1].number if view.turns else 0
    found = [turn.quote(act) for turn, act in asked if turn.number < last or view.agreed]
    return _first(found, next((turn.quote(act) for turn, act in asked), None))


def repeatable_reason(view: CallView, limits: Thresholds) -> Finding:
    """A reason short enough to be passed on in one breath."""
    stated = [
        turn.quote(act) for turn, act in view.acts(ActKind.PURPOSE) if act.attributes.has_topic
    ]
    short = [quote for quote in stated if count_words(quote.text) <= limits.repeatable_words]
    return _first(short, next(iter(stated), None))


def truthful(view: CallView, _limits: Thresholds) -> Finding:
    """He said who he is, and nothing untrue about why he rings."""
    lies = [turn.quote(act) for turn, act in view.acts(*ActKind) if act.attributes.kind == "lie"]
    if lies:
        return Finding(earned=0, miss=lies[0], settled=True)
    return _first([turn.quote(act) for turn, act in view.acts(ActKind.SELF_INTRODUCTION)])


def asks_advice(view: CallView, limits: Thresholds) -> Finding:
    """He asked the gatekeeper's own advice."""
    asked = view.acts(*QUESTION_KINDS, ActKind.REQUEST, ActKind.NEXT_STEP_PROPOSAL)
    found = [
        turn.quote(act)
        for turn, act in asked
        if mentions(turn.text[act.start : act.end], limits.phrases_for("advice"))
    ]
    return _first(found, next((turn.quote(act) for turn, act in asked), None))


def missed_date_named(view: CallView, limits: Thresholds) -> Finding:
    """He named the date that passed, and blamed nobody."""
    blame = [turn.quote(act) for turn, act in view.acts(ActKind.BLAME)]
    if blame:
        return Finding(earned=0, miss=blame[0], settled=True)
    found = []
    for turn in view.turns:
        past = [
            moment
            for moment in turn.heard.when.moments
            if moment.day is not None and (moment.until or moment.day) < view.today
        ]
        found += [
            Quote(turn=turn.number, start=m.start, end=m.end, text=turn.text[m.start : m.end])
            for m in past
        ]
        dated = bool(meaning(turn.text).names & DATE_WORDS)
        said = dated and mentions(turn.text, limits.phrases_for("said_by_then"))
        if not past and (said or mentions(turn.text, limits.phrases_for("missed_date"))):
            found.append(_whole(turn))
    return _first(found)


def blocker_asked(view: CallView, limits: Thresholds) -> Finding:
    """He asked what prevents it, or who else decides."""
    found = [
        turn.quote(act)
        for turn, act in view.acts(ActKind.ASK_BLOCKER, *QUESTION_KINDS)
        if act.act is ActKind.ASK_BLOCKER
        or mentions(turn.text[act.start : act.end], limits.phrases_for("blocker"))
    ]
    return _first(found, next((t.quote(a) for t, a in view.acts(*QUESTION_KINDS)), None))


def nothing_sold(view: CallView, _limits: Thresholds) -> Finding:
    """A kindness, and no ask in the whole call."""
    found = kindness(view)
    if found is None:
        return Finding(earned=0, miss=next(iter(asks(view)), None), at_the_end=True)
    turn, act = found
    return Finding(earned=1, evidence=(turn.quote(act),), at_the_end=True)


def detail_remembered(view: CallView, _limits: Thresholds) -> Finding:
    """Something of hers, known from before, came up in his own words."""
    found = [
        turn.quote(act)
        for turn, act in view.acts(*ActKind)
        if act.act is ActKind.NOTE_REFERENCE
        or act.attributes.anchors
        # who only asks for it has not remembered it
        or (act.act is not ActKind.CLOSED_QUESTION and set(act.attributes.facts) & set(view.known))
    ]
    return _first(found)


def lets_her_finish(view: CallView, _limits: Thresholds) -> Finding:
    """The caller's first words, and her reason, were heard to the end."""
    given = _turn_of_her_reason(view)
    cut_in = any(turn <= (given or 0) for turn in view.interruptions)
    heard_out = [turn for turn in view.turns if given is not None and turn.number > given]
    if cut_in or not heard_out:
        return Finding(earned=0, settled=cut_in)
    return Finding(earned=1, evidence=(_whole(heard_out[0]),))


def _turn_of_her_reason(view: CallView) -> int | None:
    """The turn she answered with why she rings; 0 where the first words of the call say it."""
    if not view.call.rings_about:
        return 0
    told = view.told_in_full()
    return view.turn_told(view.call.rings_about) if view.call.rings_about in told else None


def restates_her_reason(view: CallView, _limits: Thresholds) -> Finding:
    """Her reason for ringing, given back within two turns of her saying it."""
    reason, given = view.call.rings_about, _turn_of_her_reason(view)
    if given is None:
        return Finding(earned=0)
    after = [turn for turn in turns_to_lead(view) if turn.number > given]
    early = after[:_OPENING_TURNS]
    gave_back = {recap.turn.number for recap in view.recaps if reason in recap.covered}
    found: list[tuple[Turn, Act]] = [
        (turn, act)
        for turn in early
        if not reason or turn.number in gave_back
        for act in turn.heard.all_of(ActKind.RECAP)
    ]
    return _first([turn.quote(act) for turn, act in found], settled=len(early) == _OPENING_TURNS)


def criteria_first(view: CallView, limits: Thresholds) -> Finding:
    """What it must be able to do was asked before anything was offered."""
    offers = view.acts(ActKind.PITCH, ActKind.FEATURE_DUMP, ActKind.NEXT_STEP_PROPOSAL)
    first_offer = min((turn.number for turn, _ in offers), default=len(view.turns) + 1)
    asked = [
        (turn, act)
        for turn, act in view.acts(*QUESTION_KINDS, ActKind.FOLLOW_UP)
        if mentions(turn.text[act.start : act.end], limits.phrases_for("criteria"))
    ]
    found = [turn.quote(act) for turn, act in asked if turn.number <= first_offer]
    return _first(found, next((turn.quote(act) for turn, act in asked), None))


def standards_both_ways(view: CallView, _limits: Thresholds) -> Finding:
    """How he means to work, and room for how the customer wants to."""
    agreed = view.acts(ActKind.STANDARDS_AGREEMENT)
    asking = {turn.number for turn, _ in view.acts(*QUESTION_KINDS, ActKind.CHECK_BACK)}
    both = len(agreed) > 1 or any(turn.number in asking for turn, _ in agreed)
    quotes = tuple(turn.quote(act) for turn, act in agreed[:2])
    return Finding(
        earned=2 if both else bool(agreed),
        most=2,
        evidence=quotes,
        miss=None if both else next(iter(quotes), None),
    )
