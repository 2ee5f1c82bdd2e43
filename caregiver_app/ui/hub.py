"""The one hub that tells the window's rooms what a write changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from caregiver_app.diary.values import Change


class Hub(QObject):
    """Turns the diary's plain callbacks into one signal.

    ``diary.listen(hub.tell)`` is connected once, by the composition root.
    """

    changed = Signal(object)
    """Carries a :class:`~caregiver_app.diary.values.Change`."""

    def tell(self, change: Change) -> None:
        """Passes on what changed."""
        self.changed.emit(change)
