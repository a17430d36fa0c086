"""What holds on every screen: sizes, help, keys, colours, and nothing said by colour alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.color import Color
from textual.filter import LineFilter, Monochrome
from textual.widgets import Static

from simulator.practice.roster import read_roster
from simulator.tui.app import WarmcallApp
from simulator.tui.choices import Choices
from simulator.tui.keys import known_bindings, read_keys, template, what_is_unknown
from simulator.tui.screens.help import HelpScreen
from simulator.tui.screens.home import HomeScreen
from simulator.tui.themes import THEMES
from tests.tui.conftest import (
    AppMaker,
    hold_a_call,
    is_told,
    opens,
    says,
    sees,
    settled,
    shows,
    text_of,
    until,
)

SIZES = ((100, 30), (60, 20), (10, 3), (200, 60))


def open_call(app: WarmcallApp) -> None:
    app.open_briefing("packaging-renewal")
    app.open_call(app.desk.scenario("packaging-renewal"), Choices(guided=True))


def open_debrief(app: WarmcallApp) -> None:
    app.open_recorded(hold_a_call(app.desk, "good"))


SCREENS: dict[str, Callable[[WarmcallApp], object]] = {
    "home": lambda app: app.go_home(),
    "welcome": lambda app: app.screen.action_trainee(),  # type: ignore[attr-defined]
    "briefing": lambda app: app.open_briefing("packaging-renewal"),
    "call": open_call,
    "debrief": open_debrief,
    "demo": lambda app: app.open_demo("packaging-renewal"),
    "help": lambda app: app.action_page_help(),
}


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_survives_any_size_at_any_time(an_app: AppMaker, screen: str) -> None:
    app = an_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        SCREENS[screen](app)
        await settled(pilot)
        for width, height in (*SIZES, *reversed(SIZES)):
            await pilot.resize_terminal(width, height)
            await settled(pilot)
            await until(pilot, lambda: app.screen.outer_size == (width, height))  # noqa: B023
            lines = text_of(app).splitlines()
            assert len(lines) <= height
            assert any(line.strip() for line in lines)


@pytest.mark.parametrize("screen", [name for name in SCREENS if name != "help"])
async def test_f1_explains_the_screen_and_its_keys(an_app: AppMaker, screen: str) -> None:
    app = an_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        SCREENS[screen](app)
        await settled(pilot)
        await pilot.press("f1")
        await opens(pilot, HelpScreen)
        shown = " ".join(str(static.content) for static in app.screen.query(Static))
        assert len(shown) > 120
        assert "Ctrl+Q" in shown
        await pilot.press("escape")
        await settled(pilot)
        await until(pilot, lambda: not isinstance(app.screen, HelpScreen))


async def test_the_call_is_usable_on_a_narrow_terminal(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await settled(pilot)
        open_call(app)
        await settled(pilot)
        await says(pilot, "Hi Dana, it's Sam from Norpack. How has line 2 run since the visit?")
        await shows(pilot, "call-60x20")


async def test_home_is_usable_on_a_narrow_terminal(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"whitfield")
        await shows(pilot, "home-60x20")


async def test_a_call_goes_on_in_ten_columns_and_three_lines(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=(10, 3)) as pilot:
        await settled(pilot)
        open_call(app)
        await settled(pilot)
        await says(pilot, "What still goes wrong since the visit?")
        await pilot.resize_terminal(100, 30)
        await settled(pilot)
        await sees(pilot, "You: What still goes wrong since the visit?")


async def test_help_as_it_looks(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("f1")
        await settled(pilot)
        await shows(pilot, "help")


async def test_the_palette_leads_to_help_colours_home_and_out(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        titles = [command.title for command in app.get_system_commands(app.screen)]
        assert {"Colours", "Help", "Home", "Keys", "Quit"} <= set(titles)
        await pilot.press("ctrl+p", *"home", "enter")
        await opens(pilot, HomeScreen)


# ── colours ─────────────────────────────────────────────────────────────────


async def test_chosen_colours_are_kept(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test() as pilot:
        app.theme = "high-contrast"
        await settled(pilot)
        await until(pilot, lambda: read_roster(app.desk.data_folder).theme == "high-contrast")


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_text_stands_out_in_every_theme(an_app: AppMaker, theme: str) -> None:
    """4.5 to 1 is what WCAG 2 asks of text, 7 to 1 its enhanced level."""
    app = an_app()
    async with app.run_test() as pilot:
        app.theme = theme
        await settled(pilot)
        ground = app.screen.styles.background
        least = 7 if "contrast" in theme else 4.5
        for name in ("foreground", "primary", "secondary", "success", "warning", "error"):
            colour = getattr(app.current_theme, name)
            assert contrast(ground.rgb, app_colour(colour)) >= least, (theme, name)


def app_colour(text: str) -> tuple[int, int, int]:
    return (int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16))


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """The contrast ratio of WCAG 2."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


async def test_no_color_leaves_only_shades_of_grey(
    an_app: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = an_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        open_call(app)
        await settled(pilot)
        shades = {
            colour
            for strip in app.screen._compositor.render_strips()
            for segment in strip.apply_filter(*monochrome(app))
            if segment.style is not None
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour is not None and colour.triplet is not None
        }
        assert shades
        for colour in shades:
            red, green, blue = colour.triplet
            assert red == green == blue


def monochrome(app: WarmcallApp) -> tuple[LineFilter, Color]:
    """The filter that NO_COLOR puts between the screen and the terminal."""
    [found] = [each for each in app.get_line_filters() if isinstance(each, Monochrome)]
    return found, app.screen.styles.background


# ── the keys file ───────────────────────────────────────────────────────────


async def test_a_keys_file_moves_a_key(tmp_path: Path, an_app: AppMaker) -> None:
    file = tmp_path / "keys.toml"
    file.write_text('[keys]\n"call.hang_up" = "ctrl+d"\n', encoding="utf-8")
    app = an_app(keys_file=file)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        open_call(app)
        await settled(pilot)
        await sees(pilot, "Ctrl+D Hang up")
        await pilot.press("f8")
        await settled(pilot)
        assert "the line is dead" not in text_of(app).casefold()
        await pilot.press("ctrl+d")
        await settled(pilot)
        await sees(pilot, "The line is dead")


async def test_a_keys_file_that_cannot_be_read_is_told_and_the_usual_keys_hold(
    tmp_path: Path, an_app: AppMaker
) -> None:
    file = tmp_path / "keys.toml"
    file.write_text("[keys\nnonsense", encoding="utf-8")
    app = an_app(keys_file=file)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await is_told(pilot, "is not understood")
        await pilot.press("n")
        await settled(pilot)
        await until(pilot, lambda: not isinstance(app.screen, HomeScreen))


async def test_an_unknown_name_in_the_keys_file_is_told_with_the_nearest(
    tmp_path: Path, an_app: AppMaker
) -> None:
    file = tmp_path / "keys.toml"
    file.write_text('[keys]\n"call.hangup" = "f12"\n', encoding="utf-8")
    app = an_app(keys_file=file)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await is_told(pilot, "Did you mean 'call.hang_up'?")


async def test_two_things_on_one_key_are_told(tmp_path: Path, an_app: AppMaker) -> None:
    file = tmp_path / "keys.toml"
    file.write_text('[keys]\n"home.next" = "x"\n"home.watch" = "x"\n', encoding="utf-8")
    app = an_app(keys_file=file)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("x")
        await settled(pilot)
        await is_told(pilot, "the same key")


def test_a_keys_file_to_begin_with_names_every_key_and_changes_none(tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text(template(), encoding="utf-8")
    assert read_keys(file).chosen == {}
    file.write_text(template().replace('# "', '"'), encoding="utf-8")
    chosen = read_keys(file).chosen
    assert chosen == {id: binding.key for id, binding in known_bindings().items()}
    assert what_is_unknown(chosen) == ""


async def test_the_palette_writes_a_keys_file_once(tmp_path: Path, an_app: AppMaker) -> None:
    file = tmp_path / "settings" / "keys.toml"
    app = an_app(keys_file=file)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        app.write_keys_file()
        await settled(pilot)
        await is_told(pilot, str(file))
        file.write_text("mine", encoding="utf-8")
        app.write_keys_file()
        assert file.read_text(encoding="utf-8") == "mine"


async def test_ctrl_c_says_how_to_leave(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+c")
        await is_told(pilot, "Ctrl+Q leaves warmcall.")
