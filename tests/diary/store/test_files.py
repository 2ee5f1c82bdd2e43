"""The diary's folder and files are closed to everybody else."""

import os
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from caregiver_app.diary.store.database import open_store
from caregiver_app.diary.store.files import make_private
from caregiver_app.errors import Trouble

pytestmark = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")


@pytest.fixture(autouse=True)
def _open_umask() -> Iterator[None]:
    """The laxest umask: what is private must be so by our own doing."""
    old = os.umask(0)
    yield
    os.umask(old)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_new_folders_and_files_are_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "diary.sqlite3"
    store = open_store(path)
    with store.writing():
        modes = {file.name: _mode(file) for file in path.parent.iterdir()}
    store.close()
    assert _mode(tmp_path / "a") == _mode(path.parent) == 0o700
    assert set(modes) >= {"diary.sqlite3", "diary.sqlite3-wal"}
    assert set(modes.values()) == {0o600}


def test_a_file_that_stood_open_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    path.touch(mode=0o644)
    make_private(path)
    assert _mode(path) == 0o600


def test_a_folder_of_somebody_elses_making_is_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private(tmp_path / "diary.sqlite3")
    assert _mode(tmp_path) == 0o755


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(Trouble, match="cannot_open"):
        open_store(tmp_path / "data" / "diary.sqlite3")


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / "diary.sqlite3").mkdir()
    with pytest.raises(Trouble, match="cannot_open"):
        open_store(tmp_path / "diary.sqlite3")


def test_what_a_power_cut_left_half_made_is_taken_away_by_who_has_the_diary_alone(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    left = [tmp_path / f"diary.sqlite3{suffix}" for suffix in (".coming", ".coming.unfinished", ".saved")]
    open_store(path).close()
    left.append(tmp_path / "diary.sqlite3-journal")
    for part in (*left, tmp_path / "diary.sqlite3.saved-wal"):
        part.write_bytes(b"\0half of it")
    open_store(path).close()
    assert all(part.exists() for part in left)
    open_store(path, alone_from=datetime(2026, 11, 24, 14, 0)).close()
    assert sorted(part.name for part in tmp_path.iterdir()) == ["diary.sqlite3", "diary.sqlite3.lock"]
