"""Brings what arrived into an open diary: a backup first, then all of it in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from caregiver_app.diary.keeping.copies import Backups, Reason
from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.diary.whole_values import WholeDiary, in_order
from caregiver_app.errors import BadInput
from caregiver_app.exchange.arrival import Arrival, Outcome, outcome
from caregiver_app.exchange.merge import Conflict
from caregiver_app.exchange.settle import take_the_other

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
    diary: Diary,
    arrival: Arrival,
    now: datetime,
    *,
    replaces: bool = False,
    decided: Sequence[Conflict] = (),
    tell: bool = True,
    step: Step = go_on,
) -> Brought:
    """Brings it in.

    Args:
        diary: An open diary.
        arrival: What comes in, its table read.
        now: The wall clock.
        replaces: Whether a whole diary takes the place of this one.
        decided: Where the person wants what the other copy says.
        tell: Whether the diary's listeners are told; a worker's thread leaves that to the window's.
        step: Called on the way: until all of it is written it can be stopped, and nothing is changed.

    Raises:
        BadInput: It can't be kept; nothing is changed.
        Trouble: The backup or the diary can't be written; nothing is changed.
        Stopped: The person stopped it; nothing is changed.
    """
    is_own = arrival.diary is not None
    preview = outcome(diary.whole.read(step), arrival, now, replaces=replaces, step=step)
    if preview.changes_something:
        back_up(diary, now)
    made: list[Outcome] = []

    def with_it(before: WholeDiary) -> WholeDiary:
        found = outcome(before, arrival, now, replaces=replaces, step=step)
        made.append(replace(found, whole=in_order(_settled(found, decided, now))))
        return made[-1].whole

    before = diary.whole.change(with_it, tell=tell, keep_stamps=is_own, step=step)
    return Brought(before, made[-1])


def put_back(diary: Diary, brought: Brought, *, tell: bool = True, step: Step = go_on) -> None:
    """Undoes it, as long as nothing else was written since.

    Args:
        diary: The diary.
        brought: What was done.
        tell: Whether the diary's listeners are told.
        step: Called on the way; stopped, it stays as it is.

    Raises:
        BadInput: Something was.
        Stopped: The person stopped it; nothing is changed.
    """

    def as_before(current: WholeDiary) -> WholeDiary:
        if not _same(current, brought.done.whole):
            raise BadInput("exchange.changed_since")
        return brought.before

    diary.whole.change(as_before, tell=tell, step=step)


def back_up(diary: Diary, now: datetime) -> None:
    """Keeps a copy of the diary as it is beside its other copies; the rotation throws out none of these.

    Raises:
        Trouble: It could not be made.
    """
    Backups(diary.path, lambda: now, key=diary.key).now(Reason.IMPORT)


def _settled(found: Outcome, decided: Sequence[Conflict], now: datetime) -> WholeDiary:
    utc, whole = now.astimezone(UTC).replace(tzinfo=None), found.whole
    for conflict in found.conflicts:
        if conflict in decided:
            whole = take_the_other(whole, conflict, now, utc, lambda: uuid4().hex)
    return whole


def _same(one: WholeDiary, other: WholeDiary) -> bool:
    """Whether two diaries say the same; their stamps aside, which a write makes anew."""
    return all(
        _said(one, name) == _said(other, name) for name in WholeDiary.__dataclass_fields__ if name != "stamps"
    )


def _said(whole: WholeDiary, name: str) -> Any:
    """What a list says; entries of one moment have no order of their own."""
    said = getattr(whole, name)
    return {entry.id: entry for entry in said} if name == "entries" else said
