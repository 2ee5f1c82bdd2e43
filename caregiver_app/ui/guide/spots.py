"""Where the guide's blocks ended up in the laid-out text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCursor, QTextDocument

from caregiver_app.ui.guide.chapter_html import ANCHOR
from caregiver_app.ui.guide.links import LinkKind, from_href


class Spots:
    """The blocks of one rendered chapter, by id; "" is the title.

    Args:
        document: The text, freshly set.
        items: Item id to block id, for the blocks that are items.
    """

    def __init__(self, document: QTextDocument, items: Mapping[str, str]) -> None:
        self._document = document
        self._items = items
        self._positions = dict(self._find_positions())

    def position(self, block_id: str) -> int | None:
        """Where a block's words start in the document."""
        return self._positions.get(block_id)

    def rect(self, block_id: str) -> QRectF | None:
        """The area of a block in the document: its table's, or its paragraph's."""
        position = self._positions.get(block_id)
        if position is None:
            return None
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        layout = self._document.documentLayout()
        table = cursor.currentTable()
        if table is None:
            return layout.blockBoundingRect(cursor.block())
        # Qt gives a table's size with its margins, but as its corner that of its first cell's words.
        area = layout.frameBoundingRect(table)
        cell = table.cellAt(0, 0).format().toTableCellFormat()
        form = table.format()
        height = area.height() - form.topMargin() - form.bottomMargin()
        return QRectF(self._document.documentMargin(), area.top() - cell.topPadding(), area.width(), height)

    def block_at(self, y: float) -> str | None:
        """The block, of those drawn as rows or paragraphs, whose area holds the height ``y``."""
        for block_id in self._positions:
            area = self.rect(block_id)
            if block_id and area is not None and area.top() <= y < area.bottom():
                return block_id
        return None

    def first_below(self, y: float) -> str:
        """The first block that ends below ``y``: what a reader sees first when scrolled there."""
        for block_id in self._positions:
            area = self.rect(block_id)
            if area is not None and area.bottom() > y:
                return block_id
        return ""

    def focused_item(self, cursor: QTextCursor) -> str:
        """The item's block whose link the keyboard is on, or ""."""
        if not cursor.hasSelection():
            return ""
        begin = QTextCursor(self._document)
        begin.setPosition(cursor.selectionStart() + 1)
        return self._block_of_link(begin.charFormat().anchorHref())

    def _block_of_link(self, href: str) -> str:
        link = from_href(href)
        return self._items.get(link.target, "") if link and link.kind is LinkKind.ITEM else ""

    def _find_positions(self) -> Iterator[tuple[str, int]]:
        block = self._document.begin()
        while block.isValid():
            iterator = block.begin()
            while not iterator.atEnd():
                fragment = iterator.fragment()
                form = fragment.charFormat()
                for name in form.anchorNames():
                    if name.startswith(ANCHOR):
                        yield name.removeprefix(ANCHOR), fragment.position()
                item_block = self._block_of_link(form.anchorHref())
                if item_block:
                    yield item_block, fragment.position()
                iterator += 1
            block = block.next()
