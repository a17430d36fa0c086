"""Run `python -m benchmarks.voice [--quick] [PART …]`; without a part all of them, in half an hour.

Needs the extras voice, offline-model and natural-voice, and PulseAudio. Prints what docs/voice.md
records, with the date and the machine. Nothing here is a test: ratios are worth comparing,
seconds depend on what else the machine does. `--quick` asks only how soon she answers and gives
way, in few turns.
"""

import os

# For the naive pipeline too: without it a busy machine makes it several times slower.
os.environ["OMP_WAIT_POLICY"] = "passive"

import platform
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.voice.hearing import speech_folder, thinking_pauses, word_errors
from benchmarks.voice.latency import measure, measure_naive, report, summary
from benchmarks.voice.memory import measure_memory
from benchmarks.voice.overlap import measure_overlap
from benchmarks.voice.speech import ASKING, Voices, mm_hm
from simulator.voice.process import VoiceProcess
from tests.scoring.play import story
from tests.voice.sound_server import sound_server

LATENCY_MS = 40  # that the sound server is asked for
SPEECH_VARIABLE = "WARMCALL_BENCH_SPEECH"  # a folder of .ogg files, each with its words in .txt


@dataclass(frozen=True, slots=True, kw_only=True)
class Few:
    """How much is measured."""

    turns: int = 22  # hands-free, and as many with the talk key
    longest_s: float | None = None  # of a turn
    naive: int = 5  # turns before, and as many after
    overlaps: int = 12


QUICK_OPTION = "--quick"
QUICK_PARTS = ("latency", "overlap")
QUICK = Few(turns=8, longest_s=5.0, naive=2, overlaps=3)


def latency(voices: Voices, cache: Path, few: Few) -> None:
    """Hands-free, with the talk key, and the naive pipeline before and after."""
    turns = [
        one for one in voices.turns(ASKING) if few.longest_s is None or one.seconds <= few.longest_s
    ]
    naive = measure_naive(turns, few.naive)
    found = {}
    for name, hands_free in (("hands-free", True), ("talk key", False)):
        print(f"  {name}", flush=True)
        found[name] = measure(turns, cache, hands_free=hands_free, most=few.turns)
    naive += measure_naive(turns[few.naive :], few.naive)  # machines get busier
    print(f"naive pipeline        {summary(naive)}")
    for name, answered in found.items():
        report(name, answered, naive)


def words(voices: Voices, _: Path, __: Few) -> None:
    """Word error rates."""
    word_errors(list(voices.turns()))
    if SPEECH_VARIABLE in os.environ:
        speech_folder(Path(os.environ[SPEECH_VARIABLE]))


def pauses(voices: Voices, _: Path, __: Few) -> None:
    """Thinking pauses."""
    thinking_pauses(list(voices.turns()))


def overlap(voices: Voices, cache: Path, few: Few) -> None:
    """Interruptions and listener's noises."""
    interruption = voices.say("Sorry, how many stops was that exactly?", rate=165)
    said = [voices.say(text, rate=165) for text in ("Um-hum.", "Uh-huh.", "Right.", "I see.")]
    noises = [mm_hm(), *said, mm_hm(pitch_hz=200.0)]
    questions = story("packaging-renewal", "good")
    measure_overlap(questions, interruption, noises, cache, few.overlaps)


def memory(voices: Voices, _: Path, __: Few) -> None:
    """Memory and an hour of sound."""
    measure_memory(list(voices.turns()))


PARTS: dict[str, Callable[[Voices, Path, Few], None]] = {
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
    is_quick = QUICK_OPTION in names
    names = [name for name in names if name != QUICK_OPTION] or list(
        QUICK_PARTS if is_quick else PARTS
    )
    cache = Path(os.environ.get("WARMCALL_BENCH_CACHE", tempfile.gettempdir())) / "warmcall-bench"
    with (
        tempfile.TemporaryDirectory() as folder,
        sound_server(Path(folder), latency_ms=LATENCY_MS),
        VoiceProcess() as process,
    ):
        voices = Voices(process, cache / "turns")
        for name in names:
            print(f"\n{name}", flush=True)
            PARTS[name](voices, cache, QUICK if is_quick else Few())


if __name__ == "__main__":
    main(sys.argv[1:])
