"""The trends room: which days, and the charts of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.trends import Trend
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import AppError
from caregiver_app.guide.items import Item
from caregiver_app.matching.limits import effective_limits
from caregiver_app.messages import Messages
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.shared.chip_keys import ChipKeys
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.wording import medium_date
from caregiver_app.ui.theme import Theme, set_role
from caregiver_app.ui.trends.charts import Charts
from caregiver_app.ui.trends.panel_values import build_panels
from caregiver_app.ui.trends.picture import ChartPicture
from caregiver_app.ui.trends.span import whole_days

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_TOPICS = frozenset({Topic.ENTRIES, Topic.PROFILE, Topic.LIMITS, Topic.MEDICINES})
_NEARER, _FARTHER = 0.5, 2.0
_SETTLES_MS = 150
"""After a zoom or a drag has stood so long, days' ranges give way to their readings where there is room."""


class TrendDays(StrEnum):
    """Which days are charted; the values are the buttons' names."""

    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    SINCE_INFUSION = "since_infusion"
    EVERYTHING = "everything"


class TrendsRoom(QWidget):
    """Measurements and symptoms over the days. Reads nothing before it is first shown.

    Args:
        diary: The diary.
        items: The guide's items by id.
        messages: Sentences for what goes wrong.
        hub: Tells what changed.
        theme: Colours and sizes.
        now: The wall clock.
        parent: The parent widget.
    """

    entry_opened = Signal(str)
    day_opened = Signal(object)
    new_entry_requested = Signal()

    def __init__(
        self,
        diary: Diary,
        items: Mapping[str, Item],
        messages: Messages,
        hub: Hub,
        theme: Theme,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._messages = messages
        self._theme = theme
        self._now = now
        self._days: TrendDays | None = None
        self._is_stale = True
        self._trend: Trend = {}
        self._reading_timer = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self.empty_hint = QWidget(self)
        self.new_entry_button = QPushButton(self.tr("Write the first entry"), self.empty_hint)
        self.nearer_button = QPushButton(self.tr("Nearer"), self)
        self.farther_button = QPushButton(self.tr("Farther"), self)
        self.all_days_button = QPushButton(self.tr("All days"), self)
        self.save_button = QPushButton(self.tr("Save as picture…"), self)
        self.day_buttons = {days: QPushButton(self) for days in TrendDays}
        self.charts = Charts(theme, items, self)
        self.pointed_label = role_label("", "subtle", self, name="pointed_label")
        self._lay_out()
        self._connect(hub)

    def refresh(self) -> None:
        """Reads the diary anew; what is looked at stays."""
        self._is_stale = False
        written = self._diary.trends.days_written()
        self.empty_hint.setVisible(written is None)
        self.charts.setVisible(written is not None)
        self.pointed_label.setVisible(written is not None)
        if written is None:
            return
        infusions = self._diary.profile.get().infusions
        self.day_buttons[TrendDays.SINCE_INFUSION].setVisible(bool(infusions))
        days = self._days or (TrendDays.SINCE_INFUSION if infusions else TrendDays.TWO_WEEKS)
        self.day_buttons[days].setChecked(True)
        first, last = self._period(days, written, infusions)
        view, was_whole = self.charts.view, self.charts.is_whole
        whole = whole_days(first, last)
        self.charts.show_whole(whole, infusions)
        if view is not None and not was_whole:
            self.charts.zoom(view.length / whole.length, view.moment(0.5))
        self._trend = self._diary.trends.between(first, last)
        self._show_readings(self._trend)
        self._look_closer()
        self.charts.show_symptoms(self._diary.entries.days(first, last), self._now().date())
        self._say("")

    def save_to(self, path: Path) -> None:
        """Saves the charts as they are seen, in the light theme, and says so, or what went wrong."""
        picture = ChartPicture(
            self._heading(),
            self.charts.shown_panels(),
            self.charts.legend(),
            self._theme.as_named("light"),
            self.font(),
        )
        try:
            picture.save(path)
        except AppError as error:
            self.pointed_label.setText(self._messages.of(error))
            return
        self.pointed_label.setText(self.tr("Saved to {path}").format(path=path))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Reads the diary if something changed since."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Plus and minus for nearer and farther, 0 or Escape for all days."""
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.charts.zoom(_NEARER)
            case Qt.Key.Key_Minus:
                self.charts.zoom(_FARTHER)
            case Qt.Key.Key_0 | Qt.Key.Key_Escape:
                self.charts.zoom_out()
            case _:
                super().keyPressEvent(event)

    def _period(
        self, days: TrendDays, written: tuple[date, date], infusions: tuple[date, ...]
    ) -> tuple[date, date]:
        today = max(self._now().date(), written[1])
        match days:
            case TrendDays.WEEK:
                return today - timedelta(days=6), today
            case TrendDays.TWO_WEEKS:
                return today - timedelta(days=13), today
            case TrendDays.SINCE_INFUSION:
                return (min(infusions[0], today) if infusions else written[0]), today
            case TrendDays.EVERYTHING:
                return written[0], today

    def _show_readings(self, trend: Trend) -> None:
        kept = self._diary.limits.all()
        effective = effective_limits(tuple(one.limit for one in kept))
        self.charts.show_readings(build_panels(trend, kept, effective, self._diary.profile.get().unit))

    def _look_closer(self) -> None:
        """Gives days' ranges way to their readings, or back, for what is seen and a day on either side."""
        if self.charts.view is None or not any(
            point.count > 1 for points in self._trend.values() for point in points
        ):
            return
        dates = self.charts.view.dates()
        seen = self._diary.trends.between(dates[0] - timedelta(days=1), dates[-1] + timedelta(days=1))
        self._show_readings({kind: seen.get(kind, ()) for kind in self._trend})

    def _heading(self) -> str:
        view = self.charts.view
        assert view is not None
        dates = view.dates()
        patient = self._diary.profile.get().patient or self.tr("Symptom diary")
        return f"{patient} · {medium_date(dates[0])} – {medium_date(dates[-1])}"

    def _lay_out(self) -> None:
        words = {
            TrendDays.WEEK: self.tr("Last 7 days"),
            TrendDays.TWO_WEEKS: self.tr("Last 14 days"),
            TrendDays.SINCE_INFUSION: self.tr("Since the infusion"),
            TrendDays.EVERYTHING: self.tr("Everything"),
        }
        self._group = QButtonGroup(self)
        self.head = QWidget(self)
        self.tools = QWidget(self)
        flow = FlowLayout(self.tools)
        for days, button in self.day_buttons.items():
            self._prepare(button, f"{days}_button", words[days], "chip")
            button.setCheckable(True)
            button.setProperty("days", days.value)
            self._group.addButton(button)
            flow.addWidget(button)
        head = FlowLayout(self.head)
        head.addWidget(role_label(self.tr("Trends"), "title", self.head, name="title_label"))
        for button, name in (
            (self.nearer_button, "nearer_button"),
            (self.farther_button, "farther_button"),
            (self.all_days_button, "all_days_button"),
            (self.save_button, "save_button"),
        ):
            self._prepare(button, name, button.text(), "chip")
            head.addWidget(button)
        tools = (self.nearer_button, self.farther_button, self.all_days_button, self.save_button)
        ChipKeys(self.head, tools)
        self.nearer_button.setToolTip(self.tr("Nearer (+, or Ctrl and the mouse wheel)"))
        self.farther_button.setToolTip(self.tr("Farther (−)"))
        self.all_days_button.setToolTip(self.tr("All days (0)"))
        self._prepare(self.new_entry_button, "new_entry_button", self.new_entry_button.text(), "primary")
        hint = QVBoxLayout(self.empty_hint)
        hint.addWidget(role_label(self.tr("Nothing is written yet"), "title", self.empty_hint))
        hint.addWidget(
            role_label(
                self.tr(
                    "Temperatures and other measurements are drawn here over the days, with your "
                    "team's limits, and below them what was highlighted."
                ),
                "",
                self.empty_hint,
            )
        )
        hint.addWidget(self.new_entry_button, 0, Qt.AlignmentFlag.AlignLeft)
        hint.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        self.charts.scroll_column.column.insertWidget(0, self.head)
        self.charts.scroll_column.column.insertWidget(1, self.tools)
        column.addWidget(self.charts, 1)
        self.pointed_label.setContentsMargins(20, 0, 20, 0)
        column.addWidget(self.pointed_label)
        column.addWidget(self.empty_hint, 1)

    def _prepare(self, button: QPushButton, name: str, text: str, role: str) -> None:
        button.setObjectName(name)
        button.setText(text)
        button.setAccessibleName(text)
        set_role(button, role)

    def _connect(self, hub: Hub) -> None:
        hub.changed.connect(self._on_hub_changed)
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self.nearer_button.clicked.connect(self._on_nearer_button_clicked)
        self.farther_button.clicked.connect(self._on_farther_button_clicked)
        self.all_days_button.clicked.connect(self.charts.zoom_out)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self.new_entry_button.clicked.connect(self.new_entry_requested)
        self.charts.pointed.connect(self._say)
        self.charts.entry_chosen.connect(self.entry_opened)
        self.charts.day_chosen.connect(self.day_opened)
        self.charts.view_changed.connect(self._reading_timer.start)
        self._reading_timer.timeout.connect(self._on_reading_timer_timeout)

    def _say(self, words: str) -> None:
        hint = self.tr("Point at a reading, or go through them with ← and →. Enter opens the entry.")
        self.pointed_label.setText(words or hint)

    def _on_hub_changed(self, change: Change) -> None:
        if not change.topics & _TOPICS:
            return
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _on_reading_timer_timeout(self) -> None:
        if self.isVisible() and not self._is_stale:
            self._look_closer()

    def _on_group_button_clicked(self, button: QPushButton) -> None:
        self._days = TrendDays(button.property("days"))
        self.charts.zoom_out()
        self.refresh()

    def _on_nearer_button_clicked(self) -> None:
        self.charts.zoom(_NEARER)

    def _on_farther_button_clicked(self) -> None:
        self.charts.zoom(_FARTHER)

    def _on_save_button_clicked(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        place = folder if folder.is_dir() else Path.home()
        dialog = QFileDialog(self, self.tr("Save as picture"), str(place / "symptom-diary-trends.png"))
        dialog.setObjectName("save_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Picture (*.png)"), self.tr("Drawing that stays sharp (*.svg)")])
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(self._on_save_dialog_file_selected)
        dialog.open()

    def _on_save_dialog_file_selected(self, path: str) -> None:
        self.save_to(Path(path))
