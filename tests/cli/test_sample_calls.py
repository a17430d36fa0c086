"""`warmcall test`: sample calls held, differences a trainer can read, copies with remarks."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from simulator.cli.exits import Exit
from simulator.scenario.library import bundled_folder
from tests.cli.conftest import SCENARIO, Outcome, Warmcall

TOO_EARLY = "expect: {hides: [second-site]}"


@pytest.fixture
def alone(tmp_path: Path) -> Path:
    """A scenario of the author's own, without stories."""
    path = tmp_path / "mine" / f"{SCENARIO}.yaml"
    path.parent.mkdir()
    shutil.copy(bundled_folder() / path.name, path)
    return path


@pytest.fixture
def scenario(alone: Path) -> Path:
    """The same with its stories."""
    shutil.copytree(bundled_folder() / f"{SCENARIO}.stories", alone.with_suffix(".stories"))
    return alone


def expecting(path: Path, expect: str) -> str:
    """The scenario, whose second example expects this."""
    text = path.read_text(encoding="utf-8")
    assert TOO_EARLY in text
    path.write_text(text.replace(TOO_EARLY, f"expect: {{{expect}}}"), encoding="utf-8")
    return str(path)


def shown(outcome: Outcome) -> str:
    return " ".join(outcome.out.split())


def test_examples_and_stories_that_lead_where_they_say_are_told_so(
    warmcall: Warmcall, scenario: Path
) -> None:
    done = warmcall("test", str(scenario))
    assert done.code == Exit.DONE
    assert "✓ example opens well" in done.out
    assert "✓ story good" in done.out
    assert done.err == "6 sample calls, all as expected.\n"


@pytest.mark.parametrize(
    ("expect", "instead"),
    [
        ("discloses: [second-site]", "turn 2 brought only a hint; it needs trust 60 and had 40"),
        ("discloses: [new-tray]", "no turn was heard to ask for it"),
        ("hides: [weekly-stops], state: recap", "the call is in discovery"),
        ("passes: [open_questions]", "open_questions is passed instead these turns do not"),
        ("passes: [benefit_to_her]", "would pass"),
        ("fails: [purpose_early]", "it is, by “I'm ringing about the visit to line 2 last week”"),
        ("outcome: agreed", "it ended with trainee_hung_up"),
        ("score_at_least: 90", "it is 20; points were lost at"),
        ("score_at_most: 10", "it is 20"),
    ],
)
def test_a_difference_says_what_was_expected_and_what_came_instead(
    warmcall: Warmcall, alone: Path, expect: str, instead: str
) -> None:
    done = warmcall("test", expecting(alone, expect))
    assert done.code == Exit.ERROR
    assert instead in shown(done)
    assert "✗ example asks for plans too early" in done.out
    assert "heard: open_question, asks for second-site" in shown(done)
    assert "guarded version of second-site" in shown(done)


def test_a_story_promises_by_its_name(warmcall: Warmcall, scenario: Path) -> None:
    stories = scenario.with_suffix(".stories")
    good = (stories / "good.story").read_text(encoding="utf-8")
    (stories / "good.story").write_text((stories / "hung-up.story").read_text(encoding="utf-8"))
    (stories / "poor.story").write_text(good, encoding="utf-8")
    (stories / "hung-up.story").write_text("Hi Dana.\n/wait 2\n", encoding="utf-8")
    (stories / "another.story").write_text("Hi Dana.\n", encoding="utf-8")
    done = warmcall("test", str(scenario))
    told = shown(done)
    assert "a good call ends with agreed instead it ended with hung_up_on" in told
    assert "a score of 40 or less instead it is 100" in told
    assert "outcome hung_up_on instead it ended with trainee_hung_up" in told
    assert "✓ story another" in told


def test_every_difference_stands_in_the_report_of_a_build_server(
    warmcall: Warmcall, alone: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.xml"
    warmcall("test", expecting(alone, "outcome: agreed"), "--junit", str(report))
    (suite,) = Xml.parse(report).getroot()
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == (SCENARIO, "3", "1")
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.get("message") == "expected outcome agreed; it ended with trainee_hung_up"


def test_the_annotated_copies_are_the_same_calls_with_remarks(
    warmcall: Warmcall, scenario: Path, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    before = scenario.read_text(encoding="utf-8")
    warmcall("test", str(scenario), "--annotate", str(copies))
    copy = copies / scenario.name
    remarked = copy.read_text(encoding="utf-8").splitlines()
    assert "        # heard: open_question, asks for weekly-stops" in remarked
    assert [line for line in remarked if line in before.splitlines()] == before.splitlines()
    assert warmcall("test", str(copy)).err == "6 sample calls, all as expected.\n"
    assert scenario.read_text(encoding="utf-8") == before


def test_remarks_stand_below_a_turn_of_several_lines(
    warmcall: Warmcall, alone: Path, tmp_path: Path
) -> None:
    text = alone.read_text(encoding="utf-8")
    folded = "      - >-\n        What still\n        goes wrong?\n"
    assert '      - "What still goes wrong?"\n' in text
    alone.write_text(text.replace('      - "What still goes wrong?"\n', folded), encoding="utf-8")
    warmcall("test", str(alone), "--annotate", str(tmp_path / "copies"))
    copy = (tmp_path / "copies" / alone.name).read_text(encoding="utf-8")
    assert f"{folded}        # heard: open_question, asks for weekly-stops\n" in copy


def test_copies_never_take_the_place_of_the_authors_files(
    warmcall: Warmcall, scenario: Path
) -> None:
    done = warmcall("test", str(scenario), "--annotate", str(scenario.parent))
    assert done.code == Exit.ERROR
    assert "would stand in place of your own files" in " ".join(done.err.split())


def test_the_data_tell_every_turn(warmcall: Warmcall, scenario: Path) -> None:
    done = warmcall("test", str(scenario), "--json")
    told = json.loads(done.out)
    assert (told["failed"], len(told["samples"])) == (0, 6)
    second = told["samples"][0]["turns"][2]
    assert second["heard"] == ["open_question", "asks for weekly-stops"]
    assert second["rules"][-1] == "full version of weekly-stops"


def test_a_folder_means_every_scenario_in_it_and_one_without_samples_is_told(
    warmcall: Warmcall, scenario: Path
) -> None:
    bare = scenario.with_name("bare.yaml")
    text = scenario.read_text(encoding="utf-8").replace(f"id: {SCENARIO}", "id: bare")
    bare.write_text(text[: text.index("\nexamples:") + 1], encoding="utf-8")
    done = warmcall("test", str(scenario.parent))
    assert "bare\n  It has neither examples nor stories yet." in done.out
    assert "✓ story good" in done.out


def test_a_broken_scenario_is_no_failed_test(warmcall: Warmcall, scenario: Path) -> None:
    assert warmcall("test", expecting(scenario, "hides: [no-such]")).code == Exit.SCENARIO_INVALID
    assert warmcall("test", "no-such").code == Exit.NOT_FOUND
