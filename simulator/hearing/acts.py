"""What hearing finds in an utterance: acts with spans, dates, recaps, questions.

Spans are half-open character offsets into the text exactly as given.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ActKind(StrEnum):
    """What somebody does by saying something."""

    GREETING = "greeting"
    SELF_INTRODUCTION = "self_introduction"
    ASK_FOR_PERSON = "ask_for_person"
    SMALL_TALK = "small_talk"
    PURPOSE = "purpose"
    BENEFIT = "benefit"
    FILLER_OPENER = "filler_opener"
    TIME_REQUEST = "time_request"
    NOTE_REFERENCE = "note_reference"
    OPEN_QUESTION = "open_question"
    CLOSED_QUESTION = "closed_question"
    LEADING_QUESTION = "leading_question"
    STACKED_QUESTIONS = "stacked_questions"
    FOLLOW_UP = "follow_up"
    ASK_BLOCKER = "ask_blocker"
    RECAP = "recap"
    CHECK_BACK = "check_back"
    EMPATHY = "empathy"
    RESPECTFUL_CHALLENGE = "respectful_challenge"
    SUGGESTION = "suggestion"
    VALUE_GIVEN = "value_given"
    FEATURE_DUMP = "feature_dump"
    PITCH = "pitch"
    COMMITMENT = "commitment"
    CONDITIONAL_COMMITMENT = "conditional_commitment"
    OVER_PROMISE = "over_promise"
    FALSE_URGENCY = "false_urgency"
    PRESSURE = "pressure"
    BLAME = "blame"
    REQUEST = "request"
    NEXT_STEP_PROPOSAL = "next_step_proposal"
    HELP_OFFER = "help_offer"
    STANDARDS_AGREEMENT = "standards_agreement"
    DISQUALIFY = "disqualify"
    OBJECTION_ANSWER = "objection_answer"
    AFFIRM = "affirm"
    DENY = "deny"
    ANSWER = "answer"
    PERSONA_QUESTION = "persona_question"
    ASK_TO_REPEAT = "ask_to_repeat"
    BACKCHANNEL = "backchannel"
    HOLD_ON = "hold_on"
    APOLOGY = "apology"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    RUDE = "rude"
    UNCLEAR = "unclear"


QUESTION_KINDS = frozenset(
    {
        ActKind.OPEN_QUESTION,
        ActKind.CLOSED_QUESTION,
        ActKind.LEADING_QUESTION,
        ActKind.STACKED_QUESTIONS,
    }
)
OFFERS = (
    ActKind.COMMITMENT,
    ActKind.CONDITIONAL_COMMITMENT,
    ActKind.VALUE_GIVEN,
    ActKind.SUGGESTION,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the text, half-open."""

    start: int
    end: int


class WhenKind(StrEnum):
    """What kind of time was named."""

    NONE = "none"
    DATE = "date"
    TIME = "time"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One date or time as said, and what it means on the day of the call."""

    start: int
    end: int
    day: date | None = None  # "Tuesday" counted from today; None for a bare clock time
    until: date | None = None  # last day of a range: "next week", "early April"
    time: str = ""  # "09:00"; empty where no clock time was said
    vague: bool = False  # "some time after month-end", "soon", "in spring"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """All dates and times of an utterance."""

    kind: WhenKind = WhenKind.NONE
    spans: tuple[Span, ...] = ()
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributes:
    """What is known about an act beyond its kind; unused ones keep their default."""

    specific: bool = False  # purpose: holds a correct element true of this customer
    has_topic: bool = False  # purpose: a reason with a topic at all
    anchors: tuple[str, ...] = ()  # the correct elements, as said
    wrong: tuple[str, ...] = ()  # elements that contradict what is true ("line 3")
    facts: tuple[str, ...] = ()  # fact ids it asks for, builds on, fits or acknowledges
    step: str = ""  # next step: id of an accepted one it matches
    action: bool = False  # next step: says who does what
    who: str = ""  # trainee, customer, colleague
    moment: Moment | None = None  # next step, commitment: the time named
    asks_her_date: bool = False  # "when would suit you?"
    so_that: bool = False  # next step: says what it is for
    name: str = ""  # self_introduction, ask_for_person, hand-over, credit to a colleague
    technical: bool = False  # feature_dump, pitch
    about_limit: str = ""  # commitment, over_promise: `about` of the limit concerned
    about_present: bool = False  # question about now, as opposed to wishes and plans
    deep: bool = False  # question aims at a wish, change, project, plan or criterion
    probe: bool = False  # "what keeps you awake at night?"
    bare: bool = False  # follow_up: "tell me more" and nothing else
    general: bool = False  # a question without a topic of its own: "What's happened?"
    wants: str = ""  # question: the sort of answer, a `simulator.hearing.wants.Wanted`
    side: str = ""  # question: the side of the matter, a `simulator.hearing.sides.Side`
    chance: float = 1.0  # question: how likely it asks for the first of its facts
    near: tuple[str, ...] = ()  # question: fact ids it comes near, best first, asked for or not
    about_others: bool = False  # question about somebody else, and not about her or her firm
    again: bool = False  # question: put again because it was not answered
    kind: str = ""  # finer kind within the act: see the module that sets it
    objection: str = ""  # objection_answer: id of the objection answered
    sincere: bool = True  # filler/kindness: a wish to help without an ask


NO_ATTRIBUTES = Attributes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing done by the words from `start` to `end`."""

    act: ActKind
    start: int
    end: int
    confidence: float = 1.0  # 0 to 1
    attributes: Attributes = NO_ATTRIBUTES
    reason: str = ""  # the rule or features that decided, for `hear --explain` and authors


class Verdict(StrEnum):
    """How a recap stands to one fact."""

    COVERED = "covered"
    WRONG = "wrong"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapVerdict:
    """One fact against the recap; `right` and `wrong` quote the detail that differs."""

    fact: str
    verdict: Verdict
    detail: str = ""  # number, owner, polarity, time, degree
    right: str = ""  # as she said it: "three"
    wrong: str = ""  # as he said it: "thirty"
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapReading:
    """A recap held against the facts disclosed so far."""

    verdicts: tuple[RecapVerdict, ...] = ()
    invented: tuple[Span, ...] = ()  # claims about her that she never made
    guessed: tuple[Span, ...] = ()  # marked as a guess, so no invention


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardText:
    """All that was found in one utterance, acts in order of their start."""

    text: str
    acts: tuple[Act, ...] = ()
    when: When = When()
    asks_for: tuple[str, ...] = ()  # fact ids, best match first; empty: none of these
    recap: RecapReading | None = None  # None where nothing was summarised
    language: str = "en"  # "other" when not English, "none" without words or sentences

    def has(self, *kinds: ActKind) -> bool:
        """Whether any act of these kinds was found."""
        return any(act.act in kinds for act in self.acts)

    def first(self, *kinds: ActKind) -> Act | None:
        """The first act of these kinds, by position."""
        return next((act for act in self.acts if act.act in kinds), None)

    def all_of(self, *kinds: ActKind) -> tuple[Act, ...]:
        """Every act of these kinds, by position."""
        return tuple(act for act in self.acts if act.act in kinds)
