"""The book of accounts: whom to ring, what is owed, what came with the post.

Shows what the trainee knows and never how a customer feels; what happens is the book's
affair. A call is held on the call's own screen and entered when this one is seen again.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import ScreenResume
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.tui.page import Page
from simulator.tui.screens.pick import AskScreen, PickScreen
from simulator.tui.screens.relationship import RelationshipScreen, in_parts
from simulator.tui.widgets.key_line import KeyLine
from simulator.visible import visible

if TYPE_CHECKING:
    from simulator.accounts.state import Entry, Notice
    from simulator.practice.book_calls import BookCall
    from simulator.practice.conversation import Keeping
    from simulator.records.open_book import OpenBook
    from simulator.scenario.account_model import Account

_NEEDS_BOOK = (
    *("ring", "ignore", "send", "ask", "keep", "plan", "note", "next_day", "debrief", "rewind"),
    "let_go",
)


class BookScreen(Page[None]):
    """Ten customers, one month."""

    IS_DESK: ClassVar[bool] = True
    CSS_PATH = "../styles/book.tcss"
    HELP = """
A month with ten customers. On the left are all of them, with what is due; beside it stands what
you know of the one under the cursor.

r rings, or answers when the phone rings. After a call write the note there: it is what you will
have before the next one. s sends something useful, a asks your own people what is really possible,
k does what you promised. n ends the day. d shows how it has gone.

A day holds four calls. Everything is kept; Escape goes home, and next time it goes on here."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "ring", "Ring", id="book.ring"),
        Binding("i", "ignore", "Let it ring", id="book.ignore"),
        Binding("p", "plan", "Plan", id="book.plan"),
        Binding("o", "note", "Note", id="book.note"),
        Binding("s", "send", "Send", id="book.send"),
        Binding("a", "ask", "Ask", id="book.ask"),
        Binding("k", "keep", "Keep", id="book.keep"),
        Binding("n", "next_day", "Next day", id="book.next"),
        Binding("d", "debrief", "Debrief", id="book.debrief"),
        Binding("b", "rewind", "Take back", show=False, id="book.rewind"),
        Binding("l", "let_go", "Let go", show=False, id="book.let_go"),
        Binding("escape", "home", "Home", id="book.home"),
    ]

    def __init__(self) -> None:
        """Nothing is read yet."""
        super().__init__()
        self._opened: OpenBook | None = None
        self._held: BookCall | None = None
        self._one_at_a_time = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """The day, the accounts with the one under the cursor, and the news."""
        yield Static(
            "Looking for your customers … The first time takes some seconds.",
            id="day",
            markup=False,
        )
        with Horizontal(id="desk"):
            yield OptionList(id="accounts")
            with VerticalScroll(id="one", can_focus=False):
                yield Static(id="one-text")
        with VerticalScroll(id="post", can_focus=False):
            yield Static(id="news")
        yield KeyLine()

    def on_mount(self) -> None:
        """Open the book."""
        self._open()

    # ── opening, and coming back from a call ────────────────────────────────

    @work(group="book")
    async def _open(self) -> None:
        from simulator.accounts.engine import BookError
        from simulator.practice.book_calls import take_up
        from simulator.records.book_file import UnreadableBookError
        from simulator.records.open_book import Wanted, open_book
        from simulator.scenario.library import ScenarioInvalid, ScenarioNotFound

        wanted = Wanted(trainee=self.warmcall.trainee)
        async with self._one_at_a_time:
            try:
                opened = await asyncio.to_thread(
                    open_book, self.desk.store, self.desk.search, wanted
                )
                taken = await asyncio.to_thread(take_up, opened, self._keeping())
            except (ScenarioInvalid, ScenarioNotFound):
                self.warmcall.warn(
                    "A file of an account has a mistake. `warmcall check` says where."
                )
                return
            except (UnreadableBookError, BookError) as error:
                self.warmcall.warn(str(error))
                return
            except OSError as error:
                self.warmcall.warn(f"The book cannot be kept: {error.strerror}.")
                return
            self._opened = opened
            for remark in (*opened.remarks, taken.problem):
                self.warmcall.warn(remark)
            self._show(taken.notices)
            self.set_focus(self.query_one("#accounts"))
            if taken.held is not None:
                self._hold(taken.held)

    def _keeping(self) -> "Keeping":
        from simulator.practice.conversation import Keeping

        return Keeping(store=self.desk.store, started=datetime.now().astimezone())

    def _hold(self, held: "BookCall") -> None:
        from simulator.tui.choices import Choices, Mode
        from simulator.tui.held import HeldCall
        from simulator.tui.screens.call import CallScreen

        self._held = held
        header = held.conversation.header
        mode = Mode.EXAM if header.exam else Mode.COACHED
        choices = Choices(mode=mode, seed=header.seed, plan=header.start.plan)
        self.app.push_screen(CallScreen(HeldCall(held.conversation, choices)))

    @on(ScreenResume)
    def look_again(self) -> None:
        """A call may have come to its end, and its note been written."""
        if self._opened is not None:
            self._enter_what_was_held()

    @work(group="book")
    async def _enter_what_was_held(self) -> None:
        from simulator.practice.book_calls import enter_call, remember

        held, opened = self._held, self._opened
        if opened is None:
            return
        async with self._one_at_a_time:
            news: tuple[Notice, ...] = ()
            try:
                if held is not None and held.conversation.is_over:
                    self._held = None
                    news = await asyncio.to_thread(enter_call, opened, held)
                elif held is not None:
                    remember(opened, held)
                await asyncio.to_thread(self._take_over_notes)
            except Exception as error:  # noqa: BLE001 - sorted out below
                self._refused(error)
            self._show(news)

    def _take_over_notes(self) -> None:
        """A note written in a call's debrief is the book's note of that call."""
        opened = self._opened
        if opened is None:
            return
        for account in opened.book.accounts:
            calls = opened.of(account).calls
            last = opened.last_call(account) if calls else None
            if last is None or last.note is None or last.note == calls[-1].note:
                continue
            opened.note(account, last.note, last)

    # ── showing ─────────────────────────────────────────────────────────────

    def _show(self, notices: "tuple[Notice, ...]" = ()) -> None:
        from simulator.practice.book_words import condition_said, day_line, due_said, notice_said

        opened = self._opened
        if opened is None or not self.is_attached:
            return
        self.query_one("#day", Static).update(Content(day_line(opened)))
        accounts = self.query_one("#accounts", OptionList)
        at = accounts.highlighted or 0
        accounts.clear_options()
        for account in opened.book.accounts:
            head = f"{account.customer}, {account.firm}"
            text = Content.assemble(
                (visible(head), "bold"),
                f"  {condition_said(opened, account)}\n  {visible(due_said(opened, account))}",
            )
            accounts.add_option(Option(text, id=account.id))
        ringing = opened.state.ringing
        ids = [account.id for account in opened.book.accounts]
        accounts.highlighted = ids.index(ringing) if ringing else min(at, len(ids) - 1)
        if notices:
            lines = [Content(visible(notice_said(opened, one))) for one in notices]
            self.query_one("#news", Static).update(Content("\n").join(lines))
            self.query_one("#post").scroll_home(animate=False)
        self._show_one()
        self.refresh_bindings()

    @on(OptionList.OptionHighlighted, "#accounts")
    def _show_one(self) -> None:
        from simulator.practice.book_words import account_said

        account, opened = self._account, self._opened
        if account is not None and opened is not None:
            self.query_one("#one-text", Static).update(in_parts(account_said(opened, account)))
            self.query_one("#one").scroll_home(animate=False)

    @property
    def _account(self) -> "Account | None":
        """The account under the cursor."""
        at = self.query_one("#accounts", OptionList).highlighted
        if self._opened is None or at is None:
            return None
        return self._opened.book.accounts[at]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that do nothing now are not offered."""
        if action == "ignore":
            return self._opened is not None and bool(self._opened.state.ringing)
        return action not in _NEEDS_BOOK or self._opened is not None

    # ── doing ───────────────────────────────────────────────────────────────

    def _refused(self, error: Exception) -> None:
        from simulator.accounts.engine import BookError
        from simulator.records.book_file import MovedOnError

        match error:
            case BookError() | MovedOnError():
                self.tell(str(error))
            case OSError():
                self.tell(f"The book cannot be kept: {error.strerror}.", warning=True)
            case _:
                raise error

    @work(group="book")
    async def _do(self, entry: "Entry") -> None:
        opened = self._opened
        if opened is None:
            return
        async with self._one_at_a_time:
            try:
                notices = await asyncio.to_thread(opened.do, entry)
            except Exception as error:  # noqa: BLE001 - sorted out below
                self._refused(error)
                return
            self._show(notices)

    def action_next_day(self) -> None:
        """The day is over."""
        from simulator.accounts.state import DayEnded

        self._do(DayEnded())

    def action_ring(self) -> None:
        """Ring, or answer."""
        from simulator.practice.book_calls import begin_call

        account, opened = self._account, self._opened
        if account is None or opened is None:
            return
        if opened.state.ringing:
            account = opened.book.account(opened.state.ringing)
        try:
            held = begin_call(opened, account, self._keeping(), exam=False)
        except Exception as error:  # noqa: BLE001 - sorted out below
            self._refused(error)
        else:
            self._hold(held)

    def action_ignore(self) -> None:
        """Let it ring."""
        from simulator.accounts.state import RingIgnored

        if self._opened is not None:
            self._do(RingIgnored(account=self._opened.state.ringing))

    def action_let_go(self) -> None:
        """Decide to call no more, once that was meant."""
        from simulator.accounts.state import LetGo

        account = self._account
        if account is not None:
            options = (("no", "Go on"), ("yes", f"Call {account.customer} no more"))
            self._pick("Let this customer go?", options, lambda it: self._sure(it, account, LetGo))

    def _sure(self, answer: str, account: "Account", make: "Callable[..., Entry]") -> None:
        if answer == "yes":
            self._do(make(account=account.id))

    def _pick(
        self, title: str, options: tuple[tuple[str, str], ...], then: Callable[[str], object]
    ) -> None:
        def picked(chosen: str | None) -> None:
            if chosen:
                then(chosen)

        if options:
            self.app.push_screen(PickScreen(title, options), picked)
        else:
            self.tell("There is nothing to choose from.")

    def action_send(self) -> None:
        """Send something from the shelf."""
        from simulator.accounts.state import ItemSent

        account, opened = self._account, self._opened
        if account is None or opened is None:
            return
        sent = {given.item for given in opened.of(account).given}
        options = tuple((i.id, i.what) for i in account.shelf if i.id not in sent)
        self._pick(
            f"What do you send {account.customer}?",
            options,
            lambda item: self._do(ItemSent(account=account.id, item=item)),
        )

    def action_ask(self) -> None:
        """Ask one's own people."""
        from simulator.accounts.state import TeamAsked

        account = self._account
        if account is not None:
            self._pick(
                "Whom do you ask what is really possible?",
                tuple((one.id, f"{one.who}, for {', '.join(one.about)}") for one in account.team),
                lambda who: self._do(TeamAsked(account=account.id, colleague=who)),
            )

    def action_keep(self) -> None:
        """Do what was promised."""
        from simulator.accounts.state import PromiseDone, Status
        from simulator.practice.book_words import promise_said

        account, opened = self._account, self._opened
        if account is None or opened is None:
            return
        owed = [one for one in opened.of(account).ledger if one.is_his]
        open_ones = [one for one in owed if one.status is Status.OPEN]
        self._pick(
            "Which promise do you keep?",
            tuple((str(one.n), promise_said(one, account)) for one in open_ones),
            lambda n: self._do(PromiseDone(account=account.id, promise=int(n))),
        )

    def action_plan(self) -> None:
        """Plan the next call."""
        from simulator.accounts.state import PlanMade
        from simulator.call.start import CallPlan

        account = self._account
        if account is None:
            return

        def planned(text: str | None) -> None:
            purpose, *questions = (part.strip() for part in (text or "").split("|"))
            if purpose or questions:
                plan = CallPlan(purpose=purpose, questions=tuple(questions))
                self._do(PlanMade(account=account.id, plan=plan))

        self.app.push_screen(
            AskScreen(
                "What do you need to ask to build this relationship?",
                "Your purpose | a question | another question",
            ),
            planned,
        )

    @work(exclusive=True, group="note")
    async def action_note(self) -> None:
        """Write the note of the last call."""
        from simulator.practice.debrief.gather import gathered
        from simulator.tui.held import Finished
        from simulator.tui.screens.note import NoteScreen

        account, opened = self._account, self._opened
        last = opened.last_call(account) if account is not None and opened is not None else None
        if last is None:
            self.tell("There is no call to note yet.")
            return
        whole = await asyncio.to_thread(gathered, last.log, last.scenario, last.path)
        finished = Finished(path=last.path, log=last.log, scenario=last.scenario)
        self.app.push_screen(NoteScreen(finished, whole))

    def action_rewind(self) -> None:
        """Take the last call with this customer back, once that was meant."""
        account = self._account
        if account is not None:
            options = (("no", "Leave it"), ("yes", "Take it back, and all that was done since"))
            self._pick(
                f"Take back the last call with {account.customer}?",
                options,
                lambda it: self._rewind(it, account),
            )

    def _rewind(self, answer: str, account: "Account") -> None:
        if answer != "yes" or self._opened is None:
            return
        try:
            self._opened.rewind(account)
        except Exception as error:  # noqa: BLE001 - sorted out below
            self._refused(error)
        else:
            self._show()

    def action_debrief(self) -> None:
        """How it has gone."""
        from simulator.accounts.debrief import debrief_of
        from simulator.practice.relationship_words import debrief_said

        account, opened = self._account, self._opened
        if account is not None and opened is not None:
            found = debrief_of(account, opened.of(account), opened.state.day)
            self.app.push_screen(RelationshipScreen(debrief_said(found, account)))

    def action_home(self) -> None:
        """Home; the book is kept."""
        self.dismiss(None)
