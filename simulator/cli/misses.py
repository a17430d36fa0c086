"""`warmcall misses`: what trainees said that nobody had an answer for, for the author."""

from dataclasses import dataclass
from pathlib import Path

import click

from simulator.authoring.misses import Miss, MissGroup, MissKind, grouped, misses_in, without_copies
from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import search_path
from simulator.encoding import Json
from simulator.records.log_file import UnreadableLogError, read_log
from simulator.records.store import Store
from simulator.scenario.library import SUFFIX, ScenarioNotFound, SearchPath, locate
from simulator.scenario.source_files import answers_file

SCHEMA_VERSION = 1
_MOST_SHOWN = 5  # wordings, replies and calls of a group; --json has them all


@click.command("misses")
@click.option("--scenario", "scenario_name", metavar="S", help="Only calls of this scenario.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def misses_command(settings: Settings, scenario_name: str | None, as_json: bool) -> None:
    """List what was not understood or got an empty answer in the recorded calls.

    Turns with like words stand together, the most frequent first, so that an author sees
    which answer to write next.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    wanted = None if scenario_name is None else scenario_name.removesuffix(SUFFIX)
    if wanted is not None:
        wanted = Path(wanted).name
    found = _read(settings.store, wanted)
    if wanted is not None and not found.calls:
        _make_sure_there_is(settings, scenario_name or "")
    groups = grouped(found.misses)
    if as_json:
        screen.result(_as_json(found, groups))
        return
    for path, reason in found.damaged:
        screen.tell(f"Not all of {path} could be read. {reason}")
    if not found.calls:
        of = f" of {wanted}" if wanted else ""
        screen.tell(
            f"No call{of} has been recorded here yet, so there is nothing to learn from. Hold one "
            f"with `warmcall play {wanted or 'packaging-renewal'}`, or name the folder of "
            "recorded calls with --data."
        )
        return
    if not groups:
        screen.tell(
            f"In {_count(found.calls, 'recorded call')} with {_count(found.turns, 'turn')} every "
            "turn got an answer of its own."
        )
        return
    share = round(100 * len(found.misses) / found.turns)
    screen.show(
        f"{len(found.misses)} of {_count(found.turns, 'turn')} in "
        f"{_count(found.calls, 'call')} got no answer of their own ({share} %)."
    )
    for number, group in enumerate(groups, 1):
        _show(screen, number, group)
        _show_blocks(screen, group, search_path(settings))
    screen.tell()
    screen.tell(
        "To answer a question, copy its block into the file named above it, at the end, give it a "
        "name of your own and write what she answers. Where she has an answer already, put that "
        "one's name into the brackets and take the last line away. To answer anything else, give "
        "the scenario a line of its own under lines. The author's manual shows how, under What "
        "she could not answer."
    )


@dataclass(frozen=True, slots=True)
class _Found:
    calls: int
    turns: int
    misses: tuple[Miss, ...]
    damaged: tuple[tuple[str, str], ...]  # path, what is wrong with it


def _read(store: Store, scenario: str | None) -> _Found:
    """What there is in the recorded calls, as far as each can be read."""
    calls = turns = 0
    misses: list[Miss] = []
    damaged: list[tuple[str, str]] = []
    earlier: dict[tuple[str, str, int], list[Miss]] = {}
    for entry in store.entries():
        try:
            recorded = read_log(entry.path)
        except UnreadableLogError as error:
            damaged.append((str(entry.path), str(error)))
            continue
        except OSError as error:
            damaged.append((str(entry.path), f"{error.strerror}."))
            continue
        header = recorded.log.header
        if scenario is not None and header.scenario != scenario:
            continue
        if recorded.fault is not None:
            damaged.append((str(entry.path), recorded.fault_sentence))
        calls += 1
        turns += len(recorded.log.turns)
        known = earlier.setdefault((entry.trainee, header.scenario_digest, header.seed), [])
        here = misses_in(recorded.log, f"{entry.trainee}/{entry.id}")
        if header.parent is not None:
            here = without_copies(here, known)
        known += here
        misses += here
    return _Found(calls, turns, tuple(misses), tuple(damaged))


def _make_sure_there_is(settings: Settings, name: str) -> None:
    try:
        locate(name, search_path(settings))
    except ScenarioNotFound as error:
        raise Failure(f"{error} No recorded call is of it, either.", Exit.NOT_FOUND) from error


def _show(screen: Screen, number: int, group: MissGroup) -> None:
    unclear = group.count_of(MissKind.NOT_UNDERSTOOD)
    other = len(group.misses) - unclear
    kinds = {"not understood": unclear, "a line that fits anything": other}
    told = [
        what if many == len(group.misses) else f"{many} {what}"
        for what, many in kinds.items()
        if many
    ]
    head = f"{number}. {_count(len(group.misses), 'time')} in {_count(len(group.calls), 'call')}"
    screen.show()
    screen.show(screen.strong(f"{head}: {', '.join(told)}"))
    for text, times in group.wordings[:_MOST_SHOWN]:
        screen.show(screen.wrapped(f"“{text}”{_times(times)}", first="   ", rest="      "))
    _more(screen, len(group.wordings), "wordings")
    for text, times in group.replies[:_MOST_SHOWN]:
        screen.show(
            screen.wrapped(f"“{text}”{_times(times)}", first="   answered: ", rest="      ")
        )
    _more(screen, len(group.replies), "answers")
    places = ", ".join(
        f"{scenario} in {state}{_times(times)}" for (scenario, state), times in group.places
    )
    screen.show(screen.wrapped(places, first="   where: ", rest="      "))
    calls = ", ".join(f"{call} turn {_turns_in(group, call)}" for call in group.calls[:_MOST_SHOWN])
    screen.show(screen.faint(screen.wrapped(calls, first="   calls: ", rest="      ")))
    _more(screen, len(group.calls), "calls")


def _show_blocks(screen: Screen, group: MissGroup, search: SearchPath) -> None:
    """What to copy into the files of small answers, at the margin, so that it can be."""
    for scenario, block in group.blocks:
        try:
            file = answers_file(locate(scenario, search))
        except ScenarioNotFound:  # recorded elsewhere, or renamed since
            continue
        screen.show(f"   to answer it, copy into {file}:")
        screen.show()
        screen.show(block)
        screen.show()


def _turns_in(group: MissGroup, call: str) -> str:
    return " and ".join(str(miss.turn) for miss in group.misses if miss.call == call)


def _more(screen: Screen, there: int, what: str) -> None:
    if there > _MOST_SHOWN:
        screen.show(screen.faint(f"      and {there - _MOST_SHOWN} more {what}"))


def _times(times: int) -> str:
    return f" ({times} times)" if times > 1 else ""


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _as_json(found: _Found, groups: tuple[MissGroup, ...]) -> Json:
    damaged: list[Json] = [{"path": path, "reason": why} for path, why in found.damaged]
    return {
        "schema_version": SCHEMA_VERSION,
        "calls": found.calls,
        "turns": found.turns,
        "misses": len(found.misses),
        "groups": [_group_as_json(group) for group in groups],
        "damaged": damaged,
    }


def _group_as_json(group: MissGroup) -> Json:
    misses: list[Json] = [
        {
            "call": miss.call,
            "scenario": miss.scenario,
            "turn": miss.turn,
            "state": miss.state,
            "kind": miss.kind.value,
            "text": miss.text,
            "reply": miss.reply,
            "cells": list(miss.cells),
        }
        for miss in group.misses
    ]
    return {
        "count": len(group.misses),
        "calls": len(group.calls),
        "text": group.text,
        "wordings": [{"text": text, "count": count} for text, count in group.wordings],
        "misses": misses,
    }
