"""Playing a book of accounts line by line: the desk between the calls, and the calls.

Owns the reading of lines and who is asked what; what happens is the book's affair.
"""

import sys
from collections.abc import Iterator

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
from simulator.call.start import CallPlan
from simulator.cli.account_debrief import show_book_debrief, show_debrief, show_stream
from simulator.cli.desk_view import show_account, show_book, show_day, show_notices
from simulator.cli.desk_words import COMMANDS, DeskLine, Unknown, parse_desk, parts_of
from simulator.cli.exits import Exit, Failure
from simulator.cli.phone import Phone
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings
from simulator.cli.stories import story_lines
from simulator.practice.book_words import many
from simulator.records.book_file import MovedOnError
from simulator.records.open_book import OpenBook
from simulator.scenario.account_model import Account


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
        self.phone = Phone(screen, opened, self.lines, exam=exam)
        self._leaves = False

    def sit(self) -> int:
        """Until the trainee has had enough or the lines are read."""
        for remark in self.open.remarks:
            self.screen.tell(remark)
        show_book(self.screen, self.open)
        self.screen.tell()
        self.screen.tell("Type help for what can be done here.")
        self.phone.take_up_what_was_cut_off()
        while not (self._leaves or self.phone.leaves):
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
            self.screen.tell()
            return None

    def take(self, line: str) -> bool:
        """Do what one typed line asks for; what cannot be done is told. Whether it was done."""
        match parse_desk(line):
            case None:
                pass
            case Unknown(why):
                self.screen.tell(why)
                return False
            case DeskLine() as asked:
                if self.screen.echoes:
                    self.screen.show(self.screen.faint(f"> {line.strip()[:200]}"))
                try:
                    self._obey(asked)
                except (BookError, MovedOnError) as refused:
                    self.screen.tell(str(refused))
                    return False
                except OSError as error:
                    raise Failure(
                        f"The book cannot be kept: {error.strerror}. Make room or name another "
                        "folder with --data; what was done before this is kept."
                    ) from error
        return True

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
                self.phone.call(self._ringing())
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
                self.phone.call(account)
            case "note":
                self.phone.note(account, asked.rest)
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


MOST_QUESTIONS = 8  # more is a script; the project's own judgement
