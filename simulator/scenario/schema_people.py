"""The form of what a customer is: people, what they know, their reserves, their lines.

Names follow the model; what a name refers to is checked by `semantics`.
"""

from typing import Annotated

from pydantic import BeforeValidator

from simulator.scenario.model import CheckIn, Disposition, Layer, Part
from simulator.scenario.schema_values import (
    Authored,
    Day,
    Id,
    Milliseconds,
    Names,
    Percent,
    Text,
    Texts,
    YesNo,
    a_key,
    choice,
    one_or_many,
    whole,
    word_of,
)
from simulator.scenario.vocabulary import ACTS, CUES

DEFAULT_TRUST = 40
DEFAULT_PATIENCE = 60
# Facts of a layer need this much trust unless they say otherwise: the layers' point is
# that plans are not told to strangers. 45 is where she is open, 60 shortly before warm.
LAYER_TRUST = {Layer.PROBLEM: 0, Layer.OPPORTUNITY: 45, Layer.STRATEGY: 60}


class VoiceKeys(Authored):
    """How somebody sounds."""

    rate: Annotated[int, whole(80, 300)] = a_key("Words a minute.", 150, 175, default=165)
    pitch: Annotated[str, choice(("low", "medium", "high"))] = a_key(
        "How high the voice is.", "low", "high", default="medium"
    )
    name: Text = a_key(
        "A voice of the synthesiser, by its own name; left out, one is picked.",
        "en_US-joe-medium",
        default="",
    )


class RelationshipKeys(Authored):
    """What lay between the two before this call."""

    balance: Annotated[int, whole(-10, 10)] = a_key(
        "What was given minus what was taken before this call.", 0, -2, 3, default=0
    )
    check_in: Annotated[CheckIn, choice(CheckIn)] = a_key(
        "What a call just to ask how she is does here: `welcome`; `suspicious`, she asks what "
        "is being sold; `costs`, where she has been neglected.",
        "welcome",
        "costs",
        default=CheckIn.WELCOME,
    )
    neglected: YesNo = a_key("Whether nobody has rung her for long.", True, default=False)


class PersonKeys(Authored):
    """Somebody on the customer's side."""

    id: Id = a_key(
        "A name for this person inside the file; left out, the first name in small letters.",
        "dana",
        default="",
    )
    name: Text = a_key("First name and surname.", "Dana Whitfield")
    role: Text = a_key("What this person does in the company.", "Operations manager")
    company: Text = a_key(
        "The customer's company; left out, that of the person called.", "Harbour Foods", default=""
    )
    library: Text = a_key(
        "Id of the library of lines that makes this person speak like herself: one of the bundled "
        "characters or your own. Left out, nobody in particular.",
        "busy-operations",
        "guarded-newcomer",
        "friendly-vague",
        default="",
    )
    voice: VoiceKeys = a_key("How she sounds.", {"rate": 175, "pitch": "high"}, default=VoiceKeys())
    trust: Percent = a_key(
        "Trust when the call begins, 0 to 100. It decides what she tells: below 25 she is cold, "
        "below 45 polite, below 65 open, from 65 warm. One call raises it by 25 at most. "
        "Strangers begin around 35, customers who were treated fairly around 45.",
        35,
        45,
        default=DEFAULT_TRUST,
    )
    patience: Percent = a_key(
        "Patience when the call begins, 0 to 100. Below 20 she is irritated, at 0 she rings off.",
        60,
        default=DEFAULT_PATIENCE,
    )
    time_limit: Milliseconds | None = a_key(
        "How long she has. Near the end she says so; then she goes.", "12 min", "90 s", default=None
    )
    is_gatekeeper: YesNo = a_key(
        "Whether this person decides who is put through.", True, default=False
    )
    is_technical: YesNo = a_key(
        "Whether this person takes details gladly; a technical flood is handed to them.",
        True,
        default=False,
    )
    is_executive: YesNo = a_key(
        "Whether this person leads the company: no technical floods.", True, default=False
    )
    relationship: RelationshipKeys | None = a_key(
        "What lay between the two before this call.",
        {"balance": 0, "check_in": "costs"},
        default=None,
    )


class NeedsKeys(Authored):
    """What it takes to be told."""

    trust: Percent | None = a_key("At least this much trust.", 45, 60, default=None)
    after: Names = a_key(
        "Ids of facts that must have been told in full before: nobody explains the cause of a "
        "trouble they have not mentioned.",
        ["weekly-stops"],
        default=(),
    )


class AskedAfterKeys(Authored):
    """A bare question that asks on about what she has just told."""

    fact: Text = a_key("Id of the fact she has told just before.", "weekly-stops")
    question: Text = a_key(
        "A question that names nothing itself: why?, how did it come about?, since when?, how "
        "often?, for example?, what happens then?, what does it do to you?, who?, what did you "
        "try?",
        "why?",
    )


Must = Annotated[
    tuple[Texts, ...],
    BeforeValidator(one_or_many, json_schema_input_type=str | list[str | list[str]]),
]
Act = Annotated[str, word_of(ACTS)]


class FactKeys(Authored):
    """Something true of this customer that the trainee may learn."""

    id: Id = a_key("A name for you; the trainee never sees it.", "weekly-stops")
    layer: Annotated[Layer, choice(Layer)] = a_key(
        "How deep it lies. `problem`: told in full to anybody civil. `opportunity`: a wish or a "
        "chance, told from trust 45. `strategy`: a plan, told from trust 60.",
        "problem",
        "opportunity",
        "strategy",
    )
    key: YesNo = a_key(
        "Whether a good summary should hold it. Three or four a call.", True, default=False
    )
    volunteered: YesNo = a_key(
        "Whether she may say it unasked, when she is warm or somebody gives her room.",
        True,
        default=False,
    )
    about: Text = a_key(
        "Two or three words an outsider may read: the debrief names what was missed by these, "
        "never by the fact.",
        "growth",
        "next year",
        default="",
    )
    person: Text = a_key(
        "Id of the person who can tell it; left out, the person called.", "pavel", default=""
    )
    needs: NeedsKeys = a_key(
        "What it takes to be told in full; left out, the trust of its layer.",
        {"trust": 50},
        {"after": "weekly-stops"},
        default=NeedsKeys(),
    )
    says: Text = a_key(
        "The full version in her own words, as one would say it on the phone: one or two short "
        "sentences, positively where you can.",
        "Line 2 still stops about three times a week. It's the seals again.",
    )
    guarded: Text = a_key(
        "What she says instead while the trust is not there: true, friendly, useless. Left out, "
        "she evades with a line of her library.",
        "There'd be ways to use a line that runs.",
        default="",
    )
    asked_by: Texts = a_key(
        "Whole questions that ask for it, five or more in really different words, each with a "
        "word of its own subject: the blunt colleague, the chatty one, the one who learned "
        "English at forty.",
        ["How is line 2 running?", "What still goes wrong since the visit?"],
        default=(),
    )
    asked_after: tuple[AskedAfterKeys, ...] = a_key(
        "Bare questions that ask for it right after another fact was told.",
        [{"fact": "weekly-stops", "question": "why?"}],
        default=(),
    )
    must: Must = a_key(
        "The details a right summary holds, in words of `says`. Each is a text, or a list of "
        'ways to say the same thing. Numbers, dates, "not" and whose plan it is are checked '
        "with care, so keep each short.",
        ["line 2", ["stops", "standstill"], ["three times a week", "3x weekly"]],
        default=(),
    )


class ConditionKeys(Authored):
    """What must hold: at least this, below that."""

    trust: Percent | None = a_key("Trust is at least this.", 55, default=None)
    trust_below: Percent | None = a_key("Trust is below this.", 30, default=None)
    patience: Percent | None = a_key("Patience is at least this.", 40, default=None)
    patience_below: Percent | None = a_key("Patience is below this.", 20, default=None)
    disclosed: Names = a_key("Ids of facts that were told in full.", ["weekly-stops"], default=())
    not_disclosed: Names = a_key(
        "Ids of facts that were not told in full.", ["second-site"], default=()
    )


def _answering(value: object) -> object:
    return {"examples": [value]} if isinstance(value, str) else value


class AnsweringKeys(Authored):
    """A way to answer an objection: sentences like these, or something the trainee does."""

    examples: Texts = a_key(
        "Answers as people would say them.",
        ["What would have to be in it to be worth reading?"],
        default=(),
    )
    act: Act = a_key(
        "Something the trainee does, by its name.", "next_step_proposal", "empathy", default=""
    )
    about: Text = a_key("Id of the fact that must be concerned.", "weekly-stops", default="")


Answer = Annotated[
    AnsweringKeys, BeforeValidator(_answering, json_schema_input_type=str | AnsweringKeys)
]


class ObjectionKeys(Authored):
    """A reserve she voices, at most once, when its moment comes."""

    id: Id = a_key("A name for you.", "email-me")
    person: Text = a_key(
        "Id of the person who raises it; left out, the person called.", "ilse", default=""
    )
    when: Act = a_key(
        "What provokes it: something the trainee does. Useful moments: next_step_proposal, "
        "pitch, suggestion, value_given, request, time_request.",
        "next_step_proposal",
        "pitch",
    )
    unless: ConditionKeys | None = a_key(
        "It is not raised while this holds; usually enough trust.", {"trust": 55}, default=None
    )
    says: Text = a_key("How she puts it.", "Just send me an email.")
    answered_by: Annotated[
        tuple[Answer, ...],
        BeforeValidator(
            one_or_many, json_schema_input_type=str | AnsweringKeys | list[str | AnsweringKeys]
        ),
    ] = a_key(
        "What satisfies her: sentences, or something the trainee does, perhaps about a fact. Good "
        "answers ask or give way; a better argument is rarely one.",
        [
            "What would have to be in it to be worth reading?",
            {"act": "next_step_proposal", "about": "weekly-stops"},
        ],
        default=(),
    )
    dropped: Text = a_key(
        "What she says when it was answered well.",
        "All right. One page, with what you'd change and how long it takes.",
        default="",
    )


class LimitKeys(Authored):
    """What the trainee's own firm can do; more is an over-promise."""

    about: Text = a_key("What is promised.", "seal kit delivery")
    possible: Text = a_key("What can be kept.", "two weeks")
    refuse_above: Text = a_key("From here on a promise cannot be kept.", "one week")
    keywords: Texts = a_key(
        "Words by which a promise is told to be about this.", ["seal kit", "parts"], default=()
    )
    epilogue: Text = a_key(
        "What the debrief tells of the promise that broke.",
        "Three weeks on: the kit came after fifteen days, as it always does.",
        default="",
    )


class DeadlineKeys(Authored):
    """A date that really binds and may be named."""

    about: Text = a_key("What binds.", "the press slot")
    on: Day = a_key("The day, written year-month-day.", "2026-06-26")


class WhenKeys(Authored):
    """What a line answers, and where."""

    act: Annotated[str, word_of(CUES)] = a_key(
        "What the trainee did, or a situation of the call. `common.yaml` has a cell for every "
        "word there is.",
        "empathy",
        "picks_up",
        "recap_right",
        default="",
    )
    cue: Text = a_key("The same as `act`.", "picks_up", default="")
    state: Text = a_key("Only in this state of the call.", "next_step", default="")
    disposition: Annotated[str, choice(Disposition)] = a_key(
        "Only while she feels like this about the caller.", "warm", "irritated", default=""
    )


def _when(value: object) -> object:
    return {"act": value} if isinstance(value, str) else value


class CellKeys(Authored):
    """Equivalent wordings for one situation."""

    part: Annotated[Part, choice(Part)] = a_key(
        "Which part of her reply it is: the `reaction` to what was said, the `content`, or the "
        "`hand_back` that gives the floor back.",
        "reaction",
        "content",
        "hand_back",
    )
    when: Annotated[WhenKeys, BeforeValidator(_when, json_schema_input_type=str | WhenKeys)] = (
        a_key(
            "What it answers; left out, anything.",
            {"act": "empathy", "disposition": "warm"},
            "picks_up",
            default=WhenKeys(),
        )
    )
    person: Text = a_key("In a scenario: only this person says it.", "ilse", default="")
    lines: Texts = a_key(
        "Wordings that mean the same; none is said twice in a call. Short, whole, one breath.",
        ["Thanks. The cows don't ask.", "Well. It was a long winter."],
    )
