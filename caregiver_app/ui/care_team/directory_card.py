"""The family's own directory: names, numbers, links and the dates of webinars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.values import DirectoryEntry, DirectoryKind
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.record_card import RecordCard
from caregiver_app.ui.care_team.record_row import RowWords
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.links import open_link
from caregiver_app.ui.shared.record_form import FieldSpec
from caregiver_app.ui.shared.typed_date import parse_typed_moment, shown_moment
from caregiver_app.ui.shared.wording import moment_words

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class DirectoryCard(RecordCard[DirectoryEntry]):
    """The directory.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        parent: The parent widget.
    """

    def __init__(
        self, diary: Diary, messages: Messages, notices: Notices, parent: QWidget | None = None
    ) -> None:
        super().__init__(messages, notices, _specs(), parent)
        self._diary = diary
        self.set_words(
            title=self.tr("Our directory"),
            add=self.tr("Add a line"),
            add_name=self.tr("Add a line to the directory"),
            empty=self.tr(
                "People, web pages and webinars that help your family. "
                "A link opens in the browser only when you click it."
            ),
        )

    def records(self) -> Sequence[DirectoryEntry]:
        """The lines."""
        return self._diary.directory.lines()

    def words(self, record: DirectoryEntry) -> RowWords:
        """Name, number, date, remark; the address stands on its button."""
        lines = [moment_words(record.at)] if record.at is not None else []
        lines += [record.note] if record.note else []
        return RowWords(record.title, record.phone, tuple(lines), record.url)

    def values(self, record: DirectoryEntry) -> Mapping[str, str]:
        """The fields."""
        at = shown_moment(record.at) if record.at is not None else ""
        return {
            "title": record.title,
            "phone": record.phone,
            "url": record.url,
            "at": at,
            "note": record.note,
        }

    def keep(self, values: Mapping[str, str], record: DirectoryEntry | None) -> None:
        """Keeps a line; what is filled in says what kind it is."""
        at = parse_typed_moment(values["at"], "at") if values["at"] else None
        self._diary.directory.save(
            DirectoryEntry(
                record.id if record is not None else "",
                _kind(values["url"], at),
                values["title"],
                values["phone"],
                values["url"],
                at,
                values["note"],
            )
        )

    def take_away(self, record: DirectoryEntry) -> None:
        """Removes a line."""
        self._diary.directory.remove(record.id)

    def bring_back(self, record: DirectoryEntry) -> None:
        """Puts a removed line back."""
        self._diary.directory.save(record)

    def open_link_of(self, record_id: str) -> None:
        """Opens a line's address in the browser: somebody clicked on it."""
        url = self.record(record_id).url
        if not open_link(QUrl(url)):
            self._notices.say(self.tr("No browser took the address {address}.").format(address=url))


def _kind(url: str, at: datetime | None) -> DirectoryKind:
    if at is not None:
        return DirectoryKind.WEBINAR
    return DirectoryKind.LINK if url else DirectoryKind.PERSON


def _specs() -> tuple[FieldSpec, ...]:
    translate = QCoreApplication.translate
    return (
        FieldSpec(
            "title",
            translate("DirectoryCard", "Name"),
            translate("DirectoryCard", "Support group for caregivers"),
        ),
        FieldSpec("phone", translate("DirectoryCard", "Phone number")),
        FieldSpec("url", translate("DirectoryCard", "Web address"), "https://"),
        FieldSpec("at", translate("DirectoryCard", "Date and time, for a webinar"), "2026-12-03 18:00"),
        FieldSpec("note", translate("DirectoryCard", "Remark")),
    )
