"""Did she learn early why he rings, and what it is worth to her?"""

import re

from scoring.finding import Finding
from scoring.rubric import Thresholds
from scoring.turns import Quote, Turn
from scoring.view import CallView
from simulator.hearing.acts import Act, ActKind, Span
from simulator.scenario.model import CallType

# A turn that holds nothing else does not count towards the opening.
_COURTESIES = frozenset(
    {
        ActKind.GREETING,
        ActKind.SELF_INTRODUCTION,
        ActKind.ASK_FOR_PERSON,
        ActKind.SMALL_TALK,
        ActKind.ANSWER,
        ActKind.AFFIRM,
        ActKind.DENY,
        ActKind.THANKS,
        ActKind.BACKCHANNEL,
        ActKind.HOLD_ON,
        ActKind.ASK_TO_REPEAT,
        ActKind.APOLOGY,
    }
)
_ASKS = (ActKind.PITCH, ActKind.FEATURE_DUMP, ActKind.PRESSURE, ActKind.FALSE_URGENCY)
KINDNESS = "kindness"  # care, with nothing wanted
# Nothing to tell him, and none of what is promised to everybody.
_NOT_FOR_ALL = r"(?![^.!?]*\b(?:time|money|costs?|revenue)\b)"
_HERS = r"(?:it|that|this|you|your \w+)"
_BEFALLS = r"to (?!think|believe|feel|say|know|buy|sign|forget|miss (?:our|my|this offer))\w+"
_FOR_HER = re.compile(
    r"\b(?:so (?:that )?(?:you|your|nobody|nothing)(?! (?:can |could |might )?"
    rf"(?:tell|show|explain|know|see|give|let|save)){_NOT_FOR_ALL}"
    # what she can tell others, or see of her own
    r"|(?:so )?that you (?:can|could) (?:see|know) (?:where|what|how|when|whether|which)\b"
    r"(?! (?:we|i|our|my)\b)"
    r"|so (?:that )?you (?:can|could) (?:tell|show|explain) (?:it )?(?:to )?your\b"
    r"|so (?:that )?(?:we|i) (?:can |could )?(?:fit|suit)\b"
    r"|before (?:it|that|this|anything|something) (?:\w+ ){0,2}(?:you|your)\b"
    r"|before (?:your|the) (?:\w+ ){1,3}(?:creeps?|comes?|starts?|begins?|is (?:on|upon)) "
    r"|before you (?:spend|pay|waste|lose)\b"
    r"|before (?:i|we) (?:start |begin |go )?(?:offer|sell|send|bother)(?:ing)? (?:to )?you\b"
    r"|(?:we|i) help (?:\w+ )?to (?:see|notice|know|spot|recognise)\b(?=[^.!?]*\b(?:before"
    r"|beforehand|coming|in (?:good )?time|early|ahead)\b)"
    rf"|(?:how|where) you(?:'d| could| can| would)? (?:have )?(?:fewer|less|calmer){_NOT_FOR_ALL}"
    r"|(?:fewer|calmer|quieter|easier|simpler|safer)\b[^.!?]{0,30}\bfor (?:you|your)\b"
    rf"{_NOT_FOR_ALL}"
    r"|(?:i|we|it|that|this) (?:could|can|might|would) (?:save|spare) (?:you|your \w+)"
    r"(?: \w+){0,3} (?:trouble|fuss|work|worry|worries|bother|hassle|stress|headaches?)\b"
    rf"|(?:that|which) (?:lets|leaves|keeps|spares|gives) (?:you|your)\b{_NOT_FOR_ALL}"
    rf"|to (?:spare|keep) (?:you|your)\b{_NOT_FOR_ALL}"
    r"|(?:to|and) get (?:that|it|this|those) (?:sorted|fixed|settled|mended|right)\b"
    r"|better you (?:know|hear|learn)\b[^.!?]*\bthan\b"
    r"|than have it hang(?:ing)? over you"
    r"|so (?:that )?(?:i|we) (?:do not|don'?t|won'?t) (?:bother|waste|disturb|keep) (?:you|your)\b"
    r"|(?:did|do|would)(?:n'?t| not) want you to (?:miss|lose|run into|be caught)\b"
    r"|so (?:that )?there(?:'s| is| are|'ll be| will be) (?:no|nothing|fewer|less)\b"
    r"(?![^.!?]*\b(?:our|my|us|me|i|we)\b)"
    # what he would not have happen to her
    rf"|(?:i|we)(?:'d| would) hate (?:for )?{_HERS} {_BEFALLS}"
    rf"|(?:i|we) (?:do not|don'?t|wouldn'?t|would not) want {_HERS} {_BEFALLS}"
    rf"|(?:i|we)(?:'d| would) (?:like|want|love) (?:for )?{_HERS} (?:not to|to not) (?!think)\w+"
    r"|(?:it|that|this|you|your \w+) (?:shouldn'?t|should not|mustn'?t|must not|needn'?t)"
    r" (?:have to )?(?:cost|happen|lose|miss|go through|catch|leave|stop|stand|wait|worry)\b"
    rf"|you(?:'d| would|'ll| will)? (?:no longer|never again|not have to)\b{_NOT_FOR_ALL}"
    r")[^.,!?]*",
    re.I,
)
_LONGEST_QUOTE = 200  # characters
GENERIC = "generic"  # a benefit that would suit anybody


def is_substantive(turn: Turn) -> bool:
    """Whether the turn is more than manners; one that was not understood costs nothing."""
    if not turn.understood:
        return False
    return not turn.heard.acts or any(act.act not in _COURTESIES for act in turn.heard.acts)


def turns_to_lead(view: CallView) -> tuple[Turn, ...]:
    """His turns to the person called; at a gate, to whoever keeps it."""
    if view.call.type is CallType.GATEKEEPER:
        return view.turns
    return tuple(turn for turn in view.turns if turn.speaker == view.customer.lead)


def opening(view: CallView, limits: Thresholds) -> tuple[Turn, ...]:
    """The turns that still count as early: up to and with the last substantive one of them."""
    early: list[Turn] = []
    counted = 0
    for turn in turns_to_lead(view):
        early.append(turn)
        counted += is_substantive(turn)
        if counted >= limits.opening_turns:
            break
    return tuple(early)


def _opening_is_over(view: CallView, limits: Thresholds) -> bool:
    return sum(is_substantive(turn) for turn in opening(view, limits)) >= limits.opening_turns


def _acts_in(turns: tuple[Turn, ...], kind: ActKind) -> list[tuple[Turn, Act]]:
    return [(turn, act) for turn in turns for act in turn.heard.all_of(kind)]


def _offers(turn: Turn, purpose: Act) -> bool:
    """Whether what sounds like a reason to ring belongs to something offered or sold."""
    if turn.heard.has(*_ASKS):
        return True
    offers = turn.heard.all_of(ActKind.NEXT_STEP_PROPOSAL, ActKind.VALUE_GIVEN, ActKind.SUGGESTION)
    return any(act.start < purpose.end and purpose.start < act.end for act in offers)


def purposes(view: CallView, limits: Thresholds) -> list[tuple[Turn, Act]]:
    """The early purposes with a topic or, where there is none, the first later one."""
    early = [
        found
        for found in _acts_in(opening(view, limits), ActKind.PURPOSE)
        if found[1].attributes.has_topic
    ]
    if early:
        return early
    late = [
        found
        for found in _acts_in(turns_to_lead(view), ActKind.PURPOSE)
        if found[1].attributes.has_topic and not _offers(*found)
    ]
    return late[:1]


def _near_purpose(view: CallView, limits: Thresholds) -> Quote | None:
    """A purpose without a topic, else a filler opener, else what opened the call."""
    turns = opening(view, limits)
    for kind in (ActKind.PURPOSE, ActKind.FILLER_OPENER):
        for turn, act in _acts_in(turns, kind):
            return turn.quote(act)
    return None


def purpose_early(view: CallView, limits: Thresholds) -> Finding:
    """A reason with a topic within the first substantive turns to the person called."""
    found = [
        turn.quote(act)
        for turn, act in _acts_in(opening(view, limits), ActKind.PURPOSE)
        if act.attributes.has_topic
    ]
    return Finding(
        earned=bool(found),
        evidence=tuple(found[:1]),
        miss=_near_purpose(view, limits),
        settled=_opening_is_over(view, limits),
    )


def _in_its_sentence(turn: Turn, purpose: Act) -> Quote:
    """The whole sentence of a purpose: what is true of her may stand before the purpose itself."""
    whole = turn.text[: purpose.end]
    begins = max(whole.rfind(mark, 0, purpose.start) for mark in ".!?") + 1
    begins += len(whole[begins:]) - len(whole[begins:].lstrip())
    if not re.search(r"[.!?]", turn.text) or purpose.end - begins > _LONGEST_QUOTE:
        return turn.quote(purpose)
    return turn.quote(Span(start=begins, end=purpose.end))


def specific_purpose(view: CallView, limits: Thresholds) -> Finding:
    """The purpose holds something correct that is true of this customer."""
    stated = purposes(view, limits)
    found = [
        _in_its_sentence(turn, act)
        for turn, act in stated
        if act.attributes.specific and not act.attributes.wrong
    ]
    miss = next((turn.quote(act) for turn, act in stated), _near_purpose(view, limits))
    return Finding(
        earned=bool(found),
        evidence=tuple(found[:1]),
        miss=miss,
        settled=bool(stated) and _opening_is_over(view, limits),
    )


def _said_for_her(turn: Turn) -> tuple[Quote, ...]:
    """What becomes of it for her, where it is led in by "so that you", "before it … you"."""
    clause = _FOR_HER.search(turn.text)
    if clause is None or not turn.understood:
        return ()
    return (turn.quote(Span(start=clause.start(), end=clause.end())),)


def benefit_to_her(view: CallView, limits: Thresholds) -> Finding:
    """An outcome on her side, tied to the topic, in the opening."""
    stated = purposes(view, limits)
    turns = {turn.number: turn for turn in opening(view, limits)}
    turns.update((turn.number, turn) for turn, _ in stated)
    benefits = _acts_in(tuple(turns[number] for number in sorted(turns)), ActKind.BENEFIT)
    found = [turn.quote(act) for turn, act in benefits if act.attributes.kind != GENERIC]
    if not benefits:
        found = [quote for turn in opening(view, limits) for quote in _said_for_her(turn)]
    miss = next((turn.quote(act) for turn, act in (*benefits, *stated)), None)
    return Finding(
        earned=bool(stated and found),
        evidence=tuple(found[:1]),
        miss=miss,
        settled=bool(stated) and _opening_is_over(view, limits),
    )


def kindness(view: CallView) -> tuple[Turn, Act] | None:
    """A sincere word of care with nothing asked in the whole call, or None."""
    for turn, act in view.acts(ActKind.FILLER_OPENER, ActKind.PURPOSE, ActKind.EMPATHY):
        if act.attributes.kind == KINDNESS and act.attributes.sincere:
            return None if asks(view) else (turn, act)
    return None


def asks(view: CallView) -> tuple[Quote, ...]:
    """Everything in the call that wants something for the caller's own side.

    A call of his own or of a colleague's, put to her, is service; what she is to do is not.
    """
    return tuple(
        turn.quote(act)
        for turn, act in view.acts(*_ASKS, ActKind.NEXT_STEP_PROPOSAL)
        if act.act is not ActKind.NEXT_STEP_PROPOSAL or act.attributes.who == "customer"
    )


def filler_openers(view: CallView, limits: Thresholds) -> list[Quote]:
    """Contact for contact's sake: filler openers no purpose stands beside or before."""
    first_purpose = min((turn.number for turn, _ in purposes(view, limits)), default=None)
    was_bait = view.call.type is CallType.KINDNESS and bool(asks(view))
    return [
        turn.quote(act)
        for turn, act in _acts_in(view.turns, ActKind.FILLER_OPENER)
        if turn.understood
        and (
            was_bait
            if act.attributes.kind == KINDNESS and first_purpose is not None
            else first_purpose is None or turn.number < first_purpose
        )
    ]


def no_filler_opener(view: CallView, limits: Thresholds) -> Finding:
    """No contact for contact's sake; pays only with an early purpose or a pure kindness."""
    kind = kindness(view)
    if kind is not None:
        turn, act = kind
        return Finding(earned=1, evidence=(turn.quote(act),), at_the_end=True)
    early = purpose_early(view, limits)
    fillers = filler_openers(view, limits)
    return Finding(
        earned=bool(early.earned and not fillers),
        evidence=early.evidence,
        miss=fillers[0] if fillers else early.miss,
        at_the_end=True,
    )
