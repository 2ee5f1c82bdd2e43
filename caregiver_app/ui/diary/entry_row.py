"""One entry laid out as a row of the list: where everything is, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap

from caregiver_app.diary.values import Entry
from caregiver_app.guide.items import Item
from caregiver_app.ui.diary.entry_in_words import EntryInWords, nothing_unusual_words
from caregiver_app.ui.diary.excerpt import excerpt_of
from caregiver_app.ui.diary.match_lines import MatchLine, match_lines
from caregiver_app.ui.shared.marked_text import MarkedText
from caregiver_app.ui.shared.wording import reading_words, unread_words
from caregiver_app.ui.theme import Theme

NOTE_LINES: Final = 3
PAD: Final = 14.0
_GAP: Final = 7.0
_PHOTO: Final = 58.0
_PHOTO_GAP: Final = 6.0


def _no_photos(_entry_id: str) -> Sequence[QPixmap]:
    return ()


@dataclass(frozen=True, slots=True)
class RowStyle:
    """What rows are laid out with.

    Attributes:
        theme: Colours and sizes.
        items: The guide's items.
        words: Puts an entry into words; knows the unit.
        font: The list's font.
        photos: Gives an entry's small pictures, when its row is painted.
    """

    theme: Theme
    items: Mapping[str, Item]
    words: EntryInWords
    font: QFont
    photos: Callable[[str], Sequence[QPixmap]] = _no_photos

    def sized(self, size: str, *, bold: bool = False) -> QFont:
        """The font in one of the theme's sizes."""
        font = QFont(self.font)
        font.setPixelSize(self.theme.px(size))
        font.setBold(bold)
        return font


class EntryRow:
    """The inside of a row.

    Args:
        entry: The entry.
        style: What it is laid out with.
        width: The width of the inside.
        searched: Words looked for, to be marked in the note.
    """

    def __init__(self, entry: Entry, style: RowStyle, width: float, searched: str = "") -> None:
        self._style = style
        self._width = width
        self._headline = style.words.headline(entry)
        self._plain = [*unread_words(entry.content)]
        if entry.content.nothing_unusual:
            self._plain.append(nothing_unusual_words())
        self._lines = match_lines(entry.matches, style.items)
        self._note = self._lay_note_out(entry, searched) if entry.content.note.strip() else None
        self._small = QFontMetricsF(style.sized("small"))
        self._base = QFontMetricsF(style.sized("base"))
        self._bold = QFontMetricsF(style.sized("base", bold=True))
        self._readings = self._break_readings(reading_words(entry.content, style.words.unit))
        self._badge_boxes = self._arrange_badges()
        self._versions = style.words.versions(entry)
        self._entry_id = entry.id
        self._photos = entry.pictures

    @property
    def height(self) -> float:
        """How high it is."""
        lines = len(self._readings) + (0 if self._is_one_line else 1)
        parts = [max(1, lines) * self._base.height()]
        if self._plain:
            parts.append(len(self._plain) * self._base.height())
        if self._note is not None:
            parts.append(self._note.height)
        if self._badge_boxes:
            parts.append(self._badge_boxes[-1][0].bottom())
        if self._photos:
            parts.append(_PHOTO)
        if self._versions:
            parts.append(self._small.height())
        return sum(parts) + _GAP * (len(parts) - 1)

    @property
    def versions_box(self) -> QRectF:
        """Where its line of earlier versions is; empty if it has none."""
        if not self._versions:
            return QRectF()
        width = min(self._small.horizontalAdvance(self._versions), self._width)
        return QRectF(0, self.height - self._small.height(), width, self._small.height())

    def photo_at(self, point: QPointF) -> int | None:
        """Which of the entry's photos is at ``point``, counted from 0."""
        boxes = self._photo_boxes()
        return next((number for number, box in enumerate(boxes) if box.contains(point)), None)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paints it with its upper left corner at ``at``."""
        theme = self._style.theme
        y = at.y()
        painter.setFont(self._style.sized("small"))
        painter.setPen(theme.color("ink_soft"))
        self._text(painter, QRectF(at.x(), y, self._width, self._base.height()), self._headline)
        painter.setFont(self._style.sized("base", bold=True))
        painter.setPen(theme.color("ink"))
        y += 0 if self._is_one_line else self._base.height()
        side = Qt.AlignmentFlag.AlignRight if self._is_one_line else Qt.AlignmentFlag.AlignLeft
        for number, reading in enumerate(self._readings):
            y += self._base.height() if number else 0
            self._text(painter, QRectF(at.x(), y, self._width, self._base.height()), reading, side)
        y += (self._base.height() if self._readings or self._is_one_line else 0) + _GAP
        if self._plain:
            painter.setFont(self._style.sized("base"))
            for words in self._plain:
                self._text(painter, QRectF(at.x(), y, self._width, self._base.height()), words)
                y += self._base.height()
            y += _GAP
        if self._note is not None:
            self._note.paint(painter, QPointF(at.x(), y), theme)
            y += self._note.height + _GAP
        for box, line in self._badge_boxes:
            self._paint_badge(painter, box.translated(at.x(), y), line)
        if self._photos:
            self._paint_photos(painter, at)
        if self._versions:
            painter.setFont(self._style.sized("small"))
            painter.setPen(theme.color("accent"))
            self._text(painter, self.versions_box.translated(at).adjusted(0, 0, 1, 0), self._versions)

    def _photo_boxes(self) -> list[QRectF]:
        """A square for each photo that there is room for in one line."""
        under = self._small.height() + _GAP if self._versions else 0.0
        top = self.height - under - _PHOTO
        fit = max(1, int((self._width + _PHOTO_GAP) // (_PHOTO + _PHOTO_GAP)))
        if self._photos > fit > 1:
            fit -= 1  # the last place says how many more there are
        return [
            QRectF(number * (_PHOTO + _PHOTO_GAP), top, _PHOTO, _PHOTO)
            for number in range(min(self._photos, fit))
        ]

    def _paint_photos(self, painter: QPainter, at: QPointF) -> None:
        boxes = self._photo_boxes()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for box, photo in zip(boxes, self._style.photos(self._entry_id), strict=False):
            side = min(photo.width(), photo.height())
            middle = QRectF((photo.width() - side) / 2, (photo.height() - side) / 2, side, side)
            painter.drawPixmap(box.translated(at), photo, middle)
            painter.setPen(self._style.theme.color("line_strong"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.translated(at))
        if more := self._photos - len(boxes):
            painter.setFont(self._style.sized("small"))
            painter.setPen(self._style.theme.color("ink_soft"))
            place = boxes[-1].translated(at.x() + _PHOTO + _PHOTO_GAP, at.y())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"+{more}")

    @property
    def _is_one_line(self) -> bool:
        """Whether time, writer and measurements stand beside each other."""
        if len(self._readings) != 1:
            return not self._readings
        width = self._small.horizontalAdvance(self._headline) + self._bold.horizontalAdvance(
            self._readings[0]
        )
        return width + 24 <= self._width

    def _lay_note_out(self, entry: Entry, searched: str) -> MarkedText:
        font = self._style.sized("family")
        letters = round(NOTE_LINES * self._width / QFontMetricsF(font).averageCharWidth())
        part = excerpt_of(entry.content.note, entry.matches, searched, letters)
        return MarkedText(part.text, part.matches, font, self._width, NOTE_LINES, part.hits)

    def _break_readings(self, readings: tuple[str, ...]) -> list[str]:
        """The measurements in as few lines as there is room for."""
        lines: list[str] = []
        for reading in readings:
            longer = f"{lines[-1]}   {reading}" if lines else ""
            if lines and self._bold.horizontalAdvance(longer) <= self._width:
                lines[-1] = longer
            else:
                lines.append(reading)
        return lines

    def _arrange_badges(self) -> list[tuple[QRectF, MatchLine]]:
        """Boxes of badges with their words, in as few lines as there is room for."""
        boxes: list[tuple[QRectF, MatchLine]] = []
        x, y, height = 0.0, 0.0, self._base.height() + 4
        for line in self._lines:
            words = self._base.horizontalAdvance(", ".join(line.items))
            width = min(self._badge_width(line) + 8 + words, self._width)
            if x > 0 and x + width > self._width:
                x, y = 0.0, y + height + 3
            boxes.append((QRectF(x, y, width, height), line))
            x += width + 18
        return boxes

    def _badge_width(self, line: MatchLine) -> float:
        metrics = QFontMetricsF(self._style.sized("tiny", bold=True))
        return metrics.horizontalAdvance(line.badge.words) + 14

    def _paint_badge(self, painter: QPainter, box: QRectF, line: MatchLine) -> None:
        theme = self._style.theme
        font = self._style.sized("tiny", bold=True)
        height = QFontMetricsF(font).height() + 4
        badge = QRectF(box.left(), box.center().y() - height / 2, self._badge_width(line), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(line.badge.color_role))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setFont(font)
        painter.setPen(theme.color("badge_ink"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, line.badge.words)
        painter.setFont(self._style.sized("base"))
        painter.setPen(theme.color("ink" if line.badge.flags else "ink_soft"))
        self._text(painter, box.adjusted(badge.width() + 8, 0, 1, 0), ", ".join(line.items))

    def _text(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)
