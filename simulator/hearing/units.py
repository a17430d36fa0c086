"""Units of time, area, length and weight: which compare, and what each is worth.

Owns the units as words; money is a kind of number of its own.
"""

from simulator.hearing.tokens import stem

_MINUTES = {
    "second": 1 / 60, "minute": 1, "min": 1, "hour": 60, "day": 1_440, "week": 10_080,
    "fortnight": 20_160, "month": 43_830, "year": 525_960,
}  # fmt: skip
_HECTARES = {"hectare": 1, "acre": 0.4047}
_METRES = {
    "metre": 1, "meter": 1, "centimetre": 0.01, "millimetre": 0.001, "kilometre": 1_000,
    "kilometer": 1_000, "km": 1_000, "mile": 1_609.3, "foot": 0.3048, "feet": 0.3048,
    "inch": 0.0254,
}  # fmt: skip
_KILOGRAMS = {"kilo": 1, "kilogram": 1, "kg": 1, "gram": 0.001, "ton": 1_000, "tonne": 1_000}
_UNITS: dict[str, tuple[int, float]] = {
    stem(word): (dimension, size)
    for dimension, sizes in enumerate((_MINUTES, _HECTARES, _METRES, _KILOGRAMS))
    for word, size in sizes.items()
}


def is_unit(noun: str) -> bool:
    """Whether the stem of a noun is a unit."""
    return noun in _UNITS


_FAR_APART = 100  # times as much: nobody says hours for years


def same_kind_of_unit(one: str, other: str) -> bool:
    """Whether both stems are units of the same kind, and of like size: minutes and hours."""
    if one not in _UNITS or other not in _UNITS or _UNITS[one][0] != _UNITS[other][0]:
        return False
    smaller, larger = sorted((in_units(1, one), in_units(1, other)))
    return larger < _FAR_APART * smaller


def in_units(value: float, noun: str) -> float:
    """So much of a unit in minutes, hectares, metres or kilograms."""
    return value * _UNITS[noun][1]
