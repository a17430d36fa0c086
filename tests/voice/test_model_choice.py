"""The model that `auto` stands for: measured once, remembered, and never one that is not here."""

from pathlib import Path

import pytest

from simulator.voice.model_choice import (
    IN_TIME_S,
    largest_in_time,
    local_models,
    remember,
    seconds_of_each,
)
from simulator.voice.weights import Origin, sources, whisper_cache

QUICK, SLOW = 0.8 * IN_TIME_S, 3 * IN_TIME_S


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("WARMCALL_MODEL", raising=False)
    whisper_cache().mkdir()


def cached(name: str) -> Path:
    path = whisper_cache() / f"{name}.pt"
    path.write_bytes(b"weights")
    return path


@pytest.mark.parametrize(
    ("seconds", "best"),
    [
        ({"tiny.en": QUICK}, "tiny.en"),
        ({"tiny.en": QUICK / 2, "base.en": QUICK, "small.en": SLOW}, "base.en"),
        ({"small.en": QUICK, "tiny.en": QUICK}, "small.en"),
        ({"base.en": 2 * SLOW, "tiny.en": SLOW}, "tiny.en"),
        ({}, "tiny.en"),
    ],
)
def test_the_largest_that_answers_in_time_is_best_else_the_quickest(
    seconds: dict[str, float], best: str
) -> None:
    assert largest_in_time(seconds) == best


def test_auto_stands_for_what_was_remembered() -> None:
    path = cached("base.en")
    assert sources("auto")[0].name == "tiny.en"
    remember("base.en", {"base.en": QUICK})
    assert sources("auto")[0].name == "base.en"
    assert sources("auto")[0].path == path


def test_the_environment_may_ask_for_auto(monkeypatch: pytest.MonkeyPatch) -> None:
    cached("base.en")
    remember("base.en", {"base.en": QUICK})
    assert sources(environment={"XDG_CACHE_HOME": str(whisper_cache().parent)})[0].name == "tiny.en"
    monkeypatch.setenv("WARMCALL_MODEL", "auto")
    assert sources()[0].name == "base.en"


def test_a_remembered_model_that_has_gone_is_not_fetched() -> None:
    path = cached("base.en")
    remember("base.en", {"base.en": QUICK})
    path.unlink()
    assert sources("auto")[0].name == "tiny.en"


@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"auto": 7}', '{"auto": "/etc/passwd"}'])
def test_a_damaged_memory_is_none(tmp_path: Path, damage: str) -> None:
    remember("base.en", {})
    (file,) = tmp_path.rglob("speech-model.json")
    file.write_text(damage)
    assert sources("auto")[0].name == "tiny.en"


def test_only_models_that_are_here_are_measured() -> None:
    cached("small.en")
    assert {"small.en"} <= set(local_models()) <= {"tiny.en", "small.en"}
    for name in local_models():
        assert sources(name)[0].origin is not Origin.DOWNLOAD


@pytest.mark.speech
def test_a_damaged_model_is_left_out_and_the_known_are_not_measured_again(tmp_path: Path) -> None:
    cached("base.en")
    known = {name: QUICK for name in ("tiny.en",) if name in local_models()}
    assert seconds_of_each(tmp_path / "no-sound.wav", known) == known


def test_nothing_larger_is_tried_than_a_model_that_is_far_too_slow(tmp_path: Path) -> None:
    cached("base.en")
    cached("small.en")
    known = {"tiny.en": QUICK, "base.en": 10 * SLOW}
    assert "small.en" not in seconds_of_each(tmp_path / "no-sound.wav", known)
