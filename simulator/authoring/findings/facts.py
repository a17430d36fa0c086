"""Facts: which can never be told, whose details contradict them, who is asked for them."""

import re

from simulator.authoring.findings.reach import Reach
from simulator.authoring.findings.side import Side
from simulator.authoring.findings.spoken import LONGEST_BREATH
from simulator.hearing.asking_on import AskingOn, asking_on
from simulator.hearing.numbers import Number, numbers
from simulator.scenario.model import Fact
from simulator.scenario.nodes import Place
from simulator.scenario.source_files import is_answers_file

FEWEST_QUESTIONS = 3
FEWEST_QUESTIONS_BY_THE_WAY = 2  # of a small answer, on which nothing depends
FEWEST_EXAMPLES = 2
_WORD = re.compile(r"\w+")


def find_in_facts(side: Side, reach: Reach) -> None:
    """Report what is wrong with what she can tell."""
    _report_shared_questions(side)
    for index, fact in enumerate(side.customer.facts):
        here = ("facts", index)
        if fact.id in reach.untold:
            side.report(
                "SC306",
                *(*here, "id"),
                value=fact.id,
                reason=reach.untold[fact.id],
                help="ask for less trust, start with more, or leave it to a later call of theirs"
                if "trust" in reach.untold[fact.id]
                else "change 'person' or 'after', or remove the fact",
            )
        _report_figures(side, fact, index)
        if fact.guarded and fact.must and _tells_everything(fact):
            side.report("SC308", *here, "guarded", value=fact.id)
        is_small = is_answers_file(side.place(*here, "says").source.path)
        words = len(fact.says.split())
        if is_small and words > LONGEST_BREATH:
            side.report("SC325", *here, "says", count=words, limit=LONGEST_BREATH)
        for number, each in enumerate(fact.asked_after):
            if asking_on(each.question) is None:
                side.report(
                    "SC326",
                    *(*here, "asked_after", number, "question"),
                    question=each.question,
                    fact=each.fact,
                    known=", ".join(AskingOn),
                )
        needed = FEWEST_QUESTIONS_BY_THE_WAY if is_small else FEWEST_QUESTIONS
        if 0 < len(fact.asked_by) < needed:
            side.report_key(
                "SC310",
                *(*here, "asked_by"),
                value="asked_by",
                count=len(fact.asked_by),
                needed=needed,
            )


def _report_figures(side: Side, fact: Fact, index: int) -> None:
    """Report details of which no wording has a figure that she says."""
    said = {value for figure in numbers(fact.says) for value in (figure.value, figure.count)}
    if not said:
        return
    for number, detail in enumerate(fact.must):
        if any(wording.casefold() in fact.says.casefold() for wording in detail.alternatives):
            continue
        figures = [(wording, numbers(wording)) for wording in detail.alternatives]
        if all(found and not _agree(found, said) for _, found in figures):
            here = ("facts", index, "must", number)
            side.report("SC307", *here, wording=figures[0][0], says=fact.says)


def _agree(found: tuple[Number, ...], said: set[float]) -> bool:
    return any(figure.value in said or figure.count in said for figure in found)


def _tells_everything(fact: Fact) -> bool:
    told = set(_WORD.findall(fact.guarded.casefold()))
    return all(
        any(set(_WORD.findall(wording.casefold())) <= told for wording in detail.alternatives)
        for detail in fact.must
    )


def _report_shared_questions(side: Side) -> None:
    first: dict[str, tuple[str, Place]] = {}
    for index, fact in enumerate(side.customer.facts):
        for number, question in enumerate(fact.asked_by):
            here = ("facts", index, "asked_by", number)
            words = " ".join(question.casefold().split()).strip("?.! ")
            place = side.place(*here)
            other, there = first.setdefault(words, (fact.id, place))
            if other != fact.id:
                said = f"line {there.line}"
                if there.source != place.source:
                    said += f" of {there.source.path.name}"
                side.report("SC309", *here, question=question, other=other, place=said)
