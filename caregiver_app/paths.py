"""Where things are: the family's data and the app's own resources. Nothing is made at import."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

APP_NAME = "caregiver-companion"


class Sample(StrEnum):
    """A throwaway diary to look around in."""

    NINE_DAYS = "nine_days"
    SIX_WEEKS = "six_weeks"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders and files of one run, resolved once.

    Attributes:
        data: The folder that holds the diary; private to the user.
        resources: The app's own texts and data, read only.
    """

    data: Path
    resources: Path

    @property
    def diary(self) -> Path:
        """The diary's SQLite file."""
        return self.data / "diary.sqlite3"

    @property
    def preferences(self) -> Path:
        """How this person likes the window: text size, light or dark, the reader's place."""
        return self.data / "preferences.json"

    @property
    def logs(self) -> Path:
        """The folder of the error log, which holds no diary text."""
        return self.data / "logs"


def resources_dir() -> Path:
    """The resources beside the package in an installed copy, or beside the source tree."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def resolve(data_dir: Path | None = None) -> Paths:
    """The paths of this run: ``data_dir`` if given, else the user's data folder by platformdirs."""
    if data_dir is None:
        from platformdirs import user_data_path

        data_dir = user_data_path(APP_NAME, appauthor=False)
    with suppress(RuntimeError):  # "~nobody": a folder may well be called that
        data_dir = data_dir.expanduser()
    return Paths(data=data_dir.absolute(), resources=resources_dir())
