"""The day after infusion, and the guide's times."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.diary.days import day_after, days_after_each, lists_in_time
from caregiver_app.guide.items import GuideList

INFUSION = date(2026, 11, 12)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-400, 400))
def test_days_are_counted_from_nought(infusion: date, days: int) -> None:
    assert day_after((infusion,), infusion + timedelta(days=days)) == days


def test_with_no_infusion_there_is_no_day() -> None:
    assert day_after((), INFUSION) is None
    assert lists_in_time((), INFUSION) == ()


def test_the_latest_infusion_that_has_begun_counts() -> None:
    both = (INFUSION, date(2026, 12, 1))
    assert day_after(both, date(2026, 11, 30)) == 18
    assert day_after(both, date(2026, 12, 1)) == 0
    assert days_after_each(both, date(2026, 12, 3)) == (21, 2)


@pytest.mark.parametrize(
    ("day", "lists"),
    [
        (-1, ()),
        (0, (GuideList.CRS,)),
        (6, (GuideList.CRS,)),
        (7, (GuideList.CRS, GuideList.ICANS)),
        (14, (GuideList.CRS, GuideList.ICANS)),
        (15, (GuideList.ICANS,)),
        (28, (GuideList.ICANS,)),
        (29, ()),
    ],
)
def test_the_guides_times_hold_both_ends(day: int, lists: tuple[GuideList, ...]) -> None:
    assert lists_in_time((INFUSION,), INFUSION + timedelta(days=day)) == lists


def test_either_infusions_time_counts() -> None:
    both = (INFUSION, INFUSION + timedelta(days=20))
    assert lists_in_time(both, INFUSION + timedelta(days=21)) == (GuideList.CRS, GuideList.ICANS)
