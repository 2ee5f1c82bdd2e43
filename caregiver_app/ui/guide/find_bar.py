"""The search box of the reading pane, with its count and its way to the next find."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from caregiver_app.ui.guide.buttons import tool_button
from caregiver_app.ui.shared.labels import plain_label


class FindBar(QWidget):
    """A search box, "3 of 12", and two arrows that are there while there are finds.

    Args:
        parent: The pane.
    """

    query_changed = Signal(str)
    """The text in the box is another."""
    step_requested = Signal(int)
    """The next find (1) or the one before (-1) is wanted."""
    find_chosen = Signal(int)
    """The list of where finds are: one was chosen; carries its number, from 0."""
    closed = Signal()
    """Escape was pressed: the search is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search_field = QLineEdit(self)
        self.search_field.setObjectName("search_field")
        self.search_field.setPlaceholderText(self.tr("Search the guide (Ctrl+F)"))
        self.search_field.setAccessibleName(self.tr("Search the guide"))
        self.search_field.setClearButtonEnabled(True)
        self.search_field.setMaxLength(200)
        self.count_label = plain_label("", self)
        self.count_label.setObjectName("count_label")
        self.count_label.setProperty("role", "subtle")
        self.previous_button = tool_button(
            self, "previous_button", "↑", self.tr("Previous find (Shift+Enter)")
        )
        self.where_button = tool_button(self, "where_button", "≡", self.tr("Where it was found"))
        self.where_menu = QMenu(self)
        self.where_button.setMenu(self.where_menu)
        self.where_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.where_menu.triggered.connect(self._on_where_menu_triggered)
        self.next_button = tool_button(self, "next_button", "↓", self.tr("Next find (Enter)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (
            self.search_field,
            self.count_label,
            self.where_button,
            self.previous_button,
            self.next_button,
        ):
            layout.addWidget(widget, 1 if widget is self.search_field else 0)
        self.show_count(0, 0, "")
        self.set_groups(())
        self.search_field.textChanged.connect(self.query_changed)
        self.previous_button.clicked.connect(self._on_previous_clicked)
        self.next_button.clicked.connect(self._on_next_clicked)

    def show_count(self, number: int, total: int, query: str) -> None:
        """Shows which find of how many the reader is at."""
        if not query.strip():
            words = ""
        elif total:
            words = self.tr("%1 of %2").replace("%1", str(number)).replace("%2", str(total))
        else:
            words = self.tr("not found")
        self.count_label.setText(words)
        self.count_label.setVisible(bool(words))
        for button in (self.previous_button, self.next_button):
            button.setVisible(total > 0)

    def set_groups(self, groups: Sequence[tuple[str, int, int]]) -> None:
        """Lists where the finds are: for each chapter or paper its title, its first find, and how many."""
        self.where_menu.clear()
        for title, first, count in groups:
            action = QAction(f"{title}   ({count})".replace("&", "&&"), self.where_menu)
            action.setData(first)
            self.where_menu.addAction(action)
        self.where_button.setVisible(len(groups) > 1)

    def focus(self) -> None:
        """Puts the cursor into the box with its text selected, to be typed over."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter, Shift+Enter and Escape, which the box itself leaves to us."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_requested.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.search_field.clear()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_where_menu_triggered(self, action: QAction) -> None:
        self.find_chosen.emit(action.data())

    def _on_previous_clicked(self) -> None:
        self.step_requested.emit(-1)

    def _on_next_clicked(self) -> None:
        self.step_requested.emit(1)
