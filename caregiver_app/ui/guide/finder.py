"""Walks through the finds of one search, over all chapters and papers."""

from __future__ import annotations

from caregiver_app.guide.search import Hit
from caregiver_app.ui.guide.desk import Desk


class Finder:
    """The finds of the present query, and the one the reader is at.

    Args:
        desk: The guide and the papers that are searched.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.query = ""
        self.hits: tuple[Hit, ...] = ()
        self.index = -1

    def start(self, query: str, chapter_id: str) -> None:
        """Searches anew, and stands at the first find from ``chapter_id`` on, else at the very first."""
        self.query = query
        self.hits = self._desk.find(query)
        order = self._desk.order()
        here = order.get(chapter_id, 0)
        ahead = (i for i, hit in enumerate(self.hits) if order[hit.place.chapter_id] >= here)
        self.index = next(ahead, 0) if self.hits else -1

    def step(self, by: int) -> None:
        """Goes on to another find, round and round."""
        if self.hits:
            self.index = (self.index + by) % len(self.hits)

    def go_to(self, index: int) -> None:
        """Goes to a find by its number, from 0."""
        if 0 <= index < len(self.hits):
            self.index = index

    def groups(self) -> tuple[tuple[str, int, int], ...]:
        """Each chapter or paper with finds, the number of its first find, and how many there are."""
        counts: dict[str, list[int]] = {}
        for index, hit in enumerate(self.hits):
            counts.setdefault(hit.place.chapter_id, []).append(index)
        return tuple((text_id, found[0], len(found)) for text_id, found in counts.items())

    def current(self) -> Hit | None:
        """The find the reader is at."""
        return self.hits[self.index] if self.hits else None

    def in_chapter(self, chapter_id: str) -> tuple[Hit, ...]:
        """The finds in one chapter."""
        return tuple(hit for hit in self.hits if hit.place.chapter_id == chapter_id)
