"""What was acknowledged survives a process that is killed."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest

WRITES_UNTIL_KILLED = """
import sys
from datetime import datetime
from pathlib import Path
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.values import EntryContent
from caregiver_app.paths import resolve

diary = open_family_diary(resolve(Path(sys.argv[1])), datetime.now)
while True:
    print(diary.entries.add(EntryContent(at=datetime(2020, 1, 1), pulse=80)).id, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")
def test_acknowledged_entries_survive_a_kill(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITES_UNTIL_KILLED, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        acknowledged = [writer.stdout.readline().strip() for _ in range(40)]
        writer.send_signal(signal.SIGKILL)
        acknowledged += [line.strip() for line in writer.stdout if line.endswith("\n")]
    with closing(sqlite3.connect(tmp_path / "diary.sqlite3")) as connection:
        kept = {row[0] for row in connection.execute("SELECT id FROM entry")}
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(acknowledged) >= 40
    assert set(acknowledged) <= kept


def test_every_commit_is_synced(tmp_path: Path) -> None:
    from sqlalchemy import text

    from caregiver_app.diary.store.database import open_store

    store = open_store(tmp_path / "diary.sqlite3")
    with store.writing() as session:
        assert session.scalar(text("PRAGMA synchronous")) == 2
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
    store.close()


def test_closing_waits_for_what_is_being_written_and_lets_nothing_follow(tmp_path: Path) -> None:
    from sqlalchemy import text

    from caregiver_app.diary.store.database import open_store
    from caregiver_app.errors import Trouble

    store = open_store(tmp_path / "diary.sqlite3")
    is_writing, may_end, is_closed = Event(), Event(), Event()

    def write() -> None:
        with store.writing() as session:
            is_writing.set()
            may_end.wait()
            told.append(is_closed.is_set())
            session.execute(text("INSERT INTO contact VALUES ('one', 1, 'Ward', '', '')"))

    def close() -> None:
        store.close()
        is_closed.set()

    def write_until_refused() -> None:
        while True:
            with store.writing():
                pass

    told: list[bool] = []
    writer, closer = Thread(target=write), Thread(target=close)
    writer.start()
    is_writing.wait()
    closer.start()
    with pytest.raises(Trouble, match=r"store\.closed"):
        write_until_refused()
    may_end.set()
    writer.join()
    closer.join()
    assert told == [False]
    with closing(sqlite3.connect(tmp_path / "diary.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM contact").fetchone() == (1,)
