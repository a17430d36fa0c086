"""Getting a compiled account from the search path; a cached one needs no YAML reader.

The cache holds an account under the digest of its file and of every file it was made of.
"""

import contextlib
import hashlib
import json
from pathlib import Path

import msgspec

from simulator.encoding import from_json, to_text
from simulator.scenario.account_model import Account, RelationshipTable
from simulator.scenario.diagnostics import nearest
from simulator.scenario.library import ScenarioInvalid, ScenarioNotFound, SearchPath
from simulator.scenario.source_files import digest_on_disk


def account_path(name: str, search: SearchPath) -> Path:
    """The file of an account; raises `ScenarioNotFound`."""
    for path in search.account_files():
        if path.stem == name:
            return path
    ids = tuple(path.stem for path in search.account_files())
    near = nearest(name, ids)
    hint = f"Did you mean '{near}'?" if near else f"There are: {', '.join(ids) or 'none'}."
    raise ScenarioNotFound(name, f"There is no account '{name}'. {hint}", near)


def load_account(name: str, search: SearchPath) -> Account:
    """The account of an id, compiled; raises `ScenarioNotFound` or `ScenarioInvalid`."""
    path = account_path(name, search)
    near = search.near(path)
    kept = _Kept(path, near)
    if (found := kept.account()) is not None:
        return found
    # Only here: a cached account does without the reader and the schema.
    from simulator.scenario.account_compiler import compile_account  # noqa: PLC0415

    compiled = compile_account(path, near)
    if compiled.account is None:
        raise ScenarioInvalid(compiled.problems)
    kept.keep(compiled.account, tuple(used.id for used in compiled.used))
    return compiled.account


def load_relationship(search: SearchPath) -> RelationshipTable:
    """The relationship table; raises `ScenarioInvalid` where it is faulty or missing."""
    from simulator.scenario.account_compiler import compile_relationship  # noqa: PLC0415

    table, problems = compile_relationship(search)
    if table is None:
        raise ScenarioInvalid(problems)
    return table


def account_digest_now(name: str, search: SearchPath) -> str:
    """The digest of the account as its file is now; empty if it cannot be loaded."""
    try:
        return load_account(name, search).digest
    except (ScenarioNotFound, ScenarioInvalid):
        return ""


class _Kept:
    """One account's place in the cache."""

    def __init__(self, path: Path, search: SearchPath) -> None:
        self.search = search
        self.path = path
        folder = search.cache_folder
        self.file = None if folder is None else folder / "accounts" / f"{path.stem}.json"

    def account(self) -> Account | None:
        """What is kept, where no file it was made of has changed."""
        if self.file is None:
            return None
        try:
            entry = json.loads(self.file.read_bytes())
            ids = tuple(str(id) for id in entry["used"])
            if entry["key"] != self.key(ids):
                return None
            return from_json(Account, entry["account"])
        except (OSError, ValueError, KeyError, TypeError, msgspec.ValidationError, RecursionError):
            return None

    def keep(self, account: Account, ids: tuple[str, ...]) -> None:
        """Keep it for the next time; that it cannot be kept costs only time."""
        if self.file is None:
            return
        used = json.dumps(list(ids))
        text = (
            f'{{"key": {json.dumps(self.key(ids))}, "used": {used}, "account": {to_text(account)}}}'
        )
        with contextlib.suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            part = self.file.with_suffix(".part")
            part.write_text(text, encoding="utf-8")
            part.replace(self.file)

    def key(self, ids: tuple[str, ...]) -> str:
        """What the account is made of: the content of its file and of the others."""
        running = hashlib.sha256()
        for path in (self.path, *(self.search.find(id) for id in ids)):
            if path is not None:
                running.update(digest_on_disk(path).encode())
            running.update(b"\0")
        return running.hexdigest()
