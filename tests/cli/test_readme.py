"""What the README shows is what the program prints."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Warmcall

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.compile(
    r"<!-- printed by: (?P<command>[^<]+?) < (?P<story>\S+) -->\n```text\n(?P<text>.*?)```", re.S
)
COMMANDS = re.findall(r"^```sh\n(.*?)```", README, re.S | re.M)


def test_the_readme_gives_two_commands_of_one_line_each() -> None:
    assert [command.count("\n") for command in COMMANDS] == [1, 1]
    assert "warmcall play" in COMMANDS[0]
    assert "pytest" in COMMANDS[1]


@pytest.mark.parametrize("shown", list(SHOWN.finditer(README)), ids=lambda m: m["command"])
def test_what_the_readme_shows_is_printed(shown: re.Match[str], warmcall: Warmcall) -> None:
    story = (ROOT / shown["story"]).read_text(encoding="utf-8")
    words = shlex.split(shown["command"])[1:]
    printed = warmcall(*words, given=story).out
    for piece in shown["text"].split("[…]\n"):
        assert piece.strip() in printed


def test_the_readme_shows_a_call_and_its_scorecard() -> None:
    shown = [match["text"] for match in SHOWN.finditer(README)]
    assert any("Dana:" in text for text in shown)
    assert any("Score" in text for text in shown)
