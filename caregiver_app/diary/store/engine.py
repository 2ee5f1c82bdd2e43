"""Engines for a diary's file: SQLite's pragmas on each connection, and its complaints in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from caregiver_app.diary.store.connecting import keyed, sqlcipher
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.store.schema import APPLICATION_ID
from caregiver_app.diary.store.sqlite_errors import database_errors
from caregiver_app.diary.store.troubles import trouble_of_sqlite

BUSY_TIMEOUT_MS: Final = 5_000
"""How long a connection waits for another's lock."""


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


def mark(connection: Connection, version: int) -> None:
    """Writes the signs by which a diary and its version are recognised, within the transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")
