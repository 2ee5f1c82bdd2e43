"""What the family calls a wrong match of the entry in the editor, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caregiver_app.diary.values import Match

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary
    from caregiver_app.ui.notices import Notices
    from caregiver_app.ui.today.editor import EntryEditor


class SettingAside(QObject):
    """Puts matches aside and takes them back.

    Args:
        editor: The entry being written.
        diary: Where it is kept.
        notices: Where "put aside, undo?" is said.
        parent: The room.
    """

    def __init__(
        self, editor: EntryEditor, diary: Diary, notices: Notices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._diary = diary
        self._notices = notices

    def put(self, match: Match) -> None:
        """The family says a match is wrong."""
        entry_id = self._editor.entry_id if self._editor.flush() else None
        if entry_id is None:
            return
        self._diary.set_asides.put(entry_id, match, self._editor.draft.writer)
        self._notices.say(
            self.tr("“{text}” is put aside. It is kept, and is not counted.").format(text=match.text),
            _TakeBack(self, entry_id, match).undo,
        )
        self._editor.reload()

    def take_back(self, match: Match) -> None:
        """A match that was put aside counts again."""
        if self._editor.entry_id is not None:
            self.take_back_in(self._editor.entry_id, match)

    def take_back_in(self, entry_id: str, match: Match) -> None:
        """As :meth:`take_back`, in an entry that may not be open any more."""
        self._diary.set_asides.undo(entry_id, match)
        if self._editor.entry_id == entry_id:
            self._editor.reload()


@dataclass(frozen=True, slots=True)
class _TakeBack:
    """The Undo of a match put aside."""

    asides: SettingAside
    entry_id: str
    match: Match

    def undo(self) -> None:
        self.asides.take_back_in(self.entry_id, self.match)
