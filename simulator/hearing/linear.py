"""A linear model as data: a weight for each pair of a feature and a label, in a text file.

Owns reading the file and adding up; what the features are is decided elsewhere. Logistic
regression, one label against the rest: a label's score is the logarithm of its odds.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from simulator.hearing import tables

_UNIT = 0.01  # of the whole numbers in the file, in logits


class LinearModel:
    """Labels, their biases, and the weights of each feature for some of them.

    The file: lines "name value …" (`labels`, `bias`, and any figures of the caller's), an
    empty line, then one feature a line, a tab, and pairs "label's number:weight", both
    whole numbers, the weight in hundredths of a logit.
    """

    def __init__(self, name: str) -> None:
        text = files(tables).joinpath(f"{name}.weights.txt").read_text(encoding="utf-8")
        head, _, body = text.partition("\n\n")
        rows = dict(line.split(" ", 1) for line in head.splitlines() if not line.startswith("#"))
        self.labels: tuple[str, ...] = tuple(rows["labels"].split())
        self._rows = rows
        self._bias = self.figures("bias")
        self._weights = dict(line.split("\t") for line in body.splitlines())
        self._held: dict[str, tuple[tuple[int, float], ...]] = {}

    def figures(self, row: str) -> tuple[float, ...]:
        """A row of the head, one figure for each label, in logits."""
        return tuple(int(figure) * _UNIT for figure in self._rows[row].split())

    def weights(self, feature: str) -> tuple[tuple[int, float], ...]:
        """The labels a feature speaks for or against, by number, and how strongly."""
        held = self._held.get(feature)
        if held is None:
            pairs = (pair.split(":") for pair in self._weights.get(feature, "").split())
            held = tuple((int(label), int(weight) * _UNIT) for label, weight in pairs)
            if held:
                self._held[feature] = held
        return held

    def scores(self, features: Iterable[str]) -> list[float]:
        """The logarithm of each label's odds, in the order of `labels`."""
        sums = list(self._bias)
        known = self._weights
        for feature in features:
            if feature in known:
                for label, weight in self.weights(feature):
                    sums[label] += weight
        return sums

    def telling(self, features: Iterable[str], label: str, most: int) -> tuple[str, ...]:
        """The features that speak most for a label, strongest first, as "feature +0.84"."""
        number = self.labels.index(label)
        found = sorted(
            (-weight, feature)
            for feature in features
            for held, weight in self.weights(feature)
            if held == number and weight > 0
        )
        return tuple(f"{feature} {-weight:+.2f}" for weight, feature in found[:most])


@cache
def model(name: str) -> LinearModel:
    """The model of this name, read when first asked for."""
    return LinearModel(name)
