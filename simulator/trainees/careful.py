"""The callers who listen: the master, and the solid one who takes fewer steps."""

from simulator.scenario.model import CallType
from simulator.trainees.bank import Intent
from simulator.trainees.caller import Caller, Course, Turns
from simulator.trainees.reply import Reply

_RECAP_OF = 3  # facts: what fits a breath or two
_OPEN_FACTS = 2  # told and not given back, before he sums up


def master(caller: Caller) -> Course:
    """Opens, asks, follows up, gives, sums up, agrees; each kind of call in its own way."""
    match caller.type:
        case CallType.OPENING:
            yield from _two_minutes(caller)
        case CallType.INBOUND:
            yield from _she_rings(caller)
        case _:
            yield from _whole_call(caller)


def solid(caller: Caller) -> Course:
    """A decent call: a reason, some questions, one summary, a day."""
    reply = yield from caller.open()
    if not caller.rings:
        reply = yield from caller.sum_up(1)
    reply = yield from caller.ask(Intent.ASK_NOW)
    if caller.type is not CallType.OPENING:
        reply = yield from caller.ask(Intent.ASK_TROUBLE, caller.feels(reply))
        reply = yield from caller.ask(Intent.FOLLOW_ON)
        reply = yield from caller.ask(Intent.ASK_DECIDE)
    yield from caller.sum_up(2)
    if caller.type is not CallType.KINDNESS or caller.wants_more:
        yield from caller.agree(asks=True)
    yield from caller.part()


def _two_minutes(caller: Caller) -> Course:
    yield from caller.open()
    first = Intent.ASK_TROUBLE if caller.told else Intent.ASK_NOW
    for intent in (first, Intent.ASK_TROUBLE, Intent.ASK_NOW):
        before = len(caller.told)
        yield from caller.ask(intent)
        if len(caller.told) > before:
            break  # else she was vague, or did not know: another question, not a proposal
    yield from caller.sum_up(_RECAP_OF)
    yield from caller.agree(_because(caller), asks=True)
    yield from caller.part()


def _she_rings(caller: Caller) -> Course:
    reply = yield from caller.open()
    if not caller.told:
        reply = yield from caller.ask(Intent.ASK_NOW)
    feels = caller.feels(reply)
    yield from caller.sum_up(1)
    reply = yield from caller.ask(Intent.ASK_CRITERIA, feels)
    yield from _explore(caller, reply)
    yield from _close(caller)


def _whole_call(caller: Caller) -> Course:
    if caller.type is CallType.KINDNESS:
        reply = yield from caller.open(caller.words.line(Intent.NOTHING_TO_SELL))
    else:
        reply = yield from caller.open()
    if caller.type is CallType.STALL:
        named = caller.words.line(Intent.MISSED_DATE)
        reply = yield from caller.ask(Intent.ASK_DECIDE, named)
    else:
        reply = yield from caller.ask(Intent.ASK_NOW)
    yield from _explore(caller, reply)
    yield from _close(caller)


def _explore(caller: Caller, reply: Reply) -> Turns:
    """Questions that follow her answers, something given back or given after every second."""
    reply = yield from caller.ask(Intent.FOLLOW_ON, caller.feels(reply))
    reply = yield from _give_back(caller, reply)
    reply = yield from caller.ask(Intent.ASK_TROUBLE, caller.feels(reply))
    if len(caller.told) < _OPEN_FACTS:
        reply = yield from caller.ask(Intent.ASK_NOW)
    reply = yield from _give_back(caller, reply)
    if caller.type is CallType.GATEKEEPER:
        reply = yield from caller.say(
            caller.words.line(Intent.IDEA), caller.words.line(Intent.ASK_ADVICE)
        )
    else:
        reply = yield from caller.ask(Intent.ASK_WISH, caller.words.line(Intent.IDEA))
    for intent in (Intent.ASK_PEOPLE, Intent.ASK_DECIDE, Intent.ASK_PLAN):
        reply = yield from caller.ask(intent)
        reply = yield from _give_back(caller, reply)
    for intent in (Intent.ASK_PLAN, Intent.ASK_WISH):
        if set(caller.hinted) - set(caller.told):  # she was vague: now, perhaps, she is not
            reply = yield from caller.ask(intent)
    return (yield from caller.sum_up(_RECAP_OF))


def _give_back(caller: Caller, reply: Reply) -> Turns:
    """A summary where enough lies open, for who is only asked soon feels questioned."""
    open_ = [fact for fact in caller.told if fact not in caller.given_back]
    if len(open_) < _OPEN_FACTS:
        return reply
    return (yield from caller.sum_up(_RECAP_OF))


def _because(caller: Caller) -> str:
    """What the step is for, in what she told."""
    told = caller.told
    weighty = next((fact for fact in told if caller.fact(fact).key), next(iter(told), ""))
    return caller.words.retelling(caller.fact(weighty)) if weighty else ""


def _close(caller: Caller) -> Turns:
    words = caller.words
    if caller.type is CallType.DAY_ONE:
        yield from caller.say(words.line(Intent.STANDARDS))
    if _does_not_fit(caller):
        yield from caller.say(words.line(Intent.LET_GO))
        yield from caller.say(words.line(Intent.OPEN_DOOR))
    elif caller.type is not CallType.KINDNESS or caller.wants_more:
        yield from caller.agree(_because(caller), asks=True)
        yield from caller.do(words.line(Intent.PROMISE))
    known = len(caller.told)
    yield from caller.do(words.line(Intent.HELP_OFFER))
    if len(caller.told) > known:  # nobody rings off over what he has only just been told
        yield from caller.sum_up(_RECAP_OF)
    return (yield from caller.part())


def _does_not_fit(caller: Caller) -> bool:
    """Whether she has told what makes parting as friends the right end.

    Which facts those are is a judgement somebody in the trade makes; it is taken from the
    scenario's own accepted step.
    """
    steps = [step for step in caller.call.next_step.accepts if step.lets_go]
    return any(set(step.needs.after) <= set(caller.told) for step in steps)
