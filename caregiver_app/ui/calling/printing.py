"""The sheet for a phone call on paper. Imported only when it is printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.paper.render_call_sheet import CallSheetRenderer
from caregiver_app.paper.render_pdf import Sheets
from caregiver_app.ui.calling.facts import Fact
from caregiver_app.ui.calling.sheet import make_call_sheet
from caregiver_app.ui.shared.usual_paper import usual_paper
from caregiver_app.ui.summary.printing import make_dialog, make_printer, print_sheets


class CallSheetPrinting(QObject):
    """Asks for a printer and prints.

    Args:
        facts: What is told on the phone; the first say who and which day.
        numbers: Names and numbers to call.
        messages: The sentences for what went wrong.
        parent: The dialog with the numbers.
    """

    said = Signal(str)
    """What came of it."""

    def __init__(
        self,
        facts: Sequence[Fact],
        numbers: Sequence[tuple[str, str]],
        messages: Messages,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._messages = messages
        self.sheet = make_call_sheet(facts, numbers)
        self.printer = make_printer(usual_paper(), self.sheet.title)

    def lay_out(self, page_size_points: tuple[float, float]) -> Sheets:
        """The sheet, laid out for a size of paper."""
        return CallSheetRenderer(self.sheet, page_size_points)

    def start(self) -> None:
        """Opens the system's print dialog."""
        pages = self.lay_out(usual_paper().points).page_count
        dialog = make_dialog(self.printer, pages, self._window)
        dialog.accepted.connect(self._on_dialog_accepted)
        QDialog.open(dialog)  # QPrintDialog's own open() wants an old-style slot

    def _on_dialog_accepted(self) -> None:
        try:
            print_sheets(self.lay_out, self.printer)
        except AppError as error:
            self.said.emit(self._messages.of(error))
            return
        self.said.emit(self.tr("Sent to the printer"))
