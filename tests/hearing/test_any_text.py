"""Hearing holds for any text: no exception, spans inside it, and idle additions change nothing."""

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from corpus.labelled import Sentence, context_of, outside, own
from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.context import FactCue, HearingContext, ObjectionCue, Prepared
from simulator.hearing.hear import hear
from simulator.hearing.ready import get_ready
from simulator.hearing.wording import MOST_CHARS
from tests.hearing.test_work import calls_made

STOPS = FactCue(
    id="stops",
    text="Line 2 stops three times a week, always because of the seals.",
    asked_by=("How often does line 2 stop?",),
    must=(("three times a week",), ("seals",)),
)
PREPARED = Prepared(
    facts=(STOPS,), objections=(ObjectionCue(id="price"),), people=("Dana Novak",), sells="seals"
)
OPENING = HearingContext(prepared=PREPARED, heard_before="Hello?")
TOLD = HearingContext(
    prepared=PREPARED, heard_before=STOPS.text, disclosed=("stops",), in_opening=False
)
OBJECTED = HearingContext(
    prepared=PREPARED,
    heard_before="Just send me an email.",
    disclosed=("stops",),
    in_opening=False,
    pending_objection="price",
)
CONTEXTS = (HearingContext(), OPENING, TOLD, OBJECTED)
MOMENTS = st.sampled_from(CONTEXTS)
SPOKEN = (
    "hi dana|so you said|line 2|stops three times a week|what|do you|did I get that right|bye|no"
    "|would Tuesday at ten suit you|I'll call you by Friday|the seals|thanks|12,5 %|£1.2k|?|.|,|!"
)
ODD = (
    "Guten Tag, ich rufe an|¿qué tal?|здравствуйте|你好|مرحبا|שלום|\u200b|\u200d|\u202e|\u200f"
    "|\ufeff|\ud800|\udfff|🙂|👩\u200d🔧|é|e\u0301|ﬁ|İ|ß|٣|½|'|’|''|n't|-|--|…|—|\n|\x00|\t|\u2028"
)
PIECES = (*SPOKEN.split("|"), *ODD.split("|"))
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=50).map(" ".join)
GLUED = st.lists(st.sampled_from(PIECES), max_size=50).map("".join)
HUGE = {
    "a megabyte of words": "so what stops the line and why " * 34_000,
    "a megabyte of marks": "?!.," * 250_000,
    "a word of 100,000 letters": "a" * 100_000,
    "a number of 100,000 figures": "7" * 100_000,
    "100,000 apostrophes": "n't" * 33_000,
    "zero-width joiners": "st\u200dops\u200b " * 20_000,
    "right-to-left marks": "\u202eyou said \u200fthree\u202c " * 10_000,
    "lone surrogates": "\ud800\udfff line \udc00" * 20_000,
    "many languages": "hello здравствуйте 你好 مرحبا guten tag " * 5_000,
    "combining marks": "e" + "\u0301" * 100_000,
}


def spans(heard: HeardText) -> list[tuple[ActKind, int, int]]:
    return [(act.act, act.start, act.end) for act in heard.acts if act.act is not ActKind.UNCLEAR]


def lie_inside(heard: HeardText) -> bool:
    length = len(heard.text)
    held = [(act.start, act.end) for act in heard.acts]
    held += [(span.start, span.end) for span in heard.when.spans]
    if heard.recap:
        held += [(span.start, span.end) for span in (*heard.recap.invented, *heard.recap.guessed)]
    return all(0 <= start <= end <= length for start, end in held)


@given(TEXTS | GLUED, MOMENTS)
@settings(deadline=None, max_examples=400)
def test_any_text_is_heard_and_its_spans_lie_inside(text: str, context: HearingContext) -> None:
    heard = hear(text, context)
    assert lie_inside(heard)
    assert all(0 <= act.confidence <= 1 for act in heard.acts)


@pytest.mark.parametrize("context", CONTEXTS, ids=("nowhere", "opening", "told", "objected"))
@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE)
def test_a_huge_text_is_heard(text: str, context: HearingContext) -> None:
    assert lie_inside(hear(text, context))


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE)
def test_a_huge_text_is_no_more_work_than_its_heard_part(text: str) -> None:
    get_ready(TOLD)
    heard_part = text[:MOST_CHARS]
    hear(heard_part[: MOST_CHARS // 2] + " now", TOLD)  # what only a first time costs
    least = calls_made(lambda: hear(heard_part, TOLD))
    assert calls_made(lambda: hear(text, TOLD)) < 1.2 * least + 2_000


@example("A:O:O -", HearingContext(in_opening=True), " ")
@given(TEXTS, MOMENTS, st.sampled_from((" ", "   ", "\t", " \u00a0 ")))
@settings(deadline=None, max_examples=200)
def test_trailing_blanks_change_no_act(text: str, context: HearingContext, blanks: str) -> None:
    said = text.rstrip()
    assert spans(hear(said + blanks, context)) == spans(hear(said, context))


SENTENCES = tuple(
    sentence
    for sentence in (*outside("dev")[::7], *own("train")[::9])
    if sentence.text.endswith((".", "?", "!")) and not sentence.text.endswith(".m.")
)
IDLE = ("Paris is in France.", "The cat sat on the wall.", "A stone fell into the well.")


@given(st.sampled_from(SENTENCES), st.sampled_from(IDLE))
@settings(deadline=None, max_examples=1500)
def test_an_idle_sentence_at_the_end_moves_no_act(sentence: Sentence, idle: str) -> None:
    context = context_of(sentence)
    assume(not spans(hear(idle, context)))
    assume(before := spans(hear(sentence.text, context)))
    assert spans(hear(f"{sentence.text} {idle}", context)) == before


def test_an_idle_sentence_is_idle_at_most_moments() -> None:
    idle = [not spans(hear(IDLE[0], context_of(each))) for each in SENTENCES[::10]]
    assert sum(idle) > len(idle) / 2
