"""What an answer in a drill did and did not, with the words that decided. Pure."""

from collections.abc import Iterator

from scoring.checks.purpose import GENERIC
from scoring.turns import fits_a_diary
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind, HeardText, Verdict
from simulator.hearing.hear import hear
from simulator.hearing.likeness import content_stems
from simulator.practice.drills.task import Feedback, Kind, Point, Task


def judge(task: Task, text: str) -> Feedback:
    """What these words do of what the task asks; the same words always get the same answer."""
    heard = hear(text, task.context)
    match task.kind:
        case Kind.PURPOSE:
            points = _purpose(heard)
        case Kind.OPEN:
            points = _open(heard, task)
        case Kind.RECAP:
            points = _recap(heard, task)
        case Kind.NEXT_STEP:
            points = _next_step(heard, task)
    return Feedback(points=tuple(points))


def _words(heard: HeardText, act: Act | None) -> str:
    return "" if act is None else " ".join(heard.text[act.start : act.end].split())


def _first(heard: HeardText, *kinds: ActKind) -> Act | None:
    return next((act for act in heard.acts if act.act in kinds), None)


def _kinds(heard: HeardText) -> set[ActKind]:
    return {act.act for act in heard.acts} & QUESTION_KINDS


def _purpose(heard: HeardText) -> Iterator[Point]:
    purposes = heard.all_of(ActKind.PURPOSE)
    specific = next((act for act in purposes if act.attributes.specific), None)
    topic = specific or next((act for act in purposes if act.attributes.has_topic), None)
    vague = _first(heard, ActKind.FILLER_OPENER, ActKind.PURPOSE)
    yield Point(topic is not None, "says what it is about", _words(heard, topic or vague))
    wrong = next((act.attributes.wrong for act in purposes if act.attributes.wrong), ())
    if wrong:
        yield Point(False, "is true of this customer", ", ".join(wrong))
    else:
        anchors = ", ".join(specific.attributes.anchors) if specific is not None else ""
        yield Point(specific is not None, "is true of this customer only", anchors)
    benefit = _first(heard, ActKind.BENEFIT)
    generic = benefit is not None and benefit.attributes.kind == GENERIC
    text = "says what they get out of it" + (", and not what anybody has" if generic else "")
    yield Point(benefit is not None and not generic, text, _words(heard, benefit))


def _open(heard: HeardText, task: Task) -> Iterator[Point]:
    opens = _first(heard, ActKind.OPEN_QUESTION)
    if opens is None and not _kinds(heard):
        opens = _first(heard, ActKind.FOLLOW_UP)
    yield Point(opens is not None, "leaves the answer to them", _words(heard, opens))
    for kind, text in (
        (ActKind.CLOSED_QUESTION, "asks nothing that yes, no or one word answers"),
        (ActKind.LEADING_QUESTION, "does not hold its own answer"),
        (ActKind.STACKED_QUESTIONS, "asks one thing"),
    ):
        found = _first(heard, kind)
        if found is not None:
            yield Point(False, text, _words(heard, found))
    closed = task.told[-1]
    same = task.facts[0] in heard.asks_for or bool(
        content_stems(heard.text) & content_stems(closed)
    )
    yield Point(same, "asks about the same thing")


def _recap(heard: HeardText, task: Task) -> Iterator[Point]:
    reading = heard.recap
    verdicts = {verdict.fact: verdict for verdict in (reading.verdicts if reading else ())}
    says = {cue.id: cue.text for cue in task.context.prepared.facts}
    for fact in task.facts:
        verdict = verdicts.get(fact)
        if verdict is not None and verdict.verdict is Verdict.WRONG:
            right = f"it was “{verdict.right}”" if verdict.right else says[fact]
            yield Point(False, f"has it right: {right}", verdict.wrong)
        else:
            covered = verdict is not None and verdict.verdict is Verdict.COVERED
            yield Point(covered, f"gives back: {says[fact]}")
    for span in reading.invented if reading else ():
        yield Point(False, "adds nothing that was not said", heard.text[span.start : span.end])
    asks = _first(heard, ActKind.CHECK_BACK)
    yield Point(asks is not None, "leaves room to correct it", _words(heard, asks))


def _next_step(heard: HeardText, task: Task) -> Iterator[Point]:
    proposals = heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    acts = [*proposals, *heard.all_of(ActKind.COMMITMENT, ActKind.CONDITIONAL_COMMITMENT)]
    does = next((act for act in acts if act.attributes.action or act.attributes.step), None)
    yield Point(does is not None, "says who does what", _words(heard, does))
    moments = [act.attributes.moment for act in acts if act.attributes.moment is not None]
    day = next((moment for moment in moments if fits_a_diary(moment)), None)
    named = day or next(iter(moments), None)
    said = heard.text[named.start : named.end] if named is not None else ""
    yield Point(day is not None, "names a day for the diary", said)
    rules = task.terms.call.next_step
    earliest = rules.earliest_for(task.facts[-1])
    if day is not None and day.day is not None:
        fits = (earliest is None or day.day >= earliest) and (
            rules.latest is None or day.day <= rules.latest
        )
        fits = fits and not (
            rules.not_before_time and day.time and day.time < rules.not_before_time
        )
        yield Point(fits, "keeps to their time", "" if fits else said)
    purposeful = next((act for act in acts if act.attributes.so_that), None)
    yield Point(purposeful is not None, "says what it is for")
    unfair = _first(heard, ActKind.FALSE_URGENCY, ActKind.OVER_PROMISE, ActKind.PRESSURE)
    if unfair is not None:
        yield Point(False, "presses and promises nothing", _words(heard, unfair))
