"""Days counted from a date both know."""

from datetime import date

import pytest

from simulator.hearing.acts import ActKind, Moment, WhenKind
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear

TODAY = date(2026, 1, 27)  # a Tuesday
VOTE = FactCue(id="vote", text="Our members vote on the eighteenth of February.")
AUDIT = FactCue(id="audit", text="The audit was last Tuesday, and nobody slept.")
SHIFTS = FactCue(id="shifts", text="We bake on Monday and on Thursday.")


def moment_in(words: str, *, told: tuple[str, ...] = ("vote", "audit", "shifts")) -> Moment | None:
    prepared = Prepared(
        facts=(VOTE, AUDIT, SHIFTS), real_deadlines=(("public grant", date(2026, 3, 31)),)
    )
    context = HearingContext(prepared=prepared, disclosed=told, today=TODAY, in_opening=False)
    moments = hear(words, context).when.moments
    return moments[0] if moments else None


@pytest.mark.parametrize(
    ("words", "day", "time"),
    [
        ("I'll ring you the day after the vote at ten.", date(2026, 2, 19), "10:00"),
        ("Shall I call the Friday after your members have voted?", date(2026, 2, 20), ""),
        ("i send it a week before the vote", date(2026, 2, 11), ""),
        ("Two days before the vote, okay?", date(2026, 2, 16), ""),
        ("The Monday before your vote, then.", date(2026, 2, 16), ""),
        ("Let's speak the day after the grant.", date(2026, 4, 1), ""),
    ],
)
def test_a_day_is_counted_from_hers(words: str, day: date, time: str) -> None:
    found = moment_in(words)
    assert found is not None
    assert (found.day, found.time, found.vague) == (day, time, False)


def test_the_week_after_is_a_working_week() -> None:
    found = moment_in("Could we talk in the week after the vote?")
    assert found is not None
    assert (found.day, found.until) == (date(2026, 2, 23), date(2026, 2, 27))


def test_after_it_is_no_day_yet() -> None:
    after, before = moment_in("I'll ring after the vote."), moment_in("I'll ring before the vote.")
    assert after is not None and (after.day, after.vague) == (date(2026, 2, 19), True)
    assert before is not None and (before.until, before.vague) == (date(2026, 2, 17), True)


@pytest.mark.parametrize(
    "words",
    [
        "I'll ring you after the vote count.",  # another thing
        "I'll ring you the day after the audit.",  # that was
        "I'll ring you the day after the baking.",  # it has two days
        "I'll ring you after the break.",
        "What came after?",
    ],
)
def test_what_has_no_day_to_come_is_not_counted_from(words: str) -> None:
    assert moment_in(words) is None


def test_what_she_has_not_told_has_no_day() -> None:
    assert moment_in("I'll ring you the day after the vote.", told=()) is None


def test_such_a_day_counts_as_a_date() -> None:
    context = HearingContext(
        prepared=Prepared(facts=(VOTE,)), disclosed=("vote",), today=TODAY, in_opening=False
    )
    assert hear("the day after the vote", context).when.kind is WhenKind.DATE


def test_what_he_will_do_on_such_a_day_is_a_step_and_no_summary() -> None:
    context = HearingContext(
        prepared=Prepared(facts=(VOTE,)), disclosed=("vote",), today=TODAY, in_opening=False
    )
    said = (
        "You'll have our page from me by Friday, and I ring you on the nineteenth, the day after "
        "the vote, to hear how it went. Is that all right?"
    )
    heard = hear(said, context)
    assert heard.has(ActKind.NEXT_STEP_PROPOSAL)
    assert not heard.has(ActKind.RECAP)
