"""A typed call at the terminal or from a story: one turn a line, slash commands beside it.

Owns the reading of lines and the showing of the call. During a call nothing is shown but
what is said: no feelings, no checks.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from simulator.call.events import CallEnded, Event, Heard, PersonaSaid
from simulator.cli.screen import Screen
from simulator.practice.briefing import first_name, sides
from simulator.practice.conversation import Conversation
from simulator.practice.grammar import (
    ORDERS,
    WITH_ARGUMENTS,
    Correct,
    Interrupt,
    Misspelt,
    Order,
    Rewind,
    Say,
    Wait,
    parse,
)
from simulator.scenario.model import Person

Hint = Callable[[Conversation], str]
# Takes a person's id, "" for the trainee, and the line in parts.
SayAloud = Callable[[str, tuple[str, ...]], None]


def no_hint(_: Conversation) -> str:
    """For calls in which nobody can read one."""
    return ""


def silently(_: str, __: tuple[str, ...]) -> None:
    """For calls that are only read."""


def show_help(screen: Screen) -> None:
    """What can be typed besides what is said."""
    screen.tell("Type what you say and press Enter. Commands begin with a slash:")
    for name, meaning in {**ORDERS, **WITH_ARGUMENTS}.items():
        screen.tell(screen.wrapped(meaning, first=f"  /{name:<16} "))
    screen.tell("  # …               a comment, for yourself")


@dataclass(slots=True)
class LineMode:
    """Shows one conversation and lets its trainee speak, line by line."""

    screen: Screen
    conversation: Conversation
    hint: Hint = no_hint
    jotted: list[str] = field(default_factory=list)
    aloud: SayAloud = silently
    told_unrecorded: bool = False

    def hold(self, lines: Iterator[str] | None) -> None:
        """Until the call is over; `lines` is a story, None the terminal. Its end hangs up."""
        conversation = self.conversation
        self._tell_if_unrecorded()
        while not conversation.is_over:
            try:
                line = self._next_line(lines)
            except EOFError:
                self.hang_up()
                return
            self.take(line)

    def _tell_if_unrecorded(self) -> None:
        lost = self.conversation.record_lost
        if lost is None or self.told_unrecorded:
            return
        self.told_unrecorded = True
        kept = self.conversation.path
        before = f" What was said before is kept in {kept}." if kept else ""
        self.screen.tell(
            f"From here on this call is not recorded: {lost.strerror}.{before} You can go on "
            "with the call; make room before the next one, or use another folder with --data."
        )

    def _next_line(self, lines: Iterator[str] | None) -> str:
        if lines is None:
            return self.screen.ask("You: ")
        line = next(lines, None)
        if line is None:
            raise EOFError
        return line

    def take(self, line: str) -> None:
        """Do what one typed line asks for."""
        self._obey_line(line)
        self._tell_if_unrecorded()

    def _obey_line(self, line: str) -> None:
        screen, conversation = self.screen, self.conversation
        match parse(line):
            case None:
                return
            case Say(text):
                self._echo(text)
                self._show(conversation.say(text))
            case Interrupt(text):
                self._echo(text, over_her="— ")
                self._show(conversation.interrupt(text))
            case Wait(seconds):
                self._say_aside(f"({seconds:g} seconds of silence)")
                events = conversation.wait(seconds)
                self._show(events)
                if not any(isinstance(event, PersonaSaid) for event in events):
                    self._leave_room()
            case Rewind(turns):
                self._rewind(turns)
            case Correct(turn, text):
                self._correct(turn, text)
            case Misspelt(why):
                screen.tell(why)
            case Order(name, rest):
                self._obey(name, rest)

    def _obey(self, name: str, rest: str) -> None:
        match name:
            case "help":
                show_help(self.screen)
            case "hint":
                self._hint()
            case "repeat":
                self.show_last_line()
            case "note":
                self._jot(rest)
            case "plan":
                self._show_plan()
            case "pause":
                self._pause()
            case "hang-up":
                self.hang_up()
            case _:
                raise ValueError(name)

    # ── what is said ────────────────────────────────────────────────────────

    def ring(self) -> None:
        """Let the phone ring until somebody says something."""
        self._say_aside("(ringing)")
        self._show(self.conversation.ring())

    def show_so_far(self) -> None:
        """The call up to now, for one that is continued."""
        self._show(self.conversation.log.events, with_his=True)

    def show_last_line(self) -> None:
        """Her last line again; she is not asked to repeat it."""
        said = [e for e in self.conversation.log.events if isinstance(e, PersonaSaid)]
        if said:
            self._show((said[-1],))

    def _show(self, events: tuple[Event, ...], *, with_his: bool = False) -> None:
        for event in events:
            match event:
                case PersonaSaid():
                    self.screen.said(self._name_of(event.speaker), event.text)
                    self.aloud(event.speaker, tuple(part.text for part in event.parts))
                    self._leave_room()
                case Heard() if with_his:
                    self.screen.said("You", event.heard.text)
                case CallEnded():
                    self._say_aside("(the line is dead)")
                case _:
                    pass

    def _leave_room(self) -> None:
        """A blank line before the next turn is typed; a transcript does without."""
        if not self.screen.echoes:
            self.screen.show()

    def _echo(self, text: str, *, over_her: str = "") -> None:
        if self.screen.echoes:
            self.screen.said("You", over_her + text)
        self.aloud("", (text,))

    def _say_aside(self, text: str) -> None:
        self.screen.show(self.screen.faint(text))

    def _name_of(self, person_id: str) -> str:
        person = self._person(person_id)
        return first_name(person) if person else person_id

    def _person(self, person_id: str) -> Person | None:
        customer, _ = sides(self.conversation.scenario, self.conversation.header.start.variant)
        return next((p for p in customer.people if p.id == person_id), None)

    # ── commands ────────────────────────────────────────────────────────────

    def _hint(self) -> None:
        if self.conversation.header.exam:
            self.screen.tell("There are no hints in an exam. Take your time: it costs nothing.")
            return
        self.screen.tell(f"You might say: {self.hint(self.conversation)}")

    def _jot(self, text: str) -> None:
        if text:
            self.jotted.append(text)
            self.screen.tell("Noted. You will see it again after the call.")
        elif self.jotted:
            self.screen.tell("Your notes so far: " + " / ".join(self.jotted))
        else:
            self.screen.tell("Write it behind the command: /note stops three times a week")

    def _show_plan(self) -> None:
        plan = self.conversation.header.start.plan
        if plan is None:
            self.screen.tell("You made no plan for this call. It is made before the phone rings.")
            return
        self.screen.tell(f"Your purpose: {plan.purpose or 'none'}")
        for question in plan.questions:
            self.screen.tell(self.screen.wrapped(question, first="  - ", rest="    "))

    def _pause(self) -> None:
        if self.screen.can_ask:
            self.screen.ask("The clock stands still. Press Enter to go on. ")

    def hang_up(self) -> None:
        """Put the phone down, and say so."""
        self._say_aside("(you hang up)")
        self.conversation.hang_up()

    def _rewind(self, turns: int) -> None:
        if self._refused_in_exam("take a turn back"):
            return
        said = len(self.conversation.log.turns)
        if turns > said:
            self.screen.tell(
                f"You have said {said} {'turn' if said == 1 else 'turns'} so far; "
                f"{turns} cannot be taken back."
            )
            return
        self.conversation.rewind(turns)
        self._say_aside(f"(back before your turn {said - turns + 1})")
        self.show_last_line()

    def _correct(self, turn: int, text: str) -> None:
        if self._refused_in_exam("change a turn"):
            return
        said = len(self.conversation.log.turns)
        if turn > said:
            self.screen.tell(f"There is no turn {turn} yet; you have said {said}.")
            return
        self.conversation.correct(turn, text)
        self._say_aside(f"(turn {turn} corrected; the call since then, as it now went)")
        self.show_so_far()

    def _refused_in_exam(self, what: str) -> bool:
        if self.conversation.header.exam:
            self.screen.tell(f"In an exam you cannot {what}. Put it right in the call instead.")
        return self.conversation.header.exam
