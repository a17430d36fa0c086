"""How well each act is heard: precision, recall and F1 against readers' labels.

    python -m benchmarks.acts [--split unseen|held-out|dev|train] [--misses ACT]

`unseen` (outside writers) and `held-out` (the project's own) were learned from by nothing; of
`unseen` only figures are printed, never a sentence.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from corpus.labelled import Sentence, context_of, outside, own
from simulator.hearing.acts import ActKind
from simulator.hearing.hear import hear
from simulator.trainees.mishearing import as_speech, misheard

Form = Callable[[str], str]
FORMS: dict[str, Form] = {
    "typed": str,
    "spoken": as_speech,
    "misheard 5 %": partial(misheard, share=0.05),
    "10 %": partial(misheard, share=0.10),
    "20 %": partial(misheard, share=0.20),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of one act, or of all."""

    right: int
    heard: int
    held: int

    @property
    def precision(self) -> float:
        """The share of the acts heard that are there."""
        return self.right / self.heard if self.heard else 0.0

    @property
    def recall(self) -> float:
        """The share of the acts that are there and are heard."""
        return self.right / self.held if self.held else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.right / max(1, self.heard + self.held)


def heard_in(sentence: Sentence, form: Form = str) -> frozenset[ActKind]:
    """The acts heard in a sentence at its moment; a kindness accuses nobody."""
    return frozenset(
        act.act
        for act in hear(form(sentence.text), context_of(sentence)).acts
        if not (act.act is ActKind.FILLER_OPENER and act.attributes.sincere)
    )


def scores(sentences: Iterable[Sentence], form: Form = str) -> dict[ActKind, Score]:
    """The score of each act over these sentences."""
    right: Counter[ActKind] = Counter()
    heard: Counter[ActKind] = Counter()
    held: Counter[ActKind] = Counter()
    for sentence in sentences:
        found = heard_in(sentence, form)
        heard.update(found)
        held.update(sentence.kinds)
        right.update(found & sentence.kinds)
    return {kind: Score(right=right[kind], heard=heard[kind], held=held[kind]) for kind in ActKind}


def over_all(each: dict[ActKind, Score]) -> Score:
    """All acts counted together (micro average)."""
    return Score(
        right=sum(score.right for score in each.values()),
        heard=sum(score.heard for score in each.values()),
        held=sum(score.held for score in each.values()),
    )


def sentences_of(split: str) -> tuple[Sentence, ...]:
    """The sentences of a split, outside or own."""
    return outside(split) if split in ("dev", "unseen") else own(split)


def print_acts(split: str) -> None:
    """The table of one split, as typed, as spoken and misheard."""
    sentences = sentences_of(split)
    tables = {name: scores(sentences, form) for name, form in FORMS.items()}
    print(f"\n{split}: {len(sentences)} sentences; precision, recall and F1")
    print(f"{'':24}{'n':>5}" + "".join(f"{name:>18}" for name in FORMS))
    for kind in ActKind:
        row = "".join(
            f"   {table[kind].precision:.2f} {table[kind].recall:.2f} {table[kind].f1:.2f}"
            for table in tables.values()
        )
        print(f"{kind:24}{tables['typed'][kind].held:5}{row}")
    row = "".join(
        f"   {whole.precision:.2f} {whole.recall:.2f} {whole.f1:.2f}"
        for whole in map(over_all, tables.values())
    )
    print(f"{'all acts':29}{row}")


def print_misses(split: str, act: str) -> None:
    """The sentences of a split in which an act was missed or heard wrongly."""
    for sentence in sentences_of(split):
        there, found = sentence.kinds, heard_in(sentence)
        if (act in there) != (act in found):
            print(f"{'missed' if act in there else 'wrong '}  {sentence.text}")
            print(f"        heard {', '.join(sorted(found))}; is {', '.join(sorted(there))}")


def main() -> int:
    """Print the table, or what was missed."""
    parser = argparse.ArgumentParser(description="Measure how well each act is heard.")
    parser.add_argument("--split", default="unseen")
    parser.add_argument("--misses", default="", help="an act; not of the unseen sentences")
    asked = parser.parse_args()
    if not asked.misses:
        print_acts(asked.split)
    elif asked.split == "unseen":
        print("the unseen sentences are never shown", file=sys.stderr)
        return 2
    else:
        print_misses(asked.split, asked.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
