"""What many simulated calls show about a scenario, for its author."""

from collections import Counter
from dataclasses import dataclass
from statistics import mean

from scoring.rubric import Rubric
from simulator.call.events import Outcome
from simulator.scenario.model import Difficulty, Scenario
from simulator.trainees.bank import Hand
from simulator.trainees.kinds import FLAWED, Kind, Voice
from simulator.trainees.measures import Measured, measure
from simulator.trainees.run import bank_of, hold

# Mean scores of the solid caller; the project's own judgement.
EASY_FROM, MEDIUM_FROM = 75, 60
_STEP = 5  # pass marks are multiples of this


@dataclass(frozen=True, slots=True, kw_only=True)
class KindFigures:
    """All calls of one kind of trainee."""

    kind: Kind
    calls: tuple[Measured, ...]

    @property
    def mean(self) -> float:
        """Mean score."""
        return mean(call.score for call in self.calls)

    @property
    def lowest(self) -> int:
        """The worst call's score."""
        return min(call.score for call in self.calls)

    @property
    def highest(self) -> int:
        """The best call's score."""
        return max(call.score for call in self.calls)

    @property
    def turns(self) -> int:
        """His turns in all calls."""
        return sum(call.turns for call in self.calls)

    @property
    def not_understood(self) -> tuple[str, ...]:
        """His turns nobody could answer."""
        return tuple(text for call in self.calls for text in call.not_understood)

    @property
    def outcomes(self) -> tuple[tuple[Outcome, int], ...]:
        """How the calls ended, the most frequent first."""
        return tuple(Counter(call.outcome for call in self.calls if call.outcome).most_common())

    @property
    def failed(self) -> tuple[tuple[str, int], ...]:
        """Checks that were not passed, the most frequent first."""
        return tuple(Counter(check for call in self.calls for check in call.failed).most_common())

    def mean_of(self, voice: Voice) -> float | None:
        """Mean score in one voice, or None where it was not heard."""
        scores = [call.score for call in self.calls if call.voice is voice]
        return mean(scores) if scores else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioReport:
    """Everything measured about one scenario."""

    scenario: Scenario
    is_written: bool  # whether outside hands wrote the words
    kinds: tuple[KindFigures, ...]

    def of(self, kind: Kind) -> KindFigures | None:
        """The figures of one kind, where it was among them."""
        return next((figures for figures in self.kinds if figures.kind is kind), None)

    @property
    def calls(self) -> tuple[Measured, ...]:
        """Every call."""
        return tuple(call for figures in self.kinds for call in figures.calls)

    @property
    def facts_nobody_found(self) -> tuple[str, ...]:
        """Facts told in full in no call, but for those the briefing holds and the small ones."""
        told = {fact for call in self.calls for fact in call.told}
        customer = self.scenario.customer
        found = told | customer.small_facts | set(self.scenario.call.briefing.known)
        return tuple(fact.id for fact in customer.facts if fact.id not in found)

    @property
    def objections_nobody_met(self) -> tuple[str, ...]:
        """Reserves voiced in no call."""
        met = {objection for call in self.calls for objection in call.objections}
        return tuple(o.id for o in self.scenario.customer.objections if o.id not in met)

    @property
    def endings(self) -> tuple[tuple[Outcome, int], ...]:
        """How often each ending was reached, the most frequent first."""
        return tuple(Counter(call.outcome for call in self.calls if call.outcome).most_common())

    @property
    def difficulty(self) -> Difficulty | None:
        """As measured by the solid caller; None where he did not ring."""
        solid = self.of(Kind.SOLID)
        if solid is None:
            return None
        if solid.mean >= EASY_FROM:
            return Difficulty.EASY
        return Difficulty.MEDIUM if solid.mean >= MEDIUM_FROM else Difficulty.HARD

    @property
    def best_flawed(self) -> KindFigures | None:
        """The bad habit that scores best here."""
        flawed = [figures for figures in self.kinds if figures.kind in FLAWED]
        return max(flawed, key=lambda figures: figures.mean, default=None)

    @property
    def pass_mark(self) -> int | None:
        """Half-way between the solid caller and the best of the bad habits.

        None where they lie too near to be told apart, or were not all measured.
        """
        solid, flawed = self.of(Kind.SOLID), self.best_flawed
        if solid is None or flawed is None or solid.mean - flawed.mean < _STEP:
            return None
        return round((solid.mean + flawed.mean) / 2 / _STEP) * _STEP


def voices_of(kind: Kind, seed: int, *, all_voices: bool) -> tuple[Voice, ...]:
    """The voices a kind rings in: one after another, or the master in all five."""
    voices = tuple(Voice)
    return voices if kind is Kind.MASTER and all_voices else (voices[seed % len(voices)],)


def simulate(
    scenario: Scenario,
    kinds: tuple[Kind, ...],
    seeds: range,
    rubric: Rubric,
    hand: Hand = Hand.DEV,
    *,
    all_voices: bool = True,
) -> ScenarioReport:
    """Let trainees of these kinds ring, once per seed (the master once in each voice).

    Without `all_voices` the master takes one voice after another too, as five seeds do.
    """
    bank = bank_of(scenario, hand)
    figures = tuple(
        KindFigures(
            kind=kind,
            calls=tuple(
                measure(hold(scenario, kind, voice, seed, bank=bank, rubric=rubric), scenario)
                for seed in seeds
                for voice in voices_of(kind, seed, all_voices=all_voices)
            ),
        )
        for kind in kinds
    )
    return ScenarioReport(scenario=scenario, is_written=bank.is_written, kinds=figures)
