"""Tells when a question after a summary asks whether the summary is right.

Owns invitations to correct that only their place gives away: "Does that fit?" asks about a
summary where one has just been given, and about something else anywhere else.
"""

import re
from dataclasses import replace

from simulator.hearing.acts import NO_ATTRIBUTES, QUESTION_KINDS, ActKind
from simulator.hearing.drafts import Draft
from simulator.hearing.wording import Sentence, Wording

_MOST_WORDS = 14
_MAY_BE_ONE = QUESTION_KINDS | {
    ActKind.FOLLOW_UP,
    ActKind.HELP_OFFER,
    ActKind.ASK_BLOCKER,
    ActKind.REQUEST,
    ActKind.RECAP,
    ActKind.BACKCHANNEL,
    ActKind.AFFIRM,
    ActKind.PERSONA_QUESTION,
    ActKind.UNCLEAR,
}
# The summary as a whole: "that", "anything in it".
_OF_IT = re.compile(r"\b(?:that|this|it|so|all|any|anything|something|everything|there|i)\b")
# How an account is to what it is of.
_TRUE_TO_LIFE = re.compile(
    r"\b(?:right(?! now\b| away\b)|correct|correctly|true|false|wrong|mistakes?|errors?|fair"
    r"|accurate|accurately|inaccurate|exact"
    r"|account|statement|summary|picture|justice|reflects?|fits?|matches"
    r"|(?<!to )(?<!must )agrees?|same way"
    r"|(?:how|what) you(?: \w+)? (?:tell|told|see|saw|say|said|put|mean|meant)|how it is"
    r"|like (?:this|that)|size of it|sounds? like|understood|off|missing|missed|fix|fixed"
    r"|change|differently|different|upside down|nonsense|muddled?|corrected|back to front|err"
    r"|what matters)\b"
)
_NAMES_A_FAULT = re.compile(
    r"\b(?:(?<!go )(?<!goes )(?<!went )wrong|mistakes?|right|missed|miss|missing"
    r"|correct|understood)\b"
)
_ASKS_A_THING = re.compile(
    r"(?:(?:and|but|so|or|well) )*(?:when|since when|who|whose|where|why|which"
    r"|how (?:did|do|does|have|has) (?:your|the|his|her|their|he|she|they|people|every\w+)\b|how"
    r" (?:long|many|much|often|on earth|do you (?!see|say|tell|put))"
    r"|what (?:have|has|had) (?!i\b|we\b)"
    r"|what (?:do|did|does) (?!i\b|that\b|it\b|you"
    r" (?:think|say|make)\b))"
)
# What asks so at the end of a summary, with no mark: "that right", "got that right".
_BARE_CHECK = re.compile(
    r"(?:(?:okay|so|and|is|was) )*(?:(?:that|this|it|all of (?:that|it)|all that) )?(?:is )?(?:all "
    r"|about |so far )?(?:right|correct|it)(?: so far| then| dana)?$"
    r"|(?:(?:have|did|do) )?(?:i )?(?:got|get|have) (?:that|it|you|this|all)(?: \w+)? (?:right"
    r"|correct)(?: there| then)?$|(?:is )?(?:that|this) how it is$"
)
# It tells, or names, a thing of hers: no question about the summary.
_OF_A_THING = re.compile(
    r"\b(?:right|fair|true|correct|wrong) (?:(?:that|after|before|at|on) \w+"
    r"|to (?!you\b|say\b(?! (?:so|it|that) to)|me\b)\w+"
    r"|with (?!you\b|that\b|it\b|this\b|me\b|what i\b)\w+)"
    r"|\bfits? with what (?!i\b|you\b)\w+"
)
_INVITES = re.compile(
    r"\b(?:please|grateful|glad|ask you|tell me|say so|say me|stop me|let me know|set me right"
    r"|put me right)\b"
)


def with_checks_back(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts, the last sentence after a summary an invitation to correct where it is one.

    The last is the last one that does anything.
    """
    drafts = _without_offers_in_checks(_with_what_is_checked(drafts, wording))
    drafts = _with_bare_ones(_to_their_ends(drafts, wording), wording)
    drafts = _whole_summaries(drafts, wording)
    recaps = [draft for draft in drafts if draft.act is ActKind.RECAP]
    if not recaps:
        return drafts
    last = next(
        sentence
        for sentence in reversed(wording.sentences)
        if any(draft.start < sentence.end and sentence.start < draft.end for draft in drafts)
        or _asks_back(sentence, wording)
        or _asks_in_a_word(sentence, recaps, wording)
    )
    if last.start <= min(draft.start for draft in recaps):
        return drafts
    within = [draft for draft in drafts if last.start <= draft.start < last.end]
    asks = _asks_back(last, wording) or _asks_in_a_word(last, recaps, wording)
    if any(d.act not in _MAY_BE_ONE for d in within) or not asks:
        return drafts
    return [draft for draft in drafts if draft not in within] + [
        Draft(
            act=ActKind.CHECK_BACK,
            start=last.start,
            end=last.end,
            confidence=0.8,
            reason="check-back: asks whether the summary is right",
        )
    ]


def _without_offers_in_checks(drafts: list[Draft]) -> list[Draft]:
    """ "Is there something you'd want me to see differently?" offers her nothing."""
    checks = [draft for draft in drafts if draft.act is ActKind.CHECK_BACK]
    return [
        draft
        for draft in drafts
        if draft.act is not ActKind.HELP_OFFER
        or not any(check.start <= draft.start and draft.end <= check.end for check in checks)
    ]


# "Have I got it right: …", "Did I understand correctly that …": what follows is the summary.
_BEFOREHAND = re.compile(r"(?:have|did|do|am) i (?!miss|forg|left|leave|over)")
_FEWEST_CHECKED = 4  # words


def _with_what_is_checked(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts, and a summary where he asks beforehand whether what follows is right."""
    kept = drafts
    for check in [draft for draft in drafts if draft.act is ActKind.CHECK_BACK]:
        sentence = wording.sentence_at(check.start)
        end = sentence.end
        if sentence.mark == ":":
            end = next((s.end for s in wording.sentences if s.start > check.start), end)
        said = wording.plain[check.end : end]
        behind = check.end + len(said) - len(said.lstrip(" ,:"))
        behind += 5 * wording.plain.startswith("that ", behind)
        asks = _BEFOREHAND.match(wording.plain, check.start)
        if not asks or len(wording.plain[behind:end].split()) < _FEWEST_CHECKED:
            continue
        within = [d for d in kept if d is not check and behind <= d.start < end]
        if all(draft.act in _MAY_BE_ONE or draft.act is ActKind.CHECK_BACK for draft in within):
            summary = Draft(
                act=ActKind.RECAP,
                start=behind,
                end=end,
                confidence=0.8,
                reason="recap: asks beforehand whether it is right",
            )
            kept = [d for d in kept if d not in within and (d is check or not d.overlaps(check))]
            kept = [*kept, summary]
    return kept


# "… and nothing happens before that. Yeah?"
_IN_A_WORD = re.compile(
    r"(?:yeah|yes|yep|okay|ok|no|or not|so|true|agreed|roughly|more or less|yes or no|got it)\W*"
)


def _asks_in_a_word(sentence: Sentence, recaps: list[Draft], wording: Wording) -> bool:
    """Whether a single word asks right behind a summary whether it is so."""
    text = wording.plain[sentence.start : sentence.end].strip()
    if sentence.mark != "?" or not _IN_A_WORD.fullmatch(text):
        return False
    before = [s for s in wording.sentences if s.end <= sentence.start]
    return bool(before) and any(
        recap.start < before[-1].end and before[-1].start < recap.end for recap in recaps
    )


# "…, or have I made it worse than it is?": the other half of an invitation to correct.
_OR_IS_IT_NOT = re.compile(
    r"(?: (?:is|was|does|did|have|has|are) not (?:it|that|i|you))?"
    r" or (?:(?:is|was|are|were) (?:there|it|that|this|they|i)|(?:have|did|do|am|was) i|not|should"
    r" i|would you)\b"
)
_RUNS_ON = re.compile(r" (?:that|which|you|in|of|there|here|from|about|to)\b")


_TAGS = re.compile(r"(?:right|correct|is that right|that right|is that it)$")
_FEWEST_BEFORE = 4  # words of a statement that can be a summary
_PLACES_WELL = frozenset({ActKind.RECAP, *_MAY_BE_ONE, ActKind.ANSWER})


def _with_bare_ones(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts, and an unmarked "right" or "got that right" at the end of what he states."""
    last = wording.sentences[-1]
    if last.mark:
        return drafts
    tag = max((at for at in wording.commas if last.start < at < last.end), default=last.end)
    if _TAGS.match(wording.plain[tag : last.end]):
        start, before = tag, wording.plain[last.start : tag]
    elif _BARE_CHECK.match(wording.plain[last.start : last.end]) and len(wording.sentences) > 1:
        previous = wording.sentences[-2]
        start, before = last.start, wording.plain[previous.start : previous.end]
        if previous.mark == "?":
            return drafts
    else:
        return drafts
    around = [d for d in drafts if d.start < last.end and start < d.end]
    if len(before.split()) < _FEWEST_BEFORE or any(d.act not in _PLACES_WELL for d in around):
        return drafts
    kept = [d for d in drafts if d not in around or d.start < start]
    kept = [replace(d, end=start) if d in around else d for d in kept]
    return [
        *kept,
        Draft(
            act=ActKind.CHECK_BACK,
            start=start,
            end=last.end,
            confidence=0.7,
            reason="check-back: asks in a word whether it is right",
        ),
    ]


_NEXT_TO = 3  # characters
_UNANNOUNCED = ("", "so", "you", "list", "guess", "content")


def _whole_summaries(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts, a summary right before an invitation to correct as long as its sentence.

    "So: corners lift, your supplier blames the rinser, and you want two days. Correct me."
    """
    checks = [draft.start for draft in drafts if draft.act is ActKind.CHECK_BACK]
    kept = list(drafts)
    for recap in drafts:
        sentence = wording.sentence_at(recap.start)
        if recap.act is not ActKind.RECAP or recap.attributes.kind not in _UNANNOUNCED:
            continue
        if not any(0 <= at - sentence.end <= _NEXT_TO for at in checks):
            continue
        within = [d for d in kept if d.start < sentence.end and sentence.start < d.end]
        if recap in within and all(draft.act in _MAY_BE_ONE for draft in within):
            kept = [d for d in kept if d is recap or d not in within or d.act is not recap.act]
            kept = [
                replace(d, start=sentence.start, end=sentence.end) if d is recap else d
                for d in kept
            ]
    return kept


def _to_their_ends(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts, each invitation to correct with the words of its sentence that belong to it.

    "Did I miss something that matters to you?", "Is that it, or did I leave something out?"; beside
    a question for her time there is none: "Is it a bad moment, or is it all right?".
    """
    kept = drafts
    for check in [draft for draft in drafts if draft.act is ActKind.CHECK_BACK]:
        sentence = wording.sentence_at(check.start)
        beside = [d for d in kept if d is not check and sentence.start <= d.start < sentence.end]
        if any(draft.act is ActKind.TIME_REQUEST for draft in beside):
            kept = [draft for draft in kept if draft is not check]
            continue
        after = [draft for draft in beside if draft.start >= check.end]
        turned = _OR_IS_IT_NOT.match(wording.plain, check.end, sentence.end)
        asked = turned and all(draft.act in _MAY_BE_ONE for draft in after)
        if asked or (not after and _RUNS_ON.match(wording.plain, check.end, sentence.end)):
            kept = [draft for draft in kept if draft not in after]
            kept = [replace(d, end=sentence.end) if d is check else d for d in kept]
    return kept


def asks_a_thing(text: str) -> bool:
    """Whether a question in plain wording is after something of hers: "how long has it been so"."""
    return bool(_ASKS_A_THING.match(text)) and not _NAMES_A_FAULT.search(text)


def tagged_summaries(drafts: list[Draft]) -> list[Draft]:
    """A summary for each statement that gives her own words back with "…, right?" behind it."""
    tags = [d for d in drafts if d.act is ActKind.CHECK_BACK and d.attributes.kind == "tag"]
    recaps = [d for d in drafts if d.act is ActKind.RECAP]
    return [
        replace(
            draft,
            act=ActKind.RECAP,
            reason="recap: gives back, with a tag",
            attributes=NO_ATTRIBUTES,
        )
        for draft in drafts
        if draft.act is ActKind.CLOSED_QUESTION
        and draft.attributes.kind == "clarifying"
        and any(tag.overlaps(draft) for tag in tags)
        and not any(recap.overlaps(draft) for recap in recaps)
    ]


def _asks_back(sentence: Sentence, wording: Wording) -> bool:
    text = wording.plain[sentence.start : sentence.end]
    if asks_a_thing(text) or _OF_A_THING.search(text):
        return False
    if not sentence.mark and _BARE_CHECK.match(text):
        return True
    if len(text.split()) > _MOST_WORDS or not _TRUE_TO_LIFE.search(text):
        return False
    return bool(_OF_IT.search(text) if sentence.mark == "?" else _INVITES.search(text))
