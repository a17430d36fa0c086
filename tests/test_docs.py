"""What the documents name is there: files, pages, headings, modules to run."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = (
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "scenarios").glob("*.md")),
    *sorted((ROOT / "simulator").rglob("*.md")),
)
_LINK = re.compile(r"\]\((?!\w+://)(?P<page>[^)#\s]*)(?:#(?P<heading>[^)]*))?\)")
_FILE = re.compile(r"`((?:simulator|scoring|tests|docs|corpus|benchmarks|scenarios)/[\w./-]+)`")
_MODULE = re.compile(r"python -m ((?:benchmarks|corpus|simulator)(?:\.\w+)*)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def headings(page: Path) -> set[str]:
    """The names by which a page's headings are linked."""
    text = page.read_text(encoding="utf-8")
    plain = (re.sub(r"[^\w\- ]", "", each.lower()) for each in _HEADING.findall(text))
    return {each.strip().replace(" ", "-") for each in plain}


def missing(page: Path) -> Iterator[str]:
    """What a page names and nobody finds."""
    text = page.read_text(encoding="utf-8")
    for link in _LINK.finditer(text):
        there = page.parent / link["page"] if link["page"] else page
        if not there.exists() or (link["heading"] and link["heading"] not in headings(there)):
            yield link.group()
    for name in _FILE.findall(text):
        if not (ROOT / name).exists():
            yield name
    for module in _MODULE.findall(text):
        place = ROOT.joinpath(*module.split("."))
        if not (place.is_dir() or place.with_suffix(".py").exists()):
            yield module


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_names_is_there(page: Path) -> None:
    assert list(missing(page)) == []
