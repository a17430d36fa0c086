"""Five habits over the whole book of accounts, and how long a month takes to replay.

    python -m benchmarks.accounts [--seeds 20]

Prints one line for each habit: customers that rang of their own accord, trust at the end,
and the time to make the month's last state again from its entries. Every replay is held
against the state it was made from, byte for byte.
"""

import argparse
import time
from statistics import mean

from simulator.accounts.engine import replay
from simulator.encoding import to_text
from tests.accounts.months import TRAINEES, a_month_of, mean_trust, rang

MOST_SECONDS = 2.0  # a month of ten accounts


def main() -> None:
    """Play and replay every habit's month for so many seeds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    seeds = range(1, parser.parse_args().seeds + 1)
    slowest = 0.0
    for name in TRAINEES:
        rings: list[int] = []
        trust: list[float] = []
        for seed in seeds:
            played = a_month_of(name, seed=seed)
            rings.append(len(rang(played)))
            trust.append(mean_trust(played))
            started = time.perf_counter()
            again = replay(played.book, played.entries).state
            slowest = max(slowest, time.perf_counter() - started)
            if to_text(again) != to_text(played.state):
                raise SystemExit(f"{name}, seed {seed}: the replay differs")
        print(
            f"{name:14} rang {min(rings)} to {max(rings)} accounts, "
            f"trust at the end {mean(trust):5.1f} ({min(trust):.1f} to {max(trust):.1f})",
            flush=True,
        )
    print(f"replay of a month of ten accounts: {slowest:.3f} s at most (bound {MOST_SECONDS} s)")


if __name__ == "__main__":
    main()
