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
# Words that no English sentence ends with, or only in a question.
_GO_ON = frozenset(
    words_of(
        """a about although an and are as at be because been but by can could do does for from
        had has have how i if in is it's its i'd i'll i'm i've into just like my of on or our
        really should since so than that that's the their then there's these they to um uh very
        was we we'd we'll we're we've were what when where whether which while who why will with
        would you'd you're your"""
    )
)
_ENDS_A_QUESTION = re.compile(
    r"(?:what|how|who|which|where|when|why|that|it|one)\b.*\b"
    r"(?:about|are|as|at|by|can|could|do|does|for|from|had|has|have|in|is|like|of|on|should|that|"
    r"to|was|were|what|when|where|who|why|how|will|with|would|so|then|really|been|be)\?$",
    re.IGNORECASE,
)


def is_listening(text: str) -> bool:
    """Whether this only shows that he listens ("mm-hm", "I see"), or is nothing at all."""
    words = words_of(text)
    return len(words) <= _MOST_LISTENING_WORDS and all(word in _LISTENING for word in words)


def is_unfinished(text: str) -> bool:
    """Whether more must come: it trails off, or ends with a word that needs another."""
    said = text.strip()
    words = words_of(said)
    if not words:
        return False
    if said.endswith(("...", "…", ",", "-", "–")):
        return True
    return words[-1] in _GO_ON and _ENDS_A_QUESTION.search(said) is None
