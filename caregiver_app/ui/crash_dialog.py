"""Tells calmly of an error of ours, with a report to be read whole before anybody sends it. Sends nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.error_report import without_home
from caregiver_app.ui.shared.files import usual_folder
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import breakable, role_label, selectable_label
from caregiver_app.ui.theme import set_role
from caregiver_app.whole_file import write_whole

_SIZE: Final = (34, 32)
"""In heights of a line of text."""


class CrashDialog(QDialog):
    """One for a burst of errors. It neither holds the window up nor takes the keys from who is typing.

    Args:
        messages: The sentences for a file that can't be written.
        parent: The window, if there is one.
    """

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._active: QWidget | None = None
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setObjectName("crash_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        title = self.tr("Something went wrong in this program")
        self.title_label = role_label(title, "title", self, name="title_label")
        self.saved_label = role_label("", "strong", self, name="saved_label")
        self.log_label = selectable_label("", "", self, name="log_label")
        self.log_label.setAccessibleName(self.tr("Where the error log is"))
        self.what_label = role_label(
            self.tr(
                "The fault is the program's, not yours. If a page looks wrong, close the window and open it "
                "again. Below is a report for somebody who can help. It holds nothing of the diary, and the "
                "program sends it nowhere: read it, and give it to whom you like."
            ),
            "",
            self,
            name="what_label",
        )
        self.report_edit = QPlainTextEdit(self)
        self.report_edit.setObjectName("report_edit")
        self.report_edit.setReadOnly(True)
        self.report_edit.setTabChangesFocus(True)
        self.report_edit.setAccessibleName(self.tr("The report"))
        self.report_edit.setMinimumHeight(4 * self.report_edit.fontMetrics().height())
        self.told_label = role_label("", "subtle", self, name="told_label")
        self.told_label.hide()
        self.copy_button = self._button("copy_button", self.tr("Copy"), "primary")
        self.save_button = self._button("save_button", self.tr("Save as a text file…"), "chip")
        self.close_button = self._button("close_button", self.tr("Close"), "chip")
        self.copy_button.clicked.connect(self._on_copy_button_clicked)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self.close_button.clicked.connect(self.close)
        self._lay_out()

    def show_report(self, report: str, log: Path | None) -> None:
        """Takes the report, in place of the one before.

        Args:
            report: To be read and sent by hand.
            log: The error log, if it could be written.
        """
        where = "" if log is None else breakable(without_home(str(log)))
        self.log_label.setText(self.tr("The error log is {path}").format(path=where))
        self.log_label.setVisible(bool(where))
        self.report_edit.setPlainText(report)

    def show_saved(self, is_saved: bool | None) -> None:
        """Says whether the entry being written is on the disk; None where there is no diary yet."""
        self.saved_label.setText(self._saved_words(is_saved))

    def show_beside(self, active: QWidget | None) -> None:
        """Shows it and leaves the keys to ``active``, also where the system gives them to what is new."""
        self._active = active
        self.show()
        QTimer.singleShot(0, self, self._give_keys_back)

    def save_to(self, path: Path) -> None:
        """Writes the report, and says so."""
        try:
            write_whole(path, self.report_edit.toPlainText().encode())
        except AppError as error:
            self._tell(self._messages.of(error))
        else:
            self._tell(self.tr("Saved to {path}").format(path=breakable(str(path))))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The keyboard begins in the report, where a key that was meant for the entry does nothing."""
        super().showEvent(event)
        line = self.title_label.fontMetrics().height()
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0] * line, room.width() - 40), min(_SIZE[1] * line, room.height() - 80))
        self.report_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_keys_back(self) -> None:
        if self.isActiveWindow() and self._active in QApplication.topLevelWidgets():
            assert self._active is not None
            self._active.activateWindow()
        self._active = None

    def _saved_words(self, is_saved: bool | None) -> str:
        if is_saved is None:
            return self.tr("No entry was being written. Please close the window and start again.")
        if is_saved:
            return self.tr("The entry you are writing is saved, and you can go on writing.")
        return self.tr(
            "The entry you are writing is not saved yet, but it stands in the window: please leave it open. "
            "Saving is tried again by itself. To be sure, copy your words into another program."
        )

    def _button(self, name: str, words: str, role: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setAutoDefault(False)  # Return, meant for the entry, must not press it
        set_role(button, role)
        return button

    def _lay_out(self) -> None:
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        for button in (self.copy_button, self.save_button, self.close_button):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        for widget in (self.title_label, self.saved_label, self.what_label, self.log_label):
            column.addWidget(widget)
        column.addWidget(self.report_edit, 1)
        column.addWidget(self.told_label)
        column.addWidget(buttons)

    def _tell(self, words: str) -> None:
        self.told_label.setText(words)
        self.told_label.show()

    def _on_copy_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report_edit.toPlainText())
        self._tell(self.tr("The report was copied."))

    def _on_save_button_clicked(self) -> None:
        place = usual_folder()
        name = self.tr("Caregiver Companion error report")
        dialog = QFileDialog(self, self.tr("Save the report"), str(place / f"{name}.txt"))
        dialog.setObjectName("save_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Text files (*.txt)"))
        dialog.setDefaultSuffix("txt")
        dialog.fileSelected.connect(self._on_save_dialog_file_selected)
        dialog.open()

    def _on_save_dialog_file_selected(self, path: str) -> None:
        self.save_to(Path(path))
