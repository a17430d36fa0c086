"""A sentence as it was meant: without hesitations, stammers and restarts.

Owns the fluent form and the way back to the plain wording; means nothing by any word.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from simulator.hearing.tokens import words
from simulator.hearing.wording import Sentence, Wording

_HESITATION = words("um uh uhm er erm ah eh hm hmm mm mhm huh")
_MARKS = re.compile(r"[.,;:?!](?:\s|$)")
_STUTTERS = (1, 2, 3)  # letters
_SHORT = words("the you i we it is a to of and in on for do did can he she they my so no not at")
_STUTTER = re.compile(r"[b-df-hj-np-tv-xz]{1,3}")  # "w", "wh", "th": no word of English
_LONGEST_REPEAT = 3  # words: "would you be would you be"
_BE = words("is are was were")
_ANOTHER_AUXILIARY = words("do does did is are was were can could will would should")
_RESTARTED = words(
    "do does did have has is are was were can could will would should you we i he she it they"
)


@dataclass(frozen=True, slots=True)
class Fluent:
    """The words of one sentence that carry it."""

    text: str  # the words, parted by blanks
    words: tuple[str, ...]
    begins: tuple[int, ...]  # where each word begins in `text`
    places: tuple[int, ...]  # where each word begins in `Wording.plain`
    after_comma: frozenset[int]  # indexes of words that follow a comma
    whole: frozenset[int]  # indexes of words as said, not the second half of a contraction
    mark: str  # of the sentence
    is_written: bool  # a question would bear its mark

    def index_at(self, place: int) -> int:
        """The index of the word at a place of `text`."""
        return max(0, bisect_right(self.begins, place) - 1)

    def from_word(self, index: int) -> str:
        """The text from a word on."""
        return self.text[self.begins[index] :] if index < len(self.words) else ""

    def before_word(self, index: int) -> str:
        """The text up to a word."""
        return self.text[: self.begins[index]].rstrip() if index < len(self.words) else self.text


def _repeated(said: list[str], at: int) -> int:
    """How many words at `at` are said again at once, 0 where none are."""
    word = said[at]
    if at + 1 < len(said) and word not in _SHORT and _STUTTER.fullmatch(word):
        return int(said[at + 1].startswith(word) and said[at + 1] != word)
    for length in range(_LONGEST_REPEAT, 0, -1):
        first, again = said[at : at + length], said[at + length : at + 2 * length]
        if first == again and first:
            return length
    if said[at] in _BE and said[at + 1 : at + 2] and said[at + 1] in _ANOTHER_AUXILIARY:
        return 1
    pair, other = said[at : at + 2], said[at + 2 : at + 4]
    if len(other) == 2 and all(word in _RESTARTED for word in (*pair, *other)):
        # "Would they would you": an auxiliary and its subject, said anew with another one.
        return 2 if pair[0] == other[0] and pair[1] != other[1] else 0
    return 0


def _bears_marks(sentence: Sentence, text: str) -> bool:
    """Whether who wrote this would have marked a question.

    Who types in small letters and leaves a sentence open leaves its question mark out, too.
    """
    if _MARKS.search(text) is None:
        return False
    return bool(sentence.mark) or "?" in text or not text.islower()


def fluent(wording: Wording, sentence: Sentence) -> Fluent:
    """The sentence without what its speaker took back; empty where he only hesitated."""
    plain: list[str] = []
    places: list[int] = []
    place = sentence.start
    for word in wording.plain[sentence.start : sentence.end].split(" "):
        if word and word not in _HESITATION:
            plain.append(word)
            places.append(place)
        place += len(word) + 1
    said: list[str] = []
    begins: list[int] = []
    length = 0
    begun = frozenset(wording.begins)
    kept: list[int] = []
    commas: set[int] = set()
    at, comma = 0, False
    while at < len(plain):
        comma = comma or places[at] in wording.commas
        word = plain[at]
        if (
            word in plain[at + 1 : at + 1 + _LONGEST_REPEAT]
            or word in _BE
            or len(word) in _STUTTERS
        ):
            gone = _repeated(plain, at)
            if gone:
                at += gone
                continue
        if comma:
            commas.add(len(kept))
            comma = False
        kept.append(at)
        said.append(word)
        begins.append(length)
        length += len(word) + 1
        at += 1
    return Fluent(
        text=" ".join(said),
        words=tuple(said),
        begins=tuple(begins),
        places=tuple([places[index] for index in kept]),
        after_comma=frozenset(commas),
        whole=frozenset([number for number, index in enumerate(kept) if places[index] in begun]),
        mark=sentence.mark,
        is_written=_bears_marks(sentence, wording.text),
    )
