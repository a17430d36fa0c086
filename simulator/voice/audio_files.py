"""Sound files in and out: wav, flac, mp3 and ogg to what Whisper hears, and wav back.

Owns decoding, mixing to one channel, resampling and gain. Must not know a model.
Needs no ffmpeg: libsndfile comes inside the soundfile package.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile
import soxr

from simulator.voice.containers import missing_share
from simulator.voice.ports import SPEECH_RATE, Audio, AudioUnreadable

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST_TURN_S = 600  # nobody speaks for ten minutes in one turn; a whole call is another file
SHORTEST_TURN_S = 0.1
# 16-bit silence with its last bit flickering peaks at 0.00003; the quietest speech measured
# (a headset at its lowest gain) at 0.003.
SILENCE_PEAK = 0.0003
LOUD = 0.5  # where the loudest thousandth of the samples is brought to
MOST_GAIN = 200.0
BLOCK_FRAMES = 1 << 16
RATES_HZ = range(4_000, 384_001)
MOST_CHANNELS = 16

_FORMATS = "wav, flac, mp3 or ogg"
_CONVERT = f"Record it again, or save it as {_FORMATS} with any sound program."


def read_speech(path: Path) -> Audio:
    """The sound of one turn at `SPEECH_RATE`, one channel, brought to an even loudness.

    Raises `AudioUnreadable` for anything that is no audible turn of at most
    `LONGEST_TURN_S` seconds. Reads block by block: an hour-long file costs no memory.
    """
    _check_is_a_file(path)
    try:
        sound = soundfile.SoundFile(path)
    except (soundfile.LibsndfileError, TypeError) as reason:
        raise AudioUnreadable(path, "is no sound that warmcall can read", _CONVERT) from reason
    with sound:
        _check_header(path, sound)
        try:
            blocks = list(_resampled(path, sound))
        except soundfile.LibsndfileError as reason:
            raise AudioUnreadable(path, "is damaged inside", _CONVERT) from reason
    samples = np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
    _check_is_whole(path)
    if len(samples) < SHORTEST_TURN_S * SPEECH_RATE:
        raise AudioUnreadable(
            path, "holds no sound (it is empty or shorter than a word)", "Record the turn again."
        )
    return Audio(samples=_even_loudness(path, samples), rate=SPEECH_RATE)


def write_wav(path: Path, audio: Audio) -> None:
    """Write a 16-bit wav file."""
    soundfile.write(path, audio.samples, audio.rate, format="WAV", subtype="PCM_16")


def _check_is_a_file(path: Path) -> None:
    if path.is_dir():
        raise AudioUnreadable(
            path, "is a folder", "Name the sound files in it one by one, a turn each, in order."
        )
    if not path.exists():
        raise AudioUnreadable(path, "does not exist", "Check the name and the folder.")
    if not path.is_file():
        raise AudioUnreadable(path, "is no ordinary file", _CONVERT)
    try:
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError as reason:
        raise AudioUnreadable(
            path, "may not be read by you", "Copy it to a folder of your own."
        ) from reason
    if size == 0:
        raise AudioUnreadable(path, "is an empty file", "Record the turn again.")


def _check_header(path: Path, sound: soundfile.SoundFile) -> None:
    if sound.samplerate not in RATES_HZ or not 1 <= sound.channels <= MOST_CHANNELS:
        raise AudioUnreadable(
            path,
            f"claims {sound.channels} channels at {sound.samplerate} samples a second, "
            "which no recording of a voice has",
            _CONVERT,
        )


def _resampled(path: Path, sound: soundfile.SoundFile) -> Iterator[NDArray[np.float32]]:
    resampler = soxr.ResampleStream(sound.samplerate, SPEECH_RATE, 1, dtype="float32")
    frames = 0
    for block in sound.blocks(BLOCK_FRAMES, dtype="float32", always_2d=True):
        frames += len(block)
        if frames > LONGEST_TURN_S * sound.samplerate:
            raise AudioUnreadable(
                path,
                f"lasts longer than {LONGEST_TURN_S // 60} minutes",
                "Each file is one turn of yours: cut the recording into turns and name them "
                "in order.",
            )
        if not np.isfinite(block).all():
            _check_is_whole(path)  # a decoder may make up the end of a cut-off file
            raise AudioUnreadable(path, "holds samples that are no numbers", _CONVERT)
        yield resampler.resample_chunk(_one_channel(block))
    yield resampler.resample_chunk(np.zeros(0, np.float32), last=True)


def _one_channel(block: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.ascontiguousarray(block.mean(axis=1, dtype=np.float32))


def _check_is_whole(path: Path) -> None:
    share = missing_share(path)
    if share > 0.0:
        raise AudioUnreadable(
            path,
            f"is cut off: about {max(1, round(share * 100))} % of it is missing",
            "Copy or record it again; a turn scored without its end would be scored wrongly.",
        )


def _even_loudness(path: Path, samples: NDArray[np.float32]) -> NDArray[np.float32]:
    centred = samples - samples.mean(dtype=np.float64).astype(np.float32)
    if float(np.abs(centred).max()) < SILENCE_PEAK:
        raise AudioUnreadable(
            path,
            "is silent from beginning to end",
            "Check that the right microphone was chosen and not muted, and record the turn again.",
        )
    # The loudest thousandth, not the peak: one click must not keep a quiet voice quiet.
    loud = float(np.quantile(np.abs(centred), 0.999))
    gain = min(MOST_GAIN, LOUD / max(loud, SILENCE_PEAK / 2))
    return np.clip(centred * np.float32(gain), -1.0, 1.0)
