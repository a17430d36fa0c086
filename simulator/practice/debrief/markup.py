"""HTML as values: whatever is not markup already is text, and escaped."""

from html import escape

from simulator.visible import visible

_WITHOUT_CONTENT = frozenset({"meta", "br"})


class Markup(str):
    """A piece of finished HTML."""

    __slots__ = ()


NOTHING = Markup()


def text(words: str) -> Markup:
    """Words as they are, whatever they hold."""
    return words if isinstance(words, Markup) else Markup(escape(visible(words)))


def joined(*parts: str) -> Markup:
    """One after the other."""
    return Markup("".join(text(part) for part in parts))


def tag(name: str, /, *content: str, **attributes: str | float) -> Markup:
    """An element; an empty attribute is left out.

    An attribute's trailing "_" is dropped ("class_"), and "_" inside stands for "-".
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(visible(str(value)))}"'
        for key, value in attributes.items()
        if value != ""
    )
    if name in _WITHOUT_CONTENT:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(*content)}</{name}>")
