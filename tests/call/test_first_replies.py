"""Her first replies take up why he rings, in whatever form he says it."""

import pytest

from simulator.call.call import Call
from simulator.call.events import FactDisclosed, PersonaSaid
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario import library


def _first_reply(scenario_id: str, said: str) -> tuple[list[str], str]:
    """The facts told and the words of her reply to the first line of a call."""
    scenario = library.load(scenario_id, library.SearchPath.of())
    call = TypedCall(Call(scenario, CallStart.of(scenario), seed=3))
    call.begin()
    events = call.say(said) or ()
    told = [event.fact for event in events if isinstance(event, FactDisclosed)]
    return told, " ".join(event.text for event in events if isinstance(event, PersonaSaid))


@pytest.mark.parametrize(
    ("scenario_id", "said", "told"),
    [
        (
            "growers-irrigation",
            "Good morning, here is Sam from Rillstone. You told us in October that there was "
            "trouble with the pumps in August, and I would like to know what happened, please, "
            "before you plan the new season.",
            "drew-air",
        ),
        (
            "letting-go-payroll",
            "hello gwen its sam from tallyhall, you looked at our payroll in july and said end "
            "of august, id like to hear where you are with it, no push",
            "other-things-first",
        ),
        (
            "cold-store-opening",
            "Sam from Brightwater Controls. Jonas Lindahl walked me through store three and said "
            "your power bills run above forecast. I should like to hear from you what that does "
            "to the forecast itself.",
            "bills-forecast",
        ),
        (
            "broken-promise",
            "Good morning, Sam of Corvane. Would you have a few minutes to tell me how the "
            "opening went without our uniforms?",
            "mismatched",
        ),
    ],
)
def test_the_wish_to_know_how_it_stands_is_answered(scenario_id: str, said: str, told: str) -> None:
    assert told in _first_reply(scenario_id, said)[0]


def test_time_asked_for_at_the_end_is_what_she_answers_first() -> None:
    told, reply = _first_reply(
        "growers-irrigation",
        "Good morning Ms Markovic, it's Sam from Rillstone. You mentioned pump trouble in August, "
        "and I'm ringing to hear what happened. Do you have ten minutes?",
    )
    assert not told
    assert reply


def test_who_only_says_why_he_rings_is_asked_to_go_on() -> None:
    told, reply = _first_reply("broken-promise", "ms rao its sam corvane about the uniforms")
    assert not told
    assert reply.rstrip(".").casefold().endswith(("go on", "listening", "go ahead"))


def test_how_the_college_is_gets_a_small_word_and_no_trouble_of_hers() -> None:
    told, reply = _first_reply("stalled-deposit", "Hi, it's Sam from Sealmark! How's the college?")
    assert not told
    assert reply.endswith("?")


def test_a_summary_of_the_past_is_no_step_to_agree_to_in_the_first_line() -> None:
    told, reply = _first_reply(
        "first-day-lab-supplies",
        "Good afternoon, this is Sam from Fernhill Supplies. You took our price list for pipette "
        "tips at the fair on the twenty-sixth of February and we agreed on a call in March. I "
        "would like to learn how your laboratory orders, before I propose anything at all.",
    )
    assert told
    assert "26th" not in reply


def test_who_would_just_like_to_listen_hears_how_it_stands() -> None:
    told, _ = _first_reply(
        "broken-promise",
        "Ms Rao, it's Sam from Corvane. You had an opening with no uniforms from us. I'd just like "
        "to listen, if you're willing to tell me.",
    )
    assert told == ["mismatched"]


def test_a_small_thing_asked_first_does_not_hide_how_it_stands() -> None:
    told, _ = _first_reply(
        "scanner-six-weeks",
        "Hello Ms Kessler, Sam from Lumident, about the scanner. How did that lemon cake turn out? "
        "And what's it been like with the scanner?",
    )
    assert len(told) == 2
