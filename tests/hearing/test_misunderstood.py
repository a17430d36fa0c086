"""What only puts a misunderstanding of hers right sums nothing up."""

from dataclasses import replace

import pytest

from simulator.hearing.acts import ActKind, Verdict
from simulator.hearing.hear import hear
from tests.hearing.test_summing_up import CONTEXT


@pytest.mark.parametrize(
    "text",
    [
        "you told me that, i meant line 1",
        "i know its 2 dana, i was asking about 1 too",
        "Yes, you said that. I was asking about line 1.",
        "not line 2, line 1",
        "Yes yes, three times, but I meant on line 1.",
        "You've told me about the seals. What I wanted to know is how the other line is doing.",
    ],
)
def test_what_he_had_meant_is_no_summary(text: str) -> None:
    heard = hear(text, CONTEXT)
    assert not heard.has(ActKind.RECAP)
    assert heard.recap is None or not any(
        verdict.verdict is Verdict.WRONG for verdict in heard.recap.verdicts
    )


def test_a_summary_after_it_stands_by_itself() -> None:
    heard = hear("you told me that, i meant line 1. so: 3 stops a week. that right", CONTEXT)
    assert heard.has(ActKind.RECAP)
    assert heard.has(ActKind.CHECK_BACK)
    assert heard.recap is not None
    assert not any(verdict.verdict is Verdict.WRONG for verdict in heard.recap.verdicts)


def test_after_her_correction_the_same_words_put_his_summary_right() -> None:
    corrected = replace(CONTEXT, awaiting="confirm")
    assert hear("sorry, i meant three times a week", corrected).has(ActKind.RECAP)
