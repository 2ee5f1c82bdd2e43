"""Which diaries were open lately in this person's window. Losing the list loses nothing written."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from caregiver_app.ui.diaries.known_file import LONGEST, read_known
from caregiver_app.ui.preferences import write_private_json

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KnownDiary:
    """A diary that was open here.

    Attributes:
        path: Its file.
        patient: The patient's name when it was last open; empty if none was given.
    """

    path: Path
    patient: str

    @property
    def is_there(self) -> bool:
        """Whether the file can be seen now; a stick may be out."""
        try:
            return self.path.is_file()
        except OSError:
            return False


class KnownDiaries:
    """The list, latest first. Read anew each time, since other windows write it as well.

    Args:
        file: The JSON file; it need not exist.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self) -> tuple[KnownDiary, ...]:
        """Latest first."""
        return tuple(KnownDiary(path, patient) for path, patient in read_known(self._file))

    def remember(self, path: Path, patient: str) -> None:
        """Puts a diary first."""
        rest = tuple(known for known in self.all() if known.path != path)
        self._write((KnownDiary(path, patient), *rest))

    def rename(self, path: Path, patient: str) -> None:
        """Gives a diary the name of its patient, and leaves it where it stands."""
        self._write(tuple(KnownDiary(path, patient) if known.path == path else known for known in self.all()))

    def forget(self, path: Path) -> None:
        """Takes a diary off the list; its file is left alone."""
        self._write(tuple(known for known in self.all() if known.path != path))

    def put_back(self, known: KnownDiary) -> None:
        """Undoes :meth:`forget`; it comes last."""
        self._write((*(other for other in self.all() if other.path != known.path), known))

    def _write(self, diaries: tuple[KnownDiary, ...]) -> None:
        if diaries == self.all():
            return
        lines = [{"path": str(known.path), "patient": known.patient} for known in diaries[:LONGEST]]
        try:
            write_private_json(self._file, lines)
        except OSError as error:
            _log.warning("the list of diaries could not be written: %s", type(error).__name__)
