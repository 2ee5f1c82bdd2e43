"""Fills the header: the words of whose diary it is, and the strip of the guide's times."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.days import days_after_each
from caregiver_app.diary.values import Profile
from caregiver_app.ui.shared.moments import date_text
from caregiver_app.ui.shell.header import Header
from caregiver_app.ui.shell.time_strip import TimeStrip
from caregiver_app.ui.theme import Theme


class DaysPanel:
    """Keeps the header in step with the profile and the date.

    Args:
        header: Shows it.
        theme: The strip's colours.
    """

    def __init__(self, header: Header, theme: Theme) -> None:
        self._header = header
        self.strip = TimeStrip(theme)
        header.set_strip(self.strip)

    def show_profile(self, profile: Profile, today: date) -> None:
        """Shows whose diary it is and which day is today."""
        self._header.show_words(_title(profile), _days(profile, today), profile.patient)
        first = profile.infusions[0] if profile.infusions else None
        self.strip.show_days(
            tuple((infusion - profile.infusions[0]).days for infusion in profile.infusions),
            None if first is None or today < first else (today - first).days,
            _day(profile, today),
        )


def _title(profile: Profile) -> str:
    if not profile.patient:
        return QCoreApplication.translate("Header", "The diary")
    return QCoreApplication.translate("Header", "{patient}'s diary").format(patient=profile.patient)


def _day(profile: Profile, today: date) -> str:
    days = days_after_each(profile.infusions, today)
    if len(days) > 1:
        template = QCoreApplication.translate("Header", "Day {first} / {second}")
        return template.format(first=days[0], second=days[1])
    return QCoreApplication.translate("Header", "Day {day}").format(day=days[0]) if days else ""


def _days(profile: Profile, today: date) -> str:
    if not profile.infusions:
        return QCoreApplication.translate("Header", "No infusion date yet: days are not counted")
    joint = QCoreApplication.translate("Header", " and ")
    dates = joint.join(date_text(infusion) for infusion in profile.infusions)
    day = _day(profile, today)
    if not day:
        return QCoreApplication.translate("Header", "Infusion {dates}").format(dates=dates)
    template = QCoreApplication.translate("Header", "Infusion {dates} · today is {day}")
    return template.format(dates=dates, day=day[:1].lower() + day[1:])
