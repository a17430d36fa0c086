"""His summaries held against what she has told, and put right in character."""

import re
from collections.abc import Sequence
from dataclasses import replace

from simulator.call.correcting import side_by_side
from simulator.call.disclosure import volunteer, weighs
from simulator.call.disposition import move, times_met
from simulator.call.draft import Draft
from simulator.call.events import RecapChecked, Version
from simulator.call.missing import asks_of_hers
from simulator.hearing.acts import (
    QUESTION_KINDS,
    Act,
    ActKind,
    HeardText,
    RecapReading,
    RecapVerdict,
    Verdict,
)
from simulator.hearing.drafts import BY_CONTENT
from simulator.hearing.likeness import content_stems
from simulator.hearing.second_readings import FOR_FAULTS
from simulator.scenario.cues import MoveReason, Situation

ECHOES_SHE_TAKES = 2
ANSWERED = 60  # weight of her yes to a summary
IN_PASSING = 29  # and to a thing he only gives back on the way to something else


def check_recap(draft: Draft, heard: HeardText) -> None:
    """Hold this turn's summary against the facts: confirm it, put it right, or doubt it."""
    reading, corrected = (
        _of_what_matters(draft, _of_her(draft, heard), heard.text),
        draft.recaps.corrected,
    )
    draft.recaps = replace(draft.recaps, corrected=())
    if reading is None:
        if _names_what_is_right(heard, corrected):
            _thank_for_mending(draft)
        elif corrected and heard.has(ActKind.CHECK_BACK):
            _say_what_was_wrong(draft, corrected)
        elif _asks_for_faults(heard):
            draft.say(Situation.NOTHING_MISSED)
        return
    covered = [v for v in reading.verdicts if v.verdict is Verdict.COVERED]
    wrong = [v for v in reading.verdicts if v.verdict is Verdict.WRONG]
    if not covered and not wrong and heard.has(ActKind.NEXT_STEP_PROPOSAL):
        return  # words about what they will do claim nothing about her
    put_right = any(v.fact == old.fact for v in covered for old in corrected) or (
        not wrong and _names_what_is_right(heard, corrected)
    )
    echo = _is_echo(draft, covered, reading) and not put_right and not wrong
    draft.emit(
        RecapChecked(
            at_ms=draft.at_ms, turn=draft.turn, reading=reading, put_right=put_right, is_echo=echo
        )
    )
    if wrong:
        _put_right(draft, wrong, corrected)
    elif put_right:
        _thank_for_mending(draft)
    elif echo:
        _hear_echo(draft, heard)
    elif covered:
        _confirm(draft, heard, covered, reading)
    elif reading.invented and _is_meant_as_one(heard):
        _doubt(draft, heard)
    elif not reading.guessed and not _asks_something(heard):
        if draft.table.agreed and _asks_for_faults(heard):
            draft.say(Situation.NOTHING_MISSED)
            return
        cue = ActKind.AFFIRM if draft.table.agreed else Situation.RECAP_EMPTY
        draft.react(cue, 5 if heard.has(ActKind.GOODBYE) else 14)


def _asks_for_faults(heard: HeardText) -> bool:
    """ "Have I left anything out?", of a summary and not of how they would work together."""
    if asks_of_hers(heard):
        return False
    return any(act.attributes.kind == FOR_FAULTS for act in heard.all_of(ActKind.CHECK_BACK))


def _of_her(draft: Draft, heard: HeardText) -> RecapReading | None:
    """The summary without what only says what they will do: that claims nothing about her."""
    reading = heard.recap
    if reading is None:
        return None
    steps = heard.all_of(ActKind.NEXT_STEP_PROPOSAL, ActKind.COMMITMENT)
    invented = tuple(
        span
        for span in reading.invented
        if not any(act.start < span.end and span.start < act.end for act in steps)
    )
    kept = tuple(
        verdict
        for verdict in reading.verdicts
        if not _names_the_day_agreed(draft, steps, verdict)
        and not _promises_it(heard, verdict)
        and not _supposes_it(heard, verdict)
    )
    if reading.verdicts and not kept and not invented:
        return None
    return replace(reading, verdicts=kept, invented=invented)


def _promises_it(heard: HeardText, verdict: RecapVerdict) -> bool:
    """Whether words that seem to get something wrong say what he will do: "they leave in eight
    days", of a parcel. Where he has a summary checked they are part of it.
    """
    if verdict.verdict is not Verdict.WRONG or heard.has(ActKind.CHECK_BACK):
        return False
    promised = heard.all_of(ActKind.COMMITMENT)
    return any(act.start <= verdict.start and verdict.end <= act.end for act in promised)


_IF = re.compile(r"\b(?:if|unless|in case)\b[^.?!;]*$", re.I)


def _supposes_it(heard: HeardText, verdict: RecapVerdict) -> bool:
    """ "… if the waiting room isn't full this time": says nothing of how it was."""
    if verdict.verdict is not Verdict.WRONG or heard.has(ActKind.CHECK_BACK):
        return False
    at = heard.text.find(verdict.wrong, verdict.start)
    return at >= 0 and _IF.search(heard.text[:at]) is not None


def _names_the_day_agreed(draft: Draft, steps: Sequence[Act], verdict: RecapVerdict) -> bool:
    """ "So I ring on the twenty-third": the day they agreed on is no other day of hers misheard."""
    agreed = draft.table.agreed_moment
    if verdict.verdict is not Verdict.WRONG or verdict.detail != "time" or agreed is None:
        return False
    return any(
        act.start < verdict.end
        and verdict.start < act.end
        and act.attributes.moment is not None
        and act.attributes.moment.day == agreed.day
        for act in steps
    )


SPEAKS_OF_IT = 2  # content words of hers in words that get a small thing of hers wrong


def _only_seems_wrong(draft: Draft, verdict: RecapVerdict, text: str) -> bool:
    """Whether a small thing is only called wrong for a number: he speaks of something else.

    "Your crews went out four nights" says nothing of an alarm at twenty to three in the night.
    """
    if verdict.verdict is not Verdict.WRONG or weighs(draft, verdict.fact):
        return False
    hers = content_stems(draft.world.facts[verdict.fact].says)
    return len(hers & content_stems(text)) < SPEAKS_OF_IT


def _of_what_matters(draft: Draft, reading: RecapReading | None, text: str) -> RecapReading | None:
    """The summary without small things it seems to get wrong, where it is about others.

    "Two of nine go to the old machine" says nothing of how old that is.
    """
    if reading is None:
        return None
    kept = tuple(v for v in reading.verdicts if not _only_seems_wrong(draft, v, text))
    if reading.verdicts and not kept and not reading.invented:
        return None
    reading = replace(reading, verdicts=kept)
    if not reading.invented and all(v.verdict is not Verdict.COVERED for v in reading.verdicts):
        return reading
    kept = tuple(
        verdict
        for verdict in reading.verdicts
        if verdict.verdict is not Verdict.WRONG or weighs(draft, verdict.fact)
    )
    return replace(reading, verdicts=kept)


def _confirm(
    draft: Draft, heard: HeardText, covered: list[RecapVerdict], reading: RecapReading
) -> None:
    draft.told = replace(draft.told, since_given=0)
    if reading.invented and _is_meant_as_one(heard):
        _doubt(draft, heard)
        return
    told = len(draft.told.full)
    if told > 2 and len(covered) * 3 <= told and not heard.has(ActKind.NEXT_STEP_PROPOSAL):
        if _is_meant_as_one(heard) and not _asks_something(heard):
            draft.react(Situation.RECAP_PARTLY, ANSWERED)
        return
    if not (len(covered) == 1 and _goes_on_to_a_step(heard)):
        nods = _is_meant_as_one(heard) and not _asks_something(heard)
        draft.react(Situation.RECAP_RIGHT, ANSWERED if nods else IN_PASSING)
    if _leaves_room(heard):
        first = not times_met(draft, MoveReason.RECAP_RIGHT)
        move(draft, MoveReason.RECAP_RIGHT)
        if first and not heard.has(ActKind.NEXT_STEP_PROPOSAL):
            volunteer(draft)


def _doubt(draft: Draft, heard: HeardText) -> None:
    """Say that something in it is not hers, unless he asks on: that is what she answers."""
    move(draft, MoveReason.RECAP_INVENTED)
    if not _asks_something(heard):
        draft.react(Situation.RECAP_INVENTED, 65)


def _goes_on_to_a_step(heard: HeardText) -> bool:
    """Whether he gives a thing back only on the way to what he proposes: that she answers."""
    return heard.has(ActKind.NEXT_STEP_PROPOSAL) and not heard.has(ActKind.CHECK_BACK)


def _is_meant_as_one(heard: HeardText) -> bool:
    """Whether he announces a summary or asks her to check it, and not just mentions a thing."""
    return heard.has(ActKind.CHECK_BACK) or any(
        act.attributes.kind != BY_CONTENT for act in heard.all_of(ActKind.RECAP)
    )


def _put_right(
    draft: Draft, wrong: list[RecapVerdict], corrected: tuple[RecapVerdict, ...]
) -> None:
    """Name the detail that was wrong; saying it again after a correction is built on it."""
    draft.recaps = replace(draft.recaps, corrected=tuple(wrong))
    draft.reply.awaiting = "confirm"
    first = wrong[0]
    if any(old.fact == v.fact and old.detail == v.detail for v in wrong for old in corrected):
        move(draft, MoveReason.BUILT_ON_WRONG)
        draft.react(Situation.BUILT_ON_WRONG, 80)
        draft.tell(draft.world.facts[first.fact], Version.FULL)
    else:
        _correct(draft, first)


def _correct(draft: Draft, verdict: RecapVerdict) -> None:
    """Name the two details where they can be set side by side; else say the thing again."""
    fact = draft.world.facts[verdict.fact]
    named = side_by_side(verdict, fact.says)
    if named:
        right, wrong = named
        draft.react(Situation.RECAP_WRONG, 70, right=right, wrong=wrong)
    else:
        draft.react(Situation.RECAP_WRONG, 70)
        if draft.world.teller_of(fact) == draft.speaker:
            draft.tell(fact, Version.FULL)


def _say_what_was_wrong(draft: Draft, corrected: tuple[RecapVerdict, ...]) -> None:
    """ "What did I get wrong?": she says the thing again, and he may still mend it."""
    draft.recaps = replace(draft.recaps, corrected=corrected)
    draft.reply.awaiting = "confirm"
    fact = draft.world.facts[corrected[0].fact]
    if draft.world.teller_of(fact) == draft.speaker:
        draft.tell(fact, Version.FULL)


def _names_what_is_right(heard: HeardText, corrected: tuple[RecapVerdict, ...]) -> bool:
    """ "Sorry, three": the detail alone mends what she has just corrected."""
    said = f" {' '.join(heard.text.casefold().replace(',', ' ').replace('.', ' ').split())} "
    return any(
        old.right
        and f" {old.right.casefold()} " in said
        and f" {old.wrong.casefold()} " not in said
        for old in corrected
    )


def _thank_for_mending(draft: Draft) -> None:
    move(draft, MoveReason.RECAP_PUT_RIGHT)
    draft.react(Situation.RECAP_PUT_RIGHT, 65)
    draft.told = replace(draft.told, since_given=0)


def _hear_echo(draft: Draft, heard: HeardText) -> None:
    """Nod at her own words, unless a question comes with them: that is what she answers."""
    tired = times_met(draft, MoveReason.ECHO) >= ECHOES_SHE_TAKES
    move(draft, MoveReason.ECHO)
    if _asks_something(heard):
        return
    if not tired and _goes_on_to_a_step(heard):
        return
    draft.react(Situation.ECHO if tired else Situation.RECAP_RIGHT, 60)


def _is_echo(draft: Draft, covered: list[RecapVerdict], reading: RecapReading) -> bool:
    """Whether he gives back what her last line told and nothing else."""
    last = draft.spoken.last
    if last is None or not covered or reading.invented:
        return False
    just_told = {said.fact for said in last.facts}
    return len(draft.told.full) > 1 and all(v.fact in just_told for v in covered)


def _asks_something(heard: HeardText) -> bool:
    """Whether a question stands beside the summary, and it is the question she answers."""
    return heard.has(*QUESTION_KINDS) and (
        not heard.has(ActKind.CHECK_BACK) or _asks_behind_a_check(heard)
    )


def _asks_behind_a_check(heard: HeardText) -> bool:
    """ "…, is that right? And what do the shops do then?"."""
    checked = max((act.end for act in heard.all_of(ActKind.CHECK_BACK)), default=0)
    asked = heard.all_of(ActKind.OPEN_QUESTION)
    return bool(checked) and any(act.start >= checked for act in asked)


def _leaves_room(heard: HeardText) -> bool:
    """Whether the turn ends with the summary or an invitation to correct it."""
    last_recap = max((act.end for act in heard.all_of(ActKind.RECAP)), default=0)
    later = [act for act in heard.acts if act.start >= last_recap]
    asks_on = any(act.act in QUESTION_KINDS | {ActKind.NEXT_STEP_PROPOSAL} for act in later)
    checked = heard.has(ActKind.CHECK_BACK) and not _asks_behind_a_check(heard)
    return checked or not asks_on
