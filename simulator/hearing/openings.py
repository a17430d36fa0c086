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
    DEGREES,
    JOINERS,
    PREPOSITIONS,
    PRONOUN,
    PRONOUNS,
    RELATIVE,
    SUBJECTS,
    WH,
)
from simulator.hearing.fluency import Fluent
from simulator.hearing.inviting import invitations
from simulator.hearing.segmenting import (
    LEANING,
    boundaries,
    core_of,
    inverted,
    is_reported,
    leads_in,
)
from simulator.hearing.wordlists import WORD

_EXCLAIMED = re.compile(
    r"(?:what (?:a|an) |how (?:nice|great|lovely|wonderful|kind|sad|terrible|awful"
    r"|funny)\b(?! (?:is|are|was)))"
)
_WHAT_I_HEAR = re.compile(
    r"what i (?:am |have )?(?:been )?(?:hear|hearing|heard|understand|understood|gather)\b"
)
_RELATIVE_CLAUSE = re.compile(RELATIVE)
# "What counts is that they are there", "what happened was …", "what is scary is …": statements.
_CLEFT = re.compile(
    r"what (?:counts|matters|worries you|bothers you|you need|you want|i mean|we need) (?:is|was)\b"
    r"|what (?!(?:is|are|was|were|do|does|did|would|will|can|could|should) (?:the|your|that|this"
    r"|it|you|we|they)\b)(?:(?!and |or |but |what |how |why )[^ ]+ ){1,6}?(?:is|was)"
    r" (?:that|the|to|it|this|when|how|i|they|she|he|we|you|her|his|if)\b"
    r"|what is (?:\w+ )?\w+ is\b"
)
_SAYS_THAT = re.compile(rf"what (?:{WORD} ){{1,3}}?(?:is|was) that (?:{PRONOUN}|the|your|our|my)\b")
_OF_WHAT = re.compile(
    rf"(?:what|how|where|which) (?:the|your|our|my|their) {WORD} (?:would|will|needs?|wants?|looks?"
    r"|has|have|is|are|does)(?! (?:you|we|they|i|it|the|your)\b)"
)  # "… the seals and what the trays would need?": a thing, not another question
# A wh-word as the subject of its verb, which running speech shows in questions alone.
_WH_DOES = re.compile(
    rf"(?:what|how|why|who)(?: {WORD}){{0,2}} (?:do|does|did) (?!not\b|it\b|that\b|so\b){WORD}"
    rf"|what(?: else)? (?:is|has|would|will|makes|made|happens|happened|stops|gets|got)"
    r" (?!that|important|right|wrong|best|needed|possible)(?:\w+ing|\w+ed|run|gone|help|happen"
    r"|when|if|with|you|it|them|most)\b|who else\b"
)
_BARE_WH = re.compile(r"(?:why|what|how|who)$|how (?:so|come)\b|why (?:not|so|just|this|that)\b")
_WH_NOUN = re.compile(
    rf"which (?:one|ones|of|{WORD} {AUX}\b|(?!is|are|was|were|means?|makes?){WORD}$)"
    rf"|whose {WORD}$|when (?:exactly|(?!the|your|{PRONOUN}\b){WORD} (?:the|your|that|it)\b)"
)
_OR_NOT = re.compile(r"^(?!.*\b(?:if|whether|believe)\b).* (?:yes or no|or not|or what)$")
_OR_RIGHT = re.compile(
    r"(?:[^ ]+ ){3,}(?<!all )(?<!is )(?<!are )(?<!not )(?<!that )(?<!it )(?<!quite )(?<!you )"
    r"(?<!just )(?<!about )(?<!the )(?<!a )(?:right|correct)$"
)
_INDIRECT = re.compile(r"(?:but |and |so |well )*i do not know (?:if|whether) (?:you|your)\b")
_ANYTHING = re.compile(
    r"any(?:thing|body|one|where)?\b(?! (?:time|day|way|rate|more|longer)\b)(?!.*\b(?<!that )"
    r"(?<!what )(?<!you )(?<!else )(?:is|are|will|would|helps?|works?|goes|counts|can)"
    r"\b(?! (?:you|we|there|it|that)\b))"
)
_DOES_IT = re.compile(
    rf"(?:is|are|was|were|does|did|has|can|could|will|would) (?!not |to |going |gonna |just |really"
    rf" |very |because |still |been |have |be |a |an |like |so |also |more |one |no |{ANY_WH} "
    rf"|\w+ly |\w+ing |{AUX} ){WORD} {WORD}|do (?:the|your|our|their|his|her|those|these) (?!best )"
    rf"(?:{WORD} ){{2}}{WORD}|(?:do|have) (?:all|both|most|any|the|those|people)"
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
            opening = _wh(said, at, starts=at in starts, asked=asked)
        elif word in AUXILIARIES and at in starts:
            opening = _aux(said, at, asked=asked)
        elif word in PREPOSITIONS and at in starts and _is_pied_piped(said, at):
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
        return 2
    if opening.form == "wh":
        aux = inverted(said, opening.at)
        return aux - opening.at + 1 if aux else 1
    return 1


def _without_lead_ins(said: Fluent, found: list[Opening]) -> tuple[Opening, ...]:
    """The openings without those that only lead in to another, or were given up at once."""
    kept: list[Opening] = []
    for opening in found:
        previous = kept[-1] if kept else None
        if previous is not None and previous.weak:
            kept[-1] = replace(opening, lead=opening.at - previous.since)
        elif previous is not None and _is_given_up(said, previous.at, opening.at):
            kept[-1] = opening
        else:
            kept.append(opening)
    return tuple(kept)


def _is_given_up(said: Fluent, first: int, following: int) -> bool:
    """ "What is, is it the same?": too few words for a question before another one begins."""
    given_up = said.words[first:following]
    return len(given_up) <= _FEWEST and not (set(given_up) - WH - AUXILIARIES - SUBJECTS)


def _wh(said: Fluent, at: int, *, starts: bool, asked: bool) -> Opening | None:
    """A question that begins with a wh-word, unless the word joins a clause to a statement."""
    rest = said.from_word(at)
    if _EXCLAIMED.match(rest) or _WHAT_I_HEAR.match(rest):
        return None
    marked = said.mark == "?"
    before = said.before_word(at)
    leans = bool(before) and said.words[at - 1] in LEANING and not leads_in(before)
    aux = inverted(said, at)
    if aux:
        if _is_relative(said, at, aux, starts=starts) or (not marked and _is_cleft(said, at, aux)):
            return None
        fresh = starts and (marked or not leans)
        return Opening(at, "wh") if fresh or not leans else None
    if not starts:
        return (
            Opening(at, "wh") if not (said.mark or leans) and _asks_running_on(said, at) else None
        )
    first = leads_in(before)
    if said.words[at] == "what" and (at + 1 in said.after_comma or rest.startswith("what like")):
        return None  # "… for, what, three days?"
    if marked:
        relative = said.words[at] in ("who", "which", "when", "where", "whose")
        if relative and not (first or asked or said.words[at - 1] in JOINERS):
            return None
        if not first and _OF_WHAT.match(rest):
            return None
        return Opening(at, "wh", weak=bool(_RELATIVE_CLAUSE.match(rest)))
    if said.is_written and not first:
        return None
    return Opening(at, "wh") if _asks_unmarked(said, at, rest, first=first, asked=asked) else None


def _is_cleft(said: Fluent, at: int, aux: int) -> bool:
    """ "What you do then is that …": a statement whose own verb follows the first one."""
    rest = said.from_word(at)
    match = _CLEFT.match(rest)
    if match is None:
        return False
    return at + match.group().count(" ") - 1 > aux or _SAYS_THAT.match(rest) is not None


def _is_relative(said: Fluent, at: int, aux: int, *, starts: bool) -> bool:
    """ "…, which is the reason", "the man who is the": no question."""
    if said.words[at] not in ("which", "who", "where", "when", "whose"):
        return False
    if said.words[aux] not in BE and said.words[aux] not in ("has", "have", "had"):
        return False
    if aux != at + 1 or said.words[aux + 1] in PRONOUNS - {"that"}:
        return False
    first = leads_in(said.before_word(at)) and not said.is_written
    return not (starts and (said.mark == "?" or first))


def _asks_running_on(said: Fluent, at: int) -> bool:
    rest = said.from_word(at)
    if said.words[at] == "who" and not rest.startswith("who else"):
        return False
    return _WH_DOES.match(rest) is not None and not _CLEFT.match(rest)


def _asks_unmarked(said: Fluent, at: int, rest: str, *, first: bool, asked: bool) -> bool:
    """Whether a clause that begins with a wh-word asks, where no mark tells and no verb leads."""
    word, after = said.words[at], said.words[at + 1 : at + 2]
    if _BARE_WH.match(rest):
        return True
    if _RELATIVE_CLAUSE.match(rest) or _CLEFT.match(rest):
        return False
    match word:
        case "when" | "where" | "which" | "whose" | "whom":
            return (first or asked) and _WH_NOUN.match(rest) is not None
        case "who":
            joined = first or said.words[at - 1] in JOINERS
            return asked or (joined and not said.is_written) or rest.startswith("who else")
        case "how":
            degree = bool(after) and after[0] in DEGREES
            beyond = said.words[at + 2 : at + 3]
            if degree:
                return not beyond or beyond[0] not in PRONOUNS
            return bool(after) and (after[0] in ("about", "else", "exactly") or after[0] in BE)
        case _:
            return True


def _is_pied_piped(said: Fluent, at: int) -> bool:
    """ "At which stage did …", "in what way …"."""
    if at + 2 >= len(said.words) or said.words[at + 1] not in WH:
        return False
    return bool(inverted(said, at + 1)) or (said.mark == "?" and leads_in(said.before_word(at)))


def _asks_for_anything(said: Fluent, at: int, *, asked: bool) -> bool:
    """ "Anything else?", "any thoughts on that"."""
    rest = said.from_word(at)
    if said.mark in (".", "!") or (at and at in said.after_comma and not asked):
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
