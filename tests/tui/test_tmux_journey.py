"""The main journey in a real terminal, and what can happen to a terminal on the way."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.practice.roster import Roster, keep_roster
from simulator.records.log_file import read_log
from simulator.records.store import read_sidecar
from tests.cli.conftest import logs_in
from tests.tui.terminal import Terminal, need_tmux

pytestmark = pytest.mark.terminal

OPENING = (
    "Hi Dana, it's Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to hear "
    "what still stops it, so that it's fixed before your summer run. Have you ten minutes?"
)
QUESTION = "How has the line behaved since he was there?"
Open = list[Terminal]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    need_tmux()
    return tmp_path / "data"


@pytest.fixture
def terminals() -> Iterator[Open]:
    """Terminals opened by the test; whatever still stands is closed after it."""
    opened: Open = []
    yield opened
    for terminal in opened:
        terminal.close()


def in_a_call(data: Path, terminals: Open, **program: tuple[str, ...]) -> Terminal:
    """A terminal in which Sam has rung Dana and said who he is."""
    keep_roster(data, Roster().with_trainee("Sam"))
    terminal = Terminal(data, **program)  # type: ignore[arg-type]
    terminals.append(terminal)
    terminal.sees("Customers to ring", "Dana Whitfield")
    terminal.types("/")
    terminal.sees_no("n Next")  # letters are for the search now
    terminal.types("whitfield")
    terminal.sees("whitfield")
    terminal.presses("Enter")
    terminal.sees("n Next")
    terminal.presses("Enter")
    terminal.sees("Ring Dana")
    terminal.presses("Enter")
    terminal.sees(" Dana Whitfield.", "Your turn")
    terminal.types(OPENING)
    terminal.presses("Enter")
    terminal.sees("You: Hi Dana, it's Sam from Norpack.", "Your turn")
    return terminal


def turns_in(data: Path) -> list[str]:
    [log] = logs_in(data)
    recorded = read_log(log)
    assert recorded.fault is None
    return [turn.text for turn in recorded.log.turns]


def test_home_briefing_call_debrief_a_turn_again_a_note_and_home(
    data: Path, terminals: Open
) -> None:
    terminal = in_a_call(data, terminals)
    terminal.types(QUESTION)
    terminal.presses("Enter")
    terminal.sees("Line 2 still stops about three times a week", "Your turn")
    terminal.presses("F8")
    terminal.sees("The line is dead")
    terminal.presses("Enter")
    terminal.sees("When did Dana start to trust you?", QUESTION)
    terminal.presses("Down", "Enter")
    terminal.sees("what would you give this call")
    terminal.types("50")
    terminal.presses("Enter")
    terminal.sees("One strength", "Say it again")
    again = "So it's line 2, three stops a week. What does one of them cost you?"
    terminal.types(again)
    terminal.sees(again)
    terminal.presses("Enter")
    terminal.sees("Dana: ", "for this, as before")
    terminal.presses("Escape")
    terminal.sees("pass mark 70", "Purpose")
    terminal.presses("n")
    for heading, text in (
        ("What was discussed", "Line 2 stops three times a week."),
        ("What was proposed", "Nothing yet."),
        ("Purpose of the next communication", "See how line 2 runs in May."),
    ):
        terminal.sees(heading)
        terminal.types(text)
        terminal.sees(text)
        terminal.presses("Enter")
    terminal.sees("it has a time")
    terminal.presses("Escape")
    terminal.sees("Sam, 1 call so far", "Your latest calls")
    [log] = logs_in(data)
    assert read_log(log).is_finished
    assert isinstance(read_sidecar(log, "note"), dict)


def test_somebody_new_hears_the_customer_after_a_name_and_one_key(
    data: Path, terminals: Open
) -> None:
    terminal = Terminal(data)
    terminals.append(terminal)
    terminal.sees("Welcome to warmcall")
    terminal.types("Ana")
    terminal.presses("Enter")
    terminal.sees("Dana: Harbour Foods, Dana Whitfield.", "Your turn", "Say who you are")


def test_a_terminal_closed_in_mid_call_loses_nothing(data: Path, terminals: Open) -> None:
    terminal = in_a_call(data, terminals)
    app = terminal.process()
    terminal.close()
    terminals.clear()
    app.is_gone()
    assert turns_in(data) == [OPENING]
    again = Terminal(data)
    terminals.append(again)
    again.sees("Your latest calls", "cut off")
    again.presses("Tab", "Enter")
    again.sees("You: Hi Dana, it's Sam from Norpack.", "Your turn")


@pytest.mark.parametrize("faulty", ["call.CallScreen.action_silence", "call.Conversation.wait"])
def test_a_fault_inside_ends_in_a_sentence_and_the_call_goes_on(
    data: Path, terminals: Open, tmp_path: Path, faulty: str
) -> None:
    """In what a key does, and in the call's own thread behind it."""
    program = tmp_path / "with_a_fault.py"
    program.write_text(
        f"from simulator.cli.main import main\n"
        f"from simulator.tui.screens import call\n"
        f"def fail(self, *more):\n"
        f"    raise RuntimeError(str([turn.text for turn in self.log.turns])\n"
        f"        if hasattr(self, 'log') else 'no log')\n"
        f"{faulty} = fail\n"
        f"main()\n",
        encoding="utf-8",
    )
    terminal = in_a_call(data, terminals, program=(str(program),))
    terminal.presses("F5")
    screen = terminal.sees("Something went wrong inside warmcall", "is kept")
    assert "Traceback" not in screen
    assert OPENING[:30] not in screen
    assert turns_in(data) == [OPENING]
    again = Terminal(data)
    terminals.append(again)
    again.sees("Your latest calls", "cut off")
    again.presses("Tab", "Enter")
    again.sees("You: Hi Dana, it's Sam from Norpack.", "Your turn")


def test_a_suspended_app_comes_back_as_it_was(data: Path, terminals: Open) -> None:
    terminal = in_a_call(data, terminals)
    terminal.types("And how")
    terminal.sees("And how")
    os.kill(terminal.process().id, signal.SIGTSTP)
    terminal.sees("Stopped")
    terminal.types("fg")
    terminal.presses("Enter")
    terminal.sees("Your turn", "And how")
    terminal.types(" is it now?")
    terminal.presses("Enter")
    terminal.sees("You: And how is it now?")


def test_leaving_in_mid_call_says_that_it_can_be_gone_on_with(data: Path, terminals: Open) -> None:
    terminal = in_a_call(data, terminals)
    terminal.presses("C-q")
    terminal.sees("The call so far is saved")
    assert turns_in(data) == [OPENING]


def test_a_window_may_become_tiny_in_mid_call(data: Path, terminals: Open) -> None:
    terminal = in_a_call(data, terminals)
    for size in ((10, 3), (60, 20), (200, 50), (10, 3)):
        terminal.resize(*size)
    terminal.types(QUESTION)
    terminal.presses("Enter")
    terminal.resize(100, 30)
    terminal.sees("three times a week", "Your turn")


def test_a_terminal_without_utf_8_is_told_what_to_do(data: Path, terminals: Open) -> None:
    terminal = Terminal(data, locale="C", python=("-X", "utf8=0"))
    terminals.append(terminal)
    screen = terminal.sees("Set it to UTF-8", "Calls you can practise")
    assert "Traceback" not in screen


def test_two_copies_at_once_keep_their_calls_apart(data: Path, terminals: Open) -> None:
    one, two = in_a_call(data, terminals), in_a_call(data, terminals)
    for terminal in (one, two):
        terminal.types(QUESTION)
        terminal.presses("Enter")
    for terminal in (one, two):
        terminal.sees("three times a week", "Your turn")
        terminal.presses("C-q")
        terminal.sees("The call so far is saved")
    for log in logs_in(data):
        recorded = read_log(log)
        assert recorded.fault is None
        assert [turn.text for turn in recorded.log.turns] == [OPENING, QUESTION]
    assert len(logs_in(data)) == 2
