"""`warmcall new`: a file that is valid, plays at once, and takes no other file's place."""

import os
import re
import sys
from pathlib import Path

import pytest

from simulator.authoring.json_schema import SCHEMA_FILE
from simulator.cli.exits import Exit
from simulator.scenario.model import CallType
from tests.cli.conftest import Warmcall

KINDS = [kind.value for kind in CallType]
# A call with Miriam as one would love to hear it.
GOOD = """\
Hi Miriam, it's Sam from Warmhaus. I'm calling because Ruth serviced your boiler last Wednesday, \
so that the next Monday is warm for your people. Have you ten minutes?
How has the heating been since Ruth was there?
Thirty people in coats, that's no way to begin a week. What do you think is behind it?
So he starts it by hand each time. What would change if it ran on Mondays?
Let me sum up: the boiler is off every Monday and thirty people sit in coats, because the timer \
forgets the weekend, and if it were warm at seven you could open an hour earlier. Have I missed \
anything?
We have one page on how to warm a building up before people come, I'll send it today. And what \
did you decide when you planned the year?
I'd suggest that Ruth and I come and look at the timer. When would that suit you?
Then Ruth and I come on Thursday the second of April at nine, so that the next Monday is warm.
Thanks, Miriam. See you on the second. Goodbye.
"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_passes_its_own_tests_and_the_strict_check(
    warmcall: Warmcall, tmp_path: Path, kind: str
) -> None:
    made = warmcall("new", "mine", "--template", kind, "--folder", str(tmp_path), "--no-input")
    path = tmp_path / "mine.yaml"
    assert (made.code, made.out) == (Exit.DONE, f"{path}\n")
    assert (tmp_path / SCHEMA_FILE).is_file()
    assert warmcall("check", "--strict", str(path)).code == Exit.DONE
    tested = warmcall("test", str(path))
    assert tested.code == Exit.DONE, tested.out


def test_the_first_template_can_be_played_to_a_full_score(
    warmcall: Warmcall, tmp_path: Path
) -> None:
    warmcall("new", "mine", "--template", "follow_up", "--folder", str(tmp_path))
    stories = tmp_path / "mine.stories"
    stories.mkdir()
    (stories / "good.story").write_text(GOOD, encoding="utf-8")
    tested = warmcall("test", str(tmp_path / "mine.yaml"))
    assert "✓ story good" in tested.out


def test_a_file_that_is_there_is_never_overwritten(warmcall: Warmcall, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("mine\n", encoding="utf-8")
    made = warmcall("new", "mine", "--template", "stall", "--folder", str(tmp_path))
    assert made.code == Exit.ERROR
    assert "is there already and is not overwritten" in " ".join(made.err.split())
    assert (tmp_path / "mine.yaml").read_text(encoding="utf-8") == "mine\n"


def test_a_conversation_becomes_a_scenario(warmcall: Warmcall, tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text(
        "Sam: What still goes wrong with the line?\n"
        "Dana: Line 4 jams twice a shift when it is cold.\n",
        encoding="utf-8",
    )
    arguments = ("new", "jams", "--from", str(talk), "--folder", str(tmp_path))
    made = warmcall(*arguments)
    assert made.code == Exit.DONE
    assert "Dana is taken for the customer; 1 things told" in " ".join(made.err.split())
    path = tmp_path / "jams.yaml"
    assert 'says: "Line 4 jams twice a shift when it is cold."' in path.read_text(encoding="utf-8")
    assert warmcall("test", str(path)).code == Exit.DONE
    assert warmcall(*arguments, "--customer", "Joe").code == Exit.NOT_FOUND


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("X Y", "--template", "stall"), "only small letters, digits and hyphens"),
        ((), "Name a kind of call with --template"),
        (("a", "--from", "no-such.txt"), "there is no such file"),
    ],
)
def test_what_cannot_be_written_is_told(
    warmcall: Warmcall, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    made = warmcall("new", *arguments, "--folder", str(tmp_path))
    assert made.code != Exit.DONE
    assert told in " ".join(made.err.split())
    assert list(tmp_path.glob("*.yaml")) == []


def test_the_gallery_says_what_each_kind_is_for(warmcall: Warmcall) -> None:
    shown = warmcall("new", "--list").out
    assert [kind for kind in KINDS if f"{kind}\n" in shown] == KINDS


def test_an_interview_ends_in_a_file_of_the_authors_own(warmcall: Warmcall, tmp_path: Path) -> None:
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "simulator.cli.main", "new", "--folder", str(tmp_path)],
        env={**os.environ, "TERM": "dumb"},
        encoding="utf-8",
        timeout=60,
        dimensions=(60, 200),
    )
    answers = {
        "Which kind": "9",
        "number from 1 to 7": "3",
        "in the list": "The lift that waits",
        "Name of the file": "",
        "Whom does": "Aylin O'Hara",
        "this person do": "Landlady",
        "which company": "Hof 12",
        "own company": "Liftwerk",
        "it sell": "lifts",
        "goes wrong": "The lift stands still every other day.",
        "Which question": "What happens when the lift stands still?",
        "possible": "",
        "Which plan": "We sell the house next year.",
        "bring that out": "",
        "next step": "Our engineer and I come and look at the motor",
    }
    for asked, answer in answers.items():
        child.expect_exact(asked)
        child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == Exit.DONE
    path = tmp_path / "lift-that-waits.yaml"
    assert "Aylin O'Hara" in path.read_text(encoding="utf-8")
    checked = warmcall("check", str(path))
    assert checked.code == Exit.DONE
    assert set(re.findall(r"SC\d{3}", checked.out)) == {"SC310"}  # one question is a beginning
    assert warmcall("test", str(path)).code == Exit.DONE
