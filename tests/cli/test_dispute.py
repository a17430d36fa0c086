"""`warmcall dispute` of a coach: a verdict upheld or overruled, as it is typed."""

import json
from pathlib import Path

from scoring.scorecard import Status
from simulator.cli.exits import Exit
from simulator.practice.debrief.kept import read_kept
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in


def a_failed_check(warmcall: Warmcall) -> tuple[str, int, int]:
    """The id of one, what overruling it adds, and the score, of the call just held."""
    card = json.loads(warmcall("score", "last", "--json").out)
    failed = next(c for c in card["checks"] if c["status"] == Status.FAILED and c["max_points"])
    return failed["id"], failed["max_points"] - failed["points"], card["score"]


def test_a_coach_overrules_and_both_scores_stand_in_every_export(
    warmcall: Warmcall, data: Path
) -> None:
    warmcall("play", SCENARIO, "--trainee", "Sam", given=A_CALL)
    check, more, score = a_failed_check(warmcall)
    before = logs_in(data)[0].read_bytes()
    run = warmcall("dispute", "last", check, "--overrule", "--coach", "Ines", "He", "did.")
    assert run.code == Exit.DONE
    assert f"with the coach's decisions {score + more}." in " ".join(run.err.split())
    for form in ("md", "html", "json"):
        out = warmcall("export", "last", "--format", form).out
        assert "Ines" in out
        assert "He did." in out
    assert json.loads(out)["score_with_decisions"] == score + more
    assert f"{score + more} with the coach's decisions" in warmcall("history").out
    assert f"With the coach's decisions: {score + more} of 100" in warmcall("score", "last").out
    assert logs_in(data)[0].read_bytes() == before
    assert warmcall("verify", "last").code == Exit.DONE


def test_a_coach_who_upholds_leaves_the_score_as_it_is(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, "--trainee", "Sam", given=A_CALL)
    check, _, score = a_failed_check(warmcall)
    run = warmcall("dispute", "last", check, "--uphold", "--coach", "Ines", "Read it again.")
    assert f"The score stands at {score} of 100." in " ".join(run.err.split())
    assert "with the coach's decisions" not in warmcall("history").out


def test_nobody_decides_without_a_name_or_on_a_call_of_their_own(
    warmcall: Warmcall, data: Path
) -> None:
    warmcall("play", SCENARIO, "--trainee", "Sam", given=A_CALL)
    check, *_ = a_failed_check(warmcall)
    assert warmcall("dispute", "last", check, "--overrule", "Yes").code == Exit.USAGE
    assert warmcall("dispute", "last", check, "--coach", "Ines", "Yes").code == Exit.USAGE
    own = warmcall("dispute", "last", check, "--overrule", "--coach", "sam", "Yes")
    assert own.code == Exit.USAGE
    assert "decided by somebody else" in own.err
    assert read_kept(logs_in(data)[0]).decisions == ()
