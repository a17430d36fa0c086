"""The program `warmcall`: signals, one guard around everything, and the exit code.

It imports next to nothing before the guard stands, so that Ctrl-C is answered in a
sentence even while the program is still starting.
"""

import contextlib
import os
import signal
import sys
from types import FrameType


class TerminatedError(KeyboardInterrupt):
    """The terminal was closed or the program told to stop; handled as Ctrl-C is."""


def _on_signal(number: int, frame: FrameType | None) -> None:
    raise TerminatedError


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; nothing ends in a traceback."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _on_signal)
    for stream in (sys.stdout, sys.stderr):
        # A name in another script must not end a call on a terminal that cannot show it.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        from simulator.cli.guard import run

        code = run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
        _tell("Stopped.")
    except BrokenPipeError:  # the reader, `head` say, has had enough
        code = 0
        _silence_output()
    except OSError as error:  # standard output is full or gone
        code = 1
        _tell(f"The output could not be written: {error.strerror}.")
        _silence_output()
    sys.exit(code)


def _tell(sentence: str) -> None:
    with contextlib.suppress(OSError):
        print(sentence, file=sys.stderr)


def _silence_output() -> None:
    """Keep the interpreter from complaining about the closed pipe when it leaves."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
