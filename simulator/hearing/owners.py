"""Who does, wants or decides a thing: the one she named, or somebody else.

Owns the comparison of doers between a fact and a summary.
"""

from simulator.hearing.concepts import concept
from simulator.hearing.details import WILLING, Difference
from simulator.hearing.meaning import Meaning, Mention
from simulator.hearing.tokens import stem, words

# People on her side who may want or decide something, as concepts.
_AGENTS = frozenset(
    concept(stem(word))
    for word in words(
        "board boss manager director engineer chairman partner finance procurement quality "
        "customer retailer supplier members council colleague team staff technician foreman "
        "registrar accountant union bank regulator headquarters group"
    )
)
_HERSELF = words("i i'd i'll i'm we we'd we'll")
_OTHERS = words("you you'd you'll he she they it that which who")
_ANYBODY = frozenset({"PEOPLE", "STAFF"})  # of hers, in any role
_REACH = 6  # words before a verb in which its doer is looked for


def owner_difference(names: frozenset[str], fact: Meaning, said: Meaning) -> Difference | None:
    """Somebody else who does, wants or decides something than the one she named."""
    return _other_doer(names, fact, said) or _other_wisher(names, fact, said)


def _other_doer(names: frozenset[str], fact: Meaning, said: Meaning) -> Difference | None:
    """One of her people in the place of another, or of herself, before the same verb."""
    alone = any(token.lower in ("myself", "ourselves") for token in fact.tokens)
    for hers in fact.mentions:
        for his in said.said(hers.name) if hers.name not in _AGENTS else ():
            theirs, own = _doer(his, said), _doer(hers, fact)
            if theirs is None or own is None:
                continue
            doer, named = concept(said.tokens[theirs].stem), concept(fact.tokens[own].stem)
            if doer not in _AGENTS - _ANYBODY or doer in names | fact.names or named in said.names:
                continue
            if named in _AGENTS - _ANYBODY or (alone and fact.tokens[own].lower in _HERSELF):
                right, wrong = fact.words(own, own + 1), said.words(theirs, theirs + 1)
                return Difference("owner", right, wrong, theirs, theirs + 1)
    return None


def _doer(verb: Mention, text: Meaning) -> int | None:
    """The token of the person nearest before a word, in its clause."""
    for place in range(verb.first - 1, max(-1, verb.first - _REACH), -1):
        if text.clause_of[place] != verb.clause:
            return None
        word = text.tokens[place]
        if word.lower in _HERSELF or concept(word.stem) in _AGENTS:
            # "Your finance people": those of finance.
            named = place and concept(text.tokens[place - 1].stem) in _AGENTS - _ANYBODY
            return place - 1 if named and concept(word.stem) in _ANYBODY else place
        if word.lower in _OTHERS:
            return None
    return None


def _other_wisher(names: frozenset[str], fact: Meaning, said: Meaning) -> Difference | None:
    """Somebody else who wants or decides than the one she named."""
    agents = sorted(names & _AGENTS, key=lambda agent: (not fact.said(agent), agent))
    if not agents or said.names & frozenset(agents):
        return None
    if not (names | fact.names) & WILLING & said.names or _wills_herself(fact):
        return None
    hers = fact.said(agents[0])
    right = fact.words(hers[0].first, hers[0].stop) if hers else agents[0].lower()
    for mention in said.mentions:
        if mention.name not in WILLING:
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
        if mention.name in WILLING
        for place in range(max(0, mention.first - 3), mention.first)
    )
