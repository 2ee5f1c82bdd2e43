"""Laws of a clock that is set back or ahead, of the two like hours in autumn, and of another time zone."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.rotation import HOURS, to_keep
from caregiver_app.diary.reminder_due import ReminderWatch
from caregiver_app.diary.reminder_values import NO_QUIET_TIME, Answer, Purpose, Reminder
from caregiver_app.diary.thinking_values import Answer as Said
from caregiver_app.diary.thinking_values import Outcome, ThinkingCheck
from caregiver_app.diary.values import Dose, EntryContent, Profile
from caregiver_app.errors import BadInput

HOUR = timedelta(hours=1)


class Clock(Protocol):
    """Says the time it was set to."""

    time: datetime


STEPS = st.sampled_from(
    [
        timedelta(0),
        -HOUR,
        HOUR,
        -9 * HOUR,
        9 * HOUR,
        timedelta(days=-1),
        timedelta(days=-365),
        timedelta(days=365),
    ]
)


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two o'clock comes twice on 25 October 2026, and not at all on 29 March."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone can't be set here")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def offsets(diary: Diary) -> dict[str, int]:
    with closing(sqlite3.connect(diary.path)) as connection:
        return dict(connection.execute("SELECT note, utc_offset_minutes FROM entry"))


def test_a_clock_that_is_set_back_takes_and_keeps_everything(diary: Diary, clock: Clock) -> None:
    diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 12),), born_on=date(1960, 5, 1)))
    entry = diary.entries.add(EntryContent(at=clock.time, note="before"))
    dose = diary.medicines.save_dose(Dose("", "Paracetamol", "500 mg", clock.time, "", lowers_fever=True))
    first = (Said("q1", Outcome.RIGHT),)
    check = diary.thinking_checks.save(ThinkingCheck("", clock.time, "", "day", first))
    diary.medicines.take_back(dose.id)
    clock.time -= timedelta(days=365)
    diary.profile.save(replace(diary.profile.get(), allergies="nuts"))
    diary.entries.update(entry.id, replace(entry.content, note="changed"))
    diary.medicines.save_dose(dose)  # an undo
    diary.medicines.save_dose(replace(dose, amount="1 g"))
    diary.thinking_checks.save(replace(check, answers=(*first, Said("q2", Outcome.NOT_RIGHT))))
    diary.entries.add(EntryContent(at=clock.time, note="after"))
    assert [one.content.note for one in diary.entries.between(None, None)] == ["after", "changed"]
    assert [one.content.note for one in diary.entries.newest(9)] == ["changed", "after"]
    diary.entries.delete(entry.id)
    diary.entries.restore(entry.id)
    for wrong in (
        lambda: diary.entries.update(entry.id, replace(entry.content, at=entry.content.at + HOUR)),
        lambda: diary.medicines.save_dose(replace(dose, given_at=dose.given_at + HOUR)),
        lambda: diary.thinking_checks.save(replace(check, at=check.at + HOUR)),
        lambda: diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 13),))),
    ):
        with pytest.raises(BadInput):
            wrong()


@pytest.mark.usefixtures("berlin")
def test_the_two_like_hours_of_autumn_and_the_missing_one_of_spring_are_told_apart(
    diary: Diary, clock: Clock
) -> None:
    clock.time = datetime(2026, 11, 21, 15, 10)
    twice = datetime(2026, 10, 25, 2, 30)
    first = diary.entries.add(EntryContent(at=twice, note="in summer time"))
    second = diary.entries.add(EntryContent(at=twice.replace(fold=1), note="in winter time"))
    diary.entries.add(EntryContent(at=datetime(2026, 3, 29, 2, 30), note="never was"))
    for entry in (first, second):
        kept = diary.entries.get(entry.id)
        diary.entries.update(entry.id, replace(kept.content, pulse=80))
        assert diary.entries.get(entry.id).content.at == twice
    assert offsets(diary) == {"in summer time": 120, "in winter time": 60, "never was": 60}
    assert [entry.content.note for entry in diary.entries.on(twice.date())] == [
        "in summer time",
        "in winter time",
    ]
    assert diary.entries.on(date(2026, 3, 29))[0].content.at == datetime(2026, 3, 29, 2, 30)


@pytest.mark.usefixtures("berlin")
def test_an_entry_keeps_the_zone_it_was_written_in(
    diary: Diary, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = diary.entries.add(EntryContent(at=clock.time, note="at the clinic"))
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    clock.time -= timedelta(hours=6)  # home by plane: the clock on the wall goes back
    diary.entries.update(entry.id, replace(entry.content, writer="Alex"))
    diary.entries.add(EntryContent(at=clock.time, note="at home"))
    assert offsets(diary) == {"at the clinic": 60, "at home": -300}


@given(st.lists(st.tuples(STEPS, st.integers(1, 30)), min_size=1, max_size=8))
@settings(max_examples=30, deadline=None)
def test_no_step_of_the_clock_keeps_copies_from_being_made_or_throws_out_those_ahead(
    parts: list[tuple[timedelta, int]],
) -> None:
    now, kept = datetime(2026, 6, 1, 8), frozenset[datetime]()
    for step, copies in parts:
        now += step
        for _ in range(copies):
            now += HOUR
            while now in kept:
                now += timedelta(seconds=1)
            ahead = frozenset(copy for copy in kept if copy > now)
            lately = sorted(copy for copy in kept | {now} if copy <= now)[-HOURS:]
            kept = to_keep(kept | {now}, now)
            assert to_keep(ahead) | {now, *lately} <= kept


CHECK = Reminder("", Purpose.ENTRY, "", tuple(range(0, 1440, 60)))


@pytest.mark.parametrize("back", [HOUR, 9 * HOUR, timedelta(days=365)])
@pytest.mark.parametrize("is_known", [True, False])
def test_what_was_put_off_does_not_come_late_after_the_clock_was_set_back(
    diary: Diary, clock: Clock, back: timedelta, is_known: bool
) -> None:
    diary.reminders.save(CHECK)
    watch = ReminderWatch(diary.reminders.open_between)
    clock.time += HOUR
    (due,) = watch.look(clock.time, NO_QUIET_TIME).new
    diary.reminders.answer(due, Answer.SNOOZED, again_at=clock.time + timedelta(minutes=15))
    clock.time -= back
    diary.reminders.follow_clock(back if is_known else None)
    told = []
    for _ in range(16):
        told.append(
            [due.due_at for due in watch.look(clock.time, NO_QUIET_TIME).new if due.again_at is not None]
        )
        clock.time += timedelta(minutes=1)
    assert [len(each) for each in told].index(1) == (15 if is_known else 0)
    assert sum(map(len, told)) == 1


def test_a_reminder_that_was_made_with_a_clock_ahead_reminds_all_the_same(diary: Diary, clock: Clock) -> None:
    clock.time += timedelta(days=365)
    diary.reminders.save(CHECK)
    clock.time -= timedelta(days=365)
    watch = ReminderWatch(diary.reminders.open_between)
    diary.reminders.follow_clock()
    assert not watch.look(clock.time, NO_QUIET_TIME).listed
    clock.time += HOUR
    assert len(watch.look(clock.time, NO_QUIET_TIME).new) == 1
