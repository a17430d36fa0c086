"""That he has not followed her: which words of hers he asks about, and what he had meant."""

import pytest

from simulator.hearing.repair import (
    RepairKind,
    is_only_huh,
    read_repair,
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Sorry, six weeks too late for what?", "I see each bill six weeks too late."),
        ("Two what, sorry?", "Two, and they're running."),
        ("Hang on, vote on what? I think I missed something.", "Our members vote on Thursday."),
        ("Which corner, sorry?", "Then it stands in the corner until morning."),
        ("Wait, you paid who twice? The line went funny.", "In June I paid Dafydd twice."),
        ("What would what be for, the call?", "And what would that be for?"),
        ("Ten minutes longer than what? I'm not with you.", "It takes ten minutes longer."),
    ],
)
def test_words_of_hers_with_a_gap_ask_about_these_words(text: str, line: str) -> None:
    repair = read_repair(text, line)
    assert repair is not None
    assert repair.kind is RepairKind.WORDS
    assert repair.sure


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ha, whoever has what, sorry? I meant who signs off the orders!", "who signs off"),
        ("sorry, who got the trees? i asked about the pumps", "What about the pumps?"),
        (
            "I beg your pardon, I did not mean a date, only the person. Is it the board?",
            "is it the",
        ),
        ("er no i didnt ask when she goes home i mean how do you find out", "how do you find out?"),
    ],
)
def test_what_he_had_meant_is_a_question_of_its_own(text: str, asked: str) -> None:
    repair = read_repair(text, "My brother got the trees. Whoever has it, and says so.")
    assert repair is not None
    assert repair.kind is RepairKind.MEANT
    assert repair.asked.startswith(asked)


@pytest.mark.parametrize(
    "text",
    ["You've lost me.", "I am not sure I follow you there.", "whose is it? i don't understand you"],
)
def test_who_does_not_follow_says_so(text: str) -> None:
    repair = read_repair(text, "I think you should hear yourself.")
    assert repair is not None
    assert repair.kind is RepairKind.LOST


@pytest.mark.parametrize(
    "text",
    [
        "How many stops do you have a week?",
        "What happens when it stops?",
        "I asked Jonas to look at it.",
        "Maybe I'm asking too early. Is it better that I ring again?",
        "I mean, that's a lot of money.",
        "I'm sorry to hear that. What did the driver do?",
        "They don't understand it, do they?",
    ],
)
def test_a_question_of_his_own_is_no_repair(text: str) -> None:
    assert read_repair(text, "Line 2 stops three times a week.") is None


def test_the_other_half_is_asked_for_only_where_she_has_spoken_of_one() -> None:
    hinted = read_repair("whats the other half", "Yes, that's one half of it.")
    assert hinted is not None
    assert hinted.kind is RepairKind.REST
    assert read_repair("What's the other reason?", "Line 2 stops.") is None


def test_huh_with_a_mark_only_says_that_he_has_not_heard() -> None:
    assert is_only_huh("Huh?")
    assert is_only_huh("what?")
    assert not is_only_huh("Hm.")
