"""The debrief of relationships as one HTML page: no script, no network, a plot drawn in it."""

from datetime import date, timedelta
from html import escape

from simulator.accounts.debrief import Debrief, Share
from simulator.accounts.state import Promise, Ring, Status
from simulator.scenario.model import Layer

_WIDTH, _HEIGHT, _LEFT, _BELOW, _ABOVE = 640, 200, 34, 24, 12
_LAYERS = {Layer.PROBLEM: "Problems", Layer.OPPORTUNITY: "Opportunities", Layer.STRATEGY: "Plans"}
_MOODS = ((65, "warm"), (45, "open"), (25, "polite"), (0, "cold"))
_STATUS = {
    Status.OPEN: "open",
    Status.KEPT: "kept",
    Status.LATE: "late",
    Status.BROKEN: "broken",
    Status.TAKEN_BACK: "replaced",
}
_STYLE = """
body{font:16px/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#222;
background:#fdfcf9}
h1{font-size:1.6rem}h2{font-size:1.3rem;margin-top:3rem;border-top:1px solid #ccc;padding-top:1rem}
h3{font-size:1rem;margin:1.4rem 0 .3rem}
table{border-collapse:collapse;width:100%;font-size:.95rem}
td,th{text-align:left;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #e5e2da;
vertical-align:top}
blockquote{margin:.5rem 0;padding:.4rem 1rem;border-left:4px solid #7a8c6a;font-style:italic}
.faint{color:#666;font-size:.9rem}svg{width:100%;height:auto}
@media (prefers-color-scheme:dark){body{background:#1c1c1a;color:#e8e6e0}td,th{border-color:#444}
.faint{color:#aaa}}
"""


def page(debriefs: tuple[Debrief, ...], day: date) -> str:
    """A whole page with these debriefs, readable without anything else."""
    title = debriefs[0].customer if len(debriefs) == 1 else "A book of accounts"
    body = "".join(_section(one) for one in debriefs)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
        f"<h1>{escape(title)}</h1><p class=faint>As of {_said(day)} {day.year}.</p>"
        f"{body}</body></html>\n"
    )


def _section(one: Debrief) -> str:
    second = one.second_score
    score = "" if second.score is None else f": {second.score} of 100"
    parts = [
        f"<h2>{escape(one.customer)}, {escape(one.firm)}</h2>",
        f"<p>{escape(one.title)}</p>",
        f"<p><strong>It is over.</strong> {escape(one.over)}</p>" if one.over else "",
        f"<h3>Before and after the calls{score}</h3>",
        _table(
            (
                ("Calls with a plan", _share(second.plans)),
                ("Things told that stand in your notes", _share(second.notes)),
                ("Promises kept by their day", _share(second.promises)),
            )
        ),
        "".join(f"<p>{escape(remark)}</p>" for remark in one.poor_notes),
        f"<h3>Trust: {one.trust_at_first} at the start, {one.trust} now</h3>",
        plot(one),
        _table(
            tuple(
                (f"{_said(turned.day)}", f"{turned.delta:+d}", turned.why) for turned in one.turned
            )
        ),
        "<h3>Calls</h3>",
        _table(
            tuple(
                (
                    f"{held.n}. {_said(held.day)}",
                    "rang you" if held.inbound else held.call.replace("-", " "),
                    f"{held.result.score} of 100",
                    "no new reason" if held.repeats_purpose else "",
                )
                for held in one.calls
            )
        ),
        f"<p>{one.follow_ups} follow-ups, {one.without_new_reason} of them without a new reason. "
        "Their number is worth nothing by itself.</p>",
        "<h3>Promises</h3>",
        _table(tuple(_promise(line, one) for line in one.promises)),
        "<h3>Give and take</h3>",
        f"<p>{one.given_that_fits} things sent that fitted, {one.given_for_nothing} that did not; "
        f"{one.asked} calls in which you asked for something.</p>",
        "<h3>What you were told</h3>",
        _table(tuple((_LAYERS[t.layer], f"{t.told} of {t.of}") for t in one.layers)),
        "<p>You were rung, and you answered.</p>" if one.rang is Ring.HELD else "",
        _opinion(one),
        "<h3>To work on</h3>" if one.habits else "",
        "<ul>" + "".join(f"<li>{escape(habit)}</li>" for habit in one.habits) + "</ul>"
        if one.habits
        else "",
    ]
    return f"<section>{''.join(parts)}</section>"


def _opinion(one: Debrief) -> str:
    if not one.opinion:
        return "<p>You have not spoken yet.</p>"
    return (
        f"<h3>What {escape(one.customer)} would say about you to a colleague</h3>"
        f"<blockquote>{escape(one.opinion)}</blockquote>"
    )


def _promise(line: Promise, one: Debrief) -> tuple[str, ...]:
    who = "you" if line.is_his else one.customer.split()[0]
    return who, line.what, f"by {_said(line.due)}", _STATUS[line.status]


def _share(share: Share) -> str:
    return f"{share.done} of {share.of}" if share.of else "nothing yet"


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    if not rows:
        return "<p class=faint>None.</p>"
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def plot(one: Debrief) -> str:
    """Trust over the days as a picture in the page, with what turned it marked."""
    days = max((one.last_day - one.first_day).days, 1)

    def x(day: date) -> float:
        return _LEFT + (day - one.first_day).days * (_WIDTH - _LEFT - 8) / days

    def y(trust: int) -> float:
        return _ABOVE + (100 - trust) * (_HEIGHT - _ABOVE - _BELOW) / 100

    lines = []
    for level, name in _MOODS:
        lines.append(
            f'<line x1="{_LEFT}" x2="{_WIDTH - 8}" y1="{y(level):.1f}" y2="{y(level):.1f}" '
            'stroke="#bbb" stroke-width="0.5"/>'
            f'<text x="0" y="{y(level) - 3:.1f}" font-size="10" fill="#888">{name}</text>'
        )
    monday = one.first_day + timedelta(days=(7 - one.first_day.weekday()) % 7)
    while monday <= one.last_day:
        lines.append(
            f'<text x="{x(monday):.1f}" y="{_HEIGHT - 6}" font-size="10" fill="#888" '
            f'text-anchor="middle">{monday.day} {monday:%b}</text>'
        )
        monday += timedelta(days=7)
    path: list[str] = []
    level = one.trust_at_first
    for point in one.curve:
        path.append(f"{x(point.day):.1f},{y(level):.1f} {x(point.day):.1f},{y(point.trust):.1f}")
        level = point.trust
    marks = "".join(
        f'<circle cx="{x(turned.day):.1f}" cy="{y(turned.now):.1f}" r="3.5" '
        f'fill="{"#5b7f4a" if turned.delta > 0 else "#b3523f"}">'
        f"<title>{_said(turned.day)}: {turned.delta:+d}, {escape(turned.why)}</title></circle>"
        for turned in one.turned
    )
    label = f"Trust from {one.trust_at_first} to {one.trust}"
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(label)}">'
        f"{''.join(lines)}"
        f'<polyline points="{" ".join(path)}" fill="none" stroke="#54708c" stroke-width="2"/>'
        f"{marks}</svg>"
    )


def _said(day: date) -> str:
    return f"{day.day} {day:%B}"
