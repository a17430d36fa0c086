"""Starting a spoken call, or saying in a sentence why there is no sound.

Loads nothing of voice before a call is to be spoken; its libraries may not be installed.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.practice.desk import Desk
    from simulator.scenario.model import Scenario
    from simulator.tui.choices import Choices
    from simulator.tui.held_spoken import OpenVoice, SpokenHeld


class NoVoiceError(Exception):
    """There is no sound; the message is for people."""


def spoken_call(
    desk: "Desk",
    scenario: "Scenario",
    choices: "Choices",
    *,
    trainee: str,
    open_voice: "OpenVoice | None" = None,
) -> "SpokenHeld":
    """A call whose voice is ready, by default the real one; takes some seconds.

    Raises `NoVoiceError`, and `OSError` if the call cannot be recorded.
    """
    try:
        from simulator.tui.held_spoken import begin_spoken, voice_of
        from simulator.voice.ports import VoiceError

        try:
            opening = open_voice or voice_of(desk, scenario, choices)
            return begin_spoken(desk, scenario, choices, trainee=trainee, open_voice=opening)
        except VoiceError as error:
            raise NoVoiceError(f"{error} This call is typed.") from error
    except ImportError as error:
        raise NoVoiceError(
            f"Sound cannot be used here: {error.name or 'a part of voice'} is not installed. "
            "Install it in your copy of warmcall with `pip install '.[voice,offline-model]'`. "
            "This call is typed."
        ) from error
