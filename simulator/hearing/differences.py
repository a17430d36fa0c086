"""What a summary says wrongly of one fact, the most telling difference first.

Owns which details of a fact are compared and whether a difference is about this fact at all;
`figures` and `details` compare the single detail.
"""

import re
from collections.abc import Iterable

from simulator.hearing.claims import is_of_himself
from simulator.hearing.concepts import concept
from simulator.hearing.details import (
    SIBLINGS,
    WILLING,
    Difference,
    degree_difference,
    opposite_difference,
    polarity_difference,
    time_difference,
)
from simulator.hearing.figures import agree, comparable, day_difference, number_difference
from simulator.hearing.meaning import Meaning, Mention
from simulator.hearing.numbers import Number
from simulator.hearing.of_what import of_what_apart
from simulator.hearing.owners import owner_difference
from simulator.hearing.told import (
    Detail,
    Told,
    counted_by,
    her_numbers,
    says_detail,
    says_literally,
    share_said,
)
from simulator.hearing.units import is_unit
from simulator.hearing.word_order import opposite_direction

_NEAR = 8  # words on either side of a difference that tell what it is about
_SAME = 0.85  # the same for a direction
# "I'm away on the twenty-third": his own diary.
_HIS_OWN_TIME = re.compile(
    r"\W*(?:(?:oh|sorry|but|and|no|well|only|because|actually)\W+)*"
    r"i(?:'m|'ll| am| will| can| can't| have|'ve|'d| would)\b"
)
_DENIES = 0.7  # share from which a denied statement is the same one, denied


def differences(told: Told, said: Meaning, others: tuple[Told, ...]) -> Iterable[Difference]:
    """What he says wrongly of the fact, the most telling kind first."""
    for found in _all_differences(told, said, others):
        if not _is_of_another(found, told, said, others):
            yield found


def _all_differences(told: Told, said: Meaning, others: tuple[Told, ...]) -> Iterable[Difference]:
    """The same with what he says of another thing she told."""
    shared = told.names & said.names
    yield from _figures_apart(told, said, others)
    yield from _denied_wordings(told, said)
    yield from of_what_apart(told, said, others)
    if shared and told.read.days:
        elsewhere = {day.count for other in others for day in other.read.days}
        if found := day_difference(told.read, said, elsewhere):
            yield found
    if len(shared) < 2:
        return
    names = (
        frozenset(n for d in told.details for a in d.alternatives for n in a.names)
        or told.read.names
    )
    for name in sorted(names):
        if name != "end" and not any(name in group for group in SIBLINGS):
            continue
        for source in (told.read, *(a.read for d in told.details for a in d.alternatives)):
            found = time_difference(name, source, said)
            if found and _is_about(found, told, said) and not _is_a_length(found, said):
                yield found
    wordings = tuple(
        a.read
        for detail in told.details
        for a in detail.alternatives
        # "Still the old one" says what "not replaced" does.
        if not (a.read.negations and _is_affirmed_otherwise(detail, said))
    )
    runs = tuple(text.run for text in (told.read, *wordings, *(o.read for o in others)))
    if found := polarity_difference(names, told.read, wordings, said, runs):
        yield found
    for compare in (opposite_difference, owner_difference, degree_difference):
        if found := compare(names, told.read, said):
            yield found


def _figures_apart(told: Told, said: Meaning, others: tuple[Told, ...]) -> Iterable[Difference]:
    """His figures that are not hers, of the same thing."""
    shared = told.names & said.names
    if not (shared and said.numbers and her_numbers(told)):
        return
    elsewhere = tuple((n, each.names) for each in (told, *others) for n in each.read.numbers)
    for hers, source in her_numbers(told):
        found = number_difference(hers, said, source, counted_by(hers, told), elsewhere)
        if not found or _is_said_otherwise(hers, found, told, said):
            continue
        if _counts_what_another_does(hers, found, said, others):
            continue
        near = shared & (_names_near(said, found) | _in_sentence(said, found)) - {"time"}
        counted = any(n.first == found.first and n.of and not is_unit(n.of) for n in said.numbers)
        if any(not is_unit(name) for name in near) or (counted and len(shared) > 1):
            yield found


def _denied_wordings(told: Told, said: Meaning) -> Iterable[Difference]:
    """A detail that is itself a denial, affirmed: "it is the money" for "it isn't the money"."""
    for detail in told.details:
        if not any(alternative.read.negations for alternative in detail.alternatives):
            continue
        if _is_affirmed_otherwise(detail, said):
            continue
        wordings = tuple(a.read for a in detail.alternatives if a.read.negations)
        for alternative in detail.alternatives:
            if not alternative.read.negations or not alternative.names <= said.names:
                continue
            if any(_affirms_hers(name, told.read, said) for name in alternative.names):
                continue
            found = polarity_difference(
                alternative.names, alternative.read, wordings, said, (told.read.run,)
            )
            if found:
                yield found


def _is_affirmed_otherwise(detail: Detail, said: Meaning) -> bool:
    """Whether he says a detail in one of its wordings that denies nothing."""
    affirming = (a for a in detail.alternatives if not a.read.negations)
    return any(says_literally(alternative.read, said) for alternative in affirming)


def _affirms_hers(name: str, fact: Meaning, said: Meaning) -> bool:
    """Whether he says a thing of what she said it of, and not of what she denied it of.

    "He changed the front jaws" where the rear pair is the one that wasn't changed.
    """
    theirs = frozenset(_beside(mention, said) for mention in said.said(name))
    for mention in fact.said(name):
        own = _beside(mention, fact)
        rest = frozenset(m.name for m in fact.mentions if m.clause != mention.clause)
        if not mention.denied and any(c & (own - rest) and not c & (rest - own) for c in theirs):
            return True
    return False


def _beside(mention: Mention, text: Meaning) -> frozenset[str]:
    """The other concepts in a mention's clause."""
    held = (m.name for m in text.mentions if m.clause == mention.clause)
    return frozenset(held) - {mention.name}


def _is_about(found: Difference, told: Told, said: Meaning) -> bool:
    """Whether his day or season stands beside anything of hers and is none of hers itself."""
    held = {m.name for m in said.mentions if m.first < found.stop and found.first < m.stop}
    own = bool(_beside_it(found, said) & told.names)
    said_by_her = held <= told.names and found.stop - found.first == 1
    return own and not said_by_her


def _is_a_length(found: Difference, said: Meaning) -> bool:
    """Whether a period is counted: "nine years" says nothing of "this week"."""
    alone = found.stop - found.first == 1
    return alone and any(n.of and n.first < found.first <= n.stop for n in said.numbers)


def _is_of_another(found: Difference, told: Told, said: Meaning, others: tuple[Told, ...]) -> bool:
    """Whether he says it where he speaks of another thing she told.

    That one has as many of the words around it and what he says there as well, or it has more
    of them; a figure or a date beside a word of hers is hers all the same.
    """
    if found.detail == "time" and _HIS_OWN_TIME.match(_clause_of(found, said)):
        return True
    near = _beside_it(found, said)
    own = len(near & told.names)
    if found.detail == "owner" and not near & told.names - WILLING:
        return True
    outweighed = not own or found.detail not in ("number", "time")
    return any(
        (held > own and outweighed) or (held >= own and _says_it_too(found, said, other))
        for other in others
        for held in [len(near & other.names)]
    )


def _clause_of(found: Difference, said: Meaning) -> str:
    clause = said.clauses[said.clause_of[found.first]]
    return said.text[clause.start : clause.end].lower().replace("’", "'")


def _says_it_too(found: Difference, said: Meaning, other: Told) -> bool:
    """Whether another thing she told holds the words he is to have said wrongly."""
    held = {m.name for m in said.mentions if m.first < found.stop and found.first < m.stop}
    figures = [n for n in said.numbers if n.first == found.first]
    return (
        bool(held or figures)
        and held <= other.names
        and all(
            any(comparable(hers, figure) and agree(hers, figure) for hers in other.read.numbers)
            for figure in figures
        )
    )


def _beside_it(found: Difference, said: Meaning) -> frozenset[str]:
    """The concepts in the clause of a difference, near it and not of it, or of those beside it."""
    clause = said.clause_of[found.first]
    reach = range(found.first - _NEAR, found.stop + _NEAR)
    beside = [
        m
        for m in said.mentions
        if m.first in reach and not (m.first < found.stop and found.first < m.stop)
    ]
    in_clause = frozenset(m.name for m in beside if m.clause == clause) | _counted(said, found)
    return in_clause or frozenset(m.name for m in beside if abs(m.clause - clause) == 1)


def _is_said_otherwise(hers: Number, found: Difference, told: Told, said: Meaning) -> bool:
    """Whether he says a number's detail in another wording: "four o'clock" for "until four"."""
    same_things = any(n.first == found.first and n.of == hers.of != "" for n in said.numbers)
    return not same_things and any(
        any(comparable(hers, n) and agree(hers, n) for n in detail.alternatives[0].numbers)
        and says_detail(detail, said, told.names)
        for detail in told.details
    )


def _names_near(said: Meaning, found: Difference) -> frozenset[str]:
    """The concepts in the clause of a difference, and what the number itself counts."""
    clause = said.clause_of[found.first]
    return frozenset(m.name for m in said.mentions if m.clause == clause) | _counted(said, found)


def _counts_what_another_does(
    hers: Number, found: Difference, said: Meaning, others: tuple[Told, ...]
) -> bool:
    """Whether his figure has the noun of another thing she told, and not that of hers."""
    nouns = _counted(said, found) - {concept(hers.of)}
    return any(concept(n.of) in nouns for other in others for n in other.read.numbers if n.of)


def _in_sentence(said: Meaning, found: Difference) -> frozenset[str]:
    """The concepts in the sentence of a difference, unless he speaks of what he does himself."""
    clause = said.clauses[said.clause_of[found.first]]
    if is_of_himself(said.text[clause.start : clause.end].lower().replace("’", "'")):
        return frozenset()
    sentence = said.clauses[said.clause_of[found.first]].sentence
    within = {at for at, c in enumerate(said.clause_of) if said.clauses[c].sentence == sentence}
    return frozenset(m.name for m in said.mentions if m.first in within) | {
        concept(number.of) for number in said.numbers if number.of and number.first in within
    }


def _counted(said: Meaning, found: Difference) -> frozenset[str]:
    """What his number counts."""
    return frozenset(
        concept(number.of) for number in said.numbers if number.first == found.first and number.of
    )


def whole_denial(told: Told, said: Meaning) -> Difference | None:
    """The whole of a bare statement denied, affirmed where it was a denial, or led elsewhere."""
    if not told.read.names or not said.names or share_said(told, said) < _DENIES:
        return None
    if bool(told.read.negations) == bool(said.negations):
        place = opposite_direction(told.read, said) if share_said(told, said) >= _SAME else None
        if place is None:
            return None
    else:
        place = said.negations[0] if said.negations else 0
    return Difference("polarity", told.cue.text, said.words(place, place + 1), place, place + 1)
