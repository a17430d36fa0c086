"""What every simulated trainee can do: speak, wait, hang up, and remember what he heard.

A kind of trainee is a course: a generator that yields what he does next and is sent her
reply. Courses are in `careful` and `flawed`; what all of them share is here.
"""

import re
from collections.abc import Generator
from dataclasses import dataclass
from itertools import pairwise

from simulator.call.events import RefusalReason
from simulator.hearing.when import find_when
from simulator.scenario.cues import Situation
from simulator.scenario.model import CallType, Direction, Fact, Layer, Scenario
from simulator.trainees.bank import Intent
from simulator.trainees.reply import Reply
from simulator.trainees.words import Words, joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """He says this."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """He says nothing for so long."""

    seconds: float


Action = Say | Wait
Course = Generator[Action, Reply, None]
Turns = Generator[Action, Reply, Reply]

_TRIES = 3  # at anything she does not take
_ASKS_WHY = (
    Situation.ASKS_PURPOSE,
    Situation.NO_PURPOSE,
    Situation.VAGUE_PURPOSE,
    Situation.WRONG_PURPOSE,
)
_NEAR = 14  # characters between a day and its hour


class Caller:
    """One simulated trainee in one call: his words, his briefing, and his memory."""

    def __init__(self, scenario: Scenario, words: Words) -> None:
        self.words = words
        self.call = scenario.call
        self.told: list[str] = []  # facts she has told him, in order
        self.hinted: list[str] = []
        self.given_back: set[str] = set()  # facts in his summaries
        self.wants_more = False  # she has shown that she would like something of him
        self._facts = {fact.id: fact for fact in scenario.customer.facts}
        self._latest: tuple[str, ...] = ()

    @property
    def rings(self) -> bool:
        """Whether it is he who rings."""
        return self.call.direction is Direction.OUTBOUND

    @property
    def type(self) -> CallType:
        """The kind of call he was briefed for."""
        return self.call.type

    def fact(self, id: str) -> Fact:
        """What she told."""
        return self._facts[id]

    # ── speaking ────────────────────────────────────────────────────────────

    def do(self, *texts: str) -> Turns:
        """Say these as one turn, where there is anything to say, and take in the answer."""
        text = joined(*texts)
        if not text:
            return Reply()
        return self.take_in((yield Say(text=text)))

    def take_in(self, reply: Reply) -> Reply:
        """Remember what she has told."""
        fresh = [fact for fact in reply.told if fact not in self.told]
        self.told += fresh
        self.hinted += [fact for fact in reply.hinted if fact not in self.hinted]
        self._latest = tuple(fresh)
        self.wants_more |= reply.shows(Situation.TRUST_SIGN)
        return reply

    def say(self, *texts: str) -> Turns:
        """Say these, and deal with whatever she puts in the way before going on."""
        reply = yield from self.do(*texts)
        return (yield from self.settle(reply))

    def settle(self, reply: Reply) -> Turns:
        """Answer her doubts: why he rings, what he sells, a reserve, a correction."""
        for _ in range(_TRIES):
            if reply.shows(Situation.RECAP_WRONG, Situation.BUILT_ON_WRONG) and self.told:
                answer = self._put_right(reply)
            elif reply.shows(Situation.CHECK_IN_SUSPECTED):
                answer = self.words.line(Intent.NOTHING_TO_SELL)
            elif reply.objected or reply.shows(Situation.OBJECTION_STANDS):
                answer = self.words.line(Intent.RESERVE)
            elif self.rings and reply.shows(*_ASKS_WHY):
                answer = self.words.line(Intent.OPENING)
            else:
                break
            if not answer:
                break
            reply = yield from self.do(answer)
        return reply

    def _put_right(self, reply: Reply) -> str:
        """The detail again, from what she has just said of it."""
        again = [fact for fact in reply.told if fact in self.given_back]
        wrong = again or [fact for fact in self.told if fact in self.given_back]
        if not wrong:
            return ""
        return self.words.line(
            Intent.PUT_RIGHT, what=f"{self.words.retelling(self.fact(wrong[0]))}"
        )

    # ── opening and listening ───────────────────────────────────────────────

    def open(self) -> Turns:
        """The first words: why he rings, or, where she rings, that he listens."""
        if not self.rings:
            return (yield from self.say(self.words.line(Intent.ANSWERS_PHONE)))
        text = self.words.line(Intent.OPENING)
        ask_time = "" if text.rstrip().endswith("?") else self.words.line(Intent.ASK_TIME)
        return (yield from self.say(text, ask_time))

    def ask(self, intent: Intent, *before: str) -> Turns:
        """A question of this kind, where one is left, after other words."""
        question = self.words.line(intent)
        if not question:
            return Reply()
        return (yield from self.say(*before, question))

    def feels(self, reply: Reply) -> str:
        """A word of care, where she has just told something hard."""
        hard = any(self.fact(fact).layer is Layer.PROBLEM for fact in reply.told)
        return self.words.line(Intent.CARE) if hard else ""

    def sum_up(self, most: int) -> Turns:
        """Give back what she told and he has not given back yet, the weighty things first."""
        open_ = [fact for fact in self.told if fact not in self.given_back]
        weighty = sorted(open_, key=lambda fact: not self.fact(fact).key)[:most]
        if not weighty:
            return Reply()
        self.given_back.update(weighty)
        facts = tuple(self.fact(fact) for fact in self.told if fact in weighty)
        return (yield from self.say(self.words.recap(facts)))

    # ── agreeing ────────────────────────────────────────────────────────────

    def agree(self, why: str = "") -> Turns:
        """Propose a step with its day, and take hers where she will not have his."""
        reply = yield from self.say(self.words.line(Intent.NEXT_STEP), why)
        for _ in range(_TRIES):
            if reply.agreed or reply.is_over:
                break
            if reply.day:
                reply = yield from self.say(self.take_day(reply.day), why)
            elif reply.refused is RefusalReason.WRONG_STEP and self.words.has(Intent.NEXT_STEP):
                reply = yield from self.say(
                    self.words.line(Intent.NEXT_STEP), self.words.line(Intent.ASK_DAY)
                )
            elif reply.refused is RefusalReason.BEFORE_NEED:
                reply = yield from self.ask(Intent.ASK_TROUBLE)
                reply = yield from self.say(self.words.line(Intent.NEXT_STEP), why)
            else:
                reply = yield from self.say(self.words.line(Intent.ASK_DAY))
        return reply

    def take_day(self, day: str) -> str:
        """Her own day confirmed, in a sentence for another day where one can hold it."""
        text = self.words.line(Intent.OTHER_DAY)
        moved = _with_day(text, day, self)
        return moved or self.words.line(Intent.TAKE_DAY, when=day)

    def part(self) -> Turns:
        """Thank and ring off."""
        return (yield from self.do(self.words.line(Intent.BYE)))


def _with_day(text: str, day: str, caller: Caller) -> str:
    """The sentence with its one day replaced by hers; empty where it names several."""
    moments = [m for m in find_when(text, caller.call.today.date()).moments if m.day or m.time]
    if not moments or sum(m.day is not None for m in moments) != 1:
        return ""
    start, end = moments[0].start, moments[-1].end
    if any(b.start - a.end > _NEAR for a, b in pairwise(moments)):
        return ""
    before = text[:start]
    if re.search(r"\bthe\s*$", before, re.I) and day.lower().startswith("the "):
        day = day[4:]
    return before + day + text[end:]
