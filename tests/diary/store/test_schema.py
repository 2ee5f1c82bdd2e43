"""A diary of every released shape opens; a newer one is refused; nothing is lost on the way."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.store.database import open_store
from caregiver_app.diary.store.schema import SCHEMA, Schema
from caregiver_app.diary.store.upgrade import run_migrations
from caregiver_app.diary.values import Degree, EntryContent, MatchSource
from caregiver_app.errors import Trouble
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

FIXTURES = Path(__file__).parent.parent / "fixtures"

ADDS_A_COLUMN = f"""
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{SCHEMA.revision}"

def upgrade():
    op.add_column("contact", sa.Column("language", sa.Text(), nullable=False, server_default=""))
"""
BREAKS = f"{ADDS_A_COLUMN}\n    raise ArithmeticError('half way')\n"
ORPHANS = f"""
from alembic import op

revision = "next"
down_revision = "{SCHEMA.revision}"

def upgrade():
    op.execute("INSERT INTO measurement VALUES ('nobody', 'pulse', 80)")
"""


def _shape(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return sorted(
            connection.execute(
                "SELECT 'pragma', printf('%s %s', u.user_version, a.application_id)"
                " FROM pragma_user_version u, pragma_application_id a"
                " UNION ALL SELECT 'revision', version_num FROM alembic_version"
                " UNION ALL SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
            )
        )


def _rows(path: Path, columns: dict[str, int] | None = None) -> dict[str, list[tuple[object, ...]]]:
    """What the tables hold; with ``columns`` only the first so many of those tables."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: sorted(
                (row[: (columns or {}).get(name)] for row in connection.execute(f'SELECT * FROM "{name}"')),
                key=repr,
            )
            for (name,) in tables
            if name not in ("alembic_version", "entry_reading", "own_words")
            if columns is None or name in columns
        }


def _columns(rows: dict[str, list[tuple[object, ...]]]) -> dict[str, int]:
    """How many columns each table had: a newer shape adds its own behind them."""
    return {name: len(found[0]) if found else 0 for name, found in rows.items()}


def _copy(name: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(FIXTURES / name, path)


def _next(tmp_path: Path, script: str) -> Schema:
    folder = tmp_path / "versions"
    folder.mkdir()
    (folder / "next.py").write_text(script)
    return Schema(SCHEMA.version + 1, "next", (*SCHEMA.migrations, folder))


def test_the_models_and_the_migrations_make_the_same_tables(tmp_path: Path) -> None:
    open_store(tmp_path / "models.sqlite3").close()
    run_migrations(tmp_path / "migrations.sqlite3", SCHEMA)
    assert _shape(tmp_path / "models.sqlite3") == _shape(tmp_path / "migrations.sqlite3")


@pytest.mark.parametrize("version", range(1, SCHEMA.version + 1))
def test_every_released_shape_is_upgraded_to_the_newest(tmp_path: Path, version: int) -> None:
    path = tmp_path / "diary.sqlite3"
    _copy(f"schema_{version}.sqlite3", path)
    open_store(path).close()
    open_store(tmp_path / "new.sqlite3").close()
    assert _shape(path) == _shape(tmp_path / "new.sqlite3")


def test_what_the_first_version_wrote_is_still_read(path: Path, open_again: Callable[..., Diary]) -> None:
    _copy("schema_1.sqlite3", path)
    diary = open_again()
    profile = diary.profile.get()
    assert (profile.patient, profile.infusions) == ("Sam", (date(2026, 11, 12),))
    shivers, quiet = diary.entries.between(None, None)
    assert (shivers.day, shivers.content.at) == (8, datetime(2026, 11, 20, 14, 5))
    assert shivers.content.note == "Woke up shivering. \0 שלום 🤒"
    assert shivers.content.temperature_c == 38.4
    assert shivers.content.symptoms == {"headaches": Degree.MILD}
    assert shivers.content.unread == {"pulse": "fast"}
    assert [match.source for match in shivers.matches if match.set_aside] == [MatchSource.MEASUREMENT]
    assert quiet.content.nothing_unusual
    assert len(diary.entries.trash()) == 1
    assert [contact.phone for contact in diary.care_team.contacts()] == ["555-0142"]
    assert [line.url for line in diary.directory.lines()] == ["https://example.org/talk"]
    assert [question.answer for question in diary.questions.all()] == ["Yes."]
    assert [kept.limit.given_by for kept in diary.limits.all()] == ["Dr Lee"]


def test_the_first_version_takes_own_words_once_upgraded(
    path: Path, open_again: Callable[..., Diary]
) -> None:
    _copy("schema_1.sqlite3", path)
    before = _rows(path)
    diary = open_again()
    assert diary.own_words.all() == ()
    assert _rows(path, _columns(before)) == before
    kept = diary.own_words.add(OwnWords("under his blanket again", ("crs.chills-fever",), "June"))
    diary.close()
    assert open_again().own_words.all() == (kept,)
    assert _rows(path.with_name(f"{path.name}.version-1.1.backup")) == before
    assert len(list(path.parent.glob("*.backup"))) == 1


def test_what_the_second_version_wrote_is_still_read(path: Path, open_again: Callable[..., Diary]) -> None:
    _copy("schema_2.sqlite3", path)
    diary = open_again()
    (kept,) = diary.own_words.all()
    assert kept.own == OwnWords("woke up the penguin", ("icans.agitation",), "June", date(2026, 11, 20))
    assert len(diary.entries.between(None, None)) == 2
    diary.entries.add(EntryContent(datetime(2026, 11, 21, 12, 0), note="woke up the penguin"))
    assert diary.entries.newest(1)[0].flagged_items == ("icans.agitation",)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")
def test_an_upgrade_killed_at_any_step_is_whole_and_finished_by_the_next_start() -> None:
    program = Path(__file__).parents[2] / "stress" / "killed_upgrades.py"
    done = subprocess.run(
        [sys.executable, str(program), "30", "1"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "killed at a step, nothing lost" in done.stdout
    assert "0 with something lost" in done.stdout


def test_an_upgrade_keeps_a_backup_and_every_row(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    _copy("schema_1.sqlite3", path)
    open_store(path, _next(tmp_path, ADDS_A_COLUMN)).close()
    backup = tmp_path / "diary.sqlite3.version-1.1.backup"
    assert _shape(backup) == _shape(FIXTURES / "schema_1.sqlite3")
    assert backup.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA.version + 1,)
        assert connection.execute("SELECT phone, language FROM contact").fetchall() == [("555-0142", "")]
        assert connection.execute("SELECT count(*) FROM entry").fetchone() == (3,)


def test_a_copy_that_an_upgrade_left_half_made_is_cleared_away(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    _copy("schema_1.sqlite3", path)
    half = tmp_path / "diary.sqlite3.version-1.1.backup.unfinished"
    half.write_bytes(path.read_bytes()[:5_000])
    open_store(path).close()
    assert _shape(tmp_path / "diary.sqlite3.version-1.1.backup") == _shape(FIXTURES / "schema_1.sqlite3")
    assert sorted(tmp_path.iterdir()) == [path, tmp_path / "diary.sqlite3.version-1.1.backup"]


def test_a_damaged_diary_is_not_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    _copy("schema_1.sqlite3", path)
    with closing(sqlite3.connect(path)) as connection:
        ((page,),) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'contact'")
    data = path.read_bytes()
    damaged = data[: (page - 1) * 4096 + 8] + b"\xff" * 200 + data[(page - 1) * 4096 + 208 :]
    path.write_bytes(damaged)
    with pytest.raises(Trouble, match=r"store\.damaged"):
        open_store(path)
    assert path.read_bytes()[100:] == damaged[100:]
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("script", "error"), [(BREAKS, ArithmeticError), (ORPHANS, RuntimeError)])
def test_an_upgrade_that_fails_changes_nothing(tmp_path: Path, script: str, error: type[Exception]) -> None:
    path = tmp_path / "diary.sqlite3"
    _copy("schema_1.sqlite3", path)
    schema = _next(tmp_path, script)
    for attempt in (1, 2):
        with pytest.raises(error):
            open_store(path, schema)
        assert _shape(path) == _shape(FIXTURES / "schema_1.sqlite3")
        assert (tmp_path / f"diary.sqlite3.version-1.{attempt}.backup").exists()
    open_store(path).close()


def test_a_newer_diary_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    _copy("schema_1.sqlite3", path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(Trouble) as caught:
        open_store(path)
    assert "newer version of this app" in load_messages(resources_dir()).of(caught.value)
    assert path.read_bytes() == before


def test_an_open_diary_imports_no_alembic(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    code = (
        "import sys; from pathlib import Path; from caregiver_app.diary.store.database import open_store;"
        f"open_store(Path({str(path)!r})); open_store(Path({str(path)!r})); print('alembic' in sys.modules)"
    )
    assert subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout == ("False\n")


def test_what_the_fourth_version_wrote_is_still_read(path: Path, open_again: Callable[..., Diary]) -> None:
    _copy("schema_4.sqlite3", path)
    diary = open_again()
    shivers = next(entry for entry in diary.entries.between(None, None) if entry.content.temperature_c)
    (photo,) = diary.pictures.of_entry(shivers.id)
    assert photo.caption == "rash on his left arm"
    assert len(diary.pictures.data(photo.picture.id)) > 100
    baseline = diary.thinking_checks.baseline()
    assert baseline is not None
    assert (baseline.note, len(baseline.answers)) == ("rested", 1)
    assert diary.pictures.data(baseline.handwriting_id or "")
    (sheet,) = diary.handouts.all()
    assert (sheet.title, sheet.given_by, sheet.given_on) == ("Going home", "4 West", date(2026, 11, 12))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT text, answer FROM reminder, reminder_answer").fetchall() == [
            ("Drink", "done")
        ]
