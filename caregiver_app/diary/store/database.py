"""The database file: engine, pragmas, and one short session for each use case."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Condition

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from caregiver_app.diary.store.change_schema import LINES, make_changes
from caregiver_app.diary.store.connecting import keyed, sqlcipher
from caregiver_app.diary.store.files import make_private, sweep
from caregiver_app.diary.store.finding_schema import make_finding
from caregiver_app.diary.store.key import Key, is_encrypted
from caregiver_app.diary.store.library_errors import database_errors
from caregiver_app.diary.store.lock import DiaryLock, take_lock
from caregiver_app.diary.store.rows import Base
from caregiver_app.diary.store.schema import APPLICATION_ID, SCHEMA, Schema, version_in
from caregiver_app.diary.store.troubles import trouble_of_sqlite
from caregiver_app.errors import Trouble

BUSY_TIMEOUT_MS = 5_000


class Store:
    """An open database file. Hands out sessions; a write's session holds the file's one write lock."""

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
            Trouble: The file can't be read.
        """
        with speaking_plainly(self.path), Session(self._readers) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that is on the disk when the block ends, or not at all.

        Raises:
            Trouble: The file can't be written, or was let go of: another may have it by now.
        """
        with self._rest:
            if self._is_closed:
                raise Trouble("store.closed", path=self.path)
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
        self._readers.dispose()
        if self._lock is not None:
            self._lock.release()


@contextmanager
def speaking_plainly(path: Path) -> Iterator[None]:
    """Turns the database's complaints into the trouble they stand for; bugs pass unchanged."""
    try:
        yield
    except database_errors() + (DBAPIError, ValueError, TypeError) as error:  # noqa: RUF005 - mypy reads it only so
        trouble = trouble_of_sqlite(error.orig if isinstance(error, DBAPIError) else error, path)
        if trouble is None:
            raise
        raise trouble from error


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
    lock = None if alone_from is None else take_lock(path, alone_from)
    try:
        if lock is not None and lock.is_held:
            with suppress(OSError):
                sweep(path.resolve())
        if key is not None:
            key = _met(path, key)
        return Store(path, _open(path, schema, key), lock, key)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


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


def make_engine(path: Path, *, foreign_keys: bool = True, key: Key | None = None) -> Engine:
    """An engine with its own few connections and SQLite's pragmas set on each."""
    url = URL.create("sqlite", database=str(path))
    if key is None:
        engine = create_engine(url, poolclass=QueuePool, pool_size=1, max_overflow=8)
    else:
        open_one = partial(keyed, path, str(path), key, check_same_thread=False)
        engine = create_engine(
            url, module=sqlcipher(), creator=open_one, poolclass=QueuePool, pool_size=1, max_overflow=8
        )

    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # transactions are begun below, DDL included
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA foreign_keys = {int(foreign_keys)}")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _create(engine: Engine, schema: Schema) -> None:
    """Makes all tables at once in the newest shape; a test holds them equal to the migrations' own."""
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


def mark(connection: Connection, version: int) -> None:
    """Writes the signs by which a diary and its version are recognised, within the transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")
