"""One turn of his, from words to her reply, in the order in which she takes it in.

Each step is a module of its own. What words mean is read in hearing; where a reply hangs on
their form alone, that reading lies there too (`forms`, `left_to_her`, `things_asked`, `set_aside`).
"""

from dataclasses import replace

from simulator.call.answering import answer
from simulator.call.asked import asks_what_she_means
from simulator.call.choosing import make_her_choice
from simulator.call.commitments import note_promises
from simulator.call.conduct import hear_conduct, hear_repetition
from simulator.call.consent import only_asks_consent
from simulator.call.context import context_of
from simulator.call.disclosure import (
    earned,
    evade,
    is_new_from,
    take_up_the_thread,
    tell_in_full,
    tell_last_problem,
    volunteer,
)
from simulator.call.disposition import move
from simulator.call.draft import Draft, Reply
from simulator.call.due import Due, due_of
from simulator.call.endings import (
    keep_to_time,
    lose_patience,
    say_goodbye,
    says_that_was_all,
    waste_a_turn,
    weigh_aim,
)
from simulator.call.events import Heard, NotUnderstood
from simulator.call.first_replies import (
    leaves_it_for_his_question,
    only_says_why,
    only_tells_who_rings,
)
from simulator.call.initiative import grant_requests, take_initiative
from simulator.call.meant import answer_what_he_meant
from simulator.call.missing import say_what_is_missing
from simulator.call.modest import asks_otherwise, last_question, say_modestly
from simulator.call.next_step import negotiate, says_it_does_not_fit
from simulator.call.objections import SURE, object_to, weigh_answer
from simulator.call.opening import (
    give_her_reason,
    hear_opening,
    owes_her_reason,
    sees_what_it_is_about,
)
from simulator.call.people import back_from_hold, gate, hold, pick_another
from simulator.call.phase_machine import Trigger
from simulator.call.practical import asks_only_what_goes_with_it
from simulator.call.proposal import says_something
from simulator.call.recaps import check_recap
from simulator.call.repair import may_be_repeated, mend, says_what_she_means
from simulator.call.reply import speak
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind, HeardText
from simulator.hearing.forms import looks_like_a_question, says_nothing
from simulator.hearing.language import is_plain_english
from simulator.hearing.line_asked import asks_to_speak_up, asks_whether_she_hears
from simulator.hearing.repair import is_only_huh
from simulator.hearing.set_aside import puts_her_right
from simulator.scenario.cues import MoveReason, Phase, Situation
from simulator.scenario.model import Disposition

MOST_WORDS = 300  # two minutes without a breath; nobody answers more than that at once
MOST_CHARACTERS_HEARD = 4_000
ANSWERING = 41  # the weight above which one to his question leaves nothing to say
TELLING = 20  # the weight from which a reaction is an answer in itself
_NEVER_ALONE = frozenset(
    {ActKind.UNCLEAR, ActKind.NEXT_STEP_PROPOSAL, ActKind.PERSONA_QUESTION}
)  # acts that are answered elsewhere or not at all
_BESIDE_THE_POINT = frozenset({ActKind.RECAP, ActKind.PITCH})
# Reactions that are themselves the answer to what he asked.
_ANSWERS_A_QUESTION = frozenset(
    {
        ActKind.AFFIRM,
        ActKind.LEADING_QUESTION,
        ActKind.FILLER_OPENER,
        ActKind.PERSONA_QUESTION,
        ActKind.REQUEST,
        Situation.ASKS_QUESTION_BACK,
    }
)
# What is asked with these words is answered where they are taken in.
_SETTLES_A_QUESTION = frozenset(
    {
        ActKind.SMALL_TALK,
        ActKind.TIME_REQUEST,
        ActKind.ASK_FOR_PERSON,
        ActKind.GREETING,
        ActKind.PURPOSE,
        ActKind.CHECK_BACK,
        ActKind.RECAP,
        ActKind.NEXT_STEP_PROPOSAL,
        ActKind.REQUEST,
        ActKind.STANDARDS_AGREEMENT,
        ActKind.HELP_OFFER,
        ActKind.COMMITMENT,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.VALUE_GIVEN,
        ActKind.SUGGESTION,
        ActKind.ASK_TO_REPEAT,
        ActKind.RESPECTFUL_CHALLENGE,
    }
)
_FIRES_ELSEWHERE = frozenset({ActKind.GOODBYE, ActKind.HOLD_ON})


def answer_turn(draft: Draft, text: str) -> None:
    """Hear the words, let them work, and say her reply."""
    draft.turn += 1
    back_from_hold(draft)
    draft.floor = replace(draft.floor, silences=0, may_volunteer=False)
    told_before, asked_before = len(draft.told.full), draft.conduct.last_text
    heard = draft.world.hearing(text[:MOST_CHARACTERS_HEARD], context_of(draft))
    draft.emit(Heard(at_ms=draft.at_ms, turn=draft.turn, heard=heard))
    draft.fire(Trigger.SPOKE)
    hear_repetition(draft, heard)
    if not _answer_what_is_no_talk(draft, heard, text):
        mended = mend(draft, heard, asked_before)
        if mended is None or not mended.settled:
            _take_in(draft, heard, mended.meant if mended is not None else None)
            weigh_aim(draft, heard, told_before)
    lose_patience(draft)
    say_goodbye(draft, heard)
    keep_to_time(draft)
    take_initiative(draft, heard)
    _give_back_the_floor(draft, heard)
    draft.floor = replace(draft.floor, may_volunteer=len(draft.told.full) > told_before)
    speak(draft)


def _take_in(draft: Draft, heard: HeardText, meant: HeardText | None = None) -> None:
    _fire_acts(draft, heard)
    hear_conduct(draft, heard)
    if draft.reply.outcome is not None:
        return
    hear_opening(draft, heard)
    if gate(draft, heard):
        return
    note_promises(draft, heard)
    grant_requests(draft, heard)
    if give_her_reason(draft, heard):
        return  # whatever he said as he picked up, the call is about what she rings for
    check_recap(draft, heard)
    asks_no_more = say_what_is_missing(draft, heard)
    weigh_answer(draft, heard)
    if meant is not None:
        answer_what_he_meant(draft, meant)
    elif not asks_no_more and not _asks_of_the_step_alone(draft, heard):
        answer(draft, heard)
    _answer_the_rest(draft, heard)
    pick_another(draft, heard)
    if not only_tells_who_rings(draft, heard):
        negotiate(draft, heard)
    make_her_choice(draft, heard)
    _leave_no_question(draft, heard)
    take_up_the_thread(draft)
    for act in heard.acts:
        if act.act is ActKind.NEXT_STEP_PROPOSAL or act.confidence < SURE:
            continue
        if act.act is ActKind.ASK_FOR_PERSON and _names_the_speaker(draft, heard, act):
            continue
        if not draft.reply.contents:
            object_to(draft, act.act)


def _asks_of_the_step_alone(draft: Draft, heard: HeardText) -> bool:
    """Whether what he asks goes with a step and is answered where that is."""
    return asks_only_what_goes_with_it(draft, heard) or only_asks_consent(heard)


def _fire_acts(draft: Draft, heard: HeardText) -> None:
    for act in heard.acts:
        if act.act not in _FIRES_ELSEWHERE and not _is_hollow(act):
            draft.fire(act.act)


def _is_hollow(act: Act) -> bool:
    """Whether an act has only its form: a purpose without a topic, a step without anything."""
    match act.act:
        case ActKind.PURPOSE:
            return not (act.attributes.has_topic or act.attributes.specific)
        case ActKind.NEXT_STEP_PROPOSAL:
            return not says_something(act)
        case _:
            return False


def _answer_what_is_no_talk(draft: Draft, heard: HeardText, text: str) -> bool:
    """Deal with turns that are not to be taken by their meaning; whether this was one."""
    if len(text) > MOST_CHARACTERS_HEARD or len(text.split()) > MOST_WORDS:
        draft.say(Situation.TOO_MUCH_AT_ONCE)
        waste_a_turn(draft)
    elif heard.language == "other":
        draft.say(Situation.NOT_ENGLISH)
        waste_a_turn(draft)
    elif says_nothing(text):
        draft.say(Situation.SILENCE_FIRST)
        waste_a_turn(draft)
    elif heard.language == "none":
        _not_understood(draft, heard)
        waste_a_turn(draft)
    elif asks_whether_she_hears(text):
        draft.say(Situation.HEARS_HIM)
    elif asks_to_speak_up(text) and draft.spoken.last is not None:
        _repeat(draft, Situation.SPEAKS_UP)
    elif _only_asks_to_repeat(draft, heard) and may_be_repeated(draft, heard):
        _repeat(draft, Situation.REPEATS)
    elif asks_what_she_means(heard) and may_be_repeated(draft, heard):
        if not says_what_she_means(draft):
            _repeat(draft, Situation.MEANT_SO)
    elif heard.has(ActKind.HOLD_ON) and not _goes_on(heard):
        hold(draft)
    elif _only_hums(heard) and not is_only_huh(text) and not owes_her_reason(draft):
        _keep_the_floor_open(draft)
    else:
        return False
    return True


def _only_asks_to_repeat(draft: Draft, heard: HeardText) -> bool:
    """ "I didn't hear it": unless he goes on to propose something, or asks for their day again."""
    asked = heard.first(ActKind.ASK_TO_REPEAT)
    if draft.table.agreed_moment is not None and heard.when.moments:
        return False
    return asked is not None and not any(
        act.start >= asked.end and says_something(act)
        for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    )


def _only_hums(heard: HeardText) -> bool:
    return bool(heard.acts) and all(act.act is ActKind.BACKCHANNEL for act in heard.acts)


def _goes_on(heard: HeardText) -> bool:
    """ "Hang on, is it the same fault?": he stops himself, and asks all the same."""
    held = heard.first(ActKind.HOLD_ON)
    return held is not None and any(
        act.act in QUESTION_KINDS and act.start >= held.end for act in heard.acts
    )


def _keep_the_floor_open(draft: Draft) -> None:
    """A "mm-hm" is no turn: she goes on where she has more to say, or hums back."""
    if draft.spoken.awaiting:
        draft.hand_back(Situation.PROMPT)
    elif draft.disposition is not Disposition.WARM or not volunteer(draft):
        draft.say(Situation.FLOOR_TOKEN)


def _repeat(draft: Draft, lead_in: Situation) -> None:
    """Say the last line again, its facts and answers rather than its small words."""
    last = draft.spoken.last
    assert last is not None
    draft.react(lead_in, 60)
    for part in last.parts:
        if part.source != "cell":
            draft.say_again(part)
    if not draft.reply.contents:
        draft.say_again(last.parts[-1])
    draft.reply.awaiting = draft.spoken.awaiting


def _names_the_speaker(draft: Draft, heard: HeardText, act: Act) -> bool:
    """ "Am I speaking with Mr Wrona?", asked of Mr Wrona."""
    named = heard.text[act.start :].casefold()
    return any(part.casefold() in named for part in draft.person.name.split())


def _answer_the_rest(draft: Draft, heard: HeardText) -> None:
    """What is asked of her as a person, and what closes a call."""
    if (asked := heard.first(ActKind.PERSONA_QUESTION)) is not None:
        match asked.attributes.kind:
            case "identity":
                draft.say(Situation.WHO_AM_I)
            case "day":
                draft.say(Situation.WHAT_DAY)
            case "instruct":
                draft.say(Situation.INSTRUCTED)
            case _:
                draft.react(ActKind.PERSONA_QUESTION, 42)
    helps = heard.has(ActKind.HELP_OFFER) and not heard.has(ActKind.ASK_BLOCKER)
    if helps and not _says_what_would_help(draft, heard):
        draft.say(ActKind.HELP_OFFER)
    if says_it_does_not_fit(heard):
        draft.react(ActKind.DISQUALIFY, 51)
    for kind, weight in ((ActKind.THANKS, 12), (ActKind.AFFIRM, 8), (ActKind.DENY, 8)):
        # "No, I don't doubt that. Who would know?" is answered by who.
        if heard.has(kind) and not (kind is ActKind.DENY and heard.has(*QUESTION_KINDS)):
            draft.react(kind, weight)
    # Beside an offer or a question the words before it are not what she answers.
    answers_else = heard.has(ActKind.NEXT_STEP_PROPOSAL, *QUESTION_KINDS)
    for act in heard.acts:
        if act.act not in _NEVER_ALONE and not (answers_else and act.act in _BESIDE_THE_POINT):
            draft.react(act.act, 3)


def _leave_no_question(draft: Draft, heard: HeardText) -> None:
    """A vague word where all she has for his last question is a reaction to something else."""
    reply, asked = draft.reply, last_question(heard) or asks_otherwise(heard)
    if asked is None or reply.contents or reply.hand_back or reply.awaiting:
        return
    if not sees_what_it_is_about(draft) or reply.outcome is not None:
        return
    if leaves_it_for_his_question(draft, heard):
        return  # whether she has ten minutes is what she answers
    if any(
        reaction.cue in _ANSWERS_A_QUESTION and reaction.weight > ANSWERING
        for reaction in reply.reactions
    ):
        return
    if due_of(heard) is Due.OFFER:
        return
    if not any(
        act is not asked
        and act.act in _SETTLES_A_QUESTION
        and act.start < asked.end
        and asked.start < act.end
        for act in heard.acts
    ):
        say_modestly(draft, heard)


def _says_what_would_help(draft: Draft, heard: HeardText) -> bool:
    """Take up an offer of help: with what it asks for, else with one more problem."""
    asked = heard.first(ActKind.HELP_OFFER)
    facts = asked.attributes.facts if asked is not None and not draft.table.agreed else ()
    for fact in (draft.world.facts[id] for id in facts if id in draft.world.facts):
        if is_new_from(draft, fact) and fact.id not in draft.told.guarded:
            if earned(draft, fact):
                tell_in_full(draft, fact)
            else:
                evade(draft, fact)
            return True
    return not _is_settling(draft, heard) and tell_last_problem(draft)


def _is_settling(draft: Draft, heard: HeardText) -> bool:
    """Whether they are agreeing what comes next or have done so: no time for one more trouble."""
    return (
        bool(draft.table.agreed)
        or draft.base_phase in {Phase.NEXT_STEP, Phase.WRAP_UP}
        or heard.has(ActKind.NEXT_STEP_PROPOSAL, ActKind.GOODBYE)
    )


def _give_back_the_floor(draft: Draft, heard: HeardText) -> None:
    """A question or a prompt where she has told nothing; NotUnderstood where nothing fits."""
    reply = draft.reply
    if reply.outcome is not None or reply.hand_back:
        return
    if not reply.contents and not reply.reactions:
        _not_understood(draft, heard)
    elif not reply.contents and not reply.awaiting and _is_faint(reply):
        was_all = draft.table.agreed and says_that_was_all(heard.text)
        draft.hand_back(Situation.ALL_SAID if was_all else Situation.PROMPT)
    elif only_says_why(draft, heard):
        draft.hand_back(Situation.HEARS_HIM_OUT)


def _is_faint(reply: Reply) -> bool:
    """Whether her reaction alone would leave him not knowing that it is his turn."""
    return max((reaction.weight for reaction in reply.reactions), default=0) < TELLING


def _not_understood(draft: Draft, heard: HeardText) -> None:
    """A plain word to a question, a listener's to a remark; she asks back only of the rest."""
    move(draft, MoveReason.NOT_UNDERSTOOD)
    draft.emit(NotUnderstood(at_ms=draft.at_ms, turn=draft.turn, text=heard.text))
    if not sees_what_it_is_about(draft):
        draft.say(Situation.NOT_UNDERSTOOD)
    elif puts_her_right(heard.text):
        draft.react(Situation.MISTOOK_HIM, 60)
        draft.say(Situation.DOES_NOT_KNOW)
    elif looks_like_a_question(heard.text):
        draft.say(Situation.DOES_NOT_KNOW)
    elif _is_a_remark(heard):
        draft.react(ActKind.BACKCHANNEL, 3)
        draft.hand_back(Situation.PROMPT)
    else:
        draft.say(Situation.NOT_UNDERSTOOD)


def _is_a_remark(heard: HeardText) -> bool:
    """Whether it is some plain statement, though nothing that a call turns on."""
    return heard.language == "en" and not heard.acts and is_plain_english(heard.text)
