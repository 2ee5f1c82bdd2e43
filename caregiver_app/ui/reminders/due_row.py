"""One reminder that waits, with its answers beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.reminder_values import Due
from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import set_role

GIVEN, GIVEN_AS_PLANNED, DONE, LATER, SKIP = "given", "given_as_planned", "done", "later", "skip"
"""The answers, by the names of their buttons."""


class DueRow(QFrame):
    """Says what was planned; answers are asked for by signal.

    Args:
        due: The reminder, and when it was due.
        words: What is to be done.
        details: For when, and what else is known.
        answers: Each answer's name and the words on its button, the likeliest first.
        parent: The bar.
    """

    answered = Signal(object, str)
    """Carries the :class:`~caregiver_app.diary.reminder_values.Due` and the answer's name."""

    def __init__(
        self,
        due: Due,
        words: str,
        details: str,
        answers: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.due = due
        said = QWidget(self)
        self.row = AdaptiveRow(said, self)
        self.words_label = role_label(words, "strong", said, name="words_label")
        self.details_label = role_label(details, "subtle", said, name="details_label")
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.words_label)
        column.addWidget(self.details_label)
        self.buttons: dict[str, QPushButton] = {}
        for name, on_button in answers:
            button = QPushButton(on_button, self.row)
            button.setObjectName(f"{name}_button")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where one is writing
            button.setAccessibleName(self.tr("{answer}: {reminder}").format(answer=on_button, reminder=words))
            button.setAccessibleDescription(details)
            button.setToolTip(plain_tip(self.tr("Ctrl+R goes to the reminders")))
            set_role(button, "chip" if name in (GIVEN, DONE, GIVEN_AS_PLANNED) else "quiet")
            button.clicked.connect(partial(self.answered.emit, due, name))
            self.row.buttons.addWidget(button)
            self.buttons[name] = button
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.row)

    @property
    def first_button(self) -> QPushButton:
        """The likeliest answer."""
        return next(iter(self.buttons.values()))

    def say_details(self, details: str) -> None:
        """Says anew for when it was planned."""
        self.details_label.setText(details)
        for button in self.buttons.values():
            button.setAccessibleDescription(details)
