"""Lets every simulated trainee ring every customer and writes what came of it.

Run `python -m benchmarks.simulation --runs 50 docs/simulation.md`. Sentences of the unseen
third are only counted. `--runs 5` is what CI holds against the bars.
"""

import argparse
import gc
import platform
import subprocess
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from math import inf, sqrt
from pathlib import Path
from statistics import mean, stdev

from benchmarks.turns import percentile, turn_times_ms
from scoring.rubric_file import default_rubric
from simulator.call.events import Outcome
from simulator.scenario.library import SearchPath, list_scenarios, load
from simulator.scenario.model import Scenario
from simulator.trainees.bank import Hand
from simulator.trainees.kinds import FLAWED, Kind, Voice
from simulator.trainees.report import KindFigures, ScenarioReport, simulate
from simulator.trainees.run import bank_of, hold

MASTER_AT_LEAST = 85
LOW_AT_MOST = 30
LOW = (Kind.RUDE, Kind.TOUCHER_BASE)
VOICES_WITHIN = 6
NOT_UNDERSTOOD_AT_MOST = {Kind.MASTER: 3.0, Kind.SOLID: 8.0}  # percent of turns
TURN_MS_AT_MOST = 10.0  # at p99
BEGINNING = "# What simulated trainees measure\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Third:
    """Everything measured with one part of the bank."""

    hand: Hand
    reports: tuple[ScenarioReport, ...]

    def all_of(self, kind: Kind) -> tuple[KindFigures, ...]:
        return tuple(
            figures for report in self.reports for figures in report.kinds if figures.kind is kind
        )

    def share_not_understood(self, kind: Kind) -> float:
        figures = self.all_of(kind)
        turns = sum(each.turns for each in figures)
        return 100 * sum(len(each.not_understood) for each in figures) / max(turns, 1)


def _at(scenario: Scenario, hand: Hand, runs: int) -> ScenarioReport:
    """Every kind at one scenario."""
    return simulate(scenario, tuple(Kind), range(1, runs + 1), default_rubric(), hand)


def measured(scenarios: tuple[Scenario, ...], runs: int) -> tuple[Third, ...]:
    """Every kind at every scenario, with the sentences of each hand, on all cores."""
    with ProcessPoolExecutor() as several:
        asked = {
            hand: [several.submit(_at, scenario, hand, runs) for scenario in scenarios]
            for hand in Hand
        }
        return tuple(
            Third(hand=hand, reports=tuple(each.result() for each in reports))
            for hand, reports in asked.items()
        )


def means(report: ScenarioReport) -> dict[Kind, float]:
    return {figures.kind: figures.mean for figures in report.kinds}


def voices(report: ScenarioReport) -> dict[Voice, float]:
    """The master's mean score in each voice."""
    master = report.of(Kind.MASTER)
    assert master is not None
    return {voice: score for voice in Voice if (score := master.mean_of(voice)) is not None}


def apart(report: ScenarioReport) -> float:
    """How far the voices lie apart, in points."""
    scores = voices(report).values()
    return max(scores) - min(scores)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How much better one voice scores than another, with the standard error of that."""

    better: Voice
    worse: Voice
    points: float
    error: float

    def __str__(self) -> str:
        return f"{self.better} over {self.worse} {self.points:.1f} ± {self.error:.1f}"


def gap_over(reports: tuple[ScenarioReport, ...]) -> Gap:
    """The widest gap of two voices over all scenarios, its error from how these differ.

    Seeds are no independent trials: a scenario's bank has one to three openings in a voice, and
    more seeds only say them again. Scenarios are, for each has its own sentences.
    """
    scores = {voice: [voices(report)[voice] for report in reports] for voice in Voice}

    def gap(better: Voice, worse: Voice) -> Gap:
        points, error = _difference(scores[better], scores[worse])
        return Gap(better=better, worse=worse, points=points, error=error)

    return max((gap(*pair) for pair in permutations(Voice, 2)), key=lambda each: each.points)


def _difference(one: list[float], other: list[float]) -> tuple[float, float]:
    """The mean difference of scores in pairs, and its standard error."""
    apart = [a - b for a, b in zip(one, other, strict=True)]
    return mean(apart), stdev(apart) / sqrt(len(apart)) if len(apart) > 1 else inf


def out_of_order(report: ScenarioReport) -> list[str]:
    """Where a worse habit scores as well as a better one, and by how much, with its error."""
    pairs = [(Kind.MASTER, Kind.SOLID), *((Kind.SOLID, kind) for kind in FLAWED)]
    found = []
    for better, worse in pairs:
        points, error = _difference(_by_seed(report, worse), _by_seed(report, better))
        if points >= 0:
            found.append(f"{worse} by {points:.1f} ± {error:.1f}")
    return found


def _by_seed(report: ScenarioReport, kind: Kind) -> list[float]:
    """The mean score of each seed: over five voices for the master, in one for the others."""
    figures = report.of(kind)
    assert figures is not None
    seeds = sorted({call.seed for call in figures.calls})
    return [mean(c.score for c in figures.calls if c.seed == seed) for seed in seeds]


def turn_ms(scenarios: tuple[Scenario, ...]) -> float:
    """Processor milliseconds of a turn at p99, over one master's and one rambler's call each.

    All calls are held before the first is timed: what hearing keeps of a call's last turns would
    otherwise be what it is timed on.
    """
    rubric = default_rubric()
    said = [
        (scenario, [turn.text for turn in run.log.turns])
        for scenario in scenarios
        for bank in [bank_of(scenario)]
        for kind in (Kind.MASTER, Kind.RAMBLER)
        for run in [hold(scenario, kind, Voice.CHATTY, 1, bank=bank, rubric=rubric)]
    ]
    gc.collect()
    gc.freeze()  # as the app does: fifteen customers' facts are not looked through in a turn
    times = [each for scenario, turns in said for each in turn_times_ms(scenario, turns)]
    return percentile(times, 0.99)


def bars(thirds: tuple[Third, ...], p99: float) -> list[tuple[str, str, bool]]:
    """Each bar, what was measured, and whether it is met."""
    rows: list[tuple[str, str, bool]] = []
    for third in thirds:
        of = f"({third.hand})"
        masters = {r.scenario.id: means(r)[Kind.MASTER] for r in third.reports}
        worst = min(masters, key=lambda id: masters[id])
        rows.append(
            (
                f"master {MASTER_AT_LEAST} at least, every scenario {of}",
                f"{mean(masters.values()):.1f}; worst {masters[worst]:.1f} ({worst}); "
                f"{sum(m >= MASTER_AT_LEAST for m in masters.values())} of {len(masters)}",
                min(masters.values()) >= MASTER_AT_LEAST,
            )
        )
        for kind in LOW:
            most = max(means(r)[kind] for r in third.reports)
            rows.append((f"{kind} {LOW_AT_MOST} at most {of}", f"{most:.1f}", most <= LOW_AT_MOST))
        mixed = {r.scenario.id: found for r in third.reports if (found := out_of_order(r))}
        rows.append(
            (
                f"master > solid > each bad habit {of}",
                f"{len(third.reports) - len(mixed)} of {len(third.reports)} scenarios"
                + "".join(f"; {id}: {', '.join(found)}" for id, found in mixed.items()),
                not mixed,
            )
        )
        spread = {r.scenario.id: apart(r) for r in third.reports}
        gap = gap_over(third.reports)
        one_opening = gap.error * sqrt(len(third.reports))  # the scatter from scenario to scenario
        widest = max(spread, key=lambda id: spread[id])
        overall = {v: mean(voices(r)[v] for r in third.reports) for v in Voice}
        rows += [
            (
                f"five voices within {VOICES_WITHIN} points, over all scenarios {of}",
                f"{max(overall.values()) - min(overall.values()):.1f} ("
                + ", ".join(f"{v} {s:.1f}" for v, s in overall.items())
                + f"); widest pair {gap}",
                max(overall.values()) - min(overall.values()) <= VOICES_WITHIN,
            ),
            (
                f"the same, in every scenario {of}",
                f"{sum(s <= VOICES_WITHIN for s in spread.values())} of {len(spread)}; "
                f"widest {spread[widest]:.1f} ({widest}); "
                f"one opening's chance makes ± {one_opening:.1f}",
                max(spread.values()) <= VOICES_WITHIN,
            ),
        ]
        for kind, most in NOT_UNDERSTOOD_AT_MOST.items():
            share = third.share_not_understood(kind)
            rows.append(
                (
                    f"{kind} not understood {most:.0f} % at most {of}",
                    f"{share:.2f} %",
                    share <= most,
                )
            )
    calls = [call for third in thirds for report in third.reports for call in report.calls]
    reached = {call.outcome for call in calls}
    missing = [outcome.value for outcome in Outcome if outcome not in reached]
    twice = sum(len(call.said_twice) for call in calls)
    early = sum(len(call.told_too_early) for call in calls)
    return [
        *rows,
        ("every ending is reached", ", ".join(missing) or "all", not missing),
        ("no line twice in a call but where asked", str(twice), not twice),
        ("no fact told below its trust", str(early), not early),
        (f"a turn under {TURN_MS_AT_MOST:.0f} ms at p99", f"{p99:.1f} ms", p99 < TURN_MS_AT_MOST),
    ]


def page(thirds: tuple[Third, ...], runs: int, p99: float, took_s: float) -> str:
    """The page, written anew each time."""
    lines = [
        BEGINNING,
        "Written by `python -m benchmarks.simulation --runs N docs/simulation.md`; not by hand.",
        "",
        f"Every kind of simulated trainee rang every customer with {runs} seeds (the master with",
        "each in five voices), once with the sentences the rules were improved by (dev) and once",
        "with a third that nobody has looked at (unseen). How the sentences came to be stands in",
        "`simulator/trainees/bank/README.md`.",
        f"Measured on {date.today():%d %B %Y}, {_commit()}, {platform.machine()}, "
        f"Python {platform.python_version()}, in {took_s / 60:.0f} minutes.",
        "",
        "## The bars",
        "| bar | measured | met |",
        "|---|---|---|",
        *(
            f"| {bar} | {figure} | {'yes' if met else '**no**'} |"
            for bar, figure, met in bars(thirds, p99)
        ),
        "",
        *READING,
        "",
    ]
    for third in thirds:
        lines += [f"## Mean scores, {third.hand}", *_table(third), ""]
        lines += [f"## What the master does not pass, {third.hand}", *_failed(third), ""]
    lines += ["## What nobody finds", *_unfound(thirds)]
    return "\n".join(lines).rstrip() + "\n"


def _commit() -> str:
    """Which version of the files was measured, as far as it is known."""
    asked = ["git", "rev-parse", "--short", "HEAD"]
    try:
        said = subprocess.run(
            asked, capture_output=True, text=True, check=True, cwd=Path(__file__).parent
        )
    except (OSError, subprocess.CalledProcessError):
        return "outside a repository"
    return f"commit {said.stdout.strip()}"


READING = (
    "A bar in bold is missed. The master's points are lost where the tables of checks say: a",
    "benefit that is not said at all, or not heard as hers; a step in words that no rule knows;",
    "a retelling in free words. Long, winding sentences (chatty) are heard worst. One call in one",
    "voice holds a single opening, so in one scenario voices lie further apart than over all.",
    "More seeds do not mend that: they say the same few openings and steps again. The honest",
    "figure for a voice is the one over all scenarios, each of which has sentences of its own; its",
    "standard error is taken from how the scenarios differ. What one opening's chance makes in a",
    "single scenario stands beside the bar for single ones: a gap has to be twice that to be one.",
    "In a call of two minutes one summary is all the listening there is; a parrot lacks only the",
    "question, for what she asks herself and hears back is none of his. Facts nobody finds belong",
    "to people the callers never ask to be handed to, or lie off every question they have.",
    "With few seeds every kind but the master rings in few voices, and its place in one scenario",
    "is partly chance; over all scenarios it is not.",
)


def _table(third: Third) -> list[str]:
    ids = [report.scenario.id for report in third.reports]
    lines = ["| trainee | all | " + " | ".join(ids) + " |", "|---|---|" + "---|" * len(ids)]
    for kind in Kind:
        scores = [means(report)[kind] for report in third.reports]
        lines.append(
            f"| {kind} | {mean(scores):.0f} | " + " | ".join(f"{s:.0f}" for s in scores) + " |"
        )
    for voice in Voice:
        scores = [voices(report)[voice] for report in third.reports]
        lines.append(
            f"| master, {voice} | {mean(scores):.0f} | "
            + " | ".join(f"{s:.0f}" for s in scores)
            + " |"
        )
    return lines


def _failed(third: Third) -> list[str]:
    """Shares of the master's calls that did not pass a check."""
    counted: dict[str, int] = {}
    calls = 0
    for figures in third.all_of(Kind.MASTER):
        calls += len(figures.calls)
        for check, times in figures.failed:
            counted[check] = counted.get(check, 0) + times
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [
        "| check | of the calls |",
        "|---|---|",
        *(f"| {c} | {100 * n / calls:.0f} % |" for c, n in ranked),
    ]


def _unfound(thirds: tuple[Third, ...]) -> list[str]:
    lines = ["| scenario | facts | reserves |", "|---|---|---|"]
    for reports in zip(*(third.reports for third in thirds), strict=True):
        facts = set.intersection(*(set(report.facts_nobody_found) for report in reports))
        reserves = set.intersection(*(set(report.objections_nobody_met) for report in reports))
        lines.append(
            f"| {reports[0].scenario.id} | {', '.join(sorted(facts)) or 'none'} | "
            f"{', '.join(sorted(reserves)) or 'none'} |"
        )
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("page", type=Path, nargs="?", help="write the page there")
    asked = parser.parse_args()
    began = time.monotonic()
    search = SearchPath.of()
    scenarios = tuple(load(listed.id, search) for listed in list_scenarios(search))
    thirds = measured(scenarios, asked.runs)
    p99 = turn_ms(scenarios)
    text = page(thirds, asked.runs, p99, time.monotonic() - began)
    if asked.page is None:
        print(text)
    else:
        asked.page.write_text(text, encoding="utf-8")
        print(f"Written to {asked.page}.")


if __name__ == "__main__":
    main()
