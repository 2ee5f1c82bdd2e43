"""A choice from a list, with a label above and what is wrong right below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from caregiver_app.ui.shared.calm import CalmCombo
from caregiver_app.ui.shared.field_with_error import FieldWithError
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.tips import plain_tip

_LEAST_LETTERS = 14


class LabelledChoice(FieldWithError[QComboBox]):
    """Label, list and error in one; has the face of ``LabelledField``.

    Args:
        label: What is chosen.
        choices: Each one's value and words.
        hint: What stands there until one is chosen.
        parent: The parent widget.
    """

    finished = Signal()
    """The person chose."""

    def __init__(
        self, label: str, choices: Sequence[tuple[str, str]], *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edit = CalmCombo(self)
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(hint)
        self.edit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.edit.setMinimumContentsLength(_LEAST_LETTERS)
        for value, words in choices:
            self.edit.addItem(words, value)
        self.edit.setCurrentIndex(-1)
        self.label = role_label(label, "field", self)
        self.label.setBuddy(self.edit)
        self.error_label = role_label("", "error", self)
        self.error_label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.label, self.edit, self.error_label):
            column.addWidget(widget)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.edit.activated.connect(self.finished)
        self.edit.currentTextChanged.connect(self._on_edit_current_text_changed)
        self.setFocusProxy(self.edit)

    def _on_edit_current_text_changed(self, words: str) -> None:
        """Shows it whole, where the list is too narrow for it."""
        self.edit.setToolTip(plain_tip(words))

    def text(self) -> str:
        """The value chosen; empty for none."""
        value = self.edit.currentData()
        return value if isinstance(value, str) else ""

    def set_text(self, text: str) -> None:
        """Chooses a value, or none, and takes an old error away."""
        self.edit.setCurrentIndex(self.edit.findData(text) if text else -1)
        self.clear_error()
