"""A spoken call at the terminal: Enter is the talk key, typing works at any moment.

Owns the prompt, what stands above it, and the reading of keys. What is said is heard and
shown; nothing else is shown during a call.
"""

import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import assert_never

from simulator.call.events import CallEnded, Event, Heard, PersonaSaid
from simulator.cli.key_line import KeyLine
from simulator.cli.line_mode import show_help
from simulator.cli.screen import Screen
from simulator.practice.briefing import names_of
from simulator.practice.grammar import (
    Correct,
    Interrupt,
    Misspelt,
    Order,
    Rewind,
    Say,
    Wait,
    parse,
)
from simulator.practice.live_conversation import LiveConversation
from simulator.session import (
    Deciding,
    Level,
    Listening,
    Notice,
    PartialHeard,
    RecordLost,
    VoiceBack,
    VoiceLost,
)

LOOK_EVERY_S = 0.05
_TURNS_SO_FAR = "Turns you have spoken so far: {said}."


class SpokenMode:
    """Holds one spoken call; `tell` gets what happens, from any thread."""

    def __init__(self, screen: Screen, *, hands_free: bool, jotted: list[str]) -> None:
        """Nothing is shown yet."""
        self._screen = screen
        self._hands_free = hands_free
        self._jotted = jotted
        self._news: queue.SimpleQueue[Event | Notice] = queue.SimpleQueue()
        self._partial = ""
        self._keys = KeyLine()
        self._drawn = ""
        self._is_typing = False
        self._awaits_her = True
        self._has_hung_up = False

    def tell(self, news: Event | Notice) -> None:
        """Something happened; it is shown on the thread that holds the call."""
        self._news.put(news)

    def hold(
        self,
        conversation: LiveConversation,
        hint: Callable[[LiveConversation], str],
        lines: Iterator[str] | None,
    ) -> None:
        """Until the call is over; `lines` is a story that is typed, None the terminal."""
        self._call, self._hint = conversation, hint
        self._names = names_of(conversation.scenario, conversation.header.start.variant)
        self._awaits_her = not conversation.said
        if conversation.said:
            self._show_so_far()
        else:
            self._screen.show(self._screen.faint("(ringing)"))
            conversation.ring()
        with self._keys if lines is None else nullcontext():
            reader = _Lines(lines) if lines is not None else None
            while not conversation.is_over:
                self._show_news()
                self._draw()
                try:
                    line = self._next_line(reader)
                except EOFError:
                    self._hang_up()
                    break
                if line is not None:
                    self._erase()
                    self._take(line)
            self._erase()
        self._call.voice.let_finish()
        self._show_news()

    def _next_line(self, reader: "_Lines | None") -> str | None:
        if reader is None:
            line = self._keys.next_line(LOOK_EVERY_S)
            self._pause_while_typing()
            return line
        if self._awaits_her:  # a story waits for her answer, as a person would
            time.sleep(LOOK_EVERY_S)
            return None
        return reader.next_line(LOOK_EVERY_S)

    def _pause_while_typing(self) -> None:
        """Thinking at the keyboard costs nothing."""
        is_typing = bool(self._keys.text)
        if is_typing is not self._is_typing:
            self._is_typing = is_typing
            self._call.voice.pause(is_typing)

    # ── the screen ──────────────────────────────────────────────────────────

    def _prompt(self) -> str:
        voice = self._call.voice
        if not voice.is_up:
            return "You, typing: "
        if voice.is_pressed:
            return f"● {self._partial or 'listening'} … (Enter when you are done) "
        if self._hands_free:
            return f"● {self._partial} " if self._partial else "● speak, or type: "
        return "Enter to speak, or type: "

    def _draw(self) -> None:
        if self._screen.echoes or self._has_hung_up:
            return
        prompt, text = self._prompt(), self._keys.text
        room = self._screen.width
        line = (prompt[-room // 2 :] if text else prompt[-room:]) + text
        line = line if len(line) <= room else "…" + line[1 - room :]
        if line != self._drawn:
            sys.stdout.write(f"\r\x1b[K{line}")
            sys.stdout.flush()
            self._drawn = line

    def _erase(self) -> None:
        if self._drawn:
            sys.stdout.write("\r\x1b[K")
            sys.stdout.flush()
            self._drawn = ""

    def _show_news(self) -> None:
        while True:
            try:
                news = self._news.get_nowait()
            except queue.Empty:
                return
            self._show(news)

    def _show(self, news: Event | Notice) -> None:
        match news:
            case PartialHeard(text=text):
                self._partial = text
            case Heard():
                self._partial = ""
                text = news.heard.text
                self._above("You", text)
            case PersonaSaid():
                self._awaits_her = False
                self._above(self._names.get(news.speaker, news.speaker), news.text)
            case CallEnded():
                self._aside("(the line is dead)")
            case VoiceLost(reason=reason):
                self._partial = ""
                self._tell(reason)
            case VoiceBack():
                self._tell("Sound works again.")
            case RecordLost(error=error):
                self._tell(
                    f"From here on this call is not recorded: {error.strerror}. You can go on "
                    "with the call; make room before the next one, or use another folder with "
                    "--data."
                )
            case Event() | Level() | Listening() | Deciding():
                pass
            case _:
                assert_never(news)

    def _above(self, speaker: str, text: str) -> None:
        self._erase()
        self._screen.said(speaker, text)

    def _aside(self, text: str) -> None:
        self._erase()
        self._screen.show(self._screen.faint(text))

    def _tell(self, text: str) -> None:
        self._erase()
        self._screen.tell(text)

    # ── what was typed ──────────────────────────────────────────────────────

    def _take(self, line: str) -> None:
        voice = self._call.voice
        if not line.strip():
            if voice.is_up and not self._hands_free:
                (voice.release if voice.is_pressed else voice.press)()
            return
        match parse(line):
            case None:
                pass
            case Say(text) | Interrupt(text) if self._awaits_her and not self._call.log.turns:
                self._tell("Nobody has picked up yet; nothing was said.")
            case Say(text):
                self._type(text)
            case Interrupt(text):
                self._type(text, over_her=True)
            case Misspelt(why):
                self._tell(why)
            case Wait():
                self._tell("That is for typed calls. In a spoken one just wait.")
            case Rewind(turns):
                self._rewind(turns)
            case Correct(turn, corrected):
                self._correct(turn, corrected)
            case Order(name, rest):
                self._obey(name, rest)
            case other:
                assert_never(other)

    def _type(self, text: str, *, over_her: bool = False) -> None:
        self._awaits_her = True
        self._call.voice.type(text, over_her=over_her)

    def _rewind(self, turns: int) -> None:
        if self._refused_in_exam():
            return
        said = len(self._call.log.turns)
        if turns > said:
            self._tell(f"{_TURNS_SO_FAR.format(said=said)} {turns} cannot be taken back.")
            return
        self._call.rewind(turns)
        self._partial = ""
        self._aside(f"(back before your turn {said - turns + 1})")
        self._show_last_line()

    def _correct(self, turn: int, text: str) -> None:
        if self._refused_in_exam():
            return
        said = len(self._call.log.turns)
        if turn > said:
            self._tell(f"{_TURNS_SO_FAR.format(said=said)} There is no turn {turn} yet.")
            return
        self._call.correct(turn, text)
        self._partial = ""
        if turn == said:
            self._aside(f"(turn {turn} corrected; hear the answer to it)")
            return
        self._aside(f"(turn {turn} corrected; the call since then, as it now went)")
        self._show_so_far()

    def _refused_in_exam(self) -> bool:
        if self._call.header.exam:
            self._tell(
                "In an exam what was said stands. What was taken down wrongly you can put right "
                "after the call, with `warmcall correct`."
            )
        return self._call.header.exam

    def _obey(self, name: str, rest: str) -> None:
        match name:
            case "help":
                show_help(self._screen)
                self._tell("Enter on an empty line begins what you say aloud, and ends it.")
            case "hint":
                if self._call.header.exam:
                    self._tell("There are no hints in an exam. Take your time.")
                else:
                    self._tell(f"You might say: {self._hint(self._call)}")
            case "repeat":
                self._show_last_line()
            case "note":
                self._jot(rest)
            case "plan":
                plan = self._call.header.start.plan
                self._tell(f"Your purpose: {plan.purpose or 'none'}" if plan else "No plan.")
            case "pause":
                self._pause()
            case "hang-up":
                self._hang_up()
            case _:
                raise ValueError(name)

    def _show_so_far(self) -> None:
        for event in self._call.log.events:
            if isinstance(event, Heard | PersonaSaid):
                self._show(event)

    def _show_last_line(self) -> None:
        for last in self._call.said[-1:]:
            self._above(self._names.get(last.speaker, last.speaker), last.text)

    def _jot(self, text: str) -> None:
        if text:
            self._jotted.append(text)
            self._tell("Noted. You will see it again after the call.")
        else:
            self._tell("Write it behind the command: /note stops three times a week")

    def _pause(self) -> None:
        if not self._screen.can_ask:
            return
        self._call.voice.pause(True)
        self._tell("The clock stands still. Press Enter to go on.")
        while self._keys.next_line(LOOK_EVERY_S) is None:
            pass
        self._call.voice.pause(False)

    def _hang_up(self) -> None:
        self._aside("(you hang up)")
        self._has_hung_up = True
        self._call.voice.hang_up()


class _Lines:
    """The lines of a story or a pipe, read while other things happen."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._read: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        threading.Thread(target=self._pass_on, args=(lines,), daemon=True).start()

    def _pass_on(self, lines: Iterator[str]) -> None:
        for line in lines:
            self._read.put(line)
        self._read.put(None)

    def next_line(self, within_s: float) -> str | None:
        try:
            line = self._read.get(timeout=within_s)
        except queue.Empty:
            return None
        if line is None:
            raise EOFError
        return line
