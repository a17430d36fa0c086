"""How the parts of her reply go together: which reaction may open which content.

A reaction is written for its cue, a content for the question; not every pair makes one
sentence. Owns which pairs do, and which contents go without saying. It chooses no wording.
"""

import re

from simulator.call.draft import Content, Draft, Reaction
from simulator.call.events import PartKind
from simulator.call.modest import SIDES
from simulator.hearing.acts import QUESTION_KINDS, ActKind
from simulator.scenario.cues import PLAINLY_NONE, Situation

SALIENT = 50  # a reaction this weighty may follow one to the same cue
OPENS_FROM = 45  # weight below which a reaction is said only where she says nothing else
_OPENS_THOUGH_LIGHT = frozenset({ActKind.GREETING, Situation.HEARS_NAME})
# Small words that answer his small words ("Gladly.", "Okay."): before "What's this about?"
# they would seem to belong to that.
_NOT_BEFORE_ASKING = frozenset(
    {
        ActKind.AFFIRM,
        ActKind.DENY,
        ActKind.THANKS,
        ActKind.BACKCHANNEL,
        ActKind.ANSWER,
        ActKind.CHECK_BACK,
        ActKind.RECAP,
        ActKind.NOTE_REFERENCE,
        ActKind.OBJECTION_ANSWER,
        ActKind.SELF_INTRODUCTION,
        *QUESTION_KINDS,
        ActKind.FOLLOW_UP,
        ActKind.ASK_BLOCKER,
    }
)
# Where no line is left for the sort of answer he wants, she simply doesn't know.
MODEST = PLAINLY_NONE | {
    Situation.NOTHING_TO_ADD,
    Situation.OFF_TOPIC,
    Situation.NOTHING_IN_THE_WAY,
    Situation.SHRUGS_AGAIN,
    Situation.NOTHING_ELSE,
    *SIDES,
}
# What takes up an offer or a reason of his: before the answer to his question it would seem
# to be that answer ("Oh yes, do let's. Nobody here has tested it").
_TAKES_UP = frozenset(
    {
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.SUGGESTION,
        ActKind.RESPECTFUL_CHALLENGE,
        ActKind.SMALL_TALK,
        Situation.SPECIFIC_PURPOSE,
        Situation.PURPOSE_WITH_BENEFIT,
    }
)
# What says yes to something of his: before her word on a step it would be a second yes.
_ASSENTS = _TAKES_UP | {
    Situation.VALUE_FITS,
    Situation.WORKING_STANDARDS_AGREED,
    Situation.OVER_PROMISE_PLEASES,
    ActKind.EMPATHY,
}
# What thanks or welcomes: two answers in a row that begin so are a tic.
_COURTESIES = frozenset(
    {
        ActKind.EMPATHY,
        ActKind.APOLOGY,
        Situation.VALUE_FITS,
        Situation.KINDNESS_RECEIVED,
        Situation.MISSED_HIS_QUESTION,
    }
)
_NOT_KNOWING = frozenset({Situation.DOES_NOT_KNOW})
# What says yes already: "Yes, that's it. It might be." would take it back.
_SAYS_YES = frozenset(
    {
        Situation.RECAP_RIGHT,
        Situation.RECAP_PARTLY,
        Situation.RECAP_PUT_RIGHT,
        Situation.VALUE_FITS,
        ActKind.TIME_REQUEST,
    }
)
_ANSWERS = (
    MODEST
    | _NOT_KNOWING
    | {
        Situation.SAYS_YES,
        Situation.SAYS_NO,
        Situation.TOLD_GUARDED,
        Situation.TRUST_PROBE_COLD,
    }
)
_ASKS_WHY = frozenset({Situation.ASKS_PURPOSE, Situation.NO_PURPOSE})
_WORDS = re.compile(r"[a-z]+")
# A reaction that hands him the floor would be followed by her own words.
_INVITES = re.compile(
    r"(?:^|[.,] )(?:go on|go ahead|say what|say on|fire away|ask|begin|let's hear"
    r"|i'm listening)\b[^.?!]*[.?!]?$",
    re.I,
)
_FIRST_WORD = re.compile(r"[\w']+")
_A_SMALL_REACTION = 3  # words


def may_open(draft: Draft, reaction: Reaction) -> bool:
    """Whether this reaction fits before whatever else she says."""
    cue = reaction.cue
    return not (
        (_is_light(reaction) and draft.reply.contents)
        or (cue in _NOT_BEFORE_ASKING and _asks_why(draft))
        or (cue in _TAKES_UP and _answers(draft))
        or (cue in _ASSENTS and _decides_on_a_step(draft))
        or (cue in _COURTESIES and draft.reply.contents and _opened_her_last(draft))
        or ((reaction.weight < SALIENT or cue in _ASSENTS) and _speaks_of_a_reserve(draft))
        or (cue == Situation.RECAP_RIGHT and _names_a_day(draft))
        or (cue == ActKind.DISQUALIFY and _parts(draft))
    )


def hands_back(line: str) -> bool:
    """Whether a line ends with the floor being his: "Okay, go on." """
    return _INVITES.search(line) is not None


def without_empty_words(contents: list[Content], opened_by: str) -> list[Content]:
    """Her contents but for what goes without saying.

    That she doesn't know something does where she says anything else, or where the reaction that
    opens her reply has said yes already.
    """
    empty = _NOT_KNOWING | MODEST
    if opened_by in _SAYS_YES:
        empty |= {Situation.SAYS_YES}
    telling = [content for content in contents if content.texts or content.cue not in empty]
    return telling if telling or opened_by in _SAYS_YES else contents


def stutters(weight: int, opening: str, following: str) -> bool:
    """Whether a small reaction begins like what follows it: "Well. Well, several of us"."""
    if weight >= SALIENT:
        return False
    said = opening.casefold()
    first, second = _FIRST_WORD.match(said), _FIRST_WORD.match(following.casefold())
    same = second is not None and (
        (first is not None and first.group() == second.group())
        or (second.group() == "yes" and "yes" in _WORDS.findall(said))
    )
    return same and len(said.split()) <= _A_SMALL_REACTION


def asks_already(reacted_to: str, cue: str) -> bool:
    """Whether a hand-back would ask once more what her reaction has asked: "About what?"."""
    return reacted_to == Situation.VAGUE_PURPOSE and cue in _ASKS_WHY


def _is_light(reaction: Reaction) -> bool:
    """Whether a reaction is only for a moment in which she has nothing else to say."""
    return reaction.weight < OPENS_FROM and reaction.cue not in _OPENS_THOUGH_LIGHT


def _opened_her_last(draft: Draft) -> bool:
    """Whether her last line began with a reaction to something and went on to say more."""
    last = draft.spoken.last
    return last is not None and len(last.parts) > 1 and last.parts[0].kind is PartKind.REACTION


def _asks_why(draft: Draft) -> bool:
    """Whether she asks what this is about."""
    return any(cue in _ASKS_WHY for cue in draft.reply.hand_back)


def _answers(draft: Draft) -> bool:
    """Whether she answers a question of his, if only that she doesn't know."""
    return any(
        (content.fact and content.asked) or content.cue in _ANSWERS
        for content in draft.reply.contents
    ) or _speaks_of_a_reserve(draft)


def _decides_on_a_step(draft: Draft) -> bool:
    """Whether she agrees to a step, refuses it, or asks for what is missing."""
    return any(content.source.startswith("next_step:") for content in draft.reply.contents)


def _names_a_day(draft: Draft) -> bool:
    """Whether she answers when: "Yes, that's it." before it would answer something else."""
    return any(content.source == "next_step:offers_day" for content in draft.reply.contents)


def _parts(draft: Draft) -> bool:
    """Whether she parts as friends, which thanks him for his honesty by itself."""
    return any(content.cue == Situation.LETS_GO for content in draft.reply.contents)


def _speaks_of_a_reserve(draft: Draft) -> bool:
    """Whether she names a reserve of hers, or says that it is met."""
    return any(content.source.startswith("objection:") for content in draft.reply.contents)
