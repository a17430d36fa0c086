"""Trying the microphone before a spoken call: a level that moves, then what is to be done."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from simulator.practice.microphone import LISTENED_S, Try, level_bar, microphone_verdict
from simulator.tui.widgets.key_line import KeyLine


class MicrophoneScreen(ModalScreen[None]):
    """Say something; see whether it arrives."""

    CSS_PATH = "../styles/microphone.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", id="microphone.close"),
        Binding("enter", "again", "Try again", id="microphone.again"),
    ]

    def __init__(self, listen: Try) -> None:
        """`listen` tries the microphone; it runs in a thread."""
        super().__init__()
        self._listen = listen

    def compose(self) -> ComposeResult:
        """The level, and the finding below it."""
        with Vertical(id="sheet"):
            yield Static("Your microphone", classes="heading")
            yield Static(id="level")
            yield Static(id="finding")
        yield KeyLine()

    def on_mount(self) -> None:
        """Listen at once."""
        self.action_again()

    def action_again(self) -> None:
        """Listen once more; nothing where it is listening already."""
        if not any(worker.is_running for worker in self.workers):
            self._show(0.0)
            self.query_one("#finding", Static).update(
                f"Say something, for {LISTENED_S:.0f} seconds …"
            )
            self._try()

    @work(thread=True)
    def _try(self) -> None:
        try:
            tried = self._listen(lambda level: self.app.call_from_thread(self._show, level))
            found, help = microphone_verdict(
                tried.loudest, has_sound=tried.seconds > 0, was_spoken_to=True
            )
            told = f"{found}. {help}" if help else "It is heard well. Enter tries it again."
        except ImportError:
            told = (
                "Voice is not installed. In your copy of warmcall: pip install "
                "'.[voice,offline-model]'. Typing works all the same."
            )
        except Exception as trouble:
            from simulator.voice.ports import VoiceError

            if not isinstance(trouble, VoiceError):
                raise
            told = f"{trouble} Typing works all the same."
        self.app.call_from_thread(self._tell, told)

    def _show(self, level: float) -> None:
        if self.is_mounted:
            self.query_one("#level", Static).update(Content(level_bar(level)))

    def _tell(self, told: str) -> None:
        if self.is_mounted:
            self.query_one("#finding", Static).update(Content(told[:1].upper() + told[1:]))
