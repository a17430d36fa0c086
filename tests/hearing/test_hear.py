"""Hearing is total: any string gives acts whose spans lie in it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear

NOWHERE = HearingContext()
WORDS = (
    "hi dana so what stops it ? . , i'm calling because would tuesday suit you said three 2 the"
    " line did i get that right let me confirm and come back \u200b 😀 \ud800"
)
TEXTS = st.text(max_size=300) | st.lists(
    st.sampled_from(WORDS.split(" ")),
    max_size=60,
).map(" ".join)


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_spans_lie_in_the_text_whatever_is_said(text: str) -> None:
    heard = hear(text, NOWHERE)
    assert all(0 <= act.start <= act.end <= len(text) for act in heard.acts)
    assert list(heard.acts) == sorted(heard.acts, key=lambda act: act.start)


@given(TEXTS)
@settings(deadline=None, max_examples=200)
def test_trailing_spaces_change_nothing(text: str) -> None:
    plain, padded = hear(text.rstrip(), NOWHERE), hear(text.rstrip() + "   ", NOWHERE)
    if plain.language != "none":
        assert padded.acts == plain.acts


def test_emoji_alone_are_unclear_and_no_language() -> None:
    heard = hear("🙂🙂", NOWHERE)
    assert [act.act for act in heard.acts] == [ActKind.UNCLEAR]
    assert heard.language == "none"


def test_german_is_not_english() -> None:
    assert hear("Guten Tag, ich rufe an wegen der Dichtung", NOWHERE).language == "other"


def test_only_the_first_four_thousand_characters_are_heard() -> None:
    heard = hear("well " * 200_000 + "goodbye", NOWHERE)
    assert not heard.has(ActKind.GOODBYE)
    assert len(heard.text) == 1_000_007
