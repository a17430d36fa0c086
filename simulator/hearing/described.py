"""Gives a rule's match its attributes, or drops it where the context speaks against it."""

import re
from dataclasses import replace

from simulator.hearing.acts import ActKind, Attributes, When
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import BARE_SO, Draft
from simulator.hearing.likeness import facts_touched, stems_of
from simulator.hearing.limits import is_beyond, limit_of
from simulator.hearing.purpose import Judged, content, is_generic_outcome, judge, names_what_is_sold
from simulator.hearing.rules import Found
from simulator.hearing.steps import describe_step, moment_in
from simulator.hearing.tokens import Token, words
from simulator.hearing.wording import Sentence, Wording
from simulator.hearing.wordlists import DAY

_EXPLICIT = frozenset(
    {"the-purpose-of-my-call-is", "i-am-calling-because", "brings-what-was-asked"}
)
_WOULD_TALK = "wants-to-talk-about"
LEARNED = "learned"  # the id of readings that come from the linear model
_IS_CALLING = re.compile(r"\b(?:calling|ringing|phoning|purpose|reason)\b")
# What says only that he rings: "to introduce our company", "to get to know people".
_NAMES_HIMSELF = re.compile(
    r"(?:(?:just|only|quickly|briefly|to) )*(?:introduce (?:(?:our|my) (?:company|firm|team"
    r"|business"
    r"|services?|products?|range)|us|me|myself|ourselves)\b|(?:get to )?know (?:you|people"
    r"|(?:each|one an) ?other|everybody|the people)\b|say hello|see who (?:is|was)\b)"
)
_IS_NO_REASON = re.compile(
    r"\b(?:i|we) (?:am|are|do|did|have|was|were) not (?:(?:just|only|even|really) ){0,2}$"
)
_WISHED = re.compile(
    r"\b(?:services?|offers?|products?|status|account|updates?|number|contract|change)\b"
)
_POINTS = re.compile(r"\b(?:that|this|it|these|those|them|next one)\b")
_OF_THAT_SORT = re.compile(r"\bsuch \w+")  # "we help to notice such failures"
_LITTLE_OUTCOMES = words("easier easy better simpler smoother lighter money useful good help")
_ASKED = re.compile(r"\b(?:what|how|who|which)(?: \w+)?$")
_TECHNICAL = re.compile(
    r"\b(?:kw|kilowatts?|rpm|volts?|plc|servo|api|protocol|ip\d\d|microns?|bar|torque|hertz|hz"
    r"|bluetooth|firmware|modbus|ethernet|algorithm|cloud|encryption|interface|megabytes?"
    r"|gigabytes?|resolution|sensor|sensors|throughput|tolerance|integration|latency|module"
    r"|modules|\d+(?:kw|v|mm|hz|rpm|gb|mb))\b"
)
_HOW_IS_HE = re.compile(r"\b(?:and you(?:rself)?|how are (?:you|things)|how about you)\b", re.I)


def _end(found: Found, wording: Wording) -> int:
    return wording.sentence_at(found.start).end if found.rule.runs_on else found.end


_CLAIMED = re.compile(r"\b(?:expecting|returning|personal|private)\b")
_ARRANGED = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|appointment|arranged|asked (?:you|us|me) to (?:call|ring|phone)"
    r"|(?:rang|called|phoned) (?:you|us)|call(?:ed)? back|ring(?:s)? back|personal friend)\b"
)


def _draft(found: Found, attributes: Attributes, *, confidence: float | None = None) -> Draft:
    if found.rule.kind and not attributes.kind:
        attributes = replace(attributes, kind=found.rule.kind)
    return Draft(
        act=found.rule.act,
        start=found.start,
        end=found.end,
        confidence=found.rule.confidence if confidence is None else confidence,
        reason=f"rule: {found.rule.id}",
        attributes=attributes,
        runs_on=found.rule.runs_on,
    )


def _rest(found: Found) -> tuple[int, int]:
    for name in ("rest", "rest2", "rest3", "rest4"):
        if found.group(name):
            return found.match.span(name)
    return found.end, found.end


def _purpose(found: Found, wording: Wording, context: HearingContext) -> Draft | None:
    explicit = found.rule.id in _EXPLICIT
    if _IS_NO_REASON.search(wording.plain, wording.sentence_at(found.start).start, found.start):
        return None  # "I'm not calling about an invoice"
    start, _ = _rest(found)
    sentence = wording.sentence_at(found.start)
    topic = judge(wording.tokens_of(start, sentence.end), context.prepared, context.known)
    # "Marek was at line 2, and I'm ringing to hear …": the true element may come first.
    judged = judge(wording.tokens_of(sentence.start, sentence.end), context.prepared, context.known)
    if not (judged.anchors or judged.wrong):
        judged = _told_beside_it(sentence, wording, context)
    wished = found.rule.kind == "wish" and _WISHED.search(wording.plain[start : sentence.end])
    points_back = explicit and _POINTS.search(wording.plain, start, sentence.end)
    before = wording.tokens_of(sentence.start, found.start)
    named = points_back and names_what_is_sold(before, context.prepared)
    # "Your answer was due in August, and I thought, let's see what's in the way."
    beside = judged.anchors and (explicit or found.rule.id == _WOULD_TALK)
    if wished or named or found.rule.id == LEARNED or beside:
        topic = replace(topic, has_topic=True)
    if not topic.has_topic and not explicit:
        return None
    if not judged.anchors and _NAMES_HIMSELF.match(wording.plain, start, sentence.end):
        return None
    if not context.in_opening and not (explicit and _IS_CALLING.search(found.match.group())):
        return None
    attributes = Attributes(
        has_topic=topic.has_topic,
        specific=judged.specific,
        anchors=judged.anchors,
        wrong=judged.wrong,
    )
    return _draft(found, attributes)


def _told_beside_it(sentence: Sentence, wording: Wording, context: HearingContext) -> Judged:
    """What the other statements of the turn name: "The deposit hasn't come. I'd like to help."

    A reason and what it rests on need not stand in one sentence; what he asks is no reason.
    """
    tokens = [
        token
        for other in wording.sentences
        if other is not sentence
        for token in wording.tokens_of(other.start, _states_until(other, wording))
    ]
    return judge(tuple(tokens), context.prepared, context.known)


# "I saw four invoices and thought, that's no way, [so how are the trucks?]"
_GOES_ON_TO_ASK = re.compile(r" (?:so|and|but) (?:how|what|who|where|when|why|which)\b")


def _states_until(sentence: Sentence, wording: Wording) -> int:
    """Where a sentence stops stating things: its end, or the question that it leads to."""
    if sentence.mark != "?":
        return sentence.end
    asks = _GOES_ON_TO_ASK.search(wording.plain, sentence.start, sentence.end)
    return asks.start() if asks else sentence.start


def _points_at_her_matter(
    tokens: tuple[Token, ...], found: Found, wording: Wording, context: HearingContext
) -> bool:
    """ "… and make that easier": an outcome in little words, of the matter named beside it."""
    sentence = wording.sentence_at(found.start)
    if _OF_THAT_SORT.search(wording.plain, found.start, sentence.end):
        around = wording.tokens_of(0 if found.rule.only else sentence.start, sentence.end)
        return bool(judge(around, context.prepared, context.known).anchors)
    points = found.rule.id == "good-for-you" or _POINTS.search(found.match.group())
    if any(token.lower not in _LITTLE_OUTCOMES or not points for token in content(tokens)):
        return False
    around = wording.tokens_of(0 if found.rule.only else sentence.start, sentence.end)
    return bool(judge(around, context.prepared, context.known).anchors)


_LEADS_IN = re.compile(
    r"\b(?:because|so that|so|that|if|and|then|where|when) (?!.*\b(?:because|so)\b)"
)


def _its_clause(found: Found, wording: Wording) -> tuple[Token, ...]:
    """What an outcome is said of: "because [with these figures the board can decide easier]"."""
    start, _ = _rest(found)
    sentence = wording.sentence_at(found.start)
    led_in = [each.end() for each in _LEADS_IN.finditer(wording.plain, sentence.start, start)]
    return wording.tokens_of(max(led_in, default=start), sentence.end)


_ASKS_FOR_A_DATUM = re.compile(
    r"(?:(?:and|so|but|then) )*(?:when|by when|who|where|how many|how much)\b"
)


def _benefit(found: Found, wording: Wording, context: HearingContext) -> Draft | None:
    sentence = wording.sentence_at(found.start)
    if sentence.mark == "?" and _ASKS_FOR_A_DATUM.match(wording.plain, sentence.start):
        return None  # "When would you need it, so that you could still act?" asks
    if found.rule.id == "to-spare-you" and (
        wording.sentence_at(found.start).mark == "?"
        or _ASKED.search(wording.plain[: found.start].rstrip())
        or wording.plain[: found.start].endswith("if ")
    ):
        return None
    tokens = _its_clause(found, wording)
    judged = judge(tokens, context.prepared, context.known)
    generic = is_generic_outcome(tokens) and not _points_at_her_matter(
        tokens, found, wording, context
    )
    draft = _draft(found, Attributes(kind="generic" if generic else "", anchors=judged.anchors))
    words_used = found.match.group()
    if words_used.startswith("so ") and not words_used.startswith("so that "):
        return replace(draft, reason=BARE_SO)
    return draft


def _filler(found: Found, wording: Wording, context: HearingContext) -> Draft | None:
    kindness = found.rule.kind == "kindness"
    if not kindness:
        if not context.in_opening:
            return None
        sentence = wording.sentence_at(found.start)
        if judge(
            wording.tokens_of(found.end, sentence.end), context.prepared, context.known
        ).anchors:
            return None
    return _draft(found, Attributes(sincere=kindness))


_ONLY_WORDS = re.compile(  # promised on paper or by telephone, so no limit of delivery applies
    r"\b(?:report|tell|call you|list|answer|quote|drawing|figures|pages?|e-?mail|summary|slides?"
    r"|leaflet|brochure|checklist|one-pager)\b"
)


def _promise(found: Found, wording: Wording, when: When, context: HearingContext) -> Draft:
    first, last = wording.span(found.start, _end(found, wording))
    promise, moment = wording.text[first:last], moment_in(when, first, last)
    limit = limit_of(promise, context)
    attributes = Attributes(who="trainee", moment=moment, about_limit=limit.about if limit else "")
    draft = _draft(found, attributes)
    day = moment.day if moment and not moment.vague else None
    if (
        limit
        and found.rule.act is ActKind.COMMITMENT
        and not _ONLY_WORDS.search(promise.lower())
        and is_beyond(limit, promise, day, context)
    ):
        return replace(
            draft,
            act=ActKind.OVER_PROMISE,
            reason=f"{draft.reason}, beyond the limit of {limit.about}",
        )
    return draft


def _name(found: Found, wording: Wording) -> str:
    for name in ("name", "name2", "name3", "name4", "name5"):
        if found.group(name):
            start, end = found.match.span(name)
            first, last = wording.span(start, end)
            return wording.text[first:last]
    return ""


def _was_arranged(context: HearingContext) -> bool:
    """Whether anything he knows says that she waits for his call."""
    known = " ".join((*context.prepared.briefing, *context.known))
    return bool(_ARRANGED.search(known.casefold()))


_LATER = re.compile(
    rf"(?: (?:on|for|at|me|us|some ?time|maybe|perhaps|early|late|free))*(?: {DAY}| some day"
    rf"| one day"
    r"| (?:this|next) (?:week|afternoon|month)| later (?:today|this))(?![\w'])"
)
_WHEN_BEFORE = re.compile(r"\b(?:when|(?:what|which) (?:day|time))(?: \w+)?$")


def _is_for_another_day(found: Found, wording: Wording) -> bool:
    """Whether minutes are asked of another day: "spare me ten minutes some day this week"."""
    if found.rule.act is not ActKind.TIME_REQUEST:
        return False
    before = wording.plain[wording.sentence_at(found.start).start : found.start].rstrip()
    later = _LATER.match(wording.plain, found.end)
    return bool(_WHEN_BEFORE.search(before)) or bool(later and not later.group().endswith(" today"))


_ASKS_WHAT = re.compile(
    r"^(?:(?:and|so|but|okay|well|then) )*(?:what|who|how|which|why)\b(?! about| if| do you"
    r" (?:think|say)| would you (?:think|say)| do not| not\b)"
)
_IS_WRITTEN_DOWN = re.compile(r"\b(?:i|we) (?:have )?(?:wrote|written|noted) (?:that|it|this)\b")


def _speaks_of_one(found: Found, wording: Wording, when: When) -> bool:
    """Whether "make the next date …", "a call on …" only speaks of a step and proposes none."""
    if found.rule.id != "let-us-meet":
        return False
    sentence = wording.sentence_at(found.start)
    text = wording.plain[sentence.start : sentence.end]
    if _IS_WRITTEN_DOWN.search(text):
        first, last = wording.span(sentence.start, sentence.end)
        return not any(m.day and first <= m.start < last for m in when.moments)
    return bool(_ASKS_WHAT.search(text))


def _is_a_courtesy(found: Found, wording: Wording) -> bool:
    """ "If you have questions, please call" asks nothing of her."""
    opens = wording.sentence_at(found.start).start
    return wording.plain.startswith("if you ", opens) and found.start > opens


# "Where can I send it?", "How often should I ring you?": how it is done, and not whether.
_HOW_IT_IS_DONE = re.compile(
    r"\b(?:where|to whom|whom|how often|how many times|how early|how late)(?: else)?$"
)
_WITH_ANOTHER = re.compile(r" with (?:her|him|them|mr|ms|mrs|dr)\b")


def _only_asks_how(found: Found, wording: Wording) -> bool:
    """Whether a proposal's words stand in a question for the way or the place."""
    before = wording.plain[wording.sentence_at(found.start).start : found.start].rstrip()
    return found.rule.act is ActKind.NEXT_STEP_PROPOSAL and bool(_HOW_IT_IS_DONE.search(before))


def _is_with_another(found: Found, wording: Wording) -> bool:
    """Whether minutes are asked of somebody else: "ten minutes with her"."""
    asks = found.rule.act is ActKind.TIME_REQUEST
    return asks and _WITH_ANOTHER.match(wording.plain, found.end) is not None


# "Let me see if I can put that together", "tell me whether I'll do it right": promises nothing.
_WONDERS = re.compile(r"\b(?:see|check|know|tell|ask|try|wonder) (?:\w+ )?(?:if|whether)$")


def _only_wonders(found: Found, wording: Wording) -> bool:
    """Whether a promise's words only say what he would see or know."""
    promises = found.rule.act in (ActKind.COMMITMENT, ActKind.CONDITIONAL_COMMITMENT)
    before = wording.plain[wording.sentence_at(found.start).start : found.start].rstrip()
    return promises and bool(_WONDERS.search(before))


def described(found: Found, wording: Wording, when: When, context: HearingContext) -> Draft | None:
    """The draft of an act from a rule's match, or None where it does not hold."""
    speaks = _is_for_another_day(found, wording) or _speaks_of_one(found, wording, when)
    speaks = speaks or _only_wonders(found, wording)
    if speaks or _only_asks_how(found, wording) or _is_with_another(found, wording):
        return None
    end = _end(found, wording)
    match found.rule.act:
        case ActKind.PURPOSE:
            return _purpose(found, wording, context)
        case ActKind.BENEFIT:
            return _benefit(found, wording, context)
        case ActKind.FILLER_OPENER:
            return _filler(found, wording, context)
        case ActKind.NEXT_STEP_PROPOSAL:
            return _draft(found, describe_step(wording, found.start, end, when, context))
        case ActKind.COMMITMENT | ActKind.CONDITIONAL_COMMITMENT | ActKind.OVER_PROMISE:
            return _promise(found, wording, when, context)
        case ActKind.VALUE_GIVEN | ActKind.SUGGESTION | ActKind.EMPATHY | ActKind.NOTE_REFERENCE:
            stems = stems_of(wording.tokens_of(found.start, end))
            return _draft(
                found, Attributes(facts=facts_touched(stems, context), name=_name(found, wording))
            )
        case ActKind.REQUEST:
            return None if _is_a_courtesy(found, wording) else _draft(found, Attributes())
        case ActKind.PITCH:
            text = wording.plain[found.start : end]
            return _draft(found, Attributes(technical=bool(_TECHNICAL.search(text))))
        case ActKind.SMALL_TALK if found.rule.id == "reply-to-small-talk":
            asked = context.in_opening or _HOW_IS_HE.search(context.heard_before)
            return _draft(found, Attributes()) if asked else None
        case ActKind.SELF_INTRODUCTION | ActKind.ASK_FOR_PERSON:
            claim = _CLAIMED.search(found.match.group())
            untrue = claim is not None and not _was_arranged(context)
            kind = "lie" if untrue else ""
            return _draft(found, Attributes(name=_name(found, wording), kind=kind))
        case _:
            return _draft(found, Attributes())
