"""The doors between the guide and the diary, both ways."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Change, Topic
from caregiver_app.guide.items import ITEM_IDS
from caregiver_app.guide.model import Guide
from caregiver_app.messages import Messages
from caregiver_app.ui.guide.pane import GuidePane
from caregiver_app.ui.guide.state import GuideState, place_from_text
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shared.links import open_link
from caregiver_app.ui.shell.guide_notes import LOOK_BACK, guide_notes
from caregiver_app.ui.theme import Theme


class GuideDoor(QObject):
    """Keeps the reading pane in step with the diary, and carries what is wished for in it.

    Args:
        guide: The guide.
        diary: The diary.
        hub: Tells what changed.
        notices: Where "it is in your list" is said.
        preferences: Keeps the reader's place.
        theme: The theme in use.
        messages: The sentences for what is wrong.
        now: The wall clock.
    """

    item_chosen = Signal(str)
    """An item was clicked: its entries are wanted."""
    directory_requested = Signal()
    theme_toggled = Signal()

    def __init__(
        self,
        guide: Guide,
        diary: Diary,
        hub: Hub,
        notices: Notices,
        preferences: Preferences,
        theme: Theme,
        messages: Messages,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._guide = guide
        self._diary = diary
        self._notices = notices
        self._preferences = preferences
        self._now = now
        self._hub = hub
        self._theme = theme
        self._messages = messages
        self.pane = GuidePane(guide)
        self.pane.set_theme(theme)
        self.pane.restore(self._kept_state())
        self._connect(hub)
        self._show_notes()
        self._show_sent()
        QTimer.singleShot(0, self, self._add_shelf)  # the window is ready by then

    def show_source(self, source: str) -> None:
        """Goes to a place written as ``"chapter#block"``."""
        self.pane.show_place(place_from_text(source))

    def _add_shelf(self) -> None:
        from caregiver_app.ui.handouts.door import HandoutDoor

        self.handouts = HandoutDoor(
            self.pane,
            self._diary,
            self._hub,
            self._notices,
            self._preferences,
            self._theme,
            self._messages,
            self._now,
        )

    def _connect(self, hub: Hub) -> None:
        pane = self.pane
        pane.item_clicked.connect(self.item_chosen)
        pane.question_sent.connect(self._on_pane_question_sent)
        pane.directory_requested.connect(self.directory_requested)
        pane.link_requested.connect(self._on_pane_link_requested)
        pane.theme_toggled.connect(self.theme_toggled)
        pane.state_changed.connect(self._on_pane_state_changed)
        hub.changed.connect(self._on_hub_changed)

    def _kept_state(self) -> GuideState:
        kept = self._preferences
        lists = self._guide.place_of_item(ITEM_IDS[0]).chapter_id
        return GuideState(
            chapter_id=kept.get("guide_chapter", str) or lists,
            scroll=kept.get("guide_scroll", float),
            bookmarks=tuple(kept.get("guide_bookmarks", list)),
            text_scale=kept.get("guide_text_scale", int),
        )

    def _on_pane_state_changed(self) -> None:
        state = self.pane.state()
        self._preferences.put(
            guide_chapter=state.chapter_id,
            guide_scroll=float(state.scroll),
            guide_bookmarks=list(state.bookmarks),
            guide_text_scale=state.text_scale,
        )

    def _on_pane_question_sent(self, text: str, source: str) -> None:
        if all(question.source != source for question in self._diary.questions.all()):
            question = self._diary.questions.add(text, source)
            self._notices.say(
                self.tr("The question is in your list for the care team."),
                _Removal(self._diary, question.id).undo,
            )

    def _on_pane_link_requested(self, url: str) -> None:
        open_link(QUrl(url))

    def _on_hub_changed(self, change: Change) -> None:
        if change.topics & {Topic.ENTRIES, Topic.PROFILE, Topic.LIMITS}:
            QTimer.singleShot(0, self, self._show_notes)
        if Topic.QUESTIONS in change.topics:
            self._show_sent()

    def _show_notes(self) -> None:
        today = self._now().date()
        notes, marked = guide_notes(self._diary.entries.days(today - LOOK_BACK, today), today)
        self.pane.set_item_notes(notes, marked)

    def _show_sent(self) -> None:
        self.pane.set_sent_questions({question.source for question in self._diary.questions.all()})


class _Removal:
    """The Undo of a question sent."""

    def __init__(self, diary: Diary, question_id: str) -> None:
        self._diary = diary
        self._id = question_id

    def undo(self) -> None:
        """Takes the question out again."""
        self._diary.questions.remove(self._id)
