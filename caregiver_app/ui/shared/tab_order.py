"""Where Tab goes when widgets come later than those that stand below them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_after(before: QWidget, widgets: Iterable[QWidget]) -> QWidget:
    """Lets Tab go from ``before`` through what ``widgets`` hold; else they would come last in the window.

    Returns:
        The last stop: of ``widgets``, or ``before`` if they hold none.
    """
    for widget in widgets:
        for stop in (widget, *widget.findChildren(QWidget)):
            is_here = stop.window() is before.window()  # a choice's list is a window of its own
            if is_here and stop.focusPolicy() != Qt.FocusPolicy.NoFocus:
                QWidget.setTabOrder(before, stop)
                before = stop
    return before


def stop_before(widget: QWidget) -> QWidget:
    """The stop that Tab comes from to ``widget`` and what it holds."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    return before or widget
