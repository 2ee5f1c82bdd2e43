"""Rows that stand in the order the family put them: a new one goes last, one brought back where it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from caregiver_app.diary.parts import Parts
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import BadInput

if TYPE_CHECKING:
    from caregiver_app.diary.store.reminder_rows import ReminderRow  # a start does without
    from caregiver_app.diary.store.rows import (
        ContactRow,
        DirectoryLineRow,
        FamilyLimitRow,
        FamilyRuleRow,
        MedicineRow,
        OwnWordsRow,
        QuestionRow,
    )

R = TypeVar(
    "R",
    bound="ContactRow | DirectoryLineRow | FamilyLimitRow | FamilyRuleRow | MedicineRow | OwnWordsRow"
    " | QuestionRow | ReminderRow",
)


class OrderedRows(Generic[R]):
    """The rows of one list.

    Args:
        parts: The diary's parts.
        table: The rows' class.
        topics: What is told to have changed when one is removed.
    """

    def __init__(self, parts: Parts, table: type[R], *topics: Topic) -> None:
        self._parts = parts
        self._table = table
        self._topics = topics
        self._places: dict[str, int] = {}

    def row(self, session: Session, row_id: str) -> R:
        """A row to be filled in: the one there is, else a new one."""
        row = session.get(self._table, row_id)
        if row is None:
            row = self._table(id=row_id, position=self._place(session, row_id))
            session.add(row)
        return row

    def remove(self, row_id: str) -> Change:
        """Removes a row, and remembers its place for as long as the diary is open.

        Raises:
            BadInput: There is no such row.
        """
        with self._parts.store.writing() as session:
            row = session.get(self._table, row_id)
            if row is None:
                raise BadInput("input.no_such_line", id=row_id)
            place = row.position
            session.delete(row)
        self._places[row_id] = place
        return self._parts.listeners.tell(*self._topics)

    def _place(self, session: Session, row_id: str) -> int:
        if row_id in self._places:
            return self._places.pop(row_id)
        return (session.scalar(select(func.max(self._table.position))) or 0) + 1
