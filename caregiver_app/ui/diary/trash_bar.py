"""What the trash is, with its two buttons."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QMessageBox, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.query import Count
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role


class TrashBar(QFrame):
    """Above the list while it shows the trash."""

    bring_back_requested = Signal()
    """The entry the keyboard is on shall come back."""
    empty_requested = Signal()
    """Somebody said yes to the question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "quiet-card")
        self._count = Count(0, is_more=False)
        self.question: QMessageBox | None = None
        self.words_label = role_label("", "", self, name="words_label")
        self.bring_back_button = self._button(self.tr("Bring the chosen one back"), "bring_back_button")
        self.empty_button = self._button(self.tr("Empty the trash…"), "empty_button")
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        flow.addWidget(self.bring_back_button)
        flow.addWidget(self.empty_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(8)
        column.addWidget(self.words_label)
        column.addWidget(buttons)
        self.bring_back_button.clicked.connect(self.bring_back_requested)
        self.empty_button.clicked.connect(self._on_empty_button_clicked)
        self.hide()

    def show_count(self, count: Count) -> None:
        """Says how much lies in the trash."""
        self._count = count
        kept = self.tr("What is deleted stays here, with its earlier versions, until you empty the trash.")
        self.words_label.setText(f"{self._how_many()} {kept}" if count.number else kept)
        self.bring_back_button.setEnabled(bool(count.number))
        self.empty_button.setEnabled(bool(count.number))

    def _how_many(self) -> str:
        number = QLocale().toString(self._count.number)
        if self._count.is_more:
            return self.tr("More than {count} entries are in the trash.").format(count=number)
        if self._count.number == 1:
            return self.tr("1 entry is in the trash.")
        return self.tr("{count} entries are in the trash.").format(count=number)

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        return button

    def _on_empty_button_clicked(self) -> None:
        """Asks first; keeping them is what Escape and Return do."""
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Empty the trash?"))
        gone = self.tr("They and their earlier versions will be gone for good. That can't be undone.")
        box.setText(f"{self._how_many()} {gone}")
        keep = box.addButton(self.tr("Keep them"), QMessageBox.ButtonRole.RejectRole)
        empty = box.addButton(self.tr("Empty the trash"), QMessageBox.ButtonRole.DestructiveRole)
        empty.clicked.connect(self.empty_requested)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.finished.connect(box.deleteLater)
        self.question = box
        box.open()
