"""The header on every screen: whose diary, which day, the guide's times."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver_app.diary.days import days_after_each
from caregiver_app.diary.values import Profile
from caregiver_app.ui.shared.moments import date_text
from caregiver_app.ui.shell.time_strip import TimeStrip
from caregiver_app.ui.theme import Theme, set_role


class Header(QFrame):
    """Name, infusion dates and today's day at the left, the strip of the guide's times at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        set_role(self, "header")
        self.title_label = QLabel(self.tr("Caregiver Companion"), self)
        self.days_label = QLabel("\N{NO-BREAK SPACE}", self)
        self.strip = TimeStrip(theme, self)
        self._build()

    def show_profile(self, profile: Profile, today: date) -> None:
        """Shows whose diary it is and how far the days have come."""
        self.title_label.setText(
            self.tr("{patient}'s diary").format(patient=profile.patient)
            if profile.patient
            else self.tr("The diary")
        )
        self.days_label.setText(self._days_text(profile, today))
        first = profile.infusions[0] if profile.infusions else None
        self.strip.show_days(
            tuple((infusion - profile.infusions[0]).days for infusion in profile.infusions),
            None if first is None or today < first else (today - first).days,
            self._day_text(profile, today),
        )

    def _day_text(self, profile: Profile, today: date) -> str:
        days = days_after_each(profile.infusions, today)
        if len(days) > 1:
            return self.tr("Day {first} / {second}").format(first=days[0], second=days[1])
        return self.tr("Day {day}").format(day=days[0]) if days else ""

    def _days_text(self, profile: Profile, today: date) -> str:
        if not profile.infusions:
            return self.tr("No infusion date yet: days are not counted")
        dates = self.tr(" and ").join(date_text(infusion) for infusion in profile.infusions)
        day = self._day_text(profile, today)
        if not day:
            return self.tr("Infusion planned for {dates}").format(dates=dates)
        return self.tr("Infusion {dates} · today is {day}").format(dates=dates, day=day[:1].lower() + day[1:])

    def _build(self) -> None:
        set_role(self.title_label, "title")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_role(self.days_label, "subtle")
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title_label)
        names.addWidget(self.days_label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 10, 22, 8)
        layout.setSpacing(24)
        layout.addLayout(names, 2)
        layout.addWidget(self.strip, 7, Qt.AlignmentFlag.AlignVCenter)
