"""Builders of small tables of weights, so that tests do not hang on what was learned."""

from collections.abc import Mapping

from simulator.hearing.acts import ActKind
from simulator.hearing.linear import MOST_STEPS, LinearModel, pair

LABELS = tuple(sorted(ActKind))
UNLIKELY = -500  # hundredths of a logit


def _pairs(kind: ActKind, hundredths: int) -> str:
    """The weight in steps of five hundredths; what one pair cannot hold, several do."""
    steps, rest = divmod(abs(hundredths), 5)
    assert not rest, "a weight is a multiple of five hundredths"
    most = [MOST_STEPS] * (steps // MOST_STEPS) + [steps % MOST_STEPS]
    sign = 1 if hundredths > 0 else -1
    return "".join(pair(LABELS.index(kind), sign * each) for each in most)


def a_model(
    weights: Mapping[str, Mapping[ActKind, int]],
    *,
    add: int = 0,
    drop: int = -9900,
    trusted: str = "",
) -> LinearModel:
    """A model of all acts, each unlikely but for these weights in hundredths of a logit."""
    head = [
        f"labels {' '.join(LABELS)}",
        *(
            f"{row} {' '.join([str(figure)] * len(LABELS))}"
            for row, figure in (("bias", UNLIKELY), ("add", add), ("drop", drop))
        ),
    ]
    head += [f"trusted {trusted}"] if trusted else []
    body = [
        f"{feature}\t{''.join(_pairs(kind, weight) for kind, weight in held.items())}"
        for feature, held in weights.items()
    ]
    return LinearModel("\n".join([*head, "", *body]) + "\n")
