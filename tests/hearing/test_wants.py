"""What sort of answer a question wants, and which words turn out to be something else."""

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear
from simulator.hearing.second_readings import FOR_FAULTS
from simulator.hearing.wants import Wanted, wanted

STOPS = FactCue(
    id="stops",
    text="Line 2 stops about three times a week.",
    asked_by=("How is line 2 running?",),
    layer="problem",
)
PREPARED = Prepared(facts=(STOPS,), people=("Elena Marković",), trainee_name="Sam")
TOLD = HearingContext(
    prepared=PREPARED, disclosed=("stops",), heard_before=STOPS.text, in_opening=False
)
PICKED_UP = HearingContext(prepared=PREPARED, heard_before="Vela Growers, good morning.")


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("and why is that", Wanted.REASON),
        ("how much does it cost you", Wanted.FIGURE),
        ("so who is that?", Wanted.PERSON),
        ("since when?", Wanted.SINCE),
        ("how long does that take you?", Wanted.DURATION),
        ("how long has it been like that?", Wanted.SINCE),
        ("and when was that?", Wanted.DAY),
        ("what is a rinser?", Wanted.TERM),
        ("which supermarket was that?", Wanted.WHICH),
        ("what did the guests say?", Wanted.WORDS),
        ("what did you do then?", Wanted.DEED),
        ("how do you feel about it?", Wanted.VIEW),
        ("does it help?", Wanted.YES_NO),
        ("did you have to come in yourself?", Wanted.ABOUT_HER),
        ("what do you mean by that?", Wanted.MEANING),
        ("what else goes wrong", Wanted.MORE),
        ("how do you order", Wanted.MANNER),
        ("what does a stop mean for your people", Wanted.THING),
    ],
)
def test_a_question_wants_a_sort_of_answer(question: str, kind: Wanted) -> None:
    assert wanted(question, "") == kind


@pytest.mark.parametrize("question", ["how do you feel about the moon", "Do you like football?"])
def test_a_question_about_the_world_at_large_is_off_the_topic(question: str) -> None:
    heard = hear(question, TOLD)
    assert {act.attributes.wants for act in heard.acts if act.attributes.wants} == {
        Wanted.OFF_TOPIC
    }
    assert heard.asks_for == ()


def test_what_she_has_spoken_of_is_never_off_the_topic() -> None:
    moon = FactCue(id="moon", text="We pick by the moon.", asked_by=("What has the moon to do?",))
    context = HearingContext(prepared=Prepared(facts=(STOPS, moon)), in_opening=False)
    heard = hear("How do you feel about the moon?", context)
    assert heard.asks_for == ("moon",)


@pytest.mark.parametrize(
    "words",
    [
        "I understand, you have really no time.",
        "I understand you are angry, I would be also.",
        "That sounds like a heavy week.",
    ],
)
def test_feeling_with_her_is_no_summary(words: str) -> None:
    heard = hear(words, TOLD)
    assert heard.has(ActKind.EMPATHY)
    assert not heard.has(ActKind.RECAP)


def test_what_she_told_given_back_kindly_stays_a_summary() -> None:
    heard = hear("I understand that line 2 stops three times a week, and that is hard.", TOLD)
    assert heard.has(ActKind.RECAP)


@pytest.mark.parametrize(
    "words", ["Anything else I've muddled?", "Have I missed something?", "What's off there?"]
)
def test_asking_what_he_got_wrong_is_a_check_for_faults(words: str) -> None:
    checks = hear(words, TOLD).all_of(ActKind.CHECK_BACK)
    assert [act.attributes.kind for act in checks] == [FOR_FAULTS]


def test_advice_against_deciding_now_is_no_pressure() -> None:
    assert not hear("I think you should not sign a contract now.", TOLD).has(ActKind.PRESSURE)
    assert not hear("I'd like to hear what you need to decide.", TOLD).has(ActKind.PRESSURE)
    assert hear("You must sign the contract now.", TOLD).has(ActKind.PRESSURE)


@pytest.mark.parametrize("words", ["Is that Ms Marković?", "Hello, am I speaking with Elena?"])
def test_asking_whether_it_is_her_asks_for_the_person(words: str) -> None:
    heard = hear(words, PICKED_UP)
    assert heard.has(ActKind.ASK_FOR_PERSON)
    assert not heard.has(ActKind.CLOSED_QUESTION)


def test_a_figure_she_never_gave_is_invented_before_she_has_told_any() -> None:
    reading = hear("So you've two hundred people there.", TOLD).recap
    assert reading is not None
    assert len(reading.invented) == 1


def test_when_somebody_else_meets_is_no_appointment() -> None:
    heard = hear("When does the board meet?", TOLD)
    assert heard.has(ActKind.CLOSED_QUESTION)
    assert not heard.has(ActKind.NEXT_STEP_PROPOSAL)
    assert hear("When is the best time for you?", TOLD).has(ActKind.NEXT_STEP_PROPOSAL)


def test_since_when_is_no_check_back() -> None:
    heard = hear("Since when is that so?", TOLD)
    assert heard.has(ActKind.CLOSED_QUESTION)
    assert not heard.has(ActKind.CHECK_BACK)


def test_the_last_open_question_is_the_first_to_be_answered() -> None:
    racks = FactCue(id="racks", text="They moved.", asked_by=("What happened to the racks?",))
    both = HearingContext(prepared=Prepared(facts=(STOPS, racks)), in_opening=False)
    heard = hear("How is line 2 running? And what happened to the racks?", both)
    assert heard.asks_for[0] == "racks"


def test_how_often_in_a_month_names_no_day() -> None:
    assert hear("But four times in one month, this is much.", TOLD).when.moments == ()


def test_would_you_like_it_is_an_offer() -> None:
    assert wanted("would you like it?", "yes_no") == Wanted.OFFER
    assert wanted("would you like the line to run faster?", "yes_no") == Wanted.ABOUT_HER
