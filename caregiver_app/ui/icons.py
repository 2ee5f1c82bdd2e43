"""The icons of ``resources/icons``, coloured by role."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


def icon(folder: Path, name: str, color: QColor, size: int = 24) -> QIcon:
    """An icon drawn in one colour.

    Args:
        folder: ``resources/icons``.
        name: The file's name without ``.svg``.
        color: Its colour, from the theme.
        size: Side in device-independent pixels; drawn at three times that for sharp screens.
    """
    source = (folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color.name())
    pixmap = QPixmap(size * 3, size * 3)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    return QIcon(pixmap)
