"""`warmcall` without a command at a terminal: the app."""

from simulator.cli.settings import Settings
from simulator.cli.starting import desk_of


def open_app(settings: Settings) -> int:
    """Run the app until it is left; the exit code."""
    from simulator.tui.app import WarmcallApp

    app = WarmcallApp(desk_of(settings))
    app.run()
    return app.return_code or 0
