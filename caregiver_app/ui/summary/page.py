"""The room of paper: what to print, the choices for it, and below them the sheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver_app.diary.stopping import Stopped
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import AppError, BadInput
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.paper.letters import writings_without
from caregiver_app.paper.log_sheet import LogSpan
from caregiver_app.paper.page_values import Period, SummaryPage
from caregiver_app.paper.render_pdf import Sheets
from caregiver_app.paper.render_style import Typeface
from caregiver_app.paper.sheet import Paper
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.summary.keeping import OptionsKeeper
from caregiver_app.ui.summary.kept_choices import Kept, KeptChoices
from caregiver_app.ui.summary.kind_chips import KindChips
from caregiver_app.ui.summary.kinds import PaperKind
from caregiver_app.ui.summary.making import Choices, Made, SheetMaker
from caregiver_app.ui.summary.options import SummaryOptions
from caregiver_app.ui.summary.output import SheetOutput
from caregiver_app.ui.summary.patience import Patience
from caregiver_app.ui.summary.period_choice import PeriodChoice, choice_named, period_of
from caregiver_app.ui.summary.preview import Preview, PreviewColumn

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_TOPICS = frozenset(Topic) - {Topic.DIRECTORY}


class SummaryRoom(QWidget):
    """Choose what to print, see the sheets, print or save them. Reads nothing before it is first shown.

    Args:
        diary: The diary.
        items: The guide's items by id.
        resources: The app's own texts.
        messages: Sentences for what goes wrong.
        hub: Tells what changed.
        now: The wall clock.
        parent: The parent widget.
        preferences: Remembers the choices.
    """

    def __init__(
        self,
        diary: Diary,
        items: Mapping[str, Item],
        resources: Path,
        messages: Messages,
        hub: Hub,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
        *,
        preferences: Kept,
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._items = items
        self._resources = resources
        self._messages = messages
        self._now = now
        self.kept = KeptChoices(preferences)
        self._choice = self.kept.period
        self._kind = PaperKind.SUMMARY
        self._chapter = ""
        self._made: Made | None = None
        self._is_stale = True
        self._patience: Patience | None = None
        self.kind_chips = KindChips(self)
        self.kind_chips.setObjectName("kind_chips")
        self.options = SummaryOptions(self)
        self.options.setObjectName("options")
        self._keeper = OptionsKeeper(self.options, self.kept)
        self._output = SheetOutput(messages, self)
        self.count_label = role_label("", "subtle", self, name="count_label")
        self.count_label.setWordWrap(False)  # Qt's own name for it
        self.preview = Preview(self)
        self.preview.setObjectName("preview")
        self._lay_out()
        self._connect(hub)

    @property
    def paper(self) -> Paper:
        """The chosen size, or what is usual in the computer's country."""
        return self.kept.paper

    @property
    def model(self) -> SummaryPage | None:
        """What the summary's sheets say; None for other sheets, and while the days can't be printed."""
        return self._made.model if self._made is not None else None

    @cached_property
    def _maker(self) -> SheetMaker:
        """Made when the sheets are first laid out: it reads the guide."""
        return SheetMaker(self._diary, self._items, self._resources, self._now)

    def refresh(self) -> None:
        """Reads the diary and lays the sheets out anew."""
        self._is_stale = self._patience is not None
        if self._is_stale:
            return  # when what is being laid out is through
        self._offer_choices()
        if self._choice is not PeriodChoice.OWN_DATES:
            self._show_choice()
        self._show_sheets()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Reads the diary if something changed since."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def save_to(self, path: Path) -> None:
        """Saves the sheets as a PDF and says so, or what went wrong."""
        self._output.save_to(path)

    def _lay_out(self) -> None:
        title = role_label(self.tr("What to print"), "title", self, name="title_label")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.count_label, 0, Qt.AlignmentFlag.AlignBottom)
        self.preview_column = PreviewColumn(self.preview, self)
        self.preview_column.setObjectName("preview_column")
        for place, part in enumerate((self.kind_chips, self.options)):
            self.preview_column.column.insertWidget(place, part)
        self.preview_column.column.insertLayout(0, head)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self.preview_column)
        self.preview.setAccessibleName(self.tr("The sheets as they will be printed"))
        self.options.show_kind(self._kind)

    def _connect(self, hub: Hub) -> None:
        hub.changed.connect(self._on_hub_changed)
        self.kind_chips.picked.connect(self._on_kind_chips_picked)
        self.options.choice_picked.connect(self._on_options_choice_picked)
        self.options.dates_edited.connect(self._on_options_dates_edited)
        self.options.detail_picked.connect(self._on_options_detail_picked)
        self._keeper.changed.connect(self._show_sheets)
        self.options.visit_row.visit_kept.connect(self._on_visit_row_visit_kept)
        self.options.print_requested.connect(self._output.ask_printer)
        self.options.save_requested.connect(self._output.ask_where)
        self._output.stopped.connect(self._show_stopped)
        self._output.done.connect(self._on_output_done)
        self._output.failed.connect(self.options.show_status)

    def _offer_choices(self) -> None:
        for choice in (PeriodChoice.SINCE_INFUSION, PeriodChoice.SINCE_LAST_VISIT):
            self.options.offer(choice, offered=self._period_of(choice) is not None)

    def _show_choice(self) -> None:
        period = self._period_of(self._choice) or self._period_of(PeriodChoice.LAST_7_DAYS)
        assert period is not None
        self.options.show_period(period)
        self.options.show_choice(self._choice)

    def _period_of(self, choice: PeriodChoice) -> Period | None:
        infusions = self._diary.profile.get().infusions
        return period_of(choice, self._now().date(), infusions, self.kept.last_visit)

    def _choices(self) -> Choices:
        period = self.options.period()
        visit = self.kept.last_visit
        return Choices(
            kind=self._kind,
            period=period,
            sections=self.kept.sections,
            dropped=self.kept.dropped,
            visit=visit if visit == period.first else None,
            larger=self.kept.larger,
            span=self.kept.span,
            chapter=self._chapter,
        )

    def _show_sheets(self) -> None:
        """Makes the sheets; those of many entries off the window's thread."""
        choices = self._choices()
        working = self._output.working if choices.may_take_long else None
        if working is not None:
            working.stop()  # what was chosen before
            self._made = None
            self._output.set_sheets(None, self.paper)
            working.run(
                self.tr("Making the sheets"),
                partial(self._maker.make, choices),
                self._on_working_done,
                self._show_failed,
            )
            return
        try:
            made = self._maker.make(choices)
        except BadInput as error:
            self._show_failed(error)
        else:
            self._show_made(made)

    def _on_working_done(self, made: object) -> None:
        assert isinstance(made, Made)
        self._show_made(made)

    def _show_made(self, made: Made) -> None:
        """Lays the sheets out and shows them; a long print can be stopped on its way."""
        try:
            with Patience(self.tr("Making the sheets"), self) as self._patience:
                sheets = made.laid_out(self.paper.points, self._patience.step)
                self._patience.step()
        except Stopped:
            self._show_stopped()
            return
        finally:
            self._patience = None
        self._made = made
        self.options.show_error("")
        self.options.show_missing_fonts(*writings_without(made.letters, Typeface().can_draw))
        self.options.lines_panel.show_lines(made.lines, self.kept.dropped)
        self._show_pages(sheets)
        if self._is_stale and self.isVisible():
            self.refresh()

    def _show_failed(self, error: AppError) -> None:
        self._made = None
        self.options.show_error(self._messages.of(error))
        self._show_pages(None)

    def _show_stopped(self) -> None:
        self._made = None
        self.options.show_error(
            self.tr("Stopped: the sheets were not made. Choose fewer days, or fewer parts to print.")
        )
        self._show_pages(None)

    def _show_pages(self, sheets: Sheets | None) -> None:
        self._output.set_sheets(self._made, self.paper, sheets)
        self.preview.show_pages(sheets)
        self.options.show_status("")
        count = sheets.page_count if sheets else 0
        words = self.tr("1 page") if count == 1 else self.tr("{count} pages").format(count=count)
        self.count_label.setText(words if count else "")

    def _on_output_done(self, words: str) -> None:
        self.options.show_status(words)
        if self._kind is PaperKind.SUMMARY:
            self.options.visit_row.offer(self._now().date())
            self.preview_column.bring_in(self.options.visit_row)
        else:
            self.preview_column.bring_in(self.options.status_label)

    def _show_details(self) -> None:
        """What the log sheet and the guide let choose."""
        if self._kind is PaperKind.LOG:
            spans = ((LogSpan.DAY.value, self.tr("One day")), (LogSpan.WEEK.value, self.tr("A week")))
            self.options.show_details(self.tr("For"), spans, self.kept.span.value)
        elif self._kind is PaperKind.GUIDE:
            chapters = [(chapter.id, chapter.title) for chapter in self._maker.guide.chapters]
            whole = ("", self.tr("The whole guide"))
            self.options.show_details(self.tr("Chapter"), (whole, *chapters), self._chapter)

    def _on_hub_changed(self, change: Change) -> None:
        if not change.topics & _TOPICS:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def _on_kind_chips_picked(self, name: str) -> None:
        self._kind = PaperKind(name)
        self._show_details()
        self.options.show_kind(self._kind)
        self._show_sheets()

    def _on_options_choice_picked(self, name: str) -> None:
        self._choice = choice_named(name)
        self.kept.period = self._choice
        self._show_choice()
        self._show_sheets()

    def _on_options_dates_edited(self) -> None:
        self._choice = PeriodChoice.OWN_DATES
        self.options.show_choice(self._choice)
        self._show_sheets()

    def _on_options_detail_picked(self, value: str) -> None:
        if self._kind is PaperKind.LOG:
            self.kept.span = LogSpan(value)
        else:
            self._chapter = value
        self._show_sheets()

    def _on_visit_row_visit_kept(self, on: date) -> None:
        self.kept.last_visit = on
        self._offer_choices()
        self.options.visit_row.say(self.tr("Remembered: “Since the last visit” begins there."))
