"""How this person likes the window. Not part of the diary: losing it loses nothing written."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Final, TypeVar

Value = bool | int | float | str | list[str] | list[int] | dict[str, str]
T = TypeVar("T", bound=Value)

CATALOGUE: Final[dict[str, Value]] = {
    "theme": "light",
    "text_scale": 100,
    "room": "today",
    "writer": "",
    "geometry": "",
    "splitter": "",
    "guide_chapter": "",
    "guide_scroll": 0.0,
    "guide_bookmarks": [],
    "guide_text_scale": 100,
    "summary_period": "last_7_days",
    "summary_paper": "",
    "summary_larger": False,
    "summary_left_out": [],
    "summary_added": [],
    "summary_dropped": [],
    "summary_last_visit": "",
    "log_span": "day",
    "first_run_skipped": False,
    "looked_at": {},
}
"""Every preference with its default; nothing else is kept."""

_log = logging.getLogger(__name__)


class Preferences:
    """The preferences of one data folder, read once, written when changed.

    Args:
        path: The JSON file; it need not exist.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, Value] = dict(CATALOGUE)
        self._values.update(self._read())

    def get(self, name: str, kind: type[T]) -> T:
        """A preference.

        Raises:
            KeyError: It is not in the catalogue.
            TypeError: It is of another kind than asked for.
        """
        value = self._values[name]
        if not isinstance(value, kind):
            raise TypeError(f"preference {name!r} is not {kind.__name__}")
        return value

    def put(self, **values: Value) -> None:
        """Keeps preferences; writes the file only when something is new.

        Raises:
            KeyError: One is not in the catalogue.
        """
        for name, value in values.items():
            if not _is_like(value, CATALOGUE[name]):
                raise TypeError(f"preference {name!r} can't be {value!r}")
        if all(self._values[name] == value for name, value in values.items()):
            return
        self._values.update(values)
        try:
            self._write()
        except OSError as error:
            _log.warning(
                "preferences could not be written, they last until the end: %s", type(error).__name__
            )

    def _read(self) -> dict[str, Value]:
        try:
            raw = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            _log.info("preferences could not be read, defaults are used: %s", type(error).__name__)
            return {}
        if not isinstance(raw, dict):
            return {}
        return {name: value for name, value in raw.items() if _is_like(value, CATALOGUE.get(name))}

    def _write(self) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = self._path.with_suffix(".new")
        new.write_text(json.dumps(self._values, indent=1, ensure_ascii=False), encoding="utf-8")
        new.chmod(0o600)
        new.replace(self._path)


def _is_like(value: object, default: object) -> bool:
    """Whether a value read from a file may stand where ``default`` stands (true is no number)."""
    return default is not None and type(value) is type(default)
