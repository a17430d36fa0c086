"""A recorded call held again in a changed scenario, with the trainee's words as they were.

Pure: reading records and keeping scores is the command's affair.
"""

from dataclasses import replace

from simulator.call.events import TraineeCorrected
from simulator.call.log import CallLog
from simulator.call.replay import retake, turns_taken
from simulator.call.start import CallStart
from simulator.scenario.model import Scenario


def held_again(log: CallLog, was: Scenario | None, scenario: Scenario) -> CallLog:
    """The call with her side derived anew from `scenario`; the same log where nothing changed.

    A call that began as its scenario `was` said begins as the new one says; one that began
    otherwise, on an account say, begins as it did. Turns that were put right are said as they
    were put right. Raises `LookupError` where the scenario no longer has the call's variant,
    and `CallError` where the call cannot have gone like this.
    """
    if log.header.scenario_digest == scenario.digest:
        return log
    start = log.header.start
    names = {"trainee_name": start.trainee_name, "variant": start.variant}
    if was is not None and replace(start, plan=None) == CallStart.of(was, **names):
        start = replace(CallStart.of(scenario, **names), plan=start.plan)
    header = replace(
        log.header,
        start=start,
        scenario_digest=scenario.digest,
        scenario_version=scenario.version,
    )
    log = replace(log, header=header)
    said = {n: taken.text for n, taken in enumerate(turns_taken(log), 1)}
    if not said:
        return log
    right = {event.turn: event.text for event in log.events if isinstance(event, TraineeCorrected)}
    again = retake(log, scenario, 1, right.get(1, said[1]))
    for turn, text in right.items():
        if 1 < turn <= len(turns_taken(again)):
            again = retake(again, scenario, turn, text)
    return again
