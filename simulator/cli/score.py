"""`warmcall score`: a story, a recorded call or audio files, scored."""

import contextlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import click

from scoring.render import render
from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import Scorecard, scorecard_json
from simulator.call.call import Call
from simulator.call.events import PersonaSaid
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.cli.exits import Exit, Failure
from simulator.cli.line_mode import LineMode
from simulator.cli.screen import Screen, Unseen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import (
    load_scenario,
    recorded_call,
    scenario_recorded_in,
    variant_of,
)
from simulator.cli.stories import nothing_in, story_lines
from simulator.cli.voice_use import natural_option, voice_failures
from simulator.practice.briefing import sides
from simulator.practice.conversation import Conversation, Keeping, header_for
from simulator.practice.debrief.kept import Kept, read_kept, with_decisions
from simulator.records.log_file import LOG_SUFFIX, Fault, RecordedCall
from simulator.records.store import Store, write_sidecar
from simulator.scenario.model import Scenario

_AUDIO = frozenset({".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus"})
# What telephones record: not read, but answered as sound rather than as text.
_AUDIO_UNREAD = frozenset({".m4a", ".aac", ".amr", ".webm", ".wma", ".mp4", ".3gp"})
_HEADER = b'{"n":0,"type":"Header"'


@click.command("score")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--scenario", "scenario_name", metavar="S", help="The call it belongs to.")
@click.option("--record", type=click.Path(path_type=Path), help="Write her replies as sound here.")
@natural_option
@click.option("--model", default="", help="Whisper's weights: a name, a file or a folder.")
@click.option("--variant", default="", help="The same call with other figures or reasons.")
@click.option("--seed", type=click.IntRange(0, 2**31), default=1, help="Picks other wordings.")
@click.option("--trainee", default="", help="Who is calling.")
@click.option("--json", "as_json", is_flag=True, help="The scorecard as JSON on standard output.")
@pass_settings
def score_command(
    settings: Settings,
    *,
    files: tuple[str, ...],
    scenario_name: str | None,
    record: Path | None,
    natural: bool,
    model: str,
    variant: str,
    seed: int,
    trainee: str,
    as_json: bool,
) -> int:
    """Score a call: a text FILE with one turn a line, a recorded call, or sound files.

    Sound files (wav, flac, mp3, ogg) are one turn each, in the order given. A recorded call
    may be named by its path, its number, the start of its id, or last.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    path: Path | None = None
    kept = Kept()
    if scenario_name is None and (_is_audio(files[0]) or _is_story(files[0])):
        raise click.UsageError("Say which call these turns belong to, with --scenario.")
    if len(files) > 1 and not all(_is_audio(name) for name in files):
        raise click.UsageError("Several files are only scored together if all are sound files.")
    if not _is_audio(files[0]) and not _is_story(files[0]):
        recorded = _recorded(settings, screen, files[0], scenario_name, trainee)
        log, scenario = recorded.log, scenario_recorded_in(settings, recorded)
        kept = read_kept(recorded.path)
    else:
        assert scenario_name is not None
        scenario = load_scenario(settings, scenario_name)
        start = CallStart.of(
            scenario, trainee_name=trainee or "Sam", variant=variant_of(scenario, variant)
        )
        lines = _turns(screen, files, scenario, start.trainee_name, model)
        call = Call(scenario, start, seed)
        if _is_audio(files[0]):
            log, path = _kept(settings, screen, call, lines, trainee)
        else:
            log, path = _held(call, lines, trainee=trainee, mode="typed")
        if not log.turns and not _is_audio(files[0]):
            raise nothing_in(files[0])
    if record is not None:
        _speak(screen, log, scenario, record, natural=natural)
    card = score(log, scenario, default_rubric())
    if as_json:
        screen.result(dict(scorecard_json(card)))
    else:
        screen.scorecard(render(card, scenario, variant=log.header.start.variant))
        _show_disputes(screen, card, kept)
        _show_decisions(screen, card, kept)
    if path is not None:
        _tell_how_to_correct(screen, path, card)
    return Exit.DONE if card.passed else Exit.BELOW_PASS_MARK


def _show_disputes(screen: Screen, card: Scorecard, kept: Kept) -> None:
    titles = {check.id: check.title for check in card.checks}
    for number, dispute in enumerate(kept.disputes):
        if not number:
            screen.scorecard("\nDisputed")
        said = f"{titles.get(dispute.check, dispute.check)}: “{dispute.reason}” ({dispute.on})"
        screen.scorecard(screen.wrapped(said, first="  ", rest="    "))


def _show_decisions(screen: Screen, card: Scorecard, kept: Kept) -> None:
    titles = {check.id: check.title for check in card.checks}
    for number, decision in enumerate(kept.decisions):
        if not number:
            screen.scorecard("\nDecided by the coach")
        said = f"{titles.get(decision.check, decision.check)}: {decision.in_words}"
        screen.scorecard(screen.wrapped(said, first="  ", rest="    "))
    decided = with_decisions(card, kept)
    if decided is not None:
        screen.scorecard(f"\nWith the coach's decisions: {decided.score} of 100")


def _is_audio(name: str) -> bool:
    return Path(name).suffix.lower() in _AUDIO | _AUDIO_UNREAD


def _is_story(name: str) -> bool:
    """Whether the name is a file that is no record; anything else is looked up as a record."""
    path = Path(name)
    if not path.is_file() or path.suffix == LOG_SUFFIX:
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_HEADER)) != _HEADER
    except OSError as error:
        raise Failure(f"{path} could not be read: {error.strerror}.") from error


def _recorded(
    settings: Settings, screen: Screen, name: str, scenario_name: str | None, trainee: str
) -> RecordedCall:
    recorded = recorded_call(settings, name, trainee)
    if recorded.fault is Fault.ALTERED:
        raise Failure(f"The call is not scored. {recorded.fault_sentence}")
    header = recorded.log.header
    if scenario_name is not None and load_scenario(settings, scenario_name).id != header.scenario:
        raise Failure(
            f"{recorded.path} is a call of the scenario {header.scenario}, not of "
            f"{scenario_name}. Leave --scenario out: the record knows its own."
        )
    if recorded.fault is not None:
        screen.tell(recorded.fault_sentence)
    elif not recorded.is_finished:
        screen.tell("This call was cut off before its end; what there is of it is scored.")
    return recorded


def _kept(
    settings: Settings, screen: Screen, call: Call, lines: Iterable[str], trainee: str
) -> tuple[CallLog, Path | None]:
    """The spoken call these lines make, recorded so that what was misheard can be put right."""
    turns = tuple(lines)
    try:
        return _held(call, turns, trainee=trainee, mode="files", store=settings.store)
    except OSError as error:
        screen.tell(
            f"This call is scored but not kept: {settings.data_folder} cannot be written to "
            f"({error.strerror}). Name another folder with --data."
        )
        return _held(call, turns, trainee=trainee, mode="files")


def _held(
    call: Call, lines: Iterable[str], *, trainee: str, mode: str, store: Store | None = None
) -> tuple[CallLog, Path | None]:
    """The call these lines make, and where it is recorded whole; without a store nowhere."""
    header = header_for(call, trainee=trainee, exam=False, mode=mode)
    keeping = Keeping(store=store, started=datetime.now().astimezone(), durable=False)
    conversation = Conversation.begin(call.scenario, call, header, keeping)
    with contextlib.closing(conversation):
        conversation.ring()
        LineMode(Unseen(), conversation).hold(iter(lines))
    if conversation.record_lost is not None:
        raise conversation.record_lost
    return conversation.log, conversation.path


def _tell_how_to_correct(screen: Screen, path: Path, card: Scorecard) -> None:
    with contextlib.suppress(OSError):
        write_sidecar(path, "score", dict(scorecard_json(card)))
    screen.tell()
    screen.tell(
        f"Recorded as {path.stem}. If a turn was misheard, put it right and have the call scored "
        f'again, for instance turn 1: warmcall correct {path.stem} 1 "what you said"'
    )


def _turns(
    screen: Screen, files: tuple[str, ...], scenario: Scenario, trainee: str, model: str
) -> Iterable[str]:
    if _is_audio(files[0]):
        return _recognised(screen, [Path(name) for name in files], scenario, trainee, model)
    try:
        with Path(files[0]).open("rb") as file:
            return tuple(story_lines(file, files[0]))
    except OSError as error:
        raise Failure(f"{files[0]} could not be read: {error.strerror}.") from error


def _recognised(
    screen: Screen, paths: list[Path], scenario: Scenario, trainee: str, model: str
) -> tuple[str, ...]:
    """The words of each sound file, a turn each."""
    for path in paths:
        if not path.exists():
            raise Failure(f"There is no file {path}.", Exit.NOT_FOUND)
    with voice_failures():
        from simulator.voice.expected_words import expected_words
        from simulator.voice.files import transcribe_turns
        from simulator.voice.weights import Origin, sources

        if sources(model)[0].origin is Origin.DOWNLOAD:
            screen.tell("The speech model is fetched from the internet; this may take minutes.")
        words = expected_words(scenario, trainee)
        heard = transcribe_turns(paths, model=model, prompt_words=words)
    screen.tell("What was made out:")
    for number, turn in enumerate(heard, start=1):
        screen.tell(screen.wrapped(turn.text, first=f"  {number}. ", rest="     "))
    screen.tell()
    # A turn that happens to begin like a command is still a turn.
    return tuple(turn.text.lstrip("/# ") for turn in heard)


def _speak(
    screen: Screen, log: CallLog, scenario: Scenario, folder: Path, *, natural: bool
) -> None:
    customer, _ = sides(scenario, log.header.start.variant)
    voices = {person.id: person.voice for person in customer.people}
    with voice_failures():
        from simulator.voice.engines import engine_for
        from simulator.voice.files import SpokenLine, speak_replies

        written = speak_replies(
            [
                SpokenLine(speaker=event.speaker, text=event.text, voice=voices[event.speaker])
                for event in log.events
                if isinstance(event, PersonaSaid)
            ],
            folder,
            engine=engine_for(natural=natural),
        )
    screen.tell(f"Her {len(written)} replies were written to {folder}.")
