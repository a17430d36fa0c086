"""The summaries of a turn as one reading."""

from simulator.hearing.acts import Act, ActKind, Attributes, RecapReading, Verdict
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear
from simulator.hearing.summing_up import sum_up

STOPS = FactCue(
    id="stops",
    text="Line 2 still stops about three times a week.",
    must=(("line 2",), ("stops",), ("three times a week",)),
)
SHIFT = FactCue(id="shift", text="If Fridays ran through, I could drop the Saturday shift.")
CONTEXT = HearingContext(prepared=Prepared(facts=(STOPS, SHIFT)), disclosed=("stops", "shift"))


def verdicts(reading: RecapReading | None) -> dict[str, Verdict]:
    assert reading is not None
    return {verdict.fact: verdict.verdict for verdict in reading.verdicts}


def test_a_turn_that_sums_nothing_up_has_no_reading() -> None:
    assert hear("What stops it?", CONTEXT).recap is None


def test_a_summary_is_held_against_what_was_told() -> None:
    heard = hear("So line 2 stops three times a week. Have I missed anything?", CONTEXT)
    assert verdicts(heard.recap) == {"stops": Verdict.COVERED, "shift": Verdict.MISSED}


def test_an_announced_summary_lasts_until_something_else_is_done() -> None:
    text = "Let me check that I've understood. Line 2 stops three times a week. Is that right?"
    acts = (
        Act(act=ActKind.RECAP, start=0, end=33),
        Act(act=ActKind.REQUEST, start=35, end=66),
        Act(act=ActKind.CHECK_BACK, start=68, end=82),
    )
    assert verdicts(sum_up(text, acts, CONTEXT))["stops"] is Verdict.COVERED
    assert verdicts(sum_up(text, acts[:2], CONTEXT))["stops"] is Verdict.COVERED


def test_a_summary_may_be_announced_when_it_is_over() -> None:
    heard = hear("Line 2 stops three times a week, so I understood it; please correct me.", CONTEXT)
    assert verdicts(heard.recap)["stops"] is Verdict.COVERED


def _two(first: str, second: str, **attributes: str) -> RecapReading | None:
    text = f"{first} {second}"
    acts = tuple(
        Act(
            act=ActKind.RECAP,
            start=start,
            end=start + len(part),
            attributes=Attributes(**attributes),  # type: ignore[arg-type]
        )
        for start, part in ((0, first), (len(first) + 1, second))
    )
    return sum_up(text, acts, CONTEXT)


def test_two_summaries_of_a_turn_count_together() -> None:
    reading = _two(
        "Line 2 stops three times a week.", "Without it you could drop the Saturday shift."
    )
    assert verdicts(reading)["stops"] is Verdict.COVERED


def test_what_is_wrong_once_is_wrong() -> None:
    reading = _two("Line 2 stops three times a week.", "Line 2 stops thirty times a week.")
    assert verdicts(reading)["stops"] is Verdict.WRONG


def test_words_merely_like_hers_invent_nothing() -> None:
    claim = "The board has approved a budget of nine million euros."
    stops = "Line 2 stops three times a week."
    announced, alike = _two(stops, claim), _two(stops, claim, kind="content")
    assert announced is not None and announced.invented
    assert alike is not None and not alike.invented


def test_on_request_the_whole_text_is_a_summary() -> None:
    everything = HearingContext(prepared=CONTEXT.prepared, recap_everything=True)
    heard = hear("line 2 stops three times a week", everything)
    assert verdicts(heard.recap)["stops"] is Verdict.COVERED


def test_names_of_her_side_are_no_invention() -> None:
    context = HearingContext(
        prepared=Prepared(facts=(STOPS,), people=("Pavel Novak",), company="Tarn Foods"),
        disclosed=("stops",),
    )
    text = "So as I understand it, at Tarn Foods Mr Novak restarts everything by hand. Correct?"
    heard = hear(text, context)
    assert heard.recap is not None
    assert not heard.recap.invented


YARD = FactCue(
    id="yard", text="The yard is swept and one can drive again. Only the skip stands by the gate."
)
HOURS = FactCue(id="hours", text="She left at four. Her day begins at six.")
TIPS = FactCue(id="tips", text="Our tips arrive part-shipped, and that costs us half a bench day.")
SMALL = HearingContext(
    prepared=Prepared(facts=(YARD, HOURS, TIPS)),
    disclosed=("yard", "hours", "tips"),
    in_opening=False,
)


def test_a_thing_given_back_over_two_sentences_is_covered() -> None:
    for before in ("", "What I've got is: "):
        text = (
            f"{before}The yard is swept and one can drive again. Only the skip stands by the gate."
        )
        assert verdicts(hear(f"{text} Is that right?", SMALL).recap)["yard"] is Verdict.COVERED
    half = hear("So the yard is swept. Is that right?", SMALL)
    assert verdicts(half.recap)["yard"] is Verdict.MISSED


def test_two_hours_of_hers_tell_what_he_gives_back() -> None:
    heard = hear("As I hear it: gone since four, at it again from six. Is that right?", SMALL)
    assert verdicts(heard.recap)["hours"] is Verdict.COVERED
    one = hear("As I hear it: gone since four. Is that right?", SMALL)
    assert verdicts(one.recap)["hours"] is Verdict.MISSED


def test_an_announcement_is_no_promise_and_gives_nothing() -> None:
    told = "your tips arrive part-shipped, and it costs you half a bench day"
    for lead in ("Let me see if I can put all that in one basket", "If I have understood you"):
        heard = hear(f"{lead}: {told}. Is that right?", SMALL)
        assert verdicts(heard.recap)["tips"] is Verdict.COVERED
        assert not heard.has(ActKind.COMMITMENT, ActKind.VALUE_GIVEN)
