"""`warmcall serve`: the app in a browser on this computer.

Owns who may connect: only pages that this server gave out itself, on this computer. A
website somewhere else must not be able to read or hold calls through the visitor's browser.
"""

import shlex
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import click

from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings

if TYPE_CHECKING:
    pass

HOST = "127.0.0.1"


@click.command("serve")
@click.option("--port", type=click.IntRange(1024, 65535), default=8017, show_default=True)
@pass_settings
def serve_command(settings: Settings, port: int) -> None:
    """Open the app in a browser, for this computer only; Ctrl-C ends it.

    Calls are typed there: a browser has no microphone for warmcall.
    """
    try:
        from aiohttp import web
        from textual_serve.server import Server
    except ImportError as error:
        raise Failure(
            "The part that serves a browser is not installed. Add it with "
            "`pip install 'warmcall[browser]'`, or start the app here with `warmcall`."
        ) from error

    allowed_hosts = (f"{HOST}:{port}", f"localhost:{port}")
    allowed_origins = tuple(f"http://{host}" for host in allowed_hosts)

    sources = " ".join(("'self'", *allowed_origins, *(f"ws://{host}" for host in allowed_hosts)))
    policy = f"default-src {sources} 'unsafe-inline' 'unsafe-eval' data: blob:"

    @web.middleware
    async def only_from_here(
        request: web.Request,
        handler: Callable[[web.Request], Awaitable[web.StreamResponse]],
    ) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        if request.host not in allowed_hosts or (origin and origin not in allowed_origins):
            raise web.HTTPForbidden(text="warmcall serves pages of this computer only.")
        response = await handler(request)
        if not response.prepared:  # the page of textual-serve asks elsewhere for a font
            response.headers["Content-Security-Policy"] = policy
        return response

    screen = Screen(no_input=settings.no_input)

    class LocalServer(Server):  # type: ignore[misc]
        async def _make_app(self) -> web.Application:
            application: web.Application = await super()._make_app()
            application.middlewares.append(only_from_here)
            return application

        async def on_startup(self, app: web.Application) -> None:
            screen.show(f"warmcall is open at http://{HOST}:{port}")
            screen.tell("Only this computer can reach it. Ctrl-C ends it.")

        def initialize_logging(self) -> None:
            """What was typed must not stand in a log."""

    try:
        LocalServer(_command(settings), host=HOST, port=port, title="warmcall").serve()
        screen.tell()
    except OSError as error:
        raise Failure(
            f"Port {port} cannot be used ({error.strerror}); something else may be there. "
            "Name another after --port.",
            Exit.ERROR,
        ) from error


def _command(settings: Settings) -> str:
    """What starts the app for a browser that connects, with the same folders."""
    words = [sys.executable, "-m", "simulator.cli.main"]
    if settings.data is not None:
        words += ["--data", str(settings.data.absolute())]
    if settings.scenarios is not None:
        words += ["--scenarios", str(settings.scenarios.absolute())]
    return shlex.join(words)
