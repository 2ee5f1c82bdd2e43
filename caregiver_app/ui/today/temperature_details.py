"""What belongs to a temperature: where it was taken, and whether a medicine may hide a fever."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.values import TemperatureRoute
from caregiver_app.ui.shared.chip_keys import ChipKeys
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import QuestionLabel
from caregiver_app.ui.shared.wording import route_words
from caregiver_app.ui.theme import set_role


class TemperatureDetails(QWidget):
    """Two questions with an answer each, or none: pressed again, an answer is taken back."""

    route_chosen = Signal(object)
    """A :class:`TemperatureRoute`, or None."""
    fever_reducer_chosen = Signal(object)
    """True, False, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._flow = self._row(column, self.tr("Taken"))
        self.route_buttons = {
            route: self._button(route_words(route), f"{route}_button", partial(self._on_route_clicked, route))
            for route in TemperatureRoute
        }
        self._flow = self._row(column, self.tr("Fever medicine in the 6 hours before?"))
        self.fever_reducer_buttons = {
            answer: self._button(text, name, partial(self._on_answer_clicked, answer))
            for answer, text, name in (
                (True, self.tr("yes"), "fever_reducer_button"),
                (False, self.tr("no"), "no_fever_reducer_button"),
            )
        }
        self._route_keys = ChipKeys(self, tuple(self.route_buttons.values()))
        self._answer_keys = ChipKeys(self, tuple(self.fever_reducer_buttons.values()))
        question = self.tr("Fever medicine in the 6 hours before: {answer}")
        for button in self.fever_reducer_buttons.values():
            button.setAccessibleName(question.format(answer=button.text()))
            button.setToolTip(
                self.tr("Such as acetaminophen (paracetamol) or ibuprofen: it can hide a fever")
            )

    def show_answers(self, route: TemperatureRoute | None, fever_reducer: bool | None) -> None:
        """Shows what is answered."""
        for each, button in self.route_buttons.items():
            button.setChecked(each is route)
        for answer, button in self.fever_reducer_buttons.items():
            button.setChecked(answer is fever_reducer)
        if route is not None:
            self._route_keys.set_current(self.route_buttons[route])
        if fever_reducer is not None:
            self._answer_keys.set_current(self.fever_reducer_buttons[fever_reducer])

    def _row(self, column: QVBoxLayout, question: str) -> FlowLayout:
        row = QWidget(self)
        flow = FlowLayout(row)
        flow.addWidget(QuestionLabel(question, row))
        column.addWidget(row)
        return flow

    def _button(self, text: str, name: str, slot: partial[None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(self.tr("Temperature taken: {place}").format(place=text))
        button.setCheckable(True)
        button.clicked.connect(slot)
        set_role(button, "chip")
        self._flow.addWidget(button)
        return button

    def _on_route_clicked(self, route: TemperatureRoute) -> None:
        chosen = route if self.route_buttons[route].isChecked() else None
        for each, button in self.route_buttons.items():
            button.setChecked(each is chosen)
        self.route_chosen.emit(chosen)

    def _on_answer_clicked(self, answer: bool) -> None:
        chosen = answer if self.fever_reducer_buttons[answer].isChecked() else None
        for each, button in self.fever_reducer_buttons.items():
            button.setChecked(each is chosen)
        self.fever_reducer_chosen.emit(chosen)
