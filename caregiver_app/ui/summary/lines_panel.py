"""The highlighted lines of the summary, to take one off the page or put it back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import set_role

_KEY: Final = Qt.ItemDataRole.UserRole
_LINES_SHOWN: Final = 9


class LinesPanel(QWidget):
    """Each highlighted line with a box: without a tick it does not stand on the page, and is counted there.

    Args:
        parent: The parent widget.
    """

    ticked = Signal()
    """A line was taken off, or put back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.explained_label = role_label("", "subtle", self, name="explained_label")
        self.lines_list = QListWidget(self)
        self.lines_list.setObjectName("lines_list")
        self.lines_list.setAccessibleName(self.tr("Highlighted lines on the page"))
        set_role(self.lines_list, "ticks")
        self.lines_list.setWordWrap(True)  # Qt's own name for it
        self.lines_list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.lines_list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.lines_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines_list.setTabKeyNavigation(False)  # Qt's own name for it
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.explained_label)
        column.addWidget(self.lines_list)
        self.lines_list.itemChanged.connect(self._on_lines_list_item_changed)

    def dropped(self) -> frozenset[str]:
        """The lines without a tick."""
        items = (self.lines_list.item(row) for row in range(self.lines_list.count()))
        return frozenset(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Unchecked)

    def keys(self) -> frozenset[str]:
        """All the lines that are shown."""
        return frozenset(self.lines_list.item(row).data(_KEY) for row in range(self.lines_list.count()))

    def show_lines(self, lines: Sequence[tuple[str, str]], dropped: Collection[str]) -> None:
        """Shows lines, those dropped without a tick."""
        if self._shown(lines, dropped):
            return
        self.lines_list.blockSignals(True)  # noqa: FBT003  # Qt's own name for it
        row = self.lines_list.currentRow()
        self.lines_list.clear()
        for key, words in lines:
            item = QListWidgetItem(words, self.lines_list)
            item.setToolTip(plain_tip(words))  # very large text may cut a long line
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if key in dropped else Qt.CheckState.Checked)
        self.lines_list.setCurrentRow(min(max(row, 0), self.lines_list.count() - 1))
        self.explained_label.setText(self._explained(len(lines)))
        self.lines_list.setVisible(bool(lines))
        self.lines_list.blockSignals(False)  # noqa: FBT003  # Qt's own name for it
        height = self.fontMetrics().height()
        self.lines_list.setFixedHeight(height * 2 * min(max(2, len(lines)), _LINES_SHOWN))

    def _explained(self, count: int) -> str:
        if not count:
            return self.tr("No highlighted line stands on the page in these days.")
        return self.tr("Without its tick a line is left off the first page, and the page says how many are.")

    def _shown(self, lines: Sequence[tuple[str, str]], dropped: Collection[str]) -> bool:
        """Whether just these lines stand there already, so that the keyboard keeps its place."""
        keys = [self.lines_list.item(row).data(_KEY) for row in range(self.lines_list.count())]
        words = [self.lines_list.item(row).text() for row in range(self.lines_list.count())]
        wanted = frozenset(key for key, _ in lines if key in dropped)
        return list(zip(keys, words, strict=True)) == list(lines) and self.dropped() == wanted and bool(lines)

    def _on_lines_list_item_changed(self, _item: QListWidgetItem) -> None:
        self.ticked.emit()
