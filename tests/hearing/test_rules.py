"""Every rule hears its own sentences and stays silent on the others."""

import pytest

from simulator.hearing.hear import RULES
from simulator.hearing.rules import Rule
from simulator.hearing.wording import read


def _matches(rule: Rule, sentence: str) -> bool:
    return any(found.rule is rule for found in RULES.find(read(sentence)))


HEARS = [(rule, sentence) for rule in RULES.rules for sentence in rule.hears]
IGNORES = [(rule, sentence) for rule in RULES.rules for sentence in rule.ignores]


@pytest.mark.parametrize(("rule", "sentence"), HEARS, ids=lambda value: getattr(value, "id", value))
def test_a_rule_hears_its_sample(rule: Rule, sentence: str) -> None:
    assert _matches(rule, sentence)


@pytest.mark.parametrize(("rule", "sentence"), HEARS, ids=lambda value: getattr(value, "id", value))
def test_a_rule_hears_its_sample_in_capitals(rule: Rule, sentence: str) -> None:
    assert _matches(rule, sentence.upper())


@pytest.mark.parametrize(
    ("rule", "sentence"), IGNORES, ids=lambda value: getattr(value, "id", value)
)
def test_a_rule_ignores_its_counterexample(rule: Rule, sentence: str) -> None:
    assert not _matches(rule, sentence)


def test_every_rule_has_its_own_id_and_a_sample() -> None:
    assert len({rule.id for rule in RULES.rules}) == len(RULES.rules)
    assert all(rule.hears for rule in RULES.rules)
