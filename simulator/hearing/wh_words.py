"""What a wh-word does: asks, leads in to a question, or joins a clause to a statement.

Owns that reading alone.
"""

import re
from enum import StrEnum

from simulator.hearing.english import (
    AUX,
    AUXILIARIES,
    BE,
    DEGREES,
    JOINERS,
    PRONOUN,
    PRONOUNS,
    RELATIVE,
)
from simulator.hearing.fluency import Fluent
from simulator.hearing.segmenting import LEANING, inverted, leads_in
from simulator.hearing.tokens import words
from simulator.hearing.wordlists import WORD

_EXCLAIMED = re.compile(
    r"(?:what (?:a|an) |how (?:nice|great|lovely|wonderful|kind|sad|terrible|awful"
    r"|funny)\b(?! (?:is|are|was)))"
)
# "…, you know what I mean?", "we're — you know what?": nothing is asked.
_SAID_IN_PASSING = re.compile(r"what(?: i (?:mean|am saying))?$")
_YOU_KNOW = re.compile(r"(?<!do )\byou know$")
# "…, oh, what was it, the other one, …": he looks for a word of his own.
_LOOKS_FOR_A_WORD = re.compile(
    r"(?:what (?:is|was|are|were) (?:it|that|(?:his|her|its|their|the) names?"
    r"|(?:it|that|they) called)"
    r"|what (?:do|did|would) (?:you|they|we) call (?:it|them|that|him|her|this)"
    r"|how (?:do|would|should|shall) (?:you|i) (?:say|put)(?: it| that)?) "
)
_WHAT_I_HEAR = re.compile(
    r"what i (?:am |have )?(?:been )?(?:hear|hearing|heard|understand|understood|gather)\b"
)
_RELATIVE_CLAUSE = re.compile(RELATIVE)
# "When a truck lets you down, …", "when something's needed for the trucks, …"
_A_CASE = re.compile(
    r"when (?:a|an|the|one|two|three|(?:some|any|no|every)[\w']*|your|our|his|her|their|this|that"
    rf"|these|those|things|people|it|there|more) (?:{WORD} ){{2}}"
)
# "What counts is that they are there", "what happened was …", "what is scary is …": statements.
_CLEFT = re.compile(
    r"what (?:counts|matters|worries you|bothers you|you need|you want|i mean|we need) (?:is|was)\b"
    r"|what (?!(?:is|are|was|were|do|does|did|would|will|can|could|should) (?:the|your|that|this"
    r"|it|you|we|they)\b)(?:(?!and |or |but |what |how |why )[^ ]+ ){1,6}?(?:is|was)"
    r" (?:that|the|to|it|this|when|how|i|they|she|he|we|you|her|his|if)\b"
    r"|what is (?!it that )(?:\w+ )?\w+ is\b"
    rf"|what (?:(?!{AUX} ){WORD} ){{1,6}}(?:do|does|did|needs?|wants?) (?:is|was) {WORD}"
)
_SAYS_THAT = re.compile(rf"what (?:{WORD} ){{1,3}}?(?:is|was) that (?:{PRONOUN}|the|your|our|my)\b")
_OF_WHAT = re.compile(
    rf"(?:what|how|where|which) (?:the|your|our|my|their) {WORD} (?:would|will|needs?|wants?|looks?"
    r"|has|have|is|are|does)(?! (?:you|we|they|i|it|the|your)\b)"
)  # "… the seals and what the trays would need?": a thing, not another question
# A wh-word as the subject of its verb, which running speech shows in questions alone.
_WH_DOES = re.compile(
    rf"(?:what|how|why|who)(?: {WORD}){{0,2}} (?:do|does|did) (?!not\b|it\b|that\b|so\b){WORD}"
    rf"|what(?: else)? (?:is|has|would|will|should|could|can|might|makes|made"
    r"|happens|happened|stops|gets|got)"
    r" (?!that|important|right|wrong|best|needed|possible)(?:\w+ing|\w+ed|run|gone|help|happen"
    r"|have|be|change|when|if|with|you|it|them|most)\b"
    r"|what (?!is|was|has|does)\w+s (?:a|an|the|your|it|you|them|her|him)\b"
    r"|who else\b|what (?:other [^ ]+|else)$"
)
_FINDS_OUT = words("find out see know knows tell check learn understand hear wonder show")
_BARE_WH = re.compile(r"(?:why|what|how|who)$|how (?:so|come)\b|why (?:not|so|just|this|that)\b")
_WH_NOUN = re.compile(
    rf"which (?:one|ones|of|{WORD} {AUX}\b|(?!is|are|was|were|means?|makes?){WORD}$)"
    rf"|whose {WORD}$|when (?:exactly|(?!the|your|{PRONOUN}\b){WORD} (?:the|your|that|it)\b)"
)


# "And on your side, who …?", "In the afternoon, who …?": says only where or when.
_WHERE_OR_WHEN = re.compile(
    rf"(?:(?:and|so|but|then|now|okay) )*(?:in|on|at|over|during|after|before|around) "
    rf"(?!which\b|what\b)(?:{WORD} ){{0,2}}{WORD}"
)


class Wh(StrEnum):
    """What a wh-word does."""

    ASKS = "asks"
    LEADS_IN = "leads_in"  # "When you go out, do you …": asks where nothing else does
    JOINS = "joins"


def read_wh(said: Fluent, at: int, *, starts: bool, asked: bool) -> Wh:
    """What the wh-word at an index does.

    `starts` tells that a clause begins with it, `asked` that a question stands before it.
    """
    rest = said.from_word(at)
    if _SAID_IN_PASSING.match(rest) and _YOU_KNOW.search(said.before_word(at)):
        return Wh.JOINS
    if at and said.mark != "?" and _looks_for_a_word(said, at, rest):
        return Wh.JOINS
    if _EXCLAIMED.match(rest) or _WHAT_I_HEAR.match(rest):
        return Wh.JOINS
    marked = said.mark == "?"
    before = said.before_word(at)
    leans = bool(before) and said.words[at - 1] in LEANING and not leads_in(before)
    aux = inverted(said, at)
    if marked and aux != at + 1 and _A_CASE.match(rest):
        # "Who sees to it when a crate comes back?": the case belongs to what is asked before it.
        return Wh.JOINS if asked and said.words[at - 1] not in JOINERS else Wh.LEADS_IN
    if aux:
        if _is_relative(said, at, aux, starts=starts) or (not marked and _is_cleft(said, at, aux)):
            return Wh.JOINS
        fresh = starts and (marked or not said.is_written)
        return Wh.ASKS if fresh or not leans else Wh.JOINS
    if not starts:
        runs_on = not (said.mark or leans) and _asks_running_on(said, at)
        return Wh.ASKS if runs_on else Wh.JOINS
    fronted = at in said.after_comma and _WHERE_OR_WHEN.fullmatch(before) is not None
    first = leads_in(before) or fronted
    if said.words[at] == "what" and (at + 1 in said.after_comma or rest.startswith("what like")):
        return Wh.JOINS  # "… for, what, three days?"
    if marked:
        verb_first = said.words[at + 1 : at + 2] and said.words[at + 1] in AUXILIARIES
        relative = said.words[at] in ("who", "which", "whose") or (
            said.words[at] in ("when", "where") and not verb_first
        )
        # "To whom must you explain it, when it arrives?": a moment named, not a second question.
        told = relative and bool(PRONOUNS.intersection(said.words[at + 1 : at + 2]))
        if relative and not (first or (asked and not told) or said.words[at - 1] in JOINERS):
            return Wh.JOINS
        if not first and _OF_WHAT.match(rest):
            return Wh.JOINS
        return Wh.LEADS_IN if _RELATIVE_CLAUSE.match(rest) else Wh.ASKS
    if said.is_written and not first:
        return Wh.JOINS
    asks = _asks_unmarked(said, at, rest, first=first, asked=asked)
    return Wh.ASKS if asks else Wh.JOINS


def _looks_for_a_word(said: Fluent, at: int, rest: str) -> bool:
    match = _LOOKS_FOR_A_WORD.match(rest)
    return match is not None and at + match.group().count(" ") in said.after_comma


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
    if _FINDS_OUT.intersection(said.words[max(0, at - 3) : at]):
        return False
    if said.words[at] == "who" and not rest.startswith("who else"):
        return False
    return _WH_DOES.match(rest) is not None and not _CLEFT.match(rest)


def _asks_unmarked(said: Fluent, at: int, rest: str, *, first: bool, asked: bool) -> bool:
    """Whether a clause that begins with a wh-word asks, where no mark tells and no verb leads."""
    word, after = said.words[at], said.words[at + 1 : at + 2]
    if _BARE_WH.match(rest):
        return True
    if at and said.words[at - 1] == "know":
        return False  # "You know what, …"
    if _RELATIVE_CLAUSE.match(rest) or _CLEFT.match(rest):
        return False
    if not at and after and after[0] in AUXILIARIES - set(BE):
        return True  # "when could Jonas let us in"
    match word:
        case "when" | "where" | "which" | "whose" | "whom":
            return (first or asked) and _WH_NOUN.match(rest) is not None
        case "who":
            joined = first or said.words[at - 1] in JOINERS
            return asked or not at or (joined and not said.is_written) or rest[:8] == "who else"
        case "how":
            degree = bool(after) and after[0] in DEGREES
            beyond = said.words[at + 2 : at + 3]
            if degree:
                return not beyond or beyond[0] not in PRONOUNS
            return bool(after) and (after[0] in ("about", "else", "exactly") or after[0] in BE)
        case _:
            return True
