"""A question for the care team: ticked when asked, with its answer, and the way back to the guide."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from caregiver_app.diary.values import Question
from caregiver_app.ui.care_team.record_row import RecordRow
from caregiver_app.ui.shared.record_form import FieldSpec
from caregiver_app.ui.theme import set_look


class QuestionRow(RecordRow):
    """A row with a tick.

    Args:
        record_id: The question's id.
        specs: The form's fields.
        parent: The card.
    """

    ticked = Signal(str, bool)
    """Question id, and whether it is done."""

    def __init__(self, record_id: str, specs: tuple[FieldSpec, ...], parent: QWidget | None = None) -> None:
        super().__init__(record_id, specs, parent)
        self.done_tick = QCheckBox(self.tr("Asked"), self.view)
        self.done_tick.setObjectName("done_tick")
        self.view.stays_below = True
        self.view.buttons.insert(0, self.done_tick)
        self.edit_button.setText(self.tr("Answer or change"))
        self.done_tick.clicked.connect(self._on_done_tick_clicked)

    def show_question(self, question: Question) -> None:
        """Shows the tick as kept."""
        self.done_tick.setChecked(question.done)
        self.done_tick.setAccessibleName(self.tr("Asked: {question}").format(question=question.text))
        set_look(self.title_label, "role", "subtle" if question.done else "strong")
        set_look(self.lines_label, "role", "" if question.answer else "subtle")

    def _on_done_tick_clicked(self, is_done: bool) -> None:
        self.ticked.emit(self.record_id, is_done)
