"""The charts as a picture to keep or to send: PNG, or SVG, which stays sharp at any size."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from caregiver_app.ui.theme import Theme
from caregiver_app.ui.trends.time_panel import TimePanel
from caregiver_app.whole_file import write_whole

_MARGIN: Final = 20
_SHARP: Final = 2
"""Pixels of a PNG for each on the screen."""
_ENDLESS: Final = 10_000
_WRAPPED: Final = Qt.TextFlag.TextWordWrap.value


class ChartPicture:
    """The charts as they are seen, one below the other, on white.

    Args:
        heading: What stands above them.
        panels: The charts.
        legend: What the signs and lines mean: below the charts, a line each.
        theme: The theme they are drawn in.
        font: The font of the words.
    """

    def __init__(
        self, heading: str, panels: Sequence[TimePanel], legend: Sequence[str], theme: Theme, font: QFont
    ) -> None:
        self._heading = heading
        self._panels = tuple(panels)
        self._theme = theme
        self._legend = "\n".join(legend)
        self._small_font = QFont(font)
        self._small_font.setPixelSize(theme.px("small"))
        self._font = QFont(font)
        self._font.setPixelSize(theme.px("large"))
        self._font.setBold(True)

    @property
    def size(self) -> QSize:
        """In pixels of the screen."""
        height = sum(panel.height() + _MARGIN // 2 for panel in self._panels)
        foot = round(self._foot().height()) + _MARGIN // 2
        return QSize(self._width() + 2 * _MARGIN, height + self._head() + foot + 2 * _MARGIN)

    def save(self, path: Path) -> None:
        """Writes the picture whole, or leaves the old file as it was; ``.svg`` makes an SVG, else a PNG.

        Raises:
            Trouble: It can't be written.
        """
        write_whole(path, self.svg() if path.suffix.lower() == ".svg" else self.png())

    def png(self) -> bytes:
        """The picture as PNG, at twice the screen's sharpness."""
        image = QImage(self.size * _SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SHARP)
        image.fill(self._theme.color("card"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(buffer.data().data())

    def svg(self) -> bytes:
        """The picture as SVG."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size)
        generator.setViewBox(QRectF(QPointF(), self.size.toSizeF()))
        generator.setTitle(self._heading)
        painter = QPainter(generator)
        painter.fillRect(QRectF(QPointF(), self.size.toSizeF()), self._theme.color("card"))
        self._paint(painter)
        painter.end()
        buffer.close()
        return bytes(data.data())

    def _head(self) -> int:
        return self._theme.px("large") * 2

    def _width(self) -> int:
        return max(panel.width() for panel in self._panels)

    def _foot(self) -> QRectF:
        """The room that the legend takes, its long lines broken."""
        room = QRectF(0, 0, self._width(), _ENDLESS)
        return QFontMetricsF(self._small_font).boundingRect(room, _WRAPPED, self._legend)

    def _paint(self, painter: QPainter) -> None:
        painter.setFont(self._font)
        painter.setPen(self._theme.color("ink"))
        painter.drawText(QPointF(_MARGIN, _MARGIN + self._theme.px("large")), self._heading)
        painter.translate(_MARGIN, _MARGIN + self._head())
        for panel in self._panels:
            panel.paint(painter, QRectF(panel.rect()), self._theme)
            painter.translate(0, panel.height() + _MARGIN / 2)
        painter.setFont(self._small_font)
        painter.setPen(self._theme.color("ink"))
        room = QRectF(0, _MARGIN / 2, self._width(), self._foot().height() + _MARGIN)
        painter.drawText(room, _WRAPPED, self._legend)
