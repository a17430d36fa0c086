"""A rule behind a closed gate has nothing to find, so what else is said decides nothing."""

import pytest

from corpus.gates import past
from corpus.labelled import outside, own
from simulator.hearing.hear import RULES
from simulator.hearing.rules import Rule
from simulator.hearing.wording import read

GATED = [rule for rule in RULES.rules if rule.id in RULES.gates]


@pytest.mark.parametrize("rule", GATED, ids=lambda rule: rule.id)
def test_a_rule_matches_nothing_without_a_word_of_its_gate(rule: Rule) -> None:
    assert past(rule.source, RULES.gates[rule.id]) is None, "run python -m corpus.gates"


def test_no_sentence_is_matched_by_a_rule_whose_gate_is_closed() -> None:
    sentences = (*outside("dev")[::5], *own("train")[::5])
    found = [
        (rule.id, wording.text)
        for wording in (read(sentence.text) for sentence in sentences)
        for rule in GATED
        if not RULES.gates[rule.id] & wording.vocabulary and rule.pattern.search(wording.plain)
    ]
    assert found == []


def test_hardly_any_rule_is_tried_on_every_sentence() -> None:
    assert len(RULES.rules) - len(GATED) < 5
    assert RULES.gates.keys() <= {rule.id for rule in RULES.rules}


def test_a_pattern_that_a_gate_does_not_cover_is_shown_with_the_words_it_matches() -> None:
    pattern = r"\b(?:let us (?:meet|talk)|see you(?: \w+){0,3} then)(?![\w'])"
    assert past(pattern, frozenset({"meet", "then"})) == ("let", "us", "talk")
    assert past(pattern, frozenset({"let", "then"})) is None
