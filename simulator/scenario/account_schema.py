"""The form of account files and of the relationship table: keys, values, defaults.

What names refer to, and whether the story can go on from everywhere, is checked by
`account_compiler` and `account_proof`.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from simulator.scenario.account_model import Condition, ItemKind
from simulator.scenario.schema import FILE_KINDS, SCHEMA_VERSION, Deltas, Version
from simulator.scenario.schema_call import NoteKeys
from simulator.scenario.schema_values import (
    Authored,
    Day,
    Id,
    Names,
    Percent,
    Text,
    YesNo,
    a_key,
    choice,
    not_empty,
    one_or_many,
    whole,
)

DEFAULT_FOLLOW_UPS = 5  # about as many as the articles give a proposal; never rewarded


class OwedKeys(Authored):
    """A promise that is open when the story begins."""

    id: Id = a_key("A short name.", "figures-of-may")
    by: Text = a_key("`trainee`, or the id of somebody on the customer's side.", "dana", "trainee")
    what: Text = a_key("What was promised.", "the figures of May, by mail")
    due: Day = a_key("By when.", "2026-06-05")
    arrives: Day | None = a_key(
        "If it is hers: the day on which she keeps it after all; left out: not by herself.",
        "2026-06-09",
        default=None,
    )


class EventKeys(Authored):
    """Something that happens in the customer's business."""

    id: Id = a_key("A short name.", "retailer-news")
    on: Day = a_key("The day on which the trainee hears of it.", "2026-06-10")
    says: Text = a_key(
        "What the trainee hears or reads of it.", "The trade paper writes of cardboard trays."
    )
    trust: Annotated[int, whole(-30, 30)] = a_key("What it does to her trust.", -5, default=0)
    ends: YesNo = a_key("Whether the story is over with it.", True, default=False)
    unless_held: Names = a_key(
        "It does not happen once one of these calls was held.", ["after-the-visit"], default=()
    )


class MovedKeys(Authored):
    """A scenario put into another part of the year."""

    weeks: Annotated[int, whole(-104, 104)] = a_key("Every date lies so many weeks later.", 10, -4)
    words: dict[str, Text] = a_key(
        "What the scenario's texts call its dates: the old words and the new ones.",
        {"second of April": "eleventh of June"},
        default={},
    )


class CallNeedsKeys(Authored):
    """What must lie behind a call."""

    after: Names = a_key("Calls held before.", ["after-the-visit"], default=())
    event: Text = a_key("An event that has happened.", "retailer-news", default="")
    trust: Percent = a_key("At least this much trust.", 45, default=0)


class CallKeys(Authored):
    """A call of the story."""

    id: Id = a_key("A short name, unique in this file.", "after-the-visit")
    scenario: Text = a_key("Id of the scenario it is.", "packaging-renewal", default="")
    like: Text = a_key(
        "Instead of a scenario: a call above it, taken over with its changes.",
        "after-the-visit",
        default="",
    )
    opens: Day | None = a_key(
        "From this day; left out: when the story begins.", "2026-06-01", default=None
    )
    closes: Day | None = a_key(
        "Up to this day; left out: when the story ends.", "2026-06-12", default=None
    )
    dates_until: Day | None = a_key(
        "Up to this day the scenario's own dates are offered, later ones reckoned from the day "
        "of the call; left out: the scenario's own day.",
        "2026-06-05",
        default=None,
    )
    needs: CallNeedsKeys = a_key(
        "What must lie behind it.", {"after": ["after-the-visit"]}, default=CallNeedsKeys()
    )
    repeats: YesNo = a_key("Whether it may be held again and again.", True, default=False)
    moved: MovedKeys | None = a_key(
        "Puts the scenario into another part of the year.", {"weeks": 10}, default=None
    )
    changes: dict[str, object] = a_key(
        "Keys of a scenario again, holding only what differs.",
        {"title": "How line 2 runs now"},
        default={},
    )


class ItemKeys(Authored):
    """Something that can be sent between calls."""

    id: Id = a_key("A short name, which the trainee types.", "start-up-checklist")
    what: Text = a_key("What it is.", "the one-page checklist for starting up after a stop")
    kind: Annotated[ItemKind, choice(ItemKind)] = a_key(
        "What kind of thing.", "letter", default=ItemKind.PAGE
    )
    fits: Names = a_key(
        "Facts it is of use for, once they were told; none: it fits nobody. A letter always fits.",
        ["restart-time"],
        default=(),
    )
    thanks: Text = a_key(
        "What comes back where it fits.", "It hangs beside the sealer.", default=""
    )


class ColleagueKeys(Authored):
    """Somebody of the trainee's firm who knows what is really possible."""

    id: Id = a_key("A short name, which the trainee types.", "marek")
    who: Text = a_key("Who that is.", "Marek from service")
    about: Names = a_key("`about` of the limits to answer for.", ["seal kit delivery"])
    answers: Text = a_key("The answer.", "A kit takes two weeks. It has never taken less.")
    takes_days: Annotated[int, whole(0, 10)] = a_key(
        "Workdays until the answer is there.", 1, default=1
    )


class GoldenKeys(Authored):
    """What must be earned before the customer rings of her own accord."""

    call: Text = a_key("The inbound call it leads to.", "she-rings")
    trust: Percent = a_key("At least this much trust.", 65, default=65)
    kept: Annotated[int, whole(0, 20)] = a_key("So many promises kept.", 1, default=1)
    given: Annotated[int, whole(0, 20)] = a_key("So many things sent that fitted.", 1, default=1)
    opens: Day | None = a_key("Not before this day; left out: any day.", "2026-06-15", default=None)


class OpinionKeys(Authored):
    """What she would say about the trainee to a colleague."""

    trust: Percent = a_key("From this trust up.", 65, default=0)
    says: Text = a_key("Her words.", "I ring that one myself.")


Calls = Annotated[tuple[CallKeys, ...], BeforeValidator(not_empty)]
Opinions = Annotated[tuple[OpinionKeys, ...], BeforeValidator(one_or_many)]


class AccountFile(Authored):
    """A customer's story over some weeks."""

    kind: Literal["account"] = a_key("What the file is.", "account")
    schema_version: Version = a_key("The form of the file: always 1.", 1, default=SCHEMA_VERSION)
    id: Id = a_key("The name of the file without its ending.", "harbour-foods")
    version: Version = a_key("Raise it when you change the story.", 2, default=1)
    title: Text = a_key("What it is called in lists.", "The rear jaws of line 2")
    condition: Annotated[Condition, choice(Condition)] = a_key(
        "How the relationship stands at the start.", "neglected"
    )
    story: Text = a_key("What the trainee knows of them at the start.", "Dana packs fish.")
    starts: Day = a_key("The first day, a workday.", "2026-05-27")
    ends: Day = a_key("The last day, a workday.", "2026-06-26")
    last_contact: Day | None = a_key(
        "When they last spoke; left out: the day it begins.", "2026-05-12", default=None
    )
    trust: Percent | None = a_key(
        "Her trust at the start; left out: as in the first call.", 40, default=None
    )
    balance: Annotated[int, whole(-10, 10)] | None = a_key(
        "Given minus taken so far; left out: as in the first call.", -2, default=None
    )
    last_note: NoteKeys | None = a_key(
        "The note the trainee finds; left out: that of the first call's scenario.",
        {"discussed": "Seal failures on line 2"},
        default=None,
    )
    follow_ups: Annotated[int, whole(1, 20)] = a_key(
        "How many calls about a stalled matter she takes.", 5, default=DEFAULT_FOLLOW_UPS
    )
    owed: tuple[OwedKeys, ...] = a_key(
        "Promises of either side that are open at the start.",
        [{"id": "figures", "by": "dana", "what": "the figures of May", "due": "2026-06-05"}],
        default=(),
    )
    events: tuple[EventKeys, ...] = a_key(
        "What happens in the business meanwhile.",
        [{"id": "retailer-news", "on": "2026-06-10", "says": "A retailer wants trays."}],
        default=(),
    )
    calls: Calls = a_key(
        "The calls of the story; of those that are open the first not yet held is made.",
        [{"id": "after-the-visit", "scenario": "packaging-renewal", "repeats": True}],
    )
    shelf: tuple[ItemKeys, ...] = a_key(
        "What can be sent between calls.",
        [{"id": "checklist", "what": "a checklist", "fits": ["restart-time"]}],
        default=(),
    )
    team: tuple[ColleagueKeys, ...] = a_key(
        "The trainee's own people, who know what is possible.",
        [{"id": "marek", "who": "Marek", "about": ["seal kit delivery"], "answers": "Two weeks."}],
        default=(),
    )
    golden: GoldenKeys | None = a_key(
        "When she rings of her own accord; left out: never.", {"call": "she-rings"}, default=None
    )
    opinions: Opinions = a_key(
        "What she would say about the trainee to a colleague, by trust; one holds always.",
        [{"trust": 65, "says": "I ring that one myself."}, {"says": "Let it ring."}],
    )
    farewell: Text = a_key("What she says when she wants no more calls.", "Please don't ring.")


class RelationshipMoveKeys(Authored):
    """What one reason does, the first time, the second, and so on."""

    trust: Deltas = a_key("To her trust; the last number repeats.", 5, [5, 5, 3])


class RelationshipFile(Authored):
    """How trust moves between calls, and what a day holds."""

    kind: Literal["relationship"] = a_key("What the file is.", "relationship")
    schema_version: Version = a_key("The form of the file: always 1.", 1, default=SCHEMA_VERSION)
    id: Id = a_key("Always `relationship`.", "relationship")
    calls_a_day: Annotated[int, whole(1, 20)] = a_key("Calls a day holds.", 4, default=4)
    tasks_a_day: Annotated[int, whole(1, 50)] = a_key("Other things a day holds.", 8, default=8)
    silence_days: Annotated[int, whole(1, 60)] = a_key(
        "Workdays without a word after which she begins to forget.", 8, default=8
    )
    likeness: Percent = a_key(
        "Percent of a reason's words that make it the same one again.", 60, default=60
    )
    moves: dict[str, RelationshipMoveKeys] = a_key(
        "Each reason with what it does.", {"kept": {"trust": [5, 5, 3]}}
    )


EVERY_KIND: dict[str, type[Authored]] = {
    **FILE_KINDS,
    "account": AccountFile,
    "relationship": RelationshipFile,
}
