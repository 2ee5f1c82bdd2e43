"""An entry in one piece of plain words, for screen readers and for copying."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.values import Entry, TemperatureUnit
from caregiver_app.guide.items import Item
from caregiver_app.ui.diary.match_lines import match_lines
from caregiver_app.ui.shared.wording import (
    clock_time,
    dated_day,
    medium_date,
    moment_words,
    photo_words,
    reading_words,
    unread_words,
)


class EntryInWords:
    """Tells of an entry what its row shows.

    Args:
        items: The guide's items by id.

    Attributes:
        unit: The unit temperatures are told in.
    """

    def __init__(self, items: Mapping[str, Item]) -> None:
        self._items = items
        self.unit = TemperatureUnit.CELSIUS

    def of(self, entry: Entry) -> str:
        """Everything the row shows, and the whole note."""
        content = entry.content
        parts = [
            dated_day(content.at.date(), entry.day),
            self.headline(entry),
            *reading_words(content, self.unit),
            *unread_words(content),
        ]
        if content.nothing_unusual:
            parts.append(nothing_unusual_words())
        if content.note.strip():
            parts.append(content.note.strip())
        for line in match_lines(entry.matches, self._items):
            parts.append(f"{line.badge.words}: {', '.join(line.items)}")
        parts.extend(photo_words(entry.pictures))
        if entry.versions:
            parts.append(self.versions(entry))
        return ". ".join(parts)

    def versions(self, entry: Entry) -> str:
        """When it was changed, and how many earlier versions there are; empty if it never was."""
        if not entry.versions or entry.edited_at is None:
            return ""
        at = entry.edited_at
        is_same_day = at.date() == entry.content.at.date()
        when = clock_time(at) if is_same_day else f"{medium_date(at.date())}, {clock_time(at)}"
        if entry.versions == 1:
            words = QCoreApplication.translate("EntryInWords", "Edited {when} · 1 earlier version")
        else:
            words = QCoreApplication.translate("EntryInWords", "Edited {when} · {count} earlier versions")
        return words.format(when=when, count=entry.versions)

    def headline(self, entry: Entry) -> str:
        """Time and writer."""
        parts = [clock_time(entry.content.at)]
        if entry.content.writer:
            written_by = QCoreApplication.translate("EntryInWords", "written by {writer}")
            parts.append(written_by.format(writer=entry.content.writer))
        if entry.deleted_at is not None:
            deleted = QCoreApplication.translate("EntryInWords", "deleted {when}")
            parts.append(deleted.format(when=moment_words(entry.deleted_at)))
        return " · ".join(parts)


def nothing_unusual_words() -> str:
    """What is shown for the tick."""
    return QCoreApplication.translate("EntryInWords", "“Nothing unusual” was ticked")
