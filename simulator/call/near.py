"""A question that comes near a fact without surely asking for it: never denied.

Owns when she tells again what she has told, keeps back what she would keep back, or asks how
he means it; and that what he then says is held together with his question.
"""

import re
from dataclasses import replace

from simulator.call.context import context_of
from simulator.call.disclosure import earned, has_just_told, is_new_from, tell_in_full, weighs
from simulator.call.draft import Draft
from simulator.hearing.acts import OFFERS, Act, ActKind, HeardText
from simulator.hearing.facts_asked_for import whom_he_asks_about
from simulator.hearing.likeness import content_stems
from simulator.hearing.set_aside import sets_aside
from simulator.hearing.sides import Side
from simulator.hearing.standing import asks_how_it_stands
from simulator.hearing.wants import HOLDS, Wanted, sentence_with, sentences
from simulator.hearing.when import find_when
from simulator.scenario.cues import Situation
from simulator.scenario.model import Disposition, Fact, Layer

# From the same measurement as the bars in `hearing.questions`: below it, half are something else.
RATHER_THAT = 0.4
MOST_ASKED_BACK = 2  # in a call: a third time it is a dodge
_LEAST_WORDS = 4  # "What for?" is asked back of nobody
_MOST_WORDS = 9  # who has said so much has said what he means
# The vague words that say least of all: before these she would rather know what he is after.
_SAY_LITTLE = frozenset({Situation.DOES_NOT_KNOW})
# Who has not followed her is not asked back.
_IS_LOST = re.compile(
    r"\b(?:mean|meant|lost me|follow|understand|sorry|pardon|excuse me|get that|catch that)\b", re.I
)
_ASKS_WHETHER = (Wanted.YES_NO, Wanted.ABOUT_HER)


def comes_near_a_fact(draft: Draft, heard: HeardText, asked: Act) -> bool:
    """Say what his question comes near, or that she keeps it to herself; whether she did."""
    facts = draft.world.facts
    if (dated := _day_of_his_offer(draft, heard, asked)) is not None:
        _say_its_day(draft, dated)
        return True
    if says_how_often_again(draft, heard, asked) or _says_which_again(draft, heard, asked):
        return True
    near = [facts[id] for id in asked.attributes.near if not sets_aside(heard.text, facts[id].says)]
    if asked.attributes.kind == "elliptical" and _tells_how_that_is(draft, near):
        return True
    if near and near[0].id in draft.told.full and _may_be_it(draft, heard, asked, near[0]):
        return _say_again(draft, asked, near[0])
    if near and near[0].id in draft.told.full:
        rest = near[1:]
        named = (fact for fact in rest if _names_nothing_else(draft, heard, asked, fact))
        if (fact := next(named, None)) is not None:
            tell_in_full(draft, fact)
            return True
    if near and _matters_to_her(draft, asked, near[0]):
        tell_in_full(draft, near[0])
        return True
    if near and (
        _names_nothing_else(draft, heard, asked, near[0])
        or _is_the_reason(draft, heard, asked, near[0])
    ):
        tell_in_full(draft, near[0])
        return True
    if (
        near
        and asked.attributes.chance >= RATHER_THAT
        and asked.attributes.wants not in HOLDS
        and _is_kept_back(draft, near[0])
    ):
        draft.say(Situation.TOLD_GUARDED)
        return True
    return False


def _tells_how_that_is(draft: Draft, near: list[Fact]) -> bool:
    """ "And the trucks?": what weighs with her about them; whether there is anything to tell."""
    weighing = (f for f in near if f.layer is Layer.PROBLEM and weighs(draft, f.id))
    fact = next((f for f in weighing if is_new_from(draft, f) and earned(draft, f)), None)
    if fact is not None:
        tell_in_full(draft, fact)
    return fact is not None


_OFTEN = re.compile(
    r"\b(?:every|each) (?:\w+ )?(?:day|morning|afternoon|evening|night|week|month|year|\w+day)\b"
    r"|\b(?:daily|weekly|monthly|nightly)\b"
    r"|\b(?:once|twice|\w+ times) (?:a|an|every|in) \w+",
    re.I,
)
_POINTS_BACK = re.compile(r"\b(?:it|that|this|they)\b", re.I)
_LATELY = 3  # facts back that "it" may still mean


def says_how_often_again(draft: Draft, heard: HeardText, asked: Act) -> bool:
    """Say again how often, of the matter he points back at: "every afternoon"; whether so."""
    words = heard.text[asked.start : asked.end]
    if asked.attributes.side != Side.HOW_OFTEN or not _POINTS_BACK.search(words):
        return False
    for id in reversed(draft.told.full[-_LATELY:]):
        for sentence in sentences(draft.world.facts[id].says):
            if _OFTEN.search(sentence):
                draft.react(Situation.AS_I_SAID, 60)
                draft.say_verbatim(sentence, f"answer:{id}")
                return True
    return False


_WHICH_IS_THAT = re.compile(
    r"\b(?:which|what) \w+ (?:is|was|are|were) (?:that|it|this|those)(?= again| exactly|\W*$|,)",
    re.I,
)


def _says_which_again(draft: Draft, heard: HeardText, asked: Act) -> bool:
    """ "And which machine is that?", right after she has named it; whether she said it again."""
    if asked.attributes.wants != Wanted.WHICH:
        return False
    if not _WHICH_IS_THAT.search(heard.text[asked.start : asked.end]):
        return False
    just_told = (f for id in reversed(draft.told.full) for f in [draft.world.facts[id]])
    fact = next((fact for fact in just_told if has_just_told(draft, fact)), None)
    if fact is None:
        return False
    draft.react(Situation.AS_I_SAID, 60)
    draft.say_verbatim(sentences(fact.says)[0], f"answer:{fact.id}")
    return True


def _day_of_his_offer(draft: Draft, heard: HeardText, asked: Act) -> Fact | None:
    """What she would have of a thing he offers, with its day: "When would you need it?"."""
    if asked.attributes.wants != Wanted.DAY or not (
        asked.attributes.general or asked.attributes.bare
    ):
        return None
    offers = heard.all_of(*OFFERS, ActKind.NEXT_STEP_PROPOSAL)
    offered = [act.attributes for act in offers if act.end <= asked.start]
    named = [id for said in offered for id in (said.step, *said.facts)]
    facts = (draft.world.facts[id] for id in named if id in draft.world.facts)
    return next((f for f in facts if HOLDS[Wanted.DAY].search(f.says) and earned(draft, f)), None)


def _say_its_day(draft: Draft, fact: Fact) -> None:
    if fact.id not in draft.told.full:
        tell_in_full(draft, fact)
        return
    draft.react(Situation.AS_I_SAID, 60)
    draft.say_verbatim(sentence_with(Wanted.DAY, fact.says) or fact.says, f"answer:{fact.id}")


def _matters_to_her(draft: Draft, asked: Act, fact: Fact) -> bool:
    """Whether it is a problem that weighs with her, and his question leaves room for it."""
    held = HOLDS.get(asked.attributes.wants)
    return (
        asked.act is ActKind.OPEN_QUESTION
        and asked.attributes.chance >= RATHER_THAT
        and fact.layer is Layer.PROBLEM
        and weighs(draft, fact.id)
        and (held is None or held.search(fact.says) is not None)
        and is_new_from(draft, fact)
        and earned(draft, fact)
    )


def _names_nothing_else(draft: Draft, heard: HeardText, asked: Act, fact: Fact) -> bool:
    """Whether all he names is of this fact, and his question comes near it: then it is meant.

    Of 64 such labelled questions 46 asked for that fact; with a word of their own, half.
    """
    held = HOLDS.get(asked.attributes.wants)
    return (
        asked.attributes.chance >= RATHER_THAT
        and covers(fact, heard.text[asked.start : asked.end])
        and (held is None or held.search(fact.says) is not None)
        and is_new_from(draft, fact)
        and earned(draft, fact)
    )


def _is_the_reason(draft: Draft, heard: HeardText, asked: Act, fact: Fact) -> bool:
    """Whether he asks why what she has told is so, and this comes nearest to telling why."""
    question = heard.text[asked.start : asked.end]
    told = (draft.world.facts[id] for id in draft.told.full)
    return (
        asked.attributes.wants == Wanted.REASON
        and fact.layer is Layer.PROBLEM
        and is_new_from(draft, fact)
        and earned(draft, fact)
        and any(covers(each, question) for each in told)
    )


def covers(fact: Fact, question: str) -> bool:
    """Whether a question names several things, and all of them stand in a fact or its questions."""
    named = content_stems(question)
    return len(named) > 1 and named <= content_stems(" ".join((fact.says, *fact.asked_by)))


def keeps_something_back(draft: Draft) -> bool:
    """Whether she has an opportunity or a plan yet to tell: "nothing else" would be a lie."""
    return any(_is_kept_back(draft, fact) for fact in draft.world.customer.facts)


def _is_kept_back(draft: Draft, fact: Fact) -> bool:
    return (
        fact.key
        and fact.layer is not Layer.PROBLEM
        and fact.id not in draft.told.full
        and draft.world.teller_of(fact) == draft.speaker
    )


def _may_be_it(draft: Draft, heard: HeardText, asked: Act, fact: Fact) -> bool:
    """Whether most of what he names is of this fact, and her words hold such a datum."""
    held = HOLDS.get(asked.attributes.wants)
    if held is not None and not held.search(fact.says):
        return False
    to_come = asked.attributes.side == Side.WHEN_IT_WILL_BE
    if to_come and not find_when(fact.says, draft.world.today).moments:
        return False  # "six weeks" names no day
    words = heard.text[asked.start : asked.end]
    if whom_he_asks_about(heard.text) not in fact.says:
        return False  # "how does Victor see it?" is no question about the labels alone
    answered = (question for id, question in draft.told.asked if id == fact.id)
    hers = content_stems(" ".join((fact.says, *answered)))
    named = content_stems(words)
    return 2 * len(hers & named) > len(named)  # a word in passing is not enough


def _say_again(draft: Draft, asked: Act, fact: Fact) -> bool:
    whether = asked.attributes.side == Side.IS_THERE_ANY or asked.attributes.wants in _ASKS_WHETHER
    sure = asked.attributes.chance >= RATHER_THAT
    if has_just_told(draft, fact) and asked.attributes.wants == Wanted.REASON:
        return False  # that it is so does not tell why
    if has_just_told(draft, fact) and not (whether and sure):
        if asked.attributes.side and not sure:
            return False  # a word on that side of it fits better
        draft.say(Situation.JUST_TOLD)
        return True
    if not sure or fact.id in draft.told.again:
        return False
    draft.told = replace(draft.told, again=(*draft.told.again, fact.id))
    draft.react(Situation.AS_I_SAID, 60)
    datum = sentence_with(asked.attributes.wants, fact.says) or sentences(fact.says)[0]
    draft.say_verbatim(datum, f"answer:{fact.id}")
    return True


def asks_how_he_means_it(draft: Draft, heard: HeardText, asked: Act, word: Situation) -> bool:
    """Ask what he is after where she would else say next to nothing; whether she did."""
    question = heard.text[asked.start : asked.end]
    before = draft.spoken.asked_back
    if (
        word not in _SAY_LITTLE
        or asked.act is not ActKind.OPEN_QUESTION
        or not (asked.attributes.general or asked.attributes.bare)  # else he has said what he means
        or draft.disposition is Disposition.IRRITATED
        or len(before) >= MOST_ASKED_BACK
        or (before and before[-1][0] == draft.turn - 1)
        or not _LEAST_WORDS <= len(question.split()) <= _MOST_WORDS
        or asked.attributes.again
        or _IS_LOST.search(heard.text)
        or _takes_up_her_words(draft, question)
        or asks_how_it_stands(question)
    ):
        return False
    draft.spoken = replace(draft.spoken, asked_back=(*before, (draft.turn, question)))
    draft.say(Situation.HOW_DO_YOU_MEAN)
    return True


def _takes_up_her_words(draft: Draft, question: str) -> bool:
    """ "What's the meeting about?", right after she named it: she knows what he means."""
    last = draft.spoken.last
    return last is not None and not content_stems(question).isdisjoint(content_stems(last.text))


def with_what_he_asked(draft: Draft, heard: HeardText) -> HeardText:
    """His turn, joined with the question that she asked back about where only both ask for a fact.

    "I mean with the patients" asks nothing by itself.
    """
    before = draft.spoken.asked_back
    if not before or before[-1][0] != draft.turn - 1 or heard.asks_for:
        return heard
    question = f"{before[-1][1].rstrip('?.! ')}, {heard.text.rstrip('?.! ')}?"
    joined = draft.world.hearing(question, context_of(draft))
    return joined if joined.asks_for else heard
