"""The diary room: what is looked for, the month, and the entries below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver_app.diary.query import EntryQuery
from caregiver_app.diary.values import Change, Topic
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.ui.diary.actions_row import ActionsRow
from caregiver_app.ui.diary.calendar_panel import CalendarPanel
from caregiver_app.ui.diary.entry_actions import EntryActions
from caregiver_app.ui.diary.entry_in_words import EntryInWords
from caregiver_app.ui.diary.entry_list import EntryList
from caregiver_app.ui.diary.entry_list_model import EntryListModel
from caregiver_app.ui.diary.entry_row import RowStyle
from caregiver_app.ui.diary.filter_bar import FilterBar
from caregiver_app.ui.diary.first_entry_hint import FirstEntryHint
from caregiver_app.ui.diary.head_area import HeadArea
from caregiver_app.ui.diary.query_words import QueryWords, count_words, nothing_words
from caregiver_app.ui.diary.trash_bar import TrashBar
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.thumbnails import Thumbnails
from caregiver_app.ui.theme import Theme

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary
    from caregiver_app.ui.diary.filter_panel import FilterPanel

_TOPICS = frozenset({Topic.ENTRIES, Topic.PROFILE, Topic.LIMITS, Topic.OWN_WORDS, Topic.PICTURES})
_CALENDAR_SHARE: Final = 0.62
"""The part of the room's height that the month may take unasked."""
_NOTICE_HEIGHTS: Final = 5
"""A notice that comes and goes takes fewer lines than this: the month stays where it is."""


class DiaryRoom(QWidget):
    """Everything written, by month and newest first. Reads nothing before it is first shown.

    Args:
        diary: The diary.
        items: The guide's items by id.
        messages: Sentences for what is wrong.
        hub: Tells what changed.
        theme: Colours and sizes.
        notices: Where "deleted, undo?" is said.
        now: The wall clock.
        parent: The parent widget.
    """

    entry_opened = Signal(str)
    """Carries the id of an entry that shall be opened in the editor."""
    new_entry_requested = Signal()
    guide_requested = Signal(str)
    """Carries the id of an item to be shown in the guide."""

    def __init__(
        self,
        diary: Diary,
        items: Mapping[str, Item],
        messages: Messages,
        hub: Hub,
        theme: Theme,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._items = items
        self._messages = messages
        self._now = now
        self._is_stale = True
        self._is_calendar_chosen = False
        self._fitted_height = 0
        self._words = EntryInWords(items)
        self._query_words = QueryWords(items)
        self.entry_actions = EntryActions(diary, items, notices, self)
        style = RowStyle(theme, items, self._words, self.font(), Thumbnails(diary, hub, self).of)
        self.head_area = HeadArea(self)
        self.actions_row = ActionsRow(self)
        self.filter_panel: FilterPanel | None = None
        self.calendar_panel = CalendarPanel(diary, items, theme, self._today, self)
        self.filter_bar = FilterBar(self)
        self.trash_bar = TrashBar(self)
        self.entry_model = EntryListModel(diary, self._words, self)
        self.entry_list = EntryList(self.entry_model, style, self)
        self.nothing_label = role_label("", "", self, name="nothing_label")
        self.first_entry_hint = FirstEntryHint(style, self._today(), self)
        self._lay_out()
        self._connect(hub, theme)

    def show_item(self, item_id: str) -> None:
        """Shows the entries that an item flags."""
        self.show_query(EntryQuery(item=item_id))

    def show_day(self, on: date) -> None:
        """Shows the entries of a date."""
        wanted = EntryQuery(first=on, last=on, matches_only=self.entry_model.query.matches_only)
        self.show_query(wanted)

    def show_all(self) -> None:
        """Shows every entry."""
        self.show_query(EntryQuery())

    def focus_search(self) -> None:
        """Puts the cursor where words are looked for."""
        self.actions_row.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.actions_row.search_field.selectAll()

    def show_query(self, wanted: EntryQuery) -> None:
        """Shows other entries, from the newest."""
        self.entry_model.show_only(wanted)
        self.calendar_panel.set_selected(wanted.only_day)
        self.entry_list.scrollToTop()
        if self.entry_model.rowCount():
            self.entry_list.setCurrentIndex(self.entry_model.index(0))
        self._show_state()

    def refresh(self) -> None:
        """Reads everything shown anew; the keyboard stays on its entry."""
        current = self.entry_list.current_id()
        self._is_stale = False
        self._words.unit = self._diary.profile.get().unit
        self.calendar_panel.refresh()
        self.entry_model.refresh()
        self._show_state()
        self.entry_list.select(current)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Reads the diary if something changed since."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Folds the month away where it would leave no room for the entries."""
        super().resizeEvent(event)
        self.head_area.fit(self.height())
        if abs(self.height() - self._fitted_height) > _NOTICE_HEIGHTS * self.fontMetrics().height():
            self._fit_calendar()

    def _fit_calendar(self) -> None:
        if self._is_calendar_chosen:
            return
        self._fitted_height = self.height()
        fits = self.calendar_panel.height_wanted() < self.height() * _CALENDAR_SHARE
        if fits is not self.actions_row.calendar_button.isChecked():
            self.actions_row.calendar_button.setChecked(fits)
            self._show_state()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 8)
        column.setSpacing(8)
        in_head: tuple[tuple[QWidget, str], ...] = (
            (self.actions_row, "actions_row"),
            (self.trash_bar, "trash_bar"),
            (self.filter_bar, "filter_bar"),
            (self.calendar_panel, "calendar_panel"),
        )
        for part, name in in_head:
            part.setObjectName(name)
            self.head_area.column.addWidget(part)
        for widget, name in (
            (self.head_area, "head_area"),
            (self.nothing_label, "nothing_label"),
            (self.first_entry_hint, "first_entry_hint"),
        ):
            widget.setObjectName(name)
            column.addWidget(widget)
        self.entry_list.setObjectName("entry_list")
        column.addWidget(self.entry_list, 1)
        column.addStretch(0)

    def _connect(self, hub: Hub, theme: Theme) -> None:
        actions = self.actions_row
        actions.search_field.searched.connect(self._on_search_field_searched)
        actions.search_field.left_downwards.connect(self._on_search_field_left_downwards)
        actions.new_entry_button.clicked.connect(self.new_entry_requested)
        actions.matches_only_button.clicked.connect(self._on_matches_only_button_clicked)
        actions.filters_button.clicked.connect(self._on_filters_button_clicked)
        actions.calendar_button.clicked.connect(self._on_calendar_button_clicked)
        actions.trash_button.clicked.connect(self._on_trash_button_clicked)
        self.calendar_panel.day_chosen.connect(self._on_calendar_panel_day_chosen)
        self.calendar_panel.day_shown.connect(self._on_calendar_panel_day_shown)
        self.calendar_panel.entry_opened.connect(self.entry_opened)
        self.filter_bar.show_all_requested.connect(self._on_filter_bar_show_all_requested)
        self.filter_bar.removed.connect(self.show_query)
        self.trash_bar.bring_back_requested.connect(self._on_trash_bar_bring_back_requested)
        self.trash_bar.empty_requested.connect(self._diary.entries.empty_trash)
        self.first_entry_hint.new_entry_requested.connect(self.new_entry_requested)
        self.entry_list.entry_opened.connect(self.entry_opened)
        self.entry_list.why_requested.connect(self.entry_actions.explain)
        self.entry_list.versions_requested.connect(self.entry_actions.show_versions)
        self.entry_list.photo_opened.connect(self._on_entry_list_photo_opened)
        self.entry_list.delete_requested.connect(self._on_entry_list_delete_requested)
        self.entry_list.bring_back_requested.connect(self._on_entry_list_bring_back_requested)
        self.entry_actions.guide_requested.connect(self.guide_requested)
        self.entry_model.looked_on.connect(self._show_state)
        hub.changed.connect(self._on_hub_changed)
        theme.changed.connect(self._on_theme_changed)

    def _show_state(self) -> None:
        """Shows which entries are in the list, or why there are none."""
        wanted = self.entry_model.query
        is_empty = not self.entry_model.rowCount()
        is_looking = self.entry_model.is_looking
        teaches = is_empty and wanted.is_all
        count = self._diary.finding.count(wanted)
        chips = self._query_words.chips(wanted, self._diary.profile.get().infusions)
        self.actions_row.show_query(wanted)
        self.head_area.setVisible(not teaches or self._has_trash())
        self.filter_bar.say(count_words(count, is_looking=is_looking), chips)
        self.trash_bar.setVisible(wanted.in_trash)
        self.trash_bar.show_count(self._diary.finding.count(EntryQuery(in_trash=True)))
        if self.filter_panel is not None:
            self.filter_panel.setVisible(self.actions_row.filters_button.isChecked() and not teaches)
            self.filter_panel.show_query(wanted, self._diary.entries.writers())
        self.first_entry_hint.setVisible(teaches)
        has_room = not (wanted.words or wanted.in_trash or self.actions_row.filters_button.isChecked())
        self.actions_row.calendar_button.setEnabled(has_room)
        wants_month = self.actions_row.calendar_button.isChecked() and has_room
        self.calendar_panel.setVisible(wants_month and not teaches)
        self.entry_list.setVisible(not is_empty)
        self.nothing_label.setVisible(is_empty and not teaches and not is_looking)
        self.nothing_label.setText(nothing_words(wanted))

    def _has_trash(self) -> bool:
        return self._diary.finding.count(EntryQuery(in_trash=True), 1).number > 0

    def _today(self) -> date:
        return self._now().date()

    def _on_search_field_searched(self, words: str) -> None:
        if words != self.entry_model.query.words:
            self.show_query(replace(self.entry_model.query, words=words))

    def _on_search_field_left_downwards(self) -> None:
        if self.entry_model.rowCount():
            self.entry_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_calendar_panel_day_chosen(self, on: date) -> None:
        wanted = self.entry_model.query
        is_chosen = wanted.only_day == on
        self.show_query(replace(wanted, first=None if is_chosen else on, last=None if is_chosen else on))

    def _on_calendar_panel_day_shown(self, on: date) -> None:
        self.show_query(replace(self.entry_model.query, first=on, last=on))

    def _on_calendar_button_clicked(self) -> None:
        self._is_calendar_chosen = True
        self._show_state()

    def _on_matches_only_button_clicked(self, is_on: bool) -> None:
        self.show_query(replace(self.entry_model.query, matches_only=is_on))

    def _on_filters_button_clicked(self, is_on: bool) -> None:
        if self.filter_panel is None:
            from caregiver_app.ui.diary.filter_panel import FilterPanel  # with the first filter

            self.filter_panel = FilterPanel(self._items, self._messages, self._today, self)
            self.filter_panel.setObjectName("filter_panel")
            self.filter_panel.chosen.connect(self.show_query)
            self.head_area.column.insertWidget(1, self.filter_panel)
        self._show_state()
        if is_on:
            self.filter_panel.item_field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, self._bring_filters_in)

    def _bring_filters_in(self) -> None:
        if self.filter_panel is not None:
            self.head_area.ensureWidgetVisible(self.filter_panel.item_field)

    def _on_trash_button_clicked(self, is_on: bool) -> None:
        self.show_query(EntryQuery(in_trash=is_on))

    def _on_filter_bar_show_all_requested(self) -> None:
        self.show_query(EntryQuery(in_trash=self.entry_model.query.in_trash))

    def _on_trash_bar_bring_back_requested(self) -> None:
        self._on_entry_list_bring_back_requested(self.entry_list.current_id())

    def _on_entry_list_bring_back_requested(self, entry_id: str) -> None:
        row = self.entry_model.row_of(entry_id)
        if row is not None:
            self.entry_actions.bring_back(entry_id)
            self._stay_near(row)

    def _on_entry_list_photo_opened(self, entry_id: str, number: int) -> None:
        self.entry_actions.show_photos(entry_id, number, self._messages)

    def _on_entry_list_delete_requested(self, entry_id: str) -> None:
        row = self.entry_model.row_of(entry_id) or 0
        self.entry_actions.delete(entry_id)
        self._stay_near(row)

    def _stay_near(self, row: int) -> None:
        """Keeps the keyboard where a row went."""
        rows = self.entry_model.rowCount()
        if rows:
            self.entry_list.setCurrentIndex(self.entry_model.index(min(row, rows - 1)))

    def _on_hub_changed(self, change: Change) -> None:
        is_loose_picture = change.topics == {Topic.PICTURES} and change.entry_id is None
        if not change.topics & _TOPICS or is_loose_picture:
            return
        if not self.isVisible() or self._is_stale:
            self._is_stale = True
        elif change.entry_id is not None and change.topics <= {Topic.ENTRIES, Topic.PICTURES}:
            self.calendar_panel.refresh()
            self.entry_model.follow(change.entry_id)
        else:
            self.refresh()

    def _on_theme_changed(self) -> None:
        self._fit_calendar()
        self.entry_list.scheduleDelayedItemsLayout()
