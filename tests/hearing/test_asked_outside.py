"""Questions where no call is known, and what a question's wording alone makes of it."""

import pytest

from simulator.hearing.acts import QUESTION_KINDS, ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear

NO_CALL = HearingContext()
IN_A_CALL = HearingContext(
    disclosed=("stops",),
    heard_before="Line 2 still stops three times a week.",
    in_opening=False,
)
OPEN, CLOSED = ActKind.OPEN_QUESTION, ActKind.CLOSED_QUESTION


def asked(text: str, context: HearingContext = NO_CALL) -> set[ActKind]:
    return {act.act for act in hear(text, context).acts} & QUESTION_KINDS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hello. How are you?", OPEN),
        ("What can I do for you today?", OPEN),
        ("I'd like to talk about the pump. Would that be okay?", CLOSED),
        ("Can we talk about the invoice for a bit?", CLOSED),
        ("You want it by June. Did I get that right?", CLOSED),
        ("Do you have any other questions for me?", CLOSED),
        ("can i show you the drawing", CLOSED),
    ],
)
def test_without_a_call_what_has_the_form_of_a_question_is_one(text: str, kind: ActKind) -> None:
    assert kind in asked(text)


@pytest.mark.parametrize("text", ["Hello. How are you?", "May I call you back on Thursday?"])
def test_in_a_call_manners_and_requests_are_no_questions(text: str) -> None:
    assert not asked(text, IN_A_CALL)


def test_without_a_call_a_tag_he_talks_on_after_asks_nothing() -> None:
    told = "There are plenty of filters that look fine on the outside, right?"
    more = " That is what our fitters run into all the time, and it takes them half a morning."
    assert asked(told)
    assert not asked(told + more)


@pytest.mark.parametrize(
    "text",
    ['He keeps saying to me, "why is it late?"', 'It is hard to think, "How will we manage?"'],
)
def test_without_a_call_a_quoted_question_is_not_his(text: str) -> None:
    assert not asked(text)


@pytest.mark.parametrize("context", [NO_CALL, IN_A_CALL])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On a scale of one to ten, how happy are you with the crew?", CLOSED),
        ("How satisfied are your drivers, on a scale from 0 to 10?", CLOSED),
        ("How satisfied are your drivers?", OPEN),
        ("What is the longest it has ever stood still?", CLOSED),
        ("What is the dealer's phone number?", CLOSED),
        ("Could you tell me about how much you pay for diesel?", CLOSED),
        ("Could you tell me about how you buy diesel?", OPEN),
        ("So, any thoughts on how the crew could do without it?", OPEN),
        ("How about you tell me what happened?", OPEN),
        ("How about your drivers?", OPEN),
    ],
)
def test_the_kind_of_question_in_and_out_of_a_call(
    text: str, kind: ActKind, context: HearingContext
) -> None:
    assert kind in asked(text, context)
    assert not asked(text, context) & ({OPEN, CLOSED} - {kind})


def test_how_about_with_a_clause_proposes_and_is_answered_by_yes_or_no() -> None:
    assert asked("How about we begin with the old one?") == {CLOSED}


@pytest.mark.parametrize("context", [NO_CALL, IN_A_CALL])
@pytest.mark.parametrize(
    "text",
    [
        "That's what I do.",
        "That is how they work.",
        "They would still be late, you know what I mean?",
        "What some people do is buy a second one.",
    ],
)
def test_a_wh_word_that_only_joins_asks_nothing(text: str, context: HearingContext) -> None:
    assert OPEN not in asked(text, context)


@pytest.mark.parametrize("context", [NO_CALL, IN_A_CALL])
@pytest.mark.parametrize(
    "text",
    [
        "I mean, when you look at it from the road, it's fine.",
        "I mean, if they come late, nobody minds.",
        "If I'm interested in what I'm reading, the day is gone.",
        "They did not even tell us that it was late.",
        "It depends on how elaborate the drawing is.",
        "Then the other fellow, oh, what was his name, the tall one, came back.",
    ],
)
def test_talk_that_only_has_the_words_of_a_question_asks_nothing(
    text: str, context: HearingContext
) -> None:
    assert not asked(text, context)


@pytest.mark.parametrize(
    "text", ["I mean, when?", "I mean, when do you close?", "I mean when did it start"]
)
def test_a_question_put_again_still_asks(text: str) -> None:
    assert asked(text) == {CLOSED}
