"""A bare PySide6 window, for comparison: prints the milliseconds from process start to its first paint.

With ``--orm`` it also imports SQLAlchemy's ORM before it opens.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

if "--orm" in sys.argv:
    import sqlalchemy.orm  # noqa: F401 - its import is what is measured


class BareWindow(QMainWindow):
    """Ends the program once it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        print((time.time() - float(sys.argv[1])) * 1000)
        QTimer.singleShot(0, QApplication.quit)


app = QApplication([])
window = BareWindow()
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
