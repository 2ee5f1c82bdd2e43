"""Who writes, and when it was seen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.calm import CalmCombo, CalmDateEdit, CalmTimeEdit, moment_of
from caregiver_app.ui.shared.labels import below_label, plain_label, role_label
from caregiver_app.ui.theme import set_role

_TITLE_LINES = 8


class EntryHead(QWidget):
    """The line above an entry: title, date, time, writer, and the way to the next entry."""

    at_chosen = Signal(object)
    """A naive :class:`~datetime.datetime`."""
    writer_chosen = Signal(str)
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self.title_label = plain_label("", self)
        self.state_label = plain_label("", self)
        self.date_edit = CalmDateEdit(self)
        self.time_edit = CalmTimeEdit(self)
        self.writer_combo = CalmCombo(self)
        self.new_button = QPushButton(self.tr("Done, new entry"), self)
        self.error_label = role_label("", "error", self)
        self._build()
        self._connect()

    def show_entry(self, title: str, state: str, at: datetime, latest: date) -> None:
        """Shows the entry's name, what became of it, and its time."""
        self.title_label.setText(title)
        self.state_label.setText(state)
        self._is_showing = True
        self.date_edit.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        self.date_edit.setDate(QDate(at.year, at.month, at.day))
        self.time_edit.setTime(QTime(at.hour, at.minute))
        self._is_showing = False

    def show_writers(self, writers: Sequence[str], writer: str) -> None:
        """Offers the names of those who wrote before."""
        names = list(dict.fromkeys([*writers, *([writer] if writer else [])]))
        self._is_showing = True
        if [self.writer_combo.itemText(i) for i in range(self.writer_combo.count())] != names:
            self.writer_combo.clear()
            self.writer_combo.addItems(names)
        if self.writer_combo.currentText() != writer:
            self.writer_combo.setCurrentText(writer)
        self._is_showing = False

    def show_problem(self, text: str) -> None:
        """Says below the line what is wrong with it."""
        self.error_label.setText(text)
        self.error_label.setVisible(bool(text))

    def writer(self) -> str:
        """The name in the field."""
        return self.writer_combo.currentText().strip()

    def _build(self) -> None:
        set_role(self.title_label, "title")
        set_role(self.state_label, "subtle")
        self.date_edit.setCalendarPopup(True)
        self.date_edit.setDisplayFormat(self.tr("d MMM yyyy"))
        time_line = self.time_edit.findChild(QLineEdit)
        assert time_line is not None
        time_line.setTextMargins(8, 0, 0, 0)
        self.writer_combo.setEditable(True)
        self.writer_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.writer_combo.setMinimumWidth(130)
        line = self.writer_combo.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("your name"))
        self.new_button.setToolTip(self.tr("Keeps this entry and starts another (Ctrl+N)"))
        self.error_label.hide()
        words = QWidget(self)
        titles = QVBoxLayout(words)
        titles.setContentsMargins(0, 0, 0, 0)
        titles.setSpacing(0)
        titles.addWidget(self.title_label)
        titles.addWidget(self.state_label)
        row = AdaptiveRow(words, self, words_lines=_TITLE_LINES)
        labelled = (
            (self.tr("Date"), self.date_edit, "date_edit"),
            (self.tr("Time"), self.time_edit, "time_edit"),
            (self.tr("Written by"), self.writer_combo, "writer_combo"),
        )
        for label, widget, name in labelled:
            widget.setObjectName(name)
            widget.setAccessibleName(label)
            row.buttons.addWidget(below_label(label, widget, row))
        row.buttons.addWidget(below_label("\N{NO-BREAK SPACE}", self.new_button, row))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 2, 0)
        column.setSpacing(2)
        column.addWidget(row)
        column.addWidget(self.error_label)

    def _connect(self) -> None:
        self.date_edit.dateChanged.connect(self._on_moment_changed)
        self.time_edit.timeChanged.connect(self._on_moment_changed)
        self.writer_combo.currentTextChanged.connect(self._on_writer_combo_current_text_changed)
        self.new_button.clicked.connect(self.new_requested)

    def _on_moment_changed(self) -> None:
        if not self._is_showing:
            self.at_chosen.emit(moment_of(self.date_edit, self.time_edit))

    def _on_writer_combo_current_text_changed(self, text: str) -> None:
        if not self._is_showing:
            self.writer_chosen.emit(text.strip())
