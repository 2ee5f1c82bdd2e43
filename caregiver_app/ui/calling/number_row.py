"""One number to call: whose it is, the number large enough to read from afar, copy and call."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.labels import role_label, selectable_label
from caregiver_app.ui.shared.links import open_link, phone_url
from caregiver_app.ui.theme import set_role


class NumberRow(QWidget):
    """Shows a number.

    Args:
        name: Whose it is.
        number: The number as typed.
        note: A remark, such as "nights and weekends".
        is_first: Whether it is the one to call first: its button is red.
        parent: The parent widget.
    """

    used = Signal(str)
    """The number was called or copied; carries whose it is."""
    said = Signal(str)
    """What came of a button: "copied", or that no phone program took the call."""

    def __init__(
        self, name: str, number: str, note: str = "", *, is_first: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._number = number
        self.name_label = role_label(name, "strong", self, name="name_label")
        self.number_label = selectable_label(number, "number", self, name="number_label")
        self.number_label.setAccessibleName(self.tr("Number of {name}").format(name=name))
        self.note_label = role_label(note, "subtle", self, name="note_label")
        self.note_label.setVisible(bool(note))
        self.call_button = QPushButton(self.tr("Call"), self)
        self.call_button.setObjectName("call_button")
        self.call_button.setAccessibleName(self.tr("Call {name}").format(name=name))
        self.call_button.setEnabled(phone_url(number) is not None)
        set_role(self.call_button, "danger" if is_first else "primary")
        self.copy_button = QPushButton(self.tr("Copy number"), self)
        self.copy_button.setObjectName("copy_button")
        self.copy_button.setAccessibleName(self.tr("Copy number of {name}").format(name=name))
        self._lay_out()
        self.call_button.clicked.connect(self._on_call_button_clicked)
        self.copy_button.clicked.connect(self._on_copy_button_clicked)

    def _lay_out(self) -> None:
        words = QWidget(self)
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for label in (self.name_label, self.number_label, self.note_label):
            lines.addWidget(label)
        row = AdaptiveRow(words, self)
        row.buttons.addWidget(self.call_button)
        row.buttons.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def _on_call_button_clicked(self) -> None:
        self.used.emit(self._name)
        url = phone_url(self._number)
        if url is None or not open_link(url):
            self.said.emit(
                self.tr("No phone program is set up here. Dial {number} on a phone.").format(
                    number=self._number
                )
            )

    def _on_copy_button_clicked(self) -> None:
        self.used.emit(self._name)
        QGuiApplication.clipboard().setText(self._number)
        self.said.emit(self.tr("{number} was copied.").format(number=self._number))
