"""Did he give back what she said, rightly, and let her correct it?"""

import re
from dataclasses import dataclass

from scoring.finding import NOT_APPLICABLE, Finding
from scoring.rubric import Thresholds
from scoring.turns import Quote, Recap, Turn, count_words, fits_a_diary, mentions
from scoring.view import CallView
from simulator.hearing.acts import Act, ActKind

_TO_THE_MARK = re.compile(r"[^.!?]*\?")  # to the end of a question
_BUT = re.compile(r"\bbut (?:none|no|not|never|nobody|nothing|you)\b", re.I)
_AFTERTHOUGHTS = frozenset({ActKind.CHECK_BACK, ActKind.THANKS, ActKind.BACKCHANNEL, ActKind.RECAP})

VAGUE = "vague"  # "let's keep in touch": nothing is asked for


def is_open_question(turn: Turn, proposal: Act) -> bool:
    """Whether what was taken for a proposal only asks: "what would you want next year to be?" """
    put = proposal.attributes
    if put.moment is not None or put.asks_her_date:
        return False
    asked = turn.heard.all_of(ActKind.OPEN_QUESTION)
    return any(proposal.start < a.end and a.start < proposal.end for a in asked)


def asks_for_more(turn: Turn, act: Act, limits: Thresholds) -> bool:
    """Whether a proposal wants her time, money or decision; something sent does not."""
    if is_open_question(turn, act):
        return False
    if act.act is ActKind.PRESSURE or act.attributes.step:
        return True
    words = turn.text[act.start : act.end]
    sends = mentions(words, limits.phrases_for("sending"))
    meets = mentions(words, limits.phrases_for("meeting"))
    return act.attributes.kind != VAGUE and (meets or not sends)


def first_request(view: CallView, limits: Thresholds) -> tuple[Turn, Act] | None:
    """The first thing in the call that asks for her time beyond it, money or a decision.

    What is wished for before she has told anything, and for no day, is why he rings.
    """
    asking = view.acts(ActKind.NEXT_STEP_PROPOSAL, ActKind.PRESSURE)
    return next(
        (
            (turn, act)
            for turn, act in asking
            if asks_for_more(turn, act, limits) and not _is_why_he_rings(view, turn, act)
        ),
        None,
    )


def _is_why_he_rings(view: CallView, turn: Turn, act: Act) -> bool:
    dated = fits_a_diary(act.attributes.moment)
    wishes = act.act is ActKind.NEXT_STEP_PROPOSAL and not dated
    return wishes and not view.told_in_full_before(turn.number)


def says_no_time(view: CallView, limits: Thresholds) -> bool:
    """Whether she said, before he asked for anything, that she has no time."""
    request = first_request(view, limits)
    last = request[0].number if request else len(view.turns) + 1
    # "A restart takes two minutes" is a fact of hers and no hurry.
    said = " ".join(
        part.text
        for line in view.lines()
        if line.turn < last
        for part in line.parts
        if not part.source.startswith(("fact:", "answer:"))
    )
    return mentions(said, limits.phrases_for("no_time"))


def _fullest(recaps: list[Recap], count: int) -> tuple[Quote, ...]:
    """The words of the recaps that give back most, each more than those before, as said.

    A summary comes before what is held against her: "Three stops, but none you can think of".
    """
    best: list[Recap] = []
    left = sorted(
        recaps,
        key=lambda r: (
            -len(r.covered),
            not r.is_summary,
            _holds_against(r),
            r.span.start - r.span.end,
        ),
    )
    given: set[str] = set()
    for recap in left:
        if len(best) < count and (not best or not given >= set(recap.covered)):
            best.append(recap)
            given.update(recap.covered)
    return tuple(r.turn.quote(r.span) for r in sorted(best, key=lambda r: r.turn.number))


def _holds_against(recap: Recap) -> bool:
    return _BUT.search(recap.turn.text, recap.span.start, recap.span.end) is not None


def recap_before_asking(view: CallView, limits: Thresholds) -> Finding:
    """Something she said today restated before the first request."""
    request = first_request(view, limits)
    place = (request[0].number, request[1].start) if request else None
    restating = [r for r in view.recaps if (r.covered and r.is_summary) or r.put_right]
    before = [r for r in restating if place is None or (r.turn.number, r.span.start) < place]
    empty = next((turn.quote(act) for turn, act in view.acts(ActKind.RECAP)), None)
    miss = request[0].quote(request[1]) if request else None
    if not before and says_no_time(view, limits):
        return NOT_APPLICABLE
    return Finding(
        earned=bool(before),
        evidence=_fullest(before, 1),
        miss=empty or miss,
        settled=request is not None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Which of the facts that matter were given back, and how many were enough."""

    told: tuple[str, ...]  # facts that matter, told in full
    covered: tuple[str, ...]
    counted: int  # what they are worth, once echoes are seen for what they are
    enough: int


def facts_that_matter(view: CallView) -> tuple[str, ...]:
    """Key facts told in full; where a scenario marks none, every fact told in full."""
    told = view.told_in_full()
    if any(fact.key for fact in view.customer.facts):
        return tuple(fact for fact in told if view.fact(fact).key)
    return told


def _is_echo(view: CallView, recap: Recap, matter: tuple[str, ...]) -> bool:
    """Whether a recap only gives back her last answer, though she had told more before."""
    if recap.is_echo:
        return True
    earlier = {view.turn_told(f) for f in matter if view.turn_told(f) < recap.turn.number}
    drawn_on = {view.turn_told(f) for f in recap.covered}
    return len(earlier) > 1 and drawn_on == {max(earlier)} == {recap.turn.number - 1}


def coverage(view: CallView, limits: Thresholds) -> Coverage:
    """The facts covered over all recaps, each once; echoes are worth little together."""
    matter = facts_that_matter(view)
    turns_told = {view.turn_told(fact) for fact in matter}
    covered: list[str] = []
    by_summary: list[str] = []
    for recap in view.recaps:
        facts = [f for f in recap.covered if f in matter]
        covered.extend(facts)
        if not _is_echo(view, recap, matter):
            by_summary.extend(facts)
    counted = len(set(by_summary))
    if len(turns_told) > 1 and len({view.turn_told(fact) for fact in by_summary}) < 2:
        counted = min(counted, limits.echo_facts)
    counted += min(len(set(covered) - set(by_summary)), limits.echo_facts)
    share = -(-len(matter) * limits.coverage_percent // 100)  # rounded up
    return Coverage(
        told=matter,
        covered=tuple(dict.fromkeys(covered)),
        counted=counted,
        enough=max(1, min(limits.coverage_facts, share)),
    )


def recap_coverage(view: CallView, limits: Thresholds) -> Finding:
    """Key facts given back, against how many of those told are enough."""
    found = coverage(view, limits)
    telling = [r for r in view.recaps if set(r.covered) & set(found.told)]
    quotes = _fullest(telling, 3)
    empty = [turn.quote(act) for turn, act in view.acts(ActKind.RECAP)]
    return Finding(
        earned=min(found.counted, found.enough),
        most=found.enough,
        evidence=quotes,
        miss=next(iter(quotes or empty), None),
    )


def unmended(view: CallView) -> tuple[Recap, ...]:
    """Recaps with something wrong or invented that the next turn did not put right."""
    by_turn = {recap.turn.number: recap for recap in view.recaps}
    left: list[Recap] = []
    for recap in view.recaps:
        if not recap.wrong and not recap.invented:
            continue
        after = by_turn.get(recap.turn.number + 1)
        covers_it = after is not None and set(recap.wrong) <= set(after.covered)
        mended = after is not None and (after.put_right or (bool(recap.wrong) and covers_it))
        if not mended:
            left.append(recap)
    return tuple(left)


def recap_accurate(view: CallView, limits: Thresholds) -> Finding:
    """With at least one fact covered: nothing wrong or invented, or put right at once."""
    right = [r for r in view.recaps if r.covered or r.put_right]
    wrong = unmended(view)
    miss: Quote | None = None
    if not (right or wrong) and says_no_time(view, limits):
        return NOT_APPLICABLE  # nothing was owed, and nothing given back wrongly
    if wrong:
        spans = (*wrong[0].wrong_spans, *wrong[0].invented)
        miss = wrong[0].turn.quote(next((s for s in spans if s.end > s.start), wrong[0].span))
    return Finding(
        earned=bool(right and not wrong),
        evidence=_fullest(right, 2),
        miss=miss,
    )


def leaves_room(turn: Turn, check: Act, limits: Thresholds) -> bool:
    """Whether the turn ends with this invitation to correct."""
    rest = _TO_THE_MARK.match(turn.text, check.end)
    asked = rest.end() if rest else check.end  # "what would you add, so that I know it all?"
    later = [a for a in turn.heard.acts if a.start >= asked and a.act not in _AFTERTHOUGHTS]
    return not later and count_words(turn.text[asked:]) <= limits.words_after_check_back


def checked_back(view: CallView, limits: Thresholds) -> Finding:
    """After a recap an invitation to correct it, at the end of the turn."""
    recapped = {recap.turn.number: recap for recap in view.recaps if recap.restates}
    found: list[Quote] = []  # those beside the summary first
    afterwards: list[Quote] = []
    miss: Quote | None = None
    for turn, act in view.acts(ActKind.CHECK_BACK):
        here = recapped.get(turn.number)
        if here is not None and act.end > here.span.start and leaves_room(turn, act, limits):
            found.append(turn.quote(act))
        elif turn.number - 1 in recapped and leaves_room(turn, act, limits):
            afterwards.append(turn.quote(act))
        else:
            miss = turn.quote(act)
    if miss is None and recapped:
        last = max(recapped)
        miss = recapped[last].turn.quote(recapped[last].span)
    found += afterwards
    if not (found or recapped) and says_no_time(view, limits):
        return NOT_APPLICABLE
    return Finding(earned=bool(found), evidence=tuple(found[:1]), miss=miss)
