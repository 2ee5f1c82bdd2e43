"""How long the window stands still while many pages are made, saved and stopped.

``python tests/stress/lively_paper.py [ENTRIES] [DAYS] [RUNS]``: a diary of ENTRIES entries (100,000), the
last DAYS (365) printed whole. A timer of 10 milliseconds notes the longest time between two of its ticks.
Ends with 1 where it is over half a second, or a stop leaves a file behind.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from generated_diary import fill
from PySide6.QtCore import QDate, QTimer
from PySide6.QtWidgets import QApplication

from caregiver_app.diary.opening import open_family_diary
from caregiver_app.guide.items import load_items
from caregiver_app.messages import load_messages
from caregiver_app.paths import resolve
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.summary.page import SummaryRoom

_NOW = datetime(2026, 11, 21, 15, 10)
_LONGEST = 0.5


def now() -> datetime:
    """The last day of the diary."""
    return _NOW


class Watched:
    """The room of paper, and a clock that ticks in its window."""

    def __init__(self, app: QApplication, room: SummaryRoom) -> None:
        self._app = app
        self.room = room
        self.worst = 0.0
        self.ended: list[str] = []
        self._gap, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(interval=10)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()
        room._output.done.connect(self.ended.append)
        room._output.failed.connect(self.ended.append)

    def measure(self, what: str, act: Callable[[], None], is_there: Callable[[], bool]) -> None:
        """Does it, waits until it is there, says how long that took and the window stood still."""
        self.ended.clear()
        self._gap, self._last = 0.0, time.perf_counter()
        began = self._last
        act()
        while not is_there():
            self._app.processEvents()
            time.sleep(0.001)
        self._on_timer_timeout()
        self.worst = max(self.worst, self._gap)
        seconds = time.perf_counter() - began
        print(f"{what:28} {seconds:6.2f} s, the window stood still {self._gap:.2f} s at most", flush=True)

    def _on_timer_timeout(self) -> None:
        at = time.perf_counter()
        self._gap, self._last = max(self._gap, at - self._last), at


def main() -> int:
    """Makes the diary, its pages and the files."""
    usual = ("100000", "365", "3")
    entries, days, runs = (int(given) for given in (*sys.argv[1:], *usual[len(sys.argv) - 1 :]))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        fill(Path(place), entries, _NOW)
        paths = resolve(Path(place))
        diary = open_family_diary(paths, now)
        kept = Preferences(Path(place) / "preferences.json")
        kept.put(summary_added=["diary", "folded"])
        items, messages = load_items(paths.resources), load_messages(paths.resources)
        room = SummaryRoom(diary, items, paths.resources, messages, Hub(), now, preferences=kept)
        room.resize(1000, 800)
        room.show()
        watched = Watched(app, room)
        first = (_NOW - timedelta(days - 1)).date()
        for run in range(runs):
            _once(watched, QDate(first.year, first.month, first.day), Path(place) / f"{run}.pdf", days)
        left = len(list(Path(place).glob("stopped*"))) + len(list(Path(place).glob(".*.part")))
        room._output.working.wait()
        diary.close()
    print(f"stood still {watched.worst:.2f} s at most; {left} files left behind by a stop")
    return 1 if watched.worst > _LONGEST or left else 0


def _once(watched: Watched, first: QDate, path: Path, days: int) -> None:
    room, sheets = watched.room, watched.room.preview.sheets
    fields = room.options
    fields.first_field.setDate(fields.last_field.date())
    show = partial(fields.first_field.setDate, first)
    watched.measure(f"{days} days whole, shown", show, lambda: room.model is not None)
    save = partial(room.save_to, path)
    watched.measure(f"{sheets.page_count} pages saved", save, lambda: bool(watched.ended))
    assert path.stat().st_size > 10_000, watched.ended
    stopped = path.with_name(f"stopped-{path.name}")

    def save_and_stop() -> None:
        room.save_to(stopped)
        QTimer.singleShot(300, room._output.working, room._output.working._on_dialog_canceled)

    watched.measure("stopped while it was saved", save_and_stop, lambda: bool(watched.ended))


if __name__ == "__main__":
    sys.exit(main())
