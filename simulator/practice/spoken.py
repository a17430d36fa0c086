"""Getting a voice ready for a call: the process that hears and speaks, and her lines.

Shared by line mode and the app. Raises `VoiceError`, or `ImportError` where the libraries
of voice are not installed.
"""

from dataclasses import dataclass
from pathlib import Path

from simulator.call.call import Call
from simulator.practice.briefing import sides
from simulator.scenario.library import SearchPath
from simulator.scenario.model import Scenario
from simulator.voice.call_clock import CallClock
from simulator.voice.engines import engine_for
from simulator.voice.expected_words import expected_words
from simulator.voice.her_lines import HerLines
from simulator.voice.line_cache import LineCache
from simulator.voice.line_sounds import LineSounds, likely_lines
from simulator.voice.live import SpokenCall
from simulator.voice.live_messages import OpenCall
from simulator.voice.process import VoiceProcess
from simulator.voice.recorded_clips import RecordedClips


@dataclass(frozen=True, slots=True, kw_only=True)
class Talking:
    """How a call is talked."""

    hands_free: bool = False  # without a talk key: silence ends a turn
    patience_ms: int = 500  # of silence that end a turn, hands-free
    natural: bool = False  # the natural voice, where it is installed


def her_lines(
    scenario: Scenario,
    call: Call,
    talking: Talking,
    *,
    file: Path | None,
    search: SearchPath,
    cache_folder: Path,
) -> HerLines:
    """The sound of what she says; recorded clips lie beside the scenario's `file`."""
    sounds = LineSounds(
        call.voice_of,
        cache=LineCache(folder=cache_folder / "lines"),
        engine=engine_for(natural=talking.natural),
        clips=RecordedClips(scenario, file, search) if file is not None else None,
    )
    customer, definition = sides(scenario, call.start.variant)
    return HerLines(sounds, likely_lines(customer, definition, trainee=call.start.trainee_name))


def opened_voice(clock: CallClock, call: Call, lines: HerLines, talking: Talking) -> SpokenCall:
    """A voice that hears and speaks; `lines` are closed where it cannot be had."""
    voice = SpokenCall(
        clock,
        OpenCall(
            hands_free=talking.hands_free,
            hold_ms=talking.patience_ms,
            unfinished_ms=max(1_400, 2 * talking.patience_ms),
            prompt_words=expected_words(call.scenario, call.start.trainee_name),
        ),
        start=lambda take: VoiceProcess(on_notice=take),
        lines=lines,
    )
    try:
        voice.open()
    except BaseException:
        voice.close()
        lines.close()
        raise
    return voice
