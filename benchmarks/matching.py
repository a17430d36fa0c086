"""How well questions and recaps are held against facts, and dates are found.

`questions_report`, `when_report`, `sick_report` and `begin_report` return their figures;
run as a program it prints them. The human-labelled files are not part of the project: give
their folder as the first argument.
"""

import csv
import gzip
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.matched import (
    DANA,
    Question,
    Recap,
    dana_questions,
    dana_recaps,
    fresh_recaps,
    other_customers,
    scenario_questions,
    scenario_recaps,
)
from simulator.hearing.acts import RecapReading, Span, Verdict
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.questions import asks_for
from simulator.hearing.recap import read_recap
from simulator.hearing.when import find_when

UNSEEN = "fresh, unseen"
SGD_TODAY = date(2019, 3, 1)  # the conversations play in March 2019


def kappa(pairs: Iterable[tuple[str, str]]) -> float:
    """Cohen's kappa of (label, found) pairs."""
    counts = Counter(pairs)
    total = sum(counts.values())
    agreed = sum(count for (a, b), count in counts.items() if a == b) / total
    given: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for (a, b), count in counts.items():
        given[a] += count
        found[b] += count
    chance = sum(given[label] * found[label] for label in given) / total**2
    return (agreed - chance) / (1 - chance)


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of one labelled file."""
    with gzip.open(folder / f"{name}.csv.gz", "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# ── questions ───────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFigures:
    """Of the facts named, the share wanted; of the wanted, the share named; best one right."""

    precision: float
    recall: float
    best_right: float
    none_right: float  # of the questions for none, the share answered so
    wrong: tuple[tuple[Question, tuple[str, ...]], ...]


def questions_report(
    facts: tuple[FactCue, ...], questions: tuple[Question, ...]
) -> QuestionFigures:
    """How well the questions are matched to the facts.

    Where several facts would do, naming any of them is right, and one suffices for recall.
    """
    texts = {fact.id: fact.text for fact in facts}
    named = right = wanted = reached = best = none = none_right = 0
    wrong = []
    for question in questions:
        told = (question.after,) if question.after else ()
        context = HearingContext(disclosed=told, heard_before=texts.get(question.after, ""))
        found = asks_for(question.text, facts, context)
        named += len(found)
        right += sum(fact in question.wanted for fact in found)
        if question.wanted:
            wanted += 1
            reached += any(fact in question.wanted for fact in found)
            best += bool(found) and found[0] in question.wanted
        else:
            none += 1
            none_right += not found
        if (found[0] not in question.wanted) if found else question.wanted:
            wrong.append((question, found))
    return QuestionFigures(
        precision=right / max(1, named),
        recall=reached / max(1, wanted),
        best_right=best / max(1, wanted),
        none_right=none_right / max(1, none),
        wrong=tuple(wrong),
    )


# ── recaps ──────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapFigures:
    """Shares of verdicts read right, and of recaps read right in everything."""

    verdicts: float
    whole: float
    accused: int  # right recaps called wrong or invented
    wrong: tuple[tuple[str, str, str], ...]  # recap, expected, found


def _reading_marks(reading: RecapReading) -> str:
    marks = [
        verdict.fact + (f"!{verdict.detail}" if verdict.verdict is Verdict.WRONG else "")
        for verdict in reading.verdicts
        if verdict.verdict is not Verdict.MISSED
    ]
    marks += ["+"] * bool(reading.invented) + ["?"] * bool(reading.guessed)
    return " ".join(marks) or "-"


def _accuses(marks: str) -> bool:
    return "!" in marks or "+" in marks


def recaps_report(recaps: tuple[Recap, ...]) -> RecapFigures:
    """How well written recaps are held against what was told."""
    verdicts = right = whole = accused = 0
    wrong = []
    for recap in recaps:
        span = Span(start=0, end=len(recap.text))
        found = _reading_marks(
            read_recap(recap.text, span, recap.facts, known=recap.known, just_told=recap.just_told)
        )
        wanted, got = set(recap.expected.split()), set(found.split())
        for fact in recap.facts:
            verdicts += 1
            right += {m for m in wanted if m.split("!")[0] == fact.id} == {
                m for m in got if m.split("!")[0] == fact.id
            }
        whole += wanted == got
        accused += _accuses(found) and not _accuses(recap.expected)
        if wanted != got:
            wrong.append((recap.text, recap.expected, found))
    return RecapFigures(
        verdicts=right / verdicts,
        whole=whole / len(recaps),
        accused=accused,
        wrong=tuple(wrong),
    )


# ── dates and times ─────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class WhenFigures:
    """Agreement on the kind, F1 of the exact spans, and the mean cost."""

    kappa: float
    spans_f1: float
    ms_each: float


def when_report(folder: Path) -> WhenFigures:
    """How well dates and times are found in the labelled conversations."""
    labelled = rows(folder, "sgd-when-dev")
    begun = time.perf_counter()
    found = [find_when(row["text"], SGD_TODAY) for row in labelled]
    taken = time.perf_counter() - begun
    hits = missed = extra = 0
    for row, when in zip(labelled, found, strict=True):
        given = Counter(span.lower() for span in row["spans"].split("|") if span)
        seen = Counter(row["text"][s.start : s.end].lower() for s in when.spans)
        both = sum((given & seen).values())
        hits, missed = hits + both, missed + sum(given.values()) - both
        extra += sum(seen.values()) - both
    return WhenFigures(
        kappa=kappa((row["when"], str(w.kind)) for row, w in zip(labelled, found, strict=True)),
        spans_f1=2 * hits / (2 * hits + missed + extra),
        ms_each=taken / len(labelled) * 1000,
    )


# ── entailment and attribution ──────────────────────────────────────────────

_AS_ENTAILMENT = {
    Verdict.COVERED: "ENTAILMENT",
    Verdict.WRONG: "CONTRADICTION",
    Verdict.MISSED: "NEUTRAL",
}


def _whole(text: str, fact: str) -> RecapReading:
    cue = FactCue(id="fact", text=fact)
    return read_recap(text, Span(start=0, end=len(text)), (cue,), whole=True)


def sick_report(folder: Path) -> float:
    """Kappa of entailed, contradicted, neither: the first sentence as recap of the second."""
    return kappa(
        (
            row["entailment_judgment"],
            _AS_ENTAILMENT[_whole(row["sentence_A"], row["sentence_B"]).verdicts[0].verdict],
        )
        for row in rows(folder, "sick-dev")
    )


def begin_report(folder: Path) -> float:
    """Kappa of attributable or not: the response as recap of the knowledge, nothing invented."""
    return kappa(
        (
            str(row["begin_label"].startswith("Fully")),
            str(not _whole(row["response"], row["knowledge"]).invented),
        )
        for row in rows(folder, "begin-dev")
        if row["begin_label"] != "Generic"
    )


def _print_questions(name: str, figures: QuestionFigures, *, verbose: bool) -> None:
    print(
        f"{name:22} precision {figures.precision:.2f}  recall {figures.recall:.2f}  "
        f"best one {figures.best_right:.2f}  none of these {figures.none_right:.2f}"
    )
    if verbose:
        for question, found in figures.wrong:
            print(f"    {question.text!r}: wanted {question.wanted}, found {found}")


def main(arguments: list[str]) -> None:
    """Print every figure; the labelled folder is optional, "-v" shows what went wrong."""
    verbose = "-v" in arguments
    _print_questions("dana", questions_report(DANA, dana_questions()), verbose=verbose)
    for name, (facts, questions) in other_customers().items():
        _print_questions(name, questions_report(facts, questions), verbose=verbose)
    for name, (facts, questions) in {
        **scenario_questions(),
        **scenario_questions("outside-questions"),
    }.items():
        _print_questions(name, questions_report(facts, questions), verbose=verbose)
    written = {
        "Dana": dana_recaps(),
        "bundled": scenario_recaps(),
        "fresh": fresh_recaps("dev"),
        UNSEEN: fresh_recaps("unseen"),
    }
    for name, recaps in written.items():
        figures = recaps_report(recaps)
        print(
            f"recaps, {name}: verdicts {figures.verdicts:.2f}  whole {figures.whole:.2f}  "
            f"wrongly accused {figures.accused} of {len(recaps)}"
        )
        if verbose and name != UNSEEN:
            for text, expected, found in figures.wrong:
                print(f"    {text!r}: expected {expected}, found {found}")
    for folder in (Path(argument) for argument in arguments if not argument.startswith("-")):
        print(when_report(folder))
        print(f"sick       kappa {sick_report(folder):.3f}")
        print(f"begin      kappa {begin_report(folder):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
