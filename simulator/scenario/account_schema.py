"""The form of account files and of the relationship table: keys, values, defaults.

What names refer to, and whether the story can go on from everywhere, is checked by
`account_compiler` and `account_proof`.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from simulator.scenario.account_model import Condition, ItemKind
from simulator.scenario.schema import (
    SCHEMA_VERSION,
    Authored,
    Deltas,
    NoteKeys,
    Version,
)
from simulator.scenario.schema_values import (
    Day,
    Id,
    Names,
    Percent,
    Text,
    YesNo,
    choice,
    not_empty,
    one_or_many,
    whole,
)

DEFAULT_FOLLOW_UPS = 5  # about as many as the articles give a proposal; never rewarded


class OwedKeys(Authored):
    """A promise that is open when the story begins."""

    id: Id
    by: Text = Field(description="'trainee', or the id of somebody on the customer's side.")
    what: Text
    due: Day
    arrives: Day | None = Field(default=None, description="When she keeps it after all.")


class EventKeys(Authored):
    """Something that happens in the customer's business."""

    id: Id
    on: Day
    says: Text = Field(description="What the trainee hears or reads of it.")
    trust: Annotated[int, whole(-30, 30)] = 0
    ends: YesNo = Field(default=False, description="The story is over with it.")
    unless_held: Names = Field(default=(), description="Not once one of these calls was held.")


class MovedKeys(Authored):
    """A scenario put into another part of the year."""

    weeks: Annotated[int, whole(-104, 104)] = Field(description="Every date lies so much later.")
    words: dict[str, Text] = Field({}, description="What its texts call the dates, old: new.")


class CallNeedsKeys(Authored):
    """What must lie behind a call."""

    after: Names = Field(default=(), description="Calls held before.")
    event: Text = ""
    trust: Percent = 0


class CallKeys(Authored):
    """A call of the story."""

    id: Id
    scenario: Text = Field(default="", description="Id of the scenario it is.")
    like: Text = Field(default="", description="Or an earlier call, taken with its changes.")
    opens: Day | None = Field(default=None, description="Left out: when the story begins.")
    closes: Day | None = Field(default=None, description="Left out: when the story ends.")
    dates_until: Day | None = Field(
        default=None, description="Up to this day the scenario's own dates are offered."
    )
    needs: CallNeedsKeys = CallNeedsKeys()
    repeats: YesNo = Field(default=False, description="May be held any number of times.")
    moved: MovedKeys | None = None
    changes: dict[str, object] = Field(
        {}, description="Keys of a scenario again, holding only what differs."
    )


class ItemKeys(Authored):
    """Something that can be sent."""

    id: Id
    what: Text
    kind: Annotated[ItemKind, choice(ItemKind)] = ItemKind.PAGE
    fits: Names = Field(default=(), description="Facts it is of use for.")
    thanks: Text = ""


class ColleagueKeys(Authored):
    """Somebody of the trainee's firm who knows what is possible."""

    id: Id
    who: Text
    about: Names = Field(description="'about' of the limits to answer for.")
    answers: Text
    takes_days: Annotated[int, whole(0, 10)] = 1


class GoldenKeys(Authored):
    """When the customer rings of her own accord."""

    call: Text
    trust: Percent = 65
    kept: Annotated[int, whole(0, 20)] = 1
    given: Annotated[int, whole(0, 20)] = 1
    opens: Day | None = None


class OpinionKeys(Authored):
    """What she would say about the trainee to a colleague."""

    trust: Percent = Field(default=0, description="From this trust up.")
    says: Text


Calls = Annotated[tuple[CallKeys, ...], BeforeValidator(not_empty)]


class AccountFile(Authored):
    """A customer's story over some weeks."""

    kind: Literal["account"]
    schema_version: Version = SCHEMA_VERSION
    id: Id
    version: Version = 1
    title: Text
    condition: Annotated[Condition, choice(Condition)]
    story: Text = Field(description="What the trainee knows of them at the start.")
    starts: Day
    ends: Day
    last_contact: Day | None = Field(default=None, description="Left out: the day it begins.")
    trust: Percent | None = Field(default=None, description="Left out: as in the first call.")
    balance: Annotated[int, whole(-10, 10)] | None = None
    last_note: NoteKeys | None = Field(
        default=None, description="Left out: the note of the first call's scenario."
    )
    follow_ups: Annotated[int, whole(1, 20)] = DEFAULT_FOLLOW_UPS
    owed: tuple[OwedKeys, ...] = ()
    events: tuple[EventKeys, ...] = ()
    calls: Calls
    shelf: tuple[ItemKeys, ...] = ()
    team: tuple[ColleagueKeys, ...] = ()
    golden: GoldenKeys | None = None
    opinions: Annotated[tuple[OpinionKeys, ...], BeforeValidator(one_or_many)]
    farewell: Text = Field(description="What she says when she wants no more calls.")


class RelationshipMoveKeys(Authored):
    """What one reason does, the first time, the second, and so on."""

    trust: Deltas


class RelationshipFile(Authored):
    """How trust moves between calls."""

    kind: Literal["relationship"]
    schema_version: Version = SCHEMA_VERSION
    id: Id
    calls_a_day: Annotated[int, whole(1, 20)] = 4
    tasks_a_day: Annotated[int, whole(1, 50)] = 8
    silence_days: Annotated[int, whole(1, 60)] = 8
    likeness: Percent = 60
    moves: dict[str, RelationshipMoveKeys]
