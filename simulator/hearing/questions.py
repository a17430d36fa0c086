"""Which of her facts a question asks for, in any words.

Owns the match only; whether the words are a question, and whether she answers, is decided
elsewhere. Three things speak for a fact: shared topic words (rare ones weigh more), the
aspect asked about (a cost, a wish, a plan …), and, in a follow-up, what she said last. A
learned model (`asked_for`) weighs them beside the likeness to the author's examples.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from simulator.hearing.asked_for import Row, features, probabilities
from simulator.hearing.aspects import Aspect, aspects, is_small_talk, told_aspects
from simulator.hearing.concepts import concepts
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.sides import Side
from simulator.hearing.sorts import sort_of, sorts
from simulator.hearing.tokens import tokenise, words
from simulator.hearing.wants import HOLDS, Wanted, speaks_of_elsewhere

# Weights and thresholds are the project's own judgement, tuned on questions written for
# Dana (`corpus/matching`), with other customers' questions kept aside as a check.
_STRONG = 0.30  # strength by the rules from which a fact is asked for
_SURE = 0.50  # the same where the rules alone would be right most times
_ENOUGH_WHERE_SURE = 0.40  # probability
_ENOUGH_WHERE_FOREIGN = 0.55  # where most of the topic is none of hers
_ENOUGH_OF_NOTHING = 0.55  # where it has no topic and asks on about what she said last
_ENOUGH_IN_GENERAL = 0.20  # where it has no topic and asks for wishes, plans, troubles
_ENOUGH = 0.45  # probability from which a fact is asked for; at 0.35 six questions in a hundred
# more are answered, and five more with something else, which jars more than a vague word
# What nobody blurts out at a yes-or-no question that may be about something else.
_ENOUGH_FOR_A_CONFIDENCE = 0.75
# Told below this, small things answered fresh questions wrongly more often than not.
_ENOUGH_FOR_A_SMALL_THING = 0.60
_SURE_AGAIN = 0.60  # probability from which he asks again for what she has told
_SURE_THOUGH_LACKING = 0.80  # the same where her words hold no such datum
_CLOSE_TO_BEST = 0.9  # others are returned down to this share of the best probability
_MOST = 4  # facts that one question can ask for
_CLOSE_IN_GENERAL = 0.5  # the same, of the strength, for a question about problems in general
_OWN_WORDS = 0.75  # what her own sentence counts against an example question
_FROM_TEXT = 0.9  # what an aspect read from her sentence counts against one of the examples
_SOME_EXAMPLE = 0.6  # what an aspect of a single one among many examples counts
_IS_TELLING = 0.3  # bonus of a telling aspect that no other fact has
_EXPLAINED = 0.3  # weight of the share of the question's words the fact knows at all
_UNKNOWN = 0.6  # weight of a word in none of the facts
_ONLY_GENERAL = 0.4  # what likeness counts that rests on words without a topic
_FOREIGN = 0.75  # what an aspect still counts where the topic is none of hers
_FROM_HIS_NOTE = 0.8  # what a fact counts that his own note tells, but for how it began
_MANY_TOPICS = 6  # more count as so many
_MERELY_FOLLOWS = 0.1  # the same where he asks for no side of it that could be told
_FOLLOWS_LAST = 0.3  # bonus of a fact that comes after the one told last

# How far each aspect, without any topic, asks for a fact of each layer.
_LAYER_ASPECTS: dict[str, dict[Aspect, float]] = {
    "problem": {Aspect.PROBLEM: 0.9, Aspect.STATUS: 0.55},
    "opportunity": {
        Aspect.WISH: 0.9,
        Aspect.EFFECT: 0.6,
        Aspect.PROJECT: 0.75,
        Aspect.PROBE: 0.75,
        Aspect.PLAN: 0.5,
    },
    "strategy": {
        Aspect.PLAN: 0.9,
        Aspect.PROJECT: 0.9,
        Aspect.WISH: 0.75,
        Aspect.PROBE: 0.8,
    },
}
# Aspects so telling that a fact which has them comes before one that has not.
_TELLING = frozenset(
    {
        Aspect.HISTORY,
        Aspect.FREQUENCY,
        Aspect.EFFECT,
        Aspect.WHO,
        Aspect.CAUSE,
        Aspect.AMOUNT,
        Aspect.TIME,
        Aspect.COPING,
    }
)
_ASKED_IN_GENERAL = frozenset(
    {Aspect.PROBLEM, Aspect.WISH, Aspect.PLAN, Aspect.PROJECT, Aspect.PROBE}
)
_NEEDS_A_TOPIC = frozenset(
    {
        Aspect.STATUS,
        Aspect.WHO,
        Aspect.HISTORY,
        Aspect.FREQUENCY,
        Aspect.CAUSE,
        Aspect.AMOUNT,
        Aspect.TIME,
    }
)
# Concepts that say which aspect is asked about rather than of what.
_ASPECT_CONCEPTS = words(
    "PROBLEM PLAN DECIDE FUTURE PROJECT CHANGE RUN COST WANT HAPPEN CAUSE OFTEN YEAR NEW "
    "PEOPLE MAGIC MACHINE START MEETING WORRY_AT_NIGHT GROW MORE FEWER BIG day week month moment "
    "present current time long company busi firm organis side part oper work usual normal big "
    "case matter import free possibl next last best worst idea abl need help feel live remain find"
    " found rough roughli exact approxim keep use"
)
_YES_OR_NO = frozenset({Wanted.YES_NO, Wanted.ABOUT_HER, Wanted.CHOICE})
_POINTS_BACK = words("it that this those these then there such they them")

_INVITES = words("what how why who whom which where what's how's who's tell explain describe more")


_OPENERS = frozenset({"so", "and", "but", "well", "okay", "then", "now"})


@dataclass(frozen=True, slots=True)
class _Features:
    """A fact's cues as concepts."""

    examples: tuple[frozenset[str], ...]
    own: frozenset[str]
    topics: frozenset[str]
    asked: dict[Aspect, float]  # the share of the examples that ask about it
    told: frozenset[Aspect]  # by her sentence


@lru_cache(maxsize=1_024)
def _bag(text: str) -> frozenset[str]:
    # "Going to", "go out": in a question the bare word tells nothing of the topic.
    return frozenset(name for name, _, _ in concepts(tokenise(text)) if name != "go")


@lru_cache(maxsize=1_024)
def _features(fact: FactCue) -> _Features:
    examples = tuple(_bag(example) for example in fact.asked_by)
    own = _bag(fact.text)
    counts = Counter(aspect for example in fact.asked_by for aspect in aspects(example))
    asked = {aspect: count / len(examples) for aspect, count in counts.items()}
    return _Features(examples, own, own.union(*examples), asked, told_aspects(fact.text))


@lru_cache(maxsize=256)
def _rarity(facts: tuple[FactCue, ...]) -> dict[str, float]:
    """How telling each concept and aspect is among these facts: 1 in one of them, less in more."""
    counts = Counter(
        name for fact in facts for name in (*_features(fact).topics, *_features(fact).asked)
    )
    most = log(len(facts) + 1)
    return {name: log((len(facts) + 1) / count) / most for name, count in counts.items()}


@dataclass(frozen=True, slots=True)
class _Matters:
    """Her facts as questions are held against them, in order."""

    held: tuple[_Features, ...]
    weights: dict[str, float]
    topics: frozenset[str]  # what any of them is about
    lengths: tuple[tuple[float, ...], ...]  # squared, of each one's examples and its own words
    # Where a concept stands: the place of the fact, and which of its examples.
    examples_with: dict[str, tuple[tuple[int, int], ...]]
    written: dict[tuple[str, ...], tuple[str, ...]]  # facts by the words of their examples


@lru_cache(maxsize=64)
def _matters(facts: tuple[FactCue, ...]) -> _Matters:
    held, weights = tuple(_features(fact) for fact in facts), _rarity(facts)
    found: dict[str, list[tuple[int, int]]] = {}
    for place, each in enumerate(held):
        for number, example in enumerate(each.examples):
            for name in example:
                found.setdefault(name, []).append((place, number))
    written: dict[tuple[str, ...], dict[str, None]] = {}
    for fact in facts:
        for question in fact.asked_by:
            written.setdefault(_as_words(question), {})[fact.id] = None
    return _Matters(
        held,
        weights,
        frozenset[str]().union(*(each.topics for each in held)),
        tuple(tuple(_weight(bag, weights) for bag in (*e.examples, e.own)) for e in held),
        {name: tuple(places) for name, places in found.items()},
        {said: tuple(ids) for said, ids in written.items()},
    )


def _weight(bag: frozenset[str], weights: dict[str, float]) -> float:
    return sum(weights.get(name, _UNKNOWN) ** 2 for name in bag)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as concepts."""

    bag: frozenset[str]
    topics: frozenset[str]  # without the words that only carry an aspect
    aspects: frozenset[Aspect]
    points_back: bool
    invites: bool  # a wh-word or "tell me …", not a yes-or-no question


@lru_cache(maxsize=16)
def _read(question: str) -> _Asked:
    tokens = tokenise(question)
    bag = _bag(question)
    return _Asked(
        bag=bag,
        topics=bag - _ASPECT_CONCEPTS,
        aspects=aspects(question),
        points_back=any(token.lower in _POINTS_BACK for token in tokens),
        invites=any(token.lower in _INVITES for token in tokens),
    )


def _touched(asked: _Asked, among: _Matters) -> dict[int, set[int]]:
    """The examples that share a concept with a question, by the place of their fact."""
    found: dict[int, set[int]] = {}
    for name in asked.bag:
        for place, number in among.examples_with.get(name, ()):
            found.setdefault(place, set()).add(number)
    return found


def _aspect_score(
    asked: _Asked, layer_of: str, features: _Features, weights: dict[str, float], *, foreign: bool
) -> float:
    layer = _LAYER_ASPECTS.get(layer_of, {})
    best = telling = 0.0
    for aspect in asked.aspects:
        strength = layer.get(aspect, 0.0)
        if aspect in features.asked:
            strength = max(strength, _SOME_EXAMPLE + (1 - _SOME_EXAMPLE) * features.asked[aspect])
        if aspect in features.told:
            strength = max(strength, _FROM_TEXT)
        if foreign:
            strength = 0.0 if aspect in _NEEDS_A_TOPIC else _FOREIGN * strength
        elif aspect in _TELLING and (aspect in features.asked or aspect in features.told):
            telling = max(telling, _IS_TELLING * weights.get(aspect, 1.0))
        best = max(best, strength)
    return best + telling


def _alike(
    asked: _Asked, bag: frozenset[str], length: float, content: float, weights: dict[str, float]
) -> float:
    """Cosine of a question and a bag of concepts, 0 to 1, from their squared lengths."""
    shared = asked.bag & bag
    return _weight(shared, weights) / sqrt(content * length) if shared else 0.0


def _lexical(
    asked: _Asked, among: _Matters, place: int, near: Iterable[int], content: float
) -> float:
    """How far a question and a fact share their words.

    `near` are the examples that share any, `content` is the question's squared length.
    """
    features, lengths, weights = among.held[place], among.lengths[place], among.weights
    likeness = [
        _alike(asked, features.examples[number], lengths[number], content, weights)
        * (
            1.0
            if asked.aspects or asked.bag & features.examples[number] - _ASPECT_CONCEPTS
            else _ONLY_GENERAL
        )
        for number in near
    ]
    own = _OWN_WORDS * _alike(asked, features.own, lengths[-1], content, weights)
    explained = _weight(asked.bag & features.topics, weights) / content if content else 0.0
    likeness_in_all = (1 - _EXPLAINED) * max([own, *likeness]) + _EXPLAINED * explained
    return likeness_in_all * (1.0 if asked.topics or asked.aspects else _ONLY_GENERAL)


def _reading(
    asked: _Asked,
    fact: FactCue,
    place: int,
    among: _Matters,
    *,
    lexical: float,
    foreign: float,
    follows: bool,
) -> Row:
    """What the rules make of a question beside one fact; `strength` is their verdict in one."""
    held, weights = among.held[place], among.weights
    on_topic = bool(asked.topics & held.topics)
    away = foreign > 0.5 and not on_topic
    aspect = _aspect_score(asked, fact.layer, held, weights, foreign=away)
    strength = 0.6 * lexical + 0.4 * aspect + 0.15 * on_topic
    if not on_topic:
        strength = max(strength, 0.6 * aspect)
    goes_on = follows and not asked.topics and _has_the_side(asked, held)
    return {
        "strength": strength + _FOLLOWS_LAST * goes_on,
        "shared words": lexical,
        "aspect": aspect,
        "follows": float(goes_on),
    }


def _has_the_side(asked: _Asked, held: _Features) -> bool:
    """Whether a fact tells what a question after the last one asks: its cause, a time …"""
    sides = asked.aspects & _NEEDS_A_TOPIC
    return not sides or bool(sides & (held.asked.keys() | held.told))


def _follows_last(fact: FactCue, context: HearingContext) -> bool:
    return bool(context.disclosed) and context.disclosed[-1] in fact.after


@lru_cache(maxsize=4_096)
def _as_words(text: str) -> tuple[str, ...]:
    """The words of a question, without what only opens it."""
    said = tuple(token.lower for token in tokenise(text))
    while said and said[0] in _OPENERS:
        said = said[1:]
    return said


def is_same(first: str, second: str) -> bool:
    """Whether two questions are the same, word for word."""
    return _as_words(first) == _as_words(second)


def word_for_word(question: str, facts: tuple[FactCue, ...]) -> tuple[str, ...]:
    """The facts whose author wrote this very question."""
    return _matters(facts).written.get(_as_words(question), ())


def _foreign(asked: _Asked, topics: frozenset[str], context: HearingContext) -> float:
    """The share of a question's topics that neither her facts nor this call have named."""
    known = topics.union(
        _bag(context.heard_before),
        *(_bag(text) for text in context.prepared.briefing),
    )
    unknown = sum(topic not in known for topic in asked.topics)
    return unknown / len(asked.topics) if asked.topics else 0.0


def names_nothing_of_hers(question: str, context: HearingContext) -> bool:
    """Whether every topic of a question is foreign to her facts and to this call."""
    asked = _read(question)
    return (
        bool(asked.topics)
        and _foreign(asked, _matters(context.prepared.facts).topics, context) == 1.0
    )


def read_question(question: str, facts: tuple[FactCue, ...], context: HearingContext) -> list[Row]:
    """The features of a question beside each fact, in the facts' order.

    Empty for small talk and for words that ask about nothing.
    """
    if not facts or is_small_talk(question):
        return []
    asked = _read(question)
    if not (asked.topics or asked.aspects or (asked.points_back and asked.invites)):
        return []
    among = _matters(facts)
    foreign = _foreign(asked, among.topics, context)
    if foreign == 1.0 and speaks_of_elsewhere(question):
        return []
    touched, content = _touched(asked, among), _weight(asked.bag, among.weights)
    noted = frozenset(context.prepared.briefing)
    readings = []
    for place, fact in enumerate(facts):
        lexical = _lexical(asked, among, place, touched.get(place, ()), content)
        follows = _follows_last(fact, context)
        reading = _reading(
            asked, fact, place, among, lexical=lexical, foreign=foreign, follows=follows
        )
        if fact.id in context.disclosed and not asked.topics & among.held[place].topics:
            reading["strength"] *= 0.5
        if fact.text in noted and Aspect.HISTORY not in asked.aspects:
            reading["strength"] *= _FROM_HIS_NOTE
        readings.append(reading)
    general = {"foreign": foreign, "topics": float(min(len(asked.topics), _MANY_TOPICS))}
    rows = features(question, facts, readings, general)
    names = [(a, f"{a} as examples", f"{a} told", f"{a} of") for a in asked.aspects]
    for row, fact, held in zip(rows, facts, among.held, strict=True):
        row["on topic"] = float(bool(asked.topics & held.topics))
        row["noted"] = float(fact.text in noted)
        row[f"layer {fact.layer}"] = 1.0
        for aspect, as_examples, told, of in names:
            row[as_examples] = held.asked.get(aspect, 0.0)
            row[told] = float(aspect in held.told)
            row[f"{of} {fact.layer}"] = 1.0
    return rows


def _about_the_last(
    likely: list[float],
    asked: _Asked,
    facts: tuple[FactCue, ...],
    context: HearingContext,
    wants: str,
) -> list[float]:
    """The probabilities, without facts that are likely only because a question is short.

    What she has told is asked for again only where that is sure, or where he wants a datum of
    it, and a question nearest to that asks for no other fact either; a question about what she
    said last asks for nothing that has other topics, and who, when and how many for nothing
    that names nobody, no day and no figure.
    """
    last = context.disclosed[-1:]
    told = next((_features(fact).topics for fact in facts if fact.id in last), frozenset[str]())
    on_the_last = bool(asked.topics & told)
    best = max(likely)
    foremost = facts[likely.index(best)].id
    kept = []
    for chance, fact in zip(likely, facts, strict=True):
        elsewhere = on_the_last and not asked.topics & _features(fact).topics
        again = fact.id in context.disclosed and wants not in HOLDS
        lesser = foremost in last and fact.id != foremost and chance < _CLOSE_TO_BEST * best
        lacking = wants in HOLDS and not HOLDS[wants].search(fact.text)
        unsure = chance < _SURE_AGAIN and (elsewhere or again)
        unsure = unsure or (lacking and chance < _SURE_THOUGH_LACKING)
        kept.append(0.0 if unsure or lesser else chance)
    return kept


# What anybody can say of themselves, and no fact tells unless its author thought of it.
_OF_THE_PERSON = frozenset(
    {Side.HOW_LONG_HERE, Side.WHAT_SOMEBODY_IS_LIKE, Side.WHOSE_IDEA, Side.WHEN_TO_REACH}
)


def _of_her_side(likely: list[float], question: str, facts: tuple[FactCue, ...]) -> list[float]:
    """The probabilities, without facts that nobody asks for with so personal a question."""
    about = sort_of(question)[1]
    if about not in _OF_THE_PERSON:
        return likely
    return [
        chance if any(each is about for _, each in sorts(fact)) else 0.0
        for chance, fact in zip(likely, facts, strict=True)
    ]


def asks_for(
    question: str, facts: tuple[FactCue, ...], context: HearingContext, wants: str = ""
) -> tuple[str, ...]:
    """The facts a question asks for, best match first; empty where it asks for none of them."""
    return matched(question, facts, context, wants).facts


@dataclass(frozen=True, slots=True)
class Matched:
    """The facts a question asks for, best match first, and how sure the first one is."""

    facts: tuple[str, ...] = ()
    chance: float = 0.0


def matched(
    question: str, facts: tuple[FactCue, ...], context: HearingContext, wants: str = ""
) -> Matched:
    """The facts a question asks for; none where it asks for none of them.

    `facts` are those she could still tell, or tell again. Facts already told in full rank
    behind the others unless the question names their topic. `wants` is the sort of answer.
    """
    if written := word_for_word(question, facts):
        return Matched(written[:_MOST], 1.0)
    rows = read_question(question, facts, context)
    if not rows:
        return Matched()
    asked = _read(question)
    strengths = [row["strength"] for row in rows]
    of_how_it_is = bool(asked.aspects) and asked.aspects <= {Aspect.PROBLEM, Aspect.STATUS}
    if not asked.topics and of_how_it_is and not (asked.points_back and context.disclosed):
        return Matched(_in_general(asked, strengths, facts), 1.0)
    likely = [
        chance + (_FOLLOWS_LAST if asked.aspects else _MERELY_FOLLOWS) * row["follows"]
        for chance, row in zip(probabilities(rows), rows, strict=True)
    ]
    foremost = facts[max(range(len(facts)), key=likely.__getitem__)]
    if asked.aspects == {Aspect.STATUS} and foremost.layer != "problem":
        return Matched(_in_general(asked, strengths, facts), 1.0)
    likely = _about_the_last(likely, asked, facts, context, wants)
    likely = _of_her_side(likely, question, facts)
    least = enough(rows)
    if not asked.topics and asked.aspects & _ASKED_IN_GENERAL and not asked.aspects & _TELLING:
        least = min(least, _ENOUGH_IN_GENERAL)
    elif (
        context.disclosed
        and not (asked.topics & _features(foremost).topics)
        and (asked.points_back or not asked.topics)
    ):
        least = max(least, _ENOUGH_OF_NOTHING)
    if wants == Wanted.PLACE:
        least = max(least, _ENOUGH_FOR_A_CONFIDENCE)  # her words hardly ever name a place
    if wants in _YES_OR_NO:
        likely = [
            chance if fact.layer == "problem" or chance >= _ENOUGH_FOR_A_CONFIDENCE else 0.0
            for chance, fact in zip(likely, facts, strict=True)
        ]
    likely = [
        0.0 if fact.is_small and chance < _ENOUGH_FOR_A_SMALL_THING else chance
        for chance, fact in zip(likely, facts, strict=True)
    ]
    return Matched(_foremost(likely, facts, least=least, close=_CLOSE_TO_BEST), max(likely))


def _in_general(
    asked: _Asked, strengths: list[float], facts: tuple[FactCue, ...]
) -> tuple[str, ...]:
    """ "How are things at the plant?" asks how she fares, and not for a plan about it."""
    of_problems = [
        strength if fact.layer == "problem" or Aspect.PROBLEM in asked.aspects else 0.0
        for strength, fact in zip(strengths, facts, strict=True)
    ]
    return _foremost(of_problems, facts, least=_STRONG, close=_CLOSE_IN_GENERAL)


def enough(rows: Sequence[Row]) -> float:
    """The probability from which a fact is asked for, by how sure the rules are."""
    strongest = max(row["strength"] for row in rows)
    if strongest >= _SURE:
        return _ENOUGH_WHERE_SURE
    if strongest < _STRONG and rows[0]["foreign"] > 0.5:
        return _ENOUGH_WHERE_FOREIGN
    return _ENOUGH


def _foremost(
    scores: list[float], facts: tuple[FactCue, ...], *, least: float, close: float
) -> tuple[str, ...]:
    """The facts whose score is enough and close to the best one's, best first."""
    floor = max(least, close * max(scores))
    ranked = sorted(zip(scores, facts, strict=True), key=lambda each: -each[0])
    return tuple(fact.id for score, fact in ranked if score >= floor)[:_MOST]
