"""Walks through the finds of one search, over all chapters."""

from __future__ import annotations

from caregiver_app.guide.model import Guide
from caregiver_app.guide.search import Hit, find


class Finder:
    """The finds of the present query, and the one the reader is at.

    Args:
        guide: The guide that is searched.
    """

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._order = {chapter.id: number for number, chapter in enumerate(guide.chapters)}
        self.query = ""
        self.hits: tuple[Hit, ...] = ()
        self.index = -1

    def start(self, query: str, chapter_id: str) -> None:
        """Searches anew, and stands at the first find from ``chapter_id`` on, else at the very first."""
        self.query = query
        self.hits = find(self._guide, query)
        here = self._order.get(chapter_id, 0)
        ahead = (i for i, hit in enumerate(self.hits) if self._order[hit.place.chapter_id] >= here)
        self.index = next(ahead, 0) if self.hits else -1

    def step(self, by: int) -> None:
        """Goes on to another find, round and round."""
        if self.hits:
            self.index = (self.index + by) % len(self.hits)

    def current(self) -> Hit | None:
        """The find the reader is at."""
        return self.hits[self.index] if self.hits else None

    def in_chapter(self, chapter_id: str) -> tuple[Hit, ...]:
        """The finds in one chapter."""
        return tuple(hit for hit in self.hits if hit.place.chapter_id == chapter_id)
