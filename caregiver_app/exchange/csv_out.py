"""The entries as CSV, for a spreadsheet: one row an entry, or one row a measurement.

They carry what was observed, and nothing else: no trash, no earlier versions, no set-asides, no pictures, and
none of the lists. JSON is the format that carries everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Final

from caregiver_app.diary.days import day_after
from caregiver_app.diary.limits_of_input import READING_FIELDS
from caregiver_app.diary.stopping import Step, go_on, stepping
from caregiver_app.diary.values import EntryContent
from caregiver_app.diary.whole_values import WholeDiary, WholeEntry
from caregiver_app.exchange.cells import csv_pieces
from caregiver_app.matching.limits import MeasurementKind

READINGS: Final = ("temperature_c", "pulse", "systolic", "diastolic", "oxygen", "weight_kg", "fluids_ml")
ENTRIES_HEADER: Final = (
    "id",
    "at",
    "day",
    "writer",
    "note",
    "nothing_unusual",
    *READINGS,
    "temperature_route",
    "fever_reducer",
    "symptoms",
    *(f"{field}_as_typed" for field in READING_FIELDS),
    "created_at",
    "edited_at",
)
MEASUREMENTS_HEADER: Final = ("entry_id", "at", "day", "kind", "value", "unit", "route", "writer")
UNITS: Final = {
    MeasurementKind.TEMPERATURE: "°C",
    MeasurementKind.PULSE: "/min",
    MeasurementKind.SYSTOLIC: "mmHg",
    MeasurementKind.DIASTOLIC: "mmHg",
    MeasurementKind.OXYGEN: "%",
    MeasurementKind.WEIGHT: "kg",
    MeasurementKind.FLUIDS: "ml",
}


def entries_csv(whole: WholeDiary, first: date | None = None, last: date | None = None) -> bytes:
    """``entries.csv``: a row for each entry of the period that isn't in the trash, oldest first."""
    return b"".join(entries_pieces(whole, first, last))


def entries_pieces(
    whole: WholeDiary, first: date | None = None, last: date | None = None, step: Step = go_on
) -> Iterator[bytes]:
    """The same in pieces."""
    infusions, kept = whole.profile.infusions, kept_entries(whole, first, last)
    return csv_pieces(ENTRIES_HEADER, (_entry(entry, infusions) for entry in stepping(kept, step)))


def measurements_csv(whole: WholeDiary, first: date | None = None, last: date | None = None) -> bytes:
    """``measurements.csv``: a row for each measurement of these entries."""
    return b"".join(measurements_pieces(whole, first, last))


def measurements_pieces(
    whole: WholeDiary, first: date | None = None, last: date | None = None, step: Step = go_on
) -> Iterator[bytes]:
    """The same in pieces."""
    infusions, kept = whole.profile.infusions, kept_entries(whole, first, last)
    rows = (row for entry in stepping(kept, step) for row in _measurements(entry, infusions))
    return csv_pieces(MEASUREMENTS_HEADER, rows)


def kept_entries(
    whole: WholeDiary, first: date | None = None, last: date | None = None
) -> Iterable[WholeEntry]:
    """The entries of a period that aren't in the trash, oldest first."""
    kept = [
        entry
        for entry in whole.entries
        if entry.deleted_at is None
        and (first is None or first <= entry.content.at.date())
        and (last is None or entry.content.at.date() <= last)
    ]
    return sorted(kept, key=lambda entry: (entry.content.at, entry.created_at))


def with_offset(at: datetime, offset_minutes: int) -> str:
    """A wall-clock time as ISO 8601 with its offset from UTC; whole minutes stay short."""
    told = at.replace(tzinfo=timezone(timedelta(minutes=offset_minutes)))
    return told.isoformat(timespec="auto" if at.second or at.microsecond else "minutes")


def number(value: float | None) -> str:
    """A number so that reading it gives the same one; nothing for none."""
    return "" if value is None else repr(value)


def _entry(entry: WholeEntry, infusions: tuple[date, ...]) -> list[str]:
    content, offset = entry.content, entry.utc_offset_minutes
    ticks = " ".join(f"{symptom}={content.symptoms[symptom]}" for symptom in sorted(content.symptoms))
    return [
        entry.id,
        with_offset(content.at, offset),
        _day(content, infusions),
        content.writer,
        content.note,
        _yes(content.nothing_unusual or None),
        *(number(getattr(content, name)) for name in READINGS),
        content.route or "",
        _yes(content.fever_reducer),
        ticks,
        *(content.unread.get(field, "") for field in READING_FIELDS),
        with_offset(entry.created_at, offset),
        "" if entry.edited_at is None else with_offset(entry.edited_at, offset),
    ]


def _measurements(entry: WholeEntry, infusions: tuple[date, ...]) -> Iterator[list[str]]:
    content = entry.content
    for kind in MeasurementKind:
        value = content.reading(kind)
        if value is not None:
            yield [
                entry.id,
                with_offset(content.at, entry.utc_offset_minutes),
                _day(content, infusions),
                kind,
                number(value),
                UNITS[kind],
                (content.route or "") if kind is MeasurementKind.TEMPERATURE else "",
                content.writer,
            ]


def _day(content: EntryContent, infusions: tuple[date, ...]) -> str:
    day = day_after(infusions, content.at.date())
    return "" if day is None else str(day)


def _yes(said: bool | None) -> str:
    return "" if said is None else "yes" if said else "no"
