"""Small wordings the screens share: skills, kinds of call, and how long ago something was."""

from datetime import datetime
from typing import TYPE_CHECKING

from simulator.visible import visible

if TYPE_CHECKING:
    from simulator.records.attempts import Attempt
    from simulator.scenario.library import Listed

SKILLS = {
    "purpose": "purpose",
    "open_questions": "open questions",
    "listening": "listening",
    "next_step": "next step",
}


def kind_of(listed: "Listed") -> str:
    """The kind of call and how hard it is."""
    return f"{listed.call_type.replace('_', ' ')}, {listed.difficulty}".strip(", ")


def named(scenario: str) -> str:
    """What a call is called where no title is at hand, as of one held with an account."""
    return scenario.replace("-", " ").capitalize()


def score_of(attempt: "Attempt") -> str:
    """What a call scored, whether that passes, and what the coach's decisions make of it."""
    if attempt.score is None:
        return "  cut off"
    mark = "✓" if attempt.passed else "✗"
    if attempt.decided is not None:
        return f"{mark} {attempt.score}, coach {attempt.decided}"
    return f"{mark} {attempt.score} of 100"


def shorten(text: str, width: int) -> str:
    """The text in so many characters at most, safe to show; what is cut off leaves a sign."""
    safe = visible(" ".join(text.split()))
    return safe if len(safe) <= width else safe[: max(width - 1, 0)] + "…"


def ago(started: str, now: datetime) -> str:
    """How long ago, as one would say it; empty for a time that cannot be read."""
    try:
        then = datetime.fromisoformat(started)
    except ValueError:
        return ""
    days = (now.date() - then.replace(tzinfo=None).date()).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    return f"{days} days ago" if days < 60 else f"{days // 30} months ago"
