"""The entry being written: saved as it is typed, read against the guide as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.drafting import Draft, DraftReading, draft_of, read_draft
from caregiver_app.diary.values import Change, Degree, Entry, Match, TemperatureRoute, Topic
from caregiver_app.errors import AppError, BadInput
from caregiver_app.messages import Messages
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.today.saving_again import SavingAgain

SAVE_MS: Final = 600
"""Typing is on the disk within this time, pause or no pause."""
READ_MS: Final = 90
"""Matches are painted within this time."""
STALE_AFTER: Final = timedelta(minutes=45)
"""An entry left alone this long is finished: who comes back writes a new one, not over the old readings."""


@dataclass(frozen=True, slots=True)
class EditorView:
    """What the room shows.

    Attributes:
        draft: As typed.
        entry: As last saved, if it was.
        reading: What of the draft can be kept, and what is wrong with the rest.
        matches: What in it matches the guide.
    """

    draft: Draft
    entry: Entry | None
    reading: DraftReading
    matches: tuple[Match, ...]

    @property
    def is_new(self) -> bool:
        """Whether nothing was put in yet."""
        return self.entry is None and self.reading.content.is_empty


class EntryEditor(QObject):
    """Holds one draft and keeps it.

    Args:
        diary: Where it is kept.
        messages: Sentences for what is wrong.
        notices: Where trouble is told.
        now: The wall clock.
        writer: Who writes.
    """

    opened = Signal(object)
    """Another draft stands in the editor; carries an :class:`EditorView`."""
    read = Signal(object)
    """The draft was read; carries an :class:`EditorView`."""
    saved = Signal(object)
    """It is on the disk; carries the :class:`~caregiver_app.diary.values.Entry`."""
    edited = Signal()
    """Keys that are not saved yet."""
    not_saved = Signal()
    """It was tried and could not be done: what was typed stands in the editor only."""
    keeping = Signal(bool)
    """What is typed beside the draft shall be kept now, too; carries whether the diary is being left."""

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        writer: str = "",
    ) -> None:
        super().__init__()
        self._diary = diary
        self._messages = messages
        self._now = now
        self._unit = diary.profile.get().unit
        self._draft = Draft(now(), writer)
        self._entry: Entry | None = None
        self._thrown_away: str | None = None
        self._is_time_chosen = False
        self._is_dirty = False
        self._is_keeping = False
        self._goes_on = False
        self._changed_at = now()
        self._refused: dict[str, BadInput] = {}
        self._save_timer = self._timer(SAVE_MS, self._on_save_timer_timeout)
        self._read_timer = self._timer(READ_MS, self._on_read_timer_timeout)
        self.saving_again = SavingAgain(notices, self)
        self.saving_again.save_requested.connect(self._on_save_timer_timeout)

    @property
    def draft(self) -> Draft:
        """As typed."""
        return self._draft

    @property
    def entry(self) -> Entry | None:
        """The entry as it was last saved, if it was."""
        return self._entry

    @property
    def entry_id(self) -> str | None:
        """The entry being edited, if it was saved yet."""
        return self._entry.id if self._entry is not None else None

    def start_new(self, writer: str) -> None:
        """Keeps what there is, then an empty draft; its time is that of its first key."""
        if self.flush():
            self._take(Draft(self._now(), writer), None)

    def open(self, entry_id: str) -> None:
        """Keeps what there is, then opens an entry."""
        if self.flush():
            entry = self._diary.entries.get(entry_id)
            self._take(draft_of(entry.content, self._unit), entry)

    def set_note(self, note: str) -> None:
        """The words as they stand now."""
        self._edit(replace(self._draft, note=note))

    def set_typed(self, name: str, text: str) -> None:
        """The text of a measurement's field."""
        self._edit(self._draft.with_typed(name, text))

    def set_symptom(self, symptom: str, degree: Degree | None) -> None:
        """A tick and its degree, or no tick."""
        self._edit(self._draft.with_symptom(symptom, degree))

    def set_nothing_unusual(self, said: bool) -> None:
        """Whether "nothing unusual" is ticked."""
        self._edit(replace(self._draft, nothing_unusual=said))

    def set_writer(self, writer: str) -> None:
        """Who writes."""
        if writer != self._draft.writer:
            self._edit(replace(self._draft, writer=writer))

    def set_route(self, route: TemperatureRoute | None) -> None:
        """Where the temperature was taken."""
        self._edit(replace(self._draft, route=route))

    def set_fever_reducer(self, taken: bool | None) -> None:
        """Whether a fever reducer was taken within six hours."""
        self._edit(replace(self._draft, fever_reducer=taken))

    def set_at(self, at: datetime) -> None:
        """When it was seen."""
        if at != self._draft.at:
            self._is_time_chosen = True
            self._edit(replace(self._draft, at=at))

    def keep_with_picture(self, picture_id: str) -> str:
        """Keeps the entry with one more picture, for which it needs no words; gives its id.

        Raises:
            AppError: It can't be kept.
        """
        self.flush()
        if self._entry is not None:
            self._diary.pictures.attach(self._entry.id, picture_id)
            self.reload()
            return self._entry.id
        if not self._is_time_chosen and not self._is_dirty:
            self._draft = replace(self._draft, at=self._now())
        self._entry = self._diary.entries.add(self._reading().content, pictures=[picture_id])
        self._goes_on, self._thrown_away, self._is_dirty = True, None, False
        self._changed_at = self._now()
        self.saved.emit(self._entry)
        self.read.emit(self.view())
        return self._entry.id

    def reload(self) -> None:
        """Follows what was done beside the draft: a match put aside, a picture. Without any it goes."""
        if self._entry is None:
            return
        entry = self._diary.entries.get(self._entry.id)
        if entry.content.is_empty and not entry.pictures and not self._is_dirty:
            self._diary.entries.delete(entry.id)
            return
        self._entry = entry
        self.read.emit(self.view())
        self.saved.emit(self._entry)

    def is_stale(self) -> bool:
        """Whether the entry in the editor was left alone long enough to be finished.

        After a clock that was set back nobody knows how long it was: then it is, if the step is as large.
        """
        return self._entry is not None and abs(self._now() - self._changed_at) > STALE_AFTER

    def flush(self, *, is_leaving: bool = False) -> bool:
        """Saves at once what is not saved yet; False if it could not be, and stays in the editor.

        Args:
            is_leaving: The diary is about to be left: what is still on its way is waited for.
        """
        self._save_timer.stop()
        self.keeping.emit(is_leaving)
        if not self._is_dirty:
            self.saving_again.worked()
            return True
        reading = self._reading()
        self._is_keeping = True
        try:
            self._keep(reading)
        except BadInput as problem:
            self._refused = {problem.field or "note": problem}
            self.read.emit(self.view())
            self.not_saved.emit()
            return False
        except AppError as trouble:
            from caregiver_app.diary.refuge import KeptDraft  # with trouble only

            self.saving_again.failed(self._messages.of(trouble), KeptDraft(self._draft, self.entry_id))
            self.not_saved.emit()
            return False
        finally:
            self._is_keeping = False
        self._is_dirty, self._refused = False, {}
        self.saving_again.worked()
        return True

    def view(self) -> EditorView:
        """The draft read against the guide."""
        reading = self._reading()
        reading = replace(reading, problems={**reading.problems, **self._refused})
        matches = self._diary.entries.preview(reading.content, self.entry_id)
        return EditorView(self._draft, self._entry, reading, matches)

    def on_diary_changed(self, change: Change) -> None:
        """Follows what changed elsewhere: the unit, the limits, own words, or this entry gone."""
        if Topic.PROFILE in change.topics:
            self._unit = self._diary.profile.get().unit
        if change.topics & {Topic.PROFILE, Topic.LIMITS, Topic.OWN_WORDS}:
            self._read_timer.start()
        may_be_this = change.entry_id in (self.entry_id, None) and Topic.ENTRIES in change.topics
        if may_be_this and self.entry_id is not None and not self._is_keeping:
            self._follow_entry(self.entry_id)

    def _follow_entry(self, entry_id: str) -> None:
        """Follows an entry that was changed or thrown away elsewhere; words not saved yet go over that."""
        if self._diary.entries.is_kept(entry_id):
            self._follow_content(self._diary.entries.get(entry_id))
            return
        if self._is_dirty:
            self._thrown_away, self._entry = entry_id, None
        else:
            self._take(Draft(self._now(), self._draft.writer), None)

    def _follow_content(self, entry: Entry) -> None:
        assert self._entry is not None
        if entry.content == self._entry.content:
            return
        self._goes_on = False  # what was written elsewhere is a version of its own
        if not self._is_dirty:
            self._take(draft_of(entry.content, self._unit), entry)

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def _edit(self, draft: Draft) -> None:
        now = self._now()
        if self._entry is None and not self._is_time_chosen and not self._is_dirty:
            draft = replace(draft, at=now)
        self._goes_on = self._goes_on and not self.is_stale()
        self._draft = draft
        self._changed_at = now
        self._is_dirty = True
        self._refused = {}
        self.edited.emit()
        if not self._save_timer.isActive():
            self._save_timer.start()
        if not self._read_timer.isActive():
            self._read_timer.start()

    def _take(self, draft: Draft, entry: Entry | None) -> None:
        self._draft, self._entry = draft, entry
        self._is_time_chosen = entry is not None
        self._is_dirty, self._refused, self._thrown_away = False, {}, None
        self._goes_on = False
        self._changed_at = self._now()
        self._read_timer.stop()
        self.opened.emit(self.view())

    def _reading(self) -> DraftReading:
        kept = self._entry.content if self._entry is not None else None
        if kept is None and not self._is_time_chosen and self._draft.at > self._now():
            self._draft = replace(self._draft, at=self._now())  # the clock was set back since the first key
        return read_draft(self._draft, self._now(), self._unit, kept)

    def _keep(self, reading: DraftReading) -> None:
        entries = self._diary.entries
        if reading.content.is_empty and not self._has_pictures():
            if self._entry is not None:
                entries.delete(self._entry.id)
                self._thrown_away, self._entry = self._entry.id, None
            return
        if self._entry is None and self._thrown_away is not None and entries.is_in_trash(self._thrown_away):
            entries.restore(self._thrown_away)
            self._entry = entries.get(self._thrown_away)
        if self._entry is not None:
            before = self._entry
            self._entry = entries.update(before.id, reading.content, goes_on=self._goes_on)
            self._goes_on = self._goes_on or self._entry.content != before.content
        else:
            self._entry = entries.add(reading.content)
            self._goes_on = True
        self._thrown_away = None
        self.saved.emit(self._entry)

    def _has_pictures(self) -> bool:
        return self._entry is not None and self._diary.entries.get(self._entry.id).pictures > 0

    def _on_save_timer_timeout(self) -> None:
        self.flush()

    def _on_read_timer_timeout(self) -> None:
        took = QElapsedTimer()
        took.start()
        self.read.emit(self.view())
        self._read_timer.setInterval(max(READ_MS, 2 * took.elapsed()))  # keys come first in a huge note
