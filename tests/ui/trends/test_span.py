"""The stretch of time that is looked at: never outside the whole, never shorter than can be read."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.ui.trends.span import SHORTEST, Span, day_ticks, whole_days

WHOLE = whole_days(date(2026, 11, 1), date(2026, 11, 30))
MOMENTS = st.datetimes(datetime(2026, 10, 1), datetime(2026, 12, 31))
FACTORS = st.floats(0.01, 100)
SPANS = st.builds(
    lambda first, hours: Span(first, first + timedelta(hours=hours)).inside(WHOLE),
    MOMENTS,
    st.integers(6, 2000),
)


def test_a_whole_span_holds_its_last_day() -> None:
    assert WHOLE.first == datetime(2026, 11, 1)
    assert WHOLE.last == datetime(2026, 12, 1)
    assert WHOLE.dates()[0] == date(2026, 11, 1)
    assert WHOLE.dates()[-1] == date(2026, 11, 30)


@given(SPANS, FACTORS, MOMENTS)
def test_zooming_stays_inside(span: Span, factor: float, around: datetime) -> None:
    zoomed = span.zoomed(factor, around, WHOLE)
    assert WHOLE.first <= zoomed.first < zoomed.last <= WHOLE.last
    assert SHORTEST <= zoomed.length <= WHOLE.length


@given(SPANS, st.floats(-3, 3))
def test_moving_keeps_the_length(span: Span, fraction: float) -> None:
    moved = span.moved(fraction, WHOLE)
    assert WHOLE.first <= moved.first < moved.last <= WHOLE.last
    assert abs(moved.length - span.length) < timedelta(milliseconds=1)


def test_the_moment_under_the_mouse_stays_there() -> None:
    around = datetime(2026, 11, 12, 6)
    zoomed = WHOLE.zoomed(0.25, around, WHOLE)
    assert abs(zoomed.fraction(around) - WHOLE.fraction(around)) < 1e-6


@given(SPANS, st.datetimes(WHOLE.first, WHOLE.last))
def test_a_moment_wanted_is_seen(span: Span, at: datetime) -> None:
    held = span.holding(at, WHOLE)
    assert held.first <= at <= held.last


@given(SPANS, st.integers(1, 20))
def test_marks_are_in_view_and_not_too_many(span: Span, most: int) -> None:
    ticks = day_ticks(span, most)
    assert all(span.first <= tick <= span.last for tick in ticks)
    assert len(ticks) <= most + 1
