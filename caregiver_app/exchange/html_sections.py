"""The parts of the page: the summary's own, as headings, lists and tables that are read aloud in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from caregiver_app.exchange.markup import Markup, joined, tag
from caregiver_app.messages import Messages
from caregiver_app.paper.lines import LineList
from caregiver_app.paper.page_values import (
    Grid,
    GridBand,
    MarkCell,
    QuestionList,
    Strip,
    VitalRow,
    Words,
    WordsRow,
)
from caregiver_app.paper.paragraph import Paragraph
from caregiver_app.paper.vital_values import Reading, VitalTable

Pictures = Callable[[str], Iterable[Markup]]
"""The pictures of an entry."""


def section(title: str, *children: str | Iterable[str], name: str) -> Markup:
    """A part under a heading of its own."""
    return tag("section", tag("h2", title, id=name), *children, aria_labelledby=name)


def table(caption: str, heads: Iterable[str], rows: Iterable[tuple[str, Iterable[str | Markup]]]) -> Markup:
    """A table whose first column heads its rows."""
    head = tag("tr", [tag("th", each, scope="col") for each in heads])
    body = [
        tag("tr", tag("th", first, scope="row", dir="auto"), [tag("td", cell, dir="auto") for cell in cells])
        for first, cells in rows
    ]
    inner = tag("table", tag("caption", caption), tag("thead", head), tag("tbody", body))
    return tag("div", inner, class_="wide", tabindex="0", role="region", aria_label=caption)


def line_list(lines: LineList, name: str) -> Markup:
    """A list of the first page, whole."""
    shown = [
        tag("li", tag("strong", line.lead), " " if line.lead else "", line.text, dir="auto")
        for line in lines.lines
    ]
    return section(
        lines.title,
        tag("ul", shown) if shown else tag("p", lines.none),
        (tag("p", note, class_="note") for note in lines.notes),
        name=name,
    )


def temperatures(strip: Strip, texts: Messages) -> Markup:
    """The readings of the strip as a table, with what stands beside it."""
    rows = [
        (
            f"{point.at:%Y-%m-%d %H:%M}",
            (f"{point.value:.1f}", texts.text("html.yes") if point.after_reducer else ""),
        )
        for run in strip.runs
        for point in run
    ]
    notes = [" · ".join(strip.caption.splitlines()), *(limit.label for limit in strip.limits)]
    heads = (texts.text("html.time"), strip.title, texts.text("html.after_reducer"))
    return section(
        strip.title,
        (tag("p", note) for note in notes if note),
        table(strip.title, heads, rows) if rows else "",
        name="temperature",
    )


def vital_table(vitals: VitalTable, texts: Messages) -> Markup:
    """Lowest, highest and last of each measurement."""
    rows = [
        (
            line.name,
            (_reading(line.lowest), _reading(line.highest), _reading(line.last), line.when, line.change),
        )
        for line in vitals.lines
    ]
    heads = (
        texts.text("html.measurement"),
        *vitals.heads,
        texts.text("html.when"),
        texts.text("html.change"),
    )
    notes = (vitals.not_measured, "" if rows else vitals.none)
    return section(
        vitals.title,
        table(vitals.title, heads, rows) if rows else "",
        (tag("p", note) for note in notes if note),
        name="measurements",
    )


def day_grid(grid: Grid, texts: Messages) -> Markup:
    """Items and measurements by day: one table a band."""
    legend = [
        tag("p", text) for text in (texts.text("html.blank"), *grid.legend.lines, *grid.not_recorded) if text
    ]
    return section(grid.title, [_band(grid, band, texts) for band in grid.bands], legend, name="days")


def _band(grid: Grid, band: GridBand, texts: Messages) -> Markup:
    if band.skipped:
        return tag("p", band.skipped)
    heads = (grid.items_head, *(" · ".join(filter(None, (c.day, c.date))) for c in band.columns))
    rows: list[tuple[str, Iterable[str | Markup]]] = [_vital_row(row) for row in band.vitals]
    rows += [(row.words, [_mark(cell, texts) for cell in row.cells]) for row in band.marks]
    rows += [_vital_row(row) for row in band.daily]
    return table(f"{grid.title}, {band.columns[0].date} – {band.columns[-1].date}", heads, rows)


def _vital_row(row: VitalRow) -> tuple[str, list[Markup]]:
    return row.name, [_vital(cell.lines, past_limit=cell.past_limit) for cell in row.cells]


def _vital(lines: Sequence[str], *, past_limit: bool) -> Markup:
    """What stands in a narrow cell on paper in two lines, a blood pressure, is one here."""
    is_pressure = len(lines) == 2 and all(line.isdigit() for line in lines)
    words = ("/" if is_pressure else " ").join(lines)
    return tag("strong", words) if past_limit else joined(words)


def _mark(cell: MarkCell, texts: Messages) -> Markup:
    if cell.mark is None:
        return Markup()
    word = texts.text(f"html.mark_{cell.mark}")
    return tag("span", f"{word}, {cell.degree}" if cell.degree else word, class_=f"mark-{cell.mark}")


def _reading(reading: Reading) -> Markup:
    return tag("strong", reading.text) if reading.past_limit else joined(reading.text)


def questions(asked: QuestionList, texts: Messages) -> Markup:
    """What the family wants to ask, with the answers."""
    lines = [
        tag(
            "li",
            tag("p", row.text, dir="auto"),
            tag("p", texts.text("html.answer", answer=row.answer), dir="auto") if row.answer else "",
        )
        for row in asked.rows
    ]
    return section(
        asked.title,
        tag("ol", lines) if lines else tag("p", texts.text("html.no_questions")),
        name="questions",
    )


def words(told: Words) -> Markup:
    """What the marks of the notes mean; the notes themselves stand in the diary below."""
    return joined(
        [tag("p", note, class_="note") for note in (told.legend, told.put_aside, *told.own_words) if note]
    )


def entry(row: WordsRow, pictures: Iterable[Markup]) -> Markup:
    """An entry in the family's words."""
    head = " · ".join(filter(None, (row.time, row.writer)))
    return tag(
        "article",
        tag("h4", head, dir="auto"),
        (tag("p", _paragraph(paragraph), dir="auto") for paragraph in row.paragraphs),
        tag("p", row.rest) if row.rest else "",
        tag("p", _paragraph(row.facts), class_="facts", dir="auto") if row.facts.text else "",
        pictures,
    )


def _paragraph(paragraph: Paragraph) -> Markup:
    return joined(_pieces(paragraph))


def _pieces(paragraph: Paragraph) -> Iterator[str]:
    place = 0
    for span in sorted(paragraph.spans, key=lambda span: span.start):
        yield paragraph.text[place : span.start]
        words = paragraph.text[max(place, span.start) : span.end]
        if words:
            yield tag("mark", words, class_=" ".join(str(each) for each in span.lists))
        place = max(place, span.end)
    yield paragraph.text[place:]
