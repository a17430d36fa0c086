"""A plot in the terminal: lines with different marks, so that none is told by colour alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual_plotext import PlotextPlot

from simulator.practice.debrief.course import Course

LEAST_COLUMNS, LEAST_LINES = 30, 8  # below this a plot is only noise
# where her disposition changes
_LEVELS = {0: "0", 25: "polite 25", 45: "open 45", 65: "warm 65", 100: "100"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A line from left to right; `marker` is what it is drawn with."""

    name: str
    marker: str
    values: Sequence[float | None]  # None: nothing at that place


class CurvePlot(PlotextPlot):
    """Lines over numbered places, 0 to `top` high; drawn anew for whatever size there is."""

    def __init__(
        self,
        series: Sequence[Series],
        places: Sequence[str],
        *,
        top: int = 100,
        ticks: Mapping[int, str] | None = None,
        labels: Sequence[tuple[int, float, str]] = (),
        id: str | None = None,
    ) -> None:
        """`labels` are words at a place and a height."""
        super().__init__(id=id)
        self._series, self._places, self._labels = series, places, labels
        self._top, self._ticks = top, ticks

    def on_resize(self) -> None:
        """As many names below as there is room for."""
        self._draw()

    def _draw(self) -> None:
        plot = self.plt
        plot.clear_figure()
        plot.ylim(0, self._top)
        if self._ticks is not None:
            plot.yticks(list(map(float, self._ticks)), list(self._ticks.values()))
        for series in self._series:
            known = [(at, value) for at, value in enumerate(series.values) if value is not None]
            if known:
                places, values = zip(*known, strict=True)
                plot.plot(places, values, marker=series.marker, color="default")
        for place, height, words in self._labels:
            plot.text(words, place, height, color="default")
        room = max((self.size.width - 12) // 6, 1)
        every = max(1, -(-len(self._places) // room))
        shown = range(0, len(self._places), every)
        plot.xticks(list(map(float, shown)), [self._places[at] for at in shown])
        self.refresh()


def curve_of(course: Course, *, id: str | None = None) -> CurvePlot:
    """Trust as a line with its moves on it, patience as dots."""
    trust = course.trust.by_turn(course.turns)
    moved: dict[int, int] = {}
    for move in course.trust.moves:
        moved[move.turn] = moved.get(move.turn, 0) + move.delta
    return CurvePlot(
        (
            Series(name="patience", marker="·", values=course.patience.by_turn(course.turns)),
            Series(name="trust", marker="braille", values=trust),
        ),
        ("start", *(str(turn) for turn in range(1, course.turns + 1))),
        ticks=_LEVELS,
        labels=[
            (turn, min(trust[turn] + 9, 98), f"{delta:+d}")
            for turn, delta in moved.items()
            if delta
        ],
        id=id,
    )
