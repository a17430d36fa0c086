"""Typed builders for tests: Dana's scenario by hand, her words, the trainee's turns.

The scenario is a value made here, independent of authors' files and their compiler; only
the disposition table is read from the data that ships, because it is the project's truth.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from importlib.resources import files

import yaml

from simulator.call.events import TraineeSpoke
from simulator.hearing.acts import Act, ActKind, Attributes, HeardText, Moment, RecapReading
from simulator.hearing.context import HearingContext
from simulator.scenario.cues import Situation
from simulator.scenario.model import (
    AcceptedStep,
    Answering,
    Briefing,
    CallDefinition,
    CallNote,
    CallType,
    Cell,
    CheckIn,
    Condition,
    Customer,
    Detail,
    Direction,
    DispositionTable,
    ExtraState,
    ExtraTransition,
    Fact,
    Layer,
    Limit,
    Move,
    Needs,
    NextStepRules,
    Objection,
    Part,
    Person,
    Refusals,
    Relationship,
    Scenario,
    Variant,
    Voice,
)

MILLISECONDS_PER_WORD = 400  # 150 words a minute


# ── times and turns ─────────────────────────────────────────────────────────


def at_ms(clock: str) -> int:
    """ "0:12" or "1:02.5" as milliseconds from the first ring."""
    minutes, seconds = clock.split(":")
    return int(minutes) * 60_000 + round(float(seconds) * 1000)


def trainee_says(text: str, *, at: str | int) -> TraineeSpoke:
    """A turn whose first word falls at `at`, said at 150 words a minute."""
    started = at_ms(at) if isinstance(at, str) else at
    ended = started + MILLISECONDS_PER_WORD * len(text.split())
    return TraineeSpoke(at_ms=ended, text=text, started_ms=started, ended_ms=ended)


# ── hearing by script ───────────────────────────────────────────────────────


def an_act(act: ActKind, /, *, start: int = 0, end: int = 1, **attributes: object) -> Act:
    """An act with these attributes, over the given span."""
    return Act(
        act=act,
        start=start,
        end=end,
        attributes=replace(Attributes(), **attributes),  # type: ignore[arg-type]
    )


def heard(
    *acts: Act | ActKind,
    asks_for: tuple[str, ...] = (),
    recap: RecapReading | None = None,
    language: str = "en",
) -> HeardText:
    """What hearing would find: acts, in order; the text is filled in when it is heard."""
    return HeardText(
        text="",
        acts=tuple(act if isinstance(act, Act) else an_act(act) for act in acts),
        asks_for=asks_for,
        recap=recap,
        language=language,
    )


def a_day(day: date, *, time: str = "", until: date | None = None, vague: bool = False) -> Moment:
    """A date as hearing reads it."""
    return Moment(start=0, end=1, day=day, until=until, time=time, vague=vague)


@dataclass
class ScriptedHearing:
    """Hears exactly what a test says was said; anything else has no act at all."""

    script: Mapping[str, HeardText]
    contexts: list[HearingContext] = field(default_factory=list)

    def __call__(self, text: str, context: HearingContext) -> HeardText:
        self.contexts.append(context)
        return replace(self.script.get(text, HeardText(text="")), text=text)


# ── the scenario ────────────────────────────────────────────────────────────


@cache
def the_disposition_table() -> DispositionTable:
    """The moves that ship with warmcall."""
    text = (files("scenarios") / "common" / "disposition.yaml").read_text(encoding="utf-8")
    written = yaml.safe_load(text)

    def several(value: int | list[int]) -> tuple[int, ...]:
        return (value,) if isinstance(value, int) else tuple(value)

    return DispositionTable(
        moves=tuple(
            Move(
                reason=reason,
                trust=several(move.get("trust", 0)),
                patience=several(move.get("patience", 0)),
            )
            for reason, move in written["moves"].items()
        ),
        most_trust_gained=written["most_trust_gained"],
        **written["bounds"],
    )


def a_fact(
    id: str,
    says: str,
    *,
    layer: Layer = Layer.PROBLEM,
    trust: int = 0,
    after: tuple[str, ...] = (),
    guarded: str = "",
    key: bool = False,
    about: str = "",
    asked_by: tuple[str, ...] = (),
    must: tuple[tuple[str, ...], ...] = (),
    person: str = "",
    volunteered: bool = False,
) -> Fact:
    """A fact; each entry of `must` is a detail's alternatives."""
    return Fact(
        id=id,
        layer=layer,
        says=says,
        guarded=guarded,
        key=key,
        about=about,
        asked_by=asked_by,
        must=tuple(Detail(alternatives=wordings) for wordings in must),
        needs=Needs(trust=trust, after=after),
        person=person,
        volunteered=volunteered,
    )


SEAL_HISTORY = a_fact(
    "seal-history",
    "The seals on line 2 have been failing since autumn.",
    about="the seals",
    asked_by=("How are the seals on line 2?",),
)
WEEKLY_STOPS = a_fact(
    "weekly-stops",
    "Line 2 still stops about three times a week. It's the seals again.",
    key=True,
    about="line 2",
    asked_by=("How is line 2 running?", "What still goes wrong since the visit?"),
    must=(("line 2",), ("stops", "standstill"), ("three times a week", "3x weekly")),
)
FRIDAY_SHIFT = a_fact(
    "friday-shift",
    "If Fridays ran through, I could drop the Saturday shift.",
    layer=Layer.OPPORTUNITY,
    trust=45,
    after=("weekly-stops",),
    guarded="There'd be ways to use a line that runs.",
    key=True,
    about="the shifts",
    asked_by=("What would change if it ran?", "What does a stop cost you?"),
    must=(("Saturday shift",), ("drop", "save")),
)
SECOND_SITE = a_fact(
    "second-site",
    "Between us, the board wants a second site by autumn.",
    layer=Layer.STRATEGY,
    trust=60,
    guarded="We're always planning something.",
    about="growth",
    asked_by=("What did you decide when you planned the year?",),
    must=(("second site",), ("board wants", "the board would like"), ("autumn",)),
)
DANAS_FACTS = (SEAL_HISTORY, WEEKLY_STOPS, FRIDAY_SHIFT, SECOND_SITE)

EMAIL_ME = Objection(
    id="email-me",
    when=ActKind.NEXT_STEP_PROPOSAL,
    unless=Condition(trust_from=55),
    says="Just send me an email.",
    answered_by=(
        Answering(examples=("What would have to be in it to be worth reading?",)),
        Answering(act=ActKind.NEXT_STEP_PROPOSAL, about="weekly-stops"),
    ),
)

SEAL_KIT_LIMIT = Limit(
    about="seal kit delivery",
    possible="two weeks",
    refuse_above="one week",
    keywords=("seal kit", "seals"),
)

NEGLECTED = Relationship(balance=0, check_in=CheckIn.COSTS, neglected=True)

DANAS_NEXT_STEP = NextStepRules(
    accepts=(
        AcceptedStep(
            id="visit",
            examples=("I'd come and see line 2 run",),
            so_that="see a stop with our own eyes",
        ),
        AcceptedStep(
            id="engineer-call",
            examples=("a call with your maintenance engineer and ours",),
        ),
    ),
    earliest=date(2026, 4, 1),
    asks_for_delay=("After month-end, please.",),
    offers_day=("Thursday the 2nd of April, in the morning.",),
    refuses=Refusals(
        before_need=("Before we go there, what would you be coming for?",),
        no_day=("When were you thinking?",),
    ),
)


def a_cell(
    cue: str,
    *lines: str,
    part: Part = Part.REACTION,
    state: str = "",
    disposition: str = "",
    source: str = "common#0",
    depth: int = 2,
) -> Cell:
    """Equivalent wordings for one situation."""
    return Cell(
        part=part,
        cue=cue,
        state=state,
        disposition=disposition,
        lines=lines,
        source=source,
        depth=depth,
    )


_REACTIONS: Mapping[str, tuple[str, ...]] = {
    Situation.SPECIFIC_PURPOSE: ("Okay, go on.", "Right, good that you ring."),
    Situation.PURPOSE_WITH_BENEFIT: ("That would help.", "That would be something."),
    Situation.VAGUE_PURPOSE: ("Right. And?", "Okay. And what exactly?"),
    Situation.WRONG_PURPOSE: ("That isn't us, I think.", "I don't think that's ours."),
    Situation.CHECK_IN_SUSPECTED: ("What are you selling?",),
    Situation.KINDNESS_RECEIVED: ("That's kind of you.",),
    Situation.BAIT_AND_SWITCH: (
        "I thought this was about {topic}.",
        "That isn't what you rang for.",
    ),
    Situation.KINDNESS_WAS_BAIT: ("So you were selling after all.",),
    Situation.TOLD_GUARDED: ("Hard to say.", "Let's see.", "Too early to talk about that."),
    Situation.KNOWN_FROM_NOTE: ("You should have that in your notes.",),
    Situation.TOLD_ALREADY: ("As I said:", "Again, then:", "I did say:"),
    Situation.TRUST_PROBE_COLD: ("Oh, the usual.",),
    Situation.RECAP_RIGHT: ("Yes, that's right.", "Exactly.", "You've got it."),
    Situation.RECAP_PARTLY: ("That's part of it.", "Partly, yes."),
    Situation.RECAP_WRONG: (
        "{right}, not {wrong}.",
        "No: {right}, not {wrong}.",
        "Not quite: {right}.",
        "That's not quite it.",
    ),
    Situation.RECAP_INVENTED: ("I don't think I said that.", "That didn't come from me."),
    Situation.RECAP_EMPTY: ("That could be anybody.", "Well, yes, in general."),
    Situation.RECAP_PUT_RIGHT: ("That's it.", "Now you have it."),
    Situation.BUILT_ON_WRONG: ("No, that's not it.", "I did say that was wrong."),
    Situation.ECHO: ("That's what I said, yes.",),
    Situation.NOTHING_GIVEN: ("You ask a lot. What are you thinking?",),
    Situation.VALUE_FITS: ("That would be of use.", "I can use that."),
    Situation.VALUE_GENERIC: ("Send it over.", "I'll have a look."),
    Situation.OVER_PROMISE_PLEASES: ("Wonderful, I'll tell my boss.",),
    Situation.FALSE_URGENCY_REFUSED: ("Then we'll have to miss it.", "Then it isn't for us."),
    Situation.OBJECTION_DROPPED: ("Fair enough.",),
    Situation.OBJECTION_STANDS: ("I'd still rather not.", "As I say, not now."),
    Situation.PUSHED_AGAIN: ("I've just said no to that.", "That's the second time."),
    Situation.DOES_NOT_KNOW: ("I couldn't tell you.", "That I don't know.", "No idea, I'm afraid."),
    Situation.SAYS_YES: ("Yes.", "We do.", "That's so."),
    Situation.NOTHING_TO_ADD: ("That's all there is to it.", "I've told you all of it."),
    Situation.NON_COMMITTAL: ("It depends.", "More or less."),
    Situation.SAYS_NO: ("No.", "Not really."),
    Situation.WHO_AM_I: ("I'm {name}, {role} at {company}.",),
    Situation.WHAT_DAY: ("It's {today}.",),
    Situation.INSTRUCTED: ("I'm sorry, what?", "That's an odd thing to say."),
    Situation.NOT_ENGLISH: ("Sorry, could we do this in English?", "English, please, if you can."),
    Situation.TOO_MUCH_AT_ONCE: ("That's a lot at once. One thing at a time?",),
    Situation.HEARS_NAME: ("Hello {trainee}.", "Yes, {trainee}?"),
    Situation.WORKING_STANDARDS_AGREED: ("We can work like that.",),
    ActKind.GREETING: ("Hello.", "Morning."),
    ActKind.FILLER_OPENER: ("All fine, thanks.", "Nothing new here."),
    ActKind.LEADING_QUESTION: ("Well, who wouldn't.",),
    ActKind.PURPOSE: ("Okay.",),
    ActKind.BENEFIT: ("That'd be good.",),
    ActKind.SMALL_TALK: ("Can't complain.", "It's busy, thanks."),
    ActKind.TIME_REQUEST: ("Ten minutes, yes.", "A few minutes."),
    ActKind.NOTE_REFERENCE: ("You've kept notes.", "That's right, we talked about that."),
    ActKind.EMPATHY: ("It is.", "It wears you down, yes."),
    ActKind.RESPECTFUL_CHALLENGE: ("Hm. There's something in that.",),
    ActKind.SUGGESTION: ("That's a thought.", "It might work."),
    ActKind.FEATURE_DUMP: ("That's a long list.", "All very nice."),
    ActKind.PITCH: ("I'm not buying today.", "I haven't asked for that."),
    ActKind.COMMITMENT: ("Good.", "Please do."),
    ActKind.CONDITIONAL_COMMITMENT: ("Fine, check first.",),
    ActKind.PRESSURE: ("Don't push me.", "I decide that when I decide it."),
    ActKind.BLAME: ("That's hardly fair.", "It isn't our doing."),
    ActKind.REQUEST: ("I can see to that.", "I'll look for it."),
    ActKind.HELP_OFFER: ("No, that's everything.", "That's all, thanks."),
    ActKind.DISQUALIFY: ("That's honest of you.",),
    ActKind.AFFIRM: ("Good.", "All right."),
    ActKind.DENY: ("All right, no then.", "Okay."),
    ActKind.ANSWER: ("I see.", "Aha."),
    ActKind.PERSONA_QUESTION: ("Me? Nothing special.",),
    ActKind.APOLOGY: ("Never mind.", "It's all right."),
    ActKind.THANKS: ("You're welcome.", "Sure."),
    ActKind.RUDE: ("I beg your pardon?",),
    ActKind.HOLD_ON: ("Sure, I'll wait.",),
}
_CONTENT: Mapping[str, tuple[str, ...]] = {
    Situation.PICKS_UP: ("Harbour Foods, {name}.", "{name}, hello?"),
    Situation.CALLS_YOU: ("Hello {trainee}, {name} here.",),
    Situation.HER_REASON: ("I was wondering if you could help.",),
    Situation.CHECK_IN_SUSPECTED: ("What are you selling?",),
    Situation.STEP_AGREED: ("{when}, then.", "Fine, {when}.", "Yes, let's do that."),
    Situation.STEP_BEFORE_NEED: ("What for?", "I don't see yet what for."),
    Situation.STEP_NO_DAY: ("When?", "Which day?"),
    Situation.STEP_TOO_EARLY: ("That's too soon for me.", "Not before then."),
    Situation.STEP_WRONG: ("That doesn't help me much.", "That's not what I need."),
    Situation.STEP_NO_ACTION: ("And what would we do then?", "What would that be for?"),
    Situation.OFFERS_DAY: ("Some day after that, in the morning.",),
    Situation.LETS_GO: ("Then let's leave it there, as friends.",),
    Situation.TRUST_SIGN: ("I was wondering if you could look into that.",),
    Situation.VOLUNTEERS: ("And another thing.",),
}
_HAND_BACKS: Mapping[str, tuple[str, ...]] = {
    Situation.PROMPT: ("Go on.", "So?", "What else?", "Yes?", "And?", "Tell me."),
    Situation.ASKS_PURPOSE: ("What's this about?", "What can I do for you?", "Why do you ring?"),
    Situation.NO_PURPOSE: ("So what is it about?",),
    Situation.ASKS_QUESTION_BACK: ("What do others do about that?",),
    Situation.TIME_LIMIT_MENTIONED: ("I've only two more minutes.",),
}
_MOMENTS: Mapping[str, tuple[str, ...]] = {
    Situation.TIME_IS_UP: ("I have to go now.",),
    Situation.POLITELY_SHEDS: ("Well, thanks for ringing. Goodbye.",),
    Situation.HANGS_UP: ("I'm putting the phone down now.",),
    Situation.RINGS_OFF: ("Goodbye {trainee}.", "Bye then."),
    Situation.SILENCE_FIRST: ("Are you still there?", "Hello, still there?"),
    Situation.SILENCE_AGAIN: ("Hello?",),
    Situation.WAS_INTERRUPTED: ("As I was saying:", "Where was I?"),
    Situation.NOT_UNDERSTOOD: ("Sorry, I didn't get that.", "How do you mean?", "Say again?"),
    Situation.REPEATS: ("I said:", "Once more:"),
    Situation.HANDS_TO_ENGINEER: ("You'd better talk to our engineer.",),
    Situation.HANDS_TO_PROCUREMENT: ("Procurement will want to hear that.",),
    Situation.TAKES_OVER: ("{name} here. What can I do for you?",),
    Situation.PUTS_THROUGH: ("I'll put you through.",),
    Situation.KEEPS_GATE: ("What may I say it's about?", "She's busy. What is it about?"),
    Situation.FLOOR_TOKEN: ("Mm-hm.",),
    Situation.ON_HOLD_REPLY: ("Sure.", "Take your time."),
}


def a_library(*extra: Cell) -> tuple[Cell, ...]:
    """A small library with something for every cue; `extra` cells come first."""
    common = [
        a_cell(cue, *lines, part=part, source=f"common#{number}")
        for number, (part, cue, lines) in enumerate(
            (part, str(cue), lines)
            for part, table in (
                (Part.REACTION, _REACTIONS),
                (Part.CONTENT, _CONTENT),
                (Part.HAND_BACK, _HAND_BACKS),
                (Part.REACTION, _MOMENTS),
            )
            for cue, lines in table.items()
        )
    ]
    return (*extra, *common)


def a_person(
    id: str = "dana",
    *,
    name: str = "Dana Whitfield",
    role: str = "Operations manager",
    company: str = "Harbour Foods",
    trust: int = 40,
    patience: int = 60,
    time_limit_ms: int | None = 12 * 60_000,
    cells: tuple[Cell, ...] | None = None,
    is_gatekeeper: bool = False,
    is_technical: bool = False,
    is_executive: bool = False,
) -> Person:
    """Somebody on the customer's side; Dana unless told otherwise."""
    return Person(
        id=id,
        name=name,
        role=role,
        company=company,
        voice=Voice(rate=175, pitch="high"),
        cells=a_library() if cells is None else cells,
        trust=trust,
        patience=patience,
        time_limit_ms=time_limit_ms,
        is_gatekeeper=is_gatekeeper,
        is_technical=is_technical,
        is_executive=is_executive,
    )


def a_scenario(
    *,
    id: str = "packaging-renewal",
    type: CallType = CallType.FOLLOW_UP,
    direction: Direction = Direction.OUTBOUND,
    rings_about: str = "",
    people: tuple[Person, ...] | None = None,
    lead: str = "",
    facts: tuple[Fact, ...] = DANAS_FACTS,
    objections: tuple[Objection, ...] = (EMAIL_ME,),
    next_step: NextStepRules = DANAS_NEXT_STEP,
    known: tuple[str, ...] = ("seal-history",),
    relationship: Relationship = NEGLECTED,
    limits: tuple[Limit, ...] = (SEAL_KIT_LIMIT,),
    states: tuple[ExtraState, ...] = (),
    transitions: tuple[ExtraTransition, ...] = (),
    trust: int | None = None,
    patience: int | None = None,
    time_limit_ms: int | None = 12 * 60_000,
    variants: tuple[Variant, ...] = (),
    disposition: DispositionTable | None = None,
) -> Scenario:
    """Dana Whitfield of Harbour Foods after the service visit, changed as asked."""
    dana = a_person(
        trust=40 if trust is None else trust,
        patience=60 if patience is None else patience,
        time_limit_ms=time_limit_ms,
    )
    everybody = (dana,) if people is None else people
    return Scenario(
        id=id,
        version=1,
        language="en",
        title="After the service visit",
        customer=Customer(
            people=everybody,
            lead=lead or everybody[-1].id,
            facts=facts,
            objections=objections,
            our_limits=limits,
            relationship=relationship,
            disposition=disposition or the_disposition_table(),
        ),
        call=CallDefinition(
            type=type,
            direction=direction,
            rings_about=rings_about,
            trains=("purpose", "listening"),
            today=datetime(2026, 3, 24, 10, 5),
            briefing=Briefing(
                role="Account manager",
                company="Norpack",
                sells="packaging machines and service",
                goal="Learn how the visit went and what next year needs; agree a next step",
                last_note=CallNote(
                    discussed="Seal failures on line 2",
                    proposed="A service visit",
                    next_purpose="Hear how the visit went",
                ),
                known=known,
            ),
            next_step=next_step,
            states=states,
            transitions=transitions,
            say_instead=(
                (
                    "specific_purpose",
                    "I'm calling because our engineer was with you last week, so that whatever "
                    "still stops line 2 is fixed before your Easter run.",
                ),
            ),
        ),
        variants=variants,
        digest=f"by-hand-{id}",
    )
