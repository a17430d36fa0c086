"""A denial in a summary contradicts what she said only where it denies what she affirmed."""

import pytest

from simulator.hearing.acts import ActKind, HeardText, Verdict
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.hearing.prepare import prepare
from simulator.scenario.library import load
from tests.bundled import SEARCH


def heard(scenario: str, facts: tuple[str, ...], text: str) -> HeardText:
    """What is heard of these words once these facts are told."""
    compiled = load(scenario, SEARCH)
    customer, call = compiled.customer, compiled.call
    says = {fact.id: fact.says for fact in customer.facts}
    return hear(
        text,
        HearingContext(
            prepared=prepare(customer, call, "Sam"),
            heard_before=says[facts[-1]],
            disclosed=facts,
            today=call.today.date(),
            in_opening=False,
        ),
    )


def accused(scenario: str, facts: tuple[str, ...], text: str) -> tuple[str, ...]:
    """What is called wrong or invented."""
    recap = heard(scenario, facts, text).recap
    assert recap is not None
    wrong = tuple(v.wrong for v in recap.verdicts if v.verdict is Verdict.WRONG)
    return (*wrong, *(text[span.start : span.end] for span in recap.invented))


RIGHT = (
    # what never went is still there, what was not changed is still the old one
    (
        "gatekeeper-pumps",
        "phone-rings",
        "So your number never came off the old list, so it's you they ring, day and night.",
    ),
    (
        "gatekeeper-pumps",
        "phone-rings",
        "So nobody ever took your number off the old list and your phone rings at all hours.",
    ),
    ("packaging-renewal", "rear-jaws", "So the rear jaws weren't touched, and there it sticks."),
    ("soft-drink-labels", "ice-water", "So it must not come off in two days of ice water."),
    # another deed than hers is denied
    (
        "soft-drink-labels",
        "labels-lift",
        "So the labels don't stay on in the shop coolers, the corners come up.",
    ),
    (
        "first-day-lab-supplies",
        "trial-limit",
        "So you don't need anyone's signature for a trial up to five hundred pounds.",
    ),
    (
        "neglected-forklifts",
        "own-people",
        "So two of your drivers wouldn't mind looking after the batteries themselves.",
    ),
    # only up to a limit, or only alone
    ("stalled-deposit", "wait-until", "So you can't do anything until the meeting on the 22nd."),
    (
        "stalled-deposit",
        "wait-until",
        "So you wait for the meeting on the twenty-second and it isn't settled before.",
    ),
    (
        "stalled-deposit",
        "not-only-me",
        "So you can't release it on your own any more, Ms Brandt has to.",
    ),
    # "nothing but", "nothing wrong with", "no … without", "isn't the problem"
    (
        "neglected-forklifts",
        "only-invoices",
        "So you've had four letters from us in a year, and nothing but invoices.",
    ),
    (
        "gatekeeper-pumps",
        "false-alarms",
        "So three of the four alarms went off and there was nothing wrong with the pump.",
    ),
    (
        "letting-go-payroll",
        "sunday-hours",
        "So there's no Sunday without three hours of typing for you.",
    ),
    ("stalled-deposit", "not-money", "So the money's not the problem, it's been set aside."),
)
WRONG = (
    ("gatekeeper-pumps", "phone-rings", "So your number isn't on the old list any more."),
    ("gatekeeper-pumps", "phone-rings", "So your phone doesn't ring at night."),
    ("packaging-renewal", "weekly-stops", "So line 2 doesn't stop any more."),
    ("packaging-renewal", "weekly-stops", "So line 2 no longer stops."),
    ("growers-irrigation", "vote-date", "So the members don't vote on the eighteenth of February."),
    ("letting-go-payroll", "sunday-hours", "So you don't type the hours in on Sundays."),
    ("bakery-glaze", "hamid", "So Hamid doesn't have the last word."),
    ("stalled-deposit", "not-money", "So the money is the problem."),
)


@pytest.mark.parametrize(("scenario", "fact", "text"), RIGHT)
def test_a_right_summary_with_a_denial_in_it_is_not_called_wrong(
    scenario: str, fact: str, text: str
) -> None:
    assert not accused(scenario, (fact,), text)


@pytest.mark.parametrize(("scenario", "fact", "text"), WRONG)
def test_her_own_words_denied_are_wrong(scenario: str, fact: str, text: str) -> None:
    assert accused(scenario, (fact,), text)


TOLD = ("drew-air", "three-dry-days", "neutral-page")
VOTE = "So two pumps drew air, and you vote on the {} of February, before that you can't decide."


def test_what_is_true_of_her_though_untold_is_neither_wrong_nor_invented() -> None:
    assert not accused("growers-irrigation", TOLD, VOTE.format("eighteenth"))
    assert accused("growers-irrigation", TOLD, VOTE.format("third"))
    seven = "So two still send people to the old machine. And seven of the nine use the new one."
    assert not accused("scanner-six-weeks", ("two-avoid-it",), seven)
    told = ("drew-air", "three-dry-days")
    row = "So two pumps drew air, nine growers were dry, and it's the members' vote on the {}."
    assert not accused("growers-irrigation", told, row.format("eighteenth that decides"))


@pytest.mark.parametrize(
    ("scenario", "fact", "text"),
    [
        ("packaging-renewal", "rear-jaws", "I propose: Marek changes the rear jaws."),
        ("packaging-renewal", "rear-jaws", "Marek and me. To get the rear pair changed."),
        ("stalled-deposit", "wait-until", "Oh, sorry, I'm away on the twenty-third."),
    ],
)
def test_what_he_proposes_or_does_himself_is_no_summary_got_wrong(
    scenario: str, fact: str, text: str
) -> None:
    recap = heard(scenario, (fact,), text).recap
    assert recap is None or all(v.verdict is not Verdict.WRONG for v in recap.verdicts)


@pytest.mark.parametrize("lead", ["Right, let me", "So let me try and", "Okay, so let me"])
def test_getting_it_straight_announces_a_summary(lead: str) -> None:
    text = f"{lead} get this straight, two pumps drew air in the hottest week of August."
    said = heard("growers-irrigation", ("drew-air",), text)
    assert said.has(ActKind.RECAP)
    assert not said.has(ActKind.COMMITMENT, ActKind.REQUEST)


def test_a_word_behind_a_summary_asks_whether_it_is_so() -> None:
    summed = "So you have to wait for the meeting on the twenty-second."
    said = heard("stalled-deposit", ("wait-until",), f"{summed} Yeah?")
    assert said.has(ActKind.CHECK_BACK)
    later = heard("stalled-deposit", ("wait-until",), f"{summed} I ring you on the 23rd. Okay?")
    assert not later.has(ActKind.CHECK_BACK)


@pytest.mark.parametrize(
    "question",
    ["How are you doing now with the hours?", "Which requirements would it have to meet?"],
)
def test_these_ask_her_to_tell(question: str) -> None:
    said = heard("letting-go-payroll", ("sunday-hours",), question)
    assert said.has(ActKind.OPEN_QUESTION)
    assert not said.has(ActKind.SMALL_TALK, ActKind.CLOSED_QUESTION)


def test_a_ring_given_is_a_call_proposed_and_no_benefit() -> None:
    for words in ("How about I give you a bell on", "I'll give you a quick buzz on"):
        said = heard("growers-irrigation", ("vote-date",), f"{words} the nineteenth?")
        assert said.has(ActKind.NEXT_STEP_PROPOSAL)
        assert not said.has(ActKind.BENEFIT)
