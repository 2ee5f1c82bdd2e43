"""A card of records: rows, a form for a new one, Undo after a removal. What they are, subclasses say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.record_row import RecordRow, RowWords
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.record_form import FieldSpec, RecordForm
from caregiver_app.ui.theme import set_role


class HasId(Protocol):
    """Any record of the diary."""

    @property
    def id(self) -> str:
        """32 hexadecimal digits."""


R = TypeVar("R", bound=HasId)


class RecordCard(Card, Generic[R]):
    """Shows records of one kind.

    Args:
        messages: The sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        specs: The fields of the form.
        parent: The parent widget.
    """

    form_opened = Signal(QWidget)
    """The form for a new record is there, and is to be seen."""

    def __init__(
        self,
        messages: Messages,
        notices: Notices,
        specs: tuple[FieldSpec, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._messages = messages
        self._notices = notices
        self._specs = specs
        self._records: dict[str, R] = {}
        self.rows: dict[str, RecordRow] = {}
        self.empty_label = role_label("", "subtle", self, name="empty_label")
        self.rows_layout = QVBoxLayout()
        self.rows_layout.setSpacing(14)
        self.new_form = RecordForm(specs, self)
        self.new_form.setObjectName("new_form")
        self.new_form.hide()
        self.add_button = QPushButton(self)
        self.add_button.setObjectName("add_button")
        set_role(self.add_button, "link")
        self.header.addWidget(self.add_button)
        self.body.addWidget(self.empty_label)
        self.body.addLayout(self.rows_layout)
        self.body.addWidget(self.new_form)
        self.add_button.clicked.connect(self.open_new_form)
        self.new_form.done.connect(self._on_new_form_done)

    def set_words(self, *, title: str, add: str, add_name: str = "", keep: str = "", empty: str = "") -> None:
        """Gives the card its words.

        Args:
            title: The heading.
            add: On the button for a new record.
            add_name: The button's name where its words alone don't say enough.
            keep: On the button that keeps a new record, if not just "Done".
            empty: What is said while there is none.
        """
        self.set_title(title)
        self.add_button.setText(add)
        self.add_button.setAccessibleName(add_name or add)
        if keep:
            self.new_form.done_button.setText(keep)
            self.new_form.done_button.setAccessibleName(keep)
        self.empty_label.setText(empty)

    # What a kind of records must say.

    def records(self) -> Sequence[R]:
        """The records as kept."""
        raise NotImplementedError

    def words(self, record: R) -> RowWords:
        """What a row shows."""
        raise NotImplementedError

    def name(self, record: R) -> str:
        """What it is called when it was removed."""
        return self.words(record).title

    def values(self, record: R) -> Mapping[str, str]:
        """What stands in the form."""
        raise NotImplementedError

    def keep(self, values: Mapping[str, str], record: R | None) -> None:
        """Keeps a record, new if None, as typed.

        Raises:
            AppError: Something typed can't be kept, or nothing can.
        """
        raise NotImplementedError

    def take_away(self, record: R) -> None:
        """Removes a record from the diary."""
        raise NotImplementedError

    def bring_back(self, record: R) -> None:
        """Undoes :meth:`take_away`."""
        raise NotImplementedError

    # What they have in common.

    def refresh(self) -> None:
        """Shows the records as they are now; open forms keep what is typed."""
        self._records = {record.id: record for record in self.records()}
        for gone in [record_id for record_id in self.rows if record_id not in self._records]:
            row = self.rows.pop(gone)
            self.rows_layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        is_moved = False
        for place, record in enumerate(self._records.values()):
            if record.id not in self.rows:
                self.rows[record.id] = self.new_row(record)
            if self.rows_layout.indexOf(self.rows[record.id]) != place:
                is_moved = is_moved or place < self.rows_layout.count()
                self.rows_layout.insertWidget(place, self.rows[record.id])
            self.rows[record.id].show_record(self.words(record), self.values(record))
            self.rows[record.id].show()
        if is_moved:
            self._go_by_place()
        self.empty_label.setVisible(not self._records and bool(self.empty_label.text()))

    def _go_by_place(self) -> None:
        """Tab goes through the rows as they stand, not as they came."""
        before: QWidget = self.add_button
        for record_id in self._records:
            for widget in self.rows[record_id].findChildren(QWidget):
                if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
                    QWidget.setTabOrder(before, widget)
                    before = widget

    def new_row(self, record: R) -> RecordRow:
        """A row for a record."""
        row = RecordRow(record.id, self._specs, self)
        self.connect_row(row)
        return row

    def connect_row(self, row: RecordRow) -> None:
        """Listens to a new row."""
        row.setObjectName(f"row_{row.record_id}")
        row.changed.connect(self._on_row_changed)
        row.remove_requested.connect(self._on_row_remove_requested)
        row.link_opened.connect(self.open_link_of)

    def later_stops(self) -> list[QWidget]:
        """What Tab comes to after the rows."""
        return []

    def record(self, record_id: str) -> R:
        """A record that is shown."""
        return self._records[record_id]

    def open_new_form(self) -> None:
        """Opens the form for a new record."""
        self.new_form.show()
        self.new_form.start()
        self.form_opened.emit(self.new_form)

    def open_link_of(self, record_id: str) -> None:
        """Opens a record's link; only some kinds have one."""

    def try_to_keep(self, form: RecordForm, record: R | None) -> bool:
        """Keeps what a form holds, or says beside its field what is wrong."""
        form.clear_errors()
        try:
            self.keep(form.values(), record)
        except AppError as error:  # what is typed stays in the open form, and is tried again with Done
            form.show_error(error.field, self._messages.of(error))
            return False
        return True

    def _on_row_changed(self, record_id: str) -> None:
        self.try_to_keep(self.rows[record_id].form, self._records[record_id])

    def _on_row_remove_requested(self, record_id: str) -> None:
        record = self._records[record_id]
        name = self.name(record)
        try:
            self.take_away(record)
        except AppError as trouble:
            self._notices.trouble(self._messages.of(trouble))
            return
        self.add_button.setFocus()
        self._notices.say(
            self.tr("“{name}” was removed.").format(name=name), partial(self._undo_removal, record)
        )

    def _undo_removal(self, record: R) -> None:
        """Brings a record back, or says why it can't be: it may have been put in anew meanwhile."""
        try:
            self.bring_back(record)
        except AppError as error:
            self._notices.trouble(self._messages.of(error))

    def keep_new(self) -> bool:
        """Keeps what the form for a new record holds; it stays open when something in it is wrong."""
        if not self.new_form.is_empty and not self.try_to_keep(self.new_form, None):
            return False
        self.new_form.set_values({})
        self.new_form.hide()
        return True

    def _on_new_form_done(self) -> None:
        if self.keep_new():
            self.add_button.setFocus()
