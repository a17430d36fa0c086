"""Everything a debrief shows, gathered from a call and from what lies beside its record."""

from pathlib import Path

from scoring.rubric_file import default_rubric
from scoring.score import score
from simulator.call.log import CallLog
from simulator.practice.debrief.kept import read_kept
from simulator.practice.debrief.whole import Whole, whole_of
from simulator.records.store import started
from simulator.scenario.model import Scenario


def gathered(log: CallLog, scenario: Scenario, path: Path | None) -> Whole:
    """The whole of a call; `path` is its record, None where it has none."""
    return whole_of(
        log,
        scenario,
        score(log, scenario, default_rubric()),
        read_kept(path),
        started=started(path) if path is not None else "",
    )
