"""What can be read of a damaged diary is saved; nothing is invented, and the damaged file stays as it is."""

import sqlite3
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.diary.keeping.carving import carve
from caregiver_app.diary.keeping.salvage import salvage
from caregiver_app.diary.reading import NoteMatcher
from caregiver_app.diary.values import Contact, Degree, EntryContent
from caregiver_app.errors import Trouble
from caregiver_app.guide.items import Item

sys.path.insert(0, str(Path(__file__).parents[2] / "stress"))
from damage import damage

Contents = Callable[[Path], dict[str, EntryContent]]

NOTES = tuple(f"Note {number}. " + "He slept well and drank his tea. " * number for number in range(40))
LONG = "No end to this one. " * 600


def _write(diary: Diary) -> None:
    diary.care_team.save(Contact("", "CAR T line", "555-0142"))
    for number, note in enumerate((*NOTES, LONG)):
        diary.entries.add(
            EntryContent(
                at=datetime(2026, 11, 20, number // 4, number % 4),
                writer="Alex",
                note=note,
                temperature_c=37.5,
                symptoms={"headaches": Degree.MILD},
            )
        )


class _Bytes(bytes):
    """Shown short, since a failing example prints what it was given."""

    def __repr__(self) -> str:
        return f"{len(self)} bytes"


@pytest.fixture
def whole(diary: Diary, path: Path) -> _Bytes:
    _write(diary)
    diary.close()
    return _Bytes(path.read_bytes())


@pytest.fixture
def contents(matcher: NoteMatcher, items: Mapping[str, Item], clock: Callable[[], datetime]) -> Contents:
    """Reads the entries of any diary, as the window does."""

    def read(path: Path) -> dict[str, EntryContent]:
        with closing(open_diary(path, matcher=matcher, items=items, now=clock)) as diary:
            return {entry.id: entry.content for entry in diary.entries.between(None, None)}

    return read


def _rows(path: Path) -> dict[str, tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0]: row for row in connection.execute("SELECT id, at, writer, note FROM entry")}


def test_all_of_a_whole_diary_is_saved(whole: _Bytes, path: Path, tmp_path: Path, contents: Contents) -> None:
    into = tmp_path / "saved.sqlite3"
    told = salvage(path, into)
    assert (told.entries, told.dropped, told.missing) == (len(NOTES) + 1, 0, 0)
    assert told.newest == datetime(2026, 11, 20, 10, 0)
    assert contents(into) == contents(path)
    with closing(sqlite3.connect(into)) as connection:
        assert connection.execute("SELECT phone FROM contact").fetchall() == [("555-0142",)]


def test_without_its_first_page_every_entry_is_carved_off_the_others(
    whole: _Bytes, path: Path, tmp_path: Path, contents: Contents
) -> None:
    good = contents(path)
    path.write_bytes(b"\xff" * 4096 + whole[4096:])
    told = salvage(path, tmp_path / "saved.sqlite3")
    assert told.entries == len(NOTES) + 1
    assert contents(tmp_path / "saved.sqlite3") == good
    assert path.read_bytes() == b"\xff" * 4096 + whole[4096:]


def test_a_broken_page_in_the_middle_costs_what_stands_on_it(
    whole: _Bytes, path: Path, tmp_path: Path, contents: Contents
) -> None:
    good = contents(path)
    pages = sorted({row.page for row in carve(whole) if NOTES[30] in row.values})
    start = (pages[0] - 1) * 4096
    lost = {row.values[0] for row in carve(whole) if row.page == pages[0]}
    path.write_bytes(whole[:start] + bytes(4096) + whole[start + 4096 :])
    told = salvage(path, tmp_path / "saved.sqlite3")
    saved = contents(tmp_path / "saved.sqlite3")
    assert saved == {key: content for key, content in good.items() if key not in lost}
    assert 0 < len(lost & set(good)) <= told.missing


def test_an_entry_whose_time_is_spoilt_keeps_its_words(
    whole: _Bytes, path: Path, tmp_path: Path, contents: Contents
) -> None:
    good = contents(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("DROP TRIGGER entry_rewritten")  # damage asks no trigger
        connection.execute("UPDATE entry SET at = '2026-\x1110', route = 'moon' WHERE note = ?", (NOTES[3],))
    with pytest.raises(Trouble, match="damaged"):
        contents(path)
    salvage(path, tmp_path / "saved.sqlite3")
    saved = contents(tmp_path / "saved.sqlite3")
    (spoilt,) = (key for key, content in good.items() if content.note == NOTES[3])
    assert saved == good | {spoilt: replace(good[spoilt], at=saved[spoilt].at)}


def test_nothing_is_written_over(path: Path, tmp_path: Path, whole: _Bytes) -> None:
    (tmp_path / "saved.sqlite3").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        salvage(path, tmp_path / "saved.sqlite3")
    assert (tmp_path / "saved.sqlite3").read_bytes() == b"mine"


def test_of_what_is_no_diary_nothing_is_saved(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"holiday" * 10_000)
    told = salvage(tmp_path / "photo.jpg", tmp_path / "saved.sqlite3")
    assert (told.entries, told.lines, told.newest) == (0, 0, None)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(seed=st.integers(0, 10_000))
def test_whatever_the_damage_no_entry_is_invented(
    seed: int, whole: _Bytes, path: Path, tmp_path: Path
) -> None:
    kind, data = damage(whole, seed)
    (tmp_path / "damaged.sqlite3").write_bytes(data)
    into = tmp_path / "saved.sqlite3"
    for suffix in ("", "-wal", "-shm"):
        into.with_name(into.name + suffix).unlink(missing_ok=True)
    told = salvage(tmp_path / "damaged.sqlite3", into)
    saved = _rows(into)
    assert told.entries == len(saved)
    if "flip" not in kind:  # a note longer than its page may end in what stands on another one
        assert set(saved) <= set(_rows(path))
        whole_ones = {row for row in saved.values() if not row[-1].startswith(LONG[:20])}
        assert whole_ones <= set(_rows(path).values())


def test_a_last_page_that_claims_more_rows_than_it_holds_stops_nothing() -> None:
    first = b"SQLite format 3\0" + (4096).to_bytes(2, "big") + bytes(4096 - 18)
    last = b"\x0d\0\0" + (2048).to_bytes(2, "big") + bytes(4096 - 5)
    assert list(carve(first + last)) == []
