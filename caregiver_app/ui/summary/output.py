"""Sends the sheets that are shown to a printer or into a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from caregiver_app.diary.stopping import Step, Stopped, go_on
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.paper.render_pdf import Sheets, pdf_bytes
from caregiver_app.paper.sheet import Paper
from caregiver_app.ui.shared.files import usual_folder
from caregiver_app.ui.shared.usual_paper import usual_paper
from caregiver_app.ui.summary.making import LANGUAGE, LayOut, Made
from caregiver_app.whole_file import write_whole

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from caregiver_app.paper.call_sheet import CallSheet
    from caregiver_app.ui.exchange.working import Working

_FEW_PAGES: Final = 12
"""So many are saved or sent before anybody waits."""


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
    stopped = Signal()
    """What was being made was stopped."""

    def __init__(self, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._messages = messages
        self._window = window
        self._made: Made | None = None
        self._shown: Sheets | None = None
        self._paper = Paper.A4
        self._path = Path()
        self._printer: QPrinter | None = None

    @cached_property
    def working(self) -> Working:
        """Does what takes long, off the window's thread; made when it is first needed."""
        from caregiver_app.ui.exchange.working import Working

        working = Working(self._window)
        working.was_stopped.connect(self.stopped)
        return working

    def set_sheets(self, made: Made | None, paper: Paper, shown: Sheets | None = None) -> None:
        """Takes the sheets; None for none.

        Args:
            made: What they are made from.
            paper: The size of the paper.
            shown: The sheets as they are laid out already, if they are.
        """
        self._made = made
        self._paper = paper
        self._shown = shown

    def save_to(self, path: Path) -> None:
        """Saves the sheets as a PDF and tells of it; many pages in the background."""
        if self._made is None:
            return
        self._path = path
        work = partial(_save, self._made, self._paper, path)
        self._do(self.tr("Saving the pages"), work, self._on_saved)

    def _do(self, words: str, work: Callable[[Step], object], done: Callable[[object], None]) -> None:
        """Few pages at once; for many the window stays alive and says what is being done."""
        shown, model = self._shown, self._made.model if self._made is not None else None
        has_photos = model is not None and model.photos is not None
        if shown is not None and (shown.page_count > _FEW_PAGES or has_photos):
            self.working.run(words, work, done, self._on_failed, all_or_nothing=True)
            return
        try:
            done(work(go_on))
        except AppError as error:
            self._on_failed(error)

    def _on_saved(self, _nothing: object) -> None:
        self.done.emit(self.tr("Saved to {path}").format(path=self._path))

    def _on_printed(self, _nothing: object) -> None:
        self.done.emit(self.tr("Sent to the printer"))

    def _on_failed(self, error: AppError) -> None:
        if isinstance(error, Stopped):
            self.failed.emit(self.tr("Stopped: nothing was saved or printed."))
        else:
            self.failed.emit(self._messages.of(error))

    def ask_where(self) -> None:
        """Opens the dialog for a file."""
        if self._made is None:
            return
        place = usual_folder()
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
        sheets = self._shown or self._made.lay_out(self._paper.points)
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
        work = partial(_print, print_sheets, self._made, self._printer)
        self._do(self.tr("Printing the pages"), work, self._on_printed)


def output_of_call_sheet(sheet: CallSheet, name: str, messages: Messages, window: QWidget) -> SheetOutput:
    """What prints a sheet of facts with room to write, or saves it, on the paper that is usual here."""
    from caregiver_app.paper.render_call_sheet import CallSheetRenderer

    output = SheetOutput(messages, window)
    output.set_sheets(Made(partial(CallSheetRenderer, sheet), name), usual_paper())
    return output


def _save(made: Made, paper: Paper, path: Path, step: Step) -> None:
    """Lays out and draws on the thread that it is called on: fonts stay with theirs."""
    content = pdf_bytes(made.laid_out(paper.points, step), language=LANGUAGE, step=step)
    step()
    write_whole(path, content)


def _print(
    print_sheets: Callable[[LayOut, QPrinter, Step], None], made: Made, printer: QPrinter, step: Step
) -> None:
    print_sheets(lambda size: made.laid_out(size, step), printer, step)
