"""The summary room: the choices above, the sheets below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import AppError, BadInput
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.paper.gather import gather, load_guide_source
from caregiver_app.paper.page_values import Period, SummaryPage
from caregiver_app.paper.pdf_file import write_whole
from caregiver_app.paper.render_pages import SummaryRenderer
from caregiver_app.paper.render_pdf import pdf_bytes
from caregiver_app.paper.sections import USUAL, Section
from caregiver_app.paper.sheet import Paper
from caregiver_app.paper.summary_model import build_summary
from caregiver_app.paper.wording import load_texts
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.usual_paper import usual_paper
from caregiver_app.ui.summary.options import SummaryOptions
from caregiver_app.ui.summary.period_choice import PeriodChoice, choice_named, parse_kept_date, period_of
from caregiver_app.ui.summary.preview import Preview, PreviewColumn

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from caregiver_app.diary.diary import Diary

T = TypeVar("T", bool, str)

LANGUAGE = "en"
_TOPICS = frozenset(Topic) - {Topic.CARE_TEAM, Topic.DIRECTORY}


class KeptChoices(Protocol):
    """Where the room's choices are remembered: ``ui.preferences.Preferences``, or one's own for a test."""

    def get(self, name: str, kind: type[T]) -> T:
        """A kept choice."""
        ...

    def put(self, **values: bool | str) -> None:
        """Keeps choices."""
        ...


class SummaryRoom(QWidget):
    """Choose the days, see the sheets, print them or save them. Reads nothing before it is first shown.

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
        preferences: KeptChoices,
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._items = items
        self._messages = messages
        self._now = now
        self._kept = preferences
        self._texts = load_texts(resources, LANGUAGE)
        self._guide = load_guide_source(resources, LANGUAGE)
        self._choice = choice_named(preferences.get("summary_period", str))
        self._model: SummaryPage | None = None
        self._printer: QPrinter | None = None
        self._is_stale = True
        self.options = SummaryOptions(self)
        self.options.setObjectName("options")
        self.count_label = role_label("", "subtle", self, name="count_label")
        self.count_label.setWordWrap(False)  # Qt's own name for it
        self.preview = Preview(self)
        self.preview.setObjectName("preview")
        self._lay_out()
        self._connect(hub)

    @property
    def paper(self) -> Paper:
        """The chosen size, or what is usual in the computer's country."""
        kept = self._kept.get("summary_paper", str)
        if kept in set(Paper):
            return Paper(kept)
        return usual_paper()

    @property
    def model(self) -> SummaryPage | None:
        """What the sheets say; None while the days can't be printed."""
        return self._model

    def refresh(self) -> None:
        """Reads the diary and lays the sheets out anew."""
        self._is_stale = False
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
        if self._model is None:
            return
        renderer = SummaryRenderer(self._model, self.paper.points)
        try:
            write_whole(path, pdf_bytes(renderer, language=LANGUAGE))
        except AppError as error:
            self.options.show_status(self._messages.of(error))
            return
        self._remember_print()
        self.options.show_status(self.tr("Saved to {path}").format(path=path))

    def _lay_out(self) -> None:
        title = role_label(self.tr("Summary for the appointment"), "title", self, name="title_label")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.count_label, 0, Qt.AlignmentFlag.AlignBottom)
        self.preview_column = PreviewColumn(self.preview, self)
        self.preview_column.setObjectName("preview_column")
        self.preview_column.column.insertLayout(0, head)
        self.preview_column.column.insertWidget(1, self.options)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self.preview_column)
        self.preview.setAccessibleName(self.tr("The sheets as they will be printed"))
        self.options.show_paper(self.paper)
        self.options.full_diary_box.setChecked(self._kept.get("summary_full_diary", bool))

    def _connect(self, hub: Hub) -> None:
        hub.changed.connect(self._on_hub_changed)
        self.options.choice_picked.connect(self._on_options_choice_picked)
        self.options.dates_edited.connect(self._on_options_dates_edited)
        self.options.paper_picked.connect(self._on_options_paper_picked)
        self.options.full_diary_toggled.connect(self._on_options_full_diary_toggled)
        self.options.print_requested.connect(self._on_options_print_requested)
        self.options.save_requested.connect(self._on_options_save_requested)

    def _offer_choices(self) -> None:
        for choice in (PeriodChoice.SINCE_INFUSION, PeriodChoice.SINCE_LAST_PRINT):
            self.options.offer(choice, offered=self._period_of(choice) is not None)

    def _show_choice(self) -> None:
        period = self._period_of(self._choice) or self._period_of(PeriodChoice.LAST_7_DAYS)
        assert period is not None
        self.options.show_period(period)
        self.options.show_choice(self._choice)

    def _period_of(self, choice: PeriodChoice) -> Period | None:
        last_print = parse_kept_date(self._kept.get("summary_last_print", str))
        return period_of(choice, self._now().date(), self._diary.profile.get().infusions, last_print)

    def _show_sheets(self) -> None:
        period = self.options.period()
        try:
            source = gather(self._diary, self._items, self._guide, period)
        except BadInput as error:
            self._model = None
            self.options.show_error(self._messages.of(error))
            self._show_pages(None)
            return
        full = self.options.full_diary_box.isChecked()
        sections = USUAL | {Section.DIARY} if full else USUAL
        self._model = build_summary(source, period, self._now(), self._texts, sections=sections)
        renderer = SummaryRenderer(self._model, self.paper.points)
        self.options.show_error("")
        self._show_pages(renderer)

    def _show_pages(self, renderer: SummaryRenderer | None) -> None:
        self.preview.show_pages(renderer)
        self.options.show_status("")
        count = renderer.page_count if renderer else 0
        words = self.tr("1 page") if count == 1 else self.tr("{count} pages").format(count=count)
        self.count_label.setText(words if count else "")

    def _remember_print(self) -> None:
        self._kept.put(summary_last_print=self._now().date().isoformat())
        self._offer_choices()

    def _file_name(self, first: date, last: date) -> str:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(Path(folder) / f"symptom-diary-summary-{first}-to-{last}.pdf")

    def _on_hub_changed(self, change: Change) -> None:
        if not change.topics & _TOPICS:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def _on_options_choice_picked(self, name: str) -> None:
        self._choice = choice_named(name)
        self._kept.put(summary_period=self._choice.value)
        self._show_choice()
        self._show_sheets()

    def _on_options_dates_edited(self) -> None:
        self._choice = PeriodChoice.OWN_DATES
        self.options.show_choice(self._choice)
        self._show_sheets()

    def _on_options_paper_picked(self, name: str) -> None:
        self._kept.put(summary_paper=name)
        self._show_sheets()

    def _on_options_full_diary_toggled(self, full: bool) -> None:
        self._kept.put(summary_full_diary=full)
        self._show_sheets()

    def _on_options_save_requested(self) -> None:
        period = self.options.period()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = Path(folder) if Path(folder).is_dir() else Path.home()
        name = self._file_name(period.first, period.last)
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(place / name))
        dialog.setObjectName("save_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self._on_save_dialog_file_selected)
        dialog.open()

    def _on_save_dialog_file_selected(self, path: str) -> None:
        self.save_to(Path(path))

    def _on_options_print_requested(self) -> None:
        from caregiver_app.ui.summary.printing import make_dialog, make_printer

        if self._model is None:
            return
        self._printer = make_printer(self.paper, self._model.header.title)
        dialog = make_dialog(self._printer, self.preview.sheets.page_count, self)
        dialog.accepted.connect(self._on_print_dialog_accepted)
        QDialog.open(dialog)  # QPrintDialog's own open() wants an old-style slot

    def _on_print_dialog_accepted(self) -> None:
        from caregiver_app.ui.summary.printing import print_summary

        if self._model is None or self._printer is None:
            return
        try:
            print_summary(self._model, self._printer)
        except AppError as error:
            self.options.show_status(self._messages.of(error))
            return
        self._remember_print()
        self.options.show_status(self.tr("Sent to the printer"))
