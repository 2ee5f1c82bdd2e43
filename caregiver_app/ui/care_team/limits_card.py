"""The limits that the care team gave: what, which side, whose word it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver_app.diary.values import KeptLimit
from caregiver_app.errors import BadInput
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.limit_words import (
    USUAL_BOUND,
    bound_words,
    default_fever_words,
    kind_words,
    limit_words,
    parse_limit_value,
    source_words,
)
from caregiver_app.ui.care_team.record_card import RecordCard
from caregiver_app.ui.care_team.record_row import RecordRow, RowWords
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.calm import CalmCombo
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.record_form import FieldSpec
from caregiver_app.ui.shared.typed_date import parse_typed_date
from caregiver_app.ui.shared.wording import medium_date

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class LimitsCard(RecordCard[KeptLimit]):
    """The limits; one is added or removed, never changed: whose word it is stays clear.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        today: Today's date, as an example of one.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        notices: Notices,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(messages, notices, _specs(today), parent)
        self._diary = diary
        self.kind_box = CalmCombo(self)
        self.bound_box = CalmCombo(self)
        self.default_label = role_label("", "subtle", self, name="default_label")
        self.set_words(
            title=self.tr("Limits our team gave"),
            add=self.tr("Add a limit"),
            keep=self.tr("Keep this limit"),
        )
        self._fill_boxes()
        self.body.addWidget(self.default_label)
        self.kind_box.activated.connect(self._on_kind_box_activated)

    def refresh(self) -> None:
        """Shows the limits as they are now."""
        self._unit = self._diary.profile.get().unit
        super().refresh()
        has_own = any(kept.limit.is_for_fever for kept in self._records.values())
        self.default_label.setText(default_fever_words(is_used=not has_own))

    def records(self) -> Sequence[KeptLimit]:
        """The family's own limits."""
        return self._diary.limits.all()

    def words(self, record: KeptLimit) -> RowWords:
        """The limit, and whose word it is."""
        return RowWords(limit_words(record.limit, self._unit), "", source_words(record))

    def values(self, record: KeptLimit) -> Mapping[str, str]:
        """A limit is never changed."""
        return {}

    def keep(self, values: Mapping[str, str], record: KeptLimit | None) -> None:
        """Keeps a new limit."""
        kind = MeasurementKind(self.kind_box.currentData())
        value = parse_limit_value(kind, values["value"], self._unit)
        if not values["given_by"]:
            raise BadInput("rooms.limit_needs_giver", field="given_by")
        given_on = parse_typed_date(values["given_on"], "given_on") if values["given_on"] else None
        bound = Bound(self.bound_box.currentData())
        self._diary.limits.add(Limit(kind, bound, value, values["given_by"], given_on), values["entered_by"])

    def take_away(self, record: KeptLimit) -> None:
        """Removes a limit."""
        self._diary.limits.remove(record.id)

    def bring_back(self, record: KeptLimit) -> None:
        """Puts a removed limit back."""
        self._diary.limits.put_back(record)

    def new_row(self, record: KeptLimit) -> RecordRow:
        """A row that can only be removed."""
        row = RecordRow(record.id, (), self)
        self.connect_row(row)
        return row

    def _fill_boxes(self) -> None:
        boxes = QWidget(self.new_form)
        flow = FlowLayout(boxes, spacing=10)
        for box, name, label in (
            (self.kind_box, "kind_box", self.tr("Measurement")),
            (self.bound_box, "bound_box", self.tr("Which side is highlighted")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(label)
            pair = QWidget(boxes)
            column = QVBoxLayout(pair)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            words = role_label(label, "field", pair)
            words.setBuddy(box)
            column.addWidget(words)
            column.addWidget(box)
            pair.setMinimumWidth(200)
            flow.addWidget(pair)
        for kind in USUAL_BOUND:
            self.kind_box.addItem(kind_words(kind), kind.value)
        for bound in Bound:
            self.bound_box.addItem(bound_words(bound), bound.value)
        self.new_form.extra.addWidget(boxes)

    def _on_kind_box_activated(self) -> None:
        usual = USUAL_BOUND[MeasurementKind(self.kind_box.currentData())]
        self.bound_box.setCurrentIndex(self.bound_box.findData(usual.value))


def _specs(today: date) -> tuple[FieldSpec, ...]:
    translate = QCoreApplication.translate
    return (
        FieldSpec("value", translate("LimitsCard", "Value"), "37.8 °C"),
        FieldSpec(
            "given_by", translate("LimitsCard", "Given by (needed)"), translate("LimitsCard", "Dr. Weber")
        ),
        FieldSpec("given_on", translate("LimitsCard", "Given on"), medium_date(today)),
        FieldSpec("entered_by", translate("LimitsCard", "Typed in by")),
    )
