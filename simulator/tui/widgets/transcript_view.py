"""The call as it is talked: one line a turn, with who says it."""

from collections.abc import Sequence

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.practice.transcript import TRAINEE, Spoken
from simulator.visible import visible


class TranscriptView(VerticalScroll, can_focus=False):
    """Follows the talk; only what is new is added."""

    def __init__(self, *, id: str | None = None) -> None:
        """Nothing has been said."""
        super().__init__(id=id)
        self._talk: list[Spoken] = []

    def show(self, lines: Sequence[Spoken]) -> None:
        """Show these lines; from the first that differs they are laid out anew."""
        same = 0
        for old, new in zip(self._talk, lines, strict=False):
            if old != new:
                break
            same += 1
        if same < len(self._talk):
            for stale in list(self.query(".said"))[same:]:
                stale.remove()
        self._talk = list(lines)
        fresh = [_laid_out(line) for line in lines[same:]]
        if fresh:
            self.mount(*fresh)
        self.call_after_refresh(self.scroll_end, animate=False)


def _laid_out(line: Spoken) -> Static:
    text = visible(line.text)
    if line.is_aside:
        return Static(Content.assemble((text, "dim")), classes="said aside")
    his = line.speaker == TRAINEE
    label = Content.assemble((f"{visible(line.speaker)}: ", "bold"))
    return Static(label + Content(text), classes="said his" if his else "said hers")
