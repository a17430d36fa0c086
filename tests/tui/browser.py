"""Headless Chromium, driven through its own debugging protocol: a page, keys, a picture."""

import asyncio
import json
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

aiohttp = pytest.importorskip("aiohttp")
PATIENCE_S = 120  # a bound on waiting, not a measure
_REQUIRED = "WARMCALL_TEST_BROWSER"


def need_browser() -> str:
    """Chromium; skip where there is none, fail where the tests are meant to have one."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        if os.environ.get(_REQUIRED) == "required":
            pytest.fail("chromium is missing")
        pytest.skip("chromium is not installed")
    return found


class Page:
    """A page of the browser."""

    def __init__(self, socket: "aiohttp.ClientWebSocketResponse") -> None:
        self._socket = socket
        self._asked = 0

    async def ask(self, method: str, **parameters: object) -> dict[str, object]:
        """Have the browser do something; what it answers."""
        self._asked += 1
        await self._socket.send_json({"id": self._asked, "method": method, "params": parameters})
        while True:
            answer = json.loads((await self._socket.receive(PATIENCE_S)).data)
            if answer.get("id") == self._asked:
                assert "error" not in answer, answer
                return dict(answer["result"])

    async def clicks(self, x: int, y: int) -> None:
        """Click there, as one does to type into a page."""
        for kind in ("mousePressed", "mouseReleased"):
            await self.ask(
                "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1
            )

    async def types(self, text: str) -> None:
        """Type this, letter by letter."""
        for letter in text:
            await self.ask("Input.dispatchKeyEvent", type="char", text=letter)

    async def presses_enter(self) -> None:
        """Press Enter."""
        key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}
        await self.ask("Input.dispatchKeyEvent", type="keyDown", **key)
        await self.ask("Input.dispatchKeyEvent", type="keyUp", key="Enter", code="Enter")

    async def value_of(self, script: str) -> object:
        """What a script of the page comes to."""
        result = (await self.ask("Runtime.evaluate", expression=script))["result"]
        return result.get("value") if isinstance(result, dict) else None


@asynccontextmanager
async def page_at(address: str, folder: Path) -> AsyncIterator[Page]:
    """A page of a browser of its own, which has this address open."""
    browser = await asyncio.create_subprocess_exec(
        need_browser(),
        *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
        *("--remote-debugging-port=0", "--window-size=1000,700", f"--user-data-dir={folder}"),
        address,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        port_file = folder / "DevToolsActivePort"
        async with asyncio.timeout(PATIENCE_S), aiohttp.ClientSession() as session:
            while not port_file.exists() or not port_file.read_text():
                await asyncio.sleep(0.05)
            port = port_file.read_text().splitlines()[0]
            page: dict[str, str] | None = None
            while page is None:
                async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                    pages = [one for one in await answer.json() if one["type"] == "page"]
                page = next((one for one in pages if one["url"].startswith(address)), None)
            async with session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                yield Page(socket)
    finally:
        browser.terminate()
        await browser.wait()
