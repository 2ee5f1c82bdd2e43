"""How this person likes the window. Not part of the diary: losing it loses nothing written."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Final, TypeVar

from caregiver_app.whole_file import replace_whole

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
    "paper_places": {},
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
    "second_place": "",
    "lock_minutes": 0,
    "import_columns": {},
    "quiet_from": "",
    "quiet_to": "",
    "reminder_notices": True,
    "reminder_sound": False,
    "keep_in_tray": False,
    "reminders_seen": "",
    "reminders_put_away": "",
}
"""Every preference with its default; nothing else is kept."""

OF_A_DIARY: Final = frozenset(
    {
        "writer",
        "guide_chapter",
        "guide_scroll",
        "guide_bookmarks",
        "paper_places",
        "summary_period",
        "summary_dropped",
        "summary_last_visit",
        "first_run_skipped",
        "looked_at",
        "second_place",
        "lock_minutes",
        "reminders_seen",
        "reminders_put_away",
    }
)
"""What belongs to one patient's diary; all else goes with the computer."""
OF_PEOPLE: Final = frozenset({"writer", "looked_at"})
"""What names people: beside an encrypted diary it is not written down."""
_DIARIES: Final = "diaries"
"""Where the file keeps what belongs to diaries other than the folder's own, by their paths."""

_log = logging.getLogger(__name__)


class Preferences:
    """The preferences of one data folder, read once, written when changed.

    Two windows may share the file: each writes what was put in it, over what the other wrote.

    Args:
        path: The JSON file; it need not exist.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._diary = ""
        self._withheld: frozenset[str] = frozenset()
        self._values: dict[str, Value] = {}
        self._take(self._read())

    def use_diary(self, name: str) -> None:
        """Goes over to another diary: what belongs to it is its own from now on.

        Args:
            name: Its path; empty for the folder's own diary.
        """
        self._diary = name
        self._withheld = frozenset()
        self._take(self._read())

    def name_no_people(self) -> None:
        """The diary is encrypted: who writes in it is remembered until the end only, and not in the file."""
        self._withheld = OF_PEOPLE
        raw = self._read()
        named = [name for name in OF_PEOPLE if self._kept_in(raw, name).pop(name, None)]
        if named:
            try:
                write_private_json(self._path, raw)
            except OSError as error:
                _log.warning("preferences could not be written: %s", type(error).__name__)

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
        new = {name: value for name, value in values.items() if self._values[name] != value}
        if not new:
            return
        self._values.update(new)
        new = {name: value for name, value in new.items() if name not in self._withheld}
        if not new:
            return
        try:
            self._write(new)
        except OSError as error:
            _log.warning(
                "preferences could not be written, they last until the end: %s", type(error).__name__
            )

    def _take(self, raw: dict[str, object]) -> None:
        self._values = dict(CATALOGUE)
        for name, default in CATALOGUE.items():
            kept = self._kept_in(raw, name).get(name)
            if _is_like(kept, default):
                self._values[name] = kept  # type: ignore[assignment]  # of its default's kind

    def _kept_in(self, raw: dict[str, object], name: str) -> dict[str, object]:
        """The part of the file that holds ``name``; made where it is missing."""
        if not self._diary or name not in OF_A_DIARY:
            return raw
        part = raw
        for key in (_DIARIES, self._diary):
            inner = part.setdefault(key, {})
            if not isinstance(inner, dict):
                part[key] = inner = {}
            part = inner
        return part

    def _read(self, *, to_write: bool = False) -> dict[str, object]:
        """What the file holds.

        Args:
            to_write: It is about to be written over: what only can't be read for a moment stays as it is, and
                what is damaged stays beside it, for it may hold what belongs to several diaries.

        Raises:
            OSError: It is there, and must not be written over.
        """
        try:
            raw = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            if to_write:
                raise
            _log.info("preferences could not be read, defaults are used: %s", type(error).__name__)
            return {}
        except (ValueError, RecursionError) as error:
            _log.info("preferences are damaged, defaults are used: %s", type(error).__name__)
            if to_write:
                self._path.replace(self._path.with_suffix(".damaged.json"))
            return {}
        return raw if isinstance(raw, dict) else {}

    def _write(self, new: dict[str, Value]) -> None:
        raw = self._read(to_write=True)
        for name, value in new.items():
            self._kept_in(raw, name)[name] = value
        write_private_json(self._path, raw)


def write_private_json(path: Path, value: object) -> None:
    """Writes a small file that the user alone can read, whole or not at all.

    Raises:
        OSError: It can't be written.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace_whole(path, json.dumps(value, indent=1).encode("ascii"))  # half a letter can be pasted as well


def _is_like(value: object, default: object) -> bool:
    """Whether a value read from a file may stand where ``default`` stands (true is no number)."""
    return default is not None and type(value) is type(default)
