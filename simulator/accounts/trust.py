"""Trust between calls: the relationship table applied, and what was counted already."""

from dataclasses import replace
from datetime import date

from simulator.accounts.state import AccountState, TurningPoint
from simulator.scenario.account_model import RelationshipTable

LOWEST, HIGHEST = 0, 100


def moved(
    state: AccountState, reason: str, table: RelationshipTable, day: date, call: int = 0
) -> AccountState:
    """The account after this reason; its n-th time takes the n-th number."""
    times = state.times(reason)
    row = next((move.trust for move in table.moves if move.reason == reason), (0,))
    met = (*(one for one in state.met if one[0] != reason), (reason, times + 1))
    return changed(replace(state, met=met), reason, row[min(times, len(row) - 1)], day, call)


def changed(state: AccountState, reason: str, delta: int, day: date, call: int = 0) -> AccountState:
    """The account with trust moved by so much, as far as it goes, and the point noted."""
    now = max(LOWEST, min(HIGHEST, state.trust + delta))
    point = TurningPoint(day=day, delta=now - state.trust, now=now, reason=reason, call=call)
    points = state.turning_points if now == state.trust else (*state.turning_points, point)
    return replace(state, trust=now, turning_points=points)
