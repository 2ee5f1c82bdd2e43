"""A table's first rows, with what each of its columns means to be chosen above it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from caregiver_app.exchange.columns import Column, TypedTable
from caregiver_app.ui.shared.calm import CalmCombo

_SHOWN: Final = 5
_LETTERS: Final = 12
_LINE_MAX: Final = 80


class MappingTable(QTableWidget):
    """The head of the table is its first row here: a list to choose from for each column.

    Args:
        table: The table.
        columns: What its columns seem to mean.
        parent: The parent widget.
    """

    mapping_changed = Signal()
    """Another meaning was chosen."""

    def __init__(self, table: TypedTable, columns: tuple[Column, ...], parent: QWidget | None = None) -> None:
        rows = table.rows[:_SHOWN]
        super().__init__(len(rows) + 1, len(table.header), parent)
        self.setObjectName("mapping_table")
        self.setAccessibleName(self.tr("The table's first lines, and what each column means"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its lists are what the keyboard goes to
        self.setWordWrap(False)
        self.setHorizontalHeaderLabels([head or self.tr("(no name)") for head in table.header])
        self.setVerticalHeaderLabels(["", *(str(line) for line, _ in rows)])
        self.combos: list[QComboBox] = []
        for place, head in enumerate(table.header):
            self.setCellWidget(0, place, self._combo(head, columns[place]))
            for row, (_, cells) in enumerate(rows, 1):
                cell = " ".join(cells[place].split())
                shown = cell if len(cell) <= _LINE_MAX else f"{cell[:_LINE_MAX]}…"
                self.setItem(row, place, QTableWidgetItem(shown))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setMaximumSectionSize(self.fontMetrics().height() * 14)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """All of its few rows are seen; only sideways it may have to scroll."""
        super().showEvent(event)
        self.verticalHeader().setMinimumWidth(self.fontMetrics().horizontalAdvance("00000") + 12)
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        edge = 2 * self.frameWidth() + self.horizontalScrollBar().sizeHint().height() + 2
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + edge)

    def columns(self) -> tuple[Column, ...]:
        """What each column means now."""
        return tuple(Column(combo.currentData()) for combo in self.combos)

    def shared(self) -> tuple[str, ...]:
        """The meanings that several columns have."""
        meant = [combo.currentText() for combo in self.combos if combo.currentData() != Column.SKIPPED.value]
        return tuple(dict.fromkeys(words for words in meant if meant.count(words) > 1))

    def _combo(self, head: str, column: Column) -> QComboBox:
        combo = CalmCombo(self)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(_LETTERS)
        combo.setObjectName(f"column_{len(self.combos)}_combo")
        combo.setAccessibleName(self.tr("What “{column}” means").format(column=head))
        for each, words in self._words().items():
            combo.addItem(words, each.value)
        combo.setCurrentIndex(combo.findData(column.value))
        combo.activated.connect(self.mapping_changed)
        self.combos.append(combo)
        return combo

    def _words(self) -> dict[Column, str]:
        return {
            Column.SKIPPED: self.tr("– passed over –"),
            Column.MOMENT: self.tr("Date and time"),
            Column.DATE: self.tr("Date"),
            Column.TIME: self.tr("Time"),
            Column.WRITER: self.tr("Written by"),
            Column.NOTE: self.tr("What you saw"),
            Column.TEMPERATURE: self.tr("Temperature"),
            Column.ROUTE: self.tr("Where it was taken"),
            Column.FEVER_REDUCER: self.tr("Fever reducer"),
            Column.PULSE: self.tr("Pulse"),
            Column.BLOOD_PRESSURE: self.tr("Pressure 104/62"),
            Column.SYSTOLIC: self.tr("Upper pressure"),
            Column.DIASTOLIC: self.tr("Lower pressure"),
            Column.OXYGEN: self.tr("Oxygen"),
            Column.WEIGHT: self.tr("Weight"),
            Column.FLUIDS: self.tr("Fluids"),
        }
