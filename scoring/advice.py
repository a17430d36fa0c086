"""A sentence that would have passed a check, at the turn of this call where it belonged.

The scenario's own sentences come first, then ones built from its facts, questions and
accepted next steps. Each check has one maker; a check without one gets no advice.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time

from scoring.checks.listening import coverage, facts_that_matter, first_request, unmended
from scoring.checks.next_step import proposals
from scoring.checks.open_questions import open_ones
from scoring.finding import Finding
from scoring.giving_back import holds_a_sentence_of
from scoring.placing import (
    LEAVING,
    added,
    answer_to_her_reason,
    asked_instead,
    begun,
    in_place_of,
    last_word,
    opening_turn,
    place_for_question,
    turn_of,
)
from scoring.rubric import CheckRule, Thresholds
from scoring.scorecard import TrySaying
from scoring.sentences import names_in, purpose_of, recap_of, sentence_at, step_with_day
from scoring.turns import Quote, Turn, fits_a_diary
from scoring.view import CallView
from simulator.hearing.acts import QUESTION_KINDS, ActKind, Span, Verdict
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.hearing.likeness import content_stems
from simulator.hearing.prepare import prepare
from simulator.hearing.recap import read_recap
from simulator.hearing.when import find_when
from simulator.scenario.model import Fact, Layer

_CHECK_BACK = "Have I missed anything?"
_LAST_QUESTION = re.compile(r"[^.!?\s][^.!?]*\?$")
_SUITS = "Would that suit you?"
_OPENS = re.compile(r"^(?:what|how|why|which|tell|describe|walk|explain|where|who|when)\b", re.I)

_Maker = Callable[[CallView, Thresholds, Finding], TrySaying | None]


def _written(view: CallView, *checks: str) -> str:
    """The author's own sentence for the first of these checks that has one to show here."""
    sentences = dict(view.call.say_instead)
    found = (sentences[check] for check in checks if check in sentences)
    return next((text for text in found if not _reveals(view, view.told_in_full(), text)), "")


def _reveals(view: CallView, told: tuple[str, ...], text: str) -> bool:
    """Whether these words give away something she has not told in this call."""
    # A thing that one word gives back ("the labels") is told by that word no more than another.
    untold = tuple(
        cue
        for cue in prepare(view.customer, view.call, "").facts
        if cue.id not in told
        and cue.id not in view.known
        and not cue.is_small  # no secret, and as short as any words of his
        and (len(cue.must) > 1 or holds_a_sentence_of(text, cue))
    )
    reading = read_recap(text, Span(start=0, end=len(text)), untold)
    # The day he proposes is another one than those she has not told of; that gives none away.
    days = " ".join(text[m.start : m.end] for m in find_when(text, view.today).moments)
    return any(
        verdict.verdict is Verdict.COVERED
        or (verdict.verdict is Verdict.WRONG and verdict.wrong not in days)
        for verdict in reading.verdicts
    )


# ── purpose ─────────────────────────────────────────────────────────────────


def _purpose(view: CallView, _limits: Thresholds, finding: Finding) -> TrySaying | None:
    text = _written(view, "specific_purpose", "benefit_to_her", "purpose_early")
    text = text or purpose_of(view)
    if finding.miss is not None:
        return in_place_of(view, finding.miss, text)
    return added(opening_turn(view), text)


def _names_her_benefit(text: str, view: CallView) -> bool:
    """Whether these words, said at the beginning, tell her what she has of the call."""
    context = HearingContext(
        prepared=prepare(view.customer, view.call, view.trainee_name),
        disclosed=(),
        today=view.today,
        in_opening=True,
    )
    return hear(text, context).has(ActKind.BENEFIT)


def _benefit(view: CallView, _limits: Thresholds, finding: Finding) -> TrySaying | None:
    text = _written(view, "benefit_to_her")
    purpose = _written(view, "specific_purpose")
    if not text and purpose and _names_her_benefit(purpose, view):
        text = purpose
    text = text or purpose_of(view)
    if finding.miss is not None:
        return in_place_of(view, finding.miss, text)
    return added(opening_turn(view), text)


# ── questions ───────────────────────────────────────────────────────────────


def _was_asked(view: CallView, fact: Fact) -> bool:
    return any(fact.id in turn.heard.asks_for for turn in view.turns)


def _questions(view: CallView, *, deep: bool | None = None) -> Iterator[tuple[Fact, str]]:
    """Open sample questions for facts not yet asked for and within reach.

    Those that speak only of what was spoken of, or what the briefing holds, come first.
    """
    found = list(_sample_questions(view, deep=deep))
    spoken = _spoken_of(view)
    fitting = [each for each in found if content_stems(each[1]) <= spoken]
    yield from fitting
    yield from (each for each in found if each not in fitting)


def _spoken_of(view: CallView) -> frozenset[str]:
    """The content words of the call and of the briefing."""
    said = (*(turn.text for turn in view.turns), *(line.text for line in view.lines()))
    known = prepare(view.customer, view.call, view.trainee_name).briefing
    return frozenset[str]().union(*(content_stems(text) for text in (*said, *known)))


def _sample_questions(view: CallView, *, deep: bool | None = None) -> Iterator[tuple[Fact, str]]:
    reachable = {fact.id for fact in view.attainable()}
    for fact in view.customer.facts:
        is_deep = fact.layer is not Layer.PROBLEM
        if fact.id in view.known or _was_asked(view, fact) or (deep not in (None, is_deep)):
            continue
        if is_deep and fact.id not in reachable:
            continue
        for question in fact.asked_by:
            if _OPENS.match(question):
                yield fact, question


def _open_question(view: CallView, _limits: Thresholds, finding: Finding) -> TrySaying | None:
    written = _written(view, "open_questions")
    text = written or next((question for _, question in _questions(view)), "")
    if not text:
        return None
    miss = finding.miss
    opens = opening_turn(view).number
    if miss is not None and miss.turn > opens and not open_ones(turn_of(view, miss.turn)):
        return in_place_of(view, miss, text)
    return asked_instead(view, text)


def _shape(view: CallView, limits: Thresholds, finding: Finding) -> TrySaying | None:
    text = _written(view, "question_shape") or next((q for _, q in _questions(view)), "")
    if not text:
        return None
    if finding.miss is not None and len(view.acts(*QUESTION_KINDS)) >= limits.fewest_questions:
        return in_place_of(view, finding.miss, text)
    return asked_instead(view, text)


def _told_before(view: CallView, turn: Turn) -> list[Fact]:
    return [view.fact(fact) for fact in view.told_in_full_before(turn.number)]


_POINTS_BACK = re.compile(r"\b(?:that|it|this|those|them|then)\b", re.IGNORECASE)


def _follow_up(view: CallView, _limits: Thresholds, finding: Finding) -> TrySaying | None:
    if not view.told_in_full():
        return None
    first = min(view.turn_told(fact) for fact in view.told_in_full())
    place = place_for_question(view, after=first)
    last = _told_before(view, place)[-1:]
    building = [
        question
        for fact, question in _questions(view)
        if any(told.id in fact.needs.after for told in last) and _POINTS_BACK.search(question)
    ]
    text = _written(view, "follow_up") or next(iter(building), "And what does that cost you?")
    if place.heard.has(*QUESTION_KINDS) and finding.miss is not None:
        return in_place_of(view, finding.miss, text)
    return added(place, text)


def _deeper(view: CallView, _limits: Thresholds, _finding: Finding) -> TrySaying | None:
    problems = [
        view.turn_told(fact)
        for fact in view.told_in_full()
        if view.fact(fact).layer is Layer.PROBLEM
    ]
    written = _written(view, "deeper_layer")
    question = written or next((q for _, q in _questions(view, deep=True)), "")
    if not problems or not question:
        return None
    taking_up = f"That sounds hard on everybody. {question}"
    saying = asked_instead(view, written or taking_up, after=min(problems))
    taken_up = any(
        min(problems) < turn.number <= saying.turn
        for turn, _ in view.acts(ActKind.EMPATHY, ActKind.RECAP, ActKind.FOLLOW_UP)
    )
    return saying if taken_up else asked_instead(view, taking_up, after=min(problems))


# ── listening ───────────────────────────────────────────────────────────────


def _recap_place(view: CallView, limits: Thresholds) -> tuple[Turn, Quote | None] | None:
    """Where a summary belongs: before the first request, else at the end of the talk."""
    request = first_request(view, limits)
    told = view.told_in_full()
    last = max((view.turn_told(fact) for fact in told), default=0)
    later = [turn for turn in view.turns if told and turn.number > last]
    if request is not None and view.told_in_full_before(request[0].number):
        staying = [turn for turn in later if not turn.heard.has(*LEAVING)]
        if (
            not request[0].heard.has(*LEAVING)
            or not staying
            or staying[0].number > request[0].number
        ):
            return request[0], request[0].quote(request[1])
    return (later[0], None) if later else None


def _sound(view: CallView, told: tuple[str, ...], *checks: str) -> str:
    """The author's summary, where it gives back only what was told in this call."""
    for check in checks:
        text = _written(view, check)
        if _reveals(view, told, text):
            continue
        facts = tuple(cue for cue in prepare(view.customer, view.call, "").facts if cue.id in told)
        reading = read_recap(text, Span(start=0, end=len(text)), facts)
        verdicts = {verdict.verdict for verdict in reading.verdicts}
        matter = [fact for fact in told if view.fact(fact).key]
        covered = sum(verdict.verdict is Verdict.COVERED for verdict in reading.verdicts)
        if Verdict.WRONG not in verdicts and not reading.invented and covered >= len(matter) > 0:
            return text
    return ""


def _recap(view: CallView, limits: Thresholds, _finding: Finding) -> TrySaying | None:
    place = _recap_place(view, limits)
    if place is None:
        return None
    turn, request = place
    told = view.told_in_full_before(turn.number)
    small = view.customer.small_facts
    matter = [fact for fact in facts_that_matter(view) if fact in told]
    matter = matter or [fact for fact in told if fact not in small]
    if not matter:
        return None
    given = coverage(view, limits).covered
    facts = [f for f in matter if f not in given] + [f for f in matter if f in given]
    enough = max(2, coverage(view, limits).enough)
    in_order = sorted(facts[:enough], key=told.index)
    text = _sound(view, told, "recap_coverage", "recap_before_asking")
    text = text or recap_of(tuple(view.fact(f) for f in in_order), names_in(view.customer))
    if request is None:
        return (begun if turn.heard.has(*QUESTION_KINDS) else added)(turn, text)
    asking = sentence_at(turn.text, request.start, request.end)
    return TrySaying(turn=turn.number, replaces=asking, text=f"{text} {asking}")


def _accurate(view: CallView, limits: Thresholds, finding: Finding) -> TrySaying | None:
    wrong = unmended(view)
    if not wrong:
        return _recap(view, limits, finding)
    recap = wrong[0]
    small = view.customer.small_facts
    before = view.told_in_full_before(recap.turn.number)
    meant = recap.wrong or tuple(fact for fact in before if fact not in small)[-1:]
    if not meant:
        return None
    told = view.told_in_full_before(recap.turn.number)
    text = _sound(view, told, "recap_accurate") or recap_of(
        tuple(view.fact(f) for f in meant), names_in(view.customer)
    )
    spans = (*recap.wrong_spans, *recap.invented)
    span = next((s for s in spans if s.end > s.start), recap.span)
    return in_place_of(view, recap.turn.quote(span), text)


def _check_back(view: CallView, limits: Thresholds, finding: Finding) -> TrySaying | None:
    # The summary is his own or made from what was told; the author's last question follows it.
    written = dict(view.call.say_instead).get("checked_back", "")
    asked = _LAST_QUESTION.search(written)
    text = asked.group() if asked else _CHECK_BACK
    restating = [recap for recap in view.recaps if recap.restates]
    if not restating:
        recap = _recap(view, limits, finding)
        if recap is None:
            return None
        turn = turn_of(view, recap.turn)
        # Room to correct: whatever followed the summary waits for the next turn.
        rest = turn.text[turn.text.find(recap.replaces) :] if recap.replaces else ""
        summary = recap.text.removesuffix(recap.replaces).strip()
        return TrySaying(turn=turn.number, replaces=rest, text=f"{summary} {text}")
    recapped = restating[-1]
    said = recapped.turn.text
    sentence = sentence_at(said, recapped.span.start, recapped.span.end)
    rest = said[said.find(sentence) + len(sentence) :].strip()
    return TrySaying(turn=recapped.turn.number, replaces=rest, text=text)


# ── next step ───────────────────────────────────────────────────────────────


def _is_heard_as_step(text: str, view: CallView, place: Turn) -> bool:
    """Whether these words are a next step with a day, or the parting that is right for her."""
    context = HearingContext(
        prepared=prepare(view.customer, view.call, view.trainee_name),
        disclosed=view.told_in_full_before(place.number),
        today=view.today,
        in_opening=False,
    )
    heard = hear(text, context)
    if heard.has(ActKind.DISQUALIFY):
        return any(step.lets_go for step in view.call.next_step.accepts)
    proposals = heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    return any(fits_a_diary(act.attributes.moment) for act in proposals)


def _day_come_to(view: CallView) -> tuple[date, time] | None:
    """The day and hour they agreed on, else the last he named that keeps her bounds."""
    rules = view.call.next_step
    agreed = [event.moment for event in view.agreed]
    put = [act.attributes.moment for _, act in proposals(view)]
    for moment in (*reversed(agreed), *reversed(put)):
        if moment is None or moment.day is None or not moment.time or not fits_a_diary(moment):
            continue
        hour = time.fromisoformat(moment.time)
        early = rules.earliest is not None and moment.day < rules.earliest
        late = rules.latest is not None and moment.day > rules.latest
        if not (early or late or moment.day < view.today):
            return moment.day, hour
    return None


def _names_another_day(view: CallView, text: str, day: date) -> bool:
    moments = find_when(text, view.today).moments
    return any(moment.day not in (None, day) for moment in moments)


def _next_step(view: CallView, _limits: Thresholds, finding: Finding) -> TrySaying | None:
    accepted = [step for step in view.call.next_step.accepts if step.examples]
    put = proposals(view)
    settled = {event.turn for event in view.agreed}
    named = {act.attributes.step for _, act in put}
    step = next((s for s in accepted if s.id in named), next(iter(accepted), None))
    place = next((turn for turn, _ in reversed(put) if turn.number in settled), None)
    place = place or (put[-1][0] if put else last_word(view))
    told = _told_before(view, place)
    key = [fact for fact in told if fact.key] or told
    because = next(iter(key), None)
    at = _day_come_to(view)
    wordings = (
        _written(view, "next_step_agreed", "next_step_when", "next_step_action"),
        step_with_day(view, step, because, at) if step else "",
        _written(view, "next_step_fits"),
    )
    known = view.told_in_full_before(place.number)
    sayable = [
        text
        for text in wordings
        if _is_heard_as_step(text, view, place) and not _reveals(view, known, text)
    ]
    text = next(
        (text for text in sayable if at is None or not _names_another_day(view, text, at[0])),
        next(iter(sayable), ""),
    )
    if not text:
        return None
    if finding.miss is not None:
        return in_place_of(view, finding.miss, text)
    return added(place, text)


def _fitting_step(view: CallView, limits: Thresholds, finding: Finding) -> TrySaying | None:
    saying = _next_step(view, limits, finding)
    if saying is None or "?" in saying.text:
        return saying
    return replace(saying, text=f"{saying.text} {_SUITS}")


_MAKERS: dict[str, _Maker] = {
    "purpose_early": _purpose,
    "specific_purpose": _purpose,
    "no_filler_opener": _purpose,
    "benefit_to_her": _benefit,
    "open_questions": _open_question,
    "question_shape": _shape,
    "follow_up": _follow_up,
    "deeper_layer": _deeper,
    "recap_before_asking": _recap,
    "recap_coverage": _recap,
    "recap_accurate": _accurate,
    "checked_back": _check_back,
    "next_step_action": _next_step,
    "next_step_when": _next_step,
    "next_step_fits": _fitting_step,
    "next_step_agreed": _next_step,
}


def _of_its_kind(rule: CheckRule, view: CallView) -> TrySaying | None:
    """The rubric's sentence for a check that only some kinds of call have."""
    lead = next(person for person in view.customer.people if person.id == view.customer.lead)
    known = [fact.about for fact in view.customer.facts if fact.id in view.known and fact.about]
    written = _written(view, rule.id)
    if not written and "{topic}" in rule.say and not known:
        return None
    text = written or rule.say.format(
        lead=lead.name,
        trainee=view.trainee_name,
        company=view.call.briefing.company,
        topic=next(iter(known), ""),
    )
    if not text:
        return None
    match rule.dimension:
        case "open_questions":
            return asked_instead(view, text)
        case "next_step":
            return added(last_word(view), text)
        case "purpose" if (answer := answer_to_her_reason(view)) is not None:
            return begun(answer, text)
        case _:
            return added(opening_turn(view), text)


def advise(
    rule: CheckRule, view: CallView, limits: Thresholds, finding: Finding
) -> TrySaying | None:
    """A sentence for a check that was not met in full, or None where none can be built."""
    if not view.turns:
        return None
    maker = _MAKERS.get(rule.id)
    return _of_its_kind(rule, view) if maker is None else maker(view, limits, finding)
