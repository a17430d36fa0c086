"""Promises beyond what the trainee's firm can keep, whatever words they come in.

"We'll save you twenty percent", "sixty tunics in two weeks, I promise": the limit decides, not
the turn of phrase. A question, a condition or her own words given back promise nothing.
"""

import re

from simulator.hearing.acts import QUESTION_KINDS, ActKind, Attributes, When
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.limits import days_in, is_beyond, limit_of
from simulator.hearing.steps import moment_in
from simulator.hearing.wording import Sentence, Wording

_SAVES = re.compile(
    r"\b(?:save|saves|saving|cut|cuts|reduce|reduces|lower|lowers|lose|gain|less)\b.*?"
    r"(?P<figure>\b(?:percent|per cent|%).*|\S+ (?:percent|per cent|%).*)"
)
_OURS_TO_DO = re.compile(
    r"(?:^|\b)(?:we|i|you|everybody|everyone|all (?:our )?customers|your \w+|our \w+|it|that)"
    r" (?:(?:will|can|shall|do|also|always|easily|surely|would|all) )*(?:save|saves|cut|cuts"
    r"|reduce|reduces|lower|lowers|measure|deliver|supply|fit|install|make|produce|finish|ship"
    r"|change|exchange|swap|replace|bring|print|have|get)\b"
)
_SWEARS = re.compile(
    r"\b(?:guaranteed?|(?:i|we) (?:promise|guarantee|swear)|promised|no problem|you have my word"
    r"|for sure|definitely)\b"
)
_DURATION = re.compile(
    r"\b(?:in|within|inside|under) (?:(?:just|only|under|about|the next) )*(?P<how_long>(?:a|an|one"
    r"|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|half a|a couple of|a few)"
    r" (?:working |business )?(?:hour|day|week|fortnight|month)s?)\b"
)
_NO_PROMISE = re.compile(
    r"\b(?:if|whether|before i|before we|ask|check|can not|do not|not|never|no (?:more|figure)"
    r"|maybe"
    r"|perhaps|might|could|would|may|should|try|hope|said|told|mentioned|were|was|had|did|wanted"
    r"|need(?:s|ed)?|you want|depends|usually|until)\b"
)
_PROMISES_NOTHING = QUESTION_KINDS | {
    ActKind.RECAP,
    ActKind.CONDITIONAL_COMMITMENT,
    ActKind.OVER_PROMISE,
    ActKind.NOTE_REFERENCE,
    ActKind.CHECK_BACK,
    ActKind.REQUEST,
    ActKind.DISQUALIFY,
}
_REPLACED = frozenset({ActKind.COMMITMENT, ActKind.BENEFIT, ActKind.PITCH})


def _within(draft: Draft, sentence: Sentence) -> bool:
    return draft.start < sentence.end and sentence.start < draft.end


def _promised(text: str, swears: bool) -> str:
    """The figure or the time that a sentence promises, or nothing."""
    ours = _OURS_TO_DO.search(text)
    if ours and (saves := _SAVES.search(text)):
        return saves["figure"]
    how_long = _DURATION.search(text)
    return how_long["how_long"] if how_long and (ours or swears) else ""


def with_promises_held(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """The drafts, with each sentence that promises more than a limit allows as that promise."""
    if not context.prepared.limits:
        return drafts
    kept = drafts
    for index, sentence in enumerate(wording.sentences):
        text = wording.plain[sentence.start : sentence.end]
        if sentence.mark == "?" or _NO_PROMISE.search(text):
            continue
        if any(d.act in _PROMISES_NOTHING and _within(d, sentence) for d in kept):
            continue
        following = wording.sentences[index + 1 : index + 2]
        after = "".join(wording.plain[each.start : each.end] for each in following)
        promised = _promised(text, bool(_SWEARS.search(text) or _SWEARS.match(after)))
        timed = days_in(promised) is not None
        limit = limit_of(text, context, timed=timed) if promised else None
        if limit is None or not is_beyond(limit, promised, None, context):
            continue
        first, last = wording.span(sentence.start, sentence.end)
        found = Draft(
            act=ActKind.OVER_PROMISE,
            start=sentence.start,
            end=sentence.start + len(text.rstrip()),
            confidence=0.8,
            reason=f"promise: beyond the limit of {limit.about}",
            attributes=Attributes(
                who="trainee", moment=moment_in(when, first, last), about_limit=limit.about
            ),
        )
        kept = [d for d in kept if d.act not in _REPLACED or not _within(d, sentence)]
        kept.append(found)
    return kept
