"""Copies are whole, private and told apart; restoring one can be undone and survives a kill."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.copies import Backups, Reason, copies_in
from caregiver_app.diary.keeping.copying import copy_diary, is_sound, look_into
from caregiver_app.diary.keeping.restore import restore
from caregiver_app.diary.keeping.second_place import trouble_there
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.stopping import Stopped, go_on, unless_set
from caregiver_app.diary.store.files import UNFINISHED
from caregiver_app.diary.store.lock import InUse
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.errors import Trouble
from caregiver_app.messages import load_messages
from caregiver_app.paths import Paths, resources_dir

NOW = datetime(2026, 11, 21, 14, 5)


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", resources_dir())


def opened(paths: Paths, *, alone: bool = False) -> Diary:
    return open_family_diary(paths, lambda: NOW, alone=alone)


def write(paths: Paths, *notes: str) -> None:
    diary = opened(paths)
    if not diary.profile.get().patient:
        diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 12),)))
    for note in notes:
        diary.entries.add(EntryContent(NOW, note=note))
    diary.close()


def notes_in(paths: Paths) -> list[str]:
    diary = opened(paths)
    notes = sorted(entry.content.note for entry in diary.entries.newest(99))
    diary.close()
    return notes


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for place in range(len(content) // 2, len(content), 512):
        content[place : place + 64] = bytes(64)
    path.write_bytes(content)


def test_a_copy_holds_what_the_open_diary_holds(paths: Paths) -> None:
    write(paths, "one", "two")
    diary = opened(paths)
    gone = diary.entries.add(EntryContent(NOW + timedelta(hours=-1), note="three"))
    diary.entries.delete(gone.id)
    made = diary.backups.now("import")
    assert (made.holding.patient, made.holding.entries, made.holding.in_trash) == ("Sam", 2, 1)
    assert made.holding.newest == NOW
    assert made.copy.path.stat().st_mode & 0o777 == 0o600
    assert made.copy.path.parent.stat().st_mode & 0o777 == 0o700
    assert diary.backups.all() == (made.copy,)
    assert [path.name for path in made.copy.path.parent.iterdir()] == [made.copy.path.name]
    diary.close()


def test_copies_make_room_but_what_was_before_an_import_stays(paths: Paths) -> None:
    write(paths, "one")
    clock = Clock()
    backups = Backups(paths.diary, clock)
    first = backups.now(Reason.IMPORT).copy
    for _ in range(26):
        backups.now(Reason.ASKED)
    kept = backups.all()
    assert first in kept
    assert sum(copy.reason is Reason.ASKED for copy in kept) == 24


def test_by_the_hour_an_unchanged_diary_is_not_copied_twice(paths: Paths) -> None:
    write(paths, "one")
    backups = Backups(paths.diary, Clock())
    first = backups.now(Reason.HOURLY).copy
    assert backups.now(Reason.HOURLY).copy == first
    assert backups.all() == (first,)
    write(paths, "two")
    assert backups.now(Reason.HOURLY).copy != first
    assert len(backups.all()) == 2


def test_two_copies_in_one_second_are_two(paths: Paths) -> None:
    write(paths, "one")
    backups = Backups(paths.diary, lambda: NOW)
    assert backups.now(Reason.ASKED).copy != backups.now(Reason.ASKED).copy
    assert len(backups.all()) == 2


def test_the_second_place_gets_the_same_and_is_told_when_it_is_missing(paths: Paths, tmp_path: Path) -> None:
    write(paths, "one")
    stick = tmp_path / "stick"
    backups = Backups(paths.diary, Clock(), stick)
    alone = backups.now(Reason.HOURLY)
    assert alone.trouble is not None
    assert alone.trouble.key == "copies.second_missing"
    assert not stick.exists()
    stick.mkdir()
    both = backups.now(Reason.HOURLY)
    assert both.elsewhere is not None
    assert both.elsewhere.read_bytes() == both.copy.path.read_bytes()


def test_a_second_place_that_is_full_or_protected_is_told_in_its_own_words(
    paths: Paths, tmp_path: Path
) -> None:
    write(paths, "one")
    messages = load_messages(resources_dir())
    for key in ("disk_full", "read_only", "disk_fails"):
        there = trouble_there(Trouble(f"store.{key}", path=paths.diary), tmp_path / "stick")
        sentence = messages.of(there)
        assert str(tmp_path / "stick") in sentence
        assert "the copy is on this computer alone" in sentence


def test_who_closes_the_window_waits_for_no_slow_stick(paths: Paths, tmp_path: Path) -> None:
    write(paths, "one " + "x" * 5_000)
    stick = tmp_path / "stick"
    stick.mkdir()
    backups = Backups(paths.diary, Clock(), stick)
    stopped = Event()
    stopped.set()
    backups.step = unless_set(stopped)
    made = backups.now(Reason.ASKED)
    assert made.copy.path.exists()
    assert isinstance(made.trouble, Stopped)
    assert [path.name for path in stick.rglob("*") if path.is_file()] == []
    backups.step = go_on
    assert backups.now(Reason.HOURLY).elsewhere == stick / "Caregiver Companion diary" / made.copy.path.name


def test_damaged_copies_are_told_apart(paths: Paths) -> None:
    write(paths, *(f"note {number} " + "x" * 400 for number in range(60)))
    copy = Backups(paths.diary, Clock()).now(Reason.ASKED).copy
    damage(copy.path)
    with pytest.raises(Trouble) as told:
        look_into(copy.path)
    assert told.value.key == "store.damaged"
    assert not is_sound(copy.path)
    assert is_sound(paths.diary)
    copy.path.write_bytes(b"")
    with pytest.raises(Trouble):
        look_into(copy.path)


def test_no_copy_is_made_of_a_damaged_diary(paths: Paths) -> None:
    write(paths, *(f"note {number} " + "x" * 400 for number in range(60)))
    backups = Backups(paths.diary, Clock())
    good = backups.now(Reason.HOURLY).copy
    damage(paths.diary)
    with pytest.raises(Trouble) as told:
        backups.now(Reason.HOURLY)
    assert told.value.key == "store.damaged"
    assert told.value.values["path"] == paths.diary
    assert backups.all() == (good,)


def test_what_a_power_cut_left_is_no_copy(tmp_path: Path) -> None:
    for name in (
        f"2026-11-21-140500-hourly.sqlite3{UNFINISHED}",
        "2026-02-30-140500-hourly.sqlite3",
        "2026-11-21-140500-other.sqlite3",
        "holiday.sqlite3",
    ):
        (tmp_path / name).touch()
    assert copies_in(tmp_path) == ()
    assert copies_in(tmp_path / "nowhere") == ()


def test_what_a_power_cut_left_is_cleared_away_later(paths: Paths) -> None:
    write(paths, "one")
    backups = Backups(paths.diary, Clock())
    folder = backups.now(Reason.ASKED).copy.path.parent
    old, new = (folder / f"2026-11-21-14050{number}-hourly.sqlite3{UNFINISHED}" for number in range(2))
    for path in (old, new):
        path.touch()
    for reason in (Reason.HOURLY, Reason.ASKED):  # the first is like the copy before, and not kept
        old.touch()
        os.utime(old, (1_000_000, 1_000_000))
        backups.now(reason)
        assert not old.exists()
        assert new.exists()


def test_a_restore_is_itself_undone(paths: Paths) -> None:
    write(paths, "one")
    backups = Backups(paths.diary, Clock())
    copy = backups.now(Reason.ASKED).copy
    write(paths, "two")
    done = restore(paths.diary, copy.path, backups, NOW)
    assert notes_in(paths) == ["one"]
    assert done.before is not None
    assert done.before in backups.all()
    restore(paths.diary, done.before.path, backups, NOW)
    assert notes_in(paths) == ["one", "two"]
    assert copy in backups.all()


def test_a_damaged_copy_changes_nothing(paths: Paths) -> None:
    write(paths, *(f"note {number} " + "x" * 400 for number in range(60)))
    backups = Backups(paths.diary, Clock())
    copy = backups.now(Reason.ASKED).copy
    damage(copy.path)
    before = paths.diary.read_bytes()
    with pytest.raises(Trouble):
        restore(paths.diary, copy.path, backups, NOW)
    assert paths.diary.read_bytes() == before


def test_a_damaged_diary_is_kept_beside_what_took_its_place(paths: Paths) -> None:
    write(paths, *(f"note {number} " + "x" * 400 for number in range(60)))
    backups = Backups(paths.diary, Clock())
    copy = backups.now(Reason.ASKED).copy
    damage(paths.diary)
    damaged = paths.diary.read_bytes()
    done = restore(paths.diary, copy.path, backups, NOW)
    assert done.damaged is not None
    assert done.damaged.read_bytes() == damaged
    assert len(notes_in(paths)) == 60


def test_an_open_diary_is_not_replaced(paths: Paths) -> None:
    write(paths, "one")
    backups = Backups(paths.diary, Clock())
    copy = backups.now(Reason.ASKED).copy
    diary = opened(paths, alone=True)
    with pytest.raises(InUse):
        restore(paths.diary, copy.path, backups, NOW)
    diary.close()
    with closing(sqlite3.connect(paths.diary)) as other:  # a command, say
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM entry").fetchone()
        with pytest.raises(Trouble) as told:
            restore(paths.diary, copy.path, backups, NOW)
        assert told.value.key == "store.locked"
    assert notes_in(paths) == ["one"]


def test_a_copy_that_is_no_diary_is_refused(paths: Paths, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE a (b)")
    with pytest.raises(Trouble) as told:
        copy_diary(other, tmp_path / "copy.sqlite3")
    assert told.value.key == "store.not_a_diary"
    assert not (tmp_path / "copy.sqlite3").exists()


GOES_ON = """
import sys
from datetime import datetime
from pathlib import Path
from caregiver_app.diary.keeping.copies import Backups
from caregiver_app.diary.keeping.restore import restore

diary, copy = Path(sys.argv[1]), Path(sys.argv[2])
backups = Backups(diary, datetime.now)
print("goes", flush=True)
while True:
    before = restore(diary, copy, backups, datetime.now()).before
    print("restored", flush=True)
    restore(diary, before.path, backups, datetime.now())
    print("undone", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")
@pytest.mark.parametrize("seed", range(3))
def test_a_kill_in_the_middle_leaves_the_one_or_the_other(paths: Paths, seed: int) -> None:
    write(paths, "one")
    copy = Backups(paths.diary, Clock()).now(Reason.ASKED).copy
    write(paths, "two")
    with subprocess.Popen(
        [sys.executable, "-c", GOES_ON, str(paths.diary), str(copy.path)], stdout=subprocess.PIPE, text=True
    ) as restoring:
        assert restoring.stdout is not None
        for _ in range(1 + random.Random(seed).randrange(6)):
            restoring.stdout.readline()
        restoring.send_signal(signal.SIGKILL)
    assert is_sound(paths.diary)
    assert notes_in(paths) in (["one"], ["one", "two"])
    for kept in Backups(paths.diary, Clock()).all():
        assert look_into(kept.path).entries in (1, 2)
