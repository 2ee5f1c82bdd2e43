"""A button for a symptom that is seen, with its degree on it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from caregiver_app.diary.values import Degree
from caregiver_app.guide.items import items_of, list_of
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import set_role

DEGREE_KEYS: Final = {
    Qt.Key.Key_1: Degree.MILD,
    Qt.Key.Key_2: Degree.MODERATE,
    Qt.Key.Key_3: Degree.SEVERE,
}


def degree_label(degree: Degree) -> str:
    """What a degree is called on the screen; empty when none was said."""
    return {
        Degree.UNSPECIFIED: "",
        Degree.MILD: QCoreApplication.translate("degree", "mild"),
        Degree.MODERATE: QCoreApplication.translate("degree", "moderate"),
        Degree.SEVERE: QCoreApplication.translate("degree", "severe"),
    }[degree]


class SymptomChip(QPushButton):
    """Ticked by click or space; 1, 2 and 3 say mild, moderate and severe; Delete takes the tick away.

    Args:
        symptom: Symptom id.
        words: The guide's words for it, for the tooltip.
        short: What stands on it.
    """

    degree_chosen = Signal(str, object)
    """Symptom id and :class:`Degree`, or None when the tick was taken away."""
    picked = Signal(str)
    """A ticked chip was clicked: its degree may be said."""

    def __init__(self, symptom: str, words: str, short: str, parent: QWidget | None = None) -> None:
        super().__init__(short, parent)
        self._symptom = symptom
        self._short = short
        self._degree: Degree | None = None
        lists = [list_of(item) for item in items_of(symptom)]
        self.setObjectName(f"chip_{symptom}")
        self.setCheckable(True)
        self.setProperty("list", "both" if len(lists) > 1 else lists[0].value)
        set_role(self, "chip")
        names = self.tr(" and ").join(name.value.upper() for name in lists)
        told = self.tr("“{words}”, on the guide's {lists} list").format(words=words, lists=names)
        self.setToolTip(plain_tip(told))
        self.clicked.connect(self._on_clicked)
        self._show()

    @property
    def symptom(self) -> str:
        """The symptom's id."""
        return self._symptom

    def set_degree(self, degree: Degree | None) -> None:
        """Shows a tick with its degree, or none."""
        self._degree = degree
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Takes 1, 2, 3 for a degree and Delete for no tick."""
        key = Qt.Key(event.key())
        if key in DEGREE_KEYS:
            self.degree_chosen.emit(self._symptom, DEGREE_KEYS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.degree_chosen.emit(self._symptom, None)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        if self._degree is None:
            self.degree_chosen.emit(self._symptom, Degree.UNSPECIFIED)
        else:
            self._show()
        self.picked.emit(self._symptom)

    def _show(self) -> None:
        self.setChecked(self._degree is not None)
        said = degree_label(self._degree) if self._degree is not None else ""
        self.setText(f"{self._short} · {said}" if said else self._short)
        self.setAccessibleName(self.text())
