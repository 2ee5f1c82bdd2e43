"""The six-week sample on paper: any two weeks of it take one page, in both sizes."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QGuiApplication

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.diary.sample import write_sample
from caregiver_app.guide.items import Item
from caregiver_app.matching.loader import load_matcher
from caregiver_app.paper.command import write_summary
from caregiver_app.paper.sections import USUAL, Section
from caregiver_app.paper.sheet import Paper
from caregiver_app.paths import Sample, resources_dir

RESOURCES = resources_dir()
TODAY = date(2026, 11, 21)
INFUSION = TODAY - timedelta(days=41)


def now() -> datetime:
    return datetime(2026, 11, 21, 15, 10)


@pytest.fixture(scope="module")
def diary(tmp_path_factory: pytest.TempPathFactory, items: Mapping[str, Item]) -> Iterator[Diary]:
    path = tmp_path_factory.mktemp("six-weeks") / "diary.sqlite3"
    diary = open_diary(path, matcher=lambda: load_matcher(RESOURCES), items=items, now=now)
    write_sample(diary, RESOURCES, TODAY, Sample.SIX_WEEKS)
    yield diary
    diary.close()


def pages(
    diary: Diary, path: Path, paper: Paper, first: int, last: int, sections: frozenset[Section] = USUAL
) -> list[str]:
    """The text of each page, without blanks."""
    write_summary(
        diary,
        RESOURCES,
        path,
        paper=paper,
        first=INFUSION + timedelta(first),
        last=INFUSION + timedelta(last),
        now=now,
        sections=sections,
    )
    return ["".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("first", [0, 5, 28])
def test_two_weeks_take_one_page(
    qapp: QGuiApplication, diary: Diary, tmp_path: Path, paper: Paper, first: int
) -> None:
    (text,) = pages(diary, tmp_path / "summary.pdf", paper, first, first + 13)
    for words in (
        "Day41today",
        "Familyobservations,notaclinicalassessment",
        "Whatchanged",
        "Measurements",
        "theguide’sCRSlist",
        "theguide’sICANSlist",
        "Highesttemperature,°C",
        "Medicines",
        "Calls,visits",
        "Rules",
        "Mayhehavetheflushotthiswinter?",
        "Page1of1",
    ):
        assert words in text, words


def test_a_month_goes_on_with_its_days(qapp: QGuiApplication, diary: Diary, tmp_path: Path) -> None:
    found = pages(diary, tmp_path / "summary.pdf", Paper.A4, 0, 29)
    assert len(found) > 1
    assert "Questionsfortheteam" in found[0]
    assert "Highesttemperature,°C" in found[1]


def test_every_entry_of_two_weeks_is_in_the_full_diary(
    qapp: QGuiApplication, diary: Diary, tmp_path: Path
) -> None:
    text = "".join(pages(diary, tmp_path / "s.pdf", Paper.A4, 0, 13, USUAL | {Section.DIARY}))
    whole = text[text.index("Fulldiary") :]
    entries = diary.entries.between(INFUSION, INFUSION + timedelta(13))
    assert len(entries) > 50
    for entry in entries:
        assert "".join(entry.content.note.split()) in whole
        assert f"{entry.content.at:%H:%M}" in whole
