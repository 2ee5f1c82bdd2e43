"""Out and in by the command line."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_a_diary_moves_to_another_folder_whole(run: Run, data: Path, tmp_path: Path) -> None:
    run("setup", "--patient", "Sam", "--infusion", "2026-11-12")
    run("add", "--at", "2026-11-20T14:05", "--note", "shivering", "--temperature", "38.4")
    file, other = tmp_path / "diary.json", tmp_path / "other"
    assert run("export", "--format", "json", "-o", str(file)) == (0, "", "")
    status, out, err = run("import", str(file), "--data-dir", str(other))
    assert (status, err) == (0, "")
    assert out.startswith("Entries: 1 new, 0 changed, 0 already there.\n")
    again = run("import", str(file), "--data-dir", str(other))
    assert again.out == "Entries: 0 new, 0 changed, 1 already there.\n"
    assert run("list", "--json").out == run("list", "--json", "--data-dir", str(other)).out
    back = tmp_path / "back.json"
    run("export", "--format", "json", "-o", str(back), "--data-dir", str(other))
    assert json.loads(back.read_text())["diary"] == json.loads(file.read_text())["diary"]


def test_two_computers_come_together(run: Run, tmp_path: Path) -> None:
    run("add", "--at", "2026-11-20T14:05", "--note", "here")
    other, file = tmp_path / "other", tmp_path / "other.json"
    run("add", "--at", "2026-11-20T15:05", "--note", "there", "--data-dir", str(other))
    run("export", "--format", "json", "-o", str(file), "--data-dir", str(other))
    assert run("import", str(file)).out == "Entries: 1 new, 0 changed, 1 already there.\n"
    assert {entry["note"] for entry in json.loads(run("list", "--json").out)} == {"here", "there"}


def test_a_table_comes_in_row_by_row(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "log.csv"
    assert run("template", "-o", str(table)).status == 0
    with table.open("a") as file:
        file.write("2026-11-20,14:05,,38.4,ear,,,,,,,shivering\n2026-11-20,25:05,,38.4,,,,,,,,late\n")
    said = run("import", str(table), "--writer", "June", "--dry-run")
    assert (said.out, json.loads(run("list", "--json").out)) == (
        "Entries: 1 new, 0 changed, 0 already there.\n",
        [],
    )
    done = run("import", str(table), "--writer", "June")
    assert done.out == said.out
    assert done.err == "Line 3: 25:05 is not a time on the clock: please write it between 00:00 and 23:59.\n"
    (entry,) = json.loads(run("list", "--json").out)
    assert (entry["writer"], entry["temperature_c"], entry["flagged"]) == ("June", 38.4, True)


@pytest.mark.parametrize("kind", ["html", "csv", "measurements"])
def test_other_formats_hold_the_period(run: Run, tmp_path: Path, kind: str) -> None:
    for day in (19, 20):
        run("add", "--at", f"2026-11-{day}T14:05", "--writer", f"June {day}", "--pulse", "90")
    file = tmp_path / "out"
    assert run("export", "--format", kind, "--from", "2026-11-20", "-o", str(file)).status == 0
    assert "June 20" in file.read_text()
    assert "June 19" not in file.read_text()


def test_what_can_not_be_is_said_in_a_sentence_and_changes_nothing(
    run: Run, data: Path, tmp_path: Path
) -> None:
    run("add", "--at", "2026-11-20T14:05", "--note", "here")
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "caregiver-companion.diary", "version": 1, "diary": {"entries": [{}]}}')
    for arguments in (
        ("import", str(bad)),
        ("import", str(tmp_path / "missing")),
        ("import", str(tmp_path)),
        ("export", "--format", "json", "--from", "2026-11-20", "-o", str(tmp_path / "x.json")),
        (
            "export",
            "--format",
            "csv",
            "--from",
            "2026-11-20",
            "--to",
            "2026-11-01",
            "-o",
            str(tmp_path / "x"),
        ),
        ("export", "--format", "csv", "-o", str(tmp_path / "nowhere" / "x.csv")),
    ):
        status, out, err = run(*arguments)
        assert (status, out) == (2, "")
        assert err.count("\n") == 1
    with closing(sqlite3.connect(data / "diary.sqlite3")) as connection:
        assert connection.execute("SELECT note FROM entry").fetchall() == [("here",)]
    assert not (tmp_path / "x.json").exists()
