"""The form of authors' files: which keys there are, what each takes, what must be there.

Names follow the model; what a name refers to is checked by `semantics`.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from simulator.scenario.model import (
    CallType,
    CheckIn,
    Difficulty,
    Direction,
    Disposition,
    Layer,
    Part,
)
from simulator.scenario.schema_values import (
    Clock,
    Day,
    Id,
    Milliseconds,
    MomentOfCall,
    Names,
    Percent,
    StateId,
    Text,
    Texts,
    YesNo,
    choice,
    not_empty,
    one_or_many,
    whole,
)
from simulator.scenario.vocabulary import DIMENSIONS, OUTCOMES

SCHEMA_VERSION = 1
DEFAULT_TRUST = 40
DEFAULT_PATIENCE = 60
# Facts of a layer need this much trust unless they say otherwise: the layers' point is
# that plans are not told to strangers. 45 is where she is open, 60 shortly before warm.
LAYER_TRUST = {Layer.PROBLEM: 0, Layer.OPPORTUNITY: 45, Layer.STRATEGY: 60}


class Authored(BaseModel):
    """A group of keys in a file."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class VoiceKeys(Authored):
    """How somebody sounds."""

    rate: Annotated[int, whole(80, 300)] = Field(default=165, description="Words per minute.")
    pitch: Annotated[str, choice(("low", "medium", "high"))] = "medium"
    name: Text = Field(default="", description="A voice of the synthesiser, by its own name.")


class RelationshipKeys(Authored):
    """What lay between the two before this call."""

    balance: Annotated[int, whole(-10, 10)] = Field(default=0, description="Given minus taken.")
    check_in: Annotated[CheckIn, choice(CheckIn)] = Field(
        CheckIn.WELCOME, description="What a call without an ask does."
    )
    neglected: YesNo = False


class PersonKeys(Authored):
    """Somebody on the customer's side."""

    id: Id = Field(
        default="", description="For `persona` only; otherwise the first name is the id."
    )
    name: Text
    role: Text
    company: Text = Field(default="", description="Left out: the company of the person called.")
    library: Text = Field(default="", description="Id of a library of lines; left out: common.")
    voice: VoiceKeys = VoiceKeys()
    trust: Percent = DEFAULT_TRUST
    patience: Percent = DEFAULT_PATIENCE
    time_limit: Milliseconds | None = Field(default=None, description="How long she has: 12 min.")
    is_gatekeeper: YesNo = False
    is_technical: YesNo = False
    is_executive: YesNo = False
    relationship: RelationshipKeys | None = None


class NeedsKeys(Authored):
    """What it takes to be told."""

    trust: Percent | None = Field(default=None, description="At least this much trust.")
    after: Names = Field(default=(), description="Facts told in full before.")


Must = Annotated[tuple[Texts, ...], BeforeValidator(one_or_many)]


class FactKeys(Authored):
    """Something true of this customer."""

    id: Id
    layer: Annotated[Layer, choice(Layer)]
    says: Text = Field(description="The full version, in her words.")
    guarded: Text = Field(default="", description="The vague version, told below the trust needed.")
    key: YesNo = Field(default=False, description="Belongs in a good recap.")
    about: Text = Field(default="", description="Two or three words an outsider may read.")
    asked_by: Texts = Field(default=(), description="Questions that ask for it.")
    must: Must = Field(
        default=(), description="What a right recap contains; a list is alternatives."
    )
    needs: NeedsKeys = NeedsKeys()
    person: Text = Field(default="", description="Who can tell it; left out: the person called.")
    volunteered: YesNo = Field(default=False, description="She may tell it unasked.")


class ConditionKeys(Authored):
    """What must hold; bounds are inclusive, `_below` ones exclusive."""

    trust: Percent | None = Field(default=None, description="At least.")
    trust_below: Percent | None = None
    patience: Percent | None = Field(default=None, description="At least.")
    patience_below: Percent | None = None
    disclosed: Names = Field(default=(), description="Facts told in full.")
    not_disclosed: Names = ()


def _answering(value: object) -> object:
    return {"examples": [value]} if isinstance(value, str) else value


class AnsweringKeys(Authored):
    """A way to answer an objection."""

    examples: Texts = ()
    act: Text = ""
    about: Text = ""


Answer = Annotated[
    AnsweringKeys, BeforeValidator(_answering, json_schema_input_type=str | AnsweringKeys)
]


class ObjectionKeys(Authored):
    """A reserve she voices once."""

    id: Id
    when: Text = Field(description="The act that provokes it.")
    says: Text
    unless: ConditionKeys | None = Field(default=None, description="Not raised while this holds.")
    answered_by: Annotated[tuple[Answer, ...], BeforeValidator(one_or_many)] = ()
    dropped: Text = Field(default="", description="What she says when it was answered well.")
    person: Text = ""


class AcceptedKeys(Authored):
    """A next step she would agree to."""

    id: Id
    examples: Texts
    so_that: Text = ""
    at: MomentOfCall | None = Field(default=None, description="If only this appointment will do.")
    earliest: Day | None = Field(default=None, description="If it may be earlier or later.")
    needs: NeedsKeys = NeedsKeys()
    lets_go: YesNo = Field(default=False, description="Parting as friends counts as agreed.")


class RefusalKeys(Authored):
    """What she says instead of yes."""

    before_need: Texts = ()
    no_day: Texts = ()
    too_early: Texts = ()
    wrong_step: Texts = ()


class NextStepKeys(Authored):
    """What she agrees to, and when."""

    accepts: tuple[AcceptedKeys, ...] = ()
    earliest: Day | None = None
    latest: Day | None = None
    not_before_time: Clock = ""
    asks_for_delay: Texts = ()
    offers_day: Texts = ()
    refuses: RefusalKeys = RefusalKeys()
    needs_known: Names = ()


class LimitKeys(Authored):
    """What the trainee's own firm can do."""

    about: Text
    possible: Text
    refuse_above: Text
    keywords: Texts = ()
    epilogue: Text = Field(default="", description="What the debrief tells of a broken promise.")


class DeadlineKeys(Authored):
    """A date that really binds."""

    about: Text
    on: Day


class YouAreKeys(Authored):
    """Whom the trainee plays."""

    role: Text
    company: Text
    sells: Text


class NoteKeys(Authored):
    """The note of the last call."""

    discussed: Text = ""
    proposed: Text = ""
    next_purpose: Text = ""


class TraineeKeys(Authored):
    """All the trainee sees before the call."""

    you_are: YouAreKeys
    goal: Text
    last_note: NoteKeys | None = None
    known: Names = Field(default=(), description="Facts the note already tells.")
    also: Texts = ()


class WhenKeys(Authored):
    """What a line answers, and where."""

    act: Text = Field(default="", description="An act or a situation.")
    cue: Text = Field(default="", description="The same as act.")
    state: Text = ""
    disposition: Annotated[str, choice(Disposition)] = ""


def _when(value: object) -> object:
    return {"act": value} if isinstance(value, str) else value


class CellKeys(Authored):
    """Equivalent wordings for one situation."""

    part: Annotated[Part, choice(Part)]
    when: Annotated[WhenKeys, BeforeValidator(_when, json_schema_input_type=str | WhenKeys)] = (
        WhenKeys()
    )
    person: Text = Field(default="", description="In a scenario: only this person says it.")
    lines: Texts


class StateKeys(Authored):
    """A state of the author's own."""

    id: StateId
    like: Text = Field(description="The base state it behaves like.")
    says: Texts = ()
    person: Text = ""


class TransitionKeys(Authored):
    """A transition the author adds, replaces or forbids."""

    source: Texts = Field(alias="from", description="A state, several, or * for any.")
    when: Text = Field(description="An act, or a fact told in full.")
    condition: ConditionKeys | None = Field(default=None, alias="if")
    goes_to: Text = ""
    hand_to: Text = ""
    says: Texts = ()
    forbids: YesNo = False


class ExpectKeys(Authored):
    """What an example leads to."""

    state: Text = ""
    discloses: Names = ()
    hides: Names = ()
    passes: Names = ()
    fails: Names = ()
    outcome: Annotated[str, choice(OUTCOMES)] = ""
    score_at_least: Percent | None = None
    score_at_most: Percent | None = None


class ExampleKeys(Authored):
    """Sample turns, which are also the scenario's tests."""

    name: Text
    turns: Texts
    expect: ExpectKeys
    variant: Text = ""


Version = Annotated[int, whole(1, 1_000_000)]
People = dict[Id, PersonKeys]
Facts = tuple[FactKeys, ...]
Objections = tuple[ObjectionKeys, ...]
Limits = tuple[LimitKeys, ...]
Deadlines = tuple[DeadlineKeys, ...]
Cells = tuple[CellKeys, ...]


class CustomerKeys(Authored):
    """What a customer file and a scenario have in common."""

    schema_version: Version = SCHEMA_VERSION
    id: Id
    persona: PersonKeys | None = None
    people: People = {}
    lead: Text = Field(default="", description="Id of the person the call is for.")
    facts: Facts = ()
    objections: Objections = ()
    our_limits: Limits = ()
    real_deadlines: Deadlines = ()
    lines: Cells = Field(default=(), description="Wordings of this file's own.")


class CustomerFile(CustomerKeys):
    """A shared customer."""

    kind: Literal["customer"]


class ScenarioFile(CustomerKeys):
    """A call."""

    kind: Literal["scenario"]
    version: Version = 1
    language: Annotated[str, choice(("en",))] = "en"
    title: Text
    call_type: Annotated[CallType, choice(CallType)]
    direction: Annotated[Direction, choice(Direction)] | None = None
    rings_about: Text = Field(
        default="", description="Id of the fact she rings about, where she is the caller."
    )
    trains: Annotated[
        tuple[Annotated[str, choice(DIMENSIONS)], ...], BeforeValidator(one_or_many)
    ] = ()
    difficulty: Annotated[Difficulty, choice(Difficulty)] = Difficulty.MEDIUM
    today: MomentOfCall = Field(description="When the phone rings.")
    pass_mark: Percent = 70
    trainee: TraineeKeys
    extends: Text = Field(
        default="", description="Id of a scenario from which everything not said here is taken."
    )
    customer: Text = Field(default="", description="Id of a shared customer file.")
    next_step: NextStepKeys
    states: tuple[StateKeys, ...] = ()
    transitions: tuple[TransitionKeys, ...] = ()
    say_instead: dict[str, Text] = {}
    examples: tuple[ExampleKeys, ...] = ()
    variants: dict[Id, dict[str, object]] = Field(
        {}, description="The same keys again, holding only what differs."
    )


class LibraryFile(Authored):
    """Lines a kind of person says."""

    kind: Literal["library"]
    schema_version: Version = SCHEMA_VERSION
    id: Id
    title: Text = ""
    like: Text = Field(default="", description="Id of the library it takes the rest from.")
    lines: Annotated[Cells, BeforeValidator(not_empty)]


class BoundsKeys(Authored):
    """Where one feeling ends and the next begins."""

    cold_below: Percent = 25
    polite_below: Percent = 45
    open_below: Percent = 65
    irritated_below: Percent = 20


Delta = Annotated[int, whole(-100, 100)]
Deltas = Annotated[
    tuple[Delta, ...], BeforeValidator(one_or_many, json_schema_input_type=int | list[int])
]


class MoveKeys(Authored):
    """What one reason does, the first time, the second, and so on."""

    trust: Deltas = (0,)
    patience: Deltas = (0,)


class DispositionFile(Authored):
    """How trust and patience move."""

    kind: Literal["disposition"]
    schema_version: Version = SCHEMA_VERSION
    id: Id
    most_trust_gained: Percent = 25
    bounds: BoundsKeys = BoundsKeys()
    moves: dict[str, MoveKeys]


AuthoredFile = ScenarioFile | CustomerFile | LibraryFile | DispositionFile
FILE_KINDS: dict[str, type[ScenarioFile | CustomerFile | LibraryFile | DispositionFile]] = {
    "scenario": ScenarioFile,
    "customer": CustomerFile,
    "library": LibraryFile,
    "disposition": DispositionFile,
}
