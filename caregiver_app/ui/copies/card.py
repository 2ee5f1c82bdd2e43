"""The card in Settings: when the last copy was made, where copies go, and the way to put one back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from caregiver_app.diary.keeping.copies import Made
from caregiver_app.ui.copies.keeper import CopiesKeeper
from caregiver_app.ui.copies.words import holding_words, made_words
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import breakable, role_label
from caregiver_app.ui.theme import set_role


class CopiesCard(Card):
    """Plain facts and a few buttons.

    Args:
        keeper: Makes the copies.
        now: The wall clock.
        parent: The parent widget.
    """

    def __init__(
        self, keeper: CopiesKeeper, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._keeper = keeper
        self._now = now
        self.set_title(self.tr("Copies of the diary"))
        words = self.tr(
            "The diary is copied by itself while the window is open: soon after the start, and by the hour "
            "when something was written. Kept are the last 24 copies, one a day for two weeks, one a week."
        )
        self.body.addWidget(role_label(words, "subtle", self))
        self.last_label = role_label("", "", self, name="last_label")
        self.told_label = role_label("", "", self, name="told_label")
        self.second_label = role_label("", "", self, name="second_label")
        self.place_button = self._button(self.tr("Choose a second place…"), "place_button", "link")
        self.no_place_button = self._button(self.tr("No second place"), "no_place_button", "link")
        self.copy_button = self._button(self.tr("Copy now"), "copy_button", "chip")
        self.look_button = self._button(self.tr("Look at copies…"), "look_button", "chip")
        self.check_button = self._button(self.tr("Check the diary"), "check_button", "chip")
        self.body.addWidget(self.second_label)
        self.body.addWidget(self._row(self.place_button, self.no_place_button))
        self.body.addWidget(self.last_label)
        self.body.addWidget(self._row(self.copy_button, self.look_button, self.check_button))
        self.altered_button = self._button(
            self.tr("Look at what says something else…"), "altered_button", "primary"
        )
        self.body.addWidget(self._row(self.altered_button))
        self.body.addWidget(self.told_label)  # last, so that telling moves no button
        self.told_label.hide()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Shows how it stands now."""
        keeper = self._keeper
        newest = next(iter(keeper.backups.all()), None)
        if newest is None:
            self.last_label.setText(self.tr("There is no copy yet."))
        else:
            self.last_label.setText(self._last(newest.made_at))
        for button in (self.copy_button, self.check_button):
            button.setEnabled(not keeper.is_busy)
        self.altered_button.setVisible(bool(keeper.altered.lines))
        place = keeper.backups.second_place
        self.no_place_button.setVisible(place is not None)
        if place is None:
            words = self.tr(
                "If this computer is lost, so are these copies. Choose a second place for them: a stick, "
                "another disk, or a folder that is synchronized."
            )
        else:
            words = self.tr("Each copy goes to {place} as well.").format(place=breakable(str(place)))
        self.second_label.setText(words)

    def _tell(self, words: str) -> None:
        self.told_label.setText(words)
        self.told_label.show()

    def _last(self, made_at: datetime) -> str:
        return self.tr("Last copy: {when}").format(when=made_words(made_at, self._now()))

    def _connect(self) -> None:
        keeper = self._keeper
        keeper.copied.connect(self._on_keeper_copied)
        keeper.checked.connect(self._on_keeper_checked)
        keeper.busy_changed.connect(self.refresh)
        keeper.altered.changed.connect(self.refresh)
        self.altered_button.clicked.connect(self._on_altered_button_clicked)
        self.copy_button.clicked.connect(keeper.copy_now)
        self.check_button.clicked.connect(self._on_check_button_clicked)
        self.look_button.clicked.connect(self._on_look_button_clicked)
        self.place_button.clicked.connect(self._on_place_button_clicked)
        self.no_place_button.clicked.connect(self._on_no_place_button_clicked)

    def _row(self, *buttons: QPushButton) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row)
        for button in buttons:
            flow.addWidget(button)
        return row

    def _button(self, words: str, name: str, role: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        set_role(button, role)
        return button

    def _on_keeper_copied(self, made: Made) -> None:
        self.last_label.setText(self._last(made.copy.made_at))
        words = self.tr("That copy was looked through. It holds: {holding}.")
        self._tell(words.format(holding=holding_words(made.holding)))

    def _on_keeper_checked(self, sound: bool) -> None:
        self._tell(
            self.tr("Every page of the diary's file was read, and nothing is wrong with it.")
            if sound
            else self.tr(
                "The diary's file is damaged. Look at the copies, and put back the newest one that is whole."
            )
        )

    def _on_check_button_clicked(self) -> None:
        self._tell(self.tr("Reading all of the diary…"))
        self._keeper.check()

    def _on_look_button_clicked(self) -> None:
        from caregiver_app.ui.copies.dialog import CopiesDialog

        keeper = self._keeper
        dialog = CopiesDialog(keeper.backups, keeper.messages, self._now, self.window())
        dialog.restore_requested.connect(keeper.restore_requested)
        dialog.open()

    def _on_altered_button_clicked(self) -> None:
        from caregiver_app.ui.copies.altered_dialog import AlteredDialog

        AlteredDialog(self._keeper.altered, self._now, self.window()).open()

    def _on_place_button_clicked(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("A second place for copies"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_dialog_file_selected(self, folder: str) -> None:
        self._keeper.set_second_place(Path(folder))
        self.refresh()

    def _on_no_place_button_clicked(self) -> None:
        self._keeper.set_second_place(None)
        self.refresh()
