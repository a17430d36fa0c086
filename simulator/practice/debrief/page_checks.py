"""Every verdict of a debrief's page: the words that decided, linked to where they were said."""

from scoring.scorecard import CheckResult, Status
from scoring.turns import Quote
from simulator.practice.debrief.markup import NOTHING, Markup, joined, tag
from simulator.practice.debrief.whole import Whole, nearest_miss, numbered

_MARKS = {
    Status.PASSED: ("✓", "passed"),
    Status.FAILED: ("✗", "not passed"),
    Status.OPEN: ("…", "open"),
    Status.NOT_APPLICABLE: ("–", "does not apply to this call"),
}


def quoted(quote: Quote) -> Markup:
    """His words, with a link to the turn they stand in."""
    return joined(
        f"“{' '.join(quote.text.split())}” (",
        tag("a", f"turn {quote.turn}", href=f"#turn-{quote.turn}"),
        ")",
    )


def checks_section(whole: Whole) -> Markup:
    """All checks, dimension by dimension."""
    numbers = numbered(whole.card)
    parts: list[Markup] = []
    for dimension in whole.card.dimensions:
        parts.append(tag("h3", f"{dimension.title}: {dimension.points} of {dimension.max}"))
        parts += [
            _check(check, numbers[check.id], whole)
            for check in whole.card.checks
            if check.dimension == dimension.id
        ]
    return tag("section", tag("h2", "Every verdict"), *parts, id_="verdicts")


def _check(check: CheckResult, number: int, whole: Whole) -> Markup:
    sign, word = _MARKS[check.status]
    points = (
        word
        if check.status is Status.NOT_APPLICABLE
        else f"{word}, {check.points} of {check.max_points}"
    )
    title = tag("span", tag("b", f"{number}. {check.title}"))
    return tag(
        "div",
        tag("span", sign, class_="mark"),
        tag("div", title, tag("span", points), class_="title"),
        *(tag("div", quoted(quote)) for quote in check.evidence),
        _nearest(check),
        _try(check),
        *(
            tag(
                "p",
                f"Disputed on {dispute.on}, when it stood as {_verdict(dispute.verdict)}: "
                f"“{dispute.reason}”",
                class_="dispute",
            )
            for dispute in whole.kept.disputes_of(check.id)
        ),
        *(
            tag("p", decision.in_words, class_="dispute")
            for decision in whole.kept.decisions_of(check.id)
        ),
        class_="check",
        id_=f"check-{number}",
    )


def _verdict(status: str) -> str:
    return _MARKS[Status(status)][1] if status in list(Status) else status


def _nearest(check: CheckResult) -> Markup:
    miss = nearest_miss(check)
    return tag("div", "Nearest: ", quoted(miss)) if miss else NOTHING


def _try(check: CheckResult) -> Markup:
    saying = check.try_saying
    if saying is None:
        return NOTHING
    where = tag("a", f"turn {saying.turn}", href=f"#turn-{saying.turn}")
    return tag("div", "At ", where, f", for instance: “{saying.shown}”", class_="try")
