"""The voice process as its owner sees it: one request at a time, killed when it hangs.

Owns starting, restarting, time limits and the translation of answers into values and
errors. Must not import a model or an audio library: those live in the child.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import simulator
from simulator.scenario.model import Voice
from simulator.voice import protocol
from simulator.voice.live_messages import (
    CallClosed,
    CallOpen,
    CloseCall,
    Notice,
    OpenCall,
    Order,
)
from simulator.voice.pipes import Child, start_child
from simulator.voice.ports import SPEECH_RATE, Audio, AudioUnreadable, Transcript, VoiceUnavailable
from simulator.voice.protocol import Answer, Frame, ProtocolBroken, Work, read_frame, send

LOAD_LIMIT_S = 900.0  # a download of weights over a slow line included
TRANSCRIBE_LIMIT_S = 900.0  # ten minutes of speech with a large model on a small machine
SYNTHESISE_LIMIT_S = 60.0
OPEN_LIMIT_S = 20.0  # a sound server that has to be started first
PLAY_LIMIT_S = 600.0  # longer than any line; the child notices a dead device itself
PING_LIMIT_S = 60.0
ENOUGH_ASKED_EVERY_S = 0.05
_GOODBYE_S = 2.0
CHILD = "simulator.voice.child"

A = TypeVar("A")


class VoiceProcess:
    """Speech to text and back, in a process of its own.

    It starts with the first request. Dead or hung, it costs that request a
    `VoiceUnavailable`; the next one starts it again with the same model. Use it as a
    context manager, or `stop()` it: then nothing of it is left behind.
    """

    def __init__(
        self,
        *,
        model: str = "",
        threads: int = 2,
        module: str = CHILD,
        on_notice: Callable[[Notice | None], None] | None = None,
    ) -> None:
        """`model` as in `protocol.Load`; it is loaded by the first transcription.

        `on_notice` is told what happens in a spoken call, and None when the process is gone;
        it runs on a thread of its own and must return quickly.
        """
        self._on_notice = on_notice
        self._load = protocol.Load(model=model, threads=threads)
        self._module = module
        self._lock = threading.Lock()
        self._sending = threading.Lock()
        self._starting = threading.Lock()  # child and reader come and go together
        self._child: Child | None = None
        self._reader: threading.Thread | None = None
        self._inbox: queue.SimpleQueue[Frame | None] = queue.SimpleQueue()
        self._number = 0
        self._loaded: protocol.Loaded | None = None

    # ── what it is for ──────────────────────────────────────────────────────

    def load(self) -> protocol.Loaded:
        """Make speech recognition ready; tells the model and where it was found."""
        if self._loaded is None:
            self._loaded = self._ask(self._load, protocol.Loaded, limit_s=LOAD_LIMIT_S)
        return self._loaded

    def transcribe_file(self, path: Path, *, prompt_words: tuple[str, ...] = ()) -> Transcript:
        """The words of a sound file; raises `AudioUnreadable` too."""
        self.load()
        request = protocol.TranscribeFile(path=str(path.absolute()), prompt_words=prompt_words)
        try:
            answer = self._ask(request, protocol.Transcribed, limit_s=TRANSCRIBE_LIMIT_S)
        except AudioUnreadable as reason:  # by the name the trainee gave it
            raise AudioUnreadable(path, reason.reason, reason.cure) from None
        return Transcript(text=answer.text, audio_ms=answer.audio_ms)

    def transcribe(self, audio: Audio, *, prompt_words: tuple[str, ...] = ()) -> Transcript:
        """The words of `audio`, which is at `SPEECH_RATE`."""
        if audio.rate != SPEECH_RATE:
            raise ValueError(f"speech comes at {SPEECH_RATE} samples a second, not {audio.rate}")
        self.load()
        answer = self._ask(
            protocol.TranscribeSamples(prompt_words=prompt_words),
            protocol.Transcribed,
            limit_s=TRANSCRIBE_LIMIT_S,
            payload=audio.samples.astype("<f4").tobytes(),
        )
        return Transcript(text=answer.text, audio_ms=answer.audio_ms)

    def synthesise(self, text: str, voice: Voice, path: Path, *, engine: str = "pyttsx3") -> str:
        """Say `text` into a wav file at `path`; the name of the voice that spoke."""
        request = protocol.Synthesise(
            text=text, path=str(path.absolute()), voice=voice, engine=engine
        )
        return self._ask(request, protocol.Synthesised, limit_s=SYNTHESISE_LIMIT_S).voice

    def open_loudspeaker(self) -> str:
        """Make the computer's loudspeaker ready; what plays, as "PulseAudio"."""
        answer = self._ask(
            protocol.OpenLoudspeaker(), protocol.LoudspeakerOpen, limit_s=OPEN_LIMIT_S
        )
        return answer.system

    def try_microphone(self, seconds: float) -> protocol.MicrophoneTried:
        """Listen for so long and keep nothing; the level is told as notices meanwhile.

        Raises `VoiceUnavailable` where there is no microphone or it may not be used.
        """
        request = protocol.TryMicrophone(seconds=seconds)
        return self._ask(request, protocol.MicrophoneTried, limit_s=OPEN_LIMIT_S + seconds)

    def play(self, path: Path, *, is_enough: Callable[[], bool] | None = None) -> bool:
        """Play a wav file through the loudspeaker; whether it was heard to its end.

        Returns when it is over, or soon after `is_enough`, asked every
        `ENOUGH_ASKED_EVERY_S` seconds, has said so.
        """
        request = protocol.Play(path=str(path.absolute()))
        return self._ask(request, protocol.Played, limit_s=PLAY_LIMIT_S, is_enough=is_enough).whole

    def open_call(self, call: OpenCall) -> CallOpen:
        """Load speech recognition, open microphone and loudspeaker, and listen."""
        self.load()
        return self._ask(call, CallOpen, limit_s=OPEN_LIMIT_S)

    def close_call(self) -> CallClosed:
        """Close them; every notice has been told by then."""
        return self._ask(CloseCall(), CallClosed, limit_s=OPEN_LIMIT_S)

    def order(self, order: Order, payload: bytes = b"") -> None:
        """Send what is not answered; lost where the process has gone, which is told anyway."""
        child = self._child
        if child is not None:
            with contextlib.suppress(OSError, ValueError):
                self._send(child, Frame(number=0, message=order, payload=payload))

    def ping(self, *, limit_s: float = PING_LIMIT_S) -> None:
        """Return when the process answers."""
        self._ask(protocol.Ping(), protocol.Pong, limit_s=limit_s)

    # ── its life ────────────────────────────────────────────────────────────

    @property
    def pid(self) -> int | None:
        """The process's id while it runs."""
        return None if self._child is None else self._child.process.pid

    def stop(self) -> None:
        """End the process and wait for it; kills it if it is busy."""
        child = self._child
        if child is None:
            return
        try:
            self._send(child, Frame(number=0, message=protocol.Stop()))
            child.process.wait(timeout=_GOODBYE_S)
        except (OSError, subprocess.TimeoutExpired):
            pass  # dead or deaf: `kill` ends either
        self.kill()

    def kill(self) -> None:
        """End the process at once, from any thread; a request under way fails."""
        with self._starting:
            child, self._child, self._loaded = self._child, None, None
            reader = self._reader
        if child is None:
            return
        child.process.kill()
        child.process.wait()
        child.to_child.close()
        if reader is not None:
            reader.join()  # it sees the end of the pipe
        child.from_child.close()

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop; at once when something went wrong."""
        if error is None:
            self.stop()
        else:
            self.kill()

    # ── asking ──────────────────────────────────────────────────────────────

    def _ask(
        self,
        request: Work,
        expected: type[A],
        *,
        limit_s: float,
        payload: bytes = b"",
        is_enough: Callable[[], bool] | None = None,
    ) -> A:
        with self._lock:
            answer = self._exchange(request, payload, limit_s, is_enough)
        match answer:
            case protocol.Unreadable(path=path, reason=reason, cure=cure):
                raise AudioUnreadable(Path(path), reason, cure)
            case protocol.Unavailable(reason=reason):
                raise VoiceUnavailable(reason)
            case _ if isinstance(answer, expected):
                return answer
            case _:
                self.kill()
                raise VoiceUnavailable(_DIED)

    def _exchange(
        self,
        request: Work,
        payload: bytes,
        limit_s: float,
        is_enough: Callable[[], bool] | None,
    ) -> Answer:
        child = self._running()
        self._number += 1
        number = self._number
        try:
            self._send(child, Frame(number=number, message=request, payload=payload))
            if is_enough is not None:
                self._hush_once(child, number, limit_s, is_enough)
            while (frame := self._inbox.get(timeout=limit_s)) is not None:
                if frame.number == number and isinstance(frame.message, Answer):
                    return frame.message
        except queue.Empty:
            self.kill()
            raise VoiceUnavailable(
                f"The speech part of warmcall gave no answer for {limit_s:.0f} seconds and was "
                "stopped. Close other programs and try again, or choose a smaller model with "
                "--model tiny.en; typing works all the while."
            ) from None
        except (OSError, ValueError):
            pass  # the pipe broke, or was closed by `kill`: it has died
        except BaseException:  # Ctrl-C: an answer that nobody awaits must not meet the next request
            self.kill()
            raise
        self.kill()
        raise VoiceUnavailable(_DIED)

    def _hush_once(
        self, child: Child, number: int, limit_s: float, is_enough: Callable[[], bool]
    ) -> None:
        """Wait for a frame or for `is_enough`, which the child is then told."""
        until = time.monotonic() + limit_s
        while self._inbox.empty() and time.monotonic() < until:
            if is_enough():
                self._send(child, Frame(number=number, message=protocol.Hush()))
                return
            time.sleep(ENOUGH_ASKED_EVERY_S)

    def _send(self, child: Child, frame: Frame) -> None:
        with self._sending:
            send(child.to_child, frame)

    def _running(self) -> Child:
        if self._child is not None and self._child.process.poll() is not None:
            self.kill()  # died between two requests
        with self._starting:
            if self._child is not None:
                return self._child
            try:
                child = start_child(self._module, environment=_environment())
            except OSError as reason:
                raise VoiceUnavailable(
                    f"The speech part of warmcall could not be started: {reason.strerror}. "
                    "Close other programs and try again; typing works all the while."
                ) from reason
            self._inbox = queue.SimpleQueue()
            self._reader = threading.Thread(
                target=_pass_on,
                args=(child, self._inbox, self._on_notice),
                daemon=True,
                name="voice answers",
            )
            self._reader.start()
            self._child = child
            return child


_DIED = (
    "The speech part of warmcall stopped while it was working, most often for want of memory. "
    "Close other programs and try again, or choose a smaller model with --model tiny.en; "
    "typing works all the while."
)


def _pass_on(
    child: Child,
    inbox: queue.SimpleQueue[Frame | None],
    on_notice: Callable[[Notice | None], None] | None,
) -> None:
    """Answers into `inbox`, notices to `on_notice`; None to both when there will be no more."""
    try:
        while (frame := read_frame(child.from_child)) is not None:
            if not isinstance(frame.message, Notice):
                inbox.put(frame)
            elif on_notice is not None:
                on_notice(frame.message)
    except (ProtocolBroken, OSError, ValueError):
        pass  # as good as dead
    inbox.put(None)
    if on_notice is not None:
        on_notice(None)


def _environment() -> dict[str, str]:
    """The child's environment: this warmcall to import, and threads that wait quietly."""
    source = str(Path(simulator.__file__).resolve().parent.parent)
    inherited = os.environ.get("PYTHONPATH", "")
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, (source, inherited))),
        # Waiting threads that spin made decodes stall for 8 to 23 s on a busy machine.
        "OMP_WAIT_POLICY": "passive",
        # Small sums beside a decode: more threads would only get in its way.
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONUNBUFFERED": "1",
        # What a decode needed for a moment goes back to the system: with an arena for each
        # thread the process kept growing, by 66 MB in a hundred turns.
        "MALLOC_ARENA_MAX": "2",
        "MALLOC_TRIM_THRESHOLD_": "8388608",
        "MALLOC_MMAP_THRESHOLD_": "1048576",
        # Plans for convolutions, one for every length of sound, of which 1,024 would be kept:
        # 39 MB in a hundred turns.
        "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "8",
    }
