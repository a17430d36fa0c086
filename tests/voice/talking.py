"""A talk between two people as turn-taking sees it: frames, words and her lines."""

from dataclasses import dataclass, field

from simulator.voice.turn_actions import (
    Action,
    GoOn,
    Hold,
    Interrupted,
    Listen,
    SayLine,
    TurnDown,
    TurnOver,
)
from simulator.voice.turn_taking import FRAME_MS, Patience, TurnTaking


@dataclass(slots=True)
class Talk:
    """Feeds `turns` and answers what it asks for: words come so many frames later."""

    hands_free: bool = True
    patience: Patience = field(default_factory=Patience)
    listens_for_frames: int = 3
    answers_after_frames: int | None = None  # she begins so long after a turn; None: never
    her_line_ms: int = 3_000
    done: list[Action] = field(default_factory=list)
    words: str = ""  # what a stretch that is asked for turns out to be
    turns: TurnTaking = field(init=False)
    _asked: list[tuple[int, Listen]] = field(default_factory=list)
    _frame: int = 0
    _due: list[tuple[int, str]] = field(default_factory=list)
    _line_ends: dict[str, int] = field(default_factory=dict)
    _held: set[str] = field(default_factory=set)
    _lines: int = 0

    def __post_init__(self) -> None:
        self.turns = TurnTaking(hands_free=self.hands_free, patience=self.patience)

    # ── what happens ────────────────────────────────────────────────────────

    def speaks(self, ms: int, words: str = "") -> "Talk":
        """He makes sounds of speech; from now on this is what a stretch turns out to be."""
        self.words = words or self.words
        return self._pass(ms, 0.95)

    def is_silent(self, ms: int) -> "Talk":
        return self._pass(ms, 0.02)

    def makes_noise(self, ms: int) -> "Talk":
        """The detector thinks it is speech; no words are found in it."""
        self.words = ""
        return self._pass(ms, 0.9)

    def presses(self) -> "Talk":
        self._do(self.turns.press())
        return self

    def releases(self) -> "Talk":
        self._do(self.turns.release())
        return self

    def she_says(self, line_id: str, ms: int) -> "Talk":
        """She begins a line of this length."""
        self._line_ends[line_id] = ms // FRAME_MS
        self._do(self.turns.wants_to_say(line_id))
        return self

    def _pass(self, ms: int, probability: float) -> "Talk":
        for _ in range(ms // FRAME_MS):
            self._frame += 1
            self._do(self.turns.hear(probability))
            self._answer()
            self._let_her_speak()
        return self

    def _answer(self) -> None:
        due = [one for one in self._asked if one[0] <= self._frame]
        self._asked = [one for one in self._asked if one[0] > self._frame]
        for _, asked in due:
            self._do(self.turns.words(asked.number, self.words_of(asked)))

    def words_of(self, asked: Listen) -> str:
        return " ".join([self.words] if len(asked.spans) == 1 else [asked.draft])

    def _let_her_speak(self) -> None:
        for frame, line_id in tuple(self._due):
            if frame <= self._frame:
                self._due.remove((frame, line_id))
                self.she_says(line_id, self.her_line_ms)
        for line_id in tuple(self._line_ends):
            if (
                line_id not in self._held
                and self._line_ends[line_id] >= 0
                and self._is_said(line_id)
            ):
                self._line_ends[line_id] -= 1
                if self._line_ends[line_id] < 0:
                    self._do(self.turns.line_finished(line_id))

    def _is_said(self, line_id: str) -> bool:
        return any(isinstance(a, SayLine) and a.line_id == line_id for a in self.done)

    def _do(self, actions: tuple[Action, ...]) -> None:
        for action in actions:
            self.done.append(action)
            match action:
                case Listen():
                    self._asked = [(self._frame + self.listens_for_frames, action)]
                case SayLine(line_id=line_id):
                    self._do(self.turns.line_started(line_id))
                case Hold():
                    self._held |= set(self._line_ends)
                case GoOn():
                    self._held.clear()
                case TurnOver() if self.answers_after_frames is not None:
                    self._line_ends.clear()
                    self._lines += 1
                    self._due = [(self._frame + self.answers_after_frames, f"r{self._lines}")]
                case Interrupted(line_id=line_id):
                    self._line_ends.pop(line_id, None)
                case _:
                    pass

    # ── what has come of it ─────────────────────────────────────────────────

    @property
    def turns_taken(self) -> list[TurnOver]:
        """His turns as they stand: one that was gone on with is replaced."""
        standing: list[TurnOver] = []
        for action in self.done:
            if isinstance(action, TurnOver):
                if action.joined:
                    standing.pop()
                standing.append(action)
        return standing

    @property
    def texts(self) -> list[str]:
        return [turn.text for turn in self.turns_taken]

    def did(self, kind: type[Action]) -> bool:
        return any(isinstance(action, kind) for action in self.done)

    def steering(self) -> list[type[Action]]:
        """How her line was steered."""
        return [type(a) for a in self.done if isinstance(a, TurnDown | Hold | GoOn | Interrupted)]
