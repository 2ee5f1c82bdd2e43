"""When a check was made, to be put right: one asked on paper is typed in later."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caregiver_app.ui.shared.calm import CalmDateEdit, CalmTimeEdit, moment_of
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import below_label, role_label


class MomentRow(QWidget):
    """A date, a time, and what is wrong with them.

    Args:
        parent: The parent widget.
    """

    chosen = Signal(object)
    """Carries a naive :class:`~datetime.datetime`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.date_edit = CalmDateEdit(self)
        self.date_edit.setCalendarPopup(True)
        self.date_edit.setDisplayFormat(self.tr("d MMM yyyy"))
        self.time_edit = CalmTimeEdit(self)
        for line in self.time_edit.findChildren(QLineEdit):
            line.setTextMargins(8, 0, 0, 0)
        self.error_label = role_label("", "error", self, name="error_label")
        self.error_label.hide()
        fields = QWidget(self)
        flow = FlowLayout(fields, 10)
        for words, edit, name in (
            (self.tr("Asked on"), self.date_edit, "date_edit"),
            (self.tr("At"), self.time_edit, "time_edit"),
        ):
            edit.setObjectName(name)
            edit.setKeyboardTracking(False)  # half a year typed is no date
            edit.setAccessibleName(words)
            flow.addWidget(below_label(words, edit, fields))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(fields)
        column.addWidget(self.error_label)
        self.date_edit.dateChanged.connect(self._on_changed)
        self.time_edit.timeChanged.connect(self._on_changed)

    def show_moment(self, at: datetime, latest: date) -> None:
        """Shows when it was; nothing after ``latest`` can be chosen."""
        with QSignalBlocker(self.date_edit), QSignalBlocker(self.time_edit):
            self.date_edit.setMaximumDate(QDate(latest.year, latest.month, latest.day))
            self.date_edit.setDate(QDate(at.year, at.month, at.day))
            self.time_edit.setTime(QTime(at.hour, at.minute))
        self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Says what is wrong; what was typed stays."""
        self.error_label.setText(text)
        self.error_label.setVisible(bool(text))

    def _on_changed(self) -> None:
        self.chosen.emit(moment_of(self.date_edit, self.time_edit))
