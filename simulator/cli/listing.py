"""`warmcall` without a command: the scenarios there are and how to start one."""

from simulator.cli.screen import Screen
from simulator.cli.settings import Settings
from simulator.cli.starting import search_path
from simulator.scenario.library import list_scenarios as listed_in


def list_scenarios(settings: Settings) -> None:
    """Print each scenario with its kind and difficulty, and the command that plays it."""
    screen = Screen(no_input=settings.no_input)
    found = listed_in(search_path(settings))
    screen.show("Calls you can practise:")
    screen.show()
    width = max((len(listed.id) for listed in found), default=0)
    for listed in found:
        if listed.problem is not None:
            note = screen.bad(f"has a mistake: warmcall check {listed.id}")
            screen.show(f"  {listed.id:<{width}}  {note}")
            continue
        kind = listed.call_type.replace("_", " ")
        about = screen.faint(f"{kind}, {listed.difficulty}")
        screen.show(f"  {screen.strong(f'{listed.id:<{width}}')}  {listed.title}  {about}")
    first = next((listed.id for listed in found if listed.problem is None), "")
    if not first:
        screen.tell("There is none that can be played.")
        return
    screen.tell()
    screen.tell(f"Ring one:            warmcall play {first}")
    screen.tell(f"Watch one first:     warmcall demo {first}")
    screen.tell("Everything else:     warmcall --help")
