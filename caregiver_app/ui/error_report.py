"""What can be told of an error of ours: its kind and the places in the code, never a word of the diary.

An exception's own text is left out everywhere, for it may quote a note, a name or a path. No Qt in here: the
command line tells of its errors by the same words.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Final

from caregiver_app import __version__

LOG_LINES: Final = 40
"""As many of the log's last lines go into a report."""
_PLACE: Final = "  "
"""What a line with a place begins with."""
_PLACES: Final = (4, 24)
"""Of a long way through the code: as many places from its begin, and from its end."""
_ROOTS: Final = ("caregiver_app", "site-packages", "tests")
"""Where a path in the code begins to be the same on every computer."""


@dataclass(frozen=True, slots=True)
class Crash:
    """An error that nobody caught.

    Attributes:
        kind: The exception's class.
        lines: The places in the code, outermost first, and the same of what it came from.
    """

    kind: str
    lines: tuple[str, ...]

    @property
    def place(self) -> tuple[str, str]:
        """What two errors are the same by: the ways to one place differ from time to time."""
        own = [line for line in self.lines if line.startswith(_PLACE)]
        return self.kind, own[-1] if own else ""


def crash_of(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> Crash:
    """What can be told of an exception."""
    lines = list(_places(trace))
    seen = {id(error)}
    earlier = _earlier(error)
    while earlier is not None and id(earlier) not in seen:
        seen.add(id(earlier))
        lines += [f"after {type(earlier).__name__}", *_places(earlier.__traceback__)]
        earlier = _earlier(earlier)
    return Crash(kind.__name__, tuple(lines))


def report(crashes: Iterable[Crash], log: Path | None, at: datetime) -> str:
    """A report for somebody who can help, to be read whole before anybody sends it.

    Args:
        crashes: What happened.
        log: The error log.
        at: When.
    """
    parts = [
        "Caregiver Companion: report of an error",
        "This holds nothing of the diary: no notes, no names, no places of files.",
        "",
        *_facts(at),
    ]
    for crash in crashes:
        parts += ["", f"Error: {crash.kind}", *crash.lines]
    tail = [] if log is None else last_lines(log)
    if tail:
        parts += ["", "The last lines of the error log:", *tail]
    return "\n".join(parts) + "\n"


def last_lines(log: Path) -> list[str]:
    """The log's last lines; none where it can't be read."""
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [without_home(line) for line in lines[-LOG_LINES:]]


def without_home(text: str) -> str:
    """The text with "~" for the person's own folder, whose name is often theirs."""
    try:
        home = str(Path.home())
    except RuntimeError:  # a user without one
        return text
    return text.replace(home, "~") if len(home) > 1 else text


def say_in_terminal(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> None:
    """Says all of it to who started the program in a terminal.

    Without one, what is said there goes into the system's journal or a file, and stays: an error's own text
    may quote the diary.
    """
    if error is not None and sys.stderr is not None and sys.stderr.isatty():
        sys.__excepthook__(kind, error, trace)


def _facts(at: datetime) -> Iterator[str]:
    import platform  # asked for with an error only
    import sqlite3

    from caregiver_app.diary.store.schema import SCHEMA

    yield f"Time: {at:%Y-%m-%d %H:%M}"
    yield f"Caregiver Companion {__version__}, diary format {SCHEMA.version}"
    yield f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {_qt()}"
    yield f"System: {platform.platform()}"


def _qt() -> str:
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return "no window"
    gui = sys.modules.get("PySide6.QtGui")
    screen = "" if gui is None else f" on {gui.QGuiApplication.platformName()}"
    return f"Qt {core.qVersion()}{screen}"


def _places(trace: TracebackType | None) -> Iterator[str]:
    walked = [
        f"{_PLACE}{_in_the_code(frame.f_code.co_filename)}:{line} in {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(trace)
    ]
    places = []
    for place, same in groupby(walked):
        times = len(list(same))
        places.append(place if times == 1 else f"{place}, {times} times")
    first, last = _PLACES
    if len(places) > first + last:
        places[first:-last] = [f"{_PLACE}… {len(places) - first - last} more"]
    yield from places


def _in_the_code(filename: str) -> str:
    """Where a file stands in the code, without where that is installed."""
    parts = filename.replace(os.sep, "/").split("/")
    for root in _ROOTS:
        if root in parts[:-1]:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return parts[-1]


def _earlier(error: BaseException | None) -> BaseException | None:
    if error is None:
        return None
    return error.__cause__ or (None if error.__suppress_context__ else error.__context__)
