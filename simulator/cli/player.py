"""Holding calls one after the other: briefing, call, debrief, and what comes then."""

import contextlib
import shlex
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path

from scoring.rubric_file import default_rubric
from scoring.scorecard import Scorecard, scorecard_json
from simulator.call.call import Call
from simulator.call.events import PersonaSaid
from simulator.call.start import CallPlan, CallStart
from simulator.call.typed import TypedCall
from simulator.cli.briefing import show_briefing
from simulator.cli.coaching import debrief
from simulator.cli.exits import Exit, Failure
from simulator.cli.line_mode import LineMode, show_help
from simulator.cli.note_shown import asked_note, show_note_check, show_plan, show_second_score
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings
from simulator.cli.starting import (
    load_scenario,
    recorded_call,
    scenario_recorded_in,
    search_path,
    variant_of,
)
from simulator.cli.stories import nothing_in, story_lines
from simulator.encoding import to_json
from simulator.hearing.ready import get_ready
from simulator.notes import check_note
from simulator.practice.choosing import weakest_of, worth_practising
from simulator.practice.coaching import hint_now
from simulator.practice.conversation import (
    CannotContinueError,
    Conversation,
    HeldCall,
    Keeping,
    header_for,
    score_and_keep,
    where_it_ended,
)
from simulator.practice.grammar import Order, parse
from simulator.records.log_file import Fault, LogWriter, RecordedCall
from simulator.records.store import write_sidecar
from simulator.scenario.library import Listed, list_scenarios
from simulator.scenario.model import Scenario

DEFAULT_NAME = "Sam"
LAST_CUT_OFF = ""  # for `resume`: the latest call, which did not come to its end


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What was asked for on the command line."""

    exam: bool = False
    seed: int = 1
    variant: str = ""
    trainee: str = ""


class Player:
    """Holds one call after the other until the trainee has had enough."""

    def __init__(self, settings: Settings, screen: Screen, wishes: Wishes) -> None:
        """Nothing is shown yet."""
        self.settings = settings
        self.screen = screen
        self.wishes = wishes
        self.rubric = default_rubric()
        self._jotted: list[str] = []
        self._finished: tuple[HeldCall, Scorecard] | None = None
        self.lines: Iterator[str] | None = None if screen.can_ask else story_lines(sys.stdin.buffer)

    def play(self, scenario: Scenario) -> int:
        """A new call, and others after it if wanted; the exit code of the last."""
        code = self._one_call(scenario)
        while self._finished is not None and (wanted := self._wanted_next(*self._finished)):
            self._finished = None
            code = self._one_call(wanted)
        return code

    def _one_call(self, scenario: Scenario) -> int:
        variant = variant_of(scenario, self.wishes.variant)
        start = CallStart.of(
            scenario, trainee_name=self.wishes.trainee or DEFAULT_NAME, variant=variant
        )
        show_briefing(self.screen, scenario, start, exam=self.wishes.exam)
        start = replace(start, plan=self._plan_before())
        return self._converse(scenario, Call(scenario, start, self.wishes.seed))

    def _converse(self, scenario: Scenario, call: Call) -> int:
        """Hold this call, which has not rung yet, and talk it over; its exit code."""
        header = header_for(call, trainee=self.wishes.trainee, exam=self.wishes.exam)
        try:
            conversation = Conversation.begin(scenario, call, header, self._keeping())
        except OSError as error:
            raise self._cannot_record(error) from error
        self.screen.tell()
        return self._held(conversation, lambda mode: mode.ring())

    def _cannot_record(self, error: OSError) -> Failure:
        return Failure(
            f"The call cannot be recorded under {self.settings.data_folder} "
            f"({error.strerror}). Name a folder you can write to with --data."
        )

    def resume(self, name: str, scenario_name: str | None) -> int:
        """A call that was cut off, from where its record ends."""
        recorded = self._cut_off() if name == LAST_CUT_OFF else self._recorded(name)
        header = recorded.log.header
        if scenario_name not in (None, header.scenario):
            raise Failure(
                f"{recorded.path} is a call of the scenario {header.scenario}, not of "
                f"{scenario_name}. Leave the scenario out to go on with it.",
                Exit.USAGE,
            )
        if recorded.fault is Fault.ALTERED:
            raise Failure(f"The call cannot be continued. {recorded.fault_sentence}")
        if recorded.is_finished:
            raise Failure(
                f"This call is over; there is nothing to go on with. `warmcall replay {name}` "
                f"shows it, `warmcall score {name}` scores it."
            )
        scenario = scenario_recorded_in(self.settings, recorded)
        try:
            where = where_it_ended(scenario, recorded, durable=self._keeping().durable)
        except CannotContinueError as error:
            raise Failure(str(error)) from error
        except OSError as error:
            raise Failure(f"{recorded.path} cannot be written: {error.strerror}.") from error
        if recorded.fault is not None:
            self.screen.tell(recorded.fault_sentence)
        self.wishes = replace(self.wishes, exam=header.exam, trainee=header.trainee)
        show_briefing(self.screen, scenario, header.start, exam=header.exam)
        self.screen.tell()
        return self._go_on(scenario, *where)

    def _go_on(self, scenario: Scenario, typed: TypedCall, recorder: LogWriter) -> int:
        conversation = Conversation(scenario, typed, self._keeping(), recorder)
        begun = any(isinstance(e, PersonaSaid) for e in typed.log.events)
        return self._held(conversation, LineMode.show_so_far if begun else LineMode.ring)

    def _recorded(self, name: str) -> RecordedCall:
        return recorded_call(self.settings, name, self.wishes.trainee)

    def _cut_off(self) -> RecordedCall:
        """The latest call, as long as it has no end: earlier ones may have been taken back."""
        entries = self.settings.store.entries(self.wishes.trainee)
        recorded = self._recorded(str(entries[-1].path)) if entries else None
        if recorded is None or recorded.is_finished:
            raise Failure(
                "Your last call came to its end; there is nothing to go on with. To go on with an "
                "earlier one, name it: `warmcall history` lists them.",
                Exit.NOT_FOUND,
            )
        return recorded

    # ── one call ────────────────────────────────────────────────────────────

    def _keeping(self) -> Keeping:
        return Keeping(
            store=self.settings.store,
            started=datetime.now().astimezone(),
            durable=self.screen.can_ask,
        )

    def _plan_before(self) -> CallPlan | None:
        """The plan, if one is made before the phone rings."""
        if self.lines is None:
            self.screen.tell()
            self.screen.tell(
                "Type what you say, one turn a line. /help lists what else you can do."
            )
            return self._ask_before_ringing()
        first = next(self.lines, None)
        while first is not None and parse(first) is None:
            first = next(self.lines, None)
        if first is None:
            raise nothing_in("standard input")
        meant = parse(first)
        if isinstance(meant, Order) and meant.name == "plan" and meant.rest:
            purpose, *questions = (part.strip() for part in meant.rest.split("|"))
            return CallPlan(purpose=purpose, questions=tuple(questions))
        self.lines = chain([first], self.lines)
        return None

    def _ask_before_ringing(self) -> CallPlan | None:
        while True:
            answer = self.screen.ask("Press Enter and the phone rings (or /plan first): ")
            match parse(answer):
                case None:
                    return None
                case Order("plan", _):
                    return self._ask_plan()
                case Order("help", _):
                    show_help(self.screen)
                case _:
                    self.screen.tell("The phone has not rung yet; nothing was said.")

    def _ask_plan(self) -> CallPlan | None:
        self.screen.tell("What do you need to ask to build this relationship?")
        purpose = self.screen.ask("The purpose of your call: ").strip()
        questions: list[str] = []
        while question := self.screen.ask("A question (Enter when you have them all): ").strip():
            questions.append(question)
        if not purpose and not questions:
            return None
        return CallPlan(purpose=purpose, questions=tuple(questions))

    def _held(self, conversation: Conversation, begin: Callable[[LineMode], None]) -> int:
        self._jotted = []
        mode = LineMode(self.screen, conversation, self._hint, self._jotted)
        if self.lines is None:  # somebody waits for each answer, and the phone rings anyway
            get_ready(conversation.context)
        try:
            begin(mode)
            mode.hold(self.lines)
        except KeyboardInterrupt:
            conversation.close()
            self._tell_where_it_is_kept(conversation)
            return Exit.INTERRUPTED
        finally:
            conversation.close()
        return self._afterwards(conversation)

    def _hint(self, conversation: HeldCall) -> str:
        return hint_now(conversation.log, conversation.scenario)

    def _tell_where_it_is_kept(self, conversation: HeldCall) -> None:
        path = conversation.path
        with contextlib.suppress(OSError):
            self.screen.tell()
            if path is None:
                self.screen.tell("Stopped. This call was not recorded.")
            elif conversation.is_over:
                self.screen.tell(f"The call is over and saved: {self._command('score', path)}")
            else:
                command = self._command("play --resume", path)
                self.screen.tell("The call so far is saved. Go on where you stopped:")
                self.screen.show(f"  {command}")  # whole in one line, to be copied

    def _command(self, what: str, path: Path) -> str:
        """What to type to go on with this record."""
        words = ["warmcall"]
        if self.settings.data is not None:
            words += ["--data", str(self.settings.data)]
        words += what.split()
        words += [path.stem] if not self.wishes.trainee else [str(path)]
        return shlex.join(words)

    def _afterwards(self, conversation: HeldCall) -> int:
        screen, scenario, log = self.screen, conversation.scenario, conversation.log
        card = score_and_keep(conversation)
        screen.show()
        try:
            debrief(screen, log, scenario, card, self.rubric, path=conversation.path)
            show_plan(screen, log, scenario)
        except KeyboardInterrupt:
            self._tell_where_it_is_kept(conversation)
            return Exit.INTERRUPTED
        if screen.as_json:
            screen.result(dict(scorecard_json(card)))
        if conversation.path is not None:
            screen.tell(f"Recorded as {conversation.path.stem}.")
        code = Exit.DONE
        if self.wishes.exam and not card.passed:
            code = Exit.BELOW_PASS_MARK
        if conversation.record_lost is not None:
            code = Exit.ERROR
        if screen.can_ask:
            self._finished = (conversation, card)
        return code

    def _wanted_next(self, conversation: HeldCall, card: Scorecard) -> Scenario | None:
        """The scenario the trainee wants to go on with, or None when that is enough."""
        other = self._worth_practising(conversation.scenario, card)
        choices = {"again": "the same call", "note": "write the call note and have it checked"}
        if other is not None:
            choices["next"] = f"{other.title} ({other.id})"
        choices["quit"] = "enough for now"
        self.screen.tell()
        for name, meaning in choices.items():
            self.screen.tell(f"  {name:<6} {meaning}")
        while True:
            try:
                answer = self.screen.ask("What now? ").strip().lower().lstrip("/")
            except (EOFError, KeyboardInterrupt):
                self.screen.tell()
                return None
            match answer:
                case "again":
                    # The same customer in other words: what is learnt is how to ask.
                    self.wishes = replace(self.wishes, seed=self.wishes.seed + 1)
                    return conversation.scenario
                case "next" if other is not None:
                    self.wishes = replace(self.wishes, variant="")
                    return load_scenario(self.settings, other.id)
                case "note":
                    self._write_note(conversation)
                case "" | "quit" | "q" | "exit":
                    return None
                case _:
                    self.screen.tell(f"Type {', '.join(choices)} and press Enter.")

    def _write_note(self, conversation: HeldCall) -> None:
        log, scenario = conversation.log, conversation.scenario
        try:
            if self._jotted:
                self.screen.tell("You noted during the call: " + " / ".join(self._jotted))
            note = asked_note(self.screen)
        except (EOFError, KeyboardInterrupt):
            self.screen.tell()
            return
        check = check_note(note, log, scenario)
        show_note_check(self.screen, note, check, scenario)
        show_second_score(self.screen, log, scenario, check)
        if conversation.path is not None and conversation.record_lost is None:
            write_sidecar(conversation.path, "note", to_json(note))

    def _worth_practising(self, played: Scenario, card: Scorecard) -> Listed | None:
        held = [e.scenario for e in self.settings.store.entries(self.wishes.trainee)]
        listed = list_scenarios(search_path(self.settings))
        return worth_practising(listed, held, weakest_of(card), but=played.id)
