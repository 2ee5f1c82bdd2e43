"""Which of two things that copies say differently stands in which copy, and since when. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from caregiver_app.diary.whole_values import WholeDiary, WholeEntry
from caregiver_app.exchange.incoming import on_the_wall
from caregiver_app.exchange.merge import LISTS, Conflict


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
    conflict: Conflict,
    mine: WholeDiary,
    theirs: WholeDiary,
    wall: Callable[[datetime], datetime] = on_the_wall,
) -> tuple[Side, Side]:
    """What this diary says, and what the other copy says.

    Args:
        conflict: What they say differently.
        mine: This diary before.
        theirs: The other copy.
        wall: What the clock on the wall showed at a time in UTC.
    """
    is_mine = _says(mine, conflict)
    values = (conflict.kept, conflict.other) if is_mine else (conflict.other, conflict.kept)
    return (
        Side(values[0], _since(values[0], mine, conflict, wall), stands=is_mine),
        Side(values[1], _since(values[1], theirs, conflict, wall), stands=not is_mine),
    )


def _says(whole: WholeDiary, conflict: Conflict) -> bool:
    """Whether a copy says what stands."""
    kept = conflict.kept
    if conflict.line == "profile":
        return bool(replace(whole.profile, infusions=()) == kept)
    if conflict.line == "infusion":
        return bool(whole.profile.infusions == kept)
    said = next((line for line in getattr(whole, LISTS[conflict.line]) if _id(line) == conflict.id), None)
    if isinstance(said, WholeEntry) and isinstance(kept, WholeEntry):
        return said.content == kept.content
    if conflict.line == "reminder" and said is not None:
        said = replace(said, answers=())
    return bool(said == kept)


def _id(line: Any) -> str:
    return str(line.id) if hasattr(line, "id") else f"{line.entry_id} {line.picture_id}"


def _since(
    value: Any, whole: WholeDiary, conflict: Conflict, wall: Callable[[datetime], datetime]
) -> datetime | None:
    if isinstance(value, WholeEntry):
        return value.edited_at or value.created_at
    at = [
        stamp.changed_at
        for stamp in whole.stamps
        if stamp.line == conflict.line and (stamp.id == conflict.id or conflict.line == "infusion")
    ]
    return wall(datetime.fromisoformat(max(at))).replace(second=0, microsecond=0) if at else None
