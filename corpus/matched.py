"""Reads the questions and recaps of `matching/`, each with the facts it is about.

Owns the files' forms and the facts written for them; what is measured on them is `benchmarks`'.
"""

from dataclasses import dataclass
from pathlib import Path

from corpus.labelled import contexts
from simulator.hearing.context import FactCue, Prepared
from simulator.hearing.prepare import prepare
from simulator.scenario.library import SearchPath, load

FOLDER = Path(__file__).resolve().parent / "matching"
DANA = (
    FactCue(
        id="seal-history",
        layer="problem",
        text="The seals on line 2 have been failing since autumn.",
    ),
    FactCue(
        id="weekly-stops",
        layer="problem",
        text="Line 2 still stops about three times a week. It's the seals again.",
        asked_by=("How is line 2 running?", "What still goes wrong since the visit?"),
        must=(("line 2",), ("stops", "standstill"), ("three times a week", "3x weekly")),
    ),
    FactCue(
        id="friday-shift",
        layer="opportunity",
        text="If Fridays ran through, I could drop the Saturday shift.",
        asked_by=("What would change if it ran?", "What does a stop cost you?"),
        must=(("Saturday shift",), ("drop", "save")),
        after=("weekly-stops",),
    ),
    FactCue(
        id="second-site",
        layer="strategy",
        text="Between us, the board wants a second site by autumn.",
        asked_by=("What did you decide when you planned the year?",),
        must=(("second site",), ("board wants", "the board would like"), ("autumn",)),
    ),
)
TOLD = {fact.id: fact for fact in DANA} | {
    fact.id: fact
    for fact in (
        FactCue(
            id="no-visitors",
            text="No visitors before month-end, please.",
            must=(("no visitors",), ("before month-end", "before the end of the month")),
        ),
        FactCue(
            id="call-outs",
            text="We had four night call-outs last month.",
            must=(("four",), ("call-outs", "somebody go out"), ("night",), ("last month",)),
        ),
        FactCue(id="bills", text="Our power bills break the forecast nearly every month."),
        FactCue(
            id="panel",
            text=(
                "A retailer's tasting panel in March decides whether we get into two hundred shops."
            ),
            must=(("panel",), ("March",), ("two hundred shops",)),
        ),
    )
}
NOTE = (TOLD["seal-history"].text, "Seal failures on line 2. A service visit.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One written question and the facts it asks for; empty: none of them."""

    wanted: tuple[str, ...]
    voice: str
    after: str
    text: str


def dana_questions() -> tuple[Question, ...]:
    """The questions written for Dana."""
    lines = (FOLDER / "dana-questions.tsv").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        if line.startswith("#"):
            continue
        wanted, voice, after, text = line.split("\t")
        facts = () if wanted == "-" else tuple(wanted.split("|"))
        found.append(Question(wanted=facts, voice=voice, after=after, text=text))
    return tuple(found)


def other_customers() -> dict[str, tuple[tuple[FactCue, ...], tuple[Question, ...]]]:
    """Facts and questions of customers the matching was not tuned on."""
    facts: dict[str, list[FactCue]] = {}
    asked: dict[str, list[Question]] = {}
    lines = (FOLDER / "other-questions.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        kind, customer, *rest = line.split("\t")
        if kind == "fact":
            name, layer, text, examples = rest
            cue = FactCue(id=name, layer=layer, text=text, asked_by=tuple(examples.split("|")))
            facts.setdefault(customer, []).append(cue)
        else:
            wanted = () if rest[0] == "-" else tuple(rest[0].split("|"))
            question = Question(wanted=wanted, voice="", after="", text=rest[1])
            asked.setdefault(customer, []).append(question)
    return {name: (tuple(facts[name]), tuple(asked[name])) for name in facts}


def bundled(name: str) -> Prepared:
    """What hearing knows of a bundled scenario."""
    scenario = load(name, SearchPath.of())
    return prepare(scenario.customer, scenario.call, "Sam")


def scenario_questions(
    name: str = "scenario-questions",
) -> dict[str, tuple[tuple[FactCue, ...], tuple[Question, ...]]]:
    """Questions in other words than those of the bundled scenarios' authors.

    `name` is the file: "outside-questions" holds those of somebody who had not read the
    authors' examples either.
    """
    asked: dict[str, list[Question]] = {}
    for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            scenario, wanted, text = line.split("\t")
            facts = () if wanted == "-" else tuple(wanted.split("|"))
            question = Question(wanted=facts, voice="", after="", text=text)
            asked.setdefault(scenario, []).append(question)
    return {scenario: (bundled(scenario).facts, tuple(held)) for scenario, held in asked.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """One written recap: the facts it is held against, what else is known, what is expected."""

    facts: tuple[FactCue, ...]
    known: tuple[str, ...]
    expected: str
    text: str
    just_told: tuple[str, ...] = ()  # of the facts, those of her last line


def dana_recaps() -> tuple[Recap, ...]:
    """The recaps written for Dana and a few others."""
    lines = (FOLDER / "dana-recaps.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(
        Recap(
            facts=tuple(TOLD[name] for name in told.split()),
            known=NOTE,
            expected=expected,
            text=text,
        )
        for told, expected, text in (line.split("\t") for line in lines if line[0] != "#")
    )


def scenario_recaps() -> tuple[Recap, ...]:
    """Recaps of facts of the bundled scenarios."""
    lines = (FOLDER / "scenario-recaps.tsv").read_text(encoding="utf-8").splitlines()
    found = []
    for name, told, expected, text in (line.split("\t") for line in lines if line[0] != "#"):
        prepared = bundled(name)
        facts = tuple(fact for fact in prepared.facts if fact.id in told.split())
        found.append(Recap(facts=facts, known=prepared.briefing, expected=expected, text=text))
    return tuple(found)


def fresh_recaps(part: str) -> tuple[Recap, ...]:
    """Recaps in five voices, written before the matching was looked at; `part` dev or unseen."""
    moments = contexts()
    found = []
    for line in (FOLDER / f"fresh-recaps-{part}.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        situation, told, _, expected, text = line.split("\t")
        context = moments[situation, "told"]
        names = told.replace("*", "").split()
        found.append(
            Recap(
                facts=tuple(fact for fact in context.prepared.facts if fact.id in names),
                known=context.prepared.briefing,
                expected=expected,
                text=text,
                just_told=tuple(name[:-1] for name in told.split() if name.endswith("*")),
            )
        )
    return tuple(found)
