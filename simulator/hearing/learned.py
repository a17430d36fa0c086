"""Readings by the linear model beside those of the rules.

Owns when the model is believed: it adds an act where the score reaches the act's threshold
and no rule has found that act in the stretch, and it takes away what rules found where it
finds that unlikely, but for rules that are nearly always right. Attributes, rival readings
and context stay with the steps around it.
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from math import exp

from simulator.hearing.acts import QUESTION_KINDS, ActKind, When
from simulator.hearing.context import HearingContext
from simulator.hearing.described import LEARNED, described
from simulator.hearing.drafts import Draft, excludes
from simulator.hearing.features import (
    Stretch,
    asks,
    features,
    is_in_call,
    lies_in,
    stretches,
    told_in,
)
from simulator.hearing.in_context import her_words
from simulator.hearing.inviting import CURIOUS, TO_TELL, asks_what
from simulator.hearing.likeness import stems_of
from simulator.hearing.linear import LinearModel
from simulator.hearing.purpose import content, judge
from simulator.hearing.questions import asks_for
from simulator.hearing.rules import Found, rule
from simulator.hearing.wording import Wording

_MOST_TELLING = 3  # features named as the reason of an act
_WHOLE = re.compile(r".+", re.DOTALL)
# Accusing somebody wrongly is worse than missing one, so these also have to be what the
# words are most of all; the acts beside which they may stand do not count.
ACCUSING = frozenset(
    {
        ActKind.FILLER_OPENER,
        ActKind.FALSE_URGENCY,
        ActKind.PRESSURE,
        ActKind.PITCH,
        ActKind.BLAME,
        ActKind.RUDE,
        ActKind.OVER_PROMISE,
    }
)
# Questions are known by their shape, which rules see better, but for those that suggest their
# answer; the others follow from other acts.
_DERIVED = (QUESTION_KINDS - {ActKind.LEADING_QUESTION}) | {ActKind.FOLLOW_UP, ActKind.UNCLEAR}
_IN_CALLS = (ActKind.EMPATHY, ActKind.LEADING_QUESTION)
_BESIDE = frozenset(
    {
        ActKind.FOLLOW_UP,
        ActKind.UNCLEAR,
        ActKind.ANSWER,
        ActKind.OBJECTION_ANSWER,
        ActKind.GREETING,
        ActKind.SELF_INTRODUCTION,
    }
)
# Rules hear too readily: what the model finds unlikely goes, and these where it is this far (log
# odds) below its threshold.
_LEEWAY = 1.0
_MUCH_LEEWAY = 2.0  # where it builds on what she told, and of a reason
# What plain callers need most, and what is heard of accusations by plain wording.
_WITH_LEEWAY = ACCUSING | {ActKind.STACKED_QUESTIONS}
_WITH_MUCH_LEEWAY = frozenset({ActKind.BENEFIT, ActKind.FOLLOW_UP, ActKind.NEXT_STEP_PROPOSAL})
# What hangs on more than the words; and without his reason a caller would be taken to have none.
_STANDING = frozenset(
    {ActKind.PURPOSE, ActKind.OBJECTION_ANSWER, ActKind.OVER_PROMISE, ActKind.UNCLEAR}
)
# Beside these a question may be asked: they leave none of its words unexplained by it.
_ASKS_NOTHING = frozenset(
    {
        ActKind.ANSWER,
        ActKind.AFFIRM,
        ActKind.DENY,
        ActKind.BACKCHANNEL,
        ActKind.THANKS,
        ActKind.APOLOGY,
        ActKind.EMPATHY,
        ActKind.GREETING,
        ActKind.SELF_INTRODUCTION,
        ActKind.NOTE_REFERENCE,
        ActKind.RECAP,
        ActKind.FOLLOW_UP,
    }
)
_OF_HERS = 3  # words of what she told, from which a stretch is no mere chat
_BEFORE_A_QUESTION = 5  # words of another act
_ASKS_WITH_WH = re.compile(r"(?:and |but |so )*(?:who|whom|whose|which|where|what|why|how)\b")
_HELLO = frozenset({ActKind.GREETING, ActKind.SELF_INTRODUCTION, ActKind.FILLER_OPENER})
_DERIVED_BY = ("recap: ", "follow-up: ", "answer: names ")
_BY_WHAT_SHE_TOLD = ("recap: gives back", "rule: announced-recap")
_ASKING = (ActKind.OPEN_QUESTION, ActKind.CLOSED_QUESTION, ActKind.LEADING_QUESTION)
_WISHED_FOR = frozenset({*_ASKING, ActKind.PURPOSE})
_SHARED = frozenset({"T:1", "T:2", "T:3"})
_MOST_TOPIC = 3  # words of content in an opening that has no reason
# Rules find these in too much; a surer reading may stand against them.
_GIVES_WAY = frozenset({ActKind.CLOSED_QUESTION, ActKind.REQUEST, ActKind.BACKCHANNEL})
_SURER = frozenset({ActKind.HELP_OFFER, ActKind.CHECK_BACK, ActKind.ASK_TO_REPEAT})
_NEVER_BESIDE = frozenset(
    {
        (ActKind.FILLER_OPENER, ActKind.PURPOSE),
        (ActKind.BLAME, ActKind.PURPOSE),
        (ActKind.PURPOSE, ActKind.BENEFIT),
        (ActKind.SMALL_TALK, ActKind.EMPATHY),
        (ActKind.BENEFIT, ActKind.GOODBYE),
        (ActKind.CONDITIONAL_COMMITMENT, ActKind.HOLD_ON),
        (ActKind.CONDITIONAL_COMMITMENT, ActKind.PRESSURE),
        (ActKind.CHECK_BACK, ActKind.NEXT_STEP_PROPOSAL),
        (ActKind.RECAP, ActKind.FEATURE_DUMP),
        (ActKind.RECAP, ActKind.PITCH),
    }
)
# Without these words the model takes any "anything" or "which was that" for such an act.
_SAID_IN = {
    ActKind.HELP_OFFER: re.compile(
        r"\bhelp\w*\b|\bis there\b|\b(?:any|some|every)thing(?: else)?(?: that| which)?"
        r" (?:i|we|you|for|from|to)\b|^(?:and |so |or )*anything\b"
        r"|\b(?:can|could|may|shall|should|did|have) (?:i|we)\b|\b(?:i|we) (?:can|could|might)\b"
    ),
    ActKind.STANDARDS_AGREEMENT: re.compile(
        r"\b(?:we|us|our|both|each other|agree(?:d|ment)?|promise\w*|rules?|standards?|tell|told"
        r"|say so|say (?:me|it)|honest\w*|straight|rhythm)\b"
    ),
    ActKind.CHECK_BACK: re.compile(
        r"\b(?:right|correct\w*|wrong|miss\w*|underst\w+|fair|accura\w+|true|so far|(?:got|get)"
        r" (?:it|that|this|you)|that it|about it|fits?|match\w*|agree|add|change|how you|picture"
        r"|heard|sense|summary|forgot\w*|left out|see it|put it|size of it)\b"
    ),
    ActKind.ASK_TO_REPEAT: re.compile(
        r"\b(?:again|repeat\w*|say|said|catch|caught|hear|heard|pardon|once more|slow\w*|miss\w*"
        r"|follow|understand|understood|loud\w*|line|what was that)\b"
    ),
}
# And with these it takes what he only says about his own question for such an act.
_SAID_OF_HIS_QUESTION = re.compile(
    r"\bi (?:meant|asked|was asking|want to know|have not proposed)\b|^(?:and |so |oh )*you mean\b"
)
# Urgency about her own dates is no invention of his, nor is what comes every year, nor a day
# named beside "no rush".
_NO_HURRY = re.compile(
    r"\b(?:no|nothing to|not|never|any) (?:rush\w*|hurry|pressure|go up)\b|\btake your time\b"
    r"|\b(?:each|every) (?:year|spring|summer|autumn|winter|\w+(?:uary|il|ber))\b"
    r"|\byou (?:said|told|mentioned|wrote|want(?:ed)?|need(?:ed)?) \b|\bas you (?:say|said|know)\b"
    r"|\byour (?:\w+ )?(?:deadline|audit|opening|season|exam|inspection|board|holidays?|date)\b"
)
# What he merely does on a day promises no more than that.
_MERELY_DOES = re.compile(
    r"^(?:(?:so|and|then|okay|well|good) )*(?:i|we) (?:(?:will|shall|can|just) )*(?:order|send"
    r"|bring|write|ring|call|mail|post|note|check|ask) (?:(?!never|always|every|any|all|no\b|not\b"
    r"|none|nothing|free|sure|guarantee\w*)\w+ ?){1,8}$"
)
# "Is there anything about the order that might change?", "Have they said anything about it?":
# a thing of hers, and no summary.
_OF_A_THING = re.compile(
    r"\banything (?:about|with|in) (?:the|your) (?!summary|list|picture|story)\w+"
    r"|^(?:(?:and|so|but) )*(?:have|has|had|did|do|does) (?:they|he|she|anybody|anyone|somebody"
    r"|people|your \w+)\b"
)
# "Did anybody from us ring you before the day?" agrees on nothing to come.
_ASKS_WHAT_WAS = re.compile(r"^(?:(?:and|so|but|oh) )*(?:did|was|were|had|has)\b")
_OF_SOMEBODY_ELSE = re.compile(r"\bto (?:him|her|them|mr|ms|mrs)\b")
# "What was the price?", "what was that like?", "what makes you say that?" ask for more.
_ASKS_ON = re.compile(
    r"^(?:(?:and|so|but|oh|well|goodness|gosh) )*(?:what (?:was|were|is|are) (?:(?:that|it|this)"
    r" (?:like|about$|for|to)\b|(?:the|your|his|her|their) (?!.*\b(?:again|once more|name|number"
    r"|figure|word|you said|you say|last (?:bit|part|thing))\b))"
    r"|what ma(?:k|d)es? you (?:say|think)\b)"
)
_NEVER_WHERE = (
    (_ASKS_ON, (ActKind.ASK_TO_REPEAT,)),
    (_OF_SOMEBODY_ELSE, (ActKind.ASK_TO_REPEAT,)),
    (_SAID_OF_HIS_QUESTION, (ActKind.RESPECTFUL_CHALLENGE, ActKind.CONDITIONAL_COMMITMENT)),
    (_NO_HURRY, (ActKind.FALSE_URGENCY,)),
    (_OF_A_THING, (ActKind.CHECK_BACK,)),
    (_ASKS_WHAT_WAS, (ActKind.STANDARDS_AGREEMENT,)),
    (_MERELY_DOES, (ActKind.OVER_PROMISE,)),
)
_LEAST_DUMP = 12  # words; fewer list nothing
_NO_QUESTION_IS = frozenset({ActKind.EMPATHY, ActKind.NEXT_STEP_PROPOSAL})
# "Would you prefer a report or a talk?" proposes nothing that the two of them do.
_OF_BOTH = re.compile(
    r"\b(?:i|we|us|our|my|me|together|meet\w*|visit\w*|demo|appointment|call|\w+day|tomorrow)\b"
)
_ASKS_A_DATUM = re.compile(
    r"^(?:(?:and|so|but|oh|well) )*(?:how (?:many|much|long|often)|why|whose|who (?!should|would)"
    r"|what (?:happened|did)|(?:does|did|is|was|has) (?:it|that|he|she|this|they)"
    r" (?:\w+ ?){0,3}$)"
)
_BECAUSE = re.compile(r"\b(?:because|so that|since)\b")
_CARES = re.compile(r"\btake care of (?!yoursel)")
BY_MODEL = "learned: "
_BY_RULE = ("rule: ", "question: ")
_RULES = {kind: rule(LEARNED, kind, r"\w+", runs_on=False) for kind in ActKind}
_SURE = 0.0  # log odds, one in two
_NEVER = -99.0  # log odds
_MAY_EXCUSE = -1.0  # log odds, about one in four


def is_foremost(kind: ActKind, scores: Mapping[ActKind, float]) -> bool:
    """Whether an act is what the words are most of all, but for those it may stand beside."""
    return scores[kind] >= max(score for label, score in scores.items() if label not in _BESIDE)


def names_nothing(stretch: Stretch, wording: Wording, context: HearingContext) -> bool:
    """Whether words of an opening name nothing concrete, as a filler opener does not."""
    tokens = wording.tokens_of(stretch.start, stretch.end)
    named = judge(tokens, context.prepared, context.known)
    return context.in_opening and not named.anchors and len(content(tokens)) <= _MOST_TOPIC


def excuses(scores: Mapping[ActKind, float]) -> bool:
    """Whether words may give a reason or feel with her, so that nothing around is mere contact."""
    return max(scores[ActKind.PURPOSE], scores[ActKind.EMPATHY]) >= _MAY_EXCUSE


def _stands_against(draft: Draft, kind: ActKind) -> bool:
    """Whether a reading found before leaves no room for this one by the model."""
    if draft.act is kind or (draft.act, kind) in _NEVER_BESIDE:
        return True
    if kind not in ACCUSING or draft.act in _GIVES_WAY or draft.reason.startswith(BY_MODEL):
        return False
    return excludes(draft.act, kind)


@dataclass(frozen=True, slots=True)
class Scored:
    """A stretch, and what the model and the rules make of it."""

    stretch: Stretch
    features: Set[str]
    scores: dict[ActKind, float]  # log odds of each act
    ruled: frozenset[ActKind]  # what rules took it for, though the context may have dropped it
    asks: bool  # most of it has the form of a question


@dataclass(frozen=True, slots=True)
class Learned:
    """What the model makes of one utterance at one moment of a call."""

    model: LinearModel
    wording: Wording
    when: When
    context: HearingContext
    scored: tuple[Scored, ...]

    def _draft(self, kind: ActKind, each: Scored) -> Draft | None:
        """The model's reading of a stretch, with the attributes a rule would give it."""
        place = each.stretch
        match = _WHOLE.match(self.wording.plain, place.start, place.end)
        if match is None:
            return None
        found = Found(_RULES[kind], place.start, place.end, match)
        draft = described(found, self.wording, self.when, self.context)
        if draft is None:
            return None
        telling = self.model.telling(each.features, kind, _MOST_TELLING)
        return replace(
            draft,
            confidence=1 / (1 + exp(-each.scores[kind])),
            reason=f"{BY_MODEL}{', '.join(telling)}",
        )

    def _may_be(self, kind: ActKind, each: Scored) -> bool:
        if kind in _IN_CALLS and not is_in_call(self.context):
            return False  # their features speak readily where nothing is known
        if kind is ActKind.OBJECTION_ANSWER:
            return bool(self.context.pending_objection)
        if kind is ActKind.ANSWER:
            return self.context.heard_before.rstrip().endswith("?")
        if kind is ActKind.NEXT_STEP_PROPOSAL and self.context.in_opening:
            return False
        if kind is ActKind.FEATURE_DUMP and (
            self._length(each) < _LEAST_DUMP or self._says(CURIOUS, each)
        ):
            return False
        if any(kind in kinds and self._says(words, each) for words, kinds in _NEVER_WHERE):
            return False
        if kind in _SAID_IN and each.scores[kind] < _SURE and not self._says(_SAID_IN[kind], each):
            return False
        if kind in _NO_QUESTION_IS and self._merely_asks(kind, each):
            return False
        if kind is ActKind.GOODBYE and not self._may_end_the_call(each):
            return False
        if kind is ActKind.HELP_OFFER and (
            each.scores[ActKind.CHECK_BACK] >= self._least[ActKind.CHECK_BACK]
        ):
            return False  # "Anything else I've muddled?"
        if kind is ActKind.CHECK_BACK and not self._has_summed_up:
            return each.scores[kind] >= _SURE
        if kind in ACCUSING and not is_foremost(kind, each.scores):
            return False
        return kind is not ActKind.FILLER_OPENER or (
            names_nothing(each.stretch, self.wording, self.context) and not self._is_excused
        )

    def _merely_asks(self, kind: ActKind, each: Scored) -> bool:
        proposes = kind is ActKind.NEXT_STEP_PROPOSAL and self._says(_OF_BOTH, each)
        return self._says(_ASKS_A_DATUM, each) or (each.asks and not proposes)

    def _length(self, each: Scored) -> int:
        return len(self.wording.tokens_of(each.stretch.start, each.stretch.end))

    def _says(self, words: re.Pattern[str], each: Scored) -> bool:
        place = each.stretch
        return words.search(self.wording.plain[place.start : place.end].strip(" ?.")) is not None

    @property
    def _only_says_who_rings(self) -> bool:
        """Whether one sentence holds no more than hello, a name, and what may be mere contact."""
        held = frozenset[ActKind]().union(*(each.ruled for each in self.scored))
        return len(self.scored) == 1 and ActKind.SELF_INTRODUCTION in held and held <= _HELLO

    @property
    def _is_excused(self) -> bool:
        return any(excuses(each.scores) for each in self.scored)

    @property
    def _has_summed_up(self) -> bool:
        return any(ActKind.RECAP in each.ruled for each in self.scored)

    def _may_end_the_call(self, each: Scored) -> bool:
        """Whether a goodbye may stand here: likely, no question, no word of her work."""
        place = each.stretch
        if each.scores[ActKind.GOODBYE] < _SURE:  # a false one hangs up on her
            return False
        if place.mark == "?":
            return False
        if _CARES.search(self.wording.plain, place.start, place.end):
            return False
        tokens = self.wording.tokens_of(place.start, place.end)
        return not judge(tokens, self.context.prepared, self.context.known).anchors

    def _sure_of(self) -> list[tuple[ActKind, Scored]]:
        """The acts the model is sure enough of where no rule has found them."""
        thresholds = self.model.figures("add")
        return [
            (kind, each)
            for each in self.scored
            for (kind, score), threshold in zip(each.scores.items(), thresholds, strict=True)
            if score >= threshold and kind not in each.ruled and kind not in _DERIVED
        ]

    def added_to(self, drafts: list[Draft], doubted: Sequence[Draft] = ()) -> list[Draft]:
        """The drafts, and the acts that no rule found where the model is sure enough.

        A farewell is one only where nothing that is an act is said after it; and what rules took
        the words for, though `doubted`, still speaks against accusing him.
        """
        kept = list(drafts)
        sure = self._sure_of()
        partings = [(kind, each) for kind, each in reversed(sure) if kind is ActKind.GOODBYE]
        for kind, each in [*(one for one in sure if one[0] is not ActKind.GOODBYE), *partings]:
            if not self._may_be(kind, each):
                continue
            if kind is ActKind.GOODBYE and any(d.start >= each.stretch.end for d in kept):
                continue
            held = (*kept, *doubted) if kind in ACCUSING else kept
            if any(_stands_against(d, kind) and lies_in(d, each.stretch) for d in held):
                continue
            if kind is ActKind.RECAP and self._is_the_reason(each, kept):
                continue
            if kind is ActKind.LEADING_QUESTION and any(
                self._is_likelier(d, kind, each) for d in kept
            ):
                continue
            if (found := self._draft(kind, each)) is not None:
                kept = [draft for draft in kept if not self._gives_way(draft, kind, each)]
                kept.append(found)
        return kept

    def _is_the_reason(self, each: Scored, kept: Sequence[Draft]) -> bool:
        """Whether words only say why a step is proposed: "…, because truck 6 is flat by three"."""
        place = each.stretch
        within = (d for d in kept if d.start < place.start and place.end <= d.end)
        proposed = any(d.act is ActKind.NEXT_STEP_PROPOSAL for d in within)
        return proposed and self._says(_BECAUSE, each)

    def _is_likelier(self, draft: Draft, kind: ActKind, each: Scored) -> bool:
        """Whether a stretch rather is, or holds, the question or check it was read as."""
        if not lies_in(draft, each.stretch):
            return False
        if draft.act is ActKind.CHECK_BACK or draft.attributes.kind == "clarifying":
            return True  # her own words given back: "It stops three times a week, right?"
        return draft.act in _ASKING and self._best(draft) >= each.scores[kind]

    def _gives_way(self, draft: Draft, kind: ActKind, each: Scored) -> bool:
        """Whether a reading by rules falls before one the model finds likelier."""
        suggested = kind is ActKind.LEADING_QUESTION and draft.act is ActKind.CLOSED_QUESTION
        return (
            (suggested or (kind in _SURER and excludes(draft.act, kind)))
            and draft.act in _GIVES_WAY
            and draft.reason not in self.model.trusted
            and draft.attributes.kind != "clarifying"
            and lies_in(draft, each.stretch)
            and self._best(draft) < each.scores[kind]
        )

    def settled(self, drafts: list[Draft]) -> list[Draft]:
        """What an utterance of a call does: the rules' drafts believed, and what they miss.

        A question that bears its mark, or is not quite unlikely, stays where nothing else would
        be heard.
        """
        kept = [draft for draft in drafts if self.believes(draft)]
        unlikely = [draft for draft in drafts if draft not in kept]
        doubted = []
        for draft in unlikely:
            if draft.act not in _ASKING:
                continue
            taken = any(other.act in _ASKING and other.overlaps(draft) for other in kept)
            otherwise = [] if taken else self._otherwise_asked(draft)
            kept += otherwise
            if not otherwise:
                doubted.append(draft)
        added = self.added_to(kept, unlikely)
        found = [each for each in added if not self._chats_in_her_words(each)]
        standing = [
            draft
            for draft in doubted
            if any(self._may_ask_too(each, draft) for each in found if draft.overlaps(each))
            or self._may_stand(draft, [each for each in found if each.overlaps(draft)])
        ]
        if found or standing or not self.context.disclosed:
            return found + standing
        return [d for d in doubted if self.wording.sentence_at(d.start).mark == "?"]

    def _chats_in_her_words(self, found: Draft) -> bool:
        """Whether it takes for chat, none too surely, what gives back what she has told."""
        if found.act is not ActKind.SMALL_TALK or self._best(found) >= _SURE:
            return False
        said = stems_of(self.wording.tokens_of(found.start, found.end))
        return len(said & her_words(self.context)) >= _OF_HERS

    def _may_ask_too(self, found: Draft, asked: Draft) -> bool:
        """Whether a question stands though the model takes its words for this act."""
        if found.act is ActKind.SMALL_TALK:
            return self._matches(asked)
        return found.act is ActKind.ASK_BLOCKER

    def _may_stand(self, asked: Draft, around: Sequence[Draft]) -> bool:
        """Whether a question the model finds unlikely stands beside the acts around it."""
        if any(self._takes_in(each, asked) for each in around):
            return False
        leeway = _LEEWAY if around else _MUCH_LEEWAY
        likely = self._best(asked) >= self._least[asked.act] - leeway
        marked = not around and self.wording.sentence_at(asked.start).mark == "?"
        plainly = asked.attributes.kind != "declarative"
        return likely or (plainly and (marked or self._matches(asked)))

    def _matches(self, draft: Draft) -> bool:
        """Whether a question asks for something she could tell."""
        text = self.wording.plain[draft.start : draft.end]
        return bool(asks_for(text, self.context.prepared.facts, self.context))

    def _takes_in(self, draft: Draft, asked: Draft) -> bool:
        """Whether an act leaves nothing of a question in it, which does not come after its words.

        "We'd measure four weeks, who should I deal with?" proposes, and asks.
        """
        before = self.wording.plain.count(" ", draft.start, max(draft.start, asked.start))
        return draft.act not in _ASKS_NOTHING and not (
            before >= _BEFORE_A_QUESTION
            and _ASKS_WITH_WH.match(self.wording.plain, asked.start) is not None
        )

    def _otherwise_asked(self, draft: Draft) -> list[Draft]:
        """A question the model does not believe in, as the kind of question it takes it for."""
        likely = [
            replace(draft, act=kind, reason=f"{BY_MODEL}{kind.replace('_', ' ')}")
            for kind in _ASKING
            if kind is not draft.act
        ]
        found = [
            each
            for each in likely
            if self._is_likely(each) and self._best(each) >= self._best(draft) + _MUCH_LEEWAY
        ]
        return sorted(found, key=lambda each: -self._best(each))[:1]

    def believes(self, draft: Draft) -> bool:
        """Whether a reading stands: its rule is nearly always right, or it is likely enough."""
        if draft.act is ActKind.FILLER_OPENER:
            fills = self._only_says_who_rings or self._is_likely(draft)
            return draft.attributes.sincere or (fills and not self._is_excused)
        if draft.act is ActKind.FALSE_URGENCY:
            held = [each for each in self.scored if lies_in(draft, each.stretch)]
            return self._is_likely(draft) and not any(self._says(_NO_HURRY, e) for e in held)
        if draft.reason in self.model.trusted or draft.act in _STANDING:
            return True
        if self._is_by_context(draft) or self._is_wished_for(draft):
            return True
        return self._best(draft) >= self._least[draft.act] - self._leeway(draft)

    def _is_wished_for(self, draft: Draft) -> bool:
        """ "I'd like to hear how it went": asks, though it has not the form of a question."""
        text = self.wording.plain[draft.start : draft.end]
        return draft.act in _WISHED_FOR and bool(asks_what(text) or TO_TELL.match(text))

    def _is_by_context(self, draft: Draft) -> bool:
        """Whether only the moment makes it the act, which the model does not see."""
        if draft.attributes.kind == "clarifying" and not self.context.in_opening:
            return True
        if draft.reason.startswith(_BY_RULE):
            return False
        return bool(self.context.awaiting) or not draft.reason.startswith(_DERIVED_BY)

    def _leeway(self, draft: Draft) -> float:
        if draft.reason.startswith(_BY_WHAT_SHE_TOLD) or draft.act in _WITH_MUCH_LEEWAY:
            return _MUCH_LEEWAY
        told = self.context.disclosed or self.context.guarded
        if draft.act is ActKind.RECAP and (not told or self._shares_her_words(draft)):
            return _MUCH_LEEWAY
        if draft.act is ActKind.CHECK_BACK and told:
            return _MUCH_LEEWAY  # "All of them were real, right?", said of what she has just told
        return _LEEWAY if draft.act in _WITH_LEEWAY else 0.0

    def _shares_her_words(self, draft: Draft) -> bool:
        """Whether a stretch it lies in shares a concept with what she told."""
        return any(
            not each.features.isdisjoint(_SHARED)
            for each in self.scored
            if lies_in(draft, each.stretch)
        )

    def _is_likely(self, draft: Draft) -> bool:
        return self._best(draft) >= self._least[draft.act]

    def _best(self, draft: Draft) -> float:
        """The best score of its act in the stretches a draft lies in."""
        scores = [each.scores[draft.act] for each in self.scored if lies_in(draft, each.stretch)]
        return max(scores, default=_NEVER)

    @property
    def _least(self) -> dict[ActKind, float]:
        """The score below which a reading of the rules is dropped."""
        return _drops(self.model)

    def makes_no_sense(self) -> bool:
        """Whether the words seem to have no meaning here."""
        least = self._least[ActKind.UNCLEAR]
        return any(each.scores[ActKind.UNCLEAR] >= least for each in self.scored)


@cache
def _drops(known: LinearModel) -> dict[ActKind, float]:
    return dict(zip(_kinds(known.labels), known.figures("drop"), strict=True))


@cache
def _kinds(labels: tuple[str, ...]) -> tuple[ActKind, ...]:
    return tuple(ActKind(label) for label in labels)


def learned(
    known: LinearModel,
    drafts: list[Draft],
    wording: Wording,
    when: When,
    context: HearingContext,
    *,
    standing: Sequence[Draft] = (),
) -> Learned:
    """What the model makes of an utterance and of the rules' readings of it.

    `standing` are the readings that stand in their context.
    """
    kinds = _kinds(known.labels)
    told = told_in(context)
    scored = []
    for stretch in stretches(wording):
        held = features(stretch, wording, drafts, context, told, standing=standing)
        ruled = frozenset(draft.act for draft in drafts if lies_in(draft, stretch))
        scores = dict(zip(kinds, known.scores(held), strict=True))
        scored.append(Scored(stretch, held, scores, ruled, asks(stretch, drafts)))
    return Learned(known, wording, when, context, tuple(scored))
