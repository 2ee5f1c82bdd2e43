"""Prints how well notes are read: recall and precision on the gold set and on labelled corpora, and speed.

    python tests/benchmarks/matching_quality.py [--corpora DIR] [--misses FILE-NAME-PART] [--most N]

``scoring.py`` says what the rows of a corpus (``*.jsonl``) hold.
``comparison.py`` sets other tools beside it.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from scoring import GOLD, ROOT, Reading, Row, Score, count, gold_rows, rows_of, shown, wrong

from caregiver_app.guide.items import ITEM_IDS
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.matcher import Matcher


def score_with_notes(matcher: Matcher, rows: list[Row]) -> tuple[Score, list[str]]:
    """Reads every row and counts; with it what was read wrongly, a line each."""
    result, notes = Score(), []
    for row in rows:
        mentions = matcher.read(row["text"])
        flagged = frozenset(item for mention in mentions if mention.status.flags for item in mention.items)
        count(result, row, Reading(flagged, frozenset()))
        if what := wrong(row, flagged):
            spans = "; ".join(
                f"{m.text}={m.status.value}" for m in mentions if any(i in str(what) for i in m.items)
            )
            notes.append(f"{' '.join(what)} | {row['text']} || {spans}")
    return result, notes


def line(name: str, result: Score) -> str:
    """One line of figures."""
    false_rows = result.false_rows / result.rows if result.rows else None
    return (
        f"{name:42} rows {result.rows:4}  recall {shown(result.recall())}"
        f"  broad {shown(result.broad_recall())}"
        f"  precision {shown(result.precision())}"
        f"  absent flagged {shown(result.absent_flagged())}"
        f"  rows with a false alarm {shown(false_rows)} ({result.false_rows})"
    )


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
    gold, notes = score_with_notes(matcher, gold_rows())
    print(line("gold", gold))
    for item in ITEM_IDS:
        print(f"    {item:42} recall {shown(gold.recall(item))}  precision {shown(gold.precision(item))}")
    if arguments.misses and arguments.misses in "gold":
        print(*(f"    {note}" for note in notes), sep="\n")
    if arguments.corpora:
        for path in sorted(arguments.corpora.glob("*.jsonl")):
            result, notes = score_with_notes(matcher, rows_of(path))
            print(line(path.stem, result))
            if arguments.misses and arguments.misses in path.stem:
                print(*(f"    {note}" for note in notes[: arguments.most]), sep="\n")
    speed(arguments.corpora)


def speed(corpora: Path | None) -> None:
    """Notes per second with nothing remembered."""
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
