"""A trainee's sentences: which content comes next, in which voice, and never one twice.

The seed puts the contents of each intent in an order, the same for every voice, so that
five voices say the same call.
"""

import re
from collections.abc import Callable
from random import Random

from scoring.sentences import as_he_would_say, lowered
from simulator.scenario.model import Fact
from simulator.trainees.bank import Bank, Intent
from simulator.trainees.kinds import Voice

_BLANK = re.compile(r"\{(\w+)\}")
_NAME = "[TRAINEE]"


class Words:
    """What one trainee has left to say in one call."""

    def __init__(self, bank: Bank, voice: Voice, seed: int, name: str) -> None:
        self.voice = voice
        self._bank = bank
        self._name = name
        self._seed = seed
        self._left: dict[Intent, list[str]] = {}

    def line(self, intent: Intent, *, fits: Callable[[str], bool] = bool, **fills: str) -> str:
        """The next sentence for this that fits, its blanks filled; empty where none is left."""
        left = self._left.setdefault(intent, self._in_order(intent))
        for content in tuple(left):
            text = self._bank.text(intent, content, self.voice)
            if fits(text):
                left.remove(content)
                return _filled(text.replace(_NAME, self._name), fills)
        return ""

    def has(self, intent: Intent) -> bool:
        """Whether a sentence for this is left."""
        return bool(self._left.setdefault(intent, self._in_order(intent)))

    def general(self, intent: Intent) -> str:
        """A sentence that belongs to no scenario."""
        return self._bank.general_text(intent, self.voice).replace(_NAME, self._name)

    def retelling(self, fact: Fact) -> str:
        """This fact given back, as a clause."""
        written = self._bank.text(Intent.RETELL, fact.id, self.voice)
        return (written or in_her_words(fact)).rstrip(".!? ")

    def recap(self, facts: tuple[Fact, ...]) -> str:
        """A summary of these facts that asks to be put right."""
        clauses = [self.retelling(fact) for fact in facts]
        body = ", and ".join((", ".join(clauses[:-1]), clauses[-1])) if clauses[1:] else clauses[0]
        return joined(self.line(Intent.RECAP_LEAD), f"{body}.", self.line(Intent.RECAP_CHECK))

    def _in_order(self, intent: Intent) -> list[str]:
        contents = list(self._bank.contents(intent))
        Random(f"{self._seed}:{intent}").shuffle(contents)
        # Contents that only other voices say come last.
        return sorted(contents, key=lambda name: not self._bank.is_said(intent, name, self.voice))


def in_her_words(fact: Fact) -> str:
    """This fact as she told it, turned to the second person, as a clause."""
    return lowered(as_he_would_say(fact.says)).rstrip(".!? ")


def joined(*texts: str) -> str:
    """These sentences as one turn; empty ones fall away."""
    return " ".join(text for text in texts if text)


def _filled(text: str, fills: dict[str, str]) -> str:
    """The text with its blanks filled; a capital blank begins a sentence."""

    def fill(match: re.Match[str]) -> str:
        blank = match.group(1)
        words = fills[blank.lower()]
        return words[:1].upper() + words[1:] if blank[0].isupper() else words

    return _BLANK.sub(fill, text)
