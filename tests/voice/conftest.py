"""One voice process for all tests that speak and listen: loading it takes seconds."""

import os
from collections.abc import Iterator

import pytest

from simulator.voice.process import VoiceProcess


@pytest.fixture(scope="session")
def speaking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VoiceProcess]:
    """A voice process with the offline model, whatever the user's caches hold."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        for name in ("WARMCALL_MODEL", "WARMCALL_PIPER_VOICE"):
            patch.delenv(name, raising=False)
        with VoiceProcess(threads=min(2, os.cpu_count() or 1)) as voice:
            yield voice
