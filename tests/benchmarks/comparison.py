"""Sets the app's reader beside other open tools: how well each flags notes, and how fast, in one run.

    bash tests/benchmarks/compare/set_up.sh      # once: the other tools, in .benchmarks
    python tests/benchmarks/comparison.py [--corpora DIR] [--every-item] [--speed-only] [--into FILE]

The others are given the same word list each, in two rounds: the guide's own words, and every phrase of the
app's lexicon that can be written out. Each reader, ours too, runs in a process of its own. Speed is processor
time, taken in turn, the medians of all rounds. A tool that isn't set up is left out.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from compare import tables
from compare.phrase_lists import Phrases, guide_words, lexicon_phrases
from compare.pool import ENVIRONMENTS, Worker, interpreter
from scoring import ROOT, Reading, Row, Score, count, gold_rows, rows_of

from caregiver_app.matching.stretches import split

UNSCORED = "psytar_mixed_unscored"
SPEED_ONLY = frozenset({"negspaCy, own part", "medspaCy, spaCy's sentences"})
"""Ways to make a tool faster that change next to nothing of what it finds."""

ASKED = {"negspaCy": 2.0, "medspaCy": 30.0}
"""How many times faster ours should be."""

BEGIN, END = "<!-- comparison begins -->", "<!-- comparison ends -->"


def main() -> None:
    """Reads the arguments, compares, prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, help="folder of labelled notes (*.jsonl), see scoring.py")
    parser.add_argument("--environments", type=Path, default=ROOT / ".benchmarks")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--notes", type=int, default=1000, help="how many notes at most are timed")
    parser.add_argument("--every-item", action="store_true", help="every item on every set of notes")
    parser.add_argument("--speed-only", action="store_true")
    parser.add_argument("--into", type=Path, help="a Markdown file to put the tables into, between its marks")
    arguments = parser.parse_args()
    sets = {"gold": gold_rows()}
    for path in sorted(arguments.corpora.glob("*.jsonl")) if arguments.corpora else ():
        if path.stem != UNSCORED:
            sets[path.stem] = rows_of(path)
    lists = {
        "The guide's words": guide_words(),
        "Every phrase of our lexicon": lexicon_phrases(ROOT / "resources"),
    }
    lines = _heading(sets, arguments.rounds)
    if not arguments.speed_only:
        lines += ["", "### What the gold set holds", "", *tables.balance(sets["gold"])]
    for name, phrases in lists.items():
        workers = _open(phrases, arguments.environments)
        lines += ["", f"### {name}: {len(phrases):,} phrases", ""]
        lines += [f"{reader}: {worker.made_of}.  " for reader, worker in workers.items()]
        if not arguments.speed_only:
            lines += _quality(workers, sets, every_item=arguments.every_item)
        lines += _speed(workers, sets, arguments.rounds, arguments.notes)
        for worker in workers.values():
            worker.close()
    print("\n".join(lines))
    if arguments.into:
        _put_into(arguments.into, lines)


def _heading(sets: Mapping[str, list[Row]], rounds: int) -> list[str]:
    notes = sum(len(rows) for rows in sets.values())
    return [
        f"{date.today():%d %B %Y}, Python {platform.python_version()} on {platform.system()}"
        f" {platform.machine()}, {os.cpu_count()} cores; {notes} labelled notes; speed: processor time,"
        f" medians of {rounds} rounds taken in turn."
    ]


def _quality(workers: Mapping[str, Worker], sets: Mapping[str, list[Row]], *, every_item: bool) -> list[str]:
    """Every reader on every set of notes."""
    scores = {
        reader: {title: _score(worker, rows) for title, rows in sets.items()}
        for reader, worker in workers.items()
        if reader not in SPEED_ONLY
    }
    if corpora := [title for title in sets if title != "gold"]:
        for by_set in scores.values():
            by_set["all corpora"] = _sum(by_set[title] for title in corpora)
    lines = ["", "Precision / recall / F1 of flagging each item that a note shows:", ""]
    lines += tables.overall(scores, scores["ours"])
    lines += ["", "What is flagged without need:", "", *tables.alarms(scores, sets)]
    for title, result in scores["ours"].items():
        if (every_item or title in ("gold", "all corpora")) and result.recall() is not None:
            lines += ["", f"Item by item, {title}: precision / recall / F1", "", *tables.items(scores, title)]
    return lines


def _speed(workers: Mapping[str, Worker], sets: Mapping[str, list[Row]], rounds: int, most: int) -> list[str]:
    """Every reader's time for the same notes, in turn; a round before the others warms all up."""
    notes = _sample(sets, most)
    sentences = sum(len(split(note)) for note in notes)
    times: dict[str, list[dict[str, float]]] = {reader: [] for reader in workers}
    for number in range(rounds + 1):
        for reader, worker in workers.items():
            taken = worker.time(notes)
            if number:
                times[reader].append(taken)
    lines = ["", f"Speed on the same {len(notes)} notes ({sentences} sentences):", ""]
    lines += tables.speeds(times, len(notes), sentences)
    return [*lines, "", *tables.goals(times, ASKED)]


def _open(phrases: Phrases, environments: Path) -> dict[str, Worker]:
    workers: dict[str, Worker] = {}
    for reader in ENVIRONMENTS:
        python = interpreter(reader, environments)
        if python is None:
            print(f"left out, not set up: {reader} (bash tests/benchmarks/compare/set_up.sh)\n")
            continue
        workers[reader] = Worker(reader, phrases, python)
    return workers


def _score(worker: Worker, rows: list[Row]) -> Score:
    result = Score()
    readings: list[Reading] = worker.read([row["text"] for row in rows])
    for row, reading in zip(rows, readings, strict=True):
        count(result, row, reading)
    return result


def _sum(parts: Iterable[Score]) -> Score:
    whole = Score()
    for part in parts:
        whole.add(part)
    return whole


def _sample(sets: Mapping[str, list[Row]], most: int) -> list[str]:
    """Different notes of all sets, evenly taken."""
    notes = list(dict.fromkeys(row["text"] for rows in sets.values() for row in rows))
    return [notes[at * len(notes) // most] for at in range(most)] if len(notes) > most else notes


def _put_into(path: Path, lines: list[str]) -> None:
    """Puts the tables between the marks of a Markdown file."""
    before, begin, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{path} has no {BEGIN} and {END}")
    path.write_text("\n".join([before + BEGIN, "", *lines, "", END + after]), encoding="utf-8")


if __name__ == "__main__":
    main()
