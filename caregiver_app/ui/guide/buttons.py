"""The small buttons of the reading pane."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from caregiver_app.ui.shared.tips import plain_tip


def tool_button(parent: QWidget, name: str, text: str, help_: str) -> QToolButton:
    """A flat button with a sign on it and words for those who can't see or don't know the sign.

    Args:
        parent: The widget it stands on.
        name: Its object name, the same as the attribute that holds it.
        text: The sign.
        help_: What it does; the keys in brackets are shown, not read out.
    """
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setText(text)
    button.setToolTip(plain_tip(help_))
    button.setAccessibleName(help_.partition(" (")[0])
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
