"""A choice among a few words that takes one line: each press shows the next."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class Cycle(Widget, can_focus=True):
    """One of several values; the empty one is called "all"."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,right", "turn", "Next", show=False),
        Binding("left", "turn(-1)", "Previous", show=False),
    ]
    value: reactive[str] = reactive("", layout=True)

    class Changed(Message):
        """Another value is shown."""

    def __init__(
        self,
        label: str,
        values: tuple[str, ...],
        *,
        names: Mapping[str, str] | None = None,
        id: str | None = None,
    ) -> None:
        """`names` are what values are called where that differs."""
        super().__init__(id=id)
        self._label = label
        self._values = values
        self._names = names or {}
        self.set_reactive(Cycle.value, values[0])

    def render(self) -> RenderResult:
        """The label and the value."""
        shown = self._names.get(self.value, self.value) or "all"
        return Content.assemble((f"{self._label}: ", "dim"), (shown, "bold"))

    def turn(self, by: int = 1) -> None:
        """Show the next value, after the last the first."""
        at = self._values.index(self.value)
        self.value = self._values[(at + by) % len(self._values)]
        self.post_message(self.Changed())

    def action_turn(self, by: int = 1) -> None:
        """The next value."""
        self.turn(by)

    def on_click(self, event: Click) -> None:
        """The next value."""
        self.turn()
