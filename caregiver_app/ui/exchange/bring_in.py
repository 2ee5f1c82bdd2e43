"""Bringing a file in: read off the window's thread, shown before anything happens, undone if wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.stopping import Step, Stopped
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.exchange.working import Working
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shared.files import ask_for_file, usual_folder
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary
    from caregiver_app.diary.whole_values import WholeDiary
    from caregiver_app.exchange.arrival import Arrival
    from caregiver_app.exchange.bringing import Brought
    from caregiver_app.ui.exchange.import_dialog import ImportDialog, Wish


class BringIn(QWidget):
    """Two buttons, and what they lead to.

    Args:
        diary: The diary.
        messages: The sentences.
        notices: Where it is said how it went, with an Undo.
        now: The wall clock.
        preferences: Where the meaning of a device's columns is remembered.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diary, self._messages, self._notices = diary, messages, notices
        self._now, self._preferences = now, preferences
        self.working = Working(self)
        self.dialog: ImportDialog | None = None
        self.open_button = QPushButton(self.tr("Choose a file…"), self)
        self.open_button.setObjectName("open_button")
        self.open_button.setAccessibleName(self.tr("Bring in: choose a file"))
        self.template_button = QPushButton(self.tr("Save an empty table to type into…"), self)
        self.template_button.setObjectName("template_button")
        self.template_button.setAccessibleName(self.template_button.text())
        set_role(self.template_button, "link")
        self._lay_out()
        self.open_button.clicked.connect(self._on_open_button_clicked)
        self.template_button.clicked.connect(self._on_template_button_clicked)

    def open_file(self, path: Path) -> None:
        """Reads a file and shows what would come in."""
        from caregiver_app.exchange.arrival import arrival_of

        def work(step: Step) -> tuple[Arrival, WholeDiary]:
            import caregiver_app.ui.exchange.import_dialog  # noqa: F401 - here the window does not wait for it

            diary = self._diary
            arrival = arrival_of(path, self._now(), own=diary.path, key=diary.key, step=step)
            return arrival, diary.whole.read(step)

        self.working.run(self.tr("Reading the file"), work, partial(self._show, path), self._on_failed)

    def save_template(self, path: Path) -> None:
        """Writes the empty table."""
        from caregiver_app.exchange.columns import template_csv
        from caregiver_app.whole_file import write_whole

        try:
            write_whole(path, template_csv())
        except AppError as error:
            self._on_failed(error)
            return
        self._notices.say(self.tr("Written to {path}. Open it with any spreadsheet.").format(path=path))

    def _lay_out(self) -> None:
        words = self.tr(
            "A file from “Everything” or a copy of the diary, another caregiver's too; a table of a"
            " thermometer, a blood-pressure monitor or an app, or a paper log typed into a spreadsheet and"
            " saved as CSV. You see what would come in before anything is changed."
        )
        row = QWidget(self)
        flow = FlowLayout(row)
        flow.addWidget(self.open_button)
        flow.addWidget(self.template_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(role_label(words, "subtle", self))
        column.addWidget(row)

    def _show(self, path: Path, found: object) -> None:
        from caregiver_app.ui.exchange.import_dialog import ImportDialog

        assert isinstance(found, tuple)
        arrival, before = found
        self.dialog = ImportDialog(
            path.name, arrival, before, self._messages, self._now, self._preferences, self.window()
        )
        self.dialog.wished.connect(self._on_dialog_wished)
        self.dialog.open()

    def _on_dialog_wished(self, wish: Wish) -> None:
        from caregiver_app.exchange.bringing import bring

        def work(step: Step) -> Brought:
            return bring(
                self._diary,
                wish.arrival,
                self._now(),
                replaces=wish.replaces,
                decided=wish.decided,
                tell=False,
                step=step,
            )

        self.working.run(
            self.tr("Bringing it in"), work, self._on_brought, self._on_failed, all_or_nothing=True
        )

    def _on_brought(self, brought: object) -> None:
        from caregiver_app.exchange.bringing import Brought

        assert isinstance(brought, Brought)
        self._diary.whole.tell()
        done = brought.done
        if not done.changes_something:
            self._notices.say(self.tr("All of it was there already: nothing changed."))
            return
        counted = (
            (done.new, self.tr("new entries: {count}")),
            (done.changed, self.tr("changed entries: {count}")),
            (done.lines, self.tr("other lines: {count}")),
            (len(done.bad), self.tr("lines left out: {count}")),
        )
        told = ", ".join(words.format(count=count) for count, words in counted if count)
        self._notices.say(self.tr("Brought in: {what}.").format(what=told), partial(self._undo, brought))

    def _undo(self, brought: Brought) -> None:
        from caregiver_app.exchange.bringing import put_back

        def work(step: Step) -> None:
            put_back(self._diary, brought, tell=False, step=step)

        self.working.run(
            self.tr("Putting it back"), work, self._on_put_back, self._on_failed, all_or_nothing=True
        )

    def _on_put_back(self, _: object) -> None:
        self._diary.whole.tell()

    def _on_failed(self, error: AppError) -> None:
        tell = self._notices.say if isinstance(error, Stopped) else self._notices.trouble
        tell(self._messages.of(error))

    def _on_open_button_clicked(self) -> None:
        filters = (
            self.tr("Diaries and tables (*.json *.csv *.txt *.tsv *.sqlite3 *.backup)"),
            self.tr("All files (*)"),
        )
        dialog = ask_for_file(self, self.tr("Bring in a file"), "open_dialog", filters)
        dialog.fileSelected.connect(self._on_open_dialog_file_selected)
        dialog.open()

    def _on_open_dialog_file_selected(self, path: str) -> None:
        self.open_file(Path(path))

    def _on_template_button_clicked(self) -> None:
        name = self.tr("log") + ".csv"
        dialog = QFileDialog(self, self.tr("Save an empty table"), str(usual_folder() / name))
        dialog.setObjectName("template_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self._on_template_dialog_file_selected)
        dialog.open()

    def _on_template_dialog_file_selected(self, path: str) -> None:
        self.save_template(Path(path))
