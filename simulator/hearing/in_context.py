"""What words mean because of what she said before: follow-ups, answers, unfinished phrases."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from simulator.hearing.acts import QUESTION_KINDS, ActKind, Attributes, Moment, When
from simulator.hearing.arrangements import arranges
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.inviting import asks_what
from simulator.hearing.likeness import content_stems, facts_touched, stems_of
from simulator.hearing.numbers import numbers
from simulator.hearing.offers import LIKE_A_STEP
from simulator.hearing.purpose import content, judge
from simulator.hearing.questions import Matched, matched, names_nothing_of_hers
from simulator.hearing.standing import main_clause
from simulator.hearing.steps import describe_step, of_the_step
from simulator.hearing.tokens import Token, tokenise, words
from simulator.hearing.wants import Wanted, speaks_of_elsewhere
from simulator.hearing.wording import Wording

_POINTS_BACK = re.compile(
    r"\b(?:that|it|this|then|they|them|those|these|there|he|she|him|her|such|which of|when (?:it"
    r"|that|they)|else|you (?:said|mentioned|told|just|were saying)|in that case|like what"
    r"|for example|for instance|exactly)\b|^(?:and )?(?:why|how come|how so|because|since when"
    r"|such as|like|who|meaning|what happens|what happened|what then)\b"
)
_BARE = re.compile(
    r"^(?:(?:and|so|okay|please|can you|could you|would you|well|maybe) )*(?:tell me(?: a (?:bit"
    r"|little))? more(?: about (?:that|it|this))?|go on|say more|elaborate(?: on that)?"
    r"|more(?: please)?|(?:can|could) you elaborate(?: on that)?|and what else|what else"
    r"|anything else|explain(?: (?:me|it|that|this|to me))*(?: a (?:bit|little))?(?: more)?"
    r"|what (?:exactly |precisely )?(?:happen|happens|happened|is happening|is going on)"
    r"(?: (?:there|then|that day|to (?:it|them|you)|with (?:it|them)))?(?: exactly)?)(?: please)?$"
)
_MONTHS = words(
    "january february march april may june july august september october november december spoke"
    " exactly precisely actually really then there"
)
_DIGS = re.compile(
    r"\b(?:why|cost|costs|affect|affects|effect|impact|mean|means|lead|leads|happen|happens"
    r"|cause|causes|caused|reason|because|example|who (?:gets|has|notices|feels|is|pays|calls"
    r"|handles|deals|fixes|takes)|how (?:do|does|did) (?:you|your|they|the)|deal with|cope"
    r"|handle|result|results|consequence|feel|notice|begin|start|started|since when|tried"
    r"|would change|if (?:it|that|they))\b"
)
_EFFECT = re.compile(
    r"\b(?:costs?|affects?|effects?|impact|consequences?|happens? (?:when|if|then|to)|leads? to"
    r"|means? (?:for|to)|who (?:gets|notices|handles|feels|pays|deals|calls|fixes)|since when"
    r"|how (?:long|often) (?:has|have|does|do) (?:it|that|this|they))\b"
)
_ASKS_BEYOND = re.compile(
    r"^(?:and |but |so |okay |right )*(?:why|how come|what for|what does (?:that|it) mean"
    r"|what(?: is|'s) behind|what makes)\b"
)
_GIVEN_BACK = re.compile(r"\b(?:you said|did you say|you say|you mean)\b")
_IS_THAT = re.compile(r"(?:(?:and|so|but|okay) )*(?:was|is) that\b")
_ONLY_PROMPT = re.compile(r"^[^.!]{0,60}\?$")


def leaves_it_open(question: str) -> bool:
    """Whether a question in plain wording only asks for more: "What happened? Can you explain?"."""
    return bool(_BARE.match(question.strip(" ?.!")))


def names_no_topic(question: str) -> bool:
    """Whether a question has no topic of its own: "What's happened since May?"."""
    return all(token.lower in _MONTHS for token in content(tokenise(question)))


def has_told(context: HearingContext) -> bool:
    """Whether she has said anything a question could follow up."""
    if context.disclosed or context.guarded:
        return True
    heard = context.heard_before.strip()
    return len(content_stems(heard)) >= 2 and not _ONLY_PROMPT.match(heard)


def _told_texts(context: HearingContext) -> tuple[str, ...]:
    told = {*context.disclosed, *context.guarded}
    return (
        context.heard_before,
        *context.earlier,
        *(fact.text for fact in context.prepared.facts if fact.id in told),
    )


def _her_words(context: HearingContext) -> frozenset[str]:
    return frozenset[str]().union(*(content_stems(text) for text in _told_texts(context)))


def follow_ups(drafts: list[Draft], wording: Wording, context: HearingContext) -> list[Draft]:
    """A follow-up beside each question that asks on about what she has told."""
    if not has_told(context):
        return []
    hers = _her_words(context)
    found = []
    for draft in drafts:
        if draft.act not in QUESTION_KINDS or draft.act is ActKind.LEADING_QUESTION:
            continue
        if draft.attributes.kind in ("clarifying", "request", "permission"):
            continue
        text = wording.plain[draft.start : draft.end]
        stems = stems_of(wording.tokens_of(draft.start, draft.end))
        bare = leaves_it_open(text)
        points = _POINTS_BACK.search(text)
        shared = stems & hers
        reason = ""
        if bare:
            reason = "asks for more"
        elif shared and (stems - hers or points or _DIGS.search(text)):
            reason = f"asks on about {', '.join(sorted(shared))}"
        elif points and (len(stems) <= 3 or _DIGS.search(text)):
            reason = f"points back with '{points.group()}'"
        elif _EFFECT.search(text) or (not stems and _DIGS.search(text)):
            reason = "asks for cause, effect or person"
        if reason:
            found.append(
                Draft(
                    act=ActKind.FOLLOW_UP,
                    start=draft.start,
                    end=draft.end,
                    confidence=0.6 if bare else 0.75,
                    reason=f"follow-up: {reason}",
                    attributes=Attributes(
                        bare=bare,
                        facts=facts_touched(stems, context),
                        kind="beyond" if _ASKS_BEYOND.match(text.strip()) else "",
                    ),
                )
            )
    return found


def marked_clarifying(draft: Draft, wording: Wording, context: HearingContext) -> Draft:
    """The question, marked as clarifying where it only gives her own words back."""
    if (
        draft.act not in (ActKind.CLOSED_QUESTION, ActKind.OPEN_QUESTION)
        or not context.heard_before
    ):
        return draft
    if draft.attributes.kind not in ("declarative", "yes_no"):
        return draft
    text = wording.plain[draft.start : draft.end]
    said = {token.stem for token in tokenise(context.heard_before)}
    tokens = wording.tokens_of(draft.start, draft.end)
    held = stems_of(tokens)
    stems = {token.stem for token in tokens if token.stem in held or token.lower.isdigit()}
    given_back = bool(_GIVEN_BACK.search(text)) or (bool(stems & said) and _IS_THAT.match(text))
    if (draft.attributes.kind == "declarative" or given_back) and (
        (stems and stems <= said) or given_back
    ):
        return replace(
            draft,
            act=ActKind.CLOSED_QUESTION,
            attributes=replace(draft.attributes, kind="clarifying"),
            reason="question: gives her own words back to be sure",
        )
    return draft


_SUBSTANCE = frozenset(ActKind) - {
    ActKind.GREETING,
    ActKind.BACKCHANNEL,
    ActKind.THANKS,
    ActKind.AFFIRM,
    ActKind.DENY,
    ActKind.SELF_INTRODUCTION,
    ActKind.SMALL_TALK,
    ActKind.APOLOGY,
    ActKind.GOODBYE,
}


_DOES_SOMETHING = re.compile(
    r"\b(?:i|we|he|she|they|both|(?:my|our) \w+|\w+ and i|(?!you\b|it\b|that\b|this\b)\w+)"
    r" (?:(?:would|will|could|can|shall|just|then|all|both|also|simply|first|am going to"
    r"|are going to|want to|would like to|have to|need to) )*(?:puts?|fits?|replaces?"
    r"|changes?|swaps?|measures?|looks?|checks?|cleans?|sets?|adjusts?|tests?|watch(?:es)?"
    r"|brings?|shows?|trains?|go(?:es)?|talks?|decides?|agrees?|installs?|takes?|fix(?:es)?"
    r"|sorts?|sees?|walks?|comes?|meets?|visits?|rings?|calls?|sends?|explains?|discuss(?:es)?"
    r"|compares?|plans?|works?|starts?|makes?|gets?|gives?|helps?|counts?|inspects?|repairs?"
    r"|reviews?|present)\b"
)


_NO_DOING = frozenset({ActKind.RECAP, ActKind.REQUEST})


def with_what_for(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """The drafts with what he says they would do, where she has just asked that.

    "We put the new pair in" is then the action of the step that lies open, and gives nothing back.
    """
    if context.awaiting != "action":
        return drafts
    named = [
        draft
        for draft in drafts
        if draft.act is ActKind.NEXT_STEP_PROPOSAL and draft.attributes.action
    ]
    if named:
        return drafts
    for sentence in wording.sentences:
        text = wording.plain[sentence.start : sentence.end]
        if sentence.mark == "?" or not _DOES_SOMETHING.search(text):
            continue
        start, end = sentence.start, sentence.start + len(text.rstrip())
        described = describe_step(wording, start, end, when, context)
        open_step = context.open_step if context.open_step != "other" else ""
        step = Draft(
            act=ActKind.NEXT_STEP_PROPOSAL,
            start=start,
            end=end,
            confidence=0.7,
            reason="next step: says what they would do, as she asked",
            attributes=replace(
                described,
                action=True,
                step=described.step or open_step,
                kind="completes",
                asks_her_date=False,
            ),
        )
        kept = [d for d in drafts if d.act not in _NO_DOING or not d.overlaps(step)]
        return sorted([*kept, step], key=lambda draft: (draft.start, draft.end, draft.act))
    return drafts


def completed(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """Acts that words are only because she asked: a day, a purpose, an answer."""
    whole = (0, len(wording.plain))
    kinds = {draft.act for draft in drafts}
    only_today = ActKind.COMMITMENT in kinds and all(
        moment.day in {None, context.today} for moment in when.moments
    )
    asks = kinds & QUESTION_KINDS
    # "Never before two" bounds an hour and names none.
    named = [m for m in when.moments if m.day or m.until or not (m.vague and m.time)]
    named = [m for m in named if _may_be_a_day_of_theirs(m, drafts, wording, context)]
    # "After the twelfth, fine. What happens then?" names none, and asks something else.
    names_a_day = named and not only_today and not (asks and all(m.vague for m in named))
    if context.awaiting == "date" and names_a_day and ActKind.NEXT_STEP_PROPOSAL not in kinds:
        return [
            Draft(
                act=ActKind.NEXT_STEP_PROPOSAL,
                start=whole[0],
                end=_before_a_question(wording, named),
                confidence=0.8,
                reason="next step: names the day she asked for",
                attributes=replace(
                    describe_step(wording, *whole, when, context),
                    kind="completes",
                    step=context.open_step if context.open_step != "other" else "",
                    moment=_day_meant(wording, replace(when, moments=tuple(named))),
                    who="trainee",
                    asks_her_date=False,
                ),
            )
        ]
    if not context.awaiting:
        return []
    if kinds & _SUBSTANCE or not stems_of(wording.tokens):
        return []
    return [
        Draft(
            act=ActKind.ANSWER,
            start=whole[0],
            end=whole[1],
            confidence=0.6,
            reason="answer: she had asked",
            attributes=Attributes(kind=context.awaiting),
        )
    ]


def _before_a_question(wording: Wording, named: list[Moment]) -> int:
    """Where words that name a day end: before a last sentence that asks and names none."""
    last = wording.sentences[-1]
    first, end = wording.span(last.start, last.end)
    asks = last.mark == "?" and last.start > 0
    if not asks or any(first <= moment.start < end for moment in named):
        return len(wording.plain)
    if _TAKES_CONSENT.match(wording.plain, last.start):
        return len(wording.plain)
    return last.start


_TAKES_CONSENT = re.compile(
    r"(?:is|would|does|do|will|are|can|could|shall|how|what do you (?:say|think)|okay|ok|agreed)\b"
    r"[^.?!]{0,12}\b(?:that|it|this|you|then|we|say|think)\b|(?:okay|ok|agreed|deal)\b"
)
_LONGEST_FOR_A_STEP = 31  # days: a step is for a day, a week or a month, never for a season
_GIVES_BACK = (ActKind.RECAP, ActKind.OPEN_QUESTION, ActKind.LEADING_QUESTION)
_HE_DOES_IT = re.compile(r"\b(?:i|we)\b.{0,12}\b(?:send|e-?mail|write|mail|post|order)\b", re.I)


def _may_be_a_day_of_theirs(
    moment: Moment, drafts: list[Draft], wording: Wording, context: HearingContext
) -> bool:
    """Whether a time is no season or year, and not part of a summary or a question of another kind.

    "What are your plans for next year?" names no day, though she has just asked for one.
    """
    if moment.day and moment.until and (moment.until - moment.day).days > _LONGEST_FOR_A_STEP:
        return False
    if moment.day == context.today and _HE_DOES_IT.search(wording.text[: moment.start]):
        return False
    return not any(
        first <= moment.start < last
        for draft in drafts
        if draft.act in _GIVES_BACK and draft.attributes.kind != "content"
        for first, last in [wording.span(draft.start, draft.end)]
    )


def naming_her_matter(wording: Wording, context: HearingContext) -> Draft | None:
    """Words that do nothing but name what is hers: as good as an answer to "what about?".

    It lasts from the first sentence that names something of hers to the last.
    """
    judged = judge(wording.tokens, context.prepared, context.known)
    if context.in_opening or not judged.specific:
        return None
    naming = [
        sentence
        for sentence in wording.sentences
        if judge(
            wording.tokens_of(sentence.start, sentence.end), context.prepared, context.known
        ).anchors
    ]
    return Draft(
        act=ActKind.ANSWER,
        start=naming[0].start if naming else 0,
        end=naming[-1].end if naming else len(wording.plain),
        confidence=0.5,
        reason=f"answer: names {', '.join(judged.anchors)}",
        attributes=Attributes(kind=context.awaiting, anchors=judged.anchors),
    )


_MEANS_THAT_DAY = re.compile(
    r"\b(?:say|suit|suits|work|works|would|could|shall|how about|what about|make it|then|fine)\b"
)


def _day_meant(wording: Wording, when: When) -> Moment | None:
    """The day he means of several: the one he asks about, else the first a diary could hold."""
    moments = of_the_step(wording.text, when.moments)
    definite = [m for m in moments if m.day is not None and not m.vague]
    definite = [m for m in definite if m.until in (None, m.day)] or definite
    asked = [
        moment
        for moment in definite
        if any(
            first <= moment.start < last
            and (sentence.mark == "?" or _MEANS_THAT_DAY.search(wording.plain, *place))
            for sentence in wording.sentences
            for place in [(sentence.start, sentence.end)]
            for first, last in [wording.span(*place)]
        )
    ]
    if asked or definite:
        return (asked[-1:] or definite)[0]
    return next((m for m in when.moments if m.day is not None), when.moments[0])


_OR = re.compile(r"\bor\b", re.IGNORECASE)
_SUPPOSES = re.compile(r"\b(?:if|suppose|supposing|imagine|assuming)\b", re.IGNORECASE)


_ONE_BREATH = 30  # words: a sentence of this length may hold two halves of one question


def _in_one_breath(
    draft: Draft, questions: list[Draft], wording: Wording, start: int, end: int
) -> tuple[int, int]:
    """The words of all questions of its sentence: "what is in the way, and who decides?".

    Its halves tell more together than each alone.
    """
    sentence = wording.sentence_at(draft.start)
    if draft not in questions or draft.attributes.kind == "either_or":
        return start, end
    beside = [each for each in questions if wording.sentence_at(each.start) == sentence]
    first, last = min(each.start for each in beside), max(each.end for each in beside)
    if len(wording.plain[first:last].split()) > _ONE_BREATH:
        return start, end
    opens, closes = wording.span(first, last)
    return min(opens, start), max(closes, end)


def asking_for(
    draft: Draft, questions: list[Draft], wording: Wording, context: HearingContext
) -> Draft:
    """The question with the facts it asks for; `questions` are all of the turn."""
    asks = draft.act in QUESTION_KINDS or draft.act is ActKind.HELP_OFFER
    if not asks or draft.act is ActKind.STACKED_QUESTIONS:
        return draft
    ends = draft.end
    if draft.act is ActKind.HELP_OFFER:  # "… that would make it easier?" says with what
        ends = wording.sentence_at(draft.start).end
    start, end = wording.span(draft.start, ends)
    opens = wording.span(wording.sentence_at(draft.start).start, draft.end)[0]
    if _SUPPOSES.search(wording.text[opens:start]):
        start = opens  # "if the seals held, what would that let you do" is one question
    text, facts = wording.text[start:end], context.prepared.facts
    opens, closes = _in_one_breath(draft, questions, wording, start, end)
    plain = wording.plain[draft.start : draft.end]
    found = Matched()
    if opens == start and " " in (clause := asks_what(plain)):
        begins = wording.span(draft.end - len(clause), draft.end)[0]
        words_of_it = main_clause(wording.text[begins:closes])
        found = matched(words_of_it, facts, context, draft.attributes.wants)
    if not found.facts:
        words_of_it = main_clause(wording.text[opens:closes])
        found = matched(words_of_it, facts, context, draft.attributes.wants)
    if draft.attributes.kind == "either_or":
        # "Is it the money, or …?": what he names first is what he asks about.
        one = _OR.split(text)[0].rstrip(" ,")
        first = matched(one, facts, context)
        found = first if first.facts and not names_no_topic(one) else found
    asked = found.facts
    wanted = draft.attributes.wants
    if speaks_of_elsewhere(text) and names_nothing_of_hers(text, context):
        wanted = Wanted.OFF_TOPIC
    if wanted in (Wanted.MEANING, Wanted.OFF_TOPIC, Wanted.OFFER):
        asked = ()
    return replace(
        draft,
        attributes=replace(
            draft.attributes,
            facts=asked,
            wants=wanted,
            chance=round(found.chance, 2),
            near=found.near,
        ),
    )


_NO_RECAP_BESIDE = frozenset(
    {
        ActKind.RECAP,
        ActKind.PURPOSE,
        ActKind.BENEFIT,
        ActKind.NEXT_STEP_PROPOSAL,
        ActKind.COMMITMENT,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.NOTE_REFERENCE,
        ActKind.SUGGESTION,
        ActKind.VALUE_GIVEN,
        ActKind.PITCH,
        ActKind.BLAME,
        ActKind.DISQUALIFY,
        ActKind.FALSE_URGENCY,
        ActKind.OVER_PROMISE,
        ActKind.SELF_INTRODUCTION,
        ActKind.BACKCHANNEL,
        ActKind.EMPATHY,
        ActKind.RUDE,
        ActKind.PRESSURE,
        ActKind.STANDARDS_AGREEMENT,
    }
    | QUESTION_KINDS
)
# A retelling may sound like these, for it tells of her troubles, her house and her wishes.
_MAY_BE_HERS = frozenset(
    {
        ActKind.EMPATHY,
        ActKind.BACKCHANNEL,
        ActKind.PITCH,
        ActKind.BLAME,
        ActKind.BENEFIT,
        ActKind.SELF_INTRODUCTION,
        ActKind.STANDARDS_AGREEMENT,
        ActKind.DISQUALIFY,
        ActKind.COMMITMENT,
        ActKind.OVER_PROMISE,
        ActKind.SUGGESTION,
    }
)
# What he thinks should be done, or would do, gives back nothing.
_INTENDS = re.compile(
    r"\b(?:i|we) (?:really |also |just |would |do |then )*(?:think|believe|suggest|propose"
    r"|recommend|would|will|could|should|shall|am going to|are going to)\b.*\b(?:should|must"
    r"|ought|have to|has to|need to|needs to|be (?:changed|replaced|fixed|done)|get|comes?"
    r"|replace|change|look|put|fit|bring|measure|see|visit|send|do|fix)\b"
)
_SUPPOSES_IT = re.compile(
    r"(?:(?:and|so|then|but|or|only) )*(?:if|unless|in case|should)\b(?! i\b)"
)
# Thanks are no summary: "thank you for seven years", "Thank you, Ms Duval."
_THANKS = re.compile(
    r"\bthank(?:s| you)(?: \w+){0,3} for\b|(?<![^ ])thank(?:s| you)(?: \w+){0,3}(?: ?[.!]|$)"
)
_GIVEN_BACK_SHARE = 0.5  # of a statement's content words, hers today
_CHECKED_SHARE = 0.3  # the same where he asks whether it is right


def giving_back(wording: Wording, context: HearingContext) -> Callable[[Draft], bool]:
    """Whether a draft's words share content with what she told."""
    hers = _her_words(context)

    @cache
    def gives_back(start: int, end: int) -> bool:
        return not hers.isdisjoint(stems_of(wording.tokens_of(start, end)))

    return lambda draft: gives_back(draft.start, draft.end)


_SHORT_ANNOUNCEMENT = 60  # characters: "Let me see if I've got it."


def _is_announced(place: int, drafts: list[Draft]) -> bool:
    """Whether the sentence before only announces a summary."""
    return any(
        draft.act is ActKind.RECAP
        and draft.end <= place <= draft.end + 3
        and draft.end - draft.start < _SHORT_ANNOUNCEMENT
        for draft in drafts
    )


def _beside_dates(tokens: Iterable[Token], when: When) -> tuple[Token, ...]:
    """The words that name no day, month or hour."""
    starts = [span.start for span in when.spans]
    found = []
    for token in tokens:
        at = bisect_right(starts, token.start) - 1
        if at < 0 or when.spans[at].end <= token.start:
            found.append(token)
    return tuple(found)


def recaps_by_content(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """Statements that give back what she told in this call, whatever they begin with."""
    if not has_told(context):
        return []
    hers = _her_words(context)
    values = {number.value for text in _told_texts(context) for number in numbers(text)}
    found: list[Draft] = []
    for sentence in wording.sentences:
        checked = any(
            draft.act is ActKind.CHECK_BACK and sentence.start <= draft.start < sentence.end
            for draft in drafts
        )
        # What a check-back follows gives back, whatever else it sounds like.
        followed = any(
            draft.act is ActKind.CHECK_BACK and sentence.end <= draft.start <= sentence.end + 3
            for draft in drafts
        )
        if (
            (sentence.mark == "?" and not checked)
            or any(
                _excludes_a_recap(draft, followed=followed)
                and not (checked and draft.attributes.kind in ("declarative", "clarifying"))
                and draft.start < sentence.end
                and sentence.start < draft.end
                for draft in drafts
            )
            or _INTENDS.search(wording.plain, sentence.start, sentence.end)
            or (not (checked or followed) and _SUPPOSES_IT.match(wording.plain, sentence.start))
            or _THANKS.search(wording.plain, sentence.start, sentence.end)
        ):
            continue
        tokens = wording.tokens_of(sentence.start, sentence.end)
        said = stems_of(tokens)
        start, end = wording.span(sentence.start, sentence.end)
        figures = values & {
            number.value
            for number in numbers(wording.text[start:end])
            if not any(span.start <= number.start < span.end for span in when.spans)
        }
        if arranges(start, end, wording, when, context):
            continue
        shared = said & hers
        if not figures and not shared & stems_of(_beside_dates(tokens, when)):
            days = numbers(wording.text[start:end])
            if not {day.value for day in days} <= values:
                continue  # a day of his own, and nothing of hers beside it
        announced = _is_announced(sentence.start, drafts)
        least = _CHECKED_SHARE if followed else _GIVEN_BACK_SHARE
        if (announced or len(shared) >= 2 or figures) and len(shared) >= least * len(said):
            found.append(
                Draft(
                    act=ActKind.RECAP,
                    start=sentence.start,
                    end=sentence.end,
                    confidence=0.65,
                    reason=f"recap: gives back {', '.join(sorted(shared)) or 'a figure of hers'}",
                    attributes=Attributes(kind="content"),
                )
            )
    return found


def _excludes_a_recap(draft: Draft, *, followed: bool) -> bool:
    """Whether beside this reading a statement gives nothing back.

    Before a check-back only what arranges or asks something does.
    """
    if not followed or draft.act is ActKind.RECAP:
        return draft.act in _NO_RECAP_BESIDE
    if draft.act is ActKind.NEXT_STEP_PROPOSAL:
        return draft.attributes.moment is not None and draft.confidence > LIKE_A_STEP
    if draft.act is ActKind.VALUE_GIVEN and draft.reason.startswith("learned"):
        return False
    return draft.act in _NO_RECAP_BESIDE - _MAY_BE_HERS
