"""`warmcall account`, `book` and `plan`: a month at the desk, read from standard input."""

import json
from pathlib import Path

from tests.accounts.test_story import FIRST, NOTE
from tests.cli.conftest import Warmcall

A_CALL = "next\nnext\nnext\ncall dana\n" + "\n".join(FIRST) + "\n/hang-up\n"
THE_NOTE = f"note dana {NOTE.discussed} | {NOTE.proposed} | {NOTE.next_purpose}\n"


def the_book(data: Path) -> Path:
    return next(data.glob("books/*/account-harbour-foods.jsonl"))


def test_a_call_a_note_and_a_promise_are_played_from_standard_input(
    warmcall: Warmcall, data: Path
) -> None:
    done = warmcall(
        "account", "harbour-foods", "--json", given=A_CALL + THE_NOTE + "send dana letter\n"
    )
    assert done.code == 0, done.err
    found = json.loads(done.out)
    [account] = found["accounts"]
    assert account["calls"][0]["noted"] is True
    assert account["promises"][0]["status"] == "open"
    assert found["day"] == "2026-06-01"


def test_an_evening_is_gone_on_with_the_next_evening(warmcall: Warmcall, data: Path) -> None:
    warmcall("account", "harbour-foods", given=A_CALL)
    again = warmcall("account", "harbour-foods", "--json", given=THE_NOTE + "next\n")
    found = json.loads(again.out)
    assert found["day"] == "2026-06-02"
    assert found["accounts"][0]["calls"][0]["noted"] is True


def test_a_call_that_was_cut_off_goes_on_where_it_stopped(warmcall: Warmcall, data: Path) -> None:
    warmcall("account", "harbour-foods", given=A_CALL)
    book = the_book(data)
    lines = book.read_bytes().splitlines(keepends=True)
    book.write_bytes(b"".join(lines[:-1]))  # the call stands in its own record only
    [log] = data.glob("calls/*/*.jsonl")
    pending = book.with_name("account-harbour-foods.pending.json")
    pending.write_text(json.dumps({"account": "harbour-foods", "log": log.stem}))
    events = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(events[:40]))
    again = warmcall("account", "harbour-foods", "--json", given=FIRST[-1] + "\n/hang-up\n")
    assert "goes on where it stopped" in again.err.replace("\n", " ")
    assert len(json.loads(again.out)["accounts"][0]["calls"]) == 1


def test_taking_a_call_back_takes_back_what_followed(warmcall: Warmcall, data: Path) -> None:
    done = warmcall(
        "account", "harbour-foods", "--json", given=A_CALL + THE_NOTE + "next\nrewind dana\n"
    )
    found = json.loads(done.out)
    assert found["day"] == "2026-06-01"
    assert found["accounts"][0]["calls"] == []


def test_the_debrief_comes_as_text_as_json_and_as_a_page(
    warmcall: Warmcall, data: Path, tmp_path: Path
) -> None:
    warmcall("account", "harbour-foods", given=A_CALL + THE_NOTE)
    text = warmcall("account", "harbour-foods", "--show").out
    assert "would say about you to a colleague" in text
    page = tmp_path / "debrief.html"
    warmcall("account", "harbour-foods", "--html", str(page))
    html = page.read_text(encoding="utf-8")
    assert "<svg" in html
    assert "<script" not in html
    assert "http" not in html.replace("http-equiv", "")
    found = json.loads(warmcall("account", "harbour-foods", "--show", "--json").out)
    assert found["debriefs"][0]["trust"] > found["debriefs"][0]["trust_at_first"]


def test_what_cannot_be_done_is_told_and_changes_nothing(warmcall: Warmcall) -> None:
    given = "call dana\nkeep dana 7\nsend dana roses\nask dana nobody\nfrobnicate\nnote dana a\n"
    done = warmcall("account", "harbour-foods", "--json", given=given)
    assert done.code == 0
    assert "no command frobnicate" in done.err
    assert "no call to be held with Dana Whitfield today" in done.err.replace("\n", " ")
    assert json.loads(done.out)["accounts"][0]["calls"] == []


def test_a_plan_is_made_before_the_call_and_found_in_it(warmcall: Warmcall, data: Path) -> None:
    warmcall("account", "harbour-foods", given="next\n")
    made = warmcall("plan", "--alone", "harbour-foods", "hear of line 2 | What does a stop cost?")
    assert "Planned, with one question." in made.err or "1 question" in made.err
    done = warmcall("account", "harbour-foods", given=A_CALL)
    assert "not asked" in done.out


def test_an_unknown_account_is_told_with_the_nearest_one(warmcall: Warmcall) -> None:
    done = warmcall("account", "harbor-foods")
    assert done.code == 3
    assert "harbour-foods" in done.err


def test_a_book_is_proved_by_holding_its_calls_again(warmcall: Warmcall, data: Path) -> None:
    given = A_CALL + THE_NOTE + "next\nsend dana letter\n"
    second = "next\n" * 7 + "call dana\nHi Dana, Sam from Norpack, about the trays.\n/hang-up\n"
    warmcall("account", "harbour-foods", given=given + second)
    proved = warmcall("account", "harbour-foods", "--verify")
    assert proved.code == 0
    assert "2 of 2 calls are as the book says" in proved.err
    log = sorted(data.glob("calls/*/*.jsonl"))[0]
    log.write_bytes(log.read_bytes().replace(b"last Tuesday", b"last Friday!", 1))
    doubted = warmcall("account", "harbour-foods", "--verify")
    assert doubted.code == 1
    assert "Call 1 with Dana Whitfield" in doubted.out


def test_the_note_command_writes_the_note_of_an_account(warmcall: Warmcall) -> None:
    warmcall("account", "harbour-foods", given=A_CALL)
    three = f"{NOTE.discussed}\n{NOTE.proposed}\n{NOTE.next_purpose}\n"
    done = warmcall("note", "--account", "harbour-foods", "--alone", given=three)
    assert done.code == 0
    assert "things told" in done.out
    found = json.loads(warmcall("account", "harbour-foods", "--show", "--json").out)
    assert found["accounts"][0]["calls"][0]["noted"] is True


def test_what_cannot_be_planned_or_noted_ends_with_an_error(warmcall: Warmcall) -> None:
    unheld = warmcall("note", "--account", "harbour-foods", given="A\nB\nC\n")
    assert (unheld.code, "no call with Dana" in unheld.err) == (1, True)
    empty = warmcall("plan", "harbour-foods", "")
    assert (empty.code, "needs a purpose" in empty.err) == (1, True)
    assert warmcall("plan", "harbour-foods", "How it runs | What stops it?").code == 0


def test_hands_free_without_a_voice_is_told(warmcall: Warmcall) -> None:
    done = warmcall("account", "harbour-foods", "--hands-free")
    assert done.code == 2
    assert "add --voice" in done.err


def test_in_an_exam_the_debrief_waits_for_the_end(warmcall: Warmcall) -> None:
    done = warmcall("account", "harbour-foods", "--exam", given="debrief\n" + "next\n" * 25)
    assert "the debrief comes when the month is over" in done.err.replace("\n", " ")
