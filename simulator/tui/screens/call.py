"""The call: the state of the line, the talk, and the box for one's next words.

During a call nothing is shown but what is said: no feelings, no checks. Everything that
happens is the conversation's; this turns keys into it and shows what came of them.
"""

import asyncio
import time
from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.call.events import PersonaSaid
from simulator.hearing.ready import get_ready
from simulator.practice.briefing import briefing_of, first_name, lead_of, sides
from simulator.practice.coaching import guidance_for, hint_now
from simulator.practice.conversation import Conversation, score_and_keep
from simulator.practice.grammar import (
    ORDERS,
    WITH_ARGUMENTS,
    Correct,
    Interrupt,
    Misspelt,
    Order,
    Rewind,
    Say,
    Wait,
    parse,
)
from simulator.practice.transcript import transcript
from simulator.scenario.model import Direction
from simulator.tui.held import HeldCall
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.line_state import Line, LineState
from simulator.tui.widgets.say_box import LONGEST_TURN, SayBox
from simulator.tui.widgets.transcript_view import TranscriptView
from simulator.visible import visible

SILENCE_S = 3  # what one press of the key for saying nothing lasts


class CallScreen(Page[None]):
    """One call, from its first ring until the line is dead."""

    CSS_PATH = ["../styles/talk.tcss", "../styles/call.tcss"]  # noqa: RUF012 - as Textual has it
    HELP = """
Type what you would say, and press Enter. Thinking costs no time: the clock runs only while
somebody speaks. Say goodbye like a person and the call ends by itself; you can also hang up.

Coached calls have a hint when you ask for one, her last line again, and your last turn back so
that you can say it better. Exams have none of these. The briefing can be read again in any call,
as your own notes could.

What can also be typed: """ + ", ".join(
        f"/{name}" for name in (*ORDERS, *(w.split()[0] for w in WITH_ARGUMENTS))
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "obey('hang-up')", "Hang up", id="call.hang_up", priority=True),
        Binding("f2", "obey('hint')", "Hint", id="call.hint", priority=True),
        Binding("f3", "obey('repeat')", "Her line", id="call.repeat", priority=True),
        Binding("f4", "rewind", "Take back", id="call.rewind", priority=True),
        Binding("f5", "silence", "Silence", id="call.silence", priority=True),
        Binding("f7", "briefing", "Briefing", id="call.briefing", priority=True),
        Binding("f9", "pause", "Pause", id="call.pause", priority=True),
        Binding("pageup", "scroll_talk(-1)", "Earlier", show=False, priority=True),
        Binding("pagedown", "scroll_talk(1)", "Later", show=False, priority=True),
        Binding("escape", "leave", "Leave", show=False, id="call.leave"),
    ]

    def __init__(self, held: HeldCall) -> None:
        """The phone rings when the screen is shown."""
        super().__init__()
        self.held = held
        self._one_at_a_time = asyncio.Lock()
        self._told_unrecorded = False
        self._paused = False
        customer, call = sides(held.scenario, held.choices.variant)
        self._person = lead_of(customer)
        self._inbound = call.direction is Direction.INBOUND

    def compose(self) -> ComposeResult:
        """Head, line, talk with the plan beside it, and the box."""
        yield Static(id="head")
        yield LineState(first_name(self._person), inbound=self._inbound, id="line")
        with Horizontal(id="middle"):
            yield TranscriptView(id="talk")
            with VerticalScroll(id="beside", can_focus=False):
                yield Static(id="beside-text")
        yield Static(id="aside")
        yield SayBox(placeholder="What do you say? Enter says it.", id="say")
        yield KeyLine()

    def on_mount(self) -> None:
        """Ring, or show how far a call that was cut off had come."""
        self._line = self.query_one(LineState)
        self._box = self.query_one(SayBox)
        self.set_focus(self._box)
        self._show_beside()
        self._show_head()
        if self.held.log.events:
            self._show_talk()
            self._line.line = Line.YOUR_TURN
        else:
            self._begin()

    def _begin(self) -> None:
        self._do(self._ring, meanwhile=Line.RINGING)

    def _ring(self) -> None:
        began = time.monotonic()
        get_ready(self.held.conversation.context)
        time.sleep(max(0.0, self.warmcall.manner.ring_s - (time.monotonic() - began)))
        self._typed.ring()

    # ── one thing after the other ───────────────────────────────────────────

    @work(group="call")
    async def _do(self, act: Callable[[], object], meanwhile: Line = Line.THINKING) -> None:
        """Let something happen in the call, in the order asked for, and show what came of it."""
        async with self._one_at_a_time:
            if self._is_over():
                return
            self._line.line = meanwhile
            await asyncio.to_thread(act)
            self._show_talk()
            self._show_head()
            self._line.line = Line.DEAD if self._is_over() else Line.YOUR_TURN
            if self._is_over():
                self._ended()
            elif self.held.choices.guided:
                await self._show_guidance()

    @property
    def _typed(self) -> Conversation:
        """The conversation, of a call that is typed."""
        assert isinstance(self.held.conversation, Conversation)
        return self.held.conversation

    def _hang_up(self) -> None:
        self._do(self._typed.hang_up, meanwhile=self._line.line)

    @property
    def is_under_way(self) -> bool:
        """Whether there is a call to go on with."""
        return bool(self.held.log.events) and not self._is_over()

    def _is_over(self) -> bool:
        return self.held.conversation.is_over

    def _ended(self) -> None:
        self._show_beside()
        self._box.placeholder = "The call is over. Enter shows how it went."
        unsaid = self._box.text.strip()
        if unsaid:
            self._aside(f"You had not said yet: {unsaid}")
            self._box.take()
        self.refresh_bindings()

    # ── what is typed ───────────────────────────────────────────────────────

    @on(SayBox.Said)
    def take(self, event: SayBox.Said) -> None:
        """Say it, or do what a line beginning with a slash asks for."""
        if self._is_over():
            self._to_debrief()
            return
        if self._line.line is Line.RINGING:
            self._aside("It still rings; what you typed stays here.")
            return
        if self._paused:
            self.action_pause()
            return
        self._box.take()
        self._aside("")
        self._obey_line(event.text)

    @on(SayBox.TooLong)
    def refuse(self, event: SayBox.TooLong) -> None:
        """Nobody says a book in one turn."""
        self._aside(
            f"What you pasted has {event.characters:,} characters; a turn has at most "
            f"{LONGEST_TURN:,}. Nothing of it was put in, and nothing you typed is lost."
        )

    def _obey_line(self, text: str) -> None:
        match parse(" ".join(text.splitlines())):
            case None:
                self._say_nothing()
            case Say(words):
                self._say(words)
            case Interrupt(words):
                self._say(words, over_her=True)
            case Wait(seconds):
                self._stay_silent(seconds)
            case Rewind(turns):
                self._rewind(turns)
            case Correct(turn, words):
                self._correct(turn, words)
            case Misspelt(why):
                self._aside(why)
                self._box.put_back(text)
            case Order(name, rest):
                self.action_obey(name, rest)

    def _say_nothing(self) -> None:
        self._aside("Type what you say. The key for silence lets a pause stand.")

    def _say(self, words: str, *, over_her: bool = False) -> None:
        conversation = self._typed
        act = conversation.interrupt if over_her else conversation.say
        self._do(lambda: act(words))

    def action_obey(self, name: str, rest: str = "") -> None:
        """One of the orders of the grammar."""
        if self._is_over():
            return
        match name:
            case "hint":
                if not self._refused_in_exam("ask for a hint"):
                    self._hint()
            case "repeat":
                if not self._refused_in_exam("have a line repeated; ask her"):
                    self._repeat()
            case "note":
                self._jot(rest)
            case "plan":
                self._show_plan_aside()
            case "pause":
                self.action_pause()
            case "hang-up":
                self._paused = False
                self._hang_up()
            case "help":
                self.warmcall.action_page_help()
            case _:
                raise ValueError(name)

    def _refused_in_exam(self, what: str) -> bool:
        if self.held.is_exam:
            self._aside(f"In an exam you cannot {what}.")
        return self.held.is_exam

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that do nothing here are not offered."""
        helps = action == "rewind" or parameters[:1] in (("hint",), ("repeat",))
        if self.held.is_exam and helps:
            return False
        during = action in ("obey", "rewind", "silence", "pause")
        return not (during and self._is_over())

    # ── help ────────────────────────────────────────────────────────────────

    @work(exclusive=True, group="hint")
    async def _hint(self) -> None:
        sentence = await asyncio.to_thread(hint_now, self.held.log, self.held.scenario)
        self._aside(f"You might say: {sentence}")

    async def _show_guidance(self) -> None:
        guidance = await asyncio.to_thread(guidance_for, self.held.log, self.held.scenario)
        self._show_beside(guidance)

    def _repeat(self) -> None:
        said = [e.text for e in self.held.log.events if isinstance(e, PersonaSaid)]
        if said:
            self._aside(f"{first_name(self._person)}: {said[-1]}")

    def action_rewind(self) -> None:
        """Take the last turn back, to say it better."""
        self._rewind(1)

    def _rewind(self, turns: int) -> None:
        if self._refused_in_exam("take a turn back"):
            return
        said = self.held.log.turns
        if turns > len(said):
            self._aside(f"You have said {len(said)} so far; {turns} cannot be taken back.")
            return
        words = said[-turns].text
        self._do(lambda: self._typed.rewind(turns))
        self._box.put_back(words)
        self._aside(f"Back before your turn {len(said) - turns + 1}. Say it otherwise.")

    def _correct(self, turn: int, text: str) -> None:
        if self._refused_in_exam("change a turn"):
            return
        said = len(self.held.log.turns)
        if turn > said:
            self._aside(f"There is no turn {turn} yet; you have said {said}.")
            return
        self._do(lambda: self._typed.correct(turn, text))
        self._aside(f"Turn {turn} put right; the call since then is as it now went.")

    def _jot(self, text: str) -> None:
        if text:
            self.held.jotted.append(text)
            self._aside("Noted. You will see it again after the call.")
        else:
            noted = " / ".join(self.held.jotted) or "none yet; write one behind /note"
            self._aside(f"Your notes so far: {noted}")

    def _show_plan_aside(self) -> None:
        plan = self.held.conversation.header.start.plan
        if plan is None:
            self._aside("You made no plan for this call. It is made before the phone rings.")
        else:
            self._aside(" · ".join(part for part in (plan.purpose, *plan.questions) if part))

    def action_briefing(self) -> None:
        """What one knew before the phone rang, over the call."""
        from simulator.tui.screens.briefing import BriefingSheet

        start = self.held.conversation.header.start
        briefing = briefing_of(self.held.scenario, start, exam=self.held.is_exam)
        self.app.push_screen(BriefingSheet(briefing))

    # ── time ────────────────────────────────────────────────────────────────

    def action_silence(self) -> None:
        """Say nothing for a while."""
        if self._line.line is Line.YOUR_TURN:
            self._stay_silent(SILENCE_S)

    def _stay_silent(self, seconds: float) -> None:
        self._aside(f"({seconds:g} seconds of silence)")
        self._do(lambda: self._typed.wait(seconds))

    def action_pause(self) -> None:
        """Stop the clock, or let it go on."""
        if self._paused:
            self._paused, self._line.line = False, Line.YOUR_TURN
            self._aside("")
        elif self._line.line is Line.YOUR_TURN:
            self._paused, self._line.line = True, Line.PAUSED
            self._aside("Enter, or the same key, goes on.")

    # ── what is shown ───────────────────────────────────────────────────────

    def _show_talk(self) -> None:
        lines = tuple(transcript(self.held.log, self.held.scenario))
        self.query_one(TranscriptView).show(lines)
        lost = self.held.conversation.record_lost
        if lost is not None and not self._told_unrecorded:
            self._told_unrecorded = True
            self.tell(
                f"From here on this call is not recorded: {lost.strerror}. You can go on with it; "
                "make room before the next one.",
                warning=True,
            )

    def _seconds(self) -> int:
        events = self.held.log.events
        return events[-1].at_ms // 1000 if events else 0

    def _show_head(self) -> None:
        seconds = self._seconds()
        mode = "exam" if self.held.is_exam else "first call" if self.held.choices.guided else ""
        person = f"{self._person.name}, {self._person.company}"
        self.query_one("#head", Static).update(
            Content.assemble(
                (visible(person), "bold"), f"   {seconds // 60}:{seconds % 60:02}   {mode}"
            )
        )

    def _show_beside(self, guidance: str = "") -> None:
        """The plan, or for a first call who is who and what comes next."""
        plan = self.held.conversation.header.start.plan
        parts: list[Content] = []
        if self.held.choices.guided:
            start = self.held.conversation.header.start
            briefing = briefing_of(self.held.scenario, start, exam=False)
            now = guidance or guidance_for(self.held.log, self.held.scenario)
            parts = [Content.assemble(("Now: ", "bold"), now), Content("")]
            parts += [Content(visible(text)) for text in (briefing.you_are, briefing.whom)]
            parts.append(Content.assemble(("Your goal: ", "bold"), visible(briefing.goal)))
            parts += [Content(visible(f"· {text}")) for text in (*briefing.also, *briefing.known)]
        elif plan is not None and not self.held.is_exam:
            parts.append(Content.assemble(("Your plan", "bold")))
            parts += [Content(visible(f"· {p}")) for p in (plan.purpose, *plan.questions) if p]
        self.query_one("#beside").display = bool(parts)
        self.query_one("#beside-text", Static).update(Content("\n").join(parts))

    def _aside(self, sentence: str) -> None:
        aside = self.query_one("#aside", Static)
        aside.display = bool(sentence)
        aside.update(Content(visible(sentence)))

    def action_scroll_talk(self, pages: int) -> None:
        """Look at what was said before."""
        talk = self.query_one(TranscriptView)
        if pages < 0:
            talk.scroll_page_up(animate=False)
        else:
            talk.scroll_page_down(animate=False)

    # ── afterwards ──────────────────────────────────────────────────────────

    def action_leave(self) -> None:
        """Escape alone must not end a call."""
        if self._is_over():
            self._to_debrief()
        else:
            self._aside("F8 hangs up. Ctrl+Q leaves; you can go on with the call later.")

    @work(exclusive=True, group="debrief")
    async def _to_debrief(self) -> None:
        await asyncio.to_thread(self._close)
        await asyncio.to_thread(score_and_keep, self.held.conversation)
        self.warmcall.open_debrief(self.held)

    def on_unmount(self) -> None:
        """Whatever ends the screen, the record is closed whole."""
        self._close()

    def _close(self) -> None:
        self.held.conversation.close()
