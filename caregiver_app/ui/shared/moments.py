"""Dates and times as a family reads them: the month by name, the hour as the computer's locale has it."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def date_text(on: date) -> str:
    """A date that can't be misread, such as "12 Nov 2026"; a field that shows it can be read back."""
    text = QLocale().toString(QDate(on.year, on.month, on.day), _date_pattern())
    return text if read_date_text(text) == on else on.isoformat()  # a few scripts Qt writes and can't read


def read_date_text(text: str) -> date | None:
    """The date that :func:`date_text` writes so, in this locale's own words and digits; None for no such."""
    found = QLocale().toDate(text, _date_pattern())
    return date(found.year(), found.month(), found.day()) if found.isValid() else None


def _date_pattern() -> str:
    return QCoreApplication.translate("moments", "d MMM yyyy")


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
