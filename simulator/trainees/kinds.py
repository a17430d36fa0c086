"""The kinds of simulated trainee, and the voices they may speak in."""

from enum import StrEnum


class Voice(StrEnum):
    """Five ways of saying the same content."""

    TERSE = "terse"
    CHATTY = "chatty"
    FORMAL = "formal"
    LEARNER = "learner"  # of English, with its errors
    RELATIONSHIP = "relationship"  # the person before the matter


class Kind(StrEnum):
    """Who rings."""

    MASTER = "master"
    SOLID = "solid"
    CLOSED_QUESTIONER = "closed-questioner"
    TOUCHER_BASE = "toucher-base"
    FEATURE_DUMPER = "feature-dumper"
    OVER_PROMISER = "over-promiser"
    PUSHER = "pusher"
    UNIVERSAL = "universal-script"
    PARROT = "parrot"
    RAMBLER = "rambler"
    MUMBLER = "mumbler"
    MONOSYLLABIC = "monosyllabic"
    RUDE = "rude"
    SILENT = "silent"
    OFF_TOPIC = "off-topic"


HABITS: dict[Kind, str] = {
    Kind.MASTER: "a reason, questions that follow the answers, summaries, and the customer's day",
    Kind.SOLID: "the same in fewer steps: one summary, nothing given, no plans asked about",
    Kind.CLOSED_QUESTIONER: "a good reason, then nothing but yes-or-no questions",
    Kind.TOUCHER_BASE: "rings for no reason, chats, and rings off",
    Kind.FEATURE_DUMPER: "lists what the product can do",
    Kind.OVER_PROMISER: "asks well and promises whatever is wished for",
    Kind.PUSHER: "presses for a yes and makes up deadlines",
    Kind.UNIVERSAL: "one script for everybody: time saved, three stock questions, an echo",
    Kind.PARROT: "gives back whatever was said last",
    Kind.RAMBLER: "says three things at once, at length",
    Kind.MUMBLER: "a solid call over a bad line: one word in eight is misheard",
    Kind.MONOSYLLABIC: "says next to nothing",
    Kind.RUDE: "insults whoever answers",
    Kind.SILENT: "says who he is and then nothing",
    Kind.OFF_TOPIC: "talks about anything but the matter",
}
"""What each kind does, in words an author reads."""

FLAWED = tuple(kind for kind in Kind if kind not in {Kind.MASTER, Kind.SOLID})
