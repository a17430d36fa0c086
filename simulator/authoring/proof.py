"""Proof that a call can be won, lost, ended in every way and passed in every check.

Every call shown here was really held: with the scenario's own sentences, turn by turn. The
search is the same for the same file; it is counted in turns, never in seconds.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.rubric import Rubric
from scoring.score import score
from scoring.scorecard import Scorecard, Status
from simulator.authoring.findings.reach import reach_of
from simulator.authoring.space import Space, space_of
from simulator.call.call import Call
from simulator.call.events import Outcome
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.call.typed import TurnTaken, TypedCall
from simulator.scenario.model import Direction, Fact, Layer, Scenario

MOST_TURNS = 700  # taken in one proof, in all the calls it tries
_WON = frozenset({Outcome.AGREED, Outcome.LET_GO})
_HERS = frozenset({Outcome.HUNG_UP_ON, Outcome.POLITE_END})  # endings that are her doing
_AIMLESS = (
    "Hi, just checking in to see how things are going.",
    "Great, great. So all is well, then?",
    "Good to hear. I was just wondering.",
    "Right, I see. Lovely weather, isn't it?",
    "Well. I only wanted to hear how it goes.",
    "Okay. Nothing in particular, really.",
    "I thought I'd say hello.",
    "And otherwise?",
)
_RUDE = (
    "You people are wasting my time. Just sign the damn thing.",
    "That's stupid. You're an idiot.",
    "Shut up and sign it today, or the price goes up.",
)
_ANYTHING = "What has been going on since we last spoke?"
_HOLD = "Hold on a moment, please."
_WHEN = "When would suit you?"
_GOODBYE = "Thank you. Goodbye."
_SILENCE_S = 60.0  # of his, at which she rings off
# Sentences of the author's that belong between the questions and the summary.
_MIDDLE = ("follow_up", "blocker_asked", "asks_advice", "criteria_first", "deeper_layer")
_SUMMARIES = ("recap_accurate", "recap_coverage")
_TRIED = 3  # sentences tried for one purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A call that was held, and what came of it."""

    turns: tuple[str, ...]
    log: CallLog
    card: Scorecard

    @property
    def outcome(self) -> Outcome | None:
        """How it ended."""
        return self.card.outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was found of one scenario as it is written."""

    space: Space
    winning: Held | None  # of its turns none can be left out
    losing: Held | None
    best: Held
    endings: tuple[tuple[Outcome, Held | None], ...]
    never_passed: tuple[str, ...]  # checks of the score that no call held here passed in full
    turns: int  # taken in all


def prove(scenario: Scenario, rubric: Rubric) -> Proof:
    """Hold calls of a scenario until each question is answered or the turns are used up."""
    customer, call = scenario.customer, scenario.call
    search = _Search(scenario, rubric)
    best = search.improved(search.held(search.script()))
    winning = search.winning(best)
    endings = tuple(search.endings(best))
    search.try_sentences(best)
    lost = [held for _, held in endings if held is not None and not search.is_won(held)]
    lost = [held for held in lost if held.card.score < call.pass_mark]
    return Proof(
        space=space_of(customer, call, reach_of(customer, call)),
        winning=winning,
        losing=min(lost, key=_worth_showing, default=None),
        best=best,
        endings=endings,
        never_passed=search.never_passed(),
        turns=search.turns,
    )


def way_to(scenario: Scenario, rubric: Rubric, state: str) -> tuple[str, ...] | None:
    """Some turns after which the call is in this state, or None where none were found."""
    search = _Search(scenario, rubric)
    script = search.script()
    ways = [script, _AIMLESS, _RUDE, *(example.turns for example in scenario.call.examples)]
    for way in ways:
        for count in range(len(way) + 1):
            for last in ((), *((text,) for text in search.nudges())):
                turns = (*way[:count], *last)
                if search.after(turns).call.phase == state:
                    return turns
                if not search.has_turns:
                    return None
    return None


class _Search:
    """Calls held so far; what two of them begin with is held once."""

    def __init__(self, scenario: Scenario, rubric: Rubric) -> None:
        self.scenario = scenario
        self.rubric = rubric
        self.turns = 0
        self._instead = dict(scenario.call.say_instead)
        self._day = (scenario.call.next_step.offers_day or (_WHEN,))[0]
        start = TypedCall(Call(scenario, CallStart.of(scenario), 1))
        start.begin()
        self._after: dict[tuple[str, ...], TypedCall] = {(): start}
        self._passed: set[str] = set()
        self._scored: set[str] = set()

    # ── holding ─────────────────────────────────────────────────────────────

    def after(self, turns: tuple[str, ...]) -> TypedCall:
        """The call as it stands after these turns."""
        if turns not in self._after:
            typed = self.after(turns[:-1]).fork()
            if not typed.call.is_over:
                typed.say(turns[-1])
                self.turns += 1
            self._after[turns] = typed
        return self._after[turns]

    def held(self, turns: tuple[str, ...], *, silence_s: float = 0, lasting_ms: int = 0) -> Held:
        """The whole call of these turns, hung up after the last; scored.

        Before that he may say a last turn that lasts as long as given, or be silent.
        """
        typed = self.after(turns).fork()
        if lasting_ms:
            last = TurnTaken(text=_ANYTHING, begins=0, started_ms=0, gap_ms=0, lasted_ms=lasting_ms)
            typed.say_as(last)
        if silence_s:
            typed.wait(silence_s)
        typed.hang_up()
        log = typed.log
        card = score(log, self.scenario, self.rubric)
        for check in card.checks:
            if check.status is not Status.NOT_APPLICABLE:
                self._scored.add(check.id)
            if check.status is Status.PASSED and check.points == check.max_points:
                self._passed.add(check.id)
        said = tuple(turn.text for turn in log.turns)
        return Held(turns=said, log=log, card=card)

    def never_passed(self) -> tuple[str, ...]:
        return tuple(sorted(self._scored - self._passed))

    def is_won(self, held: Held) -> bool:
        return held.outcome in _WON and held.card.score >= self.scenario.call.pass_mark

    @property
    def has_turns(self) -> bool:
        return self.turns < MOST_TURNS

    # ── the call as its author means it ─────────────────────────────────────

    def script(self) -> tuple[str, ...]:
        """A call put together from the scenario's own sentences, in their usual order."""
        turns: tuple[str, ...] = ()
        for text in self._opening():
            turns = self._with(turns, text)
        for fact in self._facts_in_order():
            turns = self._with_fact(turns, fact)
        for check in _MIDDLE:
            if check in self._instead:
                turns = self._with(turns, self._instead[check])
        summary = self._instead.get("recap_coverage") or self._instead.get("recap_accurate")
        if summary:
            back = self._instead.get("checked_back", "").rpartition(".")[2].strip()
            asks = back or "Have I got that right?"
            turns = self._with(turns, summary if summary.endswith("?") else f"{summary} {asks}")
        return self._closed(turns)

    def _opening(self) -> Iterator[str]:
        customer, call = self.scenario.customer, self.scenario.call
        lead = next(person for person in customer.people if person.id == customer.lead)
        ours = call.briefing.company
        if call.direction is Direction.INBOUND:
            yield f"{ours}, Sam speaking."
            if "restates_her_reason" in self._instead:
                yield self._instead["restates_her_reason"]
            return
        purpose = self._instead.get("benefit_to_her") or self._instead.get("specific_purpose")
        hello = f"Hello {lead.name.split()[0]}, it's Sam from {ours}."
        yield f"{hello} {purpose or call.briefing.goal}"
        for check in ("permission_to_go_on", "missed_date_named", "detail_remembered"):
            if check in self._instead:
                yield self._instead[check]

    def _facts_in_order(self) -> list[Fact]:
        """What a good call learns: key facts and what comes before them, problems first."""
        layers = tuple(Layer)
        facts = sorted(
            self.scenario.customer.facts,
            key=lambda fact: (layers.index(fact.layer), not fact.key, len(fact.needs.after)),
        )
        keys = [fact for fact in facts if fact.key]
        needed = {id for fact in keys for id in fact.needs.after}
        needed |= set(self.scenario.call.next_step.needs_known)
        before = [fact for fact in facts if fact.id in needed and not fact.key]
        problems = [fact for fact in facts if fact.layer is Layer.PROBLEM][:1]
        others = [fact for fact in facts if not fact.key and fact.layer is not Layer.PROBLEM]
        return list(dict.fromkeys([*before, *(keys or problems), *others[:2]]))

    def _with(self, turns: tuple[str, ...], text: str) -> tuple[str, ...]:
        return turns if self.after(turns).call.is_over else (*turns, text)

    def _with_fact(self, turns: tuple[str, ...], fact: Fact) -> tuple[str, ...]:
        """The turns with a question that brings this fact, if one of the first few does."""
        if fact.id in self.after(turns).call.context.disclosed:
            return turns
        for question in fact.asked_by[:_TRIED]:
            asked = self._with(turns, question)
            if fact.id in self.after(asked).call.context.disclosed:
                return asked
        return turns

    def _closed(self, turns: tuple[str, ...]) -> tuple[str, ...]:
        """The turns with a next step, agreed if her reserves can be met."""
        offer = self._instead.get("next_step_agreed") or self._instead.get("next_step_fits")
        steps = self.scenario.call.next_step.accepts
        proposals = [offer] if offer else []
        proposals += [
            f"{step.examples[0].rstrip('.')}. {self._day}" for step in steps if step.examples
        ]
        for text in proposals[:_TRIED]:
            tried = self._with(turns, text)
            for _ in range(_TRIED):
                if self.held(tried).outcome in _WON:
                    return self._with(tried, _GOODBYE)
                tried = self._with(tried, self._answer(tried, text))
        return self._with(self._with(turns, (*proposals, self._day)[0]), _GOODBYE)

    def _answer(self, turns: tuple[str, ...], proposal: str) -> str:
        """What meets her last words: her reserve, her question for a day, or the step again."""
        context = self.after(turns).call.context
        for objection in self.scenario.customer.objections:
            if objection.id == context.pending_objection:
                spoken = [text for way in objection.answered_by for text in way.examples]
                return spoken[0] if spoken else proposal
        return self._day if context.awaiting == "date" else proposal

    def nudges(self) -> tuple[str, ...]:
        """Single turns that lead aside from the usual way."""
        customer, steps = self.scenario.customer, self.scenario.call.next_step.accepts
        asks = [f"Could I speak to {person.name}?" for person in customer.people[1:]]
        proposals = [step.examples[0] for step in steps[:1] if step.examples]
        sums = [self._instead[check] for check in _SUMMARIES if check in self._instead]
        return (_HOLD, *asks, *proposals, *sums)

    # ── questions ───────────────────────────────────────────────────────────

    def improved(self, best: Held) -> Held:
        """The best call to be had by taking the scorecard's own advice, one turn at a time."""
        tried: set[tuple[str, ...]] = set()
        while (better := self._better(best, tried)) is not None:
            best = better
        return best

    def _better(self, best: Held, tried: set[tuple[str, ...]]) -> Held | None:
        for check in best.card.checks:
            advice = check.try_saying
            if advice is None or not 1 <= advice.turn <= len(best.turns) or not self.has_turns:
                continue
            turns = list(best.turns)
            turns[advice.turn - 1] = advice.applied_to(turns[advice.turn - 1])
            if (asked := tuple(turns)) not in tried:
                tried.add(asked)
                held = self.held(asked)
                if held.card.score > best.card.score:
                    return held
        return None

    def try_sentences(self, best: Held) -> None:
        """Put in the author's sentence for each check that has not been passed yet."""
        for check, text in self._instead.items():
            for at in range(len(best.turns), -1, -1):
                if check in self._passed or check not in self._scored or not self.has_turns:
                    break
                self.held((*best.turns[:at], text, *best.turns[at:]))

    def winning(self, best: Held) -> Held | None:
        """A winning call of which no turn can be left out."""
        if not self.is_won(best):
            return None
        shortest, at = best, 0
        while at < len(shortest.turns) and self.has_turns:
            without = self.held((*shortest.turns[:at], *shortest.turns[at + 1 :]))
            if self.is_won(without) and len(without.turns) < len(shortest.turns):
                shortest, at = without, 0
            else:
                at += 1
        return shortest

    def endings(self, best: Held) -> Iterator[tuple[Outcome, Held | None]]:
        """Each way this call is meant to be able to end, with a call that did."""
        steps = self.scenario.call.next_step.accepts
        if not steps or not all(step.lets_go for step in steps):
            yield Outcome.AGREED, self._agreed(Outcome.AGREED, best)
        if any(step.lets_go for step in steps):
            yield Outcome.LET_GO, self._agreed(Outcome.LET_GO, best)
        shed = self._shortest(Outcome.POLITE_END, _AIMLESS)
        silent = self.held((), silence_s=_SILENCE_S)
        yield Outcome.POLITE_END, shed or _ended(silent, Outcome.POLITE_END)
        yield Outcome.HUNG_UP_ON, self._shortest(Outcome.HUNG_UP_ON, _RUDE)
        yield Outcome.TRAINEE_HUNG_UP, _ended(self.held(()), Outcome.TRAINEE_HUNG_UP)
        limits = [p.time_limit_ms for p in self.scenario.customer.people if p.time_limit_ms]
        if limits:
            late = self.held(best.turns[:1], lasting_ms=max(limits))
            yield Outcome.OUT_OF_TIME, _ended(late, Outcome.OUT_OF_TIME)

    def _agreed(self, outcome: Outcome, best: Held) -> Held | None:
        if best.outcome is outcome:
            return best
        parts = outcome is Outcome.LET_GO
        steps = [step for step in self.scenario.call.next_step.accepts if step.lets_go is parts]
        said = [text for step in steps for text in step.examples[:_TRIED]]
        said = said if parts else [f"{text.rstrip('.')}. {self._day}" for text in said]
        for cut in range(len(best.turns), 0, -1):
            for text in said:
                if not self.has_turns:
                    return None
                turns = (*best.turns[:cut], text)
                for _ in range(2):
                    if (held := _ended(self.held(turns), outcome)) is not None:
                        return held
                    turns = self._with(turns, self._answer(turns, text))
        return None

    def _shortest(self, outcome: Outcome, texts: tuple[str, ...]) -> Held | None:
        tries = (_ended(self.held(texts[:count]), outcome) for count in range(1, len(texts) + 1))
        return next((held for held in tries if held is not None), None)


def _worth_showing(lost: Held) -> tuple[bool, bool, int]:
    """The order of lost calls: she ends it, something was said, and little of that."""
    return lost.outcome not in _HERS, not lost.turns, len(lost.turns)


def _ended(held: Held, outcome: Outcome) -> Held | None:
    """The call, if it ended like this."""
    return held if held.outcome is outcome else None
