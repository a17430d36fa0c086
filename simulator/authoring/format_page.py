"""The page of the author's manual that explains every key, made from the schema itself."""

from collections.abc import Iterable, Iterator

from simulator.authoring.formatting import FILE_ORDER
from simulator.authoring.json_schema import Keys, json_schema
from simulator.encoding import Json
from simulator.scenario.account_schema import EVERY_KIND
from simulator.scenario.cues import Situation
from simulator.scenario.vocabulary import (
    ACTS,
    CALL_TYPE_CHECKS,
    CHECKS,
    OUTCOMES,
    PLACEHOLDERS,
    STATES,
)

_LONGEST_LIST = 12  # words of a fixed list that are named in place
_HEAD = """\
# The format, key by key

Every key a file can have: what it takes, what it does, an example. An editor that knows YAML
shows the same while you write (`warmcall new` and `warmcall schema` see to that). A key in
**bold** must be there. This page is made from the schema the reader uses; the manual, with
whole examples, is [scenarios/README.md](../../scenarios/README.md).
"""
_WORDS = (
    (
        "What a trainee does",
        "For `when` of a reserve, a line or a transition, and for `act`.",
        ACTS,
    ),
    (
        "Situations of a call",
        "For `when` of a line only. `scenarios/common/common.yaml` has lines for each.",
        tuple(situation.value for situation in Situation),
    ),
    ("States of the ordinary call", "For `state`, `like`, `from` and `goes_to`.", STATES),
    ("Ways a call can end", "For `outcome`.", OUTCOMES),
    ("Checks", "For `passes`, `fails` and `say_instead`.", CHECKS),
    (
        "Checks of one kind of call",
        "For the same, where the kind of call has them.",
        CALL_TYPE_CHECKS,
    ),
    (
        "Words that are filled in",
        "In curly brackets in a line of hers, for instance {name}.",
        PLACEHOLDERS,
    ),
)


def format_page() -> str:
    """The whole page as Markdown."""
    definitions = json_schema()["definitions"]
    assert isinstance(definitions, dict)
    page = _Page(definitions)
    parts = [_HEAD]
    for kind, model in EVERY_KIND.items():
        parts.append(f"## Files of kind `{kind}`\n")
        parts += page.group(model.__name__, "", FILE_ORDER)
    parts.append("## Words to choose from\n")
    for title, where, words in _WORDS:
        listed = ", ".join(f"`{word}`" for word in words)
        parts.append(f"### {title}\n\n{where}\n\n{listed}\n")
    return "\n".join(parts)


class _Page:
    """The groups of keys that have been explained so far: each is, once."""

    def __init__(self, definitions: dict[str, Json]) -> None:
        self.definitions = definitions
        self.explained: dict[str, str] = {}  # group: the title it stands under

    def group(self, name: str, path: str, order: tuple[str, ...] = ()) -> Iterator[str]:
        """The section of a group, then those of the groups in it."""
        group = self.definitions[name]
        assert isinstance(group, dict)
        keys, needed = group["properties"], group.get("required", [])
        assert isinstance(keys, dict)
        assert isinstance(needed, list)
        names = sorted(keys, key=lambda key: order.index(key) if key in order else len(order))
        if path:
            self.explained[name] = path
            yield f"### {path}\n"
        yield f"{group['description']}\n"
        yield "| key | takes | what it does | example |\n|---|---|---|---|"
        below: list[tuple[str, str]] = []
        for key in names:
            value = keys[key]
            assert isinstance(value, dict)
            shown = f"**`{key}`**" if key in needed else f"`{key}`"
            takes, groups = _takes(value), list(dict.fromkeys(_groups(value)))
            below += [(inner, _titled(key, value, path)) for inner in groups]
            example = "below" if groups else f"`{_flow(_example(value))}`"
            yield f"| {shown} | {_cell(takes)} | {_cell(_said(value))} | {_cell(example)} |"
        yield ""
        for inner, title in below:
            if inner not in self.explained and inner in self.definitions:
                yield from self.group(inner, title)


def _titled(key: str, value: Keys, path: str) -> str:
    """What a group is called: where it stands, and whether there are several."""
    outer = path.removeprefix("Each of ").strip("`")
    whole = f"`{outer}.{key}`" if outer else f"`{key}`"
    return f"Each of {whole}" if "items" in value or "additionalProperties" in value else whole


def _example(value: Keys) -> Json:
    examples = value["examples"]
    assert isinstance(examples, list)
    return examples[0]


def _said(value: Keys) -> str:
    said = str(value["description"])
    default = value.get("default")
    return said if default is None else f"{said} Left out: `{_flow(default)}`."


def _takes(value: Keys) -> str:
    """What may stand there, in an author's words."""
    match value:
        case {"const": word}:
            return f"`{word}`"
        case {"enum": list(words)}:
            few = [f"`{word}`" for word in words]
            return ", ".join(few) if len(few) <= _LONGEST_LIST else "a word of a list, see below"
        case {"type": "integer", "minimum": low, "maximum": high}:
            return f"a number from {low} to {high}"
        case {"type": "integer"}:
            return "a number"
        case {"anyOf": [{"type": "boolean"}, _]}:
            return "`true` or `false`"
        case {"anyOf": list(ways)}:
            said = [_takes(way) for way in ways if isinstance(way, dict)]
            return ", or ".join(dict.fromkeys(said))
        case {"type": "array", "items": dict(each)}:
            return _listed(_takes(each))
        case {"allOf": _} | {"$ref": _}:
            return "keys of its own"
        case {"type": "object"}:
            return "keys of its own"
        case {"pattern": _}:
            return "a text written as in the example"
        case _:
            return "a text"


def _listed(each: str) -> str:
    match each:
        case "a text":
            return "a list of texts"
        case "keys of its own":
            return "a list, each entry with keys of its own"
        case "a number":
            return "a list of numbers"
        case _:
            return f"a list; each is {each}"


def _groups(value: Json) -> Iterable[str]:
    match value:
        case {"$ref": str(target)}:
            name = target.rpartition("/")[2]
            return () if name.endswith("Changes") else (name,)
        case dict():
            return [name for key, v in value.items() if key != "examples" for name in _groups(v)]
        case list():
            return [name for below in value for name in _groups(below)]
        case _:
            return ()


def _flow(value: Json) -> str:
    """A value as one would write it on one line of a file."""
    match value:
        case bool():
            return "true" if value else "false"
        case list():
            return f"[{', '.join(_flow(below) for below in value)}]"
        case dict():
            return f"{{{', '.join(f'{key}: {_flow(below)}' for key, below in value.items())}}}"
        case str():
            plain = value.replace(" ", "").replace("-", "").replace("_", "")
            return value if plain.isalnum() and not value[:1].isdigit() else f'"{value}"'
        case _:
            return str(value)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
