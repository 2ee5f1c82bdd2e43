"""Paints the list's rows: a heading where a day begins, and each entry as a card."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from caregiver_app.diary.values import Entry
from caregiver_app.ui.diary.entry_list_model import EntryRole
from caregiver_app.ui.diary.entry_row import PAD, EntryRow, RowStyle
from caregiver_app.ui.shared.wording import day_words, long_date

_BETWEEN: Final = 10.0
_EDGE: Final = 2.0


class EntryDelegate(QStyledItemDelegate):
    """Paints entries.

    Args:
        style: What rows are laid out with.
        parent: The view.
    """

    def __init__(self, style: RowStyle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._rows: dict[str, tuple[Entry, int, EntryRow]] = {}
        style.theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Lays every row out anew: other entries, another unit or another text size."""
        self._rows.clear()

    def _row(self, index: QModelIndex | QPersistentModelIndex, width: int) -> EntryRow:
        """The row of an entry, laid out once for a width."""
        entry: Entry = index.data(EntryRole.ENTRY)
        kept = self._rows.get(entry.id)
        if kept is None or kept[0] is not entry or kept[1] != width:
            kept = (
                entry,
                width,
                EntryRow(entry, self._style, _inside(width), index.data(EntryRole.SEARCHED)),
            )
            self._rows[entry.id] = kept
        return kept[2]

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the entry's words at the list's width."""
        width = _view_width(option)
        row = self._row(index, width)
        height = row.height + 2 * PAD + _BETWEEN
        if index.data(EntryRole.STARTS_DAY):
            height += self._heading_height()
        return QSize(width, round(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints heading and card."""
        entry = index.data(EntryRole.ENTRY)
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(EntryRole.STARTS_DAY):
            self._paint_heading(painter, rect, entry)
            rect.setTop(rect.top() + self._heading_height())
        card = rect.adjusted(_EDGE, _EDGE, -_EDGE, -_BETWEEN)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = is_selected and bool(state & QStyle.StateFlag.State_HasFocus)
        self._paint_card(painter, card, is_selected=is_selected, has_focus=has_focus)
        row = self._row(index, round(rect.width()))
        row.paint(painter, QPointF(card.left() + PAD, card.top() + PAD))
        painter.restore()

    def has_link_at(self, index: QModelIndex, rect: QRect, point: QPoint) -> bool:
        """Whether the row's line of earlier versions is at ``point``, both in the view's pixels."""
        row = self._row(index, rect.width())
        return row.versions_box.contains(self._inside_row(index, rect, point))

    def photo_at(self, index: QModelIndex, rect: QRect, point: QPoint) -> int | None:
        """Which of the row's photos is at ``point``, counted from 0."""
        return self._row(index, rect.width()).photo_at(self._inside_row(index, rect, point))

    def _inside_row(self, index: QModelIndex, rect: QRect, point: QPoint) -> QPointF:
        top = rect.top() + _EDGE + PAD
        if index.data(EntryRole.STARTS_DAY):
            top += self._heading_height()
        return QPointF(point) - QPointF(rect.left() + _EDGE + PAD, top)

    def _paint_card(self, painter: QPainter, card: QRectF, *, is_selected: bool, has_focus: bool) -> None:
        theme = self._style.theme
        painter.setBrush(theme.color("accent_soft" if is_selected else "card"))
        edge = "focus" if has_focus else "accent" if is_selected else "line"
        painter.setPen(QPen(theme.color(edge), 2 if has_focus else 1))
        painter.drawRoundedRect(card, 11, 11)

    def _paint_heading(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        theme = self._style.theme
        font = self._style.sized("base", bold=True)
        words = QRectF(rect.left() + 4, rect.top(), rect.width() - 8, self._heading_height() - 6)
        align = Qt.AlignmentFlag.AlignBottom
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        day = day_words(entry.day)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | align, day)
        offset = QFontMetricsF(font).horizontalAdvance(day) + 10 if day else 0.0
        painter.setFont(self._style.sized("base"))
        painter.setPen(theme.color("ink_soft"))
        painter.drawText(
            words.adjusted(offset, 0, 0, 0),
            Qt.AlignmentFlag.AlignLeft | align,
            long_date(entry.content.at.date()),
        )

    def _heading_height(self) -> float:
        return QFontMetricsF(self._style.sized("base")).height() + 18


def _view_width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    if isinstance(view, QAbstractItemView):
        return view.viewport().width()
    width: int = option.rect.width()
    return width


def _inside(width: int) -> float:
    return max(80.0, width - 2 * _EDGE - 2 * PAD)
