"""Who to call: the numbers first, then what to have at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.values import Contact, Profile
from caregiver_app.errors import AppError
from caregiver_app.guide.items import EMERGENCY_ITEMS, Item
from caregiver_app.messages import Messages
from caregiver_app.ui.calling.add_number import AddNumberForm
from caregiver_app.ui.calling.call_card import CallCard
from caregiver_app.ui.calling.facts import Fact, call_facts, gather
from caregiver_app.ui.calling.facts_card import FactsCard
from caregiver_app.ui.calling.number_row import NumberRow
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.emergency_field import EmergencyField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

T = TypeVar("T")
_NARROW: Final = 580
_WIDE: Final = 1080
_LOW: Final = 640
_HIGH: Final = 900
_ROOM_AROUND: Final = 60
_TWO_SIDES: Final = 42
"""Heights of a line that the dialog must be wide for what to say to stand beside the numbers."""


class CallDialog(QDialog):
    """Numbers, one key away.

    Args:
        diary: The diary.
        items: The guide's items by id.
        messages: The sentences for what is wrong.
        now: The wall clock.
        reason: The items that called for it; some name the emergency number first.
        writer: Who is at the computer, as far as is known.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        items: Mapping[str, Item],
        messages: Messages,
        now: Callable[[], datetime],
        reason: Sequence[str] = (),
        writer: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._items = items
        self._messages = messages
        self._now = now
        self._is_emergency = bool(EMERGENCY_ITEMS.intersection(reason))
        self._facts: tuple[Fact, ...] | None = None
        self.setWindowTitle(self.tr("Who to call"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.width() - _ROOM_AROUND if parent is not None else _NARROW
        height = parent.height() - _ROOM_AROUND if parent is not None else _LOW
        self.resize(max(_NARROW, min(_WIDE, room)), max(_LOW, min(_HIGH, height)))
        self.scroll_area = ScrollColumn(self, width=_WIDE)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._numbers_side, self._facts_side = QVBoxLayout(), QVBoxLayout()
        self.said_label = role_label("", "strong", self, name="said_label")
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setObjectName("close_button")
        self.close_button.setAccessibleName(self.close_button.text())
        self.emergency_field = EmergencyField(self)
        self.emergency_field.setObjectName("emergency_field")
        self.add_number_form = AddNumberForm(diary, messages, self)
        self.add_number_form.setObjectName("add_number_form")
        self.call_card = CallCard(diary, messages, now, writer, self)
        self.call_card.setObjectName("call_card")
        self._lay_out()
        self.close_button.clicked.connect(self.close)
        self.emergency_field.finished.connect(self._on_emergency_field_finished)
        self.add_number_form.added.connect(self._show_all)
        self.call_card.form_opened.connect(self.scroll_area.bring_in)
        self.call_card.kept.connect(self._on_call_card_kept)
        self._show_numbers()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The keyboard begins at the first number's Call; the facts are read once the numbers stand."""
        super().showEvent(event)
        first = self.findChild(NumberRow)
        (first.call_button if first is not None else self.emergency_field).setFocus()
        if self._facts is None:
            self._show_facts()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What to have at hand stands beside the numbers where there is room, else below."""
        super().resizeEvent(event)
        is_wide = self.width() >= _TWO_SIDES * self.fontMetrics().height()
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Keeps a number that was typed but not yet added."""
        if self._keeps_what_was_typed():
            super().closeEvent(event)
        else:
            event.ignore()

    def reject(self) -> None:
        """Esc closes as the button does."""
        if self._keeps_what_was_typed():
            super().reject()

    def keep_as_it_stands(self) -> bool:
        """Keeps all that is typed, half or wrong as it may be; False if the diary does not take it."""
        is_call_kept = self.call_card.keep_as_it_stands()
        self._on_emergency_field_finished()
        return self.add_number_form.keep_as_it_stands() and is_call_kept

    def _keeps_what_was_typed(self) -> bool:
        """Half a number is not lost either: the first time, its error is shown; the second time, it goes."""
        call = self.call_card
        was_told = call.form.has_error
        if call.holds_anything and not call.keep() and not was_told:  # a disk that was full may have room now
            return False
        form = self.add_number_form
        was_told = form.name_field.has_error or form.phone_field.has_error
        return form.is_empty or form.keep() or was_told

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 14)
        foot.addWidget(self.said_label, 1)
        foot.addWidget(self.close_button)
        for side in (self._numbers_side, self._facts_side):
            side.setSpacing(self.scroll_area.column.spacing())
            self._sides.addLayout(side, 1)
        self._sides.setSpacing(self.scroll_area.column.spacing())
        self.scroll_area.column.addLayout(self._sides)
        self.scroll_area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.scroll_area, 1)
        column.addLayout(foot)
        self.setSizeGripEnabled(False)

    def _show_all(self) -> None:
        """Puts the cards in, from the diary as it is now."""
        self._show_numbers()
        self._show_facts()

    def _show_numbers(self) -> None:
        """Puts in whom to call; what can't be read of it is said, and keeps nothing else away."""
        for keep in (self.emergency_field, self.add_number_form, self.call_card):
            keep.setParent(self)
            keep.hide()
        _clear(self._numbers_side)
        profile = self._readable(self._diary.profile.get)
        contacts = self._readable(self._diary.care_team.contacts)
        cards: list[Card] = [self._emergency_card(profile), self._team_card(contacts)]
        if not self._is_emergency:
            cards.reverse()
        known = [] if isinstance(contacts, str) else contacts
        if known or (isinstance(profile, Profile) and profile.emergency_number):
            first = known[0].name if known and not self._is_emergency else ""
            self.call_card.set_to_whom(first or self._emergency_name())
            cards.append(self.call_card)
        for card in cards:
            self._numbers_side.addWidget(card)
            card.show()
        self._numbers_side.addStretch(1)
        self._let_return_be()

    def _show_facts(self) -> None:
        """Puts in what to have at hand. Whatever goes wrong in reading it, the numbers stand already."""
        _clear(self._facts_side)
        self._facts = ()
        card: Card | None = None
        try:
            self._facts = call_facts(gather(self._diary, self._items, self._now()))
            card = facts = FactsCard(self._facts, self)
            facts.print_requested.connect(self._on_facts_card_print_requested)
        except AppError as error:
            card = self._unread_card(self._messages.of(error))
        finally:  # an error of this program's own is told as such, and here it is said what is missing
            shown = card or self._unread_card("")
            self._facts_side.addWidget(shown)
            self._facts_side.addStretch(1)
            shown.show()
            self._let_return_be()

    def _unread_card(self, why: str) -> Card:
        card = Card(self.tr("Have this at hand"), self)
        card.setObjectName("unread_card")
        words = self.tr("What the diary says could not be read. You can call without it.")
        card.body.addWidget(role_label(" ".join(filter(None, [words, why])), "", card))
        return card

    def _readable(self, read: Callable[[], T]) -> T | str:
        """What is read, or the sentence that says why it can't be."""
        try:
            return read()
        except AppError as error:
            return self._messages.of(error)

    def _let_return_be(self) -> None:
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return in a field is no wish to press another button

    def _emergency_card(self, profile: Profile | str) -> Card:
        card = Card("", self, role="call" if self._is_emergency else "card")
        card.setObjectName("emergency_card")
        card.set_title(self.tr("Call this first") if self._is_emergency else self.tr("In an emergency"))
        if isinstance(profile, str):
            card.body.addWidget(role_label(profile, "", card))
        elif profile.emergency_number:
            row = NumberRow(self._emergency_name(), profile.emergency_number, is_first=True, parent=card)
            self._listen_to(row)
            card.body.addWidget(row)
        else:
            card.body.addWidget(role_label(self.tr("No emergency number has been put in yet."), "", card))
            card.body.addWidget(self.emergency_field)
            self.emergency_field.show()
        return card

    def _team_card(self, contacts: Sequence[Contact] | str) -> Card:
        card = Card("", self)
        card.setObjectName("team_card")
        card.set_title(self.tr("The care team"))
        if isinstance(contacts, str):
            card.body.addWidget(role_label(contacts, "", card))
            return card
        for number, contact in enumerate(contacts):
            is_first = number == 0 and not self._is_emergency
            row = NumberRow(contact.name, contact.phone, contact.note, is_first=is_first, parent=card)
            self._listen_to(row)
            card.body.addWidget(row)
        if contacts:
            hint = self.tr(
                "“Call” works where a phone program is set up on this computer. A phone always works."
            )
            card.body.addWidget(role_label(hint, "subtle", card))
        else:
            text = self.tr(
                "No care-team number has been put in yet. It stands on the card or letter "
                "that you got from the treatment center. Put it in now, for the next time:"
            )
            card.body.addWidget(role_label(text, "", card))
            card.body.addWidget(self.add_number_form)
            self.add_number_form.show()
        return card

    def _emergency_name(self) -> str:
        return self.tr("Emergency number")

    def _listen_to(self, row: NumberRow) -> None:
        row.said.connect(self.said_label.setText)
        row.used.connect(self.call_card.set_to_whom)

    def _on_facts_card_print_requested(self) -> None:
        from caregiver_app.ui.calling.sheet import make_call_sheet, numbers_to_call
        from caregiver_app.ui.summary.output import output_of_call_sheet  # brings in the printing of Qt

        sheet = make_call_sheet(self._facts or (), numbers_to_call(self._diary))
        output = output_of_call_sheet(sheet, sheet.title, self._messages, self)
        for told in (output.done, output.failed):
            told.connect(self.said_label.setText)
        output.ask_printer()

    def _on_call_card_kept(self, words: str) -> None:
        self.said_label.setText(words)

    def _on_emergency_field_finished(self) -> None:
        number = self.emergency_field.text()
        if not number:
            return
        try:
            self._diary.profile.save(replace(self._diary.profile.get(), emergency_number=number))
        except AppError as error:
            self.emergency_field.field.show_error(self._messages.of(error))
        else:
            self._show_all()


def _clear(layout: QLayout) -> None:
    """Takes out everything."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
