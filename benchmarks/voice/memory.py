"""What the voice process needs in memory, over a hundred turns and an hour of call."""

import re
import time
from pathlib import Path

import numpy as np
import soxr

from benchmarks.voice.speech import Utterance
from simulator.voice import live_messages as messages
from simulator.voice.process import VoiceProcess

RATE = 16_000
TURNS = 100
BLOCK_S = 0.1
HOUR_S = 3_600


def memory_of(pid: int) -> float:
    """MB in memory now."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) / 1_024 if found else 0.0


def measure_memory(utterances: list[Utterance]) -> None:
    """Feed a hundred turns with silence between them, an hour in all."""
    heard: list[messages.Notice | None] = []
    block = round(BLOCK_S * RATE)
    with VoiceProcess(on_notice=heard.append) as voice:
        voice.open_call(messages.OpenCall(hands_free=True, fed_rate=RATE))
        assert voice.pid is not None
        began_s = time.monotonic()
        sizes = [memory_of(voice.pid)]
        fed = 0
        for number in range(TURNS):
            turn = utterances[number % len(utterances)]
            samples = soxr.resample(turn.samples, turn.rate, RATE)
            silence = np.zeros(round(HOUR_S / TURNS * RATE) - len(samples), np.float32)
            sound = np.concatenate((samples, silence)).astype("<f4")
            fed += len(sound)
            for at in range(0, len(sound), block):
                voice.order(messages.Feed(), sound[at : at + block].tobytes())
            sizes.append(memory_of(voice.pid))
            if number % 10 == 9:
                print(f"    after {number + 1} turns {sizes[-1]:.0f} MB", flush=True)
        closed = voice.close_call()
        took_s = time.monotonic() - began_s
    turns = sum(isinstance(notice, messages.TurnHeard) for notice in heard)
    lost_ms = fed * 1_000 // RATE - closed.heard_ms
    print(f"open {sizes[0]:.0f} MB, at most {max(sizes):.0f} MB, {turns} turns heard")
    print(
        f"an hour of call in {took_s:.0f} s; {lost_ms} ms not heard (under one frame)", flush=True
    )
