"""Which fact a question asks for: rules, n-grams and word vectors side by side.

Run as a program it prints the table of `docs/decisions` on questions matched to facts. N-grams
need scikit-learn, which is only ever a development dependency. Word vectors are measured where
a folder is given that holds what the wheel of wordllama 0.4 unpacks to; they need numpy,
safetensors and tokenizers.
"""

import itertools
import json
import math
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer

from corpus.matched import (
    DANA,
    Question,
    dana_questions,
    other_customers,
    scenario_questions,
)
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.questions import asks_for, read_question

OUTSIDE = Path(__file__).resolve().parent.parent / "corpus" / "outside"
RARITY = (0.0, 0.5, 1.0)  # power of the idf that weighs a word piece
SHARES = (0.3, 0.6, 1.0)  # of the likeness, added to the strength the rules give
CLOSE_TO_BEST = (0.7, 0.85, 0.95)
THRESHOLDS = 40  # tried, evenly from nothing refused to six in ten refused
MOST = 4

Scores = numpy.ndarray  # a row a question, a column a fact
Found = list[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """A customer's facts, what was asked, and how far from the rules the questions were written."""

    name: str
    kind: str
    facts: tuple[FactCue, ...]
    questions: tuple[Question, ...]


def customers() -> tuple[Customer, ...]:
    """Every customer that questions were written for."""
    by_kind = {
        "tuned on": {"dana": (DANA, dana_questions())},
        "kept aside": other_customers(),
        "bundled": scenario_questions(),
        "outside": scenario_questions("outside-questions"),
        "bank": scenario_questions("bank-questions-dev"),
        "bank, unseen": scenario_questions("bank-questions-unseen"),
    }
    return tuple(
        Customer(name=name, kind=kind, facts=facts, questions=questions)
        for kind, held in by_kind.items()
        for name, (facts, questions) in held.items()
    )


def _context(customer: Customer, question: Question) -> HearingContext:
    texts = {fact.id: fact.text for fact in customer.facts}
    told = (question.after,) if question.after else ()
    return HearingContext(disclosed=told, heard_before=texts.get(question.after, ""))


# ── ways of scoring ─────────────────────────────────────────────────────────


def shipped(customer: Customer) -> Found:
    """What the rules answer as they ship."""
    return [
        asks_for(question.text, customer.facts, _context(customer, question))
        for question in customer.questions
    ]


def rule_scores(customer: Customer) -> Scores:
    """The strengths that the rules give; 0 where a question asks for nothing."""
    nothing = {"strength": [0.0] * len(customer.facts)}
    return numpy.array(
        [
            (read_question(text, customer.facts, context) or nothing)["strength"]
            for text, context in (
                (question.text, _context(customer, question)) for question in customer.questions
            )
        ]
    )


def _sentences(customer: Customer) -> tuple[list[str], list[int]]:
    """Her sentences and the authors' examples, and whose fact each is."""
    pairs = [
        (text, place)
        for place, fact in enumerate(customer.facts)
        for text in (fact.text, *fact.asked_by)
    ]
    return [text for text, _ in pairs], [place for _, place in pairs]


def _best_per_fact(likeness: Scores, owners: list[int]) -> Scores:
    owner = numpy.array(owners)
    columns = [likeness[:, owner == place].max(axis=1) for place in range(max(owners) + 1)]
    return numpy.stack(columns, axis=1)


def ngram_scores(customer: Customer) -> Scores:
    """Likeness of TF-IDF word (1-2) and letter (2-5) n-grams, the mean of both cosines."""
    sentences, owners = _sentences(customer)
    likeness = []
    for vectoriser in (
        TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"[a-z0-9']+", sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
    ):
        known = vectoriser.fit_transform(sentences)
        asked = vectoriser.transform([question.text for question in customer.questions])
        likeness.append((asked @ known.T).toarray())
    return _best_per_fact((likeness[0] + likeness[1]) / 2, owners)


class WordVectors:
    """Sentences as the idf-weighted sum of their word pieces' vectors, less the mean sentence."""

    def __init__(self, folder: Path, rarity: float) -> None:
        from safetensors.numpy import load_file  # noqa: PLC0415
        from tokenizers import Tokenizer  # noqa: PLC0415

        weights = load_file(folder / "weights" / "l2_supercat_256.safetensors")
        self._table = next(iter(weights.values())).astype(numpy.float32)
        self._pieces = Tokenizer.from_file(
            str(folder / "tokenizers" / "l2_supercat_tokenizer_config.json")
        )
        self._pieces.no_padding()
        self._pieces.no_truncation()
        ordinary = [
            json.loads(line)["text"]
            for path in sorted(OUTSIDE.glob("*-dev.jsonl"))
            for line in path.read_text(encoding="utf-8").splitlines()
        ]
        counts = Counter(piece for text in ordinary for piece in set(self._ids(text)))
        self._rarity = {
            piece: math.log((len(ordinary) + 1) / (count + 1)) ** rarity
            for piece, count in counts.items()
        }
        self._rarest = math.log(len(ordinary) + 1) ** rarity
        self._mean = numpy.zeros(self._table.shape[1], dtype=numpy.float32)
        self._mean = numpy.mean([self._unit(text) for text in ordinary], axis=0)

    def _ids(self, text: str) -> list[int]:
        return list(self._pieces.encode(text.lower(), add_special_tokens=False).ids)

    def _unit(self, text: str) -> numpy.ndarray:
        ids = self._ids(text)
        rarity = numpy.array([self._rarity.get(piece, self._rarest) for piece in ids])
        total = (self._table[ids] * rarity[:, None]).sum(axis=0)
        return total / max(float(numpy.linalg.norm(total)), 1e-9)

    def sentence(self, text: str) -> numpy.ndarray:
        """The sentence's vector, of length 1."""
        centred = self._unit(text) - self._mean
        return centred / max(float(numpy.linalg.norm(centred)), 1e-9)

    def scores(self, customer: Customer) -> Scores:
        """The likeness of each question to each fact's nearest sentence."""
        sentences, owners = _sentences(customer)
        known = numpy.stack([self.sentence(text) for text in sentences])
        asked = numpy.stack([self.sentence(question.text) for question in customer.questions])
        return numpy.maximum(_best_per_fact(asked @ known.T, owners), 0)


# ── thresholds, on customers left out ───────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Counts over questions, which add up over customers."""

    named: int = 0
    right: int = 0
    wanting: int = 0
    reached: int = 0
    best: int = 0
    none: int = 0
    none_right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            **{name: getattr(self, name) + getattr(other, name) for name in self.__slots__}
        )

    @property
    def answered(self) -> float:
        """Share of all questions whose one answer is right: the best fact, or none of them."""
        return (self.best + self.none_right) / (self.wanting + self.none)

    @property
    def precision(self) -> float:
        """Of the facts named, the share asked for."""
        return self.right / max(1, self.named)

    @property
    def recall(self) -> float:
        """Of the questions for a fact, the share for which one asked for is named."""
        return self.reached / max(1, self.wanting)


def count(found: Found, questions: tuple[Question, ...]) -> Counts:
    """What was found, held against what was wanted."""
    total = Counts()
    for names, question in zip(found, questions, strict=True):
        right = sum(name in question.wanted for name in names)
        total += Counts(
            named=len(names),
            right=right,
            wanting=bool(question.wanted),
            reached=bool(right),
            best=names[:1] != () and names[0] in question.wanted,
            none=not question.wanted,
            none_right=not question.wanted and not names,
        )
    return total


def _decide(scores: Scores, facts: tuple[FactCue, ...], enough: float, close: float) -> Found:
    found: Found = []
    for row in scores:
        order = numpy.argsort(-row, kind="stable")[:MOST]
        floor = max(enough, row[order[0]] * close)
        found.append(tuple(facts[place].id for place in order if row[place] >= floor))
    return found


def left_out(everyone: tuple[Customer, ...], variants: list[list[Scores]]) -> list[Counts]:
    """The counts of each customer with variant and thresholds chosen on all the others.

    Chosen is what answers most questions rightly, and names facts with the best F1 between
    settings that do so about equally.
    """
    settings = []
    for variant in variants:
        tops = numpy.concatenate([scores.max(axis=1) for scores in variant])
        for enough, close in itertools.product(
            numpy.quantile(tops, numpy.linspace(0.02, 0.6, THRESHOLDS)), CLOSE_TO_BEST
        ):
            settings.append(
                [
                    count(_decide(scores, who.facts, enough, close), who.questions)
                    for scores, who in zip(variant, everyone, strict=True)
                ]
            )

    def goodness(setting: list[Counts], without: int) -> float:
        rest = sum((c for at, c in enumerate(setting) if at != without), Counts())
        both = rest.precision + rest.recall
        return rest.answered + 0.25 * (2 * rest.precision * rest.recall / both if both else 0)

    return [
        max(settings, key=lambda setting, at=at: goodness(setting, at))[at]
        for at in range(len(everyone))
    ]


def mixed(rules: list[Scores], likeness: list[Scores]) -> list[list[Scores]]:
    """The rules' strengths with several shares of a likeness added."""
    return [
        [ruled + share * alike for ruled, alike in zip(rules, likeness, strict=True)]
        for share in SHARES
    ]


# ── the table ───────────────────────────────────────────────────────────────


def _print(name: str, everyone: tuple[Customer, ...], counts: list[Counts]) -> None:
    for kind in dict.fromkeys(who.kind for who in everyone):
        total = sum(
            (c for who, c in zip(everyone, counts, strict=True) if who.kind == kind), Counts()
        )
        print(
            f"| {name} | {kind} | {total.precision:.2f} | {total.recall:.2f} "
            f"| {total.best / max(1, total.wanting):.2f} "
            f"| {total.none_right / max(1, total.none):.2f} | {total.answered:.3f} |"
        )


def main(arguments: list[str]) -> None:
    """Print a row for each way and kind of questions; the vectors' folder is optional."""
    everyone = customers()
    rules = [rule_scores(who) for who in everyone]
    ngrams = [ngram_scores(who) for who in everyone]
    print("| | questions | precision | recall | best one | none of these | answered |")
    _print("rules as they ship", everyone, [count(shipped(w), w.questions) for w in everyone])
    _print("n-grams", everyone, left_out(everyone, [ngrams]))
    _print("rules and n-grams", everyone, left_out(everyone, mixed(rules, ngrams)))
    if not arguments:
        return
    vectors = []
    for rarity in RARITY:
        pieces = WordVectors(Path(arguments[0]), rarity)
        vectors.append([pieces.scores(who) for who in everyone])
    beside = [mix for alike in vectors for mix in mixed(rules, alike)]
    all_three = [mix for base in beside for mix in mixed(base, ngrams)]
    _print("word vectors", everyone, left_out(everyone, vectors))
    _print("rules and vectors", everyone, left_out(everyone, beside))
    _print("all three", everyone, left_out(everyone, all_three))


if __name__ == "__main__":
    main(sys.argv[1:])
