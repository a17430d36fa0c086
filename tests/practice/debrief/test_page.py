"""The debrief as a web page: whole in itself, its links lead somewhere, its text stays text."""

from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import Status
from simulator.practice.debrief.kept import Decision, Dispute, Kept, OwnRating, Ruled
from simulator.practice.debrief.markup import tag, text
from simulator.practice.debrief.page import page
from simulator.practice.debrief.sounds import sounds_of
from simulator.practice.debrief.whole import whole_of
from simulator.records.recordings import begin, consent_to
from simulator.scenario.model import CallNote
from tests.practice.debrief.calls import PLAN, TURNS, a_call, whole
from tests.scoring.play import bundled, play, story

_WITHOUT_END = {"meta", "br"}
HOSTILE = (
    '<script>alert(1)</script> <img src="http://x.example/y.png" onerror="alert(2)"> &amp; "\x1b[2J'
)


class Strict(HTMLParser):
    """Takes a page apart and complains about any element that is not closed in its place."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.append((name, value or ""))
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")
        if tag not in _WITHOUT_END:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1] == tag, f"</{tag}> closes {self.open[-1]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def said(self) -> str:
        """Everything that can be read, on one line."""
        return " ".join("".join(self.words).split())


def taken_apart(html: str) -> Strict:
    parser = Strict()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


def test_the_page_is_one_file_that_asks_nothing_of_anybody() -> None:
    parsed = taken_apart(page(whole(a_call(*TURNS, plan=PLAN))))
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(parsed.tags)
    assert all(link.startswith("#") for link in parsed.links)
    assert not [name for name, _ in parsed.attributes if name.startswith("on") or name == "srcset"]
    assert "<" not in parsed.said


def test_every_link_leads_to_exactly_one_place() -> None:
    parsed = taken_apart(page(whole(a_call(*TURNS))))
    assert len(parsed.ids) == len(set(parsed.ids))
    assert set(parsed.links) <= {f"#{id}" for id in parsed.ids}
    assert "#turn-5" in parsed.links
    assert "#check-12" in parsed.links


def test_every_verdict_stands_there_with_its_words_and_a_sentence() -> None:
    call = whole(a_call(*TURNS))
    said = taken_apart(page(call)).said
    for check in call.card.checks:
        assert check.title in said
        for quote in check.evidence:
            assert " ".join(quote.text.split()) in said
        if check.status is Status.FAILED and check.try_saying is not None:
            assert " ".join(check.try_saying.shown.split()) in said


def test_facts_that_were_not_told_are_not_on_the_page() -> None:
    call = whole(a_call(*TURNS))
    said = taken_apart(page(call)).said
    told = {told.fact for told in call.card.disclosed}
    untold = [
        fact
        for fact in call.scenario.customer.facts
        if fact.id not in told and fact.id not in call.log.header.start.known_facts
    ]
    assert untold
    for fact in untold:
        assert fact.says not in said


def test_what_he_left_beside_the_call_stands_on_the_page() -> None:
    call = whole(a_call(*TURNS))
    failed = next(check for check in call.card.checks if check.status is Status.FAILED)
    kept = Kept(
        rating=OwnRating(trust_began=2, mark=75),
        note=CallNote(
            discussed="Line 2 stops three times a week.",
            proposed="We come on Thursday 2 April at nine.",
            next_purpose="See a stop on line 2 on 2 April",
        ),
        disputes=(
            Dispute(check=failed.id, verdict="failed", reason="I asked it.", on="2026-03-24"),
        ),
        decisions=(
            Decision(
                check=failed.id,
                verdict="failed",
                ruled=Ruled.OVERRULED,
                reason="You did.",
                coach="Ines",
                on="2026-03-25",
            ),
        ),
    )
    said = taken_apart(page(whole(a_call(*TURNS), kept))).said
    assert "Your own mark was 75 of 100." in said
    assert "trust begin at turn 2" in said
    assert "Disputed on 2026-03-24, when it stood as not passed: “I asked it.”" in said
    assert "Ines, coach, on 2026-03-25: overruled. “You did.”" in said
    decided = call.card.score + failed.max_points - failed.points
    assert f"With the coach's decisions: {decided} of 100" in said
    assert f"{call.card.score} of 100" in said
    assert "left out: Last Friday a stop cost us" in said


def test_a_recording_is_played_at_its_turn() -> None:
    html = page(whole(a_call(*TURNS)), {3: "data:audio/ogg;base64,T2dnUw=="})
    parsed = taken_apart(html)
    assert parsed.tags.count("audio") == 1
    assert ("src", "data:audio/ogg;base64,T2dnUw==") in parsed.attributes


def test_only_kept_sound_goes_into_a_page_and_each_to_its_turn(tmp_path: Path) -> None:
    log = tmp_path / "0001-packaging-renewal.jsonl"
    assert sounds_of(None) == sounds_of(log) == {}
    consent = consent_to("May I?", "yes", now=datetime(2026, 3, 24), days=30)
    folder = begin(log, consent)
    (folder / "turn-02.flac").write_bytes(b"fLaC")
    (folder / "other.flac").write_bytes(b"fLaC")
    sounds = sounds_of(log)
    assert sounds == {2: "data:audio/flac;base64,ZkxhQw=="}
    assert page(whole(a_call(*TURNS)), sounds).count("<audio") == 1


@pytest.mark.parametrize("place", ["turn", "reason", "note", "trainee"])
def test_hostile_words_stay_words(place: str) -> None:
    turns = (*TURNS[:2], HOSTILE) if place == "turn" else TURNS
    log = a_call(*turns, trainee=HOSTILE if place == "trainee" else "Sam")
    kept = Kept(
        note=CallNote(discussed=HOSTILE) if place == "note" else None,
        disputes=(Dispute(check="follow_up", verdict=HOSTILE, reason=HOSTILE, on=HOSTILE),)
        if place == "reason"
        else (),
    )
    parsed = taken_apart(page(whole(log, kept)))
    assert not {"script", "img"} & set(parsed.tags)
    assert "<script>alert(1)</script>" in parsed.said
    assert "\x1b" not in parsed.said


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_and_any_attribute_come_back_as_they_were(words: str, value: str) -> None:
    parsed = taken_apart(tag("p", "x", text(words), title=f"x{value}"))
    assert parsed.tags == ["p"]
    assert [name for name, _ in parsed.attributes] == ["title"]


def test_a_stalled_customer_is_looked_back_on_from_what_was_given() -> None:
    scenario = bundled("stalled-deposit")
    log = play(scenario, *story("stalled-deposit", "poor"))
    card = score(log, scenario, default_rubric())
    said = taken_apart(page(whole_of(log, scenario, card, Kept()))).said
    assert "Ask yourself first: what reason had Mehmet to ring you before this call?" in said


def test_a_call_of_no_words_has_a_page_too() -> None:
    said = taken_apart(page(whole(a_call()))).said
    assert "0 of 100" in said
