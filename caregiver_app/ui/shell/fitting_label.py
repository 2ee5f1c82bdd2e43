"""A line that is never cut in silence: the longest wording that fits, or one with dots at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class FittingLabel(QLabel):
    """Shows one of several wordings by the room there is; the first stands in its tooltip.

    Args:
        text: The first words.
        parent: The parent widget.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._wordings: tuple[str, ...] = (text,)

    def set_wordings(self, *wordings: str) -> None:
        """Gives it the same in several lengths, the longest first."""
        self._wordings = wordings
        if any("<" in words or "&" in words for words in wordings):
            from PySide6.QtCore import Qt  # dear to name before the first picture, which names nobody

            self.setTextFormat(Qt.TextFormat.PlainText)  # a patient's name is no markup
        self.setAccessibleName(wordings[0])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Chooses anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.contentsRect().width()
        shortest = self._wordings[-1]
        fitting = (words for words in self._wordings if metrics.horizontalAdvance(words) <= room)
        words = next(fitting, "") if self.isVisible() else self._wordings[0]
        if not words:
            from PySide6.QtCore import Qt  # dear to name before the first picture, where all fits

            words = metrics.elidedText(shortest, Qt.TextElideMode.ElideRight, room)
        if words != self.text():
            self.setText(words)
