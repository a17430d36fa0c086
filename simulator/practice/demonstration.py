"""A model call to watch: its story, and what stands out in a viewer's own words beside it."""

from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.practice.conversation import Conversation
from simulator.practice.grammar import Interrupt, Line, Order, Say, Wait, parse

_UNTOLD = frozenset({ActKind.UNCLEAR, ActKind.ANSWER, ActKind.BACKCHANNEL})


def lines_of(story: str) -> tuple[Line, ...]:
    """What happens in a story, one after the other."""
    return tuple(meant for line in story.splitlines() if (meant := parse(line)) is not None)


def perform(conversation: Conversation, line: Line) -> None:
    """Let one line of a story happen."""
    match line:
        case Say(text):
            conversation.say(text)
        case Interrupt(text):
            conversation.interrupt(text)
        case Wait(seconds):
            conversation.wait(seconds)
        case Order("hang-up", _):
            conversation.hang_up()
        case _:
            pass  # a story that is watched needs no hints, and takes nothing back


def what_stands_out(text: str, context: HearingContext) -> str:
    """The kinds of thing said in these words, by name, without judging any."""
    heard = hear(text, context)
    kinds = dict.fromkeys(act.act for act in heard.acts if act.act not in _UNTOLD)
    return ", ".join(kind.value.replace("_", " ") for kind in kinds) or "nothing that stands out"
