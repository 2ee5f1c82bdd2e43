"""A date as a line to type into, with a calendar to pick from and, below, how it was understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QPushButton, QVBoxLayout, QWidget

from caregiver_app.errors import BadInput
from caregiver_app.messages import Messages
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.typed_date import date_hint, parse_typed_date
from caregiver_app.ui.shared.wording import long_date, medium_date
from caregiver_app.ui.theme import set_role


class DatePopup(QFrame):
    """A month to pick a date from; Esc closes it."""

    picked = Signal(object)
    """Carries the date."""

    def __init__(self, latest: date, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        set_role(self, "card")
        self.calendar = QCalendarWidget(self)
        self.calendar.setObjectName("calendar")
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        plain = self.calendar.weekdayTextFormat(Qt.DayOfWeek.Monday)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekend, plain)  # red is kept for "call"
        line = self.fontMetrics().height()
        self.calendar.setMinimumSize(line * 20, line * 15)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.calendar)
        self.calendar.clicked.connect(self._on_calendar_picked)
        self.calendar.activated.connect(self._on_calendar_picked)

    def show_at(self, corner: QPoint, on: date | None) -> None:
        """Opens below ``corner`` with ``on`` chosen."""
        if on is not None:
            self.calendar.setSelectedDate(QDate(on.year, on.month, on.day))
        self.move(corner)
        self.show()
        self.calendar.setFocus()

    def _on_calendar_picked(self, on: QDate) -> None:
        self.close()
        self.picked.emit(date(on.year(), on.month(), on.day()))


class DateField(QWidget):
    """Label, line, calendar button, meaning.

    Args:
        name: The stable name that errors carry.
        label: What belongs here.
        messages: The sentences for what is wrong.
        today: Today's date; later ones can't be picked.
        parent: The parent widget.
    """

    finished = Signal()
    """The line was left, or a date was picked."""

    def __init__(
        self,
        name: str,
        label: str,
        messages: Messages,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._messages = messages
        self._today = today
        self.field = LabelledField(label, hint=date_hint(), parent=self)
        self.field.setObjectName("field")
        self.pick_button = QPushButton(self.tr("Pick…"), self.field)
        self.pick_button.setObjectName("pick_button")
        self.pick_button.setAccessibleName(self.tr("Pick from a calendar: {what}").format(what=label))
        set_role(self.pick_button, "link")
        self.meaning_label = role_label("", "subtle", self, name="meaning_label")
        self.meaning_label.hide()
        self.field.add_beside(self.pick_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.meaning_label)
        column.addStretch(1)
        self.setFocusProxy(self.field)
        self.field.finished.connect(self._on_field_finished)
        self.field.edited.connect(self._on_field_edited)
        self.pick_button.clicked.connect(self._on_pick_button_clicked)

    def value(self) -> date | None:
        """The date typed, or None if nothing is.

        Raises:
            BadInput: It is none, or does not exist; also shown beside the line.
        """
        if not self.field.text():
            return None
        try:
            return parse_typed_date(self.field.text(), self._name)
        except BadInput as error:
            self.show_error(self._messages.of(error))
            raise

    def set_value(self, on: date | None) -> None:
        """Puts a date in, in words that can't be misread."""
        self.field.set_text(medium_date(on) if on is not None else "")
        self._show_meaning()

    def show_error(self, text: str) -> None:
        """Says beside the line what is wrong."""
        self.meaning_label.hide()
        self.field.show_error(text)

    def clear_error(self) -> None:
        """Takes the error away."""
        self.field.clear_error()

    @property
    def has_error(self) -> bool:
        """Whether an error is shown."""
        return self.field.has_error

    def _show_meaning(self) -> None:
        """Says in words how the line was understood, or what is wrong with it."""
        try:
            on = self.value()
        except BadInput:
            return
        self.field.clear_error()
        self.meaning_label.setText(long_date(on) if on is not None else "")
        self.meaning_label.setVisible(on is not None)

    def _on_field_edited(self) -> None:
        self.meaning_label.hide()

    def _on_field_finished(self) -> None:
        self._show_meaning()
        self.finished.emit()

    def _on_pick_button_clicked(self) -> None:
        popup = DatePopup(self._today(), self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.picked.connect(self._on_popup_picked)
        try:
            typed = parse_typed_date(self.field.text(), self._name)
        except BadInput:
            typed = None
        popup.show_at(self.field.mapToGlobal(self.field.rect().bottomLeft()), typed)

    def _on_popup_picked(self, on: date) -> None:
        self.set_value(on)
        self.finished.emit()
        self.field.edit.setFocus()
