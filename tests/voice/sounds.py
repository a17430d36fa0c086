"""Sound files made on the spot; none is shipped."""

import struct
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

TONE_HZ = 440.0


def a_tone(
    seconds: float = 1.0, *, rate: int = 16_000, channels: int = 1, peak: float = 0.4
) -> NDArray[np.float32]:
    """A tone, as (frames, channels); in stereo the second channel is silent."""
    at = np.arange(round(seconds * rate)) / rate
    samples = np.zeros((len(at), channels), np.float32)
    samples[:, 0] = peak * np.sin(2 * np.pi * TONE_HZ * at)
    return samples


def a_file(
    path: Path, samples: NDArray[np.float32], *, rate: int = 16_000, subtype: str = ""
) -> Path:
    """The samples as a file of the kind that its suffix names."""
    kind = {".wav": "WAV", ".flac": "FLAC", ".mp3": "MP3"}.get(path.suffix, "OGG")
    soundfile.write(path, samples, rate, format=kind, subtype=subtype or None)
    return path


def a_wav_header(*, data_bytes: int, rate: int = 16_000, channels: int = 1) -> bytes:
    """A 16-bit wav header that promises `data_bytes`."""
    bytes_a_second = (rate * channels * 2) & 0xFFFF_FFFF
    shape = struct.pack("<HHIIHH", 1, channels, rate, bytes_a_second, channels * 2, 16)
    return (
        b"RIFF" + struct.pack("<I", (data_bytes + 36) & 0xFFFF_FFFF) + b"WAVE"
        + b"fmt " + struct.pack("<I", 16) + shape
        + b"data" + struct.pack("<I", data_bytes)
    )  # fmt: skip


def loudest_hz(samples: NDArray[np.float32], rate: int) -> float:
    """The frequency with the most energy."""
    spectrum = np.abs(np.fft.rfft(samples))
    return float(np.argmax(spectrum) * rate / len(samples))
