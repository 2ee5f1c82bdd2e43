"""What a person decides otherwise after two copies were brought together: the other side's words stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from caregiver_app.diary.values import EntryVersion
from caregiver_app.diary.whole_values import LineStamp, WholeDiary, WholeEntry
from caregiver_app.exchange.merge import LISTS, Conflict


def take_the_other(
    whole: WholeDiary, conflict: Conflict, now: datetime, utc: datetime, new_id: Callable[[], str]
) -> WholeDiary:
    """Lets the other side's words stand; of an entry, what stood there becomes a version.

    Args:
        whole: The diary that holds both.
        conflict: What is decided.
        now: The wall clock.
        utc: The same in UTC: the line counts as changed then, so that it stands in the next merge as well.
        new_id: Makes the id of an entry that the other side had removed for good and that is wanted again.
    """
    if conflict.line == "profile":
        whole = replace(whole, profile=replace(conflict.other, infusions=whole.profile.infusions))
        return _stamped(whole, "profile", "1", utc)
    if conflict.line == "infusion":
        return _infusions(whole, conflict, utc)
    if conflict.line == "entry":
        return _entry(whole, conflict, now, utc, new_id)
    name = LISTS[conflict.line]
    lines = tuple(_other(line, conflict) for line in getattr(whole, name))
    changed: dict[str, Any] = {name: lines}
    return _stamped(replace(whole, **changed), conflict.line, conflict.id, utc)


def _other(line: Any, conflict: Conflict) -> Any:
    if line == conflict.kept:
        return conflict.other
    if conflict.line == "reminder" and line.id == conflict.id:
        return replace(conflict.other, answers=line.answers)
    return line


def _infusions(whole: WholeDiary, conflict: Conflict, utc: datetime) -> WholeDiary:
    whole = replace(whole, profile=replace(whole.profile, infusions=conflict.other))
    for given_on in {*conflict.kept, *conflict.other}:
        is_gone = given_on not in conflict.other
        whole = _stamped(whole, "infusion", given_on.isoformat(), utc, gone=is_gone)
    return whole


def _entry(
    whole: WholeDiary, conflict: Conflict, now: datetime, utc: datetime, new_id: Callable[[], str]
) -> WholeDiary:
    other: WholeEntry = conflict.other
    if conflict.kept is None:
        again = replace(other, id=new_id())
        return _stamped(replace(whole, entries=(*whole.entries, again)), "entry", again.id, utc)
    entries = tuple(_said(entry, other, now) if entry.id == conflict.id else entry for entry in whole.entries)
    return _stamped(replace(whole, entries=entries), "entry", conflict.id, utc)


def _said(entry: WholeEntry, other: WholeEntry, now: datetime) -> WholeEntry:
    number = max((version.number for version in entry.versions), default=0) + 1
    before = EntryVersion(number, entry.content, entry.edited_at or entry.created_at)
    return replace(
        entry,
        content=other.content,
        utc_offset_minutes=other.utc_offset_minutes,
        edited_at=max(now, (entry.edited_at or entry.created_at) + timedelta(microseconds=1)),
        versions=(*entry.versions, before),
    )


def _stamped(whole: WholeDiary, line: str, line_id: str, utc: datetime, *, gone: bool = False) -> WholeDiary:
    others = tuple(stamp for stamp in whole.stamps if (stamp.line, stamp.id) != (line, line_id))
    at = f"{utc:%Y-%m-%d %H:%M:%S}.{utc.microsecond // 1000:03}"
    return replace(whole, stamps=(*others, LineStamp(line, line_id, at, gone)))
