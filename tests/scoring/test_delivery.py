"""How he talked: facts of the log, each shown only where it means something."""

from dataclasses import replace

import pytest

from scoring.rubric import Mode
from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import scorecard_json
from simulator.call.events import (
    Event,
    Heard,
    PartKind,
    PersonaLineFinished,
    PersonaSaid,
    SaidPart,
    TraineeContinued,
    TraineeInterrupted,
    TraineeSpoke,
)
from simulator.call.log import CallLog
from simulator.hearing.acts import ActKind, HeardText
from tests.builders import a_scenario, at_ms
from tests.scoring.calls import Said, a_call, said, the_card

SCENARIO = a_scenario()
OPEN, CLOSED = ActKind.OPEN_QUESTION, ActKind.CLOSED_QUESTION


def she_says(text: str, line_id: str, *, turn: int, at: str, until: str = "") -> list[Event]:
    part = SaidPart(text=text, kind=PartKind.CONTENT, source="cell")
    said = PersonaSaid(at_ms=at_ms(at), speaker="dana", line_id=line_id, turn=turn, parts=(part,))
    return [said, *([PersonaLineFinished(at_ms=at_ms(until), line_id=line_id)] if until else [])]


def he_says(text: str, *, turn: int, at: str, until: str) -> list[Event]:
    started, ended = at_ms(at), at_ms(until)
    return [
        TraineeSpoke(at_ms=ended + 500, text=text, started_ms=started, ended_ms=ended),
        Heard(at_ms=ended + 500, turn=turn, heard=HeardText(text=text)),
    ]


def a_spoken_call(*events: list[Event], mode: Mode = Mode.VOICE) -> CallLog:
    log = a_call()
    header = replace(log.header, mode=mode.value)
    return CallLog(header=header, events=tuple(event for several in events for event in several))


# She talks 12 s in all, he 18 s; 30 words in 18 s.
CALL = (
    she_says("Harbour Foods.", "L1", turn=0, at="0:00", until="0:02"),
    he_says("Um " + "word " * 9, turn=1, at="0:02.4", until="0:06.4"),
    she_says("Go on, then, do.", "L2", turn=1, at="0:07", until="0:11"),
    he_says("word " * 10, turn=2, at="0:12", until="0:22"),
    she_says("Not so fast with me.", "L3", turn=2, at="0:23"),
    [TraineeInterrupted(at_ms=at_ms("0:29"), line_id="L3", heard_chars=9)],
    he_says("You know, basically, " + "word " * 7, turn=3, at="0:29", until="0:33"),
)


def figures(log: CallLog) -> dict[str, int | float]:
    return {f.id: f.value for f in score(log, SCENARIO, default_rubric()).delivery}


def test_a_spoken_call_shows_times_by_the_clock() -> None:
    shown = figures(a_spoken_call(*CALL))
    assert shown["pace"] == 100
    assert shown["talk_time_share"] == 60
    assert shown["longest_turn_time"] == 10.0
    assert shown["pause_before_answering"] == 0.7
    assert shown["longest_pause"] == 1.0
    assert shown["interruptions"] == 1
    assert shown["filler_words"] == 3
    assert "talk_share" not in shown


def test_a_typed_call_shows_no_times_and_no_filler_words() -> None:
    shown = figures(a_spoken_call(*CALL, mode=Mode.TYPED))
    assert set(shown) == {
        "talk_share", "questions", "recaps_per_question", "words", "longest_turn",
        "interruptions", "not_understood",
    }  # fmt: skip


def test_turns_from_files_show_filler_words_but_no_times() -> None:
    shown = figures(a_spoken_call(*CALL, mode=Mode.FILES))
    assert shown["filler_words"] == 3
    assert "pace" not in shown
    assert "pause_before_answering" not in shown


def test_a_turn_typed_while_the_voice_was_lost_counts_for_no_time() -> None:
    typed = he_says("word " * 50, turn=4, at="0:50", until="0:50")
    shown = figures(a_spoken_call(*CALL, typed))
    assert shown["pace"] == 100
    assert shown["words"] == 80


def test_a_turn_he_went_on_with_is_one_turn_and_one_pause() -> None:
    text = "word " * 20
    gone_on = TraineeContinued(
        at_ms=at_ms("0:12.5"), text=text, started_ms=at_ms("0:03"), ended_ms=at_ms("0:12")
    )
    shown = figures(
        a_spoken_call(
            she_says("Harbour Foods.", "L1", turn=0, at="0:00", until="0:02"),
            he_says("word " * 5, turn=1, at="0:03", until="0:06"),
            she_says("Right.", "L2", turn=1, at="0:06.5", until="0:07"),
            [gone_on, Heard(at_ms=at_ms("0:12.5"), turn=1, heard=HeardText(text=text))],
        )
    )
    assert shown["longest_turn_time"] == 9.0
    assert shown["longest_pause"] == 1.0
    assert shown["talk_time_share"] == 82  # 9 of 11 s: what was taken back counts for nobody


def test_a_call_without_a_word_of_his_shows_no_pace_or_pause() -> None:
    shown = figures(a_spoken_call(CALL[0]))
    assert shown["words"] == 0
    assert "pace" not in shown
    assert "longest_turn_time" not in shown


@pytest.mark.parametrize("mode", Mode)
def test_every_figure_has_its_source_or_none_in_text_and_json(mode: Mode) -> None:
    card = score(a_spoken_call(*CALL, mode=mode), SCENARIO, default_rubric())
    shown = scorecard_json(card)["delivery"]
    assert isinstance(shown, dict)
    assert list(shown) == [figure.id for figure in card.delivery]
    named = {f.id: f.source for f in default_rubric().delivery}
    assert {id: one["source"] for id, one in shown.items()} == {id: named[id] for id in shown}  # type: ignore[index,call-overload]


@pytest.mark.parametrize(
    ("turn", "count"),
    [
        (said("And if he's off, what then?", ("", OPEN), cue="what_then"), 1),
        (said("Who does that?", ("", CLOSED), cue="no_name"), 1),
        (said("Three a week. How is it measured?", ("How is it measured", OPEN), cue="echo"), 1),
        (said("Three a week.", ("", ActKind.RECAP), cue="recap_right"), 0),
        (said("Should I mail it?", ("", CLOSED), cue="shall_he"), 0),
        (said("What then?", ("", OPEN), cue="what_then", tells=("weekly-stops",)), 0),
    ],
)
def test_a_question_met_with_what_anybody_would_say_had_no_answer(turn: Said, count: int) -> None:
    assert len(the_card(turn).not_understood) == count


def test_nothing_judges_a_tone_an_accent_or_a_feeling() -> None:
    for figure in default_rubric().delivery:
        said = f"{figure.id} {figure.title}".lower()
        for word in ("tone", "accent", "emotion", "stress", "confiden", "energy", "monoton"):
            assert word not in said
