"""The day's other entries, below the one being written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from caregiver_app.diary.values import Entry, TemperatureUnit
from caregiver_app.guide.items import Item
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import Theme, set_role
from caregiver_app.ui.today.earlier_row import EarlierRow


class EarlierList(Card):
    """Shows entries newest first; teaches when there are none."""

    open_requested = Signal(str)
    """Entry id."""

    def __init__(self, items: Mapping[str, Item], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._items = items
        self._theme = theme
        self._shown: tuple[object, ...] | None = None
        self.title_label.setText(self.tr("Today so far"))
        self.title_label.show()
        self.empty_label = role_label("", "subtle", self)
        self.body.setSpacing(0)
        self.body.addWidget(self.empty_label)
        self._rows: list[QWidget] = []

    def show_entries(self, entries: Sequence[Entry], unit: TemperatureUnit, *, is_one_open: bool) -> None:
        """Shows a day's entries, given oldest first; the one in the editor is not among them."""
        wanted = (tuple(entries), unit, is_one_open)
        if wanted == self._shown:
            return
        self._shown = wanted
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self.empty_label.setText(self._empty_words(is_one_open=is_one_open))
        self.empty_label.setVisible(not entries)
        for entry in reversed(entries):
            self._add_row(entry, unit)

    def rows(self) -> tuple[EarlierRow, ...]:
        """The rows as shown."""
        return tuple(row for row in self._rows if isinstance(row, EarlierRow))

    def _empty_words(self, *, is_one_open: bool) -> str:
        if is_one_open:
            return self.tr("Nothing else is written for today yet. The entry above is kept by itself.")
        return self.tr(
            "Nothing is written for today yet. A first entry can be as short as “37.1, slept well”. "
            "What you type above is kept by itself."
        )

    def _add_row(self, entry: Entry, unit: TemperatureUnit) -> None:
        if self._rows:
            rule = QFrame(self)
            set_role(rule, "rule")
            self._rows.append(rule)
            self.body.addWidget(rule)
        row = EarlierRow(entry, self._items, unit, self._theme, self)
        row.open_requested.connect(self.open_requested)
        self._rows.append(row)
        self.body.addWidget(row)
