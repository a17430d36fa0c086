"""What stands on the sheets of a debrief, as text with its emphasis."""

from textual.content import Content

from scoring.render import fix_of, strength_of
from scoring.scorecard import CheckResult, Scorecard, Status, Told
from scoring.wording import (
    SMALL_THINGS,
    layer_in_words,
    missed_in_words,
    outcome_in_words,
    reason_in_words,
    shed_in_words,
)
from simulator.call.events import Outcome
from simulator.practice.coaching import rating_compared
from simulator.practice.debrief.kept import Kept
from simulator.practice.debrief.note_words import Finding, note_findings, plan_findings
from simulator.practice.debrief.whole import Whole, nearest_miss
from simulator.practice.what_if import STATUS_IN_WORDS
from simulator.scenario.model import Layer
from simulator.visible import visible

MARKS = {Status.PASSED: "✓", Status.FAILED: "✗", Status.OPEN: "…", Status.NOT_APPLICABLE: "–"}
_BAR = 20  # characters of a full bar


class Sheet:
    """Lines of text, some of them headings."""

    def __init__(self) -> None:
        """Empty."""
        self._lines: list[Content] = []

    def say(self, text: str = "") -> None:
        """A line, or a paragraph that is wrapped where it is shown."""
        self._lines.append(Content(visible(text)))

    def head(self, text: str) -> None:
        """A heading with room above it."""
        if self._lines:
            self._lines.append(Content(""))
        self._lines.append(Content.assemble((visible(text), "bold")))

    def faint(self, text: str) -> None:
        """What need not be read."""
        self._lines.append(Content.assemble((visible(text), "dim")))

    def findings(self, findings: tuple[Finding, ...]) -> None:
        """Findings with their marks."""
        for finding in findings:
            self.say(f"{finding.mark} {finding.text}")

    @property
    def content(self) -> Content:
        """All of it."""
        return Content("\n").join(self._lines)


def _bar(points: int, most: int) -> str:
    full = round(_BAR * points / most) if most else 0
    return "█" * full + "░" * (_BAR - full)


def _row(title: str, points: int, most: int) -> str:
    return f"  {title:<15} {_bar(points, most)}  {points:>2} of {most}"


def call_score(whole: Whole) -> Content:
    """The score, its dimensions, the second score, what to take from it, conduct, delivery."""
    card, second, sheet = whole.card, whole.second, Sheet()
    verdict = "passed" if card.passed else "not passed yet"
    sheet.head(visible(whole.scenario.title))
    sheet.say(
        f"{card.score} of 100   {_bar(card.score, 100)}   pass mark {card.pass_mark}: {verdict}"
    )
    if whole.decided is not None:
        passed = "passed" if whole.decided.passed else "not passed"
        sheet.say(f"With your coach's decisions: {whole.decided.score} of 100, {passed}")
    sheet.say(outcome_in_words(card.outcome, whole.customer))
    if whole.asked_first:
        sheet.say(whole.asked_first)
    if card.outcome is Outcome.POLITE_END:
        sheet.say(shed_in_words(card, whole.customer))
    sheet.say()
    for dimension in card.dimensions:
        sheet.say(_row(dimension.title, dimension.points, dimension.max))
    if card.habits.points:
        sheet.say(f"  {'Conduct':<15} {card.habits.points:+d}")
    so_far = " so far" if second.is_open else ""
    sheet.head(f"Before and after the call   {second.score} of 100{so_far}")
    for part in second.parts:
        sheet.say(_row(part.title, part.points, part.max))
    _take_away(whole, sheet)
    _conduct(card, sheet)
    sheet.head("How you talked (shown, not scored)")
    for figure in card.delivery:
        sheet.say(f"{figure.title}: {figure.value} {figure.unit}".rstrip())
        if figure.source:
            sheet.faint(f"  {figure.source}")
    for quote in card.not_understood:
        sheet.say(f"No answer: “{quote.text}” (turn {quote.turn})")
    return sheet.content


def _take_away(whole: Whole, sheet: Sheet) -> None:
    card, rating = whole.card, whole.kept.rating
    if rating is not None:
        sheet.head("What you thought")
        if rating.trust_began:
            sheet.say(rating_compared(rating.trust_began, card, whole.customer))
        else:
            sheet.say(f"You could not tell when {whole.customer} began to trust you.")
        if rating.mark is not None:
            sheet.say(f"You gave the call {rating.mark} of 100; it scored {card.score}.")
    good, fix = strength_of(card), fix_of(card)
    if good is not None and (quote := good.fullest) is not None:
        sheet.head("One strength")
        sheet.say(f"{good.title}: “{quote.text}” (turn {quote.turn})")
    if fix is not None:
        sheet.head("One thing to change")
        sheet.say(f"{fix.aim}.")
        if fix.try_saying is not None:
            sheet.say(f"Turn {fix.try_saying.turn}, for instance: “{fix.try_saying.shown}”")


def _conduct(card: Scorecard, sheet: Sheet) -> None:
    if not card.habits.shown and not card.habits.gates:
        return
    sheet.head("Conduct")
    for habit in card.habits.shown:
        said = habit.evidence[0]
        sheet.say(f"{habit.points:+d} {habit.title}: “{said.text}” (turn {said.turn})")
    for gate in card.habits.gates:
        holds = "the whole score" if gate.caps == "total" else gate.caps.replace("_", " ")
        said = gate.evidence[0]
        sheet.say(f"! {gate.title}: “{said.text}” (turn {said.turn})")
        sheet.say(f"  This holds {holds} at {gate.at} of {gate.of} at most.")
        if gate.epilogue:
            sheet.say(f"  {gate.epilogue}")


def verdict(check: CheckResult, kept: Kept) -> Content:
    """One check: how it stands, the words, what came nearest, and a sentence."""
    sheet = Sheet()
    sheet.head(f"{MARKS[check.status]} {check.title}")
    if check.status is Status.NOT_APPLICABLE:
        sheet.say("This does not apply to this kind of call.")
        return sheet.content
    sheet.say(f"{STATUS_IN_WORDS[check.status]}, {check.points} of {check.max_points}")
    for quote in check.evidence:
        sheet.say(f"«{quote.text}» (turn {quote.turn})")
    miss = nearest_miss(check)
    if miss is not None:
        sheet.say(f"Nearest: ‹{miss.text}› (turn {miss.turn})")
    if check.try_saying is not None:
        sheet.say(f"Turn {check.try_saying.turn}, for instance: “{check.try_saying.shown}”")
    for dispute in kept.disputes_of(check.id):
        sheet.say(f"Disputed on {dispute.on}: “{dispute.reason}”")
    for decision in kept.decisions_of(check.id):
        sheet.say(decision.in_words)
    return sheet.content


def reasons(whole: Whole) -> Content:
    """Why trust and patience moved, turn by turn, and the way the call took."""
    course, sheet = whole.course, Sheet()
    moves = sorted(
        [(move.turn, 0, "trust", move) for move in course.trust.moves]
        + [(move.turn, 1, "patience", move) for move in course.patience.moves],
        key=lambda each: each[:2],
    )
    for turn, _, feeling, move in moves:
        where = f"turn {turn}" if turn else "start"
        reason = reason_in_words(move.reason)
        sheet.say(f"{where:<8} {feeling:<8} {move.delta:+4d} → {move.now:<4} {reason}")
    if not moves:
        sheet.say("Nothing in this call moved either.")
    sheet.head("The way the call took, with the turn that led there")
    sheet.say(
        " → ".join(
            f"{stop.in_words} ({stop.turn})" if stop.turn else stop.in_words for stop in course.path
        )
    )
    return sheet.content


def facts(card: Scorecard) -> Content:
    """What was told, and the topics of what was not, layer by layer."""
    sheet = Sheet()
    for layer in Layer:
        told = [fact for fact in card.disclosed if fact.layer is layer and not fact.is_small]
        missed = [fact for fact in card.missed if fact.layer is layer]
        if not told and not missed:
            continue
        sheet.head(layer_in_words(layer, 2).capitalize())
        for fact in told:
            sheet.say(_told(fact))
        for one in missed:
            sheet.say(f"– not told: one {missed_in_words(one)}")
    if small := [fact for fact in card.disclosed if fact.is_small]:
        sheet.head(SMALL_THINGS[1].capitalize())
        for fact in small:
            sheet.say(_told(fact))
    return sheet.content


def _told(fact: Told) -> str:
    if not fact.text:
        return f"… turn {fact.turn}: only hinted at; it takes more trust"
    return f"✓ turn {fact.turn}: {fact.text}"


def before_and_after(whole: Whole) -> Content:
    """Plan and note against the call, and what both are worth."""
    second, sheet = whole.second, Sheet()
    so_far = " so far" if second.is_open else ""
    sheet.head(f"Before and after the call: {second.score} of 100{so_far}")
    for part in second.parts:
        sheet.say(f"{part.title}, {part.points} of {part.max}: {part.why}")
    plan = whole.log.header.start.plan
    sheet.head("Your plan")
    if plan is None or whole.plan is None:
        sheet.say("You made none. It is written in the briefing, before the phone rings.")
    else:
        sheet.findings(plan_findings(plan, whole.plan))
    note = whole.kept.note
    if note is None or whole.note is None:
        sheet.head("Your note")
        sheet.say("You have not written it yet: press n.")
        return sheet.content
    texts = (note.discussed, note.proposed, note.next_purpose)
    for (heading, found), text in zip(
        note_findings(note, whole.note, whole.scenario), texts, strict=True
    ):
        sheet.head(heading)
        sheet.faint(text or "(nothing)")
        sheet.findings(found)
    return sheet.content
