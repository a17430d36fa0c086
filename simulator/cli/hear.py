"""`warmcall hear`: sentences in, what was heard in them out, one JSON line for each."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import BinaryIO

import click

from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.encoding import Json, to_json
from simulator.hearing.acts import HeardText
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear

SCHEMA_VERSION = 1
_LONGEST_LINE = 8_000_000  # bytes; a sentence of a megabyte still passes


class BadLineError(ValueError):
    """A line that cannot be heard; the message says why."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What is known besides the line itself."""

    prepared: Prepared
    today: date | None


@click.command("hear")
@click.argument("text", required=False)
@click.option(
    "--scenario", "scenario_name", metavar="S", help="Hear as in a call of this scenario."
)
@click.option("--explain", is_flag=True, help="Plain text in; show each act, its words and why.")
@pass_settings
def hear_command(
    settings: Settings, text: str | None, scenario_name: str | None, explain: bool
) -> None:
    """Show what is heard in TEXT, or in each line of standard input.

    Without --explain each line is a JSON object with "text" and, if wanted,
    "heard_before", "facts", "known", "briefing" and "today"; the answer is a JSON object
    on one line. A line that cannot be used is answered with {"error": ...}. Sentences typed
    at a terminal are plain, and explained.
    """
    setting = _setting(settings, scenario_name)
    screen = Screen(no_input=settings.no_input)
    if text is not None:
        heard = hear(text, _context({}, setting))
        screen.show(explained(heard, screen) if explain else json.dumps(_answer(heard)))
        return
    if sys.stdin.isatty():
        explain = True
        screen.tell("Type one sentence a line; Ctrl-D ends.")
    for raw in _lines(sys.stdin.buffer):
        screen.show(_explain_line(raw, setting, screen) if explain else _hear_line(raw, setting))


def _setting(settings: Settings, scenario_name: str | None) -> _Setting:
    if scenario_name is None:
        return _Setting(Prepared(), None)
    from simulator.cli.starting import load_scenario
    from simulator.hearing.prepare import prepare

    scenario = load_scenario(settings, scenario_name)
    prepared = prepare(scenario.customer, scenario.call, "Sam")
    return _Setting(prepared, scenario.call.today.date())


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines as bytes; of a line that is too long only its beginning, which shows it is."""
    while raw := stream.readline(_LONGEST_LINE + 1):
        yield raw
        while len(raw) > _LONGEST_LINE and not raw.endswith(b"\n"):
            raw = stream.readline(_LONGEST_LINE + 1)


def _text_of(raw: bytes) -> str:
    if len(raw) > _LONGEST_LINE:
        raise BadLineError(f"the line is longer than {_LONGEST_LINE:,} bytes")
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise BadLineError(f"the line is not UTF-8 text (byte {error.start + 1})") from error


def _hear_line(raw: bytes, setting: _Setting) -> str:
    try:
        line = _object_of(_text_of(raw))
        answer = _answer(hear(_string(line, "text", required=True), _context(line, setting)))
    except BadLineError as error:
        answer = {"error": str(error)}
    return json.dumps(answer)


def _explain_line(raw: bytes, setting: _Setting, screen: Screen) -> str:
    try:
        text = _text_of(raw).rstrip("\r\n")
    except BadLineError as error:
        return f"! {error}"
    line: dict[str, Json] = {"text": text}
    if text.lstrip().startswith("{"):
        try:
            line = _object_of(text)
            text = _string(line, "text", required=True)
        except BadLineError as error:
            return f"! {error}"
    return explained(hear(text, _context(line, setting)), screen) + "\n"


def explained(heard: HeardText, screen: Screen) -> str:
    """What was heard, for a person: each act with its words and what decided."""
    rows = [screen.strong(heard.text[:400])]
    for act in heard.acts:
        words = heard.text[act.start : act.end]
        rows.append(f"  {act.act.value:<22} {act.start}-{act.end} {words[:60]!r}")
        rows.append(screen.faint(f"  {'':<22} {act.confidence:.2f} {act.reason}"))
        attributes = to_json(act.attributes)
        if attributes:
            rows.append(screen.faint(f"  {'':<22} {json.dumps(attributes, ensure_ascii=False)}"))
    if not heard.acts:
        rows.append("  nothing")
    if heard.when.spans:
        named = ", ".join(repr(heard.text[s.start : s.end]) for s in heard.when.spans)
        rows.append(f"  when: {heard.when.kind.value}, {named}")
    if heard.asks_for:
        rows.append(f"  asks for: {', '.join(heard.asks_for)}")
    if heard.recap is not None:
        for verdict in heard.recap.verdicts:
            detail = f" ({verdict.detail}: {verdict.wrong!r} for {verdict.right!r})"
            rows.append(
                f"  recap: {verdict.fact} {verdict.verdict.value}{detail if verdict.detail else ''}"
            )
        rows += [f"  invented: {heard.text[s.start : s.end]!r}" for s in heard.recap.invented]
    return "\n".join(rows)


def _answer(heard: HeardText) -> dict[str, Json]:
    recap = heard.recap
    verdicts: list[Json] = []
    for verdict in recap.verdicts if recap else ():
        one: dict[str, Json] = {"fact": verdict.fact, "verdict": verdict.verdict.value}
        if verdict.detail:
            one["detail"] = verdict.detail
        verdicts.append(one)
    return {
        "schema_version": SCHEMA_VERSION,
        "acts": [
            {
                "act": act.act.value,
                "start": act.start,
                "end": act.end,
                "confidence": act.confidence,
                "attributes": to_json(act.attributes),
            }
            for act in heard.acts
        ],
        "when": {
            "kind": heard.when.kind.value,
            "spans": [{"start": span.start, "end": span.end} for span in heard.when.spans],
        },
        "asks_for": list(heard.asks_for),
        "recap": {
            "verdicts": verdicts,
            "invented": [
                {"start": span.start, "end": span.end} for span in (recap.invented if recap else ())
            ],
        },
    }


# ── reading a line ──────────────────────────────────────────────────────────


def _object_of(text: str) -> dict[str, Json]:
    try:
        line = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadLineError(f"the line is no JSON: {error}") from error
    if not isinstance(line, dict):
        raise BadLineError('the line must be a JSON object such as {"text": "What still stops?"}')
    return line


def _string(line: dict[str, Json], name: str, *, required: bool = False) -> str:
    value = line.get(name)
    if value is None and not required:
        return ""
    if not isinstance(value, str):
        raise BadLineError(f'"{name}" must be text' + ("" if name in line else ", and is missing"))
    return value


def _strings(line: dict[str, Json], name: str) -> tuple[str, ...]:
    value = line.get(name)
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadLineError(f'"{name}" must be a list of texts')
    return tuple(item for item in value if isinstance(item, str))


def _context(line: dict[str, Json], setting: _Setting) -> HearingContext:
    facts, disclosed = _facts(line)
    prepared = setting.prepared
    if facts:
        prepared = replace(prepared, facts=facts)
    briefing = _strings(line, "briefing")
    if briefing:
        prepared = replace(prepared, briefing=(*prepared.briefing, *briefing))
    return HearingContext(
        prepared=prepared,
        heard_before=_string(line, "heard_before"),
        disclosed=disclosed,
        known=_strings(line, "known"),
        today=_day(line) or setting.today,
        recap_everything=bool(facts),
    )


def _facts(line: dict[str, Json]) -> tuple[tuple[FactCue, ...], tuple[str, ...]]:
    """The facts of a line, and which of them have been told (all, unless it says not)."""
    given = line.get("facts")
    if given is None:
        return (), ()
    if not isinstance(given, list):
        raise BadLineError('"facts" must be a list')
    facts: list[FactCue] = []
    disclosed: list[str] = []
    for item in given:
        if not isinstance(item, dict):
            raise BadLineError('each of "facts" must be an object with "id" and "text"')
        fact = FactCue(
            id=_string(item, "id", required=True),
            text=_string(item, "text", required=True),
            asked_by=_strings(item, "asked_by"),
            must=_must(item.get("must")),
        )
        facts.append(fact)
        told = item.get("disclosed", True)
        if not isinstance(told, bool):
            raise BadLineError('"disclosed" must be true or false')
        if told:
            disclosed.append(fact.id)
    return tuple(facts), tuple(disclosed)


def _must(value: Json) -> tuple[tuple[str, ...], ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise BadLineError('"must" must be a list')
    return tuple(
        (item,) if isinstance(item, str) else _strings({"must": item}, "must") for item in value
    )


def _day(line: dict[str, Json]) -> date | None:
    text = _string(line, "today")
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError as error:
        raise BadLineError('"today" must be a date such as 2026-03-24') from error
