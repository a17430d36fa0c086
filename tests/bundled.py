"""The bundled scenarios for tests, compiled once in a run and not by every file of tests anew.

A test that is about compiling or about the cache itself takes a search path of its own.
"""

import os
from pathlib import Path

from simulator.scenario.library import SearchPath, list_scenarios

# Made by `conftest` and cleared away after the run; benchmarks that borrow from tests keep nothing.
_FOLDER = os.environ.get("WARMCALL_TEST_COMPILED")

SEARCH = SearchPath.of(cache_folder=Path(_FOLDER) if _FOLDER else None)
IDS = tuple(listed.id for listed in list_scenarios(SEARCH))
