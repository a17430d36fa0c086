"""Word error rates and thinking pauses, through the ears as they hear a call."""

from pathlib import Path

import numpy as np
import soundfile
import soxr
import whisper

from benchmarks.voice.fed import RATE, FedEars, errors_between, with_a_pause, words_of
from benchmarks.voice.speech import Utterance
from simulator.voice.expected_words import expected_words
from simulator.voice.ports import SPEECH_RATE
from simulator.voice.weights import load_weights
from simulator.voice.whisper_engine import WhisperEngine
from tests.scoring.play import bundled

LEAST_WORDS = 1_000
LEAST_PAUSES = 100
PAUSES_S = (0.6, 0.8, 1.0, 1.2, 1.5)
SHORTEST_S = 2.5  # of an utterance that a pause is put into


def word_errors(utterances: list[Utterance]) -> None:
    """The live way against `transcribe()` with its defaults, turn by turn."""
    model = load_weights().model
    engine = WhisperEngine(model)
    live = plain = words = split = 0
    for turn in utterances:
        if words >= LEAST_WORDS:
            break
        said = words_of(turn.text)
        words += len(said)
        scenario = bundled(turn.scenario)
        heard = FedEars(engine, expected_words(scenario, "Sam")).turns_in(turn.samples)
        split += len(heard) > 1
        live += errors_between(said, words_of(" ".join(one.text for one in heard)))
        at_16k = soxr.resample(turn.samples, turn.rate, SPEECH_RATE).astype(np.float32)
        plain += errors_between(
            said, words_of(str(whisper.transcribe(model, at_16k, fp16=False)["text"]))
        )
    print(f"own calls, {words} words: live {live / words:.1%}, transcribe() {plain / words:.1%}")
    print(f"  turns heard as more than one: {split}", flush=True)


def speech_folder(folder: Path) -> None:
    """The same for recordings with a transcript beside them."""
    model = load_weights().model
    engine = WhisperEngine(model)
    live = plain = words = 0
    for transcript in sorted(folder.glob("*.txt")):
        samples, rate = soundfile.read(transcript.with_suffix(".ogg"), dtype="float32")
        said = words_of(transcript.read_text(encoding="utf-8"))
        heard = FedEars(engine).turns_in(soxr.resample(samples, rate, RATE).astype(np.float32))
        words += len(said)
        live += errors_between(said, words_of(" ".join(one.text for one in heard)))
        at_16k = soxr.resample(samples, rate, SPEECH_RATE).astype(np.float32)
        plain += errors_between(
            said, words_of(str(whisper.transcribe(model, at_16k, fp16=False)["text"]))
        )
    if words:
        print(f"{folder}, {words} words: live {live / words:.1%}, transcribe() {plain / words:.1%}")


def thinking_pauses(utterances: list[Utterance]) -> None:
    """How many turns with a pause in mid-sentence end up as two."""
    engine = WhisperEngine(load_weights().model)
    long = [turn for turn in utterances if turn.seconds >= SHORTEST_S]
    paused = [
        (pause_s, sound)
        for n, turn in enumerate(long * 3)
        for pause_s in (PAUSES_S[n % len(PAUSES_S)],)
        if (sound := with_a_pause(turn, 0.35 + 0.1 * (n // len(long)), pause_s)) is not None
    ][: LEAST_PAUSES + 10]
    ears = FedEars(engine)
    split: dict[float, int] = {}
    for number, (pause_s, sound) in enumerate(paused, start=1):
        if len(ears.turns_in(sound)) > 1:
            split[pause_s] = split.get(pause_s, 0) + 1
        if number % 20 == 0:
            print(f"  {number} heard, {sum(split.values())} split", flush=True)
    total = sum(split.values())
    print(
        f"{total} of {len(paused)} pauses split a turn "
        f"({total / len(paused):.1%}), {ears.interruptions} booked as interruptions, "
        f"{ears.taken_back} lines begun and taken back; "
        f"by length {dict(sorted(split.items()))}",
        flush=True,
    )
