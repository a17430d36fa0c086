"""The role-play kit: what each player must know, and nothing on a card that gives it away."""

from html.parser import HTMLParser

import pytest

from scoring.rubric_file import default_rubric
from simulator.authoring.kit import Heading, kit
from simulator.authoring.kit_page import as_html, as_markdown
from simulator.scenario.library import load
from simulator.scenario.model import CallType
from tests.builders import a_fact, a_scenario
from tests.bundled import IDS, SEARCH

SHEETS = ("The caller's card", "The customer's card", "The observer's sheet")


def sheets(text: str) -> dict[str, str]:
    """The sheets of a kit in Markdown, by their headings."""
    parts = [part.partition("\n") for part in text.split("\n# ")]
    return {title: rest for title, _, rest in parts}


@pytest.mark.parametrize("id", IDS)
def test_every_scenario_has_its_kit(id: str) -> None:
    scenario = load(id, SEARCH)
    customer = scenario.customer
    of = sheets(as_markdown(kit(scenario, customer, scenario.call, default_rubric())))
    assert tuple(of)[1:] == SHEETS
    card = of["The customer's card"]
    for fact in customer.facts:
        assert fact.says in card
        told = fact.id in scenario.call.briefing.known
        assert (fact.says in of["The caller's card"]) == told
    for person in customer.people:
        assert person.name in card


def test_a_deeper_fact_comes_with_its_hint_and_what_must_be_told_before() -> None:
    scenario = a_scenario()
    text = as_markdown(kit(scenario, scenario.customer, scenario.call, default_rubric()))
    assert (
        "- **“If Fridays ran through, I could drop the Saturday shift.”**\n"
        "  - Asked for like this: “What would change if it ran?” “What does a stop cost you?”\n"
        "  - Only once you have told about: line 2.\n"
        "  - The hint: “There'd be ways to use a line that runs.”\n"
    ) in text


def test_the_observer_ticks_what_applies_to_this_kind_of_call() -> None:
    rubric = default_rubric()
    kindness = a_scenario(type=CallType.KINDNESS)
    sheet = as_markdown(kit(kindness, kindness.customer, kindness.call, rubric))
    assert "- [ ] Sell nothing in a call like this" in sheet
    assert "- [ ] Say what the customer gets out of the call" not in sheet


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [str(value) for name, value in attrs if name in ("src", "href")]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_stands_alone_and_takes_words_for_words() -> None:
    fact = a_fact("odd", "<script>alert(1)</script> & *stars*", about="odd")
    scenario = a_scenario(facts=(fact,))
    blocks = kit(scenario, scenario.customer, scenario.call, default_rubric())
    page = Page()
    page.feed(as_html(blocks, scenario.title))
    assert page.open == []
    assert page.links == []
    assert "script" not in page.tags
    assert page.tags.count("section") == sum(
        isinstance(block, Heading) and block.level == 1 for block in blocks
    )
    assert any("<script>alert(1)</script> & *stars*" in words for words in page.words)
    assert "\\<script\\>alert(1)" in as_markdown(blocks)
