"""The entries of the list, newest first, taken from the diary as it is scrolled."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from caregiver_app.diary.query import EntryQuery, Found
from caregiver_app.diary.values import Entry
from caregiver_app.ui.diary.entry_in_words import EntryInWords

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

PAGE: Final = 40
_READ_AGAIN_MOST: Final = 4 * PAGE
"""Rows read again at most when everything may have changed; others come as they are scrolled to."""
Index = QModelIndex | QPersistentModelIndex


class EntryRole(IntEnum):
    """What a row can be asked for besides its words."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    STARTS_DAY = Qt.ItemDataRole.UserRole + 2
    SEARCHED = Qt.ItemDataRole.UserRole + 3
    """The words looked for, to be marked."""


class EntryListModel(QAbstractListModel):
    """Rows of entries.

    Args:
        diary: The diary.
        words: Puts an entry into words for screen readers.
        parent: The parent object.
    """

    looked_on = Signal()
    """More of the diary was looked through, or one entry is another now."""

    def __init__(self, diary: Diary, words: EntryInWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._words = words
        self._found: list[Found] = []
        self._reached: int | None = None
        self._is_last = True
        self._look_timer = QTimer(self)
        self._look_timer.setSingleShot(True)
        self._look_timer.timeout.connect(self._on_look_timer_timeout)
        self.query = EntryQuery()

    @property
    def is_looking(self) -> bool:
        """Whether it goes on by itself, because too little was found in what it looked through so far."""
        return self._look_timer.isActive()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own default
        """How many entries were taken so far."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An entry, or its words."""
        entry = self.entry_at(index)
        if entry is None:
            return None
        if role == EntryRole.ENTRY:
            return entry
        if role == EntryRole.SEARCHED:
            return self.query.words
        if role == EntryRole.STARTS_DAY:
            row = index.row()
            return row == 0 or self._found[row - 1].entry.content.at.date() != entry.content.at.date()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.of(entry)
        return None

    def entry_at(self, index: Index) -> Entry | None:
        """The entry of a row."""
        return self._found[index.row()].entry if 0 <= index.row() < len(self._found) else None

    def row_of(self, entry_id: str) -> int | None:
        """Where an entry stands, if it was taken."""
        return next((row for row, found in enumerate(self._found) if found.entry.id == entry_id), None)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        """Whether older entries may be left in the diary."""
        return not parent.isValid() and not self._is_last

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        """Takes the next page of older entries."""
        if self.canFetchMore(parent):
            self._take_page()

    def show_only(self, wanted: EntryQuery) -> None:
        """Shows other entries, from the newest."""
        self.query = wanted
        self._load(PAGE)

    def show_matches_only(self, on: bool) -> None:
        """Leaves out, or lets in again, what matches nothing."""
        self.show_only(replace(self.query, matches_only=on))

    def refresh(self) -> None:
        """Reads again what was shown."""
        self._load(min(max(PAGE, len(self._found)), _READ_AGAIN_MOST))

    def follow(self, entry_id: str) -> None:
        """Brings one entry up to date: changed, come, gone or moved."""
        row = self.row_of(entry_id)
        now = self._diary.finding.place_of(self.query, entry_id)
        if row is not None and now is not None and now.place == self._found[row].place:
            self._found[row] = now
            self.dataChanged.emit(self.index(row), self.index(row))
            self.looked_on.emit()
            return
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._found[row]
            self.endRemoveRows()
        if now is not None and (self._is_last or self._reached is None or now.place >= self._reached):
            row = bisect_left(self._found, -now.place, key=_newest_first)
            self.beginInsertRows(QModelIndex(), row, row)
            self._found.insert(row, now)
            self.endInsertRows()
        self.looked_on.emit()

    def _load(self, rows: int) -> None:
        self._look_timer.stop()
        self.beginResetModel()
        page = self._diary.finding.page(self.query, rows)
        self._found, self._reached, self._is_last = list(page.found), page.reached, page.is_last
        self.endResetModel()
        self._look_on_if_short()

    def _take_page(self) -> None:
        page = self._diary.finding.page(self.query, PAGE, self._reached)
        self._reached, self._is_last = page.reached, page.is_last
        if page.found:
            self.beginInsertRows(QModelIndex(), len(self._found), len(self._found) + len(page.found) - 1)
            self._found += page.found
            self.endInsertRows()

    def _look_on_if_short(self) -> None:
        """Goes on between two turns of the window while less than a page was found."""
        if len(self._found) < PAGE and not self._is_last:
            self._look_timer.start()

    def _on_look_timer_timeout(self) -> None:
        self._take_page()
        self._look_on_if_short()
        self.looked_on.emit()


def _newest_first(found: Found) -> int:
    return -found.place
