"""What the options before the command decide, for every command."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.exits import Exit, Failure

if TYPE_CHECKING:
    from simulator.practice.desk import Desk
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
    def settings_folder(self) -> Path:
        """Where files of taste lie, such as the keys of the app."""
        if self.data is not None:
            return self.data
        import platformdirs

        return Path(platformdirs.user_config_dir("warmcall", appauthor=False))

    @property
    def desk(self) -> "Desk":
        """Where this person's calls and scenarios lie; a `Failure` for a folder that is none."""
        from simulator.practice.desk import Desk

        if self.scenarios is not None and not self.scenarios.is_dir():
            raise Failure(
                f"The folder of scenarios {self.scenarios} does not exist or is no folder. Name "
                "another after --scenarios, or leave it out for those that come with warmcall.",
                Exit.NOT_FOUND,
            )
        return Desk(
            data_folder=self.data_folder,
            cache_folder=self.cache_folder,
            scenarios=self.scenarios,
        )

    @property
    def store(self) -> "Store":
        """The recorded calls in the data folder."""
        from simulator.records.store import Store

        return Store(self.data_folder)


pass_settings = click.make_pass_decorator(Settings)
