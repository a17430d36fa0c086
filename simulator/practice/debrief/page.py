"""A debrief as one self-contained web page: no network, no script, nothing beside it.

What people said, and what authors wrote, is only ever text: nothing of it can become markup.
"""

from collections.abc import Mapping
from importlib.resources import files

from scoring.render import fix_of, strength_of
from scoring.scorecard import CheckResult, DimensionScore, Scorecard, Told
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
from simulator.practice.debrief.curve_svg import curve_svg
from simulator.practice.debrief.markup import NOTHING, Markup, joined, tag
from simulator.practice.debrief.note_words import Finding, note_findings, plan_findings
from simulator.practice.debrief.page_checks import checks_section, quoted
from simulator.practice.debrief.whole import Marked, Whole, marked, nearest_miss
from simulator.practice.transcript import TRAINEE, Spoken
from simulator.scenario.model import Layer

# Nothing is fetched and nothing runs, whatever a scenario or a trainee may have written.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; media-src data:"


def page(whole: Whole, sounds: Mapping[int, str] | None = None) -> str:
    """The page. `sounds` holds, by turn, a recording as a `data:` address."""
    card = whole.card
    style = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"{whole.scenario.title} · {whole.trainee} · {card.score} of 100"),
        tag("style", Markup(style)),
    )
    body = tag(
        "body",
        _head(whole),
        _scores(whole),
        _coach(whole),
        _section("The call", _transcript(whole, sounds or {}), id_="call"),
        checks_section(whole),
        _conduct(card),
        _curves(whole),
        _told(card),
        _delivery(card),
        _before_and_after(whole),
        _foot(whole),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang=whole.scenario.language)}\n"


def _section(title: str, *content: str, id_: str = "") -> Markup:
    return tag("section", tag("h2", title), *content, id_=id_)


def _head(whole: Whole) -> Markup:
    header = whole.log.header
    today = header.start.today
    called = f"{today:%A} {today.day} {today:%B} {today.year}, {today:%H:%M}"
    held = f" · held on {whole.started[:10]}" if whole.started else ""
    variant = f", variant {header.start.variant}" if header.start.variant else ""
    kind = "Exam" if header.exam else "Practice"
    return tag(
        "header",
        tag("h1", whole.scenario.title),
        tag(
            "p",
            f"{whole.trainee} and {whole.customer} · {called} · {kind}{held} · "
            f"{whole.scenario.id}{variant}",
            class_="faint",
        ),
    )


def _bar(points: int, most: int) -> Markup:
    share = max(0, min(100, round(100 * points / most))) if most else 0
    return tag("span", tag("span", style=f"width: {share}%"), class_="bar")


def _scores(whole: Whole) -> Markup:
    card, second = whole.card, whole.second
    verdict = "passed" if card.passed else "not passed"
    rows = [_row(d) for d in card.dimensions]
    if card.habits.points:
        rows.append(_cells("Conduct", "", f"{card.habits.points:+d}"))
    call = tag(
        "div",
        tag("div", f"{card.score} ", tag("span", "of 100", class_="small"), class_="big"),
        tag("p", f"The call: {verdict}, with a pass mark of {card.pass_mark}. "),
        _decided(whole),
        tag("p", outcome_in_words(card.outcome, whole.customer)),
        tag("table", *rows),
    )
    so_far = " so far" if second.is_open else ""
    beside = tag(
        "div",
        tag(
            "div", f"{second.score} ", tag("span", f"of 100{so_far}", class_="small"), class_="big"
        ),
        tag("p", "Before and after the call: plan, note, promises."),
        tag(
            "table",
            *(
                joined(
                    _cells(part.title, _bar(part.points, part.max), f"{part.points} of {part.max}"),
                    tag("tr", tag("td", part.why, colspan=3, class_="small")),
                )
                for part in second.parts
            ),
        ),
    )
    return tag("section", call, beside, class_="scores")


def _decided(whole: Whole) -> Markup:
    decided = whole.decided
    if decided is None:
        return NOTHING
    passed = "passed" if decided.passed else "not passed"
    return tag("p", tag("b", f"With the coach's decisions: {decided.score} of 100"), f", {passed}.")


def _row(dimension: DimensionScore) -> Markup:
    points, most = dimension.points, dimension.max
    return _cells(dimension.title, _bar(points, most), f"{points} of {most}")


def _cells(name: str, middle: str, number: str) -> Markup:
    return tag("tr", tag("td", name), tag("td", middle), tag("td", number, class_="number"))


def _coach(whole: Whole) -> Markup:
    card, rating = whole.card, whole.kept.rating
    good, fix = strength_of(card), fix_of(card)
    parts = [tag("p", whole.asked_first)] if whole.asked_first else []
    if card.outcome is Outcome.POLITE_END:
        parts.append(tag("p", shed_in_words(card, whole.customer)))
    if rating is not None and rating.mark is not None:
        parts.append(tag("p", f"Your own mark was {rating.mark} of 100."))
    if rating is not None and rating.trust_began:
        parts.append(tag("p", rating_compared(rating.trust_began, card, whole.customer)))
    if good is not None and good.fullest is not None:
        said = quoted(good.fullest)
        parts.append(tag("p", tag("b", "One strength. "), f"{good.title}: ", said))
    if fix is not None:
        parts.append(_fix(fix))
    return _section("What to take from it", *parts) if parts else NOTHING


def _fix(fix: CheckResult) -> Markup:
    miss = nearest_miss(fix)
    instead = joined(", instead of ", quoted(miss)) if miss else ""
    saying = fix.try_saying
    sentence = (
        tag("p", f"At turn {saying.turn}, for instance: “{saying.shown}”", class_="try")
        if saying
        else ""
    )
    return joined(tag("p", tag("b", "One thing to change. "), fix.aim, instead, "."), sentence)


# ── the call ────────────────────────────────────────────────────────────────


def _transcript(whole: Whole, sounds: Mapping[int, str]) -> Markup:
    anchored: set[int] = set()
    key = tag(
        "p",
        "Underlined words are evidence; the small numbers lead to the verdicts they decided. ",
        "A broken underline is what came nearest to one that was missed.",
        class_="small",
    )
    items = [_line(line, whole, sounds, anchored) for line in whole.lines]
    return joined(key, tag("ol", *items, class_="call"))


def _line(line: Spoken, whole: Whole, sounds: Mapping[int, str], anchored: set[int]) -> Markup:
    if line.is_aside:
        return tag("li", tag("span", "", class_="who"), tag("i", line.text, class_="faint"))
    if line.speaker != TRAINEE:
        return tag("li", tag("span", line.speaker, class_="who"), line.text)
    first = line.turn not in anchored
    anchored.add(line.turn)
    sound = sounds.get(line.turn) if first else None
    return tag(
        "li",
        tag("span", f"{TRAINEE} {line.turn}", class_="who"),
        *(_piece(piece) for piece in marked(line, whole)),
        *([tag("span", f" {line.note}", class_="small")] if line.note else []),
        *([tag("audio", controls="controls", preload="none", src=sound)] if sound else []),
        id_=f"turn-{line.turn}" if first else "",
    )


def _piece(piece: Marked) -> Markup:
    if not piece.proves and not piece.misses:
        return joined(piece.text)
    kind = "" if piece.proves else "miss"
    numbers = dict.fromkeys((*piece.proves, *piece.misses))
    links = [tag("a", str(number), href=f"#check-{number}") for number in numbers]
    return joined(tag("mark", piece.text, class_=kind), tag("sup", *links))


# ── what came of it ─────────────────────────────────────────────────────────


def _conduct(card: Scorecard) -> Markup:
    items = [
        tag("li", f"{habit.points:+d} {habit.title}: ", quoted(habit.evidence[0]))
        for habit in card.habits.shown
    ]
    for gate in card.habits.gates:
        holds = "the whole score" if gate.caps == "total" else gate.caps.replace("_", " ")
        items.append(
            tag(
                "li",
                tag("b", gate.title),
                ": ",
                quoted(gate.evidence[0]),
                f" This holds {holds} at {gate.at} of {gate.of} at most. ",
                gate.epilogue,
            )
        )
    return _section("Conduct", tag("ul", *items)) if items else NOTHING


def _curves(whole: Whole) -> Markup:
    course = whole.course
    moves = sorted(
        [(move.turn, 0, "trust", move) for move in course.trust.moves]
        + [(move.turn, 1, "patience", move) for move in course.patience.moves],
        key=lambda each: each[:2],
    )
    reasons = [
        tag(
            "tr",
            tag("td", tag("a", f"turn {turn}", href=f"#turn-{turn}") if turn else "start"),
            tag("td", f"{kind} {move.delta:+d}, now {move.now}"),
            tag("td", reason_in_words(move.reason)),
        )
        for turn, _, kind, move in moves
    ]
    path = " → ".join(
        f"{stop.in_words} ({stop.turn})" if stop.turn else stop.in_words for stop in course.path
    )
    return _section(
        "Trust and patience",
        curve_svg(course, whole.customer),
        tag("table", *reasons),
        tag("h3", "The way the call took (with the turn that led there)"),
        tag("p", path),
    )


def _told(card: Scorecard) -> Markup:
    rows = []
    for layer in Layer:
        told = [told for told in card.disclosed if told.layer is layer and not told.is_small]
        missed = [missed for missed in card.missed if missed.layer is layer]
        if not told and not missed:
            continue
        rows.append(tag("h3", layer_in_words(layer, 2).capitalize()))
        items = [_told_item(fact) for fact in told]
        items += [tag("li", f"not told: one {missed_in_words(one)}") for one in missed]
        rows.append(tag("ul", *items))
    if small := [told for told in card.disclosed if told.is_small]:
        rows.append(tag("h3", SMALL_THINGS[1].capitalize()))
        rows.append(tag("ul", *(_told_item(fact) for fact in small)))
    return _section("What you were told, and what not", *rows) if rows else NOTHING


def _told_item(fact: Told) -> Markup:
    if not fact.text:
        return tag("li", f"turn {fact.turn}: only hinted at; it takes more trust")
    return tag("li", tag("a", f"turn {fact.turn}", href=f"#turn-{fact.turn}"), ": ", fact.text)


def _delivery(card: Scorecard) -> Markup:
    rows = [
        tag(
            "tr",
            tag("td", figure.title),
            tag("td", f"{figure.value} {figure.unit}".strip(), class_="number"),
            tag("td", figure.source, class_="small"),
        )
        for figure in card.delivery
    ]
    lost = [tag("p", "No answer: ", quoted(quote)) for quote in card.not_understood]
    return _section("How you talked (shown, not scored)", tag("table", *rows), *lost)


def _before_and_after(whole: Whole) -> Markup:
    parts: list[Markup] = []
    plan = whole.log.header.start.plan
    if plan is not None and whole.plan is not None:
        parts += [tag("h3", "Your plan"), _findings(plan_findings(plan, whole.plan))]
    note = whole.kept.note
    if note is not None and whole.note is not None:
        headings = note_findings(note, whole.note, whole.scenario)
        for (heading, findings), words in zip(
            headings, (note.discussed, note.proposed, note.next_purpose), strict=True
        ):
            parts += [tag("h3", heading), tag("p", words), _findings(findings)]
    return _section("Before and after the call", *parts) if parts else NOTHING


def _findings(findings: tuple[Finding, ...]) -> Markup:
    lines = [tag("div", f"{finding.mark} {finding.text}") for finding in findings]
    return tag("div", *lines, class_="small")


def _foot(whole: Whole) -> Markup:
    versions = whole.card.versions
    return tag(
        "footer",
        tag(
            "p",
            f"Written by warmcall {versions.engine} on the computer the call was held on. "
            f"Scenario {whole.scenario.id}, version {versions.scenario}; scored by the rubric "
            f"{versions.rubric}, version {versions.rubric_version}. The same words always get "
            "the same score.",
            class_="small",
        ),
    )
