"""What turn-taking asks for and what it tells, as values.

Owns the vocabulary only; when each happens is `turn_taking`'s.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of sound."""

    from_ms: int
    to_ms: int


# ── what to do ──────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Listen:
    """Find the words of these stretches; `words` takes the answer under this number."""

    number: int
    spans: tuple[Span, ...]
    draft: str = ""  # what they probably are
    is_partial: bool = False  # may be left out, and given up for another


@dataclass(frozen=True, slots=True, kw_only=True)
class SayLine:
    """Let her line be heard."""

    line_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnDown:
    """She goes on softly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """She falls silent and waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOn:
    """She goes on, from the same sample if she was held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """Her line will not be gone on with."""


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Began:
    """He has begun a turn."""

    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WentQuiet:
    """He has ended it; its words may follow later."""

    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidNothing:
    """What had begun was no speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """The words of an unfinished turn so far."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interrupted:
    """He has taken the floor from her in the middle of this line."""

    line_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TookBack:
    """Her line counts as never begun: he goes on with his turn."""

    line_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnOver:
    """A turn and its words; `joined`: it replaces the last one, whose words it begins with."""

    text: str
    started_ms: int
    ended_ms: int
    joined: bool = False


Action = (
    Listen
    | SayLine
    | TurnDown
    | Hold
    | GoOn
    | Drop
    | Began
    | WentQuiet
    | SaidNothing
    | Partial
    | Interrupted
    | TookBack
    | TurnOver
)
