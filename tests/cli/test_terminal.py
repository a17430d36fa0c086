"""The command line at a real terminal: prompts, Ctrl-C, a closed terminal, the debrief."""

import os
import signal
import sys
from pathlib import Path

import pytest

from simulator.practice.debrief.kept import OwnRating, read_kept
from simulator.records.log_file import read_log
from tests.cli.conftest import A_CALL, SCENARIO, logs_in

pexpect = pytest.importorskip("pexpect")

OPENING, QUESTION, _ = A_CALL.splitlines()
PATIENCE_S = 120  # a bound on waiting, not a measure


class Terminal:
    """warmcall at a terminal of its own."""

    def __init__(self, data: Path, *arguments: str) -> None:
        environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "100"}
        environment.pop("WARMCALL_DATA", None)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "simulator.cli.main", "--data", str(data), *arguments],
            env=environment,
            encoding="utf-8",
            timeout=PATIENCE_S,
            dimensions=(50, 100),
        )

    def sees(self, *texts: str) -> str:
        """Wait for each text in turn; what stood before the last of them."""
        for text in texts:
            self.child.expect_exact(text)
        return str(self.child.before)

    def types(self, line: str) -> None:
        self.child.sendline(line)

    def presses_ctrl_c(self) -> str:
        """Interrupt the program; what it says before it ends.

        Python misses an interrupt that falls between showing a prompt and reading the
        first key (it waits for that key); like a person, press again then.
        """
        self.child.sendintr()
        if self.child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=8) == 1:
            self.child.sendintr()
            self.child.expect(pexpect.EOF)
        return str(self.child.before)

    def ends(self) -> int:
        """Wait for the end of the program; its exit code."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def start_call(data: Path, *more: str) -> Terminal:
    terminal = Terminal(data, "play", SCENARIO, *more)
    terminal.sees("the phone rings")
    terminal.types("")
    terminal.sees("Dana: ", "You: ")
    return terminal


def test_a_call_its_debrief_and_another_one(data: Path) -> None:
    terminal = start_call(data)
    for line in (OPENING, QUESTION):
        terminal.types(line)
        terminal.sees("Dana: ", "You: ")
    terminal.types("/hang-up")
    terminal.sees("when did Dana start to trust you?", "or Enter: ")
    terminal.types("2")
    terminal.sees("leaves it open: ")
    terminal.types("lots")
    terminal.sees("leaves it open: ")
    terminal.types("60")
    before_the_retake = terminal.sees("Your turn again")
    assert "One strength" in before_the_retake
    assert "You gave the call 60 of 100" in " ".join(before_the_retake.split())
    assert "try: " not in before_the_retake
    terminal.types("")
    terminal.sees("One way to say it:", "Press Enter")
    terminal.types("")
    terminal.sees("Next step", "Trust", "What now? ")
    terminal.types("note")
    for text in ("The line stops three times a week.", "Nothing yet.", "See how it runs in May."):
        terminal.sees(": ")
        terminal.types(text)
    terminal.sees("What was proposed", "What now? ")
    terminal.types("again")
    terminal.sees("the phone rings")
    terminal.types("")
    terminal.sees("Dana: ", "You: ")
    terminal.types("/hang-up")
    terminal.sees("What now? ")
    terminal.types("quit")
    assert terminal.ends() == 0
    first, second = logs_in(data)
    assert [turn.text for turn in read_log(first).log.turns] == [OPENING, QUESTION]
    assert read_log(second).log.header.seed != read_log(first).log.header.seed
    assert read_kept(first).rating == OwnRating(trust_began=2, mark=60)


def test_a_retake_in_own_words_is_answered_and_judged(data: Path) -> None:
    terminal = start_call(data)
    terminal.types("Hi Dana, just touching base.")
    terminal.sees("You: ")
    terminal.types("/hang-up")
    terminal.sees("or Enter: ")
    terminal.types("")
    terminal.sees("leaves it open: ")
    terminal.types("")
    terminal.sees("That was your turn 1", "Your turn again")
    terminal.types(OPENING)
    answered = terminal.sees("One way to say it:")
    assert "Dana: " in answered
    terminal.presses_ctrl_c()
    assert terminal.ends() == 130


def test_ctrl_c_saves_the_call_and_says_how_to_go_on(data: Path) -> None:
    terminal = start_call(data)
    terminal.types(OPENING)
    terminal.sees("Dana: ", "You: ")
    told = " ".join(terminal.presses_ctrl_c().split())
    assert terminal.ends() == 130
    assert "The call so far is saved" in told
    assert "play --resume 0001-packaging-renewal" in told
    assert "Traceback" not in told
    recorded = read_log(logs_in(data)[0])
    assert [turn.text for turn in recorded.log.turns] == [OPENING]
    assert recorded.fault is None
    assert not recorded.is_finished

    again = Terminal(data, "play", "--resume", "1")
    again.sees("You: ", OPENING[:40], "Dana: ", "You: ")
    again.types("/hang-up")
    again.sees("or Enter: ")
    again.presses_ctrl_c()
    assert again.ends() == 130
    assert read_log(logs_in(data)[0]).is_finished


def test_ctrl_c_before_the_phone_rings_leaves_nothing_behind(data: Path) -> None:
    terminal = Terminal(data, "play", SCENARIO)
    terminal.sees("the phone rings")
    terminal.presses_ctrl_c()
    assert terminal.ends() == 130
    assert logs_in(data) == []


def test_help_before_the_phone_rings_does_not_let_it_ring(data: Path) -> None:
    terminal = Terminal(data, "play", SCENARIO)
    terminal.sees("the phone rings")
    terminal.types("/help")
    terminal.sees("/rewind N", "the phone rings")
    terminal.types("Hello Dana")
    terminal.sees("has not rung yet", "the phone rings")
    terminal.types("")
    terminal.sees("(ringing)", "You: ")
    terminal.presses_ctrl_c()
    assert terminal.ends() == 130


def test_ctrl_d_hangs_up(data: Path) -> None:
    terminal = start_call(data)
    terminal.types(OPENING)
    terminal.sees("You: ")
    terminal.child.sendeof()
    terminal.sees("(you hang up)")
    asked = ("or Enter: ", "leaves it open: ", "Your turn again", "Press Enter", "What now? ")
    for prompt in asked:
        terminal.sees(prompt)
        terminal.child.sendeof()
    assert terminal.ends() == 0
    assert read_log(logs_in(data)[0]).is_finished


def test_a_sentence_typed_at_a_terminal_is_explained(data: Path) -> None:
    terminal = Terminal(data, "hear")
    terminal.sees("Type one sentence a line")
    terminal.types("What still goes wrong?")
    terminal.sees("open_question")
    terminal.child.sendeof()
    assert terminal.ends() == 0


def test_leaving_the_desk_leaves_the_shell_a_line_of_its_own(data: Path) -> None:
    terminal = Terminal(data, "book")
    terminal.sees("desk> ")
    assert terminal.presses_ctrl_c().endswith("\r\n")
    assert terminal.ends() == 0


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_closed_terminal_keeps_the_call(data: Path, number: signal.Signals) -> None:
    terminal = start_call(data)
    terminal.types(OPENING)
    terminal.sees("Dana: ", "You: ")
    os.kill(terminal.child.pid, number)
    assert terminal.ends() == 130
    recorded = read_log(logs_in(data)[0])
    assert [turn.text for turn in recorded.log.turns] == [OPENING]
    assert recorded.fault is None


def test_lines_can_be_edited_while_they_are_typed(data: Path) -> None:
    terminal = start_call(data)
    terminal.child.send("Hi Dana, it's Tom")
    terminal.child.send("\x17")  # Ctrl-W takes the last word back
    terminal.types("Sam from Norpack.")
    terminal.sees("You: ")
    terminal.presses_ctrl_c()
    assert terminal.ends() == 130
    assert read_log(logs_in(data)[0]).log.turns[0].text == "Hi Dana, it's Sam from Norpack."


def test_a_pause_waits_for_enter_and_costs_nothing(data: Path) -> None:
    terminal = start_call(data)
    terminal.types("/pause")
    terminal.sees("Press Enter to go on.")
    terminal.types("")
    terminal.sees("You: ")
    terminal.presses_ctrl_c()
    assert terminal.ends() == 130
    events = read_log(logs_in(data)[0]).log.events
    assert events[-1].at_ms < 30_000


def test_a_plan_is_asked_for_before_the_call(data: Path) -> None:
    terminal = Terminal(data, "play", SCENARIO)
    terminal.sees("the phone rings")
    terminal.types("/plan")
    terminal.sees("purpose of your call: ")
    terminal.types("hear how the visit went")
    terminal.sees("A question")
    terminal.types("What still goes wrong?")
    terminal.sees("A question")
    terminal.types("")
    terminal.sees("You: ")
    terminal.types("/hang-up")
    terminal.sees("Your plan", "What now? ")
    terminal.types("q")
    assert terminal.ends() == 0
    plan = read_log(logs_in(data)[0]).log.header.start.plan
    assert plan is not None
    assert plan.questions == ("What still goes wrong?",)


def test_a_demonstration_asks_what_you_would_say(data: Path) -> None:
    terminal = Terminal(data, "demo", SCENARIO)
    terminal.sees("What would you say next? ")
    terminal.types("What still goes wrong?")
    terminal.sees("In yours:", "open question", "In the call:", "You: ")
    terminal.sees("What would you say next? ")
    terminal.types("")
    terminal.sees("What would you say next? ")
    terminal.presses_ctrl_c()
    assert terminal.ends() == 130
    assert logs_in(data) == []
