"""Builders of small tables of weights, so that tests do not hang on what was learned."""

from collections.abc import Mapping

from simulator.hearing.acts import ActKind
from simulator.hearing.linear import LinearModel

LABELS = tuple(sorted(ActKind))
UNLIKELY = -500  # hundredths of a logit


def a_model(
    weights: Mapping[str, Mapping[ActKind, int]], *, add: int = 0, drop: int = -9900
) -> LinearModel:
    """A model of all acts, each unlikely but for these weights in hundredths of a logit."""
    head = [
        f"labels {' '.join(LABELS)}",
        *(
            f"{row} {' '.join([str(figure)] * len(LABELS))}"
            for row, figure in (("bias", UNLIKELY), ("add", add), ("drop", drop))
        ),
    ]
    body = [
        f"{feature}\t{' '.join(f'{LABELS.index(kind)}:{weight}' for kind, weight in held.items())}"
        for feature, held in weights.items()
    ]
    return LinearModel("\n".join([*head, "", *body]) + "\n")
