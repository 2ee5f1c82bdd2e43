"""The window's foot: when it was saved, and what the diary is not."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from caregiver_app.ui.theme import set_role


class Footer(QFrame):
    """Two quiet lines that are always there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "footer")
        self.saved_label = QLabel(self.tr("Nothing leaves this computer"), self)
        self.promise_label = QLabel(
            self.tr("A diary, not a diagnosis. With any worry, call the care team."), self
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 6, 22, 6)
        for label in (self.saved_label, self.promise_label):
            set_role(label, "subtle")
        self.promise_label.setWordWrap(True)
        self.promise_label.setObjectName("promise_label")  # set to the right by the style sheet
        layout.setSpacing(18)
        layout.addWidget(self.saved_label)
        layout.addWidget(self.promise_label, 1)

    def show_saved(self, time: str) -> None:
        """Says when something was last saved; ``time`` is in the computer's own format."""
        self.saved_label.setText(
            self.tr("Saved {time} on this computer · nothing leaves it").format(time=time)
        )

    def show_unsaved(self) -> None:
        """Says that the last keys are about to be saved."""
        self.saved_label.setText(self.tr("Saving…"))
