"""Words that only put a misunderstanding of hers right: "you told me that, I meant line 1".

Owns what tells them from a summary; what he then asks or sums up is read as ever.
"""

import re

from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.wording import Sentence, Wording

_MEANT = re.compile(
    r"\bi (?:(?:just|only|really|actually) )*(?:meant|(?:was|am) (?:asking|talking|thinking"
    r"|speaking)|asked about|(?:did|do|was|am) not (?:mean(?!ing)|ask(?:ing)?|talk(?:ing)?))\b"
    r"|\bi mean (?:the|my|your|on|in|at|before|after|not|line|what|how)\b"
    r"|\bmy question (?:was|is)\b|\bwhat i (?:(?:wanted|want) to (?:know|ask)|meant|asked)\b"
)
_KNOWS_IT = re.compile(
    r"(?:(?:yes|yeah|okay|but|well|no|and|right|sure) )*(?:(?:that )?you (?:have )?(?:just |already"
    r" )?(?:told|said)(?: me)?(?: (?:that|this|it|so|already|before))*|that (?:much )?i (?:already "
    r")?know(?: already)?|i (?:already )?know (?:that|it|its|it is|this)(?: already)?)$"
)
_TOLD_OF = re.compile(
    r"(?:(?:yes|yeah|okay|but|well|no|and) )*you (?:have )?(?:just |already )?told me about \w+"
)
_NOT_THAT = re.compile(
    r"(?:(?:no|sorry|but|well|yes|okay) )*not (?!only|just|yet|really|at all|sure|bad|too|so|quite"
    r"|because|that\b|much|many|even|all)(?:\w+ ?){1,8}$"
)

_TAKEN_FOR = (ActKind.RECAP, ActKind.EMPATHY)


def without_mended_misunderstandings(
    drafts: list[Draft], wording: Wording, context: HearingContext
) -> list[Draft]:
    """The drafts but for summaries and care heard in words that only say what he had meant.

    Where she has just put him right, "not thirty, three" puts his own summary right.
    """
    if context.awaiting == "confirm":
        return drafts
    meant = [
        each
        for index, each in enumerate(wording.sentences)
        if _puts_right(each, wording, wording.sentences[index + 1 : index + 2])
    ]
    return [
        draft
        for draft in drafts
        if draft.act not in _TAKEN_FOR
        or not any(each.start <= draft.start < each.end for each in meant)
    ]


def _puts_right(sentence: Sentence, wording: Wording, following: tuple[Sentence, ...]) -> bool:
    text = wording.plain[sentence.start : sentence.end]
    if _MEANT.search(text):
        return True
    if _NOT_THAT.match(text):
        return any(sentence.start < at < sentence.end for at in wording.commas)
    then = (wording.plain[each.start : each.end] for each in following)
    return bool(_KNOWS_IT.match(text)) or (
        bool(_TOLD_OF.match(text)) and any(map(_MEANT.search, then))
    )
