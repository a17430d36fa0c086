"""The form of what a call is: the briefing, the next step, own states, sample calls.

Names follow the model; what a name refers to is checked by `semantics`.
"""

from typing import Annotated

from simulator.scenario.schema_people import ConditionKeys, NeedsKeys
from simulator.scenario.schema_values import (
    Authored,
    Clock,
    Day,
    Id,
    MomentOfCall,
    Names,
    Percent,
    StateId,
    Text,
    Texts,
    YesNo,
    a_key,
    choice,
    word_of,
)
from simulator.scenario.vocabulary import ACTS, OUTCOMES, STATES


class YouAreKeys(Authored):
    """Whom the trainee plays."""

    role: Text = a_key("The trainee's job.", "Account manager")
    company: Text = a_key("The trainee's own company.", "Norpack")
    sells: Text = a_key("What that company sells.", "packaging machines and service")


class NoteKeys(Authored):
    """The note of the last call."""

    discussed: Text = a_key("What was discussed.", "Seal failures on line 2", default="")
    proposed: Text = a_key("What was proposed.", "A service visit", default="")
    next_purpose: Text = a_key("What the next call is for.", "Hear how the visit went", default="")


class TraineeKeys(Authored):
    """All the trainee sees before the call. A call cannot be specific if this is not."""

    you_are: YouAreKeys = a_key(
        "Whom the trainee plays.",
        {"role": "Account manager", "company": "Norpack", "sells": "packaging machines"},
    )
    goal: Text = a_key(
        "What the call is to reach, in one sentence.",
        "Learn how the visit went and what next year needs; agree a next step",
    )
    last_note: NoteKeys | None = a_key(
        "The note of the last call, under its three headings; left out where there was none.",
        {"discussed": "Seal failures on line 2", "next_purpose": "Hear how the visit went"},
        default=None,
    )
    known: Names = a_key(
        "Ids of facts the note already tells. Asking for one as if it were new costs patience; "
        "confirming it is good preparation.",
        ["seal-history"],
        default=(),
    )
    also: Texts = a_key(
        "Whatever else an honest answer needs: real delivery times, what may be given away, "
        "dates that truly bind.",
        ["A seal kit takes two weeks to deliver.", "Their summer run starts on 20 April."],
        default=(),
    )


class AcceptedKeys(Authored):
    """A next step she would agree to."""

    id: Id = a_key("A name for you.", "visit")
    examples: Texts = a_key(
        "The step as trainees would propose it, in different words.",
        ["I'd come and see line 2 run", "Marek and I look at the jaws with you"],
    )
    so_that: Text = a_key("What it is for.", "see a stop with our own eyes", default="")
    at: MomentOfCall | None = a_key(
        "The appointment, if only this one will do.", "2026-06-23 10:00", default=None
    )
    earliest: Day | None = a_key(
        "From which day this one will do, where it differs from the others.",
        "2026-04-01",
        default=None,
    )
    needs: NeedsKeys = a_key(
        "What it takes to be agreed.", {"trust": 50}, {"after": "weekly-stops"}, default=NeedsKeys()
    )
    lets_go: YesNo = a_key(
        "Whether this is parting as friends, where that is the best ending.", True, default=False
    )


class RefusalKeys(Authored):
    """What she says instead of yes, by reason."""

    before_need: Texts = a_key(
        "Nothing of hers was talked about yet.",
        ["Before we go there, what would you be coming for?"],
        default=(),
    )
    no_day: Texts = a_key("No day was named.", ["When were you thinking?"], default=())
    too_early: Texts = a_key(
        "The day lies before `earliest`.", ["No. After month-end, please."], default=()
    )
    wrong_step: Texts = a_key(
        "It is none of those she accepts.",
        ["I don't need a presentation. I need the line to run."],
        default=(),
    )


class NextStepKeys(Authored):
    """What she agrees to, and when."""

    accepts: tuple[AcceptedKeys, ...] = a_key(
        "The steps she would agree to. Let several be right, and let the facts decide which of "
        "three plausible ones is not.",
        [{"id": "visit", "examples": ["I'd come and see line 2 run"]}],
        default=(),
    )
    earliest: Day | None = a_key(
        "The first day that will do: tests whether somebody listens for her date.",
        "2026-04-01",
        default=None,
    )
    latest: Day | None = a_key("The last day that will do.", "2026-04-30", default=None)
    not_before_time: Clock = a_key(
        "The hour before which she has no time, in quotes.", "14:00", default=""
    )
    asks_for_delay: Texts = a_key(
        "How she says that it must wait.", ["After month-end, please."], default=()
    )
    offers_day: Texts = a_key(
        "Days she names when asked when it suits. They lie after `earliest`; say the weekday and "
        "look it up.",
        ["Thursday the second of April, at nine."],
        default=(),
    )
    refuses: RefusalKeys = a_key(
        "What she says instead of yes.",
        {"no_day": ["When were you thinking?"]},
        default=RefusalKeys(),
    )
    needs_known: Names = a_key(
        "Ids of facts that must have been told before she agrees to anything; left out, any "
        "problem.",
        ["weekly-stops"],
        default=(),
    )


class StateKeys(Authored):
    """A state of the author's own."""

    id: StateId = a_key("The name of the state.", "with-finance")
    like: Annotated[str, word_of(STATES)] = a_key(
        "The state of the ordinary call it behaves like.", "discovery"
    )
    says: Texts = a_key("What is said on entering it.", ["Ilse Brandt, hello?"], default=())
    person: Text = a_key("Id of the person on the phone there.", "ilse", default="")


class TransitionKeys(Authored):
    """A transition the author adds, replaces or forbids."""

    source: Texts = a_key(
        "The state it leads from, several, or `*` for any; the star in quotes.",
        "discovery",
        "*",
        alias="from",
    )
    when: Annotated[str, word_of(ACTS, or_other=True)] = a_key(
        "What sets it off: something the trainee does, or the id of a fact once told in full.",
        "ask_for_person",
        "not-only-me",
    )
    condition: ConditionKeys | None = a_key(
        "What must hold as well.", {"trust": 45}, default=None, alias="if"
    )
    goes_to: Text = a_key("The state it leads to.", "with-finance", default="")
    hand_to: Text = a_key("Id of the person who takes over.", "ilse", default="")
    says: Texts = a_key(
        "What is said on the way.", ["She's next door. I'll ask her to the phone."], default=()
    )
    forbids: YesNo = a_key(
        "Whether this leads nowhere, in place of `goes_to`.", True, default=False
    )


class ExpectKeys(Authored):
    """What an example leads to; what is left out may be as it likes."""

    state: Text = a_key("The state of the call after the last turn.", "discovery", default="")
    discloses: Names = a_key("Ids of facts that were told in full.", ["weekly-stops"], default=())
    hides: Names = a_key("Ids of facts that were not told in full.", ["second-site"], default=())
    passes: Names = a_key("Checks that are passed.", ["purpose_early"], default=())
    fails: Names = a_key("Checks that are not passed.", ["specific_purpose"], default=())
    outcome: Annotated[str, choice(OUTCOMES)] = a_key(
        "How the call ends; the trainee hangs up after the last turn if nobody has.",
        "agreed",
        default="",
    )
    score_at_least: Percent | None = a_key("The least score.", 85, default=None)
    score_at_most: Percent | None = a_key("The highest score.", 40, default=None)


class ExampleKeys(Authored):
    """Sample turns, which are also the scenario's tests: see `warmcall test`."""

    name: Text = a_key("What it shows.", "opens well")
    turns: Texts = a_key(
        "What the trainee says, a turn each.",
        ["Hi Dana, Sam from Norpack, I'm ringing about the visit.", "What still goes wrong?"],
    )
    expect: ExpectKeys = a_key(
        "What these turns lead to.", {"state": "discovery", "discloses": ["weekly-stops"]}
    )
    variant: Text = a_key("Id of the variant it is played in.", "b", default="")
