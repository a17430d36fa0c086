"""The debrief written to a file: as a page, as Markdown, as data."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.practice.debrief.export import Form, as_text
from simulator.practice.debrief.sounds import sounds_of
from simulator.practice.debrief.whole import Whole
from simulator.records.recordings import recording_of
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from simulator.tui.held import Finished

_WITH_SOUND = "sound"
_NAMES = {
    Form.HTML: "A page for any browser, to read offline, print or send",
    _WITH_SOUND: "The same page with your recorded voice in it",
    Form.MARKDOWN: "Markdown, for a wiki or a learning record",
    Form.JSON: "JSON, for other programs",
}


class ExportScreen(Page[None]):
    """Pick a form; the file lies in the data folder."""

    HELP = """
Writes this debrief to a file in the folder "exports" beside your calls. The page is one file that
any browser opens, without the internet."""
    CSS_PATH = "../styles/debrief.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back", id="export.back")]

    def __init__(self, finished: "Finished", whole: Whole) -> None:
        """The debrief of this call."""
        super().__init__()
        self._finished, self._whole = finished, whole
        recording = recording_of(finished.path) if finished.path is not None else None
        self._has_sound = recording is not None and bool(recording.turns)

    def compose(self) -> ComposeResult:
        """The forms."""
        with Vertical():
            yield Static("Write this debrief as", classes="heading")
            yield OptionList(
                *(
                    Option(name, id=form)
                    for form, name in _NAMES.items()
                    if form != _WITH_SOUND or self._has_sound
                )
            )
            yield Static(id="written")
        yield KeyLine()

    @on(OptionList.OptionSelected)
    def write(self, event: OptionList.OptionSelected) -> None:
        """Write the file and say where it is."""
        wants_sound = event.option_id == _WITH_SOUND
        form = Form.HTML if wants_sound else Form(event.option_id or Form.HTML)
        path = self._finished.path
        stem = path.stem if path is not None else self._finished.scenario.id
        to = self.desk.store.root / "exports" / f"{stem}.{form}"
        text = as_text(self._whole, form, sounds_of(path) if wants_sound else None)
        try:
            to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            to.write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError as error:
            self.tell(f"{to} could not be written: {error.strerror}.", warning=True)
            return
        self.query_one("#written", Static).update(Content(f"\nWritten to {to}"))

    def action_back(self) -> None:
        """To the debrief."""
        self.dismiss()
