"""Whether a sound file is all there, by what its container promises.

Owns the few header fields that tell a cut-off wav, flac or ogg file; decoders skip over
such cuts in silence. Must not decode sound. What can't be told is taken for whole.
"""

from pathlib import Path

# Programs that write wav into a pipe can't know its length and put a huge one instead.
_UNKNOWN_LENGTH = 0x7FFF_0000
_OGG_PAGE_HEADER = 27
_LONGEST_OGG_PAGE = 65_307


def missing_share(path: Path) -> float:
    """The share of the file that its header promises and that isn't there, 0.0 to 1.0."""
    with path.open("rb") as file:
        start = file.read(4)
    match start:
        case b"RIFF":
            return _missing_from_wav(path)
        case b"OggS":
            return _missing_from_ogg(path)
        case _:
            return 0.0


def _missing_from_wav(path: Path) -> float:
    size = path.stat().st_size
    with path.open("rb") as file:
        at = 12  # past "RIFF", its length and "WAVE"
        while at + 8 <= size:
            file.seek(at)
            name = file.read(4)
            length = int.from_bytes(file.read(4), "little")
            if name == b"data":
                there = size - at - 8
                if 0 < length < _UNKNOWN_LENGTH and there < length:
                    return 1 - there / length
                return 0.0
            at += 8 + length + length % 2
    return 0.0


def _missing_from_ogg(path: Path) -> float:
    """A last page that runs past the end of the file; its share counts as one page's."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - 2 * _LONGEST_OGG_PAGE))
        tail = file.read()
    last = tail.rfind(b"OggS")
    page = tail[last:]
    if len(page) < _OGG_PAGE_HEADER or len(page) < _OGG_PAGE_HEADER + page[26]:
        return 0.01
    lacing = page[_OGG_PAGE_HEADER : _OGG_PAGE_HEADER + page[26]]
    promised = _OGG_PAGE_HEADER + len(lacing) + sum(lacing)
    return max(0.0, (promised - len(page)) / size) if promised > len(page) else 0.0
