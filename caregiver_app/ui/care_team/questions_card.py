"""The family's questions for the care team, and what the team answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.values import Question
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.question_row import QuestionRow
from caregiver_app.ui.care_team.record_card import RecordCard
from caregiver_app.ui.care_team.record_row import RecordRow, RowWords
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.record_form import FieldSpec
from caregiver_app.ui.shared.wording import medium_date

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class QuestionsCard(RecordCard[Question]):
    """The questions.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        parent: The parent widget.
    """

    guide_place_requested = Signal(str)
    """Carries the guide's place that a question came from."""

    def __init__(
        self, diary: Diary, messages: Messages, notices: Notices, parent: QWidget | None = None
    ) -> None:
        super().__init__(messages, notices, _specs(), parent)
        self._diary = diary
        self.set_words(
            title=self.tr("Our questions"),
            add=self.tr("Add a question"),
            empty=self.tr(
                "Whatever you want to ask, as it comes to mind. Questions in the guide can be sent here "
                "with one click, and the summary for the appointment prints them."
            ),
        )

    def records(self) -> Sequence[Question]:
        """The questions."""
        return self._diary.questions.all()

    def words(self, record: Question) -> RowWords:
        """The question; its answer, or when it was written down."""
        asked = self.tr("Written down {date}").format(date=medium_date(record.asked_on))
        lines = (record.answer,) if record.answer else (asked,)
        return RowWords(record.text, "", lines, self.tr("Show in guide") if record.source else "")

    def values(self, record: Question) -> Mapping[str, str]:
        """The fields."""
        return {"text": record.text, "answer": record.answer}

    def keep(self, values: Mapping[str, str], record: Question | None) -> None:
        """Keeps a question and its answer."""
        if record is None:
            record = self._diary.questions.add(values["text"])
            if not values["answer"]:
                return
        self._diary.questions.save(replace(record, text=values["text"], answer=values["answer"]))

    def take_away(self, record: Question) -> None:
        """Removes a question."""
        self._diary.questions.remove(record.id)

    def bring_back(self, record: Question) -> None:
        """Puts a removed question back."""
        self._diary.questions.save(record)

    def new_row(self, record: Question) -> RecordRow:
        """A row with a tick."""
        row = QuestionRow(record.id, self._specs, self)
        self.connect_row(row)
        row.ticked.connect(self._on_row_ticked)
        return row

    def refresh(self) -> None:
        """Shows the questions as they are now."""
        super().refresh()
        for record_id, row in self.rows.items():
            if isinstance(row, QuestionRow):
                row.show_question(self.record(record_id))

    def open_link_of(self, record_id: str) -> None:
        """Asks for the guide's place that a question came from."""
        self.guide_place_requested.emit(self.record(record_id).source)

    def _on_row_ticked(self, record_id: str, is_done: bool) -> None:
        self._diary.questions.save(replace(self.record(record_id), done=is_done))


def _specs() -> tuple[FieldSpec, ...]:
    translate = QCoreApplication.translate
    return (
        FieldSpec("text", translate("QuestionsCard", "Question"), width=360),
        FieldSpec("answer", translate("QuestionsCard", "What the team answered"), width=360, is_long=True),
    )
