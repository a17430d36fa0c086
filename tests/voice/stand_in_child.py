"""A voice process whose ears and words are stand-ins: loud is speech, a word lasts a second.

`python -m tests.voice.stand_in_child`, started by `VoiceProcess(module=STAND_IN)`. While a file
named `STUCK` lies in the folder that `FOLDER_VARIABLE` names, looking for words never ends, and
`LOOKING` tells that it has begun.
"""

import os
import sys
import threading
from pathlib import Path

from simulator.voice import child, detector
from simulator.voice.ports import Audio, Transcript
from simulator.voice.recognisers import Loaded
from tests.voice.hearing import LoudIsSpeech

STAND_IN = "tests.voice.stand_in_child"
FOLDER_VARIABLE = "WARMCALL_TEST_STAND_IN"
STUCK, LOOKING = "stuck", "looking"


class Words:
    """A recogniser that makes out one word a second."""

    def transcribe(self, audio: Audio, **_: object) -> Transcript:
        folder = Path(os.environ[FOLDER_VARIABLE])
        if (folder / STUCK).exists():
            (folder / LOOKING).touch()
            threading.Event().wait()
        text = " ".join(["word"] * max(1, round(audio.seconds)))
        return Transcript(text=text, audio_ms=round(audio.seconds * 1_000))


def stand_in(model: str = "", *, threads: int = 2) -> Loaded:
    return Loaded(recogniser=Words(), name="none", found="nowhere")


if __name__ == "__main__":
    child.load_recogniser = stand_in
    detector.SileroDetector = LoudIsSpeech  # type: ignore[assignment,misc]
    child.main(sys.argv[1:])
