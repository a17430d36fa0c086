"""Lines kept between calls."""

import os
from pathlib import Path

import pytest

from simulator.scenario.model import Voice
from simulator.voice.line_cache import LineCache
from tests.voice.sounds import a_file, a_tone

SOUND = b"RIFF" + bytes(996)


@pytest.fixture
def cache(tmp_path: Path) -> LineCache:
    """An empty cache with room for three lines."""
    return LineCache(folder=tmp_path / "lines", most_bytes=3_000)


def _keep(cache: LineCache, tmp_path: Path, text: str, *, voice: Voice | None = None) -> None:
    path = tmp_path / "new.wav"
    path.write_bytes(SOUND)
    cache.keep(path, text=text, voice=voice or Voice(), engine="pyttsx3")


def _has(cache: LineCache, tmp_path: Path, text: str, **how: object) -> bool:
    said = {"voice": Voice(), "engine": "pyttsx3", **how}
    out = tmp_path / "out.wav"
    found = cache.copy_to(out, text=text, **said)  # type: ignore[arg-type]
    assert not found or out.read_bytes() == SOUND
    return found


def test_a_line_that_was_kept_is_found(cache: LineCache, tmp_path: Path) -> None:
    assert not _has(cache, tmp_path, "Hello.")
    _keep(cache, tmp_path, "Hello.")
    assert _has(cache, tmp_path, "Hello.")


def test_another_text_voice_rate_or_engine_is_another_line(
    cache: LineCache, tmp_path: Path
) -> None:
    _keep(cache, tmp_path, "Hello.")
    assert not _has(cache, tmp_path, "Hello")
    assert not _has(cache, tmp_path, "Hello.", voice=Voice(rate=120))
    assert not _has(cache, tmp_path, "Hello.", voice=Voice(pitch="high"))
    assert not _has(cache, tmp_path, "Hello.", voice=Voice(name="gmw/en"))
    assert not _has(cache, tmp_path, "Hello.", engine="piper")


def test_the_line_unused_for_longest_makes_room(cache: LineCache, tmp_path: Path) -> None:
    for age, text in ((300, "one"), (200, "two"), (100, "three")):
        _keep(cache, tmp_path, text)
        for line in cache.folder.iterdir():
            if line.stat().st_mtime > 1_000_000:  # the one just written
                os.utime(line, (1_000 - age, 1_000 - age))
    assert _has(cache, tmp_path, "one")  # used now, so no longer the oldest
    _keep(cache, tmp_path, "four")
    assert _has(cache, tmp_path, "one")
    assert not _has(cache, tmp_path, "two")
    assert _has(cache, tmp_path, "three")
    assert _has(cache, tmp_path, "four")


def test_a_damaged_line_counts_as_not_there(cache: LineCache, tmp_path: Path) -> None:
    _keep(cache, tmp_path, "Hello.")
    (kept,) = cache.folder.iterdir()
    kept.write_bytes(b"")
    assert not _has(cache, tmp_path, "Hello.")


def test_a_line_that_was_cut_off_is_forgotten_and_made_anew(
    cache: LineCache, tmp_path: Path
) -> None:
    whole = a_file(tmp_path / "new.wav", a_tone(0.05))
    cache.keep(whole, text="Hello.", voice=Voice(), engine="pyttsx3")
    (kept,) = cache.folder.iterdir()
    kept.write_bytes(kept.read_bytes()[:800])
    assert cache.find(text="Hello.", voice=Voice(), engine="pyttsx3") is None
    assert not list(cache.folder.iterdir())


def test_a_folder_that_cannot_be_written_only_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = LineCache(folder=tmp_path / "file" / "lines")
    _keep(cache, tmp_path, "Hello.")
    assert not _has(cache, tmp_path, "Hello.")
