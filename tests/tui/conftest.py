"""The app under test: its own data folder, nobody's home, and pictures of its screens as text."""

import contextlib
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from textual.app import App
from textual.css.query import NoMatches
from textual.pilot import Pilot
from textual.screen import Screen

from simulator.practice.conversation import score_and_keep
from simulator.practice.demonstration import lines_of, perform
from simulator.practice.desk import Desk
from simulator.practice.roster import Roster, keep_roster
from simulator.tui.app import Manner, WarmcallApp
from simulator.tui.choices import Choices
from simulator.tui.held import begin
from simulator.tui.widgets.say_box import SayBox

SIZE = (100, 30)
PICTURES = Path(__file__).parent / "screens"
UPDATE = "WARMCALL_UPDATE_SCREENS"
PATIENCE_S = 120  # a bound on waiting, not a measure
ROUNDS = 4  # of messages handled by every widget: a callback after a refresh takes two
AppMaker = Callable[..., WarmcallApp]
SomeScreen = TypeVar("SomeScreen", bound=Screen[object])


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache in which all bundled scenarios stand compiled."""
    folder = tmp_path_factory.mktemp("compiled")
    Desk(data_folder=folder / "none", cache_folder=folder).listed()
    return folder


@pytest.fixture
def desk(tmp_path: Path, compiled: Path) -> Desk:
    """An empty desk of its own."""
    shutil.copytree(compiled, tmp_path / "cache")
    return Desk(data_folder=tmp_path / "data", cache_folder=tmp_path / "cache")


@pytest.fixture
def an_app(desk: Desk) -> AppMaker:
    """`an_app()`: somebody called Sam sits at an empty desk; `an_app("")`: nobody yet."""

    def make(trainee: str = "Sam", **more: object) -> WarmcallApp:
        if trainee:
            keep_roster(desk.data_folder, Roster().with_trainee(trainee))
        return WarmcallApp(desk, manner=Manner(ring_s=0), **more)  # type: ignore[arg-type]

    return make


def text_of(app: App[None]) -> str:
    """What the screen shows, as plain text without trailing blanks."""
    lines = app.screen._compositor.render_strips()
    rows = ["".join(segment.text for segment in strip).rstrip() for strip in lines]
    return "\n".join(rows).rstrip() + "\n"


def told(app: App[None]) -> str:
    """What the app has said in passing, in sentences over the screen."""
    return " ".join(notification.message for notification in app._notifications)


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Let the app run until something is so, however slow the computer is just now."""
    patience_ends = time.monotonic() + PATIENCE_S
    while not _is(is_so):
        assert time.monotonic() < patience_ends, f"{told(pilot.app)}\n{text_of(pilot.app)}"
        await pilot.pause(0.01)


def _is(is_so: Callable[[], bool]) -> bool:
    try:
        return is_so()
    except NoMatches:  # the screen that has it is not there yet
        return False


async def sees(pilot: Pilot[None], text: str) -> None:
    """Until the screen shows this, whatever its line ends."""

    def is_shown() -> bool:
        shown = text_of(pilot.app)
        return text in shown or text in " ".join(shown.split())

    await until(pilot, is_shown)


async def is_told(pilot: Pilot[None], text: str) -> None:
    """Until the app has said this in passing."""
    await until(pilot, lambda: text in told(pilot.app))


async def opens(pilot: Pilot[None], kind: type[SomeScreen]) -> SomeScreen:
    """The screen on top, once it is one of this kind with nothing under way."""
    await until(pilot, lambda: isinstance(pilot.app.screen, kind))
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, kind)
    return screen


async def shows(pilot: Pilot[None], name: str) -> None:
    """The screen comes to look as it did when its picture was last read and kept."""
    picture = PICTURES / f"{name}.txt"
    if os.environ.get(UPDATE):
        await settled(pilot)
        picture.parent.mkdir(exist_ok=True)
        picture.write_text(text_of(pilot.app), encoding="utf-8")
    kept = picture.read_text(encoding="utf-8")
    with contextlib.suppress(AssertionError):
        await until(pilot, lambda: text_of(pilot.app) == kept)
    assert text_of(pilot.app) == kept, f"{name} looks otherwise; {UPDATE}=1 writes its picture anew"


async def settled(pilot: Pilot[None]) -> None:
    """Until no worker is under way and no message is left that could begin one."""
    quiet = 0
    while quiet < ROUNDS:
        await pilot.pause(0)
        at_work = [worker for worker in pilot.app.workers if not worker.is_finished]
        quiet = 0 if at_work else quiet + 1
        if at_work:
            await pilot.pause(0.01)


async def says(pilot: Pilot[None], text: str) -> None:
    """Type a turn and press Enter."""
    pilot.app.screen.query_one(SayBox).text = text
    await pilot.press("enter")
    await settled(pilot)


def hold_a_call(desk: Desk, story: str, *, trainee: str = "Sam", turns: int | None = None) -> Path:
    """A recorded call of a bundled story, cut off after so many lines; where it is recorded."""
    scenario = desk.scenario("packaging-renewal")
    held = begin(desk, scenario, Choices(), trainee=trainee)
    conversation = held.conversation
    try:
        conversation.ring()
        for line in lines_of(desk.story(scenario.id, story))[:turns]:
            if not conversation.is_over:
                perform(conversation, line)
        if turns is None:
            conversation.hang_up()
    finally:
        conversation.close()
    if turns is None:
        score_and_keep(conversation)
    assert conversation.path is not None
    return conversation.path
