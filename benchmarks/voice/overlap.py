"""Speaking over her, through a real sound server: how soon she gives way, and when she does not."""

import statistics
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.voice.rig import RATE, HeldCall, Mouth, Recorder, a_call
from benchmarks.voice.speech import Utterance
from simulator.call.events import TraineeInterrupted

INTO_HER_LINE_S = 1.2
GIVEN_WAY = 0.35  # of her loudness before: turned down is 0.12
_WINDOW = round(0.03 * RATE)


@dataclass(frozen=True, slots=True)
class _Line:
    microphone: Recorder
    sink: Recorder
    mouth: Mouth


def measure_overlap(
    question: str, interruption: Utterance, noises: list[Utterance], cache: Path, times: int
) -> None:
    """Interrupt her so many times, and make each listener's noise once as often."""
    line = _Line(Recorder("micsink.monitor"), Recorder("callsink.monitor"), Mouth())
    delays: list[float] = []
    stopped = made = 0
    try:
        for number in range(times):
            with a_call("packaging-renewal", cache, hands_free=True, process=[]) as call:
                noise = noises[number % len(noises)]
                if _over_her(call, question, noise, line) is not None:
                    made += 1
                    stopped += _interruptions(call)
                call.wait_until_she_is_done()
                before = _interruptions(call)
                delay = _over_her(call, question, interruption, line)
                time.sleep(2.0)
                if delay is not None and _interruptions(call) > before:
                    delays.append(delay)
    finally:
        for part in (line.microphone, line.sink, line.mouth):
            part.close()
    if delays:
        print(
            f"interruptions: turned down after p50 {statistics.median(delays):.2f} s, "
            f"longest {max(delays):.2f} s ({len(delays)} of {times} noticed)"
        )
    print(f"listener's noises: {stopped} of {made} stopped her", flush=True)


def _interruptions(call: HeldCall) -> int:
    return sum(isinstance(e, TraineeInterrupted) for e in call.conversation.log.events)


def _over_her(
    call: HeldCall,
    question: str,
    sound: Utterance,
    line: _Line,
) -> float | None:
    """Ask, speak over her answer; how long until she was fainter, or None if she had ended."""
    asked_s = time.monotonic()
    call.voice.type(question)
    began_s = line.sink.first_loud_s(asked_s, within_s=10.0)
    if began_s is None:
        return None
    time.sleep(max(0.0, began_s + INTO_HER_LINE_S - time.monotonic()))
    spoke_s = time.monotonic()
    line.mouth.say(sound.samples)
    first_s = line.microphone.first_loud_s(spoke_s, within_s=3.0)
    time.sleep(sound.seconds + 1.5)
    if first_s is None:
        return None
    return _fainter_after(line.sink.since(first_s - 1.0)[0], at=RATE)


def _fainter_after(samples: NDArray[np.float32], *, at: int) -> float | None:
    """Seconds from there until the loudest of the next 0.25 s is a fraction of that before."""
    loud = np.quantile(np.abs(samples[:at]), 0.98)
    ahead = round(0.25 * RATE)
    for begin in range(at, len(samples) - ahead, _WINDOW // 3):
        if np.abs(samples[begin : begin + ahead]).max() < GIVEN_WAY * loud:
            return (begin - at) / RATE
    return None
