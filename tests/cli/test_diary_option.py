"""``--diary``: another diary than the folder's own, and none begun by a slip of the finger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from caregiver_app.diary.store.lock import take_lock
from caregiver_app.diary.store.schema import SCHEMA, version_in

Run = Callable[..., Any]


def test_two_diaries_of_one_folder_are_kept_apart(run: Run, tmp_path: Path) -> None:
    ann = tmp_path / "ann.sqlite3"
    assert run("setup", "--patient", "Ann", "--diary", str(ann)).status == 0
    assert run("add", "--note", "of Ann", "--diary", str(ann)).status == 0
    assert run("add", "--note", "of Sam").status == 0
    assert "of Ann" in run("list", "--diary", str(ann)).out
    assert "of Ann" not in run("list").out
    assert version_in(ann, SCHEMA) == SCHEMA.version


@pytest.mark.parametrize("command", [("add", "--note", "x"), ("list",), ("match",), ("look",), ("salvage",)])
def test_a_name_typed_wrong_begins_no_diary(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    wrong = tmp_path / "an.sqlite3"
    told = run(*command, "--diary", str(wrong))
    assert told.status == 2
    assert "no diary" in told.err
    assert not wrong.exists()


def test_a_folder_is_no_diary_and_the_demo_takes_none(run: Run, tmp_path: Path) -> None:
    assert "no diary" in run("setup", "--patient", "Ann", "--diary", str(tmp_path)).err
    assert "demo" in run("demo", "--diary", str(tmp_path / "a.sqlite3")).err


def test_a_diary_that_a_window_has_open_is_not_replaced(run: Run, data: Path) -> None:
    data.mkdir()
    diary = data / "diary.sqlite3"
    diary.write_bytes(b"SQLite format 3\0" + bytes(4_000))
    lock = take_lock(diary, datetime(2026, 11, 21, 9, 30))
    told = run("salvage")
    lock.release()
    assert told.status == 2
    assert "open in another window" in told.err
    assert [path.name for path in data.iterdir() if "damaged" in path.name] == []
