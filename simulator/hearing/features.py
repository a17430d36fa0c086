"""What the linear model sees of a stretch of words.

Owns the stretches and their features; both are the same in training and in a call. A
feature is a short text, so that its weight can be read and explained:

| feature | is |
|---|---|
| `stops`, `still stops` | a word, two words side by side; `^` and `$` are the ends |
| `still * again` | two words with another between them |
| `~topp` | five letters in a row, blanks between words included |
| `C:COST` | a class of words (`concepts`) |
| `^ so what`, `^ so what do` | the first two and three words; the last three likewise |
| `R:recap`, `R:so-you` | the act and the name of a rule that matches |
| `S:recap` | an act that stands once the rules' readings are weighed in their context |
| `M:opening` | the moment of the call |
| `T:2` | how many concepts it shares with what she told, once a reason was heard |
| `L:short` | how long it is |
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from simulator.hearing.acts import QUESTION_KINDS
from simulator.hearing.concepts import concepts
from simulator.hearing.context import HearingContext, Prepared
from simulator.hearing.drafts import Draft
from simulator.hearing.likeness import content_stems
from simulator.hearing.tokens import words
from simulator.hearing.wording import Wording

_MOST_WORDS = 22  # of a stretch; a longer sentence is read in parts, cut where a clause begins
_LEAST_WORDS = 8  # of such a part
_LETTERS = 5
_EDGE = 3  # words at either end of a stretch that make a feature together
_MOST_SHARED = 3
_LENGTHS = ((2, "tiny"), (5, "short"), (12, "middling"), (22, "long"))

_WEEKDAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays"
    " thursdays fridays saturdays sundays"
)
_MONTHS = words("january february march april june july august september october november december")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A sentence or a part of one: half-open places in the plain wording, without its mark."""

    start: int
    end: int
    mark: str


def stretches(wording: Wording) -> tuple[Stretch, ...]:
    """The stretches of an utterance in order; every word lies in exactly one."""
    opens = []
    token = 0
    for clause in wording.clauses:
        opens.append(wording.begins[token])
        token += len(clause.tokens)
    found = []
    for sentence in wording.sentences:
        start = sentence.start
        if wording.plain.count(" ", start, sentence.end) >= _MOST_WORDS:
            for place in opens:
                if (
                    start < place < sentence.end
                    and wording.plain.count(" ", start, place) >= _LEAST_WORDS
                    and wording.plain.count(" ", place, sentence.end) >= _LEAST_WORDS - 1
                ):
                    found.append(Stretch(start=start, end=place - 1, mark=""))
                    start = place
        found.append(Stretch(start=start, end=sentence.end, mark=sentence.mark))
    return tuple(found)


def _class_of(word: str) -> str:
    if word in _WEEKDAYS:
        return "DAY"
    if word in _MONTHS:
        return "MONTH"
    if word.isalpha():
        return word
    return "#" if any(char.isdigit() for char in word) else word


_NOTHING_KNOWN = Prepared()


def is_in_call(context: HearingContext) -> bool:
    """Whether anything is known of a call that the words belong to."""
    return context.prepared != _NOTHING_KNOWN or bool(context.disclosed)


def _moments(context: HearingContext, *, asked: bool) -> Iterator[str]:
    """Where in a call these words are said; nothing where no call is known.

    After a question of hers words are no answer where they ask themselves.
    """
    if is_in_call(context):
        yield "M:opening" if context.in_opening else "M:told"
    if context.pending_objection:
        yield "M:objection"
    elif context.heard_before.rstrip().endswith("?") and not asked:
        yield "M:asked"


def told_in(context: HearingContext) -> frozenset[str]:
    """The concepts in what she has told and just said."""
    told = {*context.disclosed, *context.guarded}
    texts = [fact.text for fact in context.prepared.facts if fact.id in told]
    return content_stems(context.heard_before).union(*map(content_stems, texts))


def features(
    stretch: Stretch,
    wording: Wording,
    readings: Sequence[Draft],
    context: HearingContext,
    told: frozenset[str],
    *,
    standing: Iterable[Draft],
) -> set[str]:
    """The features of a stretch.

    `readings` are what rules match, `standing` those that stand in their context, `told` is
    `told_in`.
    """
    said = [_class_of(word) for word in wording.plain[stretch.start : stretch.end].split()]
    found = set(said)
    found.update(map(" ".join, zip(["^", *said], [*said, "$"], strict=True)))
    found.update(map(" * ".join, zip(said, said[2:], strict=False)))
    found.add(f"^ {' '.join(said[:2])}")
    if len(said) > _EDGE - 1:
        found.update((f"^ {' '.join(said[:_EDGE])}", f"{' '.join(said[-_EDGE:])} $"))
    letters = f" {' '.join(said)} "
    found.update([f"~{letters[i : i + _LETTERS]}" for i in range(len(letters) - _LETTERS + 1)])
    if stretch.mark:
        found.add(stretch.mark)
    named = {name for name, _, _ in concepts(wording.tokens_of(stretch.start, stretch.end))}
    found.update([f"C:{name}" for name in named if name.isupper()])
    for draft in readings:
        if lies_in(draft, stretch):
            found.update((f"R:{draft.act}", f"R:{draft.reason.rpartition(': ')[2]}"))
    found.update([f"S:{draft.act}" for draft in standing if lies_in(draft, stretch)])
    found.update(_moments(context, asked=asks(stretch, readings)))
    if told and not context.in_opening:
        found.add(f"T:{min(len(named & told), _MOST_SHARED)}")
    found.add(f"L:{next((name for most, name in _LENGTHS if len(said) <= most), 'rambling')}")
    return found


def asks(stretch: Stretch, readings: Iterable[Draft]) -> bool:
    """Whether most of a stretch has the form of a question."""
    return any(
        draft.act in QUESTION_KINDS
        and 2 * (min(draft.end, stretch.end) - max(draft.start, stretch.start))
        > stretch.end - stretch.start
        for draft in readings
    )


def lies_in(draft: Draft, stretch: Stretch) -> bool:
    """Whether some of an act's words are words of the stretch."""
    return draft.start < stretch.end and stretch.start < draft.end
