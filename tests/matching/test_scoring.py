"""The counts that the benchmarks' figures are made of, on rows made by hand."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FEVER, RASH, TIRED = "crs.chills-fever", "crs.skin-rash", "crs.extreme-fatigue"


def _module(name: str) -> ModuleType:
    """One of the benchmarks' own modules, which no package holds."""
    path = Path(__file__).resolve().parents[1] / "benchmarks" / name
    spec = importlib.util.spec_from_file_location(f"benchmarks_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scoring() -> ModuleType:
    return _module("scoring.py")


ROWS: list[dict[str, Any]] = [
    {"text": "hit", "expect": [FEVER]},
    {"text": "missed and said wrong", "expect": [FEVER], "forbid": [RASH]},
    {"text": "weaker", "expect": [], "broad": [TIRED]},
    {"text": "weaker, missed", "expect": [], "broad": [TIRED]},
    {"text": "either is fine", "expect": [], "allow": [RASH]},
    {"text": "nothing there", "expect": []},
    {"text": "said to be absent, read so", "expect": [], "forbid": [RASH]},
    {"text": "said to be absent, not found", "expect": [], "forbid": [RASH]},
]
FLAGGED = {
    "hit": {FEVER},
    "missed and said wrong": {RASH},
    "weaker": {TIRED},
    "either is fine": {RASH},
    "nothing there": {FEVER},
}


def _score(scoring: ModuleType, rows: list[dict[str, Any]]) -> Any:
    def read(note: str) -> Any:
        muted = {RASH} if note == "said to be absent, read so" else set()
        return scoring.Reading(frozenset(FLAGGED.get(note, ())), frozenset(muted))

    return scoring.score(read, rows)


def test_counts_of_hand_made_rows(scoring: ModuleType) -> None:
    result = _score(scoring, ROWS)
    assert isinstance(result, scoring.Score)
    assert result.rows == 8
    assert result.recall() == 1 / 2
    assert result.recall(FEVER) == 1 / 2
    assert result.recall(RASH) is None
    assert result.broad_recall() == 1 / 2
    assert result.precision() == 2 / 4  # fever and tiredness right; rash and the fever of nowhere wrong
    assert result.precision(FEVER) == 1 / 2
    assert result.precision(TIRED) == 1.0
    assert result.f1() == 1 / 2
    assert result.absent_flagged() == 1 / 3
    assert result.absent_found_flagged() == 1 / 2
    assert result.false_rows == 2
    assert dict(result.entries) == {"hit": 3, "miss": 1, "false": 1}


def test_parts_add_up_to_the_whole(scoring: ModuleType) -> None:
    whole, parts = _score(scoring, ROWS), scoring.Score()
    for row in ROWS:
        parts.add(_score(scoring, [row]))
    assert parts == whole


def test_f1(scoring: ModuleType) -> None:
    assert scoring.f1(0.5, 1.0) == pytest.approx(2 / 3)
    assert scoring.f1(0.0, 0.0) == 0.0
    assert scoring.f1(None, 1.0) is None


def test_what_was_wrong(scoring: ModuleType) -> None:
    row = {"text": "", "expect": [FEVER], "broad": [TIRED], "allow": [RASH]}
    assert scoring.wrong(row, frozenset({TIRED, RASH, "crs.dizziness"})) == [f"-{FEVER}", "+crs.dizziness"]


def test_gold_rows_say_what_to_flag(scoring: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(
        '{"text": "a", "says": {"crs.skin-rash": "possible", "crs.chills-fever": "past"}, "may": ["x"]}\n'
        '{"text": "b", "says": {"crs.skin-rash": "present"}, "doubtful": "two readings"}\n',
        encoding="utf-8",
    )
    (row,) = scoring.rows_of(path)
    assert (row["expect"], row["allow"], row["forbid"]) == ([RASH], ["x"], [FEVER])


def test_a_bare_word_list_takes_the_longest_phrase_and_knows_no_no() -> None:
    readers = _module("compare/readers.py")
    words = readers.WordList({"head": ["a"], "head rush": ["b"], "light-headed": ["c"], "can't": ["d"]})
    assert words.read("Head. HEAD RUSH!") == ({"a", "b"}, set())
    assert words.read("no head rush, not light headed") == ({"b", "c"}, set())
    assert words.read("heads up: can\u2019t") == ({"d"}, set())
