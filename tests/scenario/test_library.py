"""Finding scenarios by id, keeping compiled ones, listing them, telling their stories."""

import subprocess
import sys
from pathlib import Path

import pytest

from simulator.authoring.checking import check
from simulator.scenario.library import (
    ScenarioInvalid,
    ScenarioNotFound,
    SearchPath,
    StoryNotFound,
    bundled_folder,
    list_scenarios,
    load,
    stories,
    story,
)
from simulator.scenario.model import Difficulty
from tests.scenario.files_on_disk import COMMON, LIBRARY, codes, folder, scenario_text


def test_an_explicit_path_wins_over_every_folder(tmp_path: Path) -> None:
    search = folder(tmp_path / "a", short=scenario_text())
    folder(tmp_path / "b", short=scenario_text("difficulty: hard\n"))
    assert load("short", search).call.difficulty is Difficulty.MEDIUM
    assert load(str(tmp_path / "b" / "short.yaml"), search).call.difficulty is Difficulty.HARD


def test_the_nearest_folder_wins_and_the_next_ones_fill_in(tmp_path: Path) -> None:
    own, shared = tmp_path / "own", tmp_path / "shared"
    folder(shared, short=scenario_text(), other=scenario_text(id="other"))
    own.mkdir()
    (own / "short.yaml").write_text(scenario_text("difficulty: easy\n"), encoding="utf-8")
    search = SearchPath((own, shared))
    assert load("short", search).call.difficulty is Difficulty.EASY
    assert [(item.id, item.path.parent) for item in list_scenarios(search)] == [
        ("other", shared),
        ("short", own),
    ]


def test_the_search_path_ends_with_the_bundled_folder(tmp_path: Path) -> None:
    search = SearchPath.of(tmp_path / "asked", tmp_path / "mine", tmp_path / "cache")
    assert search.places == (tmp_path / "asked", tmp_path / "mine", bundled_folder())
    assert SearchPath.of().places == (bundled_folder(),)


def test_a_missing_scenario_says_what_it_may_have_been(tmp_path: Path) -> None:
    search = folder(tmp_path, short=scenario_text(), common__calm=COMMON)
    with pytest.raises(ScenarioNotFound, match="Did you mean 'short'") as caught:
        load("shrot", search)
    assert (caught.value.reference, caught.value.near) == ("shrot", "short")
    with pytest.raises(ScenarioNotFound, match="There are: short"):
        load("zzz", search)
    with pytest.raises(ScenarioNotFound, match=r"There is no file .* scenario 'short'"):
        load(str(tmp_path / "shor.yaml"), search)
    with pytest.raises(ScenarioNotFound, match=r"There is no file x/y\.$"):
        load("x/y", search)
    with pytest.raises(ScenarioNotFound):
        load("common", search)  # a library is no scenario
    for unheard_of in ("x/" + "y" * 300, "x/\0"):
        with pytest.raises(ScenarioNotFound):
            load(unheard_of, search)


def test_small_answers_stand_for_the_scenario_beside_them(tmp_path: Path) -> None:
    search = folder(tmp_path, short=scenario_text(), common__calm=COMMON)
    answers = tmp_path / "short.answers.txt"
    answers.write_text("", encoding="utf-8")
    assert load(str(answers), search).id == "short"
    alone = tmp_path / "alone.answers.txt"
    alone.write_text("", encoding="utf-8")
    with pytest.raises(ScenarioNotFound, match=r"belong to, alone\.yaml, is not beside"):
        load(str(alone), search)


@pytest.mark.parametrize("reference", ["", ".", "..", "~", "short.txt", "SHORT", "a" * 300, "\0"])
def test_only_an_id_or_a_path_can_name_a_scenario(tmp_path: Path, reference: str) -> None:
    with pytest.raises(ScenarioNotFound):
        load(reference, folder(tmp_path, short=scenario_text()))


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert list_scenarios(SearchPath((tmp_path / "gone",))) == ()
    with pytest.raises(ScenarioNotFound, match="There are: none"):
        load("short", SearchPath((tmp_path / "gone",)))


def test_an_invalid_scenario_comes_with_all_its_problems(tmp_path: Path) -> None:
    search = folder(tmp_path, short=scenario_text("pass_mark: 170\ncolour: red\n"))
    with pytest.raises(ScenarioInvalid, match="SC029") as caught:
        load("short", search)
    assert codes(caught.value.problems) == ["SC029", "SC023"]


def test_a_link_is_never_followed(tmp_path: Path) -> None:
    search = folder(tmp_path / "a", other=scenario_text(id="other"))
    (tmp_path / "a" / "short.yaml").symlink_to("other.yaml")
    (tmp_path / "a" / "gone.yaml").symlink_to("nowhere.yaml")
    for id in ("short", "gone"):
        with pytest.raises(ScenarioInvalid, match="SC003"):
            load(id, search)
    with pytest.raises(ScenarioInvalid, match="SC003"):
        load(str(tmp_path / "a" / "gone.yaml"), search)


def test_a_nearer_library_replaces_that_of_a_farther_folder(tmp_path: Path) -> None:
    far, near = folder(tmp_path / "far", short=scenario_text()), tmp_path / "near"
    (near / "common").mkdir(parents=True)
    mine = COMMON.replace("You are welcome.", "Not at all.")
    (near / "common" / "common.yaml").write_text(mine, encoding="utf-8")
    search = SearchPath((near, *far.places))
    assert load("short", search).customer.people[0].cells[0].lines == ("Not at all.",)
    elsewhere = str(tmp_path / "far" / "short.yaml")
    assert load(elsewhere, SearchPath((near,))).customer.people[0].cells[0].lines == (
        "You are welcome.",
    )


# ── the cache ───────────────────────────────────────────────────────────────


def cached(search: SearchPath, root: Path) -> SearchPath:
    return SearchPath(search.places, root / "cache")


def kept(root: Path) -> list[Path]:
    return sorted((root / "cache").glob("*"))


def test_a_kept_scenario_is_equal_to_the_compiled_one(tmp_path: Path) -> None:
    search = cached(folder(tmp_path, short=scenario_text()), tmp_path)
    first = load("short", search)
    assert len(kept(tmp_path)) == 1
    assert load("short", search) == first


def test_a_kept_scenario_loads_without_reader_and_schema(tmp_path: Path) -> None:
    search = cached(folder(tmp_path, short=scenario_text()), tmp_path)
    load("short", search)
    program = (
        "import sys; from pathlib import Path\n"
        "from simulator.scenario.library import SearchPath, list_scenarios, load\n"
        f"search = SearchPath((Path({str(tmp_path)!r}),), Path({str(tmp_path / 'cache')!r}))\n"
        "load('short', search); list_scenarios(search)\n"
        "print({'yaml', 'pydantic'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert run.stdout.strip() == "set()"


@pytest.mark.parametrize("damage", [b"", b"\n\n", b"x", None])
def test_a_damaged_cache_is_rebuilt_in_silence(tmp_path: Path, damage: bytes | None) -> None:
    search = cached(folder(tmp_path, short=scenario_text()), tmp_path)
    first = load("short", search)
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] if damage is None else damage)
    assert load("short", search) == first
    assert file.read_bytes() == whole


def test_a_changed_library_makes_the_scenario_anew(tmp_path: Path) -> None:
    people = "persona: {name: Dana, role: Boss, company: Harbour, library: calm}\n"
    text = scenario_text(people=people)
    calm = LIBRARY.format(id="calm", like="common", line="Thank you.")
    search = cached(folder(tmp_path, short=text, common__calm=calm), tmp_path)
    first = load("short", search)
    folder(tmp_path, common__calm=calm.replace("Thank you.", "Thanks."))
    again = load("short", search)
    assert again.digest != first.digest
    assert again.customer.people[0].cells[0].lines == ("Thanks.",)
    (tmp_path / "common" / "calm.yaml").unlink()
    with pytest.raises(ScenarioInvalid, match="SC106"):
        load("short", search)
    (tmp_path / "common" / "calm.yaml").symlink_to("common.yaml")
    with pytest.raises(ScenarioInvalid, match="SC003"):
        load("short", search)


def test_a_cache_that_cannot_be_written_never_matters(tmp_path: Path) -> None:
    search = folder(tmp_path, short=scenario_text())
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    assert load("short", cached(search, tmp_path)) == load("short", search)


# ── the list and the stories ────────────────────────────────────────────────


def test_the_list_shows_broken_scenarios_with_their_first_problem(tmp_path: Path) -> None:
    search = folder(
        tmp_path,
        short=scenario_text("real_deadlines: [{about: grant, on: 2026-01-01}]\n"),
        broken=scenario_text("pass_mark: many\n", id="broken"),
        unreadable="kind: [\n",
        common__calm=COMMON,
    )
    (tmp_path / "readme.txt").write_text("no scenario", encoding="utf-8")
    for search_path in (search, cached(search, tmp_path), cached(search, tmp_path)):
        broken, short, unreadable = list_scenarios(search_path)
        assert (short.id, short.title, short.call_type) == ("short", "A short call", "follow_up")
        assert (short.difficulty, short.problem) == ("medium", None)
        assert broken.problem is not None
        assert (broken.id, broken.problem.code) == ("broken", "SC028")
        assert unreadable.problem is not None


def test_stories_lie_beside_their_scenario(tmp_path: Path) -> None:
    search = folder(tmp_path, short=scenario_text())
    assert stories("short", search) == ()
    place = tmp_path / "short.stories"
    place.mkdir()
    (place / "good.story").write_bytes("\ufeffHello\r\nBye\r\n".encode())
    (place / "poor.story").write_bytes(b"\xff")
    (tmp_path / "secret.story").write_text("secret", encoding="utf-8")
    (place / "linked.story").symlink_to(tmp_path / "secret.story")
    assert story("short", "good", search) == "Hello\nBye\n"
    assert stories("short", search) == ("good", "linked", "poor")
    for name in ("poor", "linked"):
        with pytest.raises(StoryNotFound, match="cannot be read as text"):
            story("short", name, search)
    for name in ("hung-up", "../secret", ""):
        with pytest.raises(StoryNotFound, match="Its stories: good, linked, poor"):
            story("short", name, search)


def test_check_takes_files_and_folders_and_sorts_by_position(tmp_path: Path) -> None:
    search = folder(
        tmp_path,
        short=scenario_text("colour: red\n"),
        common__calm="kind: library\nid: calm\nlines: []\n",
    )
    problems = check([tmp_path], search)
    assert [(Path(p.path).name, p.code) for p in problems] == [
        ("calm.yaml", "SC035"),
        ("common.yaml", "SC219"),
        ("short.yaml", "SC023"),
    ]
    assert check([tmp_path / "short.yaml", tmp_path / "gone.yaml"], search)[0].code == "SC001"
    named = check([Path("x" * 300), tmp_path / "common"], search)
    assert codes(named) == ["SC035", "SC219", "SC007"]
