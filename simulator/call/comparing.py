"""A closed question about what she has told: a number, a yes, or a no with what is right.

Owns how his words, read as a claim, are held against her facts.
"""

import re
from dataclasses import replace

from simulator.call.asked import (
    asks_for_a_datum,
    asks_who,
    gives_back,
    is_surely_meant,
    offers_two,
)
from simulator.call.context import context_of
from simulator.call.correcting import side_by_side
from simulator.call.disclosure import earned, has_just_told, tell_in_full
from simulator.call.draft import Draft
from simulator.call.modest import (
    BEYOND,
    CLOSED,
    does_it_herself,
    last_question,
    say_modestly,
)
from simulator.hearing.acts import Act, ActKind, HeardText, RecapVerdict, Verdict
from simulator.hearing.sides import Side
from simulator.hearing.wants import HOLDS, sentence_with
from simulator.scenario.cues import Situation
from simulator.scenario.model import Fact, Layer


def answer_briefly(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """A number where one is asked for, else yes, or no with what is right."""
    source = f"answer:{fact.id}"
    last = last_question(heard)
    if last is not None and _leaves_no_yes(last, heard) and not _wants_a_datum(last):
        if has_just_told(draft, fact):
            say_modestly(draft, heard)
        else:
            draft.say_verbatim(fact.says, source)
    elif asks_for_a_datum(heard):
        datum = _sentence_with_the_datum(heard, fact.says)
        if asks_who(heard) and has_just_told(draft, fact) and does_it_herself(fact):
            draft.say(Situation.HERSELF, source=source)
            return
        if asks_who(heard) and has_just_told(draft, fact) and is_surely_meant(heard, fact):
            draft.say(Situation.JUST_TOLD)
        elif datum is None or (asks_who(heard) and has_just_told(draft, fact)):
            say_modestly(draft, heard)
        else:
            if datum == fact.says or not has_just_told(draft, fact):
                draft.react(Situation.AS_I_SAID, 55)
            draft.say_verbatim(datum, source)
    elif not answer_by_comparing(draft, heard):
        if gives_back(heard):
            draft.say(Situation.SAYS_YES, source=source)
        else:
            say_modestly(draft, heard)


def _wants_a_datum(asked: Act) -> bool:
    """ "How long does that take?": the sentence that says so, and not all of it again."""
    return asked.attributes.kind == "datum" and asked.attributes.wants in HOLDS


_BEGINS_OPENLY = re.compile(r"^\W*(?:(?:and|so|but|well) )?(?:why|how|what|where|when)\b", re.I)


def _leaves_no_yes(asked: Act, heard: HeardText) -> bool:
    """ "Is it three or thirty?", "why it is so high, do you know?": no yes answers that."""
    words = heard.text[asked.start : asked.end]
    return offers_two(asked, heard) or _BEGINS_OPENLY.match(words) is not None


def answer_by_comparing(draft: Draft, heard: HeardText) -> bool:
    """Answer a yes-or-no question by holding it against what she would tell; whether it fits."""
    open_to_him = tuple(
        fact.id
        for fact in draft.world.customer.facts
        if fact.id in draft.told.full or (fact.layer is Layer.PROBLEM and earned(draft, fact))
    )
    # What she has told he speaks of first; what she might tell would take his words from that.
    verdict = _compared(draft, heard, draft.told.full) or _compared(draft, heard, open_to_him)
    if verdict is None:
        return False
    source = f"answer:{verdict.fact}"
    if verdict.verdict is Verdict.COVERED:
        draft.say(Situation.SAYS_YES, source=source)
    elif verdict.fact not in draft.told.full and _only_denies(verdict):
        tell_in_full(draft, draft.world.facts[verdict.fact])  # "It isn't the money. It's …"
    elif verdict.detail != "polarity" and (
        apart := side_by_side(verdict, draft.world.facts[verdict.fact].says)
    ):
        right, wrong = apart
        draft.say(Situation.RECAP_WRONG, source=source, right=right, wrong=wrong)
    else:
        draft.say(Situation.SAYS_NO, source=source)
    return True


def _only_denies(verdict: RecapVerdict) -> bool:
    """Whether what is right is only that what he named is not: nothing to set against it."""
    right, wrong = verdict.right.casefold(), verdict.wrong.casefold()
    return bool(wrong) and (wrong in right or right in wrong)


_SUPPOSES = re.compile(
    r"^\W*(?:(?:and|so|but|then) )?(?:would|could|should|shall|may|might|can)\b|\bif (?:i|we)\b",
    re.I,
)


_WANTS_TO_KNOW = re.compile(
    r"\b(?:know|(?:found|find|worked|work|figured|figure) out|discovered|idea|sure|clear|tell me)\b"
    r"(?: of| about)? (?:why|how|what|where|who|when|which)\b",
    re.I,
)


def _asks_the_hour_of_a_step(asked: Act, heard: HeardText) -> bool:
    """ "Ruben rings you. Is nine o'clock good?": nine is no figure of hers."""
    proposed = any(act.start < asked.start for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL))
    return proposed and any(
        moment.time and moment.start < asked.end and asked.start < moment.end
        for moment in heard.when.moments
    )


def _compared(draft: Draft, heard: HeardText, facts: tuple[str, ...]) -> RecapVerdict | None:
    """How the closed questions of this turn, read as claims, stand to these facts."""
    for act in heard.all_of(*CLOSED):
        named = act.attributes.side != Side.IS_THERE_ANY  # "is there anything …" claims nothing
        if act.attributes.kind == "datum" or offers_two(act, heard) or not named:
            continue  # neither of the two is claimed, and nothing by "who …?"
        if _asks_the_hour_of_a_step(act, heard):
            continue
        claim = heard.text[act.start : act.end].rstrip("? ")
        if _WANTS_TO_KNOW.search(claim):
            continue  # "has anybody found out why …?" is not answered by yes
        if _SUPPOSES.search(claim):
            continue  # "Would it help if we kept it until the 26th?" says nothing of hers
        context = replace(
            context_of(draft), disclosed=facts, recap_everything=True, only_recap=True
        )
        reading = draft.world.hearing(claim, context).recap
        for verdict in reading.verdicts if reading is not None else ():
            claimed = verdict.fact in draft.told.full or verdict.fact in heard.asks_for
            if verdict.verdict is Verdict.WRONG or (verdict.verdict is Verdict.COVERED and claimed):
                return verdict
    return None


def _sentence_with_the_datum(heard: HeardText, says: str) -> str | None:
    """The sentence that holds what the question wants; None where none does."""
    last = last_question(heard)
    wants = last.attributes.wants if last is not None else ""
    return sentence_with(wants, says) if wants in HOLDS or wants in BEYOND else says
