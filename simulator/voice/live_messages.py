"""What the session and the voice process say to each other during a spoken call.

Owns the messages. Orders get no answer; what happens is told in notices, as it happens.
Times are seconds of `time.monotonic`, which both processes share.
"""

from dataclasses import dataclass

# ── requests, answered ──────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCall:
    """Make microphone and loudspeaker ready and listen; speech recognition is loaded."""

    hands_free: bool = False
    hold_ms: int = 500
    unfinished_ms: int = 1_400
    prompt_words: tuple[str, ...] = ()
    # Sound comes in `Feed`s at this rate, as fast as they can be heard, instead of from a
    # microphone, and her lines pass in the time of that sound; 0: devices.
    fed_rate: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOpen:
    """What is there; where something is missing, why, as a sentence for the trainee."""

    microphone: str = ""
    loudspeaker: str = ""
    no_microphone: str = ""
    no_loudspeaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCall:
    """Close them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallClosed:
    """They are closed, and every notice has been told."""

    heard_ms: int  # how much sound came in


# ── orders ──────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The talk key: he is heard from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The talk key: his turn is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenPart:
    """A part of a line."""

    path: str  # of its sound
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Say a line of hers; the rest of it follows in `SayMore` unless it `is_whole`."""

    line_id: str
    parts: tuple[SpokenPart, ...]
    is_whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SayMore:
    """More of a line; nothing where that line is over already."""

    line_id: str
    parts: tuple[SpokenPart, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BeSilent:
    """Forget the line being said, and what he has begun to say: the call goes another way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepSound:
    """From now on write the sound of his turns into this folder; he has agreed to it."""

    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The next sound: the payload, little-endian float32."""


# ── notices ─────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechBegan:
    """He has begun a turn."""

    at_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechEnded:
    """He has ended it; the words may follow later."""

    at_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSpeech:
    """What had begun was no speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsSoFar:
    """The words of an unfinished turn."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnHeard:
    """A turn; `joined`: it replaces the last one, with which he has gone on."""

    text: str
    started_s: float
    ended_s: float
    joined: bool = False
    sound: str = ""  # the file it is kept in, if it is


@dataclass(frozen=True, slots=True, kw_only=True)
class LineBegun:
    """Her line is heard from then on."""

    line_id: str
    at_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEnded:
    """Her line was heard to its end."""

    line_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineInterrupted:
    """He has taken the floor in the middle of her line."""

    line_id: str
    heard_chars: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineUnsaid:
    """Her line could not be said; why, as a sentence for the trainee."""

    line_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrophoneLevel:
    """How loud he is, 0 to 1."""

    level: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceLost:
    """The microphone or the loudspeaker is gone for now; a sentence for the trainee."""

    is_microphone: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceBack:
    """It works again."""

    is_microphone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Something about the sound he can put right himself."""

    text: str


LiveWork = OpenCall | CloseCall
LiveAnswer = CallOpen | CallClosed
Order = Press | Release | Say | SayMore | BeSilent | KeepSound | Feed
Notice = (
    SpeechBegan
    | SpeechEnded
    | NoSpeech
    | WordsSoFar
    | TurnHeard
    | LineBegun
    | LineEnded
    | LineInterrupted
    | LineUnsaid
    | MicrophoneLevel
    | DeviceLost
    | DeviceBack
    | Advice
)
