"""Questions that leave her a choice, or ask her will, by neither mark nor word order.

Owns "since he was there or all along", "kit now, or Marek first", "you okay with that": who types
as people talk asks so, and nothing but the choice itself tells it from a statement. What an
auxiliary before its subject asks is `openings`' concern.
"""

import re
from dataclasses import replace

from simulator.hearing.acts import QUESTION_KINDS, ActKind, Attributes
from simulator.hearing.drafts import Draft
from simulator.hearing.english import AUX, PRONOUNS
from simulator.hearing.sides import side
from simulator.hearing.tokens import words
from simulator.hearing.wants import wanted
from simulator.hearing.wording import Sentence, Wording

_MOST_WORDS = 18
_LEADS = (
    r"(?:(?:and|so|but|or|okay|right|well|then|now|oh|hm|hmm|yes|yeah|no|just|roughly|about"
    r"|always|maybe|because|is that|i see) )*"
)
# What stands before the "or" of a choice: no statement of his, no offer, no condition.
_NO_CHOICE_OF_HERS = re.compile(
    rf"{_LEADS}(?:(?:i|we|you|he|she|they|there|this|these|those|somebody|someone|nobody|thanks"
    r"|thank|please|sorry|hello|hi|good|let|if|whether|whatever|wherever|whenever|when|what|how"
    r"|why|who|which|where|because|not|never|nothing|as|after|before|tell|send|give|call|ring"
    rf"|come|take|try|say|see|talk|speak|either|whichever)\b|{AUX}\b)"
)
_HIS = re.compile(r"\b(?:i|we|my|our|me|us|if|whether|because|let)\b")
# "It stops at the start or later in the shift": hers, with the choice at its end.
_TELLS_OF_IT = re.compile(rf"{_LEADS}(?:it|that|that is|they|and that is)\b")
_OF_TIME_OR_PLACE = re.compile(
    r"(?:later|earlier|only|just|still|already|more|less|mostly|always|sometimes|never|all|also"
    r"|at|in|on|with|after|before|since|by|during)\b"
)
# No choice: "one way or another", "more or less", "one or two", "or so", "day or night".
_SAID_SO = re.compile(
    r"\b(?:or (?:so|less|(?:two|three)(?! of)|another|else|something|anything|whatever|otherwise"
    r"|how|what|why|when|where|who|no)\b|sooner or later|day or night|night or day"
    r"|rain or shine|or not$)"
)
_ASKS_HER_WILL = re.compile(
    rf"{_LEADS}(?:you (?:(?:still|all|really|both) )*(?:okay|fine|good|happy|all right|alright"
    r"|in favour|interested|up for|sure)(?= with| about| for| to| or|$)"
    r"|(?:want|need|fancy|prefer) (?:me|us|him|her|them|somebody|someone|dana|a|an|one|the|it"
    r"|that|another|some|any|anything)\b)"
)
_WANTS_THE_ONE = re.compile(
    rf"{_LEADS}you (?:(?:still|really|would) )*(?:want|need|prefer|rather|like|have|got|happy)\b"
)
_OR = re.compile(r" or ")
_GIVES_WAY = frozenset(
    {
        ActKind.RECAP,
        ActKind.ANSWER,
        ActKind.UNCLEAR,
        ActKind.VALUE_GIVEN,
        ActKind.SUGGESTION,
        ActKind.PITCH,
        ActKind.EMPATHY,
        ActKind.BACKCHANNEL,
        ActKind.AFFIRM,
    }
)
_HALF_ASKED = ("declarative", "clarifying", "guess", "elliptical")
_NO_SUBJECT = PRONOUNS - words("all some both any")


def with_bare_choices(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts with the choices left to her, and without what their words were taken for."""
    kept = drafts
    for sentence in wording.sentences:
        if sentence.mark in (".", "!"):
            continue
        kept = _without_first_halves(kept, sentence)
        found = _choice_in(sentence, wording)
        if found is None:
            continue
        start, kind = found
        within = [d for d in kept if start < d.end and d.start < sentence.end]
        if any(d.act in QUESTION_KINDS for d in within):
            kept = [_as_a_choice(d, kind) if d in within else d for d in kept]
            continue
        if any(d.act not in _GIVES_WAY for d in within):
            continue
        text = wording.plain[start : sentence.end]
        kept = [draft for draft in kept if draft not in within or draft.start < start]
        kept = [replace(d, end=start) if d in within else d for d in kept]
        kept.append(
            Draft(
                act=ActKind.CLOSED_QUESTION,
                start=start,
                end=sentence.end,
                confidence=0.7,
                reason="question: leaves a choice without asking in form",
                attributes=Attributes(
                    kind=kind, wants=wanted(text, kind), side=side(text, kind) or ""
                ),
            )
        )
    return kept


def _without_first_halves(drafts: list[Draft], sentence: Sentence) -> list[Draft]:
    """The drafts without a summary that is the first half of what a sentence asks.

    "Three times a week since Tuesday, or was it like that before?" gives nothing back.
    """
    asked = [
        draft.start
        for draft in drafts
        if draft.act is ActKind.CLOSED_QUESTION
        and draft.attributes.kind == "either_or"
        and sentence.start < draft.start < sentence.end
    ]
    return [
        draft
        for draft in drafts
        if draft.act is not ActKind.RECAP
        or not any(sentence.start <= draft.start < at <= draft.end for at in asked)
    ]


def _as_a_choice(draft: Draft, kind: str) -> Draft:
    said = draft.attributes
    if draft.act is not ActKind.CLOSED_QUESTION or said.kind not in _HALF_ASKED:
        return draft
    return replace(draft, attributes=replace(said, kind=kind, wants=wanted("", kind)))


def _choice_in(sentence: Sentence, wording: Wording) -> tuple[int, str] | None:
    """Where the choice of a sentence begins, and its kind: from its start, or after a comma."""
    commas = [at for at in sorted(wording.commas) if sentence.start < at < sentence.end]
    for start in [sentence.start, *commas]:
        kind = _kind_of(wording.plain[start : sentence.end].strip(), sentence.mark)
        if kind:
            return start, kind
    return None


def _kind_of(text: str, mark: str) -> str:
    """ "either_or", "yes_no", or nothing where the words leave no choice."""
    if len(text.split()) > _MOST_WORDS:
        return ""
    split = list(_OR.finditer(text))
    if split and not _SAID_SO.search(text):
        first, second = text[: split[-1].start()], text[split[-1].end() :]
        if _parts_a_choice(first, second):
            return "either_or"
    return "yes_no" if not mark and _ASKS_HER_WILL.match(text) else ""


def _parts_a_choice(first: str, second: str) -> bool:
    if _ASKS_HER_WILL.match(first) or _WANTS_THE_ONE.match(first):
        return True
    if _HIS.search(first) or _HIS.search(second):
        return False
    if _TELLS_OF_IT.match(first):
        return _OF_TIME_OR_PLACE.match(second) is not None
    return not _NO_CHOICE_OF_HERS.match(first) and second.split(maxsplit=1)[0] not in _NO_SUBJECT
