"""The data folder: where each trainee's calls lie and how one of them is found again.

    <data>/calls/<trainee>/0007-packaging-renewal.jsonl   the record of a call
                          /0007-packaging-renewal.meta.json   when it was held (wall clock)
                          /0007-packaging-renewal.score.json  its scorecard
                          /0007-packaging-renewal.note.json   the trainee's call note
                          /0007-packaging-renewal.disputes.json  disputed verdicts, decisions
                          /0007-packaging-renewal.audio/      his turns as sound, if he wished
    <data>/compiled/<digest>.json   each scenario as it was when a call was recorded
    <data>/books/<trainee>/book.jsonl   what was done in a book of accounts
    <data>/scenarios/               the user's own scenario files

Calls are numbered for each trainee. Two programs at once never share a file: a number
belongs to whoever creates its file first. Folders and records are the owner's alone.
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from simulator.call.log import Header
from simulator.encoding import Json, from_json, to_text
from simulator.records.files import private_folder, slug, write_whole
from simulator.records.log_file import LOG_SUFFIX, LogWriter
from simulator.scenario.account_model import Account
from simulator.scenario.model import Scenario

LAST = "last"
CALL_ID = re.compile(r"(\d{4,})-(.+)")
_MOST_TRIES = 1000  # numbers somebody else may take while this call looks for one


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One recorded call in the data folder."""

    id: str  # the file's name without its ending
    number: int
    trainee: str  # as the folder spells it
    path: Path

    @property
    def scenario(self) -> str:
        """The id of the scenario it was held in."""
        return self.id.split("-", 1)[1]


class LogNotFoundError(Exception):
    """No call, or more than one, goes by that name; the message is for people."""


class Store:
    """The data folder."""

    def __init__(self, root: Path) -> None:
        """Nothing is created before it is needed."""
        self.root = root
        self.calls = root / "calls"
        self.compiled = root / "compiled"
        self.scenarios = root / "scenarios"
        self.books = root / "books"

    def create_log(
        self, header: Header, scenario: Scenario, *, started: datetime, durable: bool = True
    ) -> LogWriter:
        """A new record with its scenario kept beside it; raises `OSError` if there is no room.

        `started` is the wall clock, which stands in the sidecar and never in the record.
        """
        folder = self.calls / slug(header.trainee)
        private_folder(folder)
        self.keep_scenario(scenario)
        number = max((entry.number for entry in self._entries_of(folder)), default=0)
        for _ in range(_MOST_TRIES):
            number += 1
            path = folder / f"{number:04d}-{header.scenario}{LOG_SUFFIX}"
            if any(folder.glob(f"{number:04d}-*{LOG_SUFFIX}")):
                continue
            try:
                writer = LogWriter.create(path, header, durable=durable)
            except FileExistsError:
                continue
            write_sidecar(path, "meta", {"started": started.isoformat(timespec="seconds")})
            return writer
        raise FileExistsError(f"no number is free in {folder}")

    def keep_scenario(self, scenario: Scenario) -> None:
        """Store the compiled scenario under its digest, once."""
        private_folder(self.compiled)
        path = self.compiled / f"{scenario.digest}.json"
        if not path.exists():
            write_whole(path, to_text(scenario))

    def keep_account(self, account: Account) -> None:
        """Store the compiled account under its digest, once."""
        private_folder(self.compiled)
        path = self.compiled / f"{account.digest}.json"
        if not path.exists():
            write_whole(path, to_text(account))

    def account_of(self, digest: str) -> Account | None:
        """The account kept under a digest, or None where there is none."""
        if not re.fullmatch(r"[0-9a-f]{64}", digest):
            return None
        try:
            found = from_json(Account, json.loads((self.compiled / f"{digest}.json").read_bytes()))
        except (OSError, ValueError, msgspec.ValidationError, RecursionError):
            return None
        return found if found.digest == digest else None

    def book_path(self, trainee: str, name: str) -> Path:
        """Where a trainee's book of this name lies; its folder is made."""
        folder = self.books / slug(trainee)
        private_folder(folder)
        return folder / f"{name}{LOG_SUFFIX}"

    def scenario_of(self, header: Header, beside: Path | None = None) -> Scenario | None:
        """The scenario a call was recorded with, or None if it is kept nowhere.

        Looked for in the data folder, then around the record itself (`beside`), so that a
        data folder may be moved or sent to somebody else.
        """
        name = f"{header.scenario_digest}.json"
        if not re.fullmatch(r"[0-9a-f]{8,64}\.json", name):
            return None
        folders = [self.compiled]
        if beside is not None:
            near = beside.resolve()
            folders += [near.parent, near.parent / "compiled"]
            folders += [up / "compiled" for up in near.parents[1:3]]
        for folder in folders:
            try:
                found = from_json(Scenario, json.loads((folder / name).read_bytes()))
            except (OSError, ValueError, msgspec.ValidationError, RecursionError):
                continue
            if found.digest == header.scenario_digest and found.id == header.scenario:
                return found
        return None

    def entries(self, trainee: str | None = None) -> tuple[Entry, ...]:
        """The recorded calls, of one trainee or of all, oldest first within each."""
        if trainee is not None:
            folders = [self.calls / slug(trainee)]
        else:
            folders = sorted(f for f in _children(self.calls) if f.is_dir())
        return tuple(
            entry
            for folder in folders
            for entry in sorted(self._entries_of(folder), key=lambda e: (e.number, e.id))
        )

    def _entries_of(self, folder: Path) -> Iterator[Entry]:
        for path in _children(folder):
            match = CALL_ID.fullmatch(path.stem)
            if path.suffix == LOG_SUFFIX and match is not None:
                yield Entry(id=path.stem, number=int(match[1]), trainee=folder.name, path=path)

    def path_of(self, id: str, trainee: str) -> Path:
        """Where the record of a trainee's call of this id lies."""
        return self.calls / slug(trainee) / f"{id}{LOG_SUFFIX}"

    def resolve(self, name: str, trainee: str = "") -> Path:
        """The record meant by a path, a call's number, the start of its id, or `last`.

        A trainee's own calls come first, then everybody's. Raises `LogNotFoundError`.
        """
        as_path = Path(name)
        if as_path.exists():
            return as_path
        listed = [e for e in self.entries() if f"{e.trainee}/{e.id}" == name]  # as `history` has it
        if listed:
            return listed[0].path
        if as_path.suffix or os.sep in name:  # no call's id has either
            raise LogNotFoundError(f"There is no file {name}.")
        own = self.entries(trainee)
        everybody = self.entries()
        if name == LAST:
            return self._last(own or everybody)
        for entries in (own, everybody):
            found = [e for e in entries if e.id == name]
            if name.isdecimal():
                found = found or [e for e in entries if e.number == int(name)]
            found = found or [e for e in entries if e.id.startswith(name)]
            if len(found) == 1:
                return found[0].path
            if found:
                raise LogNotFoundError(
                    f"{name} could mean several calls: "
                    + ", ".join(f"{e.trainee}/{e.id}" for e in found[:8])
                    + ". Write more of the one you mean, or its path."
                )
        raise LogNotFoundError(
            f"No recorded call goes by {name!r}. Give its path, its number, the start of "
            f"its id, or the word last; they lie under {self.calls}."
        )

    def _last(self, entries: tuple[Entry, ...]) -> Path:
        if not entries:
            raise LogNotFoundError(
                f"No call has been recorded yet under {self.calls}. "
                "Hold one with `warmcall play packaging-renewal`."
            )
        return max(entries, key=lambda e: (started(e.path), e.number)).path


def started(path: Path) -> str:
    """When the call was held by the wall clock, ISO; empty where that is not known."""
    meta = read_sidecar(path, "meta")
    when = meta.get("started") if isinstance(meta, dict) else None
    return when if isinstance(when, str) else ""


def sidecar_path(log: Path, kind: str) -> Path:
    """Where what belongs to a call but not into its record lies: meta, score, note."""
    return log.with_name(f"{log.stem}.{kind}.json")


def write_sidecar(log: Path, kind: str, content: Json) -> None:
    """Keep something beside a record, whole or not at all; raises `OSError`."""
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    write_whole(sidecar_path(log, kind), text)


def read_sidecar(log: Path, kind: str) -> Json:
    """What is kept beside a record, or None where there is nothing readable."""
    try:
        content: Json = json.loads(sidecar_path(log, kind).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return content


def _children(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
