"""What would come in with a file, before anything is changed; a table's columns get their meaning here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.stopping import Step
from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.errors import AppError
from caregiver_app.exchange.arrival import Arrival, Outcome, outcome, with_mapping
from caregiver_app.exchange.columns import ColumnMapping, DateOrder, dates_can_be_misread, signature
from caregiver_app.exchange.incoming import local_offset
from caregiver_app.exchange.merge import Conflict
from caregiver_app.exchange.sides import Side, sides_of
from caregiver_app.guide.items import load_items
from caregiver_app.messages import Messages
from caregiver_app.paths import resources_dir
from caregiver_app.ui.exchange.conflict_list import CONFLICTS_SHOWN, ConflictList
from caregiver_app.ui.exchange.mapping_table import MappingTable
from caregiver_app.ui.exchange.remembered import remember, remembered
from caregiver_app.ui.exchange.working import Working
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.shared.tab_order import put_after
from caregiver_app.ui.shared.version_words import VersionWords
from caregiver_app.ui.theme import set_role

_BAD_SHOWN: Final = 30
Sides = tuple[tuple[Side, Side], ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person wants to come in.

    Attributes:
        arrival: The file's content, a table read by its mapping.
        replaces: Whether the diary is to hold only that.
        decided: Where what the other copy says is to stand.
    """

    arrival: Arrival
    replaces: bool
    decided: tuple[Conflict, ...]


class ImportDialog(QDialog):
    """Shows what comes in, and asks.

    Args:
        file_name: The file's name.
        arrival: What it holds.
        before: What the diary holds.
        messages: The sentences.
        now: The wall clock.
        preferences: Where the meaning of a device's columns is remembered.
        parent: The parent widget.
    """

    wished = Signal(object)
    """It is to come in; carries a :class:`Wish`."""
    worked_out = Signal()
    """What would come in is shown."""

    def __init__(
        self,
        file_name: str,
        arrival: Arrival,
        before: WholeDiary,
        messages: Messages,
        now: Callable[[], datetime],
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bring in {file}").format(file=file_name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrival, self._before, self._messages = arrival, before, messages
        self._now, self._preferences = now, preferences
        self._read = arrival
        self._is_stale = False
        self._is_wanted = False
        self._used: tuple[Arrival, str, bool] | None = None
        self.working = Working(self)
        self.scroll_area = ScrollColumn(self, width=1000)
        self.mapping_table: MappingTable | None = None
        self.conflict_list: ConflictList | None = None
        self.order_buttons: dict[DateOrder, QPushButton] = {}
        self.writer_field = LabelledField(self.tr("Written by, where the table does not say"), parent=self)
        self.writer_field.setObjectName("writer_field")
        self.writer_field.set_text(preferences.get("writer", str))
        self.together_button = self._chip(self.tr("Bring the two together"), "together_button")
        self.replace_button = self._chip(self.tr("Let the diary hold only this file"), "replace_button")
        self.result_card = Card(self.tr("What comes in"), self)
        self.result_label = role_label("", "", self, name="result_label")
        self.bad_label = role_label("", "", self, name="bad_label")
        self.accept_button = QPushButton(self.tr("Bring it in"), self)
        self.cancel_button = QPushButton(self.tr("Leave the diary as it is"), self)
        self._lay_out(file_name)
        self._order_tab()
        self._connect()
        self.accept_button.setEnabled(False)
        self._work_out()

    @property
    def is_ready(self) -> bool:
        """Whether what is shown is worked out."""
        return not self.working.is_busy

    def _lay_out(self, file_name: str) -> None:
        column = self.scroll_area.column
        if self._arrival.table is not None:
            column.addWidget(self._table_card(file_name))
        self.writer_field.setVisible(self._arrival.table is not None)
        choices = self._choices()
        self.result_card.body.addWidget(choices)
        self.result_card.body.addWidget(self.result_label)
        self.result_card.body.addWidget(self.bad_label)
        column.addWidget(self.result_card)
        column.addStretch(1)
        for button, name in ((self.accept_button, "accept_button"), (self.cancel_button, "cancel_button")):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
        set_role(self.accept_button, "primary")
        self.accept_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 4, 20, 14)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.accept_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scroll_area, 1)
        whole.addLayout(foot)
        self.result_label.ensurePolished()
        line, room = self.result_label.fontMetrics().height(), self.screen().availableSize()
        self.resize(min(56 * line, room.width() - 40), min(38 * line, room.height() - 80))

    def _order_tab(self) -> None:
        """From the top to the bottom, whenever each was made."""
        table = () if self.mapping_table is None else (self.mapping_table, *self.order_buttons.values())
        choices = (self.writer_field.edit, self.together_button, self.replace_button)
        stops = (*table, *choices, self.cancel_button, self.accept_button)
        put_after(stops[0], stops)

    def _table_card(self, file_name: str) -> Card:
        """The table with its columns' meanings."""
        table, mapping = self._arrival.table, self._arrival.mapping
        assert table is not None
        assert mapping is not None
        mapping = remembered(self._preferences, signature(table.header), mapping)
        card = Card(self.tr("What the columns of {file} mean").format(file=file_name), self)
        self.mapping_table = MappingTable(table, mapping.columns, card)
        self.mapping_table.mapping_changed.connect(self._work_out)
        card.body.addWidget(self.mapping_table)
        row = QWidget(card)
        flow, group = FlowLayout(row), QButtonGroup(self)
        flow.addWidget(role_label(self.tr("3/4/2026 is"), "field", row))
        for order, words in (
            (DateOrder.MONTH_FIRST, self.tr("March 4")),
            (DateOrder.DAY_FIRST, self.tr("3 April")),
        ):
            button = self._chip(words, f"{order}_button")
            button.setChecked(order is mapping.date_order)
            button.clicked.connect(self._work_out)
            self.order_buttons[order] = button
            group.addButton(button)
            flow.addWidget(button)
        row.setVisible(dates_can_be_misread(table))
        card.body.addWidget(row)
        card.body.addWidget(self.writer_field)
        return card

    def _choices(self) -> QWidget:
        """Together or instead: asked only where both are there."""
        row = QWidget(self)
        flow, group = FlowLayout(row), QButtonGroup(self)
        for button in (self.together_button, self.replace_button):
            group.addButton(button)
            flow.addWidget(button)
            button.clicked.connect(self._work_out)
        self.together_button.setChecked(True)
        is_asked = self._arrival.diary is not None and self._before != WholeDiary(stamps=self._before.stamps)
        row.setVisible(is_asked)
        return row

    def _chip(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setCheckable(True)
        set_role(button, "chip")
        return button

    def _connect(self) -> None:
        self.writer_field.finished.connect(self._work_out)
        self.accept_button.clicked.connect(self._on_accept_button_clicked)
        self.cancel_button.clicked.connect(self.close)
        self.finished.connect(self.working.stop)
        self.working.was_stopped.connect(self.close)

    def _work_out(self) -> None:
        """Works out what would come in, off the window's thread."""
        if self.working.is_busy:
            self._is_stale = True
            return
        self._used = arrival, writer, replaces = self._asked()

        def work(step: Step) -> tuple[Arrival, Outcome, Sides]:
            read = with_mapping(arrival, self._now(), local_offset, writer, step)
            done = outcome(self._before, read, self._now(), replaces=replaces, step=step)
            shown = done.conflicts[:CONFLICTS_SHOWN]
            return read, done, sides_of(shown, self._before, read.diary or self._before)

        self.working.run(self.tr("Looking through the file"), work, self._show, self._on_failed)

    def _asked(self) -> tuple[Arrival, str, bool]:
        """What the person chose and typed so far."""
        return self._mapped(), self.writer_field.text(), self.replace_button.isChecked()

    def _mapped(self) -> Arrival:
        if self.mapping_table is None:
            return self._arrival
        order = next((each for each, button in self.order_buttons.items() if button.isChecked()), None)
        mapping = ColumnMapping(self.mapping_table.columns(), order or DateOrder.MONTH_FIRST)
        return replace(self._arrival, mapping=mapping)

    def _show(self, found: object) -> None:
        assert isinstance(found, tuple)
        read, done, sides = found
        self._read = read
        self.result_label.setText(self._told(done))
        self.bad_label.setText(self._bad(done))
        self.bad_label.setVisible(bool(done.bad))
        if self.conflict_list is not None:
            self.conflict_list.deleteLater()
            self.conflict_list = None
        if done.conflicts:
            words = VersionWords(load_items(resources_dir()), self._before.profile.unit)
            self.conflict_list = ConflictList(done.conflicts, sides, words, self.result_card)
            self.result_card.body.addWidget(self.conflict_list)
            put_after(self.replace_button, (self.conflict_list, self.cancel_button, self.accept_button))
        self.accept_button.setEnabled(done.changes_something)
        self._finish()

    def _finish(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._work_out()
            return
        self.worked_out.emit()
        if self._is_wanted and self.accept_button.isEnabled():
            self._accept()
        self._is_wanted = False

    def _on_failed(self, error: AppError) -> None:
        self.result_label.setText(self._messages.of(error))
        self.bad_label.hide()
        self.accept_button.setEnabled(False)
        self._finish()

    def _told(self, done: Outcome) -> str:
        lines = [
            self.tr("Entries: {new} new, {changed} changed, {known} already there.").format(
                new=done.new, changed=done.changed, known=done.known
            )
        ]
        shared = self.mapping_table.shared() if self.mapping_table is not None else ()
        lines += [
            self.tr(
                "Several columns are “{meaning}”: in each line the first that is filled in counts."
            ).format(meaning=meaning)
            for meaning in shared
        ]
        if done.lines:
            lines.append(
                self.tr(
                    "Other lines that come in, change or go (care team, medicines, pictures …): {lines}."
                ).format(lines=done.lines)
            )
        if self.replace_button.isChecked():
            lines.append(self.tr("What the diary holds now goes; a backup is kept first."))
        elif done.changed:
            lines.append(self.tr("What a changed entry said is kept as its earlier version."))
        if done.conflicts:
            lines.append(
                self.tr(
                    "This diary and the file say {count} things differently. What was written later is"
                    " chosen; you can choose the other:"
                ).format(count=len(done.conflicts))
            )
        if not done.changes_something:
            lines.append(self.tr("Nothing would change."))
        return "\n".join(lines)

    def _bad(self, done: Outcome) -> str:
        """Each line that can't be read, with its reason."""
        one, more = (
            self.tr("One line can't be read and stays out:"),
            self.tr("{count} lines can't be read and stay out:"),
        )
        lines = [one if len(done.bad) == 1 else more.format(count=len(done.bad))]
        for bad in done.bad[:_BAD_SHOWN]:
            lines.append(
                self.tr("Line {line}: {reason}").format(line=bad.line, reason=self._messages.of(bad.reason))
            )
        if len(done.bad) > _BAD_SHOWN:
            lines.append(self.tr("and {count} more").format(count=len(done.bad) - _BAD_SHOWN))
        return "\n".join(lines)

    def _on_accept_button_clicked(self) -> None:
        """What was typed a moment ago is worked out first."""
        if self._used != self._asked():
            self._work_out()
        if self.working.is_busy:
            self._is_wanted = True
        else:
            self._accept()

    def _accept(self) -> None:
        if self._read.table is not None and self._read.mapping is not None:
            remember(self._preferences, signature(self._read.table.header), self._read.mapping)
        decided = self.conflict_list.decided() if self.conflict_list is not None else ()
        wish = Wish(self._read, self.replace_button.isChecked(), decided)
        self.close()
        self.wished.emit(wish)
