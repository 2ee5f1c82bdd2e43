"""What was given today: one click a medicine of the list, and Undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.values import Dose, Medicine
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.chip_keys import ChipKeys
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.medicine_words import button_words, dose_words, medicine_words
from caregiver_app.ui.shared.tab_order import put_after
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class MedicinesCard(Card):
    """Writes down what is given, at the time and by the writer of the entry above.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        notices: Where "written down, undo?" is said.
        now: The wall clock.
        parent: The parent widget.
    """

    list_requested = Signal()
    """The person wants to see or change the list."""

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._diary = diary
        self._messages = messages
        self._notices = notices
        self._now = now
        self._on: date | None = None
        self._at: Callable[[], datetime] = now
        self._writer: Callable[[], str] = str
        self.title_label.setText(self.tr("Medicines given"))
        self.title_label.show()
        self.list_button = QPushButton(self.tr("The list"), self)
        self.list_button.setObjectName("list_button")
        self.list_button.setAccessibleName(self.tr("Show and change the list of medicines"))
        set_role(self.list_button, "link")
        self.header.addWidget(self.list_button)
        self.chips = QWidget(self)
        self._flow = FlowLayout(self.chips)
        self._chip_keys = ChipKeys(self.chips)
        self.hint_label = role_label("", "subtle", self, name="hint_label")
        self.error_label = role_label("", "error", self, name="error_label")
        self.doses_layout = QVBoxLayout()
        self.doses_layout.setSpacing(2)
        self.give_buttons: dict[str, QPushButton] = {}
        self.take_back_buttons: dict[str, QPushButton] = {}
        self.last_stop: QWidget = self.list_button
        self.body.addWidget(self.hint_label)
        self.body.addWidget(self.chips)
        self.body.addWidget(self.error_label)
        self.body.addLayout(self.doses_layout)
        self.error_label.hide()
        self.list_button.clicked.connect(self.list_requested)

    def write_as(self, at: Callable[[], datetime], writer: Callable[[], str]) -> None:
        """Sets whose clock and whose name a dose gets."""
        self._at, self._writer = at, writer

    def refresh_for(self, on: date) -> None:
        """Shows another day's doses, if it is another day."""
        if on != self._on:
            self.refresh()

    def refresh(self) -> None:
        """Shows the list and what was given on the day of the entry above."""
        current = self._diary.medicines.current()
        self._on = on = self._at().date()
        doses = self._diary.medicines.doses(on, on)
        self.hint_label.setText(
            self.tr("Press what was given: it is kept with the time and who wrote it down.")
            if current
            else self.tr("Put your medicines into the list once; then one press here writes down each dose.")
        )
        self._show_list(current)
        self._show_doses(doses)
        self.last_stop = put_after(
            self.list_button, [*self.give_buttons.values(), *self.take_back_buttons.values()]
        )

    def _show_list(self, current: tuple[Medicine, ...]) -> None:
        for button in self.give_buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.give_buttons = {}
        for medicine in current:
            words, shown = medicine_words(medicine), button_words(medicine)
            button = QPushButton(shown.replace("&", "&&"), self.chips)
            button.setToolTip("" if shown == words else plain_tip(words))
            button.setObjectName(f"give_{medicine.id}")
            button.setAccessibleName(self.tr("{medicine} was given").format(medicine=words))
            set_role(button, "chip")
            button.clicked.connect(partial(self._on_give_button_clicked, medicine))
            self._flow.addWidget(button)
            button.show()
            self.give_buttons[medicine.id] = button
        self._chip_keys.set_chips(tuple(self.give_buttons.values()))
        self.chips.setVisible(bool(current))

    def _show_doses(self, doses: tuple[Dose, ...]) -> None:
        while (item := self.doses_layout.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        self.take_back_buttons = {}
        for dose in reversed(doses):
            self.doses_layout.addWidget(self._dose_row(dose))

    def _dose_row(self, dose: Dose) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(role_label(dose_words(dose), "", row), 1)
        button = QPushButton(self.tr("Not given"), row)
        button.setObjectName(f"take_back_{dose.id}")
        button.setAccessibleName(self.tr("{dose}: not given after all").format(dose=dose_words(dose)))
        set_role(button, "link")
        button.clicked.connect(partial(self._on_take_back_button_clicked, dose))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.take_back_buttons[dose.id] = button
        return row

    def _on_give_button_clicked(self, medicine: Medicine) -> None:
        try:
            dose = self._diary.medicines.give(medicine, self._at(), self._writer())
        except AppError as problem:
            self.error_label.setText(self._messages.of(problem))
            self.error_label.show()
            return
        self.error_label.hide()
        self._notices.say(
            self.tr("Written down: {dose}").format(dose=dose_words(dose)),
            partial(self._diary.medicines.take_back, dose.id),
        )
        if (button := self.give_buttons.get(medicine.id)) is not None:
            button.setFocus()

    def _on_take_back_button_clicked(self, dose: Dose) -> None:
        self._diary.medicines.take_back(dose.id)
        self._notices.say(
            self.tr("Taken out: {dose}").format(dose=dose_words(dose)),
            partial(self._diary.medicines.save_dose, dose),
        )
        self.list_button.setFocus()
