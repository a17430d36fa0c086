"""Playing a book of accounts line by line: the desk between the calls, and the calls.

Owns the reading of lines and who is asked what; what happens is the book's affair.
"""

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from scoring.render import render_opening
from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import scorecard_json
from simulator.accounts.calls import Ready
from simulator.accounts.engine import BookError
from simulator.accounts.state import (
    DayEnded,
    ItemSent,
    LetGo,
    Notice,
    PlanMade,
    PromiseDone,
    RingIgnored,
    TeamAsked,
)
from simulator.call.log import CallLog
from simulator.call.start import CallPlan, CallStart
from simulator.cli.account_debrief import show_book_debrief, show_debrief, show_stream
from simulator.cli.briefing import show_briefing
from simulator.cli.desk_view import show_account, show_book, show_day, show_notices
from simulator.cli.desk_words import COMMANDS, DeskLine, Unknown, parse_desk, parts_of
from simulator.cli.exits import Exit, Failure
from simulator.cli.line_mode import LineMode
from simulator.cli.note import asked_note, show_plan
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings
from simulator.cli.stories import story_lines
from simulator.notes import NoteCheck
from simulator.practice.book_calls import BookCall, begin_call, enter_call, remember, take_up
from simulator.practice.book_words import many
from simulator.practice.coaching import hint_of
from simulator.practice.conversation import Conversation, Keeping
from simulator.practice.debrief.note_words import HEADINGS
from simulator.records.book_file import MovedOnError
from simulator.records.open_book import OpenBook
from simulator.records.store import write_sidecar
from simulator.scenario.account_model import Account
from simulator.scenario.model import CallNote, Scenario


class Desk:
    """One sitting at the desk."""

    def __init__(
        self, settings: Settings, screen: Screen, opened: OpenBook, *, exam: bool = False
    ) -> None:
        """Nothing is shown yet."""
        self.settings = settings
        self.screen = screen
        self.open = opened
        self.exam = exam
        self.lines: Iterator[str] | None = None if screen.can_ask else story_lines(sys.stdin.buffer)
        self._leaves = False

    def sit(self) -> int:
        """Until the trainee has had enough or the lines are read."""
        for remark in self.open.remarks:
            self.screen.tell(remark)
        show_book(self.screen, self.open)
        self.screen.tell()
        self.screen.tell("Type help for what can be done here.")
        self._take_up_what_was_cut_off()
        while not self._leaves:
            line = self._next_line()
            if line is None:
                break
            self.take(line)
        return Exit.DONE

    def _next_line(self) -> str | None:
        if self.lines is not None:
            return next(self.lines, None)
        try:
            return self.screen.ask("desk> ")
        except (EOFError, KeyboardInterrupt):
            return None

    def take(self, line: str) -> None:
        """Do what one typed line asks for; what cannot be done is told."""
        match parse_desk(line):
            case None:
                return
            case Unknown(why):
                self.screen.tell(why)
            case DeskLine() as asked:
                if self.screen.echoes:
                    self.screen.show(self.screen.faint(f"> {line.strip()[:200]}"))
                try:
                    self._obey(asked)
                except (BookError, MovedOnError) as refused:
                    self.screen.tell(str(refused))
                except OSError as error:
                    raise Failure(
                        f"The book cannot be kept: {error.strerror}. Make room or name another "
                        "folder with --data; what was done before this is kept."
                    ) from error

    def _obey(self, asked: DeskLine) -> None:
        match asked.name:
            case "book":
                show_book(self.screen, self.open)
            case "notes":
                show_stream(self.screen, self.open)
            case "help":
                self._help()
            case "quit":
                self._leaves = True
            case "next":
                self._do_and_tell(self.open.do(DayEnded()))
                show_day(self.screen, self.open)
            case "answer":
                self._call(self._ringing())
            case "ignore":
                self._do_and_tell(self.open.do(RingIgnored(account=self._ringing().id)))
            case "debrief":
                self._debrief(asked.who)
            case _:
                self._obey_about(asked, self.open.find(asked.who))

    def _obey_about(self, asked: DeskLine, account: Account) -> None:
        match asked.name:
            case "look":
                show_account(self.screen, self.open, account)
            case "plan":
                self._plan(account, asked.rest)
            case "call":
                self._call(account)
            case "note":
                self._note(account, asked.rest)
            case "send":
                entry = ItemSent(account=account.id, item=asked.rest)
                self._do_and_tell(self.open.do(entry))
            case "ask":
                self._do_and_tell(self.open.do(TeamAsked(account=account.id, colleague=asked.rest)))
            case "keep":
                self._keep(account, asked.rest)
            case "let-go":
                self._do_and_tell(self.open.do(LetGo(account=account.id)))
            case "rewind":
                undone = self.open.rewind(account)
                self.screen.tell(
                    f"The last call with {account.customer} was taken back, and what followed it: "
                    f"{undone} {'thing' if undone == 1 else 'things'} in all."
                )
                show_day(self.screen, self.open)
            case _:
                raise ValueError(asked.name)

    def _do_and_tell(self, notices: tuple[Notice, ...]) -> None:
        show_notices(self.screen, notices, self.open)

    def _help(self) -> None:
        self.screen.tell("At your desk you can type:")
        for name, meaning in COMMANDS.items():
            self.screen.tell(self.screen.wrapped(meaning, first=f"  {name:<20} ", rest=" " * 24))
        self.screen.tell(
            "WHO is a first name, a firm or the name in the list. During a call you type what you "
            "say; /help there lists the rest."
        )

    def _ringing(self) -> Account:
        ringing = self.open.state.ringing
        if not ringing:
            raise BookError("The phone is not ringing.")
        return self.open.book.account(ringing)

    # ── small things ────────────────────────────────────────────────────────

    def _plan(self, account: Account, text: str) -> None:
        if not text and self.lines is None:
            self.screen.tell("What do you need to ask to build this relationship?")
            purpose = self.screen.ask_or_skip("The purpose of your call: ")
            questions: list[str] = []
            while question := self.screen.ask_or_skip(
                "A question (Enter when you have them all): "
            ):
                questions.append(question)
        else:
            purpose, *questions = parts_of(text)
        if not purpose and not questions:
            raise BookError(
                "A plan needs a purpose, for instance: plan dana why I ring | a question"
            )
        self.open.do(
            PlanMade(account=account.id, plan=CallPlan(purpose=purpose, questions=tuple(questions)))
        )
        self.screen.tell(f"Planned, with {many(len(questions), 'question')}.")
        if len(questions) > MOST_QUESTIONS:
            self.screen.tell(
                "That is a script rather than a plan. Three questions you really want answered "
                "leave room to listen."
            )

    def _keep(self, account: Account, text: str) -> None:
        if not text.isdecimal() or len(text) > 6:
            raise BookError(
                f"Say which by its number in the ledger, for instance: keep {account.id} 1"
            )
        self._do_and_tell(self.open.do(PromiseDone(account=account.id, promise=int(text))))

    def _debrief(self, who: str) -> None:
        if self.exam and not self.open.state.is_over:
            raise BookError("In an exam the debrief comes when the month is over.")
        if who:
            show_debrief(self.screen, self.open, self.open.find(who))
        else:
            show_book_debrief(self.screen, self.open)

    # ── a call ──────────────────────────────────────────────────────────────

    def _call(self, account: Account) -> None:
        self._brief(account, self.open.ready(account))
        held = begin_call(self.open, account, self._keeping(), exam=self.exam)
        self._hold(held, begun=False)

    def _brief(self, account: Account, ready: Ready) -> None:
        mine = self.open.of(account)
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
            store=self.open.store,
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
            remember(self.open, held)  # a turn taken back has made a new record
            self.screen.tell()
            self.screen.tell("The call is kept as far as it went; you go on with it next time.")
            self._leaves = True
            return
        finally:
            conversation.close()
        notices = enter_call(self.open, held)
        self._after(held.ready.scenario, conversation.log, conversation.path)
        show_notices(self.screen, notices, self.open)
        if mode.jotted:
            self.screen.tell("You noted during the call: " + " / ".join(mode.jotted))
        if self.lines is None:
            self._note(account, "")
        else:
            self.screen.tell(f"Write the note now: note {account.id} DISCUSSED | PROPOSED | NEXT")

    def _hint(self, conversation: Conversation) -> str:
        card = score(conversation.log, conversation.scenario, default_rubric())
        return hint_of(card, conversation.log, conversation.scenario)

    def _after(self, scenario: Scenario, log: CallLog, path: Path | None) -> None:
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

    def _note(self, account: Account, text: str) -> None:
        last = self.open.last_call(account)
        if last is None:
            raise BookError(f"There is no call with {account.customer} that can be noted.")
        if text:
            note = CallNote(**dict(zip(_KEYS, (*parts_of(text), "", ""), strict=False)))
        elif self.lines is None:
            self.screen.tell(
                f"Your note of this call. {account.customer} is hung up; take a minute."
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
        check = self.open.note(account, note, last)
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

    def _take_up_what_was_cut_off(self) -> None:
        taken = take_up(self.open, self._keeping())
        if taken.problem:
            self.screen.tell(taken.problem)
        self._do_and_tell(taken.notices)
        if taken.held is not None:
            self.screen.tell(
                f"Your call with {taken.held.account.customer} was cut off. It goes on where it "
                "stopped."
            )
            self._hold(taken.held, begun=True)


MOST_QUESTIONS = 8  # more is a script; the project's own judgement
_KEYS = ("discussed", "proposed", "next_purpose")


def _mark(is_good: bool) -> str:
    return "✓" if is_good else "✗"
