"""The calls that were made: to whom, why, and what was advised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from sqlalchemy import select

from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.limits_of_input import TEXT_MAX
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.rules import check_after_earliest, check_not_in_future, check_text, checked_line
from caregiver_app.diary.store.rows import CallRow
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import BadInput


class Calls:
    """Use cases on calls."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def newest(self, limit: int) -> tuple[Call, ...]:
        """The last calls, newest first."""
        newest_first = select(CallRow).order_by(CallRow.called_at.desc(), CallRow.id.desc()).limit(limit)
        with self._parts.store.reading() as session:
            return tuple(_call(row) for row in session.scalars(newest_first))

    def between(self, first: date, last: date) -> tuple[Call, ...]:
        """The calls from one date to another, both included, oldest first."""
        return self._between(datetime.combine(first, time.min), datetime.combine(last, time.max))

    def since(self, at: datetime) -> tuple[Call, ...]:
        """The calls made after ``at``, oldest first."""
        return self._between(at, datetime.max, after=True)

    def save(self, call: Call) -> Call:
        """Keeps a call; an empty id makes a new one.

        Raises:
            BadInput: It isn't said who was called, or the time lies ahead.
        """
        check_text(call.advice, "advice", TEXT_MAX)
        was_there = bool(call.id)  # one that comes back after it was removed was in the past once
        call = replace(
            call,
            id=call.id or self._parts.new_id(),
            called_at=call.called_at.replace(second=0, microsecond=0, tzinfo=None),
            to_whom=checked_line(call.to_whom, "to_whom", required=True),
            writer=checked_line(call.writer, "writer"),
            why=checked_line(call.why, "why"),
            advice=call.advice.strip(),
        )
        check_after_earliest(call.called_at.date(), "called_at")
        with self._parts.store.writing() as session:
            row = session.get(CallRow, call.id)
            if not was_there or (row is not None and row.called_at != call.called_at):
                self._check_time(call)
            if row is None:
                row = CallRow(id=call.id)
                session.add(row)
            row.called_at, row.to_whom, row.writer = call.called_at, call.to_whom, call.writer
            row.why, row.advice = call.why, call.advice
        self._parts.listeners.tell(Topic.CALLS)
        return call

    def _check_time(self, call: Call) -> None:
        try:
            check_not_in_future(call.called_at, self._parts.now())
        except BadInput as error:
            raise BadInput(error.key, field="called_at", **error.values) from error

    def remove(self, call_id: str) -> Change:
        """Removes a call.

        Raises:
            BadInput: There is no such call.
        """
        with self._parts.store.writing() as session:
            row = session.get(CallRow, call_id)
            if row is None:
                raise BadInput("input.no_such_line", id=call_id)
            session.delete(row)
        return self._parts.listeners.tell(Topic.CALLS)

    def _between(self, first: datetime, last: datetime, *, after: bool = False) -> tuple[Call, ...]:
        begins = CallRow.called_at > first if after else CallRow.called_at >= first
        wanted = select(CallRow).where(begins, CallRow.called_at <= last)
        with self._parts.store.reading() as session:
            rows = session.scalars(wanted.order_by(CallRow.called_at, CallRow.id))
            return tuple(_call(row) for row in rows)


def _call(row: CallRow) -> Call:
    return Call(row.id, row.called_at, row.to_whom, row.writer, row.why, row.advice)
