"""What a question means because of what she said before: it asks on, or gives her words back."""

import re
from dataclasses import replace

from simulator.hearing.acts import QUESTION_KINDS, ActKind, Attributes
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.inviting import plain_invitation
from simulator.hearing.likeness import content_stems, facts_touched, stems_of
from simulator.hearing.purpose import content
from simulator.hearing.tokens import tokenise, words
from simulator.hearing.wording import Wording

_POINTS_BACK = re.compile(
    r"\b(?:that|it|this|then|they|them|those|these|there|he|she|him|her|such|which of|when (?:it"
    r"|that|they)|else|you (?:said|mentioned|told|just|were saying)|in that case|like what"
    r"|for example|for instance|exactly)\b|^(?:and )?(?:why|how come|how so|because|since when"
    r"|such as|like|who|meaning|what happens|what happened|what then)\b"
)
_BARE = re.compile(
    r"^(?:(?:and|so|okay|please|can you|could you|would you|well|maybe) )*(?:tell me(?: a (?:bit"
    r"|little))? more(?: (?:about|on|upon|of) (?:that|it|this)(?: point)?)?|go on|say more"
    r"|elaborate(?: on that)?"
    r"|more(?: please)?|(?:can|could) you elaborate(?: on that)?|and what else|what else"
    r"|anything else|explain(?: (?:me|it|that|this|to me))*(?: a (?:bit|little))?(?: more)?"
    r"|what (?:exactly |precisely )?(?:happen|happens|happened|is happening|is going on)"
    r"(?: (?:there|then|that day|to (?:it|them|you)|with (?:it|them)))?(?: exactly)?)"
    r"(?: (?:please|for me|(?:would|will|could|can) you|if you (?:can|may|would|like)))*$"
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
_GIVEN_BACK = re.compile(r"\b(?<!when )(?:you said|did you say|you say|you mean)\b")
_IS_THAT = re.compile(r"(?:(?:and|so|but|okay) )*(?:was|is) that\b")
_ONLY_PROMPT = re.compile(r"^[^.!]{0,60}\?$")


def leaves_it_open(question: str) -> bool:
    """Whether a question in plain wording only asks for more: "What happened? Can you explain?"."""
    return bool(_BARE.match(plain_invitation(question.strip(" ?.!"))))


def names_no_topic(question: str) -> bool:
    """Whether a question has no topic of its own: "What's happened since May?"."""
    return all(token.lower in _MONTHS for token in content(tokenise(question)))


def has_told(context: HearingContext) -> bool:
    """Whether she has said anything a question could follow up."""
    if context.disclosed or context.guarded:
        return True
    heard = context.heard_before.strip()
    return len(content_stems(heard)) >= 2 and not _ONLY_PROMPT.match(heard)


def told_texts(context: HearingContext) -> tuple[str, ...]:
    told = {*context.disclosed, *context.guarded}
    return (
        context.heard_before,
        *context.earlier,
        *(fact.text for fact in context.prepared.facts if fact.id in told),
    )


def her_words(context: HearingContext) -> frozenset[str]:
    return frozenset[str]().union(*(content_stems(text) for text in told_texts(context)))


def follow_ups(drafts: list[Draft], wording: Wording, context: HearingContext) -> list[Draft]:
    """A follow-up beside each question that asks on about what she has told."""
    if not has_told(context):
        return []
    hers = her_words(context)
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
