"""A role-play kit as Markdown, or as one page of HTML that prints a sheet for each player."""

import html
import re
from collections.abc import Iterable
from typing import assert_never

from simulator.authoring.kit import Block, Heading, Lines, Paragraph, Points, Said
from simulator.visible import visible

_MEANS_SOMETHING = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LOOK = """\
body { font: 11pt/1.45 Georgia, serif; color: #1c1c1c; max-width: 42em; margin: 2em auto; }
h1 { font: bold 17pt/1.2 Helvetica, Arial, sans-serif; border-bottom: 2px solid #1c1c1c; }
h2 { font: bold 12pt/1.2 Helvetica, Arial, sans-serif; margin: 1.2em 0 .3em; break-after: avoid; }
li { margin: .4em 0; break-inside: avoid; }
small { font-size: 10pt; color: #444; }
ul.tick { list-style: none; padding-left: 0; }
ul.tick li { border-bottom: 1px dotted #777; padding: .1em 0 1.5em 1.8em; position: relative; }
ul.tick li::before { content: ""; position: absolute; left: 0; top: .25em; width: .9em;
  height: .9em; border: 1.5px solid #1c1c1c; }
section + section { break-before: page; margin-top: 3em; }
@media print { body { margin: 0; max-width: none; } section + section { margin-top: 0; } }
@page { margin: 18mm; }"""


def as_markdown(blocks: Iterable[Block]) -> str:
    """The kit as Markdown."""
    made: list[str] = []
    for block in blocks:
        match block:
            case Heading():
                made.append(f"{'#' * block.level} {_plain(block.text)}")
            case Paragraph():
                made.append(_plain(block.text))
            case Points():
                mark = "- [ ]" if block.to_tick else "-"
                made.append("\n".join(f"{mark} {_plain(item)}" for item in block.items))
            case Lines():
                made.append("\n".join(_in_markdown(said) for said in block.said))
            case _:
                assert_never(block)
    return "\n\n".join(made) + "\n"


def as_html(blocks: Iterable[Block], title: str) -> str:
    """The kit as one page that loads nothing from anywhere; each sheet begins a new one."""
    made: list[str] = []
    for block in blocks:
        match block:
            case Heading(level=1):
                made += ["</section>"] if made else []
                made += ["<section>", f"<h1>{_escaped(block.text)}</h1>"]
            case Heading():
                made.append(f"<h2>{_escaped(block.text)}</h2>")
            case Paragraph():
                made.append(f"<p>{_escaped(block.text)}</p>")
            case Points():
                made.append('<ul class="tick">' if block.to_tick else "<ul>")
                made += [f"<li>{_escaped(item)}</li>" for item in block.items]
                made.append("</ul>")
            case Lines():
                made += ["<ul>", *(_in_html(said) for said in block.said), "</ul>"]
            case _:
                assert_never(block)
    head = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_escaped(title)}</title>",
        f"<style>\n{_LOOK}\n</style></head><body>",
    ]
    return "\n".join([*head, *made, "</section>", "</body></html>", ""])


def _in_markdown(said: Said) -> str:
    return "\n".join([f"- **{_plain(said.words)}**", *(f"  - {_plain(d)}" for d in said.details)])


def _in_html(said: Said) -> str:
    details = "".join(f"<br>{_escaped(detail)}" for detail in said.details)
    return f"<li><b>{_escaped(said.words)}</b><small>{details}</small></li>"


def _plain(text: str) -> str:
    return _MEANS_SOMETHING.sub(r"\\\1", visible(text))


def _escaped(text: str) -> str:
    return html.escape(visible(text))
