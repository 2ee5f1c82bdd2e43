"""Bringing in is one transaction, and is undone as long as nothing else was written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from random import Random

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.copies import Reason, copies_in
from caregiver_app.diary.stopping import Stopped
from caregiver_app.diary.values import Change, Contact, EntryContent, Profile, Topic
from caregiver_app.errors import BadInput
from caregiver_app.exchange.arrival import read_arrival, with_mapping
from caregiver_app.exchange.bringing import bring, put_back
from caregiver_app.exchange.json_out import diary_to_json

NOW = datetime(2026, 11, 21, 15, 10)
TABLE = b"Date,Time,Note\n2026-11-20,14:05,shivering\n2026-11-20,15:05,worse\n"


def test_what_came_in_is_found_told_and_undone(new_diary: Callable[[], Diary]) -> None:
    diary = new_diary()
    diary.entries.add(EntryContent(NOW, note="here"))
    diary.entries.with_item("crs.chills-fever")
    before = diary.whole.read()
    told: list[Change] = []
    diary.listen(told.append)
    brought = bring(diary, with_mapping(read_arrival(TABLE, NOW), NOW, lambda _: 0), NOW)
    assert (brought.done.new, brought.done.bad) == (2, ())
    assert [change.topics for change in told] == [frozenset(Topic)]
    (copy,) = copies_in(diary.path.parent / "backups" / diary.path.stem)
    assert (copy.reason, copy.made_at) == (Reason.IMPORT, NOW)
    with closing(sqlite3.connect(copy.path)) as connection:
        assert connection.execute("SELECT note FROM entry").fetchall() == [("here",)]
    assert [entry.content.note for entry in diary.entries.with_item("crs.chills-fever")] == ["shivering"]
    put_back(diary, brought)
    assert diary.whole.read() == before


def test_what_was_written_since_is_not_undone(new_diary: Callable[[], Diary]) -> None:
    diary = new_diary()
    brought = bring(diary, with_mapping(read_arrival(TABLE, NOW), NOW, lambda _: 0), NOW)
    diary.entries.add(EntryContent(NOW, note="since"))
    with pytest.raises(BadInput):
        put_back(diary, brought)
    assert len(diary.whole.read().entries) == 3


def test_a_changed_entry_is_read_again(new_diary: Callable[[], Diary]) -> None:
    diary = new_diary()
    entry = diary.entries.add(EntryContent(NOW, note="quiet"))
    assert diary.entries.with_item("crs.chills-fever") == ()

    whole = diary.whole.read()
    said = replace(whole.entries[0], content=replace(entry.content, note="shivering"))
    diary.whole.replace(replace(whole, entries=(said,)))
    assert [found.id for found in diary.entries.with_item("crs.chills-fever")] == [entry.id]


def test_a_whole_that_can_not_be_kept_changes_nothing(new_diary: Callable[[], Diary]) -> None:
    diary = new_diary()
    diary.care_team.save(Contact("", "CAR T line", "555"))
    before = diary.whole.read()
    with pytest.raises(BadInput):
        diary.whole.replace(replace(before, contacts=(replace(before.contacts[0], id=""),)))
    assert diary.whole.read() == before


def test_no_damaged_file_changes_the_diary(new_diary: Callable[[], Diary]) -> None:
    diary, random = new_diary(), Random(5)
    diary.entries.add(EntryContent(NOW, "June", "shivering", temperature_c=38.4))
    diary.care_team.save(Contact("", "CAR T line", "555"))
    before = diary.whole.read()
    file = diary_to_json(before, NOW)
    refused = 0
    for _ in range(150):
        data = bytearray(file)
        for _ in range(random.randint(1, 3)):
            data[random.randrange(len(data))] = random.randrange(256)
        if random.random() < 0.5:
            del data[random.randrange(len(data) - 2) :]
        try:
            bring(diary, with_mapping(read_arrival(bytes(data), NOW), NOW, lambda _: 0), NOW)
        except BadInput:
            refused += 1
    assert refused > 130
    assert diary.whole.read() == before


def test_two_copies_end_up_the_same_whoever_brings_in(new_diary: Callable[[], Diary]) -> None:
    mine, theirs = new_diary(), new_diary()
    mine.care_team.save(Contact("", "CAR T line", "555"))
    shared = mine.entries.add(EntryContent(NOW, note="shared"))
    theirs.whole.replace(mine.whole.read())
    mine.entries.update(shared.id, EntryContent(NOW, note="mine"))
    theirs.entries.update(shared.id, EntryContent(NOW, note="theirs"))
    theirs.care_team.save(Contact("", "Night line", "556"))
    from_mine, from_theirs = (diary_to_json(diary.whole.read(), NOW) for diary in (mine, theirs))
    bring(mine, read_arrival(from_theirs, NOW), NOW)
    bring(theirs, read_arrival(from_mine, NOW), NOW)
    assert mine.whole.read() == theirs.whole.read()
    assert {version.content.note for version in mine.versions.of(shared.id)} | {
        mine.entries.get(shared.id).content.note
    } == {"shared", "mine", "theirs"}
    assert len(mine.care_team.contacts()) == 2


def test_a_profile_comes_into_a_diary_whose_own_says_nothing(new_diary: Callable[[], Diary]) -> None:
    mine, theirs = new_diary(), new_diary()
    mine.profile.save(Profile())
    theirs.profile.save(Profile("Sam"))
    bring(mine, read_arrival(diary_to_json(theirs.whole.read(), NOW), NOW), NOW)
    assert mine.profile.get().patient == "Sam"


def test_wherever_it_is_stopped_the_diary_is_as_it_was(new_diary: Callable[[], Diary]) -> None:
    diary = new_diary()
    diary.entries.add(EntryContent(NOW, note="here"))
    other = new_diary()
    other.entries.add(EntryContent(NOW, note="there"))
    arrival, before = read_arrival(diary_to_json(other.whole.read(), NOW), NOW), diary.whole.read()
    left = ends_at = 1

    def count() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Stopped

    while True:
        left = ends_at = ends_at + 9
        try:
            bring(diary, arrival, NOW, step=count)
        except Stopped:
            assert diary.whole.read() == before
        else:
            break
    assert {entry.content.note for entry in diary.whole.read().entries} == {"here", "there"}
    assert ends_at > 50
