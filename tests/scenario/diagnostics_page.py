"""The page `docs/diagnostics.md`, made of the codes and their examples."""

from pathlib import Path

from simulator.scenario.codes import CODES, Code

PAGE = Path(__file__).parents[2] / "docs" / "diagnostics.md"
_HEAD = """\
# What `warmcall check` can say

Every code with what it prints for an example. An **error** has to be put right before the file
can be used; with a **warning** it can be played, though not as you mean it, and
`warmcall check --strict` fails for it. Codes that need `--prove` say so.

This page is made from the codes themselves; the manual is
[scenarios/README.md](../scenarios/README.md).
"""
_CHAPTERS = (
    ("SC0", "The file and its form"),
    ("SC1", "Names"),
    ("SC2", "Meaning"),
    ("SC3", "Sense"),
    ("SC4", "Proof (`--prove`)"),
    ("SC5", "Accounts"),
)


def page(examples: Path) -> str:
    """The whole page; `examples` holds what is printed for each code."""
    parts = [_HEAD]
    for first, title in _CHAPTERS:
        codes = [code for id, code in sorted(CODES.items()) if id.startswith(first)]
        if codes:
            parts.append(f"## {title}\n")
            parts += [_entry(code, examples) for code in codes]
    return "\n".join(parts)


def _entry(code: Code, examples: Path) -> str:
    shown = (examples / f"{code.code}.txt").read_text(encoding="utf-8").strip()
    return f"### {code.code} ({code.severity})\n```\n{shown}\n```\n"
