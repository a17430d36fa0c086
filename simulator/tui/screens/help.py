"""F1: what the screen beneath is for, and which keys it knows."""

from typing import ClassVar, Self

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from simulator.tui.widgets.key_line import KeyLine


class HelpScreen(ModalScreen[None]):
    """A sheet over the screen it explains."""

    CSS_PATH = "../styles/help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", id="help.close"),
        Binding("f1,enter,q", "dismiss", "Close", show=False),
    ]

    def __init__(self, text: str, keys: tuple[tuple[str, str], ...]) -> None:
        """`keys` are pairs of a key and what it does."""
        super().__init__()
        self._text = text
        self._keys = keys

    @classmethod
    def about(cls, screen: Screen[object]) -> Self:
        """The help of a screen, with the keys that are live on it now."""
        keys: dict[str, str] = {}
        for active in screen.active_bindings.values():
            binding = active.binding
            # Keys of moving and editing are as everywhere; those of this app carry an id.
            if binding.description and binding.id and active.enabled:
                shown = screen.app.get_key_display(binding)
                keys.setdefault(binding.description, shown)
        text = getattr(screen, "HELP", "")
        return cls(text, tuple((key, what) for what, key in keys.items()))

    def compose(self) -> ComposeResult:
        """The text, then the keys."""
        with VerticalScroll(id="sheet"):
            yield Static(Content(_paragraphs(self._text)))
            yield Static(Content("\nKeys"), classes="heading")
            width = max((len(key) for key, _ in self._keys), default=0)
            lines = "\n".join(f"{key:<{width}}  {what}" for key, what in self._keys)
            yield Static(Content(lines))
        yield KeyLine()


def _paragraphs(text: str) -> str:
    """The text with line ends only between paragraphs, so that it wraps to any width."""
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))
