"""The two sides of a correction in her words."""

import pytest

from simulator.call.correcting import side_by_side
from simulator.hearing.acts import RecapVerdict, Verdict


def sides(detail: str, right: str, wrong: str, told: str = "") -> tuple[str, str] | None:
    verdict = RecapVerdict(fact="f", verdict=Verdict.WRONG, detail=detail, right=right, wrong=wrong)
    return side_by_side(verdict, told)


@pytest.mark.parametrize(
    ("detail", "right", "wrong", "named"),
    [
        ("number", "Three", "Thirteen", ("three", "thirteen")),
        ("number", "forty minutes", "forty hours", ("forty minutes", "forty hours")),
        ("time", "twenty-second", "12th", ("the twenty-second", "the 12th")),
        ("time", "18", "28th", ("the 18th", "the 28th")),
        ("time", "eighteenth", "8", ("the eighteenth", "the 8th")),
        ("time", "June", "july", ("June", "July")),
        ("time", "Thursdays", "tuesdays", ("Thursdays", "Tuesdays")),
        ("time", "three", "Five", ("three", "five")),
        ("time", "before month-end", "after month-end", ("before month-end", "after month-end")),
        ("degree", "wants", "approved", ("“wants”", "“approved”")),
        ("polarity", "old", "new", ("old", "new")),
    ],
)
def test_a_detail_is_named_beside_the_right_one(
    detail: str, right: str, wrong: str, named: tuple[str, str]
) -> None:
    assert sides(detail, right, wrong) == named


@pytest.mark.parametrize(
    ("told", "right", "wrong", "named"),
    [
        ("Between us, the board wants a second site.", "board", "You", ("the board", "me")),
        (
            "One of our retailers wants trays.",
            "retailers",
            "board",
            ("one of our retailers", "the board"),
        ),
        ("I can sign that myself.", "I", "boss", ("me", "the boss")),
        ("The members vote.", "members", "we", ("the members", "you")),
    ],
)
def test_an_owner_is_named_as_seen_from_her(
    told: str, right: str, wrong: str, named: tuple[str, str]
) -> None:
    assert sides("owner", right, wrong, told) == named


@pytest.mark.parametrize(
    ("detail", "right", "wrong"),
    [
        ("polarity", "stops", "doesn't stop"),
        ("polarity", "no visitors", "visitors"),
        ("number", "", ""),
        ("number", "three", "Three"),
        ("time", "the second week of the new year", "spring"),
    ],
)
def test_what_cannot_be_set_side_by_side_is_told_again(detail: str, right: str, wrong: str) -> None:
    assert sides(detail, right, wrong) is None
