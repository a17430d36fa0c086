"""Which recorded clip says which line."""

from pathlib import Path

import pytest

from simulator.scenario.clips import Misfit, clip_name, clips_beside

LINES = (
    "Three. Not thirty.",
    "Three times a week, and it's the seals.",
    "Yes.",
    "Yes, {when}.",
    "Ça va très bien.",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "dana.clips").mkdir()
    return tmp_path / "dana.yaml"


def _put(file: Path, name: str) -> Path:
    clip = file.parent / "dana.clips" / name
    clip.write_bytes(b"sound")
    return clip


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("three-times-a-week-and-its-the-seals.wav", LINES[1]),
        ("three-times.FLAC", LINES[1]),
        ("Three times a week.mp3", LINES[1]),
        ("three-not-thirty.ogg", LINES[0]),
        ("yes.wav", LINES[2]),
        ("ça-va.wav", LINES[4]),
    ],
)
def test_a_clip_is_named_after_its_line_or_its_first_words(
    file: Path, name: str, line: str
) -> None:
    clip = _put(file, name)
    clips = clips_beside(file, LINES)
    assert clips.by_name == ((clip_name(line), clip),)
    assert not clips.misfits


@pytest.mark.parametrize(
    ("name", "misfit"),
    [
        ("three.wav", Misfit.MANY_LINES),
        ("thr.wav", Misfit.NO_LINE),
        ("yes-tuesday.wav", Misfit.NO_LINE),
        ("yes.txt", Misfit.NO_SOUND),
        ("-.wav", Misfit.NO_LINE),
    ],
)
def test_a_clip_that_says_no_line_for_certain_is_told(
    file: Path, name: str, misfit: Misfit
) -> None:
    clip = _put(file, name)
    clips = clips_beside(file, LINES)
    assert clips.misfits == ((clip, misfit),)
    assert not clips.by_name


def test_links_are_not_followed(file: Path) -> None:
    target = file.parent / "real.wav"
    target.write_bytes(b"sound")
    link = file.parent / "dana.clips" / "yes.wav"
    link.symlink_to(target)
    assert clips_beside(file, LINES).misfits == ((link, Misfit.LINK),)
    other = file.parent / "else.clips"
    other.symlink_to(file.parent / "dana.clips")
    assert not clips_beside(file.parent / "else.yaml", LINES).misfits


def test_hidden_files_are_left_alone(file: Path) -> None:
    _put(file, ".DS_Store")
    assert not clips_beside(file, LINES).misfits


def test_a_file_without_a_folder_of_clips_has_none(tmp_path: Path) -> None:
    clips = clips_beside(tmp_path / "dana.yaml", LINES)
    assert not clips.by_name
    assert not clips.misfits
