"""Where the words of a limit stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

_INSET: Final = 3.0
_PLACES: Final = 9
"""How many places along the line are looked at, from its beginning to its end."""
_AROUND: Final = 6.0
"""Pixels that a reading takes to either side."""


def place_of_label(plot: QRectF, line: float, size: QSizeF, points: Sequence[QPointF]) -> QRectF:
    """Where the words hide the fewest readings; the more to the left where several places hide as few.

    Args:
        plot: The chart.
        line: The height of the limit.
        size: What the words take.
        points: The readings.
    """
    room = max(0.0, plot.width() - size.width() - 2 * _INSET)
    best, fewest = QRectF(), len(points) + 1
    for number in range(_PLACES):
        left = plot.left() + _INSET + room * number / (_PLACES - 1)
        place = QRectF(QPointF(left, line - size.height() - 1), size)
        taken = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        hidden = sum(taken.contains(point) for point in points)
        if hidden < fewest:
            best, fewest = place, hidden
    return best
