"""Where clauses begin in running speech, with or without marks.

Owns the boundaries alone: what a clause does is decided by its reader. English tells a new
main clause by an auxiliary before its subject, a wh-word before such a pair, or a joining
word before either; statements are parted as `tokens.clauses` parts them.
"""

import re

from simulator.hearing.english import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    JOINERS,
    PAUSES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    WH,
)
from simulator.hearing.fluency import Fluent
from simulator.hearing.tokens import words

_LEAD_IN = re.compile(
    r"(?:(?:by|until|since|for|from|at|in|on|with|about|well|so|okay|now|just|and|but"
    r"|yes|yeah|right|please|also|then|actually|or|alright|great|oh|no|i mean"
    r"|you know|like|good|thanks|sure|dana|because|again|out of curiosity|first|and then|i see"
    r"|thank you|sorry|in your (?:opinion|view)|for you|anyway|let us see"
    r"|let me ask(?: you)?(?: this| something)?|may i ask|can i ask(?: you)?"
    r"|could i ask(?: you)?|i would like to ask(?: you)?|i want to ask(?: you)?|my question is"
    r"|first things first|first of all|to (?:start|begin) with|for a start|quick question"
    r"|one question|tell me|if i may ask|maybe|perhaps|say|cool|interesting|hi|hello"
    r"|all right|wow|i am curious|i wonder) )*"
)
# After these a wh-word or an inversion goes on with the clause that has begun.
LEANING = (
    words(
        """know knew knows see saw seen understand understood hear heard say said says think
        thought believe guess tell told remember realise realize imagine like than matter
        matters depends care mind exactly just much learn learned wonder whatever find show shows
        showed explain explained explaining discuss discussed discussing him her them not no only
        even really if then appreciate forget forgot decide decided describe figure ask asked
        asks watch notice noticed love hate talking knowing as that amazed sure"""
    )
    | WH
    | BE
    | PREPOSITIONS
)
_KNOWING = (
    LEANING - PREPOSITIONS - BE - words("him her them not no only even really much just sure")
)
_TAKES_THE_AUXILIARY = (
    words("i you he she it we they to not who which can could will would should must may")
    | WH
    | AUXILIARIES
    | words("nor neither than as if that what because since while though unless until")
)
_ANY = words("any anything")
_BEGINS = WH | AUXILIARIES | _ANY | words("anyone anybody")
_PIPED = tuple((word,) for word in sorted(WH))
_MORE = words("other else thoughts questions ideas more")
_GOVERNS = PREPOSITIONS | BE | words("have has had got there not need want see ask do does did you")
_ANSWERS_FOR = words("thing things problem question point fact truth idea issue reason trouble way")
_ENDS_A_PREFACE = words("think say reckon feel")  # "What do you think, shall we …?"
_REACH_OF_WH = 4  # words: "what kind of problems do you have"
# Pairs that statements hardly ever show, so that one may begin a clause in running speech.
_INVERSIONS: dict[str, frozenset[str]] = {
    "do": words("you we they these those people"),
    "does": words("he she it that this anyone anybody somebody someone"),
    "did": words("you we i he she it they that this these those anyone anybody"),
    "have": words("you they"),
    "has": words("he she it that this there anyone anybody"),
    "is": words("it there that this he she"),
    "are": words("you there they these those"),
    "was": words("it there that this he she"),
    "were": words("you there they these those"),
    "can": words("you we i it they he she"),
    "could": words("you we i it they he she"),
    "will": words("you we i it that they he she there this"),
    "would": words("you we i it that they he she there this"),
    "should": words("you we i it they"),
    "shall": words("we i"),
}
_ALSO_VERBS = words("do have has had")
# "Is that right", "is there any", "was it hard"; not "… is that the seals fail", "he is there".
_IS_IT = re.compile(
    r"(?:is|are|was|were) (?:that(?: (?:right|correct|okay|ok|fair|fine|true|so|enough|normal|new"
    r"|possible|still|always|because|how|what|why|something|a problem|hard|easy|important|good"
    r"|bad|helpful|fixed|\w+ed)\b|$)"
    r"|there (?:any|some|a|an|ever|still|more|other|another|one|anything|something|anyone)\b"
    r"|(?:it|this|he|she|they|these|those)(?! (?:that|which|who)\b))"
)
# "Others did it in a day": what was done, not who did.
_DONE = re.compile(
    r"(?:do|does|did|has|have) (?:it|that|this|these|those)(?: (?:in|at|for|to|by|on|with|again"
    r"|once|and|but|so|because|all|too|a|the|well|right|here|there|my|your|yesterday|last)\b|$)"
)
_REPORTS = re.compile(
    r"\b(?:he|she|they|people|someone|somebody|folks|everybody|everyone|father|mother|mom|dad)"
    r"(?: (?:is|are|was|were|just|always|all|kind of|would|will|then))* (?:saying"
    r"|says?|said|think|thinks|thought|goes|go|went|like|asks?|asked|wonder)"
    r"(?:(?: to)? (?:you|me|yourself|myself|them|him|her|us|yourselves))?(?: oh| well| like)*$"
    r"|\b(?:say to|ask|asks|asking|tell|telling) (?:yourself|myself|themselves)$"
)


def is_reported(before: str) -> bool:
    """Whether what follows are words of somebody else: "they go, oh, do you …"."""
    return bool(_REPORTS.search(before)) and not before.endswith(("would you say", "do you think"))


def core_of(said: Fluent, at: int) -> int:
    """The index of the word with which a clause begins in earnest, after words that lead in."""
    text = said.from_word(at)
    lead = _LEAD_IN.match(text + " ")
    length = lead.end() if lead is not None else 0
    return said.index_at(said.begins[at] + length) if length < len(text) else at


def leads_in(before: str) -> bool:
    """Whether words only lead in to what follows them."""
    return _LEAD_IN.fullmatch(before + " ") is not None if before else True


def inverted(said: Fluent, at: int) -> int:
    """The index of the auxiliary that a wh-word at `at` puts before its subject, or 0."""
    for place in range(at + 1, min(len(said.words) - 1, at + _REACH_OF_WH + 2)):
        word = said.words[place]
        if word in AUXILIARIES:
            after = place + 1 + (said.words[place + 1] == "not")
            return place if after < len(said.words) and said.words[after] in SUBJECTS else 0
        if word in PRONOUNS or word in JOINERS:
            return 0
    return 0


def _runs_on_into(said: Fluent, at: int) -> bool:
    """Whether an auxiliary and its subject begin a clause in the midst of words."""
    aux = said.words[at]
    subject_at = at + 1 + (said.words[at + 1] == "not")
    if at not in said.whole or subject_at in said.after_comma or subject_at >= len(said.words):
        return False
    if said.words[subject_at] not in _INVERSIONS.get(aux, ()):
        return False
    before = said.words[at - 1]
    governed = said.words[at - 2 : at - 1]
    if before in _TAKES_THE_AUXILIARY and not (
        before in PRONOUNS and governed and governed[0] in PREPOSITIONS
    ):
        return False
    if before in _ANSWERS_FOR:
        return False
    if before not in _ENDS_A_PREFACE and WH.intersection(
        said.words[max(0, at - _REACH_OF_WH) : at]
    ):
        return False
    rest = said.from_word(at)
    if said.words[subject_at + 1 : subject_at + 2] and (
        said.words[subject_at + 1] in AUXILIARIES - _ALSO_VERBS
    ):
        return False  # a tag: "… you need nobody, do you, you could …"
    if aux in BE and said.words[subject_at] != "you":
        return _IS_IT.match(rest) is not None
    if _DONE.match(rest):
        return False
    return not rest.startswith("do you know") or rest.startswith(
        ("do you know wh", "do you know how", "do you know if")
    )


def _is_pied_piped(said: Fluent, at: int, aux: int) -> bool:
    """ "… at which stage did it …", "since when has that …": no clause of a statement."""
    before, word = said.words[at - 1], said.words[at]
    if before in ("about", "of", "with", "to", "on"):
        return False
    return (aux > at + 1 and word in ("which", "what", "whose")) or (
        before in ("since", "until", "by", "for") and word in ("when", "who", "whom")
    )


def _asks_with_wh(said: Fluent, at: int) -> bool:
    aux = inverted(said, at)
    if not aux:
        return False
    before = said.words[at - 1]
    pronoun = said.words[aux + 1] in PRONOUNS or said.words[aux] in ("do", "does", "did")
    if before in PREPOSITIONS and _is_pied_piped(said, at, aux):
        return True
    if said.words[at] in ("who", "which", "where", "when", "whose") and not pronoun:
        return False
    if before == "know" and said.words[max(0, at - 3) : at - 1] not in (("do", "you"), ("to",)):
        # "… your friends, you know, how would you": no knowing, where the wh-clause inverts.
        return pronoun and said.words[at - 2] == "you" and said.words[at - 3] not in AUXILIARIES
    return before not in (_KNOWING if pronoun and said.words[aux] not in BE else LEANING)


def boundaries(said: Fluent) -> tuple[int, ...]:
    """The indexes of the words with which the clauses of a sentence begin."""
    if not said.words:
        return ()
    found = {0}
    for at in range(1, len(said.words) - 1):
        word = said.words[at]
        if at in said.after_comma:
            found.add(at)
        elif word in PAUSES:
            if said.words[at - 1] not in _TAKES_THE_AUXILIARY | DETERMINERS:
                found.add(at)
        elif word in JOINERS:
            after = said.words[at + 1]
            if after in _BEGINS or (
                after in PREPOSITIONS and said.words[at + 2 : at + 3] in _PIPED
            ):
                found.add(at + 1)
        elif word in _ANY and said.words[at + 1] in _MORE:
            if said.words[at - 1] not in _GOVERNS:
                found.add(at)
        elif (word in AUXILIARIES and _runs_on_into(said, at)) or (
            word in WH and _asks_with_wh(said, at)
        ):
            piped = word in WH and said.words[at - 1] in PREPOSITIONS
            found.add(at - (piped and _is_pied_piped(said, at, inverted(said, at))))
    return tuple(sorted(found))
