"""Which synthesiser speaks."""

import sys

import pytest

from simulator.voice.engines import engine_for
from simulator.voice.ports import VoiceUnavailable


def test_the_plain_voice_is_the_default() -> None:
    assert engine_for(natural=False) == "pyttsx3"


def test_the_natural_voice_is_piper() -> None:
    assert engine_for(natural=True) == "piper"


def test_without_the_extra_one_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "piper", None)
    with pytest.raises(VoiceUnavailable, match="natural-voice"):
        engine_for(natural=True)
