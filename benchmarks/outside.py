"""Hearing against sentences whose writers knew a situation and an intent, and nothing else.

Owns the reading of `corpus/outside` and the table of figures; the texts of the unseen third
are heard and counted, never shown.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.context import FactCue, HearingContext, ObjectionCue, Prepared
from simulator.hearing.hear import hear
from simulator.hearing.prepare import prepare
from simulator.scenario.library import SearchPath, load

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "outside"
ACCUSING = (
    ActKind.FILLER_OPENER,
    ActKind.FALSE_URGENCY,
    ActKind.PRESSURE,
    ActKind.BLAME,
    ActKind.RUDE,
    ActKind.OVER_PROMISE,
)
RESERVE = "We already have somebody, and it sounds expensive. Just send me an email."
HER_QUESTION = {"asked": "Is that right?", "asked-price": "What would it cost, and how soon?"}


def as_speech(text: str) -> str:
    """The text as speech gives it: small letters, no marks."""
    return " ".join(re.sub(r"[^a-z0-9']+", " ", text.lower()).split())


def _rows(name: str) -> Iterator[list[str]]:
    for line in (CORPUS / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """What counts as hearing an intent right."""

    id: str
    moment: str
    hits: tuple[ActKind, ...]
    right_accusations: frozenset[ActKind]
    what: str


def intents() -> dict[str, Intent]:
    """The intents by id, in their order."""
    return {
        name: Intent(
            id=name,
            moment=moment,
            hits=tuple(ActKind(act) for act in hits.split()),
            right_accusations=frozenset(ActKind(act) for act in right.split()),
            what=what,
        )
        for name, moment, hits, right, what in _rows("intents.tsv")
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One written sentence."""

    voice: str
    situation: str
    intent: str
    also: tuple[str, ...]
    text: str


def sentences(split: str) -> tuple[Sentence, ...]:
    """Every voice's sentences of one split, `dev` or `unseen`."""
    found = []
    for path in sorted(CORPUS.glob(f"*-{split}.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found.append(
                Sentence(
                    voice=path.stem.removesuffix(f"-{split}"),
                    situation=row["situation"],
                    intent=row["intent"],
                    also=tuple(row.get("also", ())),
                    text=row["text"],
                )
            )
    return tuple(found)


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


def contexts() -> dict[tuple[str, str], HearingContext]:
    """The moment of a call for each situation and each kind of moment."""
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
        disclosed = each.disclosed(prepared)
        texts = {fact.id: fact.text for fact in prepared.facts}
        said = tuple(texts[name] for name in reversed(disclosed))
        under_way = HearingContext(
            prepared=prepared,
            heard_before=said[0],
            earlier=said[1:],
            disclosed=disclosed,
            in_opening=False,
        )
        objection = prepared.objections[0].id
        found[situation, "opening"] = HearingContext(prepared=prepared, heard_before="Hello?")
        found[situation, "told"] = under_way
        found[situation, "objection"] = _with(under_way, RESERVE, objection=objection)
        for moment, question in HER_QUESTION.items():
            found[situation, moment] = _with(under_way, question)
    return found


def _with(context: HearingContext, heard_before: str, *, objection: str = "") -> HearingContext:
    return HearingContext(
        prepared=context.prepared,
        heard_before=heard_before,
        earlier=(context.heard_before, *context.earlier),
        disclosed=context.disclosed,
        in_opening=False,
        pending_objection=objection,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A sentence and what was heard in it."""

    sentence: Sentence
    intent: Intent
    heard: HeardText
    accused: frozenset[ActKind]  # accusing acts heard that neither the intent nor `also` bears

    @property
    def is_hit(self) -> bool:
        """Whether an act of the intent was heard."""
        return self.heard.has(*self.intent.hits)


def hear_all(split: str, spoken: Callable[[str], str] = lambda text: text) -> tuple[Heard, ...]:
    """Every sentence of a split, heard at its moment."""
    known = intents()
    moments = contexts()
    found = []
    for sentence in sentences(split):
        intent = known[sentence.intent]
        heard = hear(spoken(sentence.text), moments[sentence.situation, intent.moment])
        right = intent.right_accusations.union(
            *(known[other].right_accusations for other in sentence.also if other in known)
        )
        accused = {
            act.act
            for act in heard.acts
            if act.act in ACCUSING
            and not (act.act is ActKind.FILLER_OPENER and act.attributes.sincere)
        }
        found.append(
            Heard(
                sentence=sentence,
                intent=intent,
                heard=heard,
                accused=frozenset(accused - right),
            )
        )
    return tuple(found)


def _share(marks: Iterable[bool]) -> float:
    held = list(marks)
    return sum(held) / max(1, len(held))


def _is_unclear(each: Heard) -> bool:
    return each.heard.has(ActKind.UNCLEAR)


def _accusation_precision(kind: ActKind, heard: Iterable[Heard]) -> str:
    made = [
        each
        for each in heard
        if any(
            act.act is kind and not (kind is ActKind.FILLER_OPENER and act.attributes.sincere)
            for act in each.heard.acts
        )
    ]
    if not made:
        return "  none heard"
    return f"{_share(kind not in each.accused for each in made):.3f} of {len(made):3}"


def print_table(splits: Iterable[str] = ("dev", "unseen")) -> None:
    """Recall per intent, precision of accusing acts and the share heard as unclear."""
    read = {
        (split, form): hear_all(split, spoken)
        for split in splits
        for form, spoken in (("typed", str), ("speech", as_speech))
    }
    print(
        "\nsentences from outside: " + ", ".join(f"{s} {f} {len(h)}" for (s, f), h in read.items())
    )
    print(f"{'recall of':50}" + "".join(f"{s + ' ' + f:>15}" for s, f in read))
    for intent in intents().values():
        if not intent.hits:
            continue
        row = "".join(
            f"{_share(e.is_hit for e in held if e.intent.id == intent.id):15.2f}"
            for held in read.values()
        )
        print(f"{intent.id} {intent.what:46}{row}")
    row = "".join(f"{_share(e.is_hit for e in h if e.intent.hits):15.3f}" for h in read.values())
    print(f"{'all':50}{row}")
    for kind in ACCUSING:
        row = "".join(f"{_accusation_precision(kind, held):>15}" for held in read.values())
        print(f"{'precision of ' + kind:50}{row}")
    row = "".join(
        f"{_share(_is_unclear(e) for e in h if e.intent.id != 'i51'):15.3f}" for h in read.values()
    )
    print(f"{'heard as unclear':50}{row}")


def print_misses(asked: str, *, speech: bool = False) -> None:
    """The `dev` sentences of an intent that were missed, or "accused" for wrong accusations."""
    for each in hear_all("dev", as_speech if speech else str):
        wrong = each.accused if asked == "accused" else not each.is_hit
        if wrong and asked in ("accused", each.intent.id):
            acts = ", ".join(f"{act.act}[{act.reason}]" for act in each.heard.acts)
            print(f"{each.intent.id} {each.sentence.situation} {each.heard.text}  <{acts}>")
