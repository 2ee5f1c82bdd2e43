"""Limits in words, and a limit's value from what was typed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.checks import (
    format_temperature,
    parse_fluids,
    parse_oxygen,
    parse_pulse,
    parse_temperature,
    parse_weight,
)
from caregiver_app.diary.values import KeptLimit, TemperatureUnit
from caregiver_app.errors import BadInput
from caregiver_app.matching.limits import DEFAULT_FEVER, Bound, Limit, MeasurementKind
from caregiver_app.ui.shared.wording import fluids_words, medium_date, temperature_words, weight_words

USUAL_BOUND: Final = {
    MeasurementKind.TEMPERATURE: Bound.AT_OR_ABOVE,
    MeasurementKind.PULSE: Bound.AT_OR_ABOVE,
    MeasurementKind.SYSTOLIC: Bound.AT_OR_BELOW,
    MeasurementKind.DIASTOLIC: Bound.AT_OR_BELOW,
    MeasurementKind.OXYGEN: Bound.AT_OR_BELOW,
    MeasurementKind.WEIGHT: Bound.AT_OR_BELOW,
}
"""What can have a limit, and the side that is offered first. Fluids can't: a team's word on them is for a
whole day, and an entry holds what was drunk at one time."""


def kind_words(kind: MeasurementKind) -> str:
    """A measurement's name."""
    translate = QCoreApplication.translate
    return {
        MeasurementKind.TEMPERATURE: translate("Limits", "Temperature"),
        MeasurementKind.PULSE: translate("Limits", "Pulse"),
        MeasurementKind.SYSTOLIC: translate("Limits", "Blood pressure, upper number"),
        MeasurementKind.DIASTOLIC: translate("Limits", "Blood pressure, lower number"),
        MeasurementKind.OXYGEN: translate("Limits", "Oxygen"),
        MeasurementKind.WEIGHT: translate("Limits", "Weight"),
        MeasurementKind.FLUIDS: translate("Limits", "Fluids drunk"),
    }[kind]


def bound_words(bound: Bound) -> str:
    """A side in words."""
    translate = QCoreApplication.translate
    return {
        Bound.AT_OR_ABOVE: translate("Limits", "or more"),
        Bound.AT_OR_BELOW: translate("Limits", "or less"),
    }[bound]


def value_words(limit: Limit, unit: TemperatureUnit) -> str:
    """A limit's value with its unit."""
    if limit.kind is MeasurementKind.TEMPERATURE:
        return temperature_words(limit.value, unit)
    if limit.kind is MeasurementKind.WEIGHT:
        return weight_words(limit.value, unit)
    if limit.kind is MeasurementKind.FLUIDS:
        return fluids_words(limit.value, unit)
    units = {
        MeasurementKind.PULSE: "/min",
        MeasurementKind.OXYGEN: "%",
    }
    return f"{limit.value:g} {units.get(limit.kind, 'mmHg')}"


def limit_words(limit: Limit, unit: TemperatureUnit) -> str:
    """A limit in words: "Temperature: 37.5 °C or more"."""
    return f"{kind_words(limit.kind)}: {value_words(limit, unit)} {bound_words(limit.bound)}"


def source_words(kept: KeptLimit) -> tuple[str, ...]:
    """Who gave it and who typed it in."""
    translate = QCoreApplication.translate
    given = translate("Limits", "Given by {name}").format(name=kept.limit.given_by)
    if kept.limit.given_on is not None:
        on = medium_date(kept.limit.given_on)
        given = translate("Limits", "Given by {name} on {date}").format(name=kept.limit.given_by, date=on)
    entered = translate("Limits", "typed in {date}").format(date=medium_date(kept.entered_on))
    if kept.entered_by:
        entered = translate("Limits", "typed in by {name}, {date}").format(
            name=kept.entered_by, date=medium_date(kept.entered_on)
        )
    return (f"{given} · {entered}",)


def default_fever_words(*, is_used: bool) -> str:
    """The one default, with its source."""
    translate = QCoreApplication.translate
    celsius = format_temperature(DEFAULT_FEVER.value, TemperatureUnit.CELSIUS)
    fahrenheit = format_temperature(DEFAULT_FEVER.value, TemperatureUnit.FAHRENHEIT)
    if is_used:
        text = translate(
            "Limits",
            "Until your team gives a limit for fever, {c} °C ({f} °F) or more is highlighted. "
            "Source: the US patient texts of Kymriah and Tecartus, as seen in November 2026. "
            "Nothing else is judged by its number.",
        )
    else:
        text = translate(
            "Limits",
            "Your team's limit for fever is used instead of {c} °C ({f} °F), which is from "
            "the US patient texts of Kymriah and Tecartus, as seen in November 2026.",
        )
    return text.format(c=celsius, f=fahrenheit)


def parse_limit_value(
    kind: MeasurementKind, text: str, unit: TemperatureUnit = TemperatureUnit.CELSIUS
) -> float:
    """A limit's value from what was typed in the family's units, in the kind's own unit.

    Raises:
        BadInput: Nothing, or no such reading.
    """
    if not text:
        raise BadInput("input.missing", field="value")
    if kind is MeasurementKind.TEMPERATURE:
        value: float | None = parse_temperature(text)
    elif kind is MeasurementKind.OXYGEN:
        value = parse_oxygen(text)
    elif kind is MeasurementKind.PULSE:
        value = parse_pulse(text)
    elif kind is MeasurementKind.WEIGHT:
        value = parse_weight(text, unit)
    elif kind is MeasurementKind.FLUIDS:
        value = parse_fluids(text, unit)
    else:
        number = text.lower().removesuffix("mmhg").strip()
        if not number.isdecimal():
            raise BadInput("rooms.no_whole_number", field="value", text=text)
        value = float(number)
    assert value is not None
    return value
