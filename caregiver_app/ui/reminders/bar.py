"""A calm bar between the header and the rooms: what waits for an answer. It never takes the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from caregiver_app.ui.reminders.due_row import DueRow
from caregiver_app.ui.shared.tab_order import put_after
from caregiver_app.ui.shell.fitting_label import FittingLabel
from caregiver_app.ui.theme import set_role

_SHARE: Final = 0.4
"""How much of the window's height an open list may take: what is written below needs the rest."""
_ALONE_SHARE: Final = 0.15
"""A reminder that stands alone and would take more than this becomes one line that opens."""
_SIDES: Final = 22
_INNER: Final = 14
_INNER_RIGHT: Final = 8


class ReminderBar(QFrame):
    """One reminder; of more, or where there is little room, one line that opens the list of them.

    Args:
        before: Where Tab comes from: the last button of the rail.
        parent: The window.
    """

    put_away_requested = Signal()
    """All that is listed is to be put away without an answer."""

    def __init__(self, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        set_role(self, "rules")
        self.setAccessibleName(self.tr("Reminders"))
        self.rows: list[DueRow] = []
        self._is_open = False
        self._has_older = False
        self._came_from: QWidget | None = None
        self.card = QFrame(self)
        set_role(self.card, "quiet-card")
        self.head = QWidget(self.card)
        self.head_label = FittingLabel("", self.head)
        self.head_label.setObjectName("head_label")
        self.head_label.setTextFormat(Qt.TextFormat.PlainText)
        self.head_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.more_button = self._button("more_button")
        self.away_button = self._button("away_button")
        self.away_button.setText(self.tr("Put away"))
        self.away_button.setAccessibleName(self.tr("Put all reminders away without an answer"))
        self.rows_area = QScrollArea(self.card)
        self.rows_page = QWidget(self.rows_area)
        self._rows_layout = QVBoxLayout(self.rows_page)
        self._build()
        self.more_button.clicked.connect(self._on_more_button_clicked)
        self.away_button.clicked.connect(self.put_away_requested)
        self.hide()

    def show_rows(self, rows: Sequence[DueRow], summaries: tuple[str, ...], older: str = "") -> None:
        """Shows what waits, the most urgent first; a row that is shown already stays as it is.

        Args:
            rows: One for each that waits.
            summaries: All of them in one line, at several lengths, the longest first.
            older: What is too long ago to be listed, in words.
        """
        is_used = self.isAncestorOf(QApplication.focusWidget() or self)
        for row in self.rows:
            if row not in rows:
                self._rows_layout.removeWidget(row)
                row.hide()
                row.deleteLater()
        self.rows = list(rows)
        for place, row in enumerate(self.rows):
            self._rows_layout.insertWidget(place, row)
            row.show()
        both = [f"{summary} {older}".strip() for summary in summaries]
        self.head_label.set_wordings(*dict.fromkeys((*both, *summaries) if rows else (older,)))
        self._has_older = bool(older)
        self._is_open = self._is_open and len(self.rows) > 1
        self.setVisible(bool(self.rows) or bool(older))
        self._fit()
        self._order_tabs()
        if is_used and not self.focus_first():
            self._go_back()

    def take_keyboard(self) -> None:
        """The person asked for it: the keyboard goes to the first answer, and back when all are given."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._came_from = focused
        self.focus_first()

    def focus_first(self) -> bool:
        """Puts the keyboard on the first answer; False when there is nothing to answer."""
        if self.isHidden():
            return False
        target = self.away_button
        if not self.rows_area.isHidden():
            target = self.rows[0].first_button
        elif self.rows:
            target = self.more_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as the window may become."""
        return QSize(120, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another size holds more rows, or fewer."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Rows that want another height get it."""
        if watched is self.rows_page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def _build(self) -> None:
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.head_label, 1)
        head.addWidget(self.more_button)
        head.addWidget(self.away_button)
        self._rows_layout.setContentsMargins(0, 0, 0, 0)
        self._rows_layout.setSpacing(8)
        self.rows_area.setWidgetResizable(True)
        self.rows_area.setFrameShape(QFrame.Shape.NoFrame)
        self.rows_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows_area.setWidget(self.rows_page)
        self.rows_page.installEventFilter(self)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(_INNER, 6, _INNER_RIGHT, 6)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.rows_area)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(_SIDES, 6, _SIDES, 6)
        outer.addWidget(self.card)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self.head)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where one is writing
        set_role(button, "link")
        return button

    def _fit(self) -> None:
        """Shows one alone, and several when the list is open; as high as they are, to a share."""
        is_folded = len(self.rows) > 1 or self._has_older or self._is_high()
        self.head.setVisible(is_folded)
        is_listed = bool(self.rows) and (self._is_open or not is_folded)
        self.rows_area.setVisible(is_listed)
        self.more_button.setVisible(bool(self.rows))
        self.away_button.setVisible(self._is_open or not self.rows)
        self.more_button.setText(self.tr("Show less") if self._is_open else self.tr("Show"))
        self.more_button.setAccessibleName(
            self.tr("Close the list of reminders") if self._is_open else self.tr("Show the reminders")
        )
        if is_listed:
            height = min(self._rows_height(), int(self.window().height() * _SHARE))
            if self.rows_area.minimumHeight() != height:
                self.rows_area.setFixedHeight(height)

    def _is_high(self) -> bool:
        """Whether the rows alone would take much of a low window."""
        return self._rows_height() > int(self.window().height() * _ALONE_SHARE)

    def _rows_height(self) -> int:
        width = max(1, self.width() - 2 * _SIDES - _INNER - _INNER_RIGHT)
        if self._rows_layout.hasHeightForWidth():
            return self._rows_layout.heightForWidth(width)
        return self._rows_layout.sizeHint().height()

    def _order_tabs(self) -> None:
        """Tab goes from the rail to the bar and on into the room, as the eye does."""
        put_after(self._before, (self.head, *self.rows))

    def _go_back(self) -> None:
        """The keyboard goes where it was before it came here."""
        if self._came_from is not None and isValid(self._came_from):  # it may be gone by now
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def _on_more_button_clicked(self) -> None:
        has_keyboard = self.more_button.hasFocus()
        self._is_open = not self._is_open
        self._fit()
        if self._is_open and has_keyboard:
            self.focus_first()
