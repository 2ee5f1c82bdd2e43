"""Plain text laid out to a width, drawn line by line. Never HTML: what was typed is what is drawn."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from caregiver_app.guide.items import GuideList
from caregiver_app.paper.paragraph import Span
from caregiver_app.paper.plain_text import begins_from_right, runs_one_way
from caregiver_app.paper.render_style import INK, LEADING, SCALE, SMALL, Typeface
from caregiver_app.paper.render_underline import paint_underline


class Look(StrEnum):
    """How a stretch of text stands out."""

    BOLD = "bold"
    ITALIC = "italic"
    CRS = "crs"
    ICANS = "icans"
    BOTH = "both"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Code points ``start`` to ``end`` with a look."""

    start: int
    end: int
    look: Look


def underlines(spans: Iterable[Span]) -> list[Stretch]:
    """The looks of spans that match the guide's lists."""
    looks: dict[tuple[GuideList, ...], Look] = {(GuideList.CRS,): Look.CRS, (GuideList.ICANS,): Look.ICANS}
    return [Stretch(span.start, span.end, looks.get(span.lists, Look.BOTH)) for span in spans]


_LISTS = {
    Look.CRS: (GuideList.CRS,),
    Look.ICANS: (GuideList.ICANS,),
    Look.BOTH: (GuideList.CRS, GuideList.ICANS),
}


class TextBox:
    """A paragraph laid out to a width.

    Args:
        text: One paragraph, drawn as it stands.
        typeface: The sheet's fonts.
        size: Points.
        width: Points.
        looks: Stretches that stand out.
        bold: Whether all of it is bold.
        ink: Its colour.
        align: Where its lines stand.
        own_direction: Whether the text's first letter decides its direction and side; else left to right.
        leading: From line to line, in sizes.
    """

    def __init__(
        self,
        text: str,
        typeface: Typeface,
        size: float,
        width: float,
        *,
        looks: Sequence[Stretch] = (),
        bold: bool = False,
        ink: QColor = INK,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        own_direction: bool = False,
        leading: float = LEADING,
    ) -> None:
        self.line_height = size * leading
        self._ink = ink
        self._ascent = size * 1.05
        self._layout = QTextLayout(text, typeface.font(size, bold=bold))
        if own_direction and begins_from_right(text):
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        self._layout.setTextOption(_option(align, own_direction=own_direction))
        self._underlines: list[tuple[int, int, Look]] = []
        places = _Places(text)
        if runs_one_way(text):
            drawn = [look for look in looks if look.look in _LISTS]
            looks = [look for look in looks if look.look not in _LISTS]
            self._underlines = [(places(look.start), places(look.end), look.look) for look in drawn]
        self._layout.setFormats(_formats(places, looks))
        self.lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width * SCALE)
            line.setPosition(QPointF(0, 0))
            self.lines.append(line)
        self._layout.endLayout()

    @property
    def height(self) -> float:
        """Of all its lines, in points."""
        return self.line_height * len(self.lines)

    @property
    def natural_width(self) -> float:
        """Of its widest line, in points."""
        return max((line.naturalTextWidth() for line in self.lines), default=0.0) / SCALE

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draws all lines, the first one's top at ``y``."""
        for number in range(len(self.lines)):
            self.paint_line(painter, number, x, y + number * self.line_height)

    def paint_line(self, painter: QPainter, number: int, x: float, y: float) -> None:
        """Draws one line, its top at ``y``."""
        line = self.lines[number]
        painter.save()
        painter.translate(x, y + self._ascent)
        painter.scale(1 / SCALE, 1 / SCALE)
        painter.setPen(QPen(self._ink))
        line.draw(painter, QPointF(0, -line.ascent()))
        painter.restore()
        for start, end, look in self._underlines:
            if start >= line.textStart() + line.textLength():
                break
            paint_underline(painter, line, start, end, _LISTS[look], QPointF(x, y + self._ascent))


def _option(align: Qt.AlignmentFlag, *, own_direction: bool) -> QTextOption:
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    direction = Qt.LayoutDirection.LayoutDirectionAuto if own_direction else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    return option


def _formats(places: _Places, looks: Sequence[Stretch]) -> list[QTextLayout.FormatRange]:
    formats = []
    for stretch in looks:
        found = QTextLayout.FormatRange()
        found.start = places(stretch.start)
        found.length = places(stretch.end) - found.start
        found.format = _char_format(stretch.look)
        formats.append(found)
    return formats


class _Places:
    """From code points to Qt's UTF-16 units, for offsets that mostly grow."""

    def __init__(self, text: str) -> None:
        self._astral = [place for place, letter in enumerate(text) if letter > "\uffff"]

    def __call__(self, place: int) -> int:
        return place + bisect_left(self._astral, place)


@lru_cache(maxsize=8)
def _char_format(look: Look) -> QTextCharFormat:
    made = QTextCharFormat()
    if look is Look.BOLD:
        made.setFontWeight(QFont.Weight.Bold)
    elif look is Look.ITALIC:
        made.setFontItalic(True)
    elif look is Look.SMALL:
        made.setProperty(QTextCharFormat.Property.FontPixelSize, round(SMALL * SCALE))
    else:
        made.setUnderlineStyle(
            {
                Look.CRS: QTextCharFormat.UnderlineStyle.SingleUnderline,
                Look.ICANS: QTextCharFormat.UnderlineStyle.DotLine,
                Look.BOTH: QTextCharFormat.UnderlineStyle.DashUnderline,
            }[look]
        )
    return made
