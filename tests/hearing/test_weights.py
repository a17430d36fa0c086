"""The file of weights is small, whole and well formed, and has its card."""

from importlib.resources import files

from simulator.hearing import tables
from simulator.hearing.acts import ActKind
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import RULES, hear
from simulator.hearing.linear import model, pair
from simulator.hearing.ready import get_ready

MOST_BYTES = 2_000_000
FILE = files(tables).joinpath("acts.weights.txt")
TEXT = FILE.read_text(encoding="utf-8")
HEAD, _, BODY = TEXT.partition("\n\n")
ROWS = dict(line.split(" ", 1) for line in HEAD.splitlines())


def test_the_file_is_under_two_megabytes() -> None:
    assert len(TEXT.encode()) < MOST_BYTES


def test_its_labels_are_exactly_the_acts() -> None:
    assert sorted(ROWS["labels"].split()) == sorted(ActKind)


def test_every_label_has_a_bias_and_both_thresholds() -> None:
    assert set(ROWS) == {"labels", "bias", "add", "drop", "trusted"}
    for row in ("bias", "add", "drop"):
        figures = [int(figure) for figure in ROWS[row].split()]
        assert len(figures) == len(ActKind), row


def test_only_rules_there_are_stand_whatever_their_score() -> None:
    assert model("acts").trusted <= {f"rule: {rule.id}" for rule in RULES.rules}


def test_no_act_is_dropped_for_a_score_that_would_add_it() -> None:
    known = model("acts")
    pairs = zip(known.figures("add"), known.figures("drop"), strict=True)
    assert all(drop <= add for add, drop in pairs)


def test_every_line_is_a_feature_with_weights_of_known_labels_in_order() -> None:
    lines = BODY.splitlines()
    assert len(lines) > 1_000
    first, none = pair(0, 0)
    for number, line in enumerate(lines, len(HEAD.splitlines()) + 2):
        feature, _, written = line.partition("\t")
        labels = [ord(label) - ord(first) for label in written[::2]]
        assert feature and labels and len(written) == 2 * len(labels), number
        assert labels == sorted(set(labels)) and labels[0] >= 0, number
        assert labels[-1] < len(ActKind) and none not in written[1::2], number


def test_features_are_in_order_and_none_stands_twice() -> None:
    names = [line.partition("\t")[0] for line in BODY.splitlines()]
    assert names == sorted(set(names))


def test_the_card_stands_beside_the_weights() -> None:
    card = files(tables).joinpath("acts.card.md").read_text(encoding="utf-8")
    for part in ("## What it is", "## Trained on", "## Use", "## Figures", "## Limits"):
        assert part in card


def test_a_call_made_ready_reads_no_weights_in_its_turns() -> None:
    context = HearingContext(prepared=Prepared(facts=(FactCue(id="a", text="Line 2 stops."),)))
    model.cache_clear()
    get_ready(context)
    assert model.cache_info().misses == 1
    hear("Does it stop?", context)
    assert model.cache_info().misses == 1
