"""The call once more, with the words that decided a verdict between marks: «so», ‹nearly so›."""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.practice.debrief.whole import Marked, Whole, marked
from simulator.practice.transcript import TRAINEE
from simulator.visible import visible


class MarkedTalk(VerticalScroll):
    """Every line of a call; `show` puts the evidence for one check between marks."""

    def __init__(self, whole: Whole, *, id: str | None = None) -> None:
        """Nothing is marked yet."""
        super().__init__(id=id)
        self._whole = whole
        self._pieces = [marked(line, whole) for line in whole.lines]

    def on_mount(self) -> None:
        """Lay all lines out."""
        self.mount(*(Static(self._laid_out(at, 0)) for at in range(len(self._pieces))))

    def show(self, check: int, turn: int = 0) -> None:
        """Mark what decided the check of this number, and bring it, or the turn, into view."""
        first = None
        for at, line in enumerate(self.query(Static)):
            line.update(self._laid_out(at, check))
            decides = any(check in (*piece.proves, *piece.misses) for piece in self._pieces[at])
            if first is None and decides:
                first = line
        if first is None and turn:
            first = next(
                (
                    line
                    for line, said in zip(self.query(Static), self._whole.lines, strict=False)
                    if said.turn == turn and said.speaker == TRAINEE
                ),
                None,
            )
        if first is not None:
            self.scroll_to_widget(first, animate=False, center=True)

    def _laid_out(self, at: int, check: int) -> Content:
        line = self._whole.lines[at]
        if line.is_aside:
            return Content.assemble((visible(line.text), "dim"))
        number = f" {line.turn}" if line.speaker == TRAINEE else ""
        parts = [Content.assemble((f"{visible(line.speaker)}{number}: ", "bold"))]
        parts += [_piece(piece, check) for piece in self._pieces[at]]
        if line.note:
            parts.append(Content.assemble((f" {visible(line.note)}", "dim")))
        return Content("").join(parts)


def _piece(piece: Marked, check: int) -> Content:
    words = visible(piece.text)
    if check in piece.proves:
        return Content.assemble((f"«{words}»", "bold reverse"))
    if check in piece.misses:
        return Content.assemble((f"‹{words}›", "bold underline"))
    return Content(words)
