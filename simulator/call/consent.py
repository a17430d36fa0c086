"""Whether all he asks is if something, or its day, is all right: "would that suit?", "agreed?"."""

import re

from simulator.hearing.acts import QUESTION_KINDS, ActKind, HeardText

_GOOD = (
    r"(?:ok|okay|fine|all right|alright|good|suits?|works?|acceptable|possible|settled|agreed"
    r"|convenient|happy|an? (?:deal|plan)|up for (?:it|that))"
)
_ASKS_CONSENT = re.compile(
    r"(?:(?:so|and|then|ok|okay|well|right|good|yes|now|but|um|uh|er|hm)[, ]+)*"
    rf"(?:(?:is|would|does|do|will|are) (?:that|this|it|you|the \w+) (?:\w+ ){{0,2}}{_GOOD}"
    r"|what do you (?:say|think)|how about it|how (?:does|is) that(?: sound)?"
    r"|deal|agreed|fair|okay|ok|all right|alright)"
    r"(?: (?:with|by|for|to|you|that|it|then|now|your \w+))*\s*\?*",
    re.I,
)
# "Or is another day better?", "or is there a quieter time?": of the day just proposed.
_OR_ANOTHER_DAY = re.compile(
    r"(?:(?:or|and|otherwise|if not)[, ]+)*"
    r"(?:(?:is|would|does|might|will|may|could) (?:there (?:be )?)?"
    r"(?:another|any other|some other|a|an) (?:\w+ )?|(?:what|which) (?:other )?)"
    r"(?:day|time|hour|date|week|moment|slot)(?: (?:is|would|be|suits?|works?|fits?|better|easier"
    r"|quieter|best|that|you|for|more|rather|prefer|convenient|nicer|well|do|i|should|know|about))*"
    r"\s*\?*",
    re.I,
)
_HALF_ASKED = re.compile(r"[, ]+or$", re.I)  # "does that work, or"


def asks_consent(heard: HeardText) -> bool:
    """Whether a turn does nothing but ask whether what lies open is all right with her."""
    return asks_consent_with(heard.text)


def asks_consent_with(words: str) -> bool:
    """Whether these words alone ask whether something or its day is all right: "Agreed?".

    So do "how does that sound, or is another day better?" and each half of it.
    """
    said = _HALF_ASKED.sub("", words.strip(" .!?"))
    first, _, second = said.partition(" or ")
    halves = [first.rstrip(" ,?"), f"or {second}"] if second else [said]
    return any(form.fullmatch(said) for form in (_ASKS_CONSENT, _OR_ANOTHER_DAY)) or (
        len(halves) > 1
        and _ASKS_CONSENT.fullmatch(halves[0]) is not None
        and _OR_ANOTHER_DAY.fullmatch(halves[1]) is not None
    )


def only_asks_consent(heard: HeardText) -> bool:
    """Whether all he asks behind a step he proposes is whether it, or its day, is all right."""
    steps = heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    asked = heard.all_of(*QUESTION_KINDS)
    return bool(steps and asked) and all(
        act.start > steps[0].start and asks_consent_with(heard.text[act.start : act.end])
        for act in asked
    )
