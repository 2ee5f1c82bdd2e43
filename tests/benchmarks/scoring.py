"""Counts how well a reader flags notes, the same way for every reader and every set of notes.

A labelled row: ``text``; ``expect``, items that must be flagged; ``broad``, the same symptom without the
guide's severity word, to be flagged too; ``allow``, either is fine; ``forbid``, said to be absent (or past,
or another person's), must not be flagged. Anything else that is flagged is a false alarm.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "matching" / "gold"
FLAGS = frozenset({"present", "possible"})

Row = dict[str, Any]


class Reading(NamedTuple):
    """What a reader says of a note: the items that it flags, and those that it found but doesn't flag."""

    flagged: frozenset[str]
    muted: frozenset[str]


Reader = Callable[[str], Reading]


@dataclass
class Score:
    """Counts of one set of notes, by item where it says so."""

    rows: int = 0
    hit: Counter[str] = field(default_factory=Counter)
    miss: Counter[str] = field(default_factory=Counter)
    broad_hit: Counter[str] = field(default_factory=Counter)
    broad_miss: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    false_rows: int = 0
    forbidden: int = 0
    forbidden_flagged: int = 0
    forbidden_found: int = 0
    entries: Counter[str] = field(default_factory=Counter)
    """Whole entries: "hit", "miss" and "false" for being flagged at all."""

    def add(self, other: Score) -> None:
        """Counts the notes of ``other`` too."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def recall(self, item: str | None = None) -> float | None:
        """The share of the expected mentions that was flagged: of one item, or of all."""
        return _share(_of(self.hit, item), _of(self.hit, item) + _of(self.miss, item))

    def broad_recall(self) -> float | None:
        """The share of the weaker mentions that was flagged."""
        return _share(self.broad_hit.total(), self.broad_hit.total() + self.broad_miss.total())

    def precision(self, item: str | None = None) -> float | None:
        """The share of the flags that was right: of one item, or of all."""
        right = _of(self.hit, item) + _of(self.broad_hit, item)
        return _share(right, right + _of(self.false, item))

    def f1(self, item: str | None = None) -> float | None:
        """The harmonic mean of precision and recall."""
        return f1(self.precision(item), self.recall(item))

    def entry_recall(self) -> float | None:
        """The share of the notes with something to flag that was flagged, for whatever item."""
        return _share(self.entries["hit"], self.entries["hit"] + self.entries["miss"])

    def entry_precision(self) -> float | None:
        """The share of the flagged notes that had something to flag."""
        return _share(self.entries["hit"], self.entries["hit"] + self.entries["false"])

    def entry_f1(self) -> float | None:
        """The harmonic mean of the two."""
        return f1(self.entry_precision(), self.entry_recall())

    def absent_flagged(self) -> float | None:
        """The share of what was said to be absent that was flagged all the same."""
        return _share(self.forbidden_flagged, self.forbidden)

    def absent_found_flagged(self) -> float | None:
        """The same of only what the reader has words for: how well it reads the words around."""
        return _share(self.forbidden_flagged, self.forbidden_found)


def rows_of(path: Path) -> list[Row]:
    """The rows of a file without the doubtful ones; a gold row's statuses become what (not) to flag."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        if "says" in row:
            row["expect"] = [item for item, said in row["says"].items() if said in FLAGS]
            row["allow"] = row.get("may", [])
            row["forbid"] = [item for item in row["says"] if item not in row["expect"]]
    return [row for row in rows if not row.get("doubtful")]


def gold_rows() -> list[Row]:
    """All rows of the gold set."""
    return [row for path in sorted(GOLD.glob("*.jsonl")) for row in rows_of(path)]


def score(read: Reader, rows: Iterable[Row]) -> Score:
    """Reads every row and counts."""
    result = Score()
    for row in rows:
        count(result, row, read(row["text"]))
    return result


def count(result: Score, row: Row, reading: Reading) -> None:
    """Counts one row's reading."""
    flagged = reading.flagged
    expect, forbid = set(row["expect"]), set(row.get("forbid", ()))
    broad, allow = set(row.get("broad", ())) - expect, set(row.get("allow", ()))
    result.rows += 1
    result.hit.update(expect & flagged)
    result.miss.update(expect - flagged)
    result.broad_hit.update(broad & flagged)
    result.broad_miss.update(broad - flagged)
    result.forbidden += len(forbid)
    result.forbidden_flagged += len(forbid & flagged)
    result.forbidden_found += len(forbid & (flagged | reading.muted))
    false = flagged - expect - broad - allow
    result.false.update(false)
    result.false_rows += bool(false)
    if expect or broad:
        result.entries["hit" if flagged else "miss"] += 1
    elif false:
        result.entries["false"] += 1


def wrong(row: Row, flagged: frozenset[str]) -> list[str]:
    """What is wrong with a row's reading: missed items with a minus, false alarms with a plus."""
    wanted = {*row["expect"], *row.get("broad", ())}
    return [f"-{item}" for item in sorted(wanted - flagged)] + [
        f"+{item}" for item in sorted(flagged - wanted - set(row.get("allow", ())))
    ]


def f1(precision: float | None, recall: float | None) -> float | None:
    """The harmonic mean of the two; None where one can't be told."""
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def shown(share: float | None) -> str:
    """A share to read."""
    return "  -  " if share is None else f"{share:.3f}"


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _of(counts: Counter[str], item: str | None) -> int:
    return counts.total() if item is None else counts[item]
