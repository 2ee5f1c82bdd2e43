"""What two copies say differently: what stands, what the other says, and a tick to take the other."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from caregiver_app.diary.whole_values import WholeEntry
from caregiver_app.exchange.merge import Conflict
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.wording import moment_words

_MOST: Final = 50
_EXCERPT: Final = 160


class ConflictList(QWidget):
    """One below the other.

    Args:
        conflicts: What differs.
        parent: The parent widget.
    """

    def __init__(self, conflicts: tuple[Conflict, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conflicts = conflicts[:_MOST]
        self.boxes: list[QCheckBox] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for conflict in self._conflicts:
            kept, other = self._told(conflict.kept), self._told(conflict.other)
            column.addSpacing(6)
            column.addWidget(role_label(self._kind(conflict.line), "strong", self))
            column.addWidget(role_label(self.tr("Stands: {words}").format(words=kept), "", self))
            column.addWidget(role_label(self.tr("The other: {words}").format(words=other), "", self))
            box = QCheckBox(self.tr("Take the other"), self)
            box.setObjectName(f"other_{len(self.boxes)}_box")
            box.setAccessibleName(self.tr("Take the other: {words}").format(words=other))
            self.boxes.append(box)
            column.addWidget(box)
        if len(conflicts) > _MOST:
            more = self.tr("And {count} more, of which the later stands.").format(
                count=len(conflicts) - _MOST
            )
            column.addWidget(role_label(more, "subtle", self))

    def decided(self) -> tuple[Conflict, ...]:
        """Where the other is to be taken."""
        pairs = zip(self._conflicts, self.boxes, strict=True)
        return tuple(conflict for conflict, box in pairs if box.isChecked())

    def _told(self, value: Any) -> str:
        if value is None:
            return self.tr("removed for good")
        if isinstance(value, WholeEntry):
            words = _excerpt(value.content.note) or self.tr("no note")
            who = value.content.writer
            told = [moment_words(value.content.at), who, words, *_readings(value)]
            return " · ".join(part for part in told if part)
        return _excerpt(" · ".join(_words(value))) or self.tr("nothing")

    def _kind(self, line: str) -> str:
        return {
            "profile": self.tr("The patient"),
            "infusion": self.tr("Infusions"),
            "entry": self.tr("Entry"),
            "contact": self.tr("Who to call"),
            "directory_line": self.tr("Your resources"),
            "question": self.tr("Question"),
            "family_limit": self.tr("Limit"),
            "medicine": self.tr("Medicine"),
            "dose": self.tr("Dose"),
            "own_words": self.tr("Your own words"),
            "call": self.tr("Call"),
            "family_rule": self.tr("Rule"),
            "thinking_check": self.tr("Thinking check"),
            "reminder": self.tr("Reminder"),
            "handout": self.tr("Paper"),
            "entry_picture": self.tr("Words of a picture"),
        }.get(line, line)


def _readings(entry: WholeEntry) -> list[str]:
    content = entry.content
    pressure = None if content.systolic is None else f"{content.systolic}/{content.diastolic} mmHg"
    told = (
        (content.temperature_c, "{} °C"),
        (content.pulse, "{} /min"),
        (pressure, "{}"),
        (content.oxygen, "{} %"),
        (content.weight_kg, "{} kg"),
        (content.fluids_ml, "{} ml"),
    )
    return [shape.format(value) for value, shape in told if value is not None]


def _words(value: Any) -> list[str]:
    """The words in a line, without its ids."""
    if isinstance(value, datetime):
        return [moment_words(value)]
    if isinstance(value, date):
        return [value.isoformat()]
    if isinstance(value, str):
        return [value] if value and not isinstance(value, StrEnum) else []
    if isinstance(value, tuple):
        return [word for each in value for word in _words(each)]
    if is_dataclass(value):
        named = (field.name for field in fields(value))
        return [
            word
            for name in named
            if name not in ("id", "medicine_id", "entry_id", "picture_id", "data", "pages")
            for word in _words(getattr(value, name))
        ]
    return [f"{value:g}"] if isinstance(value, float) else []


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}…"
