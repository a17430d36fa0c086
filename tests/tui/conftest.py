"""The app under test: its own data folder, nobody's home, and pictures of its screens as text."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App

from simulator.practice.desk import Desk
from simulator.practice.roster import Roster, keep_roster
from simulator.records.store import Store
from simulator.scenario.library import SearchPath
from simulator.tui.app import Manner, WarmcallApp

SIZE = (100, 30)
PICTURES = Path(__file__).parent / "screens"
UPDATE = "WARMCALL_UPDATE_SCREENS"
AppMaker = Callable[..., WarmcallApp]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compiled scenarios, shared by all tests."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def desk(tmp_path: Path, cache: Path) -> Desk:
    data = tmp_path / "data"
    return Desk(
        search=SearchPath.of(None, data / "scenarios", cache),
        store=Store(data),
        cache_folder=tmp_path / "cache",
    )


@pytest.fixture
def an_app(desk: Desk) -> AppMaker:
    """`an_app()`: somebody called Sam sits at an empty desk; `an_app("")`: nobody yet."""

    def make(trainee: str = "Sam", **more: object) -> WarmcallApp:
        if trainee:
            keep_roster(desk.store.root, Roster().with_trainee(trainee))
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
