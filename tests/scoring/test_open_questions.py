"""Open questions: the examples of the scoring guide, marked by hand."""

import pytest

from scoring.scorecard import CheckResult, Status
from simulator.call.events import Outcome
from simulator.hearing.acts import ActKind
from simulator.scenario.model import CallType
from tests.builders import a_scenario
from tests.scoring.calls import Said, said, the_card

OPEN, CLOSED = ActKind.OPEN_QUESTION, ActKind.CLOSED_QUESTION


def check(
    name: str, *turns: Said, outcome: Outcome | None = Outcome.TRAINEE_HUNG_UP
) -> CheckResult:
    return the_card(*turns, outcome=outcome).check(name)


def asks(text: str, act: ActKind = OPEN, *tells: str, **attributes: object) -> Said:
    return said(text, ("", act, attributes), tells=tells)


WALK_ME = asks("Can you walk me through what happens when it stops?", OPEN, "weekly-stops")
NIGHT = asks("Please explain me how the night shift is handling this.", OPEN, "friday-shift")
SEALS = asks("What about the seals?", OPEN, "seal-history")
HOW_MANY = asks("How many times did it stop?", CLOSED, "weekly-stops")
EXTEND = asks("What do you think, shall we just extend?", CLOSED)
LEADING = asks("You'd want fewer stops, wouldn't you?", ActKind.LEADING_QUESTION)


@pytest.mark.parametrize(
    ("turns", "points"),
    [((), 0), ((WALK_ME,), 2), ((WALK_ME, NIGHT), 5), ((WALK_ME, NIGHT, SEALS), 7)],
)
def test_answered_open_questions_count_to_three(turns: tuple[Said, ...], points: int) -> None:
    assert check("open_questions", *turns).points == points


@pytest.mark.parametrize("turn", [HOW_MANY, EXTEND])
def test_a_closed_question_is_none_and_the_nearest_miss(turn: Said) -> None:
    result = check("open_questions", turn)
    assert result.points == 0
    assert result.nearest_miss is not None
    assert result.nearest_miss.text == turn.text


def test_a_question_asked_twice_counts_once() -> None:
    assert check("open_questions", WALK_ME, WALK_ME).points == 2


@pytest.mark.parametrize(
    ("question", "echoed"),
    [("What else?", "What else?"), ("What would I put down, then?", "What would you put down")],
)
def test_her_own_question_said_back_is_none_of_his(question: str, echoed: str) -> None:
    hers = said("Good.", line=f"Yes, well. {question}")
    echo = said(echoed, ("", OPEN), tells=("weekly-stops",))
    assert check("open_questions", echo).points > 0
    assert check("open_questions", hers, echo).points == 0


def test_asking_for_what_was_just_told_counts_once() -> None:
    again = asks("Tell me what happens when it stops.", OPEN, "weekly-stops")
    assert check("open_questions", WALK_ME, again).points == 2


def test_an_unanswered_open_question_is_the_nearest_miss() -> None:
    result = check("open_questions", asks("What are your plans?"))
    assert result.points == 0
    assert result.nearest_miss is not None


def test_an_opening_asks_for_one_only() -> None:
    card = the_card(WALK_ME, scenario=a_scenario(type=CallType.OPENING))
    assert card.check("open_questions").status is Status.PASSED
    assert card.check("follow_up").status is Status.NOT_APPLICABLE


def test_the_shape_of_questions_passes_with_numbers_made_sure_of_and_dates_asked() -> None:
    result = check(
        "question_shape",
        said("What stops it most?", ("", OPEN), tells=("weekly-stops",), line="Three a week."),
        asks("Three a week, you said?", CLOSED),
        said("Would Tuesday suit?", ("", CLOSED), ("", ActKind.NEXT_STEP_PROPOSAL)),
    )
    assert result.status is Status.PASSED


def test_one_question_has_no_shape() -> None:
    assert check("question_shape", WALK_ME).status is Status.FAILED
    assert check("question_shape").status is Status.FAILED


def test_two_requests_of_form_are_no_questions() -> None:
    time = said("Have you ten minutes?", ("", ActKind.TIME_REQUEST))
    assert check("question_shape", time, time).status is Status.FAILED


def test_one_leading_question_is_forgiven_the_second_is_not() -> None:
    assert check("question_shape", WALK_ME, LEADING).status is Status.PASSED
    result = check("question_shape", WALK_ME, LEADING, LEADING)
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None
    assert result.nearest_miss.turn == 3
    assert check("question_shape", LEADING, LEADING, outcome=None).status is Status.FAILED


def test_stacked_questions_weigh_like_leading_ones() -> None:
    stacked = asks("What, why and when?", ActKind.STACKED_QUESTIONS)
    assert check("question_shape", WALK_ME, stacked, LEADING).status is Status.FAILED


def test_halves_of_one_question_a_date_asked_and_a_tag_on_a_summary_load_nothing() -> None:
    halves = said("Who runs it, and how?", ("", ActKind.STACKED_QUESTIONS, {"kind": "halves"}))
    dated = said(
        "Shall we say Tuesday, or when?",
        ("", ActKind.STACKED_QUESTIONS),
        ("Shall we say Tuesday", CLOSED),
        ("when", OPEN),
        ("", ActKind.NEXT_STEP_PROPOSAL),
    )
    tagged = said(
        "That's all of it, isn't it?", ("", ActKind.LEADING_QUESTION), ("", ActKind.CHECK_BACK)
    )
    result = check("question_shape", WALK_ME, halves, dated, tagged, LEADING)
    assert result.status is Status.PASSED


def test_one_more_closed_than_open_is_fine_and_two_are_not() -> None:
    closed = [asks(f"Is {name} fine?", CLOSED) for name in ("it", "that", "Kim")]
    assert check("question_shape", WALK_ME, *closed[:2]).status is Status.PASSED
    result = check("question_shape", WALK_ME, *closed)
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None
    assert result.nearest_miss.text == "Is Kim fine?"


def test_a_question_that_makes_sure_is_not_closed() -> None:
    sure = [asks(f"So {n}, yes?", CLOSED, kind="clarifying") for n in ("that", "it", "this")]
    assert check("question_shape", WALK_ME, *sure).status is Status.PASSED


def test_questions_said_in_one_breath_are_one_and_beside_an_open_one_none() -> None:
    news = said(
        "Did you know, or is it news, and who says yes?",
        ("", ActKind.STACKED_QUESTIONS),
        ("Did you know", CLOSED),
        ("is it news", CLOSED),
        ("who says yes", CLOSED),
    )
    dry = said(
        "What did it mean, who got no water?",
        ("", ActKind.STACKED_QUESTIONS, {"kind": "halves"}),
        ("What did it mean", OPEN),
        ("who got no water", CLOSED),
    )
    assert check("question_shape", WALK_ME, news, dry, HOW_MANY).status is Status.PASSED
    assert check("question_shape", news, HOW_MANY).status is Status.FAILED


def test_a_question_that_only_leads_in_to_the_next_stacks_nothing() -> None:
    led_in = said(
        "How is it with you? What happens at night?",
        ("", ActKind.STACKED_QUESTIONS),
        ("How is it with you", OPEN, {"general": True}),
        ("What happens at night", OPEN),
    )
    assert check("question_shape", led_in, LEADING).status is Status.PASSED


COST = said("What does a Friday stop cost you?", ("", OPEN), ("", ActKind.FOLLOW_UP))
MORE = said("Tell me more.", ("", ActKind.FOLLOW_UP, {"bare": True}))
PLANS = asks("Great. And your plans for next year?")


def test_something_new_about_what_was_said_is_a_follow_up() -> None:
    assert check("follow_up", WALK_ME, COST).status is Status.PASSED


def test_before_any_answer_nothing_can_be_followed_up() -> None:
    assert check("follow_up", COST).points == 0


def test_a_fresh_topic_is_the_nearest_miss() -> None:
    result = check("follow_up", WALK_ME, PLANS)
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None
    assert result.nearest_miss.text == PLANS.text


def test_bare_tell_me_more_counts_once() -> None:
    assert check("follow_up", WALK_ME, MORE).points == 4
    assert check("follow_up", WALK_ME, MORE, MORE).points == 4
    assert check("follow_up", WALK_ME, MORE, COST).points == 8


KIND_WORD = said("That's hard.", ("", ActKind.EMPATHY))
WISH = asks("With the seals sorted, what else would you change?", OPEN, deep=True)
PROBE = asks("What keeps you awake at night?", OPEN, probe=True)


def test_a_wish_asked_for_after_a_problem_was_taken_up_earns_four() -> None:
    assert check("deeper_layer", WALK_ME, KIND_WORD, WISH).points == 4


def test_reaching_the_deeper_fact_earns_the_rest() -> None:
    told = asks("What would change?", OPEN, "friday-shift", deep=True)
    assert check("deeper_layer", WALK_ME, KIND_WORD, told).points == 6


def test_a_problem_named_in_the_question_itself_is_taken_up() -> None:
    linked = asks("With the stops gone, what else?", OPEN, deep=True, facts=("weekly-stops",))
    assert check("deeper_layer", WALK_ME, linked).points == 4


def test_a_question_for_a_deeper_fact_is_deep_whatever_its_words() -> None:
    turn = said("And Fridays?", ("", OPEN), asks_for=("friday-shift",), hints=("friday-shift",))
    assert check("deeper_layer", WALK_ME, KIND_WORD, turn).points == 4


def test_a_question_without_a_topic_is_not_deep_by_what_she_tells_to_it() -> None:
    vague = said(
        "What do they say about it?",
        ("", OPEN, {"general": True, "facts": ("friday-shift",)}),
        asks_for=("friday-shift",),
        tells=("friday-shift",),
    )
    assert check("deeper_layer", WALK_ME, KIND_WORD, vague).points == 0


def test_the_question_whose_own_words_ask_for_a_wish_is_the_one_shown() -> None:
    about = said("And Fridays?", ("", OPEN), asks_for=("friday-shift",), hints=("friday-shift",))
    result = check("deeper_layer", WALK_ME, KIND_WORD, about, WISH)
    assert [quote.text for quote in result.evidence] == [WISH.text]


def test_the_probe_as_the_first_question_is_too_early() -> None:
    result = check("deeper_layer", PROBE)
    assert result.points == 0
    assert result.nearest_miss is not None


def test_without_taking_the_problem_up_a_deep_question_is_too_early() -> None:
    assert check("deeper_layer", WALK_ME, WISH).points == 0


def test_where_trust_cannot_reach_asking_is_enough() -> None:
    card = the_card(WALK_ME, KIND_WORD, WISH, scenario=a_scenario(trust=0))
    assert card.check("deeper_layer").points == 6


def test_on_a_first_day_asking_is_enough() -> None:
    card = the_card(WALK_ME, KIND_WORD, WISH, scenario=a_scenario(type=CallType.DAY_ONE))
    assert card.check("deeper_layer").status is Status.PASSED
