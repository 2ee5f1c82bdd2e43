"""Readings over time, one by one or a day's range; no line across a day without one."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from caregiver_app.diary import trends
from caregiver_app.diary.days import runs
from caregiver_app.diary.diary import Diary
from caregiver_app.diary.trends import TrendKind, TrendPoint
from caregiver_app.diary.values import EntryContent, Medicine

MORNING = datetime(2026, 11, 15, 8, 0)
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


def test_an_empty_diary_has_no_trend(diary: Diary) -> None:
    assert diary.trends.days_written() is None
    assert diary.trends.between(FIRST, LAST) == {}


def test_each_reading_is_a_point_of_its_kind(diary: Diary) -> None:
    late = diary.entries.add(
        EntryContent(at=MORNING + timedelta(hours=5), temperature_c=38.4, systolic=104, diastolic=62)
    )
    early = diary.entries.add(EntryContent(at=MORNING, temperature_c=37.1, pulse=88, oxygen=97))
    diary.entries.add(EntryContent(at=MORNING + timedelta(days=2), note="slept"))
    found = diary.trends.between(FIRST, LAST)
    assert found[TrendKind.TEMPERATURE] == (
        TrendPoint(MORNING, 37.1, 37.1, entry_id=early.id),
        TrendPoint(MORNING + timedelta(hours=5), 38.4, 38.4, entry_id=late.id),
    )
    assert found[TrendKind.BLOOD_PRESSURE] == (
        TrendPoint(MORNING + timedelta(hours=5), 62, 104, entry_id=late.id),
    )
    measured = {TrendKind.TEMPERATURE, TrendKind.PULSE, TrendKind.BLOOD_PRESSURE, TrendKind.OXYGEN}
    assert set(found) == measured
    assert diary.trends.days_written() == (MORNING.date(), MORNING.date() + timedelta(days=2))


def test_both_ends_are_included_and_the_trash_is_not(diary: Diary) -> None:
    for day in range(4):
        entry = diary.entries.add(EntryContent(at=MORNING + timedelta(days=day), pulse=80 + day))
    diary.entries.delete(entry.id)
    found = diary.trends.between(MORNING.date(), MORNING.date() + timedelta(days=3))
    assert [point.low for point in found[TrendKind.PULSE]] == [80, 81, 82]
    assert diary.trends.days_written() == (MORNING.date(), MORNING.date() + timedelta(days=2))


def test_many_readings_are_given_as_each_days_range(diary: Diary, monkeypatch: pytest.MonkeyPatch) -> None:
    for hour, (temperature, upper, lower) in enumerate([(37.0, 110, 70), (38.6, 96, 64), (37.5, 120, 80)]):
        diary.entries.add(
            EntryContent(
                at=MORNING + timedelta(hours=hour), temperature_c=temperature, systolic=upper, diastolic=lower
            )
        )
    monkeypatch.setattr(trends, "MOST_POINTS", 5)
    found = diary.trends.between(FIRST, LAST)
    noon = MORNING.replace(hour=12)
    assert found == {
        TrendKind.TEMPERATURE: (TrendPoint(noon, 37.0, 38.6, 3),),
        TrendKind.BLOOD_PRESSURE: (TrendPoint(noon, 64, 120, 3, between=(80, 96)),),
    }


def test_a_day_without_a_reading_parts_the_line() -> None:
    points = [TrendPoint(MORNING + timedelta(days=day), 37.0, 37.0) for day in (0, 1, 3, 4, 9)]
    assert [len(run) for run in runs(points)] == [2, 2, 1]
    assert runs([]) == ()


def test_a_temperature_after_fever_medicine_is_marked(diary: Diary) -> None:
    tablets = diary.medicines.save(Medicine("", "Acetaminophen", lowers_fever=True))
    diary.medicines.give(tablets, MORNING)
    for hours in (-1, 2, 6, 7):
        diary.entries.add(EntryContent(at=MORNING + timedelta(hours=hours), temperature_c=37.0))
    said = diary.entries.add(
        EntryContent(at=MORNING + timedelta(days=1), temperature_c=37.0, fever_reducer=True)
    )
    found = diary.trends.between(FIRST, LAST)[TrendKind.TEMPERATURE]
    assert [point.fever_reducer for point in found] == [False, True, True, False, True]
    assert found[-1].entry_id == said.id
