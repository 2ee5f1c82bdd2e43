"""What can be done with an entry of the list: why its words are marked, its versions, the trash and back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from caregiver_app.errors import BadInput
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.wording import clock_time, medium_date, moment_words

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class EntryActions(QObject):
    """Acts on entries by their ids; what it does can be undone from its notice.

    Args:
        diary: The diary.
        items: The guide's items by id.
        notices: Where "deleted, undo?" is said.
        parent: The widget over which pages open.
    """

    guide_requested = Signal(str)
    """Carries the id of an item to be shown in the guide."""

    def __init__(self, diary: Diary, items: Mapping[str, Item], notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._diary = diary
        self._items = items
        self._notices = notices
        self._widget = parent

    def delete(self, entry_id: str) -> None:
        """Puts an entry into the trash."""
        at = self._diary.entries.get(entry_id).content.at
        self._diary.entries.delete(entry_id)
        words = self.tr("The entry of {date}, {time} is in the trash.")
        self._notices.say(
            words.format(date=medium_date(at.date()), time=clock_time(at)), partial(self.restore, entry_id)
        )

    def restore(self, entry_id: str) -> None:
        """Takes an entry out of the trash, unless that was emptied meanwhile."""
        if self._diary.entries.is_in_trash(entry_id):
            self._diary.entries.restore(entry_id)
        elif not self._diary.entries.is_kept(entry_id):
            self._notices.say(self.tr("The trash was emptied meanwhile: this entry is gone."))

    def bring_back(self, entry_id: str) -> None:
        """Takes an entry out of the trash, and says so."""
        self.restore(entry_id)
        if self._diary.entries.is_kept(entry_id):
            at = self._diary.entries.get(entry_id).content.at
            words = self.tr("The entry of {date}, {time} is back in the diary.")
            self._notices.say(
                words.format(date=medium_date(at.date()), time=clock_time(at)),
                partial(self._diary.entries.delete, entry_id),
            )

    def explain(self, entry_id: str) -> None:
        """Shows why words of an entry are marked."""
        from caregiver_app.ui.why.dialog import WhyDialog  # with the first question

        entry = self._diary.entries.get(entry_id)
        whys = [why for match in entry.matches if (why := self._diary.why(entry.content, match)) is not None]
        if not whys:
            self._notices.say(self.tr("Nothing in this entry is on the guide's lists."))
            return
        dialog = WhyDialog(whys, can_put_aside=False, parent=self._widget.window())
        dialog.guide_requested.connect(self.guide_requested)
        dialog.open()

    def show_photos(self, entry_id: str, number: int, messages: Messages) -> None:
        """Shows an entry's photos large, from one of them on."""
        pairs = self._diary.pictures.of_entry(entry_id)
        if not pairs:
            self._notices.say(self.tr("This entry has no photos."))
            return
        from caregiver_app.ui.shared.picture_viewer import PictureViewer  # when one is looked at

        first = pairs[min(number, len(pairs) - 1)].picture.id
        PictureViewer(self._diary.pictures, pairs, first, messages, self._widget.window()).open()

    def show_versions(self, entry_id: str) -> None:
        """Shows what an entry said before."""
        from caregiver_app.ui.diary.versions_dialog import VersionsDialog  # with the first question

        versions = self._diary.versions.of(entry_id)
        if not versions:
            self._notices.say(self.tr("This entry was never changed: there is no earlier version of it."))
            return
        entry = self._diary.entries.get(entry_id)
        unit = self._diary.profile.get().unit
        dialog = VersionsDialog(entry, versions, self._items, unit, self._widget.window())
        dialog.bring_back_requested.connect(partial(self._bring_version_back, entry_id))
        dialog.open()

    def _bring_version_back(self, entry_id: str, number: int) -> None:
        version = next(version for version in self._diary.versions.of(entry_id) if version.number == number)
        replaced = self._diary.versions.bring_back(entry_id, number)
        words = self.tr("The entry says again what it said at {when}.")
        self._notices.say(
            words.format(when=moment_words(version.written_at)),
            None if replaced is None else partial(self._undo_version, entry_id, replaced),
        )

    def _undo_version(self, entry_id: str, number: int) -> None:
        try:
            self._diary.versions.bring_back(entry_id, number)
        except BadInput:
            self._notices.say(self.tr("This entry is not in the diary any more."))
