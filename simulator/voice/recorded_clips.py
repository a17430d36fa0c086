"""A trainer's own recordings of the lines of a call, wherever its files lie.

Owns which clips belong to whom. A clip that is no sound is passed over.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from simulator.scenario.clips import clip_folder, clip_name, clips_beside, spoken_in
from simulator.scenario.library import SearchPath
from simulator.scenario.model import Person, Scenario
from simulator.scenario.nodes import TextNode
from simulator.scenario.reading import Reading

_NAMES_A_FILE = ("extends", "customer")


class RecordedClips:
    """The clips of one scenario, by who says what."""

    def __init__(self, scenario: Scenario, file: Path, search: SearchPath) -> None:
        """`file` is the scenario's own; the files it rests on are found by their ids."""
        near = search.near(file)
        own = tuple(_files_of_the_customer(file, near))
        beside: dict[Path, dict[str, Path]] = {}
        self._clips: dict[str, dict[str, Path]] = {}
        for person in scenario.customer.people:
            for source in (*own, *_libraries(person, near)):
                if source not in beside:
                    beside[source] = _clips(source, near)
                for name, clip in beside[source].items():  # the nearest file wins
                    self._clips.setdefault(person.id, {}).setdefault(name, clip)

    def of(self, person: str, text: str) -> Path | None:
        """The recording of this line by this person, if there is one."""
        clip = self._clips.get(person, {}).get(clip_name(text))
        return clip if clip is not None and _is_sound(clip) else None


def _files_of_the_customer(file: Path, search: SearchPath) -> Iterator[Path]:
    """The scenario's file, then those it extends or takes its customer from."""
    waiting, seen = [file], set()
    while waiting:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        yield path
        tree = Reading(search).tree(path)
        named = [tree.get(key) for key in _NAMES_A_FILE] if tree is not None else []
        ids = [node.value for node in named if isinstance(node, TextNode)]
        waiting += [found for id in ids if (found := search.find(id)) is not None]


def _libraries(person: Person, search: SearchPath) -> Iterator[Path]:
    """The files of a person's libraries, nearest first."""
    depths = {cell.source.partition("#")[0]: cell.depth for cell in person.cells}
    for library in sorted(depths, key=depths.__getitem__):
        if (path := search.find(library)) is not None:
            yield path


def _clips(source: Path, search: SearchPath) -> dict[str, Path]:
    if not clip_folder(source).is_dir():
        return {}
    tree = Reading(search).tree_with_answers(source)
    return {} if tree is None else dict(clips_beside(source, spoken_in(tree)).by_name)


@cache
def _is_sound(clip: Path) -> bool:
    import soundfile  # only trainers who record need it in this process

    try:
        return bool(soundfile.info(clip).frames)
    except (soundfile.LibsndfileError, OSError):
        return False
