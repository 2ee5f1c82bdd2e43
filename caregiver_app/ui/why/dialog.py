"""A calm page that answers "Why?"; Escape closes it, and the keyboard is back where it was."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.explaining import Why
from caregiver_app.diary.values import Match
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.theme import set_role
from caregiver_app.ui.why.view import WhyView


class WhyDialog(QDialog):
    """Explanations below each other.

    Args:
        whys: The explanations, of which none is shown twice.
        can_put_aside: Whether "This is wrong" is offered.
        parent: The parent widget.
    """

    guide_requested = Signal(str)
    """Item id."""
    set_aside_requested = Signal(object)
    """The match that is wrong."""

    def __init__(self, whys: Iterable[Why], *, can_put_aside: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Why?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.scroll_area = ScrollColumn(self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setObjectName("close_button")
        self.close_button.setAccessibleName(self.close_button.text())
        set_role(self.close_button, "primary")
        shown = tuple(dict.fromkeys(whys))
        self.views = [WhyView(why, can_put_aside=can_put_aside, parent=self) for why in shown]
        for view in self.views:
            view.guide_requested.connect(self._on_view_guide_requested)
            view.set_aside_requested.connect(self._on_view_set_aside_requested)
            self.scroll_area.column.addWidget(view)
        self.scroll_area.column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 4, 20, 14)
        self.note_label = role_label(shown[0].note if shown else "", "subtle", self, name="note_label")
        foot.addWidget(self.note_label, 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area, 1)
        column.addLayout(foot)
        self.close_button.clicked.connect(self.close)
        self.note_label.ensurePolished()  # its text has the size that the family chose
        line = self.note_label.fontMetrics().height()
        room = self.screen().availableSize()
        self.resize(min(40 * line, room.width() - 40), min(38 * line, room.height() - 80))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The keyboard begins at the way out, with the first explanation in sight."""
        super().showEvent(event)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_view_guide_requested(self, item: str) -> None:
        self.close()
        self.guide_requested.emit(item)

    def _on_view_set_aside_requested(self, match: Match) -> None:
        self.close()
        self.set_aside_requested.emit(match)
