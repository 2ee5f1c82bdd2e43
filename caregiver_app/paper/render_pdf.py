"""Sends rendered sheets to a PDF or a printer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.errors import Trouble
from caregiver_app.paper.pdf_language import with_language

_RESOLUTION = 1200
_POINTS_AN_INCH = 72


class Sheets(Protocol):
    """What is laid out and can be drawn: the summary, the sheet for a phone call."""

    page_size: tuple[float, float]

    @property
    def document_title(self) -> str:
        """What the file is called inside."""

    @property
    def page_count(self) -> int:
        """How many pages there are, at least one."""

    def paint(self, painter: QPainter, page_index: int) -> None:
        """Draws a page on a painter whose unit is the point."""


def pdf_bytes(renderer: Sheets, *, language: str, step: Step = go_on) -> bytes:
    """The sheets as a PDF: vector, fonts embedded, text selectable.

    Args:
        renderer: Draws them.
        language: As in HTML: ``"en"``.
        step: Called before each page; raises to end the work.

    Raises:
        Trouble: They can't be drawn.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(renderer.document_title)
    writer.setCreator("Caregiver Companion")
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QSizeF(*renderer.page_size), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    paint_pages(renderer, writer, range(renderer.page_count), step)
    buffer.close()
    return with_language(bytes(buffer.data().data()), language)


def paint_pages(
    renderer: Sheets, device: QPagedPaintDevice, pages: Sequence[int], step: Step = go_on
) -> None:
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
            step()
            if number and not device.newPage():
                raise Trouble("paper.nothing_printed")
            renderer.paint(painter, page)
    finally:
        painter.end()
