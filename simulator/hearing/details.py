"""One detail of a fact against what somebody says of it: said, missing, or said wrongly.

Owns the comparison of numbers, dates, polarity, owner and degree between two meanings.
"""

from dataclasses import dataclass

from simulator.hearing.calendar_words import MONTHS, SEASONS, WEEKDAYS
from simulator.hearing.concepts import concept
from simulator.hearing.meaning import Meaning, Mention
from simulator.hearing.tokens import stem, words
from simulator.hearing.units import is_unit

SIBLINGS = (
    frozenset(WEEKDAYS),
    frozenset(MONTHS),
    frozenset(SEASONS),
    frozenset({"day", "week", "month", "quarter", "YEAR"}),
    frozenset({"EARLY", "LATE"}),
    frozenset({"morning", "afternoon", "even", "night"}),
)
_SIDES = dict.fromkeys(words("before by until till earlier"), "before") | dict.fromkeys(
    words("after from since later"), "after"
)
_ARTICLES = words("the a an your")
_HEDGES = words("may might")


_AUXILIARIES = words(
    "do does did is are was were can could will would should has have had may might must shall"
)
_LIMITS = words("until till unless")
_EARLIER = words("before earlier sooner")
_BY_HERSELF = words("alone own yourself myself")  # "you can't release it on your own"
_SOMEBODYS = words("your yours you my mine me his her hers their theirs our ours")
# "Still on the list" is what never came off it, "still the old one" what was not changed.
_REMAINS = words("still stay stays stayed staying remain remains remained hold holds held")
_CHANGES = words(
    "came come comes coming took take takes taken remove removed removes replace replaced replaces "
    "change changed changes swap swapped exchange exchanged do did done doing touch touched fix "
    "fixed mend mended update updated delete deleted cross crossed strike struck leave leaves left "
    "go goes gone went going move moved moves lift lifts lifted fall falls fell fallen get got "
    "gets drop drops dropped lose loses lost peel peels peeled wash washed"
)
_VERB_WITHIN = 4  # words from a denial to the verb it denies
_ANY_MORE = words("longer more any yet ever again still really actually quite just even only")
_GONE = frozenset({"DROP", "FEWER"})  # "not needed" is "dropped"
WILLING = frozenset({"WANT", "DECIDE", "PLAN"})
# Words of which only one can be true of the same thing at the same time.
_OPPOSITES = tuple(
    (concept(stem(one)), concept(stem(other)))
    for one, other in (
        ("old", "new"), ("full", "empty"), ("open", "closed"), ("open", "shut"),
        ("cheap", "expensive"), ("safe", "unsafe"), ("wet", "dry"), ("hot", "cold"),
        ("awake", "asleep"), ("loud", "quiet"), ("heavy", "light"), ("first", "last"),
        ("more", "fewer"), ("incomplete", "complete"), ("big", "small"), ("strong", "weak"),
        ("accept", "refuse"), ("indoor", "outdoor"), ("dark", "bright"), ("alone", "together"),
        ("real", "false"), ("genuine", "false"),
    )
)  # fmt: skip
_OPPOSITE_OF = {
    one: frozenset(b if a == one else a for a, b in _OPPOSITES if one in (a, b))
    for pair in _OPPOSITES
    for one in pair
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A detail said wrongly: its kind, her wording and his, and where his stands (tokens)."""

    detail: str
    right: str
    wrong: str
    first: int
    stop: int


def time_difference(name: str, fact: Meaning, said: Meaning) -> Difference | None:
    """Another day, month, season or period in the place of hers, or "after" for "before"."""
    hers = fact.said(name)
    if not hers:
        return None
    right = fact.words(hers[0].first, hers[0].stop)
    his = said.said(name)
    if his:
        side, first, stop = _side(fact, hers[0])
        his_side, his_first, his_stop = _side(said, his[0])
        if side and his_side and side != his_side:
            right, wrong = fact.words(first, stop), said.words(his_first, his_stop)
            return Difference("time", right, wrong, his_first, his_stop)
        return None
    for group in SIBLINGS:
        if name in group:
            for mention in said.mentions:
                if mention.name in group and mention.name not in fact.names:
                    wrong = said.words(mention.first, mention.stop)
                    return Difference("time", right, wrong, mention.first, mention.stop)
    return None


def _side(text: Meaning, mention: Mention) -> tuple[str, int, int]:
    """Whether a time is "before" or "after" something, and the tokens that say so."""
    for back in range(1, 5):
        place = mention.first - back
        if place >= 0 and (side := _SIDES.get(text.tokens[place].lower)):
            return side, place, mention.stop
    if is_unit(mention.name) and mention.stop < len(text.tokens):  # "a week before"
        side = _SIDES.get(text.tokens[mention.stop].lower, "")
        return side, mention.first, mention.stop + 1
    return "", mention.first, mention.stop


def polarity_difference(
    names: frozenset[str],
    fact: Meaning,
    wordings: tuple[Meaning, ...],
    said: Meaning,
    runs: tuple[str, ...],
) -> Difference | None:
    """A thing denied that she affirms, or the other way round; any wording of hers will do.

    `runs` are the stems of what she said: a denial in her very words contradicts nothing.
    """
    counted = {at for number in said.numbers for at in range(number.first, number.stop)}
    known = fact.names.union(*(text.names for text in wordings))
    for name in sorted(names & said.names):
        if all(mention.first in counted for mention in said.said(name)):
            continue  # "nothing before the twenty-second" denies no day
        # Out of its sentence a wording shows what is denied only where it says "not" itself.
        telling = [text for text in wordings if text.negations or fact.said(name)]
        hers = [
            (text, m)
            for text in (fact, *telling)
            for m in text.said(name)
            if not (m.denied and _denies_another_deed(text, m, said.names))
        ]
        his = tuple(
            m
            for m in said.said(name)
            if not (
                m.denied
                and (
                    _is_set_against(said, m, fact)
                    or _is_only_limited(said, m, fact)
                    or _is_denied_so(said, m, runs)
                    or _is_denied_beside(said, m, fact)
                    or _leaves_it_as_it_is(said, m, fact)
                    or _denies_another_deed(said, m, known)
                )
            )
        )
        if not hers or not his:
            continue
        denials = {mention.denied for _, mention in hers}
        if len(denials) == 1 and all(mention.denied not in denials for mention in his):
            first, stop = _with_negation(said, his[0])
            text, mention = hers[0]
            right = text.words(*_with_negation(text, mention))
            return Difference("polarity", right, said.words(first, stop), first, stop)
    return None


def opposites_of(name: str) -> frozenset[str]:
    """The concepts that cannot be true of a thing of which this one is."""
    return _OPPOSITE_OF.get(name, frozenset())


def opposite_difference(names: frozenset[str], fact: Meaning, said: Meaning) -> Difference | None:
    """The opposite of her word, of the same thing: "the rear pair is new" for "old"."""
    for hers in fact.mentions:
        if hers.name not in names or hers.name in said.names:
            continue
        for his in said.mentions:
            if (
                his.name in opposites_of(hers.name)
                and his.name not in fact.names
                and his.denied == hers.denied
                and _same_thing(hers, fact, his, said)
            ):
                right, wrong = fact.words(hers.first, hers.stop), said.words(his.first, his.stop)
                return Difference("polarity", right, wrong, his.first, his.stop)
    return None


def _same_thing(hers: Mention, fact: Meaning, his: Mention, said: Meaning) -> bool:
    """Whether both stand in a clause with another concept in common."""
    theirs = {m.name for m in fact.mentions if m.clause == hers.clause}
    return any(m.clause == his.clause and m.name in theirs for m in said.mentions)


def _is_denied_so(said: Meaning, mention: Mention, runs: tuple[str, ...]) -> bool:
    """Whether his words from the denial to what it denies stand in what she said."""
    for at in said.negations:
        if said.clause_of[at] == mention.clause:
            first, stop = min(at, mention.first), max(at + 1, mention.stop)
            stems = "|" + "".join(f"{token.stem}|" for token in said.tokens[first:stop])
            if any(stems in run for run in runs):
                return True
    return False


def _is_denied_beside(said: Meaning, mention: Mention, fact: Meaning) -> bool:
    """Whether she denies something in the same breath: "I never do the sum", of the sugar.

    Then his denial is hers, drawn together: beside what she denies, or in its sentence.
    """
    denied = {m.name for m in fact.mentions if m.denied}
    if denied & {m.name for m in said.mentions if m.clause == mention.clause}:
        return True
    denying = {fact.clauses[fact.clause_of[at]].sentence for at in fact.negations}
    return any(fact.clauses[m.clause].sentence in denying for m in fact.said(mention.name))


def _leaves_it_as_it_is(said: Meaning, mention: Mention, fact: Meaning) -> bool:
    """Whether he denies a change of what she says is still there: "it never came off the list"."""
    hers = {at for m in fact.said(mention.name) for at in _sentence_of(fact, m)}
    if not any(fact.tokens[at].lower in _REMAINS for at in hers):
        return False
    return any(
        said.tokens[place].lower in _CHANGES
        for at in said.negations
        if said.clause_of[at] == mention.clause
        for place in range(at + 1, min(at + _VERB_WITHIN, len(said.tokens)))
        if said.clause_of[place] == mention.clause
    )


def _denies_another_deed(said: Meaning, mention: Mention, theirs: frozenset[str]) -> bool:
    """Whether what is denied first is no deed of `theirs`: the rest of its clause says nothing.

    "The labels don't stay on in the coolers" denies no cooler. Nor does "they never complain about
    their money", of her people, deny that they wait for it.
    """
    denying = [at for at in said.negations if said.clause_of[at] == mention.clause]
    if not denying:
        return False
    at = next((at for at in reversed(denying) if at < mention.first), denying[0])
    heads = [
        m
        for m in said.mentions
        if m.first > at
        and m.clause == mention.clause
        and m.denied
        and said.tokens[m.first].lower not in _ANY_MORE
    ]
    return bool(heads) and heads[0].name not in theirs


def _sentence_of(text: Meaning, mention: Mention) -> tuple[int, ...]:
    """The tokens of a mention's sentence."""
    sentence = text.clauses[mention.clause].sentence
    return tuple(
        at for at, clause in enumerate(text.clause_of) if text.clauses[clause].sentence == sentence
    )


def _is_set_against(said: Meaning, mention: Mention, fact: Meaning) -> bool:
    """ "The front ones, not the rear": a contrast of two things of hers denies nothing alone."""
    if not fact.said(mention.name):
        return False
    denied = {at for m in said.mentions if m.denied for at in range(m.first, m.stop)}
    place = mention.first - 1
    while place > 0 and (said.tokens[place].lower in _ARTICLES or place in denied):
        place -= 1
    if place < 1 or said.tokens[place].lower != "not":
        return False
    if said.tokens[place - 1].lower in _AUXILIARIES:  # "the bills do not break it"
        return False
    return any(
        other.name in fact.names and not other.denied and 0 <= place - other.stop <= 1
        for other in said.mentions
    )


def _is_only_limited(said: Meaning, mention: Mention, fact: Meaning) -> bool:
    """ "Nothing until the 22nd", "not yours to decide", "not need it" for "drop it": no denial."""
    clause = {at for at, of in enumerate(said.clause_of) if of == mention.clause}
    sentence = said.clauses[mention.clause].sentence
    later = [
        at
        for at in range(mention.first, len(said.tokens))
        if said.clauses[said.clause_of[at]].sentence == sentence
    ]
    if any(said.tokens[at].lower in _LIMITS for at in later):
        return True
    dated = {day.count for day in said.days} & {day.count for day in fact.days}
    if dated and any(said.tokens[at].lower in _EARLIER for at in later):
        return True  # "the twenty-second, and it isn't settled before"
    negations = [at for at in said.negations if at in clause]
    if any(said.tokens[at].lower in _BY_HERSELF for at in later):
        return True
    if any(
        said.tokens[at + 1].lower in _SOMEBODYS for at in negations if at + 1 < len(said.tokens)
    ):
        return True
    gone = fact.names & _GONE
    return bool(gone) and not gone & said.names


def _with_negation(meaning: Meaning, mention: Mention) -> tuple[int, int]:
    """The mention with the negation before it in the same clause, if it is near."""
    if not mention.denied:
        return mention.first, mention.stop
    first = mention.first
    for back in range(1, 5):
        place = mention.first - back
        if place < 0 or meaning.clause_of[place] != mention.clause:
            break
        if (
            meaning.tokens[place].lower in ("not", "no", "never")
            or "n't" in meaning.tokens[place].lower
        ):
            first = place
            break
    return first, mention.stop


def degree_difference(names: frozenset[str], fact: Meaning, said: Meaning) -> Difference | None:
    """A wish told as decided, a plan told as settled, or a wish told as a mere thought."""
    her_clauses = {mention.clause for mention in fact.mentions if mention.name in names}
    his_clauses = {mention.clause for mention in said.mentions if mention.name in names}
    hers = {degree for clause, degree in fact.degrees if clause in her_clauses}
    his = {degree for clause, degree in said.degrees if clause in his_clauses}
    if not hers or not his or (hers & his and not (0 in his and 0 not in hers)):
        return None
    if _words_of_degree(said) <= _words_of_degree(fact):
        return None  # her own words, in clauses of another cut
    if max(his) > max(hers) and max(his) == 2:
        wanted = 2
    elif 0 in his and 0 not in hers:
        wanted = 0
    else:
        return None
    return _degree_words(fact, said, max(hers), wanted)


def _degree_words(fact: Meaning, said: Meaning, hers: int, his: int) -> Difference | None:
    right = _word_of_degree(fact, hers)
    wrong = _word_of_degree(said, his)
    if right is None or wrong is None:
        return None
    if said.tokens[wrong].lower in _HEDGES and not said.names & WILLING:
        return None  # "there may be trays" is his caution, and says nothing of what she wants
    return Difference("degree", fact.tokens[right].text, said.tokens[wrong].text, wrong, wrong + 1)


def _words_of_degree(meaning: Meaning) -> frozenset[str]:
    return frozenset(meaning.tokens[place].lower for place, _ in meaning.degree_words)


def _word_of_degree(meaning: Meaning, degree: int) -> int | None:
    return next((place for place, found in meaning.degree_words if found == degree), None)
