"""What a synthesiser is given to read, and by whom."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario.model import Voice
from simulator.voice.pyttsx3_engine import espeak_voice, system_voice
from simulator.voice.speakable import speakable

KNOWN = {"gmw/en", "gmw/en-us", "gmw/en-gb-scotland"}


@dataclass
class AVoice:
    """A voice as pyttsx3 lists it."""

    id: str
    name: str = ""
    languages: list[str | bytes] | None = field(default_factory=list)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("It’s the seals again…", "It's the seals again."),
        ("Three — not thirty.", "Three, not thirty."),
        ("Fine 👍 *really*", "Fine really"),
        ("R&D at 4.5 % and £20", "R and D at 4.5 % and £20"),
        ("one\ntwo\x00three\t", "one two three"),
        ("…", ""),
        ("  ", ""),
        ("👍", ""),
        ("Hm. Mm, right.", "Hmm. Hmm, right."),
        ("Mm-hm, ten mm wide.", "Um-hum, ten mm wide."),
    ],
)
def test_a_line_is_read_as_plain_words(line: str, read: str) -> None:
    assert speakable(line) == read


@given(st.text())
def test_nothing_unreadable_is_left_in_any_text(text: str) -> None:
    read = speakable(text)
    assert read == "" or any(c.isalnum() for c in read)
    assert read.isprintable()
    assert speakable(read) == read


@pytest.mark.parametrize(("pitch", "says"), [("low", "m3"), ("medium", "f2"), ("high", "f3")])
def test_each_pitch_has_a_voice_of_its_own(pitch: str, says: str) -> None:
    assert espeak_voice(Voice(pitch=pitch), KNOWN) == f"gmw/en-us+{says}"


def test_the_trainers_voice_is_taken_if_the_synthesiser_has_it() -> None:
    assert espeak_voice(Voice(name="gmw/en-gb-scotland"), KNOWN) == "gmw/en-gb-scotland"
    assert espeak_voice(Voice(name="gmw/en-us+f4"), KNOWN) == "gmw/en-us+f4"


@pytest.mark.parametrize("name", ["Zira", "gmw/xx+f3", "gmw/en-us+", "gmw/en-us+../../x", "+f3"])
def test_a_voice_that_is_not_there_is_replaced_by_one_that_is(name: str) -> None:
    assert espeak_voice(Voice(name=name, pitch="low"), KNOWN) == "gmw/en-us+m3"


def test_a_system_voice_is_found_by_id_or_name() -> None:
    voices = [AVoice("com.a", "Anna"), AVoice("com.b", "Samantha")]
    assert system_voice(Voice(name="Samantha"), voices, "com.a") == "com.b"
    assert system_voice(Voice(name="com.b"), voices, "com.a") == "com.b"


def test_a_system_that_speaks_another_language_is_asked_for_english() -> None:
    voices = [
        AVoice("de", languages=["de_DE"]),
        AVoice("gb", languages=[b"\x05en-gb"]),
        AVoice("us", languages=["en_US"]),
    ]
    assert system_voice(Voice(), voices, "de") == "gb"
    assert system_voice(Voice(), voices, "us") == "us"


def test_a_low_system_voice_is_another_than_the_rest_if_there_are_two() -> None:
    voices = [AVoice("gb", languages=["en_GB"]), AVoice("us", languages=["en_US"])]
    low, other = Voice(pitch="low"), Voice(pitch="high")
    assert (system_voice(low, voices, "us"), system_voice(other, voices, "us")) == ("gb", "us")
    assert system_voice(low, voices[:1], "gb") == "gb"


def test_a_system_without_english_speaks_as_it_can() -> None:
    assert system_voice(Voice(name="none"), [AVoice("de", languages=None)], "de") == "de"
