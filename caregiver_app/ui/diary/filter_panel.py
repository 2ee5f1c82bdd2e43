"""Where filters are chosen: an item or a list, a writer, a period. Made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.query import EntryQuery
from caregiver_app.errors import BadInput
from caregiver_app.guide.items import GuideList, Item, list_of
from caregiver_app.messages import Messages
from caregiver_app.ui.shared.date_field import DateField
from caregiver_app.ui.shared.equal_columns import EqualColumns
from caregiver_app.ui.shared.labelled_choice import LabelledChoice

_COLUMN_LINES: Final = 13


class FilterPanel(EqualColumns):
    """Four fields; each acts as soon as it is chosen or left.

    Args:
        items: The guide's items by id.
        messages: Sentences for what is wrong with a date.
        today: Today's date.
        parent: The parent widget.
    """

    chosen = Signal(object)
    """Carries what is wanted now, an :class:`~caregiver_app.diary.query.EntryQuery`."""

    def __init__(
        self,
        items: Mapping[str, Item],
        messages: Messages,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, least_lines=_COLUMN_LINES)
        self._query = EntryQuery()
        anything = [("", self.tr("Anything"))]
        lists = [(str(name), self.tr("The {list} list").format(list=name.upper())) for name in GuideList]
        words = [(key, f"{list_of(key).upper()}: {item.words}") for key, item in items.items()]
        self.item_field = LabelledChoice(self.tr("Highlighted for"), [*anything, *lists, *words], parent=self)
        self.writer_field = LabelledChoice(self.tr("Written by"), [], parent=self)
        self.first_field = DateField("first", self.tr("From"), messages, today, self)
        self.last_field = DateField("last", self.tr("Until"), messages, today, self)
        for field, name in (
            (self.item_field, "item_field"),
            (self.writer_field, "writer_field"),
            (self.first_field, "first_field"),
            (self.last_field, "last_field"),
        ):
            field.setObjectName(name)
            self.add(field)
        self.item_field.finished.connect(self._on_item_field_finished)
        self.writer_field.finished.connect(self._on_writer_field_finished)
        self.first_field.finished.connect(self._on_dates_finished)
        self.last_field.finished.connect(self._on_dates_finished)

    def show_query(self, query: EntryQuery, writers: Sequence[str]) -> None:
        """Shows what is wanted; a date that could not be read stays as it was typed."""
        self._query = query
        edit = self.writer_field.edit
        edit.clear()
        edit.addItem(self.tr("Anybody"), "")
        for writer in dict.fromkeys((*writers, *([query.writer] if query.writer else []))):
            edit.addItem(writer, writer)
        edit.setCurrentIndex(edit.findData(query.writer))
        item = query.item or (str(query.guide_list) if query.guide_list else "")
        self.item_field.edit.setCurrentIndex(self.item_field.edit.findData(item))
        for field, on in ((self.first_field, query.first), (self.last_field, query.last)):
            if not field.has_error:
                field.set_value(on)

    def _on_item_field_finished(self) -> None:
        value = self.item_field.text()
        is_list = value in set(GuideList)
        self._choose(
            replace(
                self._query,
                item="" if is_list else value,
                guide_list=GuideList(value) if is_list else None,
            )
        )

    def _on_writer_field_finished(self) -> None:
        self._choose(replace(self._query, writer=self.writer_field.text()))

    def _on_dates_finished(self) -> None:
        try:
            first, last = self.first_field.value(), self.last_field.value()
        except BadInput:
            return  # said beside the field
        if first is not None and last is not None and first > last:
            self.last_field.show_error(self.tr("This lies before “From”: please look at both dates again."))
            return
        self._choose(replace(self._query, first=first, last=last))

    def _choose(self, query: EntryQuery) -> None:
        if query != self._query:
            self._query = query
            self.chosen.emit(query)
