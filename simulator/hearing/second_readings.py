"""What words turn out to be once their first reading is held against the sentence around it.

Owns these corrections: a mere guess beside a plain question, pressure that is taken back in the
same breath, care that looks like a summary and a note of today's that is one, an invitation to
name mistakes, asking whether it is she who picked up, a cause that looks like a suggestion, when
somebody meets or expects a thing, which proposes nothing, and a quiet day, which does where a day
is looked for.
"""

import re
from dataclasses import replace

from simulator.hearing.acts import QUESTION_KINDS, ActKind, Attributes
from simulator.hearing.checking_back import asks_a_thing
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.learned import BY_MODEL
from simulator.hearing.likeness import content_stems, stems_of
from simulator.hearing.questions import names_nothing_of_hers
from simulator.hearing.wants import Wanted
from simulator.hearing.wording import Wording

_WROTE_DOWN = re.compile(
    r"\b(?:my (?:notes?|scribbles) says?|i (?:have )?(?:just )?(?:wrote|written|noted|jotted)"
    r"(?: it)? down)\b"
)
_HELD_UP = re.compile(
    r"\b(?:wrong|missing|missed|miss|correct|right|got it|add|strike|forgotten|left out)\b"
    r"[^.!?]*[.!?]*\s*$"
)
FOR_FAULTS = "for_faults"  # a check-back that asks what is missing or wrong
_SINCE_WHEN = re.compile(
    r"\b(?:since when|why|how (?:come|long|often|many times|much|far)|until when|when|where|what) $"
)
_THEY_MEET = re.compile(
    r"(?:and |so |but )*when (?:do|does|did|is|are|will) (?:the|your|she|he|they|his|her) "
    r"(?!(?:\w+ )?(?:time|day|moment|date|hour|diary|calendar|week)\b)"
    r"(?!(?:\w+ ){1,4}?(?:empty|quiet\w*|free|slack|calm\w*|idle|still|standing|closed)\b)"
)
_EXPECTS = re.compile(
    r"(?:and |so |but )*when (?:do|did) you (?:expect|think|believe|reckon|hear|notice|know)\b"
)
_TAKEN_BACK = re.compile(
    r"\b(?:(?:should|must|need|needs|have|do|does|ought|would) not|no (?:need|hurry|rush|pressure)"
    r"|nothing to (?:decide|sign)|take your time|better not|rather (?:not|wait)|whenever"
    r"|unless you|if you ever)\b"
)
_CARE = re.compile(
    r"\b(?:you|it|that|this|there|they|your)\b.*\b(?:angry|annoy\w*|upset|tired|exhaust\w*|busy"
    r"|stress\w*|frustrat\w*|worr(?:y|ied|ying)|sad|sick|fed up|disappoint\w*|nervous|afraid"
    r"|embarrass\w*|terrible|awful|horrible|unpleasant|painful|heavy|hard|tough|rough|difficult"
    r"|not easy|no time|not much time|little time|a lot on|(?:full|busy) hands|hands full"
    r"|under pressure|hurts?|shame|a pity|bad luck|late already|long day|without sleep)\b"
)
_NO_FAULT_OF_HIS = re.compile(
    r"\b(?:right or wrong|true or false|correct or not|(?:goes|going|go|went|gone) wrong)\b",
    re.IGNORECASE,
)
_FAULTS = re.compile(
    r"\b(?:miss(?:ed|ing)?|wrong|forg[eo]t(?:ten)?|left out|leave out|overlook(?:ed)?|muddled?"
    r"|mixed up|mix up|confused?|fluff(?:ed)?|botch(?:ed)?|mistaken|mistakes?|misunderst\w+"
    r"|misheard|off|false|incorrect|inaccurate|to add|would you add|you would (?:add|change"
    r"|correct)|to correct|would you correct"
    r"|to fix|to change|differently)\b"
)
_HIS_MISTAKES = re.compile(
    r"\b(?:what|anything|something|which|did|have|is|are|was|where)\b.*\b(?:i|my|me|off there"
    r"|wrong there|missing there|(?:any|some)thing wrong with (?:that|it)|still missing"
    r"|to fix|to correct|to add)\b"
)
# In plain wording every name of hers is the same one.
_IS_IT_HER = re.compile(
    r"^(?:(?:hello|hi|good (?:morning|afternoon|day|evening)|and|so|yes|oh|sorry) )*(?:is (?:that"
    r"|this|it)|are you|am i (?:speaking|talking) (?:to|with)|do i (?:speak|talk) (?:to|with)"
    r"|i (?:speak|talk) (?:to|with)|have i got|do i have|am i right with)"
    r" (?:(?:mr|ms|mrs|dr) )?dana\b"
)
# What may be the cause, and nothing to do about it: "so it's maybe not the battery at all".
_OF_A_CAUSE = re.compile(
    r"\b(?:maybe|perhaps|probably|possibly) (?:the |your |our |some )?\w+(?: \w+ly| just| simply)?"
    r" (?:is|are|was|were|has|had|does|did|do not|gets?|looks?|comes?|came|forgets?|goes|went"
    r"|\w+ed)\b"
    r"|\b(?:it|that|this|he|she|they) (?:is|was|are|were|may be|might be|could be|must be)"
    r"(?: \w+){0,2} (?:maybe|perhaps|probably|possibly|simply|just)\b"
)
_TO_BE_DONE = re.compile(
    r"\b(?:should|would|could(?! be)|try|help\w*|better|why not|how about|what if|worth|if"
    r"|you (?:can|might|may)|let|need)\b"
)
_A_QUIET_DAY = re.compile(
    r"(?:(?:and|so|or|then|well) )*(?:is there|are there|have you(?: got)?|do you have)"
    r" (?:a|an|any|some|one) (?:(?:more|really|fairly|usually|quite) )*(?:quiet\w*|calm\w*|free"
    r"|slack|slow|empty|gentle|eas\w+|better|good|spare) (?:\w+ ){0,2}?(?:morning|afternoon|day"
    r"|hour|time|moment|week|lunchtime|evening|slot|half hour)s?\b"
)
# The project's own judgement: heard with less, these are wrong about as often as right.
_A_GUESS = 0.65
_GUESSED_AT = frozenset(
    {
        ActKind.SMALL_TALK,
        ActKind.HELP_OFFER,
        ActKind.ASK_TO_REPEAT,
        ActKind.VALUE_GIVEN,
        ActKind.SUGGESTION,
        ActKind.DISQUALIFY,
        ActKind.FILLER_OPENER,
        ActKind.CHECK_BACK,
    }
)
_MUCH_OF_HERS = 8
# "Shall I close the file, and you ring me if things change?" fixes nothing.
_RINGS_IF_IT_CHANGES = re.compile(
    r"\byou(?: \w+)? (?:ring|call|phone|contact) (?:me|us) (?:if|when|should|once)\b[^.?!]*"
    r"\b(?:chang\w+|different|ready|need\w*|want\w*)\b"
)
_OF_HERS_ENOUGH = 2  # words she used herself: then it is a summary, however kindly put


def read_again(drafts: list[Draft], wording: Wording, context: HearingContext) -> list[Draft]:
    """The drafts, with those readings mended that the words around them do not bear out."""
    kept = [draft for draft in drafts if not _released(draft, wording)]
    asks = [draft for draft in kept if draft.act in QUESTION_KINDS]
    kept = [
        draft
        for draft in kept
        if not (
            _is_a_guess_beside(asks, draft)
            or _is_said_better(draft, kept)
            or (context.in_opening and _only_asks_for_time(draft, kept))
        )
    ]
    arranging = bool(context.open_step) or any(
        draft.act is ActKind.NEXT_STEP_PROPOSAL for draft in kept
    )
    if not context.in_opening:
        kept = [each for draft in kept for each in _after_the_matter(draft, wording, context)]
    mended = (_mended(draft, wording, context, arranging=arranging) for draft in kept)
    return [draft for draft in mended if draft is not None]


def _is_a_guess_beside(asks: list[Draft], draft: Draft) -> bool:
    """Whether an act is no more than a guess, in a turn whose questions are plain."""
    if not any(ask is not draft and ask.confidence > draft.confidence for ask in asks):
        return False
    if draft.act is ActKind.NEXT_STEP_PROPOSAL:
        said = draft.attributes
        return (
            draft.confidence <= _A_GUESS and said.moment is None and not said.asks_her_date
        ) and any(ask.act is ActKind.OPEN_QUESTION for ask in asks)
    by_model = draft.reason.startswith(BY_MODEL)  # its threshold has weighed that already
    return draft.act in _GUESSED_AT and draft.confidence <= _A_GUESS and not by_model


def _only_asks_for_time(draft: Draft, others: list[Draft]) -> bool:
    """ "Can we talk?", as he says why he rings, is about now."""
    said = draft.attributes
    if draft.act is not ActKind.NEXT_STEP_PROPOSAL or said.moment is not None or said.action:
        return False
    return any(
        other.act is ActKind.TIME_REQUEST and (other.start, other.end) == (draft.start, draft.end)
        for other in others
    )


def _is_said_better(draft: Draft, others: list[Draft]) -> bool:
    """Whether the same words are more surely something else."""
    return (
        draft.act in (ActKind.HELP_OFFER, ActKind.PERSONA_QUESTION)
        and draft.confidence <= _A_GUESS
        and any(o is not draft and o.overlaps(draft) and o.confidence > _A_GUESS for o in others)
    )


def _released(draft: Draft, wording: Wording) -> bool:
    """Whether the words around take it back: "You should not sign today" is no pushing."""
    if draft.act is ActKind.NEXT_STEP_PROPOSAL:  # "When does the board meet?"
        left_to_her = _RINGS_IF_IT_CHANGES.search(wording.plain, draft.start, draft.end)
        return bool(_THEY_MEET.match(wording.plain, draft.start) or left_to_her)
    if draft.act is not ActKind.PRESSURE:
        return False
    sentence = wording.sentence_at(draft.start)
    return bool(_TAKEN_BACK.search(wording.plain, sentence.start, sentence.end))


def _mended(
    draft: Draft, wording: Wording, context: HearingContext, *, arranging: bool
) -> Draft | None:
    text = wording.plain[draft.start : draft.end]
    match draft.act:
        case ActKind.SUGGESTION if draft.reason.startswith(BY_MODEL) and _names_a_cause(text):
            return _as_a_guess(draft, wording, context)
        case ActKind.CLOSED_QUESTION if arranging and _A_QUIET_DAY.match(text):
            mended = _read_as(draft, ActKind.NEXT_STEP_PROPOSAL, "next step: asks for a quiet day")
            return replace(
                mended, attributes=Attributes(asks_her_date=True, step=context.named_step)
            )
        case ActKind.HELP_OFFER if (
            draft.confidence <= _A_GUESS
            and not draft.runs_on
            and not draft.reason.startswith(BY_MODEL)
        ):
            mended = _read_as(draft, ActKind.CLOSED_QUESTION, "question: asks whether there is any")
            return replace(mended, attributes=Attributes(kind="yes_no"))
        case ActKind.NEXT_STEP_PROPOSAL if _EXPECTS.match(wording.plain, draft.start):
            mended = _read_as(draft, ActKind.CLOSED_QUESTION, "question: when she expects it")
            return replace(mended, attributes=Attributes(kind="datum", wants=Wanted.DAY))
        case ActKind.CHECK_BACK if _SINCE_WHEN.search(wording.plain, 0, draft.start):
            mended = _read_as(draft, ActKind.CLOSED_QUESTION, "question: since when, or why")
            start = wording.sentence_at(draft.start).start
            return replace(mended, start=start, attributes=Attributes(kind="datum"))
        case ActKind.NOTE_REFERENCE if context.disclosed and _is_todays_note(
            draft, wording, context
        ):
            return _read_as(draft, ActKind.RECAP, "recap: what he wrote down, held up to correct")
        case ActKind.RECAP if _is_care(draft, text, wording, context):
            return _read_as(
                draft, ActKind.EMPATHY, "empathy: feels with her and gives nothing back"
            )
        case ActKind.CHECK_BACK if _FAULTS.search(text) and not _NO_FAULT_OF_HIS.search(text):
            return replace(draft, attributes=replace(draft.attributes, kind=FOR_FAULTS))
        case kind if kind in QUESTION_KINDS and _asks_for_faults(text, context):
            mended = _read_as(draft, ActKind.CHECK_BACK, "check-back: asks what he got wrong")
            return replace(mended, attributes=Attributes(kind=FOR_FAULTS))
        case ActKind.BLAME if _ASKS_WHY.match(text) and _NOT_CROSS.search(wording.plain):
            return _read_as(draft, ActKind.OPEN_QUESTION, "question: asks why, and is not cross")
        case ActKind.CLOSED_QUESTION if context.in_opening and _IS_IT_HER.match(text):
            return _read_as(draft, ActKind.ASK_FOR_PERSON, "ask for person: whether it is her")
        case _:
            return draft


_ASKS_WHY = re.compile(r"(?:(?:and|so|but) )*(?:why|how come)\b")
# "Why didn't you ring us back? I'm not cross, I'd only like to learn from it."
_NOT_CROSS = re.compile(
    r"\b(?:not (?:\w+ )?(?:cross|angry|upset|annoyed|blaming|a reproach|a complaint|blame)"
    r"|no (?:blame|reproach|hard feelings|offence)|if you do not mind (?:me|my) asking"
    r"|(?:only|just) (?:(?:would )?like|want)(?:ed)? to (?:learn|understand|know))\b"
)


_HOW_IT_GOES = re.compile(
    r"(?:how (?:is|are|has|have) (?:it|things|everything)(?: been)?(?: all)?(?: going| doing)?"
    r"(?: (?:today|now|so far|at the moment|these days|lately|then))?)$"
)
# What anybody may be asked about, whatever he rings for.
_OF_ANYBODY = re.compile(
    r"\b(?:(?:this|last|your|the) )?(?:day|days|week|weekend|morning|afternoon|year|family"
    r"|summer|winter|spring|autumn|holidays?|christmas|easter|weather|drive|trip)\b"
)


def _after_the_matter(draft: Draft, wording: Wording, context: HearingContext) -> tuple[Draft, ...]:
    """No small talk, once she knows what he rings about: "so how's it going?" asks after that."""
    if draft.act is not ActKind.SMALL_TALK:
        return (draft,)
    if _HOW_IT_GOES.match(wording.plain[draft.start : draft.end].strip()):
        return (_read_as(draft, ActKind.OPEN_QUESTION, "question: how what he rings about goes"),)
    if not draft.reason.startswith(BY_MODEL) or wording.sentence_at(draft.start).mark != "?":
        return (draft,)
    named = _OF_ANYBODY.sub("", wording.plain[draft.start : draft.end])
    hers = content_stems(named) and not names_nothing_of_hers(named, context)
    return () if hers else (draft,)


def _read_as(draft: Draft, act: ActKind, reason: str) -> Draft:
    return replace(draft, act=act, reason=reason, attributes=Attributes())


def _names_a_cause(text: str) -> bool:
    return bool(_OF_A_CAUSE.search(text)) and not _TO_BE_DONE.search(text)


def _as_a_guess(draft: Draft, wording: Wording, context: HearingContext) -> Draft | None:
    """What he takes for the cause: a question where it is marked, else a guess about her words."""
    hers = not stems_of(wording.tokens_of(draft.start, draft.end)).isdisjoint(_told_of(context))
    if wording.sentence_at(draft.start).mark == "?":
        mended = _read_as(
            draft, ActKind.CLOSED_QUESTION, "question: asks whether that is the cause"
        )
        kind = "clarifying" if hers else "declarative"
        return replace(mended, attributes=Attributes(kind=kind, wants=Wanted.YES_NO))
    if not hers:
        return None
    mended = _read_as(draft, ActKind.RECAP, "recap: guesses at the cause")
    return replace(mended, attributes=Attributes(kind="guess"))


def _told_of(context: HearingContext) -> frozenset[str]:
    """The content words of what she has told."""
    told = {*context.disclosed, *context.guarded}
    return frozenset[str]().union(
        *(content_stems(fact.text) for fact in context.prepared.facts if fact.id in told)
    )


def _is_care(draft: Draft, text: str, wording: Wording, context: HearingContext) -> bool:
    said = stems_of(wording.tokens_of(draft.start, draft.end))
    return len(said & _told_of(context)) < _OF_HERS_ENOUGH and bool(_CARE.search(text))


def _is_todays_note(draft: Draft, wording: Wording, context: HearingContext) -> bool:
    """Whether "my notes say …" gives back what she told today: it ends in asking what is wrong."""
    written = _WROTE_DOWN.search(wording.plain, draft.start, draft.end)
    said = stems_of(wording.tokens_of(draft.start, draft.end))
    if 2 * len(said & _told_of(context)) >= max(len(said), _MUCH_OF_HERS):
        return True  # nearly all of it she has told in this call
    return written is not None and _HELD_UP.search(wording.plain, draft.end) is not None


def _asks_for_faults(text: str, context: HearingContext) -> bool:
    told = bool(context.disclosed) and not asks_a_thing(text) and not _NO_FAULT_OF_HIS.search(text)
    return told and bool(_FAULTS.search(text)) and bool(_HIS_MISTAKES.search(text))
