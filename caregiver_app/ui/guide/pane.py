"""The reading pane: it connects the guide's page with its buttons, its search and its memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from caregiver_app.guide.model import Guide, Place
from caregiver_app.ui.guide.bookmarks import Bookmarks
from caregiver_app.ui.guide.desk import Desk
from caregiver_app.ui.guide.find_bar import FindBar
from caregiver_app.ui.guide.finding import FindControl
from caregiver_app.ui.guide.links import LinkKind, from_href, question_source
from caregiver_app.ui.guide.navigation import Navigator
from caregiver_app.ui.guide.page import GuidePage
from caregiver_app.ui.guide.state import GuideState, clamp_scale, next_scale, place_from_text, place_to_text
from caregiver_app.ui.guide.toolbar import GuideToolbar
from caregiver_app.ui.guide.view import ReadingView
from caregiver_app.ui.theme import Theme

_TELL_AFTER_MS: Final = 400
"""Scrolling is told once it has paused for this long, not at every step."""


class GuidePane(QFrame):
    """The guide, to be read beside the diary. It shows its text once it has a theme.

    Args:
        guide: What there is to read.
        parent: The window.
    """

    item_clicked = Signal(str)
    """A row of one of the two lists was clicked; carries the item's id."""
    question_sent = Signal(str, str)
    """A question is wanted in the family's list; carries its text and its source."""
    directory_requested = Signal()
    """The family's own directory is wanted."""
    link_requested = Signal(str)
    """A web address was clicked. The pane itself opens nothing."""
    theme_toggled = Signal()
    """Light is wanted instead of dark, or the other way round."""
    state_changed = Signal()
    """What :meth:`state` returns is another now."""

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_pane")
        self.setProperty("role", "reading")
        self._guide = guide
        self._bookmarks = Bookmarks(guide)
        self.toolbar = GuideToolbar(self)
        self.find_bar = FindBar(self)
        self.guide_view = ReadingView(self)
        self.guide_view.setObjectName("guide_view")
        self.guide_view.setAccessibleName(self.tr("The therapy guide"))
        self._page = GuidePage(guide, self.guide_view, self)
        self.reading_stack = QStackedWidget(self)
        self.reading_stack.setObjectName("reading_stack")
        self.desk = Desk(guide, self._page, self.guide_view, self.reading_stack)
        self._navigator = Navigator(self.desk, self)
        self._find = FindControl(self.desk, self.find_bar, self._page, self._navigator)
        self._tell_timer = QTimer(self, singleShot=True, interval=_TELL_AFTER_MS)
        self._lay_out()
        self._connect()
        self._add_keys()
        self._refresh_toolbar()

    def show_item(self, item_id: str) -> None:
        """Goes to an item of one of the two lists and lights its row."""
        self.show_place(self._guide.place_of_item(item_id))

    def show_place(self, place: Place) -> None:
        """Goes to a place and lights it; a place that is not in the guide is let be."""
        self._navigator.go_to(place)

    def set_item_notes(self, notes: Mapping[str, str], marked: Collection[str] | None = None) -> None:
        """Writes short notes at the right of item rows.

        Args:
            notes: Item id to text, such as "today, 2 × this week".
            marked: The items drawn in their list's colour; without it, all that have a note.
        """
        chosen = frozenset(notes if marked is None else marked)
        self._page.set_marks(replace(self._page.marks(), notes=dict(notes), marked=chosen))

    def set_sent_questions(self, sources: Collection[str]) -> None:
        """Tells which questions are in the family's list, by the source they were sent with."""
        self._page.set_marks(replace(self._page.marks(), sent=frozenset(sources)))

    def set_text_scale(self, percent: int) -> None:
        """Sets the size of the guide's text, in percent of the app's."""
        self._page.set_text_scale(clamp_scale(percent))
        self.desk.set_text_scale(self._page.text_scale)
        self.state_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Dresses the page in a theme, and follows its changes."""
        self._page.set_theme(theme)

    def focus_search(self) -> None:
        """Puts the cursor into the search box."""
        self.find_bar.focus()

    def state(self) -> GuideState:
        """Where the reader is, to be kept."""
        return GuideState(
            chapter_id=self._page.chapter.id,
            scroll=round(self.guide_view.fraction(), 4),
            bookmarks=tuple(map(place_to_text, self._bookmarks.places())),
            text_scale=self._page.text_scale,
        )

    def restore(self, state: GuideState) -> None:
        """Goes back to where the reader was; what is gone from the guide since is left out."""
        self._bookmarks.replace(map(place_from_text, state.bookmarks))
        self._page.set_text_scale(clamp_scale(state.text_scale))
        self._navigator.start_at(state.chapter_id, state.scroll)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(4)
        self.head_layout = QVBoxLayout()
        self.head_layout.setSpacing(4)
        self.head_layout.addWidget(self.toolbar)
        self.head_layout.addWidget(self.find_bar)
        layout.addLayout(self.head_layout)
        layout.addSpacing(4)
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        layout.addWidget(rule)
        layout.addWidget(self.reading_stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keeps the buttons and the search box over the column of text."""
        super().resizeEvent(event)
        self._align_head()

    def _align_head(self) -> None:
        side = self.guide_view.side_margin()
        self.head_layout.setContentsMargins(side, 0, side, 0)

    def _connect(self) -> None:
        self.toolbar.place_chosen.connect(self.show_place)
        self.toolbar.bookmark_toggled.connect(self._on_toolbar_bookmark_toggled)
        self.toolbar.back_button.clicked.connect(self._navigator.back)
        self.toolbar.forward_button.clicked.connect(self._navigator.forward)
        self.toolbar.smaller_button.clicked.connect(self._on_smaller_requested)
        self.toolbar.larger_button.clicked.connect(self._on_larger_requested)
        self.toolbar.theme_button.clicked.connect(self.theme_toggled)
        self.guide_view.anchorClicked.connect(self._on_guide_view_anchor_clicked)
        self.guide_view.row_clicked.connect(self._on_guide_view_row_clicked)
        self.guide_view.place_moved.connect(self._tell_timer.start)
        self._navigator.moved.connect(self._on_place_changed)
        self.desk.opened.connect(self._on_place_changed)
        self.desk.wished.connect(self._navigator.return_to)
        self.desk.scrolled.connect(self._tell_timer.start)
        self._tell_timer.timeout.connect(self._on_place_changed)
        self._page.rendered.connect(self._on_page_rendered)

    def _add_keys(self) -> None:
        """Keys that work while the pane, or anything on it, has the keyboard."""
        for keys, slot in (
            ("Ctrl+F", self.focus_search),
            ("F3", self._find.next),
            ("Shift+F3", self._find.previous),
            ("Alt+Left", self._navigator.back),
            ("Alt+Right", self._navigator.forward),
            ("Ctrl+D", self._on_toolbar_bookmark_toggled),
            ("Ctrl++", self._on_larger_requested),
            ("Ctrl+=", self._on_larger_requested),
            ("Ctrl+-", self._on_smaller_requested),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _refresh_toolbar(self) -> None:
        chapters = [(Place(chapter.id), chapter.title) for chapter in self._guide.chapters]
        self.toolbar.set_chapters(chapters, Place(self.desk.open_id))
        self.toolbar.set_history(back=self._navigator.can_go_back(), forward=self._navigator.can_go_forward())
        places = self._bookmarks.places()
        labelled = [
            (place, self.desk.label(place) or self._bookmarks.label(place))
            for place in places
            if self.desk.knows(place.chapter_id)
        ]
        self.toolbar.set_bookmarks(labelled, here=self._navigator.reading_place() in places)

    def _on_place_changed(self) -> None:
        self._refresh_toolbar()
        self.state_changed.emit()

    def _on_page_rendered(self) -> None:
        self.toolbar.set_dark(dark=self._page.is_dark())
        self._align_head()

    def _on_toolbar_bookmark_toggled(self) -> None:
        self._bookmarks.toggle(self._navigator.reading_place())
        self._on_place_changed()

    def _on_smaller_requested(self) -> None:
        self.set_text_scale(next_scale(self._page.text_scale, -1))

    def _on_larger_requested(self) -> None:
        self.set_text_scale(next_scale(self._page.text_scale, 1))

    def _on_guide_view_anchor_clicked(self, url: QUrl) -> None:
        link = from_href(url.toString())
        if link is None:
            return
        if link.kind is LinkKind.ITEM:
            self._click_item(link.target)
        elif link.kind is LinkKind.CHAPTER:
            self.show_place(Place(link.target))
        elif link.kind is LinkKind.DIRECTORY:
            self.directory_requested.emit()
        elif link.kind is LinkKind.QUESTION:
            self._send_question(link.target)
        else:
            self.link_requested.emit(link.target)

    def _on_guide_view_row_clicked(self, block_id: str) -> None:
        block = self._guide.block(Place(self._page.chapter.id, block_id))
        if block is not None and block.item is not None:
            self._click_item(block.item)

    def _click_item(self, item_id: str) -> None:
        if item_id in self._guide.items:
            self.guide_view.light("")
            self.item_clicked.emit(item_id)

    def _send_question(self, block_id: str) -> None:
        chapter_id = self._page.chapter.id
        block = self._guide.block(Place(chapter_id, block_id))
        if block is not None:
            self.question_sent.emit(block.text, question_source(chapter_id, block_id))
