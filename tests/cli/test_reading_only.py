"""What only reads works on a diary that can't be written, or is a newer version's; what writes is refused."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from caregiver_app.diary.store.schema import SCHEMA

Run = Callable[..., "Result"]
Result = tuple[int, str, str]


def make_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA.version + 1}")


@pytest.mark.parametrize("kind", ["newer", "protected"])
def test_reading_commands_work_and_say_so(
    run: Run, data: Path, tmp_path: Path, kind: str, write_protected: Callable[[Path], None]
) -> None:
    run("setup", "--patient", "Sam", "--infusion", "2026-11-12")
    run("add", "--at", "2026-11-20T08:00", "--note", "Slept well.")
    if kind == "newer":
        make_newer(data / "diary.sqlite3")
    else:
        write_protected(data)
    before = (data / "diary.sqlite3").read_bytes()
    status, listed, told = run("list", "--json")
    assert status == 0
    assert [entry["note"] for entry in json.loads(listed)] == ["Slept well."]
    assert "read from a copy" in told
    out = tmp_path / "whole.json"
    assert run("export", "--format", "json", "-o", str(out))[0] == 0
    assert "Slept well." in out.read_text(encoding="utf-8")
    status, _, told = run("add", "--note", "new")
    assert status == 2
    assert "newer version" in told if kind == "newer" else "can't be written" in told
    assert (data / "diary.sqlite3").read_bytes() == before
