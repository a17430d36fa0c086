"""Acts that show only over a whole turn: a day and then what happens on it, a list of features."""

import re
from dataclasses import replace
from datetime import date, timedelta

from simulator.hearing.acts import QUESTION_KINDS, ActKind, Attributes, Moment, When
from simulator.hearing.context import HearingContext
from simulator.hearing.days_said import is_a_deadline
from simulator.hearing.drafts import Draft
from simulator.hearing.inviting import CURIOUS, TO_TELL, asks_what
from simulator.hearing.purpose import Judged, judge
from simulator.hearing.steps import day_they_meet, describe_step
from simulator.hearing.tokens import Token, stem, tokenise, words
from simulator.hearing.wording import Sentence, Wording

_MOST_WORDS_BESIDE = 5  # "Thursday the second at nine, then."
_BESIDE_A_DAY = words(
    "on at by the or then maybe perhaps say and so okay early late in of for instead first thing"
    " morning afternoon noon evening about around possibly after before lunch how what well please"
)
_MEETS = re.compile(
    r"\b(?:i|we|you|us|both|\w+ and i|my \w+|our \w+) (?:will |can |shall |could |would |am |are )*"
    r"(?:come|coming|call|calling|ring|ringing|phone|visit|meet|see|send|bring|show|drop|write|"
    r"email|be there|be with you|look|talk|speak|walk|go through|report)\b"
)
_NOT_A_DATE_OF_OURS = frozenset(
    {
        ActKind.PURPOSE,
        ActKind.RECAP,
        ActKind.VALUE_GIVEN,
        ActKind.BLAME,
        ActKind.NOTE_REFERENCE,
        ActKind.FALSE_URGENCY,
        ActKind.PRESSURE,
        ActKind.OVER_PROMISE,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.EMPATHY,
        ActKind.GOODBYE,
        ActKind.SMALL_TALK,
        ActKind.NEXT_STEP_PROPOSAL,
    }
    | QUESTION_KINDS
)


_MISTAKEN_FOR = frozenset({ActKind.RECAP, ActKind.CLOSED_QUESTION})


def _covered(
    sentence: Sentence, drafts: list[Draft], *, but: frozenset[ActKind] = frozenset()
) -> bool:
    return any(
        draft.act in _NOT_A_DATE_OF_OURS - but
        and draft.start < sentence.end
        and sentence.start < draft.end
        for draft in drafts
    )


_MOST_WORDS_OF_AN_ENTRY = 12  # "Then the 23rd at ten, you, Ilse and me."
_VERBS = words(
    "is are was were be been am do does did have has had can could would should must means said"
    " told happened stops stopped comes came went mention mentioned suggest suggested offered meant"
)
_US = words("me us i")
_AN_ENTRY = "next step: a day and who is there"
_WISHES = re.compile(r"(?:(?:and|so|then) )*(?:good luck|all the best|enjoy|happy)\b")
_TAKES_IT_IN = re.compile(r"(?:(?:oh|ah|okay|hm|so|right|well|yes) )*i (?:see|understand)\b")
_ANY_SUCH_DAY = re.compile(r"\b(?:a|any|every|each) $", re.IGNORECASE)
_NOTES_IT = re.compile(r"\b(?:i|we) (?:will |have )?(?:write|wrote|written|note|noted) ")


def _is_an_entry(
    beside: list[Token], named: list[Moment], today: date | None, *, has_hour: bool
) -> bool:
    """Whether words read like an entry in a diary: a day to come, who is there, and no verb."""
    said = {token.lower for token in beside}
    if "between" in said:  # "between us" says who may know, not who is there
        return False
    ahead = [m for m in named if m.until is None and m.day and (today is None or m.day > today)]
    ours = not said.isdisjoint(_US) or ("you" in said and has_hour)
    return bool(
        ahead and ours and len(beside) <= _MOST_WORDS_OF_AN_ENTRY and said.isdisjoint(_VERBS)
    )


def with_dated_steps(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """The drafts with the next steps that begin with a bare day, and without what they were
    taken for: "Then the 23rd at ten, you, Ilse and me?" sums nothing up and asks nothing else.
    """
    found = _dated_steps(drafts, wording, when, context)
    found += _hour_alone(drafts + found, wording, when, context)
    entries = [step for step in found if step.reason == _AN_ENTRY]
    return [
        draft
        for draft in drafts
        if not (draft.act in _MISTAKEN_FOR and any(draft.overlaps(step) for step in entries))
        and not (
            draft.act in QUESTION_KINDS
            and any(step.start <= draft.start and draft.end <= step.end for step in found)
        )
        and not (found and draft.act in QUESTION_KINDS and _is_only_a_day(draft, wording, when))
    ] + found


def _is_only_a_day(draft: Draft, wording: Wording, when: When) -> bool:
    """Whether words hold a day and nothing else: "The week after next?"."""
    tokens = wording.tokens_of(draft.start, draft.end)
    within = [t for t in tokens if any(m.start <= t.start < m.end for m in when.moments)]
    return bool(within) and all(t in within or t.lower in _BESIDE_A_DAY for t in tokens)


_REASON = re.compile(r"\bbecause\b")
_BY_WHEN = re.compile(r"\bso (?:\w+ )?(?:by|before|until)(?: the)? $", re.I)  # "So here by 11 May"
_MOST_WORDS_WITH_AN_HOUR = 4  # "At seven, lovely."


def _hour_alone(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """The hour of the step that lies open, said without its day."""
    hours = [m for m in when.moments if m.time]
    steps = any(draft.act is ActKind.NEXT_STEP_PROPOSAL for draft in drafts)
    if not context.open_step or steps or len(hours) != 1 or hours[0].day:
        return []
    sentence = next(
        s for s in wording.sentences if hours[0].start < wording.span(s.start, s.end)[1]
    )
    tokens = wording.tokens_of(sentence.start, sentence.end)
    beside = [t for t in tokens if not hours[0].start <= t.start < hours[0].end]
    if len(beside) > _MOST_WORDS_WITH_AN_HOUR or _covered(sentence, drafts, but=QUESTION_KINDS):
        return []
    if not _VERBS.isdisjoint(token.lower for token in beside):
        return []
    return [
        Draft(
            act=ActKind.NEXT_STEP_PROPOSAL,
            start=sentence.start,
            end=sentence.end,
            confidence=0.7,
            reason="next step: the hour of the one that lies open",
            attributes=replace(
                describe_step(wording, sentence.start, sentence.end, when, context),
                step=context.named_step,
                kind="completes",
            ),
        )
    ]


_NEXT_STEP_WITHIN = timedelta(days=400)  # own judgement: "and in three years?" arranges nothing


def _is_years_away(moment: Moment, today: date | None) -> bool:
    if today is None or moment.day is None:
        return False
    return moment.day > today + _NEXT_STEP_WITHIN


def _dated_steps(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """Next steps that begin with a bare day: "Tuesday at ten, then. I ring you about the trial."

    Only once the call is under way; in the opening a day tells when something was.
    """
    if (context.in_opening or context.awaiting == "purpose") and not context.open_step:
        return []
    found = []
    for index, sentence in enumerate(wording.sentences):
        first, last = wording.span(sentence.start, sentence.end)
        named = [m for m in when.moments if first <= m.start < last and m.day and not m.vague]
        # Neither a favour for today nor a day that is over is a next step.
        named = [m for m in named if context.today is None or (m.day and m.day > context.today)]
        named = [m for m in named if not _ANY_SUCH_DAY.search(wording.text, 0, m.start)]
        named = [m for m in named if not is_a_deadline(wording.text, m)]
        named = [m for m in named if not _is_years_away(m, context.today)]
        named = [m for m in named if not _BY_WHEN.search(wording.text, 0, m.start)]
        if not named:
            continue
        reason = _REASON.search(wording.plain, sentence.start, sentence.end)
        beside = [
            token
            for token in wording.tokens_of(
                sentence.start, reason.start() if reason else sentence.end
            )
            if not any(m.start <= token.start < m.end for m in named)
        ]
        at = any(m.time and first <= m.start < last for m in when.moments)
        entry = _is_an_entry(beside, named, context.today, has_hour=at)
        # "Tomorrow?" offers a day; it asks nothing about it.
        is_bare = all(token.lower in _BESIDE_A_DAY for token in beside)
        but = (_MISTAKEN_FOR if entry else frozenset()) | (QUESTION_KINDS if is_bare else set())
        if _covered(sentence, drafts, but=but):
            continue
        text = wording.plain[sentence.start : sentence.end]
        whole_day = any(m.until is None for m in named)
        if (
            _IS_OVER.search(text)
            or _NOTES_IT.search(text)
            or _WISHES.match(text)
            or _TAKES_IT_IN.match(text)
        ):
            continue
        few = whole_day and len(beside) <= _MOST_WORDS_BESIDE
        if not (few or entry or _MEETS.search(text)):
            continue
        end = sentence.end
        if index + 1 < len(wording.sentences):
            following = wording.sentences[index + 1]
            after = wording.plain[following.start : following.end]
            if following.mark != "?" and _MEETS.search(after):
                end = following.end
        attributes = describe_step(wording, sentence.start, end, when, context)
        found.append(
            Draft(
                act=ActKind.NEXT_STEP_PROPOSAL,
                start=sentence.start,
                end=end,
                confidence=0.75,
                reason=_AN_ENTRY if entry else "next step: a day, and what happens then",
                attributes=replace(
                    attributes,
                    moment=day_they_meet(wording.text, named),
                    step=attributes.step or context.named_step,
                    action=attributes.action or entry,
                ),
            )
        )
    return found


# "The deposit was due on the tenth", "I won't push anything on you this week".
_IS_OVER = re.compile(
    r"\b(?:was|were|had been|has been) (?:\w+ )?(?:due|planned|promised|supposed|meant)\b"
    r"|\b(?:i|we) (?:will|would|shall|do) not (?!(?:\w+ )*(?:until|till|before)\b)"
)
_MONTHS = frozenset(
    stem(name)
    for name in words(
        "january february march april may june july august september october november december"
    )
)
_TERSE = 8  # words at most: "Seals on line 2."
_TOLD = 2  # things of hers in a statement make it the reason for the call
_IS_NO_REASON = re.compile(
    r"\b(?:i|we) (?:am|are) not (?:(?:just|even|really) )?(?:calling|ringing|phoning)\b"
)
_CLAUSE_WORDS = words(
    "i you he she it we they me us that this there is are was were am be been do does did have has"
    " had can could will would shall should may might must let because so"
)
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|re|because of|due to|on account of|as regards"
    r"|(?:with|in) (?:regard|reference|respect|relation) to)\b"
)
_ABOUT_WHAT = re.compile(
    rf"{_ABOUT.pattern} (?P<what>(?!you\b|me\b|it\b|that\b|this\b|us\b|him\b|her\b|them\b"
    r"|what\b|how\b|anything\b|something\b|nothing\b|everything\b|\d)(?:[^ .?!]+ ?){1,6})"
)
_DENIED = re.compile(r"\b(?:not|nothing|no|never)\b(?: \w+){0,3} ?$")
_OF_YOU = re.compile(r"\b(?:you|your)\b")
_MANNERS = frozenset(
    {ActKind.GREETING, ActKind.SELF_INTRODUCTION, ActKind.ASK_FOR_PERSON, ActKind.TIME_REQUEST}
)
_TELLS = _MANNERS | {
    ActKind.BACKCHANNEL,
    ActKind.AFFIRM,
    ActKind.ANSWER,
    ActKind.BENEFIT,
    ActKind.THANKS,
    ActKind.NOTE_REFERENCE,
}


def _is_on_the_note(anchors: tuple[str, ...], context: HearingContext) -> bool:
    """Whether one of these is a matter that his briefing names, and not only a month of it."""
    named = {token.stem for anchor in anchors for token in tokenise(anchor)} - _MONTHS
    noted = (token.stem for text in context.prepared.briefing for token in tokenise(text))
    return not named.isdisjoint(noted)


_FEELS_WITH_HER = re.compile(
    r"\b(?:that|it|this) (?:must (?:be|have been)|sounds|is) (?:\w+ )?(?:awkward|hard|annoying"
    r"|tiring|bad|difficult|tough|a lot|sad|terrible)\b"
)


def with_bare_purposes(
    drafts: list[Draft], wording: Wording, context: HearingContext
) -> list[Draft]:
    """The drafts, and a topic of hers where he owes her a reason, without any word for calling.

    "Seals on line 2." names it and nothing else; "it's Sam, about the deposit for the
    certificates" and "the deposit hasn't arrived, so I wondered" tell two things of hers.
    What sounds like a summary before she has told anything is such a reason too.
    """
    if not context.in_opening or any(draft.act is ActKind.PURPOSE for draft in drafts):
        return drafts
    if (wished := _what_he_would_know(drafts, wording, context)) is not None:
        return [*drafts, wished]
    if (about := _what_it_is_about(drafts, wording, context)) is not None:
        return [*drafts, about]
    nothing_told = not (context.disclosed or context.guarded)
    tells = _TELLS | {ActKind.RECAP} if nothing_told else _TELLS
    for sentence in wording.sentences:
        ends = sentence.end if sentence.mark != "?" else _asks_from(sentence, drafts, wording)
        if ends == sentence.start or _IS_NO_REASON.search(wording.plain, sentence.start, ends):
            continue
        beside = [d for d in drafts if d.start < ends and sentence.start < d.end]
        if any(draft.act not in tells for draft in beside):
            continue
        if _FEELS_WITH_HER.search(wording.plain, sentence.start, ends):
            continue
        manners = [draft for draft in beside if draft.act in _MANNERS]
        start = min(max((d.end for d in manners), default=sentence.start), ends)
        tokens = wording.tokens_of(start, ends)
        judged = judge(tokens, context.prepared, context.known)
        is_terse = (
            not manners
            and len(tokens) <= _TERSE
            and not any(token.lower in _CLAUSE_WORDS for token in tokens)
            # once she has told something, two words about it are no reason of his to ring
            and (nothing_told or _is_on_the_note(judged.anchors, context))
        )
        named = judged.anchors or judged.wrong
        if (
            len(judged.anchors) >= _TOLD
            or any(" " in anchor for anchor in judged.anchors)
            or (
                (
                    context.awaiting == "purpose"
                    or (nothing_told and _OF_YOU.search(wording.plain, start))
                )
                and _is_on_the_note(judged.anchors, context)
            )
            or (named and (is_terse or _ABOUT.search(wording.plain, start, ends)))
        ):
            return [
                *(draft for draft in drafts if draft.act is not ActKind.RECAP),
                _reason_for_ringing(start, ends, judged, "terse"),
            ]
    return drafts


_FEWEST_BEFORE_ASKING = 8  # words of a statement that a question follows in the same sentence


def _asks_from(sentence: Sentence, drafts: list[Draft], wording: Wording) -> int:
    """Where the question begins that ends a sentence: "I saw four invoices, so how are you?".

    The beginning of the sentence, where too little stands before it.
    """
    asks = [d.start for d in drafts if d.act in QUESTION_KINDS]
    first = min((at for at in asks if sentence.start <= at < sentence.end), default=sentence.start)
    told = len(wording.tokens_of(sentence.start, first))
    return first if told >= _FEWEST_BEFORE_ASKING else sentence.start


def _what_it_is_about(
    drafts: list[Draft], wording: Wording, context: HearingContext
) -> Draft | None:
    """ "Ms Rao, it's Sam, about the uniforms": a matter named after "about" and nothing else."""
    for sentence in wording.sentences:
        about = _ABOUT_WHAT.search(wording.plain, sentence.start, sentence.end)
        if sentence.mark == "?" or about is None:
            continue
        if _DENIED.search(wording.plain[sentence.start : about.start()]):
            continue
        if any(d.start <= about.start() < d.end and d.act not in _TELLS for d in drafts):
            continue
        tokens = wording.tokens_of(about.start("what"), about.end("what"))
        judged = judge(tokens, context.prepared, context.known)
        if judged.has_topic:
            return _reason_for_ringing(about.start(), about.end("what"), judged, "terse")
    return None


def _reason_for_ringing(start: int, end: int, judged: Judged, kind: str) -> Draft:
    return Draft(
        act=ActKind.PURPOSE,
        start=start,
        end=end,
        confidence=0.6,
        reason="purpose: names what it is about where he owes her a reason",
        attributes=Attributes(
            kind=kind,
            has_topic=True,
            specific=judged.specific,
            anchors=judged.anchors,
            wrong=judged.wrong,
        ),
    )


_HOW_ARE_YOU = re.compile(
    r"how (?:(?:you|things|it|everything|everybody|everyone|all|are|is|have|been|goes|going|doing)"
    r"\W*)+$"
)


def _what_he_would_know(
    drafts: list[Draft], wording: Wording, context: HearingContext
) -> Draft | None:
    """ "I merely wondered how you find the scanner": what he would like to know is his reason."""
    for draft in drafts:
        text = wording.plain[draft.start : draft.end]
        if draft.act not in QUESTION_KINDS or not (asks_what(text) or TO_TELL.match(text)):
            continue
        tokens = wording.tokens_of(draft.start, draft.end)
        judged = judge(tokens, context.prepared, context.known)
        if not (judged.anchors or judged.wrong):
            # "Your decision was due in August, and I'd like to know what for": told beside it.
            beside = _judged_but_for_questions(wording, draft, context)
            has_topic = judged.has_topic or bool(beside.anchors) or not _HOW_ARE_YOU.search(text)
            judged = replace(beside, has_topic=has_topic)
        if judged.has_topic:
            return _reason_for_ringing(draft.start, draft.end, judged, "")
    return None


def _judged_but_for_questions(wording: Wording, asks: Draft, context: HearingContext) -> Judged:
    """What his statements name, and the one in which he says what he would like to know."""
    tokens = [
        token
        for sentence in wording.sentences
        if sentence.mark != "?" or sentence.start <= asks.start < sentence.end
        for token in wording.tokens_of(sentence.start, sentence.end)
    ]
    return judge(tuple(tokens), context.prepared, context.known)


_OF_HERS = re.compile(
    r"\byour (?!team|family|side|end|business|company|firm|day|week|colleagues|people|house|time"
    r"|holidays?|weekend|voice|turn|name|list)\w+"
)


def without_idle_fillers(
    drafts: list[Draft], wording: Wording, context: HearingContext
) -> list[Draft]:
    """The drafts without "just saying hello" where news of hers or real kindness follows it.

    "Just checking in. Your tips came back today" has a reason; a question that follows
    gives none.
    """
    fillers = [draft for draft in drafts if draft.act is ActKind.FILLER_OPENER]
    is_kind = any(draft.attributes.sincere for draft in fillers)
    return [
        draft
        for draft in drafts
        if draft.act is not ActKind.FILLER_OPENER
        or draft.attributes.sincere
        or not (is_kind or _news_follows(draft, wording, context))
    ]


def _news_follows(filler: Draft, wording: Wording, context: HearingContext) -> bool:
    for sentence in wording.sentences:
        start = max(sentence.start, filler.end)
        if sentence.end <= filler.end or sentence.mark == "?":
            continue
        if _OF_HERS.search(wording.plain, start, sentence.end):
            return True
        tokens = wording.tokens_of(start, sentence.end)
        if judge(tokens, context.prepared, context.known).anchors:
            return True
    return False


_LIST = 3  # things named side by side make a list
_RUN_OF_THINGS = 10  # words without "you", "so" or a verb of hers
_INCLUDES = re.compile(
    r"\b(?:includes?|features|has|have|offers?|provides?|with) "
    r"(?P<things>(?:(?!you|your|because|so\b|but\b|what|how|would|could|can\b|i\b)\w+ ?)+)"
)
_LONG_PITCH = 45  # words on what he sells in one turn
_MANY_PITCHES = 3


def feature_dumps(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """A dump where what he sells is listed: three features side by side, or a long speech."""
    pitches = [draft for draft in drafts if draft.act is ActKind.PITCH]
    if not pitches:
        return []
    listed = any(_things_listed(draft, wording) >= _LIST for draft in pitches)
    spoken = sum(len(wording.tokens_of(draft.start, draft.end)) for draft in pitches)
    if not (listed or spoken >= _LONG_PITCH or len(pitches) >= _MANY_PITCHES):
        return []
    return [
        Draft(
            act=ActKind.FEATURE_DUMP,
            start=pitches[0].start,
            end=pitches[-1].end,
            confidence=0.8 if listed else 0.7,
            reason="feature dump: a list of what he sells"
            if listed
            else "feature dump: a long speech about what he sells",
            attributes=Attributes(technical=any(d.attributes.technical for d in pitches)),
        )
    ]


def _things_listed(draft: Draft, wording: Wording) -> int:
    sentence = wording.sentence_at(draft.start)
    if CURIOUS.search(wording.plain, sentence.start, sentence.end):
        return 0  # who wonders about hers lists nothing of his
    commas = sum(draft.start < place <= sentence.end for place in wording.commas)
    joined = wording.plain[draft.start : sentence.end].count(" and ")
    if commas + joined > 1:
        return commas + joined + 1
    # Without marks a run of names after "includes" is the list.
    run = _INCLUDES.search(wording.plain, draft.start, draft.end)
    named = run and len(run["things"].split()) >= _RUN_OF_THINGS
    return _LIST if named and not wording.is_punctuated else 0
