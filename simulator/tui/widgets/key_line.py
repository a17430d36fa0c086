"""The lowest line: the keys that do something here, as many as there is room for.

One widget that draws itself: a footer with a widget for each key takes a third of the time
to the first frame. A key can be clicked, too.
"""

from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

_KEY = Style(bold=True)


def _order(screen: Screen[object]) -> dict[str | None, int]:
    """The place of each key of a screen, by its id."""
    kinds = reversed(type(screen).__mro__)
    named = [each for kind in kinds for each in vars(kind).get("BINDINGS", ())]
    ids = [each.id for each in named if isinstance(each, Binding)]
    return {id: at for at, id in enumerate(dict.fromkeys(ids))}


class KeyLine(Widget, can_focus=False):
    """Follows the bindings of its screen; a widget's own, for moving and editing, are left out."""

    def on_mount(self) -> None:
        """Draw anew whenever other keys are live."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> RenderResult:
        """Keys and what they do, in the order in which the screen names them."""
        line = Content()
        order = _order(self.screen)
        live = self.screen.active_bindings.values()
        # A key that a box on the screen has, too, would come first otherwise.
        for active in sorted(live, key=lambda each: order.get(each.binding.id, len(order))):
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
