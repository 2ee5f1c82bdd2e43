"""Rows that no constraint would have let in are told as damage, never as a bug of ours."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import EntryContent
from caregiver_app.errors import Trouble


@pytest.mark.parametrize(
    "damage",
    [
        *(
            f"UPDATE entry SET at = '{at}'"
            for at in (
                "2026-13-20 09:00:00.000000",
                "2026-02-30 09:00:00.000000",
                "2026-11-20 29:00:00.000000",
                "2026-11-20 09:70:00.000000",
                "2026-11-20 09:00:90.000000",
                "0000-11-20 09:00:00.000000",
            )
        ),
        "DELETE FROM entry_place",
        "CREATE UNIQUE INDEX stale ON entry_reading (version)",  # stands for an index that says otherwise
    ],
)
def test_a_row_that_can_not_be_is_damage(
    damage: str, diary: Diary, path: Path, open_again: Callable[..., Diary]
) -> None:
    for hour in (9, 10):
        diary.entries.add(EntryContent(datetime(2026, 11, 20, hour), note="Woke up shivering."))
    diary.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER entry_rewritten")  # damage asks no trigger
        connection.execute("UPDATE entry_reading SET version = rowid")
        connection.execute(damage)
    with pytest.raises(Trouble, match=r"store\.damaged"):
        open_again().entries.between(None, None)
