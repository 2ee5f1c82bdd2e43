"""Brings an older diary to this version's shape: a backup first, then all or nothing."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.engine import make_engine, mark, speaking_plainly
from caregiver_app.diary.store.files import (
    UNFINISHED,
    make_private,
    remove_database,
    sync_file,
    sync_folder,
)
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.store.schema import Schema
from caregiver_app.diary.store.troubles import trouble_of_system
from caregiver_app.errors import Trouble

_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(path: Path, schema: Schema, key: Key | None = None) -> Path | None:
    """Backs the diary up and migrates it in one transaction.

    Returns:
        The backup's path; it stays beside the diary. None when another process had brought the diary up to
        date by the time its write lock was ours.

    Raises:
        Trouble: The disk is full, or the file can't be read or written. The diary is then unchanged.
    """
    with speaking_plainly(path):
        return run_migrations(path, schema, key)


def run_migrations(path: Path, schema: Schema, key: Key | None = None) -> Path | None:
    """Runs every migration that the file has not seen yet; its version is read under the write lock."""
    engine = make_engine(path, foreign_keys=False, key=key)
    try:
        with engine.execution_options(writes=True).begin() as connection:
            found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            if found > schema.version:
                raise Trouble("store.newer", path=path)
            if found == schema.version:
                return None
            backup = _back_up(path, found, key)
            command.upgrade(_config(connection, schema), schema.revision)
            _check_references(connection)
            mark(connection, schema.version)
        return backup
    finally:
        engine.dispose()


def _back_up(path: Path, found: int, key: Key | None) -> Path:
    """Gets its name once it is whole and on the disk; the write lock keeps every other upgrade away."""
    for left in path.parent.glob(f"{path.name}.version-*.backup{UNFINISHED}*"):
        with suppress(OSError):  # of an upgrade that was cut off
            left.unlink()
    number = 1
    while (backup := path.with_name(f"{path.name}.version-{found}.{number}.backup")).exists():
        number += 1
    unfinished = backup.with_name(backup.name + UNFINISHED)
    try:
        make_private(unfinished)
        if key is not None:
            key.lend(path, unfinished)
        with closing(connect(path, key)) as source, closing(connect(unfinished, key)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, whole in itself
            if target.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise Trouble("store.damaged", path=path)
        sync_file(unfinished)
        unfinished.replace(backup)
        sync_folder(backup.parent)
    except OSError as error:
        raise trouble_of_system(error, backup) from error
    finally:
        if key is not None:
            key.forget(unfinished)
        with suppress(OSError):
            remove_database(unfinished)
    return backup


def _config(connection: Connection, schema: Schema) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    places = "\n".join(str(place) for place in schema.migrations)
    config.set_main_option("version_locations", places.replace("%", "%%"))
    return config


def _check_references(connection: Connection) -> None:
    """Foreign keys are off while tables are rebuilt, so a migration's mistake is caught here."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"the migration left {len(broken)} rows without what they refer to")
