"""Memory that is free inside the process, given back to the system.

Owns the one call for it, which only glibc has; elsewhere nothing happens.
"""

import ctypes
import sys
from collections.abc import Callable
from functools import cache


def give_memory_back() -> None:
    """Return what lies free between what is in use; takes a few milliseconds."""
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    trim: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return trim
