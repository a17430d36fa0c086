"""Keeping the sound of a call: asked for each call anew, and told what became of it.

Owns the wording of the consent. Without a clear yes nothing is kept.
"""

import contextlib
from datetime import datetime
from pathlib import Path
from typing import Protocol

from simulator.call.log import CallLog
from simulator.cli.screen import Screen
from simulator.records import recordings
from simulator.records.recordings import Consent, consent_to

WORDING = (
    "Shall the sound of what you say in this call be kept? It lies beside the record of the call "
    "on this computer, where only you can read it. It is deleted after {days} days, and earlier "
    "whenever you like, with `warmcall data delete --audio`. It is sent nowhere, and the call and "
    "its score are the same without it."
)


class Keeper(Protocol):
    """A spoken call, as far as its sound goes."""

    kept: dict[int, str]  # when a turn began, in milliseconds, and its sound's file

    def keep_sound(self, folder: Path) -> None:
        """Keep the sound of his turns in this folder from now on."""


_YES = frozenset({"yes", "y"})


def asked_consent(screen: Screen, days: int) -> Consent | None:
    """What the trainee agrees to for this call; None for anything but a yes."""
    wording = WORDING.format(days=days)
    if not screen.can_ask:
        screen.tell("Nobody could be asked here, so the sound of this call is not kept.")
        return None
    screen.tell()
    screen.tell(wording)
    answer = screen.ask_or_skip("Type yes to keep it, or press Enter: ")
    if answer.lower() not in _YES:
        screen.tell("It is not kept.")
        return None
    return consent_to(wording, answer, now=datetime.now().astimezone(), days=days)


def begin_keeping(
    screen: Screen, voice: Keeper, path: Path | None, consent: Consent | None
) -> None:
    """Keep the turns of this call beside its record from now on, if that was agreed to."""
    if consent is None:
        return
    if path is None:
        screen.tell("The sound of this call can't be kept, because the call isn't recorded.")
        return
    try:
        folder = recordings.begin(path, consent)
    except OSError as error:
        screen.tell(
            f"The sound of this call can't be kept: {error.strerror}. The call itself goes on."
        )
        return
    voice.keep_sound(folder)


def settle_and_tell(screen: Screen, voice: Keeper, path: Path | None, log: CallLog) -> None:
    """After the call: name the files after their turns, and say where they are."""
    if path is None or recordings.recording_of(path) is None:
        return
    recordings.settle(path, log, voice.kept)
    kept = recordings.recording_of(path)
    with contextlib.suppress(OSError):
        if kept is not None and kept.consent is not None:
            turns = "1 turn" if len(kept.turns) == 1 else f"{len(kept.turns)} turns"
            screen.tell(
                f"The sound of {turns} is kept until {kept.consent.delete_on} in "
                f"{recordings.sound_folder(path)}."
            )
