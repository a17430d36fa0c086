"""Getting a scenario for a command, with every way it can fail told in words."""

from typing import TYPE_CHECKING

from simulator.cli.exits import Exit, Failure
from simulator.cli.settings import Settings
from simulator.scenario.library import (
    ScenarioInvalid,
    ScenarioNotFound,
    SearchPath,
    StoryNotFound,
    load,
    story,
)
from simulator.scenario.model import Scenario

if TYPE_CHECKING:
    from simulator.records.log_file import RecordedCall


def search_path(settings: Settings) -> SearchPath:
    """Where scenarios are looked for: the folder given, the user's own, the bundled ones."""
    return settings.desk.search


def load_scenario(settings: Settings, name: str) -> Scenario:
    """The scenario of an id or a file; a `Failure` where there is none or it is broken."""
    try:
        return load(name, search_path(settings))
    except ScenarioNotFound as error:
        raise Failure(f"{error} `warmcall` lists them all.", Exit.NOT_FOUND) from error
    except ScenarioInvalid as error:
        raise Failure(
            f"{error}\n\nThe scenario {name} cannot be played until this is put right.",
            Exit.SCENARIO_INVALID,
        ) from error


def load_story(settings: Settings, scenario: str, name: str) -> str:
    """The text of a scenario's story; a `Failure` where it has none."""
    try:
        return story(scenario, name, search_path(settings))
    except (StoryNotFound, ScenarioNotFound) as error:
        raise Failure(str(error), Exit.NOT_FOUND) from error


def variant_of(scenario: Scenario, name: str) -> str:
    """The variant's name if the scenario has it; a `Failure` otherwise."""
    known = [variant.id for variant in scenario.variants]
    if name and name not in known:
        there = f"It has: {', '.join(known)}." if known else "It has none."
        raise Failure(
            f"The scenario {scenario.id} has no variant {name!r}. {there} Leave --variant out "
            "for the scenario as written.",
            Exit.NOT_FOUND,
        )
    return name


def recorded_call(settings: Settings, name: str, trainee: str = "") -> "RecordedCall":
    """The record meant by a path, number, id or `last`; a `Failure` where there is none."""
    from simulator.records.log_file import UnreadableLogError, read_log
    from simulator.records.store import LogNotFoundError

    try:
        return read_log(settings.store.resolve(name, trainee))
    except (LogNotFoundError, FileNotFoundError) as error:
        raise Failure(str(error), Exit.NOT_FOUND) from error
    except UnreadableLogError as error:
        raise Failure(str(error)) from error


def scenario_recorded_in(settings: Settings, recorded: "RecordedCall") -> Scenario:
    """The scenario a call was held in, exactly as it was then; a `Failure` if it is lost."""
    from simulator.practice.desk import ScenarioLostError

    try:
        return settings.desk.scenario_of(recorded)
    except ScenarioLostError as error:
        raise Failure(str(error), Exit.NOT_FOUND) from error
