"""From the end of his speech to her first sound, through a real sound server."""

import gc
import itertools
import os
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import soxr
import whisper

from benchmarks.voice.rig import HeldCall, Mouth, Recorder, a_call
from benchmarks.voice.speech import Utterance
from simulator.call.events import PersonaSaid
from simulator.scenario.model import Voice
from simulator.voice.live_messages import LineBegun, TurnHeard, WordsSoFar
from simulator.voice.ports import SPEECH_RATE
from simulator.voice.process import VoiceProcess
from simulator.voice.weights import load_weights

NAIVE_SILENCE_S = 0.5
AFTER_HER_S = 0.4
RELEASED_AFTER_S = 0.05  # the key is lifted so long after the last sound
# What happens between the end of his speech and her first sound, in order.
STAGES = ("words known", "turn over", "answer decided", "sound handed over", "heard")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One turn that was answered."""

    seconds: float
    after_question: bool
    stages: tuple[float, ...]  # seconds after the end of his speech, as in `STAGES`
    processor_s: float  # that the voice process spent from the end of his speech on


@dataclass(slots=True)
class Line:
    """The sound server's two ends, a mouth, and the naive pipeline beside them."""

    microphone: Recorder = field(default_factory=lambda: Recorder("micsink.monitor"))
    sink: Recorder = field(default_factory=lambda: Recorder("callsink.monitor"))
    mouth: Mouth = field(default_factory=Mouth)

    def close(self) -> None:
        """Be silent and hear no more."""
        for part in (self.microphone, self.sink, self.mouth):
            part.close()


def measure(
    utterances: Iterable[Utterance], cache: Path, *, hands_free: bool, most: int
) -> list[Answered]:
    """Hold calls with these turns until so many were answered; each is printed as it comes."""
    gc.freeze()  # the libraries of the naive pipeline, which a session does not load
    line = Line()
    answered: list[Answered] = []
    try:
        for scenario, turns in groupby(utterances, key=lambda one: one.scenario):
            if len(answered) >= most:
                break
            with a_call(scenario, cache, hands_free=hands_free, process=[]) as call:
                for one in _answered(call, turns, line, hands_free=hands_free):
                    answered.append(one)
                    _show(len(answered), one)
                    if len(answered) >= most:
                        break
    finally:
        line.close()
    return answered


def _answered(
    call: HeldCall, turns: Iterable[Utterance], line: Line, *, hands_free: bool
) -> Iterator[Answered]:
    for turn in turns:
        if not call.wait_until_she_is_done():
            return
        one = _one_turn(call, turn, line, hands_free=hands_free)
        if one is None:
            print("    not answered", flush=True)
        else:
            yield one


def _show(number: int, one: Answered) -> None:
    asked = "her question" if one.after_question else "her statement"
    stages = ", ".join(f"{name} {at:.2f}" for name, at in zip(STAGES, one.stages, strict=True))
    print(
        f"    {number:>2}  {one.seconds:.2f} s after {asked}: {stages}; processor "
        f"{one.processor_s:.2f} s, load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


def _one_turn(call: HeldCall, turn: Utterance, line: Line, *, hands_free: bool) -> Answered | None:
    time.sleep(AFTER_HER_S)
    lines = len(call.said)
    after_question = call.said[-1].text.rstrip().endswith("?")
    if not hands_free:
        call.voice.press()
        time.sleep(0.2)
    began_s = time.monotonic()
    line.mouth.say(turn.samples)
    first_s = line.microphone.first_loud_s(began_s, within_s=3.0)
    if first_s is None:
        return None
    ended_s = first_s + turn.seconds
    if not hands_free:
        ended_s += RELEASED_AFTER_S
    time.sleep(max(0.0, ended_s - time.monotonic()))
    spent_s = call.processor_s()
    if not hands_free:
        call.voice.release()
        ended_s = max(ended_s, time.monotonic())
    answered_s = line.sink.first_loud_s(ended_s, within_s=15.0)
    if answered_s is None or call.wait_for_line(lines) is None:
        return None
    return Answered(
        seconds=answered_s - ended_s,
        after_question=after_question,
        stages=(
            *(at_s - ended_s for at_s in _stages(call, began_s, answered_s)),
            answered_s - ended_s,
        ),
        processor_s=call.processor_s() - spent_s,
    )


def _stages(call: HeldCall, began_s: float, answered_s: float) -> tuple[float, ...]:
    """When each stage was reached that the session was told of."""
    happened = [one for one in call.happened if began_s < one[0] < answered_s + 1.0]
    turn = max((s for s, news in happened if isinstance(news, TurnHeard)), default=answered_s)
    words = [s for s, news in happened if isinstance(news, WordsSoFar) and s <= turn]
    said = [s for s, news in happened if isinstance(news, PersonaSaid) and s >= turn]
    begun = [n.at_s for _, n in happened if isinstance(n, LineBegun) and n.at_s >= turn]
    return (
        max(words, default=turn),
        turn,
        min(said, default=answered_s),
        min(begun, default=answered_s),
    )


def measure_naive(utterances: Iterable[Utterance], most: int) -> list[float]:
    """The same parts one after the other: silence, transcribe(), save_to_file, play."""
    model = load_weights().model
    sink = Recorder("callsink.monitor")
    found: list[float] = []
    with VoiceProcess() as voice, tempfile.TemporaryDirectory() as folder:
        voice.open_loudspeaker()
        line = Path(folder) / "line.wav"
        for turn in itertools.islice(utterances, most):
            samples = soxr.resample(turn.samples, turn.rate, SPEECH_RATE)
            time.sleep(1.0)
            ended_s = time.monotonic()
            time.sleep(NAIVE_SILENCE_S)
            whisper.transcribe(model, samples, fp16=False)
            voice.synthesise("Line 2 still stops about three times a week.", Voice(), line)
            voice.play(line)
            answered_s = sink.first_loud_s(ended_s, within_s=1.0)
            if answered_s is not None:
                found.append(answered_s - ended_s)
                print(f"    naive {found[-1]:.2f} s, load {os.getloadavg()[0]:.1f}", flush=True)
    sink.close()
    return found


def summary(found: list[float]) -> str:
    """The figures of a row."""
    if not found:
        return "none"
    p90 = sorted(found)[max(0, -(-len(found) * 9 // 10) - 1)]
    return f"p50 {statistics.median(found):.2f} s, p90 {p90:.2f} s ({len(found)} turns)"


def report(name: str, found: list[Answered], naive: list[float]) -> None:
    """The figures of a way of taking turns, beside the naive pipeline's."""
    seconds = [one.seconds for one in found]
    print(f"{name:<22}{summary(seconds)}")
    for asked, label in ((True, "her question"), (False, "her statement")):
        some = [one.seconds for one in found if one.after_question is asked]
        print(f"  after {label:<14}{summary(some)}")
    if found and naive:
        times = statistics.median(naive) / statistics.median(seconds)
        processor_s = statistics.median(one.processor_s for one in found)
        stages = zip(STAGES, zip(*(one.stages for one in found), strict=True), strict=True)
        print(f"  {times:.1f} times as quick as the naive pipeline; processor {processor_s:.2f} s")
        print("  median of " + ", ".join(f"{n} {statistics.median(at):.2f}" for n, at in stages))
    print(end="", flush=True)
