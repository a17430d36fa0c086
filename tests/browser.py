"""A real Chromium for tests, steered through its own debugging port; none of a person's profile."""

import asyncio
import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

REQUIRED = "WARMCALL_TEST_BROWSER"  # set to "required", a missing browser is a failure
_PORT = re.compile(rb"DevTools listening on ws://([^/]+)/")
_STARTS_WITHIN_S = 60


class Tab:
    """One open page."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._last = 0
        self.requests: list[str] = []  # every address the page asked for

    async def send(self, method: str, **parameters: object) -> dict[str, Any]:
        """What the browser answers to a command."""
        self._last += 1
        number = self._last
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        while True:
            message = await self._socket.receive_json(timeout=_STARTS_WITHIN_S)
            if message.get("method") == "Network.requestWillBeSent":
                self.requests.append(message["params"]["request"]["url"])
            if message.get("id") == number:
                assert "error" not in message, message
                result: dict[str, Any] = message["result"]
                return result

    async def value(self, expression: str) -> Any:
        """What an expression is worth on the page; waits for a promise."""
        answer = await self.send(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def open(self, address: str) -> None:
        """Load a page to its end."""
        await self.send("Network.enable")
        await self.send("Page.navigate", url=address)
        while await self.value("location.href.split('#')[0] + ' ' + document.readyState") != (
            f"{address} complete"
        ):
            continue

    async def click(self, x: int, y: int) -> None:
        """Click there, as one does to type into a page."""
        for kind in ("mousePressed", "mouseReleased"):
            await self.send(
                "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1
            )

    async def type(self, text: str) -> None:
        """Type this, letter by letter."""
        for letter in text:
            await self.send("Input.dispatchKeyEvent", type="char", text=letter)

    async def press_enter(self) -> None:
        """Press Enter."""
        key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}
        await self.send("Input.dispatchKeyEvent", type="keyDown", **key)
        await self.send("Input.dispatchKeyEvent", type="keyUp", key="Enter", code="Enter")


def the_browser() -> str:
    """The browser's program; without one the test is skipped, unless it is required."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        if os.environ.get(REQUIRED) == "required":
            pytest.fail("Chromium is required here and is not installed")
        pytest.skip("Chromium is not installed")
    return found


@asynccontextmanager
async def a_tab(profile: Path) -> AsyncIterator[Tab]:
    """A fresh browser with one tab, closed afterwards."""
    process = await asyncio.create_subprocess_exec(
        the_browser(),
        "--headless",
        "--no-sandbox",  # CI runs as root in a container
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1000,700",
        "--remote-debugging-port=0",
        f"--user-data-dir={profile}",
        "about:blank",
        stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
    )
    assert process.stderr is not None
    try:
        async with asyncio.timeout(_STARTS_WITHIN_S):
            while (found := _PORT.search(await process.stderr.readline())) is None:
                assert process.returncode is None
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://{found[1].decode()}/json/list") as listed:
                tabs = await listed.json()
            page = next(tab for tab in tabs if tab["type"] == "page")
            async with session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                yield Tab(socket)
                await socket.send_json({"id": 0, "method": "Browser.close"})
    finally:
        try:
            async with asyncio.timeout(10):
                await process.communicate()
        except TimeoutError:
            process.kill()
            await process.communicate()
