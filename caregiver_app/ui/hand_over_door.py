"""Tells a writer who comes to the diary what the others wrote, without holding anybody up."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from caregiver_app.diary.handing_over import News
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.room import TodayRoom

_SETTLED_MS: Final = 400
"""A name that is being typed is asked after when no key was pressed for so long."""


class HandOverDoor(QObject):
    """Asks the diary when the window opens and when another writer is chosen.

    Args:
        parts: The run's parts.
        editor: The entry being written, which is no news.
    """

    entries_requested = Signal(date)
    """What was written from that day on is wanted."""

    def __init__(self, parts: Parts, editor: EntryEditor) -> None:
        super().__init__()
        self._parts = parts
        self._editor = editor
        self._news: News | None = None
        self._writer = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self.tell)

    def tell_soon(self) -> None:
        """Another writer was chosen, or a letter of a name typed."""
        if self._editor.draft.writer != self._writer:
            self._show(None)
            self._timer.start()

    def tell(self) -> None:
        """Tells who is writing now what the others wrote."""
        self._writer = self._editor.draft.writer
        looked_at = self._looked_at().get(self._writer)
        self._show(
            self._parts.diary.hand_over.since(
                self._writer,
                datetime.fromisoformat(looked_at) if looked_at else None,
                self._editor.entry_id,
            )
        )

    def open(self) -> None:
        """Opens the diary where the news begins."""
        news = self._news
        self.put_away()
        if news is not None:
            self.entries_requested.emit(news.first_on)

    def put_away(self) -> None:
        """The writer has seen the line: it does not come again with the same."""
        now = self._parts.now().isoformat(timespec="seconds")
        self._parts.preferences.put(looked_at={**self._looked_at(), self._writer: now})
        self._show(None)

    def _looked_at(self) -> dict[str, str]:
        return self._parts.preferences.get("looked_at", dict)

    def _show(self, news: News | None) -> None:
        if news is None and self._news is None:
            return  # nothing to hide; Today may not even be made yet
        self._news = news
        room = self._parts.window.room("today")
        assert isinstance(room, TodayRoom)
        if news is None:
            room.show_news("")
            return
        from caregiver_app.ui.today.news_line import news_words

        room.show_news(news_words(news, news.since.date() == self._parts.now().date()))
