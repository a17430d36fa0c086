"""What is to be said of a microphone that was tried, by whoever tries it.

Owns the words and the thresholds. Opens no device itself: `tried` asks a voice process to.
"""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.voice.live_messages import Notice
    from simulator.voice.protocol import MicrophoneTried

LISTENED_S = 4.0  # where somebody has been asked to speak
# Loudest sample. Below the first an open line flickers; speech at the second is understood,
# but noise begins to matter; the third is full scale.
SILENT, QUIET, CLIPPING = 0.0003, 0.01, 0.999
_BAR = 30

Try = Callable[[Callable[[float], None]], "MicrophoneTried"]


def tried(on_level: Callable[[float], None]) -> "MicrophoneTried":
    """Listen for `LISTENED_S` seconds and keep nothing; `on_level` is told 0 to 1 meanwhile.

    Raises `VoiceUnavailable` where there is no microphone or it may not be used, and
    `ImportError` where voice is not installed.
    """
    from simulator.voice.live_messages import MicrophoneLevel
    from simulator.voice.process import VoiceProcess

    def take(notice: "Notice | None") -> None:
        if isinstance(notice, MicrophoneLevel):
            on_level(notice.level)

    with VoiceProcess(on_notice=take) as process:
        return process.try_microphone(LISTENED_S)


def microphone_verdict(loudest: float, *, has_sound: bool, was_spoken_to: bool) -> tuple[str, str]:
    """What is to be said of a microphone whose loudest sample was this, and what to do."""
    settings = "in the sound settings of the computer, and run warmcall doctor again."
    if not has_sound:
        return (
            "sends no sound",
            "See that it is connected, that no other program has it for itself, and that "
            f"programs may use the microphone {settings}",
        )
    if loudest < SILENT:
        return (
            "silent: it is muted, or the wrong one is chosen",
            f"Look at the switch on the headset, and choose the right microphone {settings}",
        )
    if not was_spoken_to:
        return "sends sound", ""
    if loudest < QUIET:
        return "very quiet", f"Speak nearer to it, or turn it up {settings}"
    if loudest >= CLIPPING:
        return "too loud: it distorts", f"Turn it down a little {settings}"
    return f"level {level_bar(loudest)}", ""


def level_bar(level: float) -> str:
    """A level from 0 to 1 as a bar of sixty decibels."""
    decibels = 20 * math.log10(max(level, 1e-6))
    full = round(_BAR * min(1.0, max(0.0, 1 + decibels / 60)))
    return "█" * full + "░" * (_BAR - full)
