"""How reminders come on this computer: the quiet time, notifications, a sound, and the tray."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from caregiver_app.diary.reminder_times import clock_text, parse_times
from caregiver_app.errors import BadInput
from caregiver_app.messages import Messages
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.reminders.tray import ReminderTray
from caregiver_app.ui.reminders.words import times_words
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label


class RemindersCard(Card):
    """Choices that work at once and are remembered.

    Args:
        preferences: Where they are remembered.
        messages: The sentences for what is wrong.
        has_tray: Whether the desktop has a place for an icon.
        parent: The parent widget.
    """

    choices_changed = Signal()
    """Another quiet time, or another way to be told."""

    def __init__(
        self,
        preferences: Preferences,
        messages: Messages,
        has_tray: Callable[[], bool] = ReminderTray.is_there,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._preferences = preferences
        self._messages = messages
        self.set_title(self.tr("Reminders on this computer"))
        self.body.addWidget(
            role_label(
                self.tr(
                    "What to be reminded of stands in the Care team room. In the quiet time nothing is told: "
                    "what falls due is listed when it ends."
                ),
                "subtle",
                self,
            )
        )
        self._add_quiet_time()
        self.sound_tick = self._tick("reminder_sound", self.tr("Make a sound"))
        self.notices_tick = self._tick("reminder_notices", self.tr("Show notifications"))
        self.tray_tick = self._tick("keep_in_tray", self.tr("Keep running when closed"))
        self.tray_label = role_label(
            self.tr(
                "A notification comes while another window is in front; your desktop may give it a sound of "
                "its own. Kept running, the program stands as an icon beside the clock, and ends by that "
                "icon's menu."
            ),
            "subtle",
            self,
            name="tray_label",
        )
        self.body.addWidget(self.tray_label)
        self.no_tray_label = role_label(
            self.tr(
                "This desktop has no place for an icon beside its clock, so reminders stand in the window "
                "only, while it is open."
            ),
            "subtle",
            self,
            name="no_tray_label",
        )
        self.body.addWidget(self.no_tray_label)
        is_there = has_tray()
        self.notices_tick.setVisible(is_there)
        self.tray_tick.setVisible(is_there)
        self.tray_label.setVisible(is_there)
        self.no_tray_label.setVisible(not is_there)
        self.refresh()

    def refresh(self) -> None:
        """Shows what is chosen; what can't be read stays as typed."""
        for name, field in self._fields().items():
            if not field.has_error:
                field.set_text(self._preferences.get(name, str))
        begins, ends = (self._preferences.get(name, str) for name in ("quiet_from", "quiet_to"))
        if begins and ends and begins != ends:
            words = self.tr("Quiet from {begins} until {ends}.").format(
                begins=times_words(parse_times(begins)), ends=times_words(parse_times(ends))
            )
        elif begins or ends:
            words = self.tr("No quiet time yet: it needs two different times.")
        else:
            words = self.tr("No quiet time.")
        self.quiet_label.setText(words)

    def _add_quiet_time(self) -> None:
        self.quiet_from_field = self._field("quiet_from", self.tr("Quiet from"), "22")
        self.quiet_to_field = self._field("quiet_to", self.tr("Quiet until"), "7")
        self.quiet_label = role_label("", "subtle", self, name="quiet_label")
        row = QWidget(self)
        flow = FlowLayout(row, spacing=10)
        flow.addWidget(self.quiet_from_field)
        flow.addWidget(self.quiet_to_field)
        self.body.addWidget(row)
        self.body.addWidget(self.quiet_label)
        self.quiet_from_field.finished.connect(self._on_quiet_from_field_finished)
        self.quiet_to_field.finished.connect(self._on_quiet_to_field_finished)

    def _fields(self) -> dict[str, LabelledField]:
        return {"quiet_from": self.quiet_from_field, "quiet_to": self.quiet_to_field}

    def _field(self, name: str, label: str, hint: str) -> LabelledField:
        field = LabelledField(label, hint=hint, parent=self)
        field.setObjectName(f"{name}_field")
        field.setMinimumWidth(140)
        return field

    def _tick(self, name: str, words: str) -> QCheckBox:
        tick = QCheckBox(words, self)
        tick.setObjectName(f"{name}_tick")
        tick.setAccessibleName(words)
        tick.setChecked(self._preferences.get(name, bool))
        tick.toggled.connect(self._on_tick_toggled)
        self.body.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
        return tick

    def _on_tick_toggled(self) -> None:
        self._preferences.put(
            reminder_notices=self.notices_tick.isChecked(),
            reminder_sound=self.sound_tick.isChecked(),
            keep_in_tray=self.tray_tick.isChecked(),
        )
        self.choices_changed.emit()

    def _on_quiet_from_field_finished(self) -> None:
        self._keep("quiet_from")

    def _on_quiet_to_field_finished(self) -> None:
        self._keep("quiet_to")

    def _keep(self, name: str) -> None:
        """Keeps one end; what is no single time is said beside its field, and stays there."""
        field = self._fields()[name]
        typed = field.text()
        field.clear_error()
        try:
            times = parse_times(typed) if typed else ()
            if len(times) > 1:
                raise BadInput("reminder.one_time", field=name)
        except BadInput as problem:
            field.show_error(self._messages.of(problem))
            return
        self._preferences.put(**{name: clock_text(times[0]) if times else ""})
        self.refresh()
        self.choices_changed.emit()
