"""The strip of the guide's two times after the infusion, with today on it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver_app.diary.days import GUIDE_TIMES
from caregiver_app.guide.items import GuideList
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import Theme

_WEEK: Final = 7
_BAR: Final = {GuideList.CRS: 0, GuideList.ICANS: 1}


class TimeStrip(QWidget):
    """Draws the days from the first infusion; says the same in its accessible description.

    CRS is a solid bar, ICANS a dotted one, so that they differ in grey too.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offsets: tuple[int, ...] = ()
        self._today: int | None = None
        self._today_label = ""
        self.setAccessibleName(self.tr("The guide's times after the infusion"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_days(self, offsets: tuple[int, ...], today: int | None, label: str) -> None:
        """Sets what is drawn.

        Args:
            offsets: Day of each infusion counted from the first, so ``(0,)`` or ``(0, 9)``; empty for none.
            today: Today counted from the first infusion, or None.
            label: What is written at today, such as "Day 9".
        """
        self._offsets, self._today, self._today_label = offsets, today, label
        self.setAccessibleDescription(self._words())
        self.setToolTip(plain_tip(self._words()))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide, and high enough for two bars and a line of days."""
        return QSize(420, self._bar_height() * 2 + self._theme.px("small") + 12)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The least it can be read at."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draws the bars, the weeks and today."""
        if not self._offsets:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(self._theme.px("tiny"))
        painter.setFont(font)
        for name in (GuideList.CRS, GuideList.ICANS):
            for offset in self._offsets:
                self._paint_bar(painter, name, offset)
        self._paint_today_line(painter)
        for name in (GuideList.CRS, GuideList.ICANS):
            for offset in self._offsets:
                self._paint_bar_words(painter, name, offset)
        self._paint_weeks(painter)
        self._paint_today(painter)
        painter.end()

    def _words(self) -> str:
        if not self._offsets:
            return ""
        return self.tr(
            "The guide: CRS may occur up to two weeks after an infusion, "
            "ICANS typically one to four weeks after, and after CRS. A time never hides a match."
        )

    def _labels(self) -> dict[GuideList, str]:
        return {
            GuideList.CRS: self.tr("CRS may occur · up to two weeks"),
            GuideList.ICANS: self.tr("ICANS typically · one to four weeks"),
        }

    def _last_day(self) -> int:
        return self._offsets[-1] + GUIDE_TIMES[GuideList.ICANS].last

    def _x(self, day: float) -> float:
        margin = self._theme.px("small")
        return margin + (self.width() - 2 * margin) * day / self._last_day()

    def _bar_height(self) -> int:
        return self._theme.px("tiny") + 5

    def _bar(self, name: GuideList, offset: int) -> QRectF:
        """Where a list's bar is, for the infusion at that day."""
        time = GUIDE_TIMES[name]
        height = self._bar_height()
        left, right = self._x(offset + time.first), self._x(offset + time.last)
        return QRectF(left, _BAR[name] * (height + 3), right - left, height)

    def _paint_bar(self, painter: QPainter, name: GuideList, offset: int) -> None:
        rect = self._bar(name, offset)
        color = self._theme.color(name.value)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{name.value}_soft"))
        painter.drawRoundedRect(rect, 4, 4)
        pen = QPen(color, 3)
        if name is GuideList.ICANS:
            pen.setDashPattern([0.1, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(
            QPointF(rect.left() + 2, rect.bottom() - 1.5), QPointF(rect.right() - 2, rect.bottom() - 1.5)
        )

    def _paint_bar_words(self, painter: QPainter, name: GuideList, offset: int) -> None:
        """The words, on a ground of their own: today's line goes behind them."""
        rect = self._bar(name, offset)
        metrics = QFontMetricsF(painter.font())
        words = self._labels()[name]
        is_whole = metrics.horizontalAdvance(words) <= rect.width() - 12
        text = words if is_whole else name.value.upper()
        ground = QRectF(rect.left() + 5, rect.top(), metrics.horizontalAdvance(text) + 4, rect.height() - 3)
        painter.fillRect(ground, self._theme.color(f"{name.value}_soft"))
        painter.setPen(self._theme.color("ink"))
        painter.drawText(
            rect.adjusted(7, -2, -4, -2), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
        )

    def _paint_weeks(self, painter: QPainter) -> None:
        top = 2 * self._bar_height() + 6
        painter.setPen(self._theme.color("ink_soft"))
        for day in range(0, self._last_day() + 1, _WEEK):
            if self._today is None or abs(self._x(day) - self._x(self._today)) > self._theme.px() * 2:
                self._paint_day(painter, day, top, str(day))

    def _paint_day(self, painter: QPainter, day: int, top: float, text: str) -> None:
        width = QFontMetricsF(painter.font()).horizontalAdvance(text)
        left = min(max(0.0, self._x(day) - width / 2), self.width() - width)
        painter.drawText(QPointF(left, top + self._theme.px("tiny")), text)

    def _is_today_shown(self) -> bool:
        return self._today is not None and 0 <= self._today <= self._last_day()

    def _paint_today_line(self, painter: QPainter) -> None:
        if self._today is None or not self._is_today_shown():
            return
        painter.setPen(QPen(self._theme.color("ink"), 2))
        x = self._x(self._today)
        painter.drawLine(QPointF(x, 0), QPointF(x, 2 * self._bar_height() + 4))

    def _paint_today(self, painter: QPainter) -> None:
        if self._today is None or not self._is_today_shown():
            return
        painter.setPen(self._theme.color("ink"))
        font = painter.font()
        font.setBold(True)
        font.setPixelSize(self._theme.px("small"))
        painter.setFont(font)
        self._paint_day(painter, self._today, 2 * self._bar_height() + 5, self._today_label)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
