"""The list of medicines, as the care team told it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.values import Medicine, MedicineUse
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.fever_hint import FeverHint
from caregiver_app.ui.care_team.record_card import RecordCard
from caregiver_app.ui.care_team.record_row import RecordRow, RowWords
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.medicine_words import medicine_words, use_words
from caregiver_app.ui.shared.record_form import FieldSpec
from caregiver_app.ui.shared.typed_date import parse_typed_date
from caregiver_app.ui.shared.wording import medium_date

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_YES, _NO = "yes", "no"


class MedicinesCard(RecordCard[Medicine]):
    """The medicines, each of which can be changed, stopped and removed.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        now: The wall clock.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(messages, notices, _specs(now().date()), parent)
        self._diary = diary
        self._now = now
        self.fever_hint = FeverHint(self.new_form, _YES)
        self.set_words(
            title=self.tr("Medicines"),
            add=self.tr("Add a medicine"),
            keep=self.tr("Keep this medicine"),
            empty=self.tr(
                "None yet. Put in what the team prescribed, regular and as needed; in Today one click then "
                "writes down that it was given."
            ),
        )

    def records(self) -> Sequence[Medicine]:
        """The list, stopped ones last."""
        return self._diary.medicines.all()

    def words(self, record: Medicine) -> RowWords:
        """What, how much, when."""
        parts = [use_words(record.use), record.times]
        if record.lowers_fever:
            parts.append(self.tr("can hide a fever"))
        if record.stopped_on is not None:
            stops = (
                self.tr("stops {date}")
                if self._now().date() < record.stopped_on
                else self.tr("stopped {date}")
            )
            parts.append(stops.format(date=medium_date(record.stopped_on)))
        details = " · ".join(part for part in parts if part)
        return RowWords(medicine_words(record), "", (details, record.note) if record.note else (details,))

    def new_row(self, record: Medicine) -> RecordRow:
        """A row whose form proposes the tick for a fever, too."""
        row = super().new_row(record)
        FeverHint(row.form, _YES)
        return row

    def name(self, record: Medicine) -> str:
        """Its name."""
        return record.name

    def values(self, record: Medicine) -> Mapping[str, str]:
        """The fields."""
        return {
            "name": record.name,
            "dose": record.dose,
            "use": record.use.value,
            "times": record.times,
            "lowers_fever": _YES if record.lowers_fever else _NO,
            "note": record.note,
            "stopped_on": "" if record.stopped_on is None else medium_date(record.stopped_on),
        }

    def keep(self, values: Mapping[str, str], record: Medicine | None) -> None:
        """Keeps a medicine."""
        stopped_on = parse_typed_date(values["stopped_on"], "stopped_on") if values["stopped_on"] else None
        self._diary.medicines.save(
            Medicine(
                id=record.id if record is not None else "",
                name=values["name"],
                dose=values["dose"],
                use=MedicineUse(values["use"] or MedicineUse.REGULAR),
                times=values["times"],
                lowers_fever=values["lowers_fever"] == _YES,
                note=values["note"],
                stopped_on=stopped_on,
            )
        )

    def take_away(self, record: Medicine) -> None:
        """Removes a line; what was given of it stays."""
        self._diary.medicines.remove(record.id)

    def bring_back(self, record: Medicine) -> None:
        """Puts a removed line back."""
        self._diary.medicines.save(record)


def _specs(today: date) -> tuple[FieldSpec, ...]:
    translate = QCoreApplication.translate
    uses = tuple((use.value, use_words(use)) for use in MedicineUse)
    answers = ((_NO, translate("MedicinesCard", "no")), (_YES, translate("MedicinesCard", "yes")))
    return (
        FieldSpec("name", translate("MedicinesCard", "Name"), translate("MedicinesCard", "Acetaminophen")),
        FieldSpec("dose", translate("MedicinesCard", "How much at a time"), "500 mg"),
        FieldSpec("use", translate("MedicinesCard", "Taken"), choices=uses),
        FieldSpec("times", translate("MedicinesCard", "When"), translate("MedicinesCard", "8:00 and 20:00")),
        FieldSpec("lowers_fever", translate("MedicinesCard", "Lowers a fever"), choices=answers),
        FieldSpec("note", translate("MedicinesCard", "Note"), translate("MedicinesCard", "Dr. Lee, 3 Nov")),
        FieldSpec("stopped_on", translate("MedicinesCard", "Stopped on"), medium_date(today)),
    )
