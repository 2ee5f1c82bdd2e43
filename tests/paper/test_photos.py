"""Photos on paper: two large ones or up to six a page, each with its words as text."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pypdf
import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from caregiver_app.diary.picture_values import EntryPicture, Picture
from caregiver_app.diary.values import Entry
from caregiver_app.messages import Messages
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.photo_values import TakenPhotos
from caregiver_app.paper.render_pages import SummaryRenderer
from caregiver_app.paper.render_pdf import pdf_bytes
from caregiver_app.paper.sections import USUAL, Section
from caregiver_app.paper.sheet import Paper
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.summary_model import build_summary

SIZES = ((1600, 1200), (1200, 1600), (1600, 90))


@pytest.fixture
def photo_pages(
    qapp: QGuiApplication,
    make_source: Callable[..., SummarySource],
    week: tuple[Entry, ...],
    texts: Messages,
    week_period: Period,
    printed_at: datetime,
) -> Callable[[int, Paper], list[pypdf.PageObject]]:
    """The pages of a PDF that hold so many photos of the week's entries."""

    def make(count: int, paper: Paper) -> list[pypdf.PageObject]:
        asked: list[str] = []

        def data(picture_id: str) -> bytes:
            asked.append(picture_id)
            file = BytesIO()
            Image.new("RGB", SIZES[int(picture_id) % 3], "brown").save(file, "JPEG")
            return file.getvalue()

        pairs = tuple(
            EntryPicture(
                week[number % len(week)].id,
                Picture(str(number), "image/jpeg", *SIZES[number % 3], printed_at, "June"),
                number,
                f"photo words {number}" if number else "",
            )
            for number in range(count)
        )
        source = make_source(week, photos=TakenPhotos(pairs, data))
        model = build_summary(source, week_period, printed_at, texts, sections=USUAL | {Section.PHOTOS})
        assert asked == []
        pdf = pdf_bytes(SummaryRenderer(model, paper.points), language="en")
        assert sorted(asked, key=int) == [str(number) for number in range(count)]
        pages = pypdf.PdfReader(io.BytesIO(pdf), strict=True).pages
        return [page for page in pages if page.extract_text().count("Photos") and len(page.images)]

    return make


@pytest.mark.parametrize("paper", Paper)
def test_six_fit_on_a_page_and_more_go_on(
    photo_pages: Callable[[int, Paper], list[pypdf.PageObject]], paper: Paper
) -> None:
    first, second = photo_pages(8, paper)
    assert (len(first.images), len(second.images)) == (6, 2)
    words = " ".join(first.extract_text().split())
    assert "(no words with it)" in words
    assert "photo words 5" in words
    assert "Day 3" in words
    assert "Photos, continued" in " ".join(second.extract_text().split())


def test_two_stand_large_on_one_page(photo_pages: Callable[[int, Paper], list[pypdf.PageObject]]) -> None:
    (page,) = photo_pages(2, Paper.A4)
    assert len(page.images) == 2
    assert min(max(image.image.size) for image in page.images if image.image) > 1000


def test_the_full_diary_says_where_there_are_some(
    make_source: Callable[..., SummarySource],
    week: tuple[Entry, ...],
    texts: Messages,
    week_period: Period,
    printed_at: datetime,
) -> None:
    entries = (replace(week[0], pictures=1), replace(week[1], pictures=3), week[2])
    asked = frozenset({Section.DIARY})
    model = build_summary(make_source(entries), week_period, printed_at, texts, sections=asked)
    assert model.diary is not None
    facts = [row.facts.text for day in model.diary.days for row in day.rows]
    assert [text.partition("photo")[0][-2:] for text in facts[:2]] == ["1 ", "3 "]
    assert "photo" not in facts[2]


def test_without_photos_it_says_so(
    make_source: Callable[..., SummarySource],
    week: tuple[Entry, ...],
    texts: Messages,
    week_period: Period,
    printed_at: datetime,
) -> None:
    asked = frozenset({Section.PHOTOS})
    model = build_summary(make_source(week), week_period, printed_at, texts, sections=asked)
    assert model.photos is not None
    assert (model.photos.photos, model.photos.none) == ((), "No photos in these days.")
    unasked = build_summary(make_source(week), week_period, printed_at, texts)
    assert unasked.photos is None
