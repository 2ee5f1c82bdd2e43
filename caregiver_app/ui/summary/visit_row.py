"""Offers to remember which visit a summary was for, so that the next one can begin there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.ui.shared.calm import CalmDateEdit
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import plain_label, role_label
from caregiver_app.ui.theme import set_role


class VisitRow(QWidget):
    """Says "This was for the visit on …", with a button to remember it. Nothing has to be answered.

    Args:
        parent: The parent widget.
    """

    visit_kept = Signal(object)
    """Carries the date of the visit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said_label = role_label("", "subtle", self, name="said_label")
        self.visit_field = CalmDateEdit(self)
        self.visit_field.setObjectName("visit_field")
        self.visit_field.setAccessibleName(self.tr("Day of the visit"))
        self.visit_field.setCalendarPopup(True)
        self.visit_field.setDisplayFormat(self.tr("d MMM yyyy"))
        self.label = plain_label(self.tr("This was for the visit on"), self)
        set_role(self.label, "field")
        self.label.setBuddy(self.visit_field)
        self.keep_button = QPushButton(self.tr("Remember"), self)
        self.keep_button.setObjectName("keep_button")
        flow = FlowLayout(spacing=8)
        for widget in (self.label, self.visit_field, self.keep_button):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(flow)
        column.addWidget(self.said_label)
        self.said_label.hide()
        self.keep_button.clicked.connect(self._on_keep_button_clicked)

    def offer(self, on: date) -> None:
        """Shows the offer, with a date to begin with."""
        self.visit_field.setDate(QDate(on.year, on.month, on.day))
        self.said_label.hide()
        self.show()

    def say(self, words: str) -> None:
        """Says what was kept."""
        self.said_label.setText(words)
        self.said_label.show()

    def _on_keep_button_clicked(self) -> None:
        on = self.visit_field.date()
        self.visit_kept.emit(date(on.year(), on.month(), on.day()))
