"""The briefing: who, why, what is known, what is scored; then the phone rings."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from simulator.call.start import CallPlan
from simulator.practice.briefing import PLAN_QUESTION, CallBriefing, briefing_of
from simulator.scenario.model import Scenario
from simulator.tui.choices import Choices, Mode, Talk
from simulator.tui.held import start_of
from simulator.tui.page import Page
from simulator.tui.screens.help import HelpScreen
from simulator.tui.widgets.cycle import Cycle
from simulator.tui.widgets.key_line import KeyLine
from simulator.visible import visible

_MODES = {
    Mode.COACHED: "coached: hints, a turn taken back, your plan beside the call",
    Mode.EXAM: "exam: none of these, and the score is for your coach",
}


class BriefingScreen(Page[None]):
    """All the trainee sees before the call."""

    CSS_PATH = "../styles/briefing.tcss"
    HELP = """
Read the briefing, above all the note of the last call. Then press Enter on "Ring": the phone
rings, and when somebody answers it is your turn.

A plan is worth the half minute: the purpose of your call, and two questions you want to ask.
In a coached call it stands beside the talk; afterwards it is compared with what you did.

You type your turns, or talk: with a talk key, or hands-free. Wear a headset for that, and try the
microphone first (F6).

In a coached call you may ask for a hint, have a line repeated and take a turn back. In an exam
you may not, and only an exam is for your coach."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="briefing.back"),
        Binding("f2", "mode", "Coached or exam", id="briefing.mode"),
        Binding("f5", "talk", "Type or talk", id="briefing.talk"),
        Binding("f6", "microphone", "Try microphone", id="briefing.microphone"),
        Binding("f3", "variant", "Other facts", id="briefing.variant"),
        Binding("f4", "watch", "Watch first", id="briefing.watch"),
        *(
            Binding(key, f"read('{key}')", show=False)
            for key in ("up", "down", "pageup", "pagedown")
        ),
    ]

    def __init__(self, scenario: Scenario) -> None:
        """The briefing of this scenario."""
        super().__init__()
        self._scenario = scenario

    def compose(self) -> ComposeResult:
        """The sheet, and beside it what is chosen."""
        with Horizontal(id="desk"):
            with VerticalScroll(id="sheet", can_focus=True):
                yield Static(id="sheet-text")
                yield Static(id="scored-below")
            with Vertical(id="choices"):
                yield Cycle(
                    "mode", tuple(_MODES), names={mode: mode.value for mode in _MODES}, id="mode"
                )
                yield Static(id="mode-says", classes="note")
                talks = (Talk.TYPING,) if self.warmcall.manner.typing_only else tuple(Talk)
                yield Cycle("you talk by", talks, id="talk")
                names = ("", *(variant.id for variant in self._scenario.variants))
                variant = Cycle("facts", names, names={"": "as written"}, id="variant")
                variant.display = len(names) > 1
                yield variant
                yield Static("Your plan, if you like", classes="heading")
                yield Static(PLAN_QUESTION, classes="note", id="plan-question")
                yield Input(placeholder="the purpose of your call", id="purpose", compact=True)
                yield Input(placeholder="a question you want to ask", id="ask1", compact=True)
                yield Input(placeholder="another one", id="ask2", compact=True)
                yield Static(id="scored")
        yield Button(self._ring_label, id="ring", variant="primary")
        yield KeyLine()

    @property
    def _ring_label(self) -> str:
        briefing = self._briefing()
        return "Take the call" if briefing.rings_you else f"Ring {self._first_name}"

    @property
    def _first_name(self) -> str:
        from simulator.practice.briefing import first_name, lead_of

        return first_name(lead_of(self._scenario.customer))

    def on_mount(self) -> None:
        """Enter rings, at once if one likes."""
        self.show_choices()
        self.set_focus(self.query_one("#ring"))

    @on(Cycle.Changed)
    def show_choices(self) -> None:
        """The briefing as it stands with what is chosen now."""
        mode = Mode(self.query_one("#mode", Cycle).value)
        self.query_one("#mode-says", Static).update(Content(_MODES[mode].split(": ", 1)[1]))
        briefing = self._briefing()
        self.query_one("#sheet-text", Static).update(_laid_out(briefing))
        for id in ("#scored", "#scored-below"):  # beside the sheet where there is room
            self.query_one(id, Static).update(_what_is_scored(briefing))

    def _briefing(self) -> CallBriefing:
        choices = self._choices()
        start = start_of(self._scenario, choices, self.warmcall.trainee)
        return briefing_of(self._scenario, start, exam=choices.mode is Mode.EXAM)

    def _choices(self) -> Choices:
        if not self.is_mounted:
            return Choices()
        purpose, *questions = (
            self.query_one(f"#{id}", Input).value.strip() for id in ("purpose", "ask1", "ask2")
        )
        asked = tuple(question for question in questions if question)
        return Choices(
            mode=Mode(self.query_one("#mode", Cycle).value),
            talk=Talk(self.query_one("#talk", Cycle).value),
            variant=self.query_one("#variant", Cycle).value,
            seed=self.warmcall.next_seed(self._scenario.id),
            plan=CallPlan(purpose=purpose, questions=asked) if purpose or asked else None,
        )

    @on(Button.Pressed, "#ring")
    def ring(self) -> None:
        """Let the phone ring."""
        self.warmcall.open_call(self._scenario, self._choices())

    @on(Input.Submitted)
    def next_field(self) -> None:
        """From one line of the plan to the next, from the last to the button."""
        self.focus_next()

    def action_read(self, key: str) -> None:
        """Scroll the sheet, wherever the focus is."""
        sheet = self.query_one("#sheet", VerticalScroll)
        match key:
            case "up":
                sheet.scroll_up(animate=False)
            case "down":
                sheet.scroll_down(animate=False)
            case "pageup":
                sheet.scroll_page_up(animate=False)
            case _:
                sheet.scroll_page_down(animate=False)

    def action_back(self) -> None:
        """Home again."""
        self.warmcall.go_home()

    def action_mode(self) -> None:
        """Coached or exam."""
        self.query_one("#mode", Cycle).turn()

    def action_talk(self) -> None:
        """Typing, with a talk key, or hands-free."""
        self.query_one("#talk", Cycle).turn()

    def action_microphone(self) -> None:
        """Whether what one says arrives."""
        if self.warmcall.manner.typing_only:
            self.tell("In a browser calls are typed. Open warmcall in a terminal to talk.")
        else:
            self.warmcall.open_microphone()

    def action_variant(self) -> None:
        """The same call with other figures or another reason."""
        if self._scenario.variants:
            self.query_one("#variant", Cycle).turn()
        else:
            self.tell("This call has one set of facts only.")

    def action_watch(self) -> None:
        """Watch a model call first."""
        self.warmcall.open_demo(self._scenario.id)


class BriefingSheet(HelpScreen):
    """The briefing once more, over a call."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f7", "dismiss", "Close", show=False)]

    def __init__(self, briefing: CallBriefing) -> None:
        """As it stood before the phone rang."""
        super().__init__("", ())
        self._briefing = briefing

    def compose(self) -> ComposeResult:
        """The sheet alone."""
        with VerticalScroll(id="sheet"):
            yield Static(_laid_out(self._briefing))
        yield KeyLine()


def _laid_out(briefing: CallBriefing) -> Content:
    parts: list[Content] = []

    def add(text: str, *, heading: bool = False) -> None:
        parts.append(Content.assemble((visible(text), "bold" if heading else "")))

    def section(heading: str, texts: tuple[str, ...]) -> None:
        if texts:
            add("")
            add(heading, heading=True)
            for text in texts:
                add(f"· {text}")

    add(briefing.title, heading=True)
    add("")
    for sentence in (briefing.you_are, briefing.whom, briefing.when):
        add(sentence)
    if briefing.goal:
        add("")
        parts.append(Content.assemble(("Your goal: ", "bold"), visible(briefing.goal)))
    if briefing.note:
        add("")
        add("Your note of the last call", heading=True)
        for heading, text in briefing.note:
            parts.append(Content.assemble((f"{heading}: ", "bold"), visible(text)))
    section("What you already know", (*briefing.known, *briefing.also))
    section("Open promises", briefing.promises)
    return Content("\n").join(parts)


def _what_is_scored(briefing: CallBriefing) -> Content:
    lines = [Content.assemble((briefing.pass_mark, "bold"))]
    return Content("\n").join([*lines, *(Content(f"· {words}") for words in briefing.scored)])
