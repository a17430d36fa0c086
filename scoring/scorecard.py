"""What a score is: a value, and the JSON others read. Text is `render`'s concern."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from scoring.turns import Quote
from simulator.call.events import Outcome, Version
from simulator.encoding import Json
from simulator.scenario.model import Layer

SCHEMA_VERSION = 1


class Status(StrEnum):
    """How a check stands."""

    PASSED = "passed"
    FAILED = "failed"
    OPEN = "open"  # the call is not over
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrySaying:
    """A sentence that would have passed, at that turn of this call.

    `replaces` is the stretch of the turn's text it stands in for; empty: it is added at
    the end of the turn.
    """

    turn: int
    replaces: str
    text: str

    @property
    def shown(self) -> str:
        """The sentence without words of his own that stay as they were beside it."""
        if not self.replaces or self.text == self.replaces:
            return self.text
        return self.text.removesuffix(self.replaces).removeprefix(self.replaces).strip()

    def applied_to(self, text: str) -> str:
        """The turn with the sentence in it."""
        if self.replaces:
            return text.replace(self.replaces, self.text, 1)
        return f"{text} {self.text}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """One check: how it stands, and the words that show it."""

    id: str
    title: str
    aim: str
    dimension: str
    status: Status
    points: int
    max_points: int
    evidence: tuple[Quote, ...] = ()
    nearest_miss: Quote | None = None
    try_saying: TrySaying | None = None
    source: str

    @property
    def fullest(self) -> Quote | None:
        """Of the words that show it, the longest; None where none do."""
        return max(self.evidence, key=lambda quote: len(quote.text), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionScore:
    """One of the four, after scaling and gates."""

    id: str
    title: str
    points: int
    max: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitShown:
    """Good or bad conduct, with the words that show it; `points` before the caps."""

    id: str
    title: str
    points: int
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GateTripped:
    """Something that capped the score; `epilogue` is what became of a broken promise."""

    id: str
    title: str
    caps: str
    at: int
    of: int
    evidence: tuple[Quote, ...]
    epilogue: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """Conduct beside the checks: what it added or took off, after the caps."""

    points: int
    shown: tuple[HabitShown, ...] = ()
    gates: tuple[GateTripped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact the customer told, and how much of it."""

    fact: str
    layer: Layer
    version: Version
    turn: int
    text: str  # as it was told in full; empty while only hinted at
    is_small: bool = False  # about her or her place; no problem though it stands in that layer


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """Something that was not told: its layer and topic, never what it is."""

    layer: Layer
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustPoint:
    """One move of the customer's trust."""

    turn: int
    delta: int
    now: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustCurve:
    """How trust went, 0 to 100."""

    start: int
    end: int
    moves: tuple[TrustPoint, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure shown and not scored, with its source."""

    id: str
    title: str
    value: int | float
    unit: str  # empty for a bare count
    source: str  # empty where no published figure could be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What it takes to compute the same card again."""

    engine: str
    hearing: str
    scenario: int
    scenario_digest: str
    rubric: str
    rubric_version: int
    rubric_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """The score of one call."""

    scenario: str
    score: int  # 0 to 100
    pass_mark: int
    passed: bool
    outcome: Outcome | None  # None while the call goes on
    dimensions: tuple[DimensionScore, ...]
    habits: Habits
    checks: tuple[CheckResult, ...]
    disclosed: tuple[Told, ...]
    missed: tuple[Missed, ...]
    trust: TrustCurve
    filler_openers: int  # times he made contact for contact's sake
    delivery: tuple[Figure, ...]
    not_understood: tuple[Quote, ...]  # whole turns; the simulator's limit
    versions: Versions

    def check(self, check_id: str) -> CheckResult:
        """A check by its id; raises KeyError for one that this kind of call does not have."""
        for result in self.checks:
            if result.id == check_id:
                return result
        raise KeyError(check_id)


def _quote(quote: Quote | None) -> Json:
    if quote is None:
        return None
    return {"turn": quote.turn, "start": quote.start, "end": quote.end, "text": quote.text}


def _quotes(quotes: tuple[Quote, ...]) -> Json:
    return [_quote(quote) for quote in quotes]


def _try_saying(saying: TrySaying | None) -> Json:
    if saying is None:
        return None
    return {"turn": saying.turn, "replaces": saying.replaces, "text": saying.text}


def _check(result: CheckResult) -> Json:
    return {
        "id": result.id,
        "title": result.title,
        "dimension": result.dimension,
        "status": result.status.value,
        "points": result.points,
        "max_points": result.max_points,
        "evidence": _quotes(result.evidence),
        "nearest_miss": _quote(result.nearest_miss),
        "try_saying": _try_saying(result.try_saying),
        "source": result.source,
    }


def _habits(habits: Habits) -> Json:
    return {
        "points": habits.points,
        "shown": [
            {"id": h.id, "title": h.title, "points": h.points, "evidence": _quotes(h.evidence)}
            for h in habits.shown
        ],
        "gates": [
            {
                "id": g.id,
                "title": g.title,
                "caps": g.caps,
                "at": g.at,
                "of": g.of,
                "evidence": _quotes(g.evidence),
                "epilogue": g.epilogue,
            }
            for g in habits.gates
        ],
    }


def _trust(trust: TrustCurve) -> Json:
    return {
        "start": trust.start,
        "end": trust.end,
        "moves": [
            {"turn": m.turn, "delta": m.delta, "now": m.now, "reason": m.reason}
            for m in trust.moves
        ],
    }


def scorecard_json(card: Scorecard) -> Mapping[str, Json]:
    """The scorecard as plain JSON data, every key present, in a fixed order."""
    versions = card.versions
    return {
        "schema_version": SCHEMA_VERSION,
        "scenario": card.scenario,
        "score": card.score,
        "pass_mark": card.pass_mark,
        "passed": card.passed,
        "outcome": None if card.outcome is None else card.outcome.value,
        "dimensions": {d.id: {"points": d.points, "max": d.max} for d in card.dimensions},
        "habits": _habits(card.habits),
        "checks": [_check(result) for result in card.checks],
        "disclosed": [
            {
                "fact": told.fact,
                "layer": told.layer.value,
                "version": told.version.value,
                "turn": told.turn,
                "text": told.text,
            }
            for told in card.disclosed
        ],
        "missed": [{"layer": m.layer.value, "about": m.about} for m in card.missed],
        "trust": _trust(card.trust),
        "filler_openers": card.filler_openers,
        "delivery": {
            f.id: {"value": f.value, "unit": f.unit, "source": f.source} for f in card.delivery
        },
        "versions": {
            "engine": versions.engine,
            "hearing": versions.hearing,
            "scenario": versions.scenario,
            "scenario_digest": versions.scenario_digest,
            "rubric": versions.rubric,
            "rubric_version": versions.rubric_version,
            "rubric_digest": versions.rubric_digest,
        },
    }
