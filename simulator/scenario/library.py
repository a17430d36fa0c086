"""Where scenario files lie, and getting a compiled scenario from there.

Names resolve by id within the search path, which the caller gives; a file can neither
name a path nor be a link. A scenario that was compiled before comes from the cache,
without the YAML reader or the schema being imported.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import scenarios
from simulator.scenario.cache import Cache, Dependency, Summary
from simulator.scenario.diagnostics import Problem, format_problems, nearest
from simulator.scenario.model import Scenario
from simulator.scenario.source_files import (
    ANSWERS_SUFFIX,
    BYTE_ORDER_MARK,
    Unreadable,
    digest_on_disk,
    is_answers_file,
    read_bytes,
)

if TYPE_CHECKING:
    from simulator.scenario.compiler import Compiled

SUFFIX = ".yaml"
COMMON_FOLDER = "common"
ACCOUNTS_FOLDER = "accounts"
STORY_SUFFIX = ".story"
_ID = re.compile(r"[a-z0-9-]{1,64}")
PLAYABLE = ("scenario", "")
_KIND = re.compile(rb"^kind:[ \t]*[\"']?([a-z]+)", re.MULTILINE)


class ScenarioNotFound(LookupError):
    """No scenario answers to this name; the message says what was looked for."""

    def __init__(self, reference: str, message: str, near: str = "") -> None:
        super().__init__(message)
        self.reference = reference
        self.near = near  # an id like it, or empty


class StoryNotFound(LookupError):
    """The scenario has no story of this name."""


class ScenarioInvalid(ValueError):
    """The scenario cannot be played; `problems` say why, by position."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(format_problems(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A scenario as a list shows it; `problem` is its first one if it is broken."""

    id: str
    path: Path
    title: str = ""
    call_type: str = ""
    difficulty: str = ""
    trains: tuple[str, ...] = ()  # dimensions
    person: str = ""  # whom the call is for
    company: str = ""
    problem: Problem | None = None

    @staticmethod
    def of(summary: Summary, path: Path) -> "Listed":
        """A scenario that can be played."""
        return Listed(
            id=summary.id,
            path=path,
            title=summary.title,
            call_type=summary.call_type,
            difficulty=summary.difficulty,
            trains=summary.trains,
            person=summary.person,
            company=summary.company,
        )


def bundled_folder() -> Path:
    """The scenarios that come with the program."""
    return Path(scenarios.__path__[0])


@dataclass(frozen=True, slots=True)
class SearchPath:
    """Folders to look in, nearest first, each with `common` and `accounts`; and the cache."""

    places: tuple[Path, ...]
    cache_folder: Path | None = None

    @staticmethod
    def of(
        asked_for: Path | None = None,
        user_folder: Path | None = None,
        cache_folder: Path | None = None,
    ) -> "SearchPath":
        """The folder asked for, the user's own, the bundled ones."""
        places = (asked_for, user_folder, bundled_folder())
        return SearchPath(tuple(place for place in places if place is not None), cache_folder)

    def near(self, path: Path) -> "SearchPath":
        """The same for a file of these folders; for any other, looking beside it first."""
        folder = path.parent
        if folder.name in (COMMON_FOLDER, ACCOUNTS_FOLDER):
            folder = folder.parent
        if folder.absolute() in (place.absolute() for place in self.places):
            return self
        return SearchPath((folder, *self.places), self.cache_folder)

    def folders(self) -> tuple[Path, ...]:
        """Every folder looked in, nearest first."""
        return tuple(
            folder
            for place in self.places
            for folder in (place, place / COMMON_FOLDER, place / ACCOUNTS_FOLDER)
        )

    def find(self, id: str) -> Path | None:
        """The nearest file of an id, or None."""
        if not _ID.fullmatch(id):
            return None
        for folder in self.folders():
            path = folder / f"{id}{SUFFIX}"
            if _is_there(path):
                return path
        return None

    def ids(self, kind: str) -> tuple[str, ...]:
        """Every id there is a file of this kind for."""
        found = {path.stem: path for folder in self.folders() for path in _files(folder)}
        return tuple(sorted(id for id, path in found.items() if kind_of(path) == kind))

    def account_files(self) -> tuple[Path, ...]:
        """Every file that an id of an account leads to, sorted by id."""
        found: dict[str, Path] = {}
        for folder in self.folders():
            if folder.name == ACCOUNTS_FOLDER:
                for path in _files(folder):
                    found.setdefault(path.stem, path)
        return tuple(found[id] for id in sorted(found))

    def scenario_files(self) -> tuple[Path, ...]:
        """Every file that an id of a scenario leads to, sorted by id.

        Files whose kind cannot be told are among them: a broken scenario is one, too.
        """
        found: dict[str, Path] = {}
        for place in self.places:
            for path in _files(place):
                found.setdefault(path.stem, path)
        return tuple(found[id] for id in sorted(found) if kind_of(found[id]) in PLAYABLE)


def _is_there(path: Path) -> bool:
    """Whether there is anything at `path`, if only a link; no, where that cannot be told."""
    try:
        return path.is_symlink() or path.exists()
    except (OSError, ValueError):  # too long a name, no right to look
        return False


def _files(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix == SUFFIX]
    except OSError:
        return []


def locate(reference: str, search: SearchPath) -> Path:
    """The file meant by a path or an id; raises `ScenarioNotFound`."""
    if _is_path(reference):
        path = _answered_by(Path(reference))
        if is_answers_file(path):
            beside = f"{path.name.removesuffix(ANSWERS_SUFFIX)}{SUFFIX}"
            raise ScenarioNotFound(
                reference,
                f"{reference} holds small answers; the scenario they belong to, {beside}, is not "
                "beside it.",
                "",
            )
        if not _is_there(path):
            near = nearest(path.stem, search.ids("scenario"))
            hint = f" Did you mean the scenario '{near}'?" if near else ""
            raise ScenarioNotFound(reference, f"There is no file {reference}.{hint}", near)
        return path
    found = search.find(reference)
    if found is None and _is_there(Path(reference)) and Path(reference).is_dir():
        raise ScenarioNotFound(
            reference,
            f"{reference} is a folder. Name one scenario file in it, or its id with the folder "
            f"after --scenarios; `warmcall check {reference}` checks all of them.",
            "",
        )
    if found is None or kind_of(found) not in PLAYABLE:
        ids = tuple(path.stem for path in search.scenario_files())
        near = nearest(reference, ids)
        hint = f"Did you mean '{near}'?" if near else f"There are: {', '.join(ids) or 'none'}."
        raise ScenarioNotFound(reference, f"There is no scenario '{reference}'. {hint}", near)
    return found


def _is_path(reference: str) -> bool:
    return (
        "/" in reference
        or "\\" in reference
        or reference.endswith((SUFFIX, ".yml", ANSWERS_SUFFIX))
    )


def kind_of(path: Path) -> str:
    """The kind a file says it is, without reading it whole as YAML; empty if unclear."""
    try:
        match = _KIND.search(read_bytes(path).removeprefix(BYTE_ORDER_MARK))
    except Unreadable:
        return ""
    return match[1].decode() if match else ""


def load(reference: str, search: SearchPath) -> Scenario:
    """The scenario of an id or path, compiled; from the cache where nothing has changed.

    Raises `ScenarioNotFound` or `ScenarioInvalid`.
    """
    path = locate(reference, search)
    cache, near = Cache(search.cache_folder), search.near(path)
    if (entry := cache.find(_digest(path), near)) is not None:
        return entry.scenario()
    compiled = _compile(path, near)
    if compiled.scenario is None:
        raise ScenarioInvalid(compiled.problems)
    cache.keep(compiled.digest, compiled.scenario, _dependencies(compiled))
    return compiled.scenario


def _compile(path: Path, search: SearchPath) -> "Compiled":
    # Only here are the reader and the schema imported: a cached scenario does without.
    from simulator.scenario.compiler import compile_scenario  # noqa: PLC0415

    return compile_scenario(path, search)


def _dependencies(compiled: "Compiled") -> tuple[Dependency, ...]:
    return tuple(Dependency(id=used.id, digest=used.digest) for used in compiled.used)


def _digest(path: Path) -> str:
    try:
        return digest_on_disk(path)
    except Unreadable:
        return ""


def list_scenarios(search: SearchPath) -> tuple[Listed, ...]:
    """Every scenario of the search path by id; a broken one with its first problem."""
    return tuple(look_up(path, search)[1] for path in search.scenario_files())


def look_up(path: Path, search: SearchPath) -> tuple[Summary | None, Listed]:
    """What a list shows of a file, from the cache or compiled; no summary of a broken one."""
    cache, near = Cache(search.cache_folder), search.near(path)
    if (entry := cache.find(_digest(path), near)) is not None:
        return entry.summary, Listed.of(entry.summary, path)
    compiled = _compile(path, near)
    if compiled.scenario is None:
        first = next(problem for problem in compiled.problems if problem.is_error)
        return None, Listed(id=path.stem, path=path, problem=first)
    summary = Summary.of(compiled.scenario)
    cache.keep(compiled.digest, compiled.scenario, _dependencies(compiled))
    return summary, Listed.of(summary, path)


def files_meant(paths: Iterable[Path]) -> tuple[Path, ...]:
    """These files, and in place of a folder every file in it, sorted.

    Small answers are looked at with the file they lie beside; they stand for themselves only
    where there is none.
    """
    files: list[Path] = []
    for path in paths:
        is_folder = _is_there(path) and path.is_dir() and not path.is_symlink()
        folders = (path, path / COMMON_FOLDER, path / ACCOUNTS_FOLDER) if is_folder else ()
        meant = [path] if not folders else []
        for folder in folders:
            meant += [*_files(folder), *folder.glob(f"*{ANSWERS_SUFFIX}")]
        files += sorted({_answered_by(one) for one in meant})
    return tuple(files)


def _answered_by(path: Path) -> Path:
    """The file whose answers lie at `path`; the path itself, where it is no such file."""
    if not is_answers_file(path):
        return path
    beside = path.with_name(path.name.removesuffix(ANSWERS_SUFFIX) + SUFFIX)
    return beside if _is_there(beside) else path


def story(reference: str, name: str, search: SearchPath) -> str:
    """The text of a scenario's story: good, poor, hung-up.

    Raises `ScenarioNotFound` or `StoryNotFound`.
    """
    path = locate(reference, search)
    folder = path.parent / f"{path.stem}.stories"
    file = folder / f"{name}{STORY_SUFFIX}"
    there = stories(reference, search)
    if name in there and not folder.is_symlink():
        try:
            return read_bytes(file).decode("utf-8-sig").replace("\r\n", "\n")
        except (Unreadable, UnicodeDecodeError):
            raise StoryNotFound(f"The story {file} cannot be read as text.") from None
    known = ", ".join(there) or "none"
    raise StoryNotFound(f"'{path.stem}' has no story '{name}'. Its stories: {known}.")


def stories(reference: str, search: SearchPath) -> tuple[str, ...]:
    """The names of a scenario's stories, sorted."""
    path = locate(reference, search)
    folder = path.parent / f"{path.stem}.stories"
    return tuple(sorted(file.stem for file in folder.glob(f"*{STORY_SUFFIX}")))
