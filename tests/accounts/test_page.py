"""The debrief of relationships as a page: whole, without anything from outside, safe."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from simulator.accounts.debrief import debrief_of
from simulator.accounts.page import page, plot
from tests.accounts.months import a_month_of
from tests.accounts.playing import Played, a_book, a_promise, a_result, bundled

VOID = {"meta", "line", "circle", "polyline", "br"}


class Strict(HTMLParser):
    """Every tag that opens is closed, in order."""

    def __init__(self) -> None:
        """Nothing is open."""
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One more."""
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """The last one."""
        if tag not in VOID:
            assert self.open.pop() == tag


def test_a_page_of_all_ten_is_whole_and_asks_nothing_of_the_network() -> None:
    played = a_month_of("ghost", accounts=("harbour-foods", "pritchard-joinery"))
    everybody = Played(a_book())
    debriefs = tuple(
        debrief_of(account, (played if account in played.book.accounts else everybody).of(id), day)
        for account in everybody.book.accounts
        for id, day in [(account.id, played.state.day)]
    )
    html = page(debriefs, played.state.day)
    parser = Strict()
    parser.feed(html)
    assert parser.open == []
    assert html.count("<svg") == 10
    assert "<script" not in html
    assert not re.search(r"(?:src|href)=|url\(|@import", html)


def test_hostile_words_stay_words_on_the_page() -> None:
    played = Played(a_book("brightwell-sodas"))
    hostile = "<script>alert(1)</script> & </table>"
    played.held("brightwell-sodas", a_result(50, made=(a_promise(hostile),)))
    account = bundled("brightwell-sodas")
    found = debrief_of(account, played.of(account.id), played.state.day)
    html = page((replace(found, over=hostile, opinion=hostile),), played.state.day)
    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;/table&gt;") == 3
    parser = Strict()
    parser.feed(html)
    assert parser.open == []


def test_the_plot_lies_within_its_picture() -> None:
    played = a_month_of("pesterer", accounts=("harbour-foods",))
    account = bundled("harbour-foods")
    svg = plot(debrief_of(account, played.of(account.id), played.state.day))
    points = re.search(r'points="([^"]+)"', svg)
    assert points is not None
    for pair in points[1].split():
        x, y = (float(part) for part in pair.split(","))
        assert 0 <= x <= 640
        assert 0 <= y <= 200
