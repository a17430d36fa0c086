"""A rule behind a closed gate has nothing to find, so what else is said decides nothing.

Nor does one find anything but where a word begins with one of its heads.
"""

import pytest

from corpus.gates import past
from corpus.heads import heads_of
from corpus.labelled import outside, own
from simulator.hearing.hear import RULES
from simulator.hearing.rules import Rule
from simulator.hearing.wording import read

GATED = [rule for rule in RULES.rules if rule.id in RULES.gates]


@pytest.mark.parametrize("rule", GATED, ids=lambda rule: rule.id)
def test_a_rule_matches_nothing_without_a_word_of_its_gate(rule: Rule) -> None:
    assert past(rule.source, RULES.gates[rule.id]) is None, "run python -m corpus.gates"


def test_hardly_any_rule_is_tried_on_every_sentence() -> None:
    assert len(RULES.rules) - len(GATED) < 5
    assert RULES.gates.keys() <= {rule.id for rule in RULES.rules}


def test_a_pattern_that_a_gate_does_not_cover_is_shown_with_the_words_it_matches() -> None:
    pattern = r"\b(?:let us (?:meet|talk)|see you(?: \w+){0,3} then)(?![\w'])"
    assert past(pattern, frozenset({"meet", "then"})) == ("let", "us", "talk")
    assert past(pattern, frozenset({"let", "then"})) is None


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_a_rule_is_tried_where_its_matches_begin(rule: Rule) -> None:
    assert RULES.heads.get(rule.id, frozenset()) == heads_of(rule.source), "run corpus.gates"


def test_every_match_is_found_that_a_search_through_the_sentence_finds() -> None:
    for sentence in (*outside("dev")[::5], *own("train")[::5]):
        wording = read(sentence.text)
        found = [(each.rule.id, each.start, each.end) for each in RULES.find(wording)]
        searched = [
            (rule.id, *match.span())
            for rule in RULES.rules
            for match in rule.pattern.finditer(wording.plain)
        ]
        assert found == searched, wording.text


def test_heads_are_of_the_words_a_match_may_begin_with() -> None:
    assert heads_of(r"\b(?:(?:so )?(?:calling|ring)|i'm|a call|[0-9] up)(?![\w'])") == {
        "so",
        "call",
        "ring",
        "i",
        "a",
        *"0123456789",
    }
    assert heads_of(r"\b(?:call|\w+ rings)(?![\w'])") == frozenset()
    assert heads_of(r"\b(?:call| rings)(?![\w'])") == frozenset()
