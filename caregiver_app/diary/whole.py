"""The whole diary at once: read to be taken elsewhere, and brought in, in one transaction or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, delete, insert, literal_column, select, update
from sqlalchemy.orm import Session

from caregiver_app.diary.parts import Parts
from caregiver_app.diary.shelf import Shelf
from caregiver_app.diary.store import rows
from caregiver_app.diary.store.change_rows import LineChangeRow
from caregiver_app.diary.values import Change, Topic
from caregiver_app.diary.whole_rows import TABLES, rows_of, whole_of
from caregiver_app.diary.whole_rules import check_whole
from caregiver_app.diary.whole_values import LineStamp, WholeDiary, in_order

_Row = Mapping[str, Any]
_READ_FROM = (rows.EntryRow, rows.MeasurementRow, rows.SymptomTickRow, rows.UnreadRow, rows.SetAsideRow)
"""What a kept reading of an entry is made from."""


class Whole:
    """Use cases on the diary as a whole."""

    def __init__(self, parts: Parts, shelf: Shelf) -> None:
        self._parts = parts
        self._shelf = shelf

    def read(self) -> WholeDiary:
        """Everything in it but what is computed."""
        with self._parts.store.reading() as session:
            return _read(session)

    def replace(self, whole: WholeDiary) -> WholeDiary:
        """Lets the diary hold ``whole`` and nothing else, down to when each line was changed.

        Returns:
            What it held before.

        Raises:
            BadInput: No diary can hold that; it is as it was.
            Trouble: The file can't be written; it is as it was.
        """
        return self.change(lambda _: whole)

    def change(
        self, make: Callable[[WholeDiary], WholeDiary], *, tell: bool = True, keep_stamps: bool = True
    ) -> WholeDiary:
        """Lets the diary hold what ``make`` makes of it. Nobody else can write in between.

        Args:
            make: From what it holds to what it is to hold.
            tell: Whether to tell the listeners; a worker's thread calls :meth:`tell` on the window's thread.
            keep_stamps: Whether each line keeps the stamp it brings; else what changes is stamped now.

        Returns:
            What it held before.

        Raises:
            BadInput: No diary can hold that; it is as it was.
            Trouble: The file can't be written; it is as it was.
        """
        with self._parts.store.writing() as session:
            before = _read(session)
            after = in_order(make(before))
            check_whole(after)
            _write(session, before, after)
            if keep_stamps:
                session.execute(delete(LineChangeRow))
                _insert(session, _table(LineChangeRow), [_columns(stamp) for stamp in after.stamps])
        self._shelf.forget_what_is_read()
        if tell:
            self.tell()
        return before

    def tell(self) -> Change:
        """Tells everybody that anything may have changed."""
        return self._parts.listeners.tell(*Topic)


def _read(session: Session) -> WholeDiary:
    tables = {kind: _rows(session, _table(kind), order) for kind, order in TABLES.items()}
    stamps = _rows(session, _table(LineChangeRow), ("line", "id"))
    whole = whole_of(tables)
    return WholeDiary(**_columns(whole) | {"stamps": tuple(LineStamp(**row) for row in stamps)})


def _rows(session: Session, table: Table, order: Sequence[str]) -> list[_Row]:
    by = [literal_column("rowid") if name == "rowid" else table.c[name] for name in order]
    return [dict(row) for row in session.execute(select(table).order_by(*by)).mappings().all()]


def _write(session: Session, before: WholeDiary, after: WholeDiary) -> None:
    """Writes what differs, and nothing else: what is the same keeps its place, its reading and its stamp."""
    old, new = rows_of(before), rows_of(after)
    changed_entries: set[str] = set()
    gone: list[tuple[Table, list[_Row]]] = []
    for kind in TABLES:
        table = _table(kind)
        had, has = _by_key(table, old[kind]), _by_key(table, new[kind])
        gone.append((table, [row for key, row in had.items() if key not in has]))
        changed = [row for key, row in has.items() if key in had and row != had[key]]
        added = [row for key, row in has.items() if key not in had]
        for row in changed:
            _update(session, table, had[_key(table, row)], row)
        _insert(session, table, added)
        if kind in _READ_FROM:
            own = "id" if kind is rows.EntryRow else "entry_id"
            changed_entries.update(row[own] for row in (*changed, *added, *gone[-1][1]))
    for table, lost in reversed(gone):
        for row in lost:
            session.execute(delete(table).where(*_is(table, row)))
    reading = _table(rows.EntryReadingRow)
    for entry_id in changed_entries:
        session.execute(delete(reading).where(reading.c.entry_id == entry_id))


def _insert(session: Session, table: Table, added: Sequence[_Row]) -> None:
    if added:
        session.execute(insert(table), [dict(row) for row in added])


def _update(session: Session, table: Table, had: _Row, row: _Row) -> None:
    said = {name: value for name, value in row.items() if value != had[name]}
    session.execute(update(table).where(*_is(table, row)).values(**said))


def _table(kind: type[rows.Base]) -> Table:
    table = kind.__table__
    assert isinstance(table, Table)
    return table


def _by_key(table: Table, found: Sequence[_Row]) -> dict[tuple[Any, ...], _Row]:
    return {_key(table, row): row for row in found}


def _key(table: Table, row: _Row) -> tuple[Any, ...]:
    return tuple(row[column.name] for column in table.primary_key)


def _is(table: Table, row: _Row) -> list[Any]:
    return [column == row[column.name] for column in table.primary_key]


def _columns(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}
