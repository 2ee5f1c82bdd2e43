"""Lines that say something else than the newest copy though nobody changed them: told, and decided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caregiver_app.diary.diary import Diary
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.notices import Notices

if TYPE_CHECKING:
    from caregiver_app.diary.keeping.altered import Altered
    from caregiver_app.diary.keeping.taking import Lines


class AlteredWatch(QObject):
    """Holds them until somebody decides which words stand.

    Args:
        diary: The open diary.
        messages: The sentences for what went wrong.
        notices: Where it is said.
    """

    changed = Signal()
    """There are others now, or none."""

    def __init__(self, diary: Diary, messages: Messages, notices: Notices) -> None:
        super().__init__()
        self._diary = diary
        self._messages = messages
        self._notices = notices
        self.lines: tuple[Altered, ...] = ()

    def take_note(self, lines: tuple[Altered, ...]) -> None:
        """These were found; they are told of once."""
        known = {(each.line, each.id) for each in self.lines}
        self.lines = lines
        if any((each.line, each.id) not in known for each in lines):
            words = self.tr(
                "Lines of the diary that say something else than a copy of it, though nobody changed them: "
                "{count}. The disk may have altered one of the two. Both are kept; please look at them in "
                "Settings, under “Copies of the diary”."
            )
            self._notices.trouble(words.format(count=len(lines)))
        self.changed.emit()

    def take_from_copy(self, lines: Sequence[Altered]) -> None:
        """The copy's words stand from now on; itself undone by one press."""
        from caregiver_app.diary.keeping.taking import take_from_copy

        try:
            before = take_from_copy(self._diary.path, lines)
        except AppError as trouble:
            self._notices.trouble(self._messages.of(trouble))
            return
        self._settle(lines)
        self._diary.whole.tell()
        self._notices.say(self.tr("The diary says what the copy says."), partial(self._undo, before, lines))

    def leave(self, lines: Sequence[Altered]) -> None:
        """The diary's words stand; the copy with the others stays until it is deleted by hand."""
        self._settle(lines)
        left = {each.copy for each in self.lines}
        self._diary.backups.leave([each for each in lines if each.copy not in left])

    def _settle(self, lines: Sequence[Altered]) -> None:
        self.lines = tuple(each for each in self.lines if each not in lines)
        self.changed.emit()

    def _undo(self, before: Lines, lines: Sequence[Altered]) -> None:
        from caregiver_app.diary.keeping.taking import put_lines

        try:
            put_lines(self._diary.path, before)
        except AppError as trouble:
            self._notices.trouble(self._messages.of(trouble))
            return
        self.lines = (*self.lines, *lines)
        self._diary.whole.tell()
        self.changed.emit()
