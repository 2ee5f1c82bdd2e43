"""Kills a writing program at random moments: ``python tests/stress/killed_writers.py [kills] [seed]``.

A child opens the diary and writes: new entries, notes that grow as they are typed, deletions, doses, numbers,
and now and then it first brings a diary of the first released shape up to date. It says what it is about to
do and, once the diary has answered, that it is done. It is killed with SIGKILL; then the diary is opened and
everything that was acknowledged must be there, in that state or in the one that was being written.
Ends with 1 if anything acknowledged is missing or a database is not whole.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final, NoReturn

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.diary.values import Contact, Dose, EntryContent
from caregiver_app.guide.items import load_items
from caregiver_app.matching.loader import load_matcher
from caregiver_app.paths import resources_dir

FIXTURES: Final = Path(__file__).parents[1] / "diary" / "fixtures"
NOW: Final = datetime(2026, 11, 24, 14, 0)
LONGEST_LIFE: Final = 0.25
"""Seconds until a child is killed, at most."""
MATCHER: Final = load_matcher(resources_dir())
ITEMS: Final = load_items(resources_dir())

State = dict[str, str | None]
"""What each line said, by its id: an entry's note, a dose's amount, a contact's number; None once removed."""


def opened(path: Path) -> Diary:
    """The diary at ``path``."""
    return open_diary(path, matcher=MATCHER, items=ITEMS, now=lambda: NOW)


class Writer:
    """A child's life: it says each thing before and after it is done."""

    def __init__(self, diary: Diary, out: int, chance: Random, known: State) -> None:
        self._diary = diary
        self._out = out
        self._chance = chance
        self._entries = [key for key, said in known.items() if said is not None and key.startswith("entry ")]

    def live(self) -> NoReturn:
        """Writes until it is killed."""
        while True:
            self._chance.choice((self._add, self._type, self._type, self._remove, self._give, self._call))()

    def _say(self, word: str, key: str, said: str | None) -> None:
        os.write(self._out, f"{json.dumps([word, key, said])}\n".encode())

    def _add(self) -> None:
        note = f"Entry {self._chance.random()}: shivering, then slept."
        self._say("new", "entry", note)
        entry = self._diary.entries.add(EntryContent(at=NOW - timedelta(minutes=1), note=note))
        self._say("done", f"entry {entry.id}", note)
        self._entries.append(f"entry {entry.id}")

    def _type(self) -> None:
        """A note as it grows: each state is saved, as in the window."""
        if not self._entries:
            return
        key = self._chance.choice(self._entries)
        entry = self._diary.entries.get(key.split()[1])
        note = entry.content.note
        for word in ("He", " was", " dizzy", " at", " noon."):
            note = (note + word)[-2000:]
            self._say("try", key, note)
            self._diary.entries.update(entry.id, replace(entry.content, note=note))
            self._say("done", key, note)

    def _remove(self) -> None:
        if len(self._entries) < 5:
            return
        key = self._entries.pop(self._chance.randrange(len(self._entries)))
        self._say("try", key, None)
        self._diary.entries.delete(key.split()[1])
        self._say("done", key, None)

    def _give(self) -> None:
        amount = f"{self._chance.randrange(1000)} mg"
        self._say("new", "dose", amount)
        dose = self._diary.medicines.save_dose(Dose("", "Tylenol", amount, NOW - timedelta(hours=1)))
        self._say("done", f"dose {dose.id}", amount)

    def _call(self) -> None:
        phone = f"555-{self._chance.randrange(10_000)}"
        self._say("new", "contact", phone)
        contact = self._diary.care_team.save(Contact("", "Line", phone))
        self._say("done", f"contact {contact.id}", phone)


def run_and_kill(path: Path, chance: Random, known: State) -> tuple[State, State, int]:
    """One child's life: what is known to be done, what may be done, and how many things it did."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            Writer(opened(path), writer, chance, known).live()
        finally:
            os._exit(3)
    os.close(writer)
    time.sleep(chance.uniform(0, LONGEST_LIFE))
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reader, encoding="utf-8") as told:
        lines = [json.loads(line) for line in told if line.endswith("\n")]
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError(f"the child ended by itself, with {os.WEXITSTATUS(status)}")
    done: State = dict(known)
    may_be: State = {}
    for word, key, said in lines:
        if word == "done":
            done[key] = said
            may_be.pop(key, None)
        elif word == "try":
            may_be[key] = said
    return done, may_be, sum(line[0] == "done" for line in lines)


def look(path: Path) -> State:
    """What the diary holds, in the words of :data:`State`.

    Raises:
        AssertionError: The database is not whole.
    """
    with closing(opened(path)) as diary:
        found: State = {
            f"entry {entry.id}": entry.content.note for entry in diary.entries.between(None, None)
        }
        found |= {f"entry {entry.id}": None for entry in diary.entries.trash()}
        found |= {f"contact {contact.id}": contact.phone for contact in diary.care_team.contacts()}
        doses = diary.medicines.doses(NOW.date(), NOW.date())
        found |= {f"dose {dose.id}": dose.amount for dose in doses}
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert (
            connection.execute("SELECT count(*) FROM entry").fetchone()
            == connection.execute("SELECT count(*) FROM entry_place").fetchone()
        )
    return found


def main() -> int:
    """Writes, kills, looks, prints."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    chance = Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "diary.sqlite3"
        known: State = {}
        for number in range(kills):
            if number % 20 == 0:  # begins anew, every other time with an old diary that is to be upgraded
                shutil.rmtree(place)
                path.parent.mkdir()
                known = {}
                if number % 40 == 0:
                    shutil.copy(FIXTURES / "schema_1.sqlite3", path)
                    counts["upgrades under fire"] += 1
            done, may_be, count = run_and_kill(path, chance, known)
            found = look(path)
            counts["acknowledged"] += count
            counts["killed in the middle of a change"] += bool(may_be)
            for key, said in done.items():
                if key not in found or found[key] not in {said, may_be.get(key, said)}:
                    counts["LOST"] += 1
                    print(f"lost after kill {number}: {key} should say {said!r}, says {found.get(key)!r}")
            known = found
    print(f"{kills} kills")
    for name, count in sorted(counts.items()):
        print(f"    {count:7}  {name}")
    print(f"    {counts['LOST']:7}  acknowledged and lost; every database whole")
    return bool(counts["LOST"])


if __name__ == "__main__":
    sys.exit(main())
