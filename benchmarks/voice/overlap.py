"""Speaking over her, through a real sound server: how soon she gives way, and when she does not."""

import os
import statistics
import time
from collections import deque
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.voice.latency import Line
from benchmarks.voice.rig import RATE, HeldCall, a_call
from benchmarks.voice.speech import Utterance
from simulator.call.events import TraineeInterrupted

INTO_HER_LINE_S = 1.2
LONG_ENOUGH_CHARS = 60  # of a line, for him to speak over it
GIVEN_WAY = 0.35  # of her loudness before: turned down is 0.12
_WINDOW = round(0.03 * RATE)
SCENARIO = "packaging-renewal"
MOST_CALLS = 8


def measure_overlap(
    questions: tuple[str, ...],
    interruption: Utterance,
    noises: list[Utterance],
    cache: Path,
    times: int,
) -> None:
    """Interrupt her so many times, and make a listener's noise as often; printed as they come."""
    line = Line()
    delays: list[float] = []
    stopped = made = 0
    waiting = deque(
        sound for n in range(times) for sound in (noises[n % len(noises)], interruption)
    )
    try:
        for _ in range(MOST_CALLS):  # she does not put up with many interruptions
            if not waiting:
                break
            with a_call(SCENARIO, cache, hands_free=True, process=[]) as call:
                for question in questions:
                    if not waiting or not call.wait_until_she_is_done():
                        break
                    before = _interruptions(call)
                    delay, was_over_her = _over_her(call, question, waiting[0], line)
                    if not was_over_her:
                        continue
                    sound = waiting.popleft()
                    booked = _interruptions(call) > before
                    heard = call.conversation.log.turns[-1].text if booked else ""
                    _show(sound, delay, heard)
                    if sound is not interruption:
                        made += 1
                        stopped += booked
                    elif delay is not None:
                        delays.append(delay)
    finally:
        line.close()
    if delays:
        print(
            f"interruptions: turned down after p50 {statistics.median(delays):.2f} s, "
            f"longest {max(delays):.2f} s ({len(delays)} of them)"
        )
    print(f"listener's noises: {stopped} of {made} stopped her", flush=True)


def _show(sound: Utterance, delay: float | None, heard: str) -> None:
    told = "never turned down" if delay is None else f"turned down after {delay:.2f} s"
    told += f", booked as an interruption: {heard!r}" if heard else ", not booked"
    print(f"    {sound.text!r}: {told}; load {os.getloadavg()[0]:.1f}", flush=True)


def _interruptions(call: HeldCall) -> int:
    return sum(isinstance(e, TraineeInterrupted) for e in call.conversation.log.events)


def _over_her(
    call: HeldCall, question: str, sound: Utterance, line: Line
) -> tuple[float | None, bool]:
    """Ask, speak over her answer; seconds until she was fainter, and whether she spoke then."""
    asked_s, lines = time.monotonic(), len(call.said)
    call.voice.type(question)
    began_s = line.sink.first_loud_s(asked_s, within_s=10.0)
    said = call.wait_for_line(lines)
    if began_s is None or said is None or len(said.text) < LONG_ENOUGH_CHARS:
        return None, False
    time.sleep(max(0.0, began_s + INTO_HER_LINE_S - time.monotonic()))
    spoke_s = time.monotonic()
    line.mouth.say(sound.samples)
    first_s = line.microphone.first_loud_s(spoke_s, within_s=3.0)
    if first_s is None:
        return None, False
    time.sleep(sound.seconds + 1.5)
    return _fainter_after(line.sink.since(first_s - 1.0)[0], at=RATE), True


def _fainter_after(samples: NDArray[np.float32], *, at: int) -> float | None:
    """Seconds from there until the loudest of the next 0.25 s is a fraction of that before."""
    loud = np.quantile(np.abs(samples[:at]), 0.98)
    ahead = round(0.25 * RATE)
    for begin in range(at, len(samples) - ahead, _WINDOW // 3):
        if np.abs(samples[begin : begin + ahead]).max() < GIVEN_WAY * loud:
            return (begin - at) / RATE
    return None
