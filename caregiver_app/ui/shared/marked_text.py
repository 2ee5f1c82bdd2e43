"""A few lines of a note with its mentions marked, for painting in a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from caregiver_app.diary.values import Match, MatchSource
from caregiver_app.ui.shared.mention_marks import Mark, kind_of, paint_background, paint_line
from caregiver_app.ui.shared.offsets import Utf16Offsets
from caregiver_app.ui.theme import Theme

_LEADING: Final = 1.3
"""Room for a thick line below the words."""
_ONE_LINE: Final = str.maketrans({"\n": "\u2028", "\r": " ", "\t": " ", "\0": "\ufffd"})


def marks_of(matches: Iterable[Match], text: str) -> tuple[Mark, ...]:
    """The marks that ``matches`` make in ``text``, the note or its beginning."""
    offsets = Utf16Offsets(text)
    marks = [
        Mark(
            offsets.to_utf16(match.start),
            offsets.to_utf16(min(match.end, len(text))),
            kind_of(match.items, flags=match.flags),
        )
        for match in matches
        if match.source is MatchSource.WORDS
        and match.start is not None
        and match.end is not None
        and match.start < len(text)
    ]
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end)))


class MarkedText:
    """The first lines of a note, laid out.

    Args:
        note: The note.
        matches: What matches in it.
        font: The font, its size in pixels.
        width: The width of a line.
        max_lines: How many lines at most; more are told by an ellipsis.
        hits: Stretches of the note that were looked for.
    """

    def __init__(
        self,
        note: str,
        matches: Iterable[Match],
        font: QFont,
        width: float,
        max_lines: int,
        hits: Iterable[tuple[int, int]] = (),
    ) -> None:
        room = int(max_lines * max(width, 40) / 2)
        shown = note[:room].rstrip().translate(_ONE_LINE)
        self._marks = marks_of(matches, shown)
        offsets = Utf16Offsets(shown)
        self._hits = [
            (offsets.to_utf16(start), offsets.to_utf16(min(end, len(shown))))
            for start, end in hits
            if start < len(shown)
        ]
        self._metrics = QFontMetricsF(font)
        self._layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        end, self.height = self._break_lines(width, max_lines)
        self._is_cut = end < Utf16Offsets(shown).to_utf16(len(shown)) or len(note.rstrip()) > room

    def paint(self, painter: QPainter, at: QPointF, theme: Theme) -> None:
        """Paints it with its upper left corner at ``at``."""
        lines = [self._layout.lineAt(i) for i in range(self._layout.lineCount())]
        pieces = [
            (rect.translated(at), mark.kind)
            for mark in self._marks
            for rect in self._rects(lines, mark.start, mark.end)
        ]
        for rect, kind in pieces:
            paint_background(painter, rect, kind, theme)
        self._paint_hits(painter, lines, at, theme)
        painter.setPen(theme.color("ink"))
        self._layout.draw(painter, at, self._selections(theme))
        if self._is_cut and lines:
            last = lines[-1]
            x = min(last.naturalTextWidth() + 2, last.width() - self._metrics.horizontalAdvance("…"))
            painter.drawText(at + QPointF(x, last.y() + last.ascent()), "…")
        for rect, kind in pieces:
            paint_line(painter, rect, kind, theme)

    def _paint_hits(self, painter: QPainter, lines: list[QTextLine], at: QPointF, theme: Theme) -> None:
        """A frame around what was looked for: it is seen without its colour, too."""
        painter.setBrush(theme.color("find"))
        painter.setPen(QPen(theme.color("find_now"), 1))
        for start, end in self._hits:
            for rect in self._rects(lines, start, end):
                painter.drawRoundedRect(rect.translated(at).adjusted(-1, 0, 1, -2), 3, 3)

    def _selections(self, theme: Theme) -> list[QTextLayout.FormatRange]:
        """The words looked for in the ink that goes with their ground."""
        ranges = []
        for start, end in self._hits:
            found = QTextLayout.FormatRange()
            found.start, found.length = start, end - start
            look = QTextCharFormat()
            look.setForeground(theme.color("find_ink"))
            found.format = look
            ranges.append(found)
        return ranges

    def _break_lines(self, width: float, max_lines: int) -> tuple[int, float]:
        """Makes the lines; returns where they end and how high they are."""
        end, y = 0, 0.0
        self._layout.beginLayout()
        for _ in range(max_lines):
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += self._metrics.height() * _LEADING
            end = line.textStart() + line.textLength()
        self._layout.endLayout()
        return end, y

    def _rects(self, lines: list[QTextLine], start: int, end: int) -> list[QRectF]:
        """Where a stretch lies, line by line; by glyphs, so that it holds in either direction."""
        rects = []
        for line in lines:
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
            boxes = [box for box in boxes if box.width() > 0]
            if boxes:
                left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
                rects.append(QRectF(left - 1, line.y(), right - left + 2, line.height() + 3))
        return rects
