"""A line being typed, key by key, while other things happen on the screen.

Owns the terminal's mode while it is used as a context manager, and the one place where
Windows differs. Editing is what a plain terminal has: Backspace, Ctrl-W, Ctrl-U.
"""

import codecs
import os
import select
import sys
import time
from types import TracebackType
from typing import Self

if sys.platform == "win32":
    import msvcrt
else:
    import termios

_MOST_TYPED = 4096  # bytes at a time
_END = "\x04"


class KeyLine:
    """What stands behind the prompt."""

    def __init__(self) -> None:
        """Nothing is typed yet."""
        self.text = ""
        self._keys = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def next_line(self, within_s: float) -> str | None:
        """The line, once Enter ends it within this time; None while it is being typed.

        Raises EOFError for Ctrl-D on an empty line and for the end of input.
        """
        if not self._keys:
            self._keys = self._pressed(within_s)
        while self._keys:
            key, self._keys = self._keys[0], self._keys[1:]
            if key in "\r\n":
                line, self.text = self.text, ""
                return line
            self._press(key)
        return None

    def _press(self, key: str) -> None:
        match key:
            case "\x7f" | "\b":
                self.text = self.text[:-1]
            case "\x17":
                self.text = self.text.rstrip().rpartition(" ")[0]
                self.text += " " if self.text else ""
            case "\x15":
                self.text = ""
            case "\x1b":  # an arrow or another key that means nothing here
                self._keys = self._keys.lstrip("[O").lstrip("0123456789;")[1:]
            case "\x04":
                if not self.text:
                    raise EOFError
            case _ if key.isprintable():
                self.text += key
            case _:
                pass

    if sys.platform == "win32":

        def _pressed(self, within_s: float) -> str:
            until_s = time.monotonic() + within_s
            while not msvcrt.kbhit():
                if time.monotonic() >= until_s:
                    return ""
                time.sleep(0.01)
            keys = ""
            while msvcrt.kbhit():
                key = msvcrt.getwch()
                if key == "\x03":
                    raise KeyboardInterrupt
                keys += _END if key == "\x1a" else key
            return keys

        def __enter__(self) -> Self:
            """Keys come one by one as it is."""
            return self

    else:

        def _pressed(self, within_s: float) -> str:
            descriptor = sys.stdin.fileno()
            if not select.select([descriptor], [], [], within_s)[0]:
                return ""
            data = os.read(descriptor, _MOST_TYPED)
            if not data:
                raise EOFError
            return self._decoder.decode(data)

        def __enter__(self) -> Self:
            """Keys come one by one, and are not shown by themselves."""
            self._before = termios.tcgetattr(sys.stdin)
            mode = termios.tcgetattr(sys.stdin)
            mode[3] &= ~(termios.ECHO | termios.ICANON)
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, mode)
            return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put the terminal back as it was."""
        if sys.platform != "win32":
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self._before)
