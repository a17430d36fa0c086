"""Where the sound of each part of a line comes from, and making the likely ones ahead.

A trainer's clip wins, then the cache, then the synthesiser. Making ahead happens in a voice
process of its own at the lowest priority, so that nobody who speaks or listens notices.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from simulator.scenario.cues import Situation
from simulator.scenario.model import CallDefinition, Customer, Person, Voice
from simulator.voice.line_cache import LineCache
from simulator.voice.ports import VoiceUnavailable
from simulator.voice.process import VoiceProcess
from simulator.voice.recorded_clips import RecordedClips

_LOWEST_PRIORITY = 19
_FIRST_WORDS = (Situation.PICKS_UP, Situation.CALLS_YOU)


class Maker(Protocol):
    """What makes a line: a voice process."""

    def synthesise(self, text: str, voice: Voice, path: Path, *, engine: str) -> str:
        """Say it into a wav file; raises `VoiceUnavailable`."""
        ...


class LineSounds:
    """The sound files of one call's lines."""

    def __init__(
        self,
        voice_of: Callable[[str], Voice],
        *,
        cache: LineCache,
        engine: str,
        clips: RecordedClips | None = None,
    ) -> None:
        """`voice_of` takes a person's id; `engine` as in `protocol.Synthesise`."""
        self._voice_of = voice_of
        self._cache = cache
        self._engine = engine
        self._clips = clips

    def find(self, person: str, text: str) -> Path | None:
        """The sound of a line that is there already: recorded, or made before."""
        clip = None if self._clips is None else self._clips.of(person, text)
        if clip is not None:
            return clip
        return self._cache.find(text=text, voice=self._voice_of(person), engine=self._engine)

    def bring(self, person: str, text: str, *, process: Maker, otherwise: Path) -> Path:
        """The sound of a line; made at `otherwise` and kept in the cache if it wasn't there.

        Raises `VoiceUnavailable` when it can't be made.
        """
        found = self.find(person, text)
        if found is not None:
            return found
        voice = self._voice_of(person)
        process.synthesise(text, voice, otherwise, engine=self._engine)
        self._cache.keep(otherwise, text=text, voice=voice, engine=self._engine)
        return otherwise

    def get_ready(self, process: Maker, path: Path) -> None:
        """Have the synthesiser loaded; says a word into that file."""
        process.synthesise("Hello.", Voice(), path, engine=self._engine)


class MakingAhead:
    """Makes lines in the background until they are all there or it is closed."""

    def __init__(self, sounds: LineSounds, lines: Iterable[tuple[str, str]]) -> None:
        """Begin at once with the first of `lines`, which are persons' ids and texts."""
        self._sounds = sounds
        self._lines = tuple(lines)
        self._process = VoiceProcess()
        self._is_closing = threading.Event()
        self._thread = threading.Thread(target=self._make, daemon=True, name="lines ahead")
        self._thread.start()

    def wait(self, timeout_s: float) -> bool:
        """Wait until they are all there; whether they are, or never will be."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def close(self) -> None:
        """Stop at once; what is made stays in the cache."""
        self._is_closing.set()
        self._process.kill()
        self._thread.join()

    def _make(self) -> None:
        try:
            self._process.ping()
            _step_back(self._process.pid)
            with tempfile.TemporaryDirectory(prefix="warmcall-") as folder:
                path = Path(folder) / "line.wav"
                for person, text in self._lines:
                    if self._is_closing.is_set():
                        return
                    self._sounds.bring(person, text, process=self._process, otherwise=path)
        except (VoiceUnavailable, OSError):
            return  # each line is made when it is needed, and told of then
        finally:
            self._process.kill()


def likely_lines(
    customer: Customer, call: CallDefinition, *, trainee: str
) -> Iterator[tuple[str, str]]:
    """What may be said in this call, the likeliest first, each once: (person's id, text).

    Lines whose blanks are only known in the call are left out.
    """
    said = ((who, text) for who, text in _all_lines(customer, call, trainee) if text)
    yield from dict.fromkeys(said)


def _all_lines(customer: Customer, call: CallDefinition, trainee: str) -> Iterator[tuple[str, str]]:
    for person in customer.people[:1]:
        known = _blanks(person, customer, call, trainee)
        yield from _of_cells(person, known, lambda cue: cue in _FIRST_WORDS)
    rules, small = call.next_step, customer.small_facts
    for fact in (fact for fact in customer.facts if fact.id not in small):
        yield from _by(fact.person, customer, fact.says, fact.guarded)
    for objection in customer.objections:
        yield from _by(objection.person, customer, objection.says, objection.dropped)
    refusals = rules.refuses
    decisions = (
        *rules.asks_for_delay,
        *rules.offers_day,
        *refusals.before_need,
        *refusals.no_day,
        *refusals.too_early,
        *refusals.wrong_step,
    )
    yield from _by("", customer, *decisions)
    for state in call.states:
        yield from _by(state.person, customer, *state.says)
    for transition in call.transitions:
        yield from _by(transition.hand_to, customer, *transition.says)
    for fact in (fact for fact in customer.facts if fact.id in small):
        yield from _by(fact.person, customer, fact.says, fact.guarded)
    for person in sorted(customer.people, key=lambda one: one.id != customer.lead):
        yield from _of_cells(person, _blanks(person, customer, call, trainee), lambda cue: True)


def _by(person: str, customer: Customer, *texts: str) -> Iterator[tuple[str, str]]:
    return ((person or customer.lead, text) for text in texts if "{" not in text)


def _of_cells(
    person: Person, known: dict[str, str], wanted: Callable[[str], bool]
) -> Iterator[tuple[str, str]]:
    """The lines of the scenario's cells, then of the character's, then of those it is like."""
    cells = sorted((c for c in person.cells if wanted(c.cue)), key=lambda cell: cell.depth)
    for line in (line for cell in cells for line in cell.lines):
        if "{" not in line:
            yield person.id, line
            continue
        with contextlib.suppress(KeyError):
            filled = line.format_map(known)
            yield person.id, filled[:1].upper() + filled[1:]


def _blanks(
    person: Person, customer: Customer, call: CallDefinition, trainee: str
) -> dict[str, str]:
    """The blanks whose words are known before the call."""
    lead = next(one for one in customer.people if one.id == customer.lead)
    known = {
        "name": person.name,
        "first_name": person.name.split()[0] if person.name else "",
        "role": person.role,
        "company": person.company,
        "trainee": trainee,
        "our_company": call.briefing.company,
        "lead": lead.name,
    }
    return {blank: words for blank, words in known.items() if words}


def _step_back(pid: int | None) -> None:
    """Let every other program go first; Windows has no such call and does without."""
    if pid is not None and hasattr(os, "setpriority"):
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, pid, _LOWEST_PRIORITY)
