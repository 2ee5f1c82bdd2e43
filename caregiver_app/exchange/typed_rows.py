"""Rows that somebody typed, or a device wrote, read as entries: each by itself, a bad one with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Final

from caregiver_app.diary.checks import (
    parse_blood_pressure,
    parse_fluids,
    parse_oxygen,
    parse_pulse,
    parse_temperature,
    parse_weight,
)
from caregiver_app.diary.rules import check_not_in_future, checked_content
from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.diary.values import EntryContent, TemperatureRoute
from caregiver_app.diary.whole_values import WholeEntry
from caregiver_app.errors import BadInput
from caregiver_app.exchange.columns import Column, ColumnMapping, DateOrder, TypedTable
from caregiver_app.exchange.csv_in import Rows, gathered, id_of
from caregiver_app.exchange.incoming import on_the_wall, tells_utc

_NOTHING: Final = frozenset({"", "-", "--", "null", "n/a", "na", "none"})
_NOT_MEASURED: Final = frozenset({"0", "0.0", "0,0"})
"""What an app writes for a reading that wasn't taken; no reading of a living body is 0."""
_ISO: Final = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})", re.A)
_PARTS: Final = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})", re.A)
_WORDS: Final = re.compile(r"(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?\s+(\d{4})", re.A)
_TIME: Final = re.compile(r"(\d{1,2})[:.h](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?", re.A | re.I)
_OFFSET: Final = re.compile(r"(Z|[+-]\d{2}:?\d{2})$")
_MILLISECONDS: Final = re.compile(r"\d{12,14}", re.A)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YES: Final = frozenset({"yes", "y", "x", "1", "true"})
_NO: Final = frozenset({"no", "n", "0", "false"})


def read_typed(
    table: TypedTable,
    mapping: ColumnMapping,
    now: datetime,
    offset_of: Callable[[datetime], int],
    writer: str = "",
    step: Step = go_on,
) -> Rows:
    """What a table says.

    Args:
        table: The table.
        mapping: What its columns mean.
        now: The wall clock.
        offset_of: How far the wall clock stands from UTC at a time, in minutes.
        writer: Who writes what has no writer of its own.
        step: Called on the way.

    Raises:
        BadInput: No column says when.
        Stopped: The person stopped it.
    """
    columns = mapping.columns
    if Column.MOMENT not in columns and Column.DATE not in columns:
        raise BadInput("exchange.no_date_column")

    def read(cells: list[str]) -> WholeEntry:
        step()
        said: dict[Column, str] = {}
        for column, cell in zip(columns, cells, strict=True):
            if column is not Column.SKIPPED and cell.strip():
                said.setdefault(column, cell.strip())
        content = checked_content(_content(said, mapping.date_order, writer))
        check_not_in_future(content.at, now)
        return WholeEntry(id_of(content), content, offset_of(content.at), now)

    return gathered([(line, list(cells)) for line, cells in table.rows], read)


def _content(said: Mapping[Column, str], order: DateOrder, writer: str) -> EntryContent:
    def measured(column: Column) -> str:
        text = said.get(column, "")
        return "" if text.casefold() in _NOTHING | _NOT_MEASURED else text

    pressure = measured(Column.BLOOD_PRESSURE)
    upper, lower = measured(Column.SYSTOLIC), measured(Column.DIASTOLIC)
    if upper or lower:
        pressure = f"{_whole(upper)}/{_whole(lower)}"
    systolic, diastolic = parse_blood_pressure(pressure) or (None, None)
    temperature = parse_temperature(measured(Column.TEMPERATURE))
    return EntryContent(
        at=_at(said, order),
        writer=said.get(Column.WRITER, writer),
        note=said.get(Column.NOTE, ""),
        temperature_c=temperature,
        pulse=parse_pulse(_whole(measured(Column.PULSE))),
        systolic=systolic,
        diastolic=diastolic,
        oxygen=parse_oxygen(_whole(measured(Column.OXYGEN))),
        weight_kg=parse_weight(measured(Column.WEIGHT)),
        fluids_ml=parse_fluids(measured(Column.FLUIDS)),
        route=_route(said.get(Column.ROUTE, "")) if temperature is not None else None,
        fever_reducer=_yes_or_no(said.get(Column.FEVER_REDUCER, "")),
    )


def _whole(text: str) -> str:
    """A device's "72.0" as the 72 that it means."""
    return re.sub(r"[.,]0+(?=\D|$)", "", text)


def _at(said: Mapping[Column, str], order: DateOrder) -> datetime:
    moment = said.get(Column.MOMENT, "")
    if moment and Column.DATE not in said:
        return _moment(moment, order)
    on = _date(said.get(Column.DATE, ""), order)
    if Column.TIME not in said and moment:
        return datetime.combine(on, _moment(moment, order).time())
    return datetime.combine(on, _time(said.get(Column.TIME, "")))


def _moment(text: str, order: DateOrder) -> datetime:
    if _MILLISECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text) / 1000)
    for pattern in (_ISO, _PARTS, _WORDS):
        found = pattern.match(text)
        if found is not None:
            rest = text[found.end() :].strip(" ,T\t")
            at = datetime.combine(_date(found[0], order), _time(_OFFSET.sub("", rest).strip()))
            return on_the_wall(at) if tells_utc(rest) else at
    raise BadInput("exchange.date_unreadable", text=text[:40])


def _date(text: str, order: DateOrder) -> date:
    try:
        if found := _ISO.fullmatch(text):
            return date(*map(int, found.groups()))
        if found := _PARTS.fullmatch(text):
            first, second, year = map(int, found.groups())
            day, month = (first, second) if order is DateOrder.DAY_FIRST else (second, first)
            return date(year if year > 99 else 2000 + year, month, day)
        if (found := _WORDS.fullmatch(text)) and found[2][:3].casefold() in _MONTHS:
            return date(int(found[3]), _MONTHS.index(found[2][:3].casefold()) + 1, int(found[1]))
    except ValueError as error:
        raise BadInput("input.no_such_date", text=text[:40]) from error
    raise BadInput("exchange.date_unreadable", text=text[:40])


def _time(text: str) -> time:
    found = _TIME.fullmatch(text)
    if found is None:
        raise BadInput("exchange.time_unreadable", text=text[:40])
    hour, half = int(found[1]), (found[3] or "").casefold()
    if half and not 1 <= hour <= 12:
        raise BadInput("input.no_such_time", text=text[:40])
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, int(found[2]))
    except ValueError as error:
        raise BadInput("input.no_such_time", text=text[:40]) from error


def _route(text: str) -> TemperatureRoute | None:
    if text.casefold() in _NOTHING:
        return None
    if text.casefold() not in tuple(TemperatureRoute):
        raise BadInput("exchange.cell_unknown", text=text[:40])
    return TemperatureRoute(text.casefold())


def _yes_or_no(text: str) -> bool | None:
    if text.casefold() in _NOTHING:
        return None
    if text.casefold() in _YES | _NO:
        return text.casefold() in _YES
    raise BadInput("exchange.cell_unknown", text=text[:40])
