"""What lies open on the reading pane: a chapter of the guide, or one of the family's papers."""

from __future__ import annotations

from typing import Final, Protocol, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from caregiver_app.guide.model import Guide, Place
from caregiver_app.guide.search import Hit, find
from caregiver_app.ui.guide.page import GuidePage
from caregiver_app.ui.guide.view import ReadingView

PAPER: Final = "paper:"
"""How a paper's id begins where else a chapter's stands: places, finds and stops are alike for both."""


class Reader(Protocol):
    """What a text is read on."""

    def fraction(self) -> float:
        """How far down the reader is, from 0.0 to 1.0."""

    def scroll_to_fraction(self, fraction: float) -> None:
        """Goes as far down as that."""

    def top_block(self) -> str:
        """The first block that can be seen, "" for the beginning."""

    def scroll_to_block(self, block_id: str) -> None:
        """Brings a block into view."""

    def light(self, block_id: str) -> None:
        """Lights a block for a while."""

    def mark_hits(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        """Marks all finds, and one of them as the present one."""

    def scroll_to_hit(self, hit: Hit) -> None:
        """Brings a find into view."""

    def take_focus(self) -> None:
        """Takes the keyboard."""


class PaperSheet(Protocol):
    """An open paper; a widget."""

    @property
    def reader(self) -> Reader:
        """Where it is read."""


class PaperShelf(Protocol):
    """The family's papers, as the pane needs them; the ids begin with :data:`PAPER`."""

    def ids(self) -> tuple[str, ...]:
        """The papers, in their order."""

    def title(self, paper_id: str) -> str:
        """What a paper is called."""

    def find(self, query: str) -> tuple[Hit, ...]:
        """Where ``query`` stands in the papers."""

    def open(self, paper_id: str, text_scale: int) -> PaperSheet:
        """A paper as a widget, to be read."""

    def leave(self, sheet: PaperSheet) -> None:
        """The paper is not read any more; its widget goes."""

    def set_text_scale(self, sheet: PaperSheet, percent: int) -> None:
        """Sets the size of an open paper."""


class Desk(QObject):
    """Opens chapters and papers, one at a time.

    Args:
        guide: The guide.
        page: Which of its chapters is open.
        view: Where that is shown.
        stack: Where the view and the open paper lie.
    """

    opened = Signal()
    """Something else lies open now, or the papers are others."""
    wished = Signal(str)
    """A chapter or a paper is wanted, as a step that can be gone back on; carries its id."""
    scrolled = Signal()
    """The reader of a paper scrolled."""

    def __init__(self, guide: Guide, page: GuidePage, view: ReadingView, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._guide = guide
        self._page = page
        self._view = view
        self._stack = stack
        self._shelf: PaperShelf | None = None
        self._sheet: PaperSheet | None = None
        self._paper_id = ""
        stack.addWidget(view)

    @property
    def open_id(self) -> str:
        """The open chapter's id, or the open paper's."""
        return self._paper_id or self._page.chapter.id

    @property
    def paper_id(self) -> str:
        """The open paper's id; empty while the guide is read."""
        return self._paper_id

    @property
    def reader(self) -> Reader:
        """Where the open text is read."""
        return self._sheet.reader if self._sheet is not None else self._view

    def set_shelf(self, shelf: PaperShelf) -> None:
        """The family's papers are there now."""
        self._shelf = shelf
        self.opened.emit()

    def shelf_changed(self) -> None:
        """A paper came, went, or is called otherwise; one that lies open and is gone is closed."""
        if self._paper_id and not self.knows(self._paper_id):
            self.close_paper()
        self.opened.emit()

    def knows(self, text_id: str) -> bool:
        """Whether there is such a chapter or paper."""
        if text_id.startswith(PAPER):
            return self._shelf is not None and text_id in self._shelf.ids()
        return self._guide.chapter(text_id) is not None

    def wish(self, text_id: str) -> None:
        """Has a chapter or a paper opened, with a way back."""
        self.wished.emit(text_id)

    @property
    def sheet(self) -> PaperSheet | None:
        """The open paper."""
        return self._sheet

    def open(self, text_id: str) -> None:
        """Opens a chapter or a paper; what is not there is let be."""
        if text_id == self.open_id or not self.knows(text_id):
            return
        if text_id.startswith(PAPER):
            self._open_paper(text_id)
        else:
            self.close_paper()
            chapter = self._guide.chapter(text_id)
            if chapter is not None and chapter is not self._page.chapter:
                self._page.open(chapter)
        self.opened.emit()

    def close_paper(self) -> None:
        """Shows the guide where it was left."""
        if self._shelf is not None and self._sheet is not None:
            sheet, self._sheet, self._paper_id = self._sheet, None, ""
            self._stack.setCurrentWidget(self._view)
            self._stack.removeWidget(cast("QWidget", sheet))
            self._shelf.leave(sheet)
            self.opened.emit()

    def set_text_scale(self, percent: int) -> None:
        """Sets the size of an open paper."""
        if self._shelf is not None and self._sheet is not None:
            self._shelf.set_text_scale(self._sheet, percent)

    def find(self, query: str) -> tuple[Hit, ...]:
        """Where ``query`` stands in the guide and then in the papers."""
        return find(self._guide, query) + (self._shelf.find(query) if self._shelf is not None else ())

    def order(self) -> dict[str, int]:
        """Chapters and papers, and the place of each."""
        ids = [chapter.id for chapter in self._guide.chapters]
        ids += self._shelf.ids() if self._shelf is not None else ()
        return {text_id: number for number, text_id in enumerate(ids)}

    def title(self, text_id: str) -> str:
        """What a chapter or a paper is called."""
        if text_id.startswith(PAPER):
            return self._shelf.title(text_id) if self._shelf is not None and self.knows(text_id) else ""
        chapter = self._guide.chapter(text_id)
        return chapter.title if chapter is not None else ""

    def label(self, place: Place) -> str:
        """A name for a place in a paper; empty for one in the guide."""
        if not place.chapter_id.startswith(PAPER):
            return ""
        page = place.block_id.removeprefix("p")
        title = self.title(place.chapter_id)
        return (
            self.tr("{title}, page {number}").format(title=title, number=page) if page.isdecimal() else title
        )

    def _open_paper(self, paper_id: str) -> None:
        assert self._shelf is not None
        self.close_paper()
        self._sheet = self._shelf.open(paper_id, self._page.text_scale)
        self._paper_id = paper_id
        widget = cast("QWidget", self._sheet)
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
