"""What both Whisper engines share: when nobody spoke or it repeats itself, and the prompt.

Owns thresholds and their sources. Loads no library.
"""

REPETITIVE = 2.4  # compression ratio: Whisper's own bound for "it repeats itself"
# Nobody speaks. Of 90 utterances, single words among them, none had a no-speech
# probability over 0.13. Of twenty noises (hiss, hum, rumble, tones, breath, with and
# without a prompt) all had one over 0.55 and a mean log probability under -1.1, but for a
# tone, which comes out as a repetition.
NO_SPEECH = 0.5
UNLIKELY = -0.8


def as_prompt(words: tuple[str, ...]) -> str:
    """Names as a text that might have come before: Whisper spells what it has seen."""
    return ", ".join(words) + "." if words else ""
