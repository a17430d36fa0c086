"""Spoils one check of any scenario's good story, by what was heard in its turns.

Unlike the spoils written by hand (`spoils`, `kind_spoils`) these know nothing of the story
but which turns did what: a question becomes a closed one, a summary an empty phrase.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from simulator.call.events import Heard
from simulator.call.log import CallLog
from simulator.hearing.acts import QUESTION_KINDS, ActKind, HeardText
from simulator.scenario.model import Scenario

_CLOSED = (
    "Is that a problem for you?",
    "Do you have that often?",
    "Is it the same every week?",
    "Was it like that last year?",
    "Are you happy with it?",
    "Is it expensive?",
    "Do you need it this year?",
    "Is there a budget for it?",
    "Have you asked somebody else?",
)
_LEADING = (
    "You'd want that to stop, wouldn't you?",
    "That's expensive, isn't it?",
    "You'd rather have it sorted, wouldn't you?",
)
_NOTHING = (
    "I see.",
    "All right.",
    "Fine.",
    "Good.",
    "Okay.",
    "Right.",
    "Very well.",
    "Noted.",
    "Understood.",
)
# Said where a step was proposed: no answer to anything, and no yes.
_IDLE = (
    "That's quite something.",
    "I didn't know that.",
    "It's good to hear how you see it.",
    "There's a lot in that.",
    "One learns something every day.",
    "That's a new side to it.",
)
_PURPOSE = re.compile(r",? (?:so that|so you|and I'd like|to find|because I'd)\b[^.?!]*", re.I)
_LAST_SENTENCE = re.compile(r"(?<=[.!?]) [^.!?]*[.?]$")


@dataclass(frozen=True)
class Story:
    """A good call: its turns, and what was heard in each."""

    scenario: Scenario
    turns: tuple[str, ...]
    heard: tuple[HeardText, ...]

    def where(self, *kinds: ActKind) -> list[int]:
        """The turns, counted from 1, in which one of these was heard."""
        return [n for n, heard in enumerate(self.heard, 1) if heard.has(*kinds)]

    @property
    def hello(self) -> str:
        """A greeting with his name and firm, and nothing else."""
        return f"Hello, it's Sam from {self.scenario.call.briefing.company}."


def story_of(scenario: Scenario, log: CallLog) -> Story:
    """The story that a call tells."""
    heard = {event.turn: event.heard for event in log.events if isinstance(event, Heard)}
    return Story(
        scenario=scenario,
        turns=tuple(turn.text for turn in log.turns),
        heard=tuple(heard[n] for n in range(1, len(log.turns) + 1)),
    )


def _each(turns: Iterable[int], words: tuple[str, ...]) -> dict[int, str]:
    return dict(zip(turns, words, strict=False))


def _no_reason(story: Story) -> dict[int, str]:
    return {1: f"{story.hello} How are you?", 2: "That's good to hear. Is it busy at your place?"}


def _empty_reason(story: Story) -> dict[int, str]:
    return {1: f"{story.hello} I'm ringing about our new prices. Have you a few minutes?"}


def _no_benefit(story: Story) -> dict[int, str]:
    return {1: _PURPOSE.sub("", story.turns[0])}


def _filler(story: Story) -> dict[int, str]:
    return {1: f"{story.hello} I'm just touching base.", 2: "How is everything?"}


def _closed(story: Story) -> dict[int, str]:
    asked = story.where(ActKind.OPEN_QUESTION, ActKind.FOLLOW_UP, ActKind.CLOSED_QUESTION)
    return _each((n for n in asked if n > 1), _CLOSED)


def _loaded(story: Story) -> dict[int, str]:
    return _each((n for n in story.where(ActKind.OPEN_QUESTION) if n > 1), _LEADING[:2])


def _no_follow_up(story: Story) -> dict[int, str]:
    asked = [n for n in story.where(ActKind.FOLLOW_UP, *QUESTION_KINDS) if n > 1]
    return _each(asked[1:], _NOTHING)


def _not_deeper(story: Story) -> dict[int, str]:
    asked = story.where(ActKind.FOLLOW_UP, *QUESTION_KINDS)
    return _each((n for n in asked if n > 3), _NOTHING)


def _no_summary(story: Story) -> dict[int, str]:
    empty = ("Got it, I completely understand.", "I follow you entirely.", "Yes, I understand.")
    return _each(story.where(ActKind.RECAP), empty + _NOTHING)


def _empty_summary(story: Story) -> dict[int, str]:
    empty = ("So you have some challenges. Have I got that right?",)
    return _each(story.where(ActKind.RECAP), empty + _NOTHING)


def _no_check_back(story: Story) -> dict[int, str]:
    asked = story.where(ActKind.CHECK_BACK)
    return {n: _LAST_SENTENCE.sub("", story.turns[n - 1]) for n in asked}


def _no_step(story: Story) -> dict[int, str]:
    put = story.where(
        ActKind.NEXT_STEP_PROPOSAL,
        ActKind.COMMITMENT,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.DISQUALIFY,
    )
    return _each((n for n in put if n > 1), _IDLE) | {len(story.turns): "Goodbye."}


def _no_day(story: Story) -> dict[int, str]:
    put = [n for n in story.where(ActKind.NEXT_STEP_PROPOSAL) if n > 1]
    others = story.where(ActKind.COMMITMENT, ActKind.CONDITIONAL_COMMITMENT, ActKind.DISQUALIFY)
    vague = dict.fromkeys(put[:1], "I'd suggest that we talk again some time.")
    rest = sorted({n for n in (*put[1:], *others) if n not in vague and n > 1})
    return vague | _each(rest, _IDLE) | {len(story.turns): "Goodbye."}


def _his_day(story: Story) -> dict[int, str]:
    put = [n for n in story.where(ActKind.NEXT_STEP_PROPOSAL) if n > 1]
    mine = dict.fromkeys(put[:1], "I'm in your area tomorrow anyway, so I'll come by at eight.")
    fit = story.where(ActKind.DISQUALIFY)
    rest = sorted({n for n in (*put[1:], *fit) if n not in mine})
    return mine | _each(rest, _IDLE) | {len(story.turns): "Goodbye."}


SPOILED_BY: dict[str, Callable[[Story], dict[int, str]]] = {
    "purpose_early": _no_reason,
    "specific_purpose": _empty_reason,
    "benefit_to_her": _no_benefit,
    "no_filler_opener": _filler,
    "open_questions": _closed,
    "question_shape": _loaded,
    "follow_up": _no_follow_up,
    "deeper_layer": _not_deeper,
    "recap_before_asking": _no_summary,
    "recap_coverage": _empty_summary,
    "recap_accurate": _empty_summary,
    "checked_back": _no_check_back,
    "next_step_action": _no_step,
    "next_step_when": _no_day,
    "next_step_fits": _his_day,
    "next_step_agreed": _no_step,
}
