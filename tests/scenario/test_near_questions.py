"""A question that comes near a fact of hers is never denied, and one that does not gets none."""

from simulator.call.call import Call
from simulator.call.events import FactDisclosed, PersonaSaid, SaidPart
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.library import load
from tests.bundled import SEARCH

SEALS = "Dana, Sam at Norpack. Marek was at line 2 last Tuesday. How did it go?"
CHERRIES = (
    "Good morning, Mrs Marković, Sam from Rillstone. You had trouble with the pumps in August, and"
    " I'd like to hear what happened, so that it doesn't come back.",
    "What are your plans with the cherries?",
)


def parts(scenario: str, *turns: str) -> list[SaidPart]:
    """What her last reply is made of."""
    return [part for event in _last(scenario, *turns) for part in event.parts]


def told(scenario: str, *turns: str) -> list[str]:
    """The facts told in the whole call."""
    model = load(scenario, SEARCH)
    call = TypedCall(Call(model, CallStart.of(model), 1))
    events = [*call.begin(), *(event for turn in turns for event in call.say(turn))]
    return [event.fact for event in events if isinstance(event, FactDisclosed)]


def _last(scenario: str, *turns: str) -> list[PersonaSaid]:
    model = load(scenario, SEARCH)
    call = TypedCall(Call(model, CallStart.of(model), 1))
    call.begin()
    said = [call.say(turn) for turn in turns][-1]
    return [event for event in said if isinstance(event, PersonaSaid)]


def cues(said: list[SaidPart]) -> list[str]:
    """Where the parts come from."""
    return [p.cell.rpartition(" ")[2] if p.source == "cell" else p.source for p in said]


def test_whether_there_is_any_of_what_she_has_just_told_is_said_again_and_not_denied() -> None:
    said = parts("packaging-renewal", SEALS, "And since then? Any seal failures this week?")
    assert cues(said) == ["as_i_said", "answer:weekly-stops"]


def test_small_talk_on_a_thing_of_hers_is_not_off_topic() -> None:
    birds = "Cherries, how nice! The birds ate all of ours. Do you have much trouble with birds?"
    assert "cherries" in told("growers-irrigation", *CHERRIES)
    assert "off_topic" not in cues(parts("growers-irrigation", *CHERRIES, birds))


def test_what_else_besides_a_thing_does_not_bring_that_thing() -> None:
    asked = "What do you grow besides cherries?"
    assert "cherries" not in told("growers-irrigation", CHERRIES[0], asked)


def test_she_asks_back_twice_in_a_call_at_most() -> None:
    asked = (
        "And what did he find?",
        "What about the garden behind the gatehouse?",
        "So what did she find?",
        "What lies in the drawer under the kettle?",
        "What didn't you like?",
    )
    turns = (SEALS, *asked)
    said = [cues(parts("packaging-renewal", *turns[: n + 2])) for n in range(len(asked))]
    assert sum("how_do_you_mean" in each for each in said) == 2


def test_nothing_is_said_to_be_in_the_way_while_she_keeps_a_plan_to_herself() -> None:
    turns = (
        "Gwen, Sam from Tallyhall. You wanted to decide on payroll by the end of August, and I'd"
        " like to help you settle it, whichever way.",
        "How do you do the wages now?",
        "What would have to happen before you changed it?",
    )
    assert "nothing_in_the_way" not in cues(parts("letting-go-payroll", *turns))


def test_whether_somebody_has_been_to_see_her_brings_no_plan_of_hers() -> None:
    turns = (
        "Henrike, Sam from Halden. I saw your yard on the news after the storm, and I wanted to"
        " hear how you all are.",
        "Has anybody from our side been to see you this year?",
    )
    assert "night-shift" not in told("neglected-forklifts", *turns)
