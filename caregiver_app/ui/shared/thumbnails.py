"""Small pictures of entries, read when a row that has some is painted, and kept for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap

from caregiver_app.diary.values import Change, Topic
from caregiver_app.paper.render_image import kept_image

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary
    from caregiver_app.ui.hub import Hub

_KEPT: Final = 60
"""Entries whose small pictures are kept: more than can be seen at once, some 10 MB at most."""


class Thumbnails(QObject):
    """Gives the small pictures of an entry.

    Args:
        diary: Where they are.
        hub: Tells what changed.
        parent: The room.
    """

    def __init__(self, diary: Diary, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._kept: dict[str, tuple[QPixmap, ...]] = {}
        hub.changed.connect(self._on_hub_changed)

    def of(self, entry_id: str) -> tuple[QPixmap, ...]:
        """The small pictures of an entry, in their order."""
        found = self._kept.pop(entry_id, None)
        if found is None:
            pairs = self._diary.pictures.of_entry(entry_id)
            found = tuple(_pixmap(self._diary.pictures.thumbnail(pair.picture.id)) for pair in pairs)
        while len(self._kept) >= _KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[entry_id] = found
        return found

    def _on_hub_changed(self, change: Change) -> None:
        if change.topics & {Topic.PICTURES, Topic.ENTRIES}:
            if change.entry_id is None:
                self._kept.clear()
            else:
                self._kept.pop(change.entry_id, None)


def _pixmap(data: bytes) -> QPixmap:
    return QPixmap.fromImage(kept_image(data))
