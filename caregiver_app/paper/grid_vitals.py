"""The grid's measurements: the day's highest temperature and pulse, its lowest pressure and oxygen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from caregiver_app.diary.values import Entry, EntryContent, KeptLimit
from caregiver_app.matching.limits import Limit, MeasurementKind, effective_limits
from caregiver_app.paper.page_values import VitalCell, VitalRow
from caregiver_app.paper.wording import Wording

Days = Sequence[Sequence[Entry]]
Cell = Callable[[Sequence[EntryContent]], VitalCell]

NONE_WRITTEN = "–"


def build_vitals(days: Days, kept: Sequence[KeptLimit], wording: Wording) -> tuple[VitalRow, ...]:
    """A row for each measurement that was taken, and one for "nothing unusual"."""
    text = wording.texts.text
    limits = effective_limits(tuple(limit.limit for limit in kept))
    rows = [
        _row(text("grid.temperature", unit=wording.unit_sign), days, _temperature(limits, wording)),
        _row(text("grid.blood_pressure"), days, _blood_pressure(limits)),
        _row(text("grid.pulse"), days, _pulse(limits)),
        _row(text("grid.oxygen"), days, _oxygen(limits)),
        _row(text("grid.weight"), days, _weight(limits)),
        _row(text("grid.fluids"), days, _fluids(limits)),
        _row(text("grid.fever_reducer"), days, _fever_reducer(text("grid.said"))),
        _row(text("grid.nothing_unusual"), days, _nothing_unusual(text("grid.said"))),
    ]
    return tuple(row for row in rows if any(cell.lines for cell in row.cells))


def unmeasured(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The names of the measurements that no entry has."""
    contents = [entry.content for entry in entries]
    taken = {
        "temperature": any(c.temperature_c is not None for c in contents),
        "blood_pressure": any(c.systolic is not None or c.diastolic is not None for c in contents),
        "pulse": any(c.pulse is not None for c in contents),
        "oxygen": any(c.oxygen is not None for c in contents),
    }
    return tuple(name for name, found in taken.items() if not found)


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
