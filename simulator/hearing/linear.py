"""A linear model as data: a weight for each pair of a feature and a label, in a text file.

Owns reading the file and adding up; what the features are is decided elsewhere. Logistic
regression, one label against the rest: a label's score is the logarithm of its odds.
"""

import struct
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from simulator.hearing import tables

STEP = 0.05  # logits in a step of a weight
MOST_STEPS = 46  # of a weight, up or down
_UNIT = 0.01  # of the whole numbers in the head of the file, in logits
_STEP_UNITS = round(STEP / _UNIT)
_FIRST_LABEL, _NO_WEIGHT = ord("0"), ord("O")  # characters of label 0 and of a weight of 0
_LANE = 32  # bits of each label in a packed number
_FULL = (1 << _LANE) - 1
_MIDDLE = 1 << (_LANE - 1)  # added to each lane to read it, so that no lane is below zero
_MANY = 20  # weights; a feature with as many is met in many turns


@cache
def _in_lane(label: str, weight: str) -> int:
    """One weight in the lane of its label, both as the characters of the file."""
    units = (ord(weight) - _NO_WEIGHT) * _STEP_UNITS
    return units << _LANE * (ord(label) - _FIRST_LABEL)


def pair(label: int, steps: int) -> str:
    """A label's weight as two characters of the file: which label, and how many steps."""
    return chr(_FIRST_LABEL + label) + chr(_NO_WEIGHT + steps)


class LinearModel:
    """Labels, their biases, and the weights of each feature for some of them.

    The text of the file: lines "name value …" (`labels`, `bias`, and any figures of the
    caller's, in hundredths of a logit; `trusted`, names with "|" between them), an empty line,
    then one feature a line, a tab, and two characters for each weight (`pair`).

    A feature's weights are packed into one whole number, each label's in a lane of its own,
    so that one addition adds them all. Whole numbers also make a sum the same in any order.
    """

    def __init__(self, text: str) -> None:
        head, _, body = text.partition("\n\n")
        rows = dict(line.split(" ", 1) for line in head.splitlines() if not line.startswith("#"))
        self.labels: tuple[str, ...] = tuple(rows.pop("labels").split())
        self.trusted = frozenset(rows.pop("trusted", "").split("|"))
        self._figures = {
            row: tuple([int(figure) * _UNIT for figure in figures.split()])
            for row, figures in rows.items()
        }
        # As they stand in the file, until the feature is first met.
        self._weights: dict[str, str | int] = {
            feature: weights
            for feature, _, weights in (line.partition("\t") for line in body.split("\n") if line)
        }
        self._lanes = struct.Struct(f"<{len(self.labels)}I")
        lanes = [label * _LANE for label in range(len(self.labels))]
        self._middles = sum(_MIDDLE << lane for lane in lanes)
        bias = map(int, rows["bias"].split())
        self._base = self._middles + sum(one << lane for one, lane in zip(bias, lanes, strict=True))

    def get_ready(self) -> None:
        """Pack now the weights of the features that are met most."""
        for feature, weights in self._weights.items():
            if isinstance(weights, str) and len(weights) >= 2 * _MANY:
                self._packed(feature, weights)

    def _packed(self, feature: str, weights: str | int) -> int:
        """The packed number of a feature that has weights."""
        if isinstance(weights, str):
            weights = sum(map(_in_lane, weights[::2], weights[1::2]))
            self._weights[feature] = weights
        return weights

    def figures(self, row: str) -> tuple[float, ...]:
        """A row of the head, one figure for each label, in logits."""
        return self._figures[row]

    def _unpacked(self, total: int) -> list[float]:
        """The figure of each label, in logits, of a packed number with `_MIDDLE` in each lane."""
        lanes = self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))
        return [(each - _MIDDLE) * _UNIT for each in lanes]

    def weights(self, feature: str) -> dict[str, float]:
        """How strongly a feature speaks for each label, or against it; 0 where it says nothing."""
        return dict(zip(self.labels, self.sums((feature,)), strict=True))

    def scores(self, features: Iterable[str]) -> list[float]:
        """The logarithm of each label's odds, in the order of `labels`."""
        return self._unpacked(sum(self._found(features).values(), self._base))

    def sums(self, features: Iterable[str]) -> list[float]:
        """The same without each label's bias."""
        return self._unpacked(sum(self._found(features).values(), self._middles))

    def _found(self, features: Iterable[str]) -> dict[str, int]:
        """Those of the features that have weights, with their packed numbers."""
        weights_of = self._weights.get
        return {
            feature: self._packed(feature, weights) if isinstance(weights, str) else weights
            for feature in features
            if (weights := weights_of(feature)) is not None
        }

    def telling(self, features: Iterable[str], label: str, most: int) -> tuple[str, ...]:
        """The features that speak most for a label, strongest first, as "feature +0.84"."""
        lane = self.labels.index(label) * _LANE
        found = sorted(
            (-weight, feature)
            for feature, packed in self._found(features).items()
            if (weight := (packed + self._middles >> lane & _FULL) - _MIDDLE) > 0
        )
        return tuple(f"{feature} {-weight * _UNIT:+.2f}" for weight, feature in found[:most])


@cache
def model(name: str) -> LinearModel:
    """The model of this name, read when first asked for."""
    path = files(tables).joinpath(f"{name}.weights.txt")
    return LinearModel(path.read_text(encoding="utf-8"))
