"""Right summaries that are not to be doubted, and slips of the same shape that are."""

from datetime import date

import pytest

from simulator.hearing.acts import ActKind, RecapVerdict, Span, Verdict
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear
from simulator.hearing.recap import read_recap

CALLOUTS = FactCue(
    id="callouts",
    text="Last month I had to get a crew out of bed four times for a pump.",
    must=(("four times", "four call-outs", "four crews"), ("last month", "a month", "pump")),
)
ALARMS = FactCue(
    id="alarms",
    text="Three of the four alarms were for nothing. The box says fault, and the pump runs.",
    must=(("three of the four", "three"), ("for nothing", "false alarms", "a pump that runs")),
)
CREWS = FactCue(
    id="crews",
    text="Two hundred and ten stations, and six crews for all of them.",
    must=(("two hundred and ten",), ("stations",), ("six crews",)),
)
RANG = FactCue(
    id="rang",
    text="I rang your office four times that week. Each time somebody promised to look into it.",
    must=(("four times", "four calls"), ("look into it", "promised")),
)
HALF = FactCue(
    id="half",
    text="Half my people stood before the guests in the old green.",
    must=(("half",), ("green",)),
)
PEARS = FactCue(
    id="pears",
    text="The pears stayed small. A third went for juice.",
    must=(("pears",), ("a third",), ("juice",)),
)
EVENINGS = FactCue(
    id="evenings",
    text="From January we want to open two evenings a week, until eight.",
    must=(("two evenings",), ("until eight",)),
)
INVOICES = FactCue(
    id="invoices",
    text="In a year I've had four letters from your house. Every one of them was an invoice.",
    must=(("four letters", "four invoices"),),
)
TRUCK = FactCue(
    id="truck",
    text="Truck 6 is flat by three every afternoon.",
    must=(("truck 6", "number six"), ("flat", "runs down", "empty"), ("by three", "at three")),
)
CHARGER = FactCue(
    id="charger",
    text="When the racks were moved we lost a charger. Truck 6 has charged last ever since.",
    must=(("charger",), ("lost", "gone", "one fewer"), ("racks",)),
)
SHY = FactCue(
    id="shy",
    text="The training was on a Friday with the waiting room full. Nobody dared to ask.",
    must=(("Friday",), ("nobody dared", "too shy")),
)
POWER = FactCue(
    id="power",
    text="In the first quarter, power cost us four hundred thousand more than forecast.",
    must=(("power",), ("four hundred thousand",), ("forecast",)),
)
HALLS = FactCue(
    id="halls",
    text="Two of our compressor halls are at the end of their life.",
    must=(("two", "both"), ("compressor halls",)),
)
LOAN = FactCue(
    id="loan",
    text="In confidence, we refinance in the third quarter.",
    must=(("refinance",), ("third quarter",)),
)
LATE = FactCue(
    id="late",
    text="I see each bill six weeks too late. By then I can only explain it.",
    must=(("six weeks",), ("late",)),
)
BOARD = FactCue(id="board", text="The board has moved to the twelfth of June.")
AIR = FactCue(
    id="air",
    text="Two of our pumps drew air in August.",
    must=(("two pumps",), ("drew air", "air"), ("August",)),
)
CHERRIES = FactCue(
    id="cherries",
    text="We've contracted forty hectares of cherries. In May we've never had to pump.",
    must=(("cherries",), ("forty hectares",)),
)
VOTE = FactCue(
    id="vote",
    text="Our members vote on the eighteenth of February. Before that I can't decide anything.",
    must=(("members",), ("vote",), ("eighteenth of February",)),
)
PICTURES = FactCue(
    id="pictures",
    text="Each old picture takes ten minutes longer. By noon we run an hour behind.",
    must=(("ten minutes",), ("picture",)),
)
CENTS = FactCue(
    id="cents",
    text="We pay two cents a label. I'd pay three for one that stays on.",
    must=(("three cents",), ("stays on", "two cents")),
)
SUGAR = FactCue(
    id="sugar",
    text="Sixty kilos of sugar each time. I never do the sum, but Hamid has one.",
    must=(("sixty kilos",), ("sugar",)),
)
METER = FactCue(
    id="meter",
    text="Each store has one meter. Which hall uses what, nobody can tell me.",
    must=(("one meter",), ("each store", "per store"), ("hall",)),
)
JAWS = FactCue(
    id="jaws",
    text="Your engineer changed the front jaws. The rear pair is still the old one.",
    must=(("rear pair",), ("still the old one", "not replaced")),
)
POCKET = FactCue(
    id="pocket",
    text="Some members think I'm in a supplier's pocket. It was never true.",
    must=(("supplier's pocket",), ("members",)),
)


def _verdicts(text: str, *facts: FactCue) -> tuple[RecapVerdict, ...]:
    return read_recap(text, Span(start=0, end=len(text)), facts).verdicts


def _heard(text: str, *facts: FactCue, last: FactCue | None = None) -> dict[str, RecapVerdict]:
    """What is covered or wrong when these words come on the telephone."""
    reading = hear(text, _context(*facts, last=last)).recap
    found = reading.verdicts if reading else ()
    return {v.fact: v for v in found if v.verdict is not Verdict.MISSED}


def _context(*facts: FactCue, last: FactCue | None = None) -> HearingContext:
    return HearingContext(
        prepared=Prepared(facts=facts),
        heard_before=last.text if last else "",
        disclosed=tuple(fact.id for fact in facts),
        today=date(2026, 1, 27),
        in_opening=False,
    )


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("you pay two cents a label and would pay three for one that stays on", (CENTS,)),
        ("you don't like doing the sum on those sixty kilos of sugar, Hamid has one", (SUGAR,)),
        ("one meter per store; nobody knows which hall uses what", (METER,)),
        ("he replaced the front jaws, while the rear pair is still the old one", (JAWS,)),
        ("it can't be nice that members say you're in a supplier's pocket", (POCKET,)),
        ("three were for nothing, and the two of you talk about it", (ALARMS, POWER)),
        ("the board's on the twelfth, and the vote on the eighteenth", (BOARD, VOTE)),
        ("you rang us four times and nobody could tell you where they were", (RANG,)),
        ("So three of four crews were sent out for nothing.", (CALLOUTS, ALARMS, CREWS)),
        ("right so four times last month three for nothing", (CALLOUTS, ALARMS)),
        ("So four alarms last month and nearly all of that for nothing.", (CALLOUTS, ALARMS)),
        ("Two evenings, that's quite something.", (EVENINGS,)),
        ("So two evenings a week from January, until eight.", (EVENINGS,)),
        ("We've worked with you for seven years, and you got four letters.", (INVOICES,)),
        ("So it was a Friday, and nobody dared to ask.", (SHY,)),
        ("So the waiting room was full and nobody dared to ask anything", (SHY,)),
        (
            "So power ran over in the first quarter, and two compressor halls must be replaced.",
            (POWER, HALLS, LOAN),
        ),
        ("So you refinance in the third quarter.", (POWER, LOAN)),
        ("So we measure a store for four weeks and then know what a pallet costs.", (LATE, POWER)),
        ("So two pumps drew air, and there are forty hectares of cherries.", (AIR, CHERRIES)),
    ],
)
def test_a_right_summary_is_not_doubted(text: str, facts: tuple[FactCue, ...]) -> None:
    wrong = [verdict for verdict in _verdicts(text, *facts) if verdict.verdict is Verdict.WRONG]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "facts", "fact", "right", "wrong"),
    [
        (
            "So two pumps drew air and you have fifty hectares of cherries.",
            (AIR, CHERRIES), "cherries", "forty", "fifty",
        ),
        ("So nine pumps drew air in August.", (AIR, CHERRIES), "air", "Two", "nine"),
        ("So you got six letters in a year.", (INVOICES, TRUCK), "invoices", "four", "six"),
        ("So you see each bill four weeks late.", (LATE, POWER), "late", "six", "four"),
        ("So there are nine crews for the stations.", (CALLOUTS, CREWS), "crews", "six", "nine"),
        ("So the truck is flat by five.", (TRUCK, EVENINGS), "truck", "three", "five"),
        ("So the members vote on the ninth of February.", (VOTE, BOARD), "vote", "eighteenth",
         "ninth"),
    ],
)  # fmt: skip
def test_a_wrong_figure_is_set_against_her_figure_of_the_same_thing(
    text: str, facts: tuple[FactCue, ...], fact: str, right: str, wrong: str
) -> None:
    found = [v for v in _verdicts(text, *facts) if v.verdict is Verdict.WRONG]
    assert [(v.fact, v.right, v.wrong) for v in found] == [(fact, right, wrong)]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("So half of your people stood there in green.", HALF),
        ("So half your people wore the old green.", HALF),
        ("So the pears were small and a third of them went for juice.", PEARS),
        ("So a third of the pears became juice.", PEARS),
    ],
)
def test_a_share_is_the_share_whatever_it_is_said_of(text: str, fact: FactCue) -> None:
    assert [v.verdict for v in _verdicts(text, fact)] == [Verdict.COVERED]


@pytest.mark.parametrize("text", ["All of them were real, right?", "So every alarm was real?"])
def test_calling_all_of_them_the_opposite_is_wrong(text: str) -> None:
    found = _heard(text, ALARMS, CALLOUTS, last=ALARMS)
    assert found["alarms"].detail == "polarity"


def test_calling_one_of_them_the_opposite_is_not() -> None:
    assert _heard("So one of them was real?", ALARMS, CALLOUTS, last=ALARMS) == {}


def test_a_summary_with_right_behind_it_is_checked_whatever_it_begins_with() -> None:
    text = "two pumps drew air and you have fifty hectares of cherries, right?"
    found = _heard(text, AIR, CHERRIES)
    assert found["cherries"].wrong == "fifty"


@pytest.mark.parametrize(
    "text",
    [
        "So on Wednesday the eleventh of February at one Farah comes for half an hour.",
        "So on the eleventh of February at one Farah shows your people the old pictures.",
        "Thursday the nineteenth of February at nine, then, after your members have voted.",
        "Okay, sixteenth June half past eight.",
        "Good, the sixteenth at half past eight. Thank you, Ms Duval.",
        "Then I'd like to say thank you for seven years.",
    ],
)
def test_an_appointment_and_thanks_sum_nothing_up(text: str) -> None:
    heard = hear(text, _context(VOTE, BOARD, PICTURES, INVOICES, LATE))
    assert not heard.has(ActKind.RECAP)
    assert heard.recap is None


def test_a_wrong_date_of_hers_is_still_put_right() -> None:
    found = _heard("So your members vote on the nineteenth of February.", VOTE, BOARD)
    assert (found["vote"].right, found["vote"].wrong) == ("eighteenth", "nineteenth")


def test_what_he_takes_away_is_a_summary() -> None:
    text = (
        "So what I'm taking away: number six runs down at three because a charger went when the "
        "racks moved."
    )
    assert {name: v.verdict for name, v in _heard(text, TRUCK, CHARGER).items()} == {
        "truck": Verdict.COVERED,
        "charger": Verdict.COVERED,
    }


def test_likeness_that_is_neither_right_nor_wrong_is_no_summary() -> None:
    assert hear("The board and the bill, yes.", _context(BOARD, LATE)).recap is None
