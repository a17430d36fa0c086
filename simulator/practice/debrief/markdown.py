"""A call and its scorecard as Markdown, for a coach or a learning record."""

import re

from scoring.scorecard import CheckResult, Status
from simulator.practice.debrief.kept import Dispute
from simulator.practice.debrief.whole import Whole
from simulator.visible import visible

_MARKS = {
    Status.PASSED: "passed",
    Status.FAILED: "not passed",
    Status.OPEN: "open",
    Status.NOT_APPLICABLE: "does not apply",
}
_MEANS_SOMETHING = re.compile(r"([\\`*_{}\[\]<>#|~])")


def markdown(whole: Whole) -> str:
    """The document, with what people said escaped so that it stays what they said."""
    scenario, card, header = whole.scenario, whole.card, whole.log.header
    lines = [
        f"# {_plain(scenario.title)}",
        "",
        f"- Scenario: {scenario.id}, version {scenario.version}"
        + (f", variant {_plain(header.start.variant)}" if header.start.variant else ""),
        f"- Trainee: {_plain(header.trainee or header.start.trainee_name)}",
        f"- Day of the call: {header.start.today:%Y-%m-%d %H:%M}",
        f"- Score: **{card.score}** of 100 (pass mark {card.pass_mark}, "
        f"{'passed' if card.passed else 'not passed'})",
        *_decided(whole),
        f"- Before and after the call: {whole.second.score} of 100"
        + (" so far" if whole.second.is_open else ""),
        f"- Outcome: {card.outcome.value.replace('_', ' ') if card.outcome else 'not over'}",
        f"- Recorded by warmcall {header.engine}",
        "",
        "## The call",
        "",
    ]
    for line in whole.lines:
        number = f" ({line.turn})" if line.speaker == "You" else ""
        said = f"**{_plain(line.speaker)}{number}:** {_plain(line.text)}"
        lines += [f"*{_plain(line.text)}*" if line.is_aside else said, ""]
        if line.note:
            lines += [f"*{_plain(line.note)}*", ""]
    lines += ["## The score", "", "| | points | of |", "|---|---:|---:|"]
    lines += [f"| {_plain(d.title)} | {d.points} | {d.max} |" for d in card.dimensions]
    lines += [f"| Conduct | {card.habits.points:+d} | |", ""]
    for dimension in card.dimensions:
        lines += [f"### {_plain(dimension.title)}", ""]
        for check in card.checks:
            if check.dimension == dimension.id:
                lines += _check(check)
                lines += _disputed(whole.kept.disputes_of(check.id))
                lines += [f"  - {_plain(d.in_words)}" for d in whole.kept.decisions_of(check.id)]
        lines.append("")
    if card.habits.shown or card.habits.gates:
        lines += ["### Conduct", ""]
        lines += [
            f"- {habit.points:+d} {_plain(habit.title)}: “{_plain(habit.evidence[0].text)}”"
            for habit in card.habits.shown
        ]
        for gate in card.habits.gates:
            lines.append(f"- {_plain(gate.title)}: “{_plain(gate.evidence[0].text)}”")
            if gate.epilogue:
                lines.append(f"  {_plain(gate.epilogue)}")
        lines.append("")
    lines += ["### Before and after the call", ""]
    lines += [
        f"- {_plain(part.title)}, {part.points} of {part.max}: {_plain(part.why)}"
        for part in whole.second.parts
    ]
    return "\n".join(lines).rstrip()


def _decided(whole: Whole) -> list[str]:
    if whole.decided is None:
        return []
    passed = "passed" if whole.decided.passed else "not passed"
    return [f"- With the coach's decisions: **{whole.decided.score}** of 100 ({passed})"]


def _disputed(disputes: tuple[Dispute, ...]) -> list[str]:
    return [f"  - disputed on {_plain(d.on)}: “{_plain(d.reason)}”" for d in disputes]


def _check(check: CheckResult) -> list[str]:
    if check.status is Status.NOT_APPLICABLE:
        return [f"- {_plain(check.title)}: does not apply to this call"]
    lines = [
        f"- **{_MARKS[check.status]}**, {check.points} of {check.max_points}: {_plain(check.title)}"
    ]
    lines += [f"  - turn {q.turn}: “{_plain(q.text)}”" for q in check.evidence]
    if check.nearest_miss is not None:
        miss = check.nearest_miss
        lines.append(f"  - nearest, turn {miss.turn}: “{_plain(miss.text)}”")
    if check.try_saying is not None:
        saying = check.try_saying
        lines.append(f"  - at turn {saying.turn}, try: “{_plain(saying.shown)}”")
    return lines


def _plain(text: str) -> str:
    return _MEANS_SOMETHING.sub(r"\\\1", visible(" ".join(text.split())))
