"""Whether a record is what was recorded: its chain of check values, and its replay."""

from dataclasses import dataclass
from enum import StrEnum

from simulator.call.errors import CallError
from simulator.call.events import TraineeCorrected
from simulator.call.replay import first_difference, replay
from simulator.call.version import engine_version
from simulator.records.log_file import Fault, RecordedCall
from simulator.records.versions import hearing_digest
from simulator.scenario.model import Scenario


class Verdict(StrEnum):
    """What can be said of a record."""

    OK = "ok"  # unaltered, and this version replays it to the same bytes
    ALTERED = "altered"
    CUT_OFF = "cut_off"  # the last line is not whole; what stands before it is ok
    OTHER_VERSION = "other_version"  # unaltered, but this version answers otherwise
    OTHER_SCENARIO = "other_scenario"  # the scenario at hand is not the one it names


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The verdict on a record; `line` counts from 1, 0 where no line is meant."""

    verdict: Verdict
    line: int = 0


def verify(recorded: RecordedCall, scenario: Scenario) -> Verified:
    """Hold a record against its own check values and against its replay.

    A line whose check value was made anew after a change is found by the replay, as long
    as it is played back by the version that recorded it.
    """
    header = recorded.log.header
    if recorded.fault is Fault.ALTERED:
        return Verified(verdict=Verdict.ALTERED, line=recorded.fault_line)
    if (scenario.id, scenario.digest) != (header.scenario, header.scenario_digest):
        return Verified(verdict=Verdict.OTHER_SCENARIO)
    line = _line_that_differs(recorded, scenario)
    if line:
        is_ours = header.engine == engine_version() and header.hearing_digest == hearing_digest()
        verdict = Verdict.ALTERED if is_ours else Verdict.OTHER_VERSION
        return Verified(verdict=verdict, line=line)
    if recorded.fault is Fault.CUT_OFF or recorded.lacks_newline:
        return Verified(verdict=Verdict.CUT_OFF, line=recorded.fault_line)
    return Verified(verdict=Verdict.OK)


def _line_that_differs(recorded: RecordedCall, scenario: Scenario) -> int:
    """The first line whose event the replay does not bring; 0 where all come."""
    events = recorded.log.events
    try:
        replayed = replay(recorded.log, scenario)
    except CallError:
        return len(events) + 1
    except LookupError:  # the header names a variant that the scenario does not have
        return 1
    if not recorded.is_finished:
        replayed = replayed[: len(events)]  # her answer to his last words may not have come
    events = tuple(e for e in events if not isinstance(e, TraineeCorrected))  # made afterwards
    difference = first_difference(events, replayed)
    return difference.index + 2 if difference else 0
