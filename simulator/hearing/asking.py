"""Finds what an utterance asks, and how: open, closed or leading, with or without marks.

Owns the shape of questions only. Whether one is really a request for time, a check-back
or a next step is settled in `drafts`; which fact it asks for, in `questions`.

Finer kinds of a closed question: "yes_no", "datum" (a wh-question with one datum for an
answer), "either_or", "declarative" count as closed; "clarifying" (a number or word of hers
given back), "request" and "permission" do not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.hearing.acts import ActKind
from simulator.hearing.tokens import words
from simulator.hearing.wording import Sentence, Wording
from simulator.hearing.wordlists import WORD

_AUX = (
    r"(?:do|does|did|have|has|had|is|are|was|were|am|can|could|will|would|should|shall|may|might)"
)
_PRONOUN = (
    r"(?:you|we|i|he|she|it|they|that|this|there|these|those|anybody|anyone|someone|somebody"
    r"|everybody|everyone|anything|something|nobody)"
)
_SUBJECT = rf"(?:{_PRONOUN}|your|the|my|our|their|his|her|any|a|an|all|most|both|people|dana)"
_WH = r"(?:what|how|why|where|when|who|whom|whose|which)"
_GAP = rf"(?: (?!{_PRONOUN}\b|{_AUX}\b|and\b|but\b|so\b|that\b|because\b){WORD}){{0,4}}"

# ── openings: where a question may begin ────────────────────────────────────

_INVITING = re.compile(
    r"\b(?:(?:can|could|would|will|do|may|might) (?:you|i|we) (?:please |maybe |perhaps |just "
    r"|also |mind |like to |want to |ask you to |be able to "
    r"|care to )*)?(?:please )?(?P<verb>(?:tell|telling) me(?! later| another time| some other| you"
    r"| that you| if | whether |,)"
    r"|(?:walk|walking|talk|talking|take|lead|guide|run) me through|describ(?:e|ing)(?: to me"
    r"| for me| me)?|explain(?:ing)?(?: to me| me| for me)?|help me (?:to )?(?:understand|see"
    r"|picture)|give me (?:a|an|some|your) (?:(?:\w+ )?(?:example|idea|sense|picture|feel"
    r"|feeling|insight|overview|impression|thoughts|view|take))|share (?:with me|a bit|a little"
    r"|some|what|how|your (?:thoughts|view|experience))|(?:fill|bring) me in|paint me|elaborate"
    r"|say (?:a bit |a little |some )?more|tell us|ask(?: you)?(?= (?:what|how|why|about|who"
    r"|when|where|which|if|whether)\b))\b"
)
_CURIOUS = re.compile(
    r"\b(?:i|we) (?:am |are |was |would |do |really |just |also |very |much |quite |always "
    r"|only |want(?:ed)? |like |love |keen |interested |need |have |to |be "
    r"|have been )*(?:curious|wonder(?:ing)?|interested|like to (?:know|hear|understand|learn)"
    r"|love to (?:know|hear|understand|learn)|to (?:know|hear|understand|learn)|keen to (?:know"
    r"|hear|understand|learn))(?: a bit| a little| more| from you| in| about| to know| to hear"
    r"| what it is| your thoughts| your view)* (?P<what>what|how|why|which|who|when|where|if"
    r"|whether|about|your|more)\b"
)
_WH_INVERTED = re.compile(
    rf"\b(?P<wh>{_WH}){_GAP} (?P<aux>{_AUX})(?: not)? (?P<subject>{_SUBJECT})\b"
)
# Running on in speech a wh-word with its verb asks, whatever the subject.
_WH_DOES = re.compile(
    rf"\b(?P<wh>what|how|why|who){_GAP} (?:do|does|did) (?!not\b|it\b|that\b|so\b){WORD}"
    rf"|\b(?P<wh2>what)(?: else)? (?:is|has|would|will|makes|made|happens|happened"
    rf"|stops|gets|got) (?!that|important|right|wrong|best|needed|possible)(?:\w+ing|\w+ed"
    rf"|run|gone|help"
    rf"|happen|when|if|you|it|them|most)\b|\b(?P<wh3>who) else\b"
)
_WH_PLAIN = re.compile(
    rf"\b(?P<wh>{_WH})(?: (?:else|exactly|then|now|again|kind of|sort of|one|of|about|other|come"
    rf"|many|much|often|long|far|old|big|soon|{WORD}))?\b"
)
_AUX_FIRST = re.compile(rf"\b(?P<aux>{_AUX})(?: not)? (?P<subject>{_PRONOUN})\b")
_AUX_NOUN = re.compile(rf"\b(?P<aux>{_AUX})(?: not)? (?P<subject>{_SUBJECT}|{WORD})\b")

_LEAD_IN = re.compile(
    r"(?:(?:by|until|since|for|from|at|in|on|with|about|well|so|okay|now|um|uh|er|just|and|but"
    r"|yes|yeah|right|please|also|then|actually|or|alright|great|oh|no|hm|hmm|mm|um|i mean"
    r"|you know|like|good|thanks|sure|dana|because|again|out of curiosity|first|and then|i see"
    r"|thank you|sorry|in your (?:opinion|view)|for you|anyway|let us see"
    r"|let me ask(?: you)?(?: this| something)?|may i ask|can i ask(?: you)?"
    r"|could i ask(?: you)?|i would like to ask(?: you)?|i want to ask(?: you)?|my question is"
    r"|one question|tell me|if i may ask|maybe|perhaps|say|cool|interesting) )*"
)
_LEANING = words(
    """know knew knows see saw seen understand understood hear heard say said says think" " thought
    believe guess tell told remember realise realize imagine like about of to for from with by
    on in at that as than is was are were be matter matters depends sure care mind exactly
    just much learn learned wonder whatever find show shows showed explain explained discuss
    discussed him her them not no only even really if because which who where when then
    appreciate forget forgot decide decided describe figure ask asked asks watch notice
    noticed love hate talking knowing"""
)
_NO_INVITATION_AFTER = words("to will you not i they we he she for by of me")
_SUBJECTS = words("i you he she it we they to not who which can could will would should must may")
_SINGULAR = words("it he she that this")
_JOINS = words("and but")
_ASKED_ON = words("is was are did does has")  # "…, I see, and is it the money"
_RUNNING_ON = words("do does did have are can could would will")
_AFTER_WH = re.compile(rf"\b{_WH}(?: {WORD}){{0,3}}$")
_NOT_AFTER_INVERSION = words("so nor neither than as if that which who whom whose what")

# ── kinds ───────────────────────────────────────────────────────────────────

_DATUM = re.compile(
    r"^how (?:many|much|often|long|old|big|large|far|soon|high|wide|heavy|tall|fast|late"
    r"|frequently|recently)\b(?! (?:do|does|did|would) (?:that|it|this) (?:matter|affect|hurt"
    r"|bother))|^(?:at )?(?:what|which) (?:time|date|day|year|month|week|size|colou?r|number"
    r"|percentage|version|model|price|budget|contract|one|ones|line|machine|address|figure|age"
    r"|temperature|brand|company|supplier)\b|^what (?:is|was|are|were) (?:the|your|his|her|their"
    r"|its|our) (?:(?:total|exact|current|annual|yearly|monthly|daily|new|last|next"
    r"|average) )*(?:name|number|price|budget|deadline|date|address|email|phone number|volume"
    r"|percentage|size|model|version|title|age|turnover|headcount|capacity|contract number"
    r"|order number|cost|rate|quantity|amount)s?(?: of| for| on| in| per| there| today| now"
    r"| this year| again)?\b|^when\b|^where\b|^who(?:m)? (?:is|was|are|were|does|did|do|will"
    r"|would|has|have|can|should|else is)\b|^which\b|^whose\b|^who\b"
)
_TAGGED = re.compile(
    r" (?:(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should) not (?:you|it"
    r"|they|he|she|we|that|there|i)|would not you (?:agree|say)|(?:do|would) not you (?:think"
    r"|agree|say)|(?:would|do) you not (?:agree|say|think))$"
)
_POSITIVE_TAG = re.compile(
    r"^(?:not|no|never|nothing|nobody)\b.* (?:is|are|was|were|do|does|did|have|has|can|could"
    r"|will|would) (?:you|it|they|he|she|we|there)$"
)
_SUGGESTIVE = re.compile(
    r"^(?:do not|would not|is not|are not|should not|could not|can not|have not|did not|was not"
    r"|does not|will not) (?:you|it|that|we|this|they|your)(?: \w+)?|^(?:do you not"
    r"|would you not|should you not|can you not|is it not|are you not)\b|^(?:would you (?:agree"
    r"|not agree)|do you agree|you (?:would|will|do|must|surely|obviously|certainly"
    r"|of course)\b.*(?:right|correct|no|yes|agree)$)|\bsurely\b|\bobviously\b|\bof course you\b"
    r"|\b(?:do not|would not|wouldn't) you (?:think|agree|say|rather|want)\b|^i (?:assume"
    r"|suppose|guess|bet|take it)\b|^(?:you|your \w+|that|it|this) (?:would|will|must|should"
    r"|could|might)\b.* (?:right|correct|yes|no|agreed)$"
)
_EITHER_OR = re.compile(
    r" or (?!so\b|not\b|anything\b|something\b|whatever\b|two\b|how\b|what\b|why\b)"
)
_OPEN_PROMPTS = re.compile(
    r"^(?:what|how) about|^(?:and )?(?:because|such as|like what|for example|for instance"
    r"|meaning|in what way|such as what|why(?: not| so| is that)?|how so|how come|then what"
    r"|and then)$"
)
_ELLIPTICAL = re.compile(
    r"^(?:(?:great|okay|good|right|well|so|now|thanks|fine) )*and (?:your|the|on|with|in|for"
    r"|as for) (?:\w+ ?){1,7}$"
)
_TELLING_DATUM = re.compile(
    r"^(?: (?:me|us|please|about|to me|again|just|first|quickly|exactly))* (?:how (?:many|much"
    r"|often|long|old)|when|where|which|if|whether|what (?:time|date|day)|who|your (?:name"
    r"|number|address|email))\b"
)
_DEEP = re.compile(
    r"\b(?:magic wand|wish(?:ed|es)?|dream|ideal(?:ly)?|would (?:you|your \w+"
    r"|the \w+) (?:\w+ ){0,2}?(?:change|like|love|want|do|improve|build|prefer|wish|need|add|fix"
    r"|start|invest|spend|have)|what else would|would change|would (?:it|that"
    r"|this) (?:\w+ )?(?:mean|change|make possible|allow|enable|open|do for)|next year"
    r"|coming year|new year|this year|years? from now|planning|plans?(?:ned)?|project(?:s)?"
    r"|strateg(?:y|ies)|goals?|objectives?|targets?|priorit(?:y|ies)|vision|future|long term"
    r"|ambitions?|criteri(?:a|on)|hoping|hope to|hopes?|aim(?:s|ing)?|want to (?:achieve|reach"
    r"|change|become|build|get to)|decide(?:d)? (?:when|on|for|how|what|about)|(?:when"
    r"|how) you (?:decide|choose)|look(?:ing)? for in|matters? (?:most )?(?:to|for) you"
    r"|most important|success(?:ful)? (?:look|mean|be)|look like in|grow(?:th|ing)?|expand"
    r"|expansion|opportunit(?:y|ies)|possible if|keeps? you (?:awake|up)|awake at night"
    r"|lose sleep|bigger picture|where (?:do|would) you (?:want|see)|see (?:yourself|the \w+"
    r"|your \w+) in|on your list|judge|measure success|were up to you)\b"
)
_PROBE = re.compile(
    r"\b(?:keeps? you (?:awake|up)|awake at night|lose sleep|sleepless|worr(?:y"
    r"|ies) you (?:the )?most)\b"
)
_NOW = re.compile(
    r"\b(?:is|are|now|today|currently|at the moment|still|these days|happens|running|stops?"
    r"|goes wrong)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question or invitation, in places of the plain wording."""

    act: ActKind
    start: int
    end: int
    confidence: float
    kind: str
    reason: str
    deep: bool
    probe: bool
    about_present: bool


def _leans(before: str) -> bool:
    """Whether a wh-word after these words continues a statement: "I know what …"."""
    return (
        bool(before)
        and before.rpartition(" ")[2] in _LEANING
        and not _LEAD_IN.fullmatch(before + " ")
    )


@dataclass(frozen=True, slots=True)
class _Opening:
    """Where a question seems to begin, and by which form."""

    place: int
    form: str  # inviting, curious, wh, wh_plain, aux


class _Taken:
    """The stretches of a sentence that already are the beginning of some question."""

    def __init__(self) -> None:
        self._places: set[int] = set()

    def take(self, match: re.Match[str]) -> None:
        """Nothing else begins within this match."""
        self._places.update(range(match.start(), match.end() + 2))

    def is_free(self, place: int) -> bool:
        """Whether a question may begin here; right after "tell me" a wh-word says what about."""
        return place not in self._places


def _openings(wording: Wording, sentence: Sentence) -> Iterator[_Opening]:
    text = wording.plain[sentence.start : sentence.end]
    taken = _Taken()
    yield from _invitations(sentence, text, taken)
    yield from _wh_openings(wording, sentence, text, taken)
    for match in _AUX_FIRST.finditer(text):
        if taken.is_free(match.start()) and _opens_with_aux(wording, sentence, text, match):
            taken.take(match)
            yield _Opening(sentence.start + match.start(), "aux")
    yield from _at_clause_starts(wording, sentence, text, taken)


def _invitations(sentence: Sentence, text: str, taken: _Taken) -> Iterator[_Opening]:
    """ "Tell me about …", "I'd like to know how …"."""
    for match in _INVITING.finditer(text):
        if match["verb"].startswith("ask") and match["verb"] == match.group():
            continue  # only "may I ask what …"
        before = text[: match.start()].rstrip()
        if before.rpartition(" ")[2] in _NO_INVITATION_AFTER:
            continue
        taken.take(match)
        yield _Opening(sentence.start + match.start(), "inviting")
    for match in _CURIOUS.finditer(text):
        if taken.is_free(match.start()):
            taken.take(match)
            yield _Opening(sentence.start + match.start(), "curious")


def _wh_openings(
    wording: Wording, sentence: Sentence, text: str, taken: _Taken
) -> Iterator[_Opening]:
    """ "What does it …", anywhere but where a statement leans on the wh-word."""
    for match in _WH_INVERTED.finditer(text):
        if not taken.is_free(match.start()) or _is_relative(match) or _CLEFT.match(match.group()):
            continue
        asked = sentence.mark == "?" and _fresh(wording, sentence, match.start())
        taken.take(match)
        if asked or not _leans(text[: match.start()].rstrip()):
            yield _Opening(sentence.start + match.start(), "wh")
    if sentence.mark:
        return
    for match in _WH_DOES.finditer(text):
        if taken.is_free(match.start()) and not _leans(text[: match.start()].rstrip()):
            taken.take(match)
            yield _Opening(sentence.start + match.start(), "wh")


def _is_relative(match: re.Match[str]) -> bool:
    """ "…, which is the reason": no question."""
    return (
        match["wh"] == "which"
        and match["aux"] in ("is", "are", "was", "were")
        and match["subject"] in ("that", "the", "a")
    )


def _fresh(wording: Wording, sentence: Sentence, place: int) -> bool:
    """Whether the word at a place begins the sentence or follows a comma."""
    return place == 0 or sentence.start + place in wording.commas


def _opens_with_aux(wording: Wording, sentence: Sentence, text: str, match: re.Match[str]) -> bool:
    """Whether auxiliary and pronoun ask, and are not a statement's: "and I did, you know"."""
    if not _is_one_breath(wording, sentence, match):
        return False
    aux, subject = match["aux"], match["subject"]
    if aux in ("do", "have") and subject in _SINGULAR:
        return False
    before = text[: match.start()].rstrip()
    last = before.rpartition(" ")[2]
    if last in _SUBJECTS:
        return False
    if last in _NOT_AFTER_INVERSION:
        return bool(_LEAD_IN.fullmatch(before + " ")) and last == "so" and subject != "i"
    if not before or _LEAD_IN.fullmatch(before + " "):
        return not (aux in ("had", "should", "were", "may") and sentence.mark == ".")
    if sentence.mark == ".":
        return False
    if _fresh(wording, sentence, match.start()):
        return True
    if aux == "shall":
        return subject in ("we", "i")
    # Running on in speech: only an inversion that statements hardly ever show.
    if _AFTER_WH.search(before):
        return False
    if last in _JOINS and aux in _ASKED_ON:
        return True
    return aux in _RUNNING_ON and subject == "you"


def _is_one_breath(wording: Wording, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether both words are whole words as said, with no comma between them."""
    aux = sentence.start + match.start("aux")
    subject = sentence.start + match.start("subject")
    return wording.begins_a_word(aux) and subject not in wording.commas


def _at_clause_starts(
    wording: Wording, sentence: Sentence, text: str, taken: _Taken
) -> Iterator[_Opening]:
    """Questions whose form only shows where a clause begins: "what stops it", "is line 2 fine"."""
    starts = {0}
    lead = re.match(
        r"(?:(?:well|so|okay|now|um|uh|er|and|but|yes|yeah|right|please|also|then|actually|or"
        r"|alright|oh|no|hm|hmm|mm|because|great|good|i see|i mean) )+",
        text,
    )
    if lead:
        starts.add(lead.end())
    starts.update(
        place - sentence.start for place in wording.commas if sentence.start < place < sentence.end
    )
    for joined in re.finditer(
        r"(?<= )(?:and|but|so|or|then) (?:then )?(?=(?:what|how|why|who|which|when|where|is|are"
        r"|was|were|do|does|did|has|have|can|will|would) )",
        text,
    ):
        starts.add(joined.end())
    marked = sentence.mark == "?"
    for start in sorted(starts):
        if not taken.is_free(start):
            continue
        match = _WH_PLAIN.match(text, start)
        if match:
            if _is_plain_question(text[start:], match["wh"], marked=marked) and not (
                start > (lead.end() if lead else 0) and _OF_WHAT.match(text[start:])
            ):
                taken.take(match)
                yield _Opening(sentence.start + start, "wh")
            continue
        match = _AUX_NOUN.match(text, start)
        if (
            match
            and (marked or match["subject"] in _NOUN_STARTS)
            and (match["aux"] not in ("had", "may", "might", "were", "should") or marked)
        ):
            taken.take(match)
            yield _Opening(sentence.start + start, "aux")


_NOUN_STARTS = words("your the my our their his her any these those there line")
_EXCLAIMED = re.compile(
    r"(?:what (?:a|an) |how (?:nice|great|lovely|wonderful|kind|sad|terrible|awful"
    r"|funny)\b(?! (?:is|are|was)))"
)
_WHAT_I_HEAR = re.compile(
    r"what i (?:am |have )?(?:been )?(?:hear|hearing|heard|understand|understood|gather)\b"
)
_RELATIVE = re.compile(
    rf"(?:what|how|when|where|why|who|which|whatever) (?:{_PRONOUN}|(?:the|your|our|my"
    rf"|their) {WORD}) (?!{_AUX} (?:you|we|they|i)\b)"
)

# "… the seals and what the trays would need?": a thing, not another question.
_OF_WHAT = re.compile(
    rf"(?:what|how|where|which) (?:the|your|our|my|their) {WORD} (?:would|will|needs?|wants?|looks?"
    r"|has|have|is|are|does)(?! (?:you|we|they|i|it|the|your)\b)"
)


_CLEFT = re.compile(
    r"what (?:counts|matters|worries you|bothers you|you need|you want|i mean|we need) (?:is|was)\b"
)  # "What counts is that they are there": a statement


def _is_plain_question(rest: str, wh: str, *, marked: bool) -> bool:
    if _EXCLAIMED.match(rest) or _WHAT_I_HEAR.match(rest):
        return False
    if marked:
        return True
    if wh in ("when", "where", "which", "whose", "whom"):
        return False
    if _CLEFT.match(rest):
        return False
    if rest in ("why", "what", "how", "how so", "how come", "who", "why not"):
        return True
    return not _RELATIVE.match(rest)


# ── classification ──────────────────────────────────────────────────────────


def _classify(text: str, form: str, *, marked: bool) -> tuple[ActKind, str, str, float]:
    """Kind of question, finer kind, reason, confidence of one question's words."""
    closed, opened = ActKind.CLOSED_QUESTION, ActKind.OPEN_QUESTION
    if _TAGGED.search(text) or _POSITIVE_TAG.search(text):
        return ActKind.LEADING_QUESTION, "tag", "question: ends in a tag", 0.9
    if form != "wh" and _SUGGESTIVE.search(text):
        return ActKind.LEADING_QUESTION, "", "question: suggests its answer", 0.8
    match form:
        case "inviting" | "curious":
            opening = _INVITING.match(text) or _CURIOUS.match(text)
            begins = opening.start("what") - 1 if opening and form == "curious" else None
            asked = text[opening.end() if begins is None else begins :] if opening else ""
            if _TELLING_DATUM.match(asked):
                return closed, "datum", "question: asks to be told one datum", 0.6
            return opened, "invitation", "question: invites her to tell", 0.9
        case "wh":
            if _DATUM.search(text):
                return closed, "datum", "question: one datum answers it", 0.8
            return opened, "", "question: begins with what, how or why", 0.9
        case "aux":
            if _EITHER_OR.search(text):
                return closed, "either_or", "question: offers the options", 0.85
            return closed, "yes_no", "question: yes or no answers it", 0.85
        case _:
            if _OPEN_PROMPTS.search(text):
                return opened, "", "question: a bare prompt", 0.7
            if _ELLIPTICAL.search(text):
                return opened, "elliptical", "question: names a topic and leaves the floor", 0.6
            if _MARKED_GUESS.match(text):
                return closed, "guess", "question: a guess marked as one", 0.6
            return closed, "declarative", "question: a statement with a question mark", 0.6


_TAG_ALONE = re.compile(rf"{_AUX}(?: not)? {_PRONOUN}(?: (?:think|agree|say))?$")
_PREFACE = re.compile(
    r"(?:what|how) (?:do|would) you (?:think|say|feel)(?: about (?:it|that|this))?$"
)


def _worth_asking(openings: list[_Opening], wording: Wording, sentence: Sentence) -> list[_Opening]:
    """The openings without a tag ("…, wouldn't you?") or a preface ("What do you think, …?")."""
    kept: list[_Opening] = []
    for index, opening in enumerate(openings):
        last = index + 1 == len(openings)
        end = sentence.end if last else openings[index + 1].place
        text = wording.plain[opening.place : end].strip()
        if not last and _PREFACE.match(text):
            continue
        if last and _TAG_ALONE.match(text) and opening.place > sentence.start:
            if not kept and _TAGGED.search(wording.plain[sentence.start : sentence.end]):
                kept.append(_Opening(sentence.start, "declarative"))
            continue
        kept.append(opening)
    return kept


def find_questions(wording: Wording) -> tuple[Asked, ...]:
    """Every question and invitation of an utterance in order; stacking is not judged here."""
    found: list[Asked] = []
    for sentence in wording.sentences:
        openings = _worth_asking(
            sorted(_openings(wording, sentence), key=lambda opening: opening.place),
            wording,
            sentence,
        )
        ends = [*(opening.place for opening in openings[1:]), sentence.end]
        for opening, end in zip(openings, ends, strict=False):
            found.append(_asked(wording, opening.place, end, opening.form, sentence))
        text = wording.plain[sentence.start : sentence.end]
        if not openings and _is_asked(text, sentence):
            found.append(_asked(wording, sentence.start, sentence.end, "declarative", sentence))
    return tuple(found)


_NO_WORDS_ASKED = re.compile(
    r"^(?:(?:yeah|yes|yep|okay|right|um|uh|hm|hmm|oh|really|no|sure|huh|eh|ah|mm|all right"
    r"|alright|well|so|and|but|sorry|pardon|excuse me|hello|i see|good|great) ?)+$"
)
_MARKED_GUESS = re.compile(
    r"^(?:(?:okay|right|yeah|yes|uh huh|all right|well|and|um|uh|i see|got it"
    r"|great) )*so (?!\w+ \?)(?:\w+ ){4}|^(?:it|that|this) (?:sounds|seems|looks) "
)


def _is_asked(text: str, sentence: Sentence) -> bool:
    """Whether a sentence without a question's form asks all the same, by mark or tag."""
    if _TAGGED.search(text):
        return True
    if sentence.mark != "?":
        return False
    return not _NO_WORDS_ASKED.match(text)


def _asked(wording: Wording, start: int, end: int, form: str, sentence: Sentence) -> Asked:
    text = wording.plain[start:end].strip()
    act, kind, reason, confidence = _classify(text, form, marked=sentence.mark == "?")
    return Asked(
        act=act,
        start=start,
        end=start + len(text),
        confidence=confidence if sentence.mark == "?" else confidence - 0.1,
        kind=kind,
        reason=reason,
        deep=bool(_DEEP.search(text)),
        probe=bool(_PROBE.search(text)),
        about_present=bool(_NOW.search(text)),
    )
