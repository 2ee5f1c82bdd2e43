"""Opens damaged diaries and saves what can be read of them: ``python tests/stress/damaged_files.py [files]``.

Prints for each kind of damage how opening and reading everything ended, what the look through the diary after
a start finds where that told of nothing, and how much was salvaged. Ends with 1 if anything but a plain
sentence came of a file.
"""

from __future__ import annotations

import shutil
import sqlite3
import statistics
import sys
import tempfile
from collections import Counter, defaultdict
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

from damage import KINDS, damage

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.altered import find_altered, forget_altered_readings
from caregiver_app.diary.keeping.copying import copy_diary, is_sound
from caregiver_app.diary.keeping.salvage import salvage
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.query import EntryQuery
from caregiver_app.diary.sample import write_sample
from caregiver_app.errors import AppError
from caregiver_app.paths import Paths, Sample, resources_dir

NOW = datetime(2026, 11, 24, 14, 0)
TABLES = ("entry", "measurement", "symptom_tick", "medicine", "dose", "contact", "question", "call")


def read_all(diary: Diary) -> dict[str, Any]:
    """Everything that the window could ask for."""
    first, last = date(2020, 1, 1), date(2030, 1, 1)
    return {
        "entries": {entry.id: (entry.content, entry.matches) for entry in diary.entries.between(None, None)},
        "trash": diary.entries.trash(),
        "found": diary.finding.page(EntryQuery("fever"), 50).found,
        "medicines": (diary.medicines.all(), diary.medicines.doses(first, last)),
        "care team": (diary.care_team.contacts(), diary.limits.all(), diary.family_rules.all()),
        "words": (diary.questions.all(), diary.own_words.all(), diary.directory.lines()),
        "hand-over": diary.calls.between(first, last),
        "profile": diary.profile.get(),
    }


def open_paths(folder: Path) -> Diary:
    """The diary in ``folder``."""
    return open_family_diary(Paths(folder, resources_dir()), lambda: NOW)


def rows_of(path: Path) -> dict[str, set[tuple[object, ...]]]:
    """The rows as they stand in the tables that the family fills."""
    with closing(sqlite3.connect(path)) as connection:
        return {name: set(connection.execute(f'SELECT * FROM "{name}"')) for name in TABLES}


def outcome(folder: Path, copy: Path, good: dict[str, Any]) -> str:
    """How opening and reading a damaged diary ended."""
    try:
        diary = open_paths(folder)
        try:
            read = read_all(diary)
        finally:
            diary.close()
    except AppError as trouble:
        return f"told: {trouble.key}"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what this command looks for
        return f"CRASH: {type(error).__name__}"
    if read == good:
        return "read whole"
    return f"changed, {told_later(folder, copy, good)}"


def told_later(folder: Path, copy: Path, good: dict[str, Any]) -> str:
    """What finds a change that opening and reading did not: what is done in the background after a start."""
    path = folder / "diary.sqlite3"
    if not is_sound(path):
        return "told by the full check after the start"
    if find_altered(path, (copy,)):
        return "told with both ways of it by comparing with the newest copy"
    if forget_altered_readings(path, copy):
        with closing(open_paths(folder)) as diary:
            if read_all(diary) == good:
                return "put right: what is read in a note was read anew"
    return "and nothing can tell"


def main() -> int:
    """Damages, opens, salvages, prints."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    outcomes: Counter[tuple[str, str]] = Counter()
    kept: defaultdict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as place:
        whole_folder, folder = Path(place) / "whole", Path(place) / "damaged"
        diary = open_paths(whole_folder)
        write_sample(diary, resources_dir(), NOW.date(), Sample.SIX_WEEKS)
        good = read_all(diary)
        diary.close()
        whole = (whole_folder / "diary.sqlite3").read_bytes()
        copy = Path(place) / "copy.sqlite3"
        copy_diary(whole_folder / "diary.sqlite3", copy)
        rows = rows_of(whole_folder / "diary.sqlite3")
        for seed in range(files):
            kind, data = damage(whole, seed)
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            (folder / "diary.sqlite3").write_bytes(data)
            outcomes[kind, outcome(folder, copy, good)] += 1
            (folder / "diary.sqlite3").write_bytes(data)
            salvage(folder / "diary.sqlite3", folder / "saved.sqlite3")
            saved = rows_of(folder / "saved.sqlite3")
            same = sum(len(rows[name] & saved[name]) for name in TABLES)
            kept[kind].append(same / sum(map(len, rows.values())))
    for kind in KINDS:
        shares = kept[kind]
        print(f"{kind}: {len(shares)} files, kept {statistics.mean(shares):.1%}, least {min(shares):.1%}")
        for (of, ended), count in sorted(outcomes.items()):
            if of == kind:
                print(f"    {count:5}  {ended}")
    return any("CRASH" in ended for _, ended in outcomes)


if __name__ == "__main__":
    sys.exit(main())
