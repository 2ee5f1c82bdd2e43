"""Joins the search box with the page: all finds marked and counted, over all chapters and papers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from caregiver_app.ui.guide.desk import Desk
from caregiver_app.ui.guide.find_bar import FindBar
from caregiver_app.ui.guide.finder import Finder
from caregiver_app.ui.guide.navigation import Navigator
from caregiver_app.ui.guide.page import GuidePage


class FindControl(QObject):
    """Finds what is typed, and walks from find to find.

    Args:
        desk: The guide and the papers.
        bar: The search box.
        page: Tells when the guide's text is on the page anew.
        navigator: Turns to another chapter or paper.
    """

    def __init__(self, desk: Desk, bar: FindBar, page: GuidePage, navigator: Navigator) -> None:
        super().__init__(bar)
        self._desk = desk
        self._finder = Finder(desk)
        self._bar = bar
        self._navigator = navigator
        bar.query_changed.connect(self._on_bar_query_changed)
        bar.step_requested.connect(self.step)
        bar.closed.connect(self._on_bar_closed)
        bar.find_chosen.connect(self._on_bar_find_chosen)
        page.rendered.connect(self._mark)
        desk.opened.connect(self._mark)

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
            self._desk.reader.scroll_to_hit(hit)
        self._bar.show_count(finder.index + 1, len(finder.hits), finder.query)

    def _mark(self) -> None:
        here = self._finder.in_chapter(self._desk.open_id)
        self._desk.reader.mark_hits(here, self._finder.current())

    def _on_bar_query_changed(self, query: str) -> None:
        self._finder.start(query, self._desk.open_id)
        titled = [(self._desk.title(text), at, count) for text, at, count in self._finder.groups()]
        self._bar.set_groups(titled)
        self._show_current()

    def _on_bar_closed(self) -> None:
        self._desk.reader.take_focus()

    def _on_bar_find_chosen(self, index: int) -> None:
        self._finder.go_to(index)
        self._show_current()
