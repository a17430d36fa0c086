"""Asked for what she has told: the fact again where he means it, a reproach only for the same."""

from simulator.call.events import Version
from simulator.hearing.acts import ActKind
from simulator.scenario import library
from simulator.scenario.cues import MoveReason
from tests.builders import an_act, heard
from tests.bundled import SEARCH
from tests.call.conversation import PURPOSE, asks, hold, sources

DANA = library.load("packaging-renewal", SEARCH)


def test_asked_later_what_happened_she_tells_it_again() -> None:
    deed = heard(
        an_act(ActKind.OPEN_QUESTION, wants="deed", facts=("weekly-stops",)),
        asks_for=("weekly-stops",),
    )
    call = hold(PURPOSE, asks("weekly-stops"), asks("rear-jaws"), deed, scenario=DANA)
    assert sources(call.last) == ["as_i_said", "fact:weekly-stops:full"]
    assert MoveReason.ASKED_AGAIN not in call.trust_moves()


def test_asked_surely_for_what_she_told_she_does_not_go_on_to_the_next_likely_thing() -> None:
    both = heard(
        an_act(ActKind.OPEN_QUESTION, facts=("weekly-stops", "restart-time")),
        asks_for=("weekly-stops", "restart-time"),
    )
    call = hold(PURPOSE, asks("weekly-stops"), asks("rear-jaws"), both, scenario=DANA)
    assert call.disclosed() == [("weekly-stops", Version.FULL)]


def test_two_things_named_in_a_closed_question_get_no_yes() -> None:
    choice = heard(
        an_act(
            ActKind.CLOSED_QUESTION,
            kind="either_or",
            wants="choice",
            facts=("weekly-stops",),
            chance=0.9,
        ),
        asks_for=("weekly-stops",),
    )
    call = hold(PURPOSE, asks("weekly-stops"), asks("rear-jaws"), choice, scenario=DANA)
    assert "says_yes" not in sources(call.last)


def test_a_yes_or_no_question_that_hardly_means_a_fact_does_not_draw_it() -> None:
    hardly = heard(
        an_act(ActKind.CLOSED_QUESTION, kind="yes_no", facts=("rear-jaws",), chance=0.4),
        asks_for=("rear-jaws",),
    )
    assert "rear-jaws" not in hold(PURPOSE, asks("weekly-stops"), hardly, scenario=DANA).told
    surely = heard(
        an_act(ActKind.CLOSED_QUESTION, kind="yes_no", facts=("rear-jaws",), chance=0.8),
        asks_for=("rear-jaws",),
    )
    assert "rear-jaws" in hold(PURPOSE, asks("weekly-stops"), surely, scenario=DANA).told


def test_a_question_that_names_her_matter_shows_why_he_rings() -> None:
    named = heard(
        an_act(ActKind.OPEN_QUESTION, facts=("weekly-stops",)), asks_for=("weekly-stops",)
    )
    call = hold(named, *(heard(ActKind.ANSWER) for _ in range(3)), scenario=DANA)
    assert all("purpose" not in source for turn in call.turns for source in sources(turn))
