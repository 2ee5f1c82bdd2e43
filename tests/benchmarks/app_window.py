"""The app's window: prints the milliseconds from process start to its first paint, to Today, and to ready."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from caregiver_app.app import Companion
from caregiver_app.paths import resolve

started = float(sys.argv[1])
app = QApplication([])
companion = Companion(app, resolve(Path(sys.argv[2])))
marks: list[float] = []


def mark() -> None:
    """Notes the time; the last mark ends the program."""
    marks.append((time.time() - started) * 1000)


def today_painted() -> None:
    """Paints what stands now, since the next event loop turn would, and notes the time."""
    companion.window.repaint()
    mark()


def end() -> None:
    """Prints the marks and closes."""
    mark()
    print(*marks)
    companion.window.close()


begin = companion._on_window_first_painted
companion.window.first_painted.disconnect(begin)
companion.window.first_painted.connect(mark)  # ahead of the work that follows the first paint
companion.window.first_painted.connect(begin)
companion.today_shown.connect(today_painted)
companion.ready.connect(end)
sys.exit(companion.run(None))
