"""A day set aside, put right or bounded, in whole turns as they are really heard."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.call.call import Call
from simulator.call.events import Event, NextStepAgreed, NextStepRefused, PersonaSaid
from simulator.call.next_step import says_it_does_not_fit
from simulator.call.start import CallStart
from simulator.call.times_said import day_counted_from
from simulator.call.typed import TypedCall
from simulator.hearing.acts import ActKind
from simulator.scenario import library
from tests.builders import an_act, heard
from tests.bundled import SEARCH
from tests.call.conversation import sources

OPENING = (
    "Hello Dana, Sam from Norpack. Our Marek was with you last week for line 2, and I want to hear"
    " how it went.",
    "How often does the line still stop since his visit?",
)


def hold(*turns: str) -> list[tuple[Event, ...]]:
    """What came of each of these turns, after an opening in which she has told her need."""
    loaded = library.load("packaging-renewal", SEARCH)
    scenario = replace(loaded, customer=replace(loaded.customer, objections=()))
    typed = TypedCall(Call(scenario, CallStart.of(scenario), seed=1))
    typed.begin()
    for opening in OPENING:
        typed.say(opening)
    return [typed.say(turn) for turn in turns]


def agreed(events: tuple[Event, ...]) -> list[tuple[date | None, str]]:
    found = [event.moment for event in events if isinstance(event, NextStepAgreed)]
    return [(moment.day, moment.time) for moment in found if moment is not None]


def line(events: tuple[Event, ...]) -> str:
    return " ".join(event.text for event in events if isinstance(event, PersonaSaid))


def test_of_two_days_the_one_he_asks_for_is_agreed() -> None:
    (said,) = hold(
        "Could Marek come and change the rear pair? The 2 of April is sadly too early for the kit."
        " Is Friday the 10 of April good for you, at nine?",
    )
    assert agreed(said) == [(date(2026, 4, 10), "09:00")]
    assert "10th of April" in line(said)


def test_a_day_put_right_after_her_yes_moves_what_is_agreed() -> None:
    first, second = hold(
        "Could Marek come and look at the seals on Thursday the 2nd of April at nine?",
        "Sorry, that was wrong of me: I meant the 9 of April, not the 2nd. Is the 9 okay?",
    )
    assert agreed(first) == [(date(2026, 4, 2), "09:00")]
    assert agreed(second) == [(date(2026, 4, 9), "09:00")]


def test_a_day_said_again_is_not_agreed_again() -> None:
    _, again = hold(
        "Could Marek come and look at the seals on Thursday the 2nd of April at nine?",
        "Lovely, Thursday the 2nd of April it is, at nine.",
    )
    assert not agreed(again)
    assert "April" not in line(again)


def test_before_an_hour_is_not_at_that_hour() -> None:
    (said,) = hold("Could Marek come and look at the seals on Thursday the 2nd, before eleven?")
    assert agreed(said) == [(date(2026, 4, 2), "")]
    assert "11" not in line(said)


def test_her_day_lies_after_the_one_on_which_his_part_is_there() -> None:
    (said,) = hold(
        "Marek could come and change the rear pair. The kit arrives on the 8 of April."
        " Which day would suit you?",
    )
    assert "8th of April" in line(said)


def test_who_puts_the_day_off_is_not_asked_for_it() -> None:
    (said,) = hold(
        "Marek could come again and look at the seals. Before I name a day, who would have to be"
        " there from your side?",
    )
    assert not [event for event in said if isinstance(event, NextStepAgreed | NextStepRefused)]
    assert "when" not in line(said).lower()


@pytest.mark.parametrize("asked", ["Is the 9 okay?", "Does the 9th of April really suit you?"])
def test_asked_about_the_day_agreed_she_has_no_second_thoughts(asked: str) -> None:
    _, again = hold(
        "Could Marek come and look at the seals on Thursday the 9th of April at nine?",
        f"The kit is not there before. {asked}",
    )
    assert sources(again) == ["affirm"]


def test_asked_for_the_hour_of_his_day_she_names_one() -> None:
    (said,) = hold("What time on Friday the 10th of April could Marek come and see the seals?")
    ((day, hour),) = agreed(said)
    assert day == date(2026, 4, 10)
    assert hour


def test_a_day_for_what_he_offered_for_nothing_is_a_day_for_that() -> None:
    *_, said = hold(
        "We have a fitter, Marek, he could come to you for free.",
        "What about Friday the 10th of April, or whichever day is quiet at the line?",
    )
    assert agreed(said) == [(date(2026, 4, 10), "")]


def test_another_hour_proposed_for_the_day_agreed_is_agreed() -> None:
    _, said, again = hold(
        "Could Marek come and look at the seals on Thursday the 9th of April at nine?",
        "Could he come at eleven on Thursday the 9th instead?",
        "At eleven on Thursday the 9th, then.",
    )
    assert agreed(said) == [(date(2026, 4, 9), "11:00")]
    assert not agreed(again)


def test_asking_whether_it_is_not_right_for_her_lets_nobody_go() -> None:
    asked = "Is it the price, or just that it's not right for you?"
    parting = an_act(ActKind.DISQUALIFY, start=asked.index("it's"), end=len(asked) - 1)
    assert not says_it_does_not_fit(replace(heard(parting), text=asked))
    assert says_it_does_not_fit(replace(heard(parting), text=asked.replace("?", ".")))


def test_an_hour_asked_for_in_the_next_sentence_belongs_to_the_day() -> None:
    [said] = hold(
        "Then Marek and I come and look at the rear jaws on the second of April. Would nine o'clock"
        " suit you?"
    )
    assert agreed(said) == [(date(2026, 4, 2), "09:00")]


def test_of_two_days_in_a_turn_she_takes_the_one_she_could() -> None:
    (said,) = hold(
        "Shall I send you the page on the seals this week, and Marek comes after month-end, say"
        " Thursday the 9th of April at ten?",
    )
    assert agreed(said) == [(date(2026, 4, 9), "10:00")]


def test_an_hour_he_cannot_do_gives_way_to_the_one_he_asks_for() -> None:
    offered, said = hold(
        "Marek could come and look at the rear jaws. When would suit you?",
        "That day is good, the second, but nine is difficult for me. Is eleven also possible?",
    )
    assert not agreed(offered)
    assert agreed(said) == [(date(2026, 4, 2), "11:00")]


def test_another_day_at_the_same_time_keeps_the_hour() -> None:
    _, said = hold(
        "Could Marek come and look at the seals on Thursday the 2nd of April at ten?",
        "Hold on, the second I'm in Lyon. Could it be Thursday the ninth instead, same time?",
    )
    assert agreed(said) == [(date(2026, 4, 9), "10:00")]


def test_a_day_named_without_a_word_of_proposing_completes_the_step() -> None:
    asked, said = hold(
        "Could Marek come and change the rear pair?",
        "so marek on thursday the 9th at ten did i get that right",
    )
    assert not agreed(asked)
    assert agreed(said) == [(date(2026, 4, 9), "10:00")]


def test_what_was_agreed_before_is_not_agreed_anew_in_place_of_the_last() -> None:
    *_, said = hold(
        "Could Marek come and look at the seals on Thursday the 2nd of April at nine?",
        "And I ring you on Friday the 10th of April about what he found?",
        "So Marek on the 2nd at nine, and my call on the 10th.",
    )
    assert not agreed(said)


def test_asked_whether_it_is_all_right_once_agreed_she_says_yes() -> None:
    _, again = hold(
        "Could Marek come and look at the seals on Thursday the 2nd of April at nine?",
        "so is that ok for you",
    )
    assert sources(again) == ["affirm"]


def test_who_has_nothing_more_is_not_asked_for_more() -> None:
    *_, said = hold(
        "Could Marek come and look at the seals on Thursday the 2nd of April at nine?",
        "Lovely. Right, that's all I've got. Thank you.",
    )
    assert sources(said)[-1] == "all_said"


@pytest.mark.parametrize(
    "asked",
    [
        "if line 2 just ran, what would you want next year to look like?",
        "Shall I send you our one page on starting up after a stop? Would that help?",
    ],
)
def test_a_wish_or_a_mail_is_not_asked_for_its_day(asked: str) -> None:
    (said,) = hold(asked)
    assert not [event for event in said if isinstance(event, NextStepAgreed | NextStepRefused)]
    assert not any(source.startswith("next_step") for source in sources(said))


def test_a_summary_with_a_season_in_it_names_no_day() -> None:
    asked, said = hold(
        "Could Marek come and change the rear pair?",
        "Let me say back what I have: it stops three times a week, and you plan for the autumn."
        " Did I get that right?",
    )
    assert [e.reason for e in asked if isinstance(e, NextStepRefused)] == ["no_day"]
    assert not [event for event in said if isinstance(event, NextStepRefused)]


def test_from_a_day_of_hers_on_is_no_push() -> None:
    refused, said = hold(
        "Could Marek come and change the rear pair tomorrow?",
        "Fine, after month-end. And who should I talk to about it at your end?",
    )
    assert [e.reason for e in refused if isinstance(e, NextStepRefused)] == ["too_early"]
    assert "pushed_again" not in sources(said)


def test_a_day_somebody_of_his_is_elsewhere_is_not_the_day() -> None:
    _, said = hold(
        "Marek could come and look at the seals. When would suit you?",
        "Marek's in Leeds on the second. I'd rather say Friday the 10th.",
    )
    assert [day for day, _ in agreed(said)] == [date(2026, 4, 10)]


def test_nothing_before_her_day_denies_nothing() -> None:
    scenario = library.load("stalled-deposit", SEARCH)
    typed = TypedCall(Call(scenario, CallStart.of(scenario), seed=1))
    typed.begin()
    for turn in (
        "Mr Aksoy, Tom of Sealmark. We had the deposit down for the tenth, and I'd like to"
        " understand whether something has changed at your end.",
        "Is it something to do with the schedule, or is it waiting for somebody's signature?",
    ):
        typed.say(turn)
    said = typed.say("So you do nothing before the twenty-second. Have I left anything out?")
    assert "recap_wrong" not in sources(said)


def test_of_two_hours_the_one_he_corrects_himself_to_is_agreed() -> None:
    (said,) = hold(
        "Could Marek come and look at the seals on Thursday the 9th of April at two, no wait,"
        " better half past two?"
    )
    assert agreed(said) == [(date(2026, 4, 9), "14:30")]


@pytest.mark.parametrize(
    "asked",
    ["wait is thursday the 9th or the 10th", "What was Thursday the 9th again, nine or ten?"],
)
def test_asked_again_what_was_agreed_she_says_it(asked: str) -> None:
    _, said = hold(
        "Could Marek come and look at the seals on Thursday the 9th of April at nine?", asked
    )
    assert line(said).endswith("Thursday the 9th of April at 9 o'clock.")


def test_a_weekday_put_in_place_of_the_one_agreed_is_of_that_week() -> None:
    _, said = hold(
        "Could Marek come and look at the seals on Wednesday the 8th of April?",
        "actually no make it the thursday marek has another job on wednesday. nine if thats ok",
    )
    assert [day for day, _ in agreed(said)] == [date(2026, 4, 9)]


def test_what_he_has_granted_she_does_not_object_to() -> None:
    scenario = library.load("cold-store-energy", SEARCH)
    typed = TypedCall(Call(scenario, CallStart.of(scenario), seed=1))
    typed.begin()
    for turn in (
        "Good morning Ms Duval, Paul from Brightwater. Jonas showed us store three in April, and"
        " I'd like to know what the power bill does to your forecast.",
        "And what would the board have to see?",
    ):
        typed.say(turn)
    said = typed.say(
        "Could the three of us meet, you, Jonas and I, on Monday the fifteenth at nine, no slides?"
    )
    assert not any(source.startswith("objection") for source in sources(said))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Could we make it a week later?", 9),
        ("Could we make it 1 day later?", 3),
        ("Better two weeks later, if I may.", 16),
    ],
)
def test_a_day_counted_from_the_one_agreed_moves_it(words: str, day: int) -> None:
    first, second = hold(
        "Could Marek come and look at the seals on Thursday the 2nd of April at nine?", words
    )
    assert agreed(first) == [(date(2026, 4, 2), "09:00")]
    assert agreed(second) == [(date(2026, 4, day), "09:00")]


def test_later_than_something_else_is_no_other_day() -> None:
    assert day_counted_from("It came a week later than we had said", date(2026, 4, 2)) is None
    assert day_counted_from("I'd have his notes a week later", date(2026, 4, 2)) is None
    moved = day_counted_from("Can we move it three days earlier?", date(2026, 4, 9))
    assert moved is not None
    assert moved.day == date(2026, 4, 6)
