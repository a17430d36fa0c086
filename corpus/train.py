"""Trains the linear model of hearing and writes its weights.

Run `make train` (it needs scikit-learn, of the extra `dev`). The same sentences give the same
file, byte for byte: logistic regression solved to a fixed tolerance from a fixed seed, weights
rounded to whole hundredths, small ones left out, rows in order.

Trained on the outside writers' `dev` sentences and the project's own `train` sentences; never
on `unseen` or `held-out` ones.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from corpus.labelled import Sentence, context_of, outside, own
from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.features import features, lies_in, stretches, told_in
from simulator.hearing.hear import RULES, in_their_context, names_of, rule_readings
from simulator.hearing.learned import ACCUSING, excuses, is_foremost, names_nothing
from simulator.hearing.linear import MOST_STEPS, STEP, pair
from simulator.hearing.when import find_when
from simulator.hearing.wording import read
from simulator.trainees.mishearing import as_speech

LABELS = tuple(sorted(ActKind))
TARGET = Path(__file__).parents[1] / "simulator" / "hearing" / "tables" / "acts.weights.txt"
STRENGTH = 0.2  # inverse of regularisation
LETTERS = 0.6  # of letters in a row, so that whole words tell more; 1 for other features
GUIDE = "guide"  # the writer of the plain sentences by which tests and guide define the acts
GUIDE_COUNTS = 6.0  # against a sentence of anybody else
UNKNOWN = 2  # the form of a text without its moment, after typed and spoken
EVERY_UNKNOWN = 3  # such a part of the sentences is also learnt without its moment
LEAST_OFTEN = 4  # writers' stretches a feature is seen in, or it is left out
LEAST_WEIGHT = 0.05  # logits; a smaller weight is left out
NEVER = -99.0
FOLDS = 3  # for the thresholds
# Of the outside writers' sentences and of the project's own, each for itself.
PRECISE = {ActKind.FILLER_OPENER: 0.985, ActKind.FALSE_URGENCY: 0.98}
PRECISE_RULES = 0.95  # of the same acts where a rule finds them, over all sentences
PRECISE_ACCUSING = 0.88  # of the other accusing acts
PRECISE_WEIGHTY = 0.7  # of what she answers with a decision or a correction, to be added
WEIGHTY = {
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.COMMITMENT,
    ActKind.RECAP,
    ActKind.BENEFIT,
    ActKind.EMPATHY,
}
TRUSTED = 0.85  # of a rule's readings right, or the model decides on each of them


@dataclass(frozen=True, slots=True)
class Example:
    """The features of a stretch, the acts in it, and the text it is from."""

    features: frozenset[str]
    kinds: frozenset[ActKind]
    text: int
    empty: bool = False  # names nothing, so that it may be a filler opener
    ruled: frozenset[tuple[ActKind, str]] = frozenset()  # acts the rules take it for, by which rule
    form: int = 0  # which form of the text: typed, spoken, without its moment
    counts: float = 1.0


Places = tuple[tuple[ActKind, int, int], ...]


def _kinds(first: int, last: int, acts: Places) -> frozenset[ActKind]:
    """The acts of which half lies in this stretch, or which fill half of it."""
    return frozenset(
        act
        for act, start, end in acts
        if 2 * (min(end, last) - max(start, first)) > min(end - start, last - first)
    )


def read_stretches(
    text: str, acts: Places, context: HearingContext, number: int, form: int = 0
) -> Iterator[Example]:
    """An example for each stretch of a text in this context."""
    wording = read(text, names_of(context.prepared.people))
    if not wording.tokens:
        return
    when = find_when(text, context.today)
    readings = rule_readings(wording, when, context)
    standing = in_their_context(readings, wording, when, context)
    told = told_in(context)
    for stretch in stretches(wording):
        first, last = wording.span(stretch.start, stretch.end)
        yield Example(
            features=frozenset(
                features(stretch, wording, readings, context, told, standing=standing)
            ),
            kinds=_kinds(first, last, acts),
            text=number,
            empty=names_nothing(stretch, wording, context),
            ruled=frozenset(
                (draft.act, draft.reason)
                for draft in standing
                if lies_in(draft, stretch)
                and not (draft.act is ActKind.FILLER_OPENER and draft.attributes.sincere)
            ),
            form=form,
        )


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
    counts = GUIDE_COUNTS if sentence.writer == GUIDE else 1.0
    return [
        replace(example, counts=counts)
        for form, (text, acts, moment) in enumerate(versions)
        for example in read_stretches(text, acts, moment, number, form)
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


def frequent(examples: Iterable[Example], least: int = LEAST_OFTEN) -> tuple[str, ...]:
    """The features seen in enough texts, in order."""
    seen: dict[str, set[int]] = {}
    for each in examples:
        for name in each.features:
            seen.setdefault(name, set()).add(each.text)
    return tuple(sorted(name for name, texts in seen.items() if len(texts) >= least))


def solve(
    rows: csr_matrix,
    wanted: np.ndarray,
    counts: np.ndarray | None = None,
    strength: float = STRENGTH,
) -> tuple[np.ndarray, float]:
    """Weights and bias of one label, in logits; `counts` is how often each row counts."""
    if not wanted.any():
        return np.zeros(rows.shape[1]), -10.0
    solved = LogisticRegression(
        C=strength, solver="liblinear", dual=True, tol=0.1, random_state=0, intercept_scaling=5.0
    )
    solved.fit(rows, wanted, sample_weight=counts)
    return solved.coef_[0], float(solved.intercept_[0])


_shared: list[tuple[csr_matrix, np.ndarray]] = []  # rows and counts, in a process that solves


def _solve_shared(wanted: np.ndarray) -> tuple[np.ndarray, float]:
    rows, counts = _shared[-1]
    return solve(rows, wanted, counts)


def solve_all(examples: list[Example], names: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Weights of every label (labels by features), as they are written, and their biases."""
    scale = np.array([LETTERS if name.startswith("~") else 1.0 for name in names])
    rows = tabled(examples, names).rows @ diags(scale)
    counts = np.array([each.counts for each in examples])
    wanted = [np.array([label in each.kinds for each in examples]) for label in LABELS]
    # In processes, since the solver's random numbers are one sequence for all threads of one.
    with ProcessPoolExecutor(2, initializer=_shared.append, initargs=((rows, counts),)) as several:
        solved = list(several.map(_solve_shared, wanted))
    weights = np.vstack([each for each, _ in solved]) * scale
    return as_written(weights), np.array([bias for _, bias in solved])


def as_written(weights: np.ndarray) -> np.ndarray:
    """The weights as the file gives them: whole steps, small ones left out."""
    steps = np.clip(np.rint(weights / STEP), -MOST_STEPS, MOST_STEPS)
    return np.where(np.abs(weights) < LEAST_WEIGHT, 0.0, steps * STEP)


def folds(sentences: Sequence[Sentence]) -> list[int]:
    """The fold each sentence is left out with: all of a writer, folds about as large."""
    written = Counter(sentence.writer for sentence in sentences)
    size = [0] * FOLDS
    fold_of = {}
    for writer, count in sorted(written.items(), key=lambda each: (-each[1], each[0])):
        fold_of[writer] = size.index(min(size))
        size[fold_of[writer]] += count
    return [fold_of[sentence.writer] for sentence in sentences]


def scores_left_out(examples: list[Example], fold_of: Sequence[int]) -> np.ndarray:
    """The log odds of each example by a model that saw nothing of its fold."""
    mine = np.array([fold_of[each.text] for each in examples])
    found = np.zeros((len(examples), len(LABELS)))
    for fold in range(FOLDS):
        learnt = [each for each, at in zip(examples, mine, strict=True) if at != fold]
        left = [each for each, at in zip(examples, mine, strict=True) if at == fold]
        names = frequent(learnt)
        weights, bias = solve_all(learnt, names)
        found[mine == fold] = tabled(left, names).rows @ weights.T + bias
    return found


def whole_texts(
    examples: list[Example], scores: np.ndarray, label: int, holds: Sequence[frozenset[ActKind]]
) -> tuple[np.ndarray, np.ndarray]:
    """The best score of a label in each form of each text, and whether the text holds it."""
    best: dict[tuple[int, int], float] = {}
    for each, score in zip(examples, scores[:, label], strict=True):
        key = each.text, each.form
        best[key] = max(float(score), best.get(key, NEVER))
    wanted = [LABELS[label] in holds[text] for text, _ in best]
    return np.array(list(best.values())), np.array(wanted)


def threshold(scores: np.ndarray, wanted: np.ndarray, precision: float = 0.0) -> float:
    """The score from which a label is given: best F1 where its precision reaches the one asked."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(wanted[order])
    given = np.arange(1, len(order) + 1)
    f1 = 2 * right / (given + max(1, wanted.sum()))
    f1[right < precision * given] = 0.0
    best = int(np.argmax(f1))
    return float(scores[order[best]]) if f1[best] else float(scores.max() + 1)


def trusted(examples: list[Example], holds: Sequence[frozenset[ActKind]]) -> list[str]:
    """The rules whose readings, as far as these sentences show, are nearly always right."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for each in examples:
        for act, reason in each.ruled:
            (right if act in holds[each.text] else wrong)[reason] += 1
    reasons = [f"rule: {rule.id}" for rule in RULES.rules]
    return [
        reason for reason in reasons if right[reason] >= TRUSTED * (right[reason] + wrong[reason])
    ]


def write(
    target: Path,
    labels: Sequence[str],
    table: tuple[tuple[str, ...], np.ndarray, np.ndarray],
    thresholds: tuple[Sequence[float], Sequence[float]],
    rules: Sequence[str] = (),
) -> int:
    """A file of weights; the number of features in it.

    `table` holds feature names, weights and biases; `thresholds` the rows "add" and "drop".

    `rules` are those whose readings stand whatever the score.
    """
    names, weights, bias = table
    add, drop = thresholds
    steps = np.rint(as_written(weights) / STEP).astype(int)
    lines = [
        f"labels {' '.join(labels)}",
        *(
            f"{row} {' '.join(str(round(each * 100)) for each in figures)}"
            for row, figures in (("bias", bias), ("add", add), ("drop", drop))
        ),
        *([f"trusted {'|'.join(rules)}"] if rules else []),
        "",
    ]
    before = len(lines)
    for column, name in enumerate(names):
        pairs = [pair(label, int(step)) for label, step in enumerate(steps[:, column]) if step]
        if pairs:
            lines.append(f"{name}\t{''.join(pairs)}")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines) - before


Thresholds = tuple[list[float], list[float]]


def accusing(
    examples: list[Example], scores: np.ndarray, label: ActKind, sentences: Sequence[Sentence]
) -> tuple[float, float]:
    """From where an accusing act is added, and from where a rule's reading of it stands."""
    at = LABELS.index(label)
    holds = [sentence.kinds for sentence in sentences]
    best = threshold(*whole_texts(examples, scores, at, holds))
    rows = [dict(zip(LABELS, row, strict=True)) for row in scores]
    excused = {
        (each.text, each.form)
        for each, row in zip(examples, rows, strict=True)
        if label is ActKind.FILLER_OPENER and excuses(row)
    }
    may = np.array([(each.text, each.form) not in excused for each in examples])
    ruled = np.array([label in {act for act, _ in each.ruled} for each in examples])
    added = np.array(
        [
            is_foremost(label, row) and (label is not ActKind.FILLER_OPENER or each.empty)
            for each, row in zip(examples, rows, strict=True)
        ]
    )

    def precise(picked: np.ndarray, precision: float) -> float:
        held = [each for each, held in zip(examples, picked, strict=True) if held]
        return threshold(*whole_texts(held, scores[picked], at, holds), precision)

    if label not in PRECISE:
        return max(precise(may & added, PRECISE_ACCUSING), best), best
    in_call = np.array([each.form < UNKNOWN for each in examples])
    others = frozenset(sentence.writer for sentence in outside("dev"))
    theirs = np.array([sentences[each.text].writer in others for each in examples])
    stands = precise(in_call & may & ruled, PRECISE_RULES)
    add = max(
        precise(in_call & may & added & ~ruled & group, PRECISE[label])
        for group in (theirs, ~theirs)
    )
    return max(add, stands), stands


def chosen(
    examples: list[Example], scores: np.ndarray, sentences: Sequence[Sentence]
) -> Thresholds:
    """The thresholds "add" and "drop" of each label, from scores of writers left out."""
    holds = [sentence.kinds for sentence in sentences]
    add, drop = [], []
    for at, label in enumerate(LABELS):
        if label in ACCUSING:
            added, dropped = accusing(examples, scores, label, sentences)
        else:
            texts = whole_texts(examples, scores, at, holds)
            dropped = threshold(*texts)
            precision = PRECISE_WEIGHTY if label in WEIGHTY else 0.0
            added = max(threshold(*texts, precision), dropped)
        add.append(added)
        drop.append(dropped)
    return add, drop


def main() -> None:
    """Train, choose thresholds on writers left out, and write the file."""
    sentences = [*outside("dev"), *own("train")]
    with ProcessPoolExecutor(2) as several:
        read = several.map(examples_of, enumerate(sentences), chunksize=200)
        examples = list(chain.from_iterable(read))
    left_out = scores_left_out(examples, folds(sentences))
    names = frequent(examples)
    weights, bias = solve_all(examples, names)
    rules = trusted(examples, [sentence.kinds for sentence in sentences])
    thresholds = chosen(examples, left_out, sentences)
    rows = write(TARGET, LABELS, (names, weights, bias), thresholds, rules)
    counted = Counter(kind for sentence in sentences for kind in sentence.kinds)
    print(f"{len(sentences)} sentences, {len(examples)} stretches, {rows} features")
    print(f"{len(rules)} of {len(RULES.rules)} rules trusted")
    print(", ".join(f"{kind} {counted[kind]}" for kind in LABELS))


if __name__ == "__main__":
    main()
