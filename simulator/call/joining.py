"""How the parts of her reply go together: which reaction may open which content.

A reaction is written for its cue, a content for the question; not every pair makes one
sentence. Owns which pairs do, and which contents go without saying. It chooses no wording.
"""

import re

from simulator.call.draft import Content, Draft, Reaction
from simulator.call.modest import SIDES
from simulator.hearing.acts import ActKind
from simulator.scenario.cues import PLAINLY_NONE, Situation

SALIENT = 50  # a reaction this weighty may follow one to the same cue
# Small words that answer his small words ("Gladly.", "Okay."): where she has something to
# say they would seem to belong to that.
_ONLY_ALONE = frozenset(
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
    }
)
# What answers for want of anything else: "Just now there's only me here." before "She's next
# door, wait" would be untrue.
_GIVES_WAY = frozenset({ActKind.ASK_FOR_PERSON, ActKind.PERSONA_QUESTION})
# Where no line is left for the sort of answer he wants, she simply doesn't know.
MODEST = PLAINLY_NONE | {
    Situation.NOTHING_TO_ADD,
    Situation.OFF_TOPIC,
    Situation.NOTHING_IN_THE_WAY,
    *SIDES,
}
# What opens an answer. Before every one it would be a tic, and before "I don't know" a promise.
_LEAD_INS = frozenset(
    {
        Situation.TOLD_FULL,
        ActKind.OPEN_QUESTION,
        ActKind.CLOSED_QUESTION,
        ActKind.FOLLOW_UP,
        ActKind.ASK_BLOCKER,
    }
)
# What takes up an offer or a reason of his: before the answer to his question it would seem
# to be that answer ("Oh yes, do let's. Nobody here has tested it").
_TAKES_UP = frozenset(
    {
        ActKind.COMMITMENT,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.SUGGESTION,
        ActKind.REQUEST,
        ActKind.BENEFIT,
        ActKind.PURPOSE,
        ActKind.SMALL_TALK,
        Situation.VALUE_GENERIC,
        Situation.SPECIFIC_PURPOSE,
        Situation.OBJECTION_STANDS,
    }
)
_NOT_KNOWING = frozenset({Situation.DOES_NOT_KNOW})
# What says yes already: "Yes, that's it. It might be." would take it back.
_SAYS_YES = frozenset(
    {
        Situation.RECAP_RIGHT,
        Situation.RECAP_PARTLY,
        Situation.RECAP_PUT_RIGHT,
        ActKind.TIME_REQUEST,
    }
)
_NEITHER_YES_NOR_NO = frozenset(
    {
        Situation.NON_COMMITTAL,
        Situation.NOT_THAT_SHE_KNOWS,
        Situation.NO_CHOICE,
        Situation.SAYS_YES,
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
        (cue in _ONLY_ALONE and _says_more(draft))
        or (cue in _GIVES_WAY and draft.reply.contents)
        or (cue in _TAKES_UP and _answers(draft))
        or (cue in _LEAD_INS and not _needs_a_lead_in(draft))
        or (reaction.weight < SALIENT and _speaks_of_a_reserve(draft))
        or (cue == Situation.RECAP_RIGHT and _names_a_day(draft))
        or (cue == ActKind.DISQUALIFY and _parts(draft))
    )


def hands_back(line: str) -> bool:
    """Whether a line ends with the floor being his: "Okay, go on." """
    return _INVITES.search(line) is not None


def without_empty_words(contents: list[Content], opened_by: str) -> list[Content]:
    """Her contents but for what goes without saying.

    That she doesn't know something does where she says anything else, and neither yes nor no
    where the reaction that opens her reply has said yes.
    """
    if opened_by in _SAYS_YES:
        contents = [content for content in contents if content.cue not in _NEITHER_YES_NOR_NO]
    empty = _NOT_KNOWING | MODEST
    telling = [content for content in contents if content.texts or content.cue not in empty]
    return telling or contents


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


def _says_more(draft: Draft) -> bool:
    """Whether she answers or asks something, other than to ring off or give the floor back."""
    reply = draft.reply
    return (reply.outcome is None and bool(reply.contents)) or _asks_why(draft)


def _asks_why(draft: Draft) -> bool:
    """Whether she asks what this is about."""
    return any(cue in _ASKS_WHY for cue in draft.reply.hand_back)


def _needs_a_lead_in(draft: Draft) -> bool:
    """Whether a small word may open her answer: one that tells something, or nothing but it."""
    contents = draft.reply.contents
    if not contents:
        return not _asks_why(draft)
    tells = any(content.fact for content in contents)
    return tells and draft.spoken.last_reaction not in _LEAD_INS


def _answers(draft: Draft) -> bool:
    """Whether she answers a question of his, if only that she doesn't know."""
    return any(
        (content.fact and content.asked) or content.cue in _ANSWERS
        for content in draft.reply.contents
    ) or _speaks_of_a_reserve(draft)


def _names_a_day(draft: Draft) -> bool:
    """Whether she answers when: "Yes, that's it." before it would answer something else."""
    return any(content.source == "next_step:offers_day" for content in draft.reply.contents)


def _parts(draft: Draft) -> bool:
    """Whether she parts as friends, which thanks him for his honesty by itself."""
    return any(content.cue == Situation.LETS_GO for content in draft.reply.contents)


def _speaks_of_a_reserve(draft: Draft) -> bool:
    """Whether she names a reserve of hers, or says that it is met."""
    return any(content.source.startswith("objection:") for content in draft.reply.contents)
