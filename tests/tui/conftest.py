"""The app under test: its own data folder, nobody's home, and pictures of its screens as text."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App

from simulator.practice.desk import Desk
from simulator.practice.roster import Roster, keep_roster
from simulator.tui.app import Manner, WarmcallApp

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
