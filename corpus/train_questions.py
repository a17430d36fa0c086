"""Trains which of a customer's facts a question asks for, and says how well it does.

    python -m corpus.train_questions

Learns from the labelled questions of `corpus/matching`, each read as if it were not among the
authors' examples, where most of them stand by now. Prints what ships by leaving one customer
out: the share of questions whose one answer is right (a fact that answers, or rightly none).
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import MaxAbsScaler

from benchmarks.matching import (
    DANA,
    bundled,
    dana_questions,
    other_customers,
    scenario_questions,
)
from simulator.hearing.asked_for import Columns, Row, rows
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.questions import enough, is_same, read_question

TARGET = Path(__file__).parents[1] / "simulator" / "hearing" / "tables" / "asked_for.weights.txt"
STRENGTH = 3.0  # inverse of the regularisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question beside every fact of a customer."""

    customer: str
    source: str
    columns: Columns
    rows: tuple[Row, ...]
    wanted: tuple[bool, ...]

    def answered(self, likely: np.ndarray) -> bool:
        """Whether the likeliest fact answers it, or rightly none is likely enough."""
        if not self.rows or likely.max() < enough(self.columns):
            return not any(self.wanted)
        return self.wanted[int(likely.argmax())]


def _asked(
    customer: str,
    source: str,
    text: str,
    wanted: tuple[str, ...],
    *,
    facts: tuple[FactCue, ...],
    context: HearingContext,
) -> Asked:
    """The question beside facts that do not have it among their examples."""
    facts = tuple(
        replace(fact, asked_by=tuple(each for each in fact.asked_by if not is_same(each, text)))
        for fact in facts
    )
    columns = read_question(text, facts, context)
    return Asked(
        customer=customer,
        source=source,
        columns=columns,
        rows=tuple(rows(columns)),
        wanted=tuple(fact.id in wanted for fact in facts),
    )


def labelled() -> Iterator[Asked]:
    """The questions that readers labelled."""
    texts = {fact.id: fact.text for fact in DANA}
    for each in dana_questions():
        told = (each.after,) if each.after else ()
        context = HearingContext(disclosed=told, heard_before=texts.get(each.after, ""))
        yield _asked(
            "packaging-renewal", "dana", each.text, each.wanted, facts=DANA, context=context
        )
    for name, (facts, questions) in other_customers().items():
        for each in questions:
            yield _asked(
                name, "other", each.text, each.wanted, facts=facts, context=HearingContext()
            )
    for source in ("scenario-questions", "outside-questions", "bank-questions-dev"):
        for name, (facts, questions) in scenario_questions(source).items():
            context = HearingContext(prepared=bundled(name))
            for each in questions:
                yield _asked(name, source, each.text, each.wanted, facts=facts, context=context)


def solved(asked: list[Asked]) -> dict[str, float]:
    """The weight of each feature and the bias, by logistic regression over the pairs."""
    vectors = DictVectorizer()
    rows = vectors.fit_transform([row for each in asked for row in each.rows])
    scaler = MaxAbsScaler()
    wanted = np.array([held for each in asked if each.rows for held in each.wanted])
    model = LogisticRegression(C=STRENGTH, max_iter=3_000)
    model.fit(scaler.fit_transform(rows), wanted)
    weights = model.coef_[0] / np.where(scaler.scale_ == 0, 1, scaler.scale_)
    names = vectors.get_feature_names_out()
    return {
        "bias": float(model.intercept_[0]),
        **dict(zip(names, map(float, weights), strict=True)),
    }


def likely(weights: dict[str, float], asked: Asked) -> np.ndarray:
    """The probabilities that ship, from weights that need not be those in the file."""
    scores = [
        weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in row.items())
        for row in asked.rows
    ]
    return 1 / (1 + np.exp(-np.array(scores)))


def left_out(asked: list[Asked]) -> None:
    """Print the share answered of each source, a customer left out."""
    right: dict[str, list[bool]] = {}
    for customer in sorted({each.customer for each in asked}):
        weights = solved([each for each in asked if each.customer != customer])
        for each in asked:
            if each.customer == customer:
                right.setdefault(each.source, []).append(each.answered(likely(weights, each)))
    for source, held in right.items():
        print(f"{source:20} {len(held):5} questions, answered {sum(held) / len(held):.3f}")


def main() -> int:
    """Measure, train on everything, write the file."""
    asked = [*labelled()]
    left_out(asked)
    weights = solved(asked)
    lines = ["# Learned by corpus/train_questions.py; a feature, its weight."]
    lines += [
        f"{name}\t{weight:.3f}" for name, weight in sorted(weights.items()) if round(weight, 3)
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main())
