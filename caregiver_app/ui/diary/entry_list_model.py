"""The entries of the list, newest first, taken from the diary as it is scrolled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caregiver_app.diary.values import Entry
from caregiver_app.ui.diary.entry_in_words import EntryInWords

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

PAGE: Final = 40
Index = QModelIndex | QPersistentModelIndex


class EntryRole(IntEnum):
    """What a row can be asked for besides its words."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    STARTS_DAY = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries are wanted; a day and an item are never asked for together.

    Attributes:
        on: Only this date.
        item: Only those that this item flags.
        matches_only: Only flagged ones.
    """

    on: date | None = None
    item: str = ""
    matches_only: bool = False

    @property
    def is_all(self) -> bool:
        """Whether it lets every entry through."""
        return self == EntryFilter()

    def lets_through(self, entry: Entry) -> bool:
        """Whether an entry that was asked for by day or item is wanted."""
        return entry.flagged or not self.matches_only


class EntryListModel(QAbstractListModel):
    """Rows of entries.

    Args:
        diary: The diary.
        words: Puts an entry into words for screen readers.
        parent: The parent object.
    """

    def __init__(self, diary: Diary, words: EntryInWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._words = words
        self._entries: list[Entry] = []
        self._waiting: list[Entry] | None = None
        self._reached: datetime | None = None
        self._is_whole = True
        self.filter = EntryFilter()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own default
        """How many entries were taken so far."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An entry, or its words."""
        entry = self.entry_at(index)
        if entry is None:
            return None
        if role == EntryRole.ENTRY:
            return entry
        if role == EntryRole.STARTS_DAY:
            row = index.row()
            return row == 0 or self._entries[row - 1].content.at.date() != entry.content.at.date()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.of(entry)
        return None

    def entry_at(self, index: Index) -> Entry | None:
        """The entry of a row."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def row_of(self, entry_id: str) -> int | None:
        """Where an entry stands, if it was taken."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == entry_id), None)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        """Whether older entries may be left in the diary."""
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        """Takes the next page of older entries."""
        if not self.canFetchMore(parent):
            return
        more = self._next_page()
        if more:
            self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(more) - 1)
            self._entries += more
            self.endInsertRows()

    def show_only(self, wanted: EntryFilter) -> None:
        """Shows other entries, from the newest."""
        self.filter = wanted
        self._load(PAGE)

    def show_matches_only(self, on: bool) -> None:
        """Leaves out, or lets in again, what matches nothing."""
        self.show_only(replace(self.filter, matches_only=on))

    def refresh(self) -> None:
        """Reads again as much as was shown."""
        self._load(max(PAGE, len(self._entries)))

    def _load(self, at_least: int) -> None:
        self.beginResetModel()
        self._entries, self._reached, self._is_whole = [], None, False
        self._waiting = self._found_at_once()
        while len(self._entries) < at_least and not self._is_whole:
            self._entries += self._next_page()
        self.endResetModel()

    def _found_at_once(self) -> list[Entry] | None:
        """What a day or an item gives; None where the diary is read page by page."""
        if self.filter.on is not None:
            return self._wanted(reversed(self._diary.entries.on(self.filter.on)))
        if self.filter.item:
            return self._wanted(self._diary.entries.with_item(self.filter.item))
        return None

    def _next_page(self) -> list[Entry]:
        """The next page of wanted entries; reads on until there is one or the diary ends."""
        if self._waiting is not None:
            page, self._waiting = self._waiting[:PAGE], self._waiting[PAGE:]
            self._is_whole = not self._waiting
            return page
        wanted: list[Entry] = []
        while not wanted and not self._is_whole:
            found = self._diary.entries.newest(PAGE, self._reached)
            self._is_whole = len(found) < PAGE
            if found:
                self._reached = found[-1].content.at
            wanted = self._wanted(found)
        return wanted

    def _wanted(self, entries: Iterable[Entry]) -> list[Entry]:
        return [entry for entry in entries if self.filter.lets_through(entry)]
