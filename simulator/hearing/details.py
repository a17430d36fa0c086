"""One detail of a fact against what somebody says of it: said, missing, or said wrongly.

Owns the comparison of numbers, dates, polarity, owner and degree between two meanings.
"""

from dataclasses import dataclass
from math import isclose

from simulator.hearing.calendar_words import MONTHS, SEASONS, WEEKDAYS
from simulator.hearing.concepts import concept
from simulator.hearing.meaning import Meaning, Mention
from simulator.hearing.numbers import ROUGH_TOLERANCE, Number, NumberKind
from simulator.hearing.tokens import stem, words

SIBLINGS = (
    frozenset(WEEKDAYS),
    frozenset(MONTHS),
    frozenset(SEASONS),
    frozenset({"day", "week", "month", "quarter", "YEAR"}),
    frozenset({"EARLY", "LATE"}),
    frozenset({"morning", "afternoon", "even", "night"}),
)
_BEFORE = words("before by until till")
_AFTER = words("after from since")
_ARTICLES = words("the a an your")
_HEDGES = words("may might")
# People on her side who may want or decide something, as concepts.
_AGENTS = frozenset(
    concept(stem(word))
    for word in words(
        "board boss manager director engineer chairman partner finance procurement quality "
        "customer retailer supplier members council colleague team staff technician foreman "
        "registrar accountant union bank regulator headquarters group"
    )
)
_WILLING = frozenset({"WANT", "DECIDE", "PLAN"})
_COUNTED_OCCASIONS = frozenset({"time", "STOP", ""})


@dataclass(frozen=True, slots=True)
class Difference:
    """A detail said wrongly: its kind, her wording and his, and where his stands (tokens)."""

    detail: str
    right: str
    wrong: str
    first: int
    stop: int


def comparable(hers: Number, his: Number, names: frozenset[str] = frozenset()) -> bool:
    """Whether two numbers speak of the same thing, so that a difference would be an error.

    `names` are the concepts of her fact: a figure that counts one of them is about it.
    """
    kinds = {hers.kind, his.kind}
    of_hers, of_his = concept(hers.of), concept(his.of)
    same = of_hers == of_his or of_his in names
    if kinds <= {NumberKind.LABEL, NumberKind.ORDINAL}:
        return of_hers == of_his
    if kinds <= {NumberKind.RATE, NumberKind.COUNT}:
        occasions = of_hers in _COUNTED_OCCASIONS and of_his in _COUNTED_OCCASIONS
        return same or (occasions and (len(kinds) == 2 or bool(of_hers or of_his)))
    return len(kinds) == 1


def agree(a: Number, b: Number) -> bool:
    """Whether two comparable numbers state the same."""
    if a.kind is not b.kind and NumberKind.RATE in (a.kind, b.kind):
        rough = ROUGH_TOLERANCE if a.approximate or b.approximate else 1e-6
        return isclose(a.count, b.count, rel_tol=rough)
    return a.agrees_with(b)


def says_number(number: Number, said: Meaning, names: frozenset[str] = frozenset()) -> bool:
    """Whether a text states a number."""
    return any(comparable(number, other, names) and agree(number, other) for other in said.figures)


def _figures(hers: Number, his: Number) -> tuple[str, str]:
    """The figures alone where these differ ("three", "thirty"), else the whole rates."""
    return (hers.figure, his.figure) if hers.count != his.count else ("", "")


def _is_article(his: Number, hers: Number) -> bool:
    """ "One stop on Friday cost you the lorry" counts nothing that she counted otherwise."""
    alike = concept(his.of) == concept(hers.of)
    return his.kind is NumberKind.COUNT and his.count == 1 and not alike


def number_difference(
    hers: Number, said: Meaning, fact: Meaning, names: frozenset[str]
) -> Difference | None:
    """How his figure differs from hers; None where he gives hers, or none to compare."""
    own = [number for number in fact.numbers if number != hers]
    days = {day.first for day in said.days}
    rivals = [
        number
        for number in said.numbers
        if comparable(hers, number, names)
        and number.first not in days
        and not _is_article(number, hers)
        and not any(number.kind is o.kind and number.count == o.count for o in own)
    ]
    if not rivals or any(agree(hers, number) for number in rivals):
        return None
    his = min(rivals, key=lambda number: number.kind is not hers.kind)
    if his.first and said.tokens[his.first - 1].lower == "not":  # "three, not thirty"
        return None
    right, wrong = _figures(hers, his)
    return Difference(
        "number",
        right or fact.words(hers.first, hers.stop),
        wrong or said.words(his.first, his.stop),
        his.first,
        his.stop,
    )


def day_difference(fact: Meaning, said: Meaning) -> Difference | None:
    """Another day of the month than hers."""
    if not fact.days or not said.days:
        return None
    if {day.count for day in fact.days} & {day.count for day in said.days}:
        return None
    hers, his = fact.days[0], said.days[0]
    return Difference("time", hers.figure, his.figure, his.first, his.stop)


def time_difference(name: str, fact: Meaning, said: Meaning) -> Difference | None:
    """Another day, month, season or period in the place of hers, or "after" for "before"."""
    hers = fact.said(name)
    if not hers:
        return None
    right = fact.words(hers[0].first, hers[0].stop)
    his = said.said(name)
    if his:
        side, his_side = _side(fact, hers[0]), _side(said, his[0])
        if side and his_side and side != his_side:
            lead, his_lead = _lead(fact, hers[0]), _lead(said, his[0])
            return Difference(
                "time",
                fact.words(lead, hers[0].stop),
                said.words(his_lead, his[0].stop),
                his_lead,
                his[0].stop,
            )
        return None
    for group in SIBLINGS:
        if name in group:
            for mention in said.mentions:
                if mention.name in group and mention.name not in fact.names:
                    wrong = said.words(mention.first, mention.stop)
                    return Difference("time", right, wrong, mention.first, mention.stop)
    return None


def _lead(meaning: Meaning, mention: Mention) -> int:
    """The token of "before", "by", "after" … that governs a mention, or the mention itself."""
    for back in range(1, 5):
        place = mention.first - back
        if place >= 0 and meaning.tokens[place].lower in _BEFORE | _AFTER:
            return place
    return mention.first


def _side(meaning: Meaning, mention: Mention) -> str:
    word = meaning.tokens[_lead(meaning, mention)].lower
    return "before" if word in _BEFORE else "after" if word in _AFTER else ""


def polarity_difference(
    names: frozenset[str], fact: Meaning, wordings: tuple[Meaning, ...], said: Meaning
) -> Difference | None:
    """A thing denied that she affirms, or the other way round; any wording of hers will do."""
    for name in sorted(names):
        # Out of its sentence a wording shows what is denied only where it says "not" itself.
        telling = [text for text in wordings if text.negations or fact.said(name)]
        hers = [(text, m) for text in (fact, *telling) for m in text.said(name)]
        his = tuple(m for m in said.said(name) if not _is_set_against(said, m, fact))
        if not hers or not his:
            continue
        denials = {mention.denied for _, mention in hers}
        if len(denials) == 1 and all(mention.denied not in denials for mention in his):
            first, stop = _with_negation(said, his[0])
            text, mention = hers[0]
            right = text.words(*_with_negation(text, mention))
            return Difference("polarity", right, said.words(first, stop), first, stop)
    return None


def _is_set_against(said: Meaning, mention: Mention, fact: Meaning) -> bool:
    """ "The front ones, not the rear": a contrast of two things of hers denies nothing alone."""
    if not mention.denied or not fact.said(mention.name):
        return False
    denied = {at for m in said.mentions if m.denied for at in range(m.first, m.stop)}
    place = mention.first - 1
    while place > 0 and (said.tokens[place].lower in _ARTICLES or place in denied):
        place -= 1
    if place < 1 or said.tokens[place].lower != "not":
        return False
    return any(
        other.name in fact.names and not other.denied and 0 <= place - other.stop <= 1
        for other in said.mentions
    )


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


def owner_difference(names: frozenset[str], fact: Meaning, said: Meaning) -> Difference | None:
    """Somebody else who wants or decides than the one she named."""
    agents = sorted(names & _AGENTS)
    if not agents or said.names & frozenset(agents):
        return None
    if not (names | fact.names) & _WILLING & said.names or _wills_herself(fact):
        return None
    hers = fact.said(agents[0])
    right = fact.words(hers[0].first, hers[0].stop) if hers else agents[0].lower()
    for mention in said.mentions:
        if mention.name not in _WILLING:
            continue
        for place in range(mention.first - 1, max(-1, mention.first - 5), -1):
            word = said.tokens[place].lower
            if word in ("you", "you'd", "we", "we'd", "i", "they"):
                return Difference("owner", right, said.tokens[place].text, place, place + 1)
            if concept(said.tokens[place].stem) in _AGENTS:
                return Difference("owner", right, said.tokens[place].text, place, place + 1)
    return None


def _wills_herself(fact: Meaning) -> bool:
    """Whether she says "I want" or "we decided" in her fact."""
    return any(
        fact.tokens[place].lower in ("i", "i'd", "we", "we'd")
        for mention in fact.mentions
        if mention.name in _WILLING
        for place in range(max(0, mention.first - 3), mention.first)
    )


def degree_difference(names: frozenset[str], fact: Meaning, said: Meaning) -> Difference | None:
    """A wish told as decided, a plan told as settled, or a wish told as a mere thought."""
    her_clauses = {mention.clause for mention in fact.mentions if mention.name in names}
    his_clauses = {mention.clause for mention in said.mentions if mention.name in names}
    hers = {degree for clause, degree in fact.degrees if clause in her_clauses}
    his = {degree for clause, degree in said.degrees if clause in his_clauses}
    if not hers or not his or (hers & his and not (0 in his and 0 not in hers)):
        return None
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
    if said.tokens[wrong].lower in _HEDGES and not said.names & _WILLING:
        return None  # "there may be trays" is his caution, and says nothing of what she wants
    return Difference("degree", fact.tokens[right].text, said.tokens[wrong].text, wrong, wrong + 1)


def _word_of_degree(meaning: Meaning, degree: int) -> int | None:
    return next((place for place, found in meaning.degree_words if found == degree), None)
