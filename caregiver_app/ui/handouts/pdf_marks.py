"""Where the finds stand on the pages of a PDF; asked for page by page, when a page comes into view."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from caregiver_app.diary.pdf_process import Area
from caregiver_app.guide.search import Hit
from caregiver_app.ui.handouts.pdf_source import Areas, PdfSource

Spans = tuple[tuple[int, int], ...]


class PdfMarks(QObject):
    """The finds of one search.

    Args:
        source: Knows where words stand.
        parent: The view.
    """

    changed = Signal()
    """More is known."""

    def __init__(self, source: PdfSource, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._hits: dict[int, list[Hit]] = {}
        self._current: Hit | None = None
        self._areas: dict[tuple[int, Spans], Areas | None] = {}
        source.placed.connect(self._on_source_placed)

    def set_hits(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        """Takes the finds of this paper, and the present one."""
        self._hits = {}
        for hit in hits:
            self._hits.setdefault(page_of(hit), []).append(hit)
        self._current = current
        self._areas = {key: areas for key, areas in self._areas.items() if key[1] == self._spans(key[0])}

    def on_page(self, page: int) -> list[tuple[Area, bool]]:
        """What is to be marked on a page, and whether it is the present find; asks, if it isn't known yet."""
        spans = self._spans(page)
        if not spans:
            return []
        if (page, spans) not in self._areas:
            self._areas[page, spans] = None
            self._source.place(page, spans)
        areas = self._areas[page, spans] or ()
        return [
            (area, hit == self._current)
            for hit, parts in zip(self._hits[page], areas, strict=False)
            for area in parts
        ]

    def area_of(self, hit: Hit) -> Area | None:
        """Where a find stands, if that is known already."""
        parts = [area for area, is_current in self.on_page(page_of(hit)) if is_current]
        return parts[0] if parts and hit == self._current else None

    def _spans(self, page: int) -> Spans:
        return tuple((hit.start, hit.end) for hit in self._hits.get(page, ()))

    def _on_source_placed(self, page: int, spans: Spans, areas: Areas) -> None:
        if (page, spans) in self._areas:
            self._areas[page, spans] = areas
            self.changed.emit()


def page_of(hit: Hit) -> int:
    """The page a find stands on, from 0."""
    return int(hit.place.block_id.removeprefix("p")) - 1
