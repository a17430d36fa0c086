"""Whose turn it is: pauses, resumed turns, interruptions, listener's noises, the talk key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.voice.turn_actions import (
    Action,
    Began,
    Drop,
    GoOn,
    Hold,
    Interrupted,
    Listen,
    SaidNothing,
    SayLine,
    TookBack,
    TurnDown,
    TurnOver,
    WentQuiet,
)
from simulator.voice.turn_taking import (
    HOLD_HER_LATER_MS,
    LONG_SEGMENT_MS,
    LONGEST_HUM_MS,
    LONGEST_JOINED_MS,
    Patience,
    TurnTaking,
)
from tests.voice.talking import Talk

SENTENCE = "How has line two run since then?"


def test_a_turn_ends_when_the_hold_has_passed_and_not_before() -> None:
    talk = Talk().is_silent(500).speaks(2_000, SENTENCE).is_silent(350)
    assert talk.texts == []
    talk.is_silent(64)
    assert talk.texts == [SENTENCE]
    (turn,) = talk.turns_taken
    assert turn.started_ms == pytest.approx(500, abs=64)
    assert turn.ended_ms == pytest.approx(2_500, abs=64)


def test_words_that_do_not_end_as_a_sentence_get_the_longer_hold() -> None:
    talk = Talk().speaks(2_000, "the line since then").is_silent(450)
    assert talk.texts == []
    talk.is_silent(96)
    assert talk.texts == ["the line since then"]


def test_the_words_are_looked_for_inside_the_hold() -> None:
    talk = Talk(listens_for_frames=8).speaks(2_000, SENTENCE).is_silent(160)
    assert [a.is_partial for a in talk.done if isinstance(a, Listen)][-1] is False
    talk.is_silent(400)
    assert talk.texts == [SENTENCE]


def test_words_that_come_late_end_the_turn_when_they_come() -> None:
    talk = Talk(listens_for_frames=40).speaks(900, SENTENCE).is_silent(1_200)
    assert talk.texts == []
    assert talk.is_silent(400).texts == [SENTENCE]


def test_a_plainly_unfinished_sentence_gets_more_time() -> None:
    talk = Talk().speaks(1_500, "I'm ringing because").is_silent(1_200)
    assert talk.texts == []
    talk.speaks(1_000, "I'm ringing because of the visit.").is_silent(700)
    assert talk.texts == ["I'm ringing because of the visit."]


def test_patience_is_a_setting() -> None:
    talk = Talk(patience=Patience(hold_ms=2_000, unfinished_ms=3_000))
    talk.speaks(1_000, SENTENCE)
    assert talk.is_silent(1_400).texts == []
    assert talk.is_silent(200).texts == [SENTENCE]


@pytest.mark.parametrize("pause_ms", [600, 900, 1_200, 1_500])
def test_a_turn_gone_on_with_after_a_pause_is_one_turn_and_no_interruption(pause_ms: int) -> None:
    talk = Talk(answers_after_frames=1)
    talk.speaks(1_500, "We looked at the seals.").is_silent(pause_ms)
    talk.speaks(1_200, "And at the jaws.").is_silent(900)
    assert talk.texts == ["We looked at the seals And at the jaws."]
    assert not talk.did(Interrupted)
    if pause_ms > 700:
        assert talk.did(TookBack)
        assert talk.did(Hold)


def test_a_cough_into_her_first_words_lets_her_go_on() -> None:
    talk = Talk(answers_after_frames=1).speaks(1_500, SENTENCE).is_silent(700)
    talk.makes_noise(300).is_silent(800)
    assert talk.texts == [SENTENCE]
    assert talk.steering()[-1] is GoOn
    assert not talk.did(TookBack)


def test_who_speaks_in_the_middle_of_her_line_interrupts_her() -> None:
    talk = Talk().she_says("l1", 10_000).is_silent(3_000)
    talk.speaks(1_500, "Sorry, how many stops was that?").is_silent(700)
    assert talk.texts == ["Sorry, how many stops was that?"]
    kinds = [type(a) for a in talk.done if not isinstance(a, Listen)]
    for first, then in [(TurnDown, Hold), (Hold, Began), (Began, Interrupted), (Interrupted, Drop)]:
        assert kinds.index(first) < kinds.index(then)
    assert kinds.index(Drop) < kinds.index(TurnOver)


def test_she_is_turned_down_within_a_quarter_of_a_second() -> None:
    talk = Talk().she_says("l1", 10_000).is_silent(3_000)
    talk.speaks(96)
    assert talk.steering() == [TurnDown]


def test_a_click_turns_her_down_for_a_moment_only() -> None:
    talk = Talk().she_says("l1", 10_000).is_silent(3_000)
    talk.speaks(96).is_silent(192)
    assert talk.steering() == [TurnDown, GoOn]
    assert talk.texts == []


@pytest.mark.parametrize(("word", "stops"), [("Mom.", False), ("I'm on.", False), ("Wait.", True)])
def test_a_short_word_that_asks_for_nothing_is_taken_for_a_hum(word: str, *, stops: bool) -> None:
    talk = Talk().she_says("l1", 10_000).is_silent(3_000)
    talk.speaks(350, word).is_silent(700)
    assert talk.did(Interrupted) is stops
    assert talk.texts == ([word] if stops else [])


def test_a_long_hum_holds_her_and_she_goes_on() -> None:
    talk = Talk().she_says("l1", 10_000).is_silent(3_000)
    talk.speaks(LONGEST_HUM_MS - 50, "I'm Am").is_silent(700)
    assert talk.steering() == [TurnDown, Hold, GoOn]
    assert talk.texts == []


def test_a_short_word_that_is_asked_is_no_hum() -> None:
    talk = Talk().she_says("l1", 10_000).is_silent(3_000)
    talk.speaks(350, "Pavel?").is_silent(700)
    assert talk.texts == ["Pavel?"]


def test_one_word_more_after_a_pause_is_no_hum() -> None:
    talk = Talk(answers_after_frames=1).speaks(1_500, "Shall we say Thursday?").is_silent(700)
    talk.speaks(350, "Friday.").is_silent(700)
    assert talk.texts == ["Shall we say Thursday? Friday."]


@pytest.mark.parametrize("noise", ["Mm-hm.", "Right.", "Yeah, okay.", "I see.", ""])
def test_a_listeners_noise_does_not_stop_her(noise: str) -> None:
    talk = Talk().she_says("l1", 10_000).is_silent(3_000)
    talk.speaks(350, noise) if noise else talk.makes_noise(350)
    talk.is_silent(700)
    assert talk.texts == []
    assert talk.steering() == [TurnDown, GoOn]
    assert not talk.did(Began)


def test_a_long_listeners_noise_holds_her_and_she_goes_on() -> None:
    talk = Talk().she_says("l1", 10_000).is_silent(3_000)
    talk.speaks(HOLD_HER_LATER_MS + 200, "Mm-hm, yeah.").is_silent(700)
    assert talk.steering() == [TurnDown, Hold, GoOn]
    assert talk.texts == []


def test_a_yes_when_she_has_finished_is_a_turn() -> None:
    talk = Talk().she_says("l1", 1_000).is_silent(1_500).speaks(300, "Yes.").is_silent(700)
    assert talk.texts == ["Yes."]


def test_a_noise_while_nobody_speaks_is_no_turn_and_no_silence() -> None:
    talk = Talk().is_silent(500).makes_noise(400).is_silent(800)
    assert talk.did(SaidNothing)
    assert talk.texts == []


def test_an_answer_to_her_short_line_is_a_new_turn() -> None:
    talk = Talk(answers_after_frames=1, her_line_ms=400)
    talk.speaks(1_500, "I'd like to hear how the visit went.").is_silent(1_150)
    talk.speaks(1_000, "Ten minutes would do.").is_silent(700)
    assert talk.texts == ["I'd like to hear how the visit went.", "Ten minutes would do."]


def test_her_line_waits_while_he_speaks_and_comes_when_he_said_nothing() -> None:
    talk = Talk().is_silent(200).makes_noise(300).she_says("l1", 2_000)
    assert not talk.did(SayLine)
    talk.is_silent(700)
    assert talk.did(SayLine)


def test_the_talk_key_alone_decides_when_it_may_be_heard() -> None:
    talk = Talk(hands_free=False).speaks(3_000, SENTENCE).is_silent(700)
    assert talk.done == []


def test_the_talk_key_ends_a_turn_without_waiting() -> None:
    talk = Talk(hands_free=False).presses().is_silent(300).speaks(1_500, SENTENCE)
    talk.is_silent(600)
    assert talk.texts == []
    assert talk.did(Began)
    talk.releases()
    assert talk.texts == [SENTENCE]


def test_the_talk_key_lifted_at_the_last_word_waits_for_the_words_only() -> None:
    talk = Talk(hands_free=False).presses().speaks(1_500, SENTENCE).releases()
    assert talk.texts == []
    assert talk.did(WentQuiet)
    assert talk.is_silent(32 * 3).texts == [SENTENCE]


def test_the_talk_key_stops_her_at_once_and_she_goes_on_when_nothing_is_said() -> None:
    talk = Talk(hands_free=False).she_says("l1", 10_000).is_silent(3_000).presses()
    assert talk.steering() == [Hold]
    talk.is_silent(200).releases().is_silent(500)
    assert talk.steering() == [Hold, GoOn]
    assert talk.texts == []


def test_a_long_turn_is_fixed_at_its_pauses() -> None:
    talk = Talk().speaks(LONG_SEGMENT_MS + 1_000, "The first part.").is_silent(300)
    talk.speaks(2_000, "The second part.").is_silent(700)
    assert talk.texts == ["The first part. The second part."]
    longest = max(s.to_ms - s.from_ms for a in talk.done if isinstance(a, Listen) for s in a.spans)
    assert longest < LONG_SEGMENT_MS + 2_000


def test_ears_that_were_lost_leave_no_turn_half_begun() -> None:
    talk = Talk().speaks(800, SENTENCE)
    talk.done.extend(talk.turns.give_up())
    assert talk.did(SaidNothing)
    assert talk.speaks(1_000).is_silent(700).texts == [SENTENCE]


# ── any talk ────────────────────────────────────────────────────────────────

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["speaks", "is_silent", "makes_noise", "she_says", "presses", "releases"]),
        st.integers(32, 2_500),
        st.sampled_from([SENTENCE, "Mm-hm.", "and because", ""]),
    ),
    max_size=30,
)


def _play(steps: list[tuple[str, int, str]], talk: Talk) -> Talk:
    for number, (step, ms, words) in enumerate(steps):
        match step:
            case "speaks":
                talk.speaks(ms, words)
            case "she_says":
                talk.she_says(f"s{number}", ms)
            case "presses":
                talk.presses()
            case "releases":
                talk.releases()
            case _:
                getattr(talk, step)(ms)
    return talk


@given(STEPS, st.booleans(), st.integers(1, 30), st.none() | st.integers(0, 10))
def test_any_talk_is_told_in_order(
    steps: list[tuple[str, int, str]], hands_free: bool, slow: int, answers: int | None
) -> None:
    talk = Talk(hands_free=hands_free, listens_for_frames=slow, answers_after_frames=answers)
    _play(steps, talk)
    talk.releases().is_silent(4_000)
    has_begun = False
    ended_ms = 0
    for action in talk.done:
        match action:
            case Began():
                assert not has_begun
                has_begun = True
            case SaidNothing():
                assert has_begun
                has_begun = False
            case TurnOver(text=text, started_ms=started, ended_ms=ended, joined=joined):
                assert has_begun
                assert text
                assert started <= ended
                assert joined or started >= ended_ms - 400  # the sound before a word's onset
                has_begun, ended_ms = False, ended
            case Listen(spans=spans):
                assert all(span.from_ms <= span.to_ms for span in spans)
                assert sum(s.to_ms - s.from_ms for s in spans) <= LONGEST_JOINED_MS * 4
            case _:
                pass
    assert not talk.turns.is_listening, "nothing stays open for ever"


@given(STEPS, st.integers(1, 30))
def test_her_line_is_never_left_held_or_soft(steps: list[tuple[str, int, str]], slow: int) -> None:
    talk = _play(steps, Talk(listens_for_frames=slow))
    talk.releases().is_silent(6_000)
    steering: list[type[Action]] = [
        type(a) for a in talk.done if isinstance(a, TurnDown | Hold | GoOn | Drop)
    ]
    assert not steering or steering[-1] in (GoOn, Drop)


def test_sound_that_is_still_needed_is_told() -> None:
    turns = TurnTaking(hands_free=True)
    for _ in range(1_000):
        turns.hear(0.0)
    assert turns.now_ms - turns.needs_sound_from_ms < 1_000


def test_a_turn_that_ends_while_its_words_are_drafted_is_listened_to_again() -> None:
    turns = TurnTaking(hands_free=True)
    asked: list[Listen] = []
    while not asked:
        asked += [a for a in turns.hear(0.9) if isinstance(a, Listen)]
    assert asked[0].is_partial
    for _ in range(10):
        asked += [a for a in turns.hear(0.0) if isinstance(a, Listen)]
    assert not asked[-1].is_partial


def test_a_slow_machine_is_asked_for_fewer_drafts() -> None:
    def drafts(listens_for_frames: int) -> int:
        talk = Talk(listens_for_frames=listens_for_frames).speaks(12_000, SENTENCE)
        return sum(isinstance(a, Listen) and a.is_partial for a in talk.done)

    assert drafts(3) >= 8
    assert drafts(30) <= 4
