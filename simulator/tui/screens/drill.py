"""A drill: one habit, ten times in a row, told at once what one's words did."""

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.practice.drills.judging import judge
from simulator.practice.drills.making import IN_A_ROW, tasks
from simulator.practice.drills.task import TITLES, Kind, Task
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.say_box import SayBox
from simulator.visible import visible


class DrillScreen(Page[None]):
    """Pick a habit, then say one thing after the other."""

    HELP = """
A drill takes a minute or two. Pick one habit; you are told what you need to know and say one
thing. What your words did stands below at once, with the words that decided, and one way to say
it. Enter goes on; after ten you see how many did all of it.

Nothing here is recorded and nobody is rung. Escape goes back."""
    CSS_PATH = ["../styles/talk.tcss", "../styles/drill.tcss"]  # noqa: RUF012 - as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "model", "One way to say it", id="drill.model", priority=True),
        Binding("f3", "once_more", "Say it again", id="drill.again", priority=True),
        Binding("escape", "back", "Back", id="drill.back"),
        Binding("pageup", "read(-1)", show=False, priority=True),
        Binding("pagedown", "read(1)", show=False, priority=True),
    ]

    def __init__(self, seed: int = 1) -> None:
        """The seed picks the tasks."""
        super().__init__()
        self._seed = seed
        self._coming: Iterator[Task] = iter(())
        self._asked: Task | None = None
        self._at = 0
        self._done: dict[int, bool] = {}  # by task: whether the first try did all of it
        self._answered = False

    def compose(self) -> ComposeResult:
        """The habits, and below them the task."""
        yield Static("What do you want to practise for two minutes?", id="about")
        yield OptionList(*(Option(title, id=kind) for kind, title in TITLES.items()), id="kinds")
        with VerticalScroll(id="task", can_focus=True):
            yield Static(id="told")
        yield SayBox(placeholder="What do you say? Enter says it.", id="say")
        with VerticalScroll(id="judged", can_focus=True):
            yield Static(id="feedback")
        yield KeyLine()

    def on_mount(self) -> None:
        """First the choice."""
        self._choose()

    def _choose(self) -> None:
        for part in ("#task", "#say", "#judged"):
            self.query_one(part).display = False
        self.query_one("#kinds").display = True
        self.set_focus(self.query_one("#kinds"))
        self._asked = None
        self.refresh_bindings()

    @on(OptionList.OptionSelected, "#kinds")
    def pick(self, event: OptionList.OptionSelected) -> None:
        """Make the tasks of this kind."""
        self._tell("One moment …")
        self._coming = tasks(
            Kind(event.option_id or Kind.PURPOSE), self.desk.playable(self._seed), self._seed
        )
        self._at, self._done = 0, {}
        self._next()

    @work(exclusive=True, group="making")
    async def _next(self) -> None:
        self._asked = await asyncio.to_thread(next, self._coming, None)
        if self._asked is not None:
            self._at += 1
            self.query_one("#kinds").display = False
            for part in ("#task", "#say", "#judged"):
                self.query_one(part).display = True
            self._show_task(self._asked)
        elif self._at:
            self._end()
        else:
            self._tell("None of the scenarios here is good for this drill. Take another.")

    def _end(self) -> None:
        right = sum(self._done.values())
        self._seed += 1
        self._choose()
        self._tell(f"{right} of {self._at} did all of it at the first try. What now?")

    def _show_task(self, task: Task) -> None:
        self._set_answered(False)
        self._tell(f"{TITLES[task.kind]} · {self._at} of {IN_A_ROW}")
        lines = [Content.assemble((visible(task.asked), "bold")), Content("")]
        lines += [Content(visible(line)) for line in task.told]
        self.query_one("#told", Static).update(Content("\n").join(lines))
        self.query_one("#task").scroll_home(animate=False)
        self.query_one("#feedback", Static).update("")
        box = self.query_one("#say", SayBox)
        box.text = ""
        box.placeholder = "What do you say? Enter says it."
        self.set_focus(box)
        self.refresh_bindings()

    def _tell(self, sentence: str) -> None:
        self.query_one("#about", Static).update(Content(sentence))

    # ── an answer ───────────────────────────────────────────────────────────

    @on(SayBox.Said)
    def answer(self, event: SayBox.Said) -> None:
        """Judge it; Enter on an empty box goes on."""
        text = event.text.strip()
        task = self._asked
        if task is None:
            return
        if text:
            self._judge(task, text)
        elif self._answered:
            self._answered = False  # so that a second Enter asks for no further task
            self._next()
        else:
            self.tell("Say something, or press F2 to see one way to say it.")

    @on(SayBox.TooLong)
    def refuse(self) -> None:
        """Nobody says a book in one turn."""
        self.tell("That is too long for one turn, so nothing of it was put in.")

    @work(exclusive=True, group="judging")
    async def _judge(self, task: Task, text: str) -> None:
        feedback = await asyncio.to_thread(judge, task, text)
        self._done.setdefault(self._at, feedback.does_it)
        lines = [Content.assemble(("You: ", "bold"), visible(text))]
        lines += [Content(visible(point.in_words)) for point in feedback.points]
        if feedback.does_it:
            lines += [Content(""), Content.assemble(("That does it. Enter goes on.", "bold"))]
        else:
            lines += [
                Content(""),
                *_model(task),
                Content("Enter goes on; F3 lets you say it again."),
            ]
        self._show_feedback(lines)

    def _show_feedback(self, lines: list[Content]) -> None:
        self.query_one("#feedback", Static).update(Content("\n").join(lines))
        self.query_one("#judged").scroll_home(animate=False)
        self._set_answered(True)
        box = self.query_one("#say", SayBox)
        box.text = ""
        box.placeholder = "Enter goes on."
        self.refresh_bindings()

    def _set_answered(self, answered: bool) -> None:
        self._answered = answered
        self.set_class(answered, "answered")  # the room goes to what is read now

    # ── keys ────────────────────────────────────────────────────────────────

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that do nothing here are not offered."""
        if action == "model":
            return self._asked is not None and not self._answered
        if action == "once_more":
            return self._asked is not None and self._answered
        return True

    def action_read(self, pages: int) -> None:
        """Scroll what is read now: the task, then what the answer did."""
        part = self.query_one("#judged" if self._answered else "#task", VerticalScroll)
        if pages < 0:
            part.scroll_page_up(animate=False)
        else:
            part.scroll_page_down(animate=False)

    def action_model(self) -> None:
        """One way to say it, before one has tried."""
        if self._asked is not None:
            self._done.setdefault(self._at, False)
            self._show_feedback([*_model(self._asked), Content("Enter goes on.")])

    def action_once_more(self) -> None:
        """The same task again."""
        if self._asked is not None:
            self._show_task(self._asked)

    def action_back(self) -> None:
        """To the choice, then home."""
        if self._asked is not None:
            self._tell("What do you want to practise for two minutes?")
            self._choose()
        else:
            self.warmcall.go_home()


def _model(task: Task) -> list[Content]:
    return [Content.assemble(("One way to say it\n", "bold"), f"“{visible(task.model)}”")]
