"""A card: one thing, with its heading, on a calm page."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role


class Card(QFrame):
    """A rounded frame with a heading and room for widgets.

    Args:
        title: The heading; empty for none.
        parent: The parent widget.
        role: ``card``, ``call`` or ``quiet-card``.

    Attributes:
        header: The heading's row; add to it what stands at its right.
        body: The column below.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None, *, role: str = "card") -> None:
        super().__init__(parent)
        set_role(self, role)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self.title_label = role_label("", "heading", self)
        self.set_title(title)
        self.header.addWidget(self.title_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addLayout(self.header)
        column.addLayout(self.body)

    def set_title(self, title: str) -> None:
        """Gives it a heading; an empty one takes no room."""
        self.title_label.setText(title)
        self.title_label.setVisible(bool(title))
        self.setAccessibleName(title)
