"""The debrief written to a file: as a page, as Markdown, as data."""

import json
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.practice.debrief.export import Form, as_data, as_text
from simulator.practice.debrief.whole import Whole
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from simulator.tui.held import Finished

_NAMES = {
    Form.HTML: "A page for any browser, to read offline, print or send",
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

    def compose(self) -> ComposeResult:
        """The forms."""
        with Vertical():
            yield Static("Write this debrief as", classes="heading")
            yield OptionList(*(Option(name, id=form) for form, name in _NAMES.items()))
            yield Static(id="written")
        yield KeyLine()

    @on(OptionList.OptionSelected)
    def write(self, event: OptionList.OptionSelected) -> None:
        """Write the file and say where it is."""
        form = Form(event.option_id or Form.HTML)
        path = self._finished.path
        stem = path.stem if path is not None else self._finished.scenario.id
        to = self.desk.store.root / "exports" / f"{stem}.{form}"
        if form is Form.JSON:
            text = json.dumps(as_data(self._whole), ensure_ascii=False)
        else:
            text = as_text(self._whole, form)
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
