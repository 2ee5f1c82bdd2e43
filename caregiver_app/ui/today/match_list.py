"""What in the entry matches the guide's lists, row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver_app.diary.values import Match
from caregiver_app.guide.items import Item
from caregiver_app.ui.today.match_groups import MatchGroup, group_matches

if TYPE_CHECKING:
    from caregiver_app.ui.today.match_row import MatchRow


class MatchList(QWidget):
    """Rebuilds only the rows that show something else than before."""

    guide_requested = Signal(str)
    set_aside_requested = Signal(object)
    take_back_requested = Signal(object)
    tick_requested = Signal(str)
    why_requested = Signal(object)

    def __init__(self, items: Mapping[str, Item], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = items
        self._shown: tuple[tuple[MatchGroup, ...], str] = ((), "")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_matches(self, matches: Sequence[Match], time_words: str) -> None:
        """Shows the matches, with where their day lies in the guide's time."""
        wanted = (group_matches(matches), time_words)
        if wanted == self._shown:
            return
        at = self._row_with_focus()
        focused = self.rows()[at[0]] if at is not None else None
        stay = self._let_go(wanted[0]) if time_words == self._shown[1] else self._let_go(())
        self._shown = wanted
        for number, group in enumerate(wanted[0]):
            row = stay.get(group.look)
            if row is not None:
                row.follow(group)
                self._layout.removeWidget(row)
            self._layout.insertWidget(number, row or self._row(group, time_words))
        self.setVisible(bool(wanted[0]))
        if (
            at is not None and wanted[0] and focused not in self.rows()
        ):  # else the keys would go on at the far end of the window
            row = self.rows()[min(at[0], len(wanted[0]) - 1)]
            (row.why_button if at[1] == row.why_button.objectName() else row.guide_button).setFocus()

    def rows(self) -> tuple[MatchRow, ...]:
        """The rows as shown."""
        from caregiver_app.ui.today.match_row import MatchRow

        widgets = (self._layout.itemAt(i) for i in range(self._layout.count()))
        return tuple(w for item in widgets if item is not None and isinstance(w := item.widget(), MatchRow))

    def _let_go(self, wanted: Sequence[MatchGroup]) -> dict[tuple[object, ...], MatchRow]:
        """Lets go of the rows that show none of ``wanted``; gives the others by their look."""
        looks = {group.look for group in wanted}
        stay: dict[tuple[object, ...], MatchRow] = {}
        for row in self.rows():
            if row.group.look in looks:
                stay[row.group.look] = row
                continue
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        return stay

    def _row_with_focus(self) -> tuple[int, str] | None:
        """Where the keyboard is: in which row, and on what."""
        widget = self.focusWidget()
        if widget is None or not widget.hasFocus():
            return None
        name = widget.objectName()
        return next(((n, name) for n, row in enumerate(self.rows()) if row.isAncestorOf(widget)), None)

    def _row(self, group: MatchGroup, time_words: str) -> MatchRow:
        from caregiver_app.ui.today.match_row import MatchRow  # with the first match: an empty page has none

        row = MatchRow(group, self._items, time_words, self)
        row.guide_requested.connect(self.guide_requested)
        row.set_aside_requested.connect(self.set_aside_requested)
        row.take_back_requested.connect(self.take_back_requested)
        row.tick_requested.connect(self.tick_requested)
        row.why_requested.connect(self.why_requested)
        return row
