"""One thing `warmcall doctor` has looked at."""

from dataclasses import dataclass

from simulator.encoding import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What was found; typed calls need all that is `needed`."""

    id: str
    ok: bool
    found: str
    help: str = ""  # what to do if it is not right
    needed: bool = True
    figures: tuple[tuple[str, float | str], ...] = ()  # for programs: name with its unit, value

    def as_json(self) -> dict[str, Json]:
        """The finding as JSON data."""
        return {
            "id": self.id,
            "ok": self.ok,
            "found": self.found,
            "help": self.help,
            "needed": self.needed,
            **dict(self.figures),
        }
