"""Number words: what "forty-two", "a hundred and twenty", "12k" and "a dozen" are worth.

Owns the words and their arithmetic; what a number counts is `numbers`' concern.
"""

from simulator.hearing.tokens import Token
from simulator.hearing.units import is_unit


def _counted_up(listed: str, first: int, step: int = 1) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(listed.split())}


UNITS = _counted_up(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
    0,
)
TENS = _counted_up("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = _counted_up(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    1,
) | {"twentieth": 20, "thirtieth": 30}
_FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
_SUFFIXES = {"k": 1_000, "m": 1_000_000, "mio": 1_000_000, "bn": 1_000_000_000}
_AFTER_ONCE = frozenset({"", "a", "an", "per", "every", "each", "in", "weekly", "monthly", "or"})
_AFTER_A_PART = frozenset(  # "a third of it", "a third goes", but not "a third site"
    ["", "of", "is", "are", "was", "were", "goes", "go", "went", "less", "more", "and", "or"]
)
OCCASIONS = {"once": 1, "twice": 2, "thrice": 3}


def word_at(tokens: tuple[Token, ...], at: int) -> str:
    """The word at a place, in small letters; empty beyond either end."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def digits(token: Token) -> tuple[float, str] | None:
    """The value of a token of digits and what is glued to it: "12k" is 12000, ""."""
    text = token.lower.lstrip("$£€")
    body = text.rstrip("abcdefghijklmnopqrstuvwxyz%")
    glued = text[len(body) :]
    if not body or not body[0].isdecimal() or not body.isascii() or len(body) > 15:
        return None
    if "/" in body or ":" in body or "-" in body:
        over = body.split("/")
        if len(over) == 2 and body in ("1/2", "1/3", "2/3", "1/4", "3/4"):
            return int(over[0]) / int(over[1]), glued
        return None
    head, *groups = body.split(",")
    grouped = bool(groups) and all(len(group.split(".")[0]) == 3 for group in groups)
    plain = "".join((head, *groups)) if grouped else body.replace(",", ".")
    if plain.count(".") > 1:
        return None
    value = float(plain)
    if glued in _SUFFIXES:
        return value * _SUFFIXES[glued], ""
    return value, glued


def below_hundred(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    word = word_at(tokens, at)
    if word in TENS:
        unit = UNITS.get(word_at(tokens, at + 1), 0)
        return (TENS[word] + unit, at + 2) if 1 <= unit <= 9 else (TENS[word], at + 1)
    return (UNITS[word], at + 1) if word in UNITS else None


def cardinal(tokens: tuple[Token, ...], at: int) -> tuple[float, int] | None:
    """The whole number spoken or written at token `at`, and the token after it."""
    total, group, here, seen = 0.0, 0.0, at, False
    while True:
        word = word_at(tokens, here)
        small = below_hundred(tokens, here)
        written = digits(tokens[here]) if here < len(tokens) and not seen else None
        if word_at(tokens, here - 1) == "the" and word_at(tokens, here - 2) == "by":
            break  # "by the hundred": a manner, and no number
        if word in SCALES and (seen or word_at(tokens, at - 1) in ("a", "the", "several", "few")):
            scale = SCALES[word]
            if scale == 100:
                group = (group or 1) * 100
            else:
                total, group = total + (group or 1) * scale, 0.0
            here, seen = here + 1, True
        elif small and (not seen or word_at(tokens, here - 1) in (*SCALES, "and")):
            group, here, seen = group + small[0], small[1], True
        elif written and not written[1]:
            group, here, seen = written[0], here + 1, True
        elif (
            seen
            and word == "and"
            and word_at(tokens, here - 1) in SCALES
            and tokens[here].start - tokens[here - 1].end == 1  # "…thousand, and two of the halls"
            and below_hundred(tokens, here + 1)
        ):
            here += 1
        else:
            break
    return (total + group, here) if seen else None


def fraction(tokens: tuple[Token, ...], at: int) -> tuple[float, int] | None:
    """ "half", "a quarter of", "three quarters", "two thirds"."""
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if word == "half" and after == "an":  # "half an hour", not "half an idea"
        unit = at + 2 < len(tokens) and is_unit(tokens[at + 2].stem)
        return (0.5, at + 1) if unit else None
    if word == "half" and after != "past" and not below_hundred(tokens, at + 1):
        return 0.5, at + 1
    if word in ("a", "one") and after in ("third", "quarter", "fifth", "tenth"):
        return (_FRACTIONS[after], at + 2) if word_at(tokens, at + 2) in _AFTER_A_PART else None
    if word in UNITS and after.endswith("s") and after[:-1] in _FRACTIONS:
        return UNITS[word] * _FRACTIONS[after[:-1]], at + 2
    return None


def idiom(tokens: tuple[Token, ...], at: int) -> tuple[float, int, bool] | None:
    """A figure of speech: value, token after it, whether it is rough."""
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if word in OCCASIONS and (word != "once" or after in _AFTER_ONCE):
        return OCCASIONS[word], at + 1, False
    if word == "a" and after == "dozen":
        return 12, at + 2, False
    if word == "dozen":
        return 12, at + 1, False
    if word == "couple" or (word == "a" and after == "couple"):
        here = at + 1 if word == "couple" else at + 2
        return 2, here + (word_at(tokens, here) == "of"), True
    if word == "both":
        return 2, at + 1, False
    if word in ("double", "triple"):
        return 2 + (word == "triple"), at + 1, False
    return None
