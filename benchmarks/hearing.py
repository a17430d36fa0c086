"""How hearing agrees with people: Cohen's kappa on human-labelled dialogue, and its cost.

    python -m benchmarks.hearing [--listening-data FOLDER] [--disagreements TASK]

Measures only. Where the folder is missing it says so. The project's own sentences and those
of outside writers, which nothing learned from, are measured in any case.
"""

import argparse
import csv
import gzip
import platform
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.acts import print_acts
from benchmarks.matching import begin_report, kappa, sick_report, when_report
from simulator.hearing.acts import QUESTION_KINDS, ActKind, HeardText
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.trainees.mishearing import as_speech

BESIDE_THE_CHECKOUT = Path(__file__).resolve().parents[2] / "shared" / "listening-data"
NO_PURPOSE_SAID = HearingContext()


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of one labelled file."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def question(heard: HeardText) -> str:
    """The kind of question heard: open, closed or none."""
    if heard.has(ActKind.OPEN_QUESTION):
        return "open"
    return "closed" if heard.has(*QUESTION_KINDS) else "none"


def question_or_wh(heard: HeardText) -> str:
    """The same where every wh-question counts as open."""
    wh = any(
        act.act is ActKind.CLOSED_QUESTION and act.attributes.kind == "datum" for act in heard.acts
    )
    said = question(heard)
    return "wh_open" if said == "open" or wh else said


def has_any(*kinds: ActKind) -> Callable[[HeardText], str]:
    """A reading that says "1" where any of the acts was heard."""
    return lambda heard: "1" if heard.has(*kinds) else "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One file, one label, and how what was heard maps onto it."""

    name: str
    file: str
    label: str
    reading: Callable[[HeardText], str]
    column: str = "text"
    speech: bool = False

    def pairs(self, folder: Path) -> Iterator[tuple[str, str, HeardText]]:
        """Human label, own label and what was heard, row by row."""
        for row in rows(folder / self.file):
            text = as_speech(row[self.column]) if self.speech else row[self.column]
            heard = hear(text, HearingContext(heard_before=row.get("prev", "")))
            yield row[self.label], self.reading(heard), heard


ANNOMI = "annomi-dev.csv.gz"
TASKS = (
    Task(name="annomi question", file=ANNOMI, label="question", reading=question),
    Task(
        name="annomi question, as speech",
        file=ANNOMI,
        label="question",
        reading=question,
        speech=True,
    ),
    Task(name="swda question", file="swda-dev.csv.gz", label="question", reading=question_or_wh),
    Task(
        name="annomi reflection",
        file=ANNOMI,
        label="reflection_any",
        reading=has_any(ActKind.RECAP, ActKind.EMPATHY),
    ),
    Task(
        name="parakweet ask or commit",
        file="parakweet-dev.csv.gz",
        label="intent",
        reading=has_any(
            ActKind.NEXT_STEP_PROPOSAL, ActKind.CONDITIONAL_COMMITMENT, ActKind.REQUEST
        ),
    ),
    Task(
        name="multidogo purpose",
        file="multidogo-dev.csv.gz",
        label="purpose",
        column="utterance",
        reading=has_any(ActKind.PURPOSE),
    ),
)


def cost() -> str:
    """Milliseconds an ordinary utterance takes, caches cold for its text."""
    turns = (
        "Hi Dana, it's Sam from Norpack. I'm calling because our engineer was at line 2 last week.",
        "Can you walk me through what happens when it stops?",
        "So it's still three stops a week, and it's the seals. Have I missed anything?",
        "Would Tuesday at ten suit? I'd come and see line 2 run.",
    )
    times = []
    for number in range(400):
        text = f"{turns[number % len(turns)]} {number}"
        began = time.process_time()
        hear(text, NO_PURPOSE_SAID)
        times.append((time.process_time() - began) * 1_000)
    ordered = sorted(times[40:])
    p95 = ordered[int(len(ordered) * 0.95)]
    return f"median {statistics.median(ordered):.2f} ms, p95 {p95:.2f} ms"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure hearing against human labels.")
    parser.add_argument("--listening-data", type=Path, default=BESIDE_THE_CHECKOUT)
    parser.add_argument("--disagreements", default="", help="print where this task differs")
    asked = parser.parse_args()
    print(f"machine: {platform.machine()}, Python {platform.python_version()}")
    print(f"hearing one utterance: {cost()}")
    for task in TASKS:
        if asked.disagreements and asked.disagreements != task.name:
            continue
        if not (asked.listening_data / task.file).is_file():
            print(f"{task.name:32} not present")
            continue
        held = list(task.pairs(asked.listening_data))
        pairs = [(human, own) for human, own, _ in held]
        print(f"{task.name:32} kappa {kappa(pairs):.3f}  rows {len(pairs)}")
        for human, own, heard in held if asked.disagreements else ():
            if human != own:
                acts = ", ".join(f"{act.act}[{act.reason}]" for act in heard.acts)
                print(f"  {human} -> {own}: {heard.text}  <{acts}>")
    if asked.disagreements:
        return 0
    if (asked.listening_data / "sick-dev.csv.gz").is_file():
        print(
            f"{'sick, through the recap matcher':32} kappa {sick_report(asked.listening_data):.3f}"
        )
        print(f"{'begin, attributable':32} kappa {begin_report(asked.listening_data):.3f}")
        print(f"{'sgd, date and time':32} kappa {when_report(asked.listening_data).kappa:.3f}")
    for split in ("held-out", "unseen"):
        print_acts(split)
    return 0


if __name__ == "__main__":
    sys.exit(main())
