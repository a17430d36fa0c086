"""The same words typed and spoken: what is misheard must not decide the score."""

from pathlib import Path

import pytest

from simulator.scenario.model import Voice
from simulator.voice.expected_words import expected_words
from simulator.voice.process import VoiceProcess
from tests.scoring.play import bundled, card_of, story

MOST_APART = 10  # points of 100
UNHURRIED = Voice(rate=150)  # words a minute: an ordinary pace on the telephone


def spoken(voice: VoiceProcess, scenario_id: str, folder: Path) -> tuple[str, ...]:
    """The turns of the good story, said by a natural voice and heard by Whisper."""
    words = expected_words(bundled(scenario_id), "Sam")
    heard = []
    for number, turn in enumerate(story(scenario_id, "good"), start=1):
        path = folder / f"{number:02}.wav"
        voice.synthesise(turn, UNHURRIED, path, engine="piper")
        heard.append(voice.transcribe_file(path, prompt_words=words).text)
    return tuple(heard)


@pytest.mark.speech
@pytest.mark.slow
@pytest.mark.parametrize(
    "scenario_id", ["first-day-lab-supplies", "packaging-renewal", "stalled-deposit"]
)
def test_a_good_call_scores_alike_typed_and_spoken(
    speaking: VoiceProcess, tmp_path: Path, scenario_id: str
) -> None:
    heard = spoken(speaking, scenario_id, tmp_path)
    typed = card_of(bundled(scenario_id), *story(scenario_id, "good"))
    said = card_of(bundled(scenario_id), *heard)
    assert typed.score >= 80
    assert abs(said.score - typed.score) <= MOST_APART, "\n".join(heard)
