"""How the window looks: light, dark or high contrast, and the size of text."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QPushButton, QWidget

from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import Theme, set_role

TEXT_SCALES: Final = (100, 115, 130, 150, 175, 200)


class LookCard(Card):
    """Chips for theme and text size; they work at once and are remembered.

    Args:
        preferences: Where they are remembered.
        theme: The theme in use.
        parent: The parent widget.
    """

    look_changed = Signal()

    def __init__(self, preferences: Preferences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._preferences = preferences
        self._theme = theme
        self.set_title(self.tr("How it looks"))
        self.theme_buttons: dict[str, QPushButton] = {}
        self.scale_buttons: dict[int, QPushButton] = {}
        self._add_themes()
        self._add_scales()
        self.refresh()
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Shows what is in use."""
        for name, button in self.theme_buttons.items():
            button.setChecked(name == self._theme.name)
        for scale, button in self.scale_buttons.items():
            button.setChecked(scale == self._theme.scale)

    def _add_themes(self) -> None:
        names = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        flow, group = self._row(self.tr("Colors"))
        for name, words in names.items():
            button = self._chip(words, f"{name}_button", self.tr("Colors: {name}").format(name=words))
            button.clicked.connect(partial(self._use_theme, name))
            self.theme_buttons[name] = button
            group.addButton(button)
            flow.addWidget(button)

    def _add_scales(self) -> None:
        flow, group = self._row(self.tr("Text size"))
        for scale in TEXT_SCALES:
            words = self.tr("{percent} %").format(percent=scale)
            button = self._chip(
                words, f"scale_{scale}_button", self.tr("Text size {size}").format(size=words)
            )
            button.clicked.connect(partial(self._use_scale, scale))
            self.scale_buttons[scale] = button
            group.addButton(button)
            flow.addWidget(button)

    def _row(self, label: str) -> tuple[FlowLayout, QButtonGroup]:
        self.body.addWidget(role_label(label, "field", self))
        row = QWidget(self)
        self.body.addWidget(row)
        return FlowLayout(row), QButtonGroup(self)

    def _chip(self, words: str, name: str, accessible_name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(accessible_name)
        button.setCheckable(True)
        set_role(button, "chip")
        return button

    def _use_theme(self, name: str) -> None:
        self._use(name, self._theme.scale)

    def _use_scale(self, scale: int) -> None:
        self._use(self._theme.name, scale)

    def _use(self, name: str, scale: int) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._preferences.put(theme=name, text_scale=scale)
        self._theme.use(app, name, scale)
        self.look_changed.emit()
