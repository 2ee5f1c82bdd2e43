"""Notices that nobody has touched the keyboard or the mouse for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)
MINUTE_MS = 60_000


class Idle(QObject):
    """Watches the windows that have the focus, and nothing of what is typed in them.

    Only a window's own few events are looked at, not those of every widget: typing stays as quick.
    """

    noticed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.noticed)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._on_app_focus_window_changed)
        self._on_app_focus_window_changed(app.focusWindow())

    @property
    def is_waiting(self) -> bool:
        """Whether it looks out for it."""
        return self._timer.isActive()

    def set_minutes(self, minutes: int) -> None:
        """After so many it is noticed; 0 for never."""
        self._timer.stop()
        if minutes:
            self._timer.start(minutes * MINUTE_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Begins to wait anew with every key, click or movement."""
        if event.type() in _TOUCHED and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)

    def _on_app_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
