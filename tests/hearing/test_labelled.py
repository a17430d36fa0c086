"""The labelled sentences are whole, and nothing that is learned from is measured on.

Messages name files and lines, never a sentence: some are kept unseen.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.labelled import OUTSIDE, OWN, context_of, outside, own
from simulator.hearing.acts import ActKind
from simulator.trainees.mishearing import as_speech

LONG = 12  # words: who says so many alike has copied
OWN_FILES = [*sorted(OWN.glob("*-train.jsonl")), *sorted(OWN.glob("*-held-out.jsonl"))]
FILES = [*sorted(OUTSIDE.glob("*.jsonl")), *OWN_FILES]
INTENTS = (OUTSIDE / "intents.tsv").read_text(encoding="utf-8").splitlines()[1:]
SPLITS = {"dev": outside, "unseen": outside, "train": own, "held-out": own}


def lines(path: Path) -> Iterator[tuple[str, dict[str, object]]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        yield f"{path.name}:{number}", json.loads(line)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_quote_of_a_file_is_found_in_its_text(path: Path) -> None:
    wrong = [
        place
        for place, row in lines(path)
        for act, quote in row["acts"]  # type: ignore[attr-defined]
        if not quote or quote not in str(row["text"]) or act not in list(ActKind)
    ]
    assert not wrong


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sentence_of_a_file_has_words_and_a_moment(path: Path) -> None:
    known = {line.split("\t")[0] for line in INTENTS}
    wrong = [
        place
        for place, row in lines(path)
        if not str(row["text"]).strip() or (row.get("intent") not in known and "moment" not in row)
    ]
    assert not wrong


@pytest.mark.parametrize("path", OWN_FILES, ids=lambda path: path.stem)
def test_a_hard_negative_looks_like_an_act_it_is_not(path: Path) -> None:
    negatives = [(place, row) for place, row in lines(path) if "looks_like" in row]
    wrong = [
        place
        for place, row in negatives
        if row["looks_like"] not in list(ActKind)
        or row["looks_like"] in [act for act, _ in row["acts"]]  # type: ignore[attr-defined]
    ]
    assert negatives
    assert not wrong


@pytest.mark.parametrize("split", SPLITS)
def test_every_sentence_has_its_moment_of_a_call(split: str) -> None:
    sentences = SPLITS[split](split)
    assert sentences
    opening = [context_of(each).in_opening for each in sentences]
    assert opening == [each.moment == "opening" for each in sentences]


def test_no_situation_and_intent_is_in_both_outside_splits() -> None:
    dev, unseen = (
        {(each.situation, each.intent) for each in outside(split) if each.situation}
        for split in ("dev", "unseen")
    )
    assert len(dev & unseen) == 0


def test_no_own_writer_is_in_both_splits() -> None:
    writers = [{each.writer for each in own(split)} for split in ("train", "held-out")]
    assert writers[0] and writers[1]
    assert not writers[0] & writers[1]


def test_no_long_sentence_is_both_learned_from_and_measured_on() -> None:
    learned_from, measured_on = (
        {spoken for each in sentences if len((spoken := as_speech(each.text)).split()) > LONG}
        for sentences in ((*outside("dev"), *own("train")), (*outside("unseen"), *own("held-out")))
    )
    assert len(learned_from & measured_on) == 0


def test_every_act_has_a_hundred_and_fifty_sentences_to_learn_from() -> None:
    sentences = [*outside("dev"), *own("train")]
    few = [kind for kind in ActKind if sum(kind in each.kinds for each in sentences) < 150]
    assert few == []
