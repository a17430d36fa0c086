"""Run `python -m benchmarks.voice [PART …]`; without a part all of them, in about half an hour.

Needs the extras voice, offline-model and natural-voice, and PulseAudio. Prints what docs/voice.md
records, with the date and the machine. Nothing here is a test: ratios are worth comparing,
seconds depend on what else the machine does.
"""

import os

# For the naive pipeline too: without it a busy machine makes it several times slower.
os.environ["OMP_WAIT_POLICY"] = "passive"

import platform
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.voice.hearing import speech_folder, thinking_pauses, word_errors
from benchmarks.voice.latency import measure, measure_naive, summary
from benchmarks.voice.memory import measure_memory
from benchmarks.voice.overlap import measure_overlap
from benchmarks.voice.speech import Voices
from simulator.voice.process import VoiceProcess
from tests.voice.sound_server import sound_server

TURNS = int(os.environ.get("WARMCALL_BENCH_TURNS", "24"))
SPEECH_VARIABLE = "WARMCALL_BENCH_SPEECH"  # a folder of .ogg files, each with its words in .txt
NAIVE_TURNS = 5
OVERLAPS = 10


def latency(voices: Voices, cache: Path) -> None:
    """Hands-free, with the talk key, and the naive pipeline."""
    utterances = list(voices.turns())
    naive = measure_naive(utterances[:NAIVE_TURNS])
    for name, hands_free in (("hands-free", True), ("talk key", False)):
        found = measure(utterances, cache, hands_free=hands_free, most=TURNS)
        print(f"{name:<19} {summary([one.seconds for one in found])}")
        for asked, label in ((True, "her question"), (False, "her statement")):
            some = [one.seconds for one in found if one.after_question is asked]
            print(f"  after {label:<13} {summary(some)}", flush=True)
    naive += measure_naive(utterances[-NAIVE_TURNS:])  # before and after: machines get busier
    print(f"naive pipeline      {summary(naive)}", flush=True)


def words(voices: Voices, _: Path) -> None:
    """Word error rates."""
    word_errors(list(voices.turns()))
    if SPEECH_VARIABLE in os.environ:
        speech_folder(Path(os.environ[SPEECH_VARIABLE]))


def pauses(voices: Voices, _: Path) -> None:
    """Thinking pauses."""
    thinking_pauses(list(voices.turns()))


def overlap(voices: Voices, cache: Path) -> None:
    """Interruptions and listener's noises."""
    interruption = voices.say("Sorry, how many stops was that exactly?", rate=165)
    noises = [voices.say(text, rate=165) for text in ("Mm-hm.", "Right.", "Yeah.", "Okay.")]
    measure_overlap("Is it always the seals?", interruption, noises, cache, OVERLAPS)


def memory(voices: Voices, _: Path) -> None:
    """Memory and an hour of sound."""
    measure_memory(voices.say("How has line two run since the engineer was there?"))


PARTS: dict[str, Callable[[Voices, Path], None]] = {
    "latency": latency,
    "words": words,
    "pauses": pauses,
    "overlap": overlap,
    "memory": memory,
}


def main(names: list[str]) -> None:
    """Measure these parts."""
    print(f"{date.today()}  {platform.machine()}, {os.cpu_count()} cores, {platform.system()}")
    print(f"load {os.getloadavg()[0]:.1f} at the start")
    cache = Path(os.environ.get("WARMCALL_BENCH_CACHE", tempfile.gettempdir())) / "warmcall-bench"
    with (
        tempfile.TemporaryDirectory() as folder,
        sound_server(Path(folder)),
        VoiceProcess() as process,
    ):
        voices = Voices(process, cache / "turns")
        for name in names or PARTS:
            print(f"\n{name}", flush=True)
            PARTS[name](voices, cache)


if __name__ == "__main__":
    main(sys.argv[1:])
