"""The second score: what was done before and after a call. A coach reads it first.

Plan, note and promises, 0 to 100, from `before_and_after.yaml`. Pure but for that file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from scoring.view import CallView, build_view
from simulator.call.log import CallLog
from simulator.call.start import CallPlan
from simulator.notes import NoteCheck, Owed, PlanComparison
from simulator.scenario.model import Scenario


class _Worth(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    plan_purpose: int
    purpose_said: int
    questions_counted: int
    question_written: int
    question_asked: int
    note_discussed: int
    each_invented: int
    note_proposed: int
    next_topic: int
    next_time: int
    promises: int


@cache
def _worth() -> _Worth:
    raw = files(__package__).joinpath("before_and_after.yaml").read_bytes()
    return msgspec.yaml.decode(raw, type=_Worth)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the second score; `is_open` while he can still do it."""

    title: str
    points: int
    max: int
    why: str
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondScore:
    """The work before and after a call."""

    score: int  # 0 to 100
    parts: tuple[Part, ...]

    @property
    def is_open(self) -> bool:
        """Whether something of it can still be done."""
        return any(part.is_open for part in self.parts)


def second_score(
    log: CallLog, scenario: Scenario, plan: PlanComparison | None, note: NoteCheck | None
) -> SecondScore:
    """What plan, note and promises of this call are worth."""
    view = build_view(log, scenario)
    parts = (*_plan(log.header.start.plan, plan), *_note(note), *_promises(view, note))
    most = sum(part.max for part in parts)
    return SecondScore(
        score=round(100 * sum(part.points for part in parts) / most) if most else 0, parts=parts
    )


def _plan(planned: CallPlan | None, done: PlanComparison | None) -> Iterator[Part]:
    worth = _worth()
    most = worth.plan_purpose + worth.purpose_said
    each = worth.question_written + worth.question_asked
    most += worth.questions_counted * each
    if planned is None or done is None:
        yield Part(title="Plan", points=0, max=most, why="no plan was made before the call")
        return
    points = bool(planned.purpose) * worth.plan_purpose
    points += (done.purpose is not None) * worth.purpose_said
    asked = sum(question.asked is not None for question in done.questions)
    points += worth.question_written * min(len(planned.questions), worth.questions_counted)
    points += worth.question_asked * min(asked, worth.questions_counted)
    purpose = "no purpose planned" if not planned.purpose else "the purpose was planned"
    if planned.purpose:
        purpose += " and said" if done.purpose else ", not said"
    count = len(planned.questions)
    questions = f"{asked} of {count} planned questions asked" if count else "no question planned"
    yield Part(title="Plan", points=points, max=most, why=f"{purpose}; {questions}")


def _note(check: NoteCheck | None) -> Iterator[Part]:
    worth = _worth()
    most = worth.note_discussed + worth.note_proposed + worth.next_topic + worth.next_time
    if check is None:
        yield Part(title="Note", points=0, max=most, why="not written yet", is_open=True)
        return
    discussed, proposed, purpose = check.discussed, check.proposed, check.next_purpose
    told = len(discussed.covered) + len(discussed.missed) + len(discussed.wrong)
    points, why = 0, []
    if told:
        share = worth.note_discussed * len(discussed.covered) // told
        points += max(share - worth.each_invented * len(discussed.invented), 0)
        why.append(f"{len(discussed.covered)} of {told} things told are in it")
        if discussed.invented:
            why.append(f"{len(discussed.invented)} made up")
    else:
        most -= worth.note_discussed
    if proposed:
        noted = sum(item.noted and item.day_noted for item in proposed)
        points += worth.note_proposed * noted // len(proposed)
        why.append(f"{noted} of {len(proposed)} agreements with their day")
    else:
        most -= worth.note_proposed
    points += purpose.has_topic * worth.next_topic + purpose.has_time * worth.next_time
    missing = [
        name
        for name, there in (("topic", purpose.has_topic), ("time", purpose.has_time))
        if not there
    ]
    if missing:
        why.append(f"the next call has no {' and no '.join(missing)}")
    yield Part(title="Note", points=points, max=most, why="; ".join(why) or "complete")


def _promises(view: CallView, note: NoteCheck | None) -> Iterator[Part]:
    most = _worth().promises
    own = [promise for promise in view.commitments if promise.by == "trainee" and promise.text]
    if not own:
        return
    too_much = sum(promise.kind == "over_promise" for promise in own)
    sound = len(own) - too_much
    noted = 0
    if note is not None:
        items = [item for item in note.proposed if item.kind is Owed.HIS_PROMISE]
        noted = min(sum(item.noted and item.day_noted for item in items), sound)
    why = f"{sound} of {len(own)} can be kept"
    why += f"; {noted} noted with their day" if note is not None else "; none noted yet"
    yield Part(
        title="Promises",
        points=most * noted // len(own),
        max=most,
        why=why,
        is_open=note is None and sound > 0,
    )
