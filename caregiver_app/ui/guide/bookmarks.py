"""The reader's bookmarks: places, in the order they were set."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from caregiver_app.guide.model import Guide, Place
from caregiver_app.ui.guide.desk import PAPER

_LABEL_LENGTH: Final = 48


class Bookmarks:
    """An ordered set of places that are in the guide, or in a paper; others are dropped.

    Args:
        guide: The guide the places are in.
    """

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._places: list[Place] = []

    def places(self) -> tuple[Place, ...]:
        """All bookmarks, oldest first."""
        return tuple(self._places)

    def replace(self, places: Iterable[Place]) -> None:
        """Takes these bookmarks instead of the present ones."""
        self._places = [place for place in dict.fromkeys(places) if self._exists(place)]

    def toggle(self, place: Place) -> bool:
        """Sets a bookmark, or takes it away; tells whether it is set now."""
        if place in self._places:
            self._places.remove(place)
            return False
        self._places.append(place)
        return True

    def label(self, place: Place) -> str:
        """A name for the list: the chapter's title, and how the block begins."""
        chapter = self._guide.chapter(place.chapter_id)
        block = self._guide.block(place)
        title = chapter.title if chapter else ""
        if block is None:
            return title
        words = block.text
        if len(words) > _LABEL_LENGTH:
            words = words[:_LABEL_LENGTH].rsplit(" ", 1)[0] + " …"
        return f"{title}: {words}"

    def _exists(self, place: Place) -> bool:
        if place.chapter_id.startswith(PAPER):
            return True  # the papers come later than the guide, and one that was removed can come back
        if self._guide.chapter(place.chapter_id) is None:
            return False
        return not place.block_id or self._guide.block(place) is not None
