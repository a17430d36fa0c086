"""Writes the table of stems that hearing looks words up in before it works a stem out.

Run `python corpus/stems.py` after adding words to the tables of hearing. The words are those of
the tables, the scenarios and the sentences of this folder; any other word is still understood,
its stem only takes longer.
"""

import re
from collections import defaultdict
from pathlib import Path

import snowballstemmer

from simulator.hearing.tokens import LONGEST_STEMMED

ROOT = Path(__file__).parents[1]
TABLES = ROOT / "simulator" / "hearing" / "tables"
TARGET = TABLES / "stems.txt"
SOURCES = (
    *(f for f in sorted(TABLES.glob("*.txt")) if f != TARGET and ".weights" not in f.suffixes),
    *sorted((ROOT / "simulator" / "hearing").glob("*.py")),
    *sorted((ROOT / "simulator" / "call").glob("*.py")),
    *sorted((ROOT / "scenarios").rglob("*.yaml")),
    *sorted((ROOT / "scenarios").rglob("*.answers.txt")),
    *sorted((ROOT / "scenarios").rglob("*.story")),
    *sorted((ROOT / "corpus").rglob("*.tsv")),
)


def main() -> None:
    """Rewrite the table: each line a stem and the words that have it."""
    english = snowballstemmer.stemmer("english")
    found: set[str] = set()
    for file in SOURCES:
        found.update(re.findall(r"[a-z]+", file.read_text(encoding="utf-8").lower()))
    forms: dict[str, list[str]] = defaultdict(list)
    for word in sorted(word for word in found if len(word) <= LONGEST_STEMMED):
        forms[english.stemWord(word)].append(word)
    lines = ["# Written by corpus/stems.py: a stem, then words that have it.", "STEMS:"]
    lines += [f"  {stem} {' '.join(words)}" for stem, words in sorted(forms.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
