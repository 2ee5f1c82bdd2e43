"""Numbers in a note that are readings: temperature, pulse, blood pressure, oxygen.

A reading is judged against the family's own limits. Its plausible range decides the unit when none is
written: 101.3 is Fahrenheit, 38.4 Celsius, and neither a weight nor a room.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from caregiver_app.matching.entries import Measure
from caregiver_app.matching.limits import Limit, MeasurementKind
from caregiver_app.matching.steps import Span
from caregiver_app.matching.tokens import Kind, Tokens

_NUMBER: Final = Kind.NUMBER
_COMMA: Final = Kind.COMMA
_JOIN: Final = Kind.JOIN
_DASH: Final = Kind.DASH
_LINE: Final = Kind.LINE
_QUESTION: Final = Kind.QUESTION
_STOP: Final = Kind.STOP
_WORD: Final = Kind.WORD
_MEASURES: Final = frozenset(Measure)

_CELSIUS = (34.0, 43.0)
_FAHRENHEIT = (93.0, 109.0)
_BARE_CELSIUS = (37.8, 42.0)
_BARE_FAHRENHEIT = (100.0, 107.0)
_PULSE = (25, 260)
_SYSTOLIC = (50, 260)
_DIASTOLIC = (20, 160)
_OXYGEN = (50, 100)
_NAMES: Final = {
    Measure.TEMPERATURE: MeasurementKind.TEMPERATURE,
    Measure.PULSE: MeasurementKind.PULSE,
    Measure.BLOOD_PRESSURE: MeasurementKind.SYSTOLIC,
    Measure.OXYGEN: MeasurementKind.OXYGEN,
}
_TELLING: Final = frozenset(
    {*_NAMES, Measure.CELSIUS, Measure.FAHRENHEIT, Measure.DEGREES, Measure.BEATS, Measure.PERCENT}
)
"""Measures that make a number a reading; the others only say that it is none, or how it compares."""
_BACK: Final = 7


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading: tokens ``start`` to ``end`` say ``value`` (temperature in °C)."""

    start: int
    end: int
    kind: MeasurementKind
    value: float
    is_below: bool = False


@dataclass(frozen=True, slots=True)
class _Named:
    measure: Measure
    start: int
    end: int


class _Stretch:
    """The measure words of one stretch, by token."""

    def __init__(self, tokens: Tokens, spans: Sequence[Span]) -> None:
        self.tokens = tokens
        self.at: dict[int, _Named] = {}
        for span in spans:
            measure = span.entry.part
            if measure in _MEASURES:
                assert isinstance(measure, Measure)
                named = _Named(measure, span.start, span.end)
                for token in range(span.start, span.end):
                    known = self.at.get(token)
                    if known is None or known.end - known.start < span.end - span.start:
                        self.at[token] = named

    def measure(self, token: int) -> Measure | None:
        named = self.at.get(token)
        return named.measure if named else None


def find_readings(tokens: Tokens, spans: Sequence[Span], fevers: frozenset[int]) -> list[Reading]:
    """All readings in a stretch.

    Args:
        tokens: The stretch.
        spans: What was found in it, measures among it.
        fevers: Tokens at which a mention of fever ends: "fever 102" names its number's kind.
    """
    stretch = _Stretch(tokens, spans)
    readings: list[Reading] = []
    nothing_named = not fevers and not any(named.measure in _TELLING for named in stretch.at.values())
    for at, kind in enumerate(tokens.kinds):
        if kind is _NUMBER and not (nothing_named and _says_nothing_alone(tokens, at)):
            readings += _reading_at(stretch, at, fevers, readings[-1] if readings else None)
    return readings


def _says_nothing_alone(tokens: Tokens, at: int) -> bool:
    """A whole number that is no blood pressure can only be a reading when something near says so."""
    return tokens.words[at].isdecimal() and tokens.words[at + 1 : at + 2] not in (("/",), ("over",))


def _reading_at(stretch: _Stretch, at: int, fevers: frozenset[int], last: Reading | None) -> list[Reading]:
    tokens = stretch.tokens
    value = float(tokens.words[at].replace(",", "."))
    if _belongs_elsewhere(stretch, at):
        return []
    name, start, is_below = _name_before(stretch, at, fevers)
    unit, end = _unit_after(stretch, at)
    pressure = _pressure(tokens, at, value, start, name)
    if pressure:
        return pressure
    if name is None and last is not None and unit is None and _follows(tokens, last, at):
        name, start = last.kind, at
    if name is None and unit in (None, Measure.DEGREES) and _is_named_after(stretch, end):
        name = MeasurementKind.TEMPERATURE
    if name is None and unit in (Measure.PERCENT, Measure.BEATS):
        return []
    if (
        unit in (Measure.CELSIUS, Measure.FAHRENHEIT, Measure.DEGREES)
        or name is MeasurementKind.TEMPERATURE
        or name is None
    ):
        celsius = _celsius(value, unit, tokens.words[at], is_named=name is not None)
        if celsius is None or name not in (MeasurementKind.TEMPERATURE, None):
            return []
        return [Reading(start, end, MeasurementKind.TEMPERATURE, celsius, is_below)]
    low, high = {
        MeasurementKind.PULSE: _PULSE,
        MeasurementKind.OXYGEN: _OXYGEN,
        MeasurementKind.SYSTOLIC: _SYSTOLIC,
    }[name]
    return [Reading(start, end, name, value, is_below)] if low <= value <= high else []


def _pressure(
    tokens: Tokens, at: int, value: float, start: int, name: MeasurementKind | None
) -> list[Reading]:
    """Two readings in one: "84/50"."""
    if (
        at + 2 >= len(tokens)
        or tokens.words[at + 1] not in ("/", "over")
        or tokens.kinds[at + 2] is not _NUMBER
    ):
        return []
    lower = float(tokens.words[at + 2].replace(",", "."))
    likely = (
        _SYSTOLIC[0] <= value <= _SYSTOLIC[1] and _DIASTOLIC[0] <= lower <= _DIASTOLIC[1] and lower < value
    )
    if not likely or name not in (MeasurementKind.SYSTOLIC, None):
        return []
    return [
        Reading(start, at + 3, MeasurementKind.SYSTOLIC, value),
        Reading(start, at + 3, MeasurementKind.DIASTOLIC, lower),
    ]


def _celsius(value: float, unit: Measure | None, text: str, *, is_named: bool) -> float | None:
    """``value`` in °C when it may be a body's temperature."""
    if unit is None and not is_named:
        _whole, _, part = text.replace(",", ".").partition(".")
        if not 1 <= len(part) <= 1:
            return None
        ranges = (_BARE_CELSIUS, _BARE_FAHRENHEIT)
    else:
        ranges = (_CELSIUS, _FAHRENHEIT)
    bare_degrees = unit is Measure.DEGREES and not is_named and text.isdecimal()  # "40 degrees out today"
    if unit is not Measure.FAHRENHEIT and not bare_degrees and ranges[0][0] <= value <= ranges[0][1]:
        return value
    if unit is not Measure.CELSIUS and ranges[1][0] <= value <= ranges[1][1]:
        return (value - 32) * 5 / 9
    return None


def _belongs_elsewhere(stretch: _Stretch, at: int) -> bool:
    """Whether the number measures something else: a weight, a date, an oven, a room."""
    tokens = stretch.tokens
    if at + 1 < len(tokens) and stretch.measure(at + 1) is Measure.OTHER_UNIT:
        return True
    if at > 0 and tokens.words[at - 1] in ("$", "#", "/", "x") and tokens.ends[at - 1] == tokens.starts[at]:
        return True
    for token in range(at - 1, max(-1, at - 6), -1):
        if tokens.kinds[token] in (_STOP, _LINE, _COMMA):
            break
        measure = stretch.measure(token)
        if measure is Measure.OTHER_SUBJECT:
            return True
        if measure in _NAMES and token < at - 1 and tokens.kinds[token + 1] is not _WORD:
            break
    return False


def _name_before(
    stretch: _Stretch, at: int, fevers: frozenset[int]
) -> tuple[MeasurementKind | None, int, bool]:
    """The kind by the nearest name before the number, where it starts, whether "under" stands between."""
    tokens = stretch.tokens
    unknown, is_below = 0, False
    for token in range(at - 1, max(-1, at - 1 - _BACK), -1):
        named = stretch.at.get(token)
        kind = tokens.kinds[token]
        if named is not None and named.measure in _NAMES:
            short = len(tokens.words[token]) == 1
            if short and token < at - 2:
                return None, at, False
            return _NAMES[named.measure], named.start, is_below
        if token + 1 in fevers and unknown == 0:
            return MeasurementKind.TEMPERATURE, at, is_below
        if named is not None and named.measure in (Measure.BETWEEN, Measure.BELOW):
            is_below = is_below or named.measure is Measure.BELOW
        elif kind in (_LINE, _QUESTION) or (kind is _STOP and tokens.words[token] in (";", ".")):
            break
        elif kind is _WORD:
            unknown += 1
            if unknown > 3:
                break
        elif kind is _NUMBER and token == at - 1:
            break
    return None, at, False


def _is_named_after(stretch: _Stretch, at: int) -> bool:
    """Whether the word at ``at`` names the number before it: "102 temp", but not "at 98 temp 37"."""
    words, kinds = stretch.tokens.words, stretch.tokens.kinds
    named = at < len(words) and stretch.measure(at) is Measure.TEMPERATURE and len(words[at]) > 2
    return named and not (at + 1 < len(words) and (kinds[at + 1] is _NUMBER or words[at + 1] in (":", "=")))


def _unit_after(stretch: _Stretch, at: int) -> tuple[Measure | None, int]:
    tokens = stretch.tokens
    end = at + 1
    while end < len(tokens) and end <= at + 3:
        named = stretch.at.get(end)
        if named is not None and named.measure in (
            Measure.CELSIUS,
            Measure.FAHRENHEIT,
            Measure.DEGREES,
            Measure.BEATS,
            Measure.PERCENT,
        ):
            touching = tokens.starts[end] - tokens.ends[end - 1] <= 1
            return (named.measure, named.end) if touching else (None, at + 1)
        if tokens.words[end] != "\u00b0":
            break
        end += 1
    return None, at + 1


def _follows(tokens: Tokens, last: Reading, at: int) -> bool:
    """Whether the number goes on with the last reading's: "temp 99.1, 100.8", "100-101".

    Behind "120/80" it doesn't: a lone number is half a blood pressure at most.
    """
    if last.kind is MeasurementKind.DIASTOLIC:
        return False
    between = range(last.end, at)
    return len(between) <= 3 and all(
        tokens.kinds[token] in (_COMMA, _JOIN, _DASH) or tokens.words[token] in ("to", "then", "and", "now")
        for token in between
    )


def passed(reading: Reading, limits: Sequence[Limit]) -> tuple[Limit | None, bool]:
    """The limit that the reading passes, and whether there is any limit for its kind."""
    own = [limit for limit in limits if limit.kind is reading.kind]
    if reading.is_below:
        return None, bool(own)
    return next((limit for limit in own if limit.is_passed_by(reading.value)), None), bool(own)


UNITS: Mapping[MeasurementKind, str] = {
    MeasurementKind.TEMPERATURE: " °C",
    MeasurementKind.PULSE: " a minute",
    MeasurementKind.SYSTOLIC: " mmHg",
    MeasurementKind.DIASTOLIC: " mmHg",
    MeasurementKind.OXYGEN: " %",
}
"""The unit after a value, as it reads in a reason."""
