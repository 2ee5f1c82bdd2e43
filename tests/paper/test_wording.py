from datetime import date

import pytest

from caregiver_app.diary.values import TemperatureUnit
from caregiver_app.messages import Messages
from caregiver_app.paper.wording import Wording, runs_of

INFUSION = date(2026, 11, 12)


@pytest.fixture
def wording(texts: Messages) -> Wording:
    return Wording(texts, (INFUSION,), TemperatureUnit.CELSIUS)


def nov(*days: int) -> list[date]:
    return [date(2026, 11, day) for day in days]


def test_days_in_a_row_are_one_run() -> None:
    assert runs_of(nov(17, 15, 16, 16, 20)) == [tuple(nov(15, 17)), tuple(nov(20, 20))]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (nov(21), "day 9 (21 Nov)"),
        (nov(16, 17, 21), "days 4, 5, 9 (16, 17, 21 Nov)"),
        (nov(15, 16, 17, 18), "days 3–6 (15–18 Nov)"),
        ([*nov(30), date(2026, 12, 1), date(2026, 12, 3)], "days 18, 19, 21 (30 Nov, 1, 3 Dec)"),
        ([*nov(29, 30), date(2026, 12, 1)], "days 17–19 (29 Nov–1 Dec)"),
        (nov(11), "day −1 (11 Nov)"),
        (nov(8, 9, 10), "days −4 – −2 (8–10 Nov)"),
        (
            [date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 5)],
            "days 49, 50, 54 (31 Dec 2026 – 1 Jan 2027, 5 Jan 2027)",
        ),
    ],
)
def test_days_are_said_with_numbers_and_dates(wording: Wording, days: list[date], said: str) -> None:
    assert wording.days(days) == said


def test_days_without_an_infusion_are_dates(texts: Messages) -> None:
    assert Wording(texts, (), TemperatureUnit.CELSIUS).days(nov(16, 17, 21)) == "16, 17, 21 Nov"


def test_a_second_infusion_begins_a_new_count(texts: Messages) -> None:
    wording = Wording(texts, (INFUSION, date(2026, 11, 18)), TemperatureUnit.CELSIUS)
    assert wording.days(nov(16, 17, 18, 19)) == "days 4, 5, 0, 1 (16–19 Nov)"
    assert (
        wording.day_range(date(2026, 11, 15), date(2026, 11, 20))
        == "Day 3 after infusion 1 to day 2 after infusion 2"
    )


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 11, 21), date(2026, 11, 21), "21 Nov 2026"),
        (date(2026, 11, 15), date(2026, 11, 21), "15–21 Nov 2026"),
        (date(2026, 11, 28), date(2026, 12, 3), "28 Nov – 3 Dec 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 Dec 2026 – 3 Jan 2027"),
    ],
)
def test_a_range_of_dates_names_each_month_and_year_once(
    wording: Wording, first: date, last: date, said: str
) -> None:
    assert wording.date_range(first, last) == said


def test_temperatures_are_in_the_familys_unit(texts: Messages, wording: Wording) -> None:
    assert wording.temperature(38.4) == "38.4 °C"
    assert Wording(texts, (), TemperatureUnit.FAHRENHEIT).temperature(38.0) == "100.4 °F"
