"""The lowest line: the keys that do something here, as many as there is room for.

One widget that draws itself: a footer with a widget for each key takes a third of the time
to the first frame. A key can be clicked, too.
"""

from textual.app import RenderResult
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

_KEY = Style(bold=True)


class KeyLine(Widget, can_focus=False):
    """Follows the bindings of its screen; a widget's own, for moving and editing, are left out."""

    def on_mount(self) -> None:
        """Draw anew whenever other keys are live."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> RenderResult:
        """Keys and what they do, in the order in which the screen names them."""
        line = Content()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if not (binding.show and binding.id and binding.description and active.enabled):
                continue
            key = self.app.get_key_display(binding)
            click = Style.from_meta({"@click": f"app.simulate_key({binding.key!r})"})
            item = Content.assemble(
                " ", (f"{key}", _KEY + click), (f" {binding.description} ", click)
            )
            if line.cell_length + item.cell_length > self.size.width:
                break
            line += item
        return line
