"""Which of two things that copies say differently stands in which copy, and since when. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from caregiver_app.diary.whole_values import WholeDiary, WholeEntry
from caregiver_app.exchange.incoming import on_the_wall
from caregiver_app.exchange.merge import LISTS, Conflict, line_id


@dataclass(frozen=True, slots=True)
class Side:
    """What one copy says.

    Attributes:
        value: The line; None where it was removed.
        changed_at: When it was written or removed there (local wall clock), if that is known.
        stands: Whether it is what stands after the two are brought together.
    """

    value: Any
    changed_at: datetime | None
    stands: bool


def sides_of(
    conflicts: Iterable[Conflict],
    mine: WholeDiary,
    theirs: WholeDiary,
    wall: Callable[[datetime], datetime] = on_the_wall,
) -> tuple[tuple[Side, Side], ...]:
    """Of each what this diary says, and what the other copy says.

    Args:
        conflicts: What they say differently.
        mine: This diary before.
        theirs: The other copy.
        wall: What the clock on the wall showed at a time in UTC.
    """
    wanted = {(conflict.line, conflict.id) for conflict in conflicts}
    said, times = _said(mine, wanted), (_times(mine, wanted), _times(theirs, wanted))
    found = []
    for conflict in conflicts:
        is_mine = _says(said.get((conflict.line, conflict.id)), conflict)
        values = (conflict.kept, conflict.other) if is_mine else (conflict.other, conflict.kept)
        first, second = (
            Side(value, _since(value, at.get((conflict.line, conflict.id)), wall), stands=is_mine is own)
            for value, at, own in zip(values, times, (True, False), strict=True)
        )
        found.append((first, second))
    return tuple(found)


def _said(whole: WholeDiary, wanted: Set[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    """What a copy says of the lines that are wanted."""
    found: dict[tuple[str, str], Any] = {
        ("profile", "1"): replace(whole.profile, infusions=()),
        ("infusion", ""): whole.profile.infusions,
    }
    for kind in {line for line, _ in wanted} & LISTS.keys():
        for each in getattr(whole, LISTS[kind]):
            if (kind, line_id(each)) in wanted:
                found[kind, line_id(each)] = each
    return found


def _times(whole: WholeDiary, wanted: Set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """When the lines that are wanted were last changed in a copy."""
    found: dict[tuple[str, str], str] = {}
    for stamp in whole.stamps:
        key = (stamp.line, "" if stamp.line == "infusion" else stamp.id)
        if key in wanted:
            found[key] = max(found.get(key, ""), stamp.changed_at)
    return found


def _says(said: Any, conflict: Conflict) -> bool:
    """Whether what a copy says is what stands."""
    if isinstance(said, WholeEntry) and isinstance(conflict.kept, WholeEntry):
        return said.content == conflict.kept.content
    if conflict.line == "reminder" and said is not None:
        said = replace(said, answers=())
    return bool(said == conflict.kept)


def _since(value: Any, at: str | None, wall: Callable[[datetime], datetime]) -> datetime | None:
    if isinstance(value, WholeEntry):
        return value.edited_at or value.created_at
    return None if at is None else wall(datetime.fromisoformat(at)).replace(second=0, microsecond=0)
