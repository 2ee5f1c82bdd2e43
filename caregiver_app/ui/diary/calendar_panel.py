"""The month with its buttons and its legend."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from caregiver_app.guide.items import Item
from caregiver_app.ui.diary.calendar_legend import CalendarLegend
from caregiver_app.ui.diary.day_in_words import DayInWords
from caregiver_app.ui.diary.month_calendar import MonthCalendar
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import Theme, set_role

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class CalendarPanel(QWidget):
    """Shows a month of the diary and lets a day be chosen.

    Args:
        diary: The diary.
        items: The guide's items by id.
        theme: Its colours.
        today: Today's date.
        parent: The parent widget.
    """

    day_chosen = Signal(object)
    """Carries the date."""

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
        self.month_calendar = MonthCalendar(theme, DayInWords(items), today, self)
        self.month_label = role_label("", "heading", self, name="month_label")
        self.earlier_button = self._arrow("‹", self.tr("Earlier month"), "earlier_button")
        self.later_button = self._arrow("›", self.tr("Later month"), "later_button")
        self.today_button = self._quiet(self.tr("Today"), "today_button")
        self.legend = CalendarLegend(theme, self)
        self._lay_out()
        self.earlier_button.clicked.connect(self._on_earlier_button_clicked)
        self.later_button.clicked.connect(self._on_later_button_clicked)
        self.today_button.clicked.connect(self._on_today_button_clicked)
        self.month_calendar.day_chosen.connect(self.day_chosen)
        self.month_calendar.month_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Reads the month shown from the diary."""
        grid = self.month_calendar.grid
        month = QLocale().standaloneMonthName(grid.first.month, QLocale.FormatType.LongFormat)
        self.month_label.setText(f"{month} {grid.first.year}")
        self.month_calendar.setAccessibleName(self.month_label.text())
        days = self._diary.entries.days(grid.start, grid.last)
        self.month_calendar.set_days(days, self._diary.profile.get().infusions)

    def height_wanted(self) -> int:
        """The height of the month with its buttons and legend."""
        return self.month_calendar.sizeHint().height() + 3 * self.month_label.sizeHint().height()

    def _lay_out(self) -> None:
        self.month_label.setWordWrap(False)
        self.month_calendar.setObjectName("month_calendar")
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.earlier_button)
        head.addWidget(self.month_label)
        head.addWidget(self.later_button)
        head.addWidget(self.today_button)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.month_calendar)
        column.addWidget(self.legend)

    def _arrow(self, sign: str, name: str, object_name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(object_name)
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        set_role(button, "arrow")
        return button

    def _quiet(self, text: str, object_name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(object_name)
        button.setAccessibleName(text)
        set_role(button, "link")
        return button

    def _on_earlier_button_clicked(self) -> None:
        self.month_calendar.show_months_away(-1)

    def _on_later_button_clicked(self) -> None:
        self.month_calendar.show_months_away(1)

    def _on_today_button_clicked(self) -> None:
        self.month_calendar.show_day(self._today())
