"""The form of whole files: which keys each kind has, what each takes, what must be there.

Names follow the model; what a name refers to is checked by `semantics`.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from simulator.scenario.model import CallType, Difficulty, Direction
from simulator.scenario.schema_call import (
    ExampleKeys,
    NextStepKeys,
    StateKeys,
    TraineeKeys,
    TransitionKeys,
)
from simulator.scenario.schema_people import (
    CellKeys,
    DeadlineKeys,
    FactKeys,
    LimitKeys,
    ObjectionKeys,
    PersonKeys,
)
from simulator.scenario.schema_values import (
    Authored,
    Id,
    MomentOfCall,
    Percent,
    Text,
    a_key,
    choice,
    not_empty,
    one_or_many,
    one_or_many_of,
    whole,
)
from simulator.scenario.vocabulary import DIMENSIONS

SCHEMA_VERSION = 1

Version = Annotated[int, whole(1, 1_000_000)]
People = dict[Id, PersonKeys]
Facts = tuple[FactKeys, ...]
Objections = tuple[ObjectionKeys, ...]
Limits = tuple[LimitKeys, ...]
Deadlines = tuple[DeadlineKeys, ...]
Cells = tuple[CellKeys, ...]
_LINES_EXAMPLE = [{"part": "reaction", "when": {"act": "empathy"}, "lines": ["Thanks. It helps."]}]


class CustomerKeys(Authored):
    """What a customer file and a scenario have in common."""

    schema_version: Version = a_key("The form of the file: always 1.", 1, default=SCHEMA_VERSION)
    id: Id = a_key(
        "The name of the file without `.yaml`: small letters, digits, hyphens.", "boiler-service"
    )
    persona: PersonKeys | None = a_key(
        "The person who picks up, where there is one only; else `people`.",
        {"name": "Dana Whitfield", "role": "Operations manager", "company": "Harbour Foods"},
        default=None,
    )
    people: People = a_key(
        "Several people by id, in place of `persona`; the first one picks up.",
        {
            "front-desk": {"name": "Amir Said", "role": "Reception", "is_gatekeeper": True},
            "dana": {
                "name": "Dana Whitfield",
                "role": "Operations manager",
                "company": "Harbour Foods",
            },
        },
        default={},
    )
    lead: Text = a_key(
        "Id of the person the call is for; left out, the last one who keeps no gate.",
        "dana",
        default="",
    )
    facts: Facts = a_key(
        "What the customer may tell. For each ask: who must you be to hear this, and why would "
        "she say it now?",
        [
            {
                "id": "weekly-stops",
                "layer": "problem",
                "says": "Line 2 still stops about three times a week.",
                "asked_by": ["How is line 2 running?"],
            }
        ],
        default=(),
    )
    objections: Objections = a_key(
        "Reserves she voices.",
        [{"id": "email-me", "when": "next_step_proposal", "says": "Just send me an email."}],
        default=(),
    )
    our_limits: Limits = a_key(
        "What the trainee's own firm can do; a promise of more is an over-promise.",
        [{"about": "seal kit delivery", "possible": "two weeks", "refuse_above": "one week"}],
        default=(),
    )
    real_deadlines: Deadlines = a_key(
        "The only dates that may be named to hurry her.",
        [{"about": "the press slot", "on": "2026-06-26"}],
        default=(),
    )
    lines: Cells = a_key(
        "Wordings of this file's own, before her library's.", _LINES_EXAMPLE, default=()
    )


class CustomerFile(CustomerKeys):
    """A customer that several scenarios share."""

    kind: Literal["customer"] = a_key("What the file is.", "customer")


class ScenarioFile(CustomerKeys):
    """A call."""

    kind: Literal["scenario"] = a_key("What the file is.", "scenario")
    version: Version = a_key("Count it up when you change what is scored.", 2, default=1)
    language: Annotated[str, choice(("en",))] = a_key(
        "The language spoken; English only.", "en", default="en"
    )
    title: Text = a_key("What the trainee sees in the list.", "Cold Mondays")
    extends: Text = a_key(
        "Id of a scenario from which everything is taken that this file does not say, its examples "
        "and variants apart. Lists with ids are joined by id, and `remove` takes an entry away.",
        "packaging-renewal",
        default="",
    )
    call_type: Annotated[CallType, choice(CallType)] = a_key(
        "What kind of call it is, which decides the checks: `opening` (two minutes), `follow_up`, "
        "`stall` (something was promised and does not come), `gatekeeper`, `kindness` (nothing is "
        "sold), `inbound` (she rings), `day_one`.",
        "follow_up",
        "stall",
    )
    direction: Annotated[Direction, choice(Direction)] | None = a_key(
        "Who rings; left out, it follows from the call type.", "outbound", default=None
    )
    rings_about: Text = a_key(
        "Where she rings: id of the fact she rings about. She tells it once the trainee has "
        "answered, whatever he says, so let it be a trouble that needs no trust.",
        "cold-mondays",
        default="",
    )
    trains: Annotated[
        tuple[Annotated[str, choice(DIMENSIONS)], ...],
        one_or_many_of(DIMENSIONS),
    ] = a_key("What it is good for.", ["purpose", "listening"], default=())
    difficulty: Annotated[Difficulty, choice(Difficulty)] = a_key(
        "Your own estimate.", "easy", "hard", default=Difficulty.MEDIUM
    )
    today: MomentOfCall = a_key(
        'The day and hour at which the phone rings. "Next Tuesday" is counted from here, so '
        "look at a calendar.",
        "2026-03-24 10:05",
    )
    pass_mark: Percent = a_key("The score from which the call is passed.", 70, default=70)
    trainee: TraineeKeys = a_key(
        "All the trainee sees before the call.",
        {
            "you_are": {"role": "Account manager", "company": "Norpack", "sells": "machines"},
            "goal": "Learn how the visit went",
        },
    )
    customer: Text = a_key(
        "Id of a shared customer file; what stands here changes it for this call.",
        "harbour-foods",
        default="",
    )
    next_step: NextStepKeys = a_key(
        "What she agrees to, and when.",
        {"accepts": [{"id": "visit", "examples": ["I'd come and see line 2 run"]}]},
    )
    states: tuple[StateKeys, ...] = a_key(
        "States of your own. Most scenarios need none.",
        [{"id": "with-finance", "like": "discovery", "person": "ilse"}],
        default=(),
    )
    transitions: tuple[TransitionKeys, ...] = a_key(
        "Transitions of your own. Most scenarios need none.",
        [{"from": "discovery", "when": "ask_for_person", "goes_to": "with-finance"}],
        default=(),
    )
    say_instead: dict[str, Text] = a_key(
        "For each check a sentence that passes it in this very call, as a good colleague would "
        "say it; the scorecard offers it where the check failed.",
        {"checked_back": "So line 2 stops about three times a week. Have I got that right?"},
        default={},
    )
    examples: tuple[ExampleKeys, ...] = a_key(
        "A few turns and what they must lead to: the scenario's tests.",
        [
            {
                "name": "opens well",
                "turns": ["Hi Dana, I'm ringing about the visit to line 2."],
                "expect": {"passes": ["purpose_early"]},
            }
        ],
        default=(),
    )
    variants: dict[Id, dict[str, object]] = a_key(
        "The same call with other figures or another true reason: by name, the same keys again, "
        "holding only what differs.",
        {"b": {"facts": {"weekly-stops": {"says": "Line 2 stops every other day."}}}},
        default={},
    )


class LibraryFile(Authored):
    """Lines a kind of person says."""

    kind: Literal["library"] = a_key("What the file is.", "library")
    schema_version: Version = a_key("The form of the file: always 1.", 1, default=SCHEMA_VERSION)
    id: Id = a_key("The name of the file without `.yaml`.", "dry-farmer")
    title: Text = a_key("What the character is like.", "Dry farmer", default="")
    like: Text = a_key(
        "Id of the library everything is taken from that is not written here.",
        "common",
        default="",
    )
    lines: Annotated[Cells, BeforeValidator(not_empty)] = a_key(
        "The cells: each answers one thing.", _LINES_EXAMPLE
    )


class BoundsKeys(Authored):
    """Where one feeling ends and the next begins."""

    cold_below: Percent = a_key("Trust below which she is cold.", 25, default=25)
    polite_below: Percent = a_key("Trust below which she is polite.", 45, default=45)
    open_below: Percent = a_key(
        "Trust below which she is open; from it she is warm.", 65, default=65
    )
    irritated_below: Percent = a_key("Patience below which she is irritated.", 20, default=20)


Delta = Annotated[int, whole(-100, 100)]
Deltas = Annotated[
    tuple[Delta, ...], BeforeValidator(one_or_many, json_schema_input_type=int | list[int])
]


class MoveKeys(Authored):
    """What one reason does, the first time, the second, and so on."""

    trust: Deltas = a_key("To her trust; the last number repeats.", 5, [5, 5, 0], default=(0,))
    patience: Deltas = a_key("To her patience; the last number repeats.", -10, default=(0,))


class DispositionFile(Authored):
    """How trust and patience move."""

    kind: Literal["disposition"] = a_key("What the file is.", "disposition")
    schema_version: Version = a_key("The form of the file: always 1.", 1, default=SCHEMA_VERSION)
    id: Id = a_key("Always `disposition`.", "disposition")
    most_trust_gained: Percent = a_key("How far one call can raise trust.", 25, default=25)
    bounds: BoundsKeys = a_key(
        "Where one feeling ends and the next begins.", {"cold_below": 25}, default=BoundsKeys()
    )
    moves: dict[str, MoveKeys] = a_key(
        "Each reason with what it does.", {"follow_up": {"trust": [5, 5, 0], "patience": 5}}
    )


AuthoredFile = ScenarioFile | CustomerFile | LibraryFile | DispositionFile
FILE_KINDS: dict[str, type[AuthoredFile]] = {
    "scenario": ScenarioFile,
    "customer": CustomerFile,
    "library": LibraryFile,
    "disposition": DispositionFile,
}
