"""Day by day: items and measurements across the days, in as many bands as the paper's width asks for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from caregiver_app.diary.values import Degree, Entry
from caregiver_app.guide.items import HEADACHES, SYMPTOM_IDS, GuideList, items_of, list_of
from caregiver_app.paper.grid_vitals import build_daily, build_day_rows
from caregiver_app.paper.page_values import (
    Grid,
    GridBand,
    GridColumn,
    Legend,
    Mark,
    MarkCell,
    MarkRow,
    Period,
)
from caregiver_app.paper.sections import Section
from caregiver_app.paper.sources import DayMarks, SummarySource, dates_of, entries_by_day, marks_by_day
from caregiver_app.paper.wording import Wording, signed

MOST_COLUMNS = 14
_MOST_ROOMY = 10
"""Up to so many columns each have room for day and month."""
_DEGREES = (Degree.SEVERE, Degree.MODERATE, Degree.MILD)


def build_grid(
    source: SummarySource, period: Period, wording: Wording, sections: frozenset[Section], *, follows: bool
) -> Grid:
    """The whole grid with its legend and what was not recorded.

    Args:
        source: The diary's values.
        period: The days.
        wording: The page's words.
        sections: What prints.
        follows: Whether what does not fit follows on further pages.
    """
    entries = entries_by_day(source.entries)
    marks = marks_by_day(source.entries)
    bands = tuple(
        _skipped(dates, wording)
        if isinstance(dates, tuple)
        else _band(dates, period, entries, marks, source, wording, sections)
        for dates in (_cut(period, entries) if entries else [])
    )
    text = wording.texts.text
    where = text("lines.below" if follows else "lines.in_diary")
    return Grid(
        title=text("grid.title"),
        items_head=text("grid.items" if wording.infusions else "grid.items_dates"),
        absent=text("grid.absent"),
        bands=bands,
        legend=_legend(bands, marks, wording),
        not_recorded=_not_recorded(period, entries, wording),
        daily_title=text("grid.daily_title"),
        daily_folded=text("grid.daily_folded", where=where),
        continued=text("grid.continued"),
        more_rows_one=text("grid.more_rows_one", where=where),
        more_rows_many=text("grid.more_rows_many", count="{count}", where=where),
    )


def _cut(period: Period, entries: dict[date, list[Entry]]) -> list[list[date] | tuple[date, date]]:
    """The dates in bands of even width; stretches of bands without an entry become (first, last)."""
    dates = list(dates_of(period))
    width = _width(period)
    bands: list[list[date] | tuple[date, date]] = []
    for start in range(0, len(dates), width):
        chunk = dates[start : start + width]
        if len(dates) == width or any(on in entries for on in chunk):
            bands.append(chunk)
        elif bands and isinstance(previous := bands[-1], tuple):
            bands[-1] = (previous[0], chunk[-1])
        else:
            bands.append((chunk[0], chunk[-1]))
    return bands


def _width(period: Period) -> int:
    """Columns of a band: as even as can be, and never more than fit."""
    bands = -(-period.days // MOST_COLUMNS)
    return -(-period.days // bands)


def _skipped(dates: tuple[date, date], wording: Wording) -> GridBand:
    return GridBand(skipped=wording.texts.text("grid.skipped", dates=wording.date_range(*dates)))


def _band(
    dates: list[date],
    period: Period,
    entries: dict[date, list[Entry]],
    marks: dict[date, DayMarks],
    source: SummarySource,
    wording: Wording,
    sections: frozenset[Section],
) -> GridBand:
    columns = []
    is_roomy = _width(period) <= _MOST_ROOMY
    for place, on in enumerate(dates):
        number = wording.day_number(on)
        short = wording.short_date(on) if place == 0 or on.day == 1 or is_roomy else str(on.day)
        day = "" if number is None else signed(number)
        columns.append(GridColumn(on, day, short, on in entries))
    days = [entries.get(on, []) for on in dates]
    rows = [_mark_row(symptom, dates, entries, marks, source, wording) for symptom in _in_list_order()]
    return GridBand(
        columns=tuple(columns),
        vitals=build_day_rows(dates, entries, source, wording, sections),
        marks=tuple(row for row in rows if any(cell.mark for cell in row.cells))
        if Section.DAYS in sections
        else (),
        daily=build_daily(days, source.limits, wording) if Section.MEASUREMENTS in sections else (),
    )


def _in_list_order() -> list[str]:
    """The symptoms with the headache, which stands in both lists, between the two."""
    crs = [s for s in SYMPTOM_IDS if s != HEADACHES and list_of(s) is GuideList.CRS]
    return [*crs, HEADACHES, *(s for s in SYMPTOM_IDS if s != HEADACHES and s not in crs)]


def _mark_row(
    symptom: str,
    dates: Sequence[date],
    entries: dict[date, list[Entry]],
    marks: dict[date, DayMarks],
    source: SummarySource,
    wording: Wording,
) -> MarkRow:
    items = items_of(symptom)
    words = source.items[items[0]].words
    if len(items) > 1:
        words = wording.texts.text("grid.both_lists", words=words)
    cells = []
    for on in dates:
        mark = marks[on].symptoms.get(symptom) if on in marks else None
        degree = _degree(symptom, entries.get(on, []), wording) if mark is Mark.PRESENT else ""
        cells.append(MarkCell(mark, degree))
    return MarkRow(words, tuple(list_of(item) for item in items), tuple(cells))


def _degree(symptom: str, entries: list[Entry], wording: Wording) -> str:
    """The strongest degree ticked that day, shortened."""
    ticked = {
        match.degree
        for entry in entries
        for match in entry.matches
        if match.text == symptom and not match.set_aside and match.degree is not None
    }
    strongest = next((degree for degree in _DEGREES if degree in ticked), None)
    return wording.texts.text(f"grid.{strongest.value}") if strongest else ""


def _legend(bands: Sequence[GridBand], marks: dict[date, DayMarks], wording: Wording) -> Legend:
    text = wording.texts.text
    cells = [cell for band in bands for row in band.marks for cell in row.cells]
    used = [mark for mark in Mark if any(cell.mark is mark for cell in cells)]
    blank = text("grid.legend_blank") if any(band.columns for band in bands) else ""
    lines = []
    if any(cell.past_limit for band in bands for row in (*band.vitals, *band.daily) for cell in row.cells):
        lines.append(text("grid.legend_bold"))
    if any(cell.degree for cell in cells):
        lines.append(text("grid.legend_degrees"))
    if any(not column.written for band in bands for column in band.columns):
        lines.append(text("grid.legend_shade"))
    seen = {symptom for day in marks.values() for symptom in day.symptoms}
    if blank and len(seen) < len(SYMPTOM_IDS):
        lines.append(text("grid.silent"))
    return Legend(tuple((mark, text(f"grid.legend_{mark.value}")) for mark in used), blank, tuple(lines))


def _not_recorded(
    period: Period,
    entries: dict[date, list[Entry]],
    wording: Wording,
) -> tuple[str, ...]:
    """What a reader might otherwise take for absent."""
    text = wording.texts.text
    lines = []
    blank = [on for on in dates_of(period) if on not in entries]
    if entries and blank:
        lines.append(text("grid.unwritten_day", days=wording.days(blank)))
    return tuple(lines)
