"""Turns what is typed into values, for the window and the command line alike. Pure.

The ranges are sanity of input only (``limits_of_input``): they find slips of typing and judge nobody's
health.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from caregiver_app.diary.limits_of_input import EARLIEST, PLAUSIBLE
from caregiver_app.diary.values import TemperatureUnit
from caregiver_app.errors import BadInput
from caregiver_app.matching.limits import MeasurementKind

_NUMBER = r"(?P<number>\d{1,6}(?:[.,]\d{1,4})?)"
_TEMPERATURE = re.compile(
    rf"{_NUMBER}\s*(?:°|º|degrees?|deg)?\s*(?P<unit>c|celsius|f|fahrenheit)?\.?", re.A | re.I
)
_PULSE = re.compile(rf"{_NUMBER}\s*(?:/\s*min|bpm|beats?(?: a minute)?)?", re.A | re.I)
_OXYGEN = re.compile(rf"{_NUMBER}\s*%?", re.A)
_BLOOD_PRESSURE = re.compile(
    r"(?P<upper>\d{1,6})\s*(?:/|over)\s*(?P<lower>\d{1,6})\s*(?:mm\s*hg)?", re.A | re.I
)
_WEIGHT = re.compile(rf"{_NUMBER}\s*(?P<unit>kg|kgs|kilos?|kilograms?|lb|lbs|pounds?)?\.?", re.A | re.I)
_FLUIDS = re.compile(
    rf"{_NUMBER}\s*(?P<unit>ml|cc|millilit(?:er|re)s?|l|lit(?:er|re)s?|fl\.?\s*oz|oz|ounces?|cups?)?\.?",
    re.A | re.I,
)
_THOUSANDS = re.compile(r"[1-9]\d?[.,]\d{3}", re.A)
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.A)
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?", re.A)

_KG_A_POUND = 0.45359237
"""The international pound (NIST Special Publication 811, appendix B)."""
_ML_OF = {"m": 1.0, "c": 1.0, "l": 1000.0, "f": 29.5735, "o": 29.5735, "cup": 236.588}
"""Millilitres of each unit, US fluid ounce and cup (NIST Special Publication 811, appendix B)."""

_LOW_C, _HIGH_C = PLAUSIBLE[MeasurementKind.TEMPERATURE]
_DECIMALS_KEPT = 4
"""Decimals of a °C value: enough to give back any two decimals typed in °F, and 38.0 for 100.4 °F."""


def parse_temperature(text: str) -> float | None:
    """°C from "38.4", "38,4", "101.3", "38.4C" or "101 °F"; None from nothing.

    Without a unit, the plausible range decides.

    Raises:
        BadInput: No temperature, or none that a body can have.
    """
    text = text.strip()
    if not text:
        return None
    found = _TEMPERATURE.fullmatch(text)
    if found is None:
        raise BadInput("entry.temperature_unreadable", field="temperature", text=_quoted(text))
    number = float(found["number"].replace(",", "."))
    unit = found["unit"][0].upper() if found["unit"] else ""
    readings = [_celsius(number, each) for each in (unit or "CF")]
    for reading in readings:
        if _LOW_C <= reading <= _HIGH_C:
            return reading
    raise _not_a_body_temperature(number, unit)


def parse_pulse(text: str) -> int | None:
    """Beats a minute from "112" or "112 bpm"; None from nothing.

    Raises:
        BadInput: No whole number, or out of any range.
    """
    return _whole_number(text, _PULSE, MeasurementKind.PULSE)


def parse_oxygen(text: str) -> int | None:
    """Percent from "95" or "95 %"; None from nothing.

    Raises:
        BadInput: No whole number, or out of any range.
    """
    return _whole_number(text, _OXYGEN, MeasurementKind.OXYGEN)


def parse_blood_pressure(text: str) -> tuple[int, int] | None:
    """The upper and the lower number from "104/62" or "104 over 62"; None from nothing.

    Raises:
        BadInput: Not two numbers, out of any range, or upside down.
    """
    text = text.strip()
    if not text:
        return None
    found = _BLOOD_PRESSURE.fullmatch(text)
    if found is None:
        raise BadInput("entry.blood_pressure_unreadable", field="blood_pressure", text=_quoted(text))
    upper, lower = int(found["upper"]), int(found["lower"])
    if upper == lower:
        raise BadInput("entry.blood_pressure_equal", field="blood_pressure", value=upper)
    if upper < lower:
        raise BadInput("entry.blood_pressure_upside_down", field="blood_pressure", upper=upper, lower=lower)
    for kind, value in ((MeasurementKind.SYSTOLIC, upper), (MeasurementKind.DIASTOLIC, lower)):
        _check_range(kind, value, "blood_pressure")
    return upper, lower


def parse_weight(text: str, unit: TemperatureUnit = TemperatureUnit.CELSIUS) -> float | None:
    """A weight in kg from "71.2", "71,2 kg" or "157 lb"; None from nothing.

    Args:
        text: As typed.
        unit: The family's: a bare number is in pounds where temperatures are in °F, else in kg.

    Raises:
        BadInput: No weight, or out of any range.
    """
    text = text.strip()
    if not text:
        return None
    found = _WEIGHT.fullmatch(text)
    if found is None:
        raise BadInput("entry.weight_unreadable", field="weight", text=_quoted(text))
    value = float(found["number"].replace(",", "."))
    if (found["unit"] or weight_sign(unit))[0].lower() in "lp":
        value = round(value * _KG_A_POUND, 2)
    _check_range(MeasurementKind.WEIGHT, value, "weight")
    return value


def parse_fluids(text: str, unit: TemperatureUnit = TemperatureUnit.CELSIUS) -> int | None:
    """An amount in ml from "250", "1.5 l", "8 oz" or "2 cups"; None from nothing.

    Args:
        text: As typed.
        unit: The family's: a bare number is in fluid ounces where temperatures are in °F, else in ml.

    Raises:
        BadInput: No amount, or out of any range.
    """
    text = text.strip()
    if not text:
        return None
    found = _FLUIDS.fullmatch(text)
    if found is None:
        raise BadInput("entry.fluids_unreadable", field="fluids", text=_quoted(text))
    typed_unit = (found["unit"] or fluids_sign(unit)).lower()
    each = _ML_OF["cup"] if typed_unit.startswith("cup") else _ML_OF[typed_unit[0]]
    number = found["number"]
    if each == 1 and _THOUSANDS.fullmatch(number):
        number = number.replace(",", "").replace(".", "")  # nobody measures thousandths of a millilitre
    value = round(float(number.replace(",", ".")) * each)
    _check_range(MeasurementKind.FLUIDS, value, "fluids")
    return value


def parse_date(text: str, field: str = "date") -> date:
    """A date from "2026-11-20".

    Raises:
        BadInput: Not written like that, not in the calendar, or before 1900.
    """
    text = text.strip()
    found = _DATE.fullmatch(text)
    if found is None:
        raise BadInput("input.date_unreadable", field=field, text=_quoted(text))
    year, month, day = (int(part) for part in found.groups())
    try:
        on = date(year, month, day)
    except ValueError as error:
        raise BadInput("input.no_such_date", field=field, text=text) from error
    if on < EARLIEST:
        raise BadInput("input.too_long_ago", field=field, date=on.isoformat())
    return on


def parse_moment(text: str, field: str = "at") -> datetime:
    """A wall-clock time from "2026-11-20T14:05" or "2026-11-20 14:05", cut to the minute.

    Raises:
        BadInput: Not written like that, or no such date or time.
    """
    text = text.strip()
    date_text, _, time_text = text.replace("T", " ", 1).partition(" ")
    found = _TIME.fullmatch(time_text.strip())
    if found is None or _DATE.fullmatch(date_text) is None:
        raise BadInput("input.moment_unreadable", field=field, text=_quoted(text))
    on = parse_date(date_text, field)
    hour, minute = int(found[1]), int(found[2])
    if hour > 23 or minute > 59:
        raise BadInput("input.no_such_time", field=field, text=time_text.strip())
    return datetime(on.year, on.month, on.day, hour, minute)


def format_temperature(temperature_c: float, unit: TemperatureUnit) -> str:
    """A temperature's bare number in ``unit``, with one decimal."""
    if unit is TemperatureUnit.FAHRENHEIT:
        return f"{temperature_c * 9 / 5 + 32:.1f}"
    return f"{temperature_c:.1f}"


def weight_sign(unit: TemperatureUnit) -> str:
    """What a family of this unit weighs in: kg, or lb where temperatures are in °F."""
    return "lb" if unit is TemperatureUnit.FAHRENHEIT else "kg"


def fluids_sign(unit: TemperatureUnit) -> str:
    """What a family of this unit measures drinks in: ml, or US fluid ounces where temperatures are in °F."""
    return "fl oz" if unit is TemperatureUnit.FAHRENHEIT else "ml"


def shown_weight(weight_kg: float, unit: TemperatureUnit) -> float:
    """A weight in what the family weighs in."""
    return weight_kg / _KG_A_POUND if unit is TemperatureUnit.FAHRENHEIT else weight_kg


def shown_fluids(fluids_ml: float, unit: TemperatureUnit) -> float:
    """An amount in what the family measures in."""
    return fluids_ml / _ML_OF["f"] if unit is TemperatureUnit.FAHRENHEIT else fluids_ml


def format_weight(weight_kg: float, unit: TemperatureUnit) -> str:
    """A weight's bare number in what the family weighs in; pounds with one decimal at most."""
    return _bare(shown_weight(weight_kg, unit), unit)


def format_fluids(fluids_ml: float, unit: TemperatureUnit) -> str:
    """An amount's bare number in what the family measures in; fluid ounces with one decimal at most."""
    return _bare(shown_fluids(fluids_ml, unit), unit)


def _bare(value: float, unit: TemperatureUnit) -> str:
    return f"{round(value, 1) if unit is TemperatureUnit.FAHRENHEIT else value:g}"


def _celsius(number: float, unit: str) -> float:
    return round((number - 32) * 5 / 9, _DECIMALS_KEPT) if unit == "F" else number


def _not_a_body_temperature(number: float, unit: str) -> BadInput:
    """Says so, and what was probably meant: the decimal point left out, or the other unit."""
    typed = f"{number:g}{' °' + unit if unit else ''}"
    for meant in (number, number / 10, number / 100):
        for other in unit if unit and meant != number else "CF":
            if _LOW_C <= _celsius(meant, other) <= _HIGH_C:
                suggestion = f"{meant:g}{' °' + other if unit else ''}"
                return BadInput("entry.temperature_slip", field="temperature", value=typed, meant=suggestion)
    low, high = f"{_LOW_C:g}", f"{_HIGH_C:g}"
    return BadInput("entry.temperature_out_of_range", field="temperature", value=typed, low=low, high=high)


def _whole_number(text: str, pattern: re.Pattern[str], kind: MeasurementKind) -> int | None:
    text = text.strip()
    if not text:
        return None
    found = pattern.fullmatch(text)
    if found is None or not found["number"].isdigit():
        raise BadInput(f"entry.{kind}_unreadable", field=str(kind), text=_quoted(text))
    value = int(found["number"])
    _check_range(kind, value, str(kind))
    return value


def _check_range(kind: MeasurementKind, value: float, field: str) -> None:
    low, high = PLAUSIBLE[kind]
    if not low <= value <= high:
        raise BadInput(f"entry.{kind}_out_of_range", field=field, value=value, low=low, high=high)


def _quoted(text: str) -> str:
    """What was typed, short enough and in one line for a sentence."""
    shown = text.encode(errors="replace").decode()
    shown = "".join(letter if letter.isprintable() else " " for letter in shown)
    return shown if len(shown) <= 40 else f"{shown[:40]}…"
