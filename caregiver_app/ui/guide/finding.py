"""Joins the search box with the page: all finds marked and counted, over all chapters."""

from __future__ import annotations

from PySide6.QtCore import QObject

from caregiver_app.guide.model import Guide
from caregiver_app.ui.guide.find_bar import FindBar
from caregiver_app.ui.guide.finder import Finder
from caregiver_app.ui.guide.navigation import Navigator
from caregiver_app.ui.guide.page import GuidePage
from caregiver_app.ui.guide.view import ReadingView


class FindControl(QObject):
    """Finds what is typed, and walks from find to find.

    Args:
        guide: The guide.
        bar: The search box.
        page: Which chapter is open.
        view: Where the finds are marked.
        navigator: Turns to another chapter.
    """

    def __init__(
        self, guide: Guide, bar: FindBar, page: GuidePage, view: ReadingView, navigator: Navigator
    ) -> None:
        super().__init__(bar)
        self._finder = Finder(guide)
        self._bar = bar
        self._page = page
        self._view = view
        self._navigator = navigator
        bar.query_changed.connect(self._on_bar_query_changed)
        bar.step_requested.connect(self.step)
        bar.closed.connect(self._on_bar_closed)
        page.rendered.connect(self._on_page_rendered)

    def step(self, by: int) -> None:
        """Goes to the next find (1) or to the one before (-1)."""
        self._finder.step(by)
        self._show_current()

    def next(self) -> None:
        """Goes to the next find."""
        self.step(1)

    def previous(self) -> None:
        """Goes to the find before."""
        self.step(-1)

    def _show_current(self) -> None:
        finder = self._finder
        hit = finder.current()
        if hit is not None:
            self._navigator.turn_to(hit.place.chapter_id)
        self._mark()
        if hit is not None:
            self._view.scroll_to_hit(hit)
        self._bar.show_count(finder.index + 1, len(finder.hits), finder.query)

    def _mark(self) -> None:
        self._view.mark_hits(self._finder.in_chapter(self._page.chapter.id), self._finder.current())

    def _on_bar_query_changed(self, query: str) -> None:
        self._finder.start(query, self._page.chapter.id)
        self._show_current()

    def _on_bar_closed(self) -> None:
        self._view.setFocus()

    def _on_page_rendered(self) -> None:
        self._mark()
