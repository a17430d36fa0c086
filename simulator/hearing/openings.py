"""Where questions and invitations begin, and by which form.

Owns the openings only; which kind of question it is, is told in `question_kinds`.
"""

import re
from dataclasses import dataclass, replace

from simulator.hearing.english import (
    ANY_WH,
    AUX,
    AUXILIARIES,
    BE,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    WH,
)
from simulator.hearing.fluency import Fluent
from simulator.hearing.inviting import invitations
from simulator.hearing.segmenting import (
    boundaries,
    core_of,
    inverted,
    is_reported,
    leads_in,
)
from simulator.hearing.tokens import words
from simulator.hearing.wh_words import Wh, read_wh
from simulator.hearing.wordlists import WORD

_OR_NOT = re.compile(
    r"(?!.*\b(?:if|whether)\b)(?:.* (?<!say )(?<!say you )(?<!tell )(?<!tell me )(?<!tell you )"
    rf"(?:yes or no|or what)|.* {AUX} .* or not)$"
)
_OR_RIGHT = re.compile(
    r"(?:[^ ]+ ){3,}(?<!all )(?<!is )(?<!are )(?<!not )(?<!that )(?<!it )(?<!quite )(?<!you )"
    r"(?<!just )(?<!about )(?<!the )(?<!a )"
    r"(?<!be )(?<!was )(?<!were )(?<!sounds )(?<!seems )(?<!looks )(?:right|correct)$"
)
_INDIRECT = re.compile(r"(?:but |and |so |well )*i do not know (?:if|whether) (?:you|your)\b")
_ANYTHING = re.compile(
    r"any(?:thing|body|one|where)?\b(?! (?:time|day|way|rate|more|longer)\b)(?!.*\b(?<!that )"
    r"(?<!what )(?<!you )(?<!else )(?:is|are|will|would|helps?|works?|goes|counts|can)"
    r"\b(?! (?:you|we|there|it|that)\b))"
)
_DOES_IT = re.compile(
    r"will (?!not )\w+ (?!it |you |the |a |an |your |at |in |by |on |for |to |some )\w+ \w+|"
    rf"(?:can|could|will|would) (?:the|your|our|my|their|all|both|people|any) {WORD}"
    rf"|(?:is|are|was|were|does|did|has) (?!not |to |going |gonna |just |really"
    rf" |very |because |still |been |have |be |a |an |like |so |also |more |one |no |{ANY_WH} "
    rf"|\w+ly |\w+ing |{AUX} ){WORD} {WORD}|do (?:the|your|our|their|his|her|those|these) (?!best )"
    rf"(?:{WORD} ){{2}}{WORD}|(?:is|are|was|were) (?:(?!going |being |\w+ly )\w+ing|an?) .*\b(?:you"
    r"|your|yours|any|at all|even|an option|enough|worth|something)\b"
    r"|(?:do|have) (?:all|both|most|any|the|those|people)"
    r" (?:\w+ ){0,4}(?:been|gone|come|got|already|yet|ever|done|made|have|need|want|get|know|\w+ed"
    r"|\w+en|own)\b"
)


_FEWEST = 3  # words, all of them without content, that are no question yet


@dataclass(frozen=True, slots=True)
class Opening:
    """With which word a question seems to begin, and by which form."""

    at: int  # index of the word in the fluent sentence
    form: str  # inviting, curious, wh, aux, anything, declarative
    weak: bool = False  # "When you go out, do you …": leads in to another question, if any
    lead: int = 0  # how many words before it lead in to it

    @property
    def since(self) -> int:
        """The index of the word with which it begins, what leads in to it included."""
        return self.at - self.lead


class _Taken:
    """The words of a sentence that already are the beginning of some question."""

    def __init__(self) -> None:
        self._words: set[int] = set()

    def take(self, first: int, last: int) -> None:
        """Nothing else begins from the first to the last of these words."""
        self._words.update(range(first, last + 1))

    def is_free(self, at: int) -> bool:
        """Whether a question may begin here; right after "tell me" a wh-word says what about."""
        return at not in self._words


def openings(said: Fluent) -> tuple[Opening, ...]:
    """Every place in a sentence where a question seems to begin, in order."""
    if not said.words:
        return ()
    taken = _Taken()
    found = []
    for invitation in invitations(said):
        if taken.is_free(invitation.first):
            taken.take(invitation.first, invitation.last)
            found.append(Opening(invitation.first, invitation.form))
    starts = {place for at in boundaries(said) for place in (at, core_of(said, at))}
    for at, word in enumerate(said.words):
        if not taken.is_free(at) or (at in starts and is_reported(said.before_word(at))):
            continue
        asked = bool(found)
        opening = None
        if word in WH:
            wh = read_wh(said, at, starts=at in starts, asked=asked)
            opening = None if wh is Wh.JOINS else Opening(at, "wh", weak=wh is Wh.LEADS_IN)
        elif word in AUXILIARIES and at in starts:
            opening = _aux(said, at, asked=asked)
        elif word in PREPOSITIONS and (
            (at in starts and _is_pied_piped(said, at)) or _is_all_he_asks(said, at)
        ):
            opening = Opening(at, "wh")
        elif at in starts and word.startswith("any") and _asks_for_anything(said, at, asked=asked):
            opening = Opening(at, "anything")
        if opening is not None:
            found.append(opening)
            taken.take(at, at + _reach(said, opening))
    return _without_lead_ins(said, sorted(found, key=lambda opening: opening.at))


def _reach(said: Fluent, opening: Opening) -> int:
    """How many words after its first one an opening claims."""
    if opening.form == "aux":
        return 1 + (said.words[opening.at + 1] == "not")
    if opening.form == "wh":
        aux = inverted(said, opening.at)
        return aux - opening.at + 1 if aux else 1
    return 1


def _without_lead_ins(said: Fluent, found: list[Opening]) -> tuple[Opening, ...]:
    """The openings without those that only lead in to another, or were given up at once."""
    kept: list[Opening] = []
    for opening in found:
        previous = kept[-1] if kept else None
        if previous is not None and _asks_which_at_length(said, previous, opening):
            continue
        if previous is not None and previous.weak:
            kept[-1] = replace(opening, lead=opening.at - previous.since)
        elif previous is not None and _is_given_up(said, previous.at, opening.at):
            kept[-1] = opening
        else:
            kept.append(opening)
    return tuple(kept)


_WHICH = words("which whose")
_JOINS = words("and but or so then because if when")
_HOW_MANY = (("how", "many"), ("how", "much"), ("what", "kind"), ("what", "sort"))


def _asks_which_at_length(said: Fluent, first: Opening, second: Opening) -> bool:
    """ "Which facts about the water use would you like?": one question, its verb far behind."""
    begins = said.words[first.at : first.at + 2]
    if second.form != "aux" or not (begins[0] in _WHICH or tuple(begins) in _HOW_MANY):
        return False
    between = range(first.at + 1, second.at + 1)
    if any(at in said.after_comma for at in between) or inverted(said, first.at):
        return False
    return not _JOINS.intersection(said.words[at] for at in between)


def _is_given_up(said: Fluent, first: int, following: int) -> bool:
    """ "What is, is it the same?": too few words for a question before another one begins."""
    given_up = said.words[first:following]
    return len(given_up) <= _FEWEST and not (set(given_up) - WH - AUXILIARIES - SUBJECTS)


def _is_pied_piped(said: Fluent, at: int) -> bool:
    """ "At which stage did …", "in what way …"."""
    if at + 2 >= len(said.words) or said.words[at + 1] not in WH:
        return False
    return bool(inverted(said, at + 1)) or (said.mark == "?" and leads_in(said.before_word(at)))


def _is_all_he_asks(said: Fluent, at: int) -> bool:
    """ "And since when?": a preposition and its question word, and what leads in to them."""
    ends = at + 2 == len(said.words) and said.words[at + 1] in WH
    return ends and leads_in(said.before_word(at))


def _asks_for_anything(said: Fluent, at: int, *, asked: bool) -> bool:
    """ "Anything else?", "any thoughts on that"."""
    rest = said.from_word(at)
    fresh = asked or leads_in(said.before_word(at))
    if said.mark in (".", "!") or (at in said.after_comma and not fresh):
        return False
    return said.mark == "?" or _ANYTHING.match(rest) is not None


def _aux(said: Fluent, at: int, *, asked: bool) -> Opening | None:
    """A question that begins with its auxiliary: "is line 2 fine", "and does it help"."""
    if at + 1 >= len(said.words) or at not in said.whole or (at + 1) in said.after_comma:
        return None
    aux = said.words[at]
    negated = said.words[at + 1] == "not" and at + 1 not in said.whole
    subject_at = at + 1 + (said.words[at + 1] == "not")
    if subject_at >= len(said.words) or subject_at in said.after_comma:
        return None
    subject = said.words[subject_at]
    before = said.before_word(at)
    first = leads_in(before)
    marked = said.mark == "?"
    if before.endswith(("so", "nor", "neither")) and (subject_at + 1 == len(said.words)):
        return None  # "so do I"
    if before.endswith(" or") and aux in BE and subject == "it" and not marked:
        return None  # "… in June, or was it July": he asks himself
    if subject in PRONOUNS:
        if aux in ("do", "have") and subject in ("it", "he", "she", "that", "this"):
            return None
        if not marked and aux in ("had", "should", "were", "may", "might") and not negated:
            return Opening(at, "aux") if first and said.mark != "." and aux == "should" else None
        if said.is_written and not marked and not first:
            return None
        return Opening(at, "aux")
    if marked:
        if not first and not asked and subject not in SUBJECTS:
            return None
        return Opening(at, "aux") if aux != "had" or subject in SUBJECTS else None
    if said.is_written:
        return None
    if said.words[at - 1 : at] in (("and",), ("but",)) and not first and not asked:
        return None
    return Opening(at, "aux") if _DOES_IT.match(said.from_word(at)) else None


def asks_as_a_statement(said: Fluent) -> bool:
    """Whether a statement asks: "… yes or no", "… or not", "I don't know if you …"."""
    if not said.is_written and _OR_RIGHT.match(said.text):
        return True
    return bool(_OR_NOT.match(said.text) or _INDIRECT.match(said.text))
