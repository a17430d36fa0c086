"""`warmcall drill`: one habit, ten times in a row, judged at once."""

import sys
from collections.abc import Iterator

import click

from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.stories import story_lines
from simulator.encoding import Json
from simulator.practice.drills.judging import judge
from simulator.practice.drills.making import IN_A_ROW, tasks
from simulator.practice.drills.task import TITLES, Feedback, Kind, Task


@click.command("drill")
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]), required=False)
@click.option("--seed", type=click.IntRange(0, 2**31), default=1, help="Picks other tasks.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.option("--plain", is_flag=True, help="No colour.")
@pass_settings
def drill_command(
    settings: Settings, *, kind: str | None, seed: int, as_json: bool, plain: bool
) -> None:
    """Practise one habit: KIND is purpose, open, recap or next-step.

    You are told what you need to know and say one thing; what your words did, and one way to
    say it, stand below at once. When standard input is no terminal each line is an answer.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input, plain=plain)
    if kind is None:
        for each, title in TITLES.items():
            screen.show(f"warmcall drill {each:<10} {title}")
        return
    answers = None if screen.can_ask else story_lines(sys.stdin.buffer)
    done: list[tuple[Task, str, Feedback]] = []
    number = 0
    for number, task in enumerate(tasks(Kind(kind), settings.desk.playable(seed), seed), 1):
        screen.show(screen.strong(f"{number} of {IN_A_ROW}"))
        for line in (*task.told, "", task.asked):
            screen.show(screen.wrapped(line))
        answer = _answer(screen, answers)
        if answer is None:
            break
        if answer:
            feedback = judge(task, answer)
            _show(screen, task, feedback)
            done.append((task, answer, feedback))
        else:
            _show_model(screen, task)
    if not number:
        screen.tell("None of the scenarios here is good for this drill. Take another.")
        return
    right = sum(feedback.does_it for _, _, feedback in done)
    screen.show(screen.strong(f"{right} of {len(done)} did all of it."))
    if as_json:
        screen.result(_as_json(kind, done))


def _answer(screen: Screen, answers: Iterator[str] | None) -> str | None:
    """What is said; empty to leave the task, None at the end."""
    if answers is not None:
        said = next(answers, None)
        if said is not None:
            screen.said("You", said.strip())
        return said if said is None else said.strip()
    try:
        return screen.ask("You: ").strip()
    except EOFError:
        screen.tell()
        return None


def _show(screen: Screen, task: Task, feedback: Feedback) -> None:
    for point in feedback.points:
        screen.scorecard(screen.wrapped(point.in_words, first="  ", rest="    "))
    if feedback.does_it:
        screen.show()
    else:
        _show_model(screen, task)


def _show_model(screen: Screen, task: Task) -> None:
    screen.show(screen.wrapped(f"One way to say it: “{task.model}”", first="  ", rest="    "))
    screen.show()


def _as_json(kind: str, done: list[tuple[Task, str, Feedback]]) -> dict[str, Json]:
    answers: list[Json] = [
        {
            "scenario": task.scenario,
            "answer": answer,
            "passed": feedback.does_it,
            "points": [
                {"met": point.met, "text": point.text, "words": point.words}
                for point in feedback.points
            ],
            "try_saying": task.model,
        }
        for task, answer, feedback in done
    ]
    return {"schema_version": 1, "drill": kind, "answers": answers}
