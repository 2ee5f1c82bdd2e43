"""A group of chips as one stop of Tab, gone through with arrows and letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

_STEP: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_LINE: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_SWITCHED: Final = frozenset(
    {
        QEvent.Type.EnabledChange,
        QEvent.Type.HideToParent,
        QEvent.Type.ShowToParent,
        QEvent.Type.Hide,
        QEvent.Type.Show,
    }
)


class ChipKeys(QObject):
    """Lets Tab stop at one chip of a group: the one that was left, or else the first.

    Arrows, Home and End go from chip to chip, a letter to the next chip that begins with it, Space and Enter
    press it. Twenty chips between two fields would else be twenty stops.

    Args:
        parent: What the chips stand in; it keeps this object.
        chips: In reading order.
    """

    def __init__(self, parent: QWidget, chips: Sequence[QPushButton] = ()) -> None:
        super().__init__(parent)
        self._page = parent
        self._chips: list[QPushButton] = []
        self._current: QPushButton | None = None
        self.set_chips(chips)

    def set_chips(self, chips: Sequence[QPushButton]) -> None:
        """Takes other chips into the group; those before belong to it no more."""
        for chip in self._chips:
            chip.removeEventFilter(self)
        self._chips = list(chips)
        for chip in chips:
            chip.installEventFilter(self)
        self._stop_at(self._current)

    def set_current(self, chip: QPushButton) -> None:
        """Makes a chip the one that Tab stops at."""
        self._stop_at(chip)

    def focus(self) -> None:
        """Puts the keyboard on the chip that Tab stops at."""
        if self._current is not None:
            self._current.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follows the keyboard through the group."""
        if isinstance(watched, QPushButton):
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._take_key(watched, event)
            if event.type() == QEvent.Type.FocusIn:
                self._stop_at(watched)
            elif event.type() in _SWITCHED:
                self._stop_at(self._current)
        return super().eventFilter(watched, event)

    def _take_key(self, chip: QPushButton, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if held != Qt.KeyboardModifier.NoModifier:
            return False
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chip.click()
            return True
        if key in _STEP or key in _LINE or key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(self._by_arrow(chip, key))
            return True
        if event.text().isalpha():
            self._go(self._by_letter(chip, event.text()))
            return True
        return False

    def _by_arrow(self, chip: QPushButton, key: Qt.Key) -> QPushButton | None:
        usable = self._usable()
        if key in _LINE:
            return _in_next_line(chip, usable, _LINE[key])
        if key in _STEP:
            step = -_STEP[key] if chip.isRightToLeft() else _STEP[key]
            at = usable.index(chip) + step if chip in usable else 0
        else:
            at = 0 if key == Qt.Key.Key_Home else len(usable) - 1
        return usable[at] if 0 <= at < len(usable) else None

    def _by_letter(self, chip: QPushButton, letter: str) -> QPushButton | None:
        usable = self._usable()
        after = usable.index(chip) + 1 if chip in usable else 0
        ordered = [*usable[after:], *usable[:after]]
        begins = (other for other in ordered if other.text().casefold().startswith(letter.casefold()))
        return next(begins, None)

    def _go(self, chip: QPushButton | None) -> None:
        if chip is not None:
            chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _usable(self) -> list[QPushButton]:
        return [chip for chip in self._chips if chip.isEnabled() and chip.isVisibleTo(self._page)]

    def _stop_at(self, wanted: QPushButton | None) -> None:
        usable = self._usable()
        self._current = wanted if wanted in usable else next(iter(usable), None)
        for chip in self._chips:
            is_stop = chip is self._current
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)


def _in_next_line(chip: QPushButton, chips: Sequence[QPushButton], down: int) -> QPushButton | None:
    """The chip of the line above or below that stands nearest."""
    here = _center(chip)
    places = [(_center(other) - here, other) for other in chips]
    beyond = [
        (abs(way.y()), abs(way.x()), other) for way, other in places if way.y() * down > chip.height() // 2
    ]
    return min(beyond, key=_distance)[2] if beyond else None


def _center(chip: QPushButton) -> QPoint:
    return chip.mapToGlobal(chip.rect().center())


def _distance(beyond: tuple[int, int, QPushButton]) -> tuple[int, int]:
    return beyond[:2]
