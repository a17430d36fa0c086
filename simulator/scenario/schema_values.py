"""The kinds of value a scenario file has, read from the text an author wrote.

Every error carries a code of `codes` as its type, and the words of its template.
"""

import contextlib
import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from simulator.scenario.diagnostics import suggestion

REQUIRED: Any = ...  # the default of a key that must be there
LONGEST_TEXT = 1_000  # characters: a minute of nobody else talking
LONGEST_ID = 64
# Invisible, but part of words: they join letters and emoji, or allow a hyphen.
_JOINERS = "\u200c\u200d\xad"
_ID = re.compile(r"[a-z0-9-]+")
_STATE_ID = re.compile(r"[a-z0-9_-]+")
_WHOLE = re.compile(r"[+-]?(0|[1-9][0-9]{0,8})")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_DURATION = re.compile(r"([0-9]{1,5}) ?(s|sec|seconds?|min|minutes?|h|hours?)")
_UNIT_MS = {"s": 1_000, "m": 60_000, "h": 3_600_000}
_YES_NO = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


class Authored(BaseModel):
    """A group of keys in a file."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def a_key(description: str, *examples: object, default: object = REQUIRED, alias: str = "") -> Any:
    """A key of a group: what it does, values to learn its form from, what it is if left out.

    Editors show the description and the examples, and the manual prints them.
    """
    return Field(default, description=description, examples=list(examples), alias=alias or None)


def _fault(code: str, **words: object) -> PydanticCustomError:
    return PydanticCustomError(code, "see codes", words)


def _scalar(value: object, expected: str) -> str:
    """The text as written; raises the shape error where it is no text at all."""
    if not isinstance(value, str):
        raise _fault("SC025", expected=expected)
    return value.strip()


def read_text(value: object) -> str:
    """A text on one line, single spaces between its words."""
    text = " ".join(_scalar(value, "a text").split())
    if not text:
        raise _fault("SC036")
    if len(text) > LONGEST_TEXT:
        raise _fault("SC034", length=len(text), limit=LONGEST_TEXT)
    if not text.isprintable():
        for character in text:
            if not character.isprintable() and character not in _JOINERS:
                raise _fault("SC038", character=ord(character))
    return text


def read_id(value: object) -> str:
    """An id: small letters, digits, hyphens."""
    return _matched(value, _ID)


def read_state_id(value: object) -> str:
    """An id of a state, which may have underscores as those of the base call do."""
    return _matched(value, _STATE_ID)


def _matched(value: object, pattern: re.Pattern[str]) -> str:
    text = _scalar(value, "an id")
    if len(text) > LONGEST_ID or not pattern.fullmatch(text):
        near = re.sub(r"[^a-z0-9]+", "-", text[:LONGEST_ID].lower()).strip("-")
        raise _fault("SC033", value=text, help=f"write it like '{near or 'line-2'}'")
    return text


def read_yes_no(value: object) -> bool:
    """True or false, also written yes and no."""
    text = _scalar(value, "true or false")
    if (answer := _YES_NO.get(text.lower())) is None:
        raise _fault("SC030", value=text)
    return answer


def read_date(value: object) -> date:
    """A day, written year-month-day."""
    text = _scalar(value, "a date")
    if _DAY.fullmatch(text):
        with contextlib.suppress(ValueError):
            return date.fromisoformat(text)
    raise _fault("SC031", value=text, expected="date", example="2026-04-01")


def read_moment(value: object) -> datetime:
    """A day with a local time, to the minute."""
    text = _scalar(value, "a date with a time")
    if _MOMENT.fullmatch(text):
        with contextlib.suppress(ValueError):
            return datetime.fromisoformat(text)
    raise _fault("SC031", value=text, expected="date with a time", example="2026-03-24 10:05")


def read_clock(value: object) -> str:
    """A time of day as HH:MM."""
    text = _scalar(value, "a time of day")
    if not (match := _CLOCK.fullmatch(text)):
        raise _fault("SC031", value=text, expected="time of day", example="14:00")
    return f"{int(match[1]):02}:{match[2]}"


def read_duration(value: object) -> int:
    """A length of time in milliseconds."""
    text = _scalar(value, "a length of time")
    match = _DURATION.fullmatch(text)
    if not match or not int(match[1]):
        raise _fault("SC032", value=text)
    return int(match[1]) * _UNIT_MS[match[2][0]]


def whole(low: int, high: int) -> BeforeValidator:
    """A whole number from `low` to `high`."""

    def read(value: object) -> int:
        text = _scalar(value, "a whole number")
        if not _WHOLE.fullmatch(text):
            near = text.lstrip("0") if text.isdigit() else ""
            hint = f"write {near}" if near else f"write a whole number from {low} to {high}"
            raise _fault("SC028", value=text, help=hint)
        number = int(text)
        if not low <= number <= high:
            raise _fault("SC029", value=number, low=low, high=high)
        return number

    return BeforeValidator(read, json_schema_input_type=Annotated[int, Field(ge=low, le=high)])


def choice(words: Iterable[str]) -> BeforeValidator:
    """One of these words."""
    known = tuple(str(word) for word in words)

    def read(value: object) -> str:
        text = _scalar(value, "one of a list of words")
        if text not in known:
            raise _fault("SC027", value=text, help=suggestion(text, known, what="it is one of"))
        return text

    return BeforeValidator(read, json_schema_input_type=Literal[known])


def word_of(words: Iterable[str], *, or_other: bool = False) -> BeforeValidator:
    """A text that names something of a list; whether it does is checked by the compiler.

    Editors complete it from the list. With `or_other` it may name something of the file, too.
    """
    known: Any = Literal[tuple(words)]
    return BeforeValidator(read_text, json_schema_input_type=known | str if or_other else known)


def one_or_many(value: object) -> object:
    """A list with something in it; a single text or group of keys is a list of one."""
    return [value] if isinstance(value, str | dict) else not_empty(value)


def one_or_many_of(words: Iterable[str]) -> BeforeValidator:
    """Like `one_or_many`, for entries that are words of a list."""
    known: Any = Literal[tuple(words)]
    return BeforeValidator(one_or_many, json_schema_input_type=known | list[known])


def not_empty(value: object) -> object:
    """A list with something in it; what is no list is for the next check."""
    if isinstance(value, list) and not value:
        raise _fault("SC035")
    return value


def _written(pattern: re.Pattern[str]) -> Any:
    """What editors are told of a text that is read by a pattern."""
    return Annotated[str, Field(pattern=f"^(?:{pattern.pattern})$")]


Text = Annotated[str, BeforeValidator(read_text)]
Id = Annotated[str, BeforeValidator(read_id, json_schema_input_type=_written(_ID))]
StateId = Annotated[str, BeforeValidator(read_state_id, json_schema_input_type=_written(_STATE_ID))]
YesNo = Annotated[
    bool, BeforeValidator(read_yes_no, json_schema_input_type=bool | Literal[tuple(_YES_NO)])
]
Day = Annotated[date, BeforeValidator(read_date, json_schema_input_type=_written(_DAY))]
MomentOfCall = Annotated[
    datetime, BeforeValidator(read_moment, json_schema_input_type=_written(_MOMENT))
]
Clock = Annotated[str, BeforeValidator(read_clock, json_schema_input_type=_written(_CLOCK))]
Milliseconds = Annotated[
    int, BeforeValidator(read_duration, json_schema_input_type=_written(_DURATION))
]
Texts = Annotated[
    tuple[Text, ...], BeforeValidator(one_or_many, json_schema_input_type=str | list[str])
]
Names = Texts  # ids of other things; whether they exist is checked by the compiler
Percent = Annotated[int, whole(0, 100)]
