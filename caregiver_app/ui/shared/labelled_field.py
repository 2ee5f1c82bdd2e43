"""A line to type into with its label above it and what is wrong with it right below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from caregiver_app.ui.shared.field_with_error import FieldWithError
from caregiver_app.ui.shared.labels import plain_label, role_label


class LabelledField(FieldWithError[QLineEdit]):
    """Label, line edit and error in one; what is typed is never changed by showing an error.

    Args:
        label: What belongs here.
        hint: A placeholder that shows the shape of an answer.
        unit: A unit shown inside the line, at its end.
        parent: The parent widget.
    """

    edited = Signal(str)
    """The person typed; carries the text."""
    finished = Signal()
    """Return was pressed or the line was left."""

    def __init__(self, label: str, *, hint: str = "", unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(label)
        self.edit.setMinimumWidth(72)
        self.label = role_label(label, "field", self)
        self.label.setBuddy(self.edit)
        self.error_label = role_label("", "error", self)
        self.error_label.hide()
        self.unit_label = plain_label("", self.edit)
        self._lay_out()
        self.set_unit(unit)
        self.edit.textEdited.connect(self.edited)
        self.edit.editingFinished.connect(self.finished)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Puts ``text`` in unless it is there already, and takes an old error away."""
        if self.edit.text() != text:
            self.edit.setText(text)
        self.clear_error()

    def set_unit(self, unit: str) -> None:
        """Shows ``unit`` at the end of the line."""
        self.unit_label.setText(unit)
        self.unit_label.setVisible(bool(unit))
        self.unit_label.ensurePolished()
        margin = self.unit_label.sizeHint().width() + 4 if unit else 0
        self.edit.setTextMargins(0, 0, margin, 0)

    def add_beside(self, widget: QWidget) -> None:
        """Puts a widget at the end of the line."""
        self._line.addWidget(widget)

    def add_below(self, widget: QWidget) -> None:
        """Puts a widget below the line, above what is wrong with it."""
        self._column.insertWidget(2, widget)

    def _lay_out(self) -> None:
        inside = QHBoxLayout(self.edit)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addStretch(1)
        inside.addWidget(self.unit_label)
        self.unit_label.setProperty("role", "subtle")
        self.unit_label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line = QHBoxLayout()
        self._line.setSpacing(6)
        self._line.addWidget(self.edit, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addLayout(self._line)
        column.addWidget(self.error_label)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
