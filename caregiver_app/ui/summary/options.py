"""The choices: which days, which parts, which paper and letters; for other sheets, what they offer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from caregiver_app.paper.page_values import Period
from caregiver_app.paper.sheet import Paper
from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.calm import CalmCombo, CalmDateEdit
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import plain_label, role_label
from caregiver_app.ui.summary.kinds import PaperKind
from caregiver_app.ui.summary.lines_panel import LinesPanel
from caregiver_app.ui.summary.parts_panel import PartsPanel
from caregiver_app.ui.summary.period_choice import PeriodChoice
from caregiver_app.ui.summary.visit_row import VisitRow
from caregiver_app.ui.theme import set_role

_EARLIEST = QDate(1990, 1, 1)
_LATEST = QDate(2199, 12, 31)
_TOGGLES_LINES = 20
_CHAPTER_LETTERS = 20
_USUAL, _LARGER = "usual", "larger"


class SummaryOptions(Card):
    """What the person chooses; decides nothing about it.

    Args:
        parent: The parent widget.
    """

    choice_picked = Signal(str)
    """A quick choice was clicked; carries its name."""
    dates_edited = Signal()
    """The first or the last day was changed by hand."""
    paper_picked = Signal(str)
    """Carries the paper's name."""
    larger_picked = Signal(bool)
    """Whether letters shall be larger."""
    detail_picked = Signal(str)
    """What the other sheets offer was picked: a chapter's id, a span."""
    print_requested = Signal()
    """The print button was pressed."""
    save_requested = Signal()
    """The PDF button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._chips = QButtonGroup(self)
        self._chip_row = self._make_chips()
        self.first_field = self._date_field("first_field", self.tr("First day"))
        self.last_field = self._date_field("last_field", self.tr("Last day"))
        self.error_label = role_label("", "error", self, name="error_label")
        self.error_label.hide()
        self.fonts_label = role_label("", "error", self, name="fonts_label")
        self.fonts_label.hide()
        self.paper_picker = self._picker("paper_picker", self.tr("Paper"))
        self.paper_picker.addItem(self.tr("A4"), Paper.A4.value)
        self.paper_picker.addItem(self.tr("US Letter"), Paper.LETTER.value)
        self.size_picker = self._picker("size_picker", self.tr("Letters"))
        self.size_picker.addItem(self.tr("Usual"), _USUAL)
        self.size_picker.addItem(self.tr("Larger"), _LARGER)
        self.detail_picker = self._picker("detail_picker", "")
        self.detail_picker.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.detail_picker.setMinimumContentsLength(_CHAPTER_LETTERS)
        self.parts_button = self._button("parts_button", self.tr("What prints…"))
        self.lines_button = self._button("lines_button", self.tr("Highlighted lines…"))
        self.parts_panel = PartsPanel(self)
        self.parts_panel.setObjectName("parts_panel")
        self.lines_panel = LinesPanel(self)
        self.lines_panel.setObjectName("lines_panel")
        self.visit_row = VisitRow(self)
        self.visit_row.setObjectName("visit_row")
        self.print_button = self._button("print_button", self.tr("Print…"))
        self.save_button = self._button("save_button", self.tr("Save as PDF…"))
        set_role(self.save_button, "primary")
        self.status_label = role_label("", "strong", self, name="status_label")
        self.status_label.hide()
        self._lay_out()
        self._connect()

    def period(self) -> Period:
        """The days in the two fields, whichever comes first."""
        return Period(_to_date(self.first_field.date()), _to_date(self.last_field.date()))

    def show_period(self, period: Period) -> None:
        """Puts days into the fields without telling of it."""
        for field, on in ((self.first_field, period.first), (self.last_field, period.last)):
            field.blockSignals(True)  # noqa: FBT003  # Qt's own name for it
            field.setDate(QDate(on.year, on.month, on.day))
            field.blockSignals(False)  # noqa: FBT003  # Qt's own name for it

    def show_choice(self, choice: PeriodChoice) -> None:
        """Presses a quick choice's chip; for own dates, none."""
        self._chips.setExclusive(False)
        for button in self._chips.buttons():
            button.setChecked(button.objectName() == _chip_name(choice))
        self._chips.setExclusive(True)

    def offer(self, choice: PeriodChoice, *, offered: bool) -> None:
        """Lets a quick choice be picked or not."""
        for button in self._chips.buttons():
            if button.objectName() == _chip_name(choice):
                button.setEnabled(offered)

    def show_paper(self, paper: Paper) -> None:
        """Selects a size of paper."""
        self.paper_picker.setCurrentIndex(self.paper_picker.findData(paper.value))

    def show_error(self, text: str) -> None:
        """Says below the days what is wrong with them; empty for nothing."""
        self.error_label.setText(text)
        self.error_label.setVisible(bool(text))
        self.first_field.setAccessibleDescription(text)
        for button in (self.print_button, self.save_button):
            button.setEnabled(not text)

    def show_missing_fonts(self, names: Sequence[str], packages: Sequence[str]) -> None:
        """Says which writings print as boxes on this computer, and what helps; nothing for none."""
        words = self.tr(
            "This computer has no font for some letters of the sheets, which print as boxes: {writings}. "
            "Install a font for them; on Debian and Ubuntu: {packages}."
        )
        words = words.format(writings=", ".join(names), packages=", ".join(packages))
        self.fonts_label.setText(words if names else "")
        self.fonts_label.setVisible(bool(names))

    def show_status(self, text: str) -> None:
        """Says what became of the last print or save; empty for nothing."""
        self.status_label.setText(text)
        self.status_label.setVisible(bool(text))

    def show_kind(self, kind: PaperKind) -> None:
        """Shows what can be chosen for a kind of sheet."""
        is_summary = kind is PaperKind.SUMMARY
        for widget in (self._chip_holder, *self._date_holders, self.parts_button, self.lines_button):
            widget.setVisible(is_summary)
        self.visit_row.hide()
        if not is_summary:
            self.show_error("")
        self.parts_panel.setVisible(is_summary and self.parts_button.isChecked())
        self.lines_panel.setVisible(is_summary and self.lines_button.isChecked())
        self._size_holder.setVisible(kind is not PaperKind.CARD)
        self._detail_holder.setVisible(kind in (PaperKind.LOG, PaperKind.GUIDE))

    def show_details(self, label: str, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offers a chapter or a span: each one's value and words."""
        self.detail_picker.setAccessibleName(label)
        self._detail_label.setText(label)
        self.detail_picker.clear()
        for value, words in choices:
            self.detail_picker.addItem(words, value)
        self.detail_picker.setCurrentIndex(max(0, self.detail_picker.findData(chosen)))

    def show_larger(self, *, larger: bool) -> None:
        """Selects the size of letters."""
        self.size_picker.setCurrentIndex(int(larger))

    def _lay_out(self) -> None:
        self.body.setSpacing(10)
        self._chip_holder = QWidget(self)
        self._chip_holder.setLayout(self._chip_row)
        self.body.addWidget(self._chip_holder)
        fields = FlowLayout(spacing=12)
        self._date_holders = (
            self._labelled(self.tr("First day"), self.first_field)[0],
            self._labelled(self.tr("Last day"), self.last_field)[0],
        )
        self._detail_holder, self._detail_label = self._labelled("", self.detail_picker)
        for holder in (*self._date_holders, self._detail_holder):
            fields.addWidget(holder)
        fields.addWidget(self._labelled(self.tr("Paper"), self.paper_picker)[0])
        self._size_holder = self._labelled(self.tr("Letters"), self.size_picker)[0]
        fields.addWidget(self._size_holder)
        self.body.addLayout(fields)
        self.body.addWidget(self.error_label)
        self.body.addWidget(self.fonts_label)
        toggles = QWidget(self)
        self._toggles = FlowLayout(toggles)
        for button in (self.parts_button, self.lines_button):
            button.setCheckable(True)
            set_role(button, "chip")
            self._toggles.addWidget(button)
        foot = AdaptiveRow(toggles, self, words_lines=_TOGGLES_LINES)
        foot.buttons.addWidget(self.print_button)
        foot.buttons.addWidget(self.save_button)
        self.body.addWidget(foot)
        for widget in (self.parts_panel, self.lines_panel):
            self.body.addWidget(widget)
            widget.hide()
        self.body.addWidget(self.status_label)
        self.body.addWidget(self.visit_row)
        self.visit_row.hide()

    def _make_chips(self) -> FlowLayout:
        chips = FlowLayout()
        for choice, words in (
            (PeriodChoice.LAST_7_DAYS, self.tr("Last 7 days")),
            (PeriodChoice.LAST_14_DAYS, self.tr("Last 14 days")),
            (PeriodChoice.SINCE_INFUSION, self.tr("Since the infusion")),
            (PeriodChoice.SINCE_LAST_VISIT, self.tr("Since the last visit")),
        ):
            chip = self._button(_chip_name(choice), words)
            chip.setCheckable(True)
            set_role(chip, "chip")
            self._chips.addButton(chip)
            chips.addWidget(chip)
        return chips

    def _connect(self) -> None:
        self._chips.buttonClicked.connect(self._on_chips_button_clicked)
        self.first_field.dateChanged.connect(self._on_field_date_changed)
        self.last_field.dateChanged.connect(self._on_field_date_changed)
        self.paper_picker.activated.connect(self._on_paper_picker_activated)
        self.size_picker.activated.connect(self._on_size_picker_activated)
        self.detail_picker.activated.connect(self._on_detail_picker_activated)
        self.parts_button.toggled.connect(self.parts_panel.setVisible)
        self.lines_button.toggled.connect(self.lines_panel.setVisible)
        self.print_button.clicked.connect(self.print_requested)
        self.save_button.clicked.connect(self.save_requested)

    def _on_chips_button_clicked(self, button: QPushButton) -> None:
        self.choice_picked.emit(button.objectName().removesuffix("_chip"))

    def _on_field_date_changed(self, _on: QDate) -> None:
        self.dates_edited.emit()

    def _on_paper_picker_activated(self, _index: int) -> None:
        self.paper_picked.emit(str(self.paper_picker.currentData()))

    def _on_size_picker_activated(self, _index: int) -> None:
        self.larger_picked.emit(self.size_picker.currentData() == _LARGER)

    def _on_detail_picker_activated(self, _index: int) -> None:
        self.detail_picked.emit(str(self.detail_picker.currentData()))

    def _picker(self, name: str, words: str) -> QComboBox:
        picker = CalmCombo(self)
        picker.setObjectName(name)
        picker.setAccessibleName(words)
        return picker

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        return button

    def _date_field(self, name: str, words: str) -> QDateEdit:
        field = CalmDateEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setCalendarPopup(True)
        field.setDisplayFormat(self.tr("d MMM yyyy"))
        field.setDateRange(_EARLIEST, _LATEST)
        return field

    def _labelled(self, words: str, field: QWidget) -> tuple[QWidget, QLabel]:
        labelled = QWidget(self)
        label = plain_label(words, labelled)
        set_role(label, "field")
        label.setBuddy(field)
        column = QVBoxLayout(labelled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(field)
        return labelled, label


def _chip_name(choice: PeriodChoice) -> str:
    return f"{choice.value}_chip"


def _to_date(on: QDate) -> date:
    return date(on.year(), on.month(), on.day())
