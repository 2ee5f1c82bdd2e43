"""A reading in words, as it is said while it is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.trends import TrendKind
from caregiver_app.ui.shared.wording import clock_time, short_date
from caregiver_app.ui.trends.panel_values import Mark


def point_words(mark: Mark, panel_kind: TrendKind) -> str:
    """Such as "38.4 °C · Thu 12 Nov, 14:20"; for a day's range how many readings it stands for."""
    translate = QCoreApplication.translate
    point = mark.point
    if point.entry_id:
        words = f"{mark.words} · {short_date(point.at.date())}, {clock_time(point.at)}"
    else:
        count = translate("Trends", "{count} readings").format(count=point.count)
        words = f"{mark.words} · {short_date(point.at.date())} · {count}"
    if point.fever_reducer and panel_kind is TrendKind.TEMPERATURE:
        words += " · " + translate("Trends", "after fever medicine")
    if mark.is_past:
        words += " · " + translate("Trends", "past a limit")
    return words
