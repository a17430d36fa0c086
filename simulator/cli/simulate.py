"""`warmcall simulate`: simulated trainees ring, and the author reads what came of it."""

import click

from scoring.rubric_file import default_rubric
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import load_scenario
from simulator.encoding import Json
from simulator.trainees.bank import Hand
from simulator.trainees.kinds import HABITS, Kind, Voice
from simulator.trainees.measures import Measured
from simulator.trainees.report import KindFigures, ScenarioReport, simulate

SCHEMA_VERSION = 1
_MOST_SHOWN = 8  # sentences nobody could answer; --json has them all


@click.command("simulate")
@click.argument("scenario_name", metavar="SCENARIO")
@click.option(
    "--trainee",
    "kind",
    type=click.Choice([kind.value for kind in Kind]),
    metavar="KIND",
    help=f"Only this kind, call by call: {', '.join(kind.value for kind in Kind)}.",
)
@click.option("--runs", default=3, show_default=True, type=click.IntRange(1, 1000), metavar="N")
@click.option("--seed", default=1, show_default=True, metavar="N", help="The first call's seed.")
@click.option("--unseen", is_flag=True, help="The third of the sentences nobody has looked at.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def simulate_command(
    settings: Settings,
    *,
    scenario_name: str,
    kind: str | None,
    runs: int,
    seed: int,
    unseen: bool,
    as_json: bool,
) -> None:
    """Let simulated trainees ring the customer of SCENARIO.

    Without --trainee all kinds ring, from the master to the rude one, N calls each (the
    master in five voices), and you read how hard the scenario is, what nobody finds, and
    which pass mark tells good callers from poor ones.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    scenario = load_scenario(settings, scenario_name)
    kinds = (Kind(kind),) if kind else tuple(Kind)
    hand = Hand.UNSEEN if unseen else Hand.DEV
    report = simulate(scenario, kinds, range(seed, seed + runs), default_rubric(), hand)
    if as_json:
        screen.result(_as_json(report, hand))
        return
    if not report.is_written:
        screen.tell(
            "Nobody has written callers' sentences for this scenario, so they are taken from "
            "its own file. Real trainees will be understood a little less well."
        )
        screen.tell()
    if kind:
        _show_calls(screen, report.kinds[0], hand)
    else:
        _show_report(screen, report, hand)


# ── one kind, call by call ──────────────────────────────────────────────────


def _show_calls(screen: Screen, figures: KindFigures, hand: Hand) -> None:
    screen.show(screen.strong(f"{figures.kind}: {HABITS[figures.kind]}"))
    for call in figures.calls:
        screen.show()
        screen.show(
            f"seed {call.seed}, {call.voice}: {call.score} points, {_ending(call)}, "
            f"{call.turns} turns"
        )
        screen.show(screen.wrapped(" > ".join(call.path), first="  path: ", rest="    "))
        screen.show(screen.wrapped(_listed(call.told), first="  told: ", rest="    "))
        if call.hinted:
            screen.show(screen.wrapped(_listed(call.hinted), first="  hinted: ", rest="    "))
        if call.objections:
            screen.show(screen.wrapped(_listed(call.objections), first="  reserves: ", rest="    "))
        screen.show(screen.wrapped(_listed(call.failed), first="  not passed: ", rest="    "))
        for line in (*call.said_twice, *call.told_too_early):
            screen.show(screen.bad(f"  ought not to happen: {line}"))
    screen.show()
    _show_not_understood(screen, figures, hand)


def _ending(call: Measured) -> str:
    return "" if call.outcome is None else call.outcome.value.replace("_", " ")


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "none"


def _show_not_understood(screen: Screen, figures: KindFigures, hand: Hand) -> None:
    missed = figures.not_understood
    share = 100 * len(missed) / figures.turns if figures.turns else 0
    screen.show(f"Not understood: {len(missed)} of {figures.turns} turns ({share:.1f} %)")
    if hand is Hand.UNSEEN:
        return  # nobody reads those sentences
    for text in tuple(dict.fromkeys(missed))[:_MOST_SHOWN]:
        screen.show(screen.faint(screen.wrapped(f"“{text}”", first="  ")))


# ── all kinds, for the author ───────────────────────────────────────────────


def _show_report(screen: Screen, report: ScenarioReport, hand: Hand) -> None:
    call = report.scenario.call
    screen.show(screen.strong(report.scenario.title))
    screen.show()
    screen.show(f"{'trainee':<20}{'calls':>6}{'mean':>6}{'from':>6}{'to':>6}{'not understood':>17}")
    for figures in report.kinds:
        share = 100 * len(figures.not_understood) / figures.turns if figures.turns else 0
        screen.show(
            f"{figures.kind:<20}{len(figures.calls):>6}{figures.mean:>6.0f}{figures.lowest:>6}"
            f"{figures.highest:>6}{share:>15.1f} %"
        )
    master = report.of(Kind.MASTER)
    if master is not None:
        voices = [f"{v} {m:.0f}" for v in Voice if (m := master.mean_of(v)) is not None]
        screen.show(screen.faint(f"the master by voice: {', '.join(voices)}"))
    screen.show()
    _show_findings(screen, report)
    solid = report.of(Kind.SOLID)
    if report.pass_mark is not None:
        screen.show(f"Suggested pass mark: {report.pass_mark} (now {call.pass_mark})")
    elif solid is not None and report.best_flawed is not None:
        screen.show(
            f"Suggested pass mark: none. The {report.best_flawed.kind} scores "
            f"{report.best_flawed.mean:.0f}, the solid caller {solid.mean:.0f}; no mark tells "
            "them apart."
        )
    if master is not None and hand is Hand.DEV:
        screen.show()
        _show_not_understood(screen, master, hand)


def _show_findings(screen: Screen, report: ScenarioReport) -> None:
    measured = report.difficulty.value if report.difficulty else "not measured"
    endings = [f"{outcome.replace('_', ' ')} {times}" for outcome, times in report.endings]
    twice = sum(len(call.said_twice) for call in report.calls)
    early = sum(len(call.told_too_early) for call in report.calls)
    for label, text in (
        ("Difficulty as measured", f"{measured} (you say {report.scenario.call.difficulty})"),
        ("Endings", ", ".join(endings)),
        ("Facts nobody finds", _listed(report.facts_nobody_found)),
        ("Reserves nobody meets", _listed(report.objections_nobody_met)),
        ("Lines said twice", str(twice)),
        ("Facts told below their trust", str(early)),
    ):
        screen.show(screen.wrapped(text, first=f"{label}: ", rest="  "))


# ── JSON ────────────────────────────────────────────────────────────────────


def _as_json(report: ScenarioReport, hand: Hand) -> Json:
    kinds: list[Json] = [_kind_as_json(figures, hand) for figures in report.kinds]
    return {
        "schema_version": SCHEMA_VERSION,
        "scenario": report.scenario.id,
        "words": "outside" if report.is_written else "own",
        "hand": hand.value,
        "difficulty": report.difficulty.value if report.difficulty else None,
        "pass_mark": report.pass_mark,
        "facts_nobody_found": list(report.facts_nobody_found),
        "objections_nobody_met": list(report.objections_nobody_met),
        "endings": {outcome.value: times for outcome, times in report.endings},
        "trainees": kinds,
    }


def _kind_as_json(figures: KindFigures, hand: Hand) -> Json:
    calls: list[Json] = [_call_as_json(call, hand) for call in figures.calls]
    return {
        "trainee": figures.kind.value,
        "mean": round(figures.mean, 1),
        "lowest": figures.lowest,
        "highest": figures.highest,
        "turns": figures.turns,
        "not_understood": len(figures.not_understood),
        "failed": dict(figures.failed),
        "calls": calls,
    }


def _call_as_json(call: Measured, hand: Hand) -> Json:
    return {
        "seed": call.seed,
        "voice": call.voice.value,
        "score": call.score,
        "outcome": call.outcome.value if call.outcome else None,
        "turns": call.turns,
        "path": list(call.path),
        "told": list(call.told),
        "hinted": list(call.hinted),
        "objections": list(call.objections),
        "failed": list(call.failed),
        "not_understood": [] if hand is Hand.UNSEEN else list(call.not_understood),
        "said_twice": list(call.said_twice),
        "told_too_early": list(call.told_too_early),
    }
