"""The grid's rows of numbers: each day's extreme readings, how many were taken, checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Final

from caregiver_app.diary.values import Entry, EntryContent, KeptLimit
from caregiver_app.matching.limits import Limit, MeasurementKind, effective_limits
from caregiver_app.paper.page_values import VitalCell, VitalRow
from caregiver_app.paper.sections import Section
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.wording import Wording

Days = Sequence[Sequence[Entry]]
Cell = Callable[[Sequence[EntryContent]], VitalCell]
Pair = tuple[int | None, int | None]

NONE_WRITTEN = "–"
_NOT_MEASURED: Final = 1000.0
"""Stands behind every pressure in mmHg."""


def build_day_rows(
    dates: Sequence[date],
    entries: Mapping[date, Sequence[Entry]],
    source: SummarySource,
    wording: Wording,
    sections: frozenset[Section],
) -> tuple[VitalRow, ...]:
    """What is told of every day: its highest temperature, how often it was taken, checks."""
    text = wording.texts.text
    limits = effective_limits(tuple(limit.limit for limit in source.limits))
    days = [entries.get(on, ()) for on in dates]
    rows: list[VitalRow] = []
    if Section.TEMPERATURE in sections:
        unit = wording.unit_sign
        names = text("grid.temperature", unit=unit), text("grid.temperature_past", unit=unit)
        rows += _temperature(wording).rows(*names, days, limits)
        rows.append(_row(text("grid.readings"), days, _readings))
    if Section.CHECKS in sections:
        rows += _check_rows(dates, source, wording)
    if Section.DAYS in sections:
        rows.append(_row(text("grid.nothing_unusual"), days, _nothing_unusual(text("grid.said"))))
    return tuple(row for row in rows if any(cell.lines for cell in row.cells))


def build_daily(days: Days, kept: Sequence[KeptLimit], wording: Wording) -> tuple[VitalRow, ...]:
    """A row for each other measurement that was taken."""
    text = wording.texts.text
    limits = effective_limits(tuple(limit.limit for limit in kept))
    rows = [
        *_pressure_rows(text("grid.blood_pressure"), text("grid.blood_pressure_past"), days, limits),
        *_PULSE.rows(text("grid.pulse"), text("grid.pulse_past"), days, limits),
        *_OXYGEN.rows(text("grid.oxygen"), text("grid.oxygen_past"), days, limits),
        *_WEIGHT.rows(text("grid.weight"), text("grid.weight_past"), days, limits),
        *_FLUIDS.rows(text("grid.fluids"), text("grid.fluids_past"), days, limits),
        _row(text("grid.fever_reducer"), days, _fever_reducer(text("grid.said"))),
    ]
    return tuple(row for row in rows if any(cell.lines for cell in row.cells))


def _check_rows(dates: Sequence[date], source: SummarySource, wording: Wording) -> list[VitalRow]:
    """Answers right of asked, and whether the sentence was written. Never more than was answered."""
    text = wording.texts.text
    found = [source.checks.get(on) for on in dates]
    asked = tuple(
        VitalCell((f"{day.right}/{day.asked}",)) if day and day.asked else VitalCell() for day in found
    )
    said = text("grid.said")
    written = tuple(VitalCell((said,)) if day and day.handwriting_id else VitalCell() for day in found)
    return [VitalRow(text("grid.checks"), asked), VitalRow(text("grid.handwriting"), written)]


def _row(name: str, days: Days, cell: Cell) -> VitalRow:
    return VitalRow(name, tuple(cell([entry.content for entry in day]) for day in days))


def _passes(limits: Sequence[Limit], kind: MeasurementKind, value: float | None) -> bool:
    return value is not None and any(limit.kind is kind and limit.is_passed_by(value) for limit in limits)


def _passes_more(
    limits: Sequence[Limit], kind: MeasurementKind, value: float | None, shown: float | None
) -> bool:
    """Whether it is past a limit that the number shown for the day is not past."""
    ours = [
        limit for limit in limits if limit.kind is kind and (shown is None or not limit.is_passed_by(shown))
    ]
    return _passes(ours, kind, value)


@dataclass(frozen=True, slots=True)
class _Measure:
    """How a kind of reading is told of a day: one number, and those past a limit that it isn't past.

    Attributes:
        kind: What is measured.
        of: The reading of an entry.
        shown: The one that stands for the day.
        words: A reading in words.
    """

    kind: MeasurementKind
    of: Callable[[EntryContent], float | None]
    shown: Callable[[Sequence[float]], float]
    words: Callable[[float], str]

    def rows(self, name: str, past_name: str, days: Days, limits: Sequence[Limit]) -> tuple[VitalRow, ...]:
        """The row of the days' numbers, and one of the others that are past a limit, where there are any."""
        values = [[v for entry in day if (v := self.of(entry.content)) is not None] for day in days]
        shown = [self.shown(day) if day else None for day in values]
        others = [
            sorted({value for value in day if _passes_more(limits, self.kind, value, of_day)})
            for day, of_day in zip(values, shown, strict=True)
        ]
        return (
            VitalRow(name, tuple(self._cell(value, limits) for value in shown)),
            VitalRow(past_name, tuple(_past(dict.fromkeys(map(self.words, day))) for day in others)),
        )

    def _cell(self, value: float | None, limits: Sequence[Limit]) -> VitalCell:
        if value is None:
            return VitalCell()
        return VitalCell((self.words(value),), _passes(limits, self.kind, value))


def _past(words: Iterable[str]) -> VitalCell:
    """The two ends of what is past a limit: a low one and a high one may be given."""
    lines = tuple(words)
    return VitalCell(tuple(dict.fromkeys((lines[0], lines[-1]))), past_limit=True) if lines else VitalCell()


def _pressure_rows(name: str, past_name: str, days: Days, limits: Sequence[Limit]) -> tuple[VitalRow, ...]:
    """As :class:`_Measure`, for pairs: each day's lowest, and beside it the highest of those past a limit."""
    cells: list[VitalCell] = []
    past: list[VitalCell] = []
    for day in days:
        pairs = [_pair(entry.content) for entry in day if _pair(entry.content) != (None, None)]
        lowest = min(pairs, key=_by_height, default=None)
        others = [pair for pair in pairs if lowest is not None and _pair_passes_more(pair, lowest, limits)]
        cells.append(VitalCell() if lowest is None else _pair_cell(lowest, limits))
        past.append(_pair_cell(max(others, key=_by_height), limits) if others else VitalCell())
    return VitalRow(name, tuple(cells)), VitalRow(past_name, tuple(past))


def _pair(content: EntryContent) -> Pair:
    return content.systolic, content.diastolic


def _by_height(pair: Pair) -> tuple[float, ...]:
    return tuple(_NOT_MEASURED if value is None else value for value in pair)


def _pair_passes(pair: Pair, limits: Sequence[Limit]) -> bool:
    high, low = pair
    return _passes(limits, MeasurementKind.SYSTOLIC, high) or _passes(limits, MeasurementKind.DIASTOLIC, low)


def _pair_passes_more(pair: Pair, shown: Pair, limits: Sequence[Limit]) -> bool:
    kinds = MeasurementKind.SYSTOLIC, MeasurementKind.DIASTOLIC
    return any(_passes_more(limits, *one) for one in zip(kinds, pair, shown, strict=True))


def _pair_cell(pair: Pair, limits: Sequence[Limit]) -> VitalCell:
    return VitalCell(
        tuple(NONE_WRITTEN if value is None else str(value) for value in pair), _pair_passes(pair, limits)
    )


def _last(values: Sequence[float]) -> float:
    return values[-1]


def _whole(value: float) -> str:
    return f"{value:g}"


def _readings(day: Sequence[EntryContent]) -> VitalCell:
    """How often the temperature was taken."""
    count = sum(c.temperature_c is not None for c in day)
    return VitalCell((str(count),)) if count else VitalCell()


_PULSE: Final = _Measure(MeasurementKind.PULSE, attrgetter("pulse"), max, _whole)
_OXYGEN: Final = _Measure(MeasurementKind.OXYGEN, attrgetter("oxygen"), min, _whole)
_WEIGHT: Final = _Measure(MeasurementKind.WEIGHT, attrgetter("weight_kg"), _last, _whole)
_FLUIDS: Final = _Measure(MeasurementKind.FLUIDS, attrgetter("fluids_ml"), sum, _whole)
"""All that was written down as drunk."""


def _temperature(wording: Wording) -> _Measure:
    """In the family's unit."""
    return _Measure(
        MeasurementKind.TEMPERATURE,
        attrgetter("temperature_c"),
        max,
        lambda celsius: f"{wording.degrees(celsius):.1f}",
    )


def _fever_reducer(said: str) -> Cell:
    def cell(day: Sequence[EntryContent]) -> VitalCell:
        return VitalCell((said,)) if any(c.fever_reducer for c in day) else VitalCell()

    return cell


def _nothing_unusual(said: str) -> Cell:
    def cell(day: Sequence[EntryContent]) -> VitalCell:
        return VitalCell((said,)) if any(c.nothing_unusual for c in day) else VitalCell()

    return cell
