"""Word tables as text files beside this module: sections of indented lines.

A table is read once, on import of the module that uses it.
"""

from importlib.resources import files


def table(name: str) -> dict[str, tuple[str, ...]]:
    """The sections of a table in order, each with its lines; "#" opens a comment line."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith(" "):
            lines.append(line.strip())
        elif line:
            lines = sections.setdefault(line.removesuffix(":"), [])
    return {section: tuple(held) for section, held in sections.items()}
