"""Five habits over the whole book for a month: who is rung, and how far they get.

One seed here; `benchmarks/accounts.py` does twenty, and says how long a replay takes.
"""

import pytest

from simulator.encoding import to_text
from tests.accounts.months import TRAINEES, a_month_of, mean_trust, rang


@pytest.mark.slow
def test_who_nurtures_is_rung_and_nobody_else_is_and_trust_tells_them_apart() -> None:
    months = {name: a_month_of(name) for name in TRAINEES}
    assert len(rang(months["nurturer"])) >= 3
    for name in ("ghost", "closer", "over_promiser", "pesterer"):
        assert rang(months[name]) == (), name
    trust = {name: mean_trust(month) for name, month in months.items()}
    others = max(trust["closer"], trust["over_promiser"], trust["pesterer"])
    assert trust["nurturer"] > trust["ghost"] > others
    for month in months.values():
        assert to_text(month.replayed()) == to_text(month.state)


def test_the_seed_picks_only_wordings_and_the_month_is_the_same() -> None:
    one, other = (a_month_of("ghost", seed=seed, accounts=("harbour-foods",)) for seed in (1, 2))
    assert one.state.of("harbour-foods").trust == other.state.of("harbour-foods").trust
    assert one.logs[0][0].events != other.logs[0][0].events
