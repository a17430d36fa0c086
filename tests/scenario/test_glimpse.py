"""What a scenario file says of itself before it has been looked at."""

from pathlib import Path

import pytest

from simulator.scenario.gallery import gallery
from simulator.scenario.glimpse import glimpse
from simulator.scenario.library import SearchPath, bundled_folder, look_up

BUNDLED = SearchPath.of()


@pytest.mark.parametrize("path", BUNDLED.scenario_files(), ids=lambda path: path.stem)
def test_a_glimpse_of_a_bundled_scenario_says_nothing_that_is_not_so(path: Path) -> None:
    seen, (_, known) = glimpse(path), look_up(path, BUNDLED)
    assert (seen.id, seen.title, seen.call_type) == (known.id, known.title, known.call_type)
    assert (seen.difficulty, seen.trains) == (known.difficulty, known.trains)
    assert seen.person in ("", known.person)
    assert seen.company in ("", known.company)


def test_most_of_them_name_the_person_and_the_company() -> None:
    seen = [glimpse(path) for path in BUNDLED.scenario_files()]
    assert sum(bool(one.person and one.company) for one in seen) * 2 > len(seen)


def test_a_file_never_looked_at_is_glimpsed_and_then_known(tmp_path: Path) -> None:
    search = SearchPath((tmp_path / "mine", bundled_folder()), tmp_path / "cache")
    (tmp_path / "mine").mkdir()
    text = (bundled_folder() / "packaging-renewal.yaml").read_text(encoding="utf-8")
    for id in ("one", "two"):
        (tmp_path / "mine" / f"{id}.yaml").write_text(
            text.replace("id: packaging-renewal", f"id: {id}", 1), encoding="utf-8"
        )
    first = gallery(search)
    assert {"one", "two", "packaging-renewal"} <= {listed.id for listed in first.glimpsed}
    assert not first.known
    found = {listed.id: listed for listed in first.rest}
    assert found["one"].person == "Dana Whitfield"
    again = gallery(search)
    assert not again.glimpsed
    assert {listed.id for listed in again.known} == set(found)


@pytest.mark.parametrize("text", ["", "title: [", "\x00\x01", "title:\npersona:\n  name:\n"])
def test_a_glimpse_of_nonsense_is_a_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "nonsense.yaml"
    path.write_text(text, encoding="utf-8")
    assert glimpse(path).id == "nonsense"
    assert glimpse(tmp_path / "missing.yaml").title == ""
