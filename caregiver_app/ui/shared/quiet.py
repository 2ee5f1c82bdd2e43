"""Keeps what waits in a window from happening once its diary is gone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer


def quiet(window: QObject) -> None:
    """Stops the timers of a window's parts, and drops what they put off until the next round of events.

    A part that is only deleted later would else ask a diary that was let go of.
    """
    for part in (window, *window.findChildren(QObject)):
        if isinstance(part, QTimer):
            part.stop()
        QCoreApplication.removePostedEvents(part, QEvent.Type.MetaCall.value)
