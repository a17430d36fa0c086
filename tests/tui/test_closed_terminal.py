"""A terminal that is closed while the app runs or leaves: the app ends, and has kept the call."""

import contextlib
import os
import select
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from simulator.practice.roster import Roster, keep_roster
from simulator.records.log_file import read_log
from tests.cli.conftest import logs_in

if sys.platform == "win32":
    pytest.skip("Windows has no such terminals", allow_module_level=True)

import fcntl
import termios

PATIENCE_S = 120  # a bound on waiting, not a measure
ENDS_WITHIN_S = 20  # what is left behind reads for ever; what ends does so in half a second
TURN = "Hi Dana, it's Ana from Norpack, about the stops on line 2. Have you ten minutes?"
SCREEN_GIVEN_BACK = b"\x1b[?1049l"

OWN_TERMINAL = "import fcntl, termios\nfcntl.ioctl(0, termios.TIOCSCTTY, 0)\n"
RUN = "from simulator.cli.main import main\nmain()\n"
WHILE_LEAVING = """\
import os, signal, time
from simulator.tui.app import WarmcallApp
def wait(app):
    {happens}
WarmcallApp.on_unmount = wait
"""
CLOSED_WHILE_LEAVING = WHILE_LEAVING.format(happens="while os.isatty(0): time.sleep(0.01)")
WOKEN_WHILE_LEAVING = WHILE_LEAVING.format(happens="signal.raise_signal(signal.SIGCONT)")


class BareTerminal:
    """Nothing but the two ends of a terminal, with the program in a session of its own at one."""

    def __init__(self, program: str, data: Path) -> None:
        """Run these lines of Python as `warmcall` with this data folder."""
        self._ours, its = os.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self._is_open = True
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, "--data", str(data)],
            stdin=its,
            stdout=its,
            stderr=its,
            start_new_session=True,
            env={
                **os.environ,
                "PYTHONPATH": str(Path(__file__).parents[2]),
                "LC_ALL": "C.UTF-8",
                "TERM": "xterm-256color",
            },
        )
        os.close(its)

    def types(self, keys: str) -> None:
        """Press these keys."""
        os.write(self._ours, keys.encode())

    def sees(self, text: bytes) -> None:
        """Wait until this has come."""
        self.shows_until(lambda seen: text in seen, f"{text!r}")

    def shows_until(self, is_so: Callable[[bytes], bool], what: str) -> None:
        """Take what comes until something is so, of it or of the world."""
        seen, until = b"", time.monotonic() + PATIENCE_S
        while not is_so(seen):
            assert time.monotonic() < until, f"waited for {what} in {seen!r}"
            if select.select([self._ours], [], [], 0.05)[0]:
                seen += os.read(self._ours, 1 << 16)

    def close(self) -> None:
        """Hang up."""
        if self._is_open:
            self._is_open = False
            os.close(self._ours)

    def has_ended(self) -> int:
        """Wait until nothing of the program is left; its code."""
        until = time.monotonic() + ENDS_WITHIN_S
        while self.process.poll() is None:
            assert time.monotonic() < until, "the program still runs"
            if self._is_open and select.select([self._ours], [], [], 0.02)[0]:
                with contextlib.suppress(OSError):  # its end is closed already
                    os.read(self._ours, 1 << 16)
            time.sleep(0.01)
        return self.process.returncode


Opened = list[BareTerminal]


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Terminals opened by the test; what still runs in them is stopped after it."""
    terminals: Opened = []
    yield terminals
    for terminal in terminals:
        terminal.close()
        terminal.process.kill()
        terminal.process.wait()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def at_home(program: str, data: Path, opened: Opened) -> BareTerminal:
    keep_roster(data, Roster().with_trainee("Ana"))
    terminal = BareTerminal(program, data)
    opened.append(terminal)
    terminal.sees(b"Customers to ring")
    return terminal


@pytest.mark.parametrize("program", [RUN, OWN_TERMINAL + RUN], ids=["no signal", "hung up on"])
def test_a_terminal_that_is_gone_ends_the_app_with_or_without_a_signal(
    program: str, data: Path, opened: Opened
) -> None:
    terminal = BareTerminal(program, data)
    opened.append(terminal)
    terminal.sees(b"Welcome to warmcall")
    terminal.types("Ana\r")
    terminal.sees(b"Your turn")
    terminal.types(TURN + "\r")
    [log] = logs_in(data)
    terminal.shows_until(lambda _: TURN.encode() in log.read_bytes(), "the turn in the record")
    terminal.close()
    terminal.has_ended()
    recorded = read_log(log)
    assert recorded.fault is None
    assert [turn.text for turn in recorded.log.turns] == [TURN]


def test_a_terminal_closed_while_the_app_leaves_ends_it(data: Path, opened: Opened) -> None:
    """The last signal of a closing terminal asks who was stopped to go on: nobody reads anew."""
    terminal = at_home(OWN_TERMINAL + CLOSED_WHILE_LEAVING + RUN, data, opened)
    terminal.types("\x11")
    terminal.sees(SCREEN_GIVEN_BACK)
    terminal.close()
    terminal.has_ended()


def test_an_app_that_leaves_is_not_brought_back_by_being_told_to_go_on(
    data: Path, opened: Opened
) -> None:
    terminal = at_home(OWN_TERMINAL + WOKEN_WHILE_LEAVING + RUN, data, opened)
    terminal.types("\x11")
    terminal.sees(SCREEN_GIVEN_BACK)
    assert terminal.has_ended() == 0
