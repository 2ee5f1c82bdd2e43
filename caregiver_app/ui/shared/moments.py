"""Dates and times as a family reads them: the month by name, the hour as the computer's locale has it."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def date_text(on: date) -> str:
    """A date that can't be misread, such as "12 Nov 2026"."""
    pattern = QCoreApplication.translate("moments", "d MMM yyyy")
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)


def short_date_text(on: date) -> str:
    """A date within a year that is clear, such as "Thu 12 Nov"."""
    pattern = QCoreApplication.translate("moments", "ddd d MMM")
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)


def time_text(at: datetime) -> str:
    """The hour and minute, such as "14:05" or "2:05 PM"."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def moment_text(at: datetime) -> str:
    """Date and time."""
    return f"{date_text(at.date())}, {time_text(at)}"
