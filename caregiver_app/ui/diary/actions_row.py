"""The diary room's first lines: a new entry, the search, and what is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.query import EntryQuery
from caregiver_app.ui.diary.search_field import SearchField
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role


class ActionsRow(QWidget):
    """The search beside the button of a new entry, and chips below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new_entry_button = QPushButton(self.tr("New entry"), self)
        self.search_field = SearchField(self)
        self.search_label = role_label(self.tr("Find"), "field", self, name="search_label")
        self.search_label.setWordWrap(False)
        self.search_label.setBuddy(self.search_field)
        self.matches_only_button = self._chip(self.tr("Highlighted only"))
        self.filters_button = self._chip(self.tr("More filters"))
        self.calendar_button = self._chip(self.tr("Calendar"))
        self.trash_button = self._chip(self.tr("Trash"))
        for widget, name in (
            (self.new_entry_button, "new_entry_button"),
            (self.search_field, "search_field"),
            (self.matches_only_button, "matches_only_button"),
            (self.filters_button, "filters_button"),
            (self.calendar_button, "calendar_button"),
            (self.trash_button, "trash_button"),
        ):
            widget.setObjectName(name)
        self.new_entry_button.setAccessibleName(self.new_entry_button.text())
        set_role(self.new_entry_button, "primary")
        self.calendar_button.setChecked(True)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.new_entry_button)
        first.addWidget(self.search_label)
        first.addWidget(self.search_field, 1)
        chips = QWidget(self)
        flow = FlowLayout(chips)
        for button in (
            self.matches_only_button,
            self.filters_button,
            self.calendar_button,
            self.trash_button,
        ):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(chips)

    def show_query(self, query: EntryQuery) -> None:
        """Shows what is wanted."""
        self.search_field.show_words(query.words)
        self.matches_only_button.setChecked(query.matches_only)
        self.trash_button.setChecked(query.in_trash)

    def _chip(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        button.setAccessibleName(text)
        set_role(button, "chip")
        return button
