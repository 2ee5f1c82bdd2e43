"""Entries are found again by words, item, list, writer and period, and the indexes are always in step."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.finding import SLICE, _statement
from caregiver_app.diary.hits import hits_in
from caregiver_app.diary.query import Count, EntryQuery
from caregiver_app.diary.values import Entry, EntryContent
from caregiver_app.guide.items import GuideList
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind

FIRST = datetime(2026, 11, 15, 8, 0)
NOTES = (
    "Slept well.",
    "Woke up shivering, 38.4 °C",
    "He is confused and cannot find words",
    "Café au lait, une crêpe 🤒",
    "He slept; no fever",
)


@pytest.fixture
def week(diary: Diary) -> list[Entry]:
    """Five days, written in turn by two."""
    return [
        diary.entries.add(EntryContent(FIRST + timedelta(days=day), ("Alex", "June")[day % 2], note))
        for day, note in enumerate(NOTES)
    ]


def found(diary: Diary, query: EntryQuery) -> list[str]:
    """The notes of all pages, taken two by two."""
    notes: list[str] = []
    below, is_last = None, False
    while not is_last:
        page = diary.finding.page(query, 2, below)
        notes += [hit.entry.content.note for hit in page.found]
        below, is_last = page.reached, page.is_last
    assert diary.finding.count(query) == Count(len(notes), is_more=False)
    return notes


def numbers(*chosen: int) -> list[str]:
    return [NOTES[number] for number in chosen]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", (4, 3, 2, 1, 0)),
        ("slept", (4, 0)),
        ("SLE", (4, 0)),
        ("sle fev", (4,)),
        ("cafe crepe", (3,)),
        ("Crêpe", (3,)),
        ("lept", ()),
        ("38.4", (1,)),
        ("38.5", ()),
        ("june", (3, 1)),
        ("🤒", (3,)),
        ("...", ()),
    ],
)
@pytest.mark.usefixtures("week")
def test_words_are_found_by_their_beginnings(diary: Diary, words: str, wanted: tuple[int, ...]) -> None:
    assert found(diary, EntryQuery(words)) == numbers(*wanted)


@pytest.mark.parametrize(
    "words",
    [
        '"',
        '"slept" OR "fever"',
        "note:slept",
        "slept*",
        "^slept",
        "NEAR(slept fever)",
        "-slept",
        "a\0b",
        "(((",
        "+",
    ],
)
@pytest.mark.usefixtures("week")
def test_what_is_typed_is_never_read_as_syntax(diary: Diary, words: str) -> None:
    for note in found(diary, EntryQuery(words)):
        assert "slept" in note.lower()
    assert found(diary, EntryQuery("slept OR fever")) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.text(max_size=12))
def test_any_text_can_be_looked_for(diary: Diary, words: str) -> None:
    diary.finding.page(EntryQuery(words), 5)
    hits_in("Woke up shivering, 38.4 °C", words)


@pytest.mark.usefixtures("week")
def test_filters_and_all_of_them_together(diary: Diary) -> None:
    assert found(diary, EntryQuery(item="crs.chills-fever")) == numbers(1)
    assert found(diary, EntryQuery(guide_list=GuideList.ICANS)) == numbers(2)
    assert found(diary, EntryQuery(matches_only=True)) == numbers(2, 1)
    assert found(diary, EntryQuery(writer="June")) == numbers(3, 1)
    assert found(diary, EntryQuery(writer="Jun")) == []
    assert found(diary, EntryQuery(first=date(2026, 11, 18))) == numbers(4, 3)
    assert found(diary, EntryQuery(last=date(2026, 11, 16))) == numbers(1, 0)
    assert found(diary, EntryQuery(first=date(2026, 11, 16), last=date(2026, 11, 16))) == numbers(1)
    whole = EntryQuery(
        "woke",
        "crs.chills-fever",
        GuideList.CRS,
        "June",
        date(2026, 11, 16),
        date(2026, 11, 18),
        matches_only=True,
    )
    assert found(diary, whole) == numbers(1)
    for other in (
        {"words": "slept"},
        {"item": "crs.dizziness"},
        {"guide_list": GuideList.ICANS},
        {"writer": "Alex"},
        {"first": date(2026, 11, 17)},
        {"last": date(2026, 11, 15)},
        {"in_trash": True},
    ):
        assert found(diary, replace(whole, **other)) == []


def test_the_index_follows_what_is_written(diary: Diary, week: list[Entry]) -> None:
    first = week[0]
    moved = replace(first.content, note="Shivering now", writer="Kim", at=FIRST + timedelta(days=6, hours=-1))
    diary.entries.update(first.id, moved)
    assert found(diary, EntryQuery("slept")) == numbers(4)
    assert found(diary, EntryQuery("kim")) == found(diary, EntryQuery(writer="Kim")) == ["Shivering now"]
    assert found(diary, EntryQuery())[0] == "Shivering now"
    assert found(diary, EntryQuery(item="crs.chills-fever")) == ["Shivering now", NOTES[1]]
    diary.entries.delete(first.id)
    assert found(diary, EntryQuery("kim")) == []
    trash = EntryQuery("kim", item="crs.chills-fever", in_trash=True)
    assert found(diary, trash) == ["Shivering now"]
    diary.entries.restore(first.id)
    assert found(diary, EntryQuery("kim")) == ["Shivering now"]
    assert found(diary, EntryQuery(in_trash=True)) == []
    diary.entries.delete(first.id)
    diary.entries.empty_trash()
    assert found(diary, EntryQuery("kim")) == found(diary, trash) == []
    with closing(sqlite3.connect(diary.path)) as connection:
        for table in ("entry", "entry_place", "entry_words_docsize"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (4,)


def test_many_entries_of_one_minute_keep_their_order(diary: Diary) -> None:
    for number in range(5):
        diary.entries.add(EntryContent(FIRST, note=f"number {number}"))
    assert found(diary, EntryQuery("number")) == [f"number {number}" for number in (4, 3, 2, 1, 0)]


def test_a_count_has_a_bound(diary: Diary, week: list[Entry]) -> None:
    assert diary.finding.count(EntryQuery(), 3) == Count(3, is_more=True)
    assert diary.finding.count(EntryQuery(), 5) == Count(5, is_more=False)


def test_one_entry_is_looked_for_by_itself(diary: Diary, week: list[Entry]) -> None:
    hit = diary.finding.place_of(EntryQuery("shiv", matches_only=True), week[1].id)
    assert hit is not None
    assert hit.entry == week[1]
    assert diary.finding.place_of(EntryQuery("shiv"), week[0].id) is None
    assert diary.finding.place_of(EntryQuery(), "0" * 32) is None


def test_stale_readings_are_read_in_slices(diary: Diary, write_many: Callable[..., None]) -> None:
    minutes = (FIRST + timedelta(minutes=minute) for minute in range(450))
    write_many(diary, (EntryContent(at, note="hr 128", writer="Alex") for at in minutes))
    assert diary.entries.between(None, None, matches_only=True) == ()
    thrown = diary.entries.add(EntryContent(FIRST, note="hr 129"))
    diary.entries.delete(thrown.id)
    diary.entries.add(EntryContent(FIRST + timedelta(days=1), note="hr 80"))
    diary.limits.add(Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120), "Alex")
    query = EntryQuery(matches_only=True)
    pages, below, is_last = 0, None, False
    notes: list[str] = []
    while not is_last:
        page = diary.finding.page(query, 400, below)
        notes += [hit.entry.content.note for hit in page.found]
        below, is_last, pages = page.reached, page.is_last, pages + 1
    assert notes == ["hr 128"] * 450
    assert pages == -(-451 // SLICE)
    assert diary.finding.page(query, 1000).is_last  # nothing is stale any more: at once
    assert len(diary.finding.page(replace(query, in_trash=True), 5).found) == 1


def test_kept_readings_may_be_thrown_away(diary: Diary, week: list[Entry]) -> None:
    engine = create_engine(f"sqlite:///{diary.path}")
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM entry_reading"))
    engine.dispose()
    assert [hit.entry for hit in diary.finding.page(EntryQuery(matches_only=True), 9).found] == [
        week[2],
        week[1],
    ]


def test_an_older_diary_is_indexed_when_it_is_upgraded(
    path: object, open_again: Callable[..., Diary]
) -> None:
    import shutil
    from pathlib import Path

    fixtures = Path(__file__).parent / "fixtures"
    Path(str(path)).parent.mkdir(parents=True)
    shutil.copy(fixtures / "schema_1.sqlite3", str(path))
    diary = open_again()
    assert [hit.entry.content.writer for hit in diary.finding.page(EntryQuery("shiv"), 9).found] == ["Alex"]
    assert len(diary.finding.page(EntryQuery(), 9).found) == 2
    assert len(diary.finding.page(EntryQuery(in_trash=True), 9).found) == 1
    assert len(diary.finding.page(EntryQuery(matches_only=True), 9).found) == 1


@pytest.mark.parametrize(
    ("note", "words", "wanted"),
    [
        ("He slept, sleepy Sleeper", "sle", ["slept", "sleepy", "Sleeper"]),
        ("une Crêpe", "crepe", ["Crêpe"]),
        ("cre\u0302pe", "crêpe", ["cre\u0302pe"]),
        ("38.4 and 38.5", "38.4", ["38.4"]),
        ("asleep", "sleep", []),
        ("🤒🤒 ill", "🤒", ["🤒🤒"]),
        ("a b", "...", []),
    ],
)
def test_hits_are_marked_as_they_are_found(note: str, words: str, wanted: list[str]) -> None:
    assert [note[start:end] for start, end in hits_in(note, words)] == wanted


@pytest.mark.parametrize(
    "query",
    [
        EntryQuery(),
        EntryQuery("slept"),
        EntryQuery(
            "s", item="crs.chills-fever", writer="June", first=date(2026, 11, 1), last=date(2026, 11, 9)
        ),
        EntryQuery(item="crs.chills-fever", writer="June"),
        EntryQuery(matches_only=True, first=date(2026, 11, 1)),
        EntryQuery(in_trash=True),
    ],
)
def test_no_page_sorts_or_goes_through_the_whole_diary(diary: Diary, query: EntryQuery) -> None:
    statement, values = _statement(query, 40, 10**15, None)
    engine = create_engine(f"sqlite:///{diary.path}")
    with engine.connect() as connection:
        plan = [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {statement}"), values)]
    engine.dispose()
    assert not [step for step in plan if "TEMP B-TREE" in step]
    scans = [step for step in plan if step.startswith("SCAN")]
    assert scans == [step for step in scans if "entry_words VIRTUAL TABLE" in step]
