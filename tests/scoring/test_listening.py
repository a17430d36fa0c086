"""Listening: the examples of the scoring guide, marked by hand."""

from scoring.scorecard import CheckResult, Status
from simulator.call.events import Outcome
from simulator.hearing.acts import ActKind
from tests.builders import a_fact, a_scenario
from tests.scoring.calls import THE_THIRD, Said, checked, said, the_card

ASKED = said("What stops it?", ("", ActKind.OPEN_QUESTION), tells=("weekly-stops",))
ASKED_MORE = said("And Fridays?", ("", ActKind.OPEN_QUESTION), tells=("friday-shift",))
STEP = said("Could we meet on Tuesday?", ("", ActKind.NEXT_STEP_PROPOSAL))


def recap(text: str, *covers: str, **others: object) -> Said:
    return said(text, ("", ActKind.RECAP), covers=covers, **others)


ONE = recap("So it's still three stops a week, and it's the seals.", "weekly-stops")
BOTH = recap("Three stops a week, and Saturday.", "weekly-stops", "friday-shift")
EMPTY = recap("Got it, I completely understand.")


def check(
    name: str, *turns: Said, outcome: Outcome | None = Outcome.TRAINEE_HUNG_UP
) -> CheckResult:
    return the_card(*turns, outcome=outcome).check(name)


def test_what_she_said_today_restated_before_asking_passes() -> None:
    assert check("recap_before_asking", ASKED, ONE, STEP).status is Status.PASSED


def test_asking_first_fails_even_while_the_call_goes_on() -> None:
    assert check("recap_before_asking", ASKED, STEP, outcome=None).status is Status.FAILED
    assert check("recap_before_asking", ASKED, STEP, ONE).status is Status.FAILED


def test_a_wish_said_before_anything_was_told_is_why_he_rings_and_a_day_is_a_request() -> None:
    wish = said("Could Ms Voss spare a moment?", ("", ActKind.NEXT_STEP_PROPOSAL))
    dated = said("Tuesday at ten?", ("", ActKind.NEXT_STEP_PROPOSAL, {"moment": THE_THIRD}))
    assert check("recap_before_asking", wish, ASKED, ONE, STEP).status is Status.PASSED
    assert check("recap_before_asking", dated, ASKED, ONE, STEP).status is Status.FAILED


def test_understanding_without_saying_what_is_the_nearest_miss() -> None:
    result = check("recap_before_asking", ASKED, EMPTY, STEP)
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None
    assert result.nearest_miss.text == EMPTY.text


def test_what_only_the_note_tells_is_no_recap_of_today() -> None:
    from_notes = recap("As my notes say, you had seal failures.", "seal-history")
    assert check("recap_before_asking", ASKED, from_notes, STEP).status is Status.FAILED


def test_an_article_offered_or_a_touch_kept_is_no_request() -> None:
    article = said("I'll send you an article.", ("", ActKind.NEXT_STEP_PROPOSAL))
    touch = said("Let's stay in touch.", ("", ActKind.NEXT_STEP_PROPOSAL, {"kind": "vague"}))
    assert check("recap_before_asking", ASKED, article, touch, ONE, STEP).status is Status.PASSED


def test_pressing_for_a_yes_is_a_request() -> None:
    press = said("Just sign it.", ("", ActKind.PRESSURE))
    assert check("recap_before_asking", ASKED, press, ONE).status is Status.FAILED


def test_somebody_with_no_time_needs_no_summary() -> None:
    hurry = said("It's about line 2.", ("", ActKind.PURPOSE), line="I've only two minutes.")
    assert check("recap_before_asking", hurry, STEP).status is Status.NOT_APPLICABLE
    told = said("Why?", ("", ActKind.OPEN_QUESTION), answer="It takes two minutes to restart.")
    assert check("recap_before_asking", told, STEP).status is Status.FAILED
    late = said("Fine.", ("", ActKind.AFFIRM), line="I've only two minutes.")
    assert check("recap_before_asking", ASKED, STEP, late).status is Status.FAILED


def test_covering_all_that_matters_is_full_marks() -> None:
    result = check("recap_coverage", ASKED, ASKED_MORE, BOTH)
    assert (result.points, result.max_points) == (9, 9)


def test_coverage_is_proportional() -> None:
    assert check("recap_coverage", ASKED, ASKED_MORE, ONE).points == 5  # 1 of the 2 that suffice


def test_three_facts_are_always_enough() -> None:
    facts = tuple(a_fact(f"f{n}", "Text.", key=True) for n in range(9))
    scenario = a_scenario(facts=facts)
    asked = [said(f"Q{n}?", ("", ActKind.OPEN_QUESTION), tells=(f"f{n}",)) for n in range(9)]
    card = the_card(*asked, recap("All.", "f0", "f4", "f8"), scenario=scenario)
    assert card.check("recap_coverage").status is Status.PASSED


def test_an_echo_of_the_last_line_is_worth_one() -> None:
    echoes = (
        ASKED,
        recap("Three a week.", "weekly-stops", events=(checked(is_echo=True),)),
        ASKED_MORE,
        recap("The Saturday shift.", "friday-shift", events=(checked(is_echo=True),)),
    )
    assert check("recap_coverage", *echoes).points == 5


def test_an_echo_is_known_even_if_the_call_did_not_mark_it() -> None:
    three = said("Next year?", ("", ActKind.OPEN_QUESTION), tells=("second-site",))
    scenario = a_scenario(
        facts=tuple(
            a_fact(f, "Text.", key=True) for f in ("weekly-stops", "friday-shift", "second-site")
        )
    )
    card = the_card(
        ASKED, ASKED_MORE, three, recap("A second site.", "second-site"), scenario=scenario
    )
    assert card.check("recap_coverage").points == 5


def test_without_key_facts_in_the_scenario_every_fact_matters() -> None:
    scenario = a_scenario(facts=(a_fact("weekly-stops", "Text."),))
    assert the_card(ASKED, ONE, scenario=scenario).check("recap_coverage").points == 9


def test_general_words_cover_nothing() -> None:
    general = recap("So you have challenges with equipment and plans for growth.")
    result = check("recap_coverage", ASKED, general)
    assert result.points == 0
    assert result.nearest_miss is not None


WRONG = said("Thirty a week.", ("", ActKind.RECAP), gets_wrong=("weekly-stops",))
SORRY = recap("Three a week, sorry.", "weekly-stops", events=(checked(put_right=True),))


def test_a_right_summary_is_accurate() -> None:
    assert check("recap_accurate", ASKED, ONE).status is Status.PASSED


def test_a_wrong_number_put_right_in_the_next_turn_passes() -> None:
    assert check("recap_accurate", ASKED, WRONG, SORRY).status is Status.PASSED


def test_a_wrong_number_left_standing_fails_and_is_quoted() -> None:
    result = check("recap_accurate", ASKED, ONE, WRONG, STEP, SORRY)
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None
    assert result.nearest_miss.text == WRONG.text


def test_an_invention_fails() -> None:
    invented = recap(
        "Three a week, and the board has approved.",
        "weekly-stops",
        invents="the board has approved",
    )
    result = check("recap_accurate", ASKED, invented)
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None
    assert result.nearest_miss.text == "the board has approved"


def test_without_any_summary_there_is_nothing_accurate() -> None:
    assert check("recap_accurate", ASKED).status is Status.FAILED


def with_check(text: str, invitation: str, *extra: tuple[str, ActKind]) -> Said:
    summary = text[: text.index(invitation)]
    return said(
        text,
        (summary, ActKind.RECAP),
        (invitation, ActKind.CHECK_BACK),
        *extra,
        covers=("weekly-stops",),
    )


def test_an_invitation_to_correct_at_the_end_of_the_turn_passes() -> None:
    turn = with_check("Three a week. Have I missed anything, Dana?", "Have I missed anything")
    assert check("checked_back", ASKED, turn).status is Status.PASSED


def test_an_invitation_in_the_turn_after_the_summary_passes() -> None:
    later = said("Have I got that right?", ("", ActKind.CHECK_BACK))
    assert check("checked_back", ASKED, ONE, later).status is Status.PASSED


def test_an_invitation_that_is_talked_over_fails() -> None:
    turn = with_check(
        "Three a week, right? Great, so I'd suggest a visit.",
        "right?",
        ("I'd suggest a visit", ActKind.NEXT_STEP_PROPOSAL),
    )
    result = check("checked_back", ASKED, turn)
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None
    assert result.nearest_miss.text == "right?"


def test_an_invitation_after_a_pitch_is_none() -> None:
    turn = said(
        "We do seals. Does that make sense?",
        ("We do seals", ActKind.PITCH),
        ("Does that make sense?", ActKind.CHECK_BACK),
    )
    assert check("checked_back", ASKED, turn).status is Status.FAILED


def test_a_summary_without_an_invitation_is_the_nearest_miss() -> None:
    result = check("checked_back", ASKED, ONE)
    assert result.nearest_miss is not None
    assert result.nearest_miss.text == ONE.text
