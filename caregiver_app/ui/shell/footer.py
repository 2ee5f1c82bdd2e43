"""The window's foot: when it was saved, and what the diary is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_SIDES: Final = 22
_GAP: Final = 18


class Footer(QFrame):
    """Two quiet sayings that are always there, in one line where the width allows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "footer")
        saved = self.tr("Nothing leaves this computer")
        self._saved = self._saved_short = saved
        self.saved_label = QLabel(saved, self)
        self.promise_label = QLabel(self._promises()[0], self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_SIDES, 6, _SIDES, 6)
        for label in (self.saved_label, self.promise_label):
            set_role(label, "subtle")
        self.promise_label.setWordWrap(True)
        self.promise_label.setObjectName("promise_label")  # set to the right by the style sheet
        layout.setSpacing(_GAP)
        layout.addWidget(self.saved_label)
        layout.addWidget(self.promise_label, 1)
        self._say(saved, saved)

    def show_saved(self, time: str) -> None:
        """Says when something was last saved; ``time`` is in the computer's own format."""
        self._say(
            self.tr("Saved {time} on this computer · nothing leaves it").format(time=time),
            self.tr("Saved {time}").format(time=time),
        )

    def show_unsaved(self) -> None:
        """Says that the last keys are about to be saved."""
        self._say(self.tr("Saving…"), self.tr("Saving…"))

    def show_not_saved(self) -> None:
        """Says that the last keys could not be saved; why is said beside its field, or in the notice."""
        self._say(self.tr("Not saved yet"), self.tr("Not saved yet"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width holds other words."""
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Before it is shown, its width says nothing."""
        super().showEvent(event)
        self.fit()

    def _say(self, saved: str, short: str) -> None:
        self._saved, self._saved_short = saved, short
        self.saved_label.setAccessibleName(saved)
        self.fit()

    def fit(self) -> None:
        """Shows the longest words that stand in one line: the entry above needs the height."""
        promise, promise_short = self._promises()
        pairs = (
            (self._saved, promise),
            (self._saved_short, promise),
            (self._saved_short, promise_short),
            ("", promise_short),
        )
        fitting = (pair for pair in pairs if self._width_of(*pair) <= self.width())
        saved, said = next(fitting, pairs[-1]) if self.isVisible() else pairs[0]
        self.saved_label.setText(saved)
        self.promise_label.setText(said)
        self.saved_label.setVisible(bool(saved))

    def _width_of(self, saved: str, said: str) -> int:
        lines = _line(self.saved_label, saved) + _line(self.promise_label, said)
        return lines + 2 * _SIDES + _GAP

    def _promises(self) -> tuple[str, str]:
        return (
            self.tr("A diary, not a diagnosis. With any worry, call the care team."),
            self.tr("A diary, not a diagnosis. With any worry, call."),
        )


def _line(label: QLabel, words: str) -> int:
    label.ensurePolished()
    return label.fontMetrics().horizontalAdvance(words)
