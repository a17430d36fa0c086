"""In which order models are looked for."""

from pathlib import Path

import pytest

from simulator.voice.ports import VoiceUnavailable
from simulator.voice.weights import Origin, Source, sources


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A machine with an empty Whisper cache."""
    (tmp_path / "cache" / "whisper").mkdir(parents=True)
    return {"XDG_CACHE_HOME": str(tmp_path / "cache")}


def _cached(tmp_path: Path, name: str) -> Path:
    path = tmp_path / "cache" / "whisper" / f"{name}.pt"
    path.write_bytes(b"weights")
    return path


def _origins(found: tuple[Source, ...]) -> list[Origin]:
    return [source.origin for source in found]


def test_cache_before_offline_package_before_download(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    path = _cached(tmp_path, "tiny.en")
    found = sources(environment=environment, offline=lambda: tmp_path)
    assert _origins(found) == [Origin.WHISPER_CACHE, Origin.OFFLINE_PACKAGE, Origin.DOWNLOAD]
    assert found[0].path == path
    assert found[1].path == tmp_path / "model.bin"


def test_with_neither_cache_nor_package_only_the_download_is_left(
    environment: dict[str, str],
) -> None:
    found = sources(environment=environment, offline=lambda: None)
    assert _origins(found) == [Origin.DOWNLOAD]
    assert found[0].name == "tiny.en"


def test_a_given_path_is_the_only_source(tmp_path: Path, environment: dict[str, str]) -> None:
    _cached(tmp_path, "tiny.en")
    mine = tmp_path / "mine.pt"
    mine.write_bytes(b"weights")
    found = sources(str(mine), environment=environment, offline=lambda: tmp_path)
    assert found == (Source(origin=Origin.GIVEN, name="mine.pt", path=mine),)


@pytest.mark.parametrize("name", ["base.pt", "model.bin"])
def test_a_given_folder_stands_for_the_model_in_it(
    tmp_path: Path, environment: dict[str, str], name: str
) -> None:
    (tmp_path / name).write_bytes(b"weights")
    (tmp_path / "vocabulary.txt").write_text("a\nb\n")
    (only,) = sources(str(tmp_path), environment=environment)
    assert only.path == tmp_path / name


@pytest.mark.parametrize(
    ("names", "said"), [((), "holds no Whisper"), (("a.pt", "b.pt"), "more than one")]
)
def test_a_given_folder_must_hold_one_model(
    tmp_path: Path, environment: dict[str, str], names: tuple[str, ...], said: str
) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(b"weights")
    with pytest.raises(VoiceUnavailable, match=said):
        sources(str(folder), environment=environment)


def test_a_given_path_without_a_model_is_never_replaced_by_another(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    _cached(tmp_path, "tiny.en")
    with pytest.raises(VoiceUnavailable, match=r"no speech model at .*mine\.pt"):
        sources(str(tmp_path / "mine.pt"), environment=environment)


def test_the_environment_names_the_model_when_nothing_else_does(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    environment["WARMCALL_MODEL"] = "base.en"
    path = _cached(tmp_path, "base.en")
    by_environment = sources(environment=environment, offline=lambda: tmp_path)
    assert by_environment[0].path == path
    by_hand = sources("small.en", environment=environment, offline=lambda: tmp_path)
    assert by_hand == (Source(origin=Origin.DOWNLOAD, name="small.en"),)


def test_the_offline_package_stands_in_for_no_other_model(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    found = sources("base.en", environment=environment, offline=lambda: tmp_path)
    assert _origins(found) == [Origin.DOWNLOAD]


def test_whispers_own_short_names_find_its_files(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    path = _cached(tmp_path, "large-v3-turbo")
    found = sources("turbo", environment=environment, offline=lambda: None)
    assert found[0].path == path
