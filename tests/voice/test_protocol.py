"""Frames between the session and the voice process."""

import io
import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario.model import Voice
from simulator.voice import protocol
from simulator.voice.protocol import Frame, ProtocolBroken, pack, read_frame, send

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
MESSAGES = st.one_of(
    st.builds(protocol.Load, model=TEXT, threads=st.integers(1, 64)),
    st.builds(protocol.TranscribeFile, path=TEXT, prompt_words=st.tuples(TEXT, TEXT)),
    st.builds(protocol.TranscribeSamples, prompt_words=st.just(())),
    st.builds(
        protocol.Synthesise,
        text=TEXT,
        path=TEXT,
        engine=TEXT,
        voice=st.builds(Voice, rate=st.integers(60, 300), pitch=TEXT, name=TEXT),
    ),
    st.just(protocol.Ping()),
    st.just(protocol.Stop()),
    st.builds(protocol.Loaded, model=TEXT, found=TEXT),
    st.builds(protocol.Transcribed, text=TEXT, audio_ms=st.integers(0, 600_000)),
    st.builds(protocol.Synthesised, voice=TEXT),
    st.just(protocol.Pong()),
    st.builds(protocol.Unreadable, path=TEXT, reason=TEXT, cure=TEXT),
    st.builds(protocol.Unavailable, reason=TEXT),
)
FRAMES = st.builds(Frame, number=st.integers(0, 2**31), message=MESSAGES, payload=st.binary())


@given(st.lists(FRAMES, max_size=4))
def test_frames_come_out_as_they_went_in(frames: list[Frame]) -> None:
    stream = io.BytesIO(b"".join(map(pack, frames)))
    assert [read_frame(stream) for _ in frames] == frames
    assert read_frame(stream) is None


@given(FRAMES, st.data())
def test_a_frame_cut_off_by_a_death_is_the_end_of_the_stream(
    frame: Frame, data: st.DataObject
) -> None:
    whole = pack(frame)
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]
    assert read_frame(io.BytesIO(cut)) is None


@given(st.binary(min_size=8, max_size=200))
def test_bytes_that_are_no_frame_never_pass_for_one(noise: bytes) -> None:
    try:
        assert read_frame(io.BytesIO(noise)) is None
    except ProtocolBroken as broken:
        assert str(broken)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"number": 1, "type": "Ping"}',
        b'{"number": 1, "type": "Nonsense", "message": {}}',
        b'{"number": "x", "type": "Ping", "message": {}}',
        b'{"number": 1, "type": "Loaded", "message": {"model": 3, "found": ""}}',
    ],
)
def test_a_body_that_holds_no_message_is_refused(body: bytes) -> None:
    frame = len(body).to_bytes(4, "big") + bytes(4) + body
    with pytest.raises(ProtocolBroken):
        read_frame(io.BytesIO(frame))


def test_a_frame_that_announces_more_than_any_message_is_refused() -> None:
    with pytest.raises(ProtocolBroken):
        read_frame(io.BytesIO(b"\xff" * 8))


def test_a_message_too_long_to_send_is_refused_at_home() -> None:
    too_long = protocol.Unavailable(reason="x" * (protocol.LONGEST_MESSAGE + 1))
    with pytest.raises(ProtocolBroken):
        pack(Frame(number=1, message=too_long))


def test_a_frame_larger_than_the_pipe_arrives_whole() -> None:
    read_end, write_end = os.pipe()
    frame = Frame(number=3, message=protocol.Ping(), payload=os.urandom(1 << 20))
    with os.fdopen(read_end, "rb") as source, os.fdopen(write_end, "wb", buffering=0) as sink:
        writer = threading.Thread(target=send, args=(sink, frame))
        writer.start()
        assert read_frame(source) == frame
        writer.join()
