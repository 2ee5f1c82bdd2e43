"""The database file: engine, pragmas, and one short session for each use case."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Condition

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from caregiver_app.diary.store.engine import make_engine, mark, speaking_plainly
from caregiver_app.diary.store.files import check_writable, journal_of, make_private, sweep
from caregiver_app.diary.store.finding_schema import make_finding
from caregiver_app.diary.store.key import Key, is_encrypted
from caregiver_app.diary.store.lock import DiaryLock, take_lock
from caregiver_app.diary.store.rows import Base
from caregiver_app.diary.store.schema import SCHEMA, Schema, version_in
from caregiver_app.errors import Trouble


class Store:
    """An open database file. Hands out sessions; a write's session holds the file's one write lock."""

    reads_only = False
    """Whether it refuses what a person writes."""
    left_out = 0
    """Lines that are in the diary's file and can't be read here."""

    def __init__(
        self, path: Path, engine: Engine, lock: DiaryLock | None = None, key: Key | None = None
    ) -> None:
        self.path = path
        self.key = key
        self._lock = lock
        self._readers = engine
        self._writers = engine.execution_options(writes=True)
        self._rest = Condition()
        self._writes = 0
        self._is_closed = False

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one unchanging state and writes nothing.

        Raises:
            Trouble: The file can't be read, or was let go of: another may stand there, or none.
        """
        self._refuse_if_closed()
        with speaking_plainly(self.path), Session(self._readers) as session:
            yield session

    @contextmanager
    def writing(self, *, derived: bool = False) -> Iterator[Session]:
        """A session that is on the disk when the block ends, or not at all.

        Args:
            derived: Whether only that is written which can be made anew from the rest.

        Raises:
            Trouble: The file can't be written, or was let go of: another may have it by now.
        """
        with self._rest:
            self._refuse_if_closed()
            self._writes += 1
        try:
            with speaking_plainly(self.path), Session(self._writers) as session, session.begin():
                yield session
        finally:
            with self._rest:
                self._writes -= 1
                self._rest.notify_all()

    def close(self) -> None:
        """Lets go of the file; what another thread is just writing is waited for."""
        with self._rest:
            self._is_closed = True
            self._rest.wait_for(lambda: self._writes == 0)
        event.listen(self._readers, "do_connect", partial(_refuse, self.path))  # it would make a file, maybe
        self._readers.dispose()
        if self._lock is not None:
            self._lock.release()

    def _refuse_if_closed(self) -> None:
        if self._is_closed:
            _refuse(self.path)


def _refuse(path: Path, *_connecting: object) -> None:
    raise Trouble("store.closed", path=path)


def open_store(
    path: Path, schema: Schema = SCHEMA, *, alone_from: datetime | None = None, key: Key | None = None
) -> Store:
    """Opens the file, making or upgrading it first where needed.

    Args:
        path: The file.
        schema: The shape it is brought to.
        alone_from: Now, for who wants to be the one window that has the diary.
        key: Of an encrypted diary; a plain one does without, and an empty file is encrypted with it.

    Raises:
        InUse: Another window has it.
        WrongPassphrase: The key is not this file's.
        NeedsPassphrase: It is encrypted, and there is no key.
        Trouble: No diary, a newer one, damaged, or can't be read or written.
    """
    make_private(path)
    check_writable(path)
    lock = None if alone_from is None else take_lock(path, alone_from)
    try:
        if lock is not None and lock.is_held:
            with suppress(OSError):
                sweep(path.resolve())
        if key is not None:
            key = _met(path, key)
        engine = _open(path, schema, key)
        if lock is not None and lock.is_held and journal_of(path).exists():
            _clear_journal(path, engine)
        return Store(path, engine, lock, key)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _clear_journal(path: Path, engine: Engine) -> None:
    """Takes away a rollback journal that a power cut left: what it undoes is undone once WAL is entered."""
    with speaking_plainly(path), engine.begin() as connection:  # while it reads, nobody leaves WAL
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
        if connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal":
            with suppress(OSError):
                journal_of(path).unlink()


def _met(path: Path, key: Key) -> Key | None:
    """The key, knowing the file that stands there now; None for a plain diary. Before anything opens it."""
    if path.stat().st_size and not is_encrypted(path):
        return None
    key.meet(path)
    return key


def _open(path: Path, schema: Schema, key: Key | None) -> Engine:
    found = version_in(path, schema, key)
    if 0 < found < schema.version:
        from caregiver_app.diary.store.upgrade import upgrade  # alembic is heavy, and rarely needed

        upgrade(path, schema, key)
    engine = make_engine(path, key=key)
    if found == 0:
        with speaking_plainly(path):
            _create(engine, schema)
    return engine


def _create(engine: Engine, schema: Schema) -> None:
    """Makes all tables at once in the newest shape; a test holds them equal to the migrations' own."""
    from caregiver_app.diary.store.change_schema import LINES, make_changes  # a start makes none

    with engine.execution_options(writes=True).begin() as connection:
        if connection.exec_driver_sql("PRAGMA user_version").scalar_one():
            return  # another process was quicker
        know_all_tables()
        Base.metadata.create_all(connection)
        make_finding(connection.exec_driver_sql)
        make_changes(connection.exec_driver_sql, LINES)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (\n"
            "\tversion_num VARCHAR(32) NOT NULL, \n"
            "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (schema.revision,))
        mark(connection, schema.version)


def know_all_tables() -> None:
    """Imports the rows that a start does without, so that their tables are made as well."""
    from caregiver_app.diary.store import change_rows, handout_rows, picture_rows, reminder_rows  # noqa: F401
