"""Where a check begins, and the strip of those before: each day's handwriting in a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QCheckBox, QCompleter, QPushButton, QToolButton, QVBoxLayout, QWidget

from caregiver_app.diary.days import day_after
from caregiver_app.diary.limits_of_input import LINE_MAX
from caregiver_app.diary.thinking_forms import Form, Forms
from caregiver_app.diary.thinking_values import ThinkingCheck
from caregiver_app.paper.render_image import kept_image
from caregiver_app.ui.check.words import when_words
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labelled_choice import LabelledChoice
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.shared.tab_order import put_after
from caregiver_app.ui.shared.wording import day_words, medium_date
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from caregiver_app.diary.pictures import Pictures

_THUMBNAIL = QSize(190, 50)


class StartPage(QWidget):
    """Asks for a check to be begun or opened.

    Args:
        forms: All forms.
        parent: The parent widget.
    """

    begin_requested = Signal()
    opened = Signal(str)
    """Carries a check's id."""
    more_requested = Signal()
    restore_requested = Signal()

    def __init__(self, forms: Forms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms = forms
        self.begin_card = Card("", self)
        self.why_label = role_label("", "", self, name="why_label")
        self.form_choice = LabelledChoice(
            self.tr("Questions for"), [(form.id, self._form_words(form)) for form in forms.all], parent=self
        )
        self.writer_field = LabelledField(self.tr("Asked by"), parent=self)
        self.baseline_box = QCheckBox(self.tr("Keep it as a baseline"), self)
        self.late_label = role_label("", "strong", self, name="late_label")
        self.begin_button = QPushButton(self.tr("Begin"), self)
        self.length_label = role_label("", "subtle", self, name="length_label")
        self.note_label = role_label(
            f"{forms.language_note} {forms.ages_note}", "subtle", self, name="note_label"
        )
        self.sources_label = role_label("", "subtle", self, name="sources_label")
        self.about_card = Card(self.tr("About these questions"), self)
        self.strip_card = Card(self.tr("Checks so far"), self)
        self.more_button = QPushButton(self.tr("Show earlier ones"), self)
        self.restore_button = QPushButton(self.tr("Bring back the last one thrown away"), self)
        self._lay_out()

    @property
    def form(self) -> Form:
        """The form that is chosen."""
        return self._forms.get(self.form_choice.text()) or self._forms.all[0]

    def show_form(self, form: Form) -> None:
        """Proposes a form."""
        self.form_choice.set_text(form.id)
        self._show_chosen()

    def show_writers(self, writers: Sequence[str], writer: str) -> None:
        """Offers names."""
        if not self.writer_field.edit.hasFocus():
            self.writer_field.set_text(writer)
        edit = self.writer_field.edit
        completer = QCompleter(list(dict.fromkeys([*([writer] if writer else []), *writers])), edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        edit.setCompleter(completer)  # which lets go of the one before, as that is its own

    def show_baseline(self, baseline: ThinkingCheck | None, *, is_before: bool, late: str) -> None:
        """Says whether there is a baseline, and proposes to make one while there is time.

        Args:
            baseline: The one there is.
            is_before: Whether there is time.
            late: What is said of a baseline made today, if it is late for one.
        """
        self.late_label.setText(late)
        self.baseline_box.setChecked(is_before)
        self._show_late()
        if baseline is not None:
            self.begin_card.set_title(self.tr("Today's thinking check"))
            self.why_label.setText(
                self.tr("The answers are laid beside the baseline of {when}. Nothing is added up.").format(
                    when=when_words(baseline)
                )
            )
            return
        self.begin_card.set_title(self.tr("A few questions, and a sentence written by hand"))
        self.why_label.setText(
            self.tr(
                "Ask them once before the infusion, when all is as always: that is the baseline. Afterwards "
                "ask them once a day. Then you need not remember how they answered, or how they wrote, on a "
                "good day: you see both side by side, and so does the care team."
            )
        )

    def show_checks(
        self,
        checks: Sequence[ThinkingCheck],
        infusions: Sequence[date],
        baseline: ThinkingCheck | None,
        pictures: Pictures,
        *,
        has_more: bool,
    ) -> None:
        """Shows checks, newest first."""
        while (item := self._strip.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for check in checks:
            is_baseline = baseline is not None and check.id == baseline.id
            self._strip.addWidget(self._tile(check, infusions, pictures, is_baseline=is_baseline))
        tiles = [item.widget() for at in range(self._strip.count()) if (item := self._strip.itemAt(at))]
        put_after(self.begin_button, filter(None, tiles))  # else Tab comes to them last
        self.strip_card.setVisible(bool(checks))
        self.more_button.setVisible(has_more)

    def _tile(
        self, check: ThinkingCheck, infusions: Sequence[date], pictures: Pictures, *, is_baseline: bool
    ) -> QToolButton:
        button = QToolButton(self.strip_card)
        set_role(button, "check-day")
        day = day_words(day_after(infusions, check.at.date()))
        second = [*([self.tr("Baseline")] if is_baseline else []), *filter(None, [day, check.writer])]
        words = "\n".join(filter(None, [when_words(check), " · ".join(second)]))
        button.setText(words.replace("&", "&&"))
        button.setAccessibleName(self.tr("Check of {words}").format(words=words.replace("\n", ", ")))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        pixmap = QPixmap(_THUMBNAIL * 2)
        pixmap.fill(Qt.GlobalColor.transparent)
        if check.handwriting_id:
            pixmap = QPixmap.fromImage(kept_image(pictures.thumbnail(check.handwriting_id)))
        button.setIcon(QIcon(pixmap))
        button.setIconSize(_THUMBNAIL)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setProperty("check", check.id)
        button.clicked.connect(self._on_tile_clicked)
        return button

    def _lay_out(self) -> None:
        for name in ("begin", "more", "restore"):
            button = getattr(self, f"{name}_button")
            button.setObjectName(f"{name}_button")
            button.setAccessibleName(button.text())
        set_role(self.begin_button, "primary")
        set_role(self.more_button, "link")
        set_role(self.restore_button, "link")
        self.writer_field.setObjectName("writer_field")
        self.writer_field.edit.setMaxLength(LINE_MAX)
        self.baseline_box.setObjectName("baseline_box")
        for widget in (
            self.why_label,
            self.form_choice,
            self.writer_field,
            self.baseline_box,
            self.late_label,
        ):
            self.begin_card.body.addWidget(widget)
        self.begin_card.body.addWidget(self.length_label)
        self.begin_card.body.addWidget(self.begin_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.about_card.body.addWidget(self.note_label)
        self.about_card.body.addWidget(self.sources_label)
        holder = QWidget(self.strip_card)
        self._strip = FlowLayout(holder, 10)
        self.strip_card.body.addWidget(holder)
        self.strip_card.body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.scroll_area = ScrollColumn(self)
        self.scroll_area.column.addWidget(role_label(self.tr("Thinking check"), "title", self))
        self.scroll_area.column.addWidget(self.begin_card)
        self.scroll_area.column.addWidget(self.strip_card)
        self.scroll_area.column.addWidget(self.about_card)
        self.scroll_area.column.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.scroll_area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area)
        self.form_choice.finished.connect(self._show_chosen)
        self.baseline_box.toggled.connect(self._show_late)
        self.begin_button.clicked.connect(self.begin_requested)
        self.more_button.clicked.connect(self.more_requested)
        self.restore_button.clicked.connect(self.restore_requested)

    def _form_words(self, form: Form) -> str:
        if form.to_age is None:
            ages = self.tr("{first} years and older").format(first=form.from_age)
        else:
            ages = self.tr("{first} to {last} years").format(first=form.from_age, last=form.to_age)
        return f"{form.title} ({ages})"

    def _show_late(self) -> None:
        self.late_label.setVisible(self.baseline_box.isChecked() and bool(self.late_label.text()))

    def _show_chosen(self) -> None:
        form = self.form
        length = self.tr("{count} questions, about {minutes} minutes. Each answer is kept at once.")
        self.length_label.setText(length.format(count=len(form.questions), minutes=form.minutes))
        read = self.tr("{title}, read {when}.")
        told = " ".join(read.format(title=one.title, when=medium_date(one.seen)) for one in form.sources)
        self.sources_label.setText(
            self.tr("For somebody {whom}. From: {told}").format(whom=form.for_whom, told=told)
        )

    def _on_tile_clicked(self) -> None:
        self.opened.emit(self.sender().property("check"))
