"""A preview follows its file: the place in the call is kept, whatever is saved."""

import os
import sys
from pathlib import Path

import pytest

from simulator.authoring.preview import Preview, View
from simulator.scenario.library import SearchPath, bundled_folder

SCENARIO = "packaging-renewal"
PURPOSE = "Hi Dana, Sam from Norpack. I'm calling because our engineer was at line 2 last week."
QUESTION = "What still goes wrong?"
SAYS = "says: Line 2 still stops about three times a week. It's the seals again."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    copy = tmp_path / f"{SCENARIO}.yaml"
    copy.write_bytes((bundled_folder() / copy.name).read_bytes())
    return copy


@pytest.fixture
def preview(file: Path) -> Preview:
    opened = Preview(file, SearchPath.of())
    opened.say(PURPOSE)
    opened.say(QUESTION)
    return opened


def save(file: Path, *changes: tuple[str, str]) -> None:
    """Save as editors do: another file put in the place of this one."""
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    written = file.with_suffix(".tmp")
    written.write_text(text, encoding="utf-8")
    written.replace(file)


def seen(preview: Preview) -> View:
    view = preview.view()
    assert view is not None
    return view


def answers(view: View) -> str:
    return " ".join(text for turn in view.turns for _, text in turn.answered)


def test_it_shows_what_was_heard_and_which_line_answered(preview: Preview) -> None:
    view = seen(preview)
    assert view.state == "discovery"
    assert "full version of weekly-stops" in view.turns[2].rules
    assert view.visited == ("ringing", "answered", "opening", "discovery")
    assert "recap" in dict(view.ways)
    assert "wrap_up" in view.unvisited
    assert [gauge.person for gauge in view.gauges] == ["Dana Whitfield"]


def test_a_saved_file_is_read_again_and_the_turns_said_again(file: Path, preview: Preview) -> None:
    assert not preview.reload_if_saved()
    save(file, (SAYS, "says: Line 2 stands still every single day."))
    assert preview.reload_if_saved()
    assert "every single day" in answers(seen(preview))
    assert len(seen(preview).turns) == 3
    assert not preview.reload_if_saved()


def test_a_half_saved_file_leaves_the_call_as_it_was(file: Path, preview: Preview) -> None:
    whole = file.read_text(encoding="utf-8")
    half = whole[: len(whole) // 2]
    for broken in (half, "", "kind: scenario\n", whole.replace("layer:", "lyer:")):
        file.write_text(broken, encoding="utf-8")
        preview.reload()
        view = seen(preview)
        assert view.is_stale
        assert any(problem.is_error for problem in view.problems)
        assert "three times a week" in answers(view)
    file.unlink()
    assert preview.reload_if_saved()
    assert [problem.code for problem in seen(preview).problems] == ["SC001"]
    file.write_text(whole, encoding="utf-8")
    assert preview.reload_if_saved()
    assert not seen(preview).is_stale


def test_a_file_that_was_never_whole_has_problems_and_no_call(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("kind: scenario\n", encoding="utf-8")
    preview = Preview(file, SearchPath.of())
    preview.say("Hello")
    assert preview.view() is None
    assert preview.problems
    assert not preview.jump("discovery")


def test_a_turn_can_be_taken_back_and_the_call_begun_again(preview: Preview) -> None:
    assert preview.back()
    assert [turn.said for turn in seen(preview).turns] == ["", PURPOSE]
    preview.begin_again()
    assert seen(preview).state == "answered"
    assert not preview.back()


@pytest.mark.parametrize("state", ["recap", "objection", "wrap_up", "ended"])
def test_it_jumps_to_a_state_by_turns_that_lead_there(preview: Preview, state: str) -> None:
    assert preview.jump(state)
    assert seen(preview).state == state
    assert preview.said


def test_it_cannot_jump_where_no_turns_lead(preview: Preview) -> None:
    assert not preview.jump("gatekept")
    assert preview.said == (PURPOSE, QUESTION)


def test_the_editor_opens_where_her_last_words_stand(file: Path, preview: Preview) -> None:
    path, line = preview.place_of_answer()
    assert path == file
    assert "- id: weekly-stops" in file.read_text(encoding="utf-8").splitlines()[line - 1]


def test_turns_that_find_no_room_any_more_are_counted(file: Path, preview: Preview) -> None:
    preview.begin_again()
    for _ in range(4):
        preview.say("Shut up, you idiot.")
    assert seen(preview).is_over
    assert seen(preview).not_said == 4 - (len(seen(preview).turns) - 1) > 0


def test_at_a_terminal_it_follows_the_file_while_nobody_types(file: Path) -> None:
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "simulator.cli.main", "preview", "--watch", str(file)],
        env={**os.environ, "TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "100"},
        encoding="utf-8",
        timeout=60,
        dimensions=(60, 100),
    )
    child.expect_exact("Watching")
    child.sendline(PURPOSE)
    child.expect_exact("in discovery")
    child.sendline(QUESTION)
    child.expect_exact("three times a week")
    save(file, (SAYS, "says: Line 2 stands still every single day."))
    child.expect_exact("saved")
    child.expect_exact("every single day")
    save(file, ("layer: problem", "lyer: problem"))
    child.expect_exact("there is no key 'lyer' here")
    child.expect_exact("The file as saved cannot be played")
    child.sendline("/nonsense")
    child.expect_exact("There is no command /nonsense here")
    child.sendline("/quit")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
