"""Verdicts a fair coach would give, on whole calls in a caller's own words."""

import pytest

from scoring.criteria import asks_for_criteria
from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import Scorecard
from simulator.scenario.library import load
from tests.bundled import SEARCH
from tests.scoring.play import play


def card(scenario: str, *turns: str) -> Scorecard:
    """The scorecard of these turns, typed."""
    loaded = load(scenario, SEARCH)
    return score(play(loaded, *turns), loaded, default_rubric())


def is_full(result: Scorecard, check: str) -> bool:
    """Whether a check earned everything."""
    found = result.check(check)
    return found.points == found.max_points > 0


PUMPS = "Hello, Sam from Rillstone. I'm calling about the pumps in August. "
LINE = "Hi Dana, Sam from Norpack. I'm calling about Marek's visit to line 2. "


@pytest.mark.parametrize(
    ("scenario", "opening"),
    [
        ("cold-store-energy", "It's about the power bills, so there are no surprises for you."),
        ("growers-irrigation", f"{PUMPS}I'd hate for it to come round again this summer."),
        ("growers-irrigation", f"{PUMPS}I don't want your growers to stand there dry again."),
        ("packaging-renewal", f"{LINE}It shouldn't cost you another Friday."),
        ("packaging-renewal", f"{LINE}I'd like it not to leave you stuck again."),
    ],
)
def test_what_he_would_spare_her_is_a_benefit(scenario: str, opening: str) -> None:
    assert is_full(card(scenario, opening), "benefit_to_her")


@pytest.mark.parametrize(
    ("scenario", "opening"),
    [
        ("growers-irrigation", f"{PUMPS}So there is no gap in my notes."),
        ("packaging-renewal", f"{LINE}I'd hate to lose the order."),
        ("packaging-renewal", f"{LINE}I don't want you to think badly of us."),
    ],
)
def test_what_he_would_spare_himself_is_none(scenario: str, opening: str) -> None:
    assert card(scenario, opening).check("benefit_to_her").points == 0


@pytest.mark.parametrize(
    "question",
    [
        "What would decide it?",
        "What has to be true of a label for you to buy it?",
        "What would the label need to be able to put up with?",
        "What would make you say yes?",
        "How will you choose?",
        "Which requirements would it have to meet?",
    ],
)
def test_what_she_decides_by_is_asked_in_many_ways(question: str) -> None:
    assert asks_for_criteria(question)
    asked = ("Fairline, Sam speaking.", "I see, that's no good. Since when?", question)
    result = card("soft-drink-labels", *asked)
    assert is_full(result, "criteria_first")
    assert result.check("deeper_layer").points > 0


@pytest.mark.parametrize(
    "question",
    ["What does the crew have to do then?", "What happens then?", "How do you decide who goes?"],
)
def test_how_it_is_done_is_no_criterion(question: str) -> None:
    assert not asks_for_criteria(question)


def test_more_than_was_planned_asks_for_no_plan() -> None:
    asked = "And is it more than you planned?"
    turns = ("Do you have high power bills?", "I see, that's a lot.", asked)
    assert card("cold-store-energy", *turns).check("deeper_layer").points == 0


def test_a_wish_asked_for_is_beyond_the_problem() -> None:
    turns = (
        f"{PUMPS}What went wrong?",
        "So two pumps drew air in the hottest week. Is that right?",
        "If you had one wish for the new season, what'd it be?",
    )
    assert card("growers-irrigation", *turns).check("deeper_layer").points > 0


@pytest.mark.parametrize(
    "question",
    [
        "What would Ms Solheim need to read in order to give somebody ten minutes?",
        "What puts her off?",
        "If you were me, what would go into that sentence?",
    ],
)
def test_what_only_the_gatekeeper_knows_asks_his_advice(question: str) -> None:
    hello = "Good morning, Sam from Hydrel. I'm ringing because of the pump at Mill Lane."
    assert is_full(card("gatekeeper-pumps", hello, question), "asks_advice")
    fact = "What do the crews find when they get there?"
    assert card("gatekeeper-pumps", hello, fact).check("asks_advice").points == 0


def test_only_wanting_to_know_how_they_get_on_sells_nothing() -> None:
    hello = "Hello, it's Sam from Lumident. I just want to know how you're all getting on with it."
    assert is_full(card("scanner-six-weeks", hello, "I'm glad. Bye."), "nothing_sold")


JAWS = (
    "Hi Dana, Sam from Norpack. I'm calling about Marek's visit last Tuesday, I'd like to hear if "
    "line 2 runs now so you're ready for the summer run.",
    "What's still wrong with it?",
    "Which jaws were changed?",
    "So line 2 still stops three times a week, and it sticks at the old rear pair. Is that it?",
)
WISH = "If line 2 ran through, what would you change?"


def test_a_contact_is_for_what_is_to_be_done_about_what_she_told() -> None:
    for last in (
        (
            "Could Marek and I come on the second of April to change the rear jaws?",
            "Or rather the third? Would Friday do as well?",
        ),
        ("When can Marek come?", "April 2nd, nine. Marek and me. To get the rear pair changed."),
    ):
        result = card("packaging-renewal", *JAWS, WISH, *last)
        assert is_full(result, "next_step_agreed"), last
        assert is_full(result, "recap_accurate"), last
    bare = card("packaging-renewal", *JAWS, WISH, "Could we come on the second of April at nine?")
    assert bare.check("next_step_agreed").points == 3


def test_what_a_contact_is_for_counts_though_she_declines_it() -> None:
    put = "Could Marek and I come on the second of April at nine{}?"
    told = (f"{LINE}How is it now?", *JAWS[2:])  # no word yet of what is in it for her
    declined = card("packaging-renewal", *told, put.format(" to change the rear jaws"))
    assert declined.check("next_step_agreed").points == 5
    assert card("packaging-renewal", *told, put.format("")).check("next_step_agreed").points == 0


def test_a_refusal_he_leaves_at_that_does_not_fit_her_terms() -> None:
    turns = (
        "Good morning, Sam from Brightwater. Do you have high power bills?",
        "Let's make an appointment, I'm in town on Thursday.",
        "And next week?",
        "Fine, then I'll send you something. Bye.",
    )
    assert card("cold-store-energy", *turns).check("next_step_fits").points == 0


def test_ten_minutes_so_that_she_hears_something_are_a_step() -> None:
    turns = (
        "Good morning, Sam from Hydrel. I'm ringing because of those pumps that fail at night.",
        "How have the nights been since?",
        "Would you put me in her diary, ten minutes on Wednesday at eight forty, so she can hear "
        "how Brunnby got rid of false alarms?",
    )
    result = card("gatekeeper-pumps", *turns)
    assert not result.not_understood
    assert is_full(result, "next_step_action")
    assert is_full(result, "next_step_when")


def test_a_deposit_that_was_meant_to_be_there_names_the_missed_date() -> None:
    hello = "Hi, it's Sam at Sealmark. The deposit was meant to be with us on the tenth."
    assert is_full(card("stalled-deposit", hello), "missed_date_named")


@pytest.mark.parametrize("ring", ["give you a bell", "give you a buzz", "ring you"])
def test_a_ring_by_any_name_is_a_next_step(ring: str) -> None:
    turns = (
        f"{PUMPS}What went wrong?",
        "What has to happen before you can decide?",
        f"How about I {ring} on the nineteenth of February to hear how the members voted?",
    )
    result = card("growers-irrigation", *turns)
    assert is_full(result, "next_step_action")
    assert is_full(result, "next_step_when")
