"""A first draft of a scenario from what an author has told: commented, and valid as it stands."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.authoring.json_schema import MODELINE
from simulator.scenario.model import CallType, Layer
from simulator.scenario.schema_values import LONGEST_ID

# Questions that ask for anything of a layer; the author's own come first.
_ASKED_OF = {
    Layer.PROBLEM: ("What still goes wrong?", "How have things been?"),
    Layer.OPPORTUNITY: (
        "If you could wave a magic wand, what would be different?",
        "What would help you most?",
    ),
    Layer.STRATEGY: (
        "What did you decide when you planned the year?",
        "Where do you see yourselves in a few years?",
    ),
}
_GUARDED = {
    Layer.OPPORTUNITY: "There's always something one could do.",
    Layer.STRATEGY: "We'll see what the coming years bring.",
}
_LAYER_REMARK = {
    Layer.PROBLEM: "told in full to anybody civil",
    Layer.OPPORTUNITY: "told from trust 45, and vaguely before",
    Layer.STRATEGY: "told from trust 60, to somebody she trusts",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFact:
    """Something she could tell; `remark` is for the author."""

    id: str
    layer: Layer
    says: str
    asked_by: tuple[str, ...] = ()
    key: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an author has told so far."""

    id: str
    title: str
    call_type: CallType
    person: str
    role: str
    company: str
    our_role: str
    our_company: str
    sells: str
    goal: str = "Find out what matters to her; agree a next step"
    facts: tuple[DraftFact, ...]
    step: str = ""  # a next step as a trainee would propose it
    assumed: frozenset[str] = frozenset()  # fields nobody told, to be changed


def id_of(text: str, taken: Iterable[str] = (), fallback: str = "fact") -> str:
    """An id made of the words of a text, unlike those taken."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = [word for word in re.findall(r"[a-z0-9]+", letters.replace("'", "")) if len(word) > 3]
    base = "-".join(words[:3])[: LONGEST_ID - 4] or fallback
    known, number = set(taken), 2
    made = base
    while made in known:
        made, number = f"{base}-{number}", number + 1
    return made


def draft_text(draft: Draft) -> str:
    """The draft as a scenario file."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    yield MODELINE
    yield "# What begins with # is a remark for you. Change the file until it is your customer."
    yield "kind: scenario"
    yield "schema_version: 1"
    yield f"id: {draft.id} # the name of this file, without .yaml"
    yield f"title: {_quoted(draft.title)} # what the trainee sees in the list"
    yield f"call_type: {draft.call_type.value}"
    if draft.call_type is CallType.INBOUND:
        yield f"rings_about: {draft.facts[0].id} # she rings, and tells this as soon as you answer"
    yield "trains: [purpose, open_questions, listening, next_step]"
    yield "difficulty: easy"
    yield 'today: 2026-03-24 10:05 # a Tuesday; "next Thursday" is counted from here'
    yield "pass_mark: 70"
    yield "trainee: # all the trainee sees before the call: it can't be specific if this is not"
    yield "  you_are:"
    yield f"    role: {_told(draft, 'our_role')}"
    yield f"    company: {_told(draft, 'our_company')}"
    yield f"    sells: {_told(draft, 'sells')}"
    yield f"  goal: {_quoted(draft.goal)}"
    yield "  # also: whatever an honest answer needs, one a line after a dash: what happened since"
    yield "  # the last call, delivery times, dates, what may be given away."
    yield from _person(draft)
    yield "facts: # for each: who must you be to hear this, and why would she say it now?"
    for fact in draft.facts:
        yield from _fact(fact)
    yield from _next_step(draft)
    asked = next((fact for fact in draft.facts if fact.asked_by), None)
    if asked is not None and draft.call_type is not CallType.INBOUND:
        yield "examples: # your tests: warmcall test"
        yield "  - name: asks for what she tells anybody"
        yield "    turns:"
        yield f"      - {_quoted(f'Good morning, it is Sam from {draft.our_company}.')}"
        yield f"      - {_quoted(asked.asked_by[0])}"
        told = "discloses" if asked.layer is Layer.PROBLEM else "hides"
        yield f"    expect: {{{told}: [{asked.id}]}}"


def _told(draft: Draft, field: str) -> str:
    """A value as told; one that was only assumed says so."""
    value = _quoted(getattr(draft, field))
    return f"{value} # an example: write your own" if field in draft.assumed else value


def _person(draft: Draft) -> Iterator[str]:
    gatekeeper = draft.call_type is CallType.GATEKEEPER
    yield "persona: # who picks up"
    if gatekeeper:
        yield "  id: desk"
    yield f"  name: {_told(draft, 'person')}"
    yield f"  role: {_told(draft, 'role')}"
    yield f"  company: {_told(draft, 'company')}"
    library = "gatekeeper" if gatekeeper else "busy-operations"
    yield f"  library: {library} # how she talks; the manual lists the characters there are"
    if gatekeeper:
        yield "  is_gatekeeper: true"
    yield "  trust: 40 # 0 to 100; from 45 she is open, from 65 warm"
    yield "  patience: 60"
    limit = "2 min" if draft.call_type is CallType.OPENING else "12 min"
    yield f"  time_limit: {limit}"
    if draft.call_type is CallType.KINDNESS:
        yield "  relationship: {check_in: suspicious} # she will ask what is being sold"
    if gatekeeper:
        yield "lead: desk # the talk is with this person"


def _fact(fact: DraftFact) -> Iterator[str]:
    yield f"  # {fact.remark or _LAYER_REMARK[fact.layer].capitalize()}."
    yield f"  - id: {fact.id}"
    yield f"    layer: {fact.layer.value}"
    if fact.key:
        yield "    key: true # belongs in a good summary"
    yield f"    says: {_quoted(fact.says)}"
    if fact.layer in _GUARDED:
        yield f"    guarded: {_quoted(_GUARDED[fact.layer])} # while the trust is not there"
    questions = dict.fromkeys((*fact.asked_by, *(_ASKED_OF[fact.layer] if fact.key else ())))
    if questions:
        yield "    asked_by: # add more, in really different words: five are good"
        for question in questions:
            yield f"      - {_quoted(question)}"
    else:
        yield "    volunteered: true # nobody asked for it in so many words"


def _next_step(draft: Draft) -> Iterator[str]:
    yield "next_step: # what she agrees to, and when"
    yield "  accepts:"
    yield "    - id: first-step"
    yield "      examples: # as trainees would propose it, in different words"
    own = (draft.step,) if draft.step else ()
    for example in (
        *own,
        "I'd come and have a look at it",
        "Can I ring you again about it?",
        "I'll send you a page and call you about it",
    ):
        yield f"        - {_quoted(example)}"
    yield "  earliest: 2026-04-01 # a date of her own: does the trainee listen for it?"
    yield "  asks_for_delay:"
    yield '    - "After month-end, please."'
    yield "  offers_day: # say the weekday, and look it up"
    yield '    - "Thursday the second of April, at nine."'


def _quoted(text: str) -> str:
    """The text as YAML takes it anywhere: JSON's strings are YAML's, too."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
