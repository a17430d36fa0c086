"""A trainee's desk: the scenarios there are and the calls that are kept.

Owns finding and reading them for whoever lets somebody practise; shows nothing.
"""

from dataclasses import dataclass
from pathlib import Path

from simulator.records.attempts import Attempt, Attempts
from simulator.records.log_file import RecordedCall
from simulator.records.store import Store
from simulator.scenario.library import (
    Listed,
    ScenarioInvalid,
    ScenarioNotFound,
    SearchPath,
    list_scenarios,
    load,
    story,
)
from simulator.scenario.model import Scenario


class ScenarioLostError(LookupError):
    """The scenario of a record is kept nowhere as it was then; the message is for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where scenarios and records lie."""

    search: SearchPath
    store: Store
    cache_folder: Path

    def listed(self) -> tuple[Listed, ...]:
        """Every scenario by id; a broken one with its first problem."""
        return list_scenarios(self.search)

    def scenario(self, id: str) -> Scenario:
        """The scenario as it is now; raises `ScenarioNotFound` or `ScenarioInvalid`."""
        return load(id, self.search)

    def story(self, scenario: str, name: str) -> str:
        """A model call of a scenario; raises `StoryNotFound` or `ScenarioNotFound`."""
        return story(scenario, name, self.search)

    def attempts(self, trainee: str) -> tuple[Attempt, ...]:
        """The calls of a trainee, oldest first."""
        return Attempts(self.store, self.cache_folder).of(trainee)

    def path_of(self, attempt: Attempt, trainee: str) -> Path:
        """Where the record of an attempt lies."""
        return self.store.path_of(attempt.id, trainee)

    def scenario_of(self, recorded: RecordedCall) -> Scenario:
        """The scenario a call was held in, exactly as it was then.

        Raises `ScenarioLostError` where it is kept neither beside the record nor here.
        """
        header = recorded.log.header
        kept = self.store.scenario_of(header, beside=recorded.path)
        if kept is not None:
            return kept
        try:
            current = self.scenario(header.scenario)
        except (ScenarioNotFound, ScenarioInvalid):
            current = None
        if current is not None and current.digest == header.scenario_digest:
            return current
        raise ScenarioLostError(
            f"{recorded.path} was recorded with the scenario {header.scenario} as it was then, "
            "and that is kept neither beside the record nor here: the scenario has changed since, "
            "or is missing. Use the data folder in which the call was recorded (--data)."
        )
