"""Which sheets to print: a chip each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.summary.kinds import PaperKind
from caregiver_app.ui.theme import set_role


class KindChips(QWidget):
    """The kinds of sheet side by side; the appointment summary is chosen first.

    Args:
        parent: The parent widget.
    """

    picked = Signal(str)
    """Carries the kind's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What to print"))
        self._chips = QButtonGroup(self)
        flow = FlowLayout(self)
        for kind, words in (
            (PaperKind.SUMMARY, self.tr("Appointment summary")),
            (PaperKind.CALL, self.tr("Phone-call sheet")),
            (PaperKind.CARD, self.tr("Wallet and fridge card")),
            (PaperKind.LOG, self.tr("Blank log sheet")),
            (PaperKind.GUIDE, self.tr("The guide")),
            (PaperKind.HANDWRITING, self.tr("Handwriting beside the baseline")),
        ):
            chip = QPushButton(words, self)
            chip.setObjectName(f"{kind.value}_kind")
            chip.setCheckable(True)
            chip.setChecked(kind is PaperKind.SUMMARY)
            set_role(chip, "chip")
            self._chips.addButton(chip)
            flow.addWidget(chip)
        self._chips.buttonClicked.connect(self._on_chips_button_clicked)

    def _on_chips_button_clicked(self, button: QPushButton) -> None:
        self.picked.emit(button.objectName().removesuffix("_kind"))
