import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QGuiApplication

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.errors import BadInput, Trouble
from caregiver_app.guide.items import Item
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.messages import load_messages
from caregiver_app.paper.command import write_summary
from caregiver_app.paper.gather import gather, load_guide_source
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.summary_model import build_summary
from caregiver_app.paper.wording import load_texts
from caregiver_app.paths import resources_dir
from caregiver_app.whole_file import write_whole

RESOURCES = resources_dir()
NOW = datetime(2026, 11, 21, 15, 10)
FIRST, LAST = date(2026, 11, 15), date(2026, 11, 21)


@pytest.fixture
def diary(tmp_path: Path, items: Mapping[str, Item]) -> Iterator[Diary]:
    path = tmp_path / "diary.sqlite3"
    diary = open_diary(path, matcher=lambda: load_matcher(RESOURCES), items=items, now=lambda: NOW)
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 12),)))
    diary.entries.add(EntryContent(datetime(2026, 11, 13, 9), "Alex", "Skin rash on his arm."))
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9), "Alex", "He has a fever and shivers."))
    diary.questions.add("May he drive?")
    yield diary
    diary.close()


@pytest.fixture
def write(qapp: QGuiApplication, diary: Diary) -> Callable[..., None]:
    def make(path: Path, *, first: date = FIRST, last: date = LAST, paper: str = "a4") -> None:
        write_summary(diary, RESOURCES, path, paper=paper, first=first, last=last, now=lambda: NOW)

    return make


def test_a_real_diary_becomes_a_pdf(write: Callable[..., None], tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    write(path)
    text = "".join("".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())
    assert "“fever”" in text
    assert "Mayhedrive?" in text
    assert "onhisarm" not in text


def test_what_was_seen_before_the_period_is_known(diary: Diary, items: Mapping[str, Item]) -> None:
    source = gather(diary, items, load_guide_source(RESOURCES), Period(FIRST, LAST))
    assert source.seen_before == {"crs.skin-rash"}
    assert source.begins_on == date(2026, 11, 13)
    assert [entry.content.at.day for entry in source.entries] == [20]


def test_own_words_that_mark_the_page_are_explained(
    diary: Diary, items: Mapping[str, Item], write: Callable[..., None], tmp_path: Path
) -> None:
    diary.own_words.add(OwnWords("the flappy thing", ("icans.seizures-tremors",), "June", date(2026, 11, 19)))
    diary.own_words.add(OwnWords("drum", ("crs.headaches", "icans.headaches")))
    diary.own_words.add(OwnWords("gone fishing", ("icans.confusion-memory-loss",)))
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 20, 0), note="Did the flapy thing. No drum."))
    source = gather(diary, items, load_guide_source(RESOURCES), Period(FIRST, LAST))
    crs, icans = build_summary(source, Period(FIRST, LAST), NOW, load_texts(RESOURCES)).highlights
    assert icans.notes == (
        "The family's own words: “the flappy thing” means “Seizures or tremors” (ICANS), "
        "as June said, 19 Nov 2026",
    )
    assert crs.notes == ("The family's own words: “drum” means “Headaches” (CRS and ICANS)",)
    path = tmp_path / "summary.pdf"
    write(path)
    text = "".join("".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())
    assert "“theflappything”means“Seizuresortremors”" in text


def test_an_older_file_is_replaced_and_no_part_is_left(write: Callable[..., None], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "summary.pdf"
    path.write_bytes(b"old")
    write(path, paper="letter")
    assert path.read_bytes().startswith(b"%PDF")
    assert list(folder.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "values", "key"),
    [
        ("summary.pdf", {"first": LAST, "last": FIRST}, "paper.period_reversed"),
        ("missing/summary.pdf", {}, "paper.no_such_folder"),
        (".", {}, "paper.is_a_folder"),
    ],
)
def test_a_mistake_is_refused_with_a_sentence_and_leaves_no_file(
    write: Callable[..., None], tmp_path: Path, name: str, values: dict[str, date], key: str
) -> None:
    before = set(tmp_path.iterdir())
    with pytest.raises(BadInput) as caught:
        write(tmp_path / name, **values)
    assert caught.value.key == key
    assert load_messages(RESOURCES).of(caught.value)
    assert set(tmp_path.iterdir()) == before


def test_a_file_that_cannot_be_written_is_trouble_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300 + ".pdf")
    with pytest.raises(Trouble) as caught:
        write_whole(path, b"%PDF")
    assert "could not be written" in load_messages(RESOURCES).of(caught.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
def test_what_is_no_plain_file_is_never_replaced(write: Callable[..., None], tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(BadInput) as caught:
        write(path)
    assert caught.value.key == "paper.is_a_device"
    assert path.is_fifo()
