"""A diary's file that was found: what it holds, and what can be done with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from caregiver_app.diary.keeping.copies import Backups
from caregiver_app.diary.keeping.copying import Holding
from caregiver_app.diary.store.key import NeedsPassphrase
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.copies.words import holding_words
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.card_dialog import lay_out_card_dialog
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import breakable, role_label, selectable_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.tasks import Task
from caregiver_app.ui.theme import set_role


class FoundDialog(QDialog):
    """Looks through the file before anything is offered.

    Args:
        path: The file.
        backups: Looks into it.
        messages: The sentences for what is wrong with it.
        parent: The window.
        can_open: Whether it can be opened where it is.
    """

    bring_requested = Signal(object)
    """It is to be copied into the place of the empty diary; carries the path."""
    open_requested = Signal(object)
    """It is to be opened where it is; carries the path."""

    def __init__(
        self,
        path: Path,
        backups: Backups,
        messages: Messages,
        parent: QWidget | None = None,
        *,
        can_open: bool = True,
    ) -> None:
        super().__init__(parent)
        self._path, self._messages, self._can_open = path, messages, can_open
        self.setObjectName("found_dialog")
        self.setWindowTitle(self.tr("A diary"))
        self.card = Card(self.tr("A diary"), self)
        self.told_label = role_label(self.tr("Being looked through…"), "strong", self.card, name="told_label")
        self.ways_label = role_label("", "", self.card, name="ways_label")
        self.path_label = selectable_label(breakable(str(path)), "subtle", self.card, name="path_label")
        self.bring_button = QPushButton(self.tr("Bring it to this computer"), self)
        self.open_button = QPushButton(self.tr("Open it where it is"), self)
        self.leave_button = QPushButton(self.tr("Neither"), self)
        self._lay_out()
        self.bring_button.clicked.connect(self._on_bring_button_clicked)
        self.open_button.clicked.connect(self._on_open_button_clicked)
        self.leave_button.clicked.connect(self.reject)
        self.finished.connect(self._on_finished)
        self._task = Task(partial(backups.look_into, path))
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.broke_off.connect(self._on_task_broke_off)
        self._task.start()

    def _lay_out(self) -> None:
        row = QWidget(self)
        flow = FlowLayout(row, spacing=10)
        for button, name, role in (
            (self.bring_button, "bring_button", "primary"),
            (self.open_button, "open_button", "chip"),
            (self.leave_button, "leave_button", "quiet"),
        ):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
            set_role(button, role)
            flow.addWidget(button)
        self.bring_button.hide()
        self.open_button.hide()
        for widget in (self.told_label, self.path_label, self.ways_label):
            self.card.body.addWidget(widget)
        area = ScrollColumn(self)
        area.column.addWidget(self.card)
        area.column.addStretch(1)
        lay_out_card_dialog(self, area, row, 22, right=False)

    def _on_task_done(self, holding: Holding) -> None:
        self.told_label.setText(holding_words(holding))
        self.ways_label.setText(
            self.tr(
                "If this is a copy, or it is on a stick: bring it to this computer. The file stays as it is, "
                "and you go on writing in the copy of it. If it is your diary itself and stays where it is, "
                "open it there."
            )
        )
        self.bring_button.show()
        self.open_button.setVisible(self._can_open)
        self.bring_button.setFocus()

    def _on_task_failed(self, trouble: AppError) -> None:
        if isinstance(trouble, NeedsPassphrase):
            self.told_label.setText(self.tr("It is locked with a passphrase."))
            self.ways_label.setText(
                self.tr(
                    "Opened where it is, it asks for the passphrase. If it is on a stick, copy the file to "
                    "this computer first, and choose it there."
                )
            )
            self.open_button.setVisible(self._can_open)
            self.open_button.setFocus()
        else:
            self.told_label.setText(self._messages.of(trouble))

    def _on_task_broke_off(self) -> None:
        self.told_label.setText(self.tr("It could not be looked through: the program made a mistake."))

    def _on_bring_button_clicked(self) -> None:
        self.accept()
        self.bring_requested.emit(self._path)

    def _on_open_button_clicked(self) -> None:
        self.accept()
        self.open_requested.emit(self._path)

    def _on_finished(self) -> None:
        self._task.wait()
        self.deleteLater()
