"""Makes the sheets that were chosen, from the diary as it is. No widget."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.guide.items import Item
from caregiver_app.guide.loader import load_guide
from caregiver_app.paper.gather import gather
from caregiver_app.paper.letters import letters_of
from caregiver_app.paper.log_sheet import LogSpan
from caregiver_app.paper.page_values import Period, SummaryPage
from caregiver_app.paper.render_pages import SummaryRenderer
from caregiver_app.paper.render_pdf import Sheets
from caregiver_app.paper.render_scale import larger_sheets
from caregiver_app.paper.sections import Section
from caregiver_app.paper.summary_model import build_summary
from caregiver_app.paper.wording import load_texts
from caregiver_app.ui.summary.kinds import PaperKind

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

LANGUAGE = "en"
_GUIDE = "guide"
_WHOLE = frozenset({Section.WORDS, Section.DIARY})
_WHOLE_DAYS, _SHORT_DAYS = 14, 90
"""Days of 40 entries each that are made in half a second, with each entry on the sheets and without."""
PageSize = tuple[float, float]
LayOut = Callable[[PageSize], Sheets]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person chose.

    Attributes:
        kind: What is printed.
        period: The summary's days.
        sections: Its parts.
        dropped: Lines that were taken off it.
        visit: The day of the last visit, where the period begins with it.
        larger: Whether letters are larger.
        span: What a log sheet is for.
        chapter: The guide's chapter; empty for the whole guide.
    """

    kind: PaperKind
    period: Period
    sections: frozenset[Section]
    dropped: frozenset[str] = frozenset()
    visit: date | None = None
    larger: bool = False
    span: LogSpan = LogSpan.DAY
    chapter: str = ""

    @property
    def may_take_long(self) -> bool:
        """Whether making the sheets may take more than half a second, in a diary of many entries a day."""
        if self.kind is not PaperKind.SUMMARY:
            return False
        return self.period.days > (_WHOLE_DAYS if self.sections & _WHOLE else _SHORT_DAYS)


@dataclass(frozen=True, slots=True)
class Made:
    """Sheets, not yet laid out.

    Attributes:
        lay_out: Lays them out for a size of page.
        name: A name for a file of them, without its ending.
        model: What the summary says, for a summary.
        lines: All lines of its two lists, dropped ones too: each one's key and words.
        letters: All letters on them but the Latin ones.
        lay_out_in_steps: As ``lay_out``, for what may take long: with a step before each small piece of it.
    """

    lay_out: LayOut
    name: str
    model: SummaryPage | None = None
    lines: tuple[tuple[str, str], ...] = ()
    lay_out_in_steps: Callable[[PageSize, Step], Sheets] | None = None
    letters: frozenset[str] = frozenset()

    def laid_out(self, size: PageSize, step: Step = go_on) -> Sheets:
        """The sheets, laid out with a step before each small piece of the work where that may take long."""
        return self.lay_out(size) if self.lay_out_in_steps is None else self.lay_out_in_steps(size, step)


class SheetMaker:
    """Makes sheets of every kind.

    Args:
        diary: The diary.
        items: The guide's items by id.
        resources: The app's own texts.
        now: The wall clock.
    """

    def __init__(
        self, diary: Diary, items: Mapping[str, Item], resources: Path, now: Callable[[], datetime]
    ) -> None:
        self._diary = diary
        self._items = items
        self._now = now
        self.texts = load_texts(resources, LANGUAGE)
        self.guide = load_guide(resources, LANGUAGE)

    def make(self, choices: Choices, step: Step = go_on) -> Made:
        """The sheets for these choices.

        Args:
            choices: What the person chose.
            step: Called between the parts of the work; raises to end it.

        Raises:
            BadInput: The days can't be printed.
        """
        step()
        makers = {
            PaperKind.SUMMARY: self._summary,
            PaperKind.CALL: self._call,
            PaperKind.CARD: self._card,
            PaperKind.LOG: self._log,
            PaperKind.GUIDE: self._guide,
            PaperKind.HANDWRITING: self._handwriting,
        }
        made = makers[choices.kind](choices)
        if not choices.larger or choices.kind is PaperKind.CARD:
            return made  # a wallet's size is what it is

        def larger(size: PageSize, step: Step = go_on) -> Sheets:
            return larger_sheets(lambda smaller: made.laid_out(smaller, step), size)

        return Made(larger, made.name, made.model, made.lines, larger, made.letters)

    def _summary(self, choices: Choices) -> Made:
        from caregiver_app.guide.items import GuideList
        from caregiver_app.paper.highlights import all_lines
        from caregiver_app.paper.wording import Wording

        period = choices.period
        source = gather(self._diary, self._items, self.guide.sources[_GUIDE], period, choices.dropped)
        model = build_summary(
            source, period, self._now(), self.texts, sections=choices.sections, visit=choices.visit
        )
        wording = Wording(self.texts, source.profile.infusions, source.profile.unit)
        lines = tuple(
            (line.key, f"{name.value.upper()} · {line.lead}  {line.text}")
            for name in GuideList
            for line in all_lines(source, name, wording)
        )

        def lay_out(size: PageSize, step: Step = go_on) -> Sheets:
            return SummaryRenderer(model, size, step)

        name = f"symptom-diary-summary-{period.first}-to-{period.last}"
        return Made(lay_out, name, model, lines, lay_out, letters_of(model))

    def _call(self, _choices: Choices) -> Made:
        from caregiver_app.paper.render_call_sheet import CallSheetRenderer
        from caregiver_app.ui.calling.sheet import call_sheet_now

        sheet = call_sheet_now(self._diary, self._items, self._now())

        def lay_out(size: PageSize) -> Sheets:
            return CallSheetRenderer(sheet, size)

        name = f"phone-call-sheet-{self._now().date()}"
        return Made(lay_out, name, letters=letters_of(sheet))

    def _card(self, _choices: Choices) -> Made:
        from caregiver_app.paper.card import build_card
        from caregiver_app.paper.render_card import CardSheets

        diary = self._diary
        sheet = build_card(
            diary.profile.get(),
            diary.care_team.contacts(),
            diary.limits.all(),
            diary.family_rules.all(),
            self.guide,
            self._now().date(),
            self.texts,
        )

        def lay_out(size: PageSize) -> Sheets:
            return CardSheets(sheet, size)

        return Made(lay_out, "wallet-and-fridge-card", letters=letters_of(sheet))

    def _log(self, choices: Choices) -> Made:
        from caregiver_app.paper.log_sheet import build_log_sheet
        from caregiver_app.paper.render_log_sheet import LogSheets

        diary = self._diary
        sheet = build_log_sheet(
            diary.profile.get(),
            diary.care_team.contacts(),
            diary.limits.all(),
            self.guide,
            choices.span,
            self.texts,
        )

        def lay_out(size: PageSize) -> Sheets:
            return LogSheets(sheet, size)

        return Made(lay_out, f"log-sheet-{choices.span}", letters=letters_of(sheet))

    def _guide(self, choices: Choices) -> Made:
        from caregiver_app.paper.guide_sheet import build_guide_sheet
        from caregiver_app.paper.render_guide import GuideSheets

        chapters = (choices.chapter,) if choices.chapter else ()
        sheet = build_guide_sheet(self.guide, chapters, self._now().date(), self.texts)

        def lay_out(size: PageSize) -> Sheets:
            return GuideSheets(sheet, size)

        return Made(lay_out, f"therapy-guide-{choices.chapter}" if choices.chapter else "therapy-guide")

    def _handwriting(self, _choices: Choices) -> Made:
        from caregiver_app.paper.handwriting import CHECKS_MOST, build_handwriting
        from caregiver_app.paper.render_handwriting import HandwritingSheets

        checks = self._diary.thinking_checks
        sheet = build_handwriting(
            self._diary.profile.get(),
            checks.newest(2 * CHECKS_MOST),
            checks.baseline(),
            self._diary.pictures.data,
            self._now().date(),
            self.texts,
        )

        def lay_out(size: PageSize) -> Sheets:
            return HandwritingSheets(sheet, size)

        return Made(lay_out, f"handwriting-{self._now().date()}", letters=letters_of(sheet))
