"""Trains the linear model of hearing and writes its weights.

Run `make train` (it needs scikit-learn, of the extra `dev`). The same sentences give the same
file, byte for byte: logistic regression solved to a fixed tolerance from a fixed start, weights
rounded to whole hundredths, small ones left out, rows in order.

Trained on the outside writers' `dev` sentences and the project's own `train` sentences; never
on `unseen` or `held-out` ones.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from corpus.labelled import Sentence, context_of, outside, own
from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.features import Stretch, features, stretches, told_in
from simulator.hearing.hear import rule_readings
from simulator.hearing.learned import ACCUSING, may_accuse
from simulator.hearing.stacking import stacks
from simulator.hearing.when import find_when
from simulator.hearing.wording import Wording, read
from simulator.trainees.mishearing import as_speech

LABELS = tuple(sorted(ActKind))
TARGET = Path(__file__).parents[1] / "simulator" / "hearing" / "tables" / "acts.weights.txt"
STRENGTH = 0.3  # inverse of regularisation
EVERY_UNKNOWN = 3  # such a part of the sentences is also learnt without its moment
LEAST_OFTEN = 4  # writers' stretches a feature is seen in, or it is left out
LEAST_WEIGHT = 8  # hundredths of a logit; a smaller weight is left out
LEAST_DROPPED = 12  # rules' readings, before one is dropped for its score
MOST_RIGHT = 0.12
NEVER = -99.0
PRECISION = 0.6  # of any other act, at the least; from there on the best F1 decides
FOLDS = 4  # for the thresholds
PRECISE = {ActKind.FILLER_OPENER: 0.97, ActKind.FALSE_URGENCY: 0.97}
PRECISE_ACCUSING = 0.92  # of the other accusing acts
WEIGHTY = {
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.COMMITMENT,
    ActKind.REQUEST,
    ActKind.RECAP,
    ActKind.LEADING_QUESTION,
    ActKind.CLOSED_QUESTION,
    ActKind.DISQUALIFY,
    ActKind.GOODBYE,
    ActKind.HOLD_ON,
    ActKind.AFFIRM,
    ActKind.DENY,
}  # she answers these with a decision, a correction or a score
PRECISE_WEIGHTY = 0.8


Place = tuple[Stretch, Wording, HearingContext]


@dataclass(frozen=True, slots=True)
class Example:
    """The features of a stretch, the acts in it, and the text it is from."""

    features: frozenset[str]
    kinds: frozenset[ActKind]
    ruled: frozenset[ActKind]  # what the rules take it for
    place: Place | None
    text: int


Places = tuple[tuple[ActKind, int, int], ...]


def _kinds(first: int, last: int, acts: Places) -> frozenset[ActKind]:
    """The acts of which half lies in this stretch, or which fill half of it."""
    return frozenset(
        act
        for act, start, end in acts
        if 2 * (min(end, last) - max(start, first)) > min(end - start, last - first)
    )


def read_stretches(
    text: str, acts: Places, context: HearingContext
) -> Iterator[tuple[frozenset[str], frozenset[ActKind], frozenset[ActKind], Place]]:
    """The features, acts, rules' acts and place of each stretch of a text in this context."""
    people = context.prepared.people
    wording = read(text, frozenset(name.lower() for person in people for name in person.split()))
    if not wording.tokens:
        return
    readings = rule_readings(wording, find_when(text, context.today), context)
    told = told_in(context)
    for stretch in stretches(wording):
        first, last = wording.span(stretch.start, stretch.end)
        ruled = {
            d.act
            for d in [*readings, *stacks(readings, wording)]
            if d.start < stretch.end and stretch.start < d.end
        }
        held = features(stretch, wording, readings, context, told)
        kinds = _kinds(first, last, acts)
        yield frozenset(held), kinds, frozenset(ruled), (stretch, wording, context)


def _spoken(text: str, acts: Places) -> tuple[str, Places]:
    """The text as speech gives it, with the acts at their new places."""
    moved = []
    for act, start, end in acts:
        first = len(as_speech(text[:start]))
        moved.append((act, first, first + 1 + len(as_speech(text[start:end]))))
    return as_speech(text), tuple(moved)


def examples_of(numbered: tuple[int, Sentence]) -> list[Example]:
    """Typed and spoken at its moment; some also without knowledge of any call."""
    number, sentence = numbered
    context = context_of(sentence)
    versions = [
        (sentence.text, sentence.acts, context),
        (*_spoken(sentence.text, sentence.acts), context),
    ]
    if number % EVERY_UNKNOWN == 0:
        versions.append(
            (sentence.text, sentence.acts, HearingContext(heard_before=context.heard_before))
        )
    return [
        Example(held, kinds, ruled, place, number)
        for text, acts, moment in versions
        for held, kinds, ruled, place in read_stretches(text, acts, moment)
    ]


@dataclass(frozen=True, slots=True)
class Table:
    """Examples as a matrix: a row for each, a column for each feature kept."""

    names: tuple[str, ...]
    rows: csr_matrix


def tabled(examples: list[Example], names: tuple[str, ...]) -> Table:
    """The examples over these features."""
    column = {name: at for at, name in enumerate(names)}
    held = [sorted(column[f] for f in each.features if f in column) for each in examples]
    ends = np.cumsum([0, *map(len, held)])
    indices = np.fromiter(chain.from_iterable(held), dtype=np.int32, count=int(ends[-1]))
    shape = (len(examples), len(names))
    return Table(names, csr_matrix((np.ones(len(indices)), indices, ends), shape=shape))


def frequent(examples: Iterable[Example]) -> tuple[str, ...]:
    """The features seen in enough texts, in order."""
    seen: dict[str, set[int]] = {}
    for each in examples:
        for name in each.features:
            seen.setdefault(name, set()).add(each.text)
    return tuple(sorted(name for name, texts in seen.items() if len(texts) >= LEAST_OFTEN))


def solve(rows: csr_matrix, wanted: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and bias of one label, in logits."""
    if not wanted.any():
        return np.zeros(rows.shape[1]), -10.0
    solved = LogisticRegression(C=STRENGTH, tol=1e-3, max_iter=80)
    solved.fit(rows, wanted)
    return solved.coef_[0], float(solved.intercept_[0])


def solve_all(rows: csr_matrix, kinds: list[frozenset[ActKind]]) -> tuple[np.ndarray, np.ndarray]:
    """Weights of every label (labels by features) and their biases."""
    wanted = [np.array([label in held for held in kinds]) for label in LABELS]
    with ThreadPoolExecutor() as several:
        solved = list(several.map(partial(solve, rows), wanted))
    return np.vstack([weights for weights, _ in solved]), np.array([bias for _, bias in solved])


def fold_of(sentence: Sentence) -> int:
    """The fold a sentence is left out with: all of a situation and intent, whoever wrote them."""
    family = f"{sentence.situation} {sentence.intent}" if sentence.intent else sentence.text
    return int(sha256(family.encode()).hexdigest(), 16) % FOLDS


def scores_left_out(examples: list[Example], sentences: list[Sentence]) -> np.ndarray:
    """The log odds of each example by a model that saw nothing of its fold."""
    mine = np.array([fold_of(sentences[each.text]) for each in examples])
    found = np.zeros((len(examples), len(LABELS)))
    for fold in range(FOLDS):
        learnt = [each for each, at in zip(examples, mine, strict=True) if at != fold]
        left = [each for each, at in zip(examples, mine, strict=True) if at == fold]
        names = frequent(learnt)
        weights, bias = solve_all(tabled(learnt, names).rows, [each.kinds for each in learnt])
        found[mine == fold] = tabled(left, names).rows @ weights.T + bias
    return found


def threshold(scores: np.ndarray, wanted: np.ndarray, precision: float) -> float:
    """The score from which a label is given: best F1 where its precision reaches the one asked."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(wanted[order])
    given = np.arange(1, len(order) + 1)
    f1 = 2 * right / (given + max(1, wanted.sum()))
    f1[right < precision * given] = 0.0
    best = int(np.argmax(f1))
    return float(scores[order[best]]) if f1[best] else float(scores.max() + 1)


def least_likely(scores: np.ndarray, wanted: np.ndarray) -> float:
    """The score below which a rule's reading is nearly always wrong."""
    order = np.argsort(scores, kind="stable")
    right = np.cumsum(wanted[order])
    given = np.arange(1, len(order) + 1)
    unlikely = np.flatnonzero((given >= LEAST_DROPPED) & (right <= MOST_RIGHT * given))
    return float(scores[order[unlikely[-1]]]) if len(unlikely) else NEVER


def write(
    target: Path,
    labels: Sequence[str],
    table: tuple[tuple[str, ...], np.ndarray, np.ndarray],
    add: Sequence[float],
    drop: Sequence[float],
) -> int:
    """A file of weights from feature names, weights and biases; the number of features in it."""
    names, weights, bias = table
    whole = np.rint(weights * 100).astype(int)
    lines = [
        f"labels {' '.join(labels)}",
        *(
            f"{row} {' '.join(str(round(each * 100)) for each in figures)}"
            for row, figures in (("bias", bias), ("add", add), ("drop", drop))
        ),
        "",
    ]
    for column, name in enumerate(names):
        pairs = [
            f"{label}:{weight}"
            for label, weight in enumerate(whole[:, column])
            if abs(weight) >= LEAST_WEIGHT
        ]
        if pairs:
            lines.append(f"{name}\t{' '.join(pairs)}")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines) - 5


def main() -> None:
    """Train, choose thresholds on writers left out, and write the file."""
    sentences = [*outside("dev"), *own("train")]
    examples = list(chain.from_iterable(map(examples_of, enumerate(sentences))))
    left_out = scores_left_out(examples, sentences)
    names = frequent(examples)
    weights, bias = solve_all(tabled(examples, names).rows, [each.kinds for each in examples])
    add, drop = [], []
    for at, label in enumerate(LABELS):
        wanted = np.array([label in each.kinds for each in examples])
        ruled = np.array([label in each.ruled for each in examples])
        scores = left_out[:, at]
        if label in ACCUSING:
            may = np.array(
                [
                    may_accuse(label, dict(zip(LABELS, row, strict=True)), *each.place)
                    for row, each in zip(left_out, examples, strict=True)
                ]
            )
            precision = PRECISE.get(label, PRECISE_ACCUSING)
            add.append(threshold(scores[may], wanted[may], precision))
            drop.append(NEVER)
        else:
            precision = PRECISE_WEIGHTY if label in WEIGHTY else PRECISION
            add.append(threshold(scores, wanted, precision))
            drop.append(min(least_likely(scores[ruled], wanted[ruled]), add[-1]))
    rows = write(TARGET, LABELS, (names, weights, bias), add, drop)
    counted = Counter(kind for sentence in sentences for kind in sentence.kinds)
    print(f"{len(sentences)} sentences, {len(examples)} stretches, {rows} features")
    print(", ".join(f"{kind} {counted[kind]}" for kind in LABELS))


if __name__ == "__main__":
    main()
