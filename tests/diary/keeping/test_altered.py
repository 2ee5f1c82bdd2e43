"""A word that changed though nobody wrote is told, both ways of it are kept, and the copy's can be taken."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.copies import ROTATING, Backups, Reason
from caregiver_app.diary.keeping.copying import is_sound
from caregiver_app.diary.keeping.restore import restore
from caregiver_app.diary.keeping.taking import put_lines, take_from_copy
from caregiver_app.diary.query import EntryQuery
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.values import Contact, Degree, EntryContent, Profile, Question

AT = datetime(2026, 11, 20, 9, 0)
WORDS = EntryContent(
    AT, "Alex", "Woke up shivering.", temperature_c=38.5, symptoms={"headaches": Degree.MILD}
)
OpenAgain = Callable[..., Diary]


class Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 11, 21, 14, 5)

    def __call__(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture
def backups(diary: Diary, path: Path) -> Backups:
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 12),)))
    diary.entries.add(WORDS)
    diary.entries.add(EntryContent(AT + timedelta(hours=1), "June", "Slept well."))
    diary.care_team.save(Contact("", "CAR T line", "555-0142"))
    diary.questions.save(Question("", "May he have the flu shot?", "", date(2026, 11, 20)))
    diary.close()
    made = Backups(path, Clock())
    made.now(Reason.HOURLY)
    return made


def flip(path: Path, good: bytes, bad: bytes) -> None:
    """As a disk does it: no trigger runs."""
    data = path.read_bytes()
    assert data.count(good) >= 1
    path.write_bytes(data.replace(good, bad))


def notes(diary: Diary) -> list[str]:
    return [entry.content.note for entry in diary.entries.between(None, None)]


def test_what_nobody_altered_is_not_told(backups: Backups, open_again: OpenAgain) -> None:
    assert backups.altered() == ()
    diary = open_again()
    first, second = diary.entries.between(None, None)
    diary.entries.update(first.id, replace(first.content, note="Woke up at noon.", temperature_c=None))
    diary.entries.delete(second.id)
    diary.entries.empty_trash()
    diary.care_team.remove(diary.care_team.contacts()[0].id)
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 13),)))
    diary.close()
    assert backups.now(Reason.ASKED).altered == ()
    assert {copy.reason for copy in backups.all()} == {Reason.HOURLY, Reason.ASKED}


@pytest.mark.parametrize(
    ("good", "bad", "line", "now", "then"),
    [
        (b"Woke up sh", b"Woke up th", "entry", "Woke up thivering.", "Woke up shivering."),
        (b"2026-11-20 09:00", b"2026-11-20 08:00", "entry", "2026-11-20 08:00", "2026-11-20 09:00"),
        (b"555-0142", b"555-0143", "contact", "555-0143", "555-0142"),
        (b"flu shot", b"flu shop", "question", "flu shop", "flu shot"),
        (b"headachesmild", b"headachesmile", "entry", "mile", "mild"),
    ],
)
def test_a_flipped_bit_is_told_with_both_ways_of_it(
    backups: Backups, path: Path, good: bytes, bad: bytes, line: str, now: str, then: str
) -> None:
    flip(path, good, bad)
    if line == "entry" and b"11-20" in good:
        with closing(sqlite3.connect(path)) as connection, connection:  # the index on it tells, too: not here
            connection.execute("REINDEX entry")
    (altered,) = backups.now(Reason.HOURLY).altered
    assert altered.line == line
    assert any(now in str(value) for value in altered.now.values())
    assert any(then in str(value) for value in altered.then.values())
    assert altered.copy.exists()


def test_the_other_words_stay_until_somebody_decides(backups: Backups, path: Path) -> None:
    flip(path, b"555-0142", b"555-0143")
    (first,) = backups.all()
    for _ in range(3):
        (altered,) = backups.now(Reason.ASKED).altered
    assert backups.all()[-1] == replace(first, path=altered.copy, reason=Reason.ALTERED)
    assert backups.all()[-1].reason not in ROTATING
    backups.leave([altered])
    assert backups.now(Reason.ASKED).altered == ()
    assert backups.all()[-1].reason is Reason.KEPT


def test_the_copys_words_are_taken_and_that_is_undone(
    backups: Backups, path: Path, open_again: OpenAgain
) -> None:
    flip(path, b"Woke up shivering", b"Woke up shiwering")
    flip(path, b"Alex", b"Alez")
    altered = backups.now(Reason.HOURLY).altered
    before = take_from_copy(path, altered)
    diary = open_again()
    assert diary.entries.between(None, None)[0].content == WORDS
    assert diary.entries.between(None, None)[0].flagged_items
    assert diary.finding.page(EntryQuery("shivering"), 9).found
    assert diary.finding.page(EntryQuery("", writer="Alex"), 9).found
    diary.close()
    assert is_sound(path)
    assert backups.now(Reason.HOURLY).altered == ()
    put_lines(path, before)
    diary = open_again()
    assert notes(diary) == ["Woke up shiwering.", "Slept well."]
    assert not diary.finding.page(EntryQuery("shivering"), 9).found
    diary.close()
    assert backups.now(Reason.HOURLY).altered == ()


def test_a_line_that_is_gone_though_nobody_removed_it_comes_back(
    backups: Backups, path: Path, open_again: OpenAgain
) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        stamps = connection.execute("SELECT * FROM line_change").fetchall()
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM entry WHERE note LIKE 'Woke%'")
        connection.execute("DELETE FROM line_change")
        connection.executemany("INSERT INTO line_change VALUES (?, ?, ?, ?)", stamps)
    (lost,) = backups.now(Reason.HOURLY).altered
    assert (lost.line, lost.now) == ("entry", {})
    before = take_from_copy(path, [lost])
    diary = open_again()
    assert diary.entries.between(None, None)[0].content == WORDS
    diary.close()
    put_lines(path, before)
    assert notes(open_again()) == ["Slept well."]


def test_an_older_copy_speaks_for_the_diary(backups: Backups, path: Path) -> None:
    newer = backups.now(Reason.ASKED).copy
    flip(newer.path, b"Woke up shivering", b"Woke up shiwering")
    assert backups.now(Reason.HOURLY).altered == ()
    flip(path, b"Slept well", b"Swept well")
    assert len(backups.altered()) == 1


def test_an_import_undone_and_a_copy_put_back_alter_nothing(
    backups: Backups, path: Path, open_again: OpenAgain
) -> None:
    (old,) = backups.all()
    diary = open_again()
    before = diary.whole.read()
    diary.entries.add(EntryContent(AT, "June", "Came in."))
    changed = replace(before.entries[0], content=replace(before.entries[0].content, note="Other words."))
    diary.whole.change(lambda whole: replace(whole, entries=(changed, *whole.entries[1:])), keep_stamps=False)
    backups.now(Reason.ASKED)
    diary.whole.replace(before)
    diary.close()
    assert backups.now(Reason.ASKED).altered == ()
    restore(path, old.path, backups, datetime(2026, 11, 21, 16, 0))
    assert backups.now(Reason.ASKED).altered == ()


def test_a_reading_that_was_altered_is_made_anew(backups: Backups, path: Path, open_again: OpenAgain) -> None:
    good = open_again()
    matches = good.entries.between(None, None)[0].matches
    good.close()
    backups.now(Reason.ASKED)
    flip(path, b"crs.chills-fever", b"crs.chills-fewer")
    assert backups.now(Reason.HOURLY).altered == ()
    assert open_again().entries.between(None, None)[0].matches == matches


def test_an_encrypted_diary_needs_none_of_this(path: Path, tmp_path: Path) -> None:
    assert Backups(path, Clock(), key=Key("one")).altered() == ()
