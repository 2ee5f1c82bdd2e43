"""A paper of text, HTML or Markdown, to be read."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QUrl, Signal
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from caregiver_app.guide.search import Hit, find_in_text
from caregiver_app.ui.guide.offline_browser import OfflineBrowser
from caregiver_app.ui.shared.offsets import to_utf16
from caregiver_app.ui.theme import BASE_PX, Theme

_FRAMES: Final = dict.fromkeys((0xFDD0, 0xFDD1, 0xFFFC), " ")
"""What Qt puts for cells and pictures among selected words."""


class PaperText(OfflineBrowser):
    """Shows a cleaned page.

    Args:
        page: What :func:`~caregiver_app.diary.handout_files.shown_page` made of the paper.
        words: The same words as they are searched.
        theme: The theme in use.
        parent: The sheet.
    """

    words_selected = Signal(bool)
    """Whether words are selected now."""

    def __init__(self, page: str, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._words = words
        self._theme = theme
        self._percent = 100
        self._found: tuple[tuple[int, int], ...] = ()
        self._hits: tuple[Hit, ...] = ()
        self._current: Hit | None = None
        self.setObjectName("paper_text")
        self.copyAvailable.connect(self.words_selected)
        theme.changed.connect(self.render_page)
        self.render_page()

    def set_text_scale(self, percent: int) -> None:
        """Sets the text's size in percent of the app's."""
        if percent != self._percent:
            self._percent = percent
            self.render_page()

    def render_page(self) -> None:
        """Writes the page in the theme's colours."""
        base = self._theme.px("base") if self._theme.name else BASE_PX
        px = round(base * self._percent / 100)
        ink, accent = (self._theme.color(role).name() for role in ("ink", "accent"))
        self.document().setDefaultStyleSheet(
            f"body {{ color: {ink}; font-size: {px}px; }} a {{ color: {accent}; }}"
            f" h1 {{ font-size: {round(px * 1.4)}px; }} h2 {{ font-size: {round(px * 1.2)}px; }}"
            f" h3, h4, h5, h6 {{ font-size: {px}px; }} li, p {{ margin-bottom: {round(px * 0.5)}px; }}"
            f" td, th {{ padding: {round(px * 0.3)}px; text-align: left; }}"
        )
        self.set_text(f"<body>{self._page}</body>", px)
        self._mark()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """A picture that the page holds itself, no wider than the column; nothing else, from nowhere."""
        address = name.toString() if isinstance(name, QUrl) else name
        if kind != QTextDocument.ResourceType.ImageResource.value or not address.startswith("data:image/"):
            return QByteArray()
        data = QByteArray.fromBase64(address.partition(",")[2].encode("ascii", errors="ignore"))
        image = QImage.fromData(data)
        widest = max(200, self.viewport().width() - 40)
        return image.scaledToWidth(widest) if image.width() > widest else image

    def selected_words(self) -> str:
        """What is selected, in one line."""
        words = self.textCursor().selectedText().translate(_FRAMES)
        return " ".join(words.split())

    def top_block(self) -> str:
        """How far down the reader is, as a bookmark keeps it."""
        return f"@{self.fraction():.3f}" if self.fraction() else ""

    def scroll_to_block(self, block_id: str) -> None:
        """Goes to where :meth:`top_block` was."""
        try:
            self.scroll_to_fraction(float(block_id.removeprefix("@") or 0))
        except ValueError:
            self.scroll_to_fraction(0.0)

    def light(self, block_id: str) -> None:
        """A paper has no rows to be lit."""

    def take_focus(self) -> None:
        """Takes the keyboard."""
        self.setFocus()

    def mark_hits(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        """Marks all finds, and one of them as the present one."""
        self._hits, self._current = hits, current
        self._mark()

    def scroll_to_hit(self, hit: Hit) -> None:
        """Scrolls only as far as needed for a find to be seen."""
        span = self._span_of(hit)
        if span is None:
            return
        area = self.cursorRect(self._cursor(*span))
        if area.top() < 0 or area.bottom() > self.viewport().height():
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + area.top() - self.viewport().height() * 0.3))

    def _mark(self) -> None:
        wanted = self._words[self._hits[0].start : self._hits[0].end] if self._hits else ""
        self._found = find_in_text(self.toPlainText(), wanted)
        now = self._span_of(self._current) if self._current is not None else None
        selections = []
        for span in self._found:
            selection = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(self._theme.color("find_now" if span == now else "find"))
            form.setForeground(self._theme.color("find_ink"))
            selection.format = form
            selection.cursor = self._cursor(*span)
            selections.append(selection)
        self.setExtraSelections(selections)

    def _span_of(self, hit: Hit) -> tuple[int, int] | None:
        """Where a find stands on the page: the words are the same there, with other blanks between them."""
        if hit not in self._hits or not self._found:
            return None
        return self._found[min(self._hits.index(hit), len(self._found) - 1)]

    def _cursor(self, start: int, end: int) -> QTextCursor:
        text = self.toPlainText()
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_utf16(text, start))
        cursor.setPosition(to_utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor
