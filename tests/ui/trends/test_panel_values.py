"""What a chart shows: the family's unit, limits with who gave them, what passes one."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from caregiver_app.diary.trends import TrendKind, TrendPoint
from caregiver_app.diary.values import KeptLimit, TemperatureUnit
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind, effective_limits
from caregiver_app.ui.trends.panel_values import Panel, build_panels
from caregiver_app.ui.trends.point_words import point_words

AT = datetime(2026, 11, 15, 8)


def panel_of(kind: TrendKind, *points: TrendPoint, limits: tuple[Limit, ...] = (), unit: str = "C") -> Panel:
    kept = tuple(KeptLimit(str(n), limit, "Anna", date(2026, 11, 3)) for n, limit in enumerate(limits))
    (panel,) = build_panels({kind: points}, kept, effective_limits(limits), TemperatureUnit(unit))
    return panel


def test_fahrenheit_is_drawn_in_fahrenheit(qtbot: QtBot) -> None:
    panel = panel_of(TrendKind.TEMPERATURE, TrendPoint(AT, 38.4, 38.4, entry_id="a"), unit="F")
    (mark,) = panel.marks
    assert mark.high == pytest.approx(101.12)
    assert (mark.words, panel.unit) == ("101.1 °F", "°F")
    assert [line.words for line in panel.limits] == ["100.4 °F, the default"]
    assert mark.is_past


def test_limits_name_who_gave_them_and_the_default_stays_beside(qtbot: QtBot) -> None:
    own = Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 37.5, "Dr. Lee", date(2026, 11, 15))
    panel = panel_of(TrendKind.TEMPERATURE, TrendPoint(AT, 37.6, 37.6, entry_id="a"), limits=(own,))
    assert [line.value for line in panel.limits] == [37.5, 38.0]
    assert "Dr. Lee" in panel.limits[0].words
    assert "15 Nov" in panel.limits[0].words
    assert panel.marks[0].is_past


def test_a_limit_for_a_low_temperature_says_so(qtbot: QtBot) -> None:
    low = Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_BELOW, 35.5, "Dr. Weber")
    panel = panel_of(TrendKind.TEMPERATURE, TrendPoint(AT, 37.6, 37.6, entry_id="a"), limits=(low,))
    assert [line.words for line in panel.limits] == ["35.5 °C or less, Dr. Weber", "38.0 °C, the default"]


def test_without_a_limit_nothing_but_fever_is_past(qtbot: QtBot) -> None:
    panel = panel_of(TrendKind.PULSE, TrendPoint(AT, 180, 180, entry_id="a"))
    assert not panel.marks[0].is_past
    assert panel.limits == ()


def test_either_number_of_a_blood_pressure_passes_its_own_limit(qtbot: QtBot) -> None:
    low = Limit(MeasurementKind.SYSTOLIC, Bound.AT_OR_BELOW, 90, "Dr. Lee")
    points = [TrendPoint(AT, 60, 88, entry_id="a"), TrendPoint(AT, 60, 120, entry_id="b")]
    panel = panel_of(TrendKind.BLOOD_PRESSURE, *points, limits=(low,))
    assert [mark.is_past for mark in panel.marks] == [True, False]
    assert panel.marks[0].words == "88/60 mmHg"


def test_a_days_range_is_past_if_any_of_its_readings_is(qtbot: QtBot) -> None:
    low = Limit(MeasurementKind.SYSTOLIC, Bound.AT_OR_BELOW, 90, "Dr. Lee")
    day = TrendPoint(AT, 50, 130, 4, between=(80, 88))
    (mark,) = panel_of(TrendKind.BLOOD_PRESSURE, day, limits=(low,)).marks
    assert mark.is_past
    assert "4 readings" in point_words(mark, TrendKind.BLOOD_PRESSURE)


@given(st.lists(st.floats(30, 44), min_size=1, max_size=30), st.sampled_from(["C", "F"]))
def test_every_reading_lies_on_the_axis(values: list[float], unit: str) -> None:
    points = [
        TrendPoint(AT + timedelta(hours=n), value, value, entry_id=str(n)) for n, value in enumerate(values)
    ]
    panel = panel_of(TrendKind.TEMPERATURE, *points, unit=unit)
    assert all(0 <= panel.height(mark.low) <= 1 for mark in panel.marks)
    assert 2 <= len(panel.ticks) <= 7
