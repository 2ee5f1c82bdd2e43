"""JSON out and in again: nothing is lost, nothing damaged gets in."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.diary.store.rows import Base
from caregiver_app.diary.whole_rows import TABLES, rows_of
from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.errors import BadInput
from caregiver_app.exchange.json_in import diary_from_json
from caregiver_app.exchange.json_out import diary_to_json
from caregiver_app.exchange.json_schema import diary_schema
from caregiver_app.guide.items import load_items
from caregiver_app.matching.loader import load_matcher
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

NOW = datetime(2026, 11, 21, 15, 10)
FIXTURE = Path(__file__).parents[1] / "diary" / "fixtures" / "schema_4.sqlite3"
SCHEMA = resources_dir() / "exchange" / "diary.schema.json"

kept_slow = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def test_random_diaries_come_back_equal_to_the_last_field(
    diaries: st.SearchStrategy[WholeDiary], new_diary: Callable[[], Diary]
) -> None:
    first, second = new_diary(), new_diary()

    @kept_slow
    @given(diaries)
    def comes_back(whole: WholeDiary) -> None:
        first.whole.replace(whole)
        assert first.whole.read() == whole
        data = diary_to_json(first.whole.read(), NOW)
        second.whole.replace(diary_from_json(data))
        assert second.whole.read() == whole
        assert diary_to_json(second.whole.read(), NOW) == data

    comes_back()


def test_every_table_but_the_computed_ones_comes_back(tmp_path: Path, new_diary: Callable[[], Diary]) -> None:
    """The fixture of the newest schema holds a row in each table; all are compared as SQLite holds them."""
    source = tmp_path / "source.sqlite3"
    copyfile(FIXTURE, source)
    target = new_diary()
    target.whole.replace(diary_from_json(diary_to_json(_read(source), NOW)))
    computed = {"entry_reading", "entry_place", "entry_term", "sqlite_sequence"}
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target.path)) as new:
        tables = [name for (name,) in old.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in set(tables) - computed:
            if not table.startswith("entry_words"):
                wanted = sorted(old.execute(f"SELECT * FROM {table}"), key=repr)
                assert sorted(new.execute(f"SELECT * FROM {table}"), key=repr) == wanted, table


def _read(path: Path) -> WholeDiary:
    resources = resources_dir()
    diary = open_diary(path, matcher=load_matcher(resources), items=load_items(resources), now=lambda: NOW)
    try:
        return diary.whole.read()
    finally:
        diary.close()


def test_the_schema_is_the_values_own() -> None:
    """If not: write json.dumps(diary_schema(), indent=2, ensure_ascii=False) and a line end into the file."""
    assert json.loads(SCHEMA.read_text()) == diary_schema()
    Draft202012Validator.check_schema(diary_schema())


def test_what_is_written_holds_to_the_schema(diaries: st.SearchStrategy[WholeDiary]) -> None:
    validator = Draft202012Validator(json.loads(SCHEMA.read_text()))

    @settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(diaries)
    def holds(whole: WholeDiary) -> None:
        validator.validate(json.loads(diary_to_json(whole, NOW)))

    holds()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    source = tmp_path_factory.mktemp("fixture") / "source.sqlite3"
    copyfile(FIXTURE, source)
    return diary_to_json(_read(source), NOW)


def test_damaged_files_are_refused_in_a_sentence(file: bytes) -> None:
    random, messages = Random(5), load_messages(resources_dir())
    for number in range(300):
        data = bytearray(file)
        match number % 3:
            case 0:
                del data[random.randrange(len(data) - 2) :]
            case 1:
                place = random.randrange(file.index(b'"diary"'), len(data))
                data[place] ^= 1 << random.randrange(8)
            case _:
                data = bytearray(file.decode().encode(random.choice(["utf-16", "utf-32", "utf-16-be"])))
        if bytes(data).split() == file.split():
            continue  # only a blank between two values
        with pytest.raises(BadInput) as refused:
            diary_from_json(bytes(data))
        assert len(messages.of(refused.value)) < 300


@pytest.mark.parametrize(
    "change",
    [
        {"format": "another"},
        {"version": 2},
        {"version": True},
        {"version": 0},
        {"version": 10**400},
        {"diary": None},
        {"diary": {"entries": [{}]}},
        {"diary": {"someday": []}},
        {"diary": {"contacts": [{"id": "1", "name": 5, "phone": ""}]}},
        {"diary": {"contacts": [{"id": "1", "name": "A", "phone": "2"}] * 2}},
        {"diary": {"contacts": [{"id": "", "name": "A", "phone": "2"}]}},
        {"diary": {"contacts": [{"id": "1", "name": "\ud800", "phone": "2"}]}},
        {"diary": {"profile": {"infusions": ["2026-11-12", "2026-11-12"]}}},
        {"diary": {"entry_pictures": [{"entry_id": "1", "picture_id": "2", "caption": ""}]}},
        {"diary": {"stamps": [{"line": "a", "id": "b", "changed_at": "now", "gone": False}]}},
    ],
)
def test_what_no_diary_can_hold_is_refused(file: bytes, change: dict[str, object]) -> None:
    told = json.loads(file) | change
    del told["checksum"]
    with pytest.raises(BadInput) as refused:
        diary_from_json(json.dumps(told).encode())
    assert load_messages(resources_dir()).of(refused.value)


@pytest.mark.parametrize(
    "data", [b"", b"[" * 100_000, b"NaN", b"[1]", b'{"a": 1, "a": 2}', b"9" * 5000, b"\xff"]
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        diary_from_json(data)


def test_every_column_of_every_table_is_carried(diaries: st.SearchStrategy[WholeDiary]) -> None:
    """Whoever adds a table or a column adds it to the whole diary as well."""
    computed = {"entry_reading", "entry_place", "entry_term", "line_change"}
    tables = {table.__tablename__: set(table.__table__.c.keys()) for table in TABLES}
    assert set(Base.metadata.tables) - computed == set(tables)
    seen: dict[str, set[str]] = {}

    @settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @given(diaries)
    def look(whole: WholeDiary) -> None:
        for table, rows in rows_of(whole).items():
            for row in rows:
                seen.setdefault(table.__tablename__, set()).update(row)

    look()
    assert seen == tables


def test_each_entry_stands_on_a_line_of_its_own(file: bytes) -> None:
    lines = file.decode().splitlines()
    entries = json.loads(file)["diary"]["entries"]
    assert [sum(f'"id": "{entry["id"]}", "content"' in line for line in lines) for entry in entries] == [
        1 for _ in entries
    ]
