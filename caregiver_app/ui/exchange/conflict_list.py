"""What two copies say differently: what this diary says, what the file says, and which is to stand."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.whole_values import WholeEntry
from caregiver_app.exchange.merge import Conflict
from caregiver_app.exchange.sides import Side
from caregiver_app.ui.shared.chip_keys import ChipKeys
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.version_words import VersionWords
from caregiver_app.ui.shared.wording import medium_date, moment_words
from caregiver_app.ui.theme import set_role

CONFLICTS_SHOWN: Final = 30
_EXCERPT: Final = 160
_BESIDE: Final = frozenset(
    {
        *("id", "medicine_id", "entry_id", "picture_id", "handwriting_id", "data", "pages", "answers"),
        *("utc_offset_minutes", "created_at", "edited_at", "deleted_at", "added_at", "entered_on"),
    }
)
"""Fields of lines that a person does not decide by."""


class ConflictList(QWidget):
    """One below the other.

    Args:
        conflicts: What differs.
        sides: Of each, or of as many as are shown, what this diary and what the file says.
        entry_words: Puts an entry into words.
        parent: The parent widget.
    """

    def __init__(
        self,
        conflicts: tuple[Conflict, ...],
        sides: tuple[tuple[Side, Side], ...],
        entry_words: VersionWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entry_words = entry_words
        self._conflicts = conflicts[:CONFLICTS_SHOWN]
        self.mine_buttons: list[QPushButton] = []
        self.file_buttons: list[QPushButton] = []
        self._mine_stands: list[bool] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for conflict, both in zip(self._conflicts, sides, strict=True):
            self._add(column, conflict, both)
        if len(conflicts) > CONFLICTS_SHOWN:
            more = self.tr("And {count} more, of which the later stands.").format(
                count=len(conflicts) - CONFLICTS_SHOWN
            )
            column.addWidget(role_label(more, "subtle", self))

    def decided(self) -> tuple[Conflict, ...]:
        """Where another side was chosen than the one that stands by itself."""
        chosen = zip(self._conflicts, self._mine_stands, self.mine_buttons, strict=True)
        return tuple(conflict for conflict, stands, button in chosen if button.isChecked() is not stands)

    def _add(self, column: QVBoxLayout, conflict: Conflict, sides: tuple[Side, Side]) -> None:
        mine, other = sides
        kind = self._kind(conflict.line)
        column.addSpacing(8)
        column.addWidget(role_label(kind, "strong", self))
        here = self.tr("In this diary{when}: {words}").format(
            when=self._when(mine), words=self._told(mine.value)
        )
        there = self.tr("In the file{when}: {words}").format(
            when=self._when(other), words=self._told(other.value)
        )
        row = QWidget(self)
        row.setAccessibleName(kind)
        flow, group = FlowLayout(row), QButtonGroup(self)
        for side, words, told, buttons, name in (
            (mine, self.tr("As in this diary"), here, self.mine_buttons, "mine"),
            (other, self.tr("As in the file"), there, self.file_buttons, "file"),
        ):
            column.addWidget(role_label(told, "", self))
            button = QPushButton(words, row)
            button.setObjectName(f"{name}_{len(buttons)}_button")
            button.setAccessibleName(f"{words}: {kind}. {told}")
            button.setCheckable(True)
            set_role(button, "chip")
            button.setChecked(side.stands)
            buttons.append(button)
            group.addButton(button)
            flow.addWidget(button)
        self._mine_stands.append(mine.stands)
        ChipKeys(row, [self.mine_buttons[-1], self.file_buttons[-1]])
        column.addWidget(row)

    def _when(self, side: Side) -> str:
        """Since when a side says what it says."""
        if side.changed_at is None:
            return ""
        at = moment_words(side.changed_at)
        words = self.tr(", removed {at}") if side.value is None else self.tr(", written {at}")
        return words.format(at=at)

    def _told(self, value: Any) -> str:
        if value is None:
            return self.tr("removed for good")
        if isinstance(value, WholeEntry):
            note = _excerpt(value.content.note)
            told = [f"“{note}”" if note else self.tr("no note")]
            told += [f"{label}: {words}" for label, words in self._entry_words.fields(value.content).items()]
            return " · ".join(told)
        return _excerpt(" · ".join(self._words(value))) or self.tr("nothing")

    def _words(self, value: Any, name: str = "") -> list[str]:
        """The words in a line, without its ids and what is only noted beside it."""
        match value:
            case None | "" | bytes():
                return []
            case bool():
                return [self._ticked(name, is_true=value)]
            case datetime():
                return [moment_words(value)]
            case date():
                return [medium_date(value)]
            case StrEnum():
                return [value.value.replace("_", " ")]
            case str():
                return [value]
            case int():
                return [self.tr("day {day}").format(day=value)]
            case float():
                return [f"{value:g}"]
            case tuple():
                return [word for each in value for word in self._words(each)]
        named = (field.name for field in fields(value) if field.name not in _BESIDE)
        return [word for name in named for word in self._words(getattr(value, name), name)]

    def _ticked(self, name: str, *, is_true: bool) -> str:
        yes, no = {
            "done": (self.tr("answered"), self.tr("not answered yet")),
            "lowers_fever": (self.tr("lowers a fever"), self.tr("lowers no fever")),
            "baseline": (self.tr("baseline"), self.tr("no baseline")),
            "is_on": (self.tr("on"), self.tr("off")),
        }[name]
        return yes if is_true else no

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


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}…"
