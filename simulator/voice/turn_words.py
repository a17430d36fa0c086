"""What the words of a stretch of speech mean for whose turn it is.

Pure. Tells a listener's noise from a turn and a plainly unfinished sentence from a finished
one. Must not judge what was said.
"""

import re

_WORD = re.compile(r"[a-z']+")


def words_of(text: str) -> tuple[str, ...]:
    """The words in lower case, without punctuation."""
    return tuple(_WORD.findall(text.lower().replace("’", "'").replace("-", " ")))


# What people say to show that they listen, without wanting the floor.
_LISTENING = frozenset(
    words_of(
        """ah aha alright cool exactly fine good great huh hm hmm hmmm i indeed interesting mhm
        mm mmm mmhm oh ok okay really right see sure true uh uhhuh um wow yeah yep yes yup"""
    )
)
_MOST_LISTENING_WORDS = 3
# A word that asks for the floor. Of a hum recognition makes others ("Mom." or "I'm on").
_ASKS_FOR_THE_FLOOR = frozenset(
    words_of(
        """actually and are because but bye can could did do does excuse goodbye hang hello hey hi
        hold how is listen look no nope not pardon please sorry so stop thanks wait was well what
        when where which who why will would"""
    )
)
# After these another word has to come, whatever the sentence is.
_NEEDS_ANOTHER = frozenset(
    words_of(
        """a although an and because but i'd i'll i'm i've if its my or our than the their
        there's they're um uh very we'd we'll we're we've whether you'd you're your"""
    )
)
# And after these, unless they end a question ("What are you looking for?").
_NEEDS_ANOTHER_OR_ASKS = frozenset(
    words_of(
        """about are as at by for from i into is it's of since that's to was were when where
        which while who with"""
    )
)


def is_listening(text: str) -> bool:
    """Whether this only shows that he listens ("mm-hm", "I see"), or is nothing at all."""
    words = words_of(text)
    return len(words) <= _MOST_LISTENING_WORDS and all(word in _LISTENING for word in words)


def is_murmur(text: str) -> bool:
    """Whether a short sound with these words may have been "mm-hm"."""
    words = words_of(text)
    is_asked = text.rstrip().endswith("?")
    return len(words) in (1, 2) and not is_asked and _ASKS_FOR_THE_FLOOR.isdisjoint(words)


def is_unfinished(text: str) -> bool:
    """Whether more must come: it trails off, or ends with a word that needs another."""
    said = text.strip()
    words = words_of(said)
    if not words:
        return False
    if said.endswith(("...", "…", ",", "-", "–")) or words[-1] in _NEEDS_ANOTHER:
        return True
    return words[-1] in _NEEDS_ANOTHER_OR_ASKS and not said.endswith("?")


def is_sentence(text: str) -> bool:
    """Whether this ends as a sentence does, as far as its marks and last word tell."""
    return text.rstrip().endswith((".", "?", "!")) and not is_unfinished(text)
