"""Sentences a trainee could have said, built from the scenario and the state of a call.

Everything here is worded from what the scenario's author wrote; nothing is judged.
"""

import re
from datetime import date, time, timedelta

from scoring.view import CallView
from simulator.hearing.when import find_when
from simulator.scenario.model import AcceptedStep, Customer, Fact

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_TOPIC_WORDS = 6  # of a note's heading, to be a topic and no story
_DAYS_AHEAD = 7  # a week from the call, where she names no bound
_SATURDAY = 5

# Her words as he would give them back: "your engineer" is his firm's.
_TURNED = {
    "i": "you",
    "we": "you",
    "me": "you",
    "us": "you",
    "my": "your",
    "our": "your",
    "mine": "yours",
    "ours": "yours",
    "i'm": "you're",
    "we're": "you're",
    "i've": "you've",
    "we've": "you've",
    "i'd": "you'd",
    "we'd": "you'd",
    "i'll": "you'll",
    "we'll": "you'll",
    "am": "are",
    "myself": "yourself",
    "ourselves": "yourselves",
    "you": "we",
    "your": "our",
    "yours": "ours",
    "you've": "we've",
}
_WORDS = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_CAPITAL_WITHIN = re.compile(r"(?<=[a-z,] )[A-Z][a-zé]+")
_ALWAYS_CAPITAL = frozenset({"I"})
_PREPOSITIONS = frozenset({"with", "to", "for", "from", "of", "at", "by", "about", "than", "on"})
_POLITE = re.compile(r",? please\b", re.I)
_FEWEST_WORDS = 4  # a shorter sentence of hers says little by itself
_THIRD_PERSON = re.compile(r"\b(?:he|she|him|her|his|herself|himself)\b")
_HOURS = (
    *("twelve", "one", "two", "three", "four", "five"),
    *("six", "seven", "eight", "nine", "ten", "eleven"),
)
_CONFIDENTIAL = re.compile(
    r"^(?:between us|between you and me|honestly|to be honest|look),? ", re.I
)


def as_he_would_say(says: str) -> str:
    """Her sentences turned to the second person: "my boss" becomes "your boss"."""

    def turn(match: re.Match[str]) -> str:
        word = match.group()
        turned = _TURNED.get(word.lower().replace("’", "'"))
        if turned == "we" and _is_object(says, match.start(), match.end()):
            turned = "us"
        if turned is None:
            return word
        # "I" is always a capital, so a capital says nothing about its place.
        starts = match.start() == 0 or says[: match.start()].rstrip().endswith((".", "!", "?"))
        return turned.capitalize() if starts else turned

    return _WORDS.sub(turn, says)


def _is_object(says: str, start: int, end: int) -> bool:
    """Whether this "you" of hers is done something to: "been with you", "ringing you"."""
    before = says[:start].split()[-1:]
    ends = re.match(r"\s*(?:[.,;:!?]|$)", says[end:]) is not None
    return ends or any(word.lower() in _PREPOSITIONS for word in before)


def lowered(text: str, names: frozenset[str] = frozenset()) -> str:
    """The text as it goes on inside a sentence: a capital of grammar only is dropped."""
    first = text.split(" ", 1)[0]
    keeps = (
        first in {"I", "I'm", "I'd", "I've", "I'll"}
        or any(c.isupper() for c in first[1:])
        or first.rstrip(".,").removesuffix("'s") in names
    )
    return text if keeps else text[:1].lower() + text[1:]


def names_in(customer: Customer) -> frozenset[str]:
    """Words that keep their capital wherever they stand: of people, firms, days."""
    said = [fact.says for fact in customer.facts]
    within = {word for text in said for word in _CAPITAL_WITHIN.findall(text)}
    people = {word for person in customer.people for word in person.name.split()}
    return frozenset(within | people | {*_DAYS, *_MONTHS}) - _ALWAYS_CAPITAL


def _clauses(fact: Fact) -> str:
    """A fact as he would give it back, without its last full stop."""
    says = _POLITE.sub("", _CONFIDENTIAL.sub("", fact.says))
    return as_he_would_say(says[:1].upper() + says[1:]).rstrip(".!? ")


def recap_of(facts: tuple[Fact, ...], names: frozenset[str]) -> str:
    """A summary of these facts, or an empty text for none.

    Of several facts a person gives back the first sentence, where that holds anything.
    `names` keep their capital.
    """
    if not facts:
        return ""
    told = []
    for fact in facts:
        whole = _clauses(fact)
        first = _SENTENCES.split(whole)[0].rstrip(".!? ")
        told.append(first if len(facts) > 1 and len(first.split()) >= _FEWEST_WORDS else whole)
    *others, last = [lowered(clause, names) for clause in told]
    return f"So {', '.join(others)}, and {last}." if others else f"So {last}."


_OF_HERS = re.compile(r"\b(?:her|his|their)\b")


def purpose_of(view: CallView) -> str:
    """A reason for this call with a topic of hers and what she gets out of it."""
    note = view.call.briefing.last_note
    known = [fact.about for fact in view.customer.facts if fact.id in view.known and fact.about]
    noted = note.discussed.rstrip(".") if note is not None else ""
    if 0 < len(noted.split()) <= _TOPIC_WORDS:  # more is a sentence, which no "about" takes
        topic = lowered(noted)
    elif known:
        topic = lowered(known[0])
    else:
        aim = _OF_HERS.sub("your", view.call.briefing.goal.split(";")[0].rstrip("."))
        return f"I'm calling to {lowered(aim)}, so that you lose no more time over it."
    return f"I'm calling about {topic}, so that you lose no more time over it."


def day_in_words(day: date) -> str:
    """ "Wednesday the 1st of April"."""
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    ending = endings.get(day.day, "th")
    return f"{_DAYS[day.weekday()]} the {day.day}{ending} of {_MONTHS[day.month - 1]}"


def fitting_day(view: CallView, step: AcceptedStep) -> tuple[date, time]:
    """A day and hour that keep every bound of hers."""
    rules = view.call.next_step
    if step.at is not None:
        return step.at.date(), step.at.time()
    for offer in rules.offers_day:  # the author's own, within those bounds
        for moment in find_when(offer, view.call.today.date()).moments:
            if moment.day is not None and moment.time:
                return moment.day, time.fromisoformat(moment.time)
    hour = time(10)
    if rules.not_before_time:
        hour = max(hour, time.fromisoformat(rules.not_before_time))
    day = view.call.today.date() + timedelta(days=_DAYS_AHEAD)
    if rules.earliest is not None:
        day = max(day, rules.earliest)
    if rules.latest is not None:
        day = min(day, rules.latest)
    while day.weekday() >= _SATURDAY and (rules.latest is None or day < rules.latest):
        day += timedelta(days=1)
    return day, hour


def _clock(hour: time) -> str:
    """ "ten", "half past two"; anything else in figures."""
    word = _HOURS[hour.hour % 12]
    return {0: word, 30: f"half past {word}"}.get(hour.minute, f"{hour.hour}:{hour.minute:02d}")


def step_with_day(
    view: CallView, step: AcceptedStep, because: Fact | None, at: tuple[date, time] | None = None
) -> str:
    """A proposal with who does what, when, what for, and a question whether it suits her.

    `at` is the day and hour they had come to; without it, one within her bounds.
    """
    day, hour = at or fitting_day(view, step)
    what = step.examples[0].rstrip(".?! ")
    if re.match(r"(?:a|an|the|one|another|some)\b", what, re.I):
        what = f"I'd suggest {lowered(what)}"
    reason = ""
    if because is not None:
        first = _SENTENCES.split(_clauses(because))[0].rstrip(".!? ")
        reason = f", because {lowered(first, names_in(view.customer))}"
    elif step.so_that and not _THIRD_PERSON.search(step.so_that):
        says = lowered(step.so_that.rstrip("."))
        subject = "" if re.match(r"(?:we|you|your|our|i|it|the)\b", says, re.I) else "we "
        reason = f", so that {subject}{says}"
    what = what[:1].upper() + what[1:]
    return f"{what} on {day_in_words(day)} at {_clock(hour)}{reason}. Would that suit you?"


def sentence_at(text: str, start: int, end: int) -> str:
    """The whole sentence around a span; the span itself where nothing marks sentences."""
    if not re.search(r"[.!?]", text):
        return text[start:end].strip()
    begins = [m.end() for m in _SENTENCES.finditer(text) if m.end() <= start]
    ends = [m.start() for m in _SENTENCES.finditer(text) if m.start() >= end]
    return text[begins[-1] if begins else 0 : ends[0] if ends else len(text)].strip()
