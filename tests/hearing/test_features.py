"""The stretches of an utterance and what the linear model sees of them."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.hearing.acts import ActKind
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.drafts import Draft
from simulator.hearing.features import features, stretches, told_in
from simulator.hearing.wording import MOST_CHARS, Wording, read
from tests.hearing.test_work import calls_made

NOWHERE = HearingContext()
STOPS = FactCue(id="stops", text="Line 2 stops three times a week because of the seals.")
TOLD = HearingContext(
    prepared=Prepared(facts=(STOPS,)),
    heard_before="Line 2 stops. Is that what you wanted?",
    disclosed=("stops",),
    in_opening=False,
)
WORDS = "so we and but because what how do you line 2 stops , . ? ! — don't i'm 12% thank"
SAID = st.lists(st.sampled_from(WORDS.split(" ")), max_size=120).map(" ".join)


def parts(wording: Wording) -> list[str]:
    return [wording.plain[each.start : each.end] for each in stretches(wording)]


def seen(text: str, context: HearingContext, *drafts: Draft) -> set[str]:
    wording = read(text)
    (only,) = stretches(wording)
    return features(only, wording, drafts, context, told_in(context), standing=drafts)


def each_seen(
    wording: Wording, drafts: list[Draft], context: HearingContext = NOWHERE
) -> list[set[str]]:
    return [
        features(each, wording, drafts, context, frozenset(), standing=drafts)
        for each in stretches(wording)
    ]


@given(SAID | st.text(max_size=200))
@settings(deadline=None, max_examples=300)
def test_every_word_lies_in_exactly_one_stretch(text: str) -> None:
    wording = read(text)
    held = stretches(wording)
    for place in wording.begins:
        assert sum(each.start <= place < each.end for each in held) == 1


@given(SAID)
@settings(deadline=None, max_examples=200)
def test_stretches_come_in_order_and_begin_with_a_word(text: str) -> None:
    wording = read(text)
    held = stretches(wording)
    assert all(each.start in wording.begins for each in held)
    assert all(one.end <= other.start for one, other in pairwise(held))


def test_each_sentence_is_a_stretch_with_its_mark() -> None:
    held = stretches(read("Thanks. Does it stop? Bye"))
    assert [each.mark for each in held] == [".", "?", ""]


def test_a_long_sentence_is_read_in_parts_where_clauses_begin() -> None:
    said = (
        "i had a look at what you told our man about the seals and i think we could change them "
        "on a sunday so you would not lose a shift and then i would call you on the monday"
    )
    held = parts(read(said))
    assert len(held) > 1
    assert " ".join(held) == said
    assert all(len(part.split()) >= 7 for part in held)


def test_a_short_sentence_stays_whole_though_it_has_clauses() -> None:
    assert len(parts(read("i am sorry but we can not do that because it is late"))) == 1


def test_the_features_of_a_sentence() -> None:
    assert seen("Stops on 12 June?", NOWHERE) == {
        *("stops", "on", "#", "MONTH", "?"),
        *("^ stops", "stops on", "on #", "# MONTH", "MONTH $"),
        *("stops * #", "on * MONTH"),
        *("^ stops on", "^ stops on #", "on # MONTH $"),
        *("~ stop", "~stops", "~tops ", "~ops o", "~ps on", "~s on ", "~ on #", "~on # "),
        *("~n # M", "~ # MO", "~# MON", "~ MONT", "~MONTH", "~ONTH "),
        *({"L:short"} | {name for name in seen("Stops on 12 June?", NOWHERE) if name[:2] == "C:"}),
    }


def test_the_moment_and_what_she_told_are_features_of_a_call_alone() -> None:
    assert not {name[:2] for name in seen("the seals stop", NOWHERE)} & {"M:", "T:"}
    held = seen("the seals stop", TOLD)
    assert {"M:told", "M:asked", "T:2"} <= held


def test_a_pending_objection_is_a_moment_of_its_own() -> None:
    held = seen("we are cheaper", HearingContext(heard_before="Why?", pending_objection="price"))
    assert "M:objection" in held
    assert "M:asked" not in held


def test_a_rule_that_matches_there_is_a_feature_and_one_elsewhere_is_none() -> None:
    wording = read("The seals stop. Thank you.")
    thanks = Draft(
        act=ActKind.THANKS, start=16, end=25, confidence=0.9, reason="rule: thank-you-plain"
    )
    first, second = each_seen(wording, [thanks])
    assert {"R:thanks", "R:thank-you-plain", "S:thanks"} <= second
    assert not any(name.startswith(("R:", "S:")) for name in first)


def test_length_is_told_in_five_steps() -> None:
    lengths = [
        next(name for name in seen("well " * count, NOWHERE) if name.startswith("L:"))
        for count in (1, 4, 9, 20, 40)
    ]
    assert lengths == ["L:tiny", "L:short", "L:middling", "L:long", "L:rambling"]


def test_a_text_twice_as_long_is_not_much_more_than_twice_the_work() -> None:
    def work(text: str) -> int:
        wording = read(text)
        return calls_made(lambda: each_seen(wording, [], TOLD))

    for phrase in ("and so ", "it stops. ", "what do you think and we ", "x"):
        long = (phrase * MOST_CHARS)[:MOST_CHARS]
        assert work(long) < 2.6 * work(long[: MOST_CHARS // 2]) + 200
