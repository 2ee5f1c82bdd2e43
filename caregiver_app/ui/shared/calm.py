"""Fields that no wheel turns: who scrolls the page past them changes nothing."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QTimeEdit


class CalmCombo(QComboBox):
    """A list that leaves the wheel to the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leaves the wheel to the page."""
        event.ignore()


class CalmDateEdit(QDateEdit):
    """A date that leaves the wheel to the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leaves the wheel to the page."""
        event.ignore()


class CalmTimeEdit(QTimeEdit):
    """A time of day that leaves the wheel to the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leaves the wheel to the page."""
        event.ignore()


def moment_of(on: QDateEdit, at: QTimeEdit) -> datetime:
    """The naive moment that a date and a time beside it stand for, to the minute."""
    day, time = on.date(), at.time()
    return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())
