"""A sheet of paper to write the passphrase on. Imported only when it is wanted.

The passphrase itself is never printed: a printer, its queue and a saved PDF all keep what they were given.
A second key on the sheet would have to be wrapped by a scheme of our own, since SQLCipher's file knows one.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from caregiver_app.messages import Messages
from caregiver_app.paper.call_sheet import CallSheet
from caregiver_app.paper.render_call_sheet import CallSheetRenderer
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.usual_paper import usual_paper
from caregiver_app.ui.summary.making import Made
from caregiver_app.ui.summary.output import SheetOutput


def passphrase_sheet(diary: Path) -> CallSheet:
    """What stands on it: where the file is, how it is opened, lines to write on by hand."""

    def words(text: str) -> str:
        return QCoreApplication.translate("PassphraseSheet", text)

    facts = (
        (words("The file"), (str(diary),)),
        (
            words("To open it"),
            (
                words("Start Caregiver Companion, and type the passphrase."),
                words("Other programs that read SQLCipher 4 files open it with the same passphrase."),
            ),
        ),
        (
            words("Keep this sheet"),
            (
                words("apart from the computer, where somebody you trust finds it."),
                words("Without the passphrase nobody can open the diary or its copies."),
            ),
        ),
        (
            words("Write clearly"),
            (words("capital letters, blanks and signs count. Write 0 and O, 1 and l so that they differ."),),
        ),
    )
    return CallSheet(
        title=words("The passphrase of a diary"),
        about=words("Written by hand on: ____________________"),
        facts=facts,
        room=words("The passphrase"),
        footer=words("Caregiver Companion never prints the passphrase itself."),
        page_of=words("Page {page} of {pages}"),
    )


def sheet_output(diary: Path, messages: Messages, notices: Notices, window: QWidget) -> SheetOutput:
    """What prints the sheet or saves it as a PDF, and says so."""
    output = SheetOutput(messages, window)
    lay_out = partial(CallSheetRenderer, passphrase_sheet(diary))
    name = QCoreApplication.translate("PassphraseSheet", "Passphrase sheet")
    output.set_sheets(Made(lay_out, name), usual_paper())
    output.done.connect(notices.say)
    output.failed.connect(notices.trouble)
    return output
