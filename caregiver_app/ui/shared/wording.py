"""Days, readings and rows of words as they stand on screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from caregiver_app.diary.checks import (
    fluids_sign,
    format_fluids,
    format_temperature,
    format_weight,
    weight_sign,
)
from caregiver_app.diary.values import EntryContent, TemperatureRoute, TemperatureUnit
from caregiver_app.ui.shared.moments import date_text, moment_text, short_date_text, time_text

translate = QCoreApplication.translate


def long_date(on: date) -> str:
    """A date with its weekday in full: "Thursday 12 November 2026"."""
    pattern = QCoreApplication.translate("moments", "dddd d MMMM yyyy")
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)


def medium_date(on: date) -> str:
    """A date that can't be misread: "12 Nov 2026"."""
    return date_text(on)


def short_date(on: date) -> str:
    """A date whose year is clear: "Thu 12 Nov"."""
    return short_date_text(on)


def short_weekday(on: date) -> str:
    """A date's weekday and number, such as "Mon 23": where a month has no room."""
    return f"{QLocale().dayName(on.isoweekday(), QLocale.FormatType.ShortFormat)} {on.day}"


def clock_time(at: datetime) -> str:
    """The hour and minute, as the computer's locale has it."""
    return time_text(at)


def moment_words(at: datetime) -> str:
    """Date and time."""
    return moment_text(at)


def day_words(day: int | None) -> str:
    """The day after infusion: "Day 9", "Day −2" before it, empty when no infusion is known."""
    if day is None:
        return ""
    return translate("wording", "Day {day}").format(day=str(day).replace("-", "−"))


def dated_day(on: date, day: int | None) -> str:
    """A date in full and the day after infusion."""
    words = day_words(day)
    return f"{long_date(on)} · {words}" if words else long_date(on)


def unit_sign(unit: TemperatureUnit) -> str:
    """The sign of a unit: "°C" or "°F"."""
    return f"°{unit.value}"


def temperature_words(celsius: float, unit: TemperatureUnit) -> str:
    """A temperature with its unit."""
    return f"{format_temperature(celsius, unit)} {unit_sign(unit)}"


def weight_words(weight_kg: float, unit: TemperatureUnit) -> str:
    """A weight with its unit."""
    return f"{format_weight(weight_kg, unit)} {weight_sign(unit)}"


def fluids_words(fluids_ml: float, unit: TemperatureUnit) -> str:
    """What was drunk, with its unit."""
    return f"{format_fluids(fluids_ml, unit)} {fluids_sign(unit)}"


def reading_words(content: EntryContent, unit: TemperatureUnit) -> tuple[str, ...]:
    """The measurements of an entry, each with its unit; those not taken are left out."""
    words = []
    if content.temperature_c is not None:
        words.append(_temperature(content, content.temperature_c, unit))
    if content.pulse is not None:
        words.append(translate("wording", "pulse {pulse}").format(pulse=content.pulse))
    if content.systolic is not None and content.diastolic is not None:
        words.append(
            translate("wording", "{upper}/{lower} mmHg").format(
                upper=content.systolic, lower=content.diastolic
            )
        )
    if content.oxygen is not None:
        words.append(translate("wording", "oxygen {oxygen} %").format(oxygen=content.oxygen))
    if content.weight_kg is not None:
        words.append(
            translate("wording", "weight {weight}").format(weight=weight_words(content.weight_kg, unit))
        )
    if content.fluids_ml is not None:
        words.append(
            translate("wording", "drank {fluids}").format(fluids=fluids_words(content.fluids_ml, unit))
        )
    if content.temperature_c is None and content.fever_reducer:
        words.append(translate("wording", "fever medicine taken"))
    return tuple(words)


def route_words(route: TemperatureRoute) -> str:
    """Where a temperature was taken."""
    return {
        TemperatureRoute.MOUTH: translate("wording", "in the mouth"),
        TemperatureRoute.EAR: translate("wording", "in the ear"),
        TemperatureRoute.FOREHEAD: translate("wording", "on the forehead"),
        TemperatureRoute.ARMPIT: translate("wording", "in the armpit"),
    }[route]


def _temperature(content: EntryContent, celsius: float, unit: TemperatureUnit) -> str:
    """A temperature, where it was taken, and whether a medicine may hide a fever."""
    words = temperature_words(celsius, unit)
    if content.route is not None:
        words = f"{words} {route_words(content.route)}"
    if content.fever_reducer:
        words = translate("wording", "{temperature}, after fever medicine").format(temperature=words)
    return words


def unread_words(content: EntryContent) -> tuple[str, ...]:
    """What was typed as a measurement and could not be read."""
    said = translate("wording", "“{text}” could not be read")
    return tuple(said.format(text=" ".join(text.split())) for text in content.unread.values())


def photo_words(count: int) -> tuple[str, ...]:
    """How many photos an entry has; nothing is said of none."""
    if count == 1:
        return (translate("wording", "1 photo"),)
    return (translate("wording", "{count} photos").format(count=count),) if count else ()


def listed(words: Sequence[str]) -> str:
    """Words in a row: "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return translate("wording", "{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def quoted(text: str) -> str:
    """Words in quotation marks."""
    return f"“{text}”"
