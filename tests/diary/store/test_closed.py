"""A diary that was let go of is not used any more: another file may stand in its place, or none."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from caregiver_app.diary.store.database import Store, open_store
from caregiver_app.diary.store.key import Key
from caregiver_app.errors import Trouble

Use = Callable[[Store], None]


def read(store: Store) -> None:
    with store.reading() as session:
        session.execute(text("SELECT 1"))


def write(store: Store) -> None:
    with store.writing() as session:
        session.execute(text("SELECT 1"))


@pytest.mark.parametrize("key", [None, Key("correct horse")], ids=["plain", "encrypted"])
@pytest.mark.parametrize("use", [read, write])
def test_a_closed_one_is_refused_and_makes_no_file(tmp_path: Path, use: Use, key: Key | None) -> None:
    path = tmp_path / "diary.sqlite3"
    store = open_store(path, key=key)
    use(store)
    store.close()
    path.rename(tmp_path / "elsewhere.sqlite3")
    with pytest.raises(Trouble) as raised:
        use(store)
    assert raised.value.key == "store.closed"
    assert not path.exists()


def test_a_session_that_was_begun_before_opens_no_file_after(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    store = open_store(path)
    with store.reading() as session:
        store.close()
        path.unlink()
        with pytest.raises(Trouble):
            session.execute(text("SELECT 1"))
    assert not path.exists()
