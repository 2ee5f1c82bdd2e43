"""Kills whatever can be done to a diary: ``python tests/stress/killed_anything.py [kills] [seed]``.

A child opens a diary and types in the window's own editor, adds, edits and deletes entries, gives medicines,
brings in CSV and JSON, merges another caregiver's copy, copies and restores the diary, sets, changes and
takes off its passphrase, and now and then first brings a diary of an earlier shape up to date, all at random.
It says what it is about to do and, once the app would say so, that it is done. It is killed with SIGKILL.

Then the diary must open under the passphrase it was acknowledged to have, or the one it was about to get; be
whole by SQLite's full check; hold all that was acknowledged; hold what came in at once all or not at all;
have lost of what was being typed no key older than a second; and nothing half made may lie about. Ends with 1
otherwise.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final

from killed_life import BATCH, KEYS, Known, Life, Lines
from killing import FIXTURES, Told, Voice, live_and_be_killed, opened

from caregiver_app.diary.keeping.copies import Backups, Reason
from caregiver_app.diary.keeping.copying import is_sound, look_into
from caregiver_app.diary.keeping.rewriting import rewrite
from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.key import Key, WrongPassphrase, is_encrypted
from caregiver_app.diary.store.schema import SCHEMA

LONGEST_LIFE: Final = 1.6
"""Seconds until a child is killed, at most."""
LONGEST_UPGRADE: Final = 0.25
ANEW: Final = 10
"""So many kills of one diary; the next is a new one, or one of an earlier shape."""
DRAFT_S: Final = 1.0
"""So much of what is being typed may be lost."""


@dataclass(slots=True)
class Doing:
    """What a child was at when it was killed, with what may be of it already."""

    deed: str = "nothing"
    may_be: Lines = field(default_factory=dict)
    new: tuple[str, str] | None = None
    key: str | None = None
    restores: str | None = None
    keys: list[tuple[float, str]] = field(default_factory=list)
    entry: str | None = None


def replay(told: list[Told], known: Known) -> tuple[Doing, int]:
    """Follows what a child said: brings ``known`` up to date; what it was at, and how often it was done."""
    doing, acknowledged = Doing(), 0
    for word, *said in told:
        match word:
            case "begin":
                doing = Doing(said[0], said[1] if len(said) > 1 else {})
            case "new":
                doing = Doing(f"new {said[0]}", new=(said[0], said[1]))
            case "key":
                doing.deed = "type"
                doing.keys.append((said[0], said[1]))
            case "saved":
                known.lines[f"entry {said[0]}"] = said[1]
                doing = Doing("type", entry=said[0], keys=[k for k in doing.keys if len(k[1]) > len(said[1])])
            case "restores":
                doing = Doing("restore", restores=said[0])
            case "restored":
                known.lines = dict(known.copies[said[0]][0])
                doing = Doing("open")
            case "rewrites":
                doing = Doing(f"passphrase from {known.key} to {said[0]}", key=said[0])
            case "rewritten":
                known.key = said[0]
                doing = Doing("open")
            case "copied":
                known.copies[said[0]] = dict(known.lines), known.key
                doing = Doing()
            case "done":
                known.lines |= said[0]
                doing = Doing()
            case "typed":
                doing = Doing()
        acknowledged += word in ("saved", "restored", "rewritten", "copied", "done")
    return doing, acknowledged


def look(path: Path, key: Key | None) -> Lines:
    """What the diary holds.

    Raises:
        AssertionError: The database is not whole.
    """
    with closing(opened(path, key, alone=True)) as diary:
        found: Lines = {
            f"entry {entry.id}": entry.content.note for entry in diary.entries.between(None, None)
        }
        found |= {f"entry {entry.id}": None for entry in diary.entries.trash()}
        found |= {f"contact {contact.id}": contact.phone for contact in diary.care_team.contacts()}
        today = datetime.now().date()
        doses = diary.medicines.doses(today.replace(year=2020, day=1), today)
        found |= {f"dose {dose.id}": dose.amount for dose in doses}
    assert is_sound(path, key), "the database is not whole"
    with closing(connect(path, key)) as connection:
        for derived in ("entry_place", "entry_reading"):
            (off,) = connection.execute(
                f"SELECT (SELECT count(*) FROM entry) - (SELECT count(*) FROM {derived})"
            ).fetchone()
            assert off == 0, f"{derived} lacks {off}"
    batches = Counter(
        " ".join((said or "").split()[:2]) for said in found.values() if (said or "").startswith("batch ")
    )
    single = {line: said for line, said in found.items() if not (said or "").startswith("batch ")}
    return single | {name: str(count) for name, count in batches.items()}


def check(path: Path, known: Known, doing: Doing, killed_at: float) -> tuple[list[str], float]:
    """What is wrong with a diary after a kill, and how old the oldest key was that is lost.

    Brings ``known`` up to what is there.
    """
    wrong: list[str] = []
    found = look(path, KEYS[known.key])
    expected = known.lines
    if doing.restores is not None and found != expected:
        expected = known.copies[doing.restores][0]
    if any(found.get(line, "") == said != expected.get(line, "") for line, said in doing.may_be.items()):
        expected = expected | doing.may_be  # all of it, or none
    if doing.entry is not None and f"entry {doing.entry}" in found:
        of_draft = found[f"entry {doing.entry}"]
        if of_draft in [text for _, text in doing.keys]:
            expected = expected | {f"entry {doing.entry}": of_draft}
    wrong += [
        f"{line} should say {said!r}, says {found.get(line)!r}"
        for line, said in expected.items()
        if found.get(line) != said
    ]
    extra = {line: said for line, said in found.items() if line not in expected}
    announced = [text for _, text in doing.keys] if doing.entry is None else []
    announced += [doing.new[1]] if doing.new else []
    if len(extra) > 1 or any(said not in announced for said in extra.values()):
        wrong.append(f"nobody wrote {extra}")
    wrong += [
        f"{line} has {said}"
        for line, said in found.items()
        if line.startswith("batch ") and said != str(BATCH)
    ]
    lost = _lost_keys(doing, found, killed_at)
    if lost - (stall := _stall(doing, killed_at)) > DRAFT_S:
        wrong.append(f"keys of {lost:.2f} s before the kill are lost")
    elif lost > DRAFT_S:
        print(
            f"keys of {lost:.2f} s before the kill are lost; the computer stood still for {stall:.2f} s of it"
        )
    known.lines = found
    return wrong, lost


def _lost_keys(doing: Doing, found: Lines, killed_at: float) -> float:
    """How long before the kill the first key was typed that is not on the disk."""
    notes = [said for said in found.values() if said is not None]
    missing = [at for at, text in doing.keys if text and not any(note.startswith(text) for note in notes)]
    return killed_at - min(missing) if missing else 0.0


def _stall(doing: Doing, killed_at: float) -> float:
    """For how long at most no key was pressed, though one was due: others had the processor, or the disk."""
    times = [at for at, _ in doing.keys] + [killed_at]
    return max((after - before for before, after in pairwise(times)), default=0.0)


def leftovers(path: Path, known: Known) -> list[str]:
    """What lies about that neither the next start nor the first copy an hour later clears away."""
    backups = Backups(path, datetime.now, key=KEYS[known.key])
    unfinished = list(path.parent.rglob("*.unfinished*"))
    if unfinished:
        for part in unfinished:
            os.utime(part, (1_000_000, 1_000_000))
        backups.now(Reason.HOURLY)
    beside = {f"{path.name}{suffix}" for suffix in ("", ".lock", "-wal", "-shm")}
    there = [part for part in path.parent.rglob("*") if part.is_file()]
    wrong = [
        f"{part.name} of {part.stat().st_size} bytes lies about"
        for part in there
        if part.name not in beside and not part.name.endswith(".backup") and part.parent != backups.folder
    ]
    wrong += [f"{part.name} lies about" for part in there if ".unfinished" in part.name]
    wrong += [f"{part.name} can be read by others" for part in there if part.stat().st_mode & 0o077]
    for copy in backups.all()[:2]:
        look_into(copy.path, KEYS[key_of(copy.path)])
    return wrong


def key_of(path: Path) -> str:
    """Which of the keys opens a diary or a copy."""
    for name, key in KEYS.items():
        if (key is None) is is_encrypted(path):
            continue
        try:
            if key is not None:
                key.meet(path)
            connect(path, key).close()  # may write: what a kill left half done is first undone
        except WrongPassphrase:
            continue
        return name
    raise AssertionError(f"no key opens {path.name}")


def begin_anew(path: Path, chance: Random, baselines: dict[int, Lines]) -> tuple[Known, bool]:
    """A new diary, or one of an earlier shape, plain or encrypted; whether it is to be upgraded."""
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir(mode=0o700)
    version = chance.randrange(0, SCHEMA.version)
    if version == 0:
        return Known(), False
    shutil.copy(FIXTURES / f"schema_{version}.sqlite3", path)
    known = Known(dict(baselines[version]), chance.choice(list(KEYS)))
    if KEYS[known.key] is not None:
        rewrite(path, None, KEYS[known.key])
    return known, True


def upgraded_with_a_copy(path: Path, key: Key | None, version: int) -> bool:
    """Whether a diary is in its old shape still, or in the new one with a whole copy of the old beside it."""
    with closing(connect(path, key)) as connection:
        (now,) = connection.execute("PRAGMA user_version").fetchone()
    if now == version:
        return True
    copies = list(path.parent.glob(f"{path.name}.version-{version}.*.backup"))
    return bool(copies) and all(look_into(copy, KEYS[key_of(copy)]).version == version for copy in copies)


def main() -> int:
    """Lives, kills, looks, prints."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    chance, deeds, counts = Random(seed), Counter[str](), Counter[str]()
    oldest = 0.0
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "data" / "diary.sqlite3"
        for key in KEYS.values():
            if key is not None:
                key.settle(path)  # its sum, a third of a second, is done once
        baselines = {version: baseline(Path(place) / "old", version) for version in range(1, SCHEMA.version)}
        known = Known()
        for number in range(kills):
            is_old = False
            if number % ANEW == 0 or chance.random() < 0.05:
                known, is_old = begin_anew(path, chance, baselines)
            version = version_of(path, KEYS[known.key]) if is_old else 0
            life = partial(_live, path, known, chance.random())
            told, killed_at = live_and_be_killed(
                life, chance.uniform(0, LONGEST_UPGRADE if is_old and chance.random() < 0.7 else LONGEST_LIFE)
            )
            doing, acknowledged = replay(told, known)
            wrong: list[str] = []
            opens = key_of(path)
            if opens not in (known.key, doing.key):
                wrong.append(f"opens as {opens}, not as {known.key}")
            known.key = opens
            if is_old:
                counts["upgrades under fire"] += 1
                if not upgraded_with_a_copy(path, KEYS[opens], version):
                    wrong.append("upgraded without a copy from before")
            more, lost = check(path, known, doing, killed_at)
            wrong += [*more, *leftovers(path, known)]
            oldest = max(oldest, lost)
            counts["acknowledged"] += acknowledged
            deeds["upgrade" if is_old and doing.deed == "open" else doing.deed] += 1
            if number % 50 == 49:
                print(f"{number + 1} kills", flush=True)
            for words in wrong:
                counts["WRONG"] += 1
                print(f"kill {number + 1} of seed {seed}, at {doing.deed}: {words}", flush=True)
    print(f"{kills} kills, seed {seed}; the oldest key that was lost was typed {oldest:.2f} s before")
    counts |= Counter({f"killed at: {deed}": times for deed, times in deeds.items()})
    for name, count in sorted(counts.items()):
        print(f"    {count:7}  {name}")
    print(f"    {counts['WRONG']:7}  things lost or wrong; every database whole")
    return bool(counts["WRONG"])


def _live(path: Path, known: Known, seed: float, voice: Voice) -> None:
    Life(path, known, voice, Random(seed)).live()


def version_of(path: Path, key: Key | None) -> int:
    """A diary's shape."""
    with closing(connect(path, key, reads_only=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def baseline(folder: Path, version: int) -> Lines:
    """What the diary of an earlier shape holds."""
    folder.mkdir(exist_ok=True)
    path = folder / f"schema_{version}.sqlite3"
    shutil.copy(FIXTURES / path.name, path)
    return look(path, None)


if __name__ == "__main__":
    sys.exit(main())
