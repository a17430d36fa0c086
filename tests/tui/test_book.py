"""The book of accounts in the app: a day, a call, its note, and what is kept."""

import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from simulator.accounts.state import DayEnded
from simulator.practice.desk import Desk
from simulator.records.open_book import OpenBook, Wanted, open_book
from simulator.scenario.account_library import load_account
from simulator.tui.app import WarmcallApp
from simulator.tui.screens.book import BookScreen
from simulator.tui.screens.call import CallScreen
from simulator.tui.screens.home import HomeScreen
from simulator.tui.screens.note import NoteScreen
from simulator.tui.screens.pick import PickScreen
from simulator.tui.screens.relationship import RelationshipScreen
from simulator.tui.widgets.say_box import SayBox
from tests.tui.conftest import SIZE, AppMaker, is_told, opens, says, sees, settled, shows


@pytest.fixture(scope="module")
def compiled_accounts(compiled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache in which the accounts stand compiled, too."""
    folder = tmp_path_factory.mktemp("accounts") / "cache"
    shutil.copytree(compiled, folder)
    desk = Desk(data_folder=folder / "none", cache_folder=folder)
    for path in desk.search.account_files():
        load_account(path.stem, desk.search)
    return folder


@pytest.fixture
def desk(tmp_path: Path, compiled_accounts: Path) -> Desk:
    """An empty desk of its own."""
    shutil.copytree(compiled_accounts, tmp_path / "cache")
    return Desk(data_folder=tmp_path / "data", cache_folder=tmp_path / "cache")


def the_book(app: WarmcallApp) -> OpenBook:
    """The book as it is on the disk."""
    return open_book(app.desk.store, app.desk.search, Wanted(trainee="Sam"))


async def to_account(pilot: Pilot[None], id: str) -> None:
    """Put the cursor on an account."""
    options = pilot.app.screen.query_one("#accounts", OptionList)
    options.highlighted = options.get_option_index(id)
    await settled(pilot)


async def test_a_day_at_the_desk_with_a_call_and_its_note(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("b")
        await opens(pilot, BookScreen)
        await shows(pilot, "book")
        await pilot.press("n")
        await settled(pilot)
        await sees(pilot, "Thursday 28 May: 4 calls left today.")
        await sees(pilot, "[news] Harbour Foods: Marek's report")
        await to_account(pilot, "millbrook-dental")
        await pilot.press("r")
        await opens(pilot, CallScreen)
        await says(pilot, "Hello Ms Kessler, it's Sam from Lumident. I have nothing to sell.")
        await says(pilot, "How does the team get on with the scanner?")
        await pilot.press("f8")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        while not isinstance(app.screen, BookScreen):
            await pilot.press("escape")
            await settled(pilot)
        await sees(pilot, "no note of the last call yet")
        await pilot.press("o")
        await opens(pilot, NoteScreen)
        app.screen.query_one("#discussed", SayBox).text = "Two of the team avoid the scanner"
        await pilot.press("f5")
        await opens(pilot, BookScreen)
        mine = the_book(app).state.of("millbrook-dental")
        assert mine.calls[0].note is not None
        assert mine.calls[0].note.discussed == "Two of the team avoid the scanner"
        await pilot.press("d")
        await opens(pilot, RelationshipScreen)
        await sees(pilot, "Before and after the calls")
        await pilot.press("escape", "escape")
        await opens(pilot, HomeScreen)


async def test_what_is_sent_asked_and_planned_is_kept(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        app.open_book()
        await settled(pilot)
        await to_account(pilot, "steinbach-tiles")
        await pilot.press("s")
        await opens(pilot, PickScreen)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("a")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("p")
        await settled(pilot)
        await says(pilot, "hear how the trucks do | What changes in the autumn?")
        mine = the_book(app).state.of("steinbach-tiles")
        assert [given.item for given in mine.given] == ["two-shift-page"]
        assert [asked.colleague for asked in mine.asked] == ["ruben"]
        assert mine.plan is not None
        assert mine.plan.questions == ("What changes in the autumn?",)
        await pilot.press("k")
        await settled(pilot)
        await is_told(pilot, "nothing to choose from")


async def test_who_cannot_be_rung_today_is_said_in_words(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=(60, 20)) as pilot:
        app.open_book()
        await settled(pilot)
        await to_account(pilot, "harbour-foods")
        await pilot.press("r")
        await opens(pilot, BookScreen)
        await is_told(pilot, "no call to be held with Dana Whitfield today")


async def test_two_apps_on_one_book_do_not_overwrite_each_other(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        app.open_book()
        await settled(pilot)
        the_book(app).do(DayEnded())
        await pilot.press("n")
        await settled(pilot)
        await is_told(pilot, "Another window has gone on with this book")
