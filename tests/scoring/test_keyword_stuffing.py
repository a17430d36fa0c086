"""Words from the scorecard in a row win nothing, whoever is rung."""

import pytest

from tests.bundled import IDS
from tests.scoring.play import bundled, card_of

MOST = 15  # points


@pytest.mark.parametrize("scenario_id", IDS)
def test_a_row_of_headings_scores_next_to_nothing(scenario_id: str) -> None:
    turns = (
        "purpose purpose open question summary Tuesday",
        "purpose benefit open questions what how why recap summary next step Tuesday at ten",
        "open question how what why summary purpose benefit Tuesday agreed",
    )
    assert card_of(bundled(scenario_id), *turns).score <= MOST


@pytest.mark.parametrize("scenario_id", IDS)
def test_headings_beside_her_name_and_company_score_next_to_nothing(scenario_id: str) -> None:
    scenario = bundled(scenario_id)
    her = next(p for p in scenario.customer.people if p.id == scenario.customer.lead)
    turns = (
        f"{her.name} {her.company} purpose benefit open question",
        f"summary recap {her.company} next step Tuesday",
    )
    assert card_of(scenario, *turns).score <= MOST
