"""The debrief at the terminal, in a coach's order; the judging is `scoring`'s.

His own rating first, then one strength and one fix, then that turn once more in his own
words, and only then the model sentence and every verdict.
"""

from textwrap import shorten

from scoring.render import fix_of, render, render_opening, render_verdicts
from scoring.rubric import Rubric
from scoring.score import score
from scoring.scorecard import CheckResult, Scorecard, Status
from simulator.call.errors import CallError
from simulator.call.events import PersonaSaid, Version
from simulator.call.log import CallLog
from simulator.call.replay import retake
from simulator.cli.briefing import first_name, lead_of, sides
from simulator.cli.screen import Screen
from simulator.scenario.model import Scenario

_MOST_RETAKES = 3
_OPENING_TURNS = 2  # as long as a purpose counts as early
_FACTS_TO_SUM_UP = 3  # as many as a full summary needs


def hint_of(card: Scorecard, log: CallLog, scenario: Scenario) -> str:
    """One sentence that would help now, in a call that is not over."""
    open_ones = {
        check.dimension: check.try_saying.text
        for check in reversed(card.checks)
        if check.status is Status.OPEN and check.try_saying is not None
    }
    for dimension in _what_matters_now(card, log):
        if dimension in open_ones:
            return open_ones[dimension]
    written = dict(scenario.call.say_instead)
    return next(iter(written.values()), "What matters most to you in this right now?")


def _what_matters_now(card: Scorecard, log: CallLog) -> tuple[str, ...]:
    """The dimensions in the order of a call from here: no summary before there are facts."""
    told = sum(fact.version is Version.FULL for fact in card.disclosed)
    if len(log.turns) < _OPENING_TURNS:
        return ("purpose", "open_questions", "listening", "next_step")
    if told < _FACTS_TO_SUM_UP:
        return ("open_questions", "listening", "next_step", "purpose")
    summed_up = any(
        check.id == "recap_coverage" and check.status is Status.PASSED for check in card.checks
    )
    if summed_up:
        return ("next_step", "open_questions", "listening", "purpose")
    return ("listening", "next_step", "open_questions", "purpose")


def debrief(
    screen: Screen, log: CallLog, scenario: Scenario, card: Scorecard, rubric: Rubric
) -> None:
    """Show how the call went, asking what a coach would ask where somebody is there."""
    variant = log.header.start.variant
    if not screen.can_ask or not log.turns:
        screen.scorecard(render(card, scenario, variant=variant))
        return
    customer, _ = sides(scenario, variant)
    name = first_name(lead_of(customer))
    rating = _own_rating(screen, log, name)
    screen.tell()
    screen.scorecard(render_opening(card, scenario, variant=variant, model=False))
    if rating:
        screen.tell()
        screen.tell(_compared(rating, card, name))
    fix = fix_of(card)
    if fix is not None:
        _try_again(screen, log, scenario, fix, rubric)
    screen.ask_or_skip("Press Enter for every verdict and the curve of trust. ")
    screen.scorecard(render_verdicts(card))


def _own_rating(screen: Screen, log: CallLog, name: str) -> int:
    """The turn at which he thinks trust began; 0 if he could not tell."""
    screen.tell()
    for turn, said in enumerate(log.turns, 1):
        text = shorten(said.text, screen.width - 5, placeholder=" …")
        screen.tell(f"{turn:>3}  {text}")
    screen.tell()
    screen.tell(f"Before you see anything: when did {name} start to trust you?")
    while True:
        answer = screen.ask_or_skip(f"The number of your turn (1 to {len(log.turns)}), or Enter: ")
        if not answer:
            return 0
        if answer.isdecimal() and 1 <= int(answer) <= len(log.turns):
            return int(answer)


def _compared(rating: int, card: Scorecard, name: str) -> str:
    rises = [move for move in card.trust.moves if move.delta > 0]
    if not rises:
        return f"You felt {name}'s trust begin at turn {rating}. Nothing in this call raised it."
    first = rises[0].turn
    if first == rating:
        return f"You felt {name}'s trust begin at turn {rating}, and so it was."
    return f"You felt {name}'s trust begin at turn {rating}; it first rose at turn {first}."


def _try_again(
    screen: Screen, log: CallLog, scenario: Scenario, fix: CheckResult, rubric: Rubric
) -> None:
    """Offer the turn that matters once more, then show the sentence that would have passed."""
    turn = _turn_of(fix)
    if 1 <= turn <= len(log.turns):
        screen.tell()
        screen.tell(f"That was your turn {turn}:")
        screen.said("You", log.turns[turn - 1].text)
        screen.tell(
            f"Say it again, in your own words. This time: {fix.aim[:1].lower()}{fix.aim[1:]}."
        )
        for tries_left in reversed(range(_MOST_RETAKES)):
            text = screen.ask_or_skip("Your turn again (Enter to leave it): ")
            if not text or _retaken(
                screen,
                log,
                scenario,
                fix=fix,
                rubric=rubric,
                turn=turn,
                text=text,
                last=not tries_left,
            ):
                break
    if fix.try_saying is not None:
        saying = fix.try_saying
        screen.tell()
        screen.tell("One way to say it:")
        screen.tell(screen.wrapped(f"“{saying.text}”", first="  ", rest="   "))


def _turn_of(fix: CheckResult) -> int:
    if fix.try_saying is not None:
        return fix.try_saying.turn
    if fix.nearest_miss is not None:
        return fix.nearest_miss.turn
    return fix.evidence[0].turn if fix.evidence else 0


def _retaken(
    screen: Screen,
    log: CallLog,
    scenario: Scenario,
    *,
    fix: CheckResult,
    rubric: Rubric,
    turn: int,
    text: str,
    last: bool,
) -> bool:
    """Whether the call with this turn said otherwise does better where it matters."""
    try:
        other = retake(log, scenario, turn, text)
    except (CallError, LookupError):
        screen.tell("The call cannot be taken up again at that turn.")
        return True
    _show_answer(screen, other, scenario, turn)
    again = score(other, scenario, rubric)
    result = again.check(fix.id)
    if result.status is Status.PASSED:
        screen.tell(f"Yes, that does it. The rest unchanged, the call scores {again.score}.")
        return True
    if result.points > fix.points:
        screen.tell(f"Better: {result.points} of {result.max_points} for this, and more is there.")
    else:
        still = f"Not yet: {result.points} of {result.max_points} for this, as before."
        screen.tell(still if last else f"{still} You may try again.")
    return False


def _show_answer(screen: Screen, log: CallLog, scenario: Scenario, turn: int) -> None:
    customer, _ = sides(scenario, log.header.start.variant)
    names = {person.id: first_name(person) for person in customer.people}
    for event in log.events:
        if isinstance(event, PersonaSaid) and event.turn == turn:
            screen.said(names.get(event.speaker, event.speaker), event.text)
