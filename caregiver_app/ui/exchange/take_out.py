"""Taking the diary out: in which format, which days, into which file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.stopping import Step, Stopped
from caregiver_app.errors import AppError, BadInput
from caregiver_app.exchange.leaving import SUFFIXES, Format, Leaving, exported, warning_of
from caregiver_app.messages import Messages
from caregiver_app.ui.exchange.working import Working
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.chip_keys import ChipKeys
from caregiver_app.ui.shared.date_field import DateField
from caregiver_app.ui.shared.equal_columns import EqualColumns
from caregiver_app.ui.shared.files import usual_folder
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role
from caregiver_app.whole_file import write_whole

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_NAMES: Final = {
    Format.JSON: "diary",
    Format.HTML: "diary",
    Format.CSV: "entries",
    Format.MEASUREMENTS: "measurements",
    Format.FHIR: "diary-fhir",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written.

    Attributes:
        path: Where.
        format: What as.
        size: Its size in bytes.
    """

    path: Path
    format: Format
    size: int


class TakeOut(QWidget):
    """Chips for the format, two dates, a button.

    Args:
        diary: The diary.
        resources: The app's own texts.
        messages: The sentences.
        notices: Where it is said how it went.
        now: The wall clock.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        resources: Path,
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diary, self._resources, self._messages = diary, resources, messages
        self._notices, self._now = notices, now
        self.working = Working(self)
        self.format_buttons: dict[Format, QPushButton] = {}
        self._chips = self._make_chips()
        self.meaning_label = role_label("", "subtle", self, name="meaning_label")
        self.first_field = DateField(
            "from", self.tr("From (empty: the first day)"), messages, self._today, self
        )
        self.last_field = DateField("to", self.tr("To (empty: the last day)"), messages, self._today, self)
        self.first_field.setObjectName("first_field")
        self.last_field.setObjectName("last_field")
        self.dates = EqualColumns(self, least_lines=12)
        self.save_button = QPushButton(self.tr("Save as a file…"), self)
        self.save_button.setObjectName("save_button")
        self.save_button.setAccessibleName(self.tr("Take the diary out: save as a file"))
        set_role(self.save_button, "primary")
        self._lay_out()
        self._choose(Format.JSON)
        self.save_button.clicked.connect(self._on_save_button_clicked)

    @property
    def format(self) -> Format:
        """The format chosen."""
        return next(each for each, button in self.format_buttons.items() if button.isChecked())

    def save_to(self, path: Path) -> None:
        """Writes the file, off the window's thread.

        Args:
            path: Where; one that is there already is replaced once the new one is whole.
        """
        try:
            first, last = self._days()
        except BadInput:
            return  # said beside the field
        wanted = self.format

        def work(step: Step) -> Written:
            now = self._now()
            step()
            leaving = Leaving(self._diary, self._resources, self._messages, now, first, last, step)
            write_whole(path, exported(wanted, leaving))
            return Written(path, wanted, path.stat().st_size)

        self.working.run(
            self.tr("Writing the file"), work, self._on_written, self._on_failed, all_or_nothing=True
        )

    def _days(self) -> tuple[date | None, date | None]:
        if self.format is Format.JSON:
            return None, None
        return self.first_field.value(), self.last_field.value()

    def _make_chips(self) -> QWidget:
        row = QWidget(self)
        row.setAccessibleName(self.tr("Format"))
        flow, group = FlowLayout(row), QButtonGroup(self)
        for each, (words, _) in self._words().items():
            button = QPushButton(words, row)
            button.setObjectName(f"{each}_button")
            button.setAccessibleName(self.tr("Format: {name}").format(name=words))
            button.setCheckable(True)
            set_role(button, "chip")
            button.clicked.connect(partial(self._choose, each))
            self.format_buttons[each] = button
            group.addButton(button)
            flow.addWidget(button)
        ChipKeys(row, list(self.format_buttons.values()))
        return row

    def _lay_out(self) -> None:
        self.dates.add(self.first_field)
        self.dates.add(self.last_field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self._chips, self.meaning_label, self.dates):
            column.addWidget(widget)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _words(self) -> dict[Format, tuple[str, str]]:
        return {
            Format.JSON: (
                self.tr("Everything"),
                self.tr(
                    "All that the diary holds, pictures and earlier versions too, as JSON: for another"
                    " computer, for safe keeping, and to be brought in again to the last word."
                ),
            ),
            Format.HTML: (
                self.tr("Page to read"),
                self.tr(
                    "The summary and every entry with its pictures as one page that opens in any browser,"
                    " can be printed, and is read aloud in order by a screen reader."
                ),
            ),
            Format.CSV: (
                self.tr("Table of entries"),
                self.tr(
                    "A row for each entry, as CSV for a spreadsheet. Without pictures, earlier versions"
                    " and the lists of your care team."
                ),
            ),
            Format.MEASUREMENTS: (
                self.tr("Table of measurements"),
                self.tr(
                    "A row for each temperature, pulse, blood pressure and so on, as CSV for a spreadsheet."
                ),
            ),
            Format.FHIR: (
                self.tr("For a hospital (FHIR)"),
                self.tr(
                    "Readings, notes, ticks and medicines as FHIR R4, which hospitals' programs read."
                    " Without pictures and your lists."
                ),
            ),
        }

    def _choose(self, wanted: Format) -> None:
        self.format_buttons[wanted].setChecked(True)
        self.meaning_label.setText(self._words()[wanted][1])
        self.dates.setVisible(wanted is not Format.JSON)

    def _today(self) -> date:
        return self._now().date()

    def _on_save_button_clicked(self) -> None:
        place = usual_folder()
        suffix = SUFFIXES[self.format]
        name = f"{_NAMES[self.format]}-{self._today():%Y-%m-%d}{suffix}"
        dialog = QFileDialog(self, self.tr("Save as a file"), str(place / name))
        dialog.setObjectName("save_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.fileSelected.connect(self._on_save_dialog_file_selected)
        dialog.open()

    def _on_save_dialog_file_selected(self, path: str) -> None:
        self.save_to(Path(path))

    def _on_written(self, written: object) -> None:
        assert isinstance(written, Written)
        told = self.tr("Written to {path}.").format(path=written.path)
        warning = warning_of(written.format, written.size, self._messages)
        self._notices.say(f"{told} {warning}".rstrip())

    def _on_failed(self, error: AppError) -> None:
        tell = self._notices.say if isinstance(error, Stopped) else self._notices.trouble
        tell(self._messages.of(error))
