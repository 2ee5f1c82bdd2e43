"""What the columns of somebody else's table mean: guessed from their heads, chosen by the family."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from caregiver_app.errors import BadInput
from caregiver_app.exchange.cells import csv_bytes, csv_rows, typed_text


class Column(StrEnum):
    """What a column can hold."""

    SKIPPED = "skipped"
    MOMENT = "moment"
    DATE = "date"
    TIME = "time"
    WRITER = "writer"
    NOTE = "note"
    TEMPERATURE = "temperature"
    PULSE = "pulse"
    BLOOD_PRESSURE = "blood_pressure"
    SYSTOLIC = "systolic"
    DIASTOLIC = "diastolic"
    OXYGEN = "oxygen"
    WEIGHT = "weight"
    FLUIDS = "fluids"
    ROUTE = "route"
    FEVER_REDUCER = "fever_reducer"


class DateOrder(StrEnum):
    """How a date with its parts in another order than year, month, day is read."""

    MONTH_FIRST = "month_first"
    DAY_FIRST = "day_first"


_HEADS: Final[Mapping[Column, tuple[str, ...]]] = MappingProxyType(
    {
        Column.MOMENT: (
            "date and time",
            "datetime",
            "date time",
            "timestamp",
            "timestampunixms",
            "datum",
            "at",
            "when",
        ),
        Column.DATE: ("date", "day"),
        Column.TIME: ("time", "hour"),
        Column.WRITER: ("writer", "written by", "who", "name", "initials"),
        Column.NOTE: (
            "note",
            "notes",
            "comment",
            "comments",
            "msg",
            "what you saw",
            "remarks",
            "beschreibung",
        ),
        Column.TEMPERATURE: ("temperature", "temp", "body temperature", "fever", "°c", "°f"),
        Column.PULSE: ("pulse", "heart rate", "pul", "bpm", "hr", "pulse bpm"),
        Column.BLOOD_PRESSURE: ("blood pressure", "bp"),
        Column.SYSTOLIC: ("systolic", "sys", "systole", "upper"),
        Column.DIASTOLIC: ("diastolic", "dia", "diastole", "lower"),
        Column.OXYGEN: ("oxygen", "spo2", "saturation", "oxygen saturation", "o2", "sauerstoffsättigung"),
        Column.WEIGHT: ("weight", "gewicht", "kg"),
        Column.FLUIDS: ("fluids", "drunk", "fluid intake", "drinks"),
        Column.ROUTE: ("where taken", "route", "temperature route"),
        Column.FEVER_REDUCER: ("fever reducer", "fever medicine"),
    }
)
"""Heads that are known. Among them those that open apps write, as their sources show: Blood Pressure Monitor
(derdilla/blood-pressure-monitor-fl, app/lib/model/export_import/column.dart: ``timestampUnixMs``,
``systolic``, ``diastolic``, ``pulse``, ``Time``, and those it writes for "My Heart": ``DATUM``, ``SYSTOLE``,
``DIASTOLE``, ``PULSE``, ``Gewicht``, ``Sauerstoffsättigung``) and OBPM (LazyT/obpm, mainwindow.cpp:
semicolons, a date as dd.MM.yy and a time in columns of their own). Seen in November 2026.
"""
TEMPLATE: Final = (
    (Column.DATE, "Date"),
    (Column.TIME, "Time"),
    (Column.WRITER, "Written by"),
    (Column.TEMPERATURE, "Temperature"),
    (Column.ROUTE, "Where taken"),
    (Column.FEVER_REDUCER, "Fever reducer"),
    (Column.PULSE, "Pulse"),
    (Column.BLOOD_PRESSURE, "Blood pressure"),
    (Column.OXYGEN, "Oxygen"),
    (Column.WEIGHT, "Weight"),
    (Column.FLUIDS, "Fluids"),
    (Column.NOTE, "What you saw"),
)
"""The columns of the table that we give to be filled in."""


@dataclass(frozen=True, slots=True)
class TypedTable:
    """A table as it stands in its file.

    Attributes:
        header: The first line's cells.
        rows: The others, each with its line's number and as many cells as the head.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What each column means, and how dates are read.

    Attributes:
        columns: One for each column, in the table's order.
        date_order: For dates that can be read both ways.
    """

    columns: tuple[Column, ...]
    date_order: DateOrder = DateOrder.MONTH_FIRST


def read_table(data: bytes) -> TypedTable:
    """The table in a file.

    Raises:
        BadInput: It is no text, no table, or has nothing below its head.
    """
    found = [(line, [typed_text(cell) for cell in cells]) for line, cells in csv_rows(data)]
    if len(found) < 2:
        raise BadInput("exchange.no_table")
    header = tuple(cell.strip() for cell in found[0][1])
    width = max(len(cells) for _, cells in found)
    header += ("",) * (width - len(header))
    return TypedTable(
        header, tuple((line, tuple(cells) + ("",) * (width - len(cells))) for line, cells in found[1:])
    )


def guess(table: TypedTable) -> ColumnMapping:
    """What the heads and the dates of a table suggest; each meaning is given once, to the first that fits."""
    taken: set[Column] = set()
    columns = []
    for head in table.header:
        column = _of_head(head)
        if column in taken:
            column = Column.SKIPPED
        taken.add(column)
        columns.append(column)
    if Column.DATE in taken and Column.TIME not in taken and Column.MOMENT not in taken:
        columns[columns.index(Column.DATE)] = Column.MOMENT
    if Column.TIME in taken and not taken & {Column.DATE, Column.MOMENT}:
        columns[columns.index(Column.TIME)] = Column.MOMENT
    return ColumnMapping(tuple(columns), _date_order(table, columns))


def dates_can_be_misread(table: TypedTable) -> bool:
    """Whether any cell could be a date with its parts in another order than year, month, day."""
    return any(_NOT_ISO.match(cell) for _, cells in table.rows for cell in cells)


def template_csv() -> bytes:
    """The table that we give to be filled in: heads only."""
    return csv_bytes([head for _, head in TEMPLATE], [])


def signature(header: Sequence[str]) -> str:
    """What tables of one device have in common: their mapping is remembered by it."""
    return "|".join(map(_plain, header))


def _of_head(head: str) -> Column:
    plain = _plain(head)
    for column, heads in _HEADS.items():
        if plain in heads:
            return column
    return Column.SKIPPED


def _plain(head: str) -> str:
    """A head in small letters without its unit: "Pulse (bpm)" and "pulse" are the same."""
    without_unit = re.sub(r"[(\[].*?[)\]]", " ", head)
    return " ".join(re.split(r"[\s_/,-]+", without_unit.casefold())).strip(" .:#")


_NOT_ISO: Final = re.compile(r"\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}", re.A)


def _date_order(table: TypedTable, columns: Iterable[Column]) -> DateOrder:
    """Day first, if any date can only be read so, or all are written with points."""
    dated = [n for n, column in enumerate(columns) if column in (Column.DATE, Column.MOMENT)]
    dated = dated or list(range(len(table.header)))  # somebody will say later which column it is
    with_points = False
    for _, cells in table.rows:
        for place in dated:
            found = _NOT_ISO.match(cells[place])
            if found is None:
                continue
            if int(found[1]) > 12:
                return DateOrder.DAY_FIRST
            if int(found[2]) > 12:
                return DateOrder.MONTH_FIRST
            with_points = with_points or "." in found[0]
    return DateOrder.DAY_FIRST if with_points else DateOrder.MONTH_FIRST
