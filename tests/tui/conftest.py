"""The app under test: its own data folder, nobody's home, and pictures of its screens as text."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot

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
AppMaker = Callable[..., WarmcallApp]


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


def shows(app: App[None], name: str) -> None:
    """The screen looks as it did when its picture was last read and kept."""
    picture = PICTURES / f"{name}.txt"
    now = text_of(app)
    if os.environ.get(UPDATE):
        picture.parent.mkdir(exist_ok=True)
        picture.write_text(now, encoding="utf-8")
    assert now == picture.read_text(encoding="utf-8"), (
        f"{name} looks otherwise; {UPDATE}=1 writes its picture anew"
    )


async def settled(pilot: Pilot[None]) -> None:
    """Until nothing is under way any more."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


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
