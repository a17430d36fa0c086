"""`warmcall serve`: the app in a real browser, for this computer only."""

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from simulator.call.events import PersonaSaid
from simulator.records.log_file import read_log
from tests.browser import Tab, a_tab
from tests.cli.conftest import logs_in

pytest.importorskip("textual_serve")
ROOT = Path(__file__).parents[2]
PATIENCE_S = 120  # a bound on waiting, not a measure
RETRY_S = 5  # until a key is pressed once more


@pytest.fixture
def free_data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def served(free_data: Path) -> Iterator[int]:
    """The port of a server with a data folder of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "simulator.cli.main", "--data", str(free_data)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [*command, "serve", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            assert f"127.0.0.1:{port}" in server.stdout.readline()
            _wait_for(port)
            yield port
        finally:
            server.terminate()


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise AssertionError("the server does not listen")


def answer(port: int, **headers: str) -> tuple[int, str]:
    request = urllib.request.Request(f"http://127.0.0.1:{port}/", headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as response:
            return response.status, str(response.headers["Content-Security-Policy"])
    except urllib.error.HTTPError as error:
        return error.code, ""


def test_only_this_computer_and_its_own_pages_are_answered(served: int) -> None:
    status, policy = answer(served)
    assert status == 200
    assert "default-src 'self'" in policy
    assert answer(served, Origin="http://elsewhere.example")[0] == 403
    assert answer(served, Host="elsewhere.example")[0] == 403


async def _comes(what: Callable[[], bool]) -> None:
    """Wait for something on disk: what a browser paints cannot be read."""
    async with asyncio.timeout(PATIENCE_S):
        while not what():
            await asyncio.sleep(0.05)


async def _enters(tab: Tab, until: Callable[[], bool]) -> None:
    """Press Enter, again where the app was not ready for it; an Enter too many says nothing."""
    while not until():
        await tab.press_enter()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(RETRY_S):
                await _comes(until)


@pytest.mark.browser
async def test_somebody_new_rings_and_talks_in_a_browser(
    served: int, tmp_path: Path, free_data: Path
) -> None:
    address = f"http://127.0.0.1:{served}/"
    turns = ("Hi Dana, it's Ana from Norpack.", "How has line 2 run since the visit?")

    def said() -> list[str]:
        return [turn.text for log in logs_in(free_data) for turn in read_log(log).log.turns]

    def answered() -> int:
        return sum(
            isinstance(event, PersonaSaid)
            for log in logs_in(free_data)
            for event in read_log(log).log.events
        )

    async with a_tab(tmp_path / "browser") as tab:
        await tab.open(address)
        while not await tab.value("!!document.querySelector('.xterm canvas')"):
            await asyncio.sleep(0.05)
        while not (free_data / "app.json").exists():  # keys before the first frame are lost
            await tab.click(500, 350)
            await tab.type("Ana")
            await tab.press_enter()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(RETRY_S):
                    await _comes((free_data / "app.json").exists)
        await _comes(lambda: answered() == 1)
        for number, turn in enumerate(turns, start=1):
            await tab.type(turn)
            await _enters(tab, until=lambda number=number: len(said()) == number)  # type: ignore[misc]
            await _comes(lambda number=number: answered() > number)  # type: ignore[misc]
    assert said() == list(turns)
