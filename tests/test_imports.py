"""What the core may not drag in: a typed call starts at once, on a machine without sound."""

import subprocess
import sys

import pytest

HEAVY = ("torch", "whisper", "pyttsx3", "textual", "pydantic", "ruamel", "numpy", "yaml")


@pytest.mark.parametrize("imported", ["simulator, scoring", "simulator.voice.process"])
def test_the_core_loads_no_heavy_library(imported: str) -> None:
    look = f"import {imported}, sys; print(*(n for n in {HEAVY!r} if n in sys.modules))"
    run = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
