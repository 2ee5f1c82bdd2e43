"""A diary that may not be written, opened for reading: a throwaway copy of it, which refuses what is written.

The copy is made of the file's bytes: on a disk that can't be written SQLite itself opens no file with a log
(sqlite.org/wal.html, "Read-Only Databases"). Of a newer version's diary what this version knows is read into
its own tables; what it doesn't know stays out, and the diary itself is only looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from caregiver_app.diary.keeping.salvage import salvage
from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.database import Store
from caregiver_app.diary.store.engine import make_engine, speaking_plainly
from caregiver_app.diary.store.files import copy_database, logs_of
from caregiver_app.diary.store.key import Key, key_for
from caregiver_app.diary.store.schema import SCHEMA, Schema, version_in
from caregiver_app.diary.store.sqlite_errors import database_errors
from caregiver_app.diary.store.troubles import trouble_of_system
from caregiver_app.errors import Trouble

_TRIES: Final = 3
"""So often a copy is begun anew because somebody wrote meanwhile."""


class StoreForReading(Store):
    """A throwaway copy. What is derived may be written into it, what a person writes may not.

    Args:
        path: The copy.
        engine: Its engine.
        folder: Goes with the store.
        key: Of an encrypted one.
        left_out: Lines of the diary that this version of the app doesn't know.
    """

    reads_only = True

    def __init__(
        self, path: Path, engine: Engine, folder: TemporaryDirectory[str], key: Key | None, left_out: int
    ) -> None:
        super().__init__(path, engine, key=key)
        self._folder = folder
        self.left_out = left_out

    @contextmanager
    def writing(self, *, derived: bool = False) -> Iterator[Session]:
        """As the store's own, for what is derived.

        Raises:
            Trouble: It is not: nothing that is written here would be kept.
        """
        if not derived:
            raise Trouble("store.for_reading")
        with super().writing(derived=True) as session:
            yield session

    def close(self) -> None:
        """Lets go of the copy, and takes it away."""
        super().close()
        if self.key is not None:
            self.key.forget(self.path)
        self._folder.cleanup()


def open_for_reading(path: Path, key: Key | None = None, schema: Schema = SCHEMA) -> StoreForReading:
    """Opens a copy of the diary at ``path``, which is only looked at.

    Args:
        path: The diary; of this version, an older or a newer one.
        key: Of an encrypted diary.
        schema: The shape it is read in.

    Raises:
        WrongPassphrase: The key is not this diary's.
        NeedsPassphrase: It is encrypted, and there is no key.
        Trouble: It is not there, no diary, damaged, or can't be read even so.
    """
    if not path.is_file():
        raise Trouble("store.cannot_open", path=path)
    key = key_for(path, key)
    folder = TemporaryDirectory(prefix="caregiver-reading-", ignore_cleanup_errors=True)
    try:
        copy = Path(folder.name) / path.name
        _copy_bytes(path, copy)
        left_out = _make_readable(path, copy, key, schema)
        return StoreForReading(copy, make_engine(copy, key=key), folder, key, left_out)
    except BaseException:
        if key is not None:
            key.forget(Path(folder.name) / path.name)
        folder.cleanup()
        raise


def _copy_bytes(source: Path, copy: Path) -> None:
    """Copies the file with its log, as they stood at one moment."""
    try:
        for _ in range(_TRIES):
            before = _state(source)
            copy_database(source, copy)
            if _state(source) == before:
                return
    except OSError as error:
        raise trouble_of_system(error, source) from error
    raise Trouble("store.locked", path=source)


def _state(source: Path) -> list[tuple[int, int] | None]:
    """What changes when somebody writes."""
    parts = [part for part in (source, *logs_of(source)) if not part.name.endswith("-shm")]
    found = [part.stat() if part.exists() else None for part in parts]
    return [None if status is None else (status.st_size, status.st_mtime_ns) for status in found]


def _make_readable(source: Path, copy: Path, key: Key | None, schema: Schema) -> int:
    """Brings the copy to this version's shape; returns how many lines it can't hold."""
    if key is not None:
        key.meet(copy)
    with speaking_plainly(source), closing(connect(copy, key)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")  # the log goes into the file, whole in itself
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise Trouble("store.damaged", path=source)
    try:
        found = version_in(copy, schema, key)
    except Trouble as trouble:
        if trouble.key != "store.newer":
            raise Trouble(trouble.key, path=source) from trouble
        return _read_newer(source, copy, key)
    if found == 0:
        raise Trouble("store.not_a_diary", path=source)
    if found < schema.version:
        from caregiver_app.diary.store.upgrade import upgrade  # alembic is heavy, and rarely needed

        upgrade(copy, schema, key)
    return 0


def _read_newer(source: Path, copy: Path, key: Key | None) -> int:
    """Reads what this version knows of a newer one's copy into its own tables, in the copy's place."""
    if not _has_entries(copy, key):
        raise Trouble("store.newer", path=source)
    known = copy.with_name(f"{copy.name}.known")
    read = salvage(copy, known, key)
    known.replace(copy)
    for part, target in zip(logs_of(known), logs_of(copy), strict=True):
        if part.exists():
            part.replace(target)
    if key is not None:
        key.forget(known)
        key.meet(copy)
    return read.dropped


def _has_entries(copy: Path, key: Key | None) -> bool:
    """Whether the entries are still kept in a way that this version can read."""
    with closing(connect(copy, key)) as connection:
        try:
            connection.execute("SELECT rowid, id, at, writer, note, deleted_at FROM entry LIMIT 1").fetchall()
        except database_errors():
            return False
    return True
