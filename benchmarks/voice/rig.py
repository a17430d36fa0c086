"""A whole spoken call on a real sound server: a virtual microphone, a sink, and ears at both."""

import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scoring.view import sides
from simulator.call.call import Call
from simulator.call.events import Event, PersonaLineFinished, PersonaSaid
from simulator.call.start import CallStart
from simulator.hearing.ready import get_ready
from simulator.practice.conversation import Keeping, header_for
from simulator.practice.live_conversation import LiveConversation
from simulator.session import Notice
from simulator.voice.call_clock import CallClock
from simulator.voice.expected_words import expected_words
from simulator.voice.heard_sound import SoundClock
from simulator.voice.her_lines import HerLines
from simulator.voice.line_cache import LineCache
from simulator.voice.line_sounds import LineSounds, likely_lines
from simulator.voice.live import SpokenCall
from simulator.voice.live_messages import Notice as VoiceNotice
from simulator.voice.live_messages import OpenCall
from simulator.voice.process import VoiceProcess
from tests.scoring.play import bundled
from tests.voice.sound_server import RATE

Happened = Event | Notice | VoiceNotice
LOUD = 0.003
_LOOK_S = 0.01


class Recorder:
    """Hears one end of the line all the time, and knows when each sample was heard."""

    def __init__(self, source: str) -> None:
        """Wait until it hears."""
        self._parec = subprocess.Popen(
            [
                *("parec", f"--device={source}", "--raw", "--format=s16le", "--channels=1"),
                *(f"--rate={RATE}", "--latency-msec=10"),
            ],
            stdout=subprocess.PIPE,
        )
        self._lock = threading.Lock()
        self._blocks: list[NDArray[np.float32]] = []
        self._clock = SoundClock()
        self._first = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        self._first.wait(30)

    def _read(self) -> None:
        assert self._parec.stdout is not None
        left = b""
        while data := os.read(self._parec.stdout.fileno(), 4_096):
            data = left + data
            left = data[len(data) // 2 * 2 :]
            block = np.frombuffer(data[: len(data) // 2 * 2], "<i2") / np.float32(32_768)
            with self._lock:
                self._blocks.append(block)
                self._clock.note(len(block) / RATE, time.monotonic())
            self._first.set()

    def since(self, at_s: float) -> tuple[NDArray[np.float32], float]:
        """What was heard since then, and the time of its first sample."""
        with self._lock:
            self._blocks = [np.concatenate(self._blocks)]
            samples, begins_s = self._blocks[0], self._clock.at_s(0)
        first = max(0, round((at_s - begins_s) * RATE))
        return samples[first:], begins_s + first / RATE

    def first_loud_s(self, after_s: float, *, within_s: float) -> float | None:
        """When the first sound after that time was heard; waits for it."""
        until_s = time.monotonic() + within_s
        while time.monotonic() < until_s:
            samples, begins_s = self.since(after_s)
            loud = np.flatnonzero(np.abs(samples) > LOUD)
            if len(loud):
                return begins_s + float(loud[0]) / RATE
            time.sleep(_LOOK_S)
        return None

    def close(self) -> None:
        """Hear no more."""
        self._parec.terminate()
        self._parec.wait()
        self._thread.join()


class Mouth:
    """Speaks into the virtual microphone."""

    def __init__(self) -> None:
        """Open it."""
        self._pacat = subprocess.Popen(
            [
                *("pacat", "--playback", "--device=micsink", "--raw", "--format=s16le"),
                *("--channels=1", f"--rate={RATE}", "--latency-msec=20"),
            ],
            stdin=subprocess.PIPE,
            bufsize=0,
        )

    def say(self, samples: NDArray[np.float32]) -> None:
        """Say this, beginning now."""
        data = (np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes()
        threading.Thread(target=self._write, args=(data,), daemon=True).start()

    def _write(self, data: bytes) -> None:
        assert self._pacat.stdin is not None
        rest = memoryview(data)
        while rest:
            rest = rest[self._pacat.stdin.write(rest) :]

    def close(self) -> None:
        """Say no more."""
        self._pacat.terminate()
        self._pacat.wait()


class HeldCall:
    """One call, and everything that happened in it."""

    def __init__(
        self,
        scenario: str,
        conversation: LiveConversation,
        happened: list[tuple[float, Happened]],
        process: VoiceProcess,
    ) -> None:
        """Use `a_call`."""
        self.scenario = scenario
        self.conversation = conversation
        self.voice = conversation.voice
        self.happened = happened  # with the time at which the session was told of it
        self._process = process

    def processor_s(self) -> float:
        """Processor time that the voice process has had so far."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def said(self) -> list[PersonaSaid]:
        """Her lines."""
        return [e for e in self.conversation.log.events if isinstance(e, PersonaSaid)]

    def wait_until_she_is_done(self, within_s: float = 40.0) -> bool:
        """Whether her last line was said to its end, and nothing but that is awaited."""
        until_s = time.monotonic() + within_s
        while time.monotonic() < until_s and not self.conversation.is_over:
            events = self.conversation.log.events
            finished = {e.line_id for e in events if isinstance(e, PersonaLineFinished)}
            said = self.said
            if said and said[-1].line_id in finished:
                return True
            time.sleep(_LOOK_S)
        return False

    def wait_for_line(self, after: int, within_s: float = 20.0) -> PersonaSaid | None:
        """Her next line after so many."""
        until_s = time.monotonic() + within_s
        while time.monotonic() < until_s:
            if len(self.said) > after:
                return self.said[after]
            time.sleep(_LOOK_S)
        return None


@contextmanager
def a_call(
    scenario_id: str, cache: Path, *, hands_free: bool, process: list[VoiceProcess]
) -> Iterator[HeldCall]:
    """A call in progress, its lines made before; the voice process is put into `process`."""
    scenario = bundled(scenario_id)
    call = Call(scenario, CallStart.of(scenario, trainee_name="Sam"), seed=1)
    clock = CallClock()
    sounds = LineSounds(
        call.voice_of, cache=LineCache(folder=cache / "lines"), engine="pyttsx3", clips=None
    )
    customer, definition = sides(scenario, call.start.variant)
    lines = HerLines(sounds, likely_lines(customer, definition, trainee="Sam"))

    happened: list[tuple[float, Happened]] = []

    def start(take: Callable[[VoiceNotice | None], None]) -> VoiceProcess:
        def note(notice: VoiceNotice | None) -> None:
            if notice is not None:
                happened.append((time.monotonic(), notice))
            take(notice)

        made = VoiceProcess(on_notice=note)
        process.append(made)
        return made

    voice = SpokenCall(
        clock,
        OpenCall(hands_free=hands_free, prompt_words=expected_words(scenario, "Sam")),
        start=start,
        lines=lines,
    )
    voice.open()
    keeping = Keeping(store=None, started=datetime.now().astimezone(), durable=False)
    conversation = LiveConversation(
        scenario,
        call,
        header_for(call, trainee="", exam=False, mode="voice"),
        keeping,
        tell=lambda news: happened.append((time.monotonic(), news)),
        clock=clock,
        voice=voice,
    )
    held = HeldCall(scenario_id, conversation, happened, process[-1])
    try:
        get_ready(conversation.context)
        conversation.ring()
        held.wait_until_she_is_done()
        yield held
    finally:
        conversation.close()
        lines.close()
