"""Trains the small model for words that belong to no known call, and says how well it does.

    python -m corpus.train_loose FOLDER

FOLDER holds Parakweet's e-mail sentences (Apache-2.0) and MultiDoGO's openings (CDLA-Permissive
1.0) as `parakweet-dev.csv.gz` and `multidogo-dev.csv.gz`; the project's own lines join
them. Prints Cohen's kappa of what ships by cross-validation: over groups of equal words
for Parakweet, a domain left out for MultiDoGO.
"""

import csv
import gzip
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.metrics import cohen_kappa_score
from sklearn.model_selection import GroupKFold, LeaveOneGroupOut

from corpus.labelled import OWN, outside, own
from corpus.train import Example, frequent, solve, tabled, write
from simulator.hearing.acts import ActKind, When
from simulator.hearing.context import HearingContext
from simulator.hearing.features import features, stretches
from simulator.hearing.hear import in_their_context, rule_readings
from simulator.hearing.outside_calls import ACTS_OF, share_of_each
from simulator.hearing.wording import read

TARGET = Path(__file__).parents[1] / "simulator" / "hearing" / "tables" / "loose.weights.txt"
NOWHERE = HearingContext()
# Log odds; chosen where the cross-validated kappa printed below was best.
ADD = {"asks": 0.2, "wants": -0.1}
DROP = {"asks": -0.4, "wants": -1.5}
STRENGTH = {"asks": 0.2, "wants": 0.1}  # inverse of the regularisation
LEAST_OFTEN = 5  # lines a feature is seen in, or it is left out
OWN_COUNT = 4  # how often each of the project's own lines of customers counts
CALLS_EVERY = 16  # of its lines of salespeople; more of them drown what customers say


@dataclass(frozen=True, slots=True)
class Line:
    """The features of a line, whether its label holds, and what it must not be split from."""

    features: frozenset[str]
    holds: bool
    ruled: bool  # a rule finds such an act
    group: str


def _line(text: str, label: str, group: str, *, holds: bool) -> Line:
    wording = read(text)
    readings = rule_readings(wording, When(), NOWHERE) if wording.tokens else []
    standing = in_their_context(readings, wording, When(), NOWHERE) if readings else []
    held = {
        feature
        for stretch in stretches(wording)
        for feature in features(stretch, wording, readings, NOWHERE, frozenset(), standing=standing)
    }
    ruled = any(draft.act in ACTS_OF[label] for draft in readings)
    return Line(frozenset(held), holds, ruled, group)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def asking(folder: Path) -> list[Line]:
    """Parakweet's sentences: asks or commits."""
    return [
        _line(
            row["text"],
            "asks",
            " ".join(sorted(read(row["text"]).vocabulary)),
            holds=row["intent"] == "1",
        )
        for row in _rows(folder / "parakweet-dev.csv.gz")
    ]


def wanting(folder: Path) -> list[Line]:
    """MultiDoGO's openings: says what is wanted."""
    return [
        _line(row["utterance"], "wants", row["domain"], holds=row["purpose"] == "1")
        for row in _rows(folder / "multidogo-dev.csv.gz")
    ]


def own_wanting() -> list[Line]:
    """What customers of forty trades say, written for this project."""
    lines = (OWN / "customers.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [_line(row["text"], "wants", "own", holds=bool(row["wants"])) for row in rows]


def own_calls() -> list[Line]:
    """What salespeople say in calls, every sixteenth line: mostly no purpose."""
    return [
        _line(each.text, "wants", "own", holds=ActKind.PURPOSE in each.kinds)
        for each in [*own("train"), *outside("dev")][::CALLS_EVERY]
    ]


Solved = tuple[tuple[str, ...], np.ndarray, float]


def _examples(lines: list[Line]) -> list[Example]:
    return [Example(line.features, frozenset(), number) for number, line in enumerate(lines)]


def _rows_of(lines: list[Line], names: tuple[str, ...]) -> csr_matrix:
    """The lines over these features, a long line's counting as much together as a short one's."""
    shares = [share_of_each(line.features) for line in lines]
    return diags(shares) @ tabled(_examples(lines), names).rows


def solved(label: str, lines: list[Line]) -> Solved:
    """Feature names, weights and bias."""
    names = frequent(_examples(lines), LEAST_OFTEN)
    holds = np.array([line.holds for line in lines])
    weights, bias = solve(_rows_of(lines, names), holds, strength=STRENGTH[label])
    return names, weights, bias


def cross_validated(
    label: str,
    lines: list[Line],
    splits: Callable[[np.ndarray], Iterator[tuple[np.ndarray, np.ndarray]]],
    also: list[Line],
) -> float:
    """Kappa of what ships: the rules' acts put right by a model that saw nothing of the group."""
    groups = np.array([line.group for line in lines])
    found = np.zeros(len(lines), dtype=bool)
    for learnt, left in splits(groups):
        names, weights, bias = solved(label, [*(lines[at] for at in learnt), *also])
        held = [lines[at] for at in left]
        scores = _rows_of(held, names) @ weights + bias
        ruled = np.array([line.ruled for line in held])
        found[left] = (scores >= ADD[label]) | (ruled & (scores >= DROP[label]))
    return float(cohen_kappa_score([line.holds for line in lines], found))


def main(arguments: list[str]) -> int:
    """Train both labels, write the file, print the figures."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("Name the folder of the labelled sentences.", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    asks, wants = asking(folder), wanting(folder)
    also = own_wanting() * OWN_COUNT + own_calls()
    by_words = cross_validated(
        "asks", asks, lambda groups: GroupKFold(5).split(groups, groups=groups), []
    )
    by_domain = cross_validated(
        "wants", wants, lambda groups: LeaveOneGroupOut().split(groups, groups=groups), also
    )
    print(f"parakweet, ask or commit: kappa {by_words:.3f}")
    print(f"multidogo, purpose, a domain left out: kappa {by_domain:.3f}")
    both = {"asks": solved("asks", asks), "wants": solved("wants", [*wants, *also])}
    names = tuple(sorted({name for table, _, _ in both.values() for name in table}))
    column = {name: at for at, name in enumerate(names)}
    weights = np.zeros((len(both), len(names)))
    for number, (held, each, _) in enumerate(both.values()):
        weights[number, [column[name] for name in held]] = each
    bias = np.array([each for _, _, each in both.values()])
    labels = tuple(both)
    rows = write(
        TARGET,
        labels,
        (names, weights, bias),
        ([ADD[label] for label in labels], [DROP[label] for label in labels]),
    )
    print(f"{rows} features")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
