"""A linear model adds up exactly what its table says."""

from itertools import permutations

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.linear import MOST_STEPS, LinearModel, model, pair

TABLE = f"""\
# a comment
labels recap pitch thanks
bias -100 -250 0
add 0 50 100

stops\t{pair(0, 17)}{pair(2, -6)}
still stops\t{pair(0, 3)}
best\t{pair(1, MOST_STEPS)}{pair(0, -2)}
"""
SMALL = LinearModel(TABLE)


def test_no_feature_leaves_the_biases() -> None:
    assert SMALL.scores([]) == pytest.approx([-1.0, -2.5, 0.0])


def test_weights_of_features_add_to_the_biases() -> None:
    assert SMALL.scores({"stops", "still stops", "best"}) == pytest.approx([-0.1, -0.2, -0.3])


def test_a_feature_the_table_does_not_hold_changes_nothing() -> None:
    assert SMALL.scores({"stops", "zebra"}) == SMALL.scores({"stops"})
    assert SMALL.weights("zebra") == {"recap": 0, "pitch": 0, "thanks": 0}


def test_a_weight_below_zero_leaves_its_neighbours_alone() -> None:
    assert SMALL.weights("stops") == pytest.approx({"recap": 0.85, "pitch": 0, "thanks": -0.3})
    assert SMALL.weights("best") == pytest.approx({"recap": -0.1, "pitch": 2.3, "thanks": 0})


def test_the_order_of_features_changes_no_last_digit() -> None:
    orders = permutations(["stops", "still stops", "best"])
    assert len({tuple(SMALL.scores(order)) for order in orders}) == 1


def test_figures_of_the_caller_are_in_logits() -> None:
    assert SMALL.figures("add") == pytest.approx((0.0, 0.5, 1.0))


def test_the_most_telling_features_come_first_and_only_those_in_favour() -> None:
    said = {"stops", "still stops", "best", "zebra"}
    assert SMALL.telling(said, "recap", 3) == ("stops +0.85", "still stops +0.15")
    assert SMALL.telling(said, "recap", 1) == ("stops +0.85",)
    assert SMALL.telling(said, "thanks", 3) == ()


def test_many_weights_of_one_sign_do_not_spill_into_the_next_label() -> None:
    both = pair(0, -MOST_STEPS) + pair(1, MOST_STEPS)
    rows = "".join(f"f{number}\t{both}\n" for number in range(20_000))
    many = LinearModel(f"labels recap pitch thanks\nbias 0 0 0\n\n{rows}")
    held = [f"f{number}" for number in range(20_000)]
    assert many.scores(held) == pytest.approx([-46_000, 46_000, 0])


def test_scores_of_the_weights_that_ship_are_the_sums_of_their_weights() -> None:
    shipped = model("acts")
    said = {"we", "not", "thank you", "M:told", "?", "L:short"}
    each = [shipped.weights(feature) for feature in sorted(said)]
    assert any(any(weights.values()) for weights in each)
    scores = dict(zip(shipped.labels, shipped.scores(said), strict=True))
    biases = dict(zip(shipped.labels, shipped.figures("bias"), strict=True))
    for kind in ActKind:
        assert scores[kind] == pytest.approx(biases[kind] + sum(held[kind] for held in each))
