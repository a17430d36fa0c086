"""Where the sound of a line comes from, and making the likely ones before they are needed."""

from pathlib import Path

import pytest
import soundfile

from simulator.call.events import PartKind, PersonaSaid, SaidPart
from simulator.scenario.clips import clip_name
from simulator.scenario.library import SearchPath, bundled_folder, load
from simulator.scenario.model import Scenario, Voice
from simulator.voice.her_lines import HerLines
from simulator.voice.line_cache import LineCache
from simulator.voice.line_sounds import LineSounds, MakingAhead, likely_lines
from simulator.voice.ports import VoiceUnavailable
from simulator.voice.recorded_clips import RecordedClips
from tests.voice.sounds import a_file, a_tone

SEARCH = SearchPath((bundled_folder(),))
SOUND = b"RIFF" + bytes(996)
DISCLOSED = "Line 2 still stops about three times a week. It's the seals again."


@pytest.fixture(scope="module")
def renewal() -> Scenario:
    return load("packaging-renewal", SEARCH)


@pytest.fixture
def cache(tmp_path: Path) -> LineCache:
    return LineCache(folder=tmp_path / "lines")


class Mouth:
    """A synthesiser that remembers what it was asked for."""

    def __init__(self, *, is_mute: bool = False) -> None:
        self.asked: list[tuple[str, Voice]] = []
        self._is_mute = is_mute

    def synthesise(self, text: str, voice: Voice, path: Path, *, engine: str) -> str:
        self.asked.append((text, voice))
        path.write_bytes(SOUND)
        if self._is_mute:
            raise VoiceUnavailable("no")
        return engine


HERS = Voice(rate=175, pitch="high")


def sounds_of(
    cache: LineCache, *, engine: str = "pyttsx3", clips: RecordedClips | None = None
) -> LineSounds:
    return LineSounds(lambda person: HERS, cache=cache, engine=engine, clips=clips)


def test_a_line_is_made_once_and_found_from_then_on(cache: LineCache, tmp_path: Path) -> None:
    sounds, mouth, new = sounds_of(cache), Mouth(), tmp_path / "new.wav"
    assert sounds.find("dana", "Yes.") is None
    assert sounds.bring("dana", "Yes.", process=mouth, otherwise=new) == new
    kept = sounds.bring("dana", "Yes.", process=mouth, otherwise=new)
    assert mouth.asked == [("Yes.", HERS)]
    assert kept == sounds.find("dana", "Yes.") != new
    assert kept.read_bytes() == SOUND


def test_another_engine_says_the_same_line_anew(cache: LineCache, tmp_path: Path) -> None:
    new = tmp_path / "new.wav"
    sounds_of(cache).bring("dana", "Yes.", process=Mouth(), otherwise=new)
    assert sounds_of(cache, engine="piper").find("dana", "Yes.") is None


def test_without_room_for_the_cache_a_line_is_said_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    sounds = sounds_of(LineCache(folder=tmp_path / "file" / "lines"))
    new = tmp_path / "new.wav"
    assert sounds.bring("dana", "Yes.", process=Mouth(), otherwise=new) == new
    assert new.read_bytes() == SOUND


def test_a_synthesiser_that_fails_leaves_nothing_in_the_cache(
    cache: LineCache, tmp_path: Path
) -> None:
    sounds = sounds_of(cache)
    with pytest.raises(VoiceUnavailable):
        sounds.bring("dana", "Yes.", process=Mouth(is_mute=True), otherwise=tmp_path / "new.wav")
    assert sounds.find("dana", "Yes.") is None


def test_the_likely_lines_begin_with_her_first_words_and_hold_every_fact(
    renewal: Scenario,
) -> None:
    lines = list(likely_lines(renewal.customer, renewal.call, trainee="Sam"))
    assert lines[1] == ("dana", "Harbour Foods, Dana Whitfield.")
    assert len(lines) == len(set(lines))
    texts = [text for _, text in lines]
    small = renewal.customer.small_facts
    for fact in renewal.customer.facts:
        assert texts.index(fact.says) < (400 if fact.id in small else 50)
        assert not fact.guarded or fact.guarded in texts


@pytest.mark.parametrize("name", ["packaging-renewal", "gatekeeper-pumps", "stalled-deposit"])
def test_every_likely_line_is_as_she_would_say_it(name: str) -> None:
    scenario = load(name, SEARCH)
    people = {person.id for person in scenario.customer.people}
    lines = list(likely_lines(scenario.customer, scenario.call, trainee="Sam"))
    assert {person for person, _ in lines} == people
    assert not [text for _, text in lines if "{" in text or text != text.strip()]


# ── a trainer's own recordings ──────────────────────────────────────────────


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with one's own copy of the scenario."""
    folder = tmp_path / "scenarios"
    folder.mkdir()
    source = bundled_folder() / "packaging-renewal.yaml"
    (folder / source.name).write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def a_clip(folder: Path, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    clip = folder / name
    return a_file(clip, a_tone(0.2))


def clips_of(own: Path) -> RecordedClips:
    search = SearchPath((own, bundled_folder()))
    return RecordedClips(load("packaging-renewal", search), own / "packaging-renewal.yaml", search)


def test_a_clip_wins_over_the_cache(cache: LineCache, own: Path) -> None:
    clip = a_clip(own / "packaging-renewal.clips", "line-2-still-stops-about-three.wav")
    sounds = sounds_of(cache, clips=clips_of(own))
    mouth = Mouth()
    sounds.bring("dana", DISCLOSED, process=mouth, otherwise=own / "new.wav")
    assert mouth.asked == []
    assert sounds.find("dana", DISCLOSED) == clip


def test_a_clip_of_a_library_is_said_by_whoever_is_of_that_library(own: Path) -> None:
    library = (bundled_folder() / "common" / "busy-operations.yaml").read_text(encoding="utf-8")
    (own / "common").mkdir()
    (own / "common" / "busy-operations.yaml").write_text(library, encoding="utf-8")
    dana = load("packaging-renewal", SEARCH).customer.people[0]
    line = next(
        line
        for cell in dana.cells
        for line in cell.lines
        if cell.source.startswith("busy-operations") and "{" not in line
    )
    named = a_clip(own / "common" / "busy-operations.clips", f"{clip_name(line)}.ogg")
    clips = clips_of(own)
    assert clips.of("dana", line) == named
    assert clips.of("somebody-else", line) is None


def test_a_clip_that_is_a_link_is_never_played(own: Path) -> None:
    folder = own / "packaging-renewal.clips"
    clip = a_clip(own, "elsewhere.wav")
    folder.mkdir()
    (folder / "line-2-still-stops-about-three.wav").symlink_to(clip)
    assert clips_of(own).of("dana", DISCLOSED) is None


def test_a_damaged_clip_is_passed_over(own: Path, cache: LineCache) -> None:
    clip = a_clip(own / "packaging-renewal.clips", "line-2-still-stops-about-three.wav")
    clip.write_bytes(clip.read_bytes()[:30])
    sounds = sounds_of(cache, clips=clips_of(own))
    mouth = Mouth()
    sounds.bring("dana", DISCLOSED, process=mouth, otherwise=own / "new.wav")
    assert [text for text, _ in mouth.asked] == [DISCLOSED]


def test_without_clips_there_are_none(own: Path) -> None:
    assert clips_of(own).of("dana", DISCLOSED) is None


# ── with a real synthesiser ─────────────────────────────────────────────────


@pytest.mark.speech
def test_lines_are_made_in_the_background(cache: LineCache) -> None:
    sounds = sounds_of(cache)
    lines = [("dana", "Yes."), ("dana", "No."), ("dana", "Go on.")]
    ahead = MakingAhead(sounds, lines)
    assert ahead.wait(60)
    assert all(sounds.find(*line) is not None for line in lines)
    ahead.close()


@pytest.mark.speech
def test_making_ahead_ends_at_once(cache: LineCache) -> None:
    sounds = sounds_of(cache)
    ahead = MakingAhead(sounds, [("dana", f"This is line {n}.") for n in range(100_000)])
    ahead.close()
    assert len(list(cache.folder.glob("*.wav"))) < 1_000


@pytest.mark.speech
def test_without_the_synthesiser_making_ahead_gives_up_quietly(
    cache: LineCache,
) -> None:
    sounds = sounds_of(cache, engine="nobody")
    ahead = MakingAhead(sounds, [("dana", "Yes.")])
    assert ahead.wait(60)
    assert sounds.find("dana", "Yes.") is None


@pytest.mark.speech
def test_a_reply_comes_part_by_part_from_a_clip_the_cache_and_the_synthesiser(
    cache: LineCache, own: Path
) -> None:
    clip = a_clip(own / "packaging-renewal.clips", "line-2-still-stops-about-three.wav")
    sounds = sounds_of(cache, clips=clips_of(own))
    sounds.bring("dana", "Okay.", process=Mouth(), otherwise=own / "new.wav")
    cached = sounds.find("dana", "Okay.")
    texts = ("Okay.", DISCLOSED, "What do you make of that?")
    said = PersonaSaid(
        at_ms=0,
        speaker="dana",
        line_id="L1",
        turn=1,
        parts=tuple(SaidPart(text=t, kind=PartKind.CONTENT, source="cell") for t in texts),
    )
    lines = HerLines(sounds)
    parts = list(lines.parts_of(said))
    assert [part.text for part in parts] == list(texts)
    assert [Path(part.path) for part in parts[:2]] == [cached, clip]
    made = Path(parts[2].path)
    assert soundfile.info(made).duration > 0.8
    lines.close()
    assert not made.exists()
    assert sounds.find("dana", texts[2]) is not None
