"""Several lines to type into, with a label above and what is wrong right below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from caregiver_app.ui.shared.field_with_error import FieldWithError
from caregiver_app.ui.shared.labels import role_label

_LEAST_LINES: Final = 2
_MOST_LINES: Final = 8


class GrowingEdit(QPlainTextEdit):
    """Grows with its text; Tab leaves it; says when it was left."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.fit)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tells that it was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def fit(self) -> None:
        """Makes it as high as its lines, within reason."""
        lines = min(max(self.document().size().height(), _LEAST_LINES), _MOST_LINES)
        self.setFixedHeight(round(lines * QFontMetrics(self.font()).lineSpacing()) + 24)


class LabelledText(FieldWithError[GrowingEdit]):
    """Label, text and error in one; has the face of ``LabelledField``.

    Args:
        label: What belongs here.
        hint: A placeholder.
        parent: The parent widget.
    """

    finished = Signal()
    """The text was left."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = GrowingEdit(self)
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(label)
        self.label = role_label(label, "field", self)
        self.label.setBuddy(self.edit)
        self.error_label = role_label("", "error", self)
        self.error_label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.label, self.edit, self.error_label):
            column.addWidget(widget)
        self.edit.left.connect(self.finished)
        self.edit.fit()
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """What is typed, exactly."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Puts ``text`` in unless it is there already, and takes an old error away."""
        if self.edit.toPlainText() != text:
            self.edit.setPlainText(text)
        self.clear_error()
