"""What is in a file that comes in, and what the diary would be with it. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from caregiver_app.diary.stopping import Step, go_on, stepping
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.errors import BadInput
from caregiver_app.exchange.bring_in import bring_in
from caregiver_app.exchange.columns import ColumnMapping, TypedTable, guess, read_table
from caregiver_app.exchange.csv_in import BadRow, Rows, read_ours
from caregiver_app.exchange.diary_file import diary_from_database, is_database
from caregiver_app.exchange.incoming import Incoming, kind_of, opened
from caregiver_app.exchange.json_in import diary_from_json
from caregiver_app.exchange.json_lines import OtherLayout, diary_from_lines
from caregiver_app.exchange.merge import Conflict, merge
from caregiver_app.exchange.merged_order import in_common_order
from caregiver_app.exchange.sizes import MOST_MB
from caregiver_app.exchange.typed_rows import read_typed


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file's content, read as far as it can be without asking.

    Attributes:
        diary: A whole diary.
        rows: Entries.
        table: A table whose columns somebody must say the meaning of.
        mapping: What the columns seem to mean.
    """

    diary: WholeDiary | None = None
    rows: Rows | None = None
    table: TypedTable | None = None
    mapping: ColumnMapping | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the diary is with it.

    Attributes:
        whole: The diary.
        new: Entries that come in.
        changed: Entries that say something else; what they said is kept as a version.
        known: Entries that are there already.
        lines: Lines of lists that come in, change or go.
        bad: Rows that can't be read.
        conflicts: What two copies say differently.
        keeps_stamps: Whether it brings its own times of change.
    """

    whole: WholeDiary
    new: int
    changed: int
    known: int
    lines: int = 0
    bad: tuple[BadRow, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    keeps_stamps: bool = False

    @property
    def changes_something(self) -> bool:
        """Whether bringing it in does anything."""
        return bool(self.new or self.changed or self.lines)


def arrival_of(
    path: Path, now: datetime, *, own: Path | None = None, key: Key | None = None, step: Step = go_on
) -> Arrival:
    """What a file holds, whatever it is.

    Args:
        path: The file.
        now: The wall clock.
        own: The diary that is open.
        key: Its key, if it is encrypted: a copy of it opens with the same.
        step: Called on the way.

    Raises:
        BadInput: Nothing that can come in.
        Trouble: A diary's file that is damaged or newer.
        Stopped: The person stopped it.
    """
    with opened(path, own) as found:
        if found.size is not None and is_database(path, found.head):
            return Arrival(diary=diary_from_database(path, key, step))
        if found.is_ours and found.size is not None:
            try:
                return Arrival(diary=diary_from_lines(found.file, step))
            except OtherLayout as other:
                if found.size > MOST_MB * 1_000_000:
                    raise BadInput("exchange.not_json", line=other.line) from other
        data = found.all()
    return read_arrival(data, now, step)


def read_arrival(data: bytes, now: datetime, step: Step = go_on) -> Arrival:
    """What a file's bytes hold.

    Raises:
        BadInput: Nothing that can come in.
    """
    match kind_of(data):
        case Incoming.DIARY:
            return Arrival(diary=diary_from_json(data))
        case Incoming.OUR_TABLE:
            return Arrival(rows=read_ours(data, now, step))
        case Incoming.FHIR:
            from caregiver_app.exchange.fhir_in import rows_from_fhir  # rarely needed

            return Arrival(rows=rows_from_fhir(data, now))
        case Incoming.TABLE:
            table = read_table(data)
            return Arrival(table=table, mapping=guess(table))


def with_mapping(
    arrival: Arrival,
    now: datetime,
    offset_of: Callable[[datetime], int],
    writer: str = "",
    step: Step = go_on,
) -> Arrival:
    """The same with its table read by its mapping.

    Raises:
        BadInput: No column says when.
        Stopped: The person stopped it.
    """
    if arrival.table is None or arrival.mapping is None:
        return arrival
    rows = read_typed(arrival.table, arrival.mapping, now, offset_of, writer, step)
    return Arrival(rows=rows, table=arrival.table, mapping=arrival.mapping)


def outcome(
    before: WholeDiary, arrival: Arrival, now: datetime, *, replaces: bool = False, step: Step = go_on
) -> Outcome:
    """What the diary is with what arrived.

    Args:
        before: What it holds.
        arrival: What comes in, its table read.
        now: The wall clock.
        replaces: Whether a whole diary takes the place of this one; an empty one is always replaced.
        step: Called on the way.

    Raises:
        Stopped: The person stopped it.
    """
    if arrival.diary is None:
        assert arrival.rows is not None
        brought = bring_in(before, arrival.rows, now, step)
        return Outcome(brought.whole, brought.new, brought.changed, brought.known, bad=arrival.rows.bad)
    if replaces or before == WholeDiary(stamps=before.stamps):
        return _compared(before, arrival.diary, (), step)
    merged = merge(before, arrival.diary, step)
    return _compared(before, in_common_order(merged.whole, before, arrival.diary), merged.conflicts, step)


def _compared(before: WholeDiary, after: WholeDiary, conflicts: tuple[Conflict, ...], step: Step) -> Outcome:
    had = {entry.id: entry for entry in before.entries}
    has = {entry.id: entry for entry in after.entries}
    changed = sum(had[key] != entry for key, entry in stepping(has.items(), step) if key in had)
    gone = len(had.keys() - has.keys())
    new = len(has.keys() - had.keys())
    return Outcome(
        whole=after,
        new=new,
        changed=changed + gone,
        known=len(has) - new - changed,
        lines=_lines_changed(before, after),
        conflicts=conflicts,
        keeps_stamps=True,
    )


def _lines_changed(before: WholeDiary, after: WholeDiary) -> int:
    """How many lines besides entries are different afterwards."""
    count = int(before.profile != after.profile)
    for name in WholeDiary.__dataclass_fields__:
        if name in ("profile", "entries", "stamps"):
            continue
        had, has = set(getattr(before, name)), set(getattr(after, name))
        count += max(len(has - had), len(had - has))
    return count
