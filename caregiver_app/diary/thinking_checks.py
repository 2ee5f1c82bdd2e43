"""The daily thinking-and-writing check: kept while it is answered, thrown away with a way back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Select, delete, select
from sqlalchemy.orm import Session

from caregiver_app.diary.limits_of_input import TEXT_MAX
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.pictures import sweep_some
from caregiver_app.diary.rules import check_after_earliest, check_not_in_future, check_text, checked_line
from caregiver_app.diary.store.picture_rows import PictureRow, ThinkingAnswerRow, ThinkingCheckRow
from caregiver_app.diary.thinking_values import Answer, Outcome, ThinkingCheck, baseline_of
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import BadInput

_KEPT = ThinkingCheckRow.deleted_at.is_(None)
_OLDEST_FIRST = (ThinkingCheckRow.at, ThinkingCheckRow.id)
_NEWEST_FIRST = (ThinkingCheckRow.at.desc(), ThinkingCheckRow.id.desc())


class ThinkingChecks:
    """Use cases on thinking checks."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def save(self, check: ThinkingCheck) -> ThinkingCheck:
        """Keeps a check as it stands; an empty id makes a new one. Called after every answer.

        Raises:
            BadInput: Nothing is in it, its time lies ahead, a text can't be kept, or its picture or the
                check itself is not there any more.
        """
        check = self._checked(check)
        with self._parts.store.writing() as session:
            if check.handwriting_id and session.get(PictureRow, check.handwriting_id) is None:
                raise BadInput("picture.no_such_picture", field="handwriting", id=check.handwriting_id)
            row = self._row_for(session, check.id)
            if not check.id or row.at != check.at:  # else the clock may have been set back since
                check_not_in_future(check.at, self._parts.now())
                row.at, row.utc_offset_minutes = check.at, _utc_offset_minutes(check.at)
            check = replace(check, id=row.id)
            row.writer, row.form, row.note = check.writer, check.form, check.note
            row.baseline, row.handwriting_id = check.baseline, check.handwriting_id
            session.flush()
            session.execute(delete(ThinkingAnswerRow).where(ThinkingAnswerRow.check_id == row.id))
            session.add_all(
                ThinkingAnswerRow(
                    check_id=row.id, question=answer.question, outcome=answer.outcome.value, said=answer.said
                )
                for answer in check.answers
            )
        self._parts.listeners.tell(Topic.CHECKS)
        return check

    def get(self, check_id: str) -> ThinkingCheck:
        """The check of this id.

        Raises:
            BadInput: There is none, or it lies in the trash.
        """
        found = self._find(_KEPT, ThinkingCheckRow.id == check_id)
        if not found:
            raise _no_such(check_id)
        return found[0]

    def between(self, first: date, last: date) -> tuple[ThinkingCheck, ...]:
        """The checks from one date to another, both included, oldest first."""
        period = datetime.combine(first, time.min), datetime.combine(last, time.max)
        return self._find(_KEPT, ThinkingCheckRow.at.between(*period))

    def newest(self, limit: int) -> tuple[ThinkingCheck, ...]:
        """The last checks, newest first."""
        return self._read(select(ThinkingCheckRow).where(_KEPT).order_by(*_NEWEST_FIRST).limit(limit))

    def latest(self) -> ThinkingCheck | None:
        """The last check, if there is any."""
        return next(iter(self.newest(1)), None)

    def baselines(self) -> tuple[ThinkingCheck, ...]:
        """Those marked as a baseline, oldest first."""
        return self._find(_KEPT, ThinkingCheckRow.baseline.is_(True))

    def baseline(self) -> ThinkingCheck | None:
        """What the checks are laid beside (:func:`~caregiver_app.diary.thinking_values.baseline_of`)."""
        from caregiver_app.diary.profile import Profiles

        return baseline_of(self.baselines(), Profiles(self._parts).get().infusions)

    def mark_baselines(self, check_ids: Collection[str]) -> tuple[str, ...]:
        """Makes these checks, and no others, baselines; says which were, so that it can be undone."""
        with self._parts.store.writing() as session:
            rows = session.scalars(
                select(ThinkingCheckRow).where(
                    ThinkingCheckRow.baseline | ThinkingCheckRow.id.in_(tuple(check_ids))
                )
            ).all()
            before = tuple(row.id for row in rows if row.baseline)
            for row in rows:
                if row.baseline is not (row.id in check_ids):
                    row.baseline, row.edited_at = not row.baseline, self._now()
        self._parts.listeners.tell(Topic.CHECKS)
        return before

    def delete(self, check_id: str) -> Change:
        """Puts a check into the trash; nothing of it is lost.

        Raises:
            BadInput: No such check.
        """
        return self._move(check_id, self._now())

    def restore(self, check_id: str) -> Change:
        """Takes a check back out of the trash.

        Raises:
            BadInput: No such check in the trash.
        """
        return self._move(check_id, None)

    def trash(self) -> tuple[ThinkingCheck, ...]:
        """What was thrown away, newest first."""
        thrown = ThinkingCheckRow.deleted_at.is_not(None)
        return self._read(select(ThinkingCheckRow).where(thrown).order_by(*_NEWEST_FIRST))

    def empty_trash(self) -> Change:
        """Does away with what lies in the trash, for good; only a person asks for that."""
        thrown = ThinkingCheckRow.deleted_at.is_not(None)
        with self._parts.store.writing() as session:
            pictures = session.scalars(select(ThinkingCheckRow.handwriting_id).where(thrown)).all()
            session.execute(delete(ThinkingCheckRow).where(thrown))
            sweep_some(session, [picture for picture in pictures if picture])
        return self._parts.listeners.tell(Topic.CHECKS)

    def _checked(self, check: ThinkingCheck) -> ThinkingCheck:
        if check.is_empty:
            raise BadInput("thinking.empty", field="note")
        check_text(check.note, "note", TEXT_MAX)
        answers = {answer.question: _checked_answer(answer) for answer in check.answers}
        check = replace(
            check,
            at=check.at.replace(second=0, microsecond=0, tzinfo=None),
            writer=checked_line(check.writer, "writer"),
            form=checked_line(check.form, "form", required=True),
            answers=tuple(answers[question] for question in sorted(answers)),
        )
        check_after_earliest(check.at.date(), "at")
        return check

    def _row_for(self, session: Session, check_id: str) -> ThinkingCheckRow:
        if check_id:
            row = session.get(ThinkingCheckRow, check_id)
            if row is None or row.deleted_at is not None:
                raise _no_such(check_id)
            row.edited_at = self._now()
            return row
        row = ThinkingCheckRow(id=self._parts.new_id(), created_at=self._now())
        session.add(row)
        return row

    def _move(self, check_id: str, deleted_at: datetime | None) -> Change:
        with self._parts.store.writing() as session:
            row = session.get(ThinkingCheckRow, check_id)
            if row is None or (row.deleted_at is None) is (deleted_at is None):
                raise _no_such(check_id)
            row.deleted_at = deleted_at
        return self._parts.listeners.tell(Topic.CHECKS)

    def _find(self, *which: ColumnElement[bool]) -> tuple[ThinkingCheck, ...]:
        return self._read(select(ThinkingCheckRow).where(*which).order_by(*_OLDEST_FIRST))

    def _read(self, wanted: Select[ThinkingCheckRow]) -> tuple[ThinkingCheck, ...]:
        with self._parts.store.reading() as session:
            rows = session.scalars(wanted).all()
            answers: dict[str, list[Answer]] = {row.id: [] for row in rows}
            ids = tuple(answers)
            for start in range(0, len(ids), 400):
                some = select(ThinkingAnswerRow).where(
                    ThinkingAnswerRow.check_id.in_(ids[start : start + 400])
                )
                for row in session.scalars(some.order_by(ThinkingAnswerRow.question)):
                    answers[row.check_id].append(Answer(row.question, Outcome(row.outcome), row.said))
            return tuple(_check(row, answers[row.id]) for row in rows)

    def _now(self) -> datetime:
        return self._parts.now().replace(microsecond=0)


def _check(row: ThinkingCheckRow, answers: list[Answer]) -> ThinkingCheck:
    return ThinkingCheck(
        row.id, row.at, row.writer, row.form, tuple(answers), row.note, row.handwriting_id, row.baseline
    )


def _checked_answer(answer: Answer) -> Answer:
    question = checked_line(answer.question, "question", required=True)
    return replace(answer, question=question, said=checked_line(answer.said, answer.question))


def _no_such(check_id: str) -> BadInput:
    return BadInput("thinking.no_such_check", id=check_id)


def _utc_offset_minutes(at: datetime) -> int:
    """How far the clock here was from UTC then."""
    offset = at.astimezone().utcoffset() or timedelta()
    return int(offset.total_seconds()) // 60
