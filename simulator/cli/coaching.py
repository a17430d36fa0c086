"""The debrief at the terminal, in a coach's order; its sentences are `practice.coaching`'s.

His own rating first, then one strength and one fix, then that turn once more in his own
words, and only then the model sentence and every verdict.
"""

import contextlib
from pathlib import Path
from textwrap import shorten

from scoring.render import fix_of, render, render_opening, render_verdicts
from scoring.rubric import Rubric
from scoring.scorecard import CheckResult, Scorecard
from simulator.call.log import CallLog
from simulator.cli.screen import Screen
from simulator.practice.briefing import first_name, lead_of, names_of, sides
from simulator.practice.coaching import MOST_RETAKES, rating_compared, take_again, turn_to_retake
from simulator.practice.debrief.kept import OwnRating, keep_rating
from simulator.scenario.model import Scenario


def debrief(
    screen: Screen,
    log: CallLog,
    scenario: Scenario,
    card: Scorecard,
    rubric: Rubric,
    *,
    path: Path | None = None,
) -> None:
    """Show how the call went, asking what a coach would ask where somebody is there.

    His own rating is kept beside the record at `path`, if there is one.
    """
    variant = log.header.start.variant
    if not screen.can_ask or not log.turns:
        screen.scorecard(render(card, scenario, variant=variant))
        return
    customer, _ = sides(scenario, variant)
    name = first_name(lead_of(customer))
    rating = _own_rating(screen, log, name)
    if path is not None:
        with contextlib.suppress(OSError):  # what he thinks is worth asking for even unkept
            keep_rating(path, rating)
    screen.tell()
    screen.scorecard(render_opening(card, scenario, variant=variant, model=False))
    if rating.trust_began:
        screen.tell()
        screen.tell(rating_compared(rating.trust_began, card, name))
    if rating.mark is not None:
        screen.tell(f"You gave the call {rating.mark} of 100; it scored {card.score}.")
    fix = fix_of(card)
    if fix is not None:
        _try_again(screen, log, scenario, fix, rubric)
    screen.ask_or_skip("Press Enter for every verdict and the curve of trust. ")
    screen.scorecard(render_verdicts(card))


def _own_rating(screen: Screen, log: CallLog, name: str) -> OwnRating:
    """What he thinks of the call; Enter alone leaves either question open."""
    screen.tell()
    for turn, said in enumerate(log.turns, 1):
        text = shorten(said.text, screen.width - 5, placeholder=" …")
        screen.tell(f"{turn:>3}  {text}")
    screen.tell()
    screen.tell(f"Before you see anything: when did {name} start to trust you?")
    last = len(log.turns)
    began = _number(screen, f"The number of your turn (1 to {last}), or Enter: ", 1, last)
    mark = _number(screen, "What would you give this call, of 100? Enter leaves it open: ", 0, 100)
    return OwnRating(trust_began=began or 0, mark=mark)


def _number(screen: Screen, question: str, least: int, most: int) -> int | None:
    """The number answered, asked for until it is one of these; None for Enter alone."""
    while answer := screen.ask_or_skip(question):
        if answer.isdecimal() and len(answer) < 5 and least <= int(answer) <= most:
            return int(answer)
    return None


def _try_again(
    screen: Screen, log: CallLog, scenario: Scenario, fix: CheckResult, rubric: Rubric
) -> None:
    """Offer the turn that matters once more, then show the sentence that would have passed."""
    turn = turn_to_retake(fix, log)
    if turn:
        screen.tell()
        screen.tell(f"That was your turn {turn}:")
        screen.said("You", log.turns[turn - 1].text)
        screen.tell(
            f"Say it again, in your own words. This time: {fix.aim[:1].lower()}{fix.aim[1:]}."
        )
        for tries_left in reversed(range(MOST_RETAKES)):
            text = screen.ask_or_skip("Your turn again (Enter to leave it): ")
            if not text or _retaken(
                screen, log, scenario, fix, rubric, text=text, last=not tries_left
            ):
                break
    if fix.try_saying is not None:
        saying = fix.try_saying
        screen.tell()
        screen.tell("One way to say it:")
        screen.tell(screen.wrapped(f"“{saying.shown}”", first="  ", rest="   "))


def _retaken(
    screen: Screen,
    log: CallLog,
    scenario: Scenario,
    fix: CheckResult,
    rubric: Rubric,
    *,
    text: str,
    last: bool,
) -> bool:
    """Whether the turn said otherwise does it, or nothing is left to try."""
    again = take_again(log, scenario, fix, text, rubric)
    if again is None:
        screen.tell("The call cannot be taken up again at that turn.")
        return True
    names = names_of(scenario, log.header.start.variant)
    for said in again.answers:
        screen.said(names.get(said.speaker, said.speaker), said.text)
    offer = "" if again.is_better or last else " You may try again."
    screen.tell(f"{again.verdict}{offer}")
    return again.does_it
