"""Sends the sheets that are shown to a printer or into a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.paper.render_pdf import pdf_bytes
from caregiver_app.paper.sheet import Paper
from caregiver_app.ui.summary.making import LANGUAGE, Made
from caregiver_app.whole_file import write_whole

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class SheetOutput(QObject):
    """Asks where to, and sends.

    Args:
        messages: The sentences for what went wrong.
        window: What the dialogs stand over.
    """

    done = Signal(str)
    """The sheets are on their way; carries what is said of it."""
    failed = Signal(str)
    """They are not; carries why."""

    def __init__(self, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._messages = messages
        self._window = window
        self._made: Made | None = None
        self._paper = Paper.A4
        self._printer: QPrinter | None = None

    def set_sheets(self, made: Made | None, paper: Paper) -> None:
        """Takes the sheets that are shown; None for none."""
        self._made = made
        self._paper = paper

    def save_to(self, path: Path) -> None:
        """Saves the sheets as a PDF and tells of it."""
        if self._made is None:
            return
        try:
            write_whole(path, pdf_bytes(self._made.lay_out(self._paper.points), language=LANGUAGE))
        except AppError as error:
            self.failed.emit(self._messages.of(error))
            return
        self.done.emit(self.tr("Saved to {path}").format(path=path))

    def ask_where(self) -> None:
        """Opens the dialog for a file."""
        if self._made is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = Path(folder) if Path(folder).is_dir() else Path.home()
        dialog = QFileDialog(self._window, self.tr("Save as PDF"), str(place / f"{self._made.name}.pdf"))
        dialog.setObjectName("save_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self._on_save_dialog_file_selected)
        dialog.open()

    def ask_printer(self) -> None:
        """Opens the system's print dialog."""
        from caregiver_app.ui.summary.printing import make_dialog, make_printer

        if self._made is None:
            return
        sheets = self._made.lay_out(self._paper.points)
        self._printer = make_printer(self._paper, sheets.document_title)
        dialog = make_dialog(self._printer, sheets.page_count, self._window)
        dialog.accepted.connect(self._on_print_dialog_accepted)
        QDialog.open(dialog)  # QPrintDialog's own open() wants an old-style slot

    def _on_save_dialog_file_selected(self, path: str) -> None:
        self.save_to(Path(path))

    def _on_print_dialog_accepted(self) -> None:
        from caregiver_app.ui.summary.printing import print_sheets

        if self._made is None or self._printer is None:
            return
        try:
            print_sheets(self._made.lay_out, self._printer)
        except AppError as error:
            self.failed.emit(self._messages.of(error))
            return
        self.done.emit(self.tr("Sent to the printer"))
