"""`warmcall correct`: a turn taken down wrongly, put right after the call for its score."""

from dataclasses import dataclass, replace

import click

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import Scorecard, scorecard_json
from simulator.call.events import TraineeCorrected
from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import recorded_call, scenario_recorded_in
from simulator.encoding import Json
from simulator.practice.grammar import printable
from simulator.practice.transcript import texts_that_stand
from simulator.practice.what_if import Moved, moved_checks
from simulator.records.log_file import Fault, LogWriter, RecordedCall
from simulator.records.store import write_sidecar

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A turn before and after, and what the call scored."""

    turn: int
    was: str
    now: str
    before: Scorecard
    after: Scorecard

    @property
    def moved(self) -> tuple[Moved, ...]:
        """The checks that came out otherwise."""
        return moved_checks(self.before, self.after)


@click.command("correct")
@click.argument("log")
@click.argument("turn", type=int)
@click.argument("words", metavar="TEXT...", nargs=-1, required=True)
@click.option("--trainee", default="", help="Whose calls LOG is looked up in first.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def correct_command(
    settings: Settings,
    *,
    log: str,
    turn: int,
    words: tuple[str, ...],
    trainee: str,
    as_json: bool,
) -> None:
    """Put right what was taken down of your turn number TURN: TEXT is what you really said.

    LOG is a recorded call that is over: its path, number, the start of its id, or last. The
    call is scored again. What she answered stands, and so does what was taken down first: a
    replay shows both.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    text = printable(" ".join(words)).strip()
    recorded = recorded_call(settings, log, trainee)
    _check_can_be_corrected(recorded, log, turn, text)
    scenario = scenario_recorded_in(settings, recorded)
    before = score(recorded.log, scenario, default_rubric())
    was = texts_that_stand(recorded.log)[turn]
    if text == was:
        after = before
        screen.tell(f"Turn {turn} reads so already; nothing was changed.")
    else:
        event = TraineeCorrected(at_ms=recorded.log.events[-1].at_ms, turn=turn, text=text)
        corrected = replace(recorded.log, events=(*recorded.log.events, event))
        after = score(corrected, scenario, default_rubric())
        _keep(screen, recorded, event, after)
    made = Correction(turn=turn, was=was, now=text, before=before, after=after)
    if as_json:
        screen.result(_as_json(made))
    elif text != was:
        _show(screen, made)


def _check_can_be_corrected(recorded: RecordedCall, log: str, turn: int, text: str) -> None:
    """Raises a `Failure` for whatever stands against it; nothing is changed then."""
    if recorded.fault is Fault.ALTERED:
        raise Failure(f"No turn of this call can be put right. {recorded.fault_sentence}")
    if not recorded.is_finished:
        raise Failure(
            f"This call is not over yet. Go on with it, `warmcall play --resume {log}`, and put "
            f"the turn right there: /correct {turn} and what you said."
        )
    if recorded.log.header.exam and recorded.log.header.mode == "typed":
        raise Failure(
            "This call was an exam, and you typed every word of it yourself: what you said "
            "stands. Ring again without --exam to try other words."
        )
    turns = len(recorded.log.turns)
    if not 1 <= turn <= turns:
        raise Failure(
            f"This call has no turn {turn}: you spoke {_times(turns)}. `warmcall replay {log}` "
            "shows them.",
            Exit.NOT_FOUND,
        )
    if not text:
        raise Failure(
            "Write what you said in that turn behind its number; a turn cannot be made empty.",
            Exit.USAGE,
        )


def _times(turns: int) -> str:
    return {0: "not once", 1: "once"}.get(turns, f"{turns} times")


def _keep(screen: Screen, recorded: RecordedCall, event: TraineeCorrected, card: Scorecard) -> None:
    try:
        with LogWriter.reopen(recorded.path, recorded) as writer:
            writer.record([event])
    except OSError as error:
        raise Failure(
            f"{recorded.path} cannot be written ({error.strerror}), so the turn was not put "
            "right. The record is as it was."
        ) from error
    try:
        write_sidecar(recorded.path, "score", dict(scorecard_json(card)))
    except OSError as error:
        screen.tell(
            f"The turn was put right, but its new score could not be kept beside the call: "
            f"{error.strerror}. `warmcall score {recorded.path}` shows it."
        )


def _show(screen: Screen, made: Correction) -> None:
    before, after = made.before, made.after
    screen.show(f"Turn {made.turn} now counts as what you said.")
    for label, text in (("taken down:", made.was), ("put right:", made.now)):
        screen.show(screen.wrapped(f"“{text}”", first=f"  {label:<12} ", rest=" " * 15))
    screen.show()
    verdict = "passed" if after.passed else "not passed"
    if before.score == after.score:
        screen.show(f"The score stays {after.score} of 100 ({verdict}).")
    else:
        screen.show(f"The score was {before.score} and is {after.score} of 100 ({verdict}).")
    for moved in made.moved:
        screen.scorecard(screen.wrapped(moved.in_words, first=f"  {moved.mark} ", rest="    "))
    if not made.moved:
        screen.show("No check came out otherwise.")


def _as_json(made: Correction) -> dict[str, Json]:
    checks: list[Json] = [
        {
            "id": moved.now.id,
            "before": {"status": moved.was.status.value, "points": moved.was.points},
            "after": {"status": moved.now.status.value, "points": moved.now.points},
        }
        for moved in made.moved
    ]
    return {
        "schema_version": SCHEMA_VERSION,
        "turn": made.turn,
        "was": made.was,
        "now": made.now,
        "changed": made.was != made.now,
        "score": {"before": made.before.score, "after": made.after.score},
        "checks": checks,
        "scorecard": dict(scorecard_json(made.after)),
    }
