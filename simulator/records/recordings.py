"""The sound of a trainee's turns, where he asked for it to be kept.

    <data>/calls/<trainee>/0007-packaging-renewal.audio/consent.json
                                                       /turn-01.flac …

Owns the folder beside a record: what was agreed to, which turns are in it, and its end.
Nothing is ever put there without a consent. Must not decode sound.
"""

import contextlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec

from simulator.call.log import CallLog
from simulator.encoding import from_json, to_text
from simulator.records.files import private_folder, write_whole
from simulator.records.store import Store

SUFFIX = ".flac"
_FOLDER_SUFFIX = ".audio"
_CONSENT = "consent.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What the trainee agreed to, and when."""

    wording: str  # as it was shown
    answer: str  # as it was typed
    given: str  # wall clock, ISO with offset
    delete_on: str  # the day, ISO


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """The kept sound of one call."""

    consent: Consent | None  # None where the file that says so is lost
    turns: tuple[Path, ...]

    @property
    def size(self) -> int:
        """How many bytes of sound there are."""
        return sum(turn.stat().st_size for turn in self.turns)


def consent_to(wording: str, answer: str, *, now: datetime, days: int) -> Consent:
    """The consent just given, for so many days."""
    return Consent(
        wording=wording,
        answer=answer,
        given=now.isoformat(timespec="seconds"),
        delete_on=(now + timedelta(days=days)).date().isoformat(),
    )


def sound_folder(log: Path) -> Path:
    """Where the sound of this record's call lies, if it was kept."""
    return log.with_name(f"{log.stem}{_FOLDER_SUFFIX}")


def begin(log: Path, consent: Consent) -> Path:
    """A folder for the sound of this call, with the consent in it; raises `OSError`."""
    folder = sound_folder(log)
    private_folder(folder)
    write_whole(folder / _CONSENT, to_text(consent) + "\n")
    return folder


def settle(log_path: Path, log: CallLog, kept: Mapping[int, str]) -> None:
    """Name the files after their turns, once the call is over.

    `kept` says for the moment at which a turn began which file of the folder holds it.
    Without any sound the folder goes, and the consent with it.
    """
    folder = sound_folder(log_path)
    with contextlib.suppress(OSError):
        for number, turn in enumerate(log.turns, start=1):
            file = folder / kept.get(turn.started_ms, "")
            if file.is_file():
                file.replace(folder / f"turn-{number:02}{SUFFIX}")
        if not any(folder.glob(f"*{SUFFIX}")):
            shutil.rmtree(folder)


def recording_of(log: Path) -> Recording | None:
    """The kept sound of a call, or None if there is none."""
    folder = sound_folder(log)
    if not folder.is_dir():
        return None
    turns = tuple(sorted(folder.glob(f"*{SUFFIX}")))
    return Recording(consent=_consent(folder), turns=turns)


def forget(log: Path) -> None:
    """Delete the kept sound of a call; raises `OSError`."""
    if sound_folder(log).is_dir():
        shutil.rmtree(sound_folder(log))


def forget_expired(store: Store, today: date) -> int:
    """Delete all sound whose day has come; of how many calls.

    Where the consent can't be read nobody knows of any leave to keep the sound: it goes too.
    """
    gone = 0
    for folder in store.calls.glob(f"*/*{_FOLDER_SUFFIX}"):
        consent = _consent(folder)
        if consent is None or _day(consent.delete_on) <= today:
            with contextlib.suppress(OSError):
                shutil.rmtree(folder)
                gone += 1
    return gone


def _consent(folder: Path) -> Consent | None:
    try:
        return from_json(Consent, json.loads((folder / _CONSENT).read_bytes()))
    except (OSError, ValueError, msgspec.ValidationError, RecursionError):
        return None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min
