"""The page the guide is read on: it paints the rows behind the words and takes the clicks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from caregiver_app.guide.model import Block, BlockKind, Chapter
from caregiver_app.guide.search import Hit
from caregiver_app.ui.guide.decorations import Color, RowLook, paint_block
from caregiver_app.ui.guide.offline_browser import OfflineBrowser
from caregiver_app.ui.guide.spots import Spots
from caregiver_app.ui.shared.offsets import to_utf16

_LIGHT_MS: Final = 3200


class ReadingView(OfflineBrowser):
    """Shows one chapter.

    Args:
        parent: The pane.
    """

    row_clicked = Signal(str)
    """A block's row was clicked beside its words; carries the block's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self._blocks: Mapping[str, Block] = {}
        self._spots: Spots | None = None
        self._color: Color | None = None
        self._marked: frozenset[str] = frozenset()
        self._hovered = ""
        self._pressed = ""
        self._lit = ""
        self._light = QVariantAnimation(self)
        self._light.setDuration(_LIGHT_MS)
        self._light.setStartValue(1.0)
        self._light.setKeyValueAt(0.4, 1.0)
        self._light.setEndValue(0.0)
        self._light.valueChanged.connect(self._on_light_changed)

    def show_chapter(
        self, chapter: Chapter, html: str, px: int, color: Color, marked: frozenset[str]
    ) -> None:
        """Shows a rendered chapter; the reader stays as far down as before until told otherwise."""
        self._blocks = {block.id: block for block in chapter.blocks}
        self._color = color
        self._marked = marked
        self._spots = None
        self.set_text(html, px)
        items = {block.item: block.id for block in chapter.blocks if block.item is not None}
        self._spots = Spots(self.document(), items)

    def scroll_to_block(self, block_id: str) -> None:
        """Brings a block into the upper third of the page; "" is the chapter's beginning."""
        area = self._spots.rect(block_id) if self._spots and block_id else None
        bar = self.verticalScrollBar()
        bar.setValue(0 if area is None else round(area.top() - self.viewport().height() * 0.3))

    def top_block(self) -> str:
        """The first block that can be seen, "" for the beginning."""
        bar = self.verticalScrollBar()
        if self._spots is None or bar.value() == 0:
            return ""
        return self._spots.first_below(bar.value() + 2)

    def row_rect(self, block_id: str) -> QRectF:
        """A block's area on the viewport; empty if there is no such block."""
        area = self._spots.rect(block_id) if self._spots else None
        return QRectF() if area is None else area.translated(0, -self.verticalScrollBar().value())

    def light(self, block_id: str) -> None:
        """Lights a block for a while and leaves an outline around it; "" takes both away."""
        self._lit = block_id
        self._light.stop()
        if block_id:
            self._light.start()
        self.viewport().update()

    def take_focus(self) -> None:
        """Takes the keyboard."""
        self.setFocus()

    def lit_block(self) -> str:
        """The block with the outline, or ""."""
        return self._lit

    def mark_hits(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        """Paints all finds of this chapter, and one of them as the present one."""
        selections = []
        for hit in hits:
            cursor = self._cursor(hit)
            if cursor is None or self._color is None:
                continue
            selection = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(self._color("find_now" if hit == current else "find"))
            form.setForeground(self._color("find_ink"))
            selection.format = form
            selection.cursor = cursor
            selections.append(selection)
        self.setExtraSelections(selections)

    def scroll_to_hit(self, hit: Hit) -> None:
        """Scrolls only as far as needed for a find of this chapter to be seen."""
        cursor = self._cursor(hit)
        if cursor is None:
            return
        area = self.cursorRect(cursor)
        if area.top() < 0 or area.bottom() > self.viewport().height():
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + area.top() - self.viewport().height() * 0.3))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paints the rows first, and then Qt the text upon them."""
        if self._color is not None and self._spots is not None:
            painter = QPainter(self.viewport())
            focused = self._spots.focused_item(self.textCursor()) if self.hasFocus() else ""
            for block in self._blocks.values():
                area = self.row_rect(block.id)
                if area.bottom() >= event.rect().top() - 8 and area.top() <= event.rect().bottom() + 8:
                    paint_block(
                        painter, block, area, self._row_look(block, focused), self._text_px, self._color
                    )
            painter.end()
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remembers the row under the mouse."""
        self._pressed = self._row_at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on a row beside its words counts as one on its words."""
        at = event.position().toPoint()
        row, pressed = self._row_at(at), self._pressed
        self._pressed = ""
        beside = not self.anchorAt(at) and not self.textCursor().hasSelection()
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and row and row == pressed and beside:
            self.row_clicked.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Shows which row would be clicked."""
        super().mouseMoveEvent(event)
        self._hover(self._row_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """No row is under the mouse any more."""
        self._hover("")
        super().leaveEvent(event)

    def _row_look(self, block: Block, focused: str) -> RowLook:
        lit = block.id == self._lit
        fading = lit and self._light.state() == QVariantAnimation.State.Running
        return RowLook(
            marked=block.item in self._marked,
            hovered=block.id == self._hovered,
            focused=block.id == focused,
            outlined=lit,
            light=float(self._light.currentValue() or 0.0) if fading else 0.0,
        )

    def _row_at(self, at: QPoint) -> str:
        if self._spots is None:
            return ""
        block_id = self._spots.block_at(at.y() + self.verticalScrollBar().value())
        block = self._blocks.get(block_id or "")
        return block.id if block is not None and block.kind is BlockKind.ITEM else ""

    def _hover(self, block_id: str) -> None:
        if block_id != self._hovered:
            self._hovered = block_id
            shape = Qt.CursorShape.PointingHandCursor if block_id else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _cursor(self, hit: Hit) -> QTextCursor | None:
        start = self._spots.position(hit.place.block_id) if self._spots else None
        if start is None:
            return None
        block = self._blocks.get(hit.place.block_id)
        text = block.text if block is not None else ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start + (to_utf16(text, hit.start) if text else hit.start))
        cursor.setPosition(
            start + (to_utf16(text, hit.end) if text else hit.end), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor

    def _on_light_changed(self, _value: object) -> None:
        self.viewport().update(self.row_rect(self._lit).toAlignedRect().adjusted(-8, -5, 8, 5))
