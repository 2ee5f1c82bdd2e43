"""Kills passphrases being set and taken off: ``python tests/stress/killed_rewriting.py [kills] [seed]``.

Each time a process encrypts a diary, changes its passphrase and takes it off, over and over, until it is
killed with SIGKILL. Then the diary must be whole and hold every entry under one of its keys, and once it is
opened nothing of a rewriting may lie about. Ends with 1 if anything was lost.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import datetime
from pathlib import Path

from caregiver_app.diary.keeping.copying import is_sound, look_into
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.store.files import REWRITTEN
from caregiver_app.diary.store.key import Key, WrongPassphrase, is_encrypted
from caregiver_app.diary.values import EntryContent
from caregiver_app.paths import Paths, resources_dir

NOW = datetime(2026, 11, 24, 14, 0)
ENTRIES = 60
LONGEST_S = 2.0
GOES_ON = """
import sys
from datetime import datetime
from pathlib import Path
from caregiver_app.diary.keeping.rewriting import rewrite_diary
from caregiver_app.diary.store.key import Key, is_encrypted

diary, one, two = Path(sys.argv[1]), Key("one"), Key("two")
print("goes", flush=True)
while True:
    for old, new in ((None, one), (one, two), (two, None)):
        rewrite_diary(diary, old, new, datetime.now())
"""


def main(kills: int, seed: int) -> int:
    """Kills so many times; returns the exit status."""
    chance = random.Random(seed)
    held: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        paths = Paths(Path(place), resources_dir())
        for number in range(kills):
            if is_encrypted(paths.diary) or not paths.diary.exists():
                make(paths)
            kill_once(paths.diary, chance.random() * LONGEST_S)
            state = opened(paths)
            held[state] += 1
            if state.startswith("lost"):
                print(f"kill {number + 1} of seed {seed}: {state}")
                return 1
    print(f"{kills} kills, seed {seed}, lost 0; the diary was then:")
    for state, count in held.most_common():
        print(f"  {count:5}  {state}")
    return 0


def make(paths: Paths) -> None:
    """A plain diary with its entries."""
    for path in paths.data.glob("diary.sqlite3*"):
        path.unlink()
    diary = open_family_diary(paths, lambda: NOW)
    for number in range(ENTRIES):
        diary.entries.add(EntryContent(NOW, note=f"note {number} " + "x" * 500))
    diary.close()


def kill_once(diary: Path, after: float) -> None:
    """Lets a process go on for so many seconds, and kills it."""
    with subprocess.Popen(
        [sys.executable, "-c", GOES_ON, str(diary)], stdout=subprocess.PIPE, text=True
    ) as going:
        assert going.stdout is not None
        going.stdout.readline()
        time.sleep(after)
        going.kill()


def opened(paths: Paths) -> str:
    """Which key the diary has; says if anything is missing, or lies about."""
    keys: tuple[Key | None, ...] = (Key("one"), Key("two")) if is_encrypted(paths.diary) else (None,)
    left = " (after a cut-off rewriting)" if list(paths.data.glob(f"*{REWRITTEN}*")) else ""
    for number, key in enumerate(keys):
        try:
            open_family_diary(paths, lambda: NOW, alone=True, key=key).close()
        except WrongPassphrase:
            continue
        if look_into(paths.diary, key).entries != ENTRIES or not is_sound(paths.diary, key):
            return "lost entries"
        if list(paths.data.glob(f"*{REWRITTEN}*")):
            return "lost the way: an unfinished file lies about"
        return ("plain" if key is None else f"under passphrase {number + 1}") + left
    return "lost: no key opens it"


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[1:]]
    sys.exit(main(words[0] if words else 100, words[1] if len(words) > 1 else 1))
