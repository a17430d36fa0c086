"""A call that comes in: the customer rings, on the command line as everywhere."""

import json
from pathlib import Path

from simulator.cli.exits import Exit
from tests.cli.conftest import Warmcall, logs_in

HERS = "soft-drink-labels"
ANSWERED = (
    "Hello Joanna, good to hear from you. What can I do for you?\n"
    "So the labels lift in the shop coolers, and the corners come up. What is behind it?\n"
    "Goodbye.\n"
)


def test_she_is_heard_first_and_says_why_once_answered(warmcall: Warmcall) -> None:
    held = warmcall("play", HERS, given=ANSWERED)
    assert held.code == Exit.DONE
    first, *others = held.out.split("You: ")
    assert "Joanna" in first
    assert "labels lift" not in first
    assert "labels lift" in others[0]


def test_the_briefing_says_who_rings_whom_and_what_an_answer_is_scored_on(
    warmcall: Warmcall,
) -> None:
    held = warmcall("play", HERS, given=ANSWERED)
    assert "Joanna Reyes, co-owner at Brightwell Sodas, is ringing you." in held.err
    assert "let the caller finish" in held.err
    assert "say early why you ring" not in held.err


def test_a_recorded_call_of_hers_is_scored_again_the_same(warmcall: Warmcall, data: Path) -> None:
    played = json.loads(warmcall("play", HERS, "--json", given=ANSWERED).out)
    (log,) = logs_in(data)
    again = json.loads(warmcall("score", str(log), "--json").out)
    assert again["score"] == played["score"]
    passed = {check["id"] for check in played["checks"] if check["status"] == "passed"}
    assert {"lets_her_finish", "restates_her_reason"} <= passed
    status = {check["id"]: check["status"] for check in played["checks"]}
    assert status["purpose_early"] == "not_applicable"


def test_a_model_call_of_hers_ends_with_an_invitation_to_answer(warmcall: Warmcall) -> None:
    shown = warmcall("--no-input", "demo", HERS)
    assert shown.code == Exit.DONE
    assert f"Now take the call yourself: warmcall play {HERS}" in shown.out + shown.err
