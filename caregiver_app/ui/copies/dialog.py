"""The copies, newest first: what each holds, a look inside, and putting one back in three clicks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from caregiver_app.diary.keeping.copies import Backups, Copy
from caregiver_app.diary.keeping.copying import Holding
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.copies.words import holding_words, made_words, reason_words
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.card_dialog import lay_out_card_dialog
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.tasks import Task
from caregiver_app.ui.theme import set_role


class CopyCard(Card):
    """One copy. It can be put back only after it was looked through.

    Args:
        copy: The copy.
        when: When it was made, in words.
        parent: The dialog.
    """

    look_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(self, copy: Copy, when: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.copy = copy
        title = self.tr("{when}, {reason}").format(when=when, reason=reason_words(copy.reason))
        title = title[:1].upper() + title[1:]
        self.set_title(title)
        self.holding_label = role_label(self.tr("Being looked through…"), "", self)
        self.sure_label = role_label(
            self.tr(
                "The diary will hold what this copy holds. "
                "What it holds now is copied first, so you can go back."
            ),
            "strong",
            self,
        )
        self.look_button = self._button(self.tr("Look inside"), "link")
        self.put_back_button = self._button(self.tr("Put this one back…"), "link")
        self.sure_button = self._button(self.tr("Put it back"), "primary")
        self.leave_button = self._button(self.tr("Leave the diary as it is"), "chip")
        row = QWidget(self)
        flow = FlowLayout(row)
        for button in (self.look_button, self.put_back_button, self.sure_button, self.leave_button):
            button.setAccessibleName(f"{button.text()}: {title}")
            flow.addWidget(button)
        for widget in (self.holding_label, self.sure_label, row):
            self.body.addWidget(widget)
        for widget in (
            self.look_button,
            self.put_back_button,
            self.sure_label,
            self.sure_button,
            self.leave_button,
        ):
            widget.hide()
        self.look_button.clicked.connect(partial(self.look_requested.emit, copy))
        self.sure_button.clicked.connect(partial(self.restore_requested.emit, copy))
        self.put_back_button.clicked.connect(self._on_put_back_button_clicked)
        self.leave_button.clicked.connect(self._on_leave_button_clicked)

    def show_holding(self, holding: Holding) -> None:
        """It is whole: says what it holds, and offers it."""
        self.holding_label.setText(holding_words(holding))
        self._ask(asks=False)

    def show_trouble(self, sentence: str) -> None:
        """It can't be used."""
        set_role(self, "call")
        self.holding_label.setText(sentence)

    def _ask(self, *, asks: bool) -> None:
        for widget in (self.sure_label, self.sure_button, self.leave_button):
            widget.setVisible(asks)
        for widget in (self.look_button, self.put_back_button):
            widget.setVisible(not asks)

    def _on_put_back_button_clicked(self) -> None:
        self._ask(asks=True)
        self.leave_button.setFocus()

    def _on_leave_button_clicked(self) -> None:
        self._ask(asks=False)
        self.put_back_button.setFocus()

    def _button(self, words: str, role: str) -> QPushButton:
        button = QPushButton(words, self)
        set_role(button, role)
        return button


class CopiesDialog(QDialog):
    """Looks through the copies one after the other while they are read.

    Args:
        backups: Whose copies they are.
        messages: The sentences for what is wrong with one.
        now: The wall clock.
        parent: The window.
    """

    restore_requested = Signal(object)
    """Carries the copy that is to take the diary's place."""
    all_shown = Signal()
    """Every copy was looked through."""

    def __init__(
        self,
        backups: Backups,
        messages: Messages,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        self._messages = messages
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Copies of the diary"))
        self.setObjectName("copies_dialog")
        self.scroll_area = ScrollColumn(self)
        self.cards: list[CopyCard] = []
        for copy in backups.all():
            card = CopyCard(copy, made_words(copy.made_at, now()), self)
            card.look_requested.connect(self._on_card_look_requested)
            card.restore_requested.connect(self._on_card_restore_requested)
            self.cards.append(card)
            self.scroll_area.column.addWidget(card)
        if not self.cards:
            self.scroll_area.column.addWidget(role_label(self.tr("There is no copy yet."), "", self))
        self.scroll_area.column.addStretch(1)
        self._waiting = deque(self.cards)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setObjectName("close_button")
        self.close_button.setAccessibleName(self.close_button.text())
        set_role(self.close_button, "primary")
        self.close_button.clicked.connect(self.close)
        lay_out_card_dialog(self, self.scroll_area, self.close_button, 34, right=True)
        self.finished.connect(self._on_finished)
        self._look_on()

    def _look_on(self) -> None:
        if not self._waiting:
            self._task = None
            self.all_shown.emit()
            return
        self._task = Task(partial(self._backups.look_into, self._waiting[0].copy.path))
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.broke_off.connect(self._on_task_broke_off)
        self._task.start()

    def _on_task_done(self, holding: Holding) -> None:
        if self._waiting:
            self._waiting.popleft().show_holding(holding)
            self._look_on()

    def _on_task_failed(self, trouble: AppError) -> None:
        if self._waiting:
            self._waiting.popleft().show_trouble(self._messages.of(trouble))
            self._look_on()

    def _on_task_broke_off(self) -> None:
        if self._waiting:
            words = self.tr("This copy could not be looked through: the program made a mistake.")
            self._waiting.popleft().show_trouble(words)
            self._look_on()

    def _on_card_look_requested(self, copy: Copy) -> None:
        from caregiver_app.ui.diaries.moving import look_in_own_window

        look_in_own_window(copy.path)

    def _on_card_restore_requested(self, copy: Copy) -> None:
        self.close()
        self.restore_requested.emit(copy)

    def _on_finished(self) -> None:
        self._waiting.clear()
        if self._task is not None:
            self._task.wait()
        self.deleteLater()
