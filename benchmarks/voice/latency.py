"""From the end of his speech to her first sound, through a real sound server."""

import statistics
import tempfile
import time
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
import soxr
import whisper

from benchmarks.voice.rig import HeldCall, Mouth, Recorder, a_call
from benchmarks.voice.speech import Utterance
from simulator.scenario.model import Voice
from simulator.voice.ports import SPEECH_RATE
from simulator.voice.process import VoiceProcess
from simulator.voice.weights import load_weights

NAIVE_SILENCE_S = 0.5
AFTER_HER_S = 0.4
RELEASED_AFTER_S = 0.05  # the key is lifted so long after the last sound


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One turn that was answered."""

    seconds: float
    after_question: bool


def measure(
    utterances: list[Utterance], cache: Path, *, hands_free: bool, most: int
) -> list[Answered]:
    """Hold calls with these turns until so many were answered."""
    microphone, sink, mouth = Recorder("micsink.monitor"), Recorder("callsink.monitor"), Mouth()
    answered: list[Answered] = []
    try:
        for scenario, turns in groupby(utterances, key=lambda one: one.scenario):
            if len(answered) >= most:
                break
            with a_call(scenario, cache, hands_free=hands_free, process=[]) as call:
                for turn in turns:
                    if len(answered) >= most or not call.wait_until_she_is_done():
                        break
                    one = _one_turn(call, turn, microphone, sink, mouth, hands_free=hands_free)
                    if one is not None:
                        answered.append(one)
    finally:
        for part in (microphone, sink, mouth):
            part.close()
    return answered


def _one_turn(
    call: HeldCall,
    turn: Utterance,
    microphone: Recorder,
    sink: Recorder,
    mouth: Mouth,
    *,
    hands_free: bool,
) -> Answered | None:
    time.sleep(AFTER_HER_S)
    lines = len(call.said)
    after_question = call.said[-1].text.rstrip().endswith("?")
    if not hands_free:
        call.voice.press()
        time.sleep(0.2)
    began_s = time.monotonic()
    mouth.say(turn.samples)
    first_s = microphone.first_loud_s(began_s, within_s=3.0)
    if first_s is None:
        return None
    ended_s = first_s + turn.seconds
    if not hands_free:
        time.sleep(max(0.0, ended_s + RELEASED_AFTER_S - time.monotonic()))
        call.voice.release()
        ended_s = max(ended_s, time.monotonic())
    answered_s = sink.first_loud_s(ended_s, within_s=15.0)
    if answered_s is None or call.wait_for_line(lines) is None:
        return None
    return Answered(seconds=answered_s - ended_s, after_question=after_question)


def measure_naive(utterances: list[Utterance]) -> list[float]:
    """The same parts one after the other: silence, transcribe(), save_to_file, play."""
    model = load_weights().model
    sink = Recorder("callsink.monitor")
    found: list[float] = []
    with VoiceProcess() as voice, tempfile.TemporaryDirectory() as folder:
        voice.open_loudspeaker()
        line = Path(folder) / "line.wav"
        for turn in utterances:
            samples = soxr.resample(turn.samples, turn.rate, SPEECH_RATE)
            time.sleep(1.0)
            ended_s = time.monotonic()
            time.sleep(NAIVE_SILENCE_S)
            whisper.transcribe(model, samples.astype(np.float32), fp16=False)
            voice.synthesise("Line 2 still stops about three times a week.", Voice(), line)
            voice.play(line)
            answered_s = sink.first_loud_s(ended_s, within_s=1.0)
            if answered_s is not None:
                found.append(answered_s - ended_s)
    sink.close()
    return found


def summary(found: list[float]) -> str:
    """The figures of a row."""
    if not found:
        return "none"
    p90 = sorted(found)[max(0, -(-len(found) * 9 // 10) - 1)]
    return f"p50 {statistics.median(found):.2f} s, p90 {p90:.2f} s ({len(found)} turns)"
