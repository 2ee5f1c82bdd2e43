"""The row of buttons above the guide's text: contents, back, forward, bookmark, text size, light and dark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from caregiver_app.guide.model import Place
from caregiver_app.ui.guide.buttons import tool_button


class GuideToolbar(QWidget):
    """The buttons, and the two lists that drop from them.

    Args:
        parent: The pane.
    """

    place_chosen = Signal(object)
    """A chapter or a bookmark was chosen from a list; carries its :class:`Place`."""
    bookmark_toggled = Signal()
    """The bookmark at the reader's place is wanted, or not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents_button = tool_button(self, "contents_button", "☰", self.tr("Contents of the guide"))
        self.back_button = tool_button(self, "back_button", "◀", self.tr("Back (Alt+Left)"))
        self.forward_button = tool_button(self, "forward_button", "▶", self.tr("Forward (Alt+Right)"))
        self.bookmark_button = tool_button(self, "bookmark_button", "☆", self.tr("Bookmarks"))
        self.smaller_button = tool_button(self, "smaller_button", "A−", self.tr("Smaller text (Ctrl+−)"))
        self.larger_button = tool_button(self, "larger_button", "A+", self.tr("Larger text (Ctrl++)"))
        self.theme_button = tool_button(self, "theme_button", "☾", self.tr("Light or dark"))
        self.contents_menu = QMenu(self)
        self.bookmark_menu = QMenu(self)
        for button, menu in (
            (self.contents_button, self.contents_menu),
            (self.bookmark_button, self.bookmark_menu),
        ):
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            menu.triggered.connect(self._on_menu_triggered)
        self._lay_out()

    def set_chapters(self, chapters: Sequence[tuple[Place, str]], current: Place) -> None:
        """Fills the list of contents."""
        self.contents_menu.clear()
        for number, (place, title) in enumerate(chapters, start=1):
            action = QAction(f"{number:\u2007>2}   {title}".replace("&", "&&"), self.contents_menu)
            action.setData(place)
            action.setCheckable(True)
            action.setChecked(place == current)
            self.contents_menu.addAction(action)

    def set_bookmarks(self, bookmarks: Sequence[tuple[Place, str]], *, here: bool) -> None:
        """Fills the list of bookmarks; ``here`` tells whether there is one at the reader's place."""
        self.bookmark_button.setText("★" if here else "☆")
        menu = self.bookmark_menu
        menu.clear()
        words = self.tr("Remove the bookmark here") if here else self.tr("Bookmark this place")
        menu.addAction(QAction(f"{words}\tCtrl+D", menu))
        menu.addSeparator()
        for place, label in bookmarks:
            action = QAction(label.replace("&", "&&"), menu)
            action.setData(place)
            menu.addAction(action)
        if not bookmarks:
            hint = QAction(self.tr("Your bookmarks will be listed here"), menu)
            hint.setEnabled(False)
            menu.addAction(hint)

    def set_history(self, *, back: bool, forward: bool) -> None:
        """Tells whether there is a way back and a way forward."""
        self.back_button.setEnabled(back)
        self.forward_button.setEnabled(forward)

    def set_dark(self, *, dark: bool) -> None:
        """Shows a sun on a dark page and a moon on a light one: what a click will bring."""
        self.theme_button.setText("☀" if dark else "☾")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Writes "Contents" out where there is room."""
        super().resizeEvent(event)
        spelled = f"☰  {self.tr('Contents')}"
        others = sum(button.sizeHint().width() + 2 for button in self._others())
        width = self.fontMetrics().horizontalAdvance(spelled) + 40
        self.contents_button.setText(spelled if others + width <= self.width() else "☰")

    def _others(self) -> tuple[QToolButton, ...]:
        return (
            self.back_button,
            self.forward_button,
            self.bookmark_button,
            self.smaller_button,
            self.larger_button,
            self.theme_button,
        )

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.contents_button)
        for button in self._others():
            if button is self.bookmark_button:
                layout.addStretch(1)
            layout.addWidget(button)

    def _on_menu_triggered(self, action: QAction) -> None:
        place = action.data()
        if isinstance(place, Place):
            self.place_chosen.emit(place)
        else:
            self.bookmark_toggled.emit()
