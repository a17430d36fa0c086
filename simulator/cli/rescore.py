"""`warmcall rescore`: what a changed scenario or rubric makes of the calls recorded here."""

from dataclasses import dataclass
from pathlib import Path

import click

from scoring.rubric import Rubric
from scoring.rubric_file import RubricInvalid, default_rubric, load_rubric
from scoring.score import score
from scoring.scorecard import Scorecard, scorecard_json
from simulator.authoring.rescoring import held_again
from simulator.call.errors import CallError
from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import search_path
from simulator.encoding import Json
from simulator.practice.what_if import Moved, moved_checks
from simulator.records.log_file import RecordedCall, UnreadableLogError, read_log
from simulator.records.store import Entry, Store, write_sidecar
from simulator.scenario.library import ScenarioInvalid, ScenarioNotFound, SearchPath, load
from simulator.scenario.model import Scenario

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescored:
    """One call before and after."""

    entry: Entry
    before: Scorecard
    after: Scorecard

    @property
    def moved(self) -> tuple[Moved, ...]:
        """The checks that came out otherwise."""
        return moved_checks(self.before, self.after)


@click.command("rescore")
@click.argument("scenario_name", metavar="[S]", required=False)
@click.option(
    "--rubric",
    "rubric_file",
    type=click.Path(path_type=Path),
    help="A rubric file to score by, instead of the usual one.",
)
@click.option("--keep", is_flag=True, help="Keep the new scores beside the calls.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def rescore_command(
    settings: Settings,
    *,
    scenario_name: str | None,
    rubric_file: Path | None,
    keep: bool,
    as_json: bool,
) -> None:
    """Hold recorded calls again in the scenario as it is now, and list every score that moved.

    The trainee's words stay; what the customer answers is derived anew. S is a scenario by id
    or file; without it every recorded call is taken. Nothing is changed without --keep.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    changed = _loaded(scenario_name, search_path(settings)) if scenario_name else None
    run = _Run(settings.store, search_path(settings), _rubric(rubric_file), changed)
    run.all_calls()
    kept = _keep(run.done) if keep else 0
    if as_json:
        screen.result(_as_json(run, kept))
        return
    _show(screen, run, kept if keep else None)


class _Run:
    """Every call that was asked for, scored before and after; what could not be is told why."""

    def __init__(
        self, store: Store, search: SearchPath, rubric: Rubric, changed: Scenario | None
    ) -> None:
        self.done: list[Rescored] = []
        self.left_out: list[tuple[str, str]] = []
        self._store, self._search = store, search
        self._rubric, self._changed = rubric, changed
        self._now: dict[str, Scenario | str] = {}

    def all_calls(self) -> None:
        for entry in self._store.entries():
            if self._changed is not None and entry.scenario != self._changed.id:
                continue
            try:
                self._one(entry, read_log(entry.path))
            except (UnreadableLogError, CallError, LookupError) as error:
                self.left_out.append((f"{entry.trainee}/{entry.id}", str(error)))
            except OSError as error:
                self.left_out.append((f"{entry.trainee}/{entry.id}", f"{error.strerror}."))

    def _one(self, entry: Entry, recorded: RecordedCall) -> None:
        log = recorded.log
        was = self._store.scenario_of(log.header, recorded.path)
        now = self._changed or self._scenario_now(log.header.scenario)
        if was is None or isinstance(now, str):
            why = now if isinstance(now, str) else "the scenario it was held in is kept nowhere."
            self.left_out.append((f"{entry.trainee}/{entry.id}", why))
            return
        before = score(log, was, default_rubric())
        after = score(held_again(log, was, now), now, self._rubric)
        self.done.append(Rescored(entry=entry, before=before, after=after))

    def _scenario_now(self, id: str) -> Scenario | str:
        if id not in self._now:
            try:
                self._now[id] = load(id, self._search)
            except ScenarioNotFound as error:
                self._now[id] = str(error)
            except ScenarioInvalid:
                self._now[id] = f"{id} has mistakes; `warmcall check {id}` shows them."
        return self._now[id]


def _loaded(name: str, search: SearchPath) -> Scenario:
    try:
        return load(name, search)
    except ScenarioNotFound as error:
        raise Failure(str(error), Exit.NOT_FOUND) from error
    except ScenarioInvalid as error:
        raise Failure(str(error), Exit.SCENARIO_INVALID) from error


def _rubric(path: Path | None) -> Rubric:
    if path is None:
        return default_rubric()
    try:
        return load_rubric(path)
    except RubricInvalid as error:
        raise Failure(str(error), Exit.SCENARIO_INVALID) from error


def _keep(done: list[Rescored]) -> int:
    kept = 0
    for call in done:
        if scorecard_json(call.before) != scorecard_json(call.after):
            try:
                write_sidecar(call.entry.path, "score", dict(scorecard_json(call.after)))
            except OSError as error:
                raise Failure(
                    f"The new score of {call.entry.id} could not be kept: {error.strerror}. "
                    f"{kept} before it were."
                ) from error
            kept += 1
    return kept


def _show(screen: Screen, run: _Run, kept: int | None) -> None:
    moved = [call for call in run.done if call.moved or call.before.score != call.after.score]
    for call in moved:
        name = f"{call.entry.trainee}/{call.entry.id}"
        screen.show(screen.strong(f"{name}: {call.before.score} → {call.after.score}"))
        for check in call.moved:
            screen.scorecard(screen.wrapped(check.in_words, first=f"  {check.mark} ", rest="    "))
        if not call.moved:
            screen.show("  no single check came out otherwise; caps, habits or weights did")
    for name, why in run.left_out:
        screen.tell(f"{name} was left out: {why}")
    if not run.done and not run.left_out:
        screen.tell("No such call has been recorded here yet.")
        return
    calls = "1 call" if len(run.done) == 1 else f"{len(run.done)} calls"
    screen.tell(f"{calls} held again; the score of {len(moved)} moved.")
    if kept is not None:
        screen.tell(f"The new scores of {kept} are kept beside their calls.")
    elif moved:
        screen.tell("Nothing was changed. With --keep the new scores are kept beside the calls.")


def _as_json(run: _Run, kept: int) -> Json:
    calls: list[Json] = [
        {
            "call": call.entry.id,
            "trainee": call.entry.trainee,
            "scenario": call.entry.scenario,
            "before": call.before.score,
            "after": call.after.score,
            "moved": [
                {
                    "id": check.now.id,
                    "before": {"status": check.was.status.value, "points": check.was.points},
                    "after": {"status": check.now.status.value, "points": check.now.points},
                }
                for check in call.moved
            ],
        }
        for call in run.done
    ]
    left: list[Json] = [{"call": name, "why": why} for name, why in run.left_out]
    return {"schema_version": SCHEMA_VERSION, "calls": calls, "left_out": left, "kept": kept}
