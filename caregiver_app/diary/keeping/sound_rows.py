"""Whether a row read off a damaged file can be true, and what of it can be kept if not all of it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Column, Table

from caregiver_app.diary.keeping.carving import Value
from caregiver_app.diary.values import TemperatureRoute

Row = tuple[Value, ...]

_ID: Final = re.compile(r"[0-9a-f]{32}")
_STAND_IN: Final[Mapping[tuple[str, str], str]] = {
    ("entry", "at"): "created_at",
    ("entry", "created_at"): "at",
    ("thinking_check", "at"): "created_at",
    ("thinking_check", "created_at"): "at",
}
"""A time that can stand for another of the same row."""
_NEUTRAL: Final[Mapping[type, Value]] = {str: "", bool: 0, int: 0}
_KNOWN: Final[Mapping[tuple[str, str], frozenset[str]]] = {
    ("entry", "route"): frozenset(TemperatureRoute),
}
"""Columns that hold one of a few words, and whose row is worth keeping without."""


def could_be(table: Table, row: Row) -> bool:
    """Whether a row of unknown origin looks like one of ``table`` in every column."""
    columns = list(table.columns)
    return len(row) == len(columns) and all(
        _is_sound(table, column, value) for column, value in zip(columns, row, strict=True)
    )


def mended(table: Table, row: Row) -> Row | None:
    """The row with what is spoilt taken out of it; None if nothing is left that could be kept."""
    kept: dict[str, Value] = {}
    spoilt: list[Column[Any]] = []
    for column, value in zip(table.columns, row, strict=True):
        if _is_sound(table, column, value):
            kept[column.name] = value
        else:
            spoilt.append(column)
    for column in spoilt:
        stand_in = kept.get(_STAND_IN.get((table.name, column.name), ""))
        if column.nullable:
            kept[column.name] = None
        elif stand_in is not None:
            kept[column.name] = stand_in
        elif column.primary_key or column.type.python_type not in _NEUTRAL:
            return None
        else:
            kept[column.name] = _NEUTRAL[column.type.python_type]
    return tuple(kept[column.name] for column in table.columns)


def _is_sound(table: Table, column: Column[Any], value: Value) -> bool:
    if value is None:
        return bool(column.nullable)
    kind = column.type.python_type
    if kind is datetime:
        return _parses(datetime, value)
    if kind is date:
        return _parses(date, value)
    if kind is bool:
        return value in (0, 1)
    if kind is float:
        return isinstance(value, int | float)
    if not isinstance(value, kind):
        return False
    known = _KNOWN.get((table.name, column.name))
    if known is not None:
        return value in known
    return column.name != "id" or kind is not str or _ID.fullmatch(str(value)) is not None


def _parses(kind: type[date] | type[datetime], value: Value) -> bool:
    if not isinstance(value, str):
        return False
    try:
        kind.fromisoformat(value)
    except ValueError:
        return False
    return True
