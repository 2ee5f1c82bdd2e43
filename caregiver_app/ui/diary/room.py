"""The diary room: the month above, the entries below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.days import day_after
from caregiver_app.diary.values import Change, Topic
from caregiver_app.guide.items import Item
from caregiver_app.ui.diary.calendar_panel import CalendarPanel
from caregiver_app.ui.diary.entry_actions import EntryActions
from caregiver_app.ui.diary.entry_in_words import EntryInWords
from caregiver_app.ui.diary.entry_list import EntryList
from caregiver_app.ui.diary.entry_list_model import EntryFilter, EntryListModel
from caregiver_app.ui.diary.entry_row import RowStyle
from caregiver_app.ui.diary.filter_bar import FilterBar
from caregiver_app.ui.diary.first_entry_hint import FirstEntryHint
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.wording import dated_day
from caregiver_app.ui.theme import Theme, set_role

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_TOPICS = frozenset({Topic.ENTRIES, Topic.PROFILE, Topic.LIMITS})
_CALENDAR_SHARE: Final = 0.62
"""The part of the room's height that the month may take unasked."""


class DiaryRoom(QWidget):
    """Everything written, by month and newest first. Reads nothing before it is first shown.

    Args:
        diary: The diary.
        items: The guide's items by id.
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
        hub: Hub,
        theme: Theme,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._items = items
        self._now = now
        self._is_stale = True
        self._is_calendar_chosen = False
        self._words = EntryInWords(items)
        self.entry_actions = EntryActions(diary, items, notices, self)
        style = RowStyle(theme, items, self._words, self.font())
        self.calendar_panel = CalendarPanel(diary, items, theme, self._today, self)
        self.matches_only_button = QPushButton(self.tr("Highlighted only"), self)
        self.calendar_button = QPushButton(self.tr("Calendar"), self)
        self.new_entry_button = QPushButton(self.tr("New entry"), self)
        self.filter_bar = FilterBar(self)
        self.entry_model = EntryListModel(diary, self._words, self)
        self.entry_list = EntryList(self.entry_model, style, self)
        self.nothing_label = role_label("", "subtle", self, name="nothing_label")
        self.first_entry_hint = FirstEntryHint(style, self._today(), self)
        self._lay_out()
        self._connect(hub, theme)

    def show_item(self, item_id: str) -> None:
        """Shows the entries that an item flags."""
        self._show(EntryFilter(item=item_id))

    def show_day(self, on: date) -> None:
        """Shows the entries of a date."""
        self._show(EntryFilter(on=on, matches_only=self.entry_model.filter.matches_only))

    def show_all(self) -> None:
        """Shows every entry."""
        self._show(EntryFilter())

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
        self._fit_calendar()

    def _fit_calendar(self) -> None:
        if self._is_calendar_chosen:
            return
        fits = self.calendar_panel.height_wanted() < self.height() * _CALENDAR_SHARE
        if fits is not self.calendar_button.isChecked():
            self.calendar_button.setChecked(fits)
            self._show_state()

    def _lay_out(self) -> None:
        for widget, name in (
            (self.matches_only_button, "matches_only_button"),
            (self.calendar_button, "calendar_button"),
            (self.new_entry_button, "new_entry_button"),
            (self.entry_list, "entry_list"),
            (self.calendar_panel, "calendar_panel"),
            (self.filter_bar, "filter_bar"),
            (self.first_entry_hint, "first_entry_hint"),
        ):
            widget.setObjectName(name)
        for chip in (self.matches_only_button, self.calendar_button):
            chip.setCheckable(True)
            chip.setAccessibleName(chip.text())
            set_role(chip, "chip")
        self.calendar_button.setChecked(True)
        self.new_entry_button.setAccessibleName(self.new_entry_button.text())
        set_role(self.new_entry_button, "primary")
        self.actions_row = QWidget(self)
        actions = FlowLayout(self.actions_row)
        for button in (self.new_entry_button, self.matches_only_button, self.calendar_button):
            actions.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 8)
        column.setSpacing(8)
        column.addWidget(self.actions_row)
        column.addWidget(self.calendar_panel)
        column.addWidget(self.filter_bar)
        column.addWidget(self.nothing_label)
        column.addWidget(self.first_entry_hint)
        column.addWidget(self.entry_list, 1)
        column.addStretch(0)

    def _connect(self, hub: Hub, theme: Theme) -> None:
        self.calendar_panel.day_chosen.connect(self._on_calendar_panel_day_chosen)
        self.calendar_button.clicked.connect(self._on_calendar_button_clicked)
        self.matches_only_button.clicked.connect(self._on_matches_only_button_clicked)
        self.filter_bar.show_all_requested.connect(self.show_all)
        self.new_entry_button.clicked.connect(self.new_entry_requested)
        self.first_entry_hint.new_entry_requested.connect(self.new_entry_requested)
        self.entry_list.entry_opened.connect(self.entry_opened)
        self.entry_list.why_requested.connect(self.entry_actions.explain)
        self.entry_list.versions_requested.connect(self.entry_actions.show_versions)
        self.entry_actions.guide_requested.connect(self.guide_requested)
        self.entry_list.delete_requested.connect(self._on_entry_list_delete_requested)
        hub.changed.connect(self._on_hub_changed)
        theme.changed.connect(self._on_theme_changed)

    def _show(self, wanted: EntryFilter) -> None:
        self.matches_only_button.setChecked(wanted.matches_only)
        self.entry_model.show_only(wanted)
        self.calendar_panel.month_calendar.set_selected(wanted.on)
        self.entry_list.scrollToTop()
        if self.entry_model.rowCount():
            self.entry_list.setCurrentIndex(self.entry_model.index(0))
        self._show_state()

    def _show_state(self) -> None:
        """Shows which entries are in the list, or why there are none."""
        wanted = self.entry_model.filter
        is_empty = not self.entry_model.rowCount()
        teaches = is_empty and wanted.is_all
        self.filter_bar.say(self._filter_words(wanted))
        self.first_entry_hint.setVisible(teaches)
        self.actions_row.setVisible(not teaches)
        self.calendar_panel.setVisible(self.calendar_button.isChecked() and not teaches)
        self.entry_list.setVisible(not is_empty)
        self.nothing_label.setVisible(is_empty and not teaches)
        self.nothing_label.setText(self._nothing_words(wanted))

    def _filter_words(self, wanted: EntryFilter) -> str:
        if wanted.item:
            words = self._items[wanted.item].words
            return self.tr("Showing entries that match “{item}”").format(item=words)
        if wanted.on is not None:
            day = day_after(self._diary.profile.get().infusions, wanted.on)
            return self.tr("Showing {date}").format(date=dated_day(wanted.on, day))
        return ""

    def _nothing_words(self, wanted: EntryFilter) -> str:
        if wanted.item:
            return self.tr("Nothing written so far matches it.")
        if wanted.matches_only:
            return self.tr("No entry here has highlighted words. With any worry, call the care team.")
        return self.tr("Nothing was written on this day. That says nothing about how the day was.")

    def _today(self) -> date:
        return self._now().date()

    def _on_calendar_panel_day_chosen(self, on: date) -> None:
        if self.entry_model.filter.on == on:
            self.show_all()
        else:
            self.show_day(on)

    def _on_calendar_button_clicked(self) -> None:
        self._is_calendar_chosen = True
        self._show_state()

    def _on_matches_only_button_clicked(self, is_on: bool) -> None:
        self._show(replace(self.entry_model.filter, matches_only=is_on))

    def _on_entry_list_delete_requested(self, entry_id: str) -> None:
        row = self.entry_model.row_of(entry_id) or 0
        self.entry_actions.delete(entry_id)
        self._stay_near(row)

    def _stay_near(self, row: int) -> None:
        """Keeps the keyboard where a row was deleted."""
        rows = self.entry_model.rowCount()
        if rows:
            self.entry_list.setCurrentIndex(self.entry_model.index(min(row, rows - 1)))

    def _on_hub_changed(self, change: Change) -> None:
        if not change.topics & _TOPICS:
            return
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _on_theme_changed(self) -> None:
        self._fit_calendar()
        self.entry_list.scheduleDelayedItemsLayout()
