"""What every screen of the app has: its help, the desk, and the keys all of them share.

Owns nothing that one screen alone needs. Must not know any screen.
"""

from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.binding import Binding, BindingType
from textual.screen import Screen

if TYPE_CHECKING:
    from simulator.practice.desk import Desk
    from simulator.tui.app import WarmcallApp

Result = TypeVar("Result")


class Page(Screen[Result]):
    """A screen of the app; `HELP` is what F1 says of it, in plain paragraphs."""

    HELP: ClassVar[str] = ""
    IS_DESK: ClassVar[bool] = False  # going home from a call stops here
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.page_help", "Help", id="app.help", priority=True),
    ]

    @property
    def warmcall(self) -> "WarmcallApp":
        """The app this screen is of."""
        return cast("WarmcallApp", self.app)

    @property
    def desk(self) -> "Desk":
        """The scenarios there are and the calls that are kept."""
        return self.warmcall.desk

    def tell(self, sentence: str, *, warning: bool = False) -> None:
        """Show a plain sentence for a while, over whatever is there."""
        self.notify(
            sentence, severity="warning" if warning else "information", timeout=8, markup=False
        )
