"""Tries again by itself to save what could not be saved, and says so until it worked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from caregiver_app.ui.notices import Notices

if TYPE_CHECKING:
    from pathlib import Path

    from caregiver_app.diary.refuge import KeptDraft, Refuge

WAITS_MS: Final = (2_000, 4_000, 8_000, 15_000, 30_000)
"""How long to wait before each next try; then always as long as the last."""


class SavingAgain(QObject):
    """Begins with a save that failed for a reason that may pass, such as a full disk.

    Args:
        notices: Where it is said.
        parent: What it saves for.

    Attributes:
        kept_in: The file in which the words wait, if one could be written.
    """

    save_requested = Signal()
    """Saving is to be tried now; how it went is told by :meth:`failed` and :meth:`worked`."""

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._tries = 0
        self._said = ""
        self._refuge: Refuge | None = None
        self.kept_in: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.try_now)

    @property
    def is_waiting(self) -> bool:
        """Whether something is not saved yet, and will be tried again."""
        return bool(self._said)

    def use_refuge(self, refuge: Refuge) -> None:
        """What can't be saved is kept there as well."""
        self._refuge = refuge

    def failed(self, sentence: str, unsaved: KeptDraft) -> None:
        """It could not be saved; ``sentence`` says why."""
        if self._refuge is not None:
            self.kept_in = self._refuge.keep(unsaved)
        words = self.tr("{trouble} What you typed stays in this window, and saving is tried again by itself.")
        said = words.format(trouble=sentence)
        if said != self._said:
            self._said = said
            self._notices.stand(said)
        if not self._timer.isActive():  # a key in between, which tries as well, puts it off no further
            self._timer.start(WAITS_MS[min(self._tries, len(WAITS_MS) - 1)])
            self._tries += 1

    def worked(self) -> None:
        """It is saved, or there is nothing to save any more."""
        self._timer.stop()
        self._tries = 0
        if self._refuge is not None and self.kept_in is not None:
            self._refuge.forget()
            self.kept_in = None
        if self._said:
            self._said = ""
            self._notices.settle(self.tr("What you typed is saved now."))

    def try_now(self) -> None:
        """Tries at once: somebody came back who may have made room."""
        if self._said:
            self._timer.stop()
            self.save_requested.emit()
