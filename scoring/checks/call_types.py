"""Checks that only some kinds of call have, instead of those that do not apply to them."""

import re

from scoring.checks.purpose import asks, kindness, opening, turns_to_lead
from scoring.criteria import asks_for_criteria
from scoring.finding import Finding
from scoring.rubric import Thresholds
from scoring.sentences import sentence_at
from scoring.turns import Quote, Turn, count_words, mentions
from scoring.view import CallView
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind, Span
from simulator.hearing.likeness import content_stems
from simulator.hearing.meaning import DATE_WORDS, meaning
from simulator.hearing.prepare import prepare
from simulator.hearing.sides import Side

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


# What only he can tell of the person behind him.
_OF_HIS_BOSS = frozenset(
    {Side.WHAT_OTHERS_WANT, Side.WHAT_TO_AVOID, Side.WHOM_TO_ASK, Side.WHEN_TO_REACH}
)


def asks_advice(view: CallView, limits: Thresholds) -> Finding:
    """He asked the gatekeeper's own advice."""
    asked = view.acts(*QUESTION_KINDS, ActKind.REQUEST, ActKind.NEXT_STEP_PROPOSAL)
    found = [
        turn.quote(act)
        for turn, act in asked
        if act.attributes.side in _OF_HIS_BOSS
        or mentions(sentence_at(turn.text, act.start, act.end), limits.phrases_for("advice"))
    ]
    return _first(found, next((turn.quote(act) for turn, act in asked), None))


_NAMED, _PROMISED_BY, _SAID = range(3)
_DAY = (
    r"(?:the )?(?:(?:end|beginning|start|middle) of )?(?:the )?"
    r"(?:\d|\w*(?:teen|ie|our|fif|elf|six|seven|eigh|nin|ten)th\b"
    r"|(?:twenty|thirty|first|second|third|monday|tuesday|wednesday|thursday|friday|week"
    r"|month|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b)"
)
# "which you wished to decide by 31 August", "you promised yourself an answer by the ninth"
_WAS_DUE = re.compile(
    rf"\b(?:was|were) (?:meant|supposed|due|expected|promised|to)\b[^.!?]{{0,60}}"
    rf"\b(?:on|by|until|till|before|for) {_DAY}|"
    r"\b(?:want|wish|hope|promis|plan|agree|expect|mean|set|intend)(?:ed|d|t)?\b[^.!?]{0,60}"
    rf"\b(?:by|until|till|before|for) {_DAY}"
    rf"|\b(?:said|told us|spoke of|mentioned)(?: (?:it would be|by|until|before))? {_DAY}",
    re.I,
)


def missed_date_named(view: CallView, limits: Thresholds) -> Finding:
    """He named the date that passed, and blamed nobody."""
    blame = [turn.quote(act) for turn, act in view.acts(ActKind.BLAME)]
    if blame:
        return Finding(earned=0, miss=blame[0], settled=True)
    found: list[tuple[int, Quote]] = []  # the plainest first
    for turn in view.turns:
        past = [
            moment
            for moment in turn.heard.when.moments
            if moment.day is not None and (moment.until or moment.day) < view.today
        ]
        found += [
            (
                _NAMED,
                Quote(turn=turn.number, start=m.start, end=m.end, text=turn.text[m.start : m.end]),
            )
            for m in past
        ]
        if past:
            continue
        if mentions(turn.text, limits.phrases_for("missed_date")):
            found.append((_NAMED, _whole(turn)))
            continue
        if due := _WAS_DUE.search(turn.text):
            found.append((_PROMISED_BY, turn.quote(Span(start=due.start(), end=due.end()))))
            continue
        dated = bool(meaning(turn.text).names & DATE_WORDS)
        if dated and mentions(turn.text, limits.phrases_for("said_by_then")):
            found.append((_SAID, _whole(turn)))
    return _first([quote for _, quote in sorted(found, key=lambda each: each[0])])


def blocker_asked(view: CallView, limits: Thresholds) -> Finding:
    """He asked what prevents it, or who else decides."""
    found = [
        (turn, act)
        for turn, act in view.acts(ActKind.ASK_BLOCKER, *QUESTION_KINDS)
        if act.act is ActKind.ASK_BLOCKER
        or mentions(turn.text[act.start : act.end], limits.phrases_for("blocker"))
    ]
    # what is put as a question shows it best: "let's see what's in the way" only says why he rings
    found.sort(key=lambda each: each[0].heard.has(ActKind.PURPOSE))
    return _first([turn.quote(act) for turn, act in found], _last_question_about_her(view))


def _last_question_about_her(view: CallView) -> Quote | None:
    """The last of his questions, but for those after her time; one after she told something."""
    asked = [
        (turn, act)
        for turn, act in view.acts(*QUESTION_KINDS)
        if not turn.heard.has(ActKind.TIME_REQUEST)
    ]
    later = [(turn, act) for turn, act in asked if view.told_in_full_before(turn.number)]
    return next((turn.quote(act) for turn, act in reversed(later or asked)), None)


def nothing_sold(view: CallView, limits: Thresholds) -> Finding:
    """A kindness, and no ask in the whole call."""
    found = kindness(view)
    if found is not None:
        turn, act = found
        return Finding(earned=1, evidence=(turn.quote(act),), at_the_end=True)
    asked = asks(view)
    cared = () if asked else _only_wants_to_hear(view, limits)
    return Finding(
        earned=bool(cared), evidence=cared, miss=next(iter(asked), None), at_the_end=True
    )


def _only_wants_to_hear(view: CallView, limits: Thresholds) -> tuple[Quote, ...]:
    """Where he says at the beginning that how she is or gets on is all he rings for, or asks it."""
    for turn in opening(view, limits):
        for act in turn.heard.all_of(ActKind.OPEN_QUESTION, ActKind.FOLLOW_UP):
            if act.attributes.side is Side.HOW_IT_IS and turn.understood:
                return (turn.quote(act),)
        for phrase in limits.phrases_for("care"):
            at = turn.text.lower().replace("’", "'").find(phrase)
            if at >= 0 and turn.understood:
                words = sentence_at(turn.text, at, at + len(phrase))
                start = turn.text.find(words)
                return (turn.quote(Span(start=start, end=start + len(words.rstrip(" .!?")))),)
    return ()


def detail_remembered(view: CallView, _limits: Thresholds) -> Finding:
    """Something of hers, known from before, came up in his own words."""
    lines = prepare(view.customer, view.call, view.trainee_name).briefing
    briefing = [content_stems(line) for line in lines]
    pairs = frozenset(pair for line in lines for pair in _pairs(line))
    found = [
        (rank, turn.quote(act))
        for turn, act in view.acts(*ActKind)
        if act.act not in _SAYS_WHAT_HE_GIVES
        and (rank := _remembered(view, turn, act, briefing, pairs)) is not None
    ]
    return _first([quote for _, quote in sorted(found, key=lambda each: each[0])])


# His own stock is nothing of hers, though the briefing names it.
_SAYS_WHAT_HE_GIVES = (ActKind.BENEFIT, ActKind.VALUE_GIVEN, ActKind.COMMITMENT, ActKind.PITCH)
_IN_A_ROW = re.compile(r"(?=\b([a-z]{4,} [a-z]{4,})\b)")
_OF_THE_NOTE = 4  # words of one line of the briefing, in one thing he says


def _pairs(text: str) -> frozenset[str]:
    """Two longer words in a row, none a name: "lemon cake"."""
    return frozenset(_IN_A_ROW.findall(text))


def _remembered(
    view: CallView, turn: Turn, act: Act, briefing: list[frozenset[str]], pairs: frozenset[str]
) -> int | None:
    """How plainly something said is remembered, 0 most; why he rings is remembered least."""
    stems = content_stems(turn.text[act.start : act.end])
    if act.act is not ActKind.PURPOSE and pairs & _pairs(turn.text[act.start : act.end]):
        return 0
    if act.act is not ActKind.PURPOSE and any(
        len(stems & line) >= _OF_THE_NOTE for line in briefing
    ):
        return 0
    if act.act is ActKind.NOTE_REFERENCE or act.attributes.anchors:
        return 2 if act.act is ActKind.PURPOSE else 1
    # who only asks for it has not remembered it
    if act.act is not ActKind.CLOSED_QUESTION and set(act.attributes.facts) & set(view.known):
        return 1
    return None


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
        if act.attributes.side is Side.WHAT_WOULD_HELP
        or asks_for_criteria(turn.text[act.start : act.end])
        or mentions(turn.text[act.start : act.end], limits.phrases_for("criteria"))
    ]
    found = [turn.quote(act) for turn, act in asked if turn.number <= first_offer]
    return _first(found, next((turn.quote(act) for turn, act in asked), None))


_RULE = re.compile(r"\brule (?:number )?(?:one|two|three|\d)\b[^.!?]*", re.I)


def _rules_set(view: CallView, elsewhere: set[int]) -> list[tuple[Turn, Span]]:
    """Where he calls it a rule outright: "rule one, we ring before the box arrives"."""
    found = (
        (turn, _RULE.search(turn.text))
        for turn in view.turns
        if turn.understood and turn.number not in elsewhere
    )
    return [(turn, Span(start=m.start(), end=m.end())) for turn, m in found if m is not None]


def standards_both_ways(view: CallView, _limits: Thresholds) -> Finding:
    """How he means to work, and room for how the customer wants to."""
    acts = view.acts(ActKind.STANDARDS_AGREEMENT)
    agreed: list[tuple[Turn, Act | Span]] = [*acts, *_rules_set(view, {t.number for t, _ in acts})]
    asking = {turn.number for turn, _ in view.acts(*QUESTION_KINDS, ActKind.CHECK_BACK)}
    both = len(agreed) > 1 or any(turn.number in asking for turn, _ in agreed)
    quotes = tuple(turn.quote(act) for turn, act in agreed[:2])
    return Finding(
        earned=2 if both else bool(agreed),
        most=2,
        evidence=quotes,
        miss=None if both else next(iter(quotes), None),
    )
