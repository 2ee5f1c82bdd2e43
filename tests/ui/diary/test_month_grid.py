from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.ui.diary.month_grid import MonthGrid, month_of, months_away, next_month, previous_month

DATES = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def test_november_2026_from_monday() -> None:
    grid = MonthGrid(date(2026, 11, 1), 1)
    assert grid.start == date(2026, 10, 26)
    assert grid.last == date(2026, 12, 6)
    assert grid.weeks == 6
    assert grid.weekdays() == (1, 2, 3, 4, 5, 6, 7)


def test_november_2026_from_sunday() -> None:
    grid = MonthGrid(date(2026, 11, 1), 7)
    assert grid.start == date(2026, 11, 1)
    assert grid.weeks == 5
    assert grid.weekdays() == (7, 1, 2, 3, 4, 5, 6)


def test_the_last_day_of_a_shorter_month() -> None:
    assert months_away(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert months_away(date(2026, 12, 31), 2) == date(2027, 2, 28)


@given(DATES, st.integers(1, 7))
def test_every_day_of_the_month_has_one_place_in_its_own_column(on: date, week_start: int) -> None:
    grid = MonthGrid(month_of(on), week_start)
    dates = grid.dates()
    assert [b - a for a, b in pairwise(dates)] == [timedelta(days=1)] * (len(dates) - 1)
    place = grid.place(on)
    assert place is not None
    assert dates[place[0] * 7 + place[1]] == on
    assert grid.weekdays()[place[1]] == on.isoweekday()
    assert 4 <= grid.weeks <= 6


@given(DATES)
def test_next_and_previous_undo_each_other(on: date) -> None:
    assert previous_month(next_month(month_of(on))) == month_of(on)
