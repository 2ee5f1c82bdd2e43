"""The month, a week or a day, with its buttons and its legend."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from caregiver_app.diary.days import day_after
from caregiver_app.guide.items import Item
from caregiver_app.ui.diary.calendar_legend import CalendarLegend
from caregiver_app.ui.diary.day_in_words import DayInWords
from caregiver_app.ui.diary.days_view import DaysView
from caregiver_app.ui.diary.month_calendar import MonthCalendar
from caregiver_app.ui.diary.month_grid import DAYS_OF_WEEK
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.shared.wording import day_words, medium_date, short_date
from caregiver_app.ui.theme import Theme, set_role

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class CalendarPanel(QWidget):
    """Shows a month, a week or a day of the diary and lets a day be chosen. Only what is shown is read.

    Args:
        diary: The diary.
        items: The guide's items by id.
        theme: Its colours.
        today: Today's date.
        parent: The parent widget.
    """

    day_chosen = Signal(object)
    """Carries the date."""
    day_shown = Signal(object)
    """The view of a day shows another; carries the date."""
    entry_opened = Signal(str)
    """Carries the id of an entry."""

    def __init__(
        self,
        diary: Diary,
        items: Mapping[str, Item],
        theme: Theme,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._today = today
        words = DayInWords(items)
        start = QLocale().firstDayOfWeek().value
        self.month_calendar = MonthCalendar(theme, words, today, self)
        self.week_view = DaysView(DAYS_OF_WEEK, start, theme, words, today, self)
        self.day_view = DaysView(1, start, theme, words, today, self)
        self.month_label = role_label("", "heading", self, name="month_label")
        self.earlier_button = self._arrow("‹", "earlier_button")
        self.later_button = self._arrow("›", "later_button")
        self.today_button = self._quiet(self.tr("Today"), "today_button")
        self.month_button = self._chip(self.tr("Month"), "month_button")
        self.week_button = self._chip(self.tr("Week"), "week_button")
        self.day_button = self._chip(self.tr("Day"), "day_button")
        self._view_buttons = (self.month_button, self.week_button, self.day_button)
        self.month_button.setChecked(True)
        self.legend = CalendarLegend(theme, self)
        self._lay_out()
        self._connect()
        self._show_view()

    def refresh(self) -> None:
        """Reads what is shown from the diary."""
        infusions = self._diary.profile.get().infusions
        if self.month_button.isChecked():
            grid = self.month_calendar.grid
            month = QLocale().standaloneMonthName(grid.first.month, QLocale.FormatType.LongFormat)
            self.month_label.setText(f"{month} {grid.first.year}")
            self.month_calendar.setAccessibleName(self.month_label.text())
            self.month_calendar.set_summaries(self._diary.entries.days(grid.start, grid.last), infusions)
            return
        view = self._view()
        assert isinstance(view, DaysView)
        self.month_label.setText(self._span_words(view.first, view.last))
        view.setAccessibleName(self.month_label.text())
        view.show_written(
            self._diary.entries.between(view.first, view.last),
            self._diary.entries.days(view.first, view.last),
            infusions,
            self._diary.profile.get().unit,
        )

    def set_selected(self, on: date | None) -> None:
        """Marks the day that the list shows alone; None for all days."""
        before = self._span()
        for view in (self.month_calendar, self.week_view, self.day_view):
            with QSignalBlocker(view):
                view.set_selected(on)
        if self._span() != before:
            self.refresh()

    def height_wanted(self) -> int:
        """The height of what is shown with its buttons and legend."""
        return self._view().sizeHint().height() + 3 * self.month_label.sizeHint().height()

    def _view(self) -> MonthCalendar | DaysView:
        if self.week_button.isChecked():
            return self.week_view
        return self.day_view if self.day_button.isChecked() else self.month_calendar

    def _span(self) -> tuple[date, date]:
        view = self._view()
        if isinstance(view, DaysView):
            return view.first, view.last
        return view.grid.start, view.grid.last

    def _span_words(self, first: date, last: date) -> str:
        if first == last:
            day = day_words(day_after(self._diary.profile.get().infusions, first))
            words = f"{short_date(first)} {first.year}"  # a long weekday has no room in large text
            return f"{words} · {day}" if day else words
        return self.tr("{first} to {last}").format(first=short_date(first), last=medium_date(last))

    def _connect(self) -> None:
        self.earlier_button.clicked.connect(self._on_earlier_button_clicked)
        self.later_button.clicked.connect(self._on_later_button_clicked)
        self.today_button.clicked.connect(self._on_today_button_clicked)
        for button in self._view_buttons:
            button.clicked.connect(partial(self._on_view_button_clicked, button))
        self.month_calendar.day_chosen.connect(self.day_chosen)
        self.week_view.day_chosen.connect(self.day_chosen)
        self.month_calendar.month_changed.connect(self.refresh)
        self.week_view.span_changed.connect(self.refresh)
        self.day_view.span_changed.connect(self._on_day_view_span_changed)
        self.week_view.entry_opened.connect(self.entry_opened)
        self.day_view.entry_opened.connect(self.entry_opened)

    def _show_view(self) -> None:
        shown = self._view()
        for view in (self.month_calendar, self.week_view, self.day_view):
            view.setVisible(view is shown)
        names = {
            self.month_calendar: (self.tr("Earlier month"), self.tr("Later month")),
            self.week_view: (self.tr("Earlier week"), self.tr("Later week")),
            self.day_view: (self.tr("The day before"), self.tr("The day after")),
        }[shown]
        for button, name in zip((self.earlier_button, self.later_button), names, strict=True):
            button.setToolTip(plain_tip(name))
            button.setAccessibleName(name)

    def _lay_out(self) -> None:
        self.month_label.setWordWrap(False)
        self.month_calendar.setObjectName("month_calendar")
        self.week_view.setObjectName("week_view")
        self.day_view.setObjectName("day_view")
        self.month_label.setMinimumWidth(1)  # big text in a narrow room: it is cut rather than all else
        head = QWidget(self)
        flow = FlowLayout(head, spacing=4)
        in_head: tuple[QWidget, ...] = (self.earlier_button, self.month_label, self.later_button)
        for widget in (*in_head, self.today_button, *self._view_buttons):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(head)
        column.addWidget(self.month_calendar)
        column.addWidget(self.week_view)
        column.addWidget(self.day_view)
        column.addWidget(self.legend)

    def _arrow(self, sign: str, object_name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(object_name)
        button.setText(sign)
        set_role(button, "arrow")
        return button

    def _quiet(self, text: str, object_name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(object_name)
        button.setAccessibleName(text)
        set_role(button, "link")
        return button

    def _chip(self, text: str, object_name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(object_name)
        button.setCheckable(True)
        button.setAccessibleName(text)
        set_role(button, "chip")
        return button

    def _go(self, steps: int) -> None:
        if self.month_button.isChecked():
            self.month_calendar.show_months_away(steps)
            return
        view = self._view()
        assert isinstance(view, DaysView)
        days = DAYS_OF_WEEK if view is self.week_view else 1
        view.show_day(view.focused_day + timedelta(days=days * steps))

    def _on_earlier_button_clicked(self) -> None:
        self._go(-1)

    def _on_later_button_clicked(self) -> None:
        self._go(1)

    def _on_today_button_clicked(self) -> None:
        self._view().show_day(self._today())

    def _on_view_button_clicked(self, button: QPushButton) -> None:
        before = next(
            view for view in (self.month_calendar, self.week_view, self.day_view) if not view.isHidden()
        )
        for other in self._view_buttons:
            other.setChecked(other is button)
        view = self._view()
        if view is before:
            return
        with QSignalBlocker(view):
            view.show_day(before.focused_day)
        self._show_view()
        self.refresh()
        if view is self.day_view:
            self.day_shown.emit(self.day_view.focused_day)

    def _on_day_view_span_changed(self) -> None:
        self.refresh()
        self.day_shown.emit(self.day_view.focused_day)
