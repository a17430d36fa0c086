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

from corpus.labelled import contexts
from simulator.hearing.acts import RecapReading, Span, Verdict
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.prepare import prepare
from simulator.hearing.questions import asks_for
from simulator.hearing.recap import read_recap
from simulator.hearing.when import find_when
from simulator.scenario.library import SearchPath, load

UNSEEN = "fresh, unseen"
CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "matching"
SGD_TODAY = date(2019, 3, 1)  # the conversations play in March 2019

DANA = (
    FactCue(
        id="seal-history",
        layer="problem",
        text="The seals on line 2 have been failing since autumn.",
    ),
    FactCue(
        id="weekly-stops",
        layer="problem",
        text="Line 2 still stops about three times a week. It's the seals again.",
        asked_by=("How is line 2 running?", "What still goes wrong since the visit?"),
        must=(("line 2",), ("stops", "standstill"), ("three times a week", "3x weekly")),
    ),
    FactCue(
        id="friday-shift",
        layer="opportunity",
        text="If Fridays ran through, I could drop the Saturday shift.",
        asked_by=("What would change if it ran?", "What does a stop cost you?"),
        must=(("Saturday shift",), ("drop", "save")),
        after=("weekly-stops",),
    ),
    FactCue(
        id="second-site",
        layer="strategy",
        text="Between us, the board wants a second site by autumn.",
        asked_by=("What did you decide when you planned the year?",),
        must=(("second site",), ("board wants", "the board would like"), ("autumn",)),
    ),
)


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
class Question:
    """One written question and the facts it asks for; empty: none of them."""

    wanted: tuple[str, ...]
    voice: str
    after: str
    text: str


def dana_questions() -> tuple[Question, ...]:
    """The questions written for Dana."""
    lines = (CORPUS / "dana-questions.tsv").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        if line.startswith("#"):
            continue
        wanted, voice, after, text = line.split("\t")
        facts = () if wanted == "-" else tuple(wanted.split("|"))
        found.append(Question(wanted=facts, voice=voice, after=after, text=text))
    return tuple(found)


def other_customers() -> dict[str, tuple[tuple[FactCue, ...], tuple[Question, ...]]]:
    """Facts and questions of customers the matching was not tuned on."""
    facts: dict[str, list[FactCue]] = {}
    asked: dict[str, list[Question]] = {}
    lines = (CORPUS / "other-questions.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        kind, customer, *rest = line.split("\t")
        if kind == "fact":
            name, layer, text, examples = rest
            cue = FactCue(id=name, layer=layer, text=text, asked_by=tuple(examples.split("|")))
            facts.setdefault(customer, []).append(cue)
        else:
            wanted = () if rest[0] == "-" else tuple(rest[0].split("|"))
            question = Question(wanted=wanted, voice="", after="", text=rest[1])
            asked.setdefault(customer, []).append(question)
    return {name: (tuple(facts[name]), tuple(asked[name])) for name in facts}


def bundled(name: str) -> Prepared:
    """What hearing knows of a bundled scenario."""
    scenario = load(name, SearchPath.of())
    return prepare(scenario.customer, scenario.call, "Sam")


def scenario_questions(
    name: str = "scenario-questions",
) -> dict[str, tuple[tuple[FactCue, ...], tuple[Question, ...]]]:
    """Questions in other words than those of the bundled scenarios' authors.

    `name` is the file: "outside-questions" holds those of somebody who had not read the
    authors' examples either.
    """
    asked: dict[str, list[Question]] = {}
    for line in (CORPUS / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            scenario, wanted, text = line.split("\t")
            facts = () if wanted == "-" else tuple(wanted.split("|"))
            question = Question(wanted=facts, voice="", after="", text=text)
            asked.setdefault(scenario, []).append(question)
    return {scenario: (bundled(scenario).facts, tuple(held)) for scenario, held in asked.items()}


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

TOLD = {fact.id: fact for fact in DANA} | {
    fact.id: fact
    for fact in (
        FactCue(
            id="no-visitors",
            text="No visitors before month-end, please.",
            must=(("no visitors",), ("before month-end", "before the end of the month")),
        ),
        FactCue(
            id="call-outs",
            text="We had four night call-outs last month.",
            must=(("four",), ("call-outs", "somebody go out"), ("night",), ("last month",)),
        ),
        FactCue(id="bills", text="Our power bills break the forecast nearly every month."),
        FactCue(
            id="panel",
            text=(
                "A retailer's tasting panel in March decides whether we get into two hundred shops."
            ),
            must=(("panel",), ("March",), ("two hundred shops",)),
        ),
    )
}
NOTE = (TOLD["seal-history"].text, "Seal failures on line 2. A service visit.")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """One written recap: the facts it is held against, what else is known, what is expected."""

    facts: tuple[FactCue, ...]
    known: tuple[str, ...]
    expected: str
    text: str
    just_told: tuple[str, ...] = ()  # of the facts, those of her last line


def dana_recaps() -> tuple[Recap, ...]:
    """The recaps written for Dana and a few others."""
    lines = (CORPUS / "dana-recaps.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(
        Recap(
            facts=tuple(TOLD[name] for name in told.split()),
            known=NOTE,
            expected=expected,
            text=text,
        )
        for told, expected, text in (line.split("\t") for line in lines if line[0] != "#")
    )


def scenario_recaps() -> tuple[Recap, ...]:
    """Recaps of facts of the bundled scenarios."""
    lines = (CORPUS / "scenario-recaps.tsv").read_text(encoding="utf-8").splitlines()
    found = []
    for name, told, expected, text in (line.split("\t") for line in lines if line[0] != "#"):
        prepared = bundled(name)
        facts = tuple(fact for fact in prepared.facts if fact.id in told.split())
        found.append(Recap(facts=facts, known=prepared.briefing, expected=expected, text=text))
    return tuple(found)


def fresh_recaps(part: str) -> tuple[Recap, ...]:
    """Recaps in five voices, written before the matching was looked at; `part` dev or unseen."""
    moments = contexts()
    found = []
    for line in (CORPUS / f"fresh-recaps-{part}.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        situation, told, _, expected, text = line.split("\t")
        context = moments[situation, "told"]
        names = told.replace("*", "").split()
        found.append(
            Recap(
                facts=tuple(fact for fact in context.prepared.facts if fact.id in names),
                known=context.prepared.briefing,
                expected=expected,
                text=text,
                just_told=tuple(name[:-1] for name in told.split() if name.endswith("*")),
            )
        )
    return tuple(found)


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
