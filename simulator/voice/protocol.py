"""What the session and the voice process say to each other, and how it is framed.

Owns the messages and their bytes. Must not start a process or load a model.
A frame is two big-endian lengths, a JSON object, and raw bytes (samples) or none.
The same messages serve files and a live microphone; an answer carries the number of its
request, a notice 0.
"""

import json
import struct
from dataclasses import dataclass
from typing import BinaryIO, get_args

import msgspec

from simulator.encoding import from_json, to_json
from simulator.scenario.model import Voice
from simulator.voice.live_messages import LiveAnswer, LiveWork, Notice, Order

LONGEST_MESSAGE = 1 << 20  # bytes of JSON
LONGEST_PAYLOAD = 1 << 26  # bytes of samples: seventeen minutes at 16 kHz
_LENGTHS = struct.Struct(">II")


# ── requests ────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Make speech recognition ready."""

    model: str = ""  # a file, a folder, a name such as "base.en"; empty: as configured
    threads: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscribeFile:
    """The words of a sound file."""

    path: str
    prompt_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscribeSamples:
    """The words of the payload: little-endian float32 at `ports.SPEECH_RATE`."""

    prompt_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Synthesise:
    """Say `text` into a wav file."""

    text: str
    path: str
    voice: Voice
    engine: str = "pyttsx3"  # or "piper"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLoudspeaker:
    """Make the computer's loudspeaker ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TryMicrophone:
    """Listen for so long, keep nothing, and tell the level meanwhile as a notice."""

    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """Play a wav file to its end through the loudspeaker."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hush:
    """Stop playing the request of this frame's number; that request is answered, not this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ping:
    """Are you there?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """End."""


# ── answers ─────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Speech recognition is ready."""

    model: str  # its name, or that of its file
    found: str  # where the weights came from, in words


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcribed:
    """The words; empty when nobody spoke."""

    text: str
    audio_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Synthesised:
    """The file is written."""

    voice: str  # the synthesiser's own name of the voice that spoke


@dataclass(frozen=True, slots=True, kw_only=True)
class LoudspeakerOpen:
    """The loudspeaker is ready."""

    system: str  # what plays, as "PulseAudio"


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrophoneTried:
    """What came in."""

    system: str  # what records, as "PulseAudio"
    loudest: float  # sample, 0 to 1
    seconds: float  # of sound; 0 where the device sent none


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """The file was heard."""

    whole: bool  # False if it was hushed


@dataclass(frozen=True, slots=True, kw_only=True)
class Pong:
    """Here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """The sound file is no turn; as in `ports.AudioUnreadable`."""

    path: str
    reason: str
    cure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unavailable:
    """It can't be done, for this reason; as in `ports.VoiceUnavailable`."""

    reason: str


# What is answered.
Work = (
    Load
    | TranscribeFile
    | TranscribeSamples
    | Synthesise
    | OpenLoudspeaker
    | TryMicrophone
    | Play
    | Ping
) | LiveWork
Request = Work | Order | Hush | Stop
Answer = (
    Loaded
    | Transcribed
    | Synthesised
    | LoudspeakerOpen
    | MicrophoneTried
    | Played
    | Pong
    | Unreadable
    | Unavailable
) | LiveAnswer
Message = Request | Answer | Notice

_KINDS: dict[str, type[Message]] = {kind.__name__: kind for kind in get_args(Message)}


class ProtocolBroken(Exception):
    """The other side sent what is no frame; the process has to be replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One message on its way."""

    number: int
    message: Message
    payload: bytes = b""


def pack(frame: Frame) -> bytes:
    """The frame's bytes."""
    body = json.dumps(
        {
            "number": frame.number,
            "type": type(frame.message).__name__,
            "message": to_json(frame.message),
        },
        ensure_ascii=False,
    ).encode()
    if len(body) > LONGEST_MESSAGE or len(frame.payload) > LONGEST_PAYLOAD:
        raise ProtocolBroken("a message too long to send")
    return _LENGTHS.pack(len(body), len(frame.payload)) + body + frame.payload


def send(stream: BinaryIO, frame: Frame) -> None:
    """Write the whole frame to an unbuffered stream; OSError when nobody reads it."""
    rest = memoryview(pack(frame))
    while rest:
        rest = rest[stream.write(rest) :]


def read_frame(stream: BinaryIO) -> Frame | None:
    """The next frame, or None when the other side has closed the pipe or died mid-frame.

    Raises `ProtocolBroken` for bytes that are no frame.
    """
    lengths = _read_exactly(stream, _LENGTHS.size)
    if lengths is None:
        return None
    body_length, payload_length = _LENGTHS.unpack(lengths)
    if body_length > LONGEST_MESSAGE or payload_length > LONGEST_PAYLOAD:
        raise ProtocolBroken("a frame longer than any message")
    body = _read_exactly(stream, body_length)
    payload = _read_exactly(stream, payload_length)
    if body is None or payload is None:
        return None
    try:
        envelope = json.loads(body)
        kind = _KINDS[envelope["type"]]
        message = from_json(kind, envelope["message"])
        return Frame(number=int(envelope["number"]), message=message, payload=payload)
    except (ValueError, KeyError, TypeError, msgspec.ValidationError) as reason:
        raise ProtocolBroken("a frame that holds no message") from reason


def _read_exactly(stream: BinaryIO, count: int) -> bytes | None:
    read = stream.read(count)
    return read if len(read) == count else None
