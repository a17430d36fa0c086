"""A scorecard as text for the terminal: 80 columns, readable without colour.

Follows the order of a debrief: one strength and one fix, then the four dimensions, then
every check with the trainee's own words.
"""

from collections.abc import Iterable
from textwrap import fill

from scoring.scorecard import CheckResult, Figure, GateTripped, Missed, Scorecard, Status, TrySaying
from scoring.turns import Quote
from scoring.view import sides
from simulator.call.events import Outcome, Version
from simulator.scenario.model import CallType, Layer, Scenario

COLUMNS = 80
_BAR = 10  # characters of a full bar
_LONGEST_QUOTE = 160
_MARKS = {
    Status.PASSED: "✓",
    Status.FAILED: "✗",
    Status.OPEN: "…",
    Status.NOT_APPLICABLE: "–",
}
_OUTCOMES = {
    Outcome.AGREED: "{name} agreed to a next step.",
    Outcome.LET_GO: "You parted as friends, without a next step.",
    Outcome.POLITE_END: "{name} rang off politely.",
    Outcome.HUNG_UP_ON: "{name} hung up on you.",
    Outcome.TRAINEE_HUNG_UP: "You ended the call before a next step was agreed.",
    Outcome.OUT_OF_TIME: "{name}'s time was up.",
}
_REASONS = {  # where the bare name of a reason says too little
    "asked_blocker": "asked what is in the way",
    "bait_and_switch": "the purpose was another one",
    "built_on_wrong": "built on what she had put right",
    "conditional_commitment": "checks before promising",
    "echo": "only said her words again",
    "follow_up": "followed up",
    "neglected_check_in": "a chat where she has been neglected",
    "nothing_given": "asked much, gave nothing",
    "note_used": "used the note",
    "purpose_with_benefit": "purpose with a benefit",
    "recap_invented": "summed up what she had not said",
    "recap_put_right": "put the summary right",
    "recap_right": "summed up rightly",
    "value_fits": "gave what fits",
    "value_generic": "gave what anybody gets",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LAYERS = {
    Layer.PROBLEM: ("problem", "problems"),
    Layer.OPPORTUNITY: ("opportunity", "opportunities"),
    Layer.STRATEGY: ("plan", "plans"),
}


def _wrapped(text: str, indent: int = 0, hang: int = 0) -> str:
    return fill(
        text,
        COLUMNS,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    )


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


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
    if card.outcome is None:
        ended = "The call is not over."
    else:
        ended = _OUTCOMES[card.outcome].format(name=name)
    verdict = "passed" if card.passed else "not passed yet"
    return [
        _wrapped(title),
        "",
        f"Score  {card.score} of 100   {_bar(card.score, 100)}   "
        f"pass mark {card.pass_mark}: {verdict}",
        ended,
    ]


def _about(missed: Missed) -> str:
    return f"about {missed.about}" if missed.about else f"a {_LAYERS[missed.layer][0]}"


def _shed(card: Scorecard, name: str) -> list[str]:
    """What a caller who was politely shed went without: layers and topics, never the facts."""
    in_full = [told for told in card.disclosed if told.version is Version.FULL]
    problems = sum(told.layer is Layer.PROBLEM for told in in_full)
    hidden = [missed for missed in card.missed if missed.layer is not Layer.PROBLEM]
    one, many = _LAYERS[Layer.PROBLEM]
    told = f"{_number(problems)} {one if problems == 1 else many}" if problems else "nothing"
    text = f"{name} was friendly and told you {told}."
    if hidden:
        things = "thing" if len(hidden) == 1 else "things"
        topics = ", ".join(f"one {_about(missed)}" for missed in hidden)
        count = _number(len(hidden)).capitalize()
        text += f" {count} {things} you were not told: {topics}."
    return ["", _wrapped(text)]


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
    return [_wrapped(f"Turn {saying.turn}, try: “{saying.text}”", indent, 2)]


def _strength_and_fix(card: Scorecard, *, model: bool) -> list[str]:
    lines: list[str] = []
    good, fix = strength_of(card), fix_of(card)
    if good is not None:
        lines += ["", "One strength", _wrapped(f"{good.title}: {_quoted(good.evidence[0])}", 2, 2)]
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
            yield _wrapped(f"{_LAYERS[told.layer][0]} (turn {told.turn}): {text}", 2, 2)
    if card.missed:
        named = (f"{_LAYERS[m.layer][0]} {_about(m)}" for m in card.missed if m.about)
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
            f"turn {m.turn} {m.delta:+d} ({_REASONS.get(m.reason, m.reason.replace('_', ' '))})"
            for m in moves
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
        lines += _shed(card, name)
    if call.type is CallType.STALL:
        lines += ["", f"Ask yourself first: what reason had {name} to ring you before this call?"]
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
