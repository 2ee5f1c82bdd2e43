"""The first page a family sees: a few questions, all of which can wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.values import Profile, TemperatureUnit
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.first_run.number_lines import NumberLines
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.emergency_field import EmergencyField
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.infusion_fields import InfusionFields
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.shared.unit_choice import UnitChoice
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_FAHRENHEIT_COUNTRIES = ("US", "LR", "KY", "BS", "BZ", "PW", "FM", "MH")


class FirstRunPage(QWidget):
    """Asks who, when and whom to call. Nothing is asked twice, and all of it stands in Settings later.

    Args:
        diary: The diary to fill in.
        messages: The sentences for what is wrong.
        now: The wall clock.
        preferences: Where the writer's name is remembered.
        parent: The parent widget.
    """

    finished = Signal()
    """All that was filled in is kept."""
    skipped = Signal()
    sample_requested = Signal()
    have_requested = Signal()
    """There is a diary already, or a copy of one."""

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        now: Callable[[], datetime],
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._preferences = preferences
        self._messages = messages
        self._now = now
        self._is_warned = False
        self._is_left = False
        # made in the order in which they are read: Tab goes from one to the next by it
        self.have_button = QPushButton(self.tr("I have a diary, or a copy of one…"), self)
        self.patient_field = LabelledField(self.tr("Patient's name"), hint=self.tr("Sam"), parent=self)
        self.infusion_fields = InfusionFields(messages, self._today, self)
        self.writer_field = LabelledField(self.tr("Who is writing"), hint=self.tr("Alex"), parent=self)
        self.unit_choice = UnitChoice(self)
        self.number_lines = NumberLines(diary, messages, self)
        self.emergency_field = EmergencyField(self)
        self.start_button = QPushButton(self.tr("Start the diary"), self)
        self.skip_button = QPushButton(self.tr("Skip for now"), self)
        self.sample_button = QPushButton(self.tr("Look around in a sample diary"), self)
        self.scroll_area = ScrollColumn(self, width=640)
        self._name_all()
        self._lay_out()
        self._fill_in(diary.profile.get())
        self.number_lines.line_added.connect(self.scroll_area.bring_in)
        self.start_button.clicked.connect(self._on_start_button_clicked)
        self.skip_button.clicked.connect(self._on_skip_button_clicked)
        self.sample_button.clicked.connect(self.sample_requested)
        self.have_button.clicked.connect(self.have_requested)

    def focus_first(self) -> None:
        """Puts the cursor where the first answer goes."""
        self.patient_field.edit.setFocus()

    def keep(self) -> bool:
        """Keeps what is filled in; False when something is wrong, which is then said beside its field."""
        for field in (self.patient_field, self.emergency_field.field):
            field.clear_error()
        try:
            infusions = self.infusion_fields.values()
            self._diary.profile.save(self._profile(infusions))
        except AppError as error:
            self._show(error)
            return False
        self._keep_writer()
        return self.number_lines.keep()

    def keep_what_can_be(self) -> None:
        """Keeps each answer that can be kept as it stands; what is wrong is said beside its field."""
        if self._is_left or self.keep():
            return  # once it is left, what stands here is older than what Settings may say
        for answer in (
            {"patient": self.patient_field.text()},
            {"unit": self.unit_choice.value()},
            {"emergency_number": self.emergency_field.text()},
        ):
            try:
                self._diary.profile.save(replace(self._diary.profile.get(), **answer))
            except AppError as error:
                self._show(error)
        self._keep_writer()
        self.number_lines.keep()

    def keep_on_leaving(self) -> None:
        """Keeps what can be kept, once: whoever goes on without the buttons finds it in Settings."""
        self.keep_what_can_be()
        self._is_left = True

    def leave_as_it_is(self) -> None:
        """Keeps nothing of what stands here: a diary came that says all of it."""
        self._is_left = True
        self._keep_writer()

    def _keep_writer(self) -> None:
        if self.writer_field.text():
            self._preferences.put(writer=self.writer_field.text())

    def _profile(self, infusions: tuple[date, ...]) -> Profile:
        return replace(
            self._diary.profile.get(),
            patient=self.patient_field.text(),
            infusions=infusions,
            unit=self.unit_choice.value(),
            emergency_number=self.emergency_field.text(),
        )

    def _show(self, error: AppError) -> None:
        text = self._messages.of(error)
        if self.infusion_fields.show_error(error.field, text):
            return
        field = self.emergency_field.field if error.field == "emergency_number" else self.patient_field
        field.show_error(text)
        field.edit.setFocus()

    def _fill_in(self, profile: Profile) -> None:
        """What is known already stands there."""
        self.patient_field.set_text(profile.patient)
        self.infusion_fields.set_values(profile.infusions)
        self.emergency_field.set_text(profile.emergency_number)
        self.writer_field.set_text(self._preferences.get("writer", str))
        is_new = profile == Profile()
        self.unit_choice.set_value(_usual_unit() if is_new else profile.unit)

    def _name_all(self) -> None:
        for name in (
            "patient_field",
            "writer_field",
            "infusion_fields",
            "unit_choice",
            "emergency_field",
            "number_lines",
            "start_button",
            "skip_button",
            "sample_button",
            "have_button",
        ):
            getattr(self, name).setObjectName(name)
        for button, role in (
            (self.start_button, "primary"),
            (self.skip_button, "quiet"),
            (self.sample_button, "link"),
            (self.have_button, "link"),
        ):
            button.setAccessibleName(button.text())
            set_role(button, role)

    def _lay_out(self) -> None:
        column = self.scroll_area.column
        column.addWidget(role_label(self.tr("Welcome"), "title", self))
        column.addWidget(
            role_label(
                self.tr(
                    "This is your family's diary for the weeks after CAR T-cell therapy, "
                    "with a guide beside it. Fill in what you know now. "
                    "Everything can wait, and can be changed in Settings."
                ),
                "",
                self,
            )
        )
        have = QWidget(self)
        FlowLayout(have).addWidget(self.have_button)
        column.addWidget(have)
        names = Card("", self)
        names.set_title(self.tr("Who and when"))
        for widget in (self.patient_field, self.infusion_fields, self.writer_field, self.unit_choice):
            names.body.addWidget(widget)
        numbers = Card("", self)
        numbers.set_title(self.tr("Who to call"))
        numbers.body.addWidget(self.number_lines)
        numbers.body.addWidget(self.emergency_field)
        column.addWidget(names)
        column.addWidget(numbers)
        column.addWidget(
            role_label(
                self.tr("All of it stays on this computer. The app is a diary, not a medical device."),
                "subtle",
                self,
            )
        )
        column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.scroll_area, 1)
        page.addWidget(self._actions())

    def _actions(self) -> QFrame:
        """The buttons, always in sight below what scrolls."""
        foot = QFrame(self)
        set_role(foot, "footer")
        middle = QWidget(foot)
        middle.setMaximumWidth(640)
        flow = FlowLayout(middle, spacing=10)
        for button in (self.start_button, self.skip_button, self.sample_button):
            flow.addWidget(button)
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 12, 20, 12)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        return foot

    def _today(self) -> date:
        return self._now().date()

    def _on_start_button_clicked(self) -> None:
        if self.keep():
            self._is_left = True
            self.finished.emit()

    def _on_skip_button_clicked(self) -> None:
        """Keeps what is there all the same; what is wrong is said once, and doesn't hold anybody up."""
        if self._is_warned or self.keep():
            self.keep_on_leaving()
            self.skipped.emit()
        self._is_warned = True


def _usual_unit() -> TemperatureUnit:
    """The unit of this computer's country."""
    country = QLocale().name().rpartition("_")[2]
    return TemperatureUnit.FAHRENHEIT if country in _FAHRENHEIT_COUNTRIES else TemperatureUnit.CELSIUS
