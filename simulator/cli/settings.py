"""What the options before the command decide, for every command."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from simulator.records.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things lie and whether anybody may be asked."""

    scenarios: Path | None = None
    data: Path | None = None
    no_input: bool = False

    @property
    def data_folder(self) -> Path:
        """The folder for records: as given, else the system's place for such things."""
        if self.data is not None:
            return self.data
        import platformdirs

        return Path(platformdirs.user_data_dir("warmcall", appauthor=False))

    @property
    def cache_folder(self) -> Path:
        """Where compiled scenarios are kept between runs; losing it costs only time."""
        if self.data is not None:
            return self.data / "cache"
        import platformdirs

        return Path(platformdirs.user_cache_dir("warmcall", appauthor=False))

    @property
    def store(self) -> "Store":
        """The recorded calls in the data folder."""
        from simulator.records.store import Store

        return Store(self.data_folder)


pass_settings = click.make_pass_decorator(Settings)
