"""Where he has not followed her: she says it again, takes it back, or answers what he meant."""

from simulator.call.call import Call
from simulator.call.events import FactDisclosed, PersonaSaid
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario import library

PATH = library.SearchPath.of()


def replies(scenario: str, *lines: str) -> tuple[list[str], list[str]]:
    """Her replies to these lines, and the facts she told with the last one."""
    held = library.load(scenario, PATH)
    call = TypedCall(Call(held, CallStart.of(held, trainee_name="Sam"), 1))
    call.begin()
    said: list[str] = []
    told: list[str] = []
    for line in lines:
        events = call.say(line)
        said.append(" ".join(each.text for each in events if isinstance(each, PersonaSaid)))
        told = [each.fact for each in events if isinstance(each, FactDisclosed)]
    return said, told


OPENING = (
    "Hello Dana, Sam here from Northwick. I'm calling about the sealer on line 2, so that it"
    " runs without stopping before your summer peak."
)


def test_words_of_hers_he_asks_about_are_said_again_with_what_explains_them() -> None:
    said, told = replies(
        "packaging-renewal", OPENING, "How often does it stop?", "Sorry, three times a what?"
    )
    assert "three times a week" in said[-1]
    assert not told


def test_what_he_did_not_follow_is_not_said_a_third_time() -> None:
    said, _ = replies(
        "packaging-renewal",
        OPENING,
        "How often does it stop?",
        "Sorry, three times a what?",
        "You've lost me.",
    )
    assert "three times a week" not in said[-1]


def test_asked_for_what_he_had_meant_she_tells_that_and_not_the_same_again() -> None:
    said, told = replies(
        "growers-irrigation",
        "Good morning, Mrs Marković, here is Sam from Rillstone. I ring about the pumps.",
        "What did you grow up with?",
        "sorry, no, I asked about the pumps in August",
    )
    assert told == ["drew-air"]
    assert said[-1] != said[-2]


def test_asked_what_he_has_forgotten_she_never_says_only_that_it_is_some_of_it() -> None:
    said, told = replies(
        "packaging-renewal",
        OPENING,
        "How often does it stop?",
        "So it stops about three times a week. Have I forgotten anything?",
    )
    assert told or "no" in said[-1].casefold() or "not" in said[-1].casefold()
    assert "so far" not in said[-1].casefold()


def test_held_to_a_contradiction_she_tells_once_more_what_she_has_told() -> None:
    said, _ = replies(
        "packaging-renewal",
        OPENING,
        "How often does it stop?",
        "Hang on. Three stops a week, but none you can think of. Which is it?",
    )
    assert "three times a week" in said[-1]


def test_huh_gets_her_last_words_again() -> None:
    said, _ = replies("packaging-renewal", OPENING, "How often does it stop?", "huh?")
    assert "three times a week" in said[-1]


def test_who_asks_for_more_about_that_hears_what_lies_behind_it() -> None:
    _, told = replies(
        "packaging-renewal", OPENING, "How often does it stop?", "Could you expand on that, please?"
    )
    assert told == ["rear-jaws"]
    _, told = replies(
        "cold-store-energy",
        "Ms Duval, it's Sam from Brightwater. I'm ringing about power, for your board tomorrow.",
        "What problem do you have if you cannot explain the bill?",
        "Could you expand on that, please?",
    )
    assert "compressor-halls" not in told
