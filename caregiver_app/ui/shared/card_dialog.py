"""The look of a dialog of cards: what scrolls, its buttons always in sight below, never beyond the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

_WIDE = 38
_EDGE, _BAR = 40, 80
"""Pixels that are left beside and, with the title bar, above a dialog on a small screen."""


def lay_out_card_dialog(dialog: QDialog, body: QWidget, foot: QWidget, lines: int, *, right: bool) -> None:
    """Puts the two into a dialog, and gives it its size.

    Args:
        dialog: The dialog.
        body: What scrolls.
        foot: A button, or a row of them.
        lines: How many lines of text it is high, where the screen has the room.
        right: Whether the foot stands at the right, with its own width.
    """
    row = QHBoxLayout()
    row.setContentsMargins(20, 4, 20, 14)
    if right:
        row.addStretch(1)
    row.addWidget(foot)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(body, 1)
    column.addLayout(row)
    line = dialog.fontMetrics().height()
    room = dialog.screen().availableSize()
    dialog.resize(min(_WIDE * line, room.width() - _EDGE), min(lines * line, room.height() - _BAR))
