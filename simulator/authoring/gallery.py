"""The templates `warmcall new` begins from: one whole, commented scenario for each kind of call."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from simulator.scenario.model import CallType

_LONGEST_NAME = 80
_TEMPLATES = "simulator.authoring.templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A scenario to begin from; `about` is its first remark, in a sentence or two."""

    call_type: CallType
    id: str
    title: str
    about: str
    text: str
    # What an author puts her own in the place of.
    person: str
    role: str
    company: str
    our_role: str
    our_company: str
    sells: str


@cache
def template(call_type: CallType) -> Template:
    """The template of a kind of call."""
    name = f"{call_type.value.replace('_', '-')}.yaml"
    text = files(_TEMPLATES).joinpath(name).read_text(encoding="utf-8")
    ours = _value(text, r"you_are: \{role: ([^,]+), company: ([^,]+), sells: ([^}]+)\}")
    (id,), (title,) = _value(text, r"^id: ([a-z-]+)"), _value(text, r"^title: ([^#\n]+)")
    hers = _value(text, r"^ +name: (.+)\n +role: (.+)\n +company: (.+)$")
    remarks = text.split("\n# Lines that begin", 1)[0].splitlines()[1:]
    return Template(
        call_type=call_type,
        id=id,
        title=title.strip(),
        about=" ".join(line.removeprefix("# ") for line in remarks),
        text=text,
        person=hers[0],
        role=hers[1],
        company=hers[2],
        our_role=ours[0],
        our_company=ours[1],
        sells=ours[2],
    )


def _value(text: str, pattern: str) -> tuple[str, ...]:
    found = re.search(pattern, text, re.MULTILINE)
    assert found is not None, pattern
    return found.groups()


def filled_in(start: Template, answers: Mapping[str, str]) -> str:
    """The template with an author's own names; `answers` go by the fields of `Template`.

    Names are changed wherever they stand, in sentences and remarks too.
    """
    new = {field: plain_name(value) for field, value in answers.items() if value.strip()}
    changes = {
        getattr(start, field): value for field, value in new.items() if field not in ("id", "title")
    }
    if "person" in new:
        changes[start.person.split()[0]] = new["person"].split()[0]
        changes[start.person.split()[-1]] = new["person"].split()[-1]
    longest_first = sorted(changes, key=len, reverse=True)
    text = start.text
    if longest_first:
        names = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
        text = names.sub(lambda found: changes[found.group()], text)
    for field in ("id", "title"):
        if field in new:
            old = f"\n{field}: {getattr(start, field)}"
            text = text.replace(old, f"\n{field}: {new[field]}", 1)
    return text


def plain_name(text: str) -> str:
    """A name as it can stand anywhere in a file: without what would end a text in YAML."""
    visible = "".join(c if c.isprintable() else " " for c in text)
    kept = re.sub(r"[\"{}\[\]#,:`|>*&!%@\\]+", " ", visible)
    return " ".join(kept.split()).strip("- '?")[:_LONGEST_NAME]
