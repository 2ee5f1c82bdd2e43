"""Entries from elsewhere put into a whole diary. Pure: what is there is kept, as it is or as a version."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from caregiver_app.diary.stopping import Step, go_on, stepping
from caregiver_app.diary.values import EntryContent, EntryVersion
from caregiver_app.diary.whole_values import WholeDiary, WholeEntry
from caregiver_app.exchange.csv_in import Rows, id_of
from caregiver_app.exchange.csv_out import READINGS


@dataclass(frozen=True, slots=True)
class Brought:
    """What bringing entries in does.

    Attributes:
        whole: The diary with them.
        new: How many entries come in.
        changed: How many that are there say something else from now on; what they said stays as a version.
        known: How many are there already, saying the same.
    """

    whole: WholeDiary
    new: int
    changed: int
    known: int


def bring_in(whole: WholeDiary, rows: Rows, now: datetime, step: Step = go_on) -> Brought:
    """Puts the entries of ``rows`` into ``whole``.

    Raises:
        Stopped: The person stopped it.
    """
    there = {entry.id: entry for entry in whole.entries}
    added: list[WholeEntry] = []
    changed: dict[str, WholeEntry] = {}
    known = 0
    for entry in stepping(rows.entries, step):
        old = there.get(entry.id)
        if old is None:
            added.append(entry)
            continue
        content = _with_readings(old.content, entry.content) if rows.only_readings else entry.content
        if content == old.content or _is_stale(entry, old, only_readings=rows.only_readings):
            known += 1
        else:
            changed[entry.id] = _changed(old, content, now)
    entries = (*(changed.get(entry.id, entry) for entry in whole.entries), *added)
    return Brought(replace(whole, entries=entries), len(added), len(changed), known)


def _is_stale(entry: WholeEntry, old: WholeEntry, *, only_readings: bool) -> bool:
    """Whether the diary knows better: the row came in before, or the entry was changed after it left."""
    if only_readings:
        return False
    came_in_before = entry.id == id_of(entry.content)
    return came_in_before or (old.edited_at or old.created_at) > (entry.edited_at or entry.created_at)


def _changed(old: WholeEntry, content: EntryContent, now: datetime) -> WholeEntry:
    number = max((version.number for version in old.versions), default=0) + 1
    version = EntryVersion(number, old.content, old.edited_at or old.created_at)
    return replace(old, content=content, edited_at=now, versions=(*old.versions, version))


def _with_readings(old: EntryContent, new: EntryContent) -> EntryContent:
    said = {name: value for name in (*READINGS, "route") if (value := getattr(new, name)) is not None}
    return replace(old, **said)
