"""Which of her facts a question asks for, in any words.

Owns the match only; whether the words are a question, and whether she answers, is decided
elsewhere. Three things speak for a fact: shared topic words (rare ones weigh more), the
aspect asked about (a cost, a wish, a plan …), and, in a follow-up, what she said last. A
learned model (`asked_for`) weighs them beside the likeness to the author's examples.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import sqrt

from simulator.hearing.asked_for import MANY_FACTS, Columns, likenesses, probabilities
from simulator.hearing.asking_on import AskingOn, asking_on
from simulator.hearing.aspects import Aspect, aspects, is_small_talk
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.matters import UNKNOWN, Held, Matters, as_words, bag, matters
from simulator.hearing.sides import Side
from simulator.hearing.sorts import sort_of
from simulator.hearing.tokens import spoken, words
from simulator.hearing.wants import Wanted, speaks_of_elsewhere

# Weights and thresholds are the project's own judgement, tuned on questions written for
# Dana (`corpus/matching`), with other customers' questions kept aside as a check.
_STRONG = 0.30  # strength by the rules from which a fact is asked for
_SURE = 0.50  # the same where the rules alone would be right most times
_ENOUGH_WHERE_SURE = 0.40  # probability
_ENOUGH_WHERE_FOREIGN = 0.55  # where most of the topic is none of hers
_ENOUGH_OF_NOTHING = 0.55  # where it has no topic and asks on about what she said last
_ENOUGH_IN_GENERAL = 0.20  # where it has no topic and asks for wishes, plans, troubles
_ENOUGH = 0.45  # probability from which a fact is asked for
# Who knows so much has an answer to nearly every question: with the customer left out, 61 of 100
# are answered rightly and 16 wrongly so, 54 and 12 at 0.45 (of the others she says a vague word).
_LESS_WITH_MANY = 0.10
# What nobody blurts out at a yes-or-no question that may be about something else.
_ENOUGH_FOR_A_CONFIDENCE = 0.75
# Told below this, small things answered fresh questions wrongly more often than not.
_ENOUGH_FOR_A_SMALL_THING = 0.60
# What a small thing's chance counts beside that of a matter of hers: 942 of 1,484 questions were
# answered rightly at 1 (customers left out), 950 at 0.85, 940 at 0.6.
_OF_A_SMALL_THING = 0.85
# A number, a place or one of several rarely belongs to anything else; a yes or a no, or what is
# asked about somebody, often does. With some 300 facts a customer most of what comes out on top
# answers: of what callers who knew nothing of this asked and got a vague word for, three in four
# from 0.5 on, read by one reader, and of the third hand's questions (labels older than many
# facts) 53 to 83 in 100 of those gained by lowering what stood here.
_ENOUGH_OF_SORT: dict[str, float] = {
    Wanted.DEED: 0.50,
    Wanted.DAY: 0.65,
    Wanted.VIEW: 0.50,
    Wanted.MORE: 0.65,
    Wanted.ABOUT_HER: 0.65,
    Wanted.MANNER: 0.60,
    Wanted.THING: 0.55,
    Wanted.PERSON: 0.65,
    Wanted.REASON: 0.60,
    Wanted.YES_NO: 0.60,
    Wanted.WORDS: 0.60,
    Wanted.PLACE: 0.45,
}
_ENOUGH_OF_A_NUMBER = 0.20  # "how many …?", where her words hold a figure
_HOW_MANY = re.compile(r"\bhow many\b", re.I)
_TELLS_APART = 0.1  # lead over the next likeliest fact
_SURE_UNLED = 0.55  # probability from which it needs no such lead
_NEAR = 0.2  # probability from which a question comes near a fact that it may not ask for
_MOST_NEAR = 3
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
_ONLY_GENERAL = 0.4  # what likeness counts that rests on words without a topic
_MOSTLY = 0.5  # share of its topics from which a question is about something else
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


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as concepts."""

    bag: frozenset[str]
    topics: frozenset[str]  # without the words that only carry an aspect
    aspects: frozenset[Aspect]
    points_back: bool
    invites: bool  # a wh-word or "tell me …", not a yes-or-no question


@dataclass(frozen=True, slots=True)
class _Moment:
    """What of a context bears on a question, so that one is held against her facts once a turn."""

    disclosed: tuple[str, ...]
    heard_before: str
    briefing: tuple[str, ...]

    @staticmethod
    def of(context: HearingContext) -> "_Moment":
        return _Moment(context.disclosed, context.heard_before, context.prepared.briefing)


@lru_cache(maxsize=64)
def _read(question: str) -> _Asked:
    said, names = frozenset(spoken(question)), frozenset(bag(question))
    return _Asked(
        bag=names,
        topics=names - _ASPECT_CONCEPTS,
        aspects=aspects(question),
        points_back=not said.isdisjoint(_POINTS_BACK),
        invites=not said.isdisjoint(_INVITES),
    )


def _layered(aspect: Aspect, fact: FactCue, held: Held) -> float:
    """How far an aspect asks for a fact by its layer, its examples and her sentence."""
    strength = _LAYER_ASPECTS.get(fact.layer, {}).get(aspect, 0.0)
    if aspect in held.asked:
        strength = max(strength, _SOME_EXAMPLE + (1 - _SOME_EXAMPLE) * held.asked[aspect])
    return max(strength, _FROM_TEXT) if aspect in held.told else strength


@lru_cache(maxsize=512)
def _by_one(among: Matters, aspect: Aspect) -> tuple[list[float], list[float]]:
    """How far an aspect asks for each fact, and how telling it is of those that have it."""
    asking = [_layered(aspect, *each) for each in zip(among.facts, among.held, strict=True)]
    bonus = _IS_TELLING * among.rarity.get(aspect, 1.0) if aspect in _TELLING else 0.0
    telling = [bonus * (aspect in held.asked or aspect in held.told) for held in among.held]
    return asking, telling


def _by_aspect(among: Matters, asked: frozenset[Aspect]) -> list[float]:
    """How far the aspects of a question ask for each fact."""
    if not asked:
        return [0.0] * len(among.facts)
    asking, telling = zip(*(_by_one(among, aspect) for aspect in asked), strict=True)
    return [best + most for best, most in zip(_highest(asking), _highest(telling), strict=True)]


def _by_aspect_elsewhere(among: Matters, asked: frozenset[Aspect]) -> list[float]:
    """The same where most of what the question is about is none of hers."""
    asking = [_by_one(among, aspect)[0] for aspect in asked - _NEEDS_A_TOPIC]
    return [_FOREIGN * best for best in _highest(asking)] if asking else [0.0] * len(among.facts)


def _highest(columns: Sequence[list[float]]) -> list[float]:
    """The highest figure of each fact."""
    first, *others = columns
    return [max(each) for each in zip(first, *others, strict=True)] if others else first


def _lexical(asked: _Asked, among: Matters) -> dict[int, float]:
    """How far a question and each fact share their words, by place; 0 for the others.

    The best cosine of concepts with her own words or an example.
    """
    shared: dict[int, float] = {}
    explained: dict[int, float] = {}
    _share(asked.topics, among, shared, explained)
    on_topic = frozenset(shared)
    _share(asked.bag - asked.topics, among, shared, explained)
    content = among.weight(asked.bag)
    best: dict[int, float] = {}
    length = sqrt(content)
    for number, weight in shared.items():
        place = among.place_of[number]
        alike = weight * among.share[number] / length
        if number == among.first[place]:
            alike *= _OWN_WORDS
        elif not asked.aspects and number not in on_topic:
            alike *= _ONLY_GENERAL
        if alike > best.get(place, 0.0):
            best[place] = alike
    general = 1.0 if asked.topics or asked.aspects else _ONLY_GENERAL
    return {
        place: general * ((1 - _EXPLAINED) * best[place] + _EXPLAINED * weight / content)
        for place, weight in explained.items()
    }


def _share(
    names: frozenset[str], among: Matters, by_text: dict[int, float], by_fact: dict[int, float]
) -> None:
    """Add the weight of these concepts to the texts and to the facts that have them."""
    for name in names:
        weight = among.rarity.get(name, UNKNOWN) ** 2
        for number in among.texts_with.get(name, ()):
            by_text[number] = by_text.get(number, 0.0) + weight
        for place in among.facts_with.get(name, ()):
            by_fact[place] = by_fact.get(place, 0.0) + weight


def _has_the_side(asked: _Asked, held: Held) -> bool:
    """Whether a fact tells what a question after the last one asks: its cause, a time …"""
    sides = asked.aspects & _NEEDS_A_TOPIC
    return not sides or bool(sides & (held.asked.keys() | held.told))


def _readings(
    asked: _Asked, among: Matters, moment: _Moment, foreign: float
) -> dict[str, list[float]]:
    """What the rules make of a question beside each fact; `strength` is their verdict in one."""
    lexical, on_topic = _lexical(asked, among), _on_topic(asked, among)
    by_aspect = aspect_at_home = _by_aspect(among, asked.aspects)
    if foreign > _MOSTLY:
        by_aspect = _by_aspect_elsewhere(among, asked.aspects)
        for place in on_topic:
            by_aspect[place] = aspect_at_home[place]
    strengths = [0.6 * aspect for aspect in by_aspect]
    for place in lexical.keys() | on_topic:
        strength = 0.6 * lexical.get(place, 0.0) + 0.4 * by_aspect[place]
        if place in on_topic:
            strengths[place] = strength + 0.15
        else:
            strengths[place] = max(strength, strengths[place])
    follows = [0.0] * len(among.facts)
    if not asked.topics and moment.disclosed:
        for place in among.facts_after.get(moment.disclosed[-1], ()):
            if _has_the_side(asked, among.held[place]):
                follows[place] = 1.0
                strengths[place] += _FOLLOWS_LAST
    noted = frozenset(moment.briefing)
    from_his_note = [float(fact.text in noted) for fact in among.facts]
    told = frozenset(moment.disclosed)
    for place, fact in enumerate(among.facts):
        if fact.id in told and place not in on_topic:
            strengths[place] *= 0.5
        if from_his_note[place] and Aspect.HISTORY not in asked.aspects:
            strengths[place] *= _FROM_HIS_NOTE
    return {
        "strength": strengths,
        "shared words": [lexical.get(place, 0.0) for place in range(len(among.facts))],
        "aspect": by_aspect,
        "follows": follows,
        "on topic": [float(place in on_topic) for place in range(len(among.facts))],
        "noted": from_his_note,
    }


def _on_topic(asked: _Asked, among: Matters) -> set[int]:
    """The places of the facts that share a topic with a question."""
    return {place for name in asked.topics for place in among.facts_with.get(name, ())}


def word_for_word(question: str, facts: tuple[FactCue, ...]) -> tuple[str, ...]:
    """The facts whose author wrote this very question."""
    return matters(facts).written.get(as_words(question), ())


def _foreign(asked: _Asked, among: Matters, moment: _Moment) -> float:
    """The share of a question's topics that neither her facts nor this call have named."""
    unknown = [topic for topic in asked.topics if topic not in among.facts_with]
    if not unknown:
        return 0.0
    said = (moment.heard_before, *moment.briefing)
    named = frozenset(name for text in said for name in bag(text))
    return sum(topic not in named for topic in unknown) / len(asked.topics)


def names_nothing_of_hers(question: str, context: HearingContext) -> bool:
    """Whether every topic of a question is foreign to her facts and to this call."""
    asked = _read(question)
    among = matters(context.prepared.facts)
    return bool(asked.topics) and _foreign(asked, among, _Moment.of(context)) == 1.0


def read_question(question: str, facts: tuple[FactCue, ...], context: HearingContext) -> Columns:
    """The features of a question beside each of her facts.

    Empty for small talk and for words that ask about nothing.
    """
    return _read_beside(question, matters(facts), _Moment.of(context)) if facts else {}


@lru_cache(maxsize=32)
def _read_beside(question: str, among: Matters, moment: _Moment) -> Columns:
    if is_small_talk(question):
        return {}
    asked = _read(question)
    if not (asked.topics or asked.aspects or (asked.points_back and asked.invites)):
        return {}
    foreign = _foreign(asked, among, moment)
    if foreign == 1.0 and speaks_of_elsewhere(question):
        return {}
    columns: dict[str, Sequence[float] | float] = {
        **_readings(asked, among, moment, foreign),
        **likenesses(question, among),
        "foreign": foreign,
        "topics": float(min(len(asked.topics), _MANY_TOPICS)),
    }
    for layer, of_layer in among.of_layer.items():
        columns[f"layer {layer}"] = of_layer
    for aspect in asked.aspects:
        columns[f"{aspect} as examples"] = among.asking[aspect]
        columns[f"{aspect} told"] = among.telling[aspect]
        for layer, of_layer in among.of_layer.items():
            columns[f"{aspect} of {layer}"] = of_layer
    return columns


@lru_cache(maxsize=32)
def _chances(question: str, among: Matters, moment: _Moment) -> list[float]:
    return probabilities(_read_beside(question, among, moment))


def _about_the_last(
    likely: list[float], asked: _Asked, among: Matters, moment: _Moment, wants: str
) -> list[float]:
    """The probabilities, without facts that are likely only because a question is short.

    What she has told is asked for again only where that is sure, or where he wants a datum of
    it, and a question nearest to that asks for no other fact either; a question about what she
    said last asks for nothing that has other topics, and who, when and how many for nothing
    that names nobody, no day and no figure.
    """
    last, facts = moment.disclosed[-1:], among.facts
    on_topic = _on_topic(asked, among)
    on_the_last = any(facts[place].id in last for place in on_topic)
    best = max(likely)
    foremost = facts[likely.index(best)].id
    follows_the_last = foremost in last
    holds = among.holding.get(wants)
    kept = []
    told = frozenset(moment.disclosed) if holds is None else frozenset[str]()
    for place, (chance, fact) in enumerate(zip(likely, facts, strict=True)):
        elsewhere = on_the_last and place not in on_topic
        again = fact.id in told
        lesser = follows_the_last and fact.id != foremost and chance < _CLOSE_TO_BEST * best
        lacking = holds is not None and not holds[place]
        unsure = chance < _SURE_AGAIN and (elsewhere or again)
        unsure = unsure or (lacking and chance < _SURE_THOUGH_LACKING)
        kept.append(0.0 if unsure or lesser else chance)
    return kept


# What anybody can say of themselves, and no fact tells unless its author thought of it.
_OF_THE_PERSON = frozenset(
    {Side.HOW_LONG_HERE, Side.WHAT_SOMEBODY_IS_LIKE, Side.WHOSE_IDEA, Side.WHEN_TO_REACH}
)


def _of_her_side(likely: list[float], question: str, among: Matters) -> list[float]:
    """The probabilities, without facts that nobody asks for with so personal a question."""
    about = sort_of(question)[1]
    if about not in _OF_THE_PERSON:
        return likely
    return [
        chance if about in sides else 0.0 for chance, sides in zip(likely, among.sides, strict=True)
    ]


@lru_cache(maxsize=8)
def _in_her_last_line(facts: tuple[FactCue, ...], moment: _Moment) -> dict[str, FactCue]:
    """The facts she told in her last line, the latest first, by id.

    Behind them come those that she was asked on about, so that he may do so twice running.
    """
    line, of = moment.heard_before, {fact.id: fact for fact in facts}
    told = sorted(
        (fact for fact in facts if fact.text in line), key=lambda fact: -line.rfind(fact.text)
    )
    before = (of[id] for fact in told for id, _ in fact.asked_after if id in moment.disclosed)
    return {fact.id: fact for fact in (*told, *before)}


# What answers the one may answer the other, where she has nothing of its own for it.
_AKIN = {
    AskingOn.WHY: AskingOn.ORIGIN,
    AskingOn.ORIGIN: AskingOn.WHY,
    AskingOn.SINCE: AskingOn.ORIGIN,
    AskingOn.THEN: AskingOn.EFFECT,
}


def _asked_after(
    said: Iterable[str], question: str, facts: tuple[FactCue, ...], moment: _Moment
) -> tuple[str, ...]:
    """The facts that answer a bare question about what she said: "Why?"."""
    asked = asking_on(question)
    if asked is None:
        return ()
    own = _behind(said, asked, facts)
    if any(id not in moment.disclosed for id in own) or asked not in _AKIN:
        return own
    akin = _behind(said, _AKIN[asked], facts)
    return tuple(id for id in akin if id not in moment.disclosed) or own


def _behind(said: Iterable[str], asked: AskingOn, facts: tuple[FactCue, ...]) -> tuple[str, ...]:
    return tuple(fact.id for last in said for fact in facts if (last, asked) in fact.asked_after)


_NAMED = 0.6  # from which "how does the decision get made?" asks for the plan whose topic it names
_LATELY = 3  # facts back that "it" may still mean
_OF_THAT = re.compile(r"\b(?:it|that|this|they|them|those|these)\b", re.I)


def _asked_of_before(question: str, facts: tuple[FactCue, ...], moment: _Moment) -> tuple[str, ...]:
    """What causes "it", of a trouble she has told before her last line: "what's causing it?".

    Where she has told nothing in that line, any such question is about what she told before.
    """
    asked = asking_on(question)
    if asked is None or not (asked is AskingOn.TRIED or _OF_THAT.search(question)):
        return ()
    told_something = any(fact.text in moment.heard_before for fact in facts)
    if asked not in (AskingOn.WHY, AskingOn.ORIGIN) and told_something:
        return ()
    lately = reversed(moment.disclosed[-_LATELY:])
    told = (_asked_after((each,), question, facts, moment) for each in lately)
    return next(filter(None, told), ())


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
    near: tuple[str, ...] = ()  # those it comes near, best first, whether named or not
    at_large: bool = False  # it asks how things are, and so for any of several


def matched(
    question: str, facts: tuple[FactCue, ...], context: HearingContext, wants: str = ""
) -> Matched:
    """The facts a question asks for; none where it asks for none of them.

    `facts` are those she could still tell, or tell again. Facts already told in full rank
    behind the others unless the question names their topic. `wants` is the sort of answer.
    """
    return _matched(question, facts, _Moment.of(context), wants)


_ONLY_OF_THAT = (AskingOn.THEN, AskingOn.EXAMPLE)  # what no other thing of hers can answer


def _not_of_others(
    found: Matched,
    asked: AskingOn,
    lately: Iterable[str],
    facts: tuple[FactCue, ...],
    *,
    written: bool,
) -> Matched:
    """Without what answers this bare question after other things than those told lately."""
    only_of_that = asked in _ONLY_OF_THAT and not written
    of_others = {
        fact.id
        for fact in facts
        if (only_of_that or any(kind is asked for _, kind in fact.asked_after))
        and not any(id in lately for id in (*fact.after, *(of for of, _ in fact.asked_after)))
    }
    return replace(
        found,
        facts=tuple(id for id in found.facts if id not in of_others),
        near=tuple(id for id in found.near if id not in of_others),
    )


@lru_cache(maxsize=32)
def _matched(question: str, facts: tuple[FactCue, ...], moment: _Moment, wants: str) -> Matched:
    said = _in_her_last_line(facts, moment)
    follows = _asked_after(said, question, facts, moment) or _asked_of_before(
        question, facts, moment
    )
    if not follows:
        found = _by_likeness(question, facts, moment, wants)
        asked, lately = asking_on(question), {*said, *moment.disclosed[-_LATELY:]}
        if asked is None or asked is AskingOn.TRIED:  # of all that ails her, told lately or not
            return found
        written = bool(word_for_word(question, facts))
        return _not_of_others(found, asked, lately, facts, written=written)
    # A small thing gives way to a matter of hers that comes after what she said.
    found, of = _by_likeness(question, facts, moment, wants), {fact.id: fact for fact in facts}
    first = of[found.facts[0]] if found.facts else None
    comes_next = (
        first is not None
        and not (first.is_small or first.id in moment.disclosed)
        and any(id in said for id in first.after)
    )
    return found if comes_next and of[follows[0]].is_small else Matched(follows, 1.0)


def _by_likeness(question: str, facts: tuple[FactCue, ...], moment: _Moment, wants: str) -> Matched:
    if written := word_for_word(question, facts):
        return Matched(written[:_MOST], 1.0)
    columns = _read_beside(question, matters(facts), moment) if facts else {}
    if not columns:
        return Matched()
    asked, among = _read(question), matters(facts)
    strengths, follows = columns["strength"], columns["follows"]
    assert not isinstance(strengths, float), "each fact has a strength of its own"
    assert not isinstance(follows, float), "each fact follows or does not"
    of_how_it_is = bool(asked.aspects) and asked.aspects <= {Aspect.PROBLEM, Aspect.STATUS}
    if not asked.topics and of_how_it_is and not (asked.points_back and moment.disclosed):
        return Matched(_in_general(asked, strengths, facts), 1.0, at_large=True)
    likely = [
        chance + (_FOLLOWS_LAST if asked.aspects else _MERELY_FOLLOWS) * goes_on
        for chance, goes_on in zip(_chances(question, among, moment), follows, strict=True)
    ]
    foremost = likely.index(max(likely))
    near = _foremost(likely, facts, least=_NEAR, close=0.0)[:_MOST_NEAR]
    named = likely[foremost] >= _NAMED and asked.topics & among.held[foremost].topics
    if asked.aspects == {Aspect.STATUS} and facts[foremost].layer != "problem" and not named:
        return Matched(_in_general(asked, strengths, facts), 1.0, at_large=True)
    likely = _about_the_last(likely, asked, among, moment, wants)
    likely = _of_her_side(likely, question, among)
    least = enough(columns)
    if not asked.topics and asked.aspects & _ASKED_IN_GENERAL and not asked.aspects & _TELLING:
        least = min(least, _ENOUGH_IN_GENERAL)
    else:
        least = _enough_of_sort(least, likely, among, wants, question)
        if (
            moment.disclosed
            and asked.topics.isdisjoint(among.held[foremost].topics)
            and (asked.points_back or not asked.topics)
        ):
            least = max(least, _ENOUGH_OF_NOTHING)
    if wants in _YES_OR_NO:
        likely = [
            chance if fact.layer == "problem" or chance >= _ENOUGH_FOR_A_CONFIDENCE else 0.0
            for chance, fact in zip(likely, facts, strict=True)
        ]
    for_small = _ENOUGH_FOR_A_SMALL_THING - _less_with_many(len(facts))
    for place in among.only_asked_on:
        likely[place] = 0.0
    ranked = list(likely)
    for place in among.small:
        likely[place] = chance = likely[place] if likely[place] >= for_small else 0.0
        ranked[place] = chance * _OF_A_SMALL_THING
    found = _foremost(ranked, facts, least=least, close=_CLOSE_TO_BEST)
    return Matched(found, max(likely), near)


def _enough_of_sort(
    least: float, likely: list[float], among: Matters, wants: str, question: str
) -> float:
    """The probability from which a fact is named, by the sort of answer he wants."""
    if len(likely) < MANY_FACTS or not wants:
        return least
    best = max(likely)
    holds = among.holding.get(wants)
    if holds is not None and holds[likely.index(best)] and _HOW_MANY.search(question):
        return _ENOUGH_OF_A_NUMBER
    least = max(least, _ENOUGH_OF_SORT.get(wants, 0.0))
    *_, second, _ = sorted(likely)
    led = best >= _SURE_UNLED or best - second >= _TELLS_APART
    return least if led else _SURE_UNLED


def _in_general(
    asked: _Asked, strengths: Sequence[float], facts: tuple[FactCue, ...]
) -> tuple[str, ...]:
    """ "How are things at the plant?" asks how she fares, and not for a plan about it."""
    of_problems = [
        strength
        if not fact.is_small and (fact.layer == "problem" or Aspect.PROBLEM in asked.aspects)
        else 0.0
        for strength, fact in zip(strengths, facts, strict=True)
    ]
    return _foremost(of_problems, facts, least=_STRONG, close=_CLOSE_IN_GENERAL)


def enough(columns: Columns) -> float:
    """The probability from which a fact is asked for, by how sure the rules are."""
    strengths, foreign = columns["strength"], columns["foreign"]
    assert not isinstance(strengths, float), "each fact has a strength of its own"
    assert isinstance(foreign, float), "what is foreign to her is so to all of her facts"
    strongest, less = max(strengths), _less_with_many(len(strengths))
    if strongest >= _SURE:
        return _ENOUGH_WHERE_SURE - less
    if strongest < _STRONG and foreign > _MOSTLY:
        return _ENOUGH_WHERE_FOREIGN - less
    return _ENOUGH - less


def _less_with_many(facts: int) -> float:
    return _LESS_WITH_MANY if facts >= MANY_FACTS else 0.0


def _foremost(
    scores: list[float], facts: tuple[FactCue, ...], *, least: float, close: float
) -> tuple[str, ...]:
    """The facts whose score is enough and close to the best one's, best first."""
    floor = max(least, close * max(scores))
    likely = [each for each in zip(scores, facts, strict=True) if each[0] >= floor]
    ranked = sorted(likely, key=lambda each: -each[0])[:_MOST]
    return tuple(fact.id for _, fact in ranked)


def get_ready(facts: tuple[FactCue, ...]) -> None:
    """Read now what questions are held against."""
    for aspect in Aspect:
        _by_one(matters(facts), aspect)
