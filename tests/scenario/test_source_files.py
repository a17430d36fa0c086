"""Only ordinary text files are read, and never too much of them."""

import os
from pathlib import Path

import pytest

from simulator.scenario import source_files
from simulator.scenario.diagnostics import Problems
from simulator.scenario.nodes import SourceFile
from simulator.scenario.source_files import Unreadable, decode, read_bytes


def decoded(data: bytes) -> tuple[SourceFile | None, list[str]]:
    problems = Problems()
    return decode(Path("a.yaml"), data, problems), [p.code for p in problems.sorted]


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    source, codes = decoded(b"\xef\xbb\xbfkind: scenario\n")
    assert source is not None
    assert (source.text, codes) == ("kind: scenario\n", [])


@pytest.mark.parametrize(
    "data",
    [b"caf\xe9", "kind: scenario".encode("utf-16"), b"\x89PNG\r\n\x1a\n", b"\xed\xa0\x80"],
)
def test_bytes_that_are_not_utf_8_are_refused(data: bytes) -> None:
    assert decoded(data) == (None, ["SC005"])


@pytest.mark.parametrize("data", [b"a\x00b", b"a\x1bb", "a\x80b".encode(), "a\ufeffb".encode()])
def test_control_characters_are_refused(data: bytes) -> None:
    assert decoded(data) == (None, ["SC006"])


def test_tabs_line_ends_and_rare_letters_are_text() -> None:
    source, codes = decoded("a\t\r\n\x85é😀\ue000".encode())
    assert source is not None
    assert codes == []


def code_of(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_bytes(path, most_bytes=10)
    return caught.value.code


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"x" * 11)
    (tmp_path / "link").symlink_to("long")
    (tmp_path / "nowhere").symlink_to("gone")
    (tmp_path / "circle").symlink_to("circle")
    os.mkfifo(tmp_path / "pipe")
    assert code_of(tmp_path) == "SC002"
    assert code_of(tmp_path / "pipe") == "SC002"
    assert code_of(tmp_path / "link") == "SC003"
    assert code_of(tmp_path / "nowhere") == "SC003"
    assert code_of(tmp_path / "circle") == "SC003"
    assert code_of(tmp_path / "long") == "SC004"
    assert code_of(tmp_path / "gone") == "SC001"
    assert code_of(tmp_path / "long" / "below") == "SC001"
    assert code_of(tmp_path / "a\0b") == "SC007"
    assert code_of(tmp_path / ("x" * 300)) == "SC007"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that fails")
def test_a_file_that_fails_while_it_is_read_is_refused() -> None:
    assert code_of(Path("/proc/self/mem")) == "SC007"


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 10)
    assert read_bytes(tmp_path / "a", most_bytes=10) == b"x" * 10


def test_a_link_put_in_place_after_the_first_look_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "link").symlink_to("a")
    refused = source_files._refused(tmp_path / "link", OSError(40, "Too many levels"))
    assert refused.code == "SC003"
    assert source_files._refused(tmp_path, PermissionError(13, "denied")).code == "SC002"
