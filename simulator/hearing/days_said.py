"""What he says of a day besides naming it: that it will not do, or that nothing is there before.

Owns these words alone; which day a step is for is `steps`' concern.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from simulator.hearing.acts import Moment
from simulator.hearing.calendar_words import shifted
from simulator.hearing.number_words import UNITS

_WILL_NOT_DO = re.compile(
    r"(?: is|'s| was) (?:only |just )?for (?:the|my|our|your) \w+(?=[,.;])"
    r"|[^.?!;,]{0,14}?\b(?:(?:is|was|'s|would be|will be|comes|seems)\b[^.?!;,]{0,12}?"
    r"(?:too (?:early|soon|late|tight|short)|not (?:possible|good|free|okay|an option)|impossible"
    r"|no good|out\b|taken|full|off the table|difficult|hard\b|awkward|tricky|bad\b|a problem"
    r"|inconvenient)|isn't (?:possible|good|free|okay)"
    r"|(?:does not|doesn't|will not|won't|cannot|can't|can not|would not|wouldn't)"
    r" (?:work|do|fit|suit|go|be possible|make it))"
    r"|,? (?:i'm|i am|we're|we are|he's|he is|she's|she is|i have to be|i've got to be|i'll be) "
    r"(?:\w+ )?(?:(?:in|on|at) (?!your\b|you\b|the (?:area|neighbourhood|phone|line)|time\b)\w+"
    r"|away|off\b|out\b|abroad|busy|booked|travelling|not (?:in|there|free|here)|tied up)",
    re.I,
)
_SET_ASIDE = re.compile(
    r"(?:(?<!why )\bnot(?: (?:on|for|at))?|\binstead of|\brather than"
    r"|\b(?:cannot|can't|can not|could not|couldn't|won't|not) (?:do|make|manage|come(?: on)?)"
    r"|\btoo (?:early|late|soon) (?:on|for)|\bnothing on"
    r"|\b(?:away|off|out|busy|abroad|booked|travelling|on holiday|on leave|tied up)"
    r"(?: all day)?(?: on| at)?"
    r"|\b(?:has|have|'ve|'s) (?:\w+ ){0,2}(?:job|meeting|appointment|customer|visit) on"
    r"|(?:'s|'m|'re| is| am| are) (?:in|at) (?!your\b|you\b|the (?:area|neighbourhood))\w+"
    r"(?: all day)?(?: on)?)(?: the)? $",
    re.I,
)
_IS_THERE = re.compile(
    r"\b(?:comes?|arrives?|arriving|(?:is|are|be|'s) (?:there|here|ready|in|delivered|back)"
    r"|at the earliest|takes until|needs until|need until)\b",
    re.I,
)
_FROM = re.compile(r"\b(?:from|only (?:on|around|about|by|after)|not before)(?: the)? $", re.I)
_ENDS = re.compile(r"[.?!;,]")
_PEOPLE_COME = re.compile(r"\b(?:i|we|you|us|he|she|they|who)\b|\b(?:i|we|he|she)'ll\b", re.I)


def _before(text: str, moment: Moment) -> str:
    """The words before a day, with one blank at their end."""
    return text[: moment.start].rstrip() + " "


_WISHES = re.compile(r"\b(?:hope|wish|enjoy)\b[^.?!]*$", re.I)


# "I won't push anything on you this week".
_WILL_NOT = re.compile(r"\b(?:I|we) (?:won't|will not|wouldn't) (?:[\w']+ ){1,6}$", re.I)


def will_not_do(text: str, moment: Moment) -> bool:
    """Whether he says that a day is not the one: "the second is too early", "not the 2nd".

    Nor is the one he wishes her well on: "I hope your phone stays quiet tonight".
    """
    if _WISHES.search(text[: moment.start]) or _WILL_NOT.search(text[: moment.start]):
        return True
    after = _WILL_NOT_DO.match(text, moment.end) is not None
    return after or _SET_ASIDE.search(_before(text, moment)) is not None


_A_THING_COMES = re.compile(
    r"(?:(?:\b(?:be|is)|'s|’s) (?:with you|there|here|ready|due)"
    r"|\b(?:arrives?|delivered|get(?:s)? to you))"
    r"(?: again)?(?: (?:by|on|from|around|about)){0,2}(?: the)?\s*$",
    re.I,
)


def a_thing_comes(text: str, moment: Moment) -> bool:
    """Whether a day is only that of a thing: "it would be with you on the third"."""
    return _A_THING_COMES.search(text[: moment.start]) is not None


# "… as long as I know by 26 June", "the 26th is only my last day for it": no day of theirs.
_TO_KNOW_BY = re.compile(
    r"\b(?:know|known|hear|heard|told|tell me(?! on )|decided?|confirm(?:ed)?"
    r"|latest|deadline|last day)\b"
    r"[^.?!;]{0,24}\b(?:by|before|until|till|is|on)(?: the)? $"
    r"|\b(?:closes?|ends?|expires?|runs? out)\b[^.?!;]{0,12}\b(?:by|until|till|on|at)(?: the)? $"
    r"|\bas long as\b[^.?!;]{0,40}\b(?:by|before|until|till|on)(?: the)? $",
    re.I,
)
_IS_THE_LAST = re.compile(
    r"[^.?!;,]{0,6}\b(?:is|was|would be)\b[^.?!;,]{0,14}\b(?:last (?:day|date)|deadline|latest"
    r"|limit)\b",
    re.I,
)


def is_a_deadline(text: str, moment: Moment) -> bool:
    """Whether a day is only the one until which something can still be done."""
    if _IS_THE_LAST.match(text, moment.end):
        return True
    return _TO_KNOW_BY.search(_before(text, moment)) is not None


def those_that_will_do(text: str, moments: Iterable[Moment]) -> list[Moment]:
    """The moments of a text but for the days he sets aside and mere deadlines."""
    return [m for m in moments if not (will_not_do(text, m) or is_a_deadline(text, m))]


# "That's two weeks", "he needs two weeks' notice": how long it takes until it is there.
_TAKES = re.compile(
    r"\b(?:that's|that is|that'll be|that will be|takes?|taking|needs?|asks? for|asks? only for"
    r"|in|within|comes? in|allow|delivery(?: time)? (?:is|of))(?: me| us| him| her)?"
    r" (?:about |around |roughly |only |just |some )?"
    r"(?P<many>an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})"
    r" (?P<unit>(?:working )?days?|weeks?)\b'?(?! (?:ago|later|long|each|every|of)\b)",
    re.I,
)
_IS_ORDERED = re.compile(
    r"\b(?:order(?:ed|s)?|kit|parts?|spares?|jaws?|deliver\w*|notice|stock|made|printed|samples?)\b",
    re.I,
)
_THEY_COME = re.compile(
    r"\b(?:comes?|visits?|fits?|changes?|replaces?|installs?|brings?|trains?|exchanges?|swaps?)\b",
    re.I,
)
_THEY_TALK = re.compile(
    r"\b(?:i|we)(?:'ll| will| can| could)? (?:ring|call|phone|speak|talk)\b", re.I
)


def nothing_before(text: str, moments: Sequence[Moment], today: date = date.min) -> date:
    """The day before which nothing is there: "the kit comes around the 7th"; else the first."""
    days = [m.day for m in moments if m.day and m.until is None and _is_when_it_comes(text, m)]
    return max((*days, _when_it_has_come(text, today)), default=date.min)


def _when_it_has_come(text: str, today: date) -> date:
    """The day by which what he orders today is there, where somebody comes with it."""
    plain = text.replace("’", "'")
    takes = _TAKES.search(plain)
    if takes is None or _THEY_TALK.search(plain) or not _THEY_COME.search(plain):
        return date.min
    if _IS_ORDERED.search(plain) is None:
        return date.min
    many = takes["many"].lower()
    count = int(many) if many.isdigit() else UNITS.get(many, 1)
    unit = takes["unit"].lower()
    days = count * 7 if unit.startswith("week") else count
    if unit.startswith("working"):
        days += 2 * ((count + 4) // 5)
    return shifted(today, days)


def _is_when_it_comes(text: str, moment: Moment) -> bool:
    if moment.vague or _FROM.search(_before(text, moment)):
        return True
    starts = [found.end() for found in _ENDS.finditer(text, 0, moment.start)]
    end = _ENDS.search(text, moment.end)
    clause = text[starts[-1] if starts else 0 : end.start() if end else len(text)]
    return _IS_THERE.search(clause) is not None and _PEOPLE_COME.search(clause) is None
