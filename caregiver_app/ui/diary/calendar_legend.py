"""What the calendar's marks mean, each painted as it is in a day."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from caregiver_app.guide.items import GuideList
from caregiver_app.ui.diary.day_cell import BAR, paint_dot, paint_mark, paint_ring
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import Theme


class LegendMark(QWidget):
    """One mark.

    Args:
        kind: ``crs``, ``icans``, ``dot`` or ``ring``.
        theme: Its colours.
        parent: The parent widget.
    """

    def __init__(self, kind: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Bars are wider than dots."""
        return QSize(30 if self._kind in ("crs", "icans") else 12, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the mark as a day does."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        if self._kind == "dot":
            paint_dot(painter, QRectF(2, middle - 3, BAR + 1, BAR + 1), self._theme)
        elif self._kind == "ring":
            paint_ring(painter, QRectF(1, middle - 4, 8, 8), self._theme)
        else:
            bar = QRectF(0, middle - BAR / 2, self.width(), BAR)
            paint_mark(painter, GuideList(self._kind), bar, self._theme)
        painter.end()


class CalendarLegend(QWidget):
    """The four marks with their words.

    Args:
        theme: Its colours.
        parent: The parent widget.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, spacing=4)
        flow.setContentsMargins(4, 0, 4, 0)
        for kind, words in (
            ("crs", self.tr("CRS list")),
            ("icans", self.tr("ICANS list")),
            ("dot", self.tr("written, no match")),
            ("ring", self.tr("“nothing unusual” ticked")),
        ):
            pair = QWidget(self)
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 10, 0)
            row.setSpacing(6)
            row.addWidget(LegendMark(kind, theme, pair))
            label = role_label(words, "subtle", pair)
            label.setWordWrap(False)
            row.addWidget(label)
            flow.addWidget(pair)
