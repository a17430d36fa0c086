"""Summaries held against what Dana has told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.hearing.acts import RecapReading, Span, Verdict
from simulator.hearing.context import FactCue
from simulator.hearing.recap import read_recap
from simulator.hearing.tokens import words

STOPS = FactCue(
    id="weekly-stops",
    text="Line 2 still stops about three times a week. It's the seals again.",
    must=(("line 2",), ("stops", "standstill"), ("three times a week", "3x weekly")),
)
SHIFT = FactCue(
    id="friday-shift",
    text="If Fridays ran through, I could drop the Saturday shift.",
    must=(("Saturday shift",), ("drop", "save")),
)
SITE = FactCue(
    id="second-site",
    text="Between us, the board wants a second site by autumn.",
    must=(("second site",), ("board wants", "the board would like"), ("autumn",)),
)
VISITORS = FactCue(id="no-visitors", text="No visitors before month-end, please.")
NOTE = ("The seals on line 2 have been failing since autumn.",)
_BITS = st.sampled_from(
    sorted(
        words(
            "so line 2 stops three thirty a week not no the board wants second site by autumn , ."
        )
    )
)


def reading(text: str, *facts: FactCue) -> RecapReading:
    return read_recap(text, Span(start=0, end=len(text)), facts, known=NOTE)


def verdicts(text: str, *facts: FactCue) -> dict[str, Verdict]:
    return {verdict.fact: verdict.verdict for verdict in reading(text, *facts).verdicts}


@given(st.one_of(st.text(), st.lists(_BITS).map(" ".join)))
def test_any_words_get_one_verdict_a_fact_with_spans_inside_the_text(text: str) -> None:
    found = reading(text, STOPS, SHIFT, SITE, VISITORS)
    assert [v.fact for v in found.verdicts] == [f.id for f in (STOPS, SHIFT, SITE, VISITORS)]
    for verdict in found.verdicts:
        assert 0 <= verdict.start <= verdict.end <= len(text)
        assert (verdict.detail != "") == (verdict.verdict is Verdict.WRONG)
    for span in (*found.invented, *found.guessed):
        assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "So it's still three stops a week, and it's the seals.",
        "If I understand: three stop every week, always seal.",
        "line two comes to a standstill 3x weekly",
        "You have the second line standing still some three times per week.",
    ],
)
def test_a_recap_in_other_words_covers_the_fact(text: str) -> None:
    assert verdicts(text, STOPS) == {"weekly-stops": Verdict.COVERED}


@pytest.mark.parametrize(
    ("fact", "text", "detail", "right", "wrong"),
    [
        (STOPS, "So line 2 stops thirty times a week.", "number", "three", "thirty"),
        (STOPS, "It's three stops a month.", "number", "three times a week", "three stops a month"),
        (STOPS, "So line 3 stops three times a week.", "number", "2", "3"),
        (STOPS, "So line 2 doesn't stop any more.", "polarity", "stops", "doesn't stop"),
        (SITE, "So the board has approved the second site.", "degree", "wants", "approved"),
        (SITE, "The board wants a second site by spring.", "time", "autumn", "spring"),
        (SITE, "You want a second site by autumn.", "owner", "board", "You"),
        (SHIFT, "So you'd drop the Sunday shift.", "time", "Saturday", "Sunday"),
        (VISITORS, "Visitors before month-end are fine.", "polarity", "No visitors", "Visitors"),
        (VISITORS, "No visitors after month-end.", "time", "before month-end", "after month-end"),
    ],
)
def test_a_wrong_detail_is_named_with_her_words_and_his(
    fact: FactCue, text: str, detail: str, right: str, wrong: str
) -> None:
    (verdict,) = reading(text, fact).verdicts
    assert (verdict.verdict, verdict.detail) == (Verdict.WRONG, detail)
    assert (verdict.right, verdict.wrong) == (right, wrong)


MEETING = FactCue(
    id="wait-until",
    text="I have to wait until the twenty-second. There's a meeting that day which settles it.",
    must=(("twenty-second", "22nd"), ("meeting", "settles")),
)
MONEY = FactCue(
    id="not-money",
    text="It isn't the money. The sum has been set aside since April.",
    must=(("not the money", "isn't the money"), ("set aside", "April")),
)
TRAYS = FactCue(
    id="new-tray",
    text="One of our retailers wants cardboard trays from the autumn.",
    must=(("cardboard trays",), ("autumn",), ("retailer", "customer")),
)


@pytest.mark.parametrize(
    ("fact", "text", "detail"),
    [
        (MEETING, "So you have to wait until the 12th for a meeting.", "time"),
        (MONEY, "So it is the money.", "polarity"),
        (TRAYS, "Your supplier wants cardboard trays from the autumn.", "owner"),
    ],
)
def test_another_day_a_denial_turned_and_another_person_are_wrong(
    fact: FactCue, text: str, detail: str
) -> None:
    (verdict,) = reading(text, fact).verdicts
    assert (verdict.verdict, verdict.detail) == (Verdict.WRONG, detail)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (MEETING, "You have to wait until the 22nd, because a meeting settles it."),
        (MONEY, "So it's not the money, that was set aside in April."),
        (TRAYS, "A customer of yours wants cardboard trays from autumn on."),
    ],
)
def test_the_same_day_denial_and_person_in_other_words_are_right(fact: FactCue, text: str) -> None:
    assert verdicts(text, fact) == {fact.id: Verdict.COVERED}


def test_a_corrected_figure_beside_the_wrong_one_is_right() -> None:
    assert verdicts("Three stops a week on line 2, not thirty.", STOPS) == {
        "weekly-stops": Verdict.COVERED
    }


def test_several_facts_in_one_sentence_are_each_read() -> None:
    text = "Thirty stops a week, and you'd like to drop the Saturday shift."
    assert verdicts(text, STOPS, SHIFT, SITE) == {
        "weekly-stops": Verdict.WRONG,
        "friday-shift": Verdict.COVERED,
        "second-site": Verdict.MISSED,
    }


def test_empty_agreement_covers_nothing_and_invents_nothing() -> None:
    found = reading("Got it, I completely understand, thank you.", STOPS)
    assert found.verdicts[0].verdict is Verdict.MISSED
    assert found.invented == found.guessed == ()


def test_a_claim_she_never_made_is_invented_unless_marked_as_a_guess() -> None:
    claim = "your customers complain about rotten lettuce"
    stated = reading(f"So {claim}.", STOPS)
    guessed = reading(f"I imagine {claim}.", STOPS)
    assert (len(stated.invented), len(stated.guessed)) == (1, 0)
    assert (len(guessed.invented), len(guessed.guessed)) == (0, 1)


def test_what_the_note_says_is_not_invented() -> None:
    assert reading("The seals on line 2 fail since autumn.", SHIFT).invented == ()


def test_spans_count_from_the_start_of_the_whole_text() -> None:
    text = "Thanks, Dana. So line 2 stops thirty times a week."
    (verdict,) = read_recap(text, Span(start=14, end=len(text)), (STOPS,), known=NOTE).verdicts
    assert text[verdict.start : verdict.end] == "line 2 stops thirty times a week"


@pytest.mark.parametrize(
    ("text", "fact", "verdict"),
    [
        ("A man waits at the gate with his dog.", "A person waits at the gate.", Verdict.COVERED),
        ("A person waits at the gate.", "A man waits at the gate.", Verdict.MISSED),
        ("Nobody waits at the gate.", "Somebody waits at the gate.", Verdict.WRONG),
        ("The pump broke.", "The pump was breaking.", Verdict.COVERED),
    ],
)
def test_a_bare_statement_must_follow_from_a_text_that_is_all_summary(
    text: str, fact: str, verdict: Verdict
) -> None:
    cue = FactCue(id="fact", text=fact)
    found = read_recap(text, Span(start=0, end=len(text)), (cue,), whole=True)
    assert found.verdicts[0].verdict is verdict


def test_in_a_text_that_is_all_summary_every_sentence_is_a_claim() -> None:
    text = "Line 2 stops three times a week. The night crew has resigned."
    found = read_recap(text, Span(start=0, end=len(text)), (STOPS,), whole=True)
    assert [text[span.start : span.end] for span in found.invented] == [
        "The night crew has resigned"
    ]


def test_right_after_her_correction_one_detail_said_rightly_is_enough() -> None:
    text = "The board wants it, sorry."
    span = Span(start=0, end=len(text))
    for put_right, verdict in ((True, Verdict.COVERED), (False, Verdict.MISSED)):
        found = read_recap(text, span, (SITE,), known=NOTE, put_right=put_right)
        assert found.verdicts[0].verdict is verdict


def test_her_own_line_about_the_fact_does_not_count_as_known_before() -> None:
    text = "Seals three times a week."
    found = read_recap(text, Span(start=0, end=len(text)), (STOPS,), known=(*NOTE, STOPS.text))
    assert found.verdicts[0].verdict is Verdict.COVERED


def test_words_too_general_for_a_claim_are_not_invented() -> None:
    found = reading("So you have challenges with equipment and plans for growth.", STOPS)
    assert found.invented == ()


LORRY = FactCue(
    id="missed-lorry",
    text="Last Friday a stop cost us the six o'clock lorry to the depot.",
    must=(("Friday",), ("lorry", "truck")),
)
TOWELS = FactCue(
    id="short-towels",
    text="The van is on time now, but every Saturday we are forty bath towels short.",
    must=(("Saturday",), ("forty", "40"), ("bath towels", "towels")),
)
GUESTS = FactCue(
    id="guests-wait",
    text="Guests who arrive on Saturday wait in the lobby until four because rooms have no towels.",
    must=(("guests",), ("wait", "waiting"), ("until four", "four o'clock")),
)
RESTART = FactCue(
    id="restart-time",
    text="Every stop takes forty minutes until we run again.",
    must=(("stop",), ("forty minutes", "forty")),
)
BENCH = FactCue(
    id="part-shipped",
    text="Our tips arrive part-shipped, and every time that costs us half a bench day.",
    must=(("tips",), ("half a bench day", "half a day")),
)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("So one stop on Friday cost you the lorry.", (LORRY, SHIFT, RESTART)),
        (
            "So on Saturdays forty towels are missing and guests wait until four o'clock.",
            (TOWELS, GUESTS),
        ),
        ("When tips are missing you borrow them and two people stay late.", (BENCH,)),
    ],
)
def test_a_figure_or_day_of_one_thing_is_no_mistake_about_another(
    text: str, facts: tuple[FactCue, ...]
) -> None:
    assert Verdict.WRONG not in verdicts(text, *facts).values()


def test_a_swapped_figure_and_a_wrong_day_are_still_found() -> None:
    assert verdicts("So thirty towels are missing on Saturdays.", TOWELS) == {
        "short-towels": Verdict.WRONG
    }
    assert verdicts("So you could drop the Sunday shift.", SHIFT) == {"friday-shift": Verdict.WRONG}
    assert verdicts("So guests wait in the lobby until five.", GUESTS) == {
        "guests-wait": Verdict.WRONG
    }


@pytest.mark.parametrize(
    "text",
    [
        "So it's less about the machine than about the families of your shift.",
        "In other words it's not the stops as such, it's that they cost you the weekend.",
        "So there's an old hurt and a new worry, and the first makes you nervous about the second.",
        "What I take from it is that reliability matters to you more than the lowest price.",
        "so you feel nobody was there when you needed us",
    ],
)
def test_her_meaning_in_his_own_words_is_not_doubted(text: str) -> None:
    found = reading(text, STOPS, SHIFT)
    assert found.invented == ()
    assert Verdict.WRONG not in [verdict.verdict for verdict in found.verdicts]


@pytest.mark.parametrize(
    "text",
    [
        "So your two largest customers have cancelled their contracts.",
        "so the unions are threatening a strike",
        "So you are building a new depot near Hamburg.",
        "So you employ seven hundred drivers abroad.",
    ],
)
def test_a_party_an_event_a_name_or_a_figure_she_never_spoke_of_is_invented(text: str) -> None:
    assert reading(text, STOPS, SHIFT).invented


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("If Fridays held you'd not need Saturdays at all.", SHIFT),
        ("So the money isn't what holds it, it's been there since April.", MONEY),
        ("So nothing settles it until the meeting on the 22nd.", MEETING),
        ("So it's not your decision, there's a meeting on the 22nd.", MEETING),
    ],
)
def test_a_limit_or_a_loss_in_other_words_denies_nothing(text: str, fact: FactCue) -> None:
    assert verdicts(text, fact)[fact.id] is not Verdict.WRONG


REAR = FactCue(
    id="rear-jaws",
    text="Your engineer changed the front jaws. The rear pair is still the old one.",
    must=(("rear jaws", "rear pair"), ("old", "not changed")),
)
VOTE = FactCue(id="vote", text="The members vote on 18 February.")
TRIAL = FactCue(
    id="trial",
    text="A trial order up to five hundred pounds I can sign myself.",
    must=(("five hundred pounds",), ("trial order",)),
)
GRADUATION = FactCue(
    id="graduation",
    text="Graduation is on the eighteenth of September. The papers must be here a week before.",
    must=(("September",), ("a week before",)),
)


@pytest.mark.parametrize(
    ("fact", "text", "detail", "right", "wrong"),
    [
        (RESTART, "So every stop takes forty hours.", "number", "forty minutes", "forty hours"),
        (REAR, "So the rear pair is new.", "polarity", "old", "new"),
        (VOTE, "So your board votes on 18 February.", "owner", "members", "board"),
        (TRIAL, "A trial order up to five hundred pounds your boss signs.", "owner", "I", "boss"),
        (GRADUATION, "Papers a week after, in September.", "time", "week before", "week after"),
        (GUESTS, "So guests wait in the lobby until five.", "time", "four", "five"),
    ],
)  # fmt: skip
def test_units_opposites_doers_and_hours_said_wrongly_are_named(
    fact: FactCue, text: str, detail: str, right: str, wrong: str
) -> None:
    (verdict,) = reading(text, fact).verdicts
    assert (verdict.detail, verdict.right, verdict.wrong) == (detail, right, wrong)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (RESTART, "Every stop takes two thirds of an hour."),
        (VOTE, "Vote on 18 Feb."),
        (VOTE, "It's your members who vote on the eighteenth of February."),
        (BENCH, "The tips arrive late and cost you half a day."),
    ],
)
def test_the_same_figure_in_another_unit_or_form_is_right(fact: FactCue, text: str) -> None:
    assert verdicts(text, fact) == {fact.id: Verdict.COVERED}


def test_the_same_figure_of_another_thing_is_wrong() -> None:
    fact = FactCue(id="fruit", text="We've contracted forty hectares of cherries.")
    [verdict] = reading("So forty hectares of apples.", fact).verdicts
    assert (verdict.verdict, verdict.right, verdict.wrong) == (Verdict.WRONG, "cherries", "apples")


def test_the_whole_is_not_the_half() -> None:
    fact = FactCue(id="late", text="Every time that costs us half a bench day.")
    [verdict] = reading("So every time you lose a whole day at the bench.", fact).verdicts
    assert (verdict.verdict, verdict.wrong) == (Verdict.WRONG, "a whole day")


def test_what_an_if_supposes_says_nothing_of_how_settled_it_is() -> None:
    papers = FactCue(
        id="papers",
        text="A delivery note, and a certificate for each batch. That's all the paper we want.",
    )
    said = (
        "So a delivery note, and a certificate for each batch, that's all the paper you want, and"
        " if deliveries could be trusted you'd keep two weeks."
    )
    (verdict,) = reading(said, papers).verdicts
    assert verdict.verdict is not Verdict.WRONG
