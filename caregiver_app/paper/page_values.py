"""The printed summary as plain values: what stands where, in words, before anybody draws it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from caregiver_app.guide.items import GuideList
from caregiver_app.paper.handwriting import HandwritingSheet
from caregiver_app.paper.lines import LineList
from caregiver_app.paper.paragraph import Paragraph
from caregiver_app.paper.photo_values import PhotoPages
from caregiver_app.paper.vital_values import VitalTable


@dataclass(frozen=True, slots=True)
class Period:
    """The days a summary covers, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1


class Mark(StrEnum):
    """How an item stands in one day of the grid."""

    PRESENT = "present"
    POSSIBLE = "possible"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Header:
    """The head of the sheet.

    Attributes:
        title: What the sheet is.
        kind: That it is a family's observations, and no clinical assessment.
        patient: The patient's name, or that it isn't given.
        about: Birth date, infusions and product in one line.
        written_by: Who wrote the entries.
        today: "Day 9 today"; empty when no infusion date is known.
        days: "Day 3 to day 9"; empty when no infusion date is known.
        dates: "15–21 Nov 2026".
        printed: When it was printed.
        running: The short head of the following pages.
    """

    title: str
    kind: str
    patient: str
    about: str
    written_by: str
    today: str
    days: str
    dates: str
    printed: str
    running: str


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the period stands in the guide's times for its two lists, in days after infusion."""

    label: str
    period: str
    first: int
    last: int
    times: tuple[tuple[GuideList, str, int, int], ...]


@dataclass(frozen=True, slots=True)
class StripPoint:
    """A temperature reading.

    Attributes:
        at: When.
        x: Days since the period's first midnight.
        value: In the family's unit.
        after_reducer: Whether a medicine that lowers a fever was given within six hours before.
    """

    at: datetime
    x: float
    value: float
    after_reducer: bool = False


@dataclass(frozen=True, slots=True)
class StripLimit:
    """A line across the strip, with who gave it."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The temperatures of the period.

    Attributes:
        title: With the unit.
        day: Said before the labels; empty when they are dates.
        runs: Points to join with a line. A whole day without a reading parts two runs.
        limits: Lines, the family's own first.
        labels: Day (or date) under each day's place, in order.
        caption: Highest reading and how many there are, a line each.
        gap_note: Said when there are days without a reading.
        ring_note: Says what a ring around a reading means; empty where there is none.
    """

    title: str
    day: str
    runs: tuple[tuple[StripPoint, ...], ...]
    limits: tuple[StripLimit, ...]
    labels: tuple[str, ...]
    caption: str
    gap_note: str
    ring_note: str = ""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A day at the head of the grid."""

    on: date
    day: str
    date: str
    written: bool


@dataclass(frozen=True, slots=True)
class MarkCell:
    """An item on a day; no mark means nothing was written of it."""

    mark: Mark | None = None
    degree: str = ""


@dataclass(frozen=True, slots=True)
class MarkRow:
    """An item across the days."""

    words: str
    lists: tuple[GuideList, ...]
    cells: tuple[MarkCell, ...]


@dataclass(frozen=True, slots=True)
class VitalCell:
    """A reading on a day: one line, or two for a blood pressure; empty when not measured."""

    lines: tuple[str, ...] = ()
    past_limit: bool = False


@dataclass(frozen=True, slots=True)
class VitalRow:
    """A measurement, or a count, across the days."""

    name: str
    cells: tuple[VitalCell, ...]


@dataclass(frozen=True, slots=True)
class GridBand:
    """As many days as fit side by side.

    Attributes:
        columns: The days.
        vitals: What is always told of each day: the highest temperature, how often it was taken, checks.
        marks: The items.
        daily: The other measurements of each day, which give way on a full page.
        skipped: Says in words that a stretch has no entries; a band that does has nothing else.
    """

    columns: tuple[GridColumn, ...] = ()
    vitals: tuple[VitalRow, ...] = ()
    marks: tuple[MarkRow, ...] = ()
    daily: tuple[VitalRow, ...] = ()
    skipped: str = ""


@dataclass(frozen=True, slots=True)
class Legend:
    """What the marks mean, and what was not recorded."""

    marks: tuple[tuple[Mark, str], ...]
    blank: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Items and measurements, day by day."""

    title: str
    items_head: str
    absent: str
    bands: tuple[GridBand, ...]
    legend: Legend
    not_recorded: tuple[str, ...]
    daily_title: str = ""
    daily_folded: str = ""
    continued: str = ""
    more_rows_one: str = ""
    more_rows_many: str = ""

    def more_rows(self, count: int) -> str:
        """What stands for ``count`` symptoms that do not fit; empty for none."""
        if not count:
            return ""
        return self.more_rows_one if count == 1 else self.more_rows_many.replace("{count}", str(count))


@dataclass(frozen=True, slots=True)
class WordsRow:
    """An entry in the family's words.

    Attributes:
        entry_id: The entry.
        day: "Day 9", or the date when no infusion is known.
        date: "21 Nov".
        time: "14:05".
        paragraphs: The note.
        rest: Said when the note is cut; empty when it is whole.
        writer: Who wrote it.
        facts: Readings and ticks, in one line.
    """

    entry_id: str
    day: str
    date: str
    time: str
    paragraphs: tuple[Paragraph, ...]
    rest: str
    writer: str
    facts: Paragraph


@dataclass(frozen=True, slots=True)
class Words:
    """The entries with highlights, newest first; ``own_words`` says what the family's own words stand for."""

    title: str
    continued: str
    rows: tuple[WordsRow, ...]
    none: str
    legend: str
    more: str
    put_aside: str
    own_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question, with the team's answer where the family has written it down."""

    text: str
    answer: str


@dataclass(frozen=True, slots=True)
class QuestionList:
    """What the family wants to ask; ``room`` heads blank lines when there is nothing yet."""

    title: str
    continued: str
    rows: tuple[QuestionRow, ...]
    room: str
    more_one: str = ""
    more_many: str = ""

    def more(self, count: int) -> str:
        """What stands for ``count`` questions that do not fit; empty for none."""
        if not count:
            return ""
        return self.more_one if count == 1 else self.more_many.replace("{count}", str(count))


@dataclass(frozen=True, slots=True)
class DiaryDay:
    """A day of the full diary."""

    title: str
    rows: tuple[WordsRow, ...]


@dataclass(frozen=True, slots=True)
class FullDiary:
    """Every entry of the period in time order."""

    title: str
    continued: str
    days: tuple[DiaryDay, ...]
    none: str


@dataclass(frozen=True, slots=True)
class SummaryPage:
    """The whole summary. A part that is None, or empty, is left out; ``left_out`` names those by choice."""

    header: Header
    clock: Clock | None
    changes: LineList | None
    highlights: tuple[LineList, ...]
    vitals: VitalTable | None
    strip: Strip | None
    grid: Grid | None
    checks: LineList | None
    medicines: LineList | None
    calls: LineList | None
    rules: LineList | None
    questions: QuestionList | None
    footer: str
    page_of: str
    guide_source: str
    left_out: str = ""
    folds: bool = False
    words: Words | None = None
    diary: FullDiary | None = None
    photos: PhotoPages | None = None
    handwriting: HandwritingSheet | None = None
