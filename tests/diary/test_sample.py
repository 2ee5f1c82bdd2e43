"""The sample diary shows what the app does, the same on every day."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.sample import write_sample
from caregiver_app.diary.six_weeks import six_weeks
from caregiver_app.diary.values import Entry
from caregiver_app.matching.mention import Status
from caregiver_app.paths import Sample, resources_dir

TODAY = date(2026, 11, 21)


@pytest.fixture
def sample(diary: Diary) -> Diary:
    write_sample(diary, resources_dir(), TODAY)
    return diary


def test_it_is_day_nine(sample: Diary) -> None:
    entries = sample.entries.between(None, None)
    assert len(entries) > 20
    assert {entry.day for entry in entries} == set(range(10))
    assert entries[-1].content.at == datetime(2026, 11, 21, 14, 5)
    assert {entry.content.writer for entry in entries} == {"Alex", "June"}


def test_the_matches_are_those_it_tells_of(sample: Diary) -> None:
    flags = {
        f"day {entry.day} {entry.content.at:%H:%M}": entry.flagged_items
        for entry in sample.entries.between(None, None, matches_only=True)
    }
    assert flags == {
        "day 4 18:05": ("crs.chills-fever",),
        "day 5 02:10": ("crs.chills-fever",),
        "day 5 08:30": ("crs.chills-fever",),
        "day 7 09:10": ("crs.extreme-fatigue",),
        "day 8 08:40": ("crs.extreme-fatigue",),
        "day 8 13:25": ("crs.skin-rash",),
        "day 8 20:30": ("crs.headaches", "icans.headaches"),
        "day 9 14:05": ("crs.chills-fever", "icans.speech-difficulties"),
    }


def test_it_is_the_same_but_for_the_date(tmp_path: Path, sample: Diary, open_again: object) -> None:
    def told(entries: tuple[Entry, ...]) -> list[object]:
        return [(entry.day, entry.content.note, entry.flagged_items) for entry in entries]

    first = told(sample.entries.between(None, None))
    for entry in sample.entries.between(None, None):
        sample.entries.delete(entry.id)
    for kept in sample.own_words.all():
        sample.own_words.remove(kept.id)
    write_sample(sample, resources_dir(), date(2024, 3, 5))
    assert told(sample.entries.between(None, None)) == first


def test_its_telephone_numbers_belong_to_nobody(sample: Diary) -> None:
    numbers = [contact.phone for contact in sample.care_team.contacts()]
    numbers += [line.phone for line in sample.directory.lines() if line.phone]
    assert len(numbers) == 4
    assert all(number.startswith("555-01") for number in numbers)


def test_its_lists_are_filled(sample: Diary) -> None:
    assert len(sample.questions.all()) == 4
    assert [question.done for question in sample.questions.all()].count(True) == 1
    assert len(sample.limits.all()) == 3
    assert all(kept.limit.given_on == date(2026, 11, 12) for kept in sample.limits.all())


def test_its_own_words_are_found(sample: Diary) -> None:
    found = [
        (entry.day, match.own_words, match.status)
        for entry in sample.entries.between(None, None)
        for match in entry.matches
        if match.own_words
    ]
    assert found == [(7, "flat battery", Status.PRESENT), (9, "the flappy thing", Status.ABSENT)]
    assert {kept.own.given_on for kept in sample.own_words.all()} == {date(2026, 11, 15), date(2026, 11, 19)}


@pytest.fixture
def weeks(diary: Diary) -> Diary:
    write_sample(diary, resources_dir(), TODAY, Sample.SIX_WEEKS)
    return diary


def test_six_weeks_are_always_the_same() -> None:
    once, again = (tuple(six_weeks(resources_dir(), date(2026, 10, 11))) for _ in range(2))
    assert once == again
    moved = tuple(six_weeks(resources_dir(), date(2026, 10, 12)))
    assert [content.at + timedelta(days=1) for content in once] == [content.at for content in moved]


def test_six_weeks_hold_both_reactions_gaps_and_two_writers(weeks: Diary) -> None:
    entries = weeks.entries.between(None, None)
    assert {entry.content.writer for entry in entries} == {"Alex", "June"}
    written = {entry.day for entry in entries}
    assert {min(day for day in written if day is not None), 41} <= written
    assert not written & {16, 22, 23, 31, 35}
    assert {3, 4, 5} <= _days_of(entries, "crs.chills-fever") <= set(range(3, 8))
    assert {9, 12} <= _days_of(entries, "icans.speech-difficulties") <= set(range(9, 14))
    assert not [
        entry for entry in entries if entry.day is not None and entry.day > 34 and entry.flagged_items
    ]


def _days_of(entries: tuple[Entry, ...], item: str) -> set[int | None]:
    return {entry.day for entry in entries if item in entry.flagged_items}


def test_six_weeks_have_drawn_photos(weeks: Diary) -> None:
    with_photos = {entry.day: entry for entry in weeks.entries.between(None, None) if entry.pictures}
    assert set(with_photos) == {5, 10, 41}
    pairs = weeks.pictures.of_entries([entry.id for entry in with_photos.values()])
    assert all(pair.caption and pair.picture.width == 800 for pair in pairs)
    assert sum(len(weeks.pictures.data(pair.picture.id)) for pair in pairs) < 150_000
