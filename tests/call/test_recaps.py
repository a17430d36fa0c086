"""Summaries held against what she has told."""

from simulator.call.events import RecapChecked
from simulator.hearing.acts import (
    ActKind,
    HeardText,
    RecapReading,
    RecapVerdict,
    Span,
    Verdict,
)
from simulator.scenario.cues import MoveReason
from tests.builders import a_fact, a_person, a_scenario, an_act, heard
from tests.call.conversation import PURPOSE, Conversation, asks, hold, sources
from tests.scoring.play import bundled, play

FACTS = tuple(a_fact(f"f{n}", f"Fact number {n}.") for n in range(4))
SCENARIO = a_scenario(facts=(*FACTS, a_fact("extra", "One more thing.", volunteered=True)))
TOLD = (PURPOSE, asks("f0"), asks("f1"))


def covers(*facts: str, checked: bool = True) -> HeardText:
    acts = [an_act(ActKind.RECAP, end=10)]
    if checked:
        acts.append(an_act(ActKind.CHECK_BACK, start=10, end=20))
    verdicts = tuple(RecapVerdict(fact=fact, verdict=Verdict.COVERED) for fact in facts)
    return heard(*acts, recap=RecapReading(verdicts=verdicts))


def gets_wrong(fact: str, right: str = "three", wrong: str = "thirty") -> HeardText:
    verdict = RecapVerdict(
        fact=fact, verdict=Verdict.WRONG, detail="number", right=right, wrong=wrong
    )
    return heard(ActKind.RECAP, recap=RecapReading(verdicts=(verdict,)))


def checked(call: Conversation) -> RecapChecked:
    return next(event for event in call.last if isinstance(event, RecapChecked))


def test_a_right_recap_with_room_to_correct_earns_ten_then_five_then_nothing() -> None:
    both = covers("f0", "f1")
    moves = []
    for times in (1, 2, 3):
        call = hold(*TOLD, *(both,) * times, scenario=SCENARIO)
        moves.append(call.trust_moves()[MoveReason.RECAP_RIGHT])
    assert moves == [10, 5, 0]


def test_after_a_first_right_recap_she_adds_something() -> None:
    call = hold(*TOLD, covers("f0", "f1"), scenario=SCENARIO)
    assert "extra" in call.told
    assert "recap_right" in sources(call.last)


def test_a_recap_that_rushes_on_is_right_but_earns_nothing() -> None:
    rushed = heard(
        an_act(ActKind.RECAP, end=10),
        an_act(ActKind.OPEN_QUESTION, start=12, end=20),
        recap=RecapReading(
            verdicts=tuple(
                RecapVerdict(fact=fact, verdict=Verdict.COVERED) for fact in ("f0", "f1")
            )
        ),
    )
    call = hold(*TOLD, rushed, scenario=SCENARIO)
    assert MoveReason.RECAP_RIGHT not in call.trust_moves()


def test_a_wrong_number_is_put_right_in_her_words() -> None:
    call = hold(*TOLD, gets_wrong("f0"), scenario=SCENARIO)
    assert "three" in call.line.casefold()
    assert sources(call.last) == ["recap_wrong"]
    assert call.call.context.awaiting == "confirm"


def test_without_a_detail_to_name_she_says_the_fact_again() -> None:
    call = hold(*TOLD, gets_wrong("f0", right="", wrong=""), scenario=SCENARIO)
    assert sources(call.last)[-1] == "fact:f0:full"


def test_a_recap_put_right_in_the_next_turn_earns_trust() -> None:
    call = hold(*TOLD, gets_wrong("f0"), covers("f0"), scenario=SCENARIO)
    assert call.trust_moves() == {MoveReason.RECAP_PUT_RIGHT: 5}
    assert checked(call).put_right


def test_a_correction_is_only_open_for_one_turn() -> None:
    call = hold(
        *TOLD, gets_wrong("f0"), heard(ActKind.SUGGESTION), covers("f0", "f1"), scenario=SCENARIO
    )
    assert not checked(call).put_right


def test_building_on_what_she_corrected_costs_trust_and_patience() -> None:
    call = hold(*TOLD, gets_wrong("f0"), gets_wrong("f0"), scenario=SCENARIO)
    assert call.trust_moves() == {MoveReason.BUILT_ON_WRONG: -10}
    assert call.patience_moves() == {MoveReason.BUILT_ON_WRONG: -10}
    assert sources(call.last) == ["built_on_wrong", "fact:f0:full"]


def test_two_echoes_are_taken_and_the_third_tires_her() -> None:
    turns = [PURPOSE, asks("f0")]
    for n in (1, 2, 3):
        turns += [asks(f"f{n}"), covers(f"f{n}", checked=False)]
    call = hold(*turns, scenario=SCENARIO)
    assert checked(call).is_echo
    assert call.patience_moves() == {MoveReason.ECHO: -10}
    assert sources(call.last)[0] == "echo"


def test_a_claim_she_never_made_costs_trust_unless_marked_as_a_guess() -> None:
    span = (Span(start=0, end=4),)
    invented = heard(ActKind.RECAP, recap=RecapReading(invented=span))
    call = hold(*TOLD, invented, scenario=SCENARIO)
    assert call.trust_moves() == {MoveReason.RECAP_INVENTED: -5}
    guessed = heard(ActKind.RECAP, recap=RecapReading(guessed=span))
    assert not hold(*TOLD, guessed, scenario=SCENARIO).trust_moves()


def test_an_invention_spoils_what_is_right_beside_it() -> None:
    mixed = heard(
        ActKind.RECAP,
        recap=RecapReading(
            verdicts=(
                RecapVerdict(fact="f0", verdict=Verdict.COVERED),
                RecapVerdict(fact="f1", verdict=Verdict.COVERED),
            ),
            invented=(Span(start=0, end=4),),
        ),
    )
    call = hold(*TOLD, mixed, scenario=SCENARIO)
    assert call.trust_moves() == {MoveReason.RECAP_INVENTED: -5}


def test_a_recap_with_nothing_of_hers_could_be_anybody() -> None:
    call = hold(*TOLD, heard(ActKind.RECAP, recap=RecapReading()), scenario=SCENARIO)
    assert sources(call.last)[0] == "recap_empty"


def test_a_third_of_what_she_told_is_only_part_of_it() -> None:
    told = (PURPOSE, asks("f0"), asks("f1"), heard(ActKind.SUGGESTION), asks("f2"))
    call = hold(*told, covers("f0"), scenario=SCENARIO)
    assert sources(call.last)[0] == "recap_partly"
    assert MoveReason.RECAP_RIGHT not in call.trust_moves()


def test_a_question_that_holds_a_wrong_recap_is_answered_as_one() -> None:
    verdict = RecapVerdict(
        fact="f0", verdict=Verdict.WRONG, detail="number", right="three", wrong="thirty"
    )
    thirty = heard(
        ActKind.CLOSED_QUESTION,
        asks_for=("f0",),
        recap=RecapReading(verdicts=(verdict,)),
    )
    call = hold(*TOLD, thirty, scenario=SCENARIO)
    assert sources(call.last) == ["recap_wrong"]


def test_words_about_a_next_step_claim_nothing_about_her() -> None:
    both = heard(
        ActKind.RECAP,
        an_act(ActKind.NEXT_STEP_PROPOSAL, action=True),
        recap=RecapReading(invented=(Span(start=0, end=4),)),
    )
    call = hold(*TOLD, both, scenario=SCENARIO)
    assert not [event for event in call.last if isinstance(event, RecapChecked)]
    assert not call.trust_moves()


def test_what_somebody_else_told_is_put_right_without_telling_it_for_them() -> None:
    people = (a_person("tom", name="Tom Reed"), a_person())
    scenario = a_scenario(people=people, lead="dana", facts=FACTS)
    call = hold(PURPOSE, gets_wrong("f0", right="", wrong=""), scenario=scenario)
    assert call.call.speaker == "tom"
    assert sources(call.last) == ["recap_wrong"]


def test_what_was_wrong_is_not_told_again_for_somebody_else() -> None:
    people = (a_person("tom", name="Tom Reed"), a_person())
    scenario = a_scenario(people=people, lead="dana", facts=FACTS)
    what = heard(ActKind.CHECK_BACK)
    call = hold(PURPOSE, gets_wrong("f0", right="", wrong=""), what, scenario=scenario)
    assert not call.disclosed()
    assert not any(source.startswith("fact:") for source in sources(call.last))


def test_asked_what_was_wrong_she_says_the_thing_again() -> None:
    call = hold(*TOLD, gets_wrong("f0"), heard(ActKind.CHECK_BACK), scenario=SCENARIO)
    assert "Fact number 0." in call.line


def test_a_small_thing_beside_a_right_summary_is_not_put_right() -> None:
    facts = (a_fact("f0", "It stops.", key=True), a_fact("old", "The machine is nineteen."))
    verdicts = (
        RecapVerdict(fact="f0", verdict=Verdict.COVERED),
        RecapVerdict(
            fact="old", verdict=Verdict.WRONG, detail="number", right="nineteen", wrong="two"
        ),
    )
    both = heard(ActKind.RECAP, ActKind.CHECK_BACK, recap=RecapReading(verdicts=verdicts))
    call = hold(PURPOSE, asks("f0"), asks("old"), both, scenario=a_scenario(facts=facts))
    assert "recap_wrong" not in sources(call.last)
    assert [v.fact for v in checked(call).reading.verdicts] == ["f0"]


def test_the_hours_of_another_thing_are_no_wrong_years_of_hers() -> None:
    log = play(
        bundled("letting-go-payroll"),
        "Hi Gwen, it's Sam from Tallyhall. You wanted to decide on payroll by the end of August,"
        " and I'd rather hear a no than keep ringing you.",
        "How did you come to have the joinery, if I may ask?",
        "So you type all the hours in on Sundays, and it takes three hours. Is that right?",
    )
    lines = [e.text for e in log.events if type(e).__name__ == "PersonaSaid"]
    assert "thirty years" in lines[2]
    assert "thirty years" not in lines[3]
