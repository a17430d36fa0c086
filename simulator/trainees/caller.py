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
from simulator.trainees.words import Words, in_her_words, joined


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
_ROUNDS = 5  # of settling on a day
_ASKS_WHY = (
    Situation.ASKS_PURPOSE,
    Situation.NO_PURPOSE,
    Situation.VAGUE_PURPOSE,
    Situation.WRONG_PURPOSE,
)
_USUAL_RESERVES = (
    re.compile(r"\b(?:e-?mail|mail|write|writing|send)\b", re.I),
    re.compile(r"\b(?:price|dear|expensive|cost|costs|money|budget|discount)\b", re.I),
    re.compile(r"\b(?:time|busy|minutes?|moment)\b", re.I),
    re.compile(r"\b(?:supplier|somebody|someone|firm|provided)\b", re.I),
)
_QUESTION = re.compile(r"[^.?!]*\?")
_TIME = re.compile(r"\b(?:minutes?|moment|time|go on)\b", re.I)
_OF_ANOTHER = re.compile(r"\b(?:could|can|would|might|does|has) (?:m[rs]s? \w+|she|he)\b", re.I)
_HER_DAY = "when it suits you"
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
        self._objections = scenario.customer.objections
        self._reserve = ""  # the one she has voiced last

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
                answer = self._meet(reply)
            elif self.rings and reply.shows(*_ASKS_WHY):
                answer = self.words.line(Intent.OPENING)
            else:
                break
            if not answer:
                break
            reply = yield from self.do(answer)
        return reply

    def _meet(self, reply: Reply) -> str:
        """An answer to her reserve: a sentence about such reserves, else the author's own.

        The hands knew of four reserves (an email, no time, too dear, somebody else); anybody
        who hears another one answers that.
        """
        self._reserve = reply.objected or self._reserve
        usual = next((words for words in _USUAL_RESERVES if words.search(reply.text)), None)
        if usual is not None:
            answer = self.words.line(Intent.RESERVE, fits=lambda text: bool(usual.search(text)))
            if answer:
                return answer
        own = [
            text
            for objection in self._objections
            if objection.id == self._reserve
            for way in objection.answered_by
            for text in way.examples
        ]
        return next(iter(own), "") or self.words.line(Intent.RESERVE)

    def _put_right(self, reply: Reply) -> str:
        """The thing again, in the words she has just used for it."""
        again = [fact for fact in reply.told if fact in self.given_back]
        wrong = again or [fact for fact in self.told if fact in self.given_back]
        if not wrong:
            return ""
        what = in_her_words(self.fact(wrong[0]))
        return self.words.line(Intent.PUT_RIGHT, what=what)

    # ── opening and listening ───────────────────────────────────────────────

    def open(self, *after: str) -> Turns:
        """The first words: why he rings, or, where she rings, that he listens."""
        if not self.rings:
            return (yield from self.say(self.words.line(Intent.ANSWERS_PHONE)))
        text = self.words.line(Intent.OPENING)
        ask_time = "" if _asks_time(text) else self.words.line(Intent.ASK_TIME)
        return (yield from self.say(text, *after, ask_time))

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

    def agree(self, why: str = "", *, asks: bool = False) -> Turns:
        """Propose a step, and take her day where she will not have his.

        `why` is a clause that says what it is for. Who `asks` makes sure that his day suits
        her, and asks for hers where she has named days or hours of her own.
        """
        reply = yield from self.say(*self._proposal(why, asks=asks))
        for _ in range(_ROUNDS):
            if reply.agreed or reply.is_over:
                break
            if reply.day:
                reply = yield from self.say(self.take_day(reply.day, why))
            elif self._wants_something_else(reply) and self.words.has(Intent.NEXT_STEP):
                reply = yield from self.say(*self._proposal(why, asks=True))
            elif reply.refused is RefusalReason.BEFORE_NEED:
                yield from self.ask(Intent.ASK_TROUBLE)
                reply = yield from self.say(*self._proposal(why, asks=asks))
            else:
                reply = yield from self.say(self.words.line(Intent.ASK_DAY))
        return reply

    def _wants_something_else(self, reply: Reply) -> bool:
        """Whether she takes the day and not the matter: "and what would we do then?"."""
        return reply.refused is RefusalReason.WRONG_STEP or reply.shows(
            Situation.STEP_NO_ACTION, Situation.STEP_WRONG
        )

    def _proposal(self, why: str, *, asks: bool) -> tuple[str, str]:
        """Who does what and when and what for, and a question whether it suits her."""
        text = self.words.line(Intent.NEXT_STEP)
        if not asks:
            return text, ""
        left_open = self._moved(text, _HER_DAY)
        # A sentence that begins with its day cannot leave it open.
        if _HER_DAY in left_open and self._has_days_of_her_own():
            return _for(left_open, why), self.words.line(Intent.YOUR_DAY)
        return _for(text, why), "" if "?" in text else self.words.line(Intent.SUITS)

    def _has_days_of_her_own(self) -> bool:
        """Whether what she told names a day or an hour."""
        today = self.call.today.date()
        told = (self.fact(fact).says for fact in self.told)
        return any(find_when(text, today).moments for text in told)

    def take_day(self, day: str, why: str = "") -> str:
        """Her own day confirmed, in a sentence for another day where one can hold it."""
        moved = self._moved(self.words.line(Intent.OTHER_DAY), day)
        return _for(moved or self.words.line(Intent.TAKE_DAY, when=day), why)

    def part(self) -> Turns:
        """Thank and ring off; not until a day that was another one's."""
        today = self.call.today.date()
        bye = self.words.line(Intent.BYE, fits=lambda text: not find_when(text, today).moments)
        return (yield from self.do(bye or self.words.general(Intent.BYE)))

    def _moved(self, text: str, day: str) -> str:
        """The sentence with its one day replaced; empty where it names several, or none."""
        moments = [m for m in find_when(text, self.call.today.date()).moments if m.day or m.time]
        if sum(m.day is not None for m in moments) != 1:
            return ""
        if any(after.start - before.end > _NEAR for before, after in pairwise(moments)):
            return ""
        before, after = text[: moments[0].start], text[moments[-1].end :]
        if day == _HER_DAY:
            before = re.sub(r"\b(?:on|at|by)\s*$", "", before)
        elif day.lower().startswith("the "):
            before = re.sub(r"\bthe\s*$", "", before)
        return before + (day if before.strip() else day[:1].upper() + day[1:]) + after


def _asks_time(text: str) -> bool:
    """Whether he asks for a moment of hers: "may I go on?", not "could Ms Rao spare one?"."""
    asked = _QUESTION.findall(text)
    return any(_TIME.search(each) and not _OF_ANOTHER.search(each) for each in asked)


def _for(text: str, why: str) -> str:
    """A proposal with what it is for at its end, before the mark."""
    if not text or not why:
        return text
    bare = text.rstrip(".!? ")
    return f"{bare}, because {why}{text[len(bare) :].strip() or '.'}"
