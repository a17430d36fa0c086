"""The app in a real terminal (tmux), driven as a person drives it."""

import os
import shlex
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

PATIENCE_S = 120  # a bound on waiting, not a measure
_REQUIRED = "WARMCALL_TEST_TERMINAL"


def need_tmux() -> None:
    """Skip where there is no tmux; fail where the tests are meant to have one."""
    if shutil.which("tmux") is None:
        if os.environ.get(_REQUIRED) == "required":
            pytest.fail("tmux is missing")
        pytest.skip("tmux is not installed")


class Terminal:
    """One tmux server of our own with one window."""

    def __init__(
        self,
        data: Path,
        *,
        locale: str = "C.UTF-8",
        python: tuple[str, ...] = (),
        program: tuple[str, ...] = ("-m", "simulator.cli.main"),
    ) -> None:
        """Start `warmcall` with this data folder in a shell."""
        self._is_closed = False
        self._socket = f"warmcall-{uuid.uuid4().hex[:12]}"
        command = [sys.executable, *python, *program, "--data", str(data)]
        self._tmux(
            *("new-session", "-d", "-s", "call", "-x", "100", "-y", "30"),
            *("-e", f"PYTHONPATH={Path(__file__).parents[2]}"),
            *("-e", f"LC_ALL={locale}", "-e", "PYTHONCOERCECLOCALE=0"),
            "bash --norc --noprofile",
        )
        self.types(shlex.join(command))
        self.presses("Enter")

    def _tmux(self, *arguments: str) -> str:
        done = subprocess.run(
            ["tmux", "-L", self._socket, "-f", "/dev/null", *arguments],
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def types(self, text: str) -> None:
        """Type this, letter by letter."""
        self._tmux("send-keys", "-t", "call", "-l", text)

    def presses(self, *keys: str) -> None:
        """Press keys by their names."""
        self._tmux("send-keys", "-t", "call", *keys)

    def resize(self, width: int, height: int) -> None:
        """Make the window another size."""
        self._tmux("resize-window", "-t", "call", "-x", str(width), "-y", str(height))

    def screen(self) -> str:
        """What is to be seen now."""
        return self._tmux("capture-pane", "-p", "-t", "call")

    def sees(self, *texts: str) -> str:
        """Wait until the screen shows each of these texts, whatever its line ends."""
        return self._waits_until(lambda shown: all(text in shown for text in texts), f"{texts}")

    def sees_no(self, text: str) -> str:
        """Wait until the screen does not show this any more."""
        return self._waits_until(lambda shown: text not in shown, f"the end of {text!r}")

    def _waits_until(self, is_so: Callable[[str], bool], what: str) -> str:
        until = time.monotonic() + PATIENCE_S
        while True:
            screen = self.screen()
            if is_so(" ".join(screen.split())):
                return screen
            assert time.monotonic() < until, f"waited for {what} on:\n{screen}"
            time.sleep(0.05)  # asking a terminal again is the only way to wait for it

    def process(self) -> "Process":
        """The program that runs in the window."""
        return self._programs()[0]

    def _programs(self) -> list["Process"]:
        shell = self._tmux("display-message", "-p", "-t", "call", "#{pane_pid}").strip()
        children = Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
        return [Process(int(child)) for child in children]

    def close(self) -> None:
        """Close the window, as its cross does: whatever runs in it is hung up on, and ends."""
        if not self._is_closed:
            self._is_closed = True
            left = self._programs()
            self._tmux("kill-server")
            for program in left:
                program.is_gone()


@dataclass(frozen=True)
class Process:
    """A program by its number."""

    id: int

    def is_gone(self) -> None:
        """Wait until it has ended."""
        until = time.monotonic() + PATIENCE_S
        while Path(f"/proc/{self.id}").exists():
            assert time.monotonic() < until, f"process {self.id} still runs"
            time.sleep(0.05)
