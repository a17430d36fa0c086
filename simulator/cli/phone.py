"""Calls from the desk and the notes after them, typed line by line.

Owns who is asked what around a call; holding it is the conversation's, what it leaves behind the
book's affair.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scoring.render import render_opening
from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import scorecard_json
from simulator.accounts.calls import Ready
from simulator.accounts.engine import BookError
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.cli.briefing import show_briefing
from simulator.cli.desk_view import show_notices
from simulator.cli.desk_words import parts_of
from simulator.cli.line_mode import LineMode
from simulator.cli.note_shown import asked_note, show_plan
from simulator.cli.screen import Screen
from simulator.notes import NoteCheck
from simulator.practice.book_calls import BookCall, begin_call, enter_call, remember, take_up
from simulator.practice.book_words import many
from simulator.practice.coaching import hint_of
from simulator.practice.conversation import Conversation, Keeping
from simulator.practice.debrief.note_words import HEADINGS
from simulator.records.open_book import OpenBook
from simulator.records.store import write_sidecar
from simulator.scenario.account_model import Account
from simulator.scenario.model import CallNote, Scenario

if TYPE_CHECKING:
    from simulator.cli.book_voice import BookPlayer


class Phone:
    """One book's telephone; `leaves` is set when the trainee stops in the middle of a call."""

    def __init__(
        self, screen: Screen, opened: OpenBook, lines: Iterator[str] | None, *, exam: bool
    ) -> None:
        """`lines` is a story, None the terminal."""
        self.screen = screen
        self.opened = opened
        self.lines = lines
        self.exam = exam
        self.leaves = False
        self.voice: BookPlayer | None = None  # set: calls are spoken

    def call(self, account: Account) -> None:
        """Hold the call of today."""
        ready = self.opened.ready(account)
        self._brief(account, ready)
        if self.voice is not None and self.lines is None:  # a story is read, not spoken
            self._speak(account, ready, self.voice)
            return
        held = begin_call(self.opened, account, self._keeping(), exam=self.exam)
        self._hold(held, begun=False)

    def _speak(self, account: Account, ready: Ready, voice: "BookPlayer") -> None:
        over = voice.hold(ready, self.lines)
        if over is None:
            self.leaves = True
            return
        log, path = over
        notices = self.opened.call_held(account, ready, log, path.stem if path else "")
        self._talk_over(ready.scenario, log, path)
        show_notices(self.screen, notices, self.opened)
        self._ask_for_note(account)

    def _brief(self, account: Account, ready: Ready) -> None:
        mine = self.opened.of(account)
        shown = tuple(id for id in ready.start.known_facts if id in mine.noted)
        brief: CallStart = replace(ready.start, known_facts=shown)
        show_briefing(self.screen, ready.scenario, brief, exam=self.exam)
        if mine.calls and mine.calls[-1].note is None:
            self.screen.tell()
            self.screen.tell(
                "Of your last call there is no note, so this is all you have. "
                f"You can still write it: note {account.id}"
            )
        self.screen.tell()

    def _keeping(self) -> Keeping:
        return Keeping(
            store=self.opened.store,
            started=datetime.now().astimezone(),
            durable=self.screen.can_ask,
        )

    def _hold(self, held: BookCall, *, begun: bool) -> None:
        account, conversation = held.account, held.conversation
        mode = LineMode(self.screen, conversation, hint=self._hint)
        try:
            (mode.show_so_far if begun else mode.ring)()
            mode.hold(self.lines)
        except KeyboardInterrupt:
            remember(self.opened, held)  # a turn taken back has made a new record
            self.screen.tell()
            self.screen.tell("The call is kept as far as it went; you go on with it next time.")
            self.leaves = True
            return
        finally:
            conversation.close()
        notices = enter_call(self.opened, held)
        self._talk_over(held.ready.scenario, conversation.log, conversation.path)
        show_notices(self.screen, notices, self.opened)
        if mode.jotted:
            self.screen.tell("You noted during the call: " + " / ".join(mode.jotted))
        self._ask_for_note(account)

    def _ask_for_note(self, account: Account) -> None:
        if self.lines is None:
            self.note(account, "")
        else:
            self.screen.tell(f"Write the note now: note {account.id} DISCUSSED | PROPOSED | NEXT")

    def _hint(self, conversation: Conversation) -> str:
        card = score(conversation.log, conversation.scenario, default_rubric())
        return hint_of(card, conversation.log, conversation.scenario)

    def _talk_over(self, scenario: Scenario, log: CallLog, path: Path | None) -> None:
        card = score(log, scenario, default_rubric())
        if path is not None:
            with contextlib.suppress(OSError):
                write_sidecar(path, "score", dict(scorecard_json(card)))
        self.screen.show()
        self.screen.scorecard(render_opening(card, scenario).rstrip())
        show_plan(self.screen, log, scenario)
        if path is not None:
            self.screen.tell()
            self.screen.tell(f"The whole scorecard: warmcall score {path.stem}")

    # ── the note ────────────────────────────────────────────────────────────

    def note(self, account: Account, text: str) -> None:
        """Write the note of the last call: given in three parts, or asked for."""
        last = self.opened.last_call(account)
        if last is None:
            raise BookError(f"There is no call with {account.customer} that can be noted.")
        if text:
            note = CallNote(**dict(zip(_KEYS, (*parts_of(text), "", ""), strict=False)))
        elif self.lines is None:
            self.screen.tell(
                f"Your note of this call with {account.customer}: what you will have next time."
            )
            try:
                note = asked_note(self.screen)
            except (EOFError, KeyboardInterrupt):
                self.screen.tell()
                return
        else:
            raise BookError(
                "A note has three parts with bars between: "
                + " | ".join(heading.lower() for heading in HEADINGS)
            )
        check = self.opened.note(account, note, last)
        self._show_check(check, last.scenario)

    def _show_check(self, check: NoteCheck, scenario: Scenario) -> None:
        """How the note holds up: what it lacks by its topic, never the next purpose."""
        about = {fact.id: fact.about or str(fact.layer) for fact in scenario.customer.facts}
        found = check.discussed
        told = len(found.covered) + len(found.missed) + len(found.wrong)
        self.screen.scorecard(
            f"{_mark(not found.missed)} {len(found.covered)} of {told} things told"
        )
        if found.missed:
            missing = ", ".join(dict.fromkeys(about[id] for id in found.missed))
            self.screen.scorecard(self.screen.wrapped(f"✗ left out: {missing}", first="  "))
        for wrong in found.wrong:
            self.screen.scorecard(f"  ✗ not as it was said: “{wrong.wrong}”")
        if found.invented:
            self.screen.scorecard(f"  ✗ {many(len(found.invented), 'thing')} nobody said")
        for item in check.proposed:
            ok = item.noted and item.day_noted
            said = "noted" if ok else "without its day" if item.noted else "left out"
            self.screen.scorecard(
                self.screen.wrapped(f"{_mark(ok)} {said}: “{item.text}”", first="  ", rest="    ")
            )
        if not check.next_purpose.has_topic:
            self.screen.scorecard("  ✗ no reason to ring again that has a topic")
        self.screen.tell("This note is what you will have before the next call.")

    # ── a call that was cut off ─────────────────────────────────────────────

    def take_up_what_was_cut_off(self) -> None:
        """Go on with the call that was under way when the book was left."""
        taken = take_up(self.opened, self._keeping())
        if taken.problem:
            self.screen.tell(taken.problem)
        show_notices(self.screen, taken.notices, self.opened)
        if taken.held is not None:
            self.screen.tell(
                f"Your call with {taken.held.account.customer} was cut off. It goes on where it "
                "stopped."
            )
            self._hold(taken.held, begun=True)


_KEYS = ("discussed", "proposed", "next_purpose")


def _mark(is_good: bool) -> str:
    return "✓" if is_good else "✗"
