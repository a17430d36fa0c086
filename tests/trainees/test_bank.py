"""The sentences simulated trainees speak are whole, and those written outside are frozen."""

from hashlib import sha256

import pytest

from simulator.scenario.library import load
from simulator.trainees.bank import BANK, Hand, Intent, general, written_for
from simulator.trainees.kinds import Voice
from tests.bundled import IDS, SEARCH

IN_VOICES = tuple(Intent)[: tuple(Intent).index(Intent.RETELL)]
HABITS = tuple(Intent)[tuple(Intent).index(Intent.TOUCH_BASE) :]
FROZEN = "f482cb7c4013bb010c317958b44798ac64d4b363b70fb30a24d2c8669f47a4fc"


@pytest.mark.parametrize("hand", Hand)
@pytest.mark.parametrize("scenario_id", IDS)
def test_every_content_is_said_in_all_five_voices(scenario_id: str, hand: Hand) -> None:
    rows = written_for(scenario_id, hand)
    for intent in IN_VOICES:
        said = {(row.content, row.voice) for row in rows if row.intent is intent}
        contents = {content for content, _ in said}
        assert contents
        assert said == {(content, voice) for content in contents for voice in Voice}


@pytest.mark.parametrize("hand", Hand)
@pytest.mark.parametrize("scenario_id", IDS)
def test_everything_that_matters_of_what_she_may_tell_can_be_given_back(
    scenario_id: str, hand: Hand
) -> None:
    facts = load(scenario_id, SEARCH).customer.facts
    retold = {row.content for row in written_for(scenario_id, hand) if row.intent is Intent.RETELL}
    # What she has been given to tell since the hands wrote is given back in her own words.
    assert {fact.id for fact in facts if fact.key} <= retold <= {fact.id for fact in facts}


def test_each_bad_habit_has_fifteen_sentences() -> None:
    rows = general()
    assert {
        intent: sum(row.intent is intent for row in rows) >= 15 for intent in HABITS
    } == dict.fromkeys(HABITS, True)


def test_no_sentence_stands_twice_in_a_file() -> None:
    for path in BANK.rglob("*.tsv"):
        texts = [line.split("\t")[3] for line in path.read_text(encoding="utf-8").splitlines()]
        assert len(texts) == len(set(texts)), path


def test_what_outside_hands_wrote_is_as_they_wrote_it() -> None:
    digest = sha256()
    for path in sorted(BANK.glob("*/*.tsv")):
        text = path.read_text(encoding="utf-8")
        digest.update(f"{path.relative_to(BANK).as_posix()}\n{text}".encode())
    assert digest.hexdigest() == FROZEN
