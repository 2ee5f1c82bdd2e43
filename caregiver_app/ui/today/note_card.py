"""In your words: the note, what words of it mean to this family, and what in the entry matches the guide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from caregiver_app.diary.values import Match
from caregiver_app.guide.items import Item
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.marked_text import marks_of
from caregiver_app.ui.shared.offsets import from_utf16
from caregiver_app.ui.shared.tab_order import put_after
from caregiver_app.ui.theme import Theme, set_role
from caregiver_app.ui.today.match_list import MatchList
from caregiver_app.ui.today.note_edit import NoteEdit


class NoteCard(Card):
    """The note's editor and the list of matches."""

    meaning_requested = Signal(str)
    """The person wants to say what these words mean; none if nothing is selected."""
    why_requested = Signal(object)
    """The matches of which somebody asks why, as a tuple."""

    def __init__(self, items: Mapping[str, Item], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("In your words"))
        self.title_label.show()
        self.meaning_button = QPushButton(self)
        self.note_edit = NoteEdit(theme, self)
        self.error_label = role_label("", "error", self)
        self.match_list = MatchList(items, self)
        self._matches: Sequence[Match] = ()
        self._rows: tuple[QWidget, ...] = ()
        self.note_edit.setObjectName("note_edit")
        self.note_edit.setAccessibleName(self.title_label.text())
        self.title_label.setBuddy(self.note_edit)
        self._above_matches: QWidget = self.meaning_button
        self.note_edit.setPlaceholderText(
            self.tr("What you see, as you would tell it on the phone: “shivering at two, 38.4, no headache”")
        )
        self.error_label.hide()
        self.meaning_button.setObjectName("meaning_button")
        self.meaning_button.setToolTip(self.tr("Say what your own words mean in the guide (Ctrl+M)"))
        set_role(self.meaning_button, "link")
        self.header.addWidget(self.meaning_button)
        self._name_meaning_button()
        self.meaning_button.clicked.connect(self._on_meaning_requested)
        self.note_edit.why_requested.connect(self._on_note_edit_why_requested)
        self.match_list.why_requested.connect(self.why_requested)
        self.note_edit.meaning_requested.connect(self._on_meaning_requested)
        self.note_edit.selectionChanged.connect(self._name_meaning_button)
        for widget in (self.note_edit, self.error_label, self.match_list):
            self.body.addWidget(widget)
        QWidget.setTabOrder(self.note_edit, self.meaning_button)  # nobody says what words mean before writing

    def show_matches(self, note: str, matches: Sequence[Match], time_words: str) -> None:
        """Paints the note and lists the matches, unless the note has moved on meanwhile."""
        if self.note_edit.note() == note:
            self.note_edit.set_marks(marks_of(matches, note))
            self._matches = matches
        self.match_list.show_matches(matches, time_words)
        if (rows := self.match_list.rows()) != self._rows:
            self._rows = rows
            put_after(self._above_matches, rows)

    def add_below_note(self, widget: QWidget) -> None:
        """Puts a widget between the note and its matches."""
        self.body.insertWidget(self.body.indexOf(self.match_list), widget)
        self._above_matches = put_after(self.meaning_button, [widget])

    def show_problem(self, text: str) -> None:
        """Says below the note what is wrong with it."""
        self.error_label.setText(text)
        self.error_label.setVisible(bool(text))

    def _on_note_edit_why_requested(self, position: int) -> None:
        at = from_utf16(self.note_edit.note(), position)
        asked = tuple(
            match
            for match in self._matches
            if match.start is not None and match.end is not None and match.start <= at <= match.end
        )
        if asked:
            self.why_requested.emit(asked)

    def _name_meaning_button(self) -> None:
        is_selected = self.note_edit.textCursor().hasSelection()
        self.meaning_button.setText(
            self.tr("These words mean…") if is_selected else self.tr("Our own words…")
        )

    def _on_meaning_requested(self) -> None:
        self.meaning_requested.emit(self.note_edit.selected_words())
