"""Tells when questions are stacked: two different ones in a breath, not one put right.

Two that ask about one thing are marked as its halves: "who runs line 2, and how do they take
it?" is answered in one go, though it is two questions.
"""

import re

from simulator.hearing.acts import ActKind, Attributes
from simulator.hearing.drafts import Draft
from simulator.hearing.tokens import words
from simulator.hearing.wording import Wording

_ASKED = (ActKind.OPEN_QUESTION, ActKind.CLOSED_QUESTION, ActKind.LEADING_QUESTION)
_NO_QUESTION = ("clarifying", "request", "permission")
_REPAIR = re.compile(
    r"\b(?:i mean|or rather|sorry|that is|i meant|no wait|wait|let me rephrase|in other words"
    r"|to put it differently|or better|rather|(?<!the )(?<!a )(?<!as )well)\b"
)
_MOST_WORDS_OF_A_TAIL = 4
_TAIL_WORDS = words(
    "and or so by until till since for with from in then exactly when why how who whom what which"
    " where way long much many often"
)
# "What's cooking next year, anything big, anything scary?": answers to think of.
_FOR_INSTANCE = re.compile(r"(?:and |or )?any(?:thing|one|body|where)?(?: [\w'-]+){1,5}$")
HALVES = "halves"  # two questions about one thing
_MOST_WORDS_OF_A_HALF = 4  # "…, and who assists?", "in what manner, …"
_POINTS_BACK = re.compile(
    r"\b(?:it|its|that|this|these|those|them|they|their|he|him|his|she|her|there|each|both)\b"
)
# "…, and by what date, for them to decide" names what is asked and leaves the verb out.
_LEAVES_OUT_THE_VERB = re.compile(
    r"^(?:and )?(?:by|until|till|in|on|for|with|from|at|to|before) (?:what|which|when|whom)\b"
    r"(?! (?:\w+ )?(?:is|are|do|does|did|must|should|can|will|would|have|has)\b)"
)
_MOST_BETWEEN = 25  # characters of plain wording between two questions of one breath


def stacks(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """One act over each run of different questions with nothing said between them."""
    asked = [
        draft
        for draft in sorted(drafts, key=lambda draft: draft.start)
        if draft.act in _ASKED
        and draft.attributes.kind not in _NO_QUESTION
        and not _is_a_tail(draft, wording)
    ]
    runs: list[list[Draft]] = []
    for draft in asked:
        if runs and _joined(runs[-1][-1], draft, drafts, wording):
            runs[-1].append(draft)
        else:
            runs.append([draft])
    return [
        Draft(
            act=ActKind.STACKED_QUESTIONS,
            start=run[0].start,
            end=run[-1].end,
            confidence=0.75,
            reason=f"question: {len(run)} different ones in a breath",
            attributes=Attributes(kind=HALVES if _are_halves(run, wording) else ""),
        )
        for run in runs
        if len(run) > 1
    ]


def _are_halves(run: list[Draft], wording: Wording) -> bool:
    """Whether two questions of one sentence ask about one thing: the second points back."""
    if len(run) != 2 or wording.sentence_at(run[0].start) != wording.sentence_at(run[1].start):
        return False
    if any(draft.act is ActKind.LEADING_QUESTION for draft in run):
        return False
    first, second = (wording.plain[draft.start : draft.end].strip() for draft in run)
    return (
        min(len(first.split()), len(second.split())) <= _MOST_WORDS_OF_A_HALF
        or bool(_POINTS_BACK.search(second))
        or bool(_LEAVES_OUT_THE_VERB.match(second))
    )


def _is_a_tail(draft: Draft, wording: Wording) -> bool:
    """ "…, and by when?" leaves out what the first question said: she answers both as one."""
    words_asked = re.findall(r"[\w']+", wording.plain[draft.start : draft.end])
    if _FOR_INSTANCE.match(wording.plain, draft.start, draft.end):
        return draft.start > wording.sentence_at(draft.start).start
    return len(words_asked) <= _MOST_WORDS_OF_A_TAIL and bool(
        _TAIL_WORDS.issuperset(words_asked) and words_asked
    )


def _joined(first: Draft, second: Draft, drafts: list[Draft], wording: Wording) -> bool:
    if wording.plain[: second.start].endswith(" or ") or first.attributes.kind == "either_or":
        return False  # two answers to choose from: "did it fail, or was it only slow?"
    between = wording.plain[first.end : second.start]
    if len(between) > _MOST_BETWEEN:
        return False
    words_around = wording.plain[max(first.start, first.end - 25) : second.start + 25]
    if _REPAIR.search(words_around):
        return False
    return not any(
        first.end <= draft.start < second.start and draft.act not in _ASKED for draft in drafts
    )
