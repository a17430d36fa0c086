"""A sound server of the tests' own: PulseAudio, a sink that leads nowhere, and an ear at it."""

import os
import queue
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

RATE = 48_000
# What programs keep ready to be heard. Plenty, so that a busy machine leaves no gaps in what is
# listened to; where delays are measured it is less.
LATENCY_MS = 200
ON_ITS_WAY_S = 1.0
SILENCE_AFTER_S = 1.0  # longer than the sound server takes to hand the last word on
PROGRAMS = ("pulseaudio", "parec", "paplay", "pactl")
REQUIRED_VARIABLE = "WARMCALL_TEST_SOUND"  # set where a test that is skipped is a failure


@contextmanager
def sound_server(folder: Path, *, latency_ms: int = LATENCY_MS) -> Iterator[None]:
    """Everything started meanwhile plays into the sink; skips where PulseAudio is missing."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        told = f"not installed: {', '.join(missing)}"
        if os.environ.get(REQUIRED_VARIABLE):
            pytest.fail(told)
        pytest.skip(told)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("PULSE_SERVER", "PULSE_RUNTIME_PATH"):
            patch.delenv(name, raising=False)
        for name in ("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(folder))
        patch.setenv("PULSE_LATENCY_MSEC", str(latency_ms))
        patch.setenv("PULSE_SOURCE", "callmic")
        patch.setenv("PULSE_SINK", "callsink")
        subprocess.run(
            [
                *("pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1"),
                *("--disallow-exit=yes", "--log-target=file:" + str(folder / "pulse.log")),
                *("-L", "module-native-protocol-unix"),
                *("-L", f"module-null-sink sink_name=callsink rate={RATE} channels=1"),
                *("-L", f"module-null-sink sink_name=micsink rate={RATE} channels=1"),
                *("-L", "module-remap-source master=micsink.monitor source_name=callmic"),
            ],
            check=True,
            timeout=60,
            capture_output=True,
        )
        pid = int((folder / "pulse" / "pid").read_text())
        try:
            yield
        finally:
            with suppress(ProcessLookupError):  # a test may have ended it
                os.kill(pid, signal.SIGTERM)


def speak(path: Path, *, into: str = "micsink") -> None:
    """Play a sound file and some silence into the microphone, and return when it is over."""
    samples, rate = soundfile.read(path, dtype="float32")
    spoken = path.with_name(f"spoken-{path.stem}.wav")
    silence = np.zeros(round(SILENCE_AFTER_S * rate), np.float32)
    soundfile.write(spoken, np.concatenate((samples, silence)), rate)
    subprocess.run(["paplay", f"--device={into}", str(spoken)], check=True, timeout=120)


class Listener:
    """Records what the sink is played, from the moment it is made until `heard()`."""

    def __init__(self) -> None:
        """Wait until the first samples have come."""
        self._recorder = subprocess.Popen(
            [
                *("parec", "--device=callsink.monitor", "--raw", "--format=s16le"),
                *("--channels=1", f"--rate={RATE}", "--latency-msec=20"),
            ],
            stdout=subprocess.PIPE,
        )
        self._blocks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        # A pipe that nobody empties makes the recorder lose what it cannot write.
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._heard = self._blocks.get(timeout=60)
        self._since_s = time.monotonic()

    def _read(self) -> None:
        assert self._recorder.stdout is not None
        while block := os.read(self._recorder.stdout.fileno(), 1 << 16):
            self._blocks.put(block)

    def wait_for_sound(self) -> None:
        """Return when something has been heard."""
        while sounding_s(np.frombuffer(self._heard, "<i2") / np.float32(32_768)) == 0.0:
            block = self._blocks.get(timeout=60)
            self._heard += block[: len(block) // 2 * 2]

    def heard(self) -> NDArray[np.float32]:
        """Everything since, at `RATE`, the sound that is still on its way included."""
        wanted = round((time.monotonic() - self._since_s + ON_ITS_WAY_S) * RATE) * 2
        while len(self._heard) < wanted:
            self._heard += self._blocks.get(timeout=60)
        self._recorder.terminate()
        self._recorder.wait(timeout=60)
        self._reader.join()
        assert self._recorder.stdout is not None
        self._recorder.stdout.close()
        return np.frombuffer(self._heard[: len(self._heard) // 2 * 2], "<i2") / np.float32(32_768)


def sounding_s(samples: NDArray[np.float32], *, floor: float = 0.003) -> float:
    """Seconds from the first to the last sample above the floor."""
    loud = np.flatnonzero(np.abs(samples) > floor)
    return float(loud[-1] - loud[0]) / RATE if len(loud) else 0.0
