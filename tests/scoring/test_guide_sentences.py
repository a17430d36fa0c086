"""The examples of the scoring guide as typed text: heard, answered and scored."""

import pytest

from scoring.scorecard import CheckResult, Status
from tests.builders import a_scenario
from tests.scoring.play import bundled, card_of

HELLO = "Hi Dana, it's Sam from Norpack."
ABOUT = "I'm calling about the seals on line 2 since the visit."
PROBLEM = "How is line 2 running?"
MEET = "Could we meet on Thursday the second of April?"

OPENINGS = (
    ("purpose_early", "I'm ringing because our engineer was with you last week.", True),
    (
        "purpose_early",
        "I call you for the visit of the engineer, I like to know how is the line.",
        True,
    ),
    ("purpose_early", "The purpose of my call is to see where we are with things.", False),
    ("purpose_early", "I've been meaning to ring for ages.", False),
    ("specific_purpose", "It's about the seals on line 2 since the visit.", True),
    ("specific_purpose", "I'm calling to discuss Harbour Foods' packaging needs.", False),
    ("specific_purpose", "It's about the seals on line 3.", False),
    (
        "benefit_to_her",
        "It's about line 2, so whatever still stops it is fixed before your Easter run.",
        True,
    ),
    ("benefit_to_her", "It's about line 2. I want that you not lose another shift.", True),
    ("benefit_to_her", "It's about line 2, so I can better understand your needs.", False),
    ("benefit_to_her", "It's about line 2. We save you time, cut cost and grow revenue.", False),
    ("no_filler_opener", "Checking in on Tuesday's visit: did the seals hold?", True),
    ("no_filler_opener", "Did you get my email, and has anything changed?", False),
    (
        "no_filler_opener",
        "Nothing to sell; I saw the flood in the news. Are you all right?",
        True,
    ),
)


@pytest.mark.parametrize(("check", "sentence", "passes"), OPENINGS)
def test_an_opening_is_judged_as_the_guide_judges_it(
    check: str, sentence: str, passes: bool
) -> None:
    result = card_of(a_scenario(), HELLO, sentence).check(check)
    assert (result.status is Status.PASSED) == passes


AFTER_THE_PROBLEM = (
    ("follow_up", ("What does a Friday stop cost you?",), True),
    ("follow_up", ("And who gets the phone call then?",), True),
    ("follow_up", ("Great. And your plans for next year?",), False),
    ("follow_up", ("Three times a week, okay. Which contract are you on?",), False),
    (
        "deeper_layer",
        ("That's a nuisance.", "With the seals sorted, what else would you change on that line?"),
        True,
    ),
    ("recap_before_asking", ("So it's still three stops a week, and it's the seals.", MEET), True),
    ("recap_before_asking", ("If I understand: three stop every week, always seal.", MEET), True),
    ("recap_before_asking", ("Got it, I completely understand. Could we meet?",), False),
    ("recap_before_asking", ("As my notes say, you had seal failures. Could we meet?",), False),
    ("recap_coverage", ("So line 2 stops three times a week.",), True),
    ("recap_coverage", ("So you have challenges with equipment and plans for growth.",), False),
    ("recap_accurate", ("So line 2 stops thirty times a week.", "Three a week, sorry."), True),
    ("recap_accurate", ("So line 2 stops thirty times a week.", "Good. Anything else?"), False),
    ("checked_back", ("So it's three stops a week. Have I missed anything?",), True),
    (
        "checked_back",
        ("It stops three times a week, so I understood it; please correct me.",),
        True,
    ),
    ("checked_back", ("So it's three stops a week, right? Great, so I'd suggest a visit.",), False),
    ("checked_back", ("Our machines are faster. Does that make sense?",), False),
    ("next_step_action", ("I'll send the seal report, you show your engineer.",), True),
    ("next_step_action", ("Let's keep in touch.",), False),
    (
        "next_step_when",
        ("I'd come and see line 2 run. When is sensible?", "The 3rd at nine."),
        True,
    ),
    ("next_step_when", ("I'd come and see line 2 run as soon as possible.",), False),
    ("next_step_when", ("I'd come and see line 2 run after month-end some time.",), False),
    ("next_step_fits", ("I'm in your area Thursday anyway, so I'd come and see line 2.",), False),
    ("next_step_fits", ("Could we meet? I can hold this price only till Friday.",), False),
)


def after_the_problem(check: str, sentences: tuple[str, ...]) -> CheckResult:
    return card_of(a_scenario(objections=()), f"{HELLO} {ABOUT}", PROBLEM, *sentences).check(check)


@pytest.mark.parametrize(("check", "sentences", "passes"), AFTER_THE_PROBLEM)
def test_a_conversation_is_judged_as_the_guide_judges_it(
    check: str, sentences: tuple[str, ...], passes: bool
) -> None:
    result = after_the_problem(check, sentences)
    assert (result.status is Status.PASSED) == passes


def test_walking_through_a_stop_is_an_open_question_and_counting_stops_is_none() -> None:
    dana = bundled("packaging-renewal")
    opening = f"{HELLO} {ABOUT}"
    walked = "Can you walk me through what happens when it stops?"
    counted = "How many times did it stop?"
    assert card_of(dana, opening, walked).check("open_questions").points > 0
    assert card_of(dana, opening, counted).check("open_questions").points == 0


def test_the_guides_three_questions_have_a_good_shape() -> None:
    asked = ("What stops it most?", "Three a week, you said?", "Would Tuesday suit?")
    assert card_of(a_scenario(), f"{HELLO} {ABOUT}", *asked).check("question_shape").points == 4


def test_a_second_leading_question_spoils_the_shape() -> None:
    leading = "You'd want fewer stops, wouldn't you?"
    other = "And you'd like less waste, wouldn't you?"
    result = after_the_problem("question_shape", (leading, other))
    assert result.status is Status.FAILED


def test_the_deepest_question_comes_too_early_as_the_first() -> None:
    result = card_of(a_scenario(), HELLO, "What keeps you awake at night?").check("deeper_layer")
    assert result.points == 0


def test_more_than_she_said_of_the_board_is_wrong() -> None:
    told = ("What did you decide when you planned the year?",)
    wrong = "So the board has approved the second site."
    card = card_of(a_scenario(trust=60), f"{HELLO} {ABOUT}", *told, wrong)
    assert [fact.fact for fact in card.disclosed] == ["second-site"]
    assert card.check("recap_accurate").status is Status.FAILED


def test_a_kindness_that_turns_into_a_pitch_is_none() -> None:
    kind = "Nothing to sell; I saw the flood in the news. Are you all right?"
    pitch = "By the way, our premium contract includes remote monitoring and a hotline."
    assert card_of(a_scenario(), HELLO, kind, pitch).check("no_filler_opener").points == 0


def test_her_yes_alone_is_worth_three_and_her_reason_the_rest() -> None:
    bare = after_the_problem(
        "next_step_agreed",
        ("I'd suggest a call with your engineer and ours on Thursday the second of April at ten.",),
    )
    full = after_the_problem(
        "next_step_agreed",
        (
            "I'd come and see line 2 run on Thursday the second of April at ten, so that we see "
            "with our own eyes why it stops three times a week.",
        ),
    )
    assert bare.points <= 3 < full.points
