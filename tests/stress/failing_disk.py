"""Lets each write of a save fail in turn: ``python tests/stress/failing_disk.py`` (Linux, with a C compiler).

A child opens a diary that holds entries, changes one, adds one and closes. Each of its writes to the diary's
files fails once, with a full disk, an input/output error, a read-only file system and a write that takes only
half; and once more with every later write failing as well. It may end well, or with a trouble that says what
to do. Then the diary is opened without faults: what was acknowledged is there, and the database is whole.
Ends with 1 if not.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from killing import opened as opened_now

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import EntryContent
from caregiver_app.errors import Trouble

HERE: Final = Path(__file__).resolve().parent
AT: Final = datetime(2026, 11, 24, 9, 0)
FAULTS: Final = {
    "full disk": errno.ENOSPC,
    "input/output error": errno.EIO,
    "read-only file system": errno.EROFS,
    "short write": 0,
}


def opened(path: Path) -> Diary:
    """The diary at ``path``, at the time that its entries have."""
    return opened_now(path, now=lambda: AT)


def save(path: Path) -> None:
    """The child: says each acknowledged note, and the trouble it ends with, if any."""
    try:
        with closing(opened(path)) as diary:
            (old,) = (entry for entry in diary.entries.between(None, None) if entry.content.note == "old")
            diary.entries.update(old.id, replace(old.content, note="old, changed"))
            print(json.dumps("old, changed"), flush=True)
            diary.entries.add(EntryContent(at=AT, note="new"))
            print(json.dumps("new"), flush=True)
    except Trouble as trouble:
        print(json.dumps([trouble.key]), flush=True)


def run(path: Path, library: Path, **fault: int) -> tuple[list[str], str, int]:
    """Runs the child: what it acknowledged, how it ended, how many writes it made."""
    reader, writer = os.pipe()
    environment = os.environ | {name.upper(): str(value) for name, value in fault.items()}
    environment |= {"LD_PRELOAD": str(library), "FAIL_TELL": str(writer), "FAIL_ON": path.name}
    command = [sys.executable, str(HERE / "failing_disk.py"), "--child", str(path)]
    done = subprocess.run(
        command, env=environment, pass_fds=(writer,), capture_output=True, text=True, check=False
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        count = int(told.read().split()[-1])
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    ended = next((line[0] for line in lines if isinstance(line, list)), "ended well")
    if done.returncode:
        ended = f"CRASH: {done.stderr.strip().splitlines()[-1]}"
    return [line for line in lines if isinstance(line, str)], ended, count


def is_kept(path: Path, acknowledged: list[str]) -> bool:
    """Whether the diary is whole and holds what was acknowledged, and the old entry in one of its states."""
    with closing(opened(path)) as diary:
        notes = {entry.content.note for entry in diary.entries.between(None, None)}
    with closing(sqlite3.connect(path)) as connection:
        is_whole = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return is_whole and set(acknowledged) <= notes and bool(notes & {"old", "old, changed"})


def _renew(path: Path, seed: Path) -> None:
    shutil.rmtree(path.parent, ignore_errors=True)
    shutil.copytree(seed.parent, path.parent)


def main() -> int:
    """Compiles the library, lets each write fail, prints."""
    if sys.argv[1:2] == ["--child"]:
        save(Path(sys.argv[2]))
        return 0
    outcomes: Counter[tuple[str, str]] = Counter()
    bad = 0
    with tempfile.TemporaryDirectory() as place:
        library = Path(place) / "failing_disk.so"
        compiler = ["cc", "-shared", "-fPIC", "-O1", str(HERE / "failing_disk.c"), "-o", str(library), "-ldl"]
        subprocess.run(compiler, check=True)
        seed = Path(place) / "seed" / "diary.sqlite3"
        with closing(opened(seed)) as diary:
            diary.entries.add(EntryContent(at=AT, note="old"))
        path = Path(place) / "run" / "diary.sqlite3"
        _renew(path, seed)
        _, ended, count = run(path, library, fail_at=0)
        print(f"{count} writes in a save without a fault, which {ended}")
        for name, number in FAULTS.items():
            for goes_on in (0, 1):
                for at in range(1, count + 1):
                    _renew(path, seed)
                    acknowledged, ended, _ = run(
                        path, library, fail_at=at, fail_with=number, fail_goes_on=goes_on
                    )
                    kept = is_kept(path, acknowledged)
                    bad += not kept or ended.startswith("CRASH")
                    outcomes[
                        f"{name}{', and goes on' * goes_on}", ended if kept else f"LOST after {ended}"
                    ] += 1
    for (name, ended), times in sorted(outcomes.items()):
        print(f"{times:5}  {name}: {ended}")
    print(f"{sum(outcomes.values())} faults, {bad} with something lost or no sentence")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
