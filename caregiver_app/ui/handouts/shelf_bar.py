"""The shelf above the reading pane: the guide first, then the family's papers, and a way to add one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from caregiver_app.diary.handout_values import Handout
from caregiver_app.ui.guide.buttons import tool_button
from caregiver_app.ui.theme import set_role

_TITLE_LINES: Final = 9
"""Room that an open paper's title has before the button gets any, in heights of a line."""
_BUTTON_SIDES: Final = 16


class ShelfBar(QWidget):
    """A list to choose from, and a button.

    Args:
        parent: The pane.
    """

    guide_chosen = Signal()
    """The guide is wanted."""
    paper_chosen = Signal(str)
    """A paper is wanted; carries its id on the pane."""
    add_requested = Signal()
    """A paper is to be added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_busy = False
        self.shelf_button = tool_button(self, "shelf_button", "", self.tr("The shelf"))
        self.shelf_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.shelf_button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.shelf_menu = QMenu(self)
        self.shelf_button.setMenu(self.shelf_menu)
        self.add_button = QPushButton(self.tr("Add a paper…"), self)
        self.add_button.setObjectName("add_button")
        self.add_button.setAccessibleName(self.tr("Add a paper"))
        self.add_button.setToolTip(self.tr("Add a paper: PDF, HTML, Markdown or text; or drag the file here"))
        set_role(self.add_button, "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.shelf_button, 1)
        layout.addStretch(0)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignRight)
        self.shelf_menu.triggered.connect(self._on_shelf_menu_triggered)
        self.add_button.clicked.connect(self.add_requested)

    def show_shelf(self, handouts: Mapping[str, Handout], open_id: str) -> None:
        """Lists what there is; ``open_id`` is the open paper, empty for the guide."""
        guide = self.tr("The therapy guide")
        self.shelf_menu.clear()
        self._add(guide, "", open_id)
        self.shelf_menu.addSection(self.tr("Your papers"))
        for paper_id, handout in handouts.items():
            self._add(handout.title, paper_id, open_id)
        if not handouts:
            hint = QAction(self.tr("None yet: add the hospital's sheet"), self.shelf_menu)
            hint.setEnabled(False)
            self.shelf_menu.addAction(hint)
        title = handouts[open_id].title if open_id in handouts else guide
        words = self.tr("On the shelf: {title}").format(title=title)
        self.shelf_button.setText(f"{title}  ▾".replace("&", "&&"))
        self.shelf_button.setAccessibleName(words)
        self._word_button()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Makes the button a sign where the words would leave the open paper's title no room."""
        super().resizeEvent(event)
        self._word_button()

    def event(self, event: QEvent) -> bool:
        """Another text size may want the other."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._word_button()
        return super().event(event)

    def show_busy(self, *, is_busy: bool) -> None:
        """Says that a paper is being read."""
        self.add_button.setEnabled(not is_busy)
        self._is_busy = is_busy
        self._word_button()

    def _word_button(self) -> None:
        self.shelf_button.ensurePolished()
        self.shelf_button.setMaximumWidth(self.shelf_button.sizeHint().width())  # left of the free space
        words = self.tr("Reading it…") if self._is_busy else self.tr("Add a paper…")
        self.add_button.ensurePolished()
        needed = self.add_button.fontMetrics().horizontalAdvance(words) + _BUTTON_SIDES
        title = min(self.shelf_button.sizeHint().width(), self.fontMetrics().height() * _TITLE_LINES)
        has_room = title + needed <= self.width()
        self.add_button.setText(words if has_room else "…" if self._is_busy else "\N{FULLWIDTH PLUS SIGN}")

    def _add(self, title: str, paper_id: str, open_id: str) -> None:
        action = QAction(title.replace("&", "&&"), self.shelf_menu)
        action.setData(paper_id)
        action.setCheckable(True)
        action.setChecked(paper_id == open_id)
        self.shelf_menu.addAction(action)

    def _on_shelf_menu_triggered(self, action: QAction) -> None:
        paper_id = action.data()
        if paper_id:
            self.paper_chosen.emit(paper_id)
        else:
            self.guide_chosen.emit()
