"""What a stretch of words states: concepts, each affirmed or denied, numbers, degree.

Owns the reading of one text; comparing two is `details`' and `recap`'s concern.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from simulator.hearing.acts import Span
from simulator.hearing.calendar_words import MONTHS, SEASONS, WEEKDAYS
from simulator.hearing.concepts import concept, concepts
from simulator.hearing.numbers import Number, NumberKind, numbers
from simulator.hearing.tokens import Clause, Token, clauses, stem, words
from simulator.hearing.units import is_unit
from simulator.hearing.when import find_when

_NEGATORS = words(
    "not no never nobody nothing none neither nor without cannot hardly isn't aren't wasn't "
    "weren't don't doesn't didn't won't wouldn't can't couldn't haven't hasn't hadn't shouldn't"
)
_REACHES_BACK = words("nobody nothing none neither")  # deny the whole clause
# A negation ends where somebody new begins to act: "without stops you'd …"
_SCOPE_ENDS = words(
    "you you'd you'll i we they it it's he she would could but then so because since until till "
    "unless"
)
# "The money isn't what holds it" denies the money.
_IS_NOT = words("isn't wasn't aren't not")
# "… and your phone rings": somebody's thing, and then what it does.
_WHOSE = words("your our their his her its my the that this")
_ACTS = words("is was has had will would can could")
_CLEFT = words("what what's why where who who's how")
# So does "the money's not the problem", which denies the money and no problem.
_IT = words("problem reason trouble point issue cause obstacle matter question difficulty")
_NOTHING = words("nothing none nobody no-one")
_BUT = words("but except")
_AND = words("and but")
_WITH_IT = words("wrong amiss missing")  # "nothing wrong with the pump": only that is denied
# A negation that reaches back does so to the last of these: "you rang and nobody knew".
_JOINS = words("and but so because while which that who where when then")
_AFTER_AN_OBJECT = words("in at on about beforehand")
_LONGEST_SCOPE = 20  # words that one negation may deny
_NOT_ONLY = words("only just sure doubt problem matter wonder idea")
_FEELS = words("nice easy fun pleasant pretty")  # "it can't be nice that …" denies nothing after it
_SUPPOSING = ("would", "could", "'d")  # "without the stop you'd …" denies nothing
_DO = words("do does doing did")
# How settled a thing is: only thought of, wished for, or decided.
_THOUGHT_OF = words("might could maybe perhaps possibly considering consider thinking may")
_WISHED = words(
    "want wants wanted like likes wish wishes hope hopes hoping plan plans planning keen intend "
    "intends aim aims aiming"
)
_SETTLED = words(
    "approved approves decided decides agreed signed confirmed committed ordered definitely "
    "already fixed"
)
_FULL_NAMES = {
    name: next(full for full in names if names[full] == names[name])
    for names in (WEEKDAYS, MONTHS)
    for name in names
} | {"fall": "autumn"}
_PARTS_OF_A_YEAR = frozenset(stem(word) for word in words("quarter half season time"))
DATE_WORDS = frozenset(WEEKDAYS) | frozenset(MONTHS) | frozenset(SEASONS)


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept at its half-open token range."""

    name: str
    first: int
    stop: int
    denied: bool
    clause: int


@dataclass(frozen=True, slots=True)
class Meaning:
    """A text as concepts."""

    text: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    names: frozenset[str]
    numbers: tuple[Number, ...]
    figures: tuple[Number, ...]  # the same, each that says the same once
    clauses: tuple[Clause, ...]
    clause_of: tuple[int, ...]  # place of each token's clause among them
    days: tuple[Number, ...]  # the numbers that name a day of a month
    negations: tuple[int, ...]  # tokens that deny
    degree_words: tuple[tuple[int, int], ...]  # (token, 0 thought of, 1 wished, 2 settled)
    run: str  # the stems in order, each between bars

    @property
    def degrees(self) -> tuple[tuple[int, int], ...]:
        """The same by clause."""
        return tuple((self.clause_of[place], degree) for place, degree in self.degree_words)

    def words(self, first: int, stop: int) -> str:
        """The words of a token range as they stand in the text."""
        return self.text[self.tokens[first].start : self.tokens[stop - 1].end]

    def said(self, name: str) -> tuple[Mention, ...]:
        """Every mention of a concept."""
        return tuple(mention for mention in self.mentions if mention.name == name)


def _denied(tokens: tuple[Token, ...], first: int, stop: int) -> set[int]:
    """The tokens of a clause that are denied."""
    denied: set[int] = set()
    joined = stop < len(tokens) and tokens[stop].lower in _AND  # another matter begins
    beyond = stop if joined else min(len(tokens), stop + 3)
    supposed = any(tokens[at].lower.endswith(_SUPPOSING) for at in range(first, beyond))
    for at in range(first, stop):
        word = tokens[at].lower
        after = tokens[at + 1].lower if at + 1 < stop else ""
        if word not in _NEGATORS or after in _NOT_ONLY:
            continue
        if any(token.lower in _FEELS for token in tokens[at + 1 : min(stop, at + 3)]):
            continue
        if word == "without" and (supposed or tokens[at - 1].lower in _DO):
            continue
        if word == "nothing" and at > first and tokens[at - 1].lower == "for":
            continue  # "rang for nothing": rang all the same
        if word in ("no", "never") and "without" in {t.lower for t in tokens[at + 1 : stop]}:
            continue  # "no Sunday without three hours": every Sunday
        if word == "without" and {"no", "never"} & {t.lower for t in tokens[first:at]}:
            continue
        if word in _NOTHING and after in _BUT:
            continue  # "nothing but invoices": invoices
        if word in _NOTHING and after in _WITH_IT:
            denied ^= {at + 1}
            continue
        reaches_back = word in _REACHES_BACK or _denies_what_is_before(tokens, at, stop)
        scope = set(range(_reach_back(tokens, first, at), at)) if reaches_back else set[int]()
        for place in range(at + 1, min(stop, at + _LONGEST_SCOPE)):
            if place > at + 1 and _ends_scope(tokens, place, stop):
                break
            scope.add(place)
        denied ^= scope  # a second negation takes the first one back
    return denied


def _denies_what_is_before(tokens: tuple[Token, ...], at: int, stop: int) -> bool:
    """Whether "isn't" at a token denies what stands before it: "the money isn't what holds it"."""
    if tokens[at].lower not in _IS_NOT:
        return False
    rest = [token.lower for token in tokens[at + 1 : min(stop, at + 3)]]
    return bool(rest) and (rest[0] in _CLEFT or (rest[0] == "the" and rest[-1] in _IT))


def _ends_scope(tokens: tuple[Token, ...], at: int, stop: int) -> bool:
    """Whether a denial ends before this token: somebody or something else begins to act there."""
    word = tokens[at].lower
    if word == "and" and at + 3 < stop and tokens[at + 1].lower in _WHOSE:
        return tokens[at + 3].lower in _ACTS or tokens[at + 3].lower.endswith("s")
    return word in _SCOPE_ENDS and not _is_an_object(tokens, at, stop)


def _is_an_object(tokens: tuple[Token, ...], at: int, stop: int) -> bool:
    """Whether something is done to somebody: "nobody tells you in advance"."""
    after = tokens[at + 1].lower if at + 1 < stop else ""
    return tokens[at].lower == "you" and after in _AFTER_AN_OBJECT


def _reach_back(tokens: tuple[Token, ...], first: int, at: int) -> int:
    """Where what "nobody" at a token denies before it begins, in a clause from `first` on."""
    place = at
    while place > max(first, at - _LONGEST_SCOPE) and tokens[place - 1].lower not in _JOINS:
        place -= 1
    return place


_NEAR_AN_IF = 4  # words from "if" to the verb of what it supposes


def _is_supposed(tokens: tuple[Token, ...], at: int) -> bool:
    """ "If the deliveries could be trusted" says nothing of how settled it is."""
    return any(token.lower == "if" for token in tokens[max(0, at - _NEAR_AN_IF) : at])


def _degrees(tokens: tuple[Token, ...]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for at, token in enumerate(tokens):
        word, before = token.lower, tokens[at - 1].lower if at else ""
        after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        in_may = word == "may" and before in ("in", "by", "since")
        if word in _THOUGHT_OF and not in_may and not _is_supposed(tokens, at):
            found.append((at, 0))
        elif word in _WISHED and (not word.startswith("like") or before.endswith(("would", "'d"))):
            found.append((at, 1))
        elif word in _SETTLED and after not in ("if", "whether", "when", "how", "which"):
            found.append((at, 2))
        elif word in ("think", "thinking") and after in ("about", "of", "over"):
            found.append((at, 0))
    return tuple(found)


def _starts_within(tokens: tuple[Token, ...], spans: tuple[Span, ...]) -> frozenset[int]:
    """Where the tokens inside the spans start; both are in order."""
    found: set[int] = set()
    at = 0
    for token in tokens:
        while at < len(spans) and spans[at].end <= token.start:
            at += 1
        if at < len(spans) and spans[at].start <= token.start:
            found.add(token.start)
    return frozenset(found)


def _dated_words(tokens: tuple[Token, ...], dates: frozenset[int]) -> dict[int, str]:
    """Names of days, months and seasons that are meant as such, by token."""
    found: dict[int, str] = {}
    for at, token in enumerate(tokens):
        name = token.lower.removesuffix("s") if token.lower.endswith("days") else token.lower
        clear = name not in ("may", "march", "spring", "fall")
        meant = clear or token.start in dates
        if name in DATE_WORDS and meant:
            found[at] = _FULL_NAMES.get(name, name)
    return found


def _is_a_day(number: Number, tokens: tuple[Token, ...]) -> bool:
    """Whether a number in a date is a day of the month, and no "third quarter", "two years ago"."""
    beside = tokens[max(0, number.first - 1) : number.stop + 1]
    match number.kind:
        case NumberKind.ORDINAL:
            return not (is_unit(number.of) or number.of in _PARTS_OF_A_YEAR)
        case NumberKind.COUNT:
            beside = tokens[max(0, number.first - 2) : number.stop + 2]
            lead = tokens[number.first - 1].lower if number.first else ""
            return lead == "the" or any(token.lower in MONTHS for token in beside)
        case _:
            return False


def sameness(number: Number) -> tuple[float, float, str, str, bool]:
    """What two numbers share that say the same of the same, wherever they stand."""
    return number.value, number.count, number.kind, number.of, number.approximate


def distinct(counted: Iterable[Number]) -> tuple[Number, ...]:
    """The first of all numbers that say the same of the same."""
    first: dict[tuple[float, float, str, str, bool], Number] = {}
    for number in counted:
        first.setdefault(sameness(number), number)
    return tuple(first.values())


@lru_cache(maxsize=8_192)
def meaning(text: str) -> Meaning:
    """The text as concepts; figures and their nouns are in `numbers`, not among the names."""
    tokens: list[Token] = []
    clause_of: list[int] = []
    denied: set[int] = set()
    found_clauses = clauses(text)
    for index, clause in enumerate(found_clauses):
        tokens += clause.tokens
        clause_of += [index] * len(clause.tokens)
    held = tuple(tokens)
    first = 0
    for clause in found_clauses:
        denied |= _denied(held, first, first + len(clause.tokens))
        first += len(clause.tokens)
    counted = numbers(text)
    figures = {
        place
        for number in counted
        if number.kind is not NumberKind.ORDINAL
        for place in range(number.first, number.stop)
    }
    dates = _starts_within(held, find_when(text, None).spans)
    dated = _dated_words(held, dates)
    mentions = [
        Mention(name, at, stop, at in denied, clause_of[at])
        for name, at, stop in concepts(held)
        if at not in figures and at not in dated
    ]
    mentions += [
        Mention(name, at, at + 1, at in denied, clause_of[at]) for at, name in dated.items()
    ]
    mentions.sort(key=lambda mention: mention.first)
    return Meaning(
        text=text,
        tokens=held,
        mentions=tuple(mentions),
        names=frozenset(mention.name for mention in mentions)
        | {concept(number.of) for number in counted if number.of and number.start not in dates},
        numbers=counted,
        figures=distinct(counted),
        clauses=found_clauses,
        clause_of=tuple(clause_of),
        days=tuple(
            number for number in counted if number.start in dates and _is_a_day(number, held)
        ),
        negations=tuple(at for at, token in enumerate(held) if token.lower in _NEGATORS),
        degree_words=_degrees(held),
        run="|" + "".join(f"{token.stem}|" for token in held),
    )
