"""What a coach asks before anything is shown: your own rating, then one turn once more.

The order is the point: first what he thinks himself, then one strength and one fix, then
that turn in his own words, and only then the model sentence. The score comes last.
"""

import asyncio
import contextlib
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from scoring.render import fix_of, strength_of
from scoring.rubric_file import default_rubric
from scoring.wording import asked_first, shed_in_words
from simulator.call.events import Outcome
from simulator.practice.briefing import first_name, lead_of, names_of, sides
from simulator.practice.coaching import (
    MOST_RETAKES,
    Retaken,
    rating_compared,
    take_again,
    turn_to_retake,
)
from simulator.practice.debrief.gather import gathered
from simulator.practice.debrief.kept import OwnRating, keep_rating
from simulator.practice.debrief.whole import Whole
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.say_box import SayBox
from simulator.tui.words import shorten
from simulator.visible import visible

if TYPE_CHECKING:
    from simulator.tui.held import Finished


class Step(StrEnum):
    """Where the coach is."""

    RATING = "rating"
    MARK = "mark"
    RETAKE = "retake"
    MODEL = "model"


_TRY_AGAIN = "Change your words and press Enter to try again. Enter as they stand goes on."


class CoachScreen(Page[None]):
    """Asks first and tells afterwards, then opens the verdicts."""

    HELP = """
Before you are shown anything, say what you think yourself: at which of your turns the customer
began to trust you, and what you would give the call. It is kept beside the call.

Then you are told one strength and one thing to change, and may take that turn again in your own
words: the customer answers. After that you see one way to say it, and every verdict.

Escape goes straight to the verdicts."""
    CSS_PATH = ["../styles/talk.tcss", "../styles/debrief.tcss"]  # noqa: RUF012 - as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "skip", "Straight to the verdicts", id="coach.skip"),
    ]

    def __init__(self, finished: "Finished") -> None:
        """The call that has just been held."""
        super().__init__()
        self._finished = finished
        self._whole: Whole | None = None
        self._rating = OwnRating()
        self._tries, self._tried = 0, ""
        self._step = Step.RATING
        self._answer = Content("")
        customer, _ = sides(finished.scenario, finished.log.header.start.variant)
        self._customer = first_name(lead_of(customer))

    def compose(self) -> ComposeResult:
        """All parts; which are seen depends on the step."""
        with VerticalScroll(id="coach", can_focus=True):
            yield Static(id="told")
            yield OptionList(*self._own_turns(), id="turns")
            yield Input(placeholder="0 to 100, or Enter", id="mark", compact=True)
            yield SayBox(placeholder="Say it again. Enter says it.", id="again")
            yield Static(id="answer")
            yield Button("Show me every verdict", id="verdicts", variant="primary", compact=True)
        yield KeyLine()

    def _own_turns(self) -> list[Option]:
        turns = [
            Option(Content(f"{number:>3}  {shorten(said.text, 200)}"), id=str(number))
            for number, said in enumerate(self._finished.log.turns, 1)
        ]
        return [Option(Content("  –  I could not tell"), id="0"), *turns]

    def on_mount(self) -> None:
        """Ask, while the call is scored."""
        self._gathering = self._gather()
        self._go_to(Step.RATING)

    @work(exclusive=True, group="gather")
    async def _gather(self) -> None:
        done = self._finished
        self._whole = await asyncio.to_thread(gathered, done.log, done.scenario, done.path)

    def _go_to(self, step: Step) -> None:
        self._step = step
        self.query_one("#turns").display = step is Step.RATING
        self.query_one("#mark").display = step is Step.MARK
        self.query_one("#again").display = step is Step.RETAKE
        self.query_one("#answer").display = step in (Step.RETAKE, Step.MODEL)
        self.query_one("#verdicts").display = step is Step.MODEL
        match step:
            case Step.RATING:
                self._tell(
                    ("Before you see anything", "bold"),
                    "",
                    f"When did {self._customer} start to trust you? Pick the turn and press Enter.",
                )
                self.set_focus(self.query_one("#turns"))
            case Step.MARK:
                self._tell(
                    ("Before you see anything", "bold"),
                    "",
                    "And what would you give this call, of 100? Enter alone leaves it open.",
                )
                self.set_focus(self.query_one("#mark"))
            case Step.RETAKE:
                self._offer_turn()
            case Step.MODEL:
                self.set_focus(self.query_one("#verdicts"))

    def _tell(self, *lines: "str | tuple[str, str]") -> None:
        parts = [
            Content(visible(line))
            if isinstance(line, str)
            else Content.assemble((visible(line[0]), line[1]))
            for line in lines
        ]
        self.query_one("#told", Static).update(Content("\n").join(parts))

    # ── his own rating ──────────────────────────────────────────────────────

    @on(OptionList.OptionSelected, "#turns")
    def rate(self, event: OptionList.OptionSelected) -> None:
        """The turn he thinks trust began."""
        self._rating = OwnRating(trust_began=int(event.option_id or 0))
        self._go_to(Step.MARK)

    @on(Input.Submitted, "#mark")
    async def mark(self, event: Input.Submitted) -> None:
        """His own mark; then the coach speaks."""
        text = event.value.strip()
        if text and not (text.isdecimal() and int(text) <= 100):
            self.tell("Write a number from 0 to 100, or leave it empty.")
            return
        self._rating = OwnRating(
            trust_began=self._rating.trust_began, mark=int(text) if text else None
        )
        if self._finished.path is not None:
            with contextlib.suppress(OSError):  # what he thinks is worth asking for even unkept
                keep_rating(self._finished.path, self._rating)
        await self._gathering.wait()
        self._go_to(Step.RETAKE)

    # ── one strength, one fix, that turn again ──────────────────────────────

    def _offer_turn(self) -> None:
        whole = self._whole
        if whole is None:
            self.action_skip()
            return
        card, log = whole.card, whole.log
        good, fix = strength_of(card), fix_of(card)
        lines: list[str | tuple[str, str]] = []
        if card.outcome is Outcome.POLITE_END:
            lines += [shed_in_words(card, self._customer), ""]
        _, call = sides(whole.scenario, log.header.start.variant)
        if first := asked_first(call.type, self._customer):
            lines += [first, ""]
        if self._rating.trust_began:
            lines += [rating_compared(self._rating.trust_began, card, self._customer), ""]
        if good is not None and (quote := good.fullest) is not None:
            lines += [
                ("One strength", "bold"),
                f"{good.title}: “{quote.text}” (turn {quote.turn})",
                "",
            ]
        if fix is None:
            self._tell(*lines, "Nothing to change in this one. Ring somebody harder.")
            self._go_to(Step.MODEL)
            return
        lines += [("One thing to change", "bold"), f"{fix.aim}."]
        turn = turn_to_retake(fix, log)
        if not turn:
            self._tell(*lines)
            self._go_to(Step.MODEL)
            return
        lines += [
            "",
            f"That was your turn {turn}: “{log.turns[turn - 1].text}”",
            "Say it again, in your own words. Enter alone leaves it.",
        ]
        self._tell(*lines)
        self.set_focus(self.query_one("#again"))

    @on(SayBox.Said)
    def say_again(self, event: SayBox.Said) -> None:
        """The turn in other words, and what is answered to it."""
        text = event.text.strip()
        if text in ("", self._tried):
            self._show_model()
        elif self._step is Step.RETAKE:
            self._take_again(text)

    @on(SayBox.TooLong)
    def refuse(self) -> None:
        """Nobody says a book in one turn."""
        self.tell("That is too long for one turn, so nothing of it was put in.")

    @work(exclusive=True, group="retake")
    async def _take_again(self, text: str) -> None:
        whole = self._whole
        fix = fix_of(whole.card) if whole is not None else None
        if whole is None or fix is None:
            return
        self._show_answer(Content.assemble(("…", "dim")))
        again = await asyncio.to_thread(
            take_again, whole.log, whole.scenario, fix, text, default_rubric()
        )
        if again is None:
            self._show_answer(Content("The call cannot be taken up again at that turn."))
            self._show_model()
            return
        self._tries, self._tried = self._tries + 1, text
        last = self._tries >= MOST_RETAKES
        offer = "" if again.does_it or last else f"\n{_TRY_AGAIN}"
        self._show_answer(self._answered(again, offer))
        if again.does_it or last:
            self._show_model()
        else:
            self.set_focus(self.query_one("#again", SayBox))

    def _answered(self, again: Retaken, offer: str) -> Content:
        names = names_of(self._finished.scenario, again.log.header.start.variant)
        lines = [
            Content.assemble(
                (f"{visible(names.get(said.speaker, said.speaker))}: ", "bold"), visible(said.text)
            )
            for said in again.answers
        ]
        mark = "✓" if again.does_it else "+" if again.is_better else "✗"
        return Content("\n").join([*lines, Content(f"{mark} {again.verdict}{offer}")])

    def _show_model(self) -> None:
        whole = self._whole
        fix = fix_of(whole.card) if whole is not None else None
        if fix is not None and fix.try_saying is not None:
            model = Content.assemble(
                ("One way to say it\n", "bold"), f"“{visible(fix.try_saying.shown)}”"
            )
            before = [self._answer, Content("")] if self._answer.plain else []
            self._show_answer(Content("\n").join([*before, model]))
        self._go_to(Step.MODEL)

    def _show_answer(self, answer: Content) -> None:
        self._answer = answer
        self.query_one("#answer", Static).update(answer)

    # ── on to the verdicts ──────────────────────────────────────────────────

    @on(Button.Pressed, "#verdicts")
    def action_skip(self) -> None:
        """Every verdict."""
        self.warmcall.open_verdicts(self._finished)
