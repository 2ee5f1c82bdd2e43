"""The limits that the care team gave; readings are judged by them from then on."""

from __future__ import annotations

from sqlalchemy import select

from caregiver_app.diary.family import limit_of
from caregiver_app.diary.limits_of_input import PLAUSIBLE
from caregiver_app.diary.ordered_rows import OrderedRows
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.rules import checked_line
from caregiver_app.diary.store.rows import FamilyLimitRow
from caregiver_app.diary.values import Change, KeptLimit, Topic
from caregiver_app.errors import BadInput
from caregiver_app.matching.limits import Limit


class Limits:
    """Use cases on the family's limits."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._rows = OrderedRows(parts, FamilyLimitRow, Topic.LIMITS, Topic.ENTRIES)

    def all(self) -> tuple[KeptLimit, ...]:
        """All of the family's own, in the order they were put in."""
        with self._parts.store.reading() as session:
            rows = session.scalars(select(FamilyLimitRow).order_by(FamilyLimitRow.position))
            return tuple(KeptLimit(row.id, limit_of(row), row.entered_by, row.entered_on) for row in rows)

    def add(self, limit: Limit, entered_by: str) -> KeptLimit:
        """Keeps a limit; from now on entries are read by it.

        Raises:
            BadInput: No reading could ever pass it, or it was given in the future.
        """
        low, high = PLAUSIBLE[limit.kind]
        if not low <= limit.value <= high:
            raise BadInput("limit.out_of_range", field="value", low=f"{low:g}", high=f"{high:g}")
        if limit.given_on is not None and limit.given_on > self._parts.today():
            raise BadInput("limit.given_in_future", field="given_on", date=limit.given_on.isoformat())
        given_by = checked_line(limit.given_by, "given_by")
        limit = Limit(limit.kind, limit.bound, limit.value, given_by, limit.given_on)
        return self.put_back(
            KeptLimit(
                self._parts.new_id(), limit, checked_line(entered_by, "entered_by"), self._parts.today()
            )
        )

    def put_back(self, kept: KeptLimit) -> KeptLimit:
        """Keeps a limit as it was kept before."""
        limit = kept.limit
        with self._parts.store.writing() as session:
            row = self._rows.row(session, kept.id)
            row.kind, row.bound, row.value = limit.kind, limit.bound, limit.value
            row.given_by, row.given_on = limit.given_by, limit.given_on
            row.entered_by, row.entered_on = kept.entered_by, kept.entered_on
        self._parts.listeners.tell(Topic.LIMITS, Topic.ENTRIES)
        return kept

    def remove(self, limit_id: str) -> Change:
        """Removes a limit.

        Raises:
            BadInput: There is no such limit.
        """
        return self._rows.remove(limit_id)
