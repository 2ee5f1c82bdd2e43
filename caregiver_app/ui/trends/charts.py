"""The charts of the trends room, one below the other, all showing the same stretch of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver_app.diary.trends import TrendKind
from caregiver_app.diary.values import DaySummary
from caregiver_app.guide.items import Item
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.trends.panel_values import Panel
from caregiver_app.ui.trends.reading_panel import ReadingPanel
from caregiver_app.ui.trends.span import Span
from caregiver_app.ui.trends.symptom_panel import SymptomPanel
from caregiver_app.ui.trends.time_axis import TimeAxis
from caregiver_app.ui.trends.time_panel import TimePanel

_WIDEST: Final = 1200
_GUTTER: Final = 10.5
_GUTTER_SHARE: Final = 0.4


class Charts(QWidget):
    """Axis, measurements and grid.

    Args:
        theme: Colours and sizes.
        items: The guide's items by id.
        parent: The parent widget.
    """

    pointed = Signal(str)
    entry_chosen = Signal(str)
    day_chosen = Signal(object)
    view_changed = Signal()

    def __init__(self, theme: Theme, items: Mapping[str, Item], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items = items
        self._whole: Span | None = None
        self._view: Span | None = None
        self._looked_at: datetime | None = None
        self.axis = TimeAxis(theme, self)
        self.grid_axis = TimeAxis(theme, self)
        self.reading_panels = {kind: ReadingPanel(theme, self) for kind in TrendKind}
        self.symptom_panel = SymptomPanel(theme, self)
        self.nothing_measured_label = role_label(
            self.tr("No measurement was written in these days."),
            "subtle",
            self,
            name="nothing_measured_label",
        )
        self.grid_label = role_label("", "subtle", self, name="grid_label")
        self._lay_out()
        for panel in self.panels():
            panel.zoomed.connect(self.zoom)
            panel.moved.connect(self._on_panel_moved)
            panel.pointed.connect(self.pointed)
            panel.looked_at.connect(self._on_panel_looked_at)
            panel.moment_wanted.connect(self._on_panel_moment_wanted)
            panel.entry_chosen.connect(self.entry_chosen)
            panel.day_chosen.connect(self.day_chosen)
        theme.changed.connect(self._show_view)

    @property
    def view(self) -> Span | None:
        """What is seen."""
        return self._view

    @property
    def is_whole(self) -> bool:
        """Whether all days are seen."""
        return self._view == self._whole

    def panels(self) -> tuple[TimePanel, ...]:
        """Every chart, from top to bottom."""
        return (self.axis, *self.reading_panels.values(), self.grid_axis, self.symptom_panel)

    def shown_panels(self) -> tuple[TimePanel, ...]:
        """The charts that have something to show."""
        return tuple(panel for panel in self.panels() if not panel.isHidden())

    def legend(self) -> tuple[str, ...]:
        """What the signs mean and what the lines are, for a picture that leaves the window."""
        shown = [panel for panel in self.reading_panels.values() if not panel.isHidden()]
        panels = [widget.panel for widget in shown if widget.panel is not None]
        lines = [
            self.tr("Dashed line, {title}: {words}").format(title=panel.title, words=limit.words)
            for panel in panels
            for limit in panel.limits
        ]
        is_past = any(mark.is_past for panel in panels for mark in panel.marks)
        return (
            *([self.tr("Filled diamond: at or past a limit.")] if is_past else []),
            *lines,
            *([self.fever_reducer_label.text()] if not self.fever_reducer_label.isHidden() else []),
            *([self.grid_label.text()] if self.symptom_panel.rows else []),
            self.tr("Written by the family. A diary, not a diagnosis. Gaps: nothing was written."),
        )

    def show_whole(self, whole: Span, infusions: Sequence[date]) -> None:
        """Sets the days that can be looked at, and shows them all."""
        self._whole = self._view = whole
        for axis in (self.axis, self.grid_axis):
            axis.show_infusions(infusions)
        self._show_view()

    def show_readings(self, panels: Sequence[Panel]) -> None:
        """Shows the measurements; a kind that was not measured takes no room."""
        by_kind = {panel.kind: panel for panel in panels}
        for kind, widget in self.reading_panels.items():
            widget.setVisible(kind in by_kind)
            if kind in by_kind:
                widget.show_panel(by_kind[kind])
        temperatures = by_kind.get(TrendKind.TEMPERATURE)
        is_hidden = temperatures is not None and any(mark.point.fever_reducer for mark in temperatures.marks)
        self.fever_reducer_label.setVisible(is_hidden)
        self.axis.setVisible(bool(panels))
        self.nothing_measured_label.setVisible(not panels)

    def show_symptoms(self, days: Sequence[DaySummary], last: date) -> None:
        """Shows the grid."""
        self.symptom_panel.show_days(days, self._items, last)
        if self.symptom_panel.rows:
            words = self.tr(
                "■ the guide's CRS list · ◆ ICANS · ● both. Hatched: nothing was written that day."
            )
        else:
            words = self.tr(
                "No entry of these days has highlighted words. With any worry, call the care team."
            )
        self.grid_label.setText(words)
        for part in (self.grid_axis, self.symptom_panel):
            part.setVisible(bool(days))

    def zoom(self, factor: float, around: datetime | None = None) -> None:
        """Nearer (under 1) or farther, around a moment, or what mouse or keys were on, or what is newest."""
        if self._view is not None and self._whole is not None:
            self._looked_at = around or self._looked_at
            middle = self._looked_at or self._newest_seen(self._view)
            self._see(self._view.zoomed(factor, middle, self._whole))

    def _newest_seen(self, view: Span) -> datetime:
        panels = [widget.panel for widget in self.reading_panels.values() if not widget.isHidden()]
        seen = [
            mark.point.at
            for panel in panels
            if panel is not None
            for mark in panel.marks
            if view.first <= mark.point.at <= view.last
        ]
        return max(seen, default=view.moment(0.5))

    def zoom_out(self) -> None:
        """All days again."""
        self._looked_at = None
        if self._whole is not None:
            self._see(self._whole)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Gives the words at the left their share."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_view)  # once the charts have their places

    def _lay_out(self) -> None:
        for name, widget in (
            ("axis", self.axis),
            ("grid_axis", self.grid_axis),
            ("symptom_panel", self.symptom_panel),
        ):
            widget.setObjectName(name)
        self.readings_card = Card("", self)
        self.readings_card.body.addWidget(self.axis)
        for kind, panel in self.reading_panels.items():
            panel.setObjectName(f"{kind}_panel")
            self.readings_card.body.addWidget(panel)
        self.fever_reducer_label = role_label(
            self.tr(
                "℞ below a temperature: taken within 6 hours after fever medicine, which can hide a fever."
            ),
            "subtle",
            self,
            name="fever_reducer_label",
        )
        self.readings_card.body.insertWidget(2, self.fever_reducer_label)
        self.readings_card.body.addWidget(self.nothing_measured_label)
        self.symptoms_card = Card("", self)
        title = self.tr("Highlighted, day by day")
        self.symptoms_card.body.addWidget(role_label(title, "heading", self))
        self.symptoms_card.body.addWidget(self.grid_label)
        self.symptoms_card.body.addWidget(self.grid_axis)
        self.symptoms_card.body.addWidget(self.symptom_panel)
        self.scroll_column = ScrollColumn(self, width=_WIDEST)
        self.scroll_column.column.addWidget(self.readings_card)
        self.scroll_column.column.addWidget(self.symptoms_card)
        self.scroll_column.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_column, 1)

    def _see(self, view: Span) -> None:
        if view != self._view:
            self._view = view
            self._show_view()
            self.view_changed.emit()

    def _show_view(self) -> None:
        if self._view is None:
            return
        width = self.symptom_panel.width()
        gutter = round(min(self._theme.px() * _GUTTER, width * _GUTTER_SHARE))
        for panel in self.panels():
            panel.show_view(self._view, gutter)

    def _on_panel_moved(self, fraction: float) -> None:
        if self._view is not None and self._whole is not None:
            moved = self._view.moved(fraction, self._whole)
            self._looked_at = moved.moment(0.5)
            self._see(moved)

    def _on_panel_looked_at(self, at: datetime) -> None:
        self._looked_at = at

    def _on_panel_moment_wanted(self, at: datetime) -> None:
        self._looked_at = at
        if self._view is not None and self._whole is not None:
            self._see(self._view.holding(at, self._whole))
