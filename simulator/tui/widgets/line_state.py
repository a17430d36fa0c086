"""The state of the line, large: whose turn it is can be seen from across the desk."""

from enum import StrEnum

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static


class Line(StrEnum):
    """What the line does now."""

    RINGING = "ringing"
    SHE_SPEAKS = "she-speaks"
    YOUR_TURN = "your-turn"
    LISTENING = "listening"
    THINKING = "thinking"
    PAUSED = "paused"
    DEAD = "dead"


_SIGNS = {
    Line.RINGING: "☎",
    Line.SHE_SPEAKS: "▶",
    Line.YOUR_TURN: "●",
    Line.LISTENING: "◉",
    Line.THINKING: "…",
    Line.PAUSED: "‖",
    Line.DEAD: "■",
}


class LineState(Static):
    """A sign and words; never colour alone."""

    line: reactive[Line] = reactive(Line.RINGING)

    def __init__(self, name_of_her: str, *, inbound: bool, id: str | None = None) -> None:
        """`name_of_her`: who is on the other end."""
        super().__init__(id=id)
        self.speaker = name_of_her
        self._inbound = inbound

    def watch_line(self, line: Line) -> None:
        """Show another state."""
        self.set_classes(line.value)
        self.update(Content.assemble(f"{_SIGNS[line]}  ", (self._words(line), "bold")))

    def _words(self, line: Line) -> str:
        match line:
            case Line.RINGING:
                return "Your phone is ringing" if self._inbound else f"Ringing {self.speaker}"
            case Line.SHE_SPEAKS:
                return f"{self.speaker} is speaking"
            case Line.YOUR_TURN:
                return "Your turn"
            case Line.LISTENING:
                return "Listening to you"
            case Line.THINKING:
                return f"{self.speaker} is thinking"
            case Line.PAUSED:
                return "Paused: the clock stands still"
            case Line.DEAD:
                return "The line is dead"
