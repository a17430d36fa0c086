"""One call of a simulated trainee, from the first ring to the scorecard."""

from collections.abc import Callable
from dataclasses import dataclass

from scoring.rubric import Rubric
from scoring.score import score
from scoring.scorecard import Scorecard
from simulator.call.call import Call
from simulator.call.events import Event
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.model import Scenario
from simulator.trainees import careful, flawed
from simulator.trainees.bank import Bank, Hand, general, written_for
from simulator.trainees.caller import Caller, Course, Say
from simulator.trainees.composed import rows_from
from simulator.trainees.kinds import Kind, Voice
from simulator.trainees.mishearing import misheard
from simulator.trainees.reply import reply_of
from simulator.trainees.words import Words

MOST_TURNS = 60
MISHEARD_SHARE = 0.12  # of a mumbler's words
NAME = "Sam"

_COURSES: dict[Kind, Callable[[Caller], Course]] = {
    Kind.MASTER: careful.master,
    Kind.SOLID: careful.solid,
    Kind.CLOSED_QUESTIONER: flawed.closed_questioner,
    Kind.TOUCHER_BASE: flawed.toucher_base,
    Kind.FEATURE_DUMPER: flawed.feature_dumper,
    Kind.OVER_PROMISER: flawed.over_promiser,
    Kind.PUSHER: flawed.pusher,
    Kind.UNIVERSAL: flawed.universal_script,
    Kind.PARROT: flawed.parrot,
    Kind.RAMBLER: flawed.rambler,
    Kind.MUMBLER: flawed.mumbler,
    Kind.MONOSYLLABIC: flawed.monosyllabic,
    Kind.RUDE: flawed.rude,
    Kind.SILENT: flawed.silent,
    Kind.OFF_TOPIC: flawed.off_topic,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A call that was held."""

    kind: Kind
    voice: Voice
    seed: int
    log: CallLog
    card: Scorecard


def bank_of(scenario: Scenario, hand: Hand = Hand.DEV) -> Bank:
    """The sentences for a scenario: written by outside hands, or from its own file."""
    written = written_for(scenario.id, hand)
    return Bank(own=written or rows_from(scenario), general=general(), is_written=bool(written))


def hold(
    scenario: Scenario, kind: Kind, voice: Voice, seed: int, *, bank: Bank, rubric: Rubric
) -> Run:
    """The call this trainee holds; the same arguments give the same log."""
    start = CallStart.of(scenario, trainee_name=NAME)
    typed = TypedCall(Call(scenario, start, seed))
    today = start.today.date()
    caller = Caller(scenario, Words(bank, voice, seed, NAME))
    caller.take_in(reply_of(typed.begin(), today))
    course = _COURSES[kind](caller)
    events: tuple[Event, ...] = ()
    try:
        action = next(course)
        for _ in range(MOST_TURNS):
            if isinstance(action, Say):
                text = action.text
                if kind is Kind.MUMBLER:
                    text = misheard(text, MISHEARD_SHARE)
                events = typed.say(text)
            else:
                events = typed.wait(action.seconds)
            if typed.call.is_over:
                break
            action = course.send(reply_of(events, today))
    except StopIteration:
        pass
    if not typed.call.is_over:
        typed.hang_up()
    log = typed.log
    return Run(kind=kind, voice=voice, seed=seed, log=log, card=score(log, scenario, rubric))
