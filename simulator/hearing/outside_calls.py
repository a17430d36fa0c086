"""What words mean where no call is known: a line of an e-mail, of a chat, of somebody's talk.

Nothing tells there what she told, who speaks or why, so the form of the words has to do. In a
call none of this applies: a summary is known by the facts it gives back, a purpose by what is
true of the customer.
"""

import re
from collections.abc import Iterable, Sized
from math import sqrt

from simulator.hearing.acts import ActKind, Attributes
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.learned import Scored
from simulator.hearing.linear import model
from simulator.hearing.wording import Wording

_LEAD_IN = (
    r"(?:(?:so|and|but|because|well|okay|yeah|yes|right|alright|all right|sure|um|uh|mm hmm|hmm|oh"
    r"|i see|now|then|also|like|no|or|great|good|which means|in other words|i mean|you know"
    r"|sort of|kind of) )*"
)
_ADVICE = (  # or talk about what was said before, or to several
    r"(?!you (?:know|see|can|could|should|may|might|must|need|have to|will need|want to"
    r"|would want|ought|mentioned|said|told|wrote|put|filled|do not have to|guys|are welcome)\b)"
)
_ABOUT_HER = re.compile(rf"^{_LEAD_IN}{_ADVICE}(?:you \w+|your (?!name)\w+ \w+)")
_IN_SUM = re.compile(
    r"^(?:(?:okay|yeah|right|alright|all right|um|uh|mm hmm|oh|and|but) )*so (?:you|your|it|that"
    r"|there|they|he|she|for you|even|part of you|on the one hand)\b"
)
_AS_HEARD = re.compile(
    r"\b(?:sounds? (?:like|to me)|seems? (?:like|to me|that)|looks? like you|you are saying"
    r"|you feel|you felt|i hear you|i am hearing|part of you|on the one hand|for you)\b"
)
_ASKS = re.compile(
    r"\b(?:do you|did you|are you|have you|can you|could you|would you|will you|what|how|why"
    r"|which|when|where|who|tell me)\b"
)
_JOINS_ON = re.compile(
    r"(?:(?:okay|yeah|um|uh|right|mm hmm|hmm|oh|well|alright) )*(?:so|and|but|because) "
)
_HER = re.compile(r"\b(?:you|your)\b")
_ADVISES = re.compile(
    r"\byou (?:can|could|should|may|might|must|need|have to|will|ought|guys)\b|\blet us\b"
)
_OF_US = re.compile(r"\b(?:i|we|let|my|our|us|me)\b")
_MOST_SENTENCES = 3  # of a turn in which any statement with "you" is about her
_CARRIES_ON = re.compile(r"^\s*(?:-|–|—|…|\.\.\.)")
_LEAST_WORDS = 4


def _reflects(plain: str, mark: str, *, is_short: bool) -> bool:
    """Whether a sentence gives back how things are with her, by its form alone.

    `is_short` says that the turn has few sentences.
    """
    if _ASKS.search(plain) or plain.count(" ") + 1 < _LEAST_WORDS:
        return False
    if _ABOUT_HER.search(plain) or _IN_SUM.search(plain):
        return True
    if mark == "?":
        return False
    if _AS_HEARD.search(plain):
        return True
    if _JOINS_ON.match(plain) and plain.count(" ") >= _LEAST_WORDS and not _OF_US.search(plain):
        return True
    advises = _ADVISES.search(plain) or re.search(r"\b(?:i|we)\b", plain)
    return is_short and bool(_HER.search(plain)) and not advises


def _breaks_off(wording: Wording) -> bool:
    """Whether a turn stops in the middle of what it says of her: "Right, and that's been-"."""
    plain = wording.plain
    return (
        wording.text.rstrip().endswith("-")
        and "?" not in wording.text
        and len(wording.tokens) >= _LEAST_WORDS
        and not _ASKS.search(plain)
        and not re.search(r"\b(?:i|we|let)\b", plain)
    )


def recaps_by_form(wording: Wording, context: HearingContext) -> list[Draft]:
    """Summaries known by their form: statements about her, or her own sentence carried on."""
    if not context.heard_before:
        return []
    carries_on = bool(_CARRIES_ON.match(wording.text))
    is_short = len(wording.sentences) <= _MOST_SENTENCES
    breaks_off = _breaks_off(wording)
    return [
        Draft(
            act=ActKind.RECAP,
            start=sentence.start,
            end=sentence.end,
            confidence=0.5,
            reason="recap: a statement about her",
        )
        for sentence in wording.sentences
        if _reflects(wording.plain[sentence.start : sentence.end], sentence.mark, is_short=is_short)
        or (carries_on and sentence.start == 0 and sentence.mark != "?")
        or (breaks_off and sentence is wording.sentences[-1])
    ]


_LOOSE = "loose"
ACTS_OF = {
    "asks": frozenset(
        {ActKind.REQUEST, ActKind.NEXT_STEP_PROPOSAL, ActKind.CONDITIONAL_COMMITMENT}
    ),
    "wants": frozenset({ActKind.PURPOSE}),
}
_USUAL_FEATURES = 50  # of a line; own choice, so that weights keep their size
_NAMED = {"asks": ActKind.REQUEST, "wants": ActKind.PURPOSE}


def share_of_each(features: Sized) -> float:
    """What each feature of a line counts: rows of equal length, as for words by TF-IDF."""
    return sqrt(_USUAL_FEATURES / max(1, len(features)))


def asked_or_wanted(drafts: list[Draft], scored: Iterable[Scored]) -> list[Draft]:
    """The drafts put right by what people asked, promised or wanted in mails and chats.

    "asks" and "wants" are learned from Parakweet's e-mail sentences and MultiDoGO's openings;
    `scored` are the stretches with their features, as `learned` read them.
    """
    known = model(_LOOSE)
    bias = known.figures("bias")
    read = []
    for each in scored:
        share, sums = share_of_each(each.features), known.sums(each.features)
        read.append(([b + share * s for b, s in zip(bias, sums, strict=True)], each.stretch))
    kept = list(drafts)
    for number, label in enumerate(known.labels):
        scores, stretch = max(read, key=lambda each: each[0][number])
        score, acts = scores[number], ACTS_OF[label]
        if score < known.figures("drop")[number]:
            kept = [draft for draft in kept if draft.act not in acts]
        elif score >= known.figures("add")[number] and not any(d.act in acts for d in kept):
            kept.append(
                Draft(
                    act=_NAMED[label],
                    start=stretch.start,
                    end=stretch.end,
                    confidence=0.6,
                    reason=f"learned: {label} {score:+.2f}",
                    attributes=Attributes(kind=label, has_topic=label == "wants"),
                )
            )
    return kept
