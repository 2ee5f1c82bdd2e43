"""The rail of rooms at the window's left, with "Who to call" always at its foot."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from caregiver_app.ui.icons import icon
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import Theme

ROOMS: Final = ("today", "diary", "check", "trends", "guide", "summary", "care_team", "settings")
_UPPER: Final = 7
WIDTH: Final = 92
ICON_PX: Final = 24


class Rail(QFrame):
    """One button a room; says which is wished for."""

    room_requested = Signal(str)
    call_requested = Signal()

    def __init__(self, icons: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._icons = icons
        self._theme = theme
        self._icon_px = ICON_PX
        self._buttons = {room: QToolButton(self) for room in ROOMS}
        self._group = QButtonGroup(self)
        self.call_button = QToolButton(self)
        self._build()
        self._dress()
        theme.changed.connect(self._dress)

    def show_room(self, room: str) -> None:
        """Marks the room that is open."""
        self._buttons[room].setChecked(True)

    def add_keys(self) -> None:
        """Gives each room its key; apart from the making, since keys are dear and not needed at first."""
        for number, button in enumerate(self._buttons.values(), start=1):
            button.setShortcut(f"Alt+{number}")
        self.call_button.setShortcut("F8")

    def labels(self) -> dict[str, str]:
        """What each room is called on the screen."""
        return {
            "today": self.tr("Today"),
            "diary": self.tr("Diary"),
            "check": self.tr("Check"),
            "trends": self.tr("Trends"),
            "guide": self.tr("Guide"),
            "summary": self.tr("Summary"),
            "care_team": self.tr("Care team"),
            "settings": self.tr("Settings"),
        }

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 12, 6, 12)
        layout.setSpacing(6)
        labels = self.labels()
        for number, room in enumerate(ROOMS, start=1):
            button = self._buttons[room]
            self._prepare(button, f"{room}_button", labels[room])
            button.setCheckable(True)
            button.setProperty("room", room)
            button.setToolTip(
                plain_tip(self.tr("{room} (Alt+{number})").format(room=labels[room], number=number))
            )
            self._group.addButton(button)
            layout.addWidget(button)
            if number == _UPPER:
                layout.addStretch(1)
        self._group.buttonClicked.connect(self._on_group_clicked)
        self._prepare(self.call_button, "call_button", self.tr("Who to call"))
        self.call_button.setToolTip(self.tr("Who to call (F8)"))
        self.call_button.clicked.connect(self.call_requested)
        layout.addWidget(self.call_button)

    def _prepare(self, button: QToolButton, name: str, label: str) -> None:
        button.setObjectName(name)
        button.setText(label)
        button.setAccessibleName(label)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _on_group_clicked(self, button: QToolButton) -> None:
        self.room_requested.emit(button.property("room"))

    def _dress(self) -> None:
        scale = max(1.0, self._theme.scale / 100)
        self.setFixedWidth(round(WIDTH * scale))
        self._draw_icons(round(ICON_PX * scale))
        if self.isVisible():
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draws smaller icons where large words leave them no room: the words stay whole."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        full = round(ICON_PX * max(1.0, self._theme.scale / 100))
        buttons = len(self._buttons) + 1
        missing = self.minimumSizeHint().height() + buttons * (full - self._icon_px) - self.height()
        wanted = full if missing <= 0 else max(0, full - -(-missing // buttons))
        if wanted != self._icon_px:
            self._draw_icons(wanted)

    def _draw_icons(self, size: int) -> None:
        self._icon_px = size
        ink = self._theme.color("rail_ink")
        for room, button in self._buttons.items():
            button.setIconSize(QSize(size, size))
            button.setIcon(icon(self._icons, room, ink, max(1, size)))
        self.call_button.setIconSize(QSize(size, size))
        self.call_button.setIcon(icon(self._icons, "call", self._theme.color("call_ink"), max(1, size)))
