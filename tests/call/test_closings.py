"""The end of a call: what goes with a step, her day, his slips about it, her yes kept."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.call.call import Call
from simulator.call.events import Event, NextStepAgreed, NextStepRefused, PersonaSaid
from simulator.call.practical import SURE_OF_A_FACT
from simulator.call.proposal import is_his_alone
from simulator.call.start import CallStart
from simulator.call.step_times import asks_her_hour
from simulator.call.times_said import day_repeated, in_the_morning, is_a_condition, the_one_after
from simulator.call.typed import TypedCall
from simulator.hearing.acts import ActKind
from simulator.hearing.days_said import nothing_before
from simulator.hearing.left_to_her import names_a_worry
from simulator.hearing.when import find_when
from simulator.scenario import library
from tests.builders import an_act, heard
from tests.bundled import SEARCH

TODAY = date(2026, 3, 24)
ASKS_DANA = (
    "Good morning Dana, it's Sam from Norpack. Marek was at your line 2 last Tuesday about the "
    "seals, and I'd like to hear whether the visit really helped. Have you got ten minutes?",
    "How have the seals behaved since?",
    "Three times a week, I'm sorry. What does one of those stops cost you?",
    "What do your own people at the line think is behind it?",
    "So line 2 stops three times a week, Marek changed the front jaws only, and it sticks at the "
    "rear pair. Is that right?",
)
OFFERS = "Then I order the rear jaws today and Marek comes over and fits them. Which day suits you?"


def hold(scenario: str, *turns: str) -> list[tuple[Event, ...]]:
    """What each turn brought."""
    loaded = library.load(scenario, SEARCH)
    call = TypedCall(Call(loaded, CallStart.of(loaded), seed=1))
    call.begin()
    return [call.say(turn) for turn in turns]


def line(events: tuple[Event, ...]) -> str:
    return " ".join(event.text for event in events if isinstance(event, PersonaSaid))


def cues(events: tuple[Event, ...]) -> list[str]:
    return [
        part.cell.split()[-1]
        for event in events
        if isinstance(event, PersonaSaid)
        for part in event.parts
        if part.cell
    ]


def agreed(events: tuple[Event, ...]) -> list[date | None]:
    return [e.moment.day for e in events if isinstance(e, NextStepAgreed) and e.moment]


@pytest.mark.parametrize(
    ("asked", "cue"),
    [
        ("Which gate does he come to?", "where_to_come"),
        ("And who should he ask for?", "whom_to_ask_for"),
        ("How long shall we plan for?", "how_long_for_it"),
        ("Shall I confirm that in writing?", "may_confirm_it"),
        ("Which number should he ring?", "which_number"),
        ("What does he have to have ready?", "what_to_bring"),
    ],
)
def test_what_goes_with_a_step_is_answered(asked: str, cue: str) -> None:
    *_, named, last = hold("packaging-renewal", *ASKS_DANA, OFFERS, "Good, that suits me.", asked)
    assert agreed(named)
    assert cue in cues(last)


def test_an_authors_own_answer_goes_before_a_plain_one() -> None:
    asked = "Who should be there from your side when he comes?"
    *_, last = hold("packaging-renewal", *ASKS_DANA, OFFERS, asked)
    assert 0 < SURE_OF_A_FACT < 1
    assert "Pavel" in line(last)
    assert "who_will_be_there" not in cues(last)


def test_asking_what_goes_with_her_day_takes_that_day() -> None:
    *_, last = hold("packaging-renewal", *ASKS_DANA, OFFERS, "And which gate does he come to?")
    assert agreed(last) == [date(2026, 4, 2)]


def test_where_no_step_is_spoken_of_it_goes_with_none() -> None:
    *_, last = hold("packaging-renewal", *ASKS_DANA[:2], "Which gate do the lorries take?")
    assert "where_to_come" not in cues(last)


def test_what_is_ordered_today_is_there_before_her_day() -> None:
    two_weeks = OFFERS.replace("rear jaws today", "rear jaws today, that's two weeks,")
    *_, last = hold("packaging-renewal", *ASKS_DANA, two_weeks)
    assert "7th of April" in line(last)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("I order the kit, that's two weeks, and Marek comes and fits it.", date(2026, 4, 7)),
        ("She needs two weeks' notice and comes for half an hour.", date(2026, 4, 7)),
        ("The parts take ten working days, then he exchanges them.", date(2026, 4, 7)),
        ("It takes two weeks to get used to. Shall he come?", date.min),
        ("I order it, that's two weeks, and I'll ring you about who comes.", date.min),
    ],
)
def test_how_long_a_thing_takes_bounds_only_the_day_of_who_comes_with_it(
    said: str, day: date
) -> None:
    assert nothing_before(said, (), TODAY) == day


@pytest.mark.parametrize(
    "slip",
    [
        "Great, the ninth of April it is then. Thanks Dana, bye!",
        "Thank you. Until Friday the third of April. Goodbye!",
        "So that's Wednesday the eighth of April. Bye now.",
    ],
)
def test_a_wrong_day_said_with_the_goodbye_is_put_right(slip: str) -> None:
    *_, named, last = hold("packaging-renewal", *ASKS_DANA, OFFERS, "Good, that suits me.", slip)
    assert agreed(named) == [date(2026, 4, 2)]
    assert "day_put_right" in cues(last)
    assert "2nd of April" in line(last)
    assert not agreed(last)


def test_another_day_asked_for_is_no_slip() -> None:
    moved = "Sorry, could we make it Thursday the ninth of April instead?"
    *_, last = hold("packaging-renewal", *ASKS_DANA, OFFERS, "Good, that suits me.", moved)
    assert agreed(last) == [date(2026, 4, 9)]


@pytest.mark.parametrize(
    ("said", "repeats"),
    [
        ("The eighteenth of March it is, thanks.", True),
        ("Until the eighteenth of March.", True),
        ("The eighteenth of March would be better then.", False),
        ("How about the eighteenth of March, then?", False),
        ("I'm away until the eighteenth of March if that matters.", False),
    ],
)
def test_only_a_day_said_once_more_is_a_slip(said: str, repeats: bool) -> None:
    (moment,) = find_when(said, date(2026, 3, 10)).moments
    assert day_repeated(said, moment) == (date(2026, 3, 18) if repeats else None)


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("I could be there at six, before the first lorry.", "06:00"),
        ("At six, when the early shift begins?", "06:00"),
        ("At six on Thursday?", "18:00"),
        ("Before the first lorry, or at six in the evening?", "18:00"),
    ],
)
def test_six_for_a_mornings_matter_is_in_the_morning(said: str, clock: str) -> None:
    moments = find_when(said, TODAY).moments
    assert clock in [in_the_morning(said, moment).time for moment in moments]


def test_that_monday_is_the_one_after_the_day_before_it() -> None:
    said = "He fills it in by Friday the thirtieth of October, then I ring you that Monday."
    moments = find_when(said, date(2026, 10, 20)).moments
    assert the_one_after(said, moments, moments[-1]) == date(2026, 11, 2)
    assert the_one_after(said, moments, moments[0]) is None


BAKERY = (
    "Hello Lucía, Sam from Candry here. I'm ringing about the glaze you tasted in September. Is "
    "this a bad moment?",
    "I was curious what has happened with it since. What have people at Ovenlark said about it?",
    "I see. What would they need to test, and who'd do the testing?",
    "What if Aino wrote half a page on how such a shelf test goes, and Hamid filled in what counts "
    "as passed? Would that be of any use?",
)


def test_whether_another_day_is_better_is_no_question_of_its_own() -> None:
    *_, last = hold(
        "bakery-glaze",
        *BAKERY,
        "Okay, so I mail you that half page on Friday, Hamid puts in his figure by the thirtieth, "
        "and I ring you on Monday the second. How does that sound, or is another day better?",
    )
    assert agreed(last) == [date(2026, 11, 2)]
    assert "clumps" not in line(last)


def test_what_she_has_just_welcomed_she_does_not_call_useless() -> None:
    *_, last = hold(
        "bakery-glaze",
        *BAKERY,
        "Good. So I'll email you Aino's half page by Friday, you'd have it filled in by Friday the "
        "thirtieth, then I ring you that Monday. Is that fair?",
    )
    assert not [event for event in last if isinstance(event, NextStepRefused)]


def test_the_day_of_something_else_is_no_day_of_theirs() -> None:
    *_, named, last = hold(
        "growers-irrigation",
        "Good morning Elena, Sam from Rillstone. I'm ringing about the pump trouble in August, so "
        "that your growers have water next summer.",
        "What happened in August?",
        "How long were they down, and who felt it?",
        "And do you know why they drew air? Was it the intake, or something else?",
        "I've got a page on metering shared water, no logo. When shall we go through it, which day "
        "do you prefer?",
        "But the vote's on the eighteenth, so it would have to be before that, wouldn't it?",
    )
    assert "nineteenth" in line(named)
    assert not agreed(last)


def test_when_she_could_spare_the_time_leaves_the_day_to_her() -> None:
    *_, last = hold(
        "packaging-renewal",
        *ASKS_DANA,
        "Then Marek comes over and fits the rear jaws. When could the two of you spare the time?",
    )
    assert "second of April" in line(last)


def test_a_worry_behind_an_or_is_no_second_way() -> None:
    asked = (
        "may I ask Owen to look at the intake, or would that feed the gossip",
        "shall I bring him along, or will it be too much",
    )
    assert all(names_a_worry(each) for each in asked)
    assert not names_a_worry("shall I ring on Tuesday, or is Friday better")
    assert not names_a_worry("shall I ring you, or would it be easier by mail")


@pytest.mark.parametrize(
    ("said", "alone"),
    [
        ("What if I sent you the two pages first, and you judge whether they're any good?", True),
        ("What if I came by with the two pages first?", False),
        ("What if I mailed you the page and we meet on Thursday?", False),
    ],
)
def test_pages_he_would_send_are_no_step_of_hers(said: str, alone: bool) -> None:
    step = an_act(ActKind.NEXT_STEP_PROPOSAL, start=0, end=len(said), step="ten-minutes")
    assert is_his_alone(replace(heard(step), text=said)) is alone


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        ("If I had it by Tuesday the 27th of October I'd start that day.", True),
        ("I'd ring you on Tuesday the 27th of October.", False),
    ],
)
def test_a_day_on_which_he_would_need_it_is_no_day_of_theirs(said: str, is_one: bool) -> None:
    (moment, *_) = find_when(said, date(2026, 10, 20)).moments
    assert is_a_condition(said, moment) is is_one


@pytest.mark.parametrize(
    "asked",
    ["Brilliant. What time is best?", "And what time should he be there?", "At what time, then?"],
)
def test_on_a_day_without_an_hour_she_names_hers(asked: str) -> None:
    *_, named, last = hold(
        "packaging-renewal",
        *ASKS_DANA,
        "Marek could change the rear pair. Shall we say the seventh of April?",
        asked,
    )
    assert agreed(named) == agreed(last) == [date(2026, 4, 7)]
    assert "9 o'clock" in line(last)


def test_an_hour_asked_about_that_suits_her_is_agreed() -> None:
    *_, last = hold(
        "packaging-renewal",
        *ASKS_DANA,
        "Marek could change the rear pair. Shall we say the seventh of April?",
        "Is half past eight too early?",
    )
    assert "8.30" in line(last)


@pytest.mark.parametrize(
    "asked", ["What would be a good day?", "What's a quiet day?", "Which would be the best time?"]
)
def test_what_a_good_day_would_be_leaves_the_day_to_her(asked: str) -> None:
    *_, last = hold(
        "packaging-renewal", *ASKS_DANA, f"Marek could come and change the rear pair. {asked}"
    )
    assert "second of April" in line(last)


@pytest.mark.parametrize(
    "about_her_work", ["What time does it stop?", "At what time is the lorry there?"]
)
def test_the_hour_of_her_work_is_no_hour_of_theirs(about_her_work: str) -> None:
    assert not asks_her_hour(about_her_work)


def test_the_day_a_kit_comes_is_not_the_day_he_asks_for() -> None:
    said = (
        "Marek rings Pavel this week, and I order a seal kit, so it's with you by about 10 April,"
        " in good time for the 20th. Would Thursday suit for Marek and Pavel to talk?"
    )
    *_, last = hold("packaging-renewal", *ASKS_DANA, said)
    assert agreed(last) == []
    assert "April" not in line(last)
