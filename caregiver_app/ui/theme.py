"""Light, dark and high contrast: one style sheet of tokens, and the colours by role.

No widget names a colour. It sets a ``role`` property that the style sheet knows, or, when it paints itself,
asks :meth:`Theme.color` while painting and repaints on :attr:`Theme.changed`.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

THEME_NAMES: Final = ("light", "dark", "contrast")
BASE_PX: Final = 15
"""The text's size at 100 %, in pixels."""
_SIZES: Final = {
    "tiny": 0.75,
    "small": 0.87,
    "base": 1.0,
    "family": 1.1,
    "large": 1.13,
    "title": 1.4,
    "huge": 1.8,
}
_HEIGHTS: Final = {"button": 20, "field": 24, "list": 25}
"""The least height inside a button, a field, a list to choose from, in pixels at 100 %. A layout short of
room takes the sheet's own least height for the whole truth, so it grows with the text."""
_PICTURES: Final = frozenset({"chevron", "check"})
_TOKEN: Final = re.compile(r"@([a-z-]+)")


class Theme(QObject):
    """The theme in use.

    Args:
        folder: ``resources/themes``.
    """

    changed = Signal()
    """Colours or text sizes are others now."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._sheet = (folder / "app.qss").read_text(encoding="utf-8")
        self._colors: dict[str, str] = {}
        self.name = ""
        self.scale = 100

    def use(self, app: QApplication, name: str, scale: int = 100) -> None:
        """Dresses the application.

        Args:
            app: The application.
            name: One of :data:`THEME_NAMES`; anything else means light.
            scale: Text size in percent.
        """
        self._load(name, scale)
        app.setPalette(self._palette())
        app.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def as_named(self, name: str) -> Theme:
        """Another theme at this text size, for what is drawn on something else than the screen."""
        other = Theme(self._folder)
        other._load(name, self.scale)
        return other

    def color(self, role: str) -> QColor:
        """The colour of a role of ``resources/themes/<name>.toml``.

        Raises:
            KeyError: There is no such role.
        """
        return QColor(self._colors[role])

    def px(self, size: str = "base") -> int:
        """A text size in pixels: ``tiny``, ``small``, ``base``, ``family``, ``large`` or ``title``."""
        return round(BASE_PX * _SIZES[size] * self.scale / 100)

    def style_sheet(self) -> str:
        """The style sheet with the tokens filled in."""
        return _TOKEN.sub(self._token, self._sheet)

    def _load(self, name: str, scale: int) -> None:
        self.name = name if name in THEME_NAMES else "light"
        self.scale = scale
        with (self._folder / f"{self.name}.toml").open("rb") as file:
            self._colors = tomllib.load(file)["colors"]

    def _token(self, match: re.Match[str]) -> str:
        name = match[1]
        if name.startswith("text-"):
            return f"{self.px(name.removeprefix('text-'))}px"
        if name.startswith("high-"):
            return f"{round(_HEIGHTS[name.removeprefix('high-')] * self.scale / 100)}px"
        if name in _PICTURES:
            return (self._folder / f"{name}-{self.name}.svg").as_posix()
        return self._colors[name.replace("-", "_")]

    def _palette(self) -> QPalette:
        """The palette, for what the style sheet does not reach: links, placeholders, text cursors."""
        roles = QPalette.ColorRole
        palette = QPalette()
        for role, name in (
            (roles.Window, "page"),
            (roles.Base, "field"),
            (roles.AlternateBase, "hover"),
            (roles.Button, "card"),
            (roles.WindowText, "ink"),
            (roles.Text, "ink"),
            (roles.ButtonText, "ink"),
            (roles.PlaceholderText, "ink_soft"),
            (roles.Highlight, "accent"),
            (roles.HighlightedText, "accent_ink"),
            (roles.Link, "accent"),
            (roles.LinkVisited, "accent"),
            (roles.ToolTipBase, "card"),
            (roles.ToolTipText, "ink"),
        ):
            palette.setColor(role, self.color(name))
        return palette


def set_role(widget: QWidget, role: str) -> None:
    """Gives a widget its look: a ``role`` that ``resources/themes/app.qss`` knows.

    A button gets its keys with it: outside of a dialog Qt lets only Space press one.
    """
    if widget.property("role") is None:
        widget.setProperty("role", role)  # its first role: it was not dressed yet
        if isinstance(widget, QPushButton) and not widget.window().inherits("QDialog"):
            widget.setAutoDefault(True)
    else:
        set_look(widget, "role", role)


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Sets a property that the style sheet looks at, and has it looked at again if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    from PySide6.QtCore import Qt  # 12 ms when it is first named: the first picture does without

    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
