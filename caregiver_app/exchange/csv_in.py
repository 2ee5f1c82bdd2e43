"""Our own CSV read again: what a row says of an entry, or why it can't be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from caregiver_app.diary.limits_of_input import READING_FIELDS
from caregiver_app.diary.packing import pack_content
from caregiver_app.diary.rules import check_not_in_future, checked_content
from caregiver_app.diary.stopping import Step, go_on, stepping
from caregiver_app.diary.values import Degree, EntryContent, TemperatureRoute
from caregiver_app.diary.whole_values import WholeEntry
from caregiver_app.errors import BadInput
from caregiver_app.exchange.cells import csv_rows, unguarded
from caregiver_app.exchange.csv_out import ENTRIES_HEADER, MEASUREMENTS_HEADER, READINGS, UNITS
from caregiver_app.matching.limits import MeasurementKind

_WHOLE: Final = frozenset({"pulse", "systolic", "diastolic", "oxygen", "fluids_ml"})
_FIELD_OF: Final = dict(
    zip(
        UNITS,
        ("temperature_c", "pulse", "systolic", "diastolic", "oxygen", "weight_kg", "fluids_ml"),
        strict=True,
    )
)
_HEX: Final = frozenset("0123456789abcdef")
_ID_LENGTH: Final = 32
_YES: Final = {"yes": True, "no": False, "": None}


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that can't be read; its reason is a sentence, and no longer holds what was tried with the row.

    Attributes:
        line: Where it ends in the file, counted from 1.
        reason: Why.
    """

    line: int
    reason: BadInput

    def __post_init__(self) -> None:
        """Lets go of the row: a raised error holds every value on its way, and there may be many."""
        self.reason.__traceback__ = self.reason.__cause__ = self.reason.__context__ = None


@dataclass(frozen=True, slots=True)
class Rows:
    """What a table gave.

    Attributes:
        entries: What the good rows say, in their order.
        bad: The others.
        only_readings: Whether an entry that is there already keeps what it says besides its readings.
    """

    entries: tuple[WholeEntry, ...]
    bad: tuple[BadRow, ...]
    only_readings: bool = False


def is_ours(header: Sequence[str]) -> bool:
    """Whether a table's head is that of one of our own files."""
    return tuple(header) in (ENTRIES_HEADER, MEASUREMENTS_HEADER)


def read_ours(data: bytes, now: datetime, step: Step = go_on) -> Rows:
    """What one of our own files says.

    Raises:
        BadInput: It is no text, or no table of ours.
        Stopped: The person stopped it.
    """
    rows = stepping(csv_rows(data), step)
    _, header = next(rows, (0, []))
    if tuple(header) == MEASUREMENTS_HEADER:
        return _measurements(list(rows), now)
    if tuple(header) != ENTRIES_HEADER:
        raise BadInput("exchange.not_our_csv")
    return gathered(stepping(list(rows), step), lambda cells: _entry(cells, now))


def gathered(rows: Iterable[tuple[int, list[str]]], read: Callable[[list[str]], WholeEntry]) -> Rows:
    """Reads each row by itself; one that can't be read stops no other."""
    entries: dict[str, WholeEntry] = {}
    bad = []
    for line, cells in rows:
        try:
            entry = read(cells)
            entries[entry.id] = entry
        except BadInput as reason:
            bad.append(BadRow(line, reason))
    return Rows(tuple(entries.values()), tuple(bad))


def id_of(content: EntryContent) -> str:
    """The id of an entry that came without one: the same row twice is one entry."""
    return sha256(pack_content(content).encode()).hexdigest()[:_ID_LENGTH]


def _entry(cells: list[str], now: datetime) -> WholeEntry:
    said = _cells(ENTRIES_HEADER, cells)
    at, offset = moment_with_offset(said["at"])
    route = said["temperature_route"]
    content = EntryContent(
        at=at,
        writer=said["writer"],
        note=said["note"],
        nothing_unusual=bool(_choice(_YES, said["nothing_unusual"])),
        route=_choice({each.value: each for each in TemperatureRoute} | {"": None}, route),
        fever_reducer=_choice(_YES, said["fever_reducer"]),
        symptoms=_ticks(said["symptoms"]),
        unread={field: text for field in READING_FIELDS if (text := said[f"{field}_as_typed"])},
        **{name: reading(name, said[name]) for name in READINGS if said[name]},
    )
    checked_content(content)  # refuses what can't be kept; kept is what stands there, to the letter
    check_not_in_future(at, now)
    edited = said["edited_at"]
    return WholeEntry(
        _id(said["id"]),
        content,
        offset,
        moment_with_offset(said["created_at"])[0],
        moment_with_offset(edited)[0] if edited else None,
    )


def _measurements(rows: Sequence[tuple[int, list[str]]], now: datetime) -> Rows:
    """Several rows tell of one entry; if one of them can't be read, the others still can."""
    found: dict[str, WholeEntry] = {}
    lines: dict[str, int] = {}
    bad = []
    for line, cells in rows:
        try:
            entry = _measured(_cells(MEASUREMENTS_HEADER, cells), found)
            found[entry.id] = entry
            lines[entry.id] = line
        except BadInput as reason:
            bad.append(BadRow(line, reason))
    for entry_id, line in lines.items():
        try:
            checked_content(found[entry_id].content)
            check_not_in_future(found[entry_id].content.at, now)
        except BadInput as reason:
            bad.append(BadRow(line, reason))
            del found[entry_id]
    return Rows(tuple(found.values()), tuple(bad), only_readings=True)


def _measured(said: Mapping[str, str], found: Mapping[str, WholeEntry]) -> WholeEntry:
    kind = _choice({each.value: each for each in MeasurementKind}, said["kind"])
    if said["unit"] != UNITS[kind]:
        raise BadInput("exchange.cell_unknown", text=said["unit"][:40])
    entry_id = _id(said["entry_id"])
    at, offset = moment_with_offset(said["at"])
    entry = found.get(entry_id) or WholeEntry(entry_id, EntryContent(at, said["writer"]), offset, at)
    name = _FIELD_OF[kind]
    content = replace(entry.content, **{name: reading(name, said["value"])})
    if said["route"]:
        content = replace(
            content, route=_choice({each.value: each for each in TemperatureRoute}, said["route"])
        )
    return replace(entry, content=content)


def _cells(header: Sequence[str], cells: Sequence[str]) -> Mapping[str, str]:
    if len(cells) != len(header):
        raise BadInput("exchange.cells_missing", cells=len(cells), wanted=len(header))
    return dict(zip(header, map(unguarded, cells), strict=True))


def _id(text: str) -> str:
    if len(text) != _ID_LENGTH or not _HEX.issuperset(text):
        raise BadInput("exchange.cell_unknown", text=text[:40])
    return text


def moment_with_offset(text: str) -> tuple[datetime, int]:
    """A wall-clock time and its offset from UTC in minutes.

    Raises:
        BadInput: It is no such time, or has no offset.
    """
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadInput("input.moment_unreadable", text=text[:40]) from error
    offset = at.utcoffset()
    if offset is None:
        raise BadInput("exchange.no_offset", text=text[:40])
    return at.replace(tzinfo=None), offset // timedelta(minutes=1)


def reading(name: str, text: str) -> Any:
    """A number as we wrote it, of the kind that its field has.

    Raises:
        BadInput: It is none.
    """
    try:
        return int(text) if name in _WHOLE else float(text)
    except ValueError as error:
        raise BadInput("exchange.cell_unknown", text=text[:40]) from error


def _ticks(text: str) -> Mapping[str, Degree]:
    ticks = {}
    for tick in text.split():
        symptom, _, degree = tick.partition("=")
        ticks[symptom] = _choice({each.value: each for each in Degree}, degree)
    return ticks


def _choice(known: Mapping[str, Any], text: str) -> Any:
    if text not in known:
        raise BadInput("exchange.cell_unknown", text=text[:40])
    return known[text]
