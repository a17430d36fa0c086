"""Words with their places in the text, and the clauses they form.

Owns splitting only: no word here has a meaning beyond where it may open a clause.
Works on any string in linear time; speech arrives without punctuation or case, so
clauses are found with and without them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from simulator.hearing.tables import table

MOST_CHARS = 20_000  # of a text; what follows is not read (a spoken turn has under 2,000)
LONGEST_STEMMED = 40  # letters; longer strings are no English words

_TOKEN = re.compile(
    r"""
    \d{4}-\d\d?-\d\d?(?!\w)                          # 2026-04-01
  | [$£€]?\d+(?:[.,:/]\d+)*(?:[^\W\d_]+|%)?          # 13, 1,200, 10:30, £12k, 2nd, 3x, 50%
  | [ap]\.\s?m\b\.?                                  # p.m.
  | [^\W\d_][\w\u0300-\u036f]*(?:['’ʼ][^\W\d_]+)*    # words, contractions
    """,
    re.VERBOSE | re.IGNORECASE,
)


def words(listed: str) -> frozenset[str]:
    """The words of a list written as one text, parted by blanks."""
    return frozenset(listed.split())


class Token(NamedTuple):
    """A word or number as it stands in the text."""

    text: str
    start: int
    end: int
    lower: str  # small letters, straight apostrophe
    stem: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of words that says one thing, and the mark after it.

    `mark` is "?", "!", "." (also for ; : — and line ends), "," or "" where the words ran on.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    mark: str
    sentence: int  # running number; clauses parted by commas or words alone share one


_BASE_FORMS = {
    form: base
    for line in table("irregular")["FORMS"]
    for group in line.split(";")
    for base, *forms in (group.split(),)
    for form in forms
}

_STEMS = {
    word: base
    for line in table("stems")["STEMS"]
    for base, *forms in (line.split(),)
    for word in forms
}


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """The English stem of a word in small letters: "stops" and "stopped", "ran" and "run"."""
    bare = word.removesuffix("'s").removesuffix("'")
    bare = _BASE_FORMS.get(bare, bare)
    known = _STEMS.get(bare)
    if known is not None:
        return known
    if len(bare) > LONGEST_STEMMED or not bare.isalpha():
        return bare
    import snowballstemmer  # noqa: PLC0415 - few turns need it, and loading it takes a while

    # A stemmer holds the word it works on, so each call has its own.
    return str(snowballstemmer.stemmer("english").stemWord(bare))


@lru_cache(maxsize=16_384)
def _forms(text: str) -> tuple[str, str]:
    """A word in small letters with a straight apostrophe, and its stem."""
    lower = text.lower().replace("’", "'").replace("ʼ", "'")
    return lower, stem(lower)


@lru_cache(maxsize=512)
def tokenise(text: str) -> tuple[Token, ...]:
    """The words and numbers of a text in order; hyphens part words, apostrophes do not.

    Reads the first `MOST_CHARS` characters.
    """
    return tuple(
        [
            Token(match[0], match.start(), match.end(), *_forms(match[0]))
            for match in _TOKEN.finditer(text, 0, MOST_CHARS)
        ]
    )


def spoken(text: str) -> tuple[str, ...]:
    """The words and numbers of a text in small letters, as `tokenise` has them."""
    return tuple([_forms(word)[0] for word in _TOKEN.findall(text, 0, MOST_CHARS)])


# ── clauses ─────────────────────────────────────────────────────────────────

_WH = words("what how why who whom whose which when where what's how's who's where's")
_AUXILIARIES = words(
    "do does did is are was were am would could can will have has had should might may shall "
    "isn't aren't wasn't weren't don't doesn't didn't wouldn't couldn't can't won't haven't "
    "hasn't hadn't shouldn't"
)
_PRONOUNS = words("i you he she it we they there this that these those")
_SUBJECT_VERBS = words(
    "i'm it's you're we're they're he's she's that's there's i've you've we've they've "
    "i'll you'll we'll they'll i'd you'd we'd they'd let's"
)
_CONJUNCTIONS = words("and but because so or")
_OPENERS = words("please thanks okay ok anyway hello hi")
# After these, a wh-word or a subject continues the clause instead of opening one.
_LEANS_ON = (
    words(
        "that if whether when while as than because since before after until unless though "
        "and but or so where who which what how why about of to for from with by on in at "
        "me us you know knows knew see saw hear heard understand understood say said says "
        "think thought believe guess hope wonder wondering tell ask asking explain remember "
        "imagine find depends like not just also really then even only i'm i"
    )
    | _AUXILIARIES
)
_ABBREVIATIONS = words("mr mrs ms dr st vs approx")
_HOW_MUCH = words("many much often long far big soon bad well")
_SAYING = words("wanted want think call called ring understand heard know just")
_REACH_OF_WH = 5  # words: "what kind of problems do you have"


def _mark(gap: str, word: str, after: str) -> str:
    """The strongest punctuation in the text between a word and the one after it."""
    if not gap or (gap.isspace() and "\n" not in gap):
        return ""
    if "?" in gap or "？" in gap:
        return "?"
    if "!" in gap:
        return "!"
    # "No. 3" is a number; "No. We can't." are two sentences.
    shortened = word in _ABBREVIATIONS or (word == "no" and after[:1].isdigit())
    if shortened and gap.strip() == ".":
        return ""
    if any(char in ".;:…\n—–" for char in gap) or " - " in gap:
        return "."
    # A word broken off: "is it-- why did", "when you- when".
    return "," if any(char in ",()" for char in gap) or gap.startswith(("--", "- ")) else ""


def _opens(tokens: tuple[Token, ...], at: int, first: int, last_wh: int) -> bool:
    """Whether the words run on into a new clause at `at`; the present one began at `first`."""
    if at - first < 2:
        return False
    word, before = tokens[at].lower, tokens[at - 1].lower
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    second = tokens[at + 2].lower if at + 2 < len(tokens) else ""
    if word in _CONJUNCTIONS:
        return before not in _CONJUNCTIONS and _joins(word, after, second)
    if before in _LEANS_ON:
        return False
    free = at - last_wh > _REACH_OF_WH
    return (
        (word in _WH and (after in _AUXILIARIES or "'" in word))
        or (word == "how" and after in _HOW_MUCH)
        or (word in _AUXILIARIES and after in _PRONOUNS and free)
        or (word in _SUBJECT_VERBS and free)
        or (word == "i" and (after in _AUXILIARIES or after in _SAYING))
        or (word == "thank" and after == "you")
        or word in _OPENERS
    )


def _joins(conjunction: str, after: str, second: str) -> bool:
    """Whether a conjunction opens a clause rather than joining words: "and you said"."""
    if conjunction == "because":
        return True
    if conjunction == "so" and after == "that":
        return False
    return (
        after in _SUBJECT_VERBS
        or (after in _PRONOUNS and second not in ("", "one"))
        or after in _WH
        or after == "then"
        or (after in _AUXILIARIES and conjunction != "or")
    )


def _segments(tokens: tuple[Token, ...], text: str) -> Iterator[tuple[int, int, str]]:
    """First and last-plus-one index of each clause, and the mark after it."""
    first, last_wh = 0, -_REACH_OF_WH - 1
    for at, token in enumerate(tokens):
        after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        following = tokens[at + 1].start if after else min(len(text), MOST_CHARS)
        if _opens(tokens, at, first, last_wh):
            yield first, at, ""
            first = at
        if token.lower in _WH:
            last_wh = at
        mark = _mark(text[token.end : following], token.lower, after)
        if mark or at + 1 == len(tokens):
            yield first, at + 1, mark
            first, last_wh = at + 1, at - _REACH_OF_WH - 1


@lru_cache(maxsize=512)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in order, split at punctuation and where speech runs on.

    Their spans hold the words without the mark. Every token lies in exactly one clause.
    """
    tokens = tokenise(text)
    found: list[Clause] = []
    sentence = 0
    for first, stop, mark in _segments(tokens, text.rstrip()):  # blanks end no sentence
        held = tokens[first:stop]
        found.append(Clause(held[0].start, held[-1].end, held, mark, sentence))
        sentence += mark in ("?", "!", ".")
    return tuple(found)
