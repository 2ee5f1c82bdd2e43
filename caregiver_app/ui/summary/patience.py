"""Long work on the window's own thread: said after half a second, with a way out.

Text that was laid out on another thread keeps that thread's fonts, which go with it; so what is shown is laid
out here, in small pieces, and between two of them the window is drawn and asked whether to go on.
"""

from __future__ import annotations

from time import monotonic
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from caregiver_app.diary.stopping import Stopped

_SAID_AFTER: Final = 0.5
_EVERY: Final = 0.05
"""Seconds between two looks at what the person does."""


class Patience:
    """Use it in a ``with``, and call :meth:`step` before each small piece of the work.

    Args:
        words: What is being done.
        parent: The dialog that says so stands before it.
    """

    def __init__(self, words: str, parent: QWidget) -> None:
        self._words = words
        self._parent = parent
        self._began = self._looked = monotonic()
        self._is_stopped = False
        self.dialog: QProgressDialog | None = None

    def __enter__(self) -> Patience:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.dialog is not None:
            self.dialog.blockSignals(True)  # noqa: FBT003 - closing would count as stopping
            self.dialog.close()
            self.dialog.deleteLater()

    def step(self) -> None:
        """Lets the window live for a moment.

        Raises:
            Stopped: The person stopped it.
        """
        now = monotonic()
        if now - self._looked < _EVERY:
            return
        self._looked = now
        if self.dialog is None and now - self._began >= _SAID_AFTER:
            self.dialog = self._make_dialog()
            self.dialog.show()
        # before the dialog keeps the window from it, nothing that is pressed may begin other work in between
        keys = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
        QCoreApplication.processEvents(
            keys if self.dialog is None else QEventLoop.ProcessEventsFlag.AllEvents
        )
        if self._is_stopped:
            raise Stopped

    def stop(self) -> None:
        """Ends the work with its next step."""
        self._is_stopped = True

    def _make_dialog(self) -> QProgressDialog:
        stop = QCoreApplication.translate("Patience", "Stop")
        dialog = QProgressDialog(self._words, stop, 0, 0, self._parent)
        dialog.setObjectName("patience_dialog")
        dialog.setWindowTitle(self._words)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumWidth(dialog.fontMetrics().height() * 20)
        dialog.canceled.connect(self.stop)
        dialog.rejected.connect(self.stop)  # Escape
        return dialog
