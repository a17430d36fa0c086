"""The sentences simulated trainees speak: rows by intent, content and voice.

Those for a scenario were written by outside hands who saw only its briefing (the README
beside them says how). The general ones hold what belongs to no scenario. Files are read
once and never written.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from simulator.trainees.kinds import Voice

BANK = Path(__file__).parent / "bank"
GENERAL = "general"


class Intent(StrEnum):
    """What a sentence is for."""

    OPENING = "opening"
    ASK_NOW = "ask_now"
    ASK_TROUBLE = "ask_trouble"
    ASK_WISH = "ask_wish"
    ASK_PLAN = "ask_plan"
    ASK_DECIDE = "ask_decide"
    ASK_PEOPLE = "ask_people"
    FOLLOW_ON = "follow_on"
    CLOSED = "closed"
    CARE = "care"
    IDEA = "idea"
    NEXT_STEP = "next_step"
    OTHER_DAY = "other_day"
    RESERVE = "reserve"
    PROMISE = "promise"
    BYE = "bye"
    RETELL = "retell"  # content: the fact's id
    RECAP_LEAD = "recap_lead"
    RECAP_CHECK = "recap_check"
    # general only
    ASK_TIME = "ask_time"
    ASK_DAY = "ask_day"
    SUITS = "suits"
    YOUR_DAY = "your_day"  # after "when it suits you"
    MISSED_DATE = "missed_date"
    TAKE_DAY = "take_day"  # with {when}
    PUT_RIGHT = "put_right"  # with {what}
    HELP_OFFER = "help_offer"
    NOTHING_TO_SELL = "nothing_to_sell"
    ANSWERS_PHONE = "answers_phone"
    ASK_CRITERIA = "ask_criteria"
    ASK_ADVICE = "ask_advice"
    STANDARDS = "standards"
    LET_GO = "let_go"
    OPEN_DOOR = "open_door"
    # bad habits, general only, in no voice
    TOUCH_BASE = "touch_base"
    CHAT = "chat"
    FEATURES = "features"
    OVER_PROMISE = "over_promise"
    PRESSURE = "pressure"
    URGENCY = "urgency"
    RUDE = "rude"
    OFF_TOPIC = "off_topic"
    LITTLE_WORD = "little_word"
    STOCK_QUESTION = "stock_question"


class Hand(StrEnum):
    """Which third of the bank: two to develop by, one never looked at."""

    DEV = "dev"
    UNSEEN = "unseen"


_FOLDERS: dict[Hand, tuple[str, ...]] = {Hand.DEV: ("one", "two"), Hand.UNSEEN: ("three",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One sentence; `voice` is None where it suits any."""

    intent: Intent
    content: str
    voice: Voice | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """The rows a trainee may speak: those of the scenario, and the general ones."""

    own: tuple[Row, ...]
    general: tuple[Row, ...]
    is_written: bool  # False: put together from the scenario's file

    def contents(self, intent: Intent) -> tuple[str, ...]:
        """The contents there are for an intent, in order; the general ones if it has none."""
        return tuple(dict.fromkeys(row.content for row in self._rows(intent)))

    def is_said(self, intent: Intent, content: str, voice: Voice) -> bool:
        """Whether there is a row of this content in this voice, or in none."""
        rows = self._rows(intent)
        return any(row.content == content and row.voice in {voice, None} for row in rows)

    def text(self, intent: Intent, content: str, voice: Voice) -> str:
        """A content in a voice; in another voice where this one has not said it; else empty."""
        rows = [row for row in self._rows(intent) if row.content == content]
        fitting = [row for row in rows if row.voice in {voice, None}]
        return next((row.text for row in fitting or rows), "")

    def general_text(self, intent: Intent, voice: Voice) -> str:
        """A general sentence in a voice; empty where there is none."""
        fits = (row for row in self.general if row.intent is intent and row.voice in {voice, None})
        return next((row.text for row in fits), "")

    def _rows(self, intent: Intent) -> list[Row]:
        own = [row for row in self.own if row.intent is intent]
        return own or [row for row in self.general if row.intent is intent]


def written_for(scenario: str, hand: Hand) -> tuple[Row, ...]:
    """The rows outside hands wrote for a scenario; none where it has no bank."""
    return tuple(
        row for folder in _FOLDERS[hand] for row in _read(BANK / folder / f"{scenario}.tsv")
    )


def general() -> tuple[Row, ...]:
    """The rows that belong to no scenario."""
    return _read(BANK / f"{GENERAL}.tsv")


@cache
def _read(path: Path) -> tuple[Row, ...]:
    return tuple(_rows_of(path)) if path.is_file() else ()


def _rows_of(path: Path) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        intent, content, voice, text = line.split("\t")
        yield Row(
            intent=Intent(intent),
            content=content,
            voice=Voice(voice) if voice != "any" else None,
            text=text,
        )
