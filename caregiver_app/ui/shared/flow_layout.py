"""A layout that sets its widgets in lines, like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Places widgets from left to right (or right to left) and begins a new line when one is full.

    Args:
        parent: The widget laid out.
        spacing: Pixels between widgets, both ways.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Adds at the end."""
        self._items.append(item)

    def insert(self, index: int, widget: QWidget) -> None:
        """Adds a widget before the one at ``index``."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """The item at ``index``, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Takes the item at ``index`` out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def one_line_width(self) -> int:
        """How wide it must be for all widgets in one line."""
        widths = [item.sizeHint().width() for item in self._items if not item.isEmpty()]
        return sum(widths) + self.spacing() * max(0, len(widths) - 1)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It needs no more than its lines."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of the lines at ``width``."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Places the items."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As small as the widest item allows."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """The largest single item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Goes through the lines; returns the height they take."""
        area = rect.marginsRemoved(self.contentsMargins())
        x, y, line_height = area.x(), area.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if size.width() > area.width():
                size.setWidth(area.width())
                if item.hasHeightForWidth():
                    size.setHeight(item.heightForWidth(area.width()))
            if x > area.x() and x + size.width() > area.x() + area.width():
                if place:
                    self._place(line, line_height, area)
                x, y, line_height, line = area.x(), y + line_height + self.spacing(), 0, []
            line.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
            line_height = max(line_height, size.height())
        if place:
            self._place(line, line_height, area)
        margins = self.contentsMargins()
        return y + line_height - rect.y() + margins.bottom()

    def _place(self, line: list[tuple[QLayoutItem, QRect]], height: int, area: QRect) -> None:
        """Sets the widgets of a line on one middle."""
        for item, spot in line:
            spot.translate(0, (height - spot.height()) // 2)
            item.setGeometry(self._mirrored(spot, area))

    def _mirrored(self, rect: QRect, area: QRect) -> QRect:
        """``rect`` at the other side when the window reads from right to left."""
        parent = self.parentWidget()
        if parent is not None and parent.isRightToLeft():
            rect.moveRight(area.right() - (rect.left() - area.left()))
        return rect
