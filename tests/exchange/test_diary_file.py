"""Another copy of the diary comes in as the file that it is: a backup, an older one, one that is locked."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from shutil import copyfile

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.rewriting import rewrite_diary
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.values import EntryContent
from caregiver_app.errors import AppError, BadInput
from caregiver_app.exchange.arrival import arrival_of
from caregiver_app.exchange.bringing import bring
from caregiver_app.exchange.json_out import diary_to_json
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

NOW = datetime(2026, 11, 21, 15, 10)
FIXTURES = Path(__file__).parents[1] / "diary" / "fixtures"


def closed_copy(diary: Diary, path: Path) -> Path:
    """A copy of an open diary, whole in one file."""
    with closing(sqlite3.connect(diary.path)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target)
    return path


def test_a_copy_of_the_diary_is_merged_and_itself_left_alone(
    new_diary: Callable[[], Diary], tmp_path: Path
) -> None:
    mine, theirs = new_diary(), new_diary()
    mine.entries.add(EntryContent(NOW, note="here"))
    theirs.entries.add(EntryContent(NOW, note="there"))
    copy = closed_copy(theirs, tmp_path / "theirs.sqlite3")
    before = copy.read_bytes()
    arrival = arrival_of(copy, NOW, own=mine.path)
    assert arrival.diary == theirs.whole.read()
    bring(mine, arrival, NOW)
    assert {entry.content.note for entry in mine.whole.read().entries} == {"here", "there"}
    assert copy.read_bytes() == before
    assert not list(tmp_path.glob("theirs.sqlite3-*"))


@pytest.mark.parametrize("version", [1, 3])
def test_an_older_diary_is_brought_up_to_date_in_a_copy(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.sqlite3"
    copyfile(FIXTURES / f"schema_{version}.sqlite3", path)
    before = path.read_bytes()
    arrival = arrival_of(path, NOW)
    assert arrival.diary is not None
    assert arrival.diary.entries
    assert path.read_bytes() == before


def test_a_locked_copy_opens_with_the_diarys_own_passphrase_alone(
    new_diary: Callable[[], Diary], tmp_path: Path
) -> None:
    theirs = new_diary()
    theirs.entries.add(EntryContent(NOW, note="there"))
    wanted = theirs.whole.read()
    copy = closed_copy(theirs, tmp_path / "theirs.sqlite3")
    rewrite_diary(copy, None, Key("four plain words"), NOW)
    assert arrival_of(copy, NOW, key=Key("four plain words")).diary == wanted
    for key in (None, Key("another")):
        with pytest.raises(BadInput) as refused:
            arrival_of(copy, NOW, key=key)
        assert refused.value.key == "exchange.locked"


def test_what_can_not_be_read_is_refused_in_a_sentence(
    new_diary: Callable[[], Diary], tmp_path: Path
) -> None:
    diary, texts = new_diary(), load_messages(resources_dir())
    newer = closed_copy(diary, tmp_path / "newer.sqlite3")
    other, cut = tmp_path / "other.sqlite3", tmp_path / "cut.sqlite3"
    cut.write_bytes(newer.read_bytes()[:9000])
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE reading (at)")
    for path, key in (
        (newer, "store.newer"),
        (cut, "store.damaged"),
        (other, "exchange.other_file"),
        (diary.path, "exchange.itself"),
    ):
        with pytest.raises(AppError) as refused:
            arrival_of(path, NOW, own=diary.path)
        assert refused.value.key == key
        assert texts.of(refused.value).endswith(".")


def test_a_file_of_ours_is_read_line_by_line_or_as_a_whole_alike(
    new_diary: Callable[[], Diary], tmp_path: Path
) -> None:
    diary, path = new_diary(), tmp_path / "diary.json"
    diary.entries.add(EntryContent(NOW, note="here, {[,"))
    data = diary_to_json(diary.whole.read(), NOW)
    for text in (data, data.replace(b"\n", b"\r\n"), b" ".join(data.split(b"\n")), b"\xef\xbb\xbf" + data):
        path.write_bytes(text)
        assert arrival_of(path, NOW).diary == diary.whole.read()
    path.write_bytes(data.replace(b"here", b"HERE"))
    with pytest.raises(BadInput) as refused:
        arrival_of(path, NOW)
    assert refused.value.key == "exchange.damaged"


@pytest.mark.parametrize(
    ("head", "key"),
    [
        (b"PK\x03\x04", "exchange.other_file"),
        (b"\xff\xd8\xff", "exchange.other_file"),
        (b"<?xml version='1.0'?>", "exchange.markup"),
        (b"  <html>", "exchange.markup"),
        (b"D\0a\0t\0e\0", "exchange.csv_not_utf8"),
        (b"Date" + b"," * 300, "exchange.too_many_columns"),
    ],
)
def test_what_is_no_table_is_told_as_what_it_is(tmp_path: Path, head: bytes, key: str) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(head + b"\n1\n")
    with pytest.raises(BadInput) as refused:
        arrival_of(path, NOW)
    assert refused.value.key == key
