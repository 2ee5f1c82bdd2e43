"""Laws of the rotation."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.diary.keeping.rotation import DAYS, HOURS, to_keep

START = datetime(2026, 1, 1)
MOMENTS = st.lists(st.integers(0, 400 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)))


@given(MOMENTS)
def test_the_newest_are_all_kept(made: list[datetime]) -> None:
    newest = sorted(set(made))[-HOURS:]
    assert set(newest) <= to_keep(made) <= set(made)


@given(MOMENTS)
def test_the_last_days_each_keep_their_last_copy(made: list[datetime]) -> None:
    kept = to_keep(made)
    for moment in made:
        if moment.date() > max(made).date() - timedelta(days=DAYS):
            assert max(other for other in made if other.date() == moment.date()) in kept


@given(MOMENTS)
def test_every_week_with_a_copy_keeps_one(made: list[datetime]) -> None:
    def week(moment: datetime) -> tuple[int, int]:
        return moment.isocalendar()[:2]

    assert {week(moment) for moment in made} == {week(moment) for moment in to_keep(made)}


@given(MOMENTS)
def test_twice_is_once(made: list[datetime]) -> None:
    assert to_keep(to_keep(made)) == to_keep(made)


@given(MOMENTS, st.integers(1, 60 * 24 * 10))
def test_what_a_later_copy_throws_out_is_never_alone_in_its_week(made: list[datetime], minutes: int) -> None:
    kept = to_keep(made)
    later = max(made, default=START) + timedelta(minutes=minutes)
    now = to_keep(kept | {later})
    assert later in now
    for gone in kept - now:
        assert any(other.isocalendar()[:2] == gone.isocalendar()[:2] for other in now)


def test_a_year_of_hours_is_some_ninety_copies() -> None:
    made = [START + timedelta(hours=hour) for hour in range(365 * 24)]
    assert len(to_keep(made)) <= HOURS + DAYS + 53
