"""The author's manual: its commands, links and examples are right."""

import re
from pathlib import Path

import pytest
import yaml

from simulator.cli.group import COMMANDS

ROOT = Path(__file__).parents[2]
MANUAL = ROOT / "scenarios" / "README.md"
PAGES = [MANUAL, *sorted((ROOT / "docs" / "authoring").glob("*.md"))]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


def anchors(page: Path) -> set[str]:
    """The places a link can lead to, named as a wiki names headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in headings}


@each_page
def test_every_command_named_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|^|\$ )warmcall ([a-z]+)", text, re.MULTILINE))
    assert named <= set(COMMANDS)


@each_page
def test_every_link_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.is_file(), target
        assert not anchor or anchor in anchors(file), target


def test_every_example_can_be_read() -> None:
    text = MANUAL.read_text(encoding="utf-8")
    blocks = re.findall(r"^( *)```yaml\n(.*?)^\1```", text, re.MULTILINE | re.DOTALL)
    assert len(blocks) > 10
    for indent, block in blocks:
        lines = [line.removeprefix(indent) for line in block.splitlines()]
        assert yaml.safe_load("\n".join(lines)) is not None, block
