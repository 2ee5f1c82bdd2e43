"""Kills copying and restoring at random moments: ``python tests/stress/killed_copies.py [kills] [seed]``.

Each time a process restores an earlier copy, undoes it and copies the diary, over and over, until it is
killed with SIGKILL. Then the diary must be whole and hold the one or the other, every finished copy too,
and nothing but unfinished files may lie about. Prints what the diary held; ends with 1 if anything was lost.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import date, datetime
from pathlib import Path

from caregiver_app.diary.keeping.copies import Backups, Reason
from caregiver_app.diary.keeping.copying import is_sound, look_into
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.paths import Paths, resources_dir

NOW = datetime(2026, 11, 24, 14, 0)
FEW, MANY = 5, 60
LONGEST_S = 1.5
GOES_ON = """
import sys
from datetime import datetime
from pathlib import Path
from caregiver_app.diary.keeping.copies import Backups, Reason
from caregiver_app.diary.keeping.restore import restore

diary, copy = Path(sys.argv[1]), Path(sys.argv[2])
backups = Backups(diary, datetime.now)
print("goes", flush=True)
while True:
    before = restore(diary, copy, backups, datetime.now()).before
    backups.now(Reason.ASKED)
    restore(diary, before.path, backups, datetime.now())
    backups.now(Reason.ASKED)
    for kept in backups.all():
        if kept.reason is Reason.RESTORE and kept.path != copy and kept.path != before.path:
            kept.path.unlink()
"""


def write(paths: Paths, count: int) -> None:
    """Adds entries until there are ``count``."""
    diary = open_family_diary(paths, lambda: NOW)
    diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 12),)))
    for number in range(len(diary.entries.newest(MANY)), count):
        diary.entries.add(EntryContent(NOW, note=f"note {number} " + "x" * 500))
    diary.close()


def main(kills: int, seed: int) -> int:
    """Kills so many times; returns the exit status."""
    chance = random.Random(seed)
    held: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(Path(folder), resources_dir())
        write(paths, FEW)
        copy = Backups(paths.diary, lambda: NOW).now(Reason.IMPORT).copy
        write(paths, MANY)
        for _ in range(kills):
            write(paths, MANY)
            command = [sys.executable, "-c", GOES_ON, str(paths.diary), str(copy.path)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
                assert process.stdout is not None
                process.stdout.readline()
                time.sleep(chance.random() * LONGEST_S)
                process.kill()
            held[state(paths)] += 1
            unfinished = list(Path(folder).rglob("*.unfinished"))
            held["left an unfinished copy"] += bool(unfinished)
            for path in unfinished:
                path.unlink()
    for words, times in sorted(held.items()):
        print(f"{times:6} {words}")
    return int(any(words.startswith("LOST") for words in held))


def state(paths: Paths) -> str:
    """What the diary holds after a kill, and whether every copy is whole."""
    if not is_sound(paths.diary):
        return "LOST: the diary is damaged"
    for kept in Backups(paths.diary, lambda: NOW).all():
        if look_into(kept.path).entries not in (FEW, MANY):
            return f"LOST: {kept.path.name} holds something else"
    entries = look_into(paths.diary).entries
    words = {FEW: "held the copy", MANY: "held what was there before"}
    return words.get(entries, f"LOST: {entries} entries")


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(arguments + [100, 1][len(arguments) :])))
