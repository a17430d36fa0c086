"""The debrief's page in a real browser: its links work, and it asks nobody for anything."""

from datetime import datetime
from pathlib import Path

import pytest

from simulator.practice.debrief.page import page
from simulator.practice.debrief.sounds import sounds_of
from simulator.records.recordings import begin, consent_to
from tests.browser import a_tab
from tests.practice.debrief.calls import TURNS, a_call, whole

_FOLLOW_EVERY_LINK = """
[...document.querySelectorAll('a')].map(link => {
  link.click();
  const target = document.querySelector(':target');
  const box = target && target.getBoundingClientRect();
  return {
    href: link.getAttribute('href'),
    id: target && target.id,
    seen: !!box && box.height > 0 && box.top < innerHeight && box.bottom > 0,
  };
})
"""


@pytest.mark.browser
async def test_every_link_of_the_page_shows_what_it_leads_to(tmp_path: Path) -> None:
    file = tmp_path / "debrief.html"
    file.write_text(page(whole(a_call(*TURNS))), encoding="utf-8")
    async with a_tab(tmp_path / "profile") as tab:
        await tab.open(file.as_uri())
        links = await tab.value(_FOLLOW_EVERY_LINK)
        assert len(links) > 40
        assert all(link["href"] == f"#{link['id']}" and link["seen"] for link in links)
        assert {address.split("#")[0] for address in tab.requests} == {file.as_uri()}
        points = await tab.value("document.querySelector('polyline.trust').points.length")
        assert points == len(TURNS) + 1


@pytest.mark.browser
async def test_a_script_smuggled_into_a_turn_never_runs(tmp_path: Path) -> None:
    words = (
        "<script>document.title='caught'</script><img src=x onerror=\"document.title='caught'\">"
    )
    file = tmp_path / "debrief.html"
    file.write_text(page(whole(a_call(TURNS[0], words))), encoding="utf-8")
    async with a_tab(tmp_path / "profile") as tab:
        await tab.open(file.as_uri())
        assert "caught" not in await tab.value("document.title")
        assert await tab.value("document.images.length + document.scripts.length") == 0
        assert words in await tab.value("document.getElementById('turn-2').innerText")


@pytest.mark.browser
async def test_the_kept_sound_of_a_turn_can_be_played(tmp_path: Path) -> None:
    soundfile = pytest.importorskip("soundfile")
    log = tmp_path / "0001-packaging-renewal.jsonl"
    folder = begin(log, consent_to("May I?", "yes", now=datetime(2026, 3, 24), days=30))
    tone = [0.2 * (n % 40 < 20) for n in range(8000)]
    soundfile.write(folder / "turn-01.flac", tone, 16_000)
    file = tmp_path / "debrief.html"
    file.write_text(page(whole(a_call(*TURNS)), sounds_of(log)), encoding="utf-8")
    async with a_tab(tmp_path / "profile") as tab:
        await tab.open(file.as_uri())
        seconds = await tab.value(
            "new Promise((done, failed) => { const sound = document.querySelector('audio');"
            " sound.onloadedmetadata = () => done(sound.duration);"
            " sound.onerror = () => failed(sound.error.message); sound.load(); })"
        )
        assert seconds == pytest.approx(0.5, abs=0.05)
