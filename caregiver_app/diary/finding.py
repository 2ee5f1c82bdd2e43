"""Entries found again: by words, item, list, writer and period, page by page, newest first.

A page costs what it shows, however long the diary is: each index gives the newest places first and stops.
Where readings are asked for and some are stale (after a change of limits, say), a page looks through a slice
of the diary at most, so that whoever waits for it can go on between two of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final, NamedTuple

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from caregiver_app.diary.parts import Parts
from caregiver_app.diary.query import Count, EntryQuery, Found, Page
from caregiver_app.diary.records import NEWEST_FIRST
from caregiver_app.diary.shelf import Shelf
from caregiver_app.diary.store.finding_schema import BY, IN_A_MINUTE, TRASH
from caregiver_app.diary.store.rows import EntryPlaceRow, EntryRow
from caregiver_app.diary.terms import FLAGGED, match_expression

SLICE: Final = 80
"""Entries looked through at once while some of them must be read anew."""
_COUNTED: Final = 500
_EPOCH: Final = datetime(1970, 1, 1)


class _Lead(NamedTuple):
    """The index that is walked, and its column of places."""

    table: str
    place: str
    where: str


class Finding:
    """Use cases of finding again."""

    def __init__(self, parts: Parts, shelf: Shelf) -> None:
        self._parts = parts
        self._shelf = shelf

    def page(self, query: EntryQuery, limit: int, below: int | None = None) -> Page:
        """The newest entries that are wanted.

        Args:
            query: Which.
            limit: How many at most.
            below: Where the page before ended; None for the first.
        """
        if query.asks_readings and self._shelf.has_stale(in_trash=query.in_trash):
            return self._slice(query, limit, below)
        places = self._places(query, limit, below)
        return Page(self._found(places), places[-1] if places else below, is_last=len(places) < limit)

    def place_of(self, query: EntryQuery, entry_id: str) -> Found | None:
        """An entry, if it is among those wanted."""
        with self._parts.store.reading() as session:
            place = session.scalar(select(EntryPlaceRow.number).where(EntryPlaceRow.entry_id == entry_id))
        if place is None:
            return None
        if query.asks_readings:
            self._shelf.freshen_these((entry_id,))
        found = self._found(self._places(query, 1, place + 1, place))
        return found[0] if found else None

    def count(self, query: EntryQuery, most: int = _COUNTED) -> Count:
        """How many entries are wanted, counted up to ``most``."""
        if _finds_nothing(query):
            return Count(0, is_more=False)
        statement, values = _statement(query, most + 1, None, None, is_ordered=False)
        with self._parts.store.reading() as session:
            counted = session.scalar(text(f"SELECT count(*) FROM ({statement})"), values) or 0
        is_stale = query.asks_readings and self._shelf.has_stale(in_trash=query.in_trash)
        return Count(min(counted, most), is_more=counted > most or is_stale)

    def _slice(self, query: EntryQuery, limit: int, below: int | None) -> Page:
        """A page of what a slice of the diary gives, its readings made fresh first."""
        anything = EntryQuery(
            query.words,
            writer=query.writer,
            first=query.first,
            last=query.last,
            in_trash=query.in_trash,
        )
        looked = self._places(anything, SLICE, below)
        if not looked:
            return Page((), below, is_last=True)
        with self._parts.store.reading() as session:
            ids = session.scalars(select(EntryPlaceRow.entry_id).where(EntryPlaceRow.number.in_(looked)))
            wanted = tuple(ids)
        self._shelf.freshen_these(wanted)
        places = self._places(query, limit, below, looked[-1])
        if len(places) == limit:
            return Page(self._found(places), places[-1], is_last=False)
        return Page(self._found(places), looked[-1], is_last=len(looked) < SLICE)

    def _places(
        self, query: EntryQuery, limit: int, below: int | None, lowest: int | None = None
    ) -> list[int]:
        if _finds_nothing(query):
            return []
        statement, values = _statement(query, limit, below, lowest)
        with self._parts.store.reading() as session:
            return list(session.scalars(text(statement), values))

    def _found(self, places: Sequence[int]) -> tuple[Found, ...]:
        if not places:
            return ()
        with self._parts.store.reading() as session:
            place_of = _ids(session, places)
        entries = self._shelf.find(EntryRow.id.in_(place_of), order=NEWEST_FIRST)
        found = [Found(entry, place_of[entry.id]) for entry in entries]
        return tuple(sorted(found, key=_by_place, reverse=True))


def _by_place(found: Found) -> int:
    return found.place


def _ids(session: Session, places: Sequence[int]) -> dict[str, int]:
    rows = session.scalars(select(EntryPlaceRow).where(EntryPlaceRow.number.in_(places)))
    return {row.entry_id: row.number for row in rows}


def _finds_nothing(query: EntryQuery) -> bool:
    """Whether words were typed that no text can hold, such as dots alone."""
    return bool(query.words.strip()) and not match_expression(query.words)


def _statement(
    query: EntryQuery, limit: int, below: int | None, lowest: int | None, *, is_ordered: bool = True
) -> tuple[str, dict[str, Any]]:
    """The places wanted, as SQL made of fixed pieces; what was typed goes into its values alone."""
    terms = _terms(query)
    values: dict[str, Any] = {f"term_{number}": term for number, term in enumerate(terms)}
    values["limit"] = limit
    lead = _lead(query, terms)
    if lead.table == "entry_words":
        values["match"] = match_expression(query.words)
    where = [lead.where] if lead.where else []
    for number in range(1 if lead.table == "entry_term" else 0, len(terms)):
        where.append(f"EXISTS ({_HAS.format(term=f':term_{number}', place=lead.place)})")
    if not query.in_trash:
        where.append(f"NOT EXISTS ({_HAS.format(term=':trash', place=lead.place)})")
        values["trash"] = TRASH
    for name, sign, value in (
        ("below", "<", below),
        ("lowest", ">=", lowest),
        ("first", ">=", _number(query.first)),
        ("after", "<", _number(query.last, 1)),
    ):
        if value is not None:
            where.append(f"{lead.place} {sign} :{name}")
            values[name] = value
    order = f" ORDER BY {lead.place} DESC" if is_ordered else ""
    conditions = " AND ".join(where) or "1"
    return f"SELECT {lead.place} FROM {lead.table} WHERE {conditions}{order} LIMIT :limit", values


_HAS: Final = "SELECT 1 FROM entry_term AS other WHERE other.term = {term} AND other.number = {place}"


def _terms(query: EntryQuery) -> tuple[str, ...]:
    """The terms wanted, those that fewer entries have first."""
    wanted = (
        TRASH if query.in_trash else "",
        query.item,
        str(query.guide_list) if query.guide_list else "",
        FLAGGED if query.matches_only and not (query.item or query.guide_list) else "",
        f"{BY}{query.writer}" if query.writer else "",
    )
    return tuple(term for term in wanted if term)


def _lead(query: EntryQuery, terms: Sequence[str]) -> _Lead:
    if query.words.strip():
        return _Lead("entry_words", "entry_words.rowid", "entry_words MATCH :match")
    if terms:
        return _Lead("entry_term", "entry_term.number", "entry_term.term = :term_0")
    return _Lead("entry_place", "entry_place.number", "")


def _number(on: date | None, days_later: int = 0) -> int | None:
    """The first place of a date."""
    if on is None or on == date.max:
        return None
    minutes = (datetime.combine(on + timedelta(days=days_later), time.min) - _EPOCH) // timedelta(minutes=1)
    return minutes * IN_A_MINUTE
