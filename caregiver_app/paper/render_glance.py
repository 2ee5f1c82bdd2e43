"""At a glance: the two lists at the left, the temperature strip at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from caregiver_app.paper.page_values import GlanceList, SummaryPage
from caregiver_app.paper.render_flow import Piece
from caregiver_app.paper.render_shapes import heading, list_bar
from caregiver_app.paper.render_strip import StripDrawing
from caregiver_app.paper.render_style import BAR_WIDTH, BODY, SECTION_GAP, SOFT_INK, Typeface
from caregiver_app.paper.render_text import Look, Stretch, TextBox

_INDENT = BAR_WIDTH + 7
_LIST_GAP = 8.0
_ITEM_GAP = 2.0


def glance_pieces(model: SummaryPage, typeface: Typeface, width: float) -> list[Piece]:
    """The section with its title."""
    left_width = width * 0.53
    strip = StripDrawing(model.strip, typeface, width - left_width - 16)
    if model.no_entries:
        boxes = [_ListBoxes(None, [TextBox(model.no_entries, typeface, BODY, left_width)])]
    else:
        boxes = [_list_boxes(each, typeface, left_width - _INDENT) for each in model.glance]
    height = max(sum(each.height for each in boxes) + _LIST_GAP * (len(boxes) - 1), strip.height)

    def paint(painter: QPainter, x: float, y: float) -> None:
        down = y
        for each in boxes:
            each.paint(painter, x, down)
            down += each.height + _LIST_GAP
        strip.paint(painter, x + left_width + 16, y)

    return [heading(model.glance_title, typeface, width, SECTION_GAP), Piece(height, paint, gap=3)]


@dataclass(frozen=True, slots=True)
class _ListBoxes:
    source: GlanceList | None
    boxes: list[TextBox]

    @property
    def height(self) -> float:
        return sum(box.height for box in self.boxes) + _ITEM_GAP * (len(self.boxes) - 1)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        indent = 0.0
        if self.source is not None:
            list_bar(painter, self.source.list, QRectF(x, y + 1, BAR_WIDTH, self.height - 1))
            indent = _INDENT
        for box in self.boxes:
            box.paint(painter, x + indent, y)
            y += box.height + _ITEM_GAP


def _list_boxes(source: GlanceList, typeface: Typeface, width: float) -> _ListBoxes:
    head = f"{source.name} · {source.long_name}"
    boxes = [TextBox(head, typeface, BODY, width, looks=[Stretch(0, len(source.name), Look.BOLD)])]
    for item in source.items:
        text = f"{item.words}: {item.detail}"
        boxes.append(TextBox(text, typeface, BODY, width, looks=[Stretch(0, len(item.words), Look.BOLD)]))
    if not source.items:
        boxes.append(TextBox(source.none, typeface, BODY, width, ink=SOFT_INK))
    return _ListBoxes(source, boxes)
