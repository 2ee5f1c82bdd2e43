"""A sheet of paper to write the passphrase on. Imported only when it is wanted.

The passphrase itself is never printed: a printer, its queue and a saved PDF all keep what they were given.
A second key on the sheet would have to be wrapped by a scheme of our own, since SQLCipher's file knows one.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from caregiver_app.messages import Messages
from caregiver_app.paper.call_sheet import CallSheet
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.summary.output import SheetOutput, output_of_call_sheet


def passphrase_sheet(diary: Path, copies: Path) -> CallSheet:
    """What stands on it: where the files are, how they are opened, lines to write on by hand."""
    translate = QCoreApplication.translate
    return CallSheet(
        title=translate("PassphraseSheet", "The passphrase of a diary"),
        about=translate("PassphraseSheet", "Written by hand on: ____________________"),
        facts=_facts(diary, copies),
        room=translate("PassphraseSheet", "The passphrase"),
        footer=translate("PassphraseSheet", "Caregiver Companion never prints the passphrase itself."),
        page_of=translate("PassphraseSheet", "Page {page} of {pages}"),
    )


def _facts(diary: Path, copies: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    translate = QCoreApplication.translate
    return (
        (
            translate("PassphraseSheet", "Where it is"),
            (
                translate("PassphraseSheet", "The diary: {file}").format(file=diary),
                translate("PassphraseSheet", "Its copies, with the same passphrase: {folder}").format(
                    folder=copies
                ),
            ),
        ),
        (
            translate("PassphraseSheet", "To open it"),
            (
                translate("PassphraseSheet", "Start Caregiver Companion, and type the passphrase."),
                translate(
                    "PassphraseSheet",
                    "Or with DB Browser for SQLite, in its edition with SQLCipher: open the file, choose "
                    "“Passphrase” and “SQLCipher 4 defaults”. "
                    "Other programs for SQLCipher 4 open it as well.",
                ),
            ),
        ),
        (
            translate("PassphraseSheet", "Nobody can recover it"),
            (
                translate(
                    "PassphraseSheet",
                    "Not you, not the care team, not who made the program: there is no second way in.",
                ),
                translate("PassphraseSheet", "If it is lost, so are the diary and its copies."),
            ),
        ),
        (
            translate("PassphraseSheet", "Keep it in two places"),
            (
                translate(
                    "PassphraseSheet",
                    "One sheet at home with important papers, one with somebody you trust elsewhere.",
                ),
                translate(
                    "PassphraseSheet", "Both apart from the computer and from the stick with the copies."
                ),
                translate(
                    "PassphraseSheet",
                    "After the passphrase was changed: a new sheet, and destroy the old one.",
                ),
            ),
        ),
        (
            translate("PassphraseSheet", "Write clearly"),
            (
                translate(
                    "PassphraseSheet",
                    "capital letters, blanks and signs count. Write 0 and O, 1 and l so that they differ.",
                ),
            ),
        ),
    )


def sheet_output(
    diary: Path, copies: Path, messages: Messages, notices: Notices, window: QWidget
) -> SheetOutput:
    """What prints the sheet or saves it as a PDF, and says so."""
    name = QCoreApplication.translate("PassphraseSheet", "Passphrase sheet")
    output = output_of_call_sheet(passphrase_sheet(diary, copies), name, messages, window)
    output.done.connect(notices.say)
    output.failed.connect(notices.trouble)
    return output
