"""The curves of trust and patience as a drawing inside a page, readable without colour.

Trust is a full line with dots, patience a broken one with squares; each move of trust
carries a number that the list of reasons beside it explains.
"""

from simulator.practice.debrief.course import Course, Curve
from simulator.practice.debrief.markup import Markup, joined, tag

_WIDTH, _HEIGHT = 720, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 88, 14, 30
_LEVELS = ((25, "polite"), (45, "open"), (65, "warm"))  # where her disposition changes


def _x(turn: float, turns: int) -> float:
    return round(_LEFT + (_WIDTH - _LEFT - _RIGHT) * turn / max(turns, 1), 1)


def _y(value: float) -> float:
    return round(_TOP + (_HEIGHT - _TOP - _BOTTOM) * (100 - value) / 100, 1)


def curve_svg(course: Course, name: str) -> Markup:
    """The drawing; what it shows is said in its label too, for those who cannot see it."""
    trust, patience = course.trust, course.patience
    label = (
        f"{name}'s trust went from {trust.start} to {trust.end} of 100, "
        f"patience from {patience.start} to {patience.end}, over {course.turns} turns."
    )
    return tag(
        "svg",
        _axes(course.turns),
        _line(patience, course.turns, kind="patience"),
        _line(trust, course.turns, kind="trust"),
        _ends(course),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        aria_label=label,
        class_="curve",
    )


def _axes(turns: int) -> Markup:
    parts = []
    for value in (0, 100):
        y = _y(value)
        parts.append(tag("line", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=y, y2=y, class_="axis"))
        parts.append(tag("text", str(value), x=_LEFT - 6, y=y + 4, class_="scale"))
    for value, word in _LEVELS:
        y = _y(value)
        parts.append(tag("line", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=y, y2=y, class_="level"))
        parts.append(tag("text", word, x=_WIDTH - _RIGHT - 3, y=y - 3, class_="level"))
    every = max(1, -(-turns // 20))
    for turn in range(0, turns + 1, every):
        words = str(turn) if turn else "start"
        parts.append(tag("text", words, x=_x(turn, turns), y=_HEIGHT - 10, class_="turn"))
    return joined(*parts)


def _line(curve: Curve, turns: int, *, kind: str) -> Markup:
    values = curve.by_turn(turns)
    points = " ".join(f"{_x(turn, turns)},{_y(value)}" for turn, value in enumerate(values))
    moved = sorted({move.turn for move in curve.moves})
    return joined(
        tag("polyline", points=points, class_=kind),
        *(_mark(kind, _x(turn, turns), _y(values[turn]), curve, turn) for turn in moved),
    )


def _mark(kind: str, x: float, y: float, curve: Curve, turn: int) -> Markup:
    change = sum(move.delta for move in curve.moves if move.turn == turn)
    title = tag("title", f"turn {turn}: {kind} {change:+d}")
    if kind == "patience":
        return tag("rect", title, x=x - 3, y=y - 3, width=6, height=6, class_=kind)
    number = tag("text", f"{change:+d}", x=x, y=y - 8, class_="change")
    return joined(tag("circle", title, cx=x, cy=y, r=4, class_=kind), number)


def _ends(course: Course) -> Markup:
    x = _WIDTH - _RIGHT + 8
    trust, patience = _y(course.trust.end), _y(course.patience.end)
    if abs(trust - patience) < 14:  # the words would lie on each other
        upper, lower = sorted((trust, patience))
        middle = (upper + lower) / 2
        shift = 7 if trust > patience else -7
        trust, patience = middle + shift, middle - shift
    return joined(
        tag("text", f"trust {course.trust.end}", x=x, y=trust + 4, class_="end"),
        tag("text", f"patience {course.patience.end}", x=x, y=patience + 4, class_="end"),
    )
