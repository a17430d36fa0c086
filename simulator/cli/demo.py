"""`warmcall demo`: a model call to watch and hear, pausing before the caller's lines."""

from datetime import datetime

import click

from scoring.render import render_opening
from scoring.rubric_file import default_rubric
from scoring.score import score
from simulator.call.call import Call
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.cli.aloud import Aloud
from simulator.cli.briefing import show_briefing
from simulator.cli.line_mode import LineMode, SayAloud, silently
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import load_scenario, load_story, search_path
from simulator.cli.voice_use import natural_option
from simulator.practice.conversation import Conversation, Keeping, header_for
from simulator.practice.demonstration import what_stands_out
from simulator.practice.grammar import Interrupt, Say, parse
from simulator.scenario.library import locate
from simulator.scenario.model import Direction, Scenario


@click.command("demo")
@click.argument("scenario_name", metavar="SCENARIO")
@click.option("--poor", is_flag=True, help="A call that goes badly, instead of the model one.")
@click.option("--voice", is_flag=True, help="Hear it too, through your loudspeaker or headset.")
@natural_option
@click.option("--plain", is_flag=True, help="No colour.")
@pass_settings
def demo_command(
    settings: Settings, *, scenario_name: str, poor: bool, voice: bool, natural: bool, plain: bool
) -> None:
    """Watch a model call of SCENARIO, turn by turn; with --voice, hear it.

    Before each line of the caller you may type what you would say, or just press Enter.
    Enter while somebody speaks skips the rest of the line. With --no-input it is shown
    right through.
    """
    screen = Screen(no_input=settings.no_input, plain=plain)
    scenario = load_scenario(settings, scenario_name)
    text = load_story(settings, scenario_name, "poor" if poor else "good")
    start = CallStart.of(scenario)
    show_briefing(screen, scenario, start, exam=False)
    screen.tell()
    if poor:
        screen.tell("This call goes badly. Watch where the customer stops giving.")
    if screen.can_ask:
        screen.tell(
            "You are watching. Before each of the trainee's lines, type what you would say, or "
            "press Enter to go on."
        )
        screen.tell()
    aloud = None
    if voice or natural:
        file = locate(scenario_name, search_path(settings))
        aloud = Aloud(screen, scenario, file, settings, natural=natural)
    try:
        if aloud is not None and aloud.can_be_heard and screen.can_ask:
            screen.tell("Press Enter while somebody speaks to skip the rest of the line.")
            screen.tell()
        log = _watched(screen, scenario, start, text, silently if aloud is None else aloud.say)
    finally:
        if aloud is not None:
            aloud.close()
    card = score(log, scenario, default_rubric())
    screen.show()
    screen.scorecard(render_opening(card, scenario))
    inbound = scenario.call.direction is Direction.INBOUND
    invitation = "Now take the call yourself" if inbound else "Now ring yourself"
    screen.tell(f"{invitation}: warmcall play {scenario_name}")


def _watched(
    screen: Screen,
    scenario: Scenario,
    start: CallStart,
    story: str,
    aloud: SayAloud,
) -> CallLog:
    """Show the call, and say it; the whole of it."""
    call = Call(scenario, start, 1)
    conversation = Conversation.begin(
        scenario,
        call,
        header_for(call, trainee="", exam=False),
        Keeping(store=None, started=datetime.now().astimezone()),
    )
    try:
        _watch(screen, conversation, story.splitlines(), aloud)
    finally:
        conversation.close()
    return conversation.log


def _watch(
    screen: Screen,
    conversation: Conversation,
    lines: list[str],
    aloud: SayAloud,
) -> None:
    mode = LineMode(screen, conversation, aloud=aloud)
    # The caller's lines come from the story, so a terminal has to be told them too.
    screen.echoes = True
    mode.ring()
    for line in lines:
        meant = parse(line)
        if conversation.is_over or meant is None:
            continue
        if screen.can_ask and isinstance(meant, Say | Interrupt):
            own = _own_words(screen)
            if own.startswith("/"):
                screen.tell("This is a call to watch; type what you would say, or press Enter.")
            elif own:
                _compare(screen, conversation, own, meant.text)
        mode.take(line)
    if not conversation.is_over:
        mode.hang_up()


def _own_words(screen: Screen) -> str:
    screen.show()
    try:
        return screen.ask("What would you say next? ").strip()
    except EOFError:
        screen.can_ask = False
        screen.tell()
        return ""


def _compare(screen: Screen, conversation: Conversation, own: str, model: str) -> None:
    """Name what is in the viewer's words and in the model's, without judging either."""
    context = conversation.context
    screen.tell(f"  In yours:     {what_stands_out(own, context)}")
    screen.tell(f"  In the call:  {what_stands_out(model, context)}")
