"""Where things are: the family's data and the app's own resources. Nothing is made at import."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
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
        chosen: The diary's file where it is another than the folder's own.
    """

    data: Path
    resources: Path
    chosen: Path | None = None

    @property
    def diary(self) -> Path:
        """The diary's SQLite file."""
        return self.chosen or self.own_diary

    @property
    def own_diary(self) -> Path:
        """The diary that the folder starts with."""
        return self.data / "diary.sqlite3"

    @property
    def known_diaries(self) -> Path:
        """Which diaries were open lately in this person's window."""
        return self.data / "diaries.json"

    def for_diary(self, path: Path) -> Paths:
        """The same run with another diary."""
        return replace(self, chosen=_absolute(path))

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


def resolve(data_dir: Path | None = None, diary: Path | None = None) -> Paths:
    """The paths of this run.

    Args:
        data_dir: The data folder; the user's own by platformdirs if none is given.
        diary: The diary's file; the data folder's own if none is given.
    """
    if data_dir is None:
        from platformdirs import user_data_path

        data_dir = user_data_path(APP_NAME, appauthor=False)
    chosen = None if diary is None else _absolute(diary)
    return Paths(_absolute(data_dir), resources_dir(), chosen)


def _absolute(path: Path) -> Path:
    with suppress(RuntimeError):  # "~nobody": a folder may well be called that
        path = path.expanduser()
    return path.absolute()
