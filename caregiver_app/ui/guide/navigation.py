"""Moving about in the guide: to a place, back and forward."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from caregiver_app.guide.model import Guide, Place
from caregiver_app.ui.guide.history import History, Stop
from caregiver_app.ui.guide.page import GuidePage
from caregiver_app.ui.guide.view import ReadingView


class Navigator(QObject):
    """Takes the reader to places, and remembers where they came from.

    Args:
        guide: The guide.
        page: Which chapter is open.
        view: Where it is shown.
        parent: The pane.
    """

    moved = Signal()
    """The reader is somewhere else now, by a jump and not by scrolling."""

    def __init__(self, guide: Guide, page: GuidePage, view: ReadingView, parent: QObject) -> None:
        super().__init__(parent)
        self._guide = guide
        self._page = page
        self._view = view
        self._history = History()

    def go_to(self, place: Place) -> None:
        """Goes to a place and lights its block; a place that is not in the guide is let be."""
        if self._guide.chapter(place.chapter_id) is None:
            return
        self._history.leave(self._here())
        self._open(place.chapter_id)
        self._view.scroll_to_block(place.block_id)
        self._view.light(place.block_id)
        self.moved.emit()

    def turn_to(self, chapter_id: str) -> None:
        """Opens a chapter, unless it is open, and lights nothing."""
        if chapter_id != self._page.chapter.id:
            self.go_to(Place(chapter_id))

    def start_at(self, chapter_id: str, scroll: float) -> None:
        """Begins there, with no way back from it."""
        self._open(chapter_id)
        self._view.scroll_to_fraction(scroll)
        self.moved.emit()

    def back(self) -> None:
        """Goes back to where the reader came from, if from anywhere."""
        if self._history.can_go_back():
            self._return_to(self._history.back(self._here()))

    def forward(self) -> None:
        """Undoes a step back."""
        if self._history.can_go_forward():
            self._return_to(self._history.forward(self._here()))

    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return self._history.can_go_back()

    def can_go_forward(self) -> bool:
        """Whether there is a way forward."""
        return self._history.can_go_forward()

    def reading_place(self) -> Place:
        """The block at the top of the page: what a bookmark remembers."""
        return Place(self._page.chapter.id, self._view.top_block())

    def _here(self) -> Stop:
        return Stop(self._page.chapter.id, self._view.fraction())

    def _open(self, chapter_id: str) -> None:
        chapter = self._guide.chapter(chapter_id)
        if chapter is not None and chapter is not self._page.chapter:
            self._page.open(chapter)

    def _return_to(self, stop: Stop) -> None:
        self._open(stop.chapter_id)
        self._view.light("")
        self._view.scroll_to_fraction(stop.scroll)
        self.moved.emit()
