"""What a synthesiser is given to read: a line without the characters it stumbles on.

Pure. Must not change what is said, only how it is written.
"""

import unicodedata

_WRITTEN_OTHERWISE = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "–": ", ",
        "—": ", ",
        "…": ". ",
        "&": " and ",
        "\u00a0": " ",
        **dict.fromkeys("*_#|\\^`~<>{}[]", " "),
    }
)
# Control and format characters, surrogates, private use; pictures; lone accents.
_SILENT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk"})


def speakable(text: str) -> str:
    """`text` as one line of plain words and punctuation; "" when there is nothing to say."""
    plain = text.translate(_WRITTEN_OTHERWISE)
    kept = "".join(" " if unicodedata.category(c) in _SILENT and c != "°" else c for c in plain)
    line = " ".join(kept.split()).replace(" ,", ",").replace(" .", ".")
    return line if any(c.isalnum() for c in line) else ""
