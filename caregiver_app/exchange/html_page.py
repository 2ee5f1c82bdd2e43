"""The diary as one page that opens in any browser, without this program, a network or a script.

It says what the appointment summary says, with real headings and tables for whoever has it read aloud, and
then every entry with its pictures.
"""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.diary.whole_values import WholeDiary, WholePicture
from caregiver_app.exchange import html_sections as parts
from caregiver_app.exchange.markup import Markup, joined, opening, tag
from caregiver_app.guide.items import load_items
from caregiver_app.messages import Messages
from caregiver_app.paper.gather import gather, load_guide_source
from caregiver_app.paper.page_values import FullDiary, Period, SummaryPage
from caregiver_app.paper.sections import FIRST_PAGE, Section
from caregiver_app.paper.summary_model import build_summary
from caregiver_app.paper.wording import load_texts

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_SECTIONS: Final = frozenset({*FIRST_PAGE, Section.WORDS, Section.DIARY})
_POLICY: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_TYPES: Final = {"image/jpeg": "image/jpeg", "image/png": "image/png"}


def diary_html(
    diary: Diary, resources: Path, texts: Messages, period: Period, now: datetime, language: str = "en"
) -> bytes:
    """The page of a period, UTF-8.

    Raises:
        BadInput: The period can't be shown.
    """
    whole = diary.whole.read()
    return b"".join(html_pieces(diary, whole, resources, texts, period, now, language=language))


def html_pieces(
    diary: Diary,
    whole: WholeDiary,
    resources: Path,
    texts: Messages,
    period: Period,
    now: datetime,
    step: Step = go_on,
    language: str = "en",
) -> Iterator[bytes]:
    """The same in pieces: with its pictures the page is large.

    Raises:
        BadInput: The period can't be shown.
        Stopped: The person stopped it.
    """
    items, guide = load_items(resources, language), load_guide_source(resources, language)
    step()
    source = gather(diary, items, guide, period)
    step()
    page = build_summary(source, period, now, load_texts(resources, language), sections=_SECTIONS)
    style = (resources / "exchange" / "page.css").read_text(encoding="utf-8")
    for piece in _page(page, whole, period, texts, style, language):
        step()
        yield piece.encode()


def whole_period(whole: WholeDiary, today: date) -> Period:
    """From the first entry's day to the last one's."""
    days = [entry.content.at.date() for entry in whole.entries if entry.deleted_at is None]
    return Period(min(days, default=today), max(days, default=today))


def _page(
    page: SummaryPage, whole: WholeDiary, period: Period, texts: Messages, style: str, language: str
) -> Iterator[str]:
    """The page from its values."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("title", f"{page.header.patient} · {page.header.dates} · {page.header.title}"),
        Markup(f"<style>{style}</style>"),
    )
    shown = _summary(page, texts)
    places = [(name, title) for name, title, _ in shown]
    if page.diary is not None:
        places.append(("diary", page.diary.title))
    yield f"<!DOCTYPE html>\n{opening('html', lang=language)}{head}<body><main>"
    yield _header(page) + _contents(places, texts)
    for _, _, markup in shown:
        yield markup
    if page.diary is not None:
        yield from _entries(page.diary, page, whole, texts)
        yield _handwriting(whole, period, texts)
    yield f"</main>{_footer(page)}</body></html>\n"


def _header(page: SummaryPage) -> Markup:
    header = page.header
    lines = (
        header.about,
        header.written_by,
        " · ".join(filter(None, (header.days, header.dates))),
        header.printed,
    )
    clock = page.clock
    told = () if clock is None else (clock.label, *(name for _, name, _, _ in clock.times))
    return tag(
        "header",
        tag("h1", header.patient, dir="auto"),
        tag("p", header.title),
        (tag("p", line, dir="auto") for line in lines if line),
        (tag("p", line, class_="note") for line in told if line),
    )


def _summary(page: SummaryPage, texts: Messages) -> list[tuple[str, str, Markup]]:
    """The parts of the summary: each one's name, title and markup."""
    shown: list[tuple[str, str, Markup]] = []
    if page.changes is not None:
        shown.append(("changes", page.changes.title, parts.line_list(page.changes, "changes")))
    for place, lines in enumerate(page.highlights, 1):
        name = f"list-{place}"
        shown.append((name, lines.title, parts.line_list(lines, name)))
    if page.strip is not None:
        shown.append(("temperature", page.strip.title, parts.temperatures(page.strip, texts)))
    if page.vitals is not None:
        shown.append(("measurements", page.vitals.title, parts.vital_table(page.vitals, texts)))
    if page.grid is not None:
        shown.append(("days", page.grid.title, parts.day_grid(page.grid, texts)))
    for name in ("checks", "medicines", "calls", "rules"):
        lines = getattr(page, name)
        if lines is not None:
            shown.append((name, lines.title, parts.line_list(lines, name)))
    if page.questions is not None:
        shown.append(("questions", page.questions.title, parts.questions(page.questions, texts)))
    return shown


def _contents(places: Iterable[tuple[str, str]], texts: Messages) -> Markup:
    """Where to jump to: the page of a whole diary is long."""
    links = [tag("li", tag("a", title, href=f"#{name}")) for name, title in places]
    return tag("nav", tag("ul", links), aria_label=texts.text("html.contents"))


def _entries(told: FullDiary, page: SummaryPage, whole: WholeDiary, texts: Messages) -> Iterator[str]:
    """Every entry; a day at a time."""
    pictures = _pictures(whole)
    legend = parts.words(page.words) if page.words is not None else ""
    none = tag("p", told.none) if not told.days else ""
    yield opening("section", aria_labelledby="diary") + tag("h2", told.title, id="diary") + joined(legend)
    for day in told.days:
        articles = [
            parts.entry(row, [figure(texts) for figure in pictures.get(row.entry_id, ())]) for row in day.rows
        ]
        yield tag("section", tag("h3", day.title), articles)
    yield f"{none}</section>"


def _pictures(whole: WholeDiary) -> Mapping[str, list[Callable[[Messages], Markup]]]:
    """The pictures of each entry, drawn when its turn comes."""
    by_id = {picture.id: picture for picture in whole.pictures}
    found: defaultdict[str, list[Callable[[Messages], Markup]]] = defaultdict(list)
    for pair in whole.entry_pictures:
        found[pair.entry_id].append(partial(_of_entry, by_id[pair.picture_id], pair.caption))
    return found


def _of_entry(picture: WholePicture, caption: str, texts: Messages) -> Markup:
    return _figure(picture, caption or texts.text("html.picture"))


def _handwriting(whole: WholeDiary, period: Period, texts: Messages) -> Markup:
    by_id = {picture.id: picture for picture in whole.pictures}
    figures = [
        _figure(by_id[check.handwriting_id], f"{check.at:%Y-%m-%d %H:%M}")
        for check in whole.thinking_checks
        if check.handwriting_id is not None
        and check.deleted_at is None
        and (check.baseline or period.first <= check.at.date() <= period.last)
    ]
    return parts.section(texts.text("html.handwriting"), figures, name="handwriting") if figures else Markup()


def _figure(picture: WholePicture, words: str) -> Markup:
    data = f"data:{_TYPES[picture.media_type]};base64,{b64encode(picture.data).decode('ascii')}"
    image = tag("img", src=data, alt=words, width=str(picture.width), height=str(picture.height))
    return tag("figure", image, tag("figcaption", words, dir="auto"))


def _footer(page: SummaryPage) -> Markup:
    lines: Iterable[str] = filter(None, (page.footer, page.guide_source))
    return tag("footer", (tag("p", line) for line in lines))
