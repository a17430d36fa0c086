"""What all tests share: scenarios compiled once, and how several processes share the tests out.

Everything is checked in one process: beside another one, tests that speak or listen have failed.
For the others, `-m "not sound and not speech and not terminal and not browser" -n auto --dist
loadgroup` takes half the time.

So shared out, any test may run in any process, in any order, but for those that
listen, speak or drive a real terminal or browser: they wait for clocks and want the sound server
for themselves, so all of them go to one process, one after the other.
"""

import os
import tempfile

import pytest

COMPILED = "WARMCALL_TEST_COMPILED"  # where `bundled` finds the folder
_ONE_AT_A_TIME = ("sound", "speech", "terminal", "browser")


def pytest_configure(config: pytest.Config) -> None:
    """A folder for compiled scenarios, the same one for every process of this run."""
    os.environ.pop("COLUMNS", None)  # pytest-xdist sets it; programs would take it for a terminal's
    if COMPILED not in os.environ:
        folder = tempfile.TemporaryDirectory(prefix="warmcall-tests-")
        os.environ[COMPILED] = folder.name

        def clear_away() -> None:
            del os.environ[COMPILED]
            folder.cleanup()

        config.add_cleanup(clear_away)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that need the machine for themselves into one group."""
    for item in items:
        if any(item.get_closest_marker(name) for name in _ONE_AT_A_TIME):
            item.add_marker(pytest.mark.xdist_group("one at a time"))
