"""Types keys into a long note in the real window; ``matching_live.py --window`` runs it."""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caregiver_app.app import Companion
from caregiver_app.paths import resolve
from caregiver_app.ui.today.room import TodayRoom

FRAME_MS = 16
SEED = 20


def measure_window(notes: dict[str, Callable[[int], str]], words: int, keys: int) -> None:
    """Prints what a key costs until it is painted, and what the reading costs that follows it.

    Args:
        notes: What makes a note of so many words, by name.
        words: How long the notes are.
        keys: How many keys are typed into each.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        companion = Companion(app, resolve(Path(folder)))
        companion.ready.connect(app.quit)
        companion.run(None)
        room = companion.window.room("today")
        assert isinstance(room, TodayRoom)
        print(f"milliseconds on {os.environ['QT_QPA_PLATFORM']}, process time; a frame is {FRAME_MS}")
        for name, make in notes.items():
            _type(app, room, name, make(words), keys)
        companion.window.close()


def _type(app: QApplication, room: TodayRoom, name: str, note: str, keys: int) -> None:
    edit, editor = room.note_card.note_edit, room._editor
    edit.setPlainText(note)
    editor.flush()
    app.processEvents()
    draw = random.Random(SEED)
    typed: list[float] = []
    read: list[float] = []
    saved: list[float] = []
    for number in range(keys):
        cursor = edit.textCursor()
        if number % 10 == 0:
            cursor.setPosition(draw.choice((0, len(note) // 2, len(note), draw.randrange(len(note)))))
            edit.setTextCursor(cursor)
            app.processEvents()
        began = time.process_time()
        if number % 10 == 9:
            QTest.keyClick(edit, Qt.Key.Key_Backspace)
        else:
            QTest.keyClicks(edit, draw.choice("etaoin shr,."))
        edit.viewport().repaint()
        typed.append((time.process_time() - began) * 1000)
        if number % 4 == 3:
            began = time.process_time()
            editor._on_read_timer_timeout()
            app.processEvents()
            read.append((time.process_time() - began) * 1000)
        if number % 20 == 19:
            began = time.process_time()
            editor.flush()
            app.processEvents()
            saved.append((time.process_time() - began) * 1000)
    for what, values in (("key and paint", typed), ("reading, list, paint", read), ("saving", saved)):
        ordered = sorted(values)
        print(
            f"{name:26} {what:22} median {statistics.median(values):7.2f}"
            f"  p99 {ordered[int(len(ordered) * 0.99)]:7.2f}  longest {ordered[-1]:7.2f}"
        )
