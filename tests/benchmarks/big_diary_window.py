"""One run over a generated diary: prints what each thing cost in milliseconds, and the memory in MB.

``python tests/benchmarks/big_diary_window.py START DATA_DIR``
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from caregiver_app.app import Companion
from caregiver_app.diary.query import EntryQuery
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.paths import resolve
from caregiver_app.ui.diary.room import DiaryRoom

started = float(sys.argv[1])
app = QApplication([])
companion = Companion(app, resolve(Path(sys.argv[2])))
took: dict[str, float] = {}


def mark(name: str) -> None:
    """Notes the time since the process began."""
    took[name] = (time.time() - started) * 1000


def timed(name: str, act: Callable[[], object]) -> None:
    """What ``act`` and painting what it changed take."""
    began = time.perf_counter()
    act()
    app.processEvents()
    companion.window.repaint()
    took[name] = (time.perf_counter() - began) * 1000


def scroll(room: DiaryRoom) -> None:
    """Forty pages down, each painted."""
    bar = room.entry_list.verticalScrollBar()
    for _ in range(40):
        bar.setValue(bar.value() + bar.pageStep())
        app.processEvents()
        companion.window.repaint()


def write() -> None:
    """A new entry, while the list is shown."""
    companion.rooms.editor.set_note(f"Slept well, {datetime.now()}")
    companion.rooms.save_now()


def use(room: DiaryRoom) -> None:
    """Everything that is measured in the diary room."""
    for name, words in (
        ("search, rare word", "heron"),
        ("search, common word", "shivering"),
        ("search, one letter", "s"),
    ):
        timed(name, lambda words=words: room.show_query(EntryQuery(words)))  # type: ignore[misc]  # a str
        timed("back to all", room.show_all)
    timed("entries of an item", lambda: room.show_item("crs.chills-fever"))
    timed(
        "all filters at once",
        lambda: room.show_query(EntryQuery("sle", "crs.extreme-fatigue", writer="June")),
    )
    timed("back to all", room.show_all)
    timed("month before", room.calendar_panel.earlier_button.click)
    timed("month again", room.calendar_panel.later_button.click)
    room.actions_row.calendar_button.click()
    timed("scrolling, 40 pages", lambda: scroll(room))
    timed("one entry written", write)


def stale(room: DiaryRoom) -> None:
    """Every reading is old: how soon the room answers, and the longest it does not."""
    limits = companion.rooms._parts.diary.limits
    room.show_item("crs.fast-heartbeat-low-blood-pressure")
    timed(
        "all stale: first answer",
        lambda: limits.add(Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 250), "Alex"),
    )
    longest, began = 0.0, time.perf_counter()
    while room.entry_model.is_looking:
        turn = time.perf_counter()
        app.processEvents()
        longest = max(longest, time.perf_counter() - turn)
    took["all stale: longest turn"] = longest * 1000
    took["all stale: whole"] = (time.perf_counter() - began) * 1000


def run() -> None:
    """Opens the diary room and uses it."""
    mark("start to ready")
    window = companion.window
    timed("diary room opened", lambda: window.open_room("diary"))
    room = window.room("diary")
    assert isinstance(room, DiaryRoom)
    use(room)
    took["memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if len(sys.argv) > 3:
        stale(room)
    print(json.dumps(took))
    window.close()


def today_painted() -> None:
    """Paints what stands now and notes the time."""
    companion.window.repaint()
    mark("start to Today")


begin = companion._on_window_first_painted
companion.window.first_painted.disconnect(begin)
companion.window.first_painted.connect(lambda: mark("start to first paint"))
companion.window.first_painted.connect(begin)
companion.today_shown.connect(today_painted)
companion.ready.connect(run)
sys.exit(companion.run(None))
