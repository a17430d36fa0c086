"""How a relationship has gone: the debrief of an account on one screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.practice.book_words import Part
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine
from simulator.visible import visible


class RelationshipScreen(Page[None]):
    """Parts under headings; the arrow keys move."""

    HELP = """
How the relationship has gone: first plans, notes and promises, which a coach reads first; then
trust over the days with what turned it, the calls, promises of both sides, give and take, what the
customer would say about you to a colleague, and what to work on."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="relationship.back")
    ]

    def __init__(self, parts: tuple[Part, ...]) -> None:
        """The debrief in words."""
        super().__init__()
        self._parts = parts

    def compose(self) -> ComposeResult:
        """All of it, to be scrolled."""
        with VerticalScroll(id="said"):
            yield Static(in_parts(self._parts))
        yield KeyLine()

    def on_mount(self) -> None:
        """The arrow keys move the text."""
        self.set_focus(self.query_one("#said"))

    def action_back(self) -> None:
        """To the book."""
        self.dismiss(None)


def in_parts(parts: tuple[Part, ...]) -> Content:
    """Lines under bold headings, a blank line between parts."""
    lines: list[Content] = []
    for part in parts:
        if lines:
            lines.append(Content(""))
        lines.append(Content.assemble((visible(part.heading), "bold")))
        lines += [Content(f"  {visible(line)}") for line in part.lines]
    return Content("\n").join(lines)
