"""The voice process itself: reads requests from one pipe, answers on the other.

Owns the order of work: one request after another, in the main thread. Loads a library
only when a request needs it. Ends when its owner does.
"""

import contextlib
import gc
import os
import queue
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, assert_never

from simulator.voice import live_messages as messages
from simulator.voice import protocol
from simulator.voice.memory_back import give_memory_back
from simulator.voice.pipes import adopt
from simulator.voice.ports import (
    SPEECH_RATE,
    Audio,
    AudioUnreadable,
    Recogniser,
    Synthesiser,
    VoiceUnavailable,
)
from simulator.voice.protocol import Answer, Frame, ProtocolBroken, Work, read_frame, send
from simulator.voice.recognisers import load_recogniser

if TYPE_CHECKING:
    from simulator.voice.ears_thread import EarsThread
    from simulator.voice.file_player import FilePlayer
    from simulator.voice.microphone import WatchedMicrophone

INSTALL = (
    "Install it in your copy of warmcall with: pip install '.[voice,offline-model]' "
    "(typing works without)."
)


class Hushed:
    """Which requests to play something need not be heard to their end; for two threads."""

    def __init__(self) -> None:
        """None so far."""
        self._up_to = 0

    def note(self, number: int) -> None:
        """That request, and those before it, may stop."""
        self._up_to = max(self._up_to, number)

    def includes(self, number: int) -> bool:
        """Whether that request may stop."""
        return number <= self._up_to


class Desk:
    """Answers requests; keeps what is loaded between them."""

    def __init__(self, hushed: Hushed, line: "Line") -> None:
        """Nothing is loaded yet."""
        self._hushed = hushed
        self._line = line
        self._recogniser: Recogniser | None = None
        self._synthesisers: dict[str, Synthesiser] = {}
        self._loudspeaker: FilePlayer | None = None

    def answer(self, request: Work, payload: bytes, number: int) -> Answer:
        """The answer to the request of that number; every failure is one too."""
        try:
            return self._do(request, payload, number)
        except AudioUnreadable as error:
            return protocol.Unreadable(path=str(error.path), reason=error.reason, cure=error.cure)
        except VoiceUnavailable as error:
            return protocol.Unavailable(reason=str(error))
        except ImportError as error:
            return protocol.Unavailable(
                reason=f"The speech part of warmcall is not installed ({error.name} is missing). "
                + INSTALL
            )
        except MemoryError:
            return protocol.Unavailable(
                reason="There is not enough memory for speech. Close other programs, or choose a "
                "smaller model with --model tiny.en; typing works all the while."
            )
        except Exception as error:  # noqa: BLE001  the process boundary: it must go on answering
            return protocol.Unavailable(
                reason=f"The speech part of warmcall failed ({type(error).__name__}). Try again; "
                "if it happens every time, run: warmcall doctor. Typing works all the while."
            )

    def _do(self, request: Work, payload: bytes, number: int) -> Answer:
        match request:
            case protocol.Load(model=model, threads=threads):
                loaded = load_recogniser(model, threads=threads)
                self._recogniser = loaded.recogniser
                # What is loaded stays: looking through it for garbage stops every thread, the
                # one that hears among them, for a tenth of a second.
                gc.collect()
                gc.freeze()
                give_memory_back()
                return protocol.Loaded(model=loaded.name, found=loaded.found)
            case protocol.TranscribeFile(path=path, prompt_words=words):
                from simulator.voice.audio_files import read_speech

                return self._transcribe(read_speech(Path(path)), words)
            case protocol.TranscribeSamples(prompt_words=words):
                import numpy as np

                samples = np.frombuffer(payload, "<f4").astype(np.float32)
                return self._transcribe(Audio(samples=samples, rate=SPEECH_RATE), words)
            case protocol.Synthesise(text=text, path=path, voice=voice, engine=engine):
                spoke = self._synthesiser(engine).save(text, voice, Path(path))
                return protocol.Synthesised(voice=spoke)
            case protocol.OpenLoudspeaker():
                return protocol.LoudspeakerOpen(system=self._opened_loudspeaker().system)
            case protocol.TryMicrophone(seconds=seconds):
                return self._line.try_microphone(seconds)
            case protocol.Play(path=path):
                whole = self._opened_loudspeaker().play(
                    Path(path), is_enough=lambda: self._hushed.includes(number)
                )
                return protocol.Played(whole=whole)
            case messages.OpenCall():
                return self._line.open(request, self._loaded_recogniser())
            case messages.CloseCall():
                return messages.CallClosed(heard_ms=self._line.close())
            case protocol.Ping():
                return protocol.Pong()
            case _:
                assert_never(request)

    def _transcribe(self, audio: Audio, prompt_words: tuple[str, ...]) -> Answer:
        heard = self._loaded_recogniser().transcribe(audio, prompt_words=prompt_words)
        return protocol.Transcribed(text=heard.text, audio_ms=heard.audio_ms)

    def _loaded_recogniser(self) -> Recogniser:
        if self._recogniser is None:
            raise VoiceUnavailable("Speech recognition is not loaded yet.")
        return self._recogniser

    def _opened_loudspeaker(self) -> "FilePlayer":
        from simulator.voice.file_player import FilePlayer

        if self._loudspeaker is None:
            self._loudspeaker = FilePlayer()
        return self._loudspeaker

    def _synthesiser(self, engine: str) -> Synthesiser:
        if engine not in self._synthesisers:
            self._synthesisers[engine] = _new_synthesiser(engine)
        return self._synthesisers[engine]


def _new_synthesiser(engine: str) -> Synthesiser:
    match engine:
        case "pyttsx3":
            from simulator.voice.pyttsx3_engine import Pyttsx3Engine

            return Pyttsx3Engine()
        case "piper":
            from simulator.voice.piper_engine import PiperEngine

            return PiperEngine()
        case _:
            raise VoiceUnavailable(f"There is no synthesiser named {engine!r}.")


class Line:
    """The spoken call, while there is one: its ears, its microphone and its loudspeaker."""

    def __init__(self, tell: Callable[[messages.Notice], None]) -> None:
        """Nobody is on the line; `tell` may be called from any thread."""
        self._tell = tell
        self._ears: EarsThread | None = None
        self._microphone: WatchedMicrophone | None = None

    def open(self, call: messages.OpenCall, recogniser: Recogniser) -> messages.CallOpen:
        """Listen, and say what is there; a call opened before is closed."""
        from simulator.voice.detector import SileroDetector
        from simulator.voice.ears_thread import EarsThread
        from simulator.voice.fed_player import FedPlayer

        self.close()
        ears = EarsThread(call, self._tell, recogniser, SileroDetector())
        if call.fed_rate:
            ears.start(FedPlayer())
            opened = messages.CallOpen(microphone="fed", loudspeaker="none")
        else:
            opened = self._open_devices(ears)
        self._ears = ears
        return opened

    def _open_devices(self, ears: "EarsThread") -> messages.CallOpen:
        from simulator.voice.microphone import WatchedMicrophone
        from simulator.voice.player import Player

        player, no_loudspeaker, no_microphone = None, "", ""
        try:
            player = Player(ears.take_news)
        except VoiceUnavailable as reason:
            no_loudspeaker = str(reason)
        ears.start(player)
        try:
            self._microphone = WatchedMicrophone(ears.take, ears.take_microphone)
        except VoiceUnavailable as reason:
            no_microphone = str(reason)
        return messages.CallOpen(
            microphone=self._microphone.system if self._microphone else "",
            loudspeaker=player.system if player else "",
            no_microphone=no_microphone,
            no_loudspeaker=no_loudspeaker,
        )

    def try_microphone(self, seconds: float) -> protocol.MicrophoneTried:
        """Listen for so long, for nobody but the level."""
        from simulator.voice.microphone_trial import MicrophoneTrial

        return MicrophoneTrial(self._tell).listen(seconds)

    def obey(self, order: messages.Order, payload: bytes) -> None:
        """Do this next; nothing where nobody is on the line."""
        if self._ears is not None:
            self._ears.obey(order, payload)

    def close(self) -> int:
        """End the call; how many milliseconds of sound were heard in it."""
        microphone, self._microphone = self._microphone, None
        ears, self._ears = self._ears, None
        if microphone is not None:
            microphone.close()
        return 0 if ears is None else ears.close()


class Outbox:
    """Frames to the owner, whole, from any thread."""

    def __init__(self, sink: BinaryIO) -> None:
        """`sink` is unbuffered."""
        self._sink = sink
        self._lock = threading.Lock()

    def answer(self, number: int, answer: Answer) -> None:
        """The answer to that request."""
        with self._lock:
            send(self._sink, Frame(number=number, message=answer))

    def tell(self, notice: messages.Notice) -> None:
        """Something that happened; nobody hears of it where the owner has gone."""
        with self._lock, contextlib.suppress(OSError):
            send(self._sink, Frame(number=0, message=notice))


def _receive(
    source: BinaryIO,
    inbox: "queue.SimpleQueue[tuple[int, Work, bytes]]",
    hushed: Hushed,
    line: Line,
) -> None:
    """Pass requests on; end the process, whatever it is doing, when its owner has gone."""
    try:
        while (frame := read_frame(source)) is not None:
            if isinstance(frame.message, Work):
                inbox.put((frame.number, frame.message, frame.payload))
            elif isinstance(frame.message, messages.Order):
                line.obey(frame.message, frame.payload)
            elif isinstance(frame.message, protocol.Hush):
                hushed.note(frame.number)
            else:
                break  # `Stop`, or nonsense
    except (ProtocolBroken, OSError):
        pass
    os._exit(0)  # a decode under way can't be asked to stop


def main(arguments: list[str]) -> None:
    """Serve until the owner closes the pipe; `arguments` are the numbers of the pipes."""
    source, sink = adopt(*arguments)
    outbox = Outbox(sink)
    inbox: queue.SimpleQueue[tuple[int, Work, bytes]] = queue.SimpleQueue()
    hushed = Hushed()
    line = Line(outbox.tell)
    threading.Thread(target=_receive, args=(source, inbox, hushed, line), daemon=True).start()
    desk = Desk(hushed, line)
    while True:
        number, work, payload = inbox.get()
        outbox.answer(number, desk.answer(work, payload, number))


if __name__ == "__main__":
    main(sys.argv[1:])
