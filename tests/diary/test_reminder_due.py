"""What is due when: each due time is told exactly once, however often and at whatever moments is looked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.diary.reminder_due import LISTED_FOR, ReminderWatch, due_times
from caregiver_app.diary.reminder_values import NO_QUIET_TIME, Due, Purpose, QuietTime, Reminder
from caregiver_app.diary.values import Medicine

START = datetime(2026, 11, 21, 7, 30)
CHECK = Reminder("check", Purpose.ENTRY, "", (480, 840, 1200), created_at=START)
NIGHT = QuietTime(22 * 60, 7 * 60)

times_of_day = st.lists(st.integers(0, 1439), min_size=1, max_size=6, unique=True).map(
    lambda found: tuple(sorted(found))
)
steps = st.lists(st.integers(1, 30 * 60), min_size=1, max_size=30)
quiet_times = st.builds(QuietTime, st.integers(0, 1439), st.integers(0, 1439))


def opened(*reminders: Reminder) -> Callable[[datetime, datetime], tuple[Due, ...]]:
    """All that is due and never answered."""

    def open_between(after: datetime, until: datetime) -> tuple[Due, ...]:
        return tuple(Due(line, at) for line in reminders for at in due_times(line, after, until))

    return open_between


def test_a_span_holds_its_end_and_not_its_beginning() -> None:
    eight = datetime(2026, 11, 21, 8)
    assert list(due_times(CHECK, eight, eight + timedelta(hours=6))) == [datetime(2026, 11, 21, 14)]
    assert list(due_times(CHECK, eight - timedelta(minutes=1), eight)) == [eight]


def test_nothing_is_due_before_it_was_made_nor_outside_its_days_nor_while_off() -> None:
    far = START + timedelta(days=3)
    assert next(due_times(CHECK, datetime.min, far)) == datetime(2026, 11, 21, 8)
    one_day = replace(CHECK, from_on=date(2026, 11, 22), until_on=date(2026, 11, 22))
    assert [at.day for at in due_times(one_day, START, far)] == [22, 22, 22]
    assert not list(due_times(replace(CHECK, is_on=False), START, far))


def test_a_stopped_medicine_is_silent_from_that_day_on() -> None:
    stopped = Medicine("m", "Levetiracetam", stopped_on=date(2026, 11, 22))
    found = list(due_times(CHECK, START, START + timedelta(days=3), stopped))
    assert {at.date() for at in found} == {date(2026, 11, 21)}


@pytest.mark.parametrize(
    ("at", "holds", "end"),
    [
        (datetime(2026, 11, 21, 21, 59), False, datetime(2026, 11, 21, 21, 59)),
        (datetime(2026, 11, 21, 22), True, datetime(2026, 11, 22, 7)),
        (datetime(2026, 11, 22, 2), True, datetime(2026, 11, 22, 7)),
        (datetime(2026, 11, 22, 7), False, datetime(2026, 11, 22, 7)),
    ],
)
def test_a_quiet_time_goes_across_midnight(at: datetime, holds: bool, end: datetime) -> None:
    assert NIGHT.holds(at) is holds
    assert NIGHT.end_after(at) == end
    assert not NO_QUIET_TIME.holds(at)


@given(times_of_day, steps, quiet_times)
def test_each_due_time_is_told_exactly_once_and_never_in_the_quiet_time(
    times: tuple[int, ...], minutes: list[int], quiet: QuietTime
) -> None:
    reminder = replace(CHECK, times=times)
    watch = ReminderWatch(opened(reminder))
    now = START
    told: list[datetime] = []
    listed: tuple[Due, ...] = ()
    for minute in minutes:
        now += timedelta(minutes=minute)
        look = watch.look(now, quiet)
        assert not (look.new and quiet.holds(now))
        told += [due.due_at for due in look.new]
        listed = look.listed
    end = quiet.end_after(now)
    told += [due.due_at for due in watch.look(end, quiet).new]
    assert told == list(dict.fromkeys(told))
    due = list(due_times(reminder, START, end))
    assert set(told) <= set(due)
    lately = set(due_times(reminder, end - LISTED_FOR, end))
    assert lately <= set(told)
    gaps_are_short = all(minute < 24 * 60 for minute in minutes) and len(minutes) > 0
    if gaps_are_short and quiet.begins == quiet.ends:
        assert set(told) == set(due)
    assert all(one.due_at > now - LISTED_FOR for one in listed)


@given(times_of_day, st.lists(st.integers(-180, 400), min_size=1, max_size=30))
def test_a_clock_that_is_set_back_tells_nothing_twice_and_loses_nothing(
    times: tuple[int, ...], minutes: list[int]
) -> None:
    watch = ReminderWatch(opened(replace(CHECK, times=times)))
    now, furthest, told = START, START, []
    for minute in minutes:
        now = max(now + timedelta(minutes=minute), START, furthest - timedelta(hours=20))
        furthest = max(furthest, now)
        told += [due.due_at for due in watch.look(now, NO_QUIET_TIME).new]
    assert len(told) == len(set(told))
    assert set(told) == set(due_times(replace(CHECK, times=times), START, furthest))


def test_a_wrong_date_that_is_mended_does_not_silence_for_years() -> None:
    watch = ReminderWatch(opened(CHECK))
    watch.look(START.replace(year=2030), NO_QUIET_TIME)
    assert [due.due_at for due in watch.look(datetime(2026, 11, 21, 8), NO_QUIET_TIME).new] == [
        datetime(2026, 11, 21, 8)
    ]


@given(st.integers(1, 3000), steps)
def test_what_was_snoozed_comes_back_once(snoozed_for: int, minutes: list[int]) -> None:
    again_at = datetime(2026, 11, 21, 8) + timedelta(minutes=snoozed_for)
    due = Due(CHECK, datetime(2026, 11, 21, 8), again_at)

    def open_between(after: datetime, until: datetime) -> tuple[Due, ...]:
        return (due,) if after < again_at <= until else ()

    watch = ReminderWatch(open_between)
    now, told = START, 0
    for minute in [*minutes, snoozed_for]:
        now += timedelta(minutes=minute)
        told += len(watch.look(now, NO_QUIET_TIME).new)
    assert told <= 1
    assert told == 1 or now < again_at or any(minute > 24 * 60 for minute in minutes)


def test_what_is_put_away_is_not_listed_again() -> None:
    watch = ReminderWatch(opened(CHECK))
    assert len(watch.look(datetime(2026, 11, 21, 15), NO_QUIET_TIME).listed) == 2
    watch.put_away_until(datetime(2026, 11, 21, 15))
    look = watch.look(datetime(2026, 11, 21, 20), NO_QUIET_TIME)
    assert [due.due_at.hour for due in look.listed] == [20]


def test_in_the_quiet_time_stays_listed_what_was() -> None:
    watch = ReminderWatch(opened(replace(CHECK, times=(1310, 1330))))
    assert len(watch.look(datetime(2026, 11, 21, 21, 55), NIGHT).new) == 1
    at_night = watch.look(datetime(2026, 11, 21, 23), NIGHT)
    assert [due.due_at.minute for due in at_night.listed] == [50]
    assert at_night.new == ()
    in_the_morning = watch.look(datetime(2026, 11, 22, 7), NIGHT)
    assert [due.due_at.minute for due in in_the_morning.new] == [10]
    assert len(in_the_morning.listed) == 2
