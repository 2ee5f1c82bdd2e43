"""The whole diary at once: read to be taken elsewhere, and brought in, in one transaction or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from sqlalchemy import Table, delete, insert, literal_column, select, update
from sqlalchemy.orm import Session

from caregiver_app.diary.parts import Parts
from caregiver_app.diary.shelf import Shelf
from caregiver_app.diary.stopping import Step, Stopped, go_on, stepping
from caregiver_app.diary.store import rows
from caregiver_app.diary.store.change_rows import LineChangeRow
from caregiver_app.diary.store.database import Store
from caregiver_app.diary.values import Change, Topic
from caregiver_app.diary.whole_rows import TABLES, rows_of, whole_of
from caregiver_app.diary.whole_rules import check_whole
from caregiver_app.diary.whole_values import LineStamp, WholeDiary, in_order

_Row = Mapping[str, Any]
_READ_FROM = (rows.EntryRow, rows.MeasurementRow, rows.SymptomTickRow, rows.UnreadRow, rows.SetAsideRow)
"""What a kept reading of an entry is made from."""
_AT_ONCE: Final = 1_000
"""Rows that are read or written in one go."""


class Whole:
    """Use cases on the diary as a whole."""

    def __init__(self, parts: Parts, shelf: Shelf) -> None:
        self._parts = parts
        self._shelf = shelf

    def read(self, step: Step = go_on) -> WholeDiary:
        """Everything in it but what is computed.

        Raises:
            Trouble: The file can't be read.
            Stopped: The person stopped it.
        """
        return read_store(self._parts.store, step)

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
        self,
        make: Callable[[WholeDiary], WholeDiary],
        *,
        tell: bool = True,
        keep_stamps: bool = True,
        step: Step = go_on,
    ) -> WholeDiary:
        """Lets the diary hold what ``make`` makes of it. Nobody else can write in between.

        Args:
            make: From what it holds to what it is to hold.
            tell: Whether to tell the listeners; a worker's thread calls :meth:`tell` on the window's thread.
            keep_stamps: Whether each line keeps the stamp it brings; else what changes is stamped now.
            step: Called on the way: until all of it is written, it can be stopped, and nothing is.

        Returns:
            What it held before.

        Raises:
            BadInput: No diary can hold that; it is as it was.
            Trouble: The file can't be written; it is as it was.
            Stopped: The person stopped it; it is as it was.
        """
        with self._parts.store.writing() as session:
            before = _read(session, step)
            after = in_order(make(before))
            check_whole(after, step)
            _write(session, before, after, step)
            if keep_stamps:
                session.execute(delete(LineChangeRow))
                _insert(session, _table(LineChangeRow), map(_columns, after.stamps), step)
        self._shelf.forget_what_is_read()
        if tell:
            self.tell()
        return before

    def tell(self) -> Change:
        """Tells everybody that anything may have changed."""
        return self._parts.listeners.tell(*Topic)


def read_store(store: Store, step: Step = go_on) -> WholeDiary:
    """Everything in a diary's file but what is computed.

    Raises:
        Trouble: The file can't be read.
        Stopped: The person stopped it.
    """
    with store.reading() as session:
        return _read(session, step)


def _read(session: Session, step: Step) -> WholeDiary:
    tables = {kind: _rows(session, _table(kind), order, step) for kind, order in TABLES.items()}
    stamps = _rows(session, _table(LineChangeRow), ("line", "id"), step)
    try:
        whole = whole_of(tables, step)
    except Stopped:
        whole = None
    for found in tables.values():  # bit by bit: letting go of a million values at once stops every thread
        while found:
            del found[-_AT_ONCE:]
    if whole is None:
        raise Stopped
    return WholeDiary(**_columns(whole) | {"stamps": tuple(LineStamp(**row) for row in stamps)})


def _rows(session: Session, table: Table, order: Sequence[str], step: Step) -> list[_Row]:
    """A few at a time: the window must come to its turn in between."""
    by = [literal_column("rowid") if name == "rowid" else table.c[name] for name in order]
    found: list[_Row] = []
    for part in session.execute(select(table).order_by(*by)).mappings().partitions(_AT_ONCE):
        step()
        found += map(dict, part)
    return found


def _write(session: Session, before: WholeDiary, after: WholeDiary, step: Step) -> None:
    """Writes what differs, and nothing else: what is the same keeps its place, its reading and its stamp."""
    old, new = rows_of(before, step), rows_of(after, step)
    changed_entries: set[str] = set()
    gone: list[tuple[Table, list[_Row]]] = []
    for kind in TABLES:
        table = _table(kind)
        had, has = _by_key(table, old.pop(kind)), _by_key(table, new.pop(kind))
        step()
        gone.append((table, [row for key, row in had.items() if key not in has]))
        changed = [row for key, row in has.items() if key in had and row != had[key]]
        added = [row for key, row in has.items() if key not in had]
        for row in stepping(changed, step):
            _update(session, table, had[_key(table, row)], row)
        _insert(session, table, added, step)
        if kind in _READ_FROM:
            own = "id" if kind is rows.EntryRow else "entry_id"
            changed_entries.update(row[own] for row in (*changed, *added, *gone[-1][1]))
    for table, lost in reversed(gone):
        for row in stepping(lost, step):
            session.execute(delete(table).where(*_is(table, row)))
    reading = _table(rows.EntryReadingRow)
    for entry_id in stepping(changed_entries, step):
        session.execute(delete(reading).where(reading.c.entry_id == entry_id))


def _insert(session: Session, table: Table, added: Iterable[_Row], step: Step) -> None:
    """Writes new rows. A profile that says nothing counts as none, and yet may have its row."""
    rest = iter(added)
    while part := [dict(row) for row in islice(rest, _AT_ONCE)]:
        step()
        wish = insert(table).prefix_with("OR REPLACE") if table.name == "profile" else insert(table)
        session.execute(wish, part)


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
