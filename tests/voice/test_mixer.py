"""Lines joined, turned down, held and dropped, sample by sample; no device."""

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.voice.mixer import (
    RAMP_S,
    TAIL_S,
    TURNED_DOWN,
    LineDropped,
    LineFinished,
    LineHeld,
    LineStarted,
    Mixer,
)
from simulator.voice.pieces import PLAYING_RATE, Piece, piece_of

BLOCK = 100
RAMP = round(RAMP_S * PLAYING_RATE)
TEXT = "Line two still stops."


def a_piece(seconds: float = 1.0, *, hz: float = 100.0, text: str = TEXT) -> Piece:
    at = np.arange(round(seconds * PLAYING_RATE)) / PLAYING_RATE
    return piece_of((0.5 * np.sin(2 * np.pi * hz * at)).astype(np.float32), PLAYING_RATE, text)


def a_count(frames: int, *, chars: int = 10) -> Piece:
    """Samples that tell which they are."""
    return Piece(samples=np.arange(1, frames + 1, dtype=np.float32) / 1e6, chars=chars)


def played(mixer: Mixer, frames: int) -> NDArray[np.float32]:
    return np.concatenate([mixer.next_block(BLOCK) for _ in range(frames // BLOCK + 1)])


def to_the_end(mixer: Mixer) -> NDArray[np.float32]:
    blocks = []
    while not mixer.is_idle:
        assert len(blocks) < 10_000
        blocks.append(mixer.next_block(BLOCK))
    return np.concatenate(blocks)


def roughest(samples: NDArray[np.float32]) -> float:
    """The largest step between neighbours; a click is one."""
    return float(np.abs(np.diff(np.concatenate([[0.0], samples, [0.0]]))).max())


def test_between_lines_there_is_silence() -> None:
    assert not Mixer().next_block(BLOCK).any()


def test_a_line_is_played_whole_and_then_counts_as_heard() -> None:
    mixer, piece = Mixer(), a_piece()
    mixer.say("1", [piece])
    heard = to_the_end(mixer)
    np.testing.assert_array_equal(heard[: len(piece.samples)], piece.samples)
    assert mixer.take_news() == (LineStarted(line_id="1"), LineFinished(line_id="1"))
    assert mixer.take_news() == ()


def test_a_line_is_not_over_before_the_device_has_played_its_last_word() -> None:
    mixer, piece = Mixer(), a_piece()
    mixer.say("1", [piece])
    played(mixer, len(piece.samples) + round(TAIL_S * PLAYING_RATE) - 2 * BLOCK)
    assert LineFinished(line_id="1") not in mixer.take_news()


def test_parts_are_joined_without_a_click() -> None:
    mixer = Mixer()
    pieces = [a_piece(0.33, hz=97), a_piece(0.21, hz=141), a_piece(0.4, hz=60)]
    mixer.say("1", pieces)
    smooth = 0.5 * 2 * np.pi * 141 / PLAYING_RATE  # the steepest of the tones
    assert roughest(to_the_end(mixer)) < 1.2 * smooth


def test_a_sound_that_begins_in_the_middle_of_a_wave_gets_soft_edges() -> None:
    square = np.full(4_000, 0.5, np.float32)
    assert roughest(piece_of(square, PLAYING_RATE, TEXT).samples) < 0.02


def test_the_silence_around_a_part_is_cut_to_a_moment() -> None:
    silence = np.zeros(PLAYING_RATE, np.float32)
    tone = a_piece(0.5).samples
    piece = piece_of(np.concatenate([silence, tone, silence]), PLAYING_RATE, TEXT)
    assert 0.5 < len(piece.samples) / PLAYING_RATE < 0.6


def test_a_silent_or_empty_part_is_no_trouble() -> None:
    mixer = Mixer()
    mixer.say("1", [piece_of(np.zeros(n, np.float32), 16_000, "") for n in (0, 1, 500)])
    assert not to_the_end(mixer).any()
    assert mixer.take_news() == (LineFinished(line_id="1"),)


def test_turned_down_within_fifty_milliseconds_and_up_again_without_a_click() -> None:
    mixer = Mixer()
    mixer.say("1", [a_piece(2.0)])
    before = played(mixer, 5_000)
    mixer.turn_down()
    down = played(mixer, 11_025)
    mixer.turn_up()
    up = played(mixer, 11_025)
    assert np.abs(down[round(0.05 * PLAYING_RATE) :]).max() < 1.05 * TURNED_DOWN * 0.5
    assert np.abs(up[-2_000:]).max() == pytest.approx(0.5, abs=0.01)
    assert roughest(np.concatenate([before, down, up])[:-1]) < 0.5


@pytest.mark.parametrize("meanwhile", [RAMP // 2, RAMP + BLOCK, 20_000])
def test_a_held_line_goes_on_at_the_sample_at_which_it_was_held(meanwhile: int) -> None:
    mixer = Mixer()
    mixer.say("1", [a_count(60_000)])
    first = played(mixer, 10_000)
    due = round(float(first[-1]) * 1e6) + 1
    mixer.hold()
    faded = played(mixer, meanwhile)
    mixer.go_on()
    rest = to_the_end(mixer)
    is_silent = meanwhile > RAMP
    assert (not faded[-1:].any()) is is_silent
    at_full = rest[RAMP:]
    went_on_at = round(float(at_full[0]) * 1e6) - RAMP
    assert went_on_at == (due if is_silent else due + len(faded))
    assert rest[60_000 - went_on_at] == pytest.approx(0.06)


def test_holding_tells_how_much_was_heard() -> None:
    mixer = Mixer(buffered=1_000)
    mixer.say("1", [a_count(10_000, chars=100)])
    for _ in range(5):
        mixer.next_block(1_200)
    assert mixer.heard() == ("1", 50)
    mixer.hold()
    played(mixer, 5_000)
    assert mixer.take_news() == (LineStarted(line_id="1"), LineHeld(line_id="1", heard_chars=50))
    assert mixer.heard() == ("1", 50)


def test_heard_characters_count_the_space_between_parts_and_end_with_the_text() -> None:
    mixer = Mixer()
    mixer.say("1", [a_count(1_000, chars=4), a_count(1_000, chars=6)])
    counts = set()
    while not mixer.is_idle:
        heard = mixer.heard()
        assert heard is not None
        counts.add(heard[1])
        mixer.next_block(50)
    assert max(counts) == 11
    assert min(counts) == 0


def test_a_dropped_line_is_gone_with_those_waiting_and_the_next_is_whole() -> None:
    mixer = Mixer()
    mixer.say("1", [a_piece(2.0)])
    mixer.say("2", [a_piece(2.0)])
    before = played(mixer, 10_000)
    mixer.drop()
    mixer.say("3", [a_count(5_000)])
    after = to_the_end(mixer)
    begins = int(np.flatnonzero(after == np.float32(1 / 1e6))[0])
    assert begins == RAMP
    np.testing.assert_array_equal(after[begins : begins + 5_000], a_count(5_000).samples)
    assert roughest(np.concatenate([before, after[:begins]])) < 0.05
    news = mixer.take_news()
    assert [type(n) for n in news] == [
        LineStarted, LineDropped, LineDropped, LineStarted, LineFinished,
    ]  # fmt: skip
    assert {n.line_id: n.heard_chars for n in news if isinstance(n, LineDropped)} == {
        "2": 0,
        "1": int(len(before) / (2.0 * PLAYING_RATE) * len(TEXT)),
    }


def test_a_held_line_can_be_dropped() -> None:
    mixer = Mixer()
    mixer.say("1", [a_count(9_000)])
    played(mixer, 3_000)
    mixer.hold()
    played(mixer, 2 * RAMP)
    mixer.drop()
    assert mixer.is_idle
    mixer.say("2", [a_count(100)])
    np.testing.assert_array_equal(to_the_end(mixer)[:100], a_count(100).samples)


def test_going_on_cannot_bring_a_dropped_line_back() -> None:
    mixer = Mixer()
    mixer.say("1", [a_count(9_000)])
    played(mixer, 3_000)
    mixer.drop()
    mixer.go_on()
    assert len(to_the_end(mixer)) <= RAMP + BLOCK


def test_a_line_held_in_the_silence_after_its_last_word_is_over_when_gone_on_with() -> None:
    mixer = Mixer()
    mixer.say("1", [a_count(BLOCK)])
    mixer.next_block(BLOCK + round(TAIL_S * PLAYING_RATE) - 5)
    mixer.hold()
    played(mixer, 4 * RAMP)
    assert not mixer.is_idle
    mixer.go_on()
    to_the_end(mixer)
    assert mixer.take_news()[-1] == LineFinished(line_id="1")


def test_a_part_that_comes_late_is_said_after_the_silence_meanwhile() -> None:
    mixer = Mixer()
    mixer.say("1", [a_count(1_000)], is_whole=False)
    before = played(mixer, 20_000)
    assert not mixer.is_idle
    mixer.add("1", [a_count(500)], is_whole=True)
    after = to_the_end(mixer)
    assert not before[1_000:].any()
    np.testing.assert_array_equal(after[:500], a_count(500).samples)


def test_the_rest_of_a_line_that_was_dropped_is_not_said() -> None:
    mixer = Mixer()
    mixer.say("1", [a_count(1_000)], is_whole=False)
    mixer.drop()
    played(mixer, 2 * RAMP)
    mixer.add("1", [a_count(500)], is_whole=True)
    assert mixer.is_idle
