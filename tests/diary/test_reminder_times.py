"""Times of the day as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.diary.reminder_times import clock_text, pack_times, parse_times, unpack_times
from caregiver_app.errors import BadInput

minutes = st.integers(0, 24 * 60 - 1)
several = st.lists(minutes, min_size=1, max_size=24, unique=True).map(lambda found: tuple(sorted(found)))


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("8", "08:00"),
        ("8am", "08:00"),
        ("20.30", "20:30"),
        ("8 and 20", "08:00 20:00"),
        ("8:00 and 20:00", "08:00 20:00"),
        ("20, 8; 14", "08:00 14:00 20:00"),
        ("8 am, 8.30 p.m.", "08:00 20:30"),
        ("at noon and midnight", "00:00 12:00"),
        ("12am 12pm", "00:00 12:00"),
        ("twice daily at 8 and 20", "08:00 20:00"),
        ("8 in the morning and 8 in the evening", "08:00 20:00"),
        ("0800 and 20h", "08:00 20:00"),
        ("Every 4 hours from 8 to 20", "08:00 12:00 16:00 20:00"),
        ("every 6 h from 6", "00:00 06:00 12:00 18:00"),
        ("every 2 hours from 22 to 4", "00:00 02:00 04:00 22:00"),
        ("every 90 minutes from 9am to noon", "09:00 10:30 12:00"),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, understood: str) -> None:
    assert pack_times(parse_times(typed)) == understood


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "no_time"),
        ("with breakfast", "time_unreadable"),
        ("2 at night", "time_unreadable"),
        ("8-20", "time_unreadable"),
        ("13pm", "time_unreadable"),
        ("9.5", "time_unreadable"),
        ("25", "no_such_time"),
        ("8:61", "no_such_time"),
        ("8 and 8", "time_twice"),
        ("every 4 hours", "every_from_when"),
        ("every 0 hours from 8", "time_unreadable"),
        ("every 10 minutes from 8 to 20", "too_many_times"),
    ],
)
def test_what_is_not_clear_is_never_guessed(typed: str, key: str) -> None:
    with pytest.raises(BadInput) as problem:
        parse_times(typed)
    assert (problem.value.key, problem.value.field) == (f"reminder.{key}", "times")


@given(several)
def test_what_is_kept_is_read_back(times: tuple[int, ...]) -> None:
    assert unpack_times(pack_times(times)) == times
    assert parse_times(pack_times(times)) == times
    assert parse_times(", ".join(clock_text(minute) for minute in reversed(times))) == times


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        times = parse_times(text)
    except BadInput:
        return
    assert times == tuple(sorted(set(times)))
    assert all(0 <= minute < 24 * 60 for minute in times)


def test_times_of_another_program_are_left_out_when_they_are_none() -> None:
    assert unpack_times("08:00 24:30 soon 8:00 08:00") == (480,)
