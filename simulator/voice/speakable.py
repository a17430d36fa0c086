"""What a synthesiser is given to read: a line without the characters it stumbles on.

Pure. Must not change what is said, only how it is written.
"""

import re
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


# Noises that a synthesiser would spell out ("aitch em"), as it can say them. A seal of 4 mm
# is none.
_NOISES = {"hm": "hmm", "mm": "hmm", "mmm": "hmm", "mhm": "um-hum", "mm-hm": "um-hum"}
_NOISE = re.compile(r"(?<![\w'-])(?<!\d )([Mm]m-hm|[Mm]hm|[Mm]mm|[Hh]m|Mm|mm(?=[,.?!]))(?![\w'-])")


def _said_noise(found: re.Match[str]) -> str:
    noise = _NOISES[found[1].lower()]
    return noise.capitalize() if found[1][0].isupper() else noise


def speakable(text: str) -> str:
    """`text` as one line of plain words and punctuation; "" when there is nothing to say."""
    plain = text.translate(_WRITTEN_OTHERWISE)
    kept = "".join(" " if unicodedata.category(c) in _SILENT and c != "°" else c for c in plain)
    line = " ".join(kept.split()).replace(" ,", ",").replace(" .", ".")
    line = _NOISE.sub(_said_noise, line)
    return line if any(c.isalnum() for c in line) else ""
