"""The keys file: which key does what, where somebody wants it otherwise.

    # <settings folder>/keys.toml
    [keys]
    "call.hint" = "ctrl+h"
    "call.hang_up" = "f8,ctrl+d"

Owns reading it, what is wrong with it in sentences, and a file to begin with.
"""

import difflib
import importlib
import pkgutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

from textual.binding import Binding

from simulator.tui import screens

FILE_NAME = "keys.toml"
_TABLE = "keys"


@dataclass(frozen=True, slots=True)
class Keys:
    """What the file asks for; `problem` is a sentence, empty where all is well."""

    chosen: dict[str, str]
    problem: str = ""


def read_keys(path: Path) -> Keys:
    """The keys of the file; none where there is no file or it cannot be read."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Keys({})
    except OSError as error:
        return Keys({}, f"The keys file {path} cannot be read: {error.strerror}.")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        return Keys({}, f"The keys file {path} is not understood ({error}); the usual keys hold.")
    table = content.get(_TABLE)
    if not isinstance(table, dict):
        return Keys({}, f"The keys file {path} has no part [{_TABLE}]; the usual keys hold.")
    chosen = {id: key for id, key in table.items() if isinstance(key, str) and key.strip()}
    left = [id for id in table if id not in chosen]
    problem = f"In {path} no key is named for {', '.join(left)}." if left else ""
    return Keys(chosen, problem)


def known_bindings() -> dict[str, Binding]:
    """Every key of the app that can be moved, by its id, with what it does."""
    from simulator.tui.app import WarmcallApp

    owners: list[type] = [WarmcallApp]
    for found in pkgutil.iter_modules(screens.__path__):
        module = importlib.import_module(f"{screens.__name__}.{found.name}")
        owners += [value for value in vars(module).values() if isinstance(value, type)]
    known: dict[str, Binding] = {}
    for owner in owners:
        for kind in owner.__mro__:
            for binding in vars(kind).get("BINDINGS", ()):
                if isinstance(binding, Binding) and binding.id:
                    known.setdefault(binding.id, binding)
    return known


def what_is_unknown(chosen: dict[str, str]) -> str:
    """A sentence about ids the app does not have; empty if it knows them all."""
    known = known_bindings()
    sentences = []
    for id in chosen:
        if id not in known:
            near = difflib.get_close_matches(id, known, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            sentences.append(f"The keys file names {id!r}, which is nothing here.{hint}")
    return " ".join(sentences)


def template() -> str:
    """A keys file in which everything stands as it is, commented out."""
    lines = [
        "# Keys of warmcall. Take the # away before a line and write another key, or several",
        '# with commas: "f2,ctrl+h". Start warmcall anew afterwards.',
        f"[{_TABLE}]",
    ]
    for id, binding in sorted(known_bindings().items()):
        lines.append(f'# "{id}" = "{binding.key}"   # {binding.description or binding.action}')
    return "\n".join(lines) + "\n"
