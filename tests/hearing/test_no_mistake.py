"""What differs from her words without being a mistake about them, and questions it sounded like."""

import pytest

from simulator.hearing.acts import ActKind, HeardText, Verdict
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear

SIZES = FactCue(id="sizes", layer="problem", text="My supervisors filled the sizes in from memory.")
CREWS = FactCue(
    id="crews",
    layer="problem",
    text="Last month I had to get a crew out of bed four times for a pump.",
    must=(("four times", "4 times"),),
)
ALARMS = FactCue(
    id="alarms",
    layer="problem",
    text="Three of the four alarms were for nothing.",
    must=(("three of the four", "three of four"),),
)
BILL = FactCue(
    id="bill",
    layer="problem",
    text="The pump cost us four hundred thousand more than forecast.",
    must=(("four hundred thousand",),),
)
HOURS = FactCue(
    id="hours",
    layer="problem",
    text="Every stop of the pump takes forty minutes, and it stands for nothing.",
    must=(("forty minutes",),),
)
SIXTY = FactCue(
    id="sixty", layer="problem", text="I take on sixty people for Easter, and they need tunics."
)
THIRTY = FactCue(
    id="thirty",
    layer="problem",
    text="Thirty-one of the tunics are a size too small.",
    must=(("thirty-one", "31"),),
)


def in_a_call(text: str, *facts: FactCue) -> HeardText:
    """What is heard right after she has told the last of these."""
    return hear(
        text,
        HearingContext(
            prepared=Prepared(facts=facts),
            heard_before=facts[-1].text,
            disclosed=tuple(fact.id for fact in facts),
            in_opening=False,
        ),
    )


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("So nobody will fill the sizes in from memory this time.", SIZES),
        ("So two hours a week for nothing, with the pump.", HOURS),
        ("So the pump is off every month, and nobody knows why.", BILL),
        ("Four! A town of your size had five crews out of bed a month for a pump.", CREWS),
        ("So three alarms were for nothing.", ALARMS),
    ],
)
def test_a_promise_anothers_figure_and_one_of_two_figures_are_no_mistakes(
    text: str, fact: FactCue
) -> None:
    reading = in_a_call(text, fact).recap
    verdicts = reading.verdicts if reading else ()
    assert Verdict.WRONG not in [each.verdict for each in verdicts]


def test_a_wrong_figure_stays_a_mistake() -> None:
    reading = in_a_call("So you had to get a crew out of bed nine times for a pump.", CREWS).recap
    assert reading is not None
    assert [each.verdict for each in reading.verdicts] == [Verdict.WRONG]


def test_a_moment_named_after_a_question_asks_for_no_day() -> None:
    heard = in_a_call(
        "And to whom must you explain such a sum, when it arrives unannounced?", CREWS
    )
    asked = [act.attributes.wants for act in heard.acts if act.act is ActKind.OPEN_QUESTION]
    assert asked == ["person"]
    assert not heard.has(ActKind.STACKED_QUESTIONS)


def test_how_they_took_it_asks_no_check_of_a_summary() -> None:
    text = "So they filled the sizes in from memory. How did your people take it, like that?"
    assert not in_a_call(text, SIZES).has(ActKind.CHECK_BACK)


def test_a_figure_of_another_thing_she_told_is_no_mistake() -> None:
    reading = in_a_call("Sixty tunics for Easter, then.", THIRTY, SIXTY).recap
    verdicts = reading.verdicts if reading else ()
    assert Verdict.WRONG not in [each.verdict for each in verdicts]


@pytest.mark.parametrize(
    "text",
    [
        "So there's no hurry? Shall I order a pack for you now or would you rather wait?",
        "No need at all. It's with you this afternoon, and if you ever just need an answer, ring.",
    ],
)
def test_nobody_is_accused_of_pushing_who_does_not(text: str) -> None:
    heard = in_a_call(text, CREWS)
    assert not heard.has(ActKind.PRESSURE, ActKind.FALSE_URGENCY)


def test_a_bare_figure_beside_hers_said_rightly_is_no_mistake_about_it() -> None:
    one = FactCue(
        id="one",
        layer="problem",
        text="She reads one sentence. If there's a figure of ours in it, she reads a second.",
        must=(("one sentence",),),
    )
    told = HearingContext(
        prepared=Prepared(facts=(one,)), heard_before=one.text, disclosed=("one",), in_opening=False
    )
    said = "So she reads one sentence, two if there's a figure of yours in it. Correct?"
    recap = hear(said, told).recap
    assert recap is not None
    assert [v.verdict for v in recap.verdicts] == [Verdict.COVERED]


def test_a_summary_goes_on_behind_a_semicolon_and_proposes_no_day() -> None:
    test = FactCue(
        id="test",
        layer="problem",
        text="A weekend at a fair, from Saturday morning to Sunday night. Then I believe it.",
    )
    told = HearingContext(
        prepared=Prepared(facts=(test,)),
        heard_before=test.text,
        disclosed=("test",),
        in_opening=False,
    )
    said = (
        "I'll play it back: your supplier never came to look; and a weekend at a fair, from"
        " Saturday morning to Sunday night. Did I get that right?"
    )
    assert not hear(said, told).has(ActKind.NEXT_STEP_PROPOSAL)


def test_why_she_did_not_ring_is_no_reproach_where_he_says_so() -> None:
    cross = hear("Why didn't you ring us back?", HearingContext(in_opening=False))
    said = "And why didn't you ring us back? I'm not cross, I'd only like to learn from it."
    kind = hear(said, HearingContext(in_opening=False))
    assert cross.has(ActKind.BLAME)
    assert not kind.has(ActKind.BLAME)
    assert kind.has(ActKind.OPEN_QUESTION)
