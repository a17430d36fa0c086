"""The callers with one bad habit each."""

from scoring.sentences import as_he_would_say, lowered
from simulator.trainees.bank import Intent
from simulator.trainees.caller import Caller, Course, Wait
from simulator.trainees.careful import solid
from simulator.trainees.words import joined

_QUESTIONS = 5
_PITCHES = 4
_SILENCES = 5
_SILENCE_S = 12.0


def closed_questioner(caller: Caller) -> Course:
    """A reason, and then yes or no."""
    yield from caller.open()
    for _ in range(_QUESTIONS):
        yield from caller.ask(Intent.CLOSED)
    yield from caller.agree()
    yield from caller.part()


def toucher_base(caller: Caller) -> Course:
    """No reason, some chat, goodbye."""
    yield from caller.do(caller.words.line(Intent.TOUCH_BASE))
    for _ in range(_QUESTIONS):
        yield from caller.do(caller.words.line(Intent.CHAT))
    yield from caller.part()


def feature_dumper(caller: Caller) -> Course:
    """Opens, and lists what there is."""
    yield from caller.open()
    for _ in range(_PITCHES):
        yield from caller.do(caller.words.line(Intent.FEATURES))
    yield from caller.agree()
    yield from caller.part()


def over_promiser(caller: Caller) -> Course:
    """Asks as a solid caller does, and promises what nobody can keep."""
    yield from caller.open()
    for intent in (Intent.ASK_NOW, Intent.ASK_TROUBLE, Intent.ASK_WISH):
        yield from caller.ask(intent)
        yield from caller.do(caller.words.line(Intent.OVER_PROMISE))
    yield from caller.agree()
    yield from caller.part()


def pusher(caller: Caller) -> Course:
    """Proposes, presses, invents a deadline, presses again."""
    yield from caller.open()
    yield from caller.do(caller.words.line(Intent.NEXT_STEP))
    for intent in (Intent.PRESSURE, Intent.URGENCY, Intent.PRESSURE, Intent.URGENCY):
        yield from caller.do(caller.words.line(intent))
    yield from caller.part()


def universal_script(caller: Caller) -> Course:
    """The last note's purpose, time saved, three stock questions, an echo, "when suits you?"."""
    note = caller.call.briefing.last_note
    about = note.next_purpose if note is not None else caller.call.briefing.goal
    opening = (
        f"Hello, it's Sam from {caller.call.briefing.company}. I'm calling to "
        f"{about[:1].lower()}{about[1:].rstrip('.')}, so that you save time."
    )
    reply = yield from caller.do(opening)
    for _ in range(3):
        reply = yield from caller.do(caller.words.line(Intent.STOCK_QUESTION))
    yield from caller.do(_echo(reply.text), "Did I get that right?")
    yield from caller.do("I'd suggest that we talk again.", caller.words.line(Intent.ASK_DAY))
    yield from caller.part()


def parrot(caller: Caller) -> Course:
    """Says her words back, to the end, and asks nothing of his own."""
    reply = yield from caller.open()
    for _ in range(_QUESTIONS + 1):
        reply = yield from caller.do(_echo(reply.text), "Did I get that right?")
    reply = yield from caller.do(caller.words.line(Intent.NEXT_STEP))
    yield from caller.do(_echo(reply.text))
    yield from caller.part()


def _echo(text: str) -> str:
    return f"So {lowered(as_he_would_say(text)).rstrip('.!? ')}." if text else ""


def rambler(caller: Caller) -> Course:
    """Three things at once in every turn, one of them beside the point."""
    words = caller.words
    yield from caller.open()
    for intents in (
        (Intent.ASK_NOW, Intent.OFF_TOPIC, Intent.ASK_TROUBLE, Intent.CLOSED),
        (Intent.OFF_TOPIC, Intent.ASK_WISH, Intent.IDEA, Intent.ASK_DECIDE),
        (Intent.ASK_PEOPLE, Intent.OFF_TOPIC, Intent.CLOSED, Intent.ASK_PLAN),
        (Intent.IDEA, Intent.OFF_TOPIC, Intent.ASK_TROUBLE, Intent.ASK_NOW),
    ):
        yield from caller.do(joined(*(words.line(intent) for intent in intents)))
    yield from caller.agree()
    yield from caller.part()


def mumbler(caller: Caller) -> Course:
    """A solid call; the bad line is between him and her (`run`)."""
    yield from solid(caller)


def monosyllabic(caller: Caller) -> Course:
    """Hardly a word."""
    for _ in range(_QUESTIONS + 2):
        yield from caller.do(caller.words.line(Intent.LITTLE_WORD))


def rude(caller: Caller) -> Course:
    """Opens with a reason, then insults."""
    yield from caller.do(caller.words.line(Intent.OPENING))
    for _ in range(_QUESTIONS):
        yield from caller.do(caller.words.line(Intent.RUDE))


def silent(caller: Caller) -> Course:
    """Opens, and says no more."""
    yield from caller.do(caller.words.line(Intent.OPENING))
    for _ in range(_SILENCES):
        caller.take_in((yield Wait(seconds=_SILENCE_S)))


def off_topic(caller: Caller) -> Course:
    """Anything but the matter."""
    yield from caller.do(caller.words.line(Intent.TOUCH_BASE))
    for _ in range(_QUESTIONS + 1):
        yield from caller.do(caller.words.line(Intent.OFF_TOPIC))
    yield from caller.part()
