"""The photos of the entry in the editor: on their way in, into the diary, out of it and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from caregiver_app.diary.values import Change, EntryContent, Topic
from caregiver_app.errors import AppError

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary
    from caregiver_app.diary.picture_files import Encoded
    from caregiver_app.diary.picture_values import EntryPicture
    from caregiver_app.messages import Messages
    from caregiver_app.ui.notices import Notices
    from caregiver_app.ui.shared.picture_intake import PictureIntake
    from caregiver_app.ui.today.editor import EntryEditor
    from caregiver_app.ui.today.photos_card import PhotosCard

_SAVE_MS: Final = 600


@dataclass(slots=True)
class _Target:
    """The entry that pictures were meant for: another may stand in the editor when they are in.

    Attributes:
        entry_id: The entry, once there is one.
        sitting: Counts what stood in the editor.
        at: When, for an entry of its own.
        writer: Who, for an entry of its own.
    """

    entry_id: str | None
    sitting: int
    at: datetime
    writer: str


class EntryPhotos(QObject):
    """Connects the card with the editor and the diary.

    Args:
        card: Where they are shown.
        editor: The entry being written.
        diary: Where they are kept.
        messages: Sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        now: The wall clock.
        parent: The room.
    """

    def __init__(
        self,
        card: PhotosCard,
        editor: EntryEditor,
        diary: Diary,
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._editor = editor
        self._diary = diary
        self._messages = messages
        self._notices = notices
        self._now = now
        self._sitting = 0
        self._added = 0
        self._shown: str | None = None
        self._captions: dict[tuple[str, str], str] = {}
        self._intake: PictureIntake | None = None
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(_SAVE_MS)
        self._save_timer.timeout.connect(self.flush)
        card.photos_chosen.connect(self.add)
        card.caption_edited.connect(self._on_card_caption_edited)
        card.remove_requested.connect(self.remove)
        card.opened.connect(self.show_large)
        editor.opened.connect(self._on_editor_opened)
        editor.keeping.connect(self._on_editor_keeping)
        editor.saved.connect(self._on_editor_saved)
        self.refresh()

    def add(self, sources: Sequence[Path | bytes]) -> None:
        """Brings pictures into the entry that stands in the editor now."""
        if not sources:
            return
        if self._intake is None:
            from caregiver_app.ui.shared.picture_intake import PictureIntake  # with the first photo

            self._intake = PictureIntake(self)
            self._intake.brought.connect(self._on_intake_brought)
            self._intake.refused.connect(self._on_intake_refused)
            self._intake.progressed.connect(self._on_intake_progressed)
        self._card.show_problem("")
        target = _Target(self._editor.entry_id, self._sitting, self._now(), self._editor.draft.writer)
        self._intake.bring(sources, target)

    def remove(self, picture_id: str) -> None:
        """Takes a picture out, with Undo."""
        self.flush()
        entry_id = self._editor.entry_id
        pair = next((pair for pair in self._pairs() if pair.picture.id == picture_id), None)
        if entry_id is None or pair is None:
            return
        places = list(self._card.tiles)
        place = places.index(picture_id)
        self._diary.pictures.detach(entry_id, picture_id)
        self._editor.reload()
        tiles = list(self._card.tiles.values())
        (tiles[min(place, len(tiles) - 1)].picture_button if tiles else self._card.add_button).setFocus()
        words = (
            self.tr("Photo removed: {caption}").format(caption=pair.caption)
            if pair.caption
            else self.tr("Photo removed")
        )
        self._notices.say(words, _BringBack(self, pair).undo)

    def bring_back(self, pair: EntryPicture) -> None:
        """Puts a picture back where it stood, in an entry that may not be open any more."""
        entries = self._diary.entries
        was_emptied = entries.is_in_trash(pair.entry_id)
        try:
            self._diary.pictures.attach(pair.entry_id, pair.picture.id, pair.caption, position=pair.position)
        except AppError as error:  # the trash was emptied meanwhile
            self._notices.say(self._messages.of(error))
            return
        if was_emptied:
            entries.restore(pair.entry_id)
            if self._editor.entry_id is None and self._editor.view().is_new:
                self._editor.open(pair.entry_id)
        self._editor.reload()
        self.refresh()

    def show_large(self, picture_id: str) -> None:
        """Opens the viewer on a picture of the entry."""
        from caregiver_app.ui.shared.picture_viewer import PictureViewer  # when one is looked at

        self.flush()
        viewer = PictureViewer(
            self._diary.pictures, self._pairs(), picture_id, self._messages, self._card.window()
        )
        viewer.open()

    def flush(self) -> None:
        """Keeps the words that were typed below pictures."""
        self._save_timer.stop()
        captions, self._captions = self._captions, {}
        for (entry_id, picture_id), caption in captions.items():
            try:
                self._diary.pictures.set_caption(entry_id, picture_id, caption)
            except AppError as error:
                self._card.add_problem(self._messages.of(error))

    def refresh(self) -> None:
        """Shows what the entry has."""
        self._shown = self._editor.entry_id
        self._card.show_pictures(self._pairs(), self._thumbnail)

    def on_diary_changed(self, change: Change) -> None:
        """Follows what changed here or elsewhere."""
        is_ours = change.entry_id is None or change.entry_id == self._editor.entry_id
        if Topic.PICTURES in change.topics and is_ours:
            self.refresh()

    def _pairs(self) -> tuple[EntryPicture, ...]:
        """The pictures of the entry; the diary's part for them is only asked where there are any."""
        entry = self._editor.entry
        if entry is None or not (entry.pictures or "pictures" in vars(self._diary)):
            return ()
        return self._diary.pictures.of_entry(entry.id)

    def _thumbnail(self, picture_id: str) -> bytes:
        return self._diary.pictures.thumbnail(picture_id)

    def _on_editor_opened(self) -> None:
        self.flush()
        self._sitting += 1
        self._card.show_problem("")
        self.refresh()

    def _on_editor_keeping(self, is_leaving: bool) -> None:
        self.flush()
        if is_leaving and self._intake is not None:
            self._intake.finish()

    def _on_editor_saved(self) -> None:
        if self._shown != self._editor.entry_id:
            self.refresh()

    def _on_card_caption_edited(self, picture_id: str, text: str) -> None:
        if self._shown is not None:
            self._captions[self._shown, picture_id] = text
            if not self._save_timer.isActive():
                self._save_timer.start()

    def _on_intake_brought(self, encoded: Encoded, target: _Target) -> None:
        try:
            picture = self._diary.pictures.keep_encoded(encoded, target.writer)
            if target.entry_id is None and target.sitting == self._sitting:
                target.entry_id = self._editor.keep_with_picture(picture.id)
            elif target.entry_id is None:
                content = EntryContent(target.at, target.writer)
                target.entry_id = self._diary.entries.add(content, pictures=[picture.id]).id
            else:
                self._diary.pictures.attach(target.entry_id, picture.id)
                self._editor.reload()
        except AppError as error:
            self._card.show_problem(self._messages.of(error))
            return
        self._added += 1

    def _on_intake_progressed(self, through: int, total: int) -> None:
        """Says at the end what came in: who pastes into the note may not see the photos below it."""
        self._card.show_progress(through, total)
        if not total and self._added:
            added, self._added = self._added, 0
            words = (
                self.tr("Photo added to the entry, below “Photos”.")
                if added == 1
                else self.tr("{count} photos added to the entry, below “Photos”.").format(count=added)
            )
            self._notices.say(words)

    def _on_intake_refused(self, name: str, error: AppError) -> None:
        sentence = self._messages.of(error)
        self._card.add_problem(f"{name}: {sentence}" if name and "name" not in error.values else sentence)


@dataclass(frozen=True, slots=True)
class _BringBack:
    """The Undo of a removed picture."""

    photos: EntryPhotos
    pair: EntryPicture

    def undo(self) -> None:
        self.photos.bring_back(self.pair)
