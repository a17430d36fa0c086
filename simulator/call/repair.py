"""Where he has not followed her, or she has not followed him: she puts it right.

Owns what she says again and what she takes back. What his words want put right is read in
hearing; what he had meant instead is `meant`'s. She never says a thing a third time.
"""

from dataclasses import replace

from simulator.call.answering import FAR_SURER, answer
from simulator.call.asked import asks_what_she_means
from simulator.call.disclosure import (
    tell_last_problem,
    tell_what_follows,
    tell_what_lies_behind,
)
from simulator.call.draft import Draft
from simulator.call.events import SaidPart
from simulator.call.meant import (
    OWNING,
    Mended,
    heard_without,
    told_by_last_line,
    turn_to_what_he_meant,
)
from simulator.call.modest import ANSWERED, last_question
from simulator.call.opening import sees_what_it_is_about
from simulator.call.state import Line
from simulator.call.step_times import asks_her_date
from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.repair import (
    Repair,
    RepairKind,
    begins_as_a_question,
    read_repair,
    roots,
)
from simulator.hearing.wants import sentences
from simulator.scenario.cues import Situation

AS_LIKELY = 0.5  # chance from which a fact may be what he had asked for
_A_WORD_OF_HERS = 5  # words of "and the old list, what's that?"
_SAYS_MORE = 2  # words beside those he gives back, from which her sentence explains them
# What she waits for, and how she says what she had asked.
_SHE_ASKED = {
    "purpose": Situation.ASKED_WHY_HE_RINGS,
    "date": Situation.ASKED_WHICH_DAY,
    "action": Situation.ASKED_WHAT_FOR,
}
_ASKS_WHY = (Situation.ASKS_PURPOSE, Situation.NO_PURPOSE, Situation.KEEPS_GATE)


def mend(draft: Draft, heard: HeardText, before: str) -> Mended | None:
    """Put right what he did not follow, or None where there is nothing of the kind.

    `before` are his words of the turn before, which her line was to answer.
    """
    last = draft.spoken.last
    checks = heard.has(ActKind.RECAP) and heard.has(ActKind.CHECK_BACK)  # "put me right if …"
    repair = read_repair(heard.text, last.text) if last is not None and not checks else None
    if repair is None and last is not None and _asks_once_more(draft, heard, last):
        _take_back(draft, before)
        return Mended(settled=True)
    if repair is None and _say_again_where_it_came_from(draft, heard):
        return Mended(settled=True)
    if repair is None or last is None or _asked_how_he_means_it(draft) or asks_her_date(heard):
        return None  # "You tell me when" is a step's
    match repair.kind:
        case RepairKind.MEANT:
            if heard.has(ActKind.PURPOSE, ActKind.SELF_INTRODUCTION):
                return None  # "I wanted to know whether …": why he rings, and no question again
            return turn_to_what_he_meant(draft, heard, repair, before)
        case RepairKind.REST:
            return _tell_the_rest(draft)
        case RepairKind.WHICH_OF_TWO:
            return _stand_by_what_she_told(draft, heard)
        case RepairKind.WORDS:
            part = _part_he_asks_about(last, repair)
            if repair.sure and _says_what_she_asked(draft, part):
                return Mended(settled=True)
            if _asks_for_another(draft, heard, beyond=repair):
                return None
            _explain(draft, last, repair, before)
        case RepairKind.LOST | RepairKind.OPEN:
            if _asks_for_another(draft, heard) or heard.has(ActKind.NEXT_STEP_PROPOSAL):
                return None
            _say_it_or_take_it_back(draft, last, before, is_open=repair.kind is RepairKind.OPEN)
    return Mended(settled=True)


def may_be_repeated(draft: Draft, heard: HeardText) -> bool:
    """Whether "pardon?" is all there is to it: no words of hers named, nothing else asked."""
    last = draft.spoken.last
    if last is None:
        return False
    if heard.has(ActKind.RECAP) and heard.has(ActKind.CHECK_BACK):
        return False  # "I say it once again with my words, yes?"
    plainly = read_repair(heard.text, last.text) is None and not _asks_for_another(draft, heard)
    return plainly and not (_was_put_again(draft) and _tells_nothing(last))


def says_what_she_means(draft: Draft) -> bool:
    """What lies behind the thing she has just told, else that she can't put it plainer.

    Not where she has asked him something: that she asks again.
    """
    last = draft.spoken.last
    if last is None or last.parts[-1].text.endswith("?"):
        return False
    told = told_by_last_line(draft)
    if tell_what_lies_behind(draft, told):
        return True
    last_told = draft.world.facts[told[-1]] if told else None
    if last_told is None or not tell_what_follows(draft, last_told):
        draft.say(Situation.NO_OTHER_WORDS)
    return True


def _asks_once_more(draft: Draft, heard: HeardText, last: Line) -> bool:
    """Whether he asks a second time for a word of hers that told him nothing."""
    repeat = heard.has(ActKind.ASK_TO_REPEAT) and not heard.has(*ANSWERED)
    return (repeat or asks_what_she_means(heard)) and _was_put_again(draft) and _tells_nothing(last)


def _tells_nothing(line: Line) -> bool:
    return all(part.source == "cell" for part in line.parts)


def _say_again_where_it_came_from(draft: Draft, heard: HeardText) -> bool:
    """ "Which list?", of what she told some turns ago: the sentence it stood in."""
    if len(heard.text.split()) > _A_WORD_OF_HERS or _asks_for_another(
        draft, heard, least=FAR_SURER
    ):
        return False
    for id in reversed(draft.told.full):
        says = draft.world.facts[id].says
        repair = read_repair(heard.text, says)
        if repair is not None and repair.kind is RepairKind.WORDS and id not in draft.told.again:
            draft.told = replace(draft.told, again=(*draft.told.again, id))
            draft.react(Situation.PUT_IT_BADLY, OWNING)
            draft.say_verbatim(_from_his_words_on(says, repair), f"answer:{id}")
            return True
    return False


def _asked_how_he_means_it(draft: Draft) -> bool:
    """Whether "I mean with the patients" only answers what she has asked back."""
    asked_back = draft.spoken.asked_back
    return bool(asked_back) and asked_back[-1][0] == draft.turn - 1


def _asks_for_another(
    draft: Draft, heard: HeardText, beyond: Repair | None = None, least: float = AS_LIKELY
) -> bool:
    """Whether he surely asks for something else of hers: "I'm lost. How many are you?".

    What only gives words of hers back asks for nothing else, where he plainly has not followed.
    """
    missed = told_by_last_line(draft)
    last = draft.spoken.last
    hers = roots(last.text) if last is not None else frozenset()
    given_back = hers | beyond.quoted if beyond is not None and beyond.sure else frozenset()
    for act in heard.all_of(*ANSWERED):
        words = heard.text[act.start : act.end]
        said = roots(words)
        if given_back and not begins_as_a_question(words):
            continue  # "the men or the bookkeeper?", of what he did not follow
        if not act.attributes.facts or act.attributes.facts[0] in missed:
            continue
        if given_back and said <= given_back:
            continue
        if act.attributes.chance >= (FAR_SURER if said <= hers else least):
            return True
    return False


def _part_he_asks_about(last: Line, repair: Repair) -> SaidPart:
    return max(reversed(last.parts), key=lambda part: len(repair.quoted & roots(part.text)))


def _explain(draft: Draft, last: Line, repair: Repair, before: str) -> None:
    """The sentence his words come from, where it says more than they do; else she takes it back."""
    part = _part_he_asks_about(last, repair)
    told: SaidPart | None = part
    if part.source == "cell":  # "And what do you say to that?" is of the matter before it
        matters = (each for each in last.parts if each.source != "cell")
        told = next(matters, None) if part.text.endswith("?") else None
    if told is None or _is_a_turn_of_phrase(draft, told, repair) or _was_put_again(draft):
        _take_back(draft, before)
        return
    _put_again(draft, told, _from_his_words_on(told.text, repair))


def _says_what_she_asked(draft: Draft, part: SaidPart) -> bool:
    cue = part.cell.rpartition(" ")[2]
    if part.source != "cell" and not part.source.startswith("next_step:"):
        return False
    wants_a_reason = cue in _ASKS_WHY or part.source == "next_step:no_trust"
    if wants_a_reason or (part.text.endswith("?") and not sees_what_it_is_about(draft)):
        draft.say(Situation.ASKED_WHY_HE_RINGS)
        draft.reply.awaiting = "purpose"
        return True
    if cue == ActKind.TIME_REQUEST:
        draft.say(Situation.MEANT_MINUTES)
        return True
    asked = _SHE_ASKED.get(draft.spoken.awaiting)
    if asked is None or not part.text.endswith("?"):
        return False
    draft.say(asked)
    draft.reply.awaiting = draft.spoken.awaiting
    return True


def _is_a_turn_of_phrase(draft: Draft, part: SaidPart, repair: Repair) -> bool:
    """Whether saying it again would tell him no more: a question of hers, a word, a proverb."""
    kind, _, name = part.source.partition(":")
    if kind not in ("fact", "answer"):
        reserve = draft.world.objections.get(name) if kind == "objection" else None
        return reserve is None or part.text != reserve.says or part.text.endswith("?")
    parts = sentences(part.text)
    said = max(parts, key=lambda each: len(repair.quoted & roots(each)))
    small = name.partition(":")[0] in draft.world.customer.small_facts
    return len(roots(said) - repair.quoted) < _SAYS_MORE and (small or len(parts) == 1)


def _from_his_words_on(says: str, repair: Repair) -> str:
    """The sentence he asks about and what follows it, where that says more than he gives back."""
    parts = sentences(says)
    if repair.wants_person:
        return says
    at = max(range(len(parts)), key=lambda each: len(repair.quoted & roots(parts[each])))
    rest = " ".join(parts[at:])
    return rest if len(roots(rest) - repair.quoted) >= _SAYS_MORE else says


def _was_put_again(draft: Draft) -> bool:
    """Whether her last line was itself said once more: there is no third time."""
    return draft.spoken.last_reaction in (
        Situation.PUT_IT_BADLY,
        Situation.REPEATS,
        Situation.MEANT_SO,
    )


def _put_again(draft: Draft, part: SaidPart, words: str) -> None:
    draft.react(Situation.PUT_IT_BADLY, OWNING)
    draft.say_verbatim(words, part.source)
    draft.reply.awaiting = draft.spoken.awaiting


def _say_it_or_take_it_back(draft: Draft, last: Line, before: str, *, is_open: bool) -> None:
    """A matter of hers once more; what was only said by the way is forgotten.

    Who asks no more than "huh?" may not have heard it, and hears it again whatever it was.
    """
    if is_open and not _was_put_again(draft):
        _put_again(draft, last.parts[-1], last.parts[-1].text)
        return
    small = draft.world.customer.small_facts
    missed = told_by_last_line(draft)
    part = next((each for each in last.parts if each.source != "cell"), None)
    if part is None and _says_what_she_asked(draft, last.parts[-1]):
        return
    if part is None or _was_put_again(draft) or (missed and set(missed) <= set(small)):
        _take_back(draft, before)
    else:
        _put_again(draft, part, part.text)


def _take_back(draft: Draft, before: str) -> None:
    """Forget what she said, and turn to what he had asked before it."""
    draft.say(Situation.TAKES_IT_BACK)
    draft.reply.awaiting = draft.spoken.awaiting
    if not before:
        return
    missed = told_by_last_line(draft)
    asked = heard_without(draft, before, missed)
    last = last_question(asked)
    likely = last is not None and last.attributes.facts and last.attributes.chance >= AS_LIKELY
    said = len(draft.reply.contents)
    if likely:
        answer(draft, asked)
        useful = any(c.fact or c.texts for c in draft.reply.contents[said:])
        if not useful:
            del draft.reply.contents[said:]
    if len(draft.reply.contents) == said and not draft.reply.awaiting:
        draft.hand_back(Situation.WHERE_WERE_WE)


def _tell_the_rest(draft: Draft) -> Mended:
    """What she has only hinted at: the next trouble she would tell, or that she keeps it."""
    if not tell_last_problem(draft):
        draft.say(Situation.KEEPS_THE_REST)
    return Mended(settled=True)


def _stand_by_what_she_told(draft: Draft, heard: HeardText) -> Mended | None:
    """Held to what does not agree: what she has told of it stands."""
    verdicts = heard.recap.verdicts if heard.recap is not None else ()
    named = [v.fact for v in verdicts if v.fact in draft.told.full]
    said = roots(heard.text)
    told = sorted(
        draft.told.full,
        key=lambda id: len(said & roots(draft.world.facts[id].says)),
    )
    best = next(iter(named), "") or next(
        (id for id in reversed(told) if said & roots(draft.world.facts[id].says)), ""
    )
    if not best:
        return None
    draft.react(Situation.PUT_IT_BADLY, OWNING)
    draft.say_verbatim(draft.world.facts[best].says, f"answer:{best}")
    return Mended(settled=True)
