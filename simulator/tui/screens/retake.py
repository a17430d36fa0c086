"""A turn taken again: what would have happened, or the call going on from there."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.practice.briefing import names_of
from simulator.practice.debrief.whole import Whole
from simulator.practice.transcript import texts_that_stand, transcript
from simulator.practice.what_if import Otherwise, said_otherwise
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.say_box import SayBox
from simulator.tui.words import shorten
from simulator.visible import visible

_ASKED = "Which turn do you want to take again? Enter picks it."


class RetakeScreen(Page[None]):
    """Pick a turn, say it otherwise, see what would have come of it."""

    HELP = """
Pick one of your turns with the arrow keys and press Enter. Put it in other words and press Enter
again: you see what the customer would have answered and what the call would have scored, all your
other turns unchanged. Nothing of the call itself is altered, and you may try as often as you like.

F5 rings again from just before the chosen turn and lets you go on from there, in a call of its own.
Escape goes back to the debrief."""
    CSS_PATH = ["../styles/talk.tcss", "../styles/debrief.tcss"]  # noqa: RUF012 - as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "go_on", "Go on from here", id="retake.go_on", priority=True),
        Binding("f6", "rest", "How it would have gone on", id="retake.rest", priority=True),
        Binding("escape", "back", "Back", id="retake.back"),
    ]

    def __init__(self, whole: Whole, turn: int) -> None:
        """`turn` is the one the cursor begins on, 0 for the first."""
        super().__init__()
        self._whole = whole
        self._texts = texts_that_stand(whole.log)
        self._turn = turn or 1
        self._otherwise: Otherwise | None = None

    def compose(self) -> ComposeResult:
        """The turns, the box, and what would have come of it."""
        yield Static(_ASKED, classes="heading", id="asked")
        yield OptionList(
            *(
                Option(Content(f"{number:>3}  {shorten(text, 300)}"), id=str(number))
                for number, text in self._texts.items()
            ),
            id="turns",
        )
        yield SayBox(id="again")
        with VerticalScroll(id="outcome", can_focus=True):
            yield Static(id="outcome-text")
        yield KeyLine()

    def on_mount(self) -> None:
        """The cursor on the turn that matters."""
        turns = self.query_one("#turns", OptionList)
        turns.highlighted = min(self._turn, len(self._texts)) - 1
        self.set_focus(turns)
        self.query_one("#again").display = False

    @on(OptionList.OptionHighlighted, "#turns")
    def look_at(self, event: OptionList.OptionHighlighted) -> None:
        """The turn under the cursor is the one that is meant."""
        self._turn = int(event.option_id or 1)

    @on(OptionList.OptionSelected, "#turns")
    def pick(self, event: OptionList.OptionSelected) -> None:
        """Its words, to be put otherwise."""
        self._turn = int(event.option_id or 1)
        box = self.query_one("#again", SayBox)
        box.display = True
        box.text = ""
        box.put_back(visible(self._texts[self._turn]))
        self.set_focus(box)
        self.query_one("#asked", Static).update(
            f"Turn {self._turn}, in other words. Enter shows what would have happened."
        )

    @on(SayBox.Said)
    def try_it(self, event: SayBox.Said) -> None:
        """What would have come of these words."""
        if event.text.strip():
            self._try(event.text.strip())

    @on(SayBox.TooLong)
    def refuse(self) -> None:
        """Nobody says a book in one turn."""
        self.tell("That is too long for one turn, so nothing of it was put in.")

    @work(exclusive=True, group="retake")
    async def _try(self, text: str) -> None:
        whole, turn = self._whole, self._turn
        out = self.query_one("#outcome-text", Static)
        out.update(Content.assemble(("…", "dim")))
        other = await asyncio.to_thread(
            said_otherwise, whole.log, whole.scenario, whole.card, turn, text
        )
        if other is None:
            out.update(
                "The call cannot be taken up again at that turn: another version recorded it."
            )
            return
        self._otherwise = other
        names = names_of(whole.scenario, whole.log.header.start.variant)
        lines = [
            Content.assemble(
                (f"{visible(names.get(said.speaker, said.speaker))}: ", "bold"), visible(said.text)
            )
            for said in other.answers
        ]
        lines += [Content(""), Content(other.in_words)]
        lines += [Content(visible(f"{moved.mark} {moved.in_words}")) for moved in other.moved]
        out.update(Content("\n").join(lines))

    def action_rest(self) -> None:
        """The whole of the call as it would have gone."""
        other = self._otherwise
        if other is None:
            self.tell("First pick a turn, put it in other words and press Enter.")
            return
        lines = [
            Content.assemble((f"{visible(line.speaker)}: ", "bold"), visible(line.text))
            if not line.is_aside
            else Content.assemble((visible(line.text), "dim"))
            for line in transcript(other.log, self._whole.scenario)
            if line.turn >= other.turn
        ]
        self.query_one("#outcome-text", Static).update(Content("\n").join(lines))
        self.set_focus(self.query_one("#outcome"))

    def action_go_on(self) -> None:
        """Ring from just before this turn."""
        self.warmcall.take_up(self._whole.log, self._whole.scenario, self._turn)

    def action_back(self) -> None:
        """To the turns, then to the debrief."""
        box = self.query_one("#again", SayBox)
        if box.has_focus:
            box.display = False
            self.set_focus(self.query_one("#turns"))
            self.query_one("#asked", Static).update(_ASKED)
        else:
            self.dismiss()
