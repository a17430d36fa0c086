"""What is asked, and how: with marks, and as speech gives it."""

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.asking import find_questions
from simulator.hearing.finer_sides import FinerSide
from simulator.hearing.sides import Side
from simulator.hearing.wants import Wanted
from simulator.hearing.wording import read

OPEN, CLOSED = ActKind.OPEN_QUESTION, ActKind.CLOSED_QUESTION


def kinds(text: str) -> list[ActKind]:
    return [asked.act for asked in find_questions(read(text))]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("the trays came late why did you keep them", [OPEN]),
        ("you keep two presses is there any day they both stand", [CLOSED]),
        ("so the old film tore did it tear at the seal", [CLOSED]),
        ("the lorries wait with you do they wait long", [CLOSED]),
        ("drop the night shift what would have to change", [OPEN]),
        ("at which stage did the delay arise", [CLOSED]),
        ("since when has that been the case", [CLOSED]),
        ("in which way will the shift change your hall", [OPEN]),
        ("are both halls on the same meter", [CLOSED]),
        ("what distinguishes a friday from the rest", [OPEN]),
        ("is the well deep and how many pumps are there", [CLOSED, CLOSED]),
        ("what what do you um do you pack on mondays", [OPEN]),
        ("the line runs all friday yes or no", [CLOSED]),
        ("is it would you want it sooner", [CLOSED]),
        ("Is it-- Why did the film tear?", [OPEN]),
        ("When the money comes in June, what will you do first?", [OPEN]),
        ("You bought it from which maker?", [CLOSED]),
        ("Any thoughts on how to store them?", [OPEN]),
        ("Do you have a sense of what the board expects?", [OPEN]),
        ("Tell me about when the press arrived.", [OPEN]),
        ("I don't know if you run Saturdays as well.", [CLOSED]),
        ("Could you tell me whether the well holds?", [CLOSED]),
        ("It was the film, what, twice a month?", [CLOSED]),
    ],
)
def test_a_question_is_heard_in_its_kind(said: str, expected: list[ActKind]) -> None:
    assert kinds(said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "We had a fitter who had never seen the press.",
        "It stopped twice, which is the reason for my call.",
        "What happened was that the film tore.",
        "what worries them is that the seals are old",
        "They keep asking themselves, why is it late.",
        "How kind of you.",
        "You know what I mean?",
        "So do I.",
        "I like the red one, believe it or not.",
        "It depends on how deep you drill.",
        "the problem is it tears at night",
        "have a good day",
        "do your best",
    ],
)
def test_no_question_is_heard_in_a_statement(said: str) -> None:
    assert kinds(said) == []


def test_what_leads_in_to_a_question_belongs_to_its_words() -> None:
    wording = read("When you speak of fewer stops, what counts as one?")
    (asked,) = find_questions(wording)
    assert wording.plain[asked.start : asked.end].startswith("when you speak of fewer stops")


def test_a_question_runs_to_the_next_one() -> None:
    wording = read("how deep is the well what pump does it have")
    first, second = find_questions(wording)
    assert wording.plain[first.start : first.end] == "how deep is the well"
    assert wording.plain[second.start : second.end] == "what pump does it have"


@pytest.mark.parametrize(
    "said",
    [
        "May I ask you to say more about that?",
        "Might I hear a little more on that point?",
        "Would you say more about the seals?",
    ],
)
def test_however_politely_more_is_asked_for_it_invites_her_to_tell(said: str) -> None:
    (asked,) = find_questions(read(said))
    assert (asked.act, asked.wants, asked.side) == (OPEN, Wanted.MORE, None)


def test_asking_whether_she_would_say_that_more_do_invites_nothing() -> None:
    (asked,) = find_questions(read("Would you say more people ask for it now?"))
    assert asked.wants is not Wanted.MORE


@pytest.mark.parametrize(
    ("said", "side"),
    [("And what then?", FinerSide.WHAT_HAPPENED), ("Say it fails, what then?", Side.WHAT_THEN)],
)
def test_what_then_is_asked_of_what_was_unless_he_only_supposes_it(
    said: str, side: Side | FinerSide
) -> None:
    assert [asked.side for asked in find_questions(read(said))] == [side]


@pytest.mark.parametrize(
    ("said", "wants"),
    [
        ("And on your side, who has to clear the half day?", Wanted.PERSON),
        ("In the afternoon, who plugs them in?", Wanted.PERSON),
    ],
)
def test_what_says_where_or_when_may_stand_before_a_question(said: str, wants: Wanted) -> None:
    assert [asked.wants for asked in find_questions(read(said))] == [wants]
