"""Prints how well notes are read: recall and precision on the gold set and on labelled corpora, and speed.

    python tests/benchmarks/matching_quality.py [--corpora DIR] [--misses FILE-NAME-PART] [--most N]

Rows of a corpus (``*.jsonl``): ``text``; ``expect``, items that must be flagged; ``broad``, the same without
the guide's severity word; ``allow``, either is fine; ``forbid``, said to be absent, must not be flagged.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from caregiver_app.guide.items import ITEM_IDS
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.matcher import Matcher

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "matching" / "gold"


@dataclass
class Score:
    """Counts of one file."""

    rows: int = 0
    hit: Counter[str] = field(default_factory=Counter)
    miss: Counter[str] = field(default_factory=Counter)
    broad_hit: int = 0
    broad_miss: int = 0
    forbidden: int = 0
    forbidden_flagged: int = 0
    false: Counter[str] = field(default_factory=Counter)
    false_rows: int = 0
    notes: list[str] = field(default_factory=list)


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows of a file; a gold row's statuses are turned into what must and mustn't be flagged."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        if "says" in row:
            flagged = [item for item, said in row["says"].items() if said in ("present", "possible")]
            row["expect"] = flagged
            row["allow"] = row.get("may", [])
            row["forbid"] = [item for item in row["says"] if item not in flagged]
    return [row for row in rows if not row.get("doubtful")]


def score(matcher: Matcher, rows: Iterable[dict[str, Any]]) -> Score:
    """Reads every row and counts."""
    result = Score()
    for row in rows:
        result.rows += 1
        mentions = matcher.read(row["text"])
        flagged = {item for mention in mentions if mention.status.flags for item in mention.items}
        expect, forbid = set(row["expect"]), set(row.get("forbid", ()))
        broad, allow = set(row.get("broad", ())), set(row.get("allow", ()))
        result.hit.update(expect & flagged)
        result.miss.update(expect - flagged)
        result.broad_hit += len(broad & flagged)
        result.broad_miss += len(broad - flagged)
        result.forbidden += len(forbid)
        result.forbidden_flagged += len(forbid & flagged)
        false = flagged - expect - broad - allow
        result.false.update(false)
        result.false_rows += bool(false)
        wrong = [f"-{item}" for item in sorted((expect | broad) - flagged)] + [
            f"+{item}" for item in sorted(false)
        ]
        if wrong:
            spans = "; ".join(
                f"{m.text}={m.status.value}" for m in mentions if any(i in str(wrong) for i in m.items)
            )
            result.notes.append(f"{' '.join(wrong)} | {row['text']} || {spans}")
    return result


def line(name: str, result: Score) -> str:
    """One line of figures."""
    hit, miss, false = sum(result.hit.values()), sum(result.miss.values()), sum(result.false.values())
    return (
        f"{name:42} rows {result.rows:4}  recall {ratio(hit, hit + miss)}"
        f"  broad {ratio(result.broad_hit, result.broad_hit + result.broad_miss)}"
        f"  precision {ratio(hit + result.broad_hit, hit + result.broad_hit + false)}"
        f"  absent flagged {ratio(result.forbidden_flagged, result.forbidden)}"
        f"  rows with a false alarm {ratio(result.false_rows, result.rows)} ({result.false_rows})"
    )


def ratio(part: int, whole: int) -> str:
    """A share to read."""
    return f"{part / whole:.3f}" if whole else "  -  "


def main() -> None:
    """Reads the arguments and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--misses", help="print what was read wrongly in files whose name holds this")
    parser.add_argument("--most", type=int, default=1000)
    arguments = parser.parse_args()
    began = time.perf_counter()
    matcher = load_matcher(ROOT / "resources")
    print(f"loaded in {(time.perf_counter() - began) * 1000:.0f} ms, version {matcher.version}")
    gold = Score()
    for path in sorted(GOLD.glob("*.jsonl")):
        part = score(matcher, rows_of(path))
        gold.rows += part.rows
        gold.hit += part.hit
        gold.miss += part.miss
        gold.false += part.false
        gold.false_rows += part.false_rows
        gold.forbidden += part.forbidden
        gold.forbidden_flagged += part.forbidden_flagged
        gold.notes += part.notes
    print(line("gold", gold))
    for item in ITEM_IDS:
        hit, miss, false = gold.hit[item], gold.miss[item], gold.false[item]
        print(f"    {item:42} recall {ratio(hit, hit + miss)}  precision {ratio(hit, hit + false)}")
    if arguments.misses and arguments.misses in "gold":
        print(*(f"    {note}" for note in gold.notes), sep="\n")
    if arguments.corpora:
        for path in sorted(arguments.corpora.glob("*.jsonl")):
            rows = rows_of(path)
            result = score(matcher, rows)
            print(line(path.stem, result))
            if arguments.misses and arguments.misses in path.stem:
                print(*(f"    {note}" for note in result.notes[: arguments.most]), sep="\n")
    speed(arguments.corpora)


def speed(corpora: Path | None) -> None:
    """Sentences per second with nothing remembered."""
    paths = [*GOLD.glob("*.jsonl"), *(corpora.glob("*.jsonl") if corpora else ())]
    texts = list(dict.fromkeys(row["text"] for path in paths for row in rows_of(path)))
    matcher = load_matcher(ROOT / "resources")
    began = time.perf_counter()
    for text in texts:
        matcher.read(text)
    taken = time.perf_counter() - began
    print(f"{len(texts)} different notes in {taken:.2f} s: {len(texts) / taken:.0f} a second")


if __name__ == "__main__":
    main()
