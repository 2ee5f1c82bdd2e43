"""Puts sheets on a printer. Imported only when something is printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.stopping import Step, Stopped, go_on
from caregiver_app.paper.render_pdf import Sheets, paint_pages
from caregiver_app.paper.sheet import Paper

CUPS_SOCKET: Final = "/run/cups/cups.sock"
_CUPS_SETTINGS: Final = ("/etc/cups/client.conf", "~/.cups/client.conf")


def ask_on_this_computer() -> None:
    """Has CUPS, which prints on Linux, asked for printers by its own socket alone.

    Without a service behind that socket its library would try a network port, if only this computer's.
    Whoever named another server in CUPS' settings wants that one.
    """
    if sys.platform == "linux" and not any(Path(file).expanduser().exists() for file in _CUPS_SETTINGS):
        os.environ.setdefault("CUPS_SERVER", CUPS_SOCKET)


def make_printer(paper: Paper, title: str) -> QPrinter:
    """A printer set to ``paper``; the sheet's own margins are drawn by the renderer."""
    ask_on_this_computer()
    size = QPageSize.PageSizeId.A4 if paper is Paper.A4 else QPageSize.PageSizeId.Letter
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(size))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    printer.setFullPage(True)  # Qt's own name for it
    printer.setDocName(title)
    return printer


def make_dialog(printer: QPrinter, page_count: int, parent: QWidget) -> QPrintDialog:
    """The system's print dialog for ``printer``."""
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setMinMax(1, page_count)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return dialog


def print_sheets(
    lay_out: Callable[[tuple[float, float]], Sheets], printer: QPrinter, step: Step = go_on
) -> None:
    """Prints the pages that were chosen, laid out anew for the paper that was chosen.

    Args:
        lay_out: Makes the sheets for a size of page, in points.
        printer: Takes them.
        step: Called before each page; raises to end the work, and nothing more is printed then.

    Raises:
        Trouble: The printer does not take them.
    """
    sheet = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    renderer = lay_out((sheet.width(), sheet.height()))
    first, last = 1, renderer.page_count
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        first, last = max(1, printer.fromPage()), min(last, printer.toPage())
    pages = list(range(first - 1, last))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    try:
        paint_pages(renderer, printer, pages or [0], step)
    except Stopped:
        printer.abort()
        raise
