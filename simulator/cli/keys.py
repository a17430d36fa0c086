"""Whether Enter was pressed while nobody is asking: to skip a line that is being said.

Owns the one place where Windows differs. Takes the keys away, so that they do not answer
the next question.
"""

import os
import select
import sys

if sys.platform == "win32":
    import msvcrt

_MOST_TYPED = 4096  # bytes: more than a terminal keeps of one line


def enter_pressed() -> bool:
    """Whether a line was ended at the terminal since the last look; never waits."""
    if sys.platform == "win32":
        typed = ""
        while msvcrt.kbhit():
            typed += msvcrt.getwch()
        return "\r" in typed
    descriptor = sys.stdin.fileno()
    if not select.select([descriptor], [], [], 0)[0]:
        return False
    os.read(descriptor, _MOST_TYPED)  # a terminal gives no more than one line
    return True
