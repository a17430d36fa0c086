"""Next steps told by what they offer: a step she would take, in his words.

Owns the readings that no turn of phrase gives away; which step an offer is like is decided in
`steps`. A question that only asks her consent to an offer, or to the reason for the call, is part
of it.
"""

import re
from dataclasses import replace

from simulator.hearing.acts import QUESTION_KINDS, ActKind, When
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import BY_CONTENT, Draft
from simulator.hearing.likeness import content_stems
from simulator.hearing.questions import asks_for
from simulator.hearing.steps import describe_step
from simulator.hearing.wants import Wanted
from simulator.hearing.wording import Sentence, Wording

_OFFERS = re.compile(
    r"\b(?:we|i|he|she|they) (?:could|can|would|might|may)\b|\b(?:could|can|may|might|shall|should)"
    r" (?:we|i)\b|\bwould it (?:help|be \w+) if\b|\b(?:how|what) about\b|\blet us\b"
    r"|^(?:(?:and|so|then|okay|also|maybe|perhaps|plus|just|only|say|well|right) )*"
    r"(?:a|an|one|another)\b"
    r"|\bif (?:i|we) (?:were to )?(?:send|sent|bring|brought|post|posted|come|came|ring|rang|call"
    r"|called|lend|lent|write|wrote|prepared?|visit|visited|fetch|fetched|book|booked)\b"
    r"|\b(?:is|would) it (?:be )?(?:all right|okay|fine|good)(?: (?:with|for) you)? if"
    r" (?!you\b)\w+ (?:rings?|calls?|comes?|sends?|visits?|brings?|looks?|writes?)\b"
    r"|\bwould (?:a|an|one)\b.* (?:be|help|suit|interest)\b"
    r"|\bwhat (?:would|could|might) (?:help|be useful|make sense)\b.* is (?:a|an|one|to)\b"
)
# What he says he and his people do, with no other word that offers it: "the small ones we swap".
_WE_DO = re.compile(
    r"\b(?:we|i|my \w+|our \w+) (?:(?:will|shall|then|also|just|gladly|simply) )*(?:send|mail"
    r"|e ?mail|post|ring|call|phone|come|bring|pick up|collect|fetch|swap|exchange|change|replace"
    r"|measure|fit|write|put|show|visit|order|test|try|train)\b"
)
# What they cannot do is no offer: "we measure four weeks, so we wouldn't have a figure by then".
_WILL_NOT_BE = re.compile(r"\b(?:we|i) (?:would|will|can|could) not\b")
_OF_WHAT_WAS = re.compile(
    r"\b(?:did|said|told|mentioned|if i (?:got|understood)"
    r"|(?:written|wrote|noted) (?:that|it|this))\b"
)
# Words that ask or announce, and offer nothing: "let's see", "if I may summarise", "I can see how".
_OFFERS_NOTHING = re.compile(
    r"\blet us see\b|\b(?:if|may|can|could|might) i (?:may |might |can )?(?:just |briefly )*"
    r"(?:summari[sz]e|sum|repeat|recap\w*|restate|state)\b|\bif i (?:may|can|could)\b"
    r"|\bi (?:can|could) (?:well |just |quite |only )*(?:see|imagine|understand|hear|tell|feel) "
    r"(?:how|that|why|what|this|it)\b|\bi would like to (?:know|hear|understand|be sure|carry)\b"
)
_IN_GENERAL = re.compile(
    r"\bwhat times\b|\b(?:time|times|part) of (?:the )?day\b|\bdays of the week\b"
    r"|\b(?:generally|usually|normally|typically|in general|as a rule|in future)\b"
    r"|\bwhen not\b|\bhow often\b"
    r"|\b(?:good|best|right|better) (?:time|moment)s? (?:of day )?(?:to|for me to) (?:call|ring"
    r"|phone|reach|catch|get hold)\b"
    r"|\bwhen is it (?:best|easiest|good|okay|all right) (?:for me )?to\b"
)
_ONLY_TOLD_AGAIN = frozenset(
    {
        ActKind.BLAME,
        ActKind.PITCH,
        ActKind.FEATURE_DUMP,
        ActKind.HOLD_ON,
        ActKind.DISQUALIFY,
        ActKind.OVER_PROMISE,
    }
)
_EITHER_OR = re.compile(
    r"\bor (?:would|do|does|is|are|should|could|can|will) (?:you|it|that|there)\b"
    r"|\bwould you (?:prefer|rather)\b"
)
_HOW_OFTEN = re.compile(r"(?:(?:and|so|but|well) )*(?:how often|where)\b")
_NEXT_TO = 3  # characters
_NOT_IN_A_REASON = frozenset({ActKind.RECAP, ActKind.ASK_BLOCKER})
_BECAUSE = re.compile(r"\bbecause\b")
_GOES_ON = QUESTION_KINDS | {
    ActKind.RECAP,
    ActKind.CHECK_BACK,
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.PURPOSE,
    ActKind.VALUE_GIVEN,
    ActKind.SUGGESTION,
}
LIKE_A_STEP = 0.6  # confidence in a step known only by its likeness to one she takes
_NEARLY_ALL = 0.75  # of the words of a sentence; the project's own judgement
_LIKES_IT = re.compile(
    r"\bi (?:really |do |quite )*(?:like|love|see|get|understand) (?:that|it|this)\b"
)
_OF_THE_TWO = re.compile(r"\b(?:i|we|us|me|let us)\b")
_ALL_RIGHT = r"(?:okay|ok|all right|alright|fine|good|possible|useful|helpful|something)"
_CONSENT = re.compile(
    r"^(?:so |and |then |well |now )*(?:"
    r"(?:would|does|could|will|might) (?:that|it|this)(?: (?:also|really|perhaps))?"
    rf" (?:(?:be|have been) (?:{_ALL_RIGHT}|of (?:use|interest|help)|interesting|worth \w+"
    r"|a (?:start|plan|deal))|help|have helped|suit|work|interest|sound|make sense)"
    r"(?: (?:at all|for|to|of|you|okay|good|fair|right|interest|like|a|plan|something))*"
    rf"|(?:is|are) (?:that|it|you) (?:{_ALL_RIGHT}|a deal|up for (?:it|that)|in)"
    r"(?: (?:for|with|by|you|that))*"
    r"|(?:are you )?interested|deal|agreed|fair enough|do you mind"
    r"|do you like (?:that|it|the idea)"
    r"|what do you (?:think|say)(?: (?:of|about|to) (?:that|it|this))?"
    r"|how (?:does|would) (?:that|it|this) (?:sound|look|suit)(?: to you| you)?"
    r"|how is (?:that|this)(?: for you)?"
    r"|(?:may|might|can|could) i (?:just |perhaps |please )*(?:ask|put)(?: to)?(?: you)?"
    r" (?:a few|some|a couple of|one or two|two or three|a|something)(?: \w+)?"
    r"(?: questions?| things?)?(?: (?:to you|about (?:that|it|this)))?)$"
)
_ASKS_CONSENT_TO = (ActKind.NEXT_STEP_PROPOSAL, ActKind.PURPOSE, ActKind.SUGGESTION)
_NO_OFFERS = frozenset(
    {
        ActKind.RECAP,
        ActKind.VALUE_GIVEN,
        ActKind.NOTE_REFERENCE,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.STANDARDS_AGREEMENT,
        ActKind.FALSE_URGENCY,
        ActKind.PRESSURE,
        ActKind.OVER_PROMISE,
        ActKind.PURPOSE,
        ActKind.NEXT_STEP_PROPOSAL,
    }
)


# "I'll talk to Freya and let you know by Monday when she could come": word of it, and no step.
_LETS_KNOW = re.compile(r"\blet (?:you|you and \w+) know\b.*\b(?:when|whether|if|what|how|which)\b")


def offered_steps(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """Sentences that offer one of her steps in other words."""
    found = []
    if context.in_opening and not context.open_step:
        return []
    for sentence in wording.sentences:
        if _HOW_OFTEN.match(wording.plain, sentence.start):
            continue
        if _goes_on_summing_up(sentence, drafts, wording):
            continue
        text = _OFFERS_NOTHING.sub(" ", wording.plain[sentence.start : sentence.end])
        cannot = _WILL_NOT_BE.search(text) is not None
        text = _WILL_NOT_BE.sub(" ", text)
        states = sentence.mark != "?" and not cannot and not _is_read(sentence, drafts)
        says_so = states and _WE_DO.search(text)
        if not (says_so or _OFFERS.search(text)) or _OF_WHAT_WAS.search(text):
            continue
        if _says_else(sentence, drafts) or (sentence.mark != "?" and _LETS_KNOW.search(text)):
            continue
        if _is_her_own_word(text, context) or (sentence.mark != "." and _EITHER_OR.search(text)):
            continue
        said = describe_step(wording, sentence.start, sentence.end, when, context)
        if said.step:
            found.append(
                Draft(
                    act=ActKind.NEXT_STEP_PROPOSAL,
                    start=sentence.start,
                    end=sentence.end,
                    confidence=LIKE_A_STEP,
                    reason=f"next step: offers {said.step}",
                    attributes=said,
                )
            )
    return found


def _is_read(sentence: Sentence, drafts: list[Draft]) -> bool:
    """Whether the sentence is taken for anything already."""
    return any(draft.start < sentence.end and sentence.start < draft.end for draft in drafts)


def _is_her_own_word(text: str, context: HearingContext) -> bool:
    """Whether a sentence only gives back her last line: "One page, store by store, clear"."""
    likes_it = _LIKES_IT.search(text) is not None
    text = _LIKES_IT.sub(" ", text)
    said = content_stems(text)
    return not _OF_THE_TWO.search(text) and (
        likes_it or len(said & content_stems(context.heard_before)) >= _NEARLY_ALL * len(said) > 0
    )


_ENDS = re.compile(r"[.?!]")


def _goes_on_summing_up(sentence: Sentence, drafts: list[Draft], wording: Wording) -> bool:
    """Whether only a semicolon parts it from a summary: "you must wait; a meeting settles it"."""
    begins = wording.span(sentence.start, sentence.end)[0]
    between = (
        wording.text[wording.span(draft.start, draft.end)[1] : begins]
        for draft in drafts
        if draft.act is ActKind.RECAP and draft.end <= sentence.start
    )
    return any(";" in words and not _ENDS.search(words) for words in between)


def _says_else(sentence: Sentence, drafts: list[Draft]) -> bool:
    """Whether words in the sentence are a gift, a summary, or ask her something."""
    inside = [draft for draft in drafts if sentence.start <= draft.start < sentence.end]
    within = {draft.act for draft in inside}
    asks = sentence.mark != "." and (
        ActKind.OPEN_QUESTION in within
        or any(draft.attributes.wants == Wanted.WHICH for draft in inside)
    )
    return asks or bool(within & _NO_OFFERS)


def without_general_times(
    drafts: list[Draft], wording: Wording, context: HearingContext
) -> list[Draft]:
    """The drafts but for questions when she may be rung at all, where she has yet to say so.

    "What times are good for you in general?" asks how she works; "when would suit?" asks a date.
    """
    return [
        draft
        for draft in drafts
        if not (
            draft.act is ActKind.NEXT_STEP_PROPOSAL
            and draft.attributes.asks_her_date
            and draft.attributes.moment is None
            and _IN_GENERAL.search(_sentence_of(draft, wording))
            and _asks_for_what_is_untold(_sentence_of(draft, wording), context)
        )
        and not _is_guessed_in_a_summary(draft, drafts, wording)
    ]


def _is_guessed_in_a_summary(draft: Draft, drafts: list[Draft], wording: Wording) -> bool:
    """Whether a step is only guessed where a summary goes on: "from Saturday morning …"."""
    guessed = draft.act is ActKind.NEXT_STEP_PROPOSAL and draft.reason.startswith("learned")
    return guessed and _goes_on_summing_up(wording.sentence_at(draft.start), drafts, wording)


def _asks_for_what_is_untold(question: str, context: HearingContext) -> bool:
    asked = asks_for(question, context.prepared.facts, context)
    return any(fact not in context.disclosed for fact in asked)


def _may_be_no_gift(draft: Draft) -> bool:
    return draft.act is ActKind.VALUE_GIVEN and draft.reason.startswith("learned")


def _is_in_a_reason(draft: Draft, reasons: list[tuple[int, int]]) -> bool:
    if draft.act not in _NOT_IN_A_REASON:
        return False
    # Where a summary begins that is known by its likeness alone, nobody has said.
    guessed = draft.attributes.kind == BY_CONTENT or draft.reason.startswith("learned")
    return any(
        draft.start < last and (first < draft.end if guessed else first <= draft.start)
        for first, last in reasons
    )


def _end_of_reason(place: int, wording: Wording) -> int:
    """Where a reason ends that begins at a place: with its sentence, or what a semicolon adds."""
    reason = wording.sentence_at(place)
    after = wording.sentences[wording.sentences.index(reason) + 1 :]
    for sentence in after:
        if not wording.text[wording.span(reason.start, reason.end)[1] :].startswith(";"):
            break
        reason = sentence
    return reason.end


def without_what_is_retold(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts but for what an announced summary only gives back.

    "As I understood it: you want a call on the very day it slips" proposes nothing; neither
    does it blame her, praise what he sells, or ask her to wait.
    """
    # Nor is what his step is for: "…, because it stands in the corner again". That sums nothing
    # up and asks nothing, either: "…, because it's Hamid who says yes".
    reasons = [
        (found.start(), _end_of_reason(found.start(), wording))
        for draft in drafts
        if draft.act is ActKind.NEXT_STEP_PROPOSAL
        for found in [_BECAUSE.search(wording.plain, draft.start)]
        if found
    ]
    dated = any(
        draft.attributes.moment is not None or draft.attributes.asks_her_date
        for draft in drafts
        if draft.act is ActKind.NEXT_STEP_PROPOSAL
    )
    if dated:
        drafts = [draft for draft in drafts if not _is_in_a_reason(draft, reasons)]
    checks = [draft.start for draft in drafts if draft.act is ActKind.CHECK_BACK]
    summaries = [
        wording.sentence_at(draft.start)
        for draft in drafts
        if draft.act is ActKind.RECAP
        and (not draft.attributes.kind or any(0 <= at - draft.end <= _NEXT_TO for at in checks))
    ]
    told = [(sentence.start, sentence.end) for sentence in summaries]

    def is_retold(draft: Draft) -> bool:
        if draft.act in _ONLY_TOLD_AGAIN or _may_be_no_gift(draft):
            return any(first <= draft.start < last for first, last in told + reasons)
        return (
            draft.act is ActKind.NEXT_STEP_PROPOSAL
            and any(first <= draft.start < last for first, last in told)
            and (
                draft.confidence <= LIKE_A_STEP
                or not _OF_THE_TWO.search(wording.plain, draft.start, draft.end)
            )
        )

    return [draft for draft in drafts if not is_retold(draft)]


def without_idle_holds(drafts: list[Draft]) -> list[Draft]:
    """The drafts without "hang on" where he does not wait but goes on: "hang on, is it three?"."""
    last = max((draft.start for draft in drafts if draft.act in _GOES_ON), default=-1)
    return [d for d in drafts if d.act is not ActKind.HOLD_ON or d.start > last]


def _sentence_of(draft: Draft, wording: Wording) -> str:
    sentence = wording.sentence_at(draft.start)
    return wording.plain[sentence.start : sentence.end]


def with_consent(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts with questions that only ask her consent made part of what they ask it to."""
    asked = [
        draft
        for draft in drafts
        if draft.act in QUESTION_KINDS
        and _CONSENT.match(wording.plain[draft.start : draft.end].strip(" ?.!"))
    ]
    if not asked:
        return drafts
    reaches = {draft: draft.end for draft in drafts if draft.act in _ASKS_CONSENT_TO}
    taken = set()
    for question in asked:
        before = [draft for draft in reaches if draft.start < question.start]
        if before:
            taken.add(question)
            last = max(before, key=lambda draft: draft.start)
            reaches[last] = max(reaches[last], question.end)
    return [
        replace(draft, end=reaches[draft]) if reaches.get(draft, draft.end) > draft.end else draft
        for draft in drafts
        if draft not in taken
    ]
