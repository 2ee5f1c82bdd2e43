"""Moving about in the guide and the papers: to a place, back and forward."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from caregiver_app.guide.model import Place
from caregiver_app.ui.guide.desk import Desk
from caregiver_app.ui.guide.history import History, Stop


class Navigator(QObject):
    """Takes the reader to places, and remembers where they came from.

    Args:
        desk: Opens chapters and papers.
        parent: The pane.
    """

    moved = Signal()
    """The reader is somewhere else now, by a jump and not by scrolling."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._history = History()

    def go_to(self, place: Place) -> None:
        """Goes to a place and lights its block; a place that is not there is let be."""
        if not self._desk.knows(place.chapter_id):
            return
        self._history.leave(self._here())
        self._desk.open(place.chapter_id)
        self._desk.reader.scroll_to_block(place.block_id)
        self._desk.reader.light(place.block_id)
        self.moved.emit()

    def turn_to(self, chapter_id: str) -> None:
        """Opens a chapter or a paper, unless it is open, and lights nothing."""
        if chapter_id != self._desk.open_id:
            self.go_to(Place(chapter_id))

    def return_to(self, text_id: str) -> None:
        """Opens a chapter or a paper where it was left, with a way back from it."""
        if text_id != self._desk.open_id and self._desk.knows(text_id):
            self._history.leave(self._here())
            self._desk.open(text_id)
            self.moved.emit()

    def start_at(self, chapter_id: str, scroll: float) -> None:
        """Begins there, with no way back from it."""
        self._desk.open(chapter_id)
        self._desk.reader.scroll_to_fraction(scroll)
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
        return Place(self._desk.open_id, self._desk.reader.top_block())

    def _here(self) -> Stop:
        return Stop(self._desk.open_id, self._desk.reader.fraction())

    def _return_to(self, stop: Stop) -> None:
        self._desk.open(stop.chapter_id)
        self._desk.reader.light("")
        self._desk.reader.scroll_to_fraction(stop.scroll)
        self.moved.emit()
