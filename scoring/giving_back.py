"""What a turn gave back of her words, whatever else the turn was taken for.

Owns two readings a summary's verdicts leave open: a sentence of hers said back inside a
promise, a word of care or an agreement, and a figure that is no fault, since it is another
of hers or of his own firm. The comparison of words and figures is hearing's.
"""

import re
from collections.abc import Iterable
from datetime import date

from scoring.turns import Turn, count_words
from simulator.hearing.acts import QUESTION_KINDS, ActKind, RecapVerdict, Span, Verdict
from simulator.hearing.context import FactCue, Prepared
from simulator.hearing.figures import agree
from simulator.hearing.meaning import DATE_WORDS, Meaning, meaning
from simulator.hearing.recap import read_recap

_ASKED = re.compile(r"[^.!?]*\?")
# The share of one of her sentences, in concepts and figures, that is giving it back: the
# project's own judgement, as in hearing.
_MOST_OF_IT = 0.6
_FEWEST = 2  # concepts and figures of hers; one alone may be anybody's
_FEWEST_WORDS = 3  # of a sentence of hers without a figure: "Ms Solheim." is only a name
_IN_COMMON = 2  # concepts that make a sentence of his one about that line of the briefing
# What asks, offers or announces gives nothing back.
_NOT_GIVING_BACK = (
    *QUESTION_KINDS,
    ActKind.FOLLOW_UP,
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.TIME_REQUEST,
    ActKind.PURPOSE,
    ActKind.BENEFIT,
    ActKind.NOTE_REFERENCE,
    ActKind.PITCH,
    ActKind.FEATURE_DUMP,
    ActKind.VALUE_GIVEN,
    ActKind.SUGGESTION,
)
_OFFERS = (
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.COMMITMENT,
    ActKind.CONDITIONAL_COMMITMENT,
    ActKind.VALUE_GIVEN,
    ActKind.PITCH,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_STRETCHES = re.compile(r"[.!?]\s+|\s{3,}")  # where a sentence ends, or something was blanked


def _statements(turn: Turn) -> str:
    """The turn with everything that asks, offers or announces blanked; places stay the same."""
    text = turn.text
    summing_up = turn.heard.all_of(ActKind.RECAP)
    for act in turn.heard.all_of(*_NOT_GIVING_BACK):
        if any(act.start <= recap.start and recap.end <= act.end for recap in summing_up):
            continue  # "So it stops three times a week?": a summary asked
        text = _blanked(text, act.start, act.end)
    for asked in _ASKED.finditer(turn.text):
        if not any(asked.start() <= a.start and a.end <= asked.end() for a in summing_up):
            text = _blanked(text, asked.start(), asked.end())
    return text


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def _gives_back(sentence: Meaning, said: Meaning) -> bool:
    if not sentence.figures and count_words(sentence.text) < _FEWEST_WORDS:
        return False
    everything = len(sentence.names) + len(sentence.figures)
    counted = [n for n in sentence.figures if any(agree(n, his) for his in said.figures)]
    held = len(sentence.names & said.names) + len(counted)
    return held >= _FEWEST and held >= _MOST_OF_IT * everything


def _place(sentence: Meaning, said: Meaning) -> Span:
    """The stretch of what he states from the first to the last word of hers, to its full stop."""
    places = [(m.first, m.stop) for m in said.mentions if m.name in sentence.names]
    places += [
        (n.first, n.stop) for n in said.numbers if any(agree(n, hers) for hers in sentence.figures)
    ]
    first, stop = min(p[0] for p in places), max(p[1] for p in places)
    begins, ends = said.tokens[first].start, said.tokens[stop - 1].end
    before = [m.end() for m in _STRETCHES.finditer(said.text, 0, begins)]
    after = _STRETCHES.search(said.text, ends)
    start = before[-1] if before else 0
    end = after.start() + len(after.group().rstrip()) if after else len(said.text)
    return Span(start=start, end=start + len(said.text[start:end].rstrip(" .!,")))


def given_back(turn: Turn, facts: Iterable[FactCue]) -> tuple[RecapVerdict, ...]:
    """Facts of which the turn says a whole sentence back, rightly, in what it states."""
    text = _statements(turn)
    said = meaning(text)
    found: list[RecapVerdict] = []
    for cue in facts:
        (verdict,) = read_recap(text, Span(start=0, end=len(text)), (cue,)).verdicts
        if verdict.verdict is Verdict.WRONG:
            continue
        sentences = (meaning(sentence) for sentence in _SENTENCES.split(cue.text))
        held = next((sentence for sentence in sentences if _gives_back(sentence, said)), None)
        if held is not None:
            place = _place(held, said)
            found.append(
                RecapVerdict(fact=cue.id, verdict=Verdict.COVERED, start=place.start, end=place.end)
            )
    return tuple(found)


def holds_a_sentence_of(text: str, cue: FactCue) -> bool:
    """Whether the text says a whole sentence of this fact, or nearly."""
    said = meaning(text)
    return any(_gives_back(meaning(sentence), said) for sentence in _SENTENCES.split(cue.text))


def is_no_fault(
    wrong: RecapVerdict,
    turn: Turn,
    others: Iterable[FactCue],
    prepared: Prepared,
    days: frozenset[date],
) -> bool:
    """Whether what differs from this fact is said of something else.

    It stands in an offer or a day put forward for the next step (`days`), is a figure or day
    she gave for another thing she told (`others`), or one of his own firm's, as the briefing
    has it.
    """
    place = Span(start=wrong.start, end=wrong.end)
    recaps = turn.heard.all_of(ActKind.RECAP)
    if recaps and not any(place.start < act.end and act.start <= place.end for act in recaps):
        return True
    if any(
        act.start <= place.start and place.end <= act.end for act in turn.heard.all_of(*_OFFERS)
    ):
        return True
    if any(
        moment.day in days and place.start < moment.end and moment.start < place.end
        for moment in turn.heard.when.moments
    ):
        return True
    his = meaning(wrong.wrong)
    if not his.figures and not his.names & DATE_WORDS:
        return False
    around = meaning(_sentence_around(turn.text, place))
    hers = [meaning(cue.text) for cue in others if cue.id != wrong.fact]
    ours = [meaning(line) for line in prepared.briefing]
    return any(_says(line, his) and _shares(line, around, 1) for line in hers) or any(
        _says(line, his) and _shares(line, around, _IN_COMMON) for line in ours
    )


def _says(line: Meaning, his: Meaning) -> bool:
    if his.names & DATE_WORDS:
        return his.names & DATE_WORDS <= line.names
    return all(any(agree(number, n) for n in line.numbers) for number in his.figures)


def _shares(line: Meaning, around: Meaning, fewest: int) -> bool:
    return len(line.names & around.names) >= fewest


def _sentence_around(text: str, place: Span) -> str:
    begins = [m.end() for m in _SENTENCES.finditer(text) if m.end() <= place.start]
    ends = [m.start() for m in _SENTENCES.finditer(text) if m.start() >= place.end]
    return text[begins[-1] if begins else 0 : ends[0] if ends else len(text)]
