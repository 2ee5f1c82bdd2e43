"""Questions for the care team."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from caregiver_app.diary.limits_of_input import TEXT_MAX
from caregiver_app.diary.ordered_rows import OrderedRows
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.rules import check_text, checked_line
from caregiver_app.diary.store.rows import QuestionRow
from caregiver_app.diary.values import Change, Question, Topic
from caregiver_app.errors import BadInput


class Questions:
    """Use cases on questions."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._rows = OrderedRows(parts, QuestionRow, Topic.QUESTIONS)

    def all(self) -> tuple[Question, ...]:
        """All, in the order they were asked."""
        with self._parts.store.reading() as session:
            return tuple(
                Question(row.id, row.text, row.source, row.asked_on, row.answer, row.done)
                for row in session.scalars(select(QuestionRow).order_by(QuestionRow.position))
            )

    def add(self, text: str, source: str = "") -> Question:
        """Writes a new question down; ``source`` is the guide's place it was sent from.

        Raises:
            BadInput: It is empty.
        """
        return self.save(Question("", text, source, self._parts.today()))

    def save(self, question: Question) -> Question:
        """Keeps a question; an empty id makes a new one.

        Raises:
            BadInput: It is empty, or far too long.
        """
        question = replace(question, id=question.id or self._parts.new_id(), text=question.text.strip())
        if not question.text:
            raise BadInput("input.missing", field="text")
        check_text(question.text, "text", TEXT_MAX)
        check_text(question.answer, "answer", TEXT_MAX)
        source = checked_line(question.source, "source")
        with self._parts.store.writing() as session:
            row = self._rows.row(session, question.id)
            row.text, row.source, row.asked_on = question.text, source, question.asked_on
            row.answer, row.done = question.answer, question.done
        self._parts.listeners.tell(Topic.QUESTIONS)
        return question

    def remove(self, question_id: str) -> Change:
        """Removes a question.

        Raises:
            BadInput: There is no such question.
        """
        return self._rows.remove(question_id)
