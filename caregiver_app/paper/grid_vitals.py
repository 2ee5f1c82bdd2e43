"""The grid's rows of numbers: each day's extreme readings, how many were taken, checks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from caregiver_app.diary.values import Entry, EntryContent, KeptLimit
from caregiver_app.matching.limits import Limit, MeasurementKind, effective_limits
from caregiver_app.paper.page_values import VitalCell, VitalRow
from caregiver_app.paper.sections import Section
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.wording import Wording

Days = Sequence[Sequence[Entry]]
Cell = Callable[[Sequence[EntryContent]], VitalCell]

NONE_WRITTEN = "–"


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
        rows.append(
            _row(text("grid.temperature", unit=wording.unit_sign), days, _temperature(limits, wording))
        )
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
        _row(text("grid.blood_pressure"), days, _blood_pressure(limits)),
        _row(text("grid.pulse"), days, _pulse(limits)),
        _row(text("grid.oxygen"), days, _oxygen(limits)),
        _row(text("grid.weight"), days, _weight(limits)),
        _row(text("grid.fluids"), days, _fluids(limits)),
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


def _temperature(limits: Sequence[Limit], wording: Wording) -> Cell:
    def cell(day: Sequence[EntryContent]) -> VitalCell:
        values = [c.temperature_c for c in day if c.temperature_c is not None]
        if not values:
            return VitalCell()
        passed = any(_passes(limits, MeasurementKind.TEMPERATURE, value) for value in values)
        return VitalCell((f"{wording.degrees(max(values)):.1f}",), passed)

    return cell


def _readings(day: Sequence[EntryContent]) -> VitalCell:
    """How often the temperature was taken."""
    count = sum(c.temperature_c is not None for c in day)
    return VitalCell((str(count),)) if count else VitalCell()


def _blood_pressure(limits: Sequence[Limit]) -> Cell:
    def cell(day: Sequence[EntryContent]) -> VitalCell:
        pairs = [(c.systolic, c.diastolic) for c in day if c.systolic is not None or c.diastolic is not None]
        if not pairs:
            return VitalCell()
        lowest = min(pairs, key=lambda pair: tuple(1000 if value is None else value for value in pair))
        passed = any(
            _passes(limits, MeasurementKind.SYSTOLIC, high) or _passes(limits, MeasurementKind.DIASTOLIC, low)
            for high, low in pairs
        )
        return VitalCell(tuple(NONE_WRITTEN if value is None else str(value) for value in lowest), passed)

    return cell


def _pulse(limits: Sequence[Limit]) -> Cell:
    def cell(day: Sequence[EntryContent]) -> VitalCell:
        values = [c.pulse for c in day if c.pulse is not None]
        if not values:
            return VitalCell()
        return VitalCell((str(max(values)),), any(_passes(limits, MeasurementKind.PULSE, v) for v in values))

    return cell


def _oxygen(limits: Sequence[Limit]) -> Cell:
    def cell(day: Sequence[EntryContent]) -> VitalCell:
        values = [c.oxygen for c in day if c.oxygen is not None]
        if not values:
            return VitalCell()
        return VitalCell((str(min(values)),), any(_passes(limits, MeasurementKind.OXYGEN, v) for v in values))

    return cell


def _weight(limits: Sequence[Limit]) -> Cell:
    """The day's last."""

    def cell(day: Sequence[EntryContent]) -> VitalCell:
        values = [c.weight_kg for c in day if c.weight_kg is not None]
        if not values:
            return VitalCell()
        passed = any(_passes(limits, MeasurementKind.WEIGHT, value) for value in values)
        return VitalCell((f"{values[-1]:g}",), passed)

    return cell


def _fluids(limits: Sequence[Limit]) -> Cell:
    """All that was written down as drunk."""

    def cell(day: Sequence[EntryContent]) -> VitalCell:
        values = [c.fluids_ml for c in day if c.fluids_ml is not None]
        if not values:
            return VitalCell()
        passed = any(_passes(limits, MeasurementKind.FLUIDS, value) for value in values)
        return VitalCell((str(sum(values)),), passed)

    return cell


def _fever_reducer(said: str) -> Cell:
    def cell(day: Sequence[EntryContent]) -> VitalCell:
        return VitalCell((said,)) if any(c.fever_reducer for c in day) else VitalCell()

    return cell


def _nothing_unusual(said: str) -> Cell:
    def cell(day: Sequence[EntryContent]) -> VitalCell:
        return VitalCell((said,)) if any(c.nothing_unusual for c in day) else VitalCell()

    return cell
