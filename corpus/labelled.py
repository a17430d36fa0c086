"""Reads the labelled sentences of this folder, each with the moment of a call it belongs to.

Owns the files' forms and nothing of hearing: who trains or measures hears the texts himself.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from simulator.hearing.acts import ActKind
from simulator.hearing.context import FactCue, HearingContext, ObjectionCue, Prepared
from simulator.hearing.prepare import prepare
from simulator.scenario.library import SearchPath, load

OUTSIDE = Path(__file__).resolve().parent / "outside"
OWN = Path(__file__).resolve().parent / "own"
RESERVE = "We already have somebody, and it sounds expensive. Just send me an email."
HER_QUESTION = {"asked": "Is that right?", "asked-price": "What would it cost, and how soon?"}


def _rows(name: str) -> Iterator[list[str]]:
    for line in (OUTSIDE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def _moment_of() -> dict[str, str]:
    """The moment of a call that each outside intent belongs to."""
    return {intent: moment for intent, moment, _ in _rows("intents.tsv")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One written sentence, labelled by a reader who knew neither its intent nor its writer."""

    writer: str  # the file it stands in, without the split
    situation: str
    moment: str  # opening, told, objection, asked, asked-price
    text: str
    acts: tuple[tuple[ActKind, int, int], ...]  # half-open places of the text
    intent: str = ""  # outside only

    @property
    def kinds(self) -> frozenset[ActKind]:
        """The acts it holds."""
        return frozenset(act for act, _, _ in self.acts)


def _placed(text: str, acts: list[list[str]]) -> tuple[tuple[ActKind, int, int], ...]:
    places = []
    for act, quote in acts:
        start = text.index(quote)
        places.append((ActKind(act), start, start + len(quote)))
    return tuple(places)


def _read(path: Path, split: str) -> Iterator[Sentence]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        intent = row.get("intent", "")
        yield Sentence(
            writer=path.stem.removesuffix(f"-{split}"),
            situation=row.get("situation", row.get("told", "")),
            moment=_moment_of()[intent] if intent else row["moment"],
            text=row["text"],
            acts=_placed(row["text"], row["acts"]),
            intent=intent,
        )


def outside(split: str) -> tuple[Sentence, ...]:
    """Every outside writer's sentences of one split, `dev` or `unseen`."""
    paths = sorted(OUTSIDE.glob(f"*-{split}.jsonl"))
    return tuple(sentence for path in paths for sentence in _read(path, split))


def own(split: str) -> tuple[Sentence, ...]:
    """The project's own sentences of one split, `train` or `held-out`; no writer is in both."""
    paths = sorted(OWN.glob(f"*-{split}.jsonl"))
    return tuple(sentence for path in paths for sentence in _read(path, split))


# ── the moment of a call ────────────────────────────────────────────────────


@dataclass(slots=True)
class _Told:
    """What `situations.tsv` says of one situation."""

    values: dict[str, str] = field(default_factory=dict)
    facts: list[FactCue] = field(default_factory=list)

    def prepared(self) -> Prepared:
        scenario = self.values.get("scenario")
        if scenario:
            held = load(scenario, SearchPath.of())
            return prepare(held.customer, held.call, "Sam")
        return Prepared(
            facts=tuple(self.facts),
            briefing=(self.values["known"],),
            people=(self.values["person"],),
            trainee_name=self.values["ours"],
            sells=self.values["sells"],
            objections=(ObjectionCue(id="reserve"),),
        )

    def disclosed(self, prepared: Prepared) -> tuple[str, ...]:
        named = self.values.get("told", "").split()
        return tuple(named) or tuple(fact.id for fact in prepared.facts)


def _moments(prepared: Prepared, disclosed: tuple[str, ...]) -> dict[str, HearingContext]:
    texts = {fact.id: fact.text for fact in prepared.facts}
    said = tuple(texts[name] for name in reversed(disclosed)) or ("",)
    under_way = HearingContext(
        prepared=prepared,
        heard_before=said[0],
        earlier=said[1:],
        disclosed=disclosed,
        in_opening=False,
    )
    objection = prepared.objections[0].id
    return {
        "opening": HearingContext(prepared=prepared, heard_before="Hello?"),
        "told": under_way,
        "objection": _with(under_way, RESERVE, objection=objection),
        **{moment: _with(under_way, question) for moment, question in HER_QUESTION.items()},
    }


def _with(context: HearingContext, heard_before: str, *, objection: str = "") -> HearingContext:
    return HearingContext(
        prepared=context.prepared,
        heard_before=heard_before,
        earlier=(context.heard_before, *context.earlier),
        disclosed=context.disclosed,
        in_opening=False,
        pending_objection=objection,
    )


@cache
def _outside_contexts() -> dict[str, dict[str, HearingContext]]:
    told: dict[str, _Told] = defaultdict(_Told)
    for situation, what, *values in _rows("situations.tsv"):
        if what == "fact":
            name, layer, text = values
            told[situation].facts.append(FactCue(id=name, layer=layer, text=text))
        else:
            told[situation].values[what] = values[0]
    found = {}
    for situation, each in told.items():
        prepared = each.prepared()
        found[situation] = _moments(prepared, each.disclosed(prepared))
    return found


def contexts() -> dict[tuple[str, str], HearingContext]:
    """The moments of each situation of `outside/situations.tsv`."""
    return {
        (situation, moment): context
        for situation, held in _outside_contexts().items()
        for moment, context in held.items()
    }


@cache
def _own_context(situation: str, moment: str) -> HearingContext:
    facts = (FactCue(id="told", text=situation),) if situation else ()
    prepared = Prepared(facts=facts, trainee_name="Sam", objections=(ObjectionCue(id="reserve"),))
    return _moments(prepared, tuple(fact.id for fact in facts))[moment]


def context_of(sentence: Sentence) -> HearingContext:
    """The moment of a call in which a sentence is said."""
    if sentence.situation in _outside_contexts():
        return _outside_contexts()[sentence.situation][sentence.moment]
    return _own_context(sentence.situation, sentence.moment)
