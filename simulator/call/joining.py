"""How the parts of her reply go together: which reaction may open which content.

A reaction is written for its cue, a content for the question; not every pair makes one
sentence. Owns which pairs surely do (all others are left out), which contents go without
saying, and how a second content begins. It chooses no wording.
"""

import re

from simulator.call.draft import Content, Draft, Reaction
from simulator.call.modest import SIDES
from simulator.hearing.acts import QUESTION_KINDS, ActKind
from simulator.hearing.practical import Practical
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
    Situation.JUST_TOLD,
    Situation.OFF_TOPIC,
    Situation.NOTHING_IN_THE_WAY,
    Situation.SHRUGS_AGAIN,
    Situation.NOTHING_ELSE,
    Situation.SOMEBODY_ELSES,
    *SIDES,
}
GRAVE = 76  # weight from which a reaction is said whatever follows: an insult, a bait
# What sets right what went wrong between them, and so goes before anything.
_SETS_RIGHT = frozenset(
    {
        Situation.RECAP_WRONG,
        Situation.RECAP_PUT_RIGHT,
        Situation.BUILT_ON_WRONG,
        Situation.WRONG_PURPOSE,
        Situation.MISSED_HIS_QUESTION,
        Situation.MISTOOK_HIM,
        Situation.REPEATS,
        Situation.SPEAKS_UP,
        Situation.MEANT_SO,
        Situation.WAS_INTERRUPTED,
        Situation.OBJECTION_DROPPED,
        Situation.RECAP_RIGHT,
        Situation.RECAP_PARTLY,
        Situation.ECHO,
        ActKind.FEATURE_DUMP,
        ActKind.REQUEST,
        ActKind.TIME_REQUEST,
    }
)
# What may go before the answer to a question. Thanks for his sympathy, a word on his reason or
# on his idea would seem to be that answer, or to put it off.
_OPENS_AN_ANSWER = _SETS_RIGHT | {
    ActKind.GREETING,
    Situation.HEARS_NAME,
    ActKind.SMALL_TALK,
    Situation.WEATHER,
    ActKind.FILLER_OPENER,
    Situation.CHECK_IN_SUSPECTED,
    Situation.KINDNESS_DOUBTED,
    Situation.KNOWN_FROM_NOTE,
    Situation.TOLD_ALREADY,
    Situation.AS_I_SAID,
    Situation.WHAT_SHE_CAN_TELL,
    Situation.VOLUNTEERS,
    Situation.PUSHED_AGAIN,
    ActKind.PITCH,
}
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
        Situation.TAKES_OFFER,
        Situation.EITHER_WILL_DO,
        Situation.RATHER_NOT,
        Situation.NOTHING_MISSED,
        Situation.LIVES_WITH_IT,
    }
)
_ASKS_WHY = frozenset({Situation.ASKS_PURPOSE, Situation.NO_PURPOSE})
_WORDS = re.compile(r"[a-z]+")
# A reaction that hands him the floor would be followed by her own words.
_INVITES = re.compile(
    r"(?:^|[.,] )(?:please )?(?:go on|go ahead|say what|say on|fire away|ask|begin|let's hear"
    r"|i'm listening)\b[^.?!]*[.?!]?$",
    re.I,
)
_TALK_OF_IT = re.compile(r"\b(?:let's|we can|i can) (?:talk|hear)\b|\blisten\b|\bplease\.?$", re.I)
_FIRST_WORD = re.compile(r"[\w']+")
_A_SMALL_REACTION = 3  # words
_LEADS_IN = re.compile(
    r"(?:and|also|besides|oh|actually|you (?:should )?know|a small thing|one (?:more )?thing"
    r"|another thing|by the way)\b[^.?!]*,",
    re.I,
)
_SMALL_WORD = re.compile(
    r"^(?:(?:yes|no|good|right|okay|fine|well|oh|all right|very well|lovely|then)[,.] )+", re.I
)


def may_open(draft: Draft, reaction: Reaction) -> bool:
    """Whether this reaction surely fits before whatever else she says."""
    cue = reaction.cue
    if reaction.weight >= GRAVE:
        return True
    if draft.reply.outcome is not None:  # before a goodbye a small word is one too many
        return reaction.weight >= SALIENT and cue in _SETS_RIGHT | {ActKind.AFFIRM}
    if _is_light(reaction) and draft.reply.contents:
        return False
    if _asks_why(draft):
        return cue not in _NOT_BEFORE_ASKING
    if _names_a_day(draft) and cue == Situation.RECAP_RIGHT:
        return False  # "Yes, that's it." would answer something else than when
    if _decides_on_a_step(draft) or _speaks_of_a_reserve(draft):
        return cue in _SETS_RIGHT or _comes_after_an_insult(reaction)
    if _answers(draft):
        return (
            cue in _OPENS_AN_ANSWER
            or _comes_after_an_insult(reaction)
            or (_is_for_a_gift(reaction) and _tells(draft))
        )
    return True


def hands_back(line: str) -> bool:
    """Whether a line ends with the floor being his: "Okay, go on." """
    return _INVITES.search(line) is not None


def goes_before_nothing(draft: Draft, line: str) -> bool:
    """Whether nothing of what she is to say can follow a reaction that gives him the floor."""
    reply = draft.reply
    if reply.hand_back == [Situation.HEARS_HIM_OUT]:
        return False
    return hands_back(line) or (bool(reply.contents) and line.rstrip().endswith("?"))


def hands_on(line: str) -> bool:
    """Whether a line leaves the floor to him by itself: "Yes. Go on.", "In one sentence?" """
    return hands_back(line) or line.rstrip().endswith("?") or bool(_TALK_OF_IT.search(line))


# These are answers, if plain ones.
_TELL_HOW = {Situation.WHOM_TO_ASK, *(Situation(each) for each in Practical)}


def without_empty_words(contents: list[Content], opened_by: str) -> list[Content]:
    """Her contents but for what goes without saying.

    That she doesn't know something does where she says anything else, or where the reaction that
    opens her reply has said yes already.
    """
    empty = (_NOT_KNOWING | MODEST | {Situation.HOW_DO_YOU_MEAN}) - _TELL_HOW
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


def begun_after_an_answer(following: str) -> str:
    """What follows an answer, without a small word that would seem to take it back.

    "I print what she should see. No. Wednesday at eight forty": the no is to his Thursday.
    """
    rest = _SMALL_WORD.sub("", following)
    return f"{rest[:1].upper()}{rest[1:]}" if rest else following


def leads_in(text: str) -> bool:
    """Whether a sentence says by itself that it adds something: "You should know, …"."""
    return _LEADS_IN.match(text) is not None


def asks_already(reacted_to: str, cue: str) -> bool:
    """Whether a hand-back would ask once more what her reaction has asked: "About what?"."""
    return reacted_to == Situation.VAGUE_PURPOSE and cue in _ASKS_WHY


def _is_light(reaction: Reaction) -> bool:
    """Whether a reaction is only for a moment in which she has nothing else to say."""
    return reaction.weight < OPENS_FROM and reaction.cue not in _OPENS_THOUGH_LIGHT


def _comes_after_an_insult(reaction: Reaction) -> bool:
    """Whether she hears an apology that counts for more than what he asks beside it."""
    return reaction.cue == ActKind.APOLOGY and reaction.weight >= SALIENT


def _is_for_a_gift(reaction: Reaction) -> bool:
    """Whether she thanks for something that he surely gives her."""
    return reaction.cue == Situation.VALUE_FITS and reaction.weight >= SALIENT


def _tells(draft: Draft) -> bool:
    """Whether she tells a fact he asked for, so that her thanks can't seem to be the answer."""
    return any(content.fact and content.asked for content in draft.reply.contents)


def _asks_why(draft: Draft) -> bool:
    """Whether she asks what this is about."""
    return any(cue in _ASKS_WHY for cue in draft.reply.hand_back)


def _answers(draft: Draft) -> bool:
    """Whether she answers a question of his, if only that she doesn't know."""
    return any(
        (content.fact and content.asked) or content.cue in _ANSWERS
        for content in draft.reply.contents
    )


def _decides_on_a_step(draft: Draft) -> bool:
    """Whether she agrees to a step, refuses it, or asks for what is missing."""
    return any(content.source.startswith("next_step:") for content in draft.reply.contents)


def _names_a_day(draft: Draft) -> bool:
    """Whether she answers when: "Yes, that's it." before it would answer something else."""
    return any(content.source == "next_step:offers_day" for content in draft.reply.contents)


def _speaks_of_a_reserve(draft: Draft) -> bool:
    """Whether she names a reserve of hers, or says that it is met."""
    return any(content.source.startswith("objection:") for content in draft.reply.contents)
