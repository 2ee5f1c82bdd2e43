"""From the first page to a diary that there is already: a copy of it, or the file it was taken out as."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.values import Change, Topic
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.shared.files import ask_for_file

if TYPE_CHECKING:
    from caregiver_app.ui.exchange.bring_in import BringIn
    from caregiver_app.ui.first_run.found_dialog import FoundDialog

_ARRIVING = frozenset({Topic.PROFILE, Topic.ENTRIES})


class HaveDiary(QObject):
    """Asks for the file, and goes the way that fits it.

    Args:
        parts: The run's parts; the diary is still empty.
        page: Dialogs stand before it, and what it started goes with it.
    """

    arrived = Signal()
    """What was in the file is in the diary now."""

    def __init__(self, parts: Parts, page: QWidget) -> None:
        super().__init__(page)
        self._parts = parts
        self._page = page
        self._bring_in: BringIn | None = None
        self._stop_listening: Callable[[], None] | None = None
        self.dialog: FoundDialog | None = None

    def ask(self) -> None:
        """Has the file chosen."""
        title = self.tr("Your diary, or a copy of it")
        filters = (
            self.tr("Diaries, copies and files taken out (*.sqlite3 *.backup *.json *.csv)"),
            self.tr("All files (*)"),
        )
        dialog = ask_for_file(self._page, title, "have_dialog", filters, Path.home())
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def take(self, path: Path) -> None:
        """Shows what a file holds and what can be done with it."""
        from caregiver_app.diary.store.key import SQLITE, is_encrypted

        if path.exists() and path.samefile(self._parts.diary.path):
            self._parts.notices.say(self.tr("This is the diary that is open now."))
            return
        try:
            with path.open("rb") as file:
                is_diary = file.read(len(SQLITE)) == SQLITE or is_encrypted(path)
        except OSError:
            is_diary = False  # the other way says why it can't be read
        if is_diary:
            self._show(path)
        else:
            self._read_in(path)

    def _show(self, path: Path) -> None:
        from caregiver_app.ui.first_run.found_dialog import FoundDialog

        parts = self._parts
        can_open = parts.diaries is not None
        dialog = FoundDialog(
            path, parts.diary.backups, parts.messages, self._page.window(), can_open=can_open
        )
        dialog.bring_requested.connect(self._on_dialog_bring_requested)
        dialog.open_requested.connect(self._on_dialog_open_requested)
        self.dialog = dialog
        dialog.open()

    def _read_in(self, path: Path) -> None:
        from caregiver_app.ui.exchange.bring_in import BringIn

        parts = self._parts
        if self._bring_in is None:
            self._bring_in = BringIn(
                parts.diary, parts.messages, parts.notices, parts.now, parts.preferences, self._page
            )
            self._bring_in.hide()
            self._stop_listening = parts.diary.listen(self._on_diary_changed)
        self._bring_in.open_file(path)

    def _on_diary_changed(self, change: Change) -> None:
        diary = self._parts.diary
        if not change.topics & _ARRIVING or self._stop_listening is None:
            return
        if diary.profile.get().is_set_up or diary.entries.newest(1):
            self._stop_listening()
            self._stop_listening = None
            self.arrived.emit()

    def _on_dialog_file_selected(self, name: str) -> None:
        self.take(Path(name))

    def _on_dialog_bring_requested(self, path: Path) -> None:
        from caregiver_app.diary.keeping.copies import Copy, Reason

        assert self._parts.on_restore is not None
        self._parts.on_restore(Copy(self._parts.now(), path, Reason.ASKED))

    def _on_dialog_open_requested(self, path: Path) -> None:
        assert self._parts.diaries is not None
        self._parts.diaries().open(path)
