"""The family's papers as the reading pane needs them."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handout_files import shown_page
from caregiver_app.diary.handout_values import Handout, HandoutKind
from caregiver_app.guide.model import Place
from caregiver_app.guide.search import Hit
from caregiver_app.messages import Messages
from caregiver_app.ui.guide.desk import PAPER, PaperSheet
from caregiver_app.ui.handouts.paper_text import PaperText
from caregiver_app.ui.handouts.pdf_view import PdfView
from caregiver_app.ui.handouts.sheet import HandoutSheet
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.theme import Theme


class HandoutShelf(QObject):
    """Opens papers, finds in them, and remembers how far each was read.

    Args:
        diary: The diary.
        preferences: Keeps how far each paper was read.
        theme: The theme in use.
        messages: The sentences for what is wrong.
        parent: The door.
    """

    sheet_opened = Signal(object)
    """Carries the :class:`HandoutSheet`, to be listened to."""

    def __init__(
        self, diary: Diary, preferences: Preferences, theme: Theme, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._preferences = preferences
        self._theme = theme
        self._messages = messages
        self.handouts: dict[str, Handout] = {}
        self.refresh()

    def refresh(self) -> None:
        """Looks at the shelf anew."""
        self.handouts = {PAPER + handout.id: handout for handout in self._diary.handouts.all()}

    def ids(self) -> tuple[str, ...]:
        """The papers, in their order."""
        return tuple(self.handouts)

    def title(self, paper_id: str) -> str:
        """What a paper is called."""
        return self.handouts[paper_id].title

    def find(self, query: str) -> tuple[Hit, ...]:
        """Where ``query`` stands in the papers."""
        return tuple(
            Hit(Place(PAPER + hit.handout_id, f"p{hit.page}"), hit.start, hit.end)
            for hit in self._diary.handouts.find(query)
        )

    def open(self, paper_id: str, text_scale: int) -> PaperSheet:
        """A paper as a widget, as far down as it was left."""
        handout = self.handouts[paper_id]
        data, words = self._diary.handouts.data(handout.id), self._diary.handouts.pages(handout.id)
        reader: PaperText | PdfView
        if handout.kind is HandoutKind.PDF:
            reader = PdfView(data, self._theme)
        else:
            reader = PaperText(shown_page(handout.kind, data), words[0], self._theme)
        reader.set_text_scale(text_scale)
        reader.scroll_to_fraction(self._places().get(handout.id, 0.0))
        sheet = HandoutSheet(handout, reader, words, self._messages)
        self.sheet_opened.emit(sheet)
        return sheet

    def leave(self, sheet: PaperSheet) -> None:
        """Remembers how far it was read, and lets go of it."""
        left = cast("HandoutSheet", sheet)
        self.keep_place(left)
        if isinstance(left.reader, PdfView):
            left.reader.source.close()
        left.hide()
        left.deleteLater()

    def keep_place(self, sheet: HandoutSheet) -> None:
        """Remembers how far a paper was read; those that are gone are forgotten."""
        places = {key: place for key, place in self._places().items() if PAPER + key in self.handouts}
        places[sheet.handout.id] = sheet.reader.fraction()
        self._preferences.put(paper_places={key: f"{place:.4f}" for key, place in places.items()})

    def set_text_scale(self, sheet: PaperSheet, percent: int) -> None:
        """Sets the size of an open paper."""
        cast("HandoutSheet", sheet).reader.set_text_scale(percent)

    def _places(self) -> dict[str, float]:
        kept = self._preferences.get("paper_places", dict)
        return {key: float(place) for key, place in kept.items() if place.replace(".", "", 1).isdecimal()}
