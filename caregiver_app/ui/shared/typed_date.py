"""Dates as people type them: with the month's name, or in the order that this computer's locale has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QLocale

from caregiver_app.diary.checks import parse_date, parse_moment
from caregiver_app.errors import BadInput
from caregiver_app.ui.shared.moments import read_date_text

_ISO: Final = re.compile(r"\s*\d{4}-\d{1,2}-\d{1,2}.*", re.A)
_NUMBERS: Final = re.compile(r"(\d{1,2})([./\- ])+(\d{1,2})[./\- ]+(\d{4})\.?", re.A)
_DAY_FIRST: Final = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s*([^\W\d_]{3,})\.?,?\s+(\d{4})")
_MONTH_FIRST: Final = re.compile(r"([^\W\d_]{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_CLOCK: Final = re.compile(
    r"(?P<date>.*?)[,T\s]+(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?", re.A | re.I
)


_MONTHS: Final = 12
_SHOWN: Final = 40
"""How much of what was typed is shown in an error."""


def parse_typed_date(text: str, field: str) -> date:
    """A date from "2026-11-12", "12 Nov 2026", "Nov 12, 2026" or the locale's own numbers.

    Raises:
        BadInput: None of these, or a date that does not exist.
    """
    typed = text.strip()
    try:
        return parse_date(_as_iso(typed), field)
    except BadInput as error:
        raise _as_typed(error, typed) from error


def parse_typed_moment(text: str, field: str) -> datetime:
    """A date as in :func:`parse_typed_date` and a time of day.

    Raises:
        BadInput: None of these, or a date or time that does not exist.
    """
    found = _CLOCK.fullmatch(text.strip())
    if found is None or not found["date"]:
        return parse_moment(text, field)
    hour = int(found["hour"])
    half = (found["half"] or "").lower()[:1]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return parse_moment(f"{_as_iso(found['date'].strip())} {hour}:{found['minute'] or '00'}", field)
    except BadInput as error:
        raise _as_typed(error, text.strip()) from error


def shown_moment(at: datetime) -> str:
    """A moment as it stands in a field; it can be read back."""
    return at.strftime("%Y-%m-%d %H:%M")


def date_hint() -> str:
    """An example of what can be typed here."""
    return "12 Nov 2026"


def is_day_first() -> bool:
    """Whether this locale writes the day before the month."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern.find("d") < pattern.find("M")


def _as_iso(text: str) -> str:
    """The text in the form that the diary reads; unchanged when it is no date known here."""
    if _ISO.fullmatch(text):
        return text
    if (written_here := read_date_text(text)) is not None:
        return written_here.isoformat()
    if found := _NUMBERS.fullmatch(text):
        first, sign, second, year = found.groups()
        day, month = (first, second) if _is_day_first(int(first), sign, int(second)) else (second, first)
        return f"{year}-{month}-{day}"
    if found := _DAY_FIRST.fullmatch(text):
        return _named(text, found[3], found[2], found[1])
    if found := _MONTH_FIRST.fullmatch(text):
        return _named(text, found[3], found[1], found[2])
    return text


def _is_day_first(first: int, sign: str, second: int) -> bool:
    """Dots stand after days wherever they are used; a number over 12 is no month; else the locale decides."""
    return sign == "." or first > _MONTHS or (second <= _MONTHS and is_day_first())


def _as_typed(error: BadInput, typed: str) -> BadInput:
    """The error with what was typed, not with what it was turned into."""
    values = {**error.values, "text": typed[:_SHOWN]} if "text" in error.values else error.values
    return BadInput(error.key, field=error.field, **values)


def _named(text: str, year: str, month_name: str, day: str) -> str:
    typed = month_name.casefold()
    for number, name in _month_names():
        if name.startswith(typed) or (len(name) >= 3 and typed.startswith(name)):
            return f"{year}-{number}-{day}"
    return text


def _month_names() -> Iterator[tuple[int, str]]:
    """The months' names here and in English, without the dots of abbreviations."""
    for locale in (QLocale(), QLocale(QLocale.Language.English)):
        for number in range(1, 13):
            for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
                for name in (locale.monthName(number, form), locale.standaloneMonthName(number, form)):
                    yield number, name.rstrip(".").casefold()
