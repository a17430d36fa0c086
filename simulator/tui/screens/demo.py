"""A model call to watch, turn by turn, with a pause before each: what would you say next?"""

import asyncio
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from simulator.call.call import Call
from simulator.call.start import CallStart
from simulator.practice.briefing import briefing_of
from simulator.practice.conversation import Conversation, Keeping, header_for
from simulator.practice.demonstration import lines_of, perform, what_stands_out
from simulator.practice.desk import Desk
from simulator.practice.transcript import TRAINEE, transcript
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.say_box import SayBox
from simulator.tui.widgets.transcript_view import TranscriptView
from simulator.visible import visible


class DemoScreen(Page[None]):
    """Somebody else's call, to learn from."""

    CSS_PATH = ["../styles/talk.tcss", "../styles/demo.tcss"]  # noqa: RUF012 - as Textual has it
    HELP = """
You are watching a call that goes well (or one that goes badly: F2). Before each of the caller's
turns, type what you would say and press Enter: you see what stands out in your words and in the
caller's. Enter on an empty box just goes on."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "other", "Good or poor", id="demo.other", priority=True),
        Binding("f5", "ring", "Ring yourself", id="demo.ring", priority=True),
        Binding("escape", "back", "Back", id="demo.back"),
    ]

    def __init__(self, desk: Desk, scenario: str, *, poor: bool = False) -> None:
        """Raises what `Desk.scenario` and `Desk.story` raise."""
        super().__init__()
        self._scenario_id = scenario
        self._poor = poor
        self._scenario = desk.scenario(scenario)
        self._lines = lines_of(desk.story(scenario, "poor" if poor else "good"))
        self._next = 0
        call = Call(self._scenario, CallStart.of(self._scenario), 1)
        self._conversation = Conversation.begin(
            self._scenario,
            call,
            header_for(call, trainee="", exam=False),
            Keeping(store=None, started=datetime.now().astimezone()),
        )
        self._one_at_a_time = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """Who rings whom, the talk, and the question what comes next."""
        start = CallStart.of(self._scenario)
        briefing = briefing_of(self._scenario, start, exam=False)
        kind = "A call that goes badly" if self._poor else "A call that goes well"
        goal = f" Goal: {briefing.goal}." if briefing.goal else ""
        yield Static(Content.assemble((f"{kind}: {visible(briefing.title)}", "bold")), id="head")
        about = f"{briefing.you_are} {briefing.whom}{goal}".replace("You are ", "The caller is ", 1)
        yield Static(Content(visible(about.replace("You are ringing", "Ringing"))), id="about")
        yield TranscriptView(id="talk")
        yield Static(id="aside")
        yield SayBox(placeholder="What would you say next? Enter goes on.", id="say")
        yield KeyLine()

    def on_mount(self) -> None:
        """Somebody answers at once."""
        self._box = self.query_one(SayBox)
        self.set_focus(self._box)
        self._go_on("")

    @on(SayBox.Said)
    def go_on(self, event: SayBox.Said) -> None:
        """Compare what was typed, if anything was, and let the caller speak."""
        self._go_on(event.box.take().strip())

    @work(group="call")
    async def _go_on(self, own: str) -> None:
        async with self._one_at_a_time:
            conversation = self._conversation
            if conversation.is_over:
                self._aside("That was the call. F5: now ring the same customer yourself.")
                return
            if not conversation.log.events:
                await asyncio.to_thread(conversation.ring)
            elif self._next < len(self._lines):
                line = self._lines[self._next]
                self._next += 1
                context = conversation.context
                await asyncio.to_thread(perform, conversation, line)
                text = getattr(line, "text", "")
                self._aside(
                    f"In yours: {what_stands_out(own, context)}\n"
                    f"In the call: {what_stands_out(text, context)}"
                    if own and text
                    else ""
                )
            else:
                await asyncio.to_thread(conversation.hang_up)
            self._show_talk()

    def _show_talk(self) -> None:
        lines = transcript(self._conversation.log, self._scenario)
        self.query_one(TranscriptView).show(
            [replace(line, speaker="Caller") if line.speaker == TRAINEE else line for line in lines]
        )

    def _aside(self, text: str) -> None:
        aside = self.query_one("#aside", Static)
        aside.display = bool(text)
        aside.update(Content(visible(text)))

    def action_other(self) -> None:
        """The other call: poor instead of good, or good instead of poor."""
        try:
            other = DemoScreen(self.desk, self._scenario_id, poor=not self._poor)
        except LookupError as error:
            self.tell(str(error), warning=True)
        else:
            self.app.switch_screen(other)

    def action_ring(self) -> None:
        """Read the briefing of the same call."""
        self.action_back()
        self.warmcall.open_briefing(self._scenario_id)

    def action_back(self) -> None:
        """To where one came from."""
        self.app.pop_screen()

    def on_unmount(self) -> None:
        """Nothing is kept of a call that was watched."""
        self._conversation.close()
