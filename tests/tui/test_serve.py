"""`warmcall serve`: the app in a real browser, for this computer only."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("textual_serve")
ROOT = Path(__file__).parents[2]
PATIENCE_S = 60  # a bound on waiting, not a measure


@pytest.fixture
def served(tmp_path: Path) -> Iterator[int]:
    """The port of a server with a data folder of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "simulator.cli.main", "--data", str(tmp_path / "data")]
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
