"""Files that must compile: the bundled ones, and the example that the manual prints."""

from pathlib import Path

from simulator.authoring.checking import check
from simulator.encoding import from_json, to_json
from simulator.scenario.library import SearchPath, bundled_folder, load
from simulator.scenario.model import CheckIn, Detail, Layer, Scenario

EXAMPLE = Path(__file__).parent / "files" / "packaging-renewal.yaml"


def example() -> Scenario:
    return load(str(EXAMPLE), SearchPath.of())


def test_the_bundled_files_have_no_problems() -> None:
    assert check([bundled_folder()], SearchPath.of()) == ()


def test_the_printed_example_compiles_to_what_its_file_says() -> None:
    scenario = example()
    dana = scenario.customer.people[0]
    assert (dana.id, dana.company, dana.time_limit_ms) == ("dana", "Harbour Foods", 720_000)
    assert scenario.customer.lead == "dana"
    assert scenario.customer.relationship.check_in is CheckIn.COSTS
    facts = {fact.id: fact for fact in scenario.customer.facts}
    assert facts["friday-shift"].needs.after == ("weekly-stops",)
    assert facts["second-site"].layer is Layer.STRATEGY
    assert Detail(alternatives=("stops", "standstill")) in facts["weekly-stops"].must
    assert scenario.customer.objections[0].unless.trust_from == 55


def test_a_persons_lines_come_from_the_character_before_the_common_library() -> None:
    dana = example().customer.people[0]
    depths = [(cell.source.split("#")[0], cell.depth) for cell in dana.cells]
    assert list(dict.fromkeys(depths)) == [("busy-operations", 1), ("common", 2)]


def test_the_variant_is_the_whole_call_with_its_own_figures() -> None:
    scenario = example()
    (variant,) = scenario.variants
    says = {fact.id: fact.says for fact in variant.customer.facts}
    assert variant.id == "b"
    assert says["weekly-stops"] == "Line 2 stops every other day."
    assert says["second-site"] == scenario.customer.facts[3].says
    assert variant.call == scenario.call


def test_a_compiled_scenario_survives_json() -> None:
    scenario = example()
    assert from_json(Scenario, to_json(scenario)) == scenario
