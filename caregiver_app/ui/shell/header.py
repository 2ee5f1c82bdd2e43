"""The header on every screen: whose diary, which day, the guide's times.

It is painted before the diary is open, so it imports little and is told everything later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.shell.fitting_label import FittingLabel
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QMenu, QToolButton

_NAMES_SHARE = 3
_STRIP_SHARE = 7


class Header(QFrame):
    """Name, infusion dates and today's day at the left, the strip of the guide's times at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        set_role(self, "header")
        self.title_label = FittingLabel(self.tr("Caregiver Companion"), self)
        self.days_label = QLabel("\N{NO-BREAK SPACE}", self)
        set_role(self.title_label, "title")
        set_role(self.days_label, "subtle")
        self.title_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        self._title_row = QHBoxLayout()
        self._title_row.setSpacing(6)
        self._title_row.addWidget(self.title_label, 1)
        names.addLayout(self._title_row)
        names.addWidget(self.days_label)
        names.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(22, 10, 22, 8)
        self._row.setSpacing(24)
        self._row.addLayout(names, _NAMES_SHARE)
        self.setMinimumHeight(72)
        self.menu_button: QToolButton | None = None

    def show_words(self, title: str, days: str, patient: str = "") -> None:
        """Shows whose diary it is and how far the days have come; where there is little room, just whose."""
        self.title_label.set_wordings(title, patient or title)
        self.title_label.setToolTip(plain_tip(title))
        self.days_label.setText(days)

    def set_strip(self, strip: QWidget) -> None:
        """Puts the strip of the guide's times in its place."""
        strip.setParent(self)
        self._row.addWidget(strip, _STRIP_SHARE)

    def set_menu(self, menu: QMenu, accessible_name: str) -> None:
        """Puts a menu beside the name; the name itself opens it as well."""
        from PySide6.QtWidgets import QToolButton

        button = QToolButton(self)
        button.setObjectName("menu_button")
        button.setText("\N{BLACK DOWN-POINTING SMALL TRIANGLE}")
        button.setAccessibleName(accessible_name)
        button.setToolTip(plain_tip(accessible_name))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        self._title_row.addWidget(button)
        self.menu_button = button

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the name opens the menu beside it."""
        if self.menu_button is not None and self.title_label.geometry().contains(event.pos()):
            self.menu_button.showMenu()
            return
        super().mousePressEvent(event)
