"""A trainee's desk: the scenarios there are and the calls that are kept.

Owns finding and reading them for whoever lets somebody practise; shows nothing. A desk is
only folders until something is looked for: an app that opens waits for no library.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from simulator.records.attempts import Attempt
    from simulator.records.log_file import RecordedCall
    from simulator.records.store import Store
    from simulator.scenario.gallery import Gallery
    from simulator.scenario.library import Listed, SearchPath
    from simulator.scenario.model import Scenario


class ScenarioLostError(LookupError):
    """The scenario of a record is kept nowhere as it was then; the message is for people."""


@dataclass(frozen=True)
class Desk:
    """Where scenarios and records lie."""

    data_folder: Path
    cache_folder: Path  # may be lost at any time
    scenarios: Path | None = None  # a trainer's folder, looked in first

    @property
    def search(self) -> "SearchPath":
        """The folder asked for, the user's own, the bundled ones."""
        from simulator.scenario.library import SearchPath

        return SearchPath.of(self.scenarios, self.data_folder / "scenarios", self.cache_folder)

    @property
    def store(self) -> "Store":
        """The recorded calls."""
        from simulator.records.store import Store

        return Store(self.data_folder)

    def gallery(self) -> "Gallery":
        """Every scenario: those known at once, and the rest as they are found out."""
        from simulator.scenario.gallery import gallery

        return gallery(self.search)

    def listed(self) -> "tuple[Listed, ...]":
        """Every scenario by id; a broken one with its first problem."""
        found = self.gallery()
        return tuple(sorted((*found.known, *found.rest), key=lambda listed: listed.id))

    def scenario(self, id: str) -> "Scenario":
        """The scenario as it is now; raises `ScenarioNotFound` or `ScenarioInvalid`."""
        from simulator.scenario.library import load

        return load(id, self.search)

    def story(self, scenario: str, name: str) -> str:
        """A model call of a scenario; raises `StoryNotFound` or `ScenarioNotFound`."""
        from simulator.scenario.library import story

        return story(scenario, name, self.search)

    def playable(self, seed: int = 0) -> "Iterator[Scenario]":
        """Every scenario that can be played, as it is now, read as it is asked for.

        The seed orders those known at once; the others come as they are found out.
        """
        from simulator.scenario.library import ScenarioInvalid, ScenarioNotFound

        gallery = self.gallery()
        known = sorted(gallery.known, key=lambda one: crc32(f"{seed} {one.id}".encode()))
        for listed in chain(known, gallery.rest):
            if listed.problem is None:
                with contextlib.suppress(ScenarioNotFound, ScenarioInvalid):  # changed meanwhile
                    yield self.scenario(listed.id)

    def attempts(self, trainee: str) -> "tuple[Attempt, ...]":
        """The calls of a trainee, oldest first."""
        from simulator.records.attempts import Attempts

        return Attempts(self.store, self.cache_folder).of(trainee)

    def path_of(self, attempt: "Attempt", trainee: str) -> Path:
        """Where the record of an attempt lies."""
        return self.store.path_of(attempt.id, trainee)

    def scenario_of(self, recorded: "RecordedCall") -> "Scenario":
        """The scenario a call was held in, exactly as it was then.

        Raises `ScenarioLostError` where it is kept neither beside the record nor here.
        """
        from simulator.scenario.library import ScenarioInvalid, ScenarioNotFound

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
