"""Sends a rendered summary to a PDF or a printer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from caregiver_app.errors import Trouble
from caregiver_app.paper.pdf_language import with_language
from caregiver_app.paper.plain_text import one_line
from caregiver_app.paper.render_pages import SummaryRenderer

_RESOLUTION = 1200
_POINTS_AN_INCH = 72


def pdf_bytes(renderer: SummaryRenderer, *, language: str) -> bytes:
    """The summary as a PDF: vector, fonts embedded, text selectable."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    header = renderer.model.header
    writer.setTitle(one_line(f"{header.title} · {header.running}"))
    writer.setCreator("Caregiver Companion")
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QSizeF(*renderer.page_size), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    paint_pages(renderer, writer, range(renderer.page_count))
    buffer.close()
    return with_language(bytes(buffer.data().data()), language)


def paint_pages(renderer: SummaryRenderer, device: QPagedPaintDevice, pages: Sequence[int]) -> None:
    """Draws ``pages`` (counted from 0) on a PDF writer or a printer whose page has no margins.

    Raises:
        Trouble: The device does not take them.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise Trouble("paper.nothing_printed")
    try:
        scale_x = device.logicalDpiX() / _POINTS_AN_INCH
        scale_y = device.logicalDpiY() / _POINTS_AN_INCH
        painter.scale(scale_x, scale_y)
        for number, page in enumerate(pages):
            if number and not device.newPage():
                raise Trouble("paper.nothing_printed")
            renderer.paint(painter, page)
    finally:
        painter.end()
