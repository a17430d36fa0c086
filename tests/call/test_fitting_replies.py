"""Replies of whole calls that once fitted nothing he had said; each stands for its class."""

import pytest

from simulator.call.call import Call
from simulator.call.events import NextStepProposed, PersonaSaid, RecapChecked, TrustChanged
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario import library
from simulator.scenario.cues import MoveReason

DANA = (
    "Good morning Dana, Sam from Norpack. I'm ringing about line 2, so that it runs through your "
    "summer run. How has it been going since Marek was there?"
)


def _call(scenario: str, *turns: str) -> tuple[TypedCall, list[str]]:
    """The call, and the cells and sources of her last line."""
    loaded = library.load(scenario, library.SearchPath.of())
    call = TypedCall(Call(loaded, CallStart.of(loaded), seed=3))
    call.begin()
    parts: list[str] = []
    for turn in turns:
        said = [event for event in call.say(turn) if isinstance(event, PersonaSaid)]
        parts = [p.cell.rpartition(" ")[2] or p.source for line in said for p in line.parts]
    return call, parts


def _text(call: TypedCall) -> str:
    return [event.text for event in call.log.events if isinstance(event, PersonaSaid)][-1]


def test_what_she_cannot_tell_she_names_in_his_words() -> None:
    call, _ = _call("packaging-renewal", DANA, "How long do your lorries wait at the gate?")
    assert "our lorries wait at the gate" in _text(call)


@pytest.mark.parametrize(
    "check",
    [
        "Do you feel understood there, or not quite?",
        "I should be grateful to be corrected where I err.",
        "How did I do, or did I botch it?",
    ],
)
def test_who_asks_whether_his_summary_is_right_has_followed_her(check: str) -> None:
    call, parts = _call(
        "packaging-renewal",
        DANA,
        f"So if I've understood you, line 2 still stops three times a week at the seals. {check}",
    )
    assert not {"takes_it_back", "put_it_badly"} & set(parts)
    assert any(isinstance(event, RecapChecked) for event in call.log.events)


def test_a_day_left_to_her_is_a_step_whoever_rings_her() -> None:
    call, parts = _call(
        "soft-drink-labels",
        "Good morning, Fairline, this is Sam. What can I do for you?",
        "You send a bottle to Ines, and she calls you when it suits you about the glue. Which "
        "day do you say?",
    )
    assert any(isinstance(event, NextStepProposed) for event in call.log.events)
    assert not any(part.startswith(("fact:", "answer:")) for part in parts)


def test_told_once_more_it_is_not_as_if_it_were_new() -> None:
    _, parts = _call(
        "bakery-glaze",
        "Hello Lucía, Sam from Candry. I'm ringing about the glaze you tasted in September, so "
        "that you can decide in peace. Who has the last word on a glaze with you?",
        "And what has been tested so far?",
        "How long will it take?",
        "What is the weather doing to it?",
        "Who has the last word on the glaze?",
    )
    assert parts[0] in ("as_i_said", "told_already")


def test_somebody_to_ring_is_no_reproach() -> None:
    call, _ = _call(
        "broken-promise",
        "Good morning Ms Rao, Sam from Corvane. It's about the uniforms in February. A letter "
        "won't do, you should have somebody on the phone who fixes things. Have you ten minutes?",
    )
    reasons = [e.reason for e in call.log.events if isinstance(e, TrustChanged)]
    assert MoveReason.BLAME not in reasons


def test_wanting_to_know_how_she_is_in_a_purpose_is_no_question_put_again() -> None:
    _, parts = _call(
        "neglected-forklifts",
        "Henrike, it's Sam from Halden Lift Service. I saw your yard on the news and I wanted to "
        "know if you're all right and whether we can lend a hand. Have you ten minutes?",
    )
    assert "no_good_answer" not in parts


def test_how_they_would_work_together_asks_for_no_faults() -> None:
    _, parts = _call(
        "first-day-lab-supplies",
        "Good afternoon Ms Adeyemi, Sam from Fernhill Supplies. I'd like to hear how your lab "
        "orders, so that we fit you. How does an order come about?",
        "How about we agree how we'll work together: I ring once a month, and you tell me honestly "
        "when we get it wrong. Would that be fair?",
    )
    assert "nothing_missed" not in parts


def test_how_it_was_for_her_is_not_any_small_thing_she_knows() -> None:
    _, parts = _call(
        "soft-drink-labels",
        "Good morning, Fairline, this is Sam. What can I do for you?",
        "You've had a lot on. What was that like?",
    )
    assert parts[-1] == "how_it_was"


def test_what_she_told_some_turns_ago_she_tells_again_rather_than_shrugging() -> None:
    _, parts = _call(
        "soft-drink-labels",
        "Good morning, Fairline, this is Sam. What can I do for you?",
        "How far have you got with looking around?",
        "And when they get wet, what do they do, peel, slide, curl up and die?",
    )
    assert parts == ["as_i_said", "fact:labels-lift:full"]


def test_what_happens_exactly_to_what_she_told_is_told_on() -> None:
    for asked, told in (
        ("What precisely happens to the label when it becomes wet?", "one-corner"),
        ("Could you give me an example?", "one-corner"),
        ("And if the labels held, what would that improve for you both?", "best-year"),
        ("What would you expect of somebody who makes labels?", "an-honest-answer"),
        ("In which way do you and your partner come to such a decision?", "how-they-decide"),
    ):
        _, parts = _call(
            "soft-drink-labels",
            "Good morning, Fairline, this is Sam. What can I do for you?",
            asked,
        )
        assert parts == [f"fact:{told}:full"], asked


def test_what_keeps_people_from_a_thing_is_not_the_training_told_again() -> None:
    hello = (
        "Hello Nadia, Sam from Lumident. Six weeks with the scanner now, and I'd like to hear how "
        "the team gets on with it. Have you ten minutes?"
    )
    for asked, told in (
        ("Is it the machine's fault, or the people's?", "a-bit-of-both"),
        ("What place will the scanner have in a year or two?", "like-the-kettle"),
        ("How do Halvorsen and Amadi feel about the machine?", "the-doctors"),
        ("In whose hands is another training?", "who-decides-training"),
    ):
        _, parts = _call(
            "scanner-six-weeks", hello, "Who uses the scanner, and who doesn't?", asked
        )
        assert parts == [f"fact:{told}:full"], asked


def test_why_what_she_told_is_so_gets_the_reason_she_has_for_it() -> None:
    _, parts = _call(
        "growers-irrigation",
        "Good morning Ms Marković, Sam from Rillstone. You'd mentioned pump trouble in August and "
        "I'd like to hear about it before the season. Is now all right?",
        "So what happened in August?",
        "Why did those two pumps take in air?",
    )
    assert parts[-1] == "fact:low-river:full"


def test_wanting_to_know_why_is_not_answered_by_yes() -> None:
    _, parts = _call(
        "growers-irrigation",
        "Good morning Ms Marković, Sam from Rillstone. You'd mentioned pump trouble in August and "
        "I'd like to hear about it before the season. Is now all right?",
        "So what happened in August?",
        "And has anyone found out why those two pumps drew air?",
    )
    assert "says_yes" not in parts


def test_what_somebody_told_her_she_does_not_say_she_could_not_say() -> None:
    call, _ = _call(
        "bakery-glaze",
        "Hello Lucía, Sam from Candry. I'm ringing about the glaze you tasted in September, so "
        "that you can decide in peace. Who has the last word on a glaze with you?",
        "And has he told you what bothers him?",
    )
    assert "told us" not in _text(call)


def test_your_one_page_is_no_goodbye() -> None:
    call, _ = _call(
        "cold-store-energy",
        "Good morning Ms Duval, Sam from Brightwater. I'm ringing about your power bills.",
        "We'd measure one store for four weeks, and you'd have your one page with a real before "
        "and after. Which store would the board find most convincing?",
    )
    assert "day to you" not in _text(call)


def test_the_day_agreed_on_is_no_day_of_hers_misheard() -> None:
    call, parts = _call(
        "stalled-deposit",
        "Good morning Mr Aksoy, Sam from Sealmark, about this year's exam certificates. I only "
        "want them to be there when your students need them. What is in the way?",
        "I'd ring you on Tuesday the twenty-third, the day after your meeting, to hear what can be "
        "said by then. Does that suit you?",
        "Then it's settled, I ring on Tuesday the twenty-third. Goodbye, Mr Aksoy.",
    )
    assert "goodbye" in _text(call).casefold()
    assert "recap_wrong" not in parts


def test_what_he_asks_beforehand_whether_it_is_right_is_his_summary() -> None:
    call, _ = _call(
        "packaging-renewal",
        DANA,
        "Have I got it right: line 2 still stops three times a week, and it's the seals?",
    )
    assert any(isinstance(event, RecapChecked) for event in call.log.events)


def test_or_another_day_belongs_to_the_day_he_proposes() -> None:
    _, parts = _call(
        "packaging-renewal",
        DANA,
        "So line 2 still stops three times a week, and it's the seals. Why is that?",
        "Then Marek changes the rear jaws. Shall we say Thursday 9 April, from six till noon? Or "
        "is another day better?",
    )
    assert not any(part.startswith("fact:") for part in parts)


def test_who_was_just_named_is_who_comes() -> None:
    _, parts = _call(
        "packaging-renewal",
        DANA,
        "So line 2 still stops three times a week, and it's the seals. Why is that?",
        "A morning is all Marek needs. Would Thursday 9 April at nine work?",
    )
    assert parts == ["step_agreed"]


def test_waiting_for_what_nobody_complains_of_is_no_contradiction() -> None:
    _, parts = _call(
        "letting-go-payroll",
        "Hello Gwen, Sam from Tallyhall. I'd rather hear honestly where you've got to than push.",
        "How do your people take it when their pay is late?",
        "So your people wait for their money. How does that sit with you?",
    )
    assert "recap_wrong" not in parts


def test_what_she_means_is_not_the_same_words_again() -> None:
    call, _ = _call("packaging-renewal", DANA, "What exactly do you mean?")
    said = [event.text for event in call.log.events if isinstance(event, PersonaSaid)]
    assert said[-2] not in said[-1]


def test_another_moment_or_full_hands_belong_to_the_minutes_he_asks_for() -> None:
    _, parts = _call(
        "neglected-forklifts",
        "Good morning Henrike, Sam from Halden. I saw your yard on the news after the storm and "
        "wanted to hear how you are. Could you spare me ten minutes, or would another moment be "
        "kinder?",
    )
    assert not {"a_bit_of_both", "somewhere_between"} & set(parts)


def test_a_step_with_its_reason_is_no_summary() -> None:
    _, parts = _call(
        "neglected-opening",
        "Good morning Ms Voss, Sam from Halden. I'm ringing because of truck 6 and its battery.",
        "How does truck 6 run?",
        "Ruben rings you Wednesday 17 June, ten o'clock, because truck 6 is flat by three. Does "
        "that suit you?",
    )
    assert not {"recap_right", "recap_partly"} & set(parts)


def test_without_water_is_no_contradiction_of_no_water() -> None:
    _, parts = _call(
        "growers-irrigation",
        "Good morning Ms Markovic, Sam from Rillstone. You told us of pump trouble in August, and "
        "I'd like your next season to go better. What happened to the growers?",
        "How many growers went without water, and for how long?",
        "So nine growers at the end of the line were without water for three days, and you would "
        "be helped by one neutral page for the members. Does that fit?",
    )
    assert "recap_wrong" not in parts


def test_would_help_is_not_answered_by_the_trouble_once_more() -> None:
    _, parts = _call("packaging-renewal", DANA, "What would help you most with line 2?")
    assert "as_i_said" not in parts


def test_what_he_only_supposes_is_no_wrong_summary() -> None:
    _, parts = _call(
        "scanner-six-weeks",
        "Hello Nadia, it's Sam from Lumident. It's six weeks today since the scanner came, so I "
        "just wanted to hear how you and the team are getting on with it.",
        "And how's the scanner doing?",
        "So two still prefer the old machine, what do you think is holding them back?",
        "For the shy two: our trainer Farah can come for a free half-hour on a quiet day, she "
        "needs two weeks' notice. Which day is quietest for you, after the 24th?",
        "Friday the 25th it is, if the waiting room isn't full this time. So Farah comes on the "
        "25th at a time you like. What time suits?",
    )
    assert "step_agreed" in parts
    assert "recap_wrong" not in parts


def test_what_one_of_his_people_would_do_gives_nothing_of_hers_back() -> None:
    _, parts = _call(
        "cold-store-energy",
        "Ms Duval, it's Sam from Brightwater. I'm ringing about power, for your board tomorrow.",
        "How soon do you see what a store has used?",
        "Freya Holm, our engineer, meters one store for four weeks, and a week later you have your"
        " one page, what a pallet costs. Would that be of use to you?",
    )
    assert "recap_wrong" not in parts


def test_the_hour_of_a_step_is_no_figure_of_hers() -> None:
    _, parts = _call(
        "neglected-forklifts",
        "Good morning Ms Voss, Sam from Halden. I'm ringing because of the storm, to hear how you"
        " are.",
        "How are the seven trucks running?",
        "Ruben rings you himself on Tuesday the sixteenth, in the morning. Is nine o'clock good"
        " for him to catch you?",
    )
    assert "recap_wrong" not in parts


def test_a_question_behind_a_check_leaves_no_room_for_more_of_hers() -> None:
    call, _ = _call(
        "packaging-renewal",
        DANA,
        "How often does it stop?",
        "So line 2 stops three times a week, is that right? And how long does a stop take?",
    )
    assert "forty minutes" in _text(call)
