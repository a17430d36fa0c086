"""Whether a sound file is all there, by what its container promises.

Owns the few header fields that tell a cut-off wav, mp3 or ogg file; decoders pass over
such cuts without a word. Must not decode sound. What can't be told is taken for whole.
"""

from pathlib import Path

# Programs that write wav into a pipe can't know its length and put a huge one instead.
_UNKNOWN_LENGTH = 0x7FFF_0000
_MP3_FRAMES = (b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2", b"\xff\xe3", b"\xff\xe2")
_FIRST_MP3_FRAME = 2_048  # bytes; the longest frame has 1,441
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
        case bytes() if start[:3] == b"ID3" or start[:2] in _MP3_FRAMES:
            return _missing_from_mp3(path)
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


def _missing_from_mp3(path: Path) -> float:
    """By the length that most encoders note in the first frame, after "Xing" or "Info"."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(10)
        begins = 0
        if head[:3] == b"ID3" and len(head) == 10:
            # A tag's length has four bytes of seven bits.
            begins = 10 + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9])
        file.seek(begins)
        frame = file.read(_FIRST_MP3_FRAME)
    at = max(frame.find(b"Xing"), frame.find(b"Info"))
    if at < 0 or len(frame) < at + 16 or not frame[at + 7] & 2:
        return 0.0
    noted = at + 8 + (4 if frame[at + 7] & 1 else 0)
    promised = int.from_bytes(frame[noted : noted + 4], "big")
    missing = promised - (size - begins)
    # Encoders differ by a frame in what they count.
    return missing / promised if missing > _FIRST_MP3_FRAME else 0.0


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
