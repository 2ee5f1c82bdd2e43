"""The gold set: notes written in the manner of real diaries, before the lexicon was."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from caregiver_app.guide.items import ITEM_IDS
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Status

ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for path in sorted((Path(__file__).parent / "gold").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
FLAGS = {"present", "possible"}


@pytest.fixture(scope="module")
def counts(matcher: Matcher) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Hits, misses and false alarms by item; doubtful rows are left out."""
    hits: Counter[str] = Counter()
    misses: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for row in ROWS:
        if row.get("doubtful"):
            continue
        flagged = {
            item for mention in matcher.read(row["text"]) if mention.status.flags for item in mention.items
        }
        expected = {item for item, status in row["says"].items() if status in FLAGS}
        hits.update(expected & flagged)
        misses.update(expected - flagged)
        false.update(flagged - expected - set(row.get("may", ())))
    return hits, misses, false


def test_set_is_large_and_half_of_it_is_clear() -> None:
    clear = [row for row in ROWS if not FLAGS.intersection(row["says"].values())]
    assert len(ROWS) >= 600
    assert 0.4 <= len(clear) / len(ROWS) <= 0.6


def test_every_item_has_every_status() -> None:
    said = {(item, status) for row in ROWS for item, status in row["says"].items()}
    assert said >= {(item, status.value) for item in ITEM_IDS for status in Status}


def test_recall(counts: tuple[Counter[str], Counter[str], Counter[str]]) -> None:
    hits, misses, _ = counts
    assert hits.total() / (hits.total() + misses.total()) >= 0.98


def test_precision(counts: tuple[Counter[str], Counter[str], Counter[str]]) -> None:
    hits, _, false = counts
    assert hits.total() / (hits.total() + false.total()) >= 0.97


@pytest.mark.parametrize("item", ITEM_IDS)
def test_recall_of_each_item(counts: tuple[Counter[str], Counter[str], Counter[str]], item: str) -> None:
    hits, misses, _ = counts
    assert hits[item] / (hits[item] + misses[item]) >= 0.95
