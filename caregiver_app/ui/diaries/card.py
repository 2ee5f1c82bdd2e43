"""The card in Settings: whose diary is open, and which others are known."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from caregiver_app.ui.diaries.door import DiariesDoor, name_of
from caregiver_app.ui.diaries.known import KnownDiary
from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import breakable, role_label, selectable_label
from caregiver_app.ui.theme import set_role


class DiariesCard(Card):
    """A row for each known diary, and the ways to others.

    Args:
        door: What is chosen happens there.
        parent: The parent widget.
    """

    def __init__(self, door: DiariesDoor, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._door = door
        self.set_title(self.tr("Diaries"))
        words = self.tr(
            "Each patient has a diary of their own, in a file of its own. The name at the top of the window "
            "says whose is open."
        )
        self.body.addWidget(role_label(words, "subtle", self))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self.rows: list[KnownRow] = []
        self.open_button = self._button(self.tr("Open another diary…"), "open_button")
        self.new_button = self._button(self.tr("New diary for someone else…"), "new_button")
        self.folder_button = self._button(self.tr("Show in folder"), "folder_button")
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        for button in (self.open_button, self.new_button, self.folder_button):
            flow.addWidget(button)
        self.body.addWidget(buttons)
        self.open_button.clicked.connect(door.ask_which)
        self.new_button.clicked.connect(door.ask_where)
        self.folder_button.clicked.connect(door.show_folder)
        door.known_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Shows what is known now."""
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for known in self._door.known():
            is_open = known.path == self._door.path and not self._door.is_sample
            row = KnownRow(known, self._door, self, is_open=is_open)
            self.rows.append(row)
            self._rows.addWidget(row)

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        set_role(button, "link")
        return button


class KnownRow(QFrame):
    """One diary: whose, where, and whether it is there.

    Args:
        known: The diary.
        door: What is chosen happens there.
        parent: The card.
        is_open: Whether it is the one in this window.
    """

    def __init__(self, known: KnownDiary, door: DiariesDoor, parent: QWidget, *, is_open: bool) -> None:
        super().__init__(parent)
        name = name_of(known)
        words = QWidget(self)
        view = AdaptiveRow(words, self)
        self.name_label = role_label(name, "strong" if known.is_there else "subtle", words)
        self.place_label = selectable_label(breakable(str(known.path)), "subtle", words)
        self.place_label.setAccessibleName(str(known.path))
        self.state_label = role_label(self._state(known, is_open=is_open), "subtle", words)
        self.open_button = self._button(
            self.tr("Open"), self.tr("Open {patient}'s diary").format(patient=name)
        )
        self.forget_button = self._button(
            self.tr("Take off the list"), self.tr("Take {patient}'s diary off the list").format(patient=name)
        )
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for label in (self.name_label, self.place_label, self.state_label):
            label.setVisible(bool(label.text()))
            lines.addWidget(label)
        for button in (self.open_button, self.forget_button):
            view.buttons.addWidget(button)
        self.open_button.setVisible(known.is_there and not is_open)
        self.forget_button.setVisible(not is_open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self.open_button.clicked.connect(partial(door.open, known.path))
        self.forget_button.clicked.connect(partial(door.forget, known))

    def _state(self, known: KnownDiary, *, is_open: bool) -> str:
        if is_open:
            return self.tr("Open in this window")
        if not known.is_there:
            return self.tr("Not there now. If it is on a stick or a shared folder, connect that.")
        return ""

    def _button(self, words: str, accessible_name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAccessibleName(accessible_name)
        set_role(button, "link")
        return button
