"""Trains which of a customer's facts a question asks for, and says how well it does.

    python -m corpus.train_questions

Learns from the labelled questions of `corpus/matching`, each read as if it were not among the
authors' examples, where most of them stand by now. Prints what ships by leaving one customer
out: the share of questions whose one answer is right (a fact that answers, or rightly none).
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from corpus.matched import (
    DANA,
    bundled,
    dana_questions,
    other_customers,
    scenario_questions,
)
from simulator.hearing.asked_for import Columns, is_many, rows
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.matters import as_words
from simulator.hearing.questions import enough, read_question

TARGET = Path(__file__).parents[1] / "simulator" / "hearing" / "tables" / "asked_for.weights.txt"
STRENGTH = 3.0  # inverse of the regularisation
# A customer as a trainer writes her first: one in so many of ours' facts, with so many questions.
ONE_IN = 8
FEW_WORDINGS = 6
FOLDS = 5  # of a customer's questions that are no examples at once, and of customers


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question beside every fact of a customer."""

    customer: str
    source: str
    columns: Columns
    wanted: tuple[bool, ...]

    def answered(self, likely: np.ndarray) -> bool:
        """Whether the likeliest fact answers it, or rightly none is likely enough."""
        if not self.columns or likely.max() < enough(self.columns):
            return not any(self.wanted)
        return self.wanted[int(likely.argmax())]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A question and the facts that answer it, as a reader had it."""

    text: str
    wanted: tuple[str, ...]
    context: HearingContext


def _beside(
    customer: str, source: str, questions: Sequence[Labelled], facts: tuple[FactCue, ...]
) -> Iterator[Asked]:
    """The questions beside facts that do not have them among their examples.

    Once beside all of her facts, once beside few with few examples: our customers answer nearly
    every question by now, so that nothing would learn from them that one may ask for none.
    """
    for fold in range(FOLDS):
        some = questions[fold::FOLDS]
        left = {as_words(each.text) for each in some}
        held = tuple(
            replace(fact, asked_by=tuple(q for q in fact.asked_by if as_words(q) not in left))
            for fact in facts
        )
        few = tuple(
            replace(fact, asked_by=fact.asked_by[:FEW_WORDINGS]) for fact in held[fold::ONE_IN]
        )
        for name, told in ((source, held), (f"{source}, few facts", few)):
            for each in some:
                yield Asked(
                    customer=customer,
                    source=name,
                    columns=read_question(each.text, told, each.context),
                    wanted=tuple(fact.id in each.wanted for fact in told),
                )


def labelled() -> Iterator[Asked]:
    """The questions that readers labelled."""
    texts = {fact.id: fact.text for fact in DANA}
    of_dana = [
        Labelled(
            text=each.text,
            wanted=each.wanted,
            context=HearingContext(
                disclosed=(each.after,) if each.after else (),
                heard_before=texts.get(each.after, ""),
            ),
        )
        for each in dana_questions()
    ]
    yield from _beside("packaging-renewal", "dana", of_dana, DANA)
    for name, (facts, questions) in other_customers().items():
        nowhere = HearingContext()
        some = [Labelled(text=q.text, wanted=q.wanted, context=nowhere) for q in questions]
        yield from _beside(name, "other", some, facts)
    for source in ("scenario-questions", "outside-questions", "bank-questions-dev"):
        for name, (facts, questions) in scenario_questions(source).items():
            context = HearingContext(prepared=bundled(name))
            some = [Labelled(text=q.text, wanted=q.wanted, context=context) for q in questions]
            yield from _beside(name, source, some, facts)


@dataclass(frozen=True, slots=True)
class Table:
    """Every question beside every fact: names of the features, a row of them for each pair."""

    names: tuple[str, ...]
    rows: np.ndarray
    wanted: np.ndarray
    question: np.ndarray  # of each row, its place among the questions


def tabled(asked: Sequence[Asked]) -> Table:
    """The pairs of all questions that ask about anything."""
    beside = [[*rows(each.columns)] for each in asked]
    names = tuple(sorted({name for pairs in beside for row in pairs[:1] for name in row}))
    column = {name: at for at, name in enumerate(names)}
    table = np.zeros((sum(map(len, beside)), len(names)), dtype=np.float32)
    pairs = [row for several in beside for row in several]
    for at, row in enumerate(pairs):
        for name, value in row.items():
            table[at, column[name]] = value
    held = [w for each, several in zip(asked, beside, strict=True) if several for w in each.wanted]
    of = np.repeat(np.arange(len(asked)), [len(several) for several in beside])
    return Table(names, table, np.array(held), of)


def solved(table: Table, chosen: np.ndarray) -> tuple[np.ndarray, float]:
    """The weight of each feature and the bias, by logistic regression over the chosen pairs."""
    rows = table.rows[chosen]
    scale = np.abs(rows).max(axis=0)
    scale[scale == 0] = 1
    model = LogisticRegression(C=STRENGTH, max_iter=3_000)
    model.fit(rows / scale, table.wanted[chosen])
    return model.coef_[0] / scale, float(model.intercept_[0])


def left_out(asked: Sequence[Asked], table: Table) -> np.ndarray:
    """The probability of each pair by weights that saw nothing of its customer."""
    groups = np.array([asked[at].customer for at in table.question])
    likely = np.zeros(len(table.rows))
    for learnt, left in GroupKFold(FOLDS).split(table.rows, groups=groups):
        weights, bias = solved(table, learnt)
        likely[left] = 1 / (1 + np.exp(-bias - table.rows[left] @ weights))
    return likely


def tell(asked: Sequence[Asked], table: Table, likely: np.ndarray) -> None:
    """Print the share answered of each source."""
    right: dict[str, list[bool]] = {}
    for at, each in enumerate(asked):
        right.setdefault(each.source, []).append(each.answered(likely[table.question == at]))
    for source, held in right.items():
        print(f"{source:32} {len(held):5} questions, answered {sum(held) / len(held):.3f}")


def main() -> int:
    """Measure, train on everything, write the file."""
    asked = [*labelled()]
    learned = []
    for many in (True, False):
        print("beside many facts" if many else "beside few")
        some = [each for each in asked if not each.columns or is_many(each.columns) is many]
        table = tabled(some)
        tell(some, table, left_out(some, table))
        weights, bias = solved(table, np.arange(len(table.rows)))
        learned.append({"bias": bias, **dict(zip(table.names, map(float, weights), strict=True))})
    of_many, of_few = learned
    lines = [
        "# Learned by corpus/train_questions.py; a feature, its weight beside many facts and few."
    ]
    for name in sorted(of_many.keys() | of_few.keys()):
        pair = of_many.get(name, 0.0), of_few.get(name, 0.0)
        if any(round(weight, 3) for weight in pair):
            lines.append("\t".join((name, *(f"{weight:.3f}" for weight in pair))))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main())
