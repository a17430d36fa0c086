"""An utterance as the rules read it: plain words, contractions opened, places kept.

Owns the one normal form that every rule is written in: small letters, single blanks,
"I'm" and "Im" both "i am", no commas, sentence marks as words of their own. Decides
nothing about meaning.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from simulator.hearing.tokens import Clause, Token, clauses, spoken, words

MOST_CHARS = 4_000  # of a turn; a spoken minute has about 900, so what follows is not heard

_OPENED = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "lets": "let us",
    "y'all": "you",
    "d'you": "do you",
    "d'ya": "do you",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "have to",
    "lemme": "let me",
    "gimme": "give me",
    "kinda": "kind of",
    "dunno": "do not know",
    "ok": "okay",
    "k": "okay",
    "u": "you",
    "ur": "your",
    "pls": "please",
    "plz": "please",
    "hai": "hi",
    "thx": "thanks",
    "im": "i am",
    "ive": "i have",
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "isnt": "is not",
    "arent": "are not",
    "wasnt": "was not",
    "werent": "were not",
    "wouldnt": "would not",
    "couldnt": "could not",
    "shouldnt": "should not",
    "havent": "have not",
    "hasnt": "has not",
    "cant": "can not",
    "wont": "will not",
    "youre": "you are",
    "youve": "you have",
    "ill": "i will",
    "youd": "you would",
    "youll": "you will",
    "thats": "that is",
    "whats": "what is",
    "theres": "there is",
    "hows": "how is",
    "whos": "who is",
    "whys": "why is",
    "wheres": "where is",
    "whens": "when is",
    "weve": "we have",
    "theyre": "they are",
    "theyve": "they have",
}
_IS = words("it that there what who how where when why he she here this")
_MAKES_ILL = words("is are was were be been am being fall falls fell get gets got feel felt taken")
_ENDINGS = (
    ("n't", " not"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'ll", " will"),
    ("'d", " would"),
    ("'m", " am"),
)


@lru_cache(maxsize=8_192)
def opened(word: str) -> str:
    """A word with its contraction opened: "it's" is "it is"; possessives stay."""
    known = _OPENED.get(word)
    if known is not None:
        return known
    if "'" not in word:
        return word
    for ending, full in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + full
    stem, _, rest = word.rpartition("'")
    return f"{stem} is" if rest == "s" and stem in _IS else word


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words up to a full stop, question or exclamation mark, or the end; no stop in speech.

    `start` and `end` are places in `Wording.plain`.
    """

    start: int
    end: int
    mark: str  # "?", "!", "." or ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The plain form of a text and the way back to its characters."""

    text: str  # as given, uncut
    plain: str
    tokens: tuple[Token, ...]
    begins: tuple[int, ...]  # where each token begins in `plain`
    sentences: tuple[Sentence, ...]
    clauses: tuple[Clause, ...]
    commas: frozenset[int]  # places in `plain` of words that follow a comma
    vocabulary: frozenset[str]  # the words of `plain`
    is_punctuated: bool  # some sentence mark stands in the text

    def token_at(self, place: int) -> int:
        """The index of the token at a place of `plain`."""
        return max(0, bisect_right(self.begins, place) - 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the text behind a stretch of `plain`; words are never cut."""
        first = self.token_at(start)
        last = max(first, self.token_at(max(start, end - 1)))
        return self.tokens[first].start, self.tokens[last].end

    def tokens_of(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens of a stretch of `plain`."""
        if end <= start:
            return ()
        return self.tokens[self.token_at(start) : self.token_at(end - 1) + 1]

    def sentence_at(self, place: int) -> Sentence:
        """The sentence around a place of `plain`."""
        for sentence in self.sentences:
            if place < sentence.end:
                return sentence
        return self.sentences[-1]


_AFTER_I_WOULD = frozenset({"like", "love", "be", "just", "really", "rather", "appreciate", "ask"})


def _wishes(following: tuple[Token, ...]) -> bool:
    """Whether "id" before these words is "I'd": "id love to hear", and no order's number."""
    return bool(following) and following[0].lower in _AFTER_I_WOULD


CUSTOMER = "dana"  # what rules call the customer, whoever she is


@lru_cache(maxsize=4)
def read(text: str, names: frozenset[str] = frozenset()) -> Wording:
    """The plain form of the first `MOST_CHARS` characters of a text.

    Each of the customer's `names` (lower case) stands in it as `CUSTOMER`.
    """
    found = clauses(text[:MOST_CHARS])
    pieces: list[str] = []
    tokens: list[Token] = []
    begins: list[int] = []
    sentences: list[Sentence] = []
    commas: set[int] = set()
    place = began = 0
    after_comma = False
    for clause in found:
        for number, token in enumerate(clause.tokens):
            if token.lower in names:
                word = CUSTOMER
            elif token.lower == "id" and _wishes(clause.tokens[number + 1 :]):
                word = "i would"
            elif token.lower == "ill" and pieces and pieces[-1].split()[-1] in _MAKES_ILL:
                word = "ill"
            else:
                word = opened(token.lower)
            if after_comma:
                commas.add(place)
                after_comma = False
            tokens.append(token)
            begins.append(place)
            pieces.append(word)
            place += len(word) + 1
        # What follows a colon is still the same sentence: "If I understand: three a week."
        colon = clause.mark == "." and text[clause.end : clause.end + 1] == ":"
        after_comma = clause.mark == "," or colon
        if clause.mark and not after_comma:
            sentences.append(Sentence(began, place - 1, clause.mark))
            pieces.append(clause.mark)
            place += 2
            began = place
    if began < place:
        sentences.append(Sentence(began, place - 1, ""))
    plain = " ".join(pieces)
    return Wording(
        text=text,
        plain=plain,
        tokens=tuple(tokens),
        begins=tuple(begins),
        sentences=tuple(sentences),
        clauses=found,
        commas=frozenset(commas),
        vocabulary=frozenset(plain.split()),
        is_punctuated=any(sentence.mark for sentence in sentences),
    )


# Without any of these before its end a text is one sentence.
_MAY_END_A_SENTENCE = re.compile(r"[.?？!;:…\n—–]| - ")


def last_sentence(text: str) -> str:
    """The plain form of the last sentence of a text as `read` has it, and nothing else of it."""
    said = spoken(text[:MOST_CHARS])
    if not {"ill", "id"} & set(said) and not _MAY_END_A_SENTENCE.search(
        text.rstrip()[:-1], 0, MOST_CHARS
    ):
        return " ".join(map(opened, said))
    wording = read(text)
    if not wording.sentences:
        return ""
    last = wording.sentences[-1]
    return wording.plain[last.start : last.end]
