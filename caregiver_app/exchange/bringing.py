"""Brings what arrived into an open diary: a backup first, then all of it in one transaction, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.errors import BadInput
from caregiver_app.exchange.arrival import Arrival, Outcome, outcome

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


@dataclass(frozen=True, slots=True)
class Brought:
    """What was done.

    Attributes:
        before: What the diary held before.
        done: What came of it.
    """

    before: WholeDiary
    done: Outcome


def bring(
    diary: Diary, arrival: Arrival, now: datetime, *, replaces: bool = False, tell: bool = True
) -> Brought:
    """Brings it in.

    Args:
        diary: An open diary.
        arrival: What comes in, its table read.
        now: The wall clock.
        replaces: Whether a whole diary takes the place of this one.
        tell: Whether the diary's listeners are told; a worker's thread leaves that to the window's.

    Raises:
        BadInput: It can't be kept; nothing is changed.
        Trouble: The backup or the diary can't be written; nothing is changed.
    """
    is_own = arrival.diary is not None
    preview = outcome(diary.whole.read(), arrival, now, replaces=replaces)
    if preview.changes_something:
        back_up(diary)
    made: list[Outcome] = []

    def with_it(before: WholeDiary) -> WholeDiary:
        made.append(outcome(before, arrival, now, replaces=replaces))
        return made[-1].whole

    before = diary.whole.change(with_it, tell=tell, keep_stamps=is_own)
    return Brought(before, made[-1])


def put_back(diary: Diary, brought: Brought) -> None:
    """Undoes it, as long as nothing else was written since.

    Raises:
        BadInput: Something was.
    """

    def as_before(current: WholeDiary) -> WholeDiary:
        if not _same(current, brought.done.whole):
            raise BadInput("exchange.changed_since")
        return brought.before

    diary.whole.change(as_before)


def back_up(diary: Diary) -> None:
    """Keeps a copy of the diary as it is, where the app keeps its backups."""
    backups = getattr(diary, "backups", None)
    if backups is not None:
        backups.now("import")


def _same(one: WholeDiary, other: WholeDiary) -> bool:
    """Whether two diaries say the same; their stamps aside, which a write makes anew."""
    return all(
        getattr(one, name) == getattr(other, name)
        for name in WholeDiary.__dataclass_fields__
        if name != "stamps"
    )
