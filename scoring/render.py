"""A scorecard as text for the terminal: 80 columns, readable without colour.

Follows the order of a debrief: one strength and one fix, then the four dimensions, then
every check with the trainee's own words.
"""

from collections.abc import Iterable
from textwrap import fill

from scoring.scorecard import CheckResult, Figure, GateTripped, Scorecard, Status, TrySaying
from scoring.turns import Quote
from scoring.view import sides
from scoring.wording import (
    asked_first,
    layer_in_words,
    missed_in_words,
    outcome_in_words,
    reason_in_words,
    shed_in_words,
    told_in_words,
)
from simulator.call.events import Outcome
from simulator.scenario.model import Scenario

COLUMNS = 80
_BAR = 10  # characters of a full bar
_LONGEST_QUOTE = 160
_MARKS = {
    Status.PASSED: "✓",
    Status.FAILED: "✗",
    Status.OPEN: "…",
    Status.NOT_APPLICABLE: "–",
}


def _wrapped(text: str, indent: int = 0, hang: int = 0) -> str:
    return fill(
        text,
        COLUMNS,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    )


def _quoted(quote: Quote) -> str:
    text = " ".join(quote.text.split())
    if len(text) > _LONGEST_QUOTE:
        text = f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"
    return f"“{text}” (turn {quote.turn})"


def _bar(points: int, most: int) -> str:
    full = round(_BAR * points / most) if most else 0
    return "█" * full + "░" * (_BAR - full)


def _first_name(scenario: Scenario, variant: str) -> str:
    customer, _ = sides(scenario, variant)
    lead = next(person for person in customer.people if person.id == customer.lead)
    return lead.name.split()[0]


def _head(card: Scorecard, name: str, title: str) -> list[str]:
    verdict = "passed" if card.passed else "not passed yet"
    return [
        _wrapped(title),
        "",
        f"Score  {card.score} of 100   {_bar(card.score, 100)}   "
        f"pass mark {card.pass_mark}: {verdict}",
        outcome_in_words(card.outcome, name),
    ]


def strength_of(card: Scorecard) -> CheckResult | None:
    """The check that went best: met in full, worth most, with words to show."""
    passed = [c for c in card.checks if c.status is Status.PASSED and c.evidence]
    return max(passed, key=lambda c: c.max_points, default=None)


def fix_of(card: Scorecard) -> CheckResult | None:
    """The one thing to change: what lost most where least was reached, first things first.

    What he could have said otherwise at a turn of this call comes before what he could not.
    """
    failed = [c for c in card.checks if c.status is Status.FAILED]
    reached = {d.id: d.points / d.max for d in card.dimensions}
    return min(
        failed,
        key=lambda c: (c.try_saying is None, reached[c.dimension], c.points - c.max_points),
        default=None,
    )


def _try(check: CheckResult, indent: int) -> list[str]:
    if check.try_saying is None:
        return []
    saying = check.try_saying
    return [_wrapped(f"Turn {saying.turn}, try: “{saying.shown}”", indent, 2)]


def _strength_and_fix(card: Scorecard, *, model: bool) -> list[str]:
    lines: list[str] = []
    good, fix = strength_of(card), fix_of(card)
    if good is not None and good.fullest is not None:
        lines += ["", "One strength", _wrapped(f"{good.title}: {_quoted(good.fullest)}", 2, 2)]
    if fix is not None:
        instead = f", instead of {_quoted(fix.nearest_miss)}" if fix.nearest_miss else ""
        lines += ["", "One thing to change", _wrapped(f"{fix.aim}{instead}.", 2, 2)]
        lines += _try(fix, 2) if model else []
    return lines


def _dimensions(card: Scorecard) -> list[str]:
    lines = [
        f"  {d.title:<16} {_bar(d.points, d.max)}  {d.points:>2} of {d.max}"
        for d in card.dimensions
    ]
    if card.habits.points:
        lines.append(f"  {'Conduct':<16} {card.habits.points:+d}")
    return ["", *lines]


def _check(check: CheckResult, tried: set[TrySaying]) -> list[str]:
    mark = _MARKS[check.status]
    if check.status is Status.NOT_APPLICABLE:
        return [f"  {mark} {check.title}"]
    lines = [f"  {mark} {check.title:<62} {check.points:>2} of {check.max_points}"]
    lines += [_wrapped(_quoted(quote), 6, 2) for quote in check.evidence]
    if check.nearest_miss is not None and check.nearest_miss not in check.evidence:
        lines.append(_wrapped(f"Nearest: {_quoted(check.nearest_miss)}", 6, 2))
    if check.try_saying in tried:
        return [*lines, _wrapped("The sentence above would do here too.", 6)]
    if check.try_saying is not None:
        tried.add(check.try_saying)
    return lines + _try(check, 6)


def _checks(card: Scorecard) -> list[str]:
    lines: list[str] = []
    titles = {d.id: d.title for d in card.dimensions}
    tried: set[TrySaying] = set()
    for dimension in dict.fromkeys(check.dimension for check in card.checks):
        if dimension not in titles:
            continue
        lines += ["", titles[dimension]]
        for check in card.checks:
            if check.dimension == dimension:
                lines += _check(check, tried)
    return lines


def _gate(gate: GateTripped) -> list[str]:
    lines = [_wrapped(f"! {gate.title}: {_quoted(gate.evidence[0])}", 2, 2)]
    whole = "the whole score" if gate.caps == "total" else gate.caps.replace("_", " ")
    lines.append(_wrapped(f"This holds {whole} at {gate.at} of {gate.of} at most.", 4))
    if gate.epilogue:
        lines.append(_wrapped(gate.epilogue, 4))
    return lines


def _conduct(card: Scorecard) -> list[str]:
    lines: list[str] = []
    for habit in card.habits.shown:
        said = f"{habit.points:+d} {habit.title}: {_quoted(habit.evidence[0])}"
        lines.append(_wrapped(said, 2, 3))
    for gate in card.habits.gates:
        lines += _gate(gate)
    return ["", "Conduct", *lines] if lines else []


def _told(card: Scorecard) -> Iterable[str]:
    if card.disclosed:
        yield ""
        yield "What you were told"
        for told in card.disclosed:
            text = told.text or "only hinted at; it takes more trust"
            yield _wrapped(f"{told_in_words(told)} (turn {told.turn}): {text}", 2, 2)
    if card.missed:
        named = (f"{layer_in_words(m.layer)} {missed_in_words(m)}" for m in card.missed if m.about)
        topics = ", ".join(dict.fromkeys(named))
        yield ""
        rest = f": {topics}" if topics else ""
        yield _wrapped(f"What you were not told ({len(card.missed)}){rest}.")


def _curve(card: Scorecard) -> list[str]:
    trust = card.trust
    moves = [m for m in trust.moves if m.delta]
    lines = ["", f"Trust  {trust.start} at the start, {trust.end} at the end"]
    if moves:
        steps = ", ".join(
            f"turn {m.turn} {m.delta:+d} ({reason_in_words(m.reason)})" for m in moves
        )
        lines.append(_wrapped(steps, 2))
    return lines


def _figure(figure: Figure) -> str:
    text = f"{figure.title}: {figure.value} {figure.unit}".rstrip()
    return _wrapped(f"{text} · {figure.source}" if figure.source else text, 2, 2)


def _delivery(card: Scorecard) -> list[str]:
    lost = [_wrapped(_quoted(quote), 6, 2) for quote in card.not_understood]
    return ["", "How you talked (shown, not scored)", *map(_figure, card.delivery), *lost]


def render(card: Scorecard, scenario: Scenario, *, variant: str = "") -> str:
    """The debrief of a call as plain text, lines of 80 columns at most."""
    return render_opening(card, scenario, variant=variant) + render_verdicts(card)


def render_opening(
    card: Scorecard, scenario: Scenario, *, variant: str = "", model: bool = True
) -> str:
    """How a debrief begins: the score, one strength, one fix.

    Without `model` the sentence that would have passed is kept back, for a trainee who is
    going to try again in words of their own.
    """
    name = _first_name(scenario, variant)
    _, call = sides(scenario, variant)
    lines = _head(card, name, scenario.title)
    if card.outcome is Outcome.POLITE_END:
        lines += ["", _wrapped(shed_in_words(card, name))]
    if first := asked_first(call.type, name):
        lines += ["", first]
    lines += _strength_and_fix(card, model=model)
    return "\n".join(lines) + "\n"


def render_verdicts(card: Scorecard) -> str:
    """How a debrief goes on: dimensions, every verdict, conduct, what was told, trust."""
    lines = _dimensions(card)
    lines += _checks(card)
    lines += _conduct(card)
    lines += list(_told(card))
    lines += _curve(card)
    lines += _delivery(card)
    return "\n".join(lines) + "\n"
